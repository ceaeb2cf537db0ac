"""What is asked of the texts of a name takes time that grows with them, not with their pairs."""

import duckdb
import pytest

from tests.timing import assert_linear
from vn_directives.register.plan import query

TABLES = """
CREATE TABLE texts AS SELECT i::VARCHAR AS text_id FROM range({n}) AS r(i);
CREATE TABLE person_names AS
    SELECT name AS name_key, name || i % 2 AS profile, i::VARCHAR AS text_id
    FROM range({n}) AS r(i) CROSS JOIN (VALUES ('an'), ('bình')) AS names(name)
    WHERE name = 'an' OR i {beside};
CREATE TABLE same_post_groups AS
    SELECT DISTINCT profile AS member, profile AS label FROM person_names;
CREATE TABLE name_spread AS SELECT DISTINCT name_key, 0.1 AS namesakes FROM person_names;
CREATE TABLE cluster_posts AS
    SELECT DISTINCT profile AS cluster, profile AS body_id FROM person_names;
CREATE TABLE read_bodies AS SELECT 'an0' AS body_id, '1' AS text_id;
"""


def context_in(count, beside="< 5"):
    """A register's tables: `an` in so many texts, of two posts in turns, `bình` in some of them."""
    database = duckdb.connect()
    database.execute(TABLES.format(n=count, beside=beside))
    return database


@pytest.mark.parametrize(
    "beside, shared",
    [("< 5", True), ("IN (0, 2)", False), ("IN (0, 1)", True), ("= 1", False)],
)
def test_who_stands_beside_both_does_so_in_two_texts(beside, shared):
    rows = context_in(100, beside).execute(query("cluster_context")).fetchall()
    assert {row[:2]: row[2] > 0 for row in rows}["an0", "an1"] == shared


def test_linear():
    assert_linear(
        context_in, lambda database: database.execute(query("cluster_context")).fetchall(), 3000, 4
    )
