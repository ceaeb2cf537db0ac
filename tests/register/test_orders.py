"""What is first in an order is so on any engine, wherever it puts what is not there."""

import duckdb
import pytest

from vn_directives.register.plan import query

CLAIMS = """
CREATE TABLE texts AS
    SELECT text_id, DATE '2020-01-01' AS day FROM (VALUES ('1'), ('2')) AS t(text_id);
CREATE TABLE posts_told AS
    SELECT
        text_id, number, 'vn/bo-y-te' AS body_id, 'vn/bo-y-te' AS known_id,
        'bo-truong' AS held_office, 0 AS is_joined, false AS is_head,
        CAST(NULL AS BOOLEAN) AS is_long_past, false AS is_now
    FROM (VALUES ('1', 0), ('1', 1), ('2', 0)) AS t(text_id, number);
CREATE TABLE document_of (text_id VARCHAR, number INT, document_id VARCHAR);
CREATE TABLE persons AS SELECT 'an' AS person_id, CAST(NULL AS STRING) AS died;
CREATE TABLE position_claims AS
    SELECT
        'post' AS position_id, 'an' AS person_id, text_id, number, 'Bộ trưởng' AS title,
        'Bộ trưởng' AS role, 'bo-truong' AS role_key, 'bo-truong' AS office,
        'vn/bo-y-te' AS body_id, 'Bộ Y tế' AS body,
        'central' AS level, 'held' AS status, held_from, held_to,
        CAST(held_from || '-01-01' AS DATE) AS from_day,
        CAST(held_to || '-12-31' AS DATE) AS to_day,
        DATE '2020-01-01' AS seen_on, CAST(NULL AS INT) AS document_number
    FROM (VALUES ('1', 0, '1990', NULL), ('1', 1, '1990', '1995'), ('2', 0, '1980', NULL))
        AS t(text_id, number, held_from, held_to);
"""


@pytest.mark.parametrize("order", ["NULLS_LAST", "NULLS_FIRST_ON_ASC_LAST_ON_DESC"])
def test_a_beginning_told_with_an_end_comes_first(order):
    database = duckdb.connect()
    database.execute(f"SET default_null_order = '{order}'")  # that of DuckDB, and of Spark
    database.execute(CLAIMS)
    positions = f"SELECT held_from, held_to FROM ({query('positions')})"
    assert database.execute(positions).fetchall() == [("1990", "1995")]
