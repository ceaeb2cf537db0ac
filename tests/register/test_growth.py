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


NAMES = """
CREATE TABLE read_persons AS
    SELECT
        i::VARCHAR AS text_id, 0 AS official, 'Nguyễn Văn Hùng' AS name,
        'nguyễn văn hùng' AS name_key, 'nguyen van hung' AS plain, 'n v h' AS initials,
        i % 2 = 0 AS is_shortened, NULL::VARCHAR AS sound, NULL::VARCHAR AS sound_end
    FROM range({n}) AS r(i);
CREATE TABLE read_positions AS
    SELECT
        text_id, 0 AS official, 'vn/bo-y-te' AS body_id, 'bi-thu' AS role_key, 'x' AS level,
        true AS is_head, 'bo-y-te' AS office_body, 'bi-thu' AS office_role,
        'bi-thu|vn/bo-y-te' AS office
    FROM read_persons;
"""


def test_linear_in_the_texts_of_one_name():
    def named_in(count):
        database = duckdb.connect()
        database.execute(NAMES.format(n=count))
        return database

    assert_linear(
        named_in, lambda database: database.execute(query("person_names")).fetchall(), 2000, 8
    )


IN_ONE_LIST = """
CREATE TABLE read_persons AS
    SELECT
        '1' AS text_id, i::INT AS official, 'Nguyễn Văn ' || i AS name,
        'nguyễn văn ' || i AS name_key, 'nguyen van ' || i AS plain, i::VARCHAR AS initials,
        false AS is_shortened, NULL::VARCHAR AS sound, NULL::VARCHAR AS sound_end
    FROM range({n}) AS r(i);
CREATE TABLE read_positions AS
    SELECT
        text_id, official, NULL::VARCHAR AS body_id, 'dai-bieu' AS role_key, 'x' AS level,
        false AS is_head, NULL::VARCHAR AS office_body, 'dai-bieu' AS office_role,
        'dai-bieu|' AS office
    FROM read_persons;
"""


def test_linear_in_the_officials_of_one_list():
    def listed(count):
        database = duckdb.connect()
        database.execute(IN_ONE_LIST.format(n=count))
        return database

    assert_linear(
        listed, lambda database: database.execute(query("person_names")).fetchall(), 1000, 8
    )


CLAIMS = """
CREATE TABLE texts AS
    SELECT i::VARCHAR AS text_id, DATE '1997-01-01' + (i % 300)::INT AS day FROM range({n}) AS r(i);
CREATE TABLE document_of (text_id VARCHAR, number INT, document_id VARCHAR);
CREATE TABLE persons AS SELECT 'an' AS person_id, NULL::VARCHAR AS died;
CREATE TABLE position_claims AS
    SELECT
        k::VARCHAR AS position_id, 'an' AS person_id, text_id, k::INT AS number,
        'Bí thư' AS title, 'Bí thư' AS role, 'bi-thu' AS role_key, k::VARCHAR AS office,
        k::VARCHAR AS body_id, 'X' AS body, 'central' AS level, 'held' AS status,
        '1990' AS held_from, '1995' AS held_to, DATE '1990-01-01' AS from_day,
        DATE '1995-12-31' AS to_day, day AS seen_on, NULL::INT AS document_number
    FROM texts, range(9) AS offices(k);
CREATE TABLE posts_told AS
    SELECT
        *, body_id AS known_id, office AS held_office, 0 AS is_joined,
        true AS is_head, NULL::BOOL AS is_long_past, false AS is_now
    FROM position_claims;
"""


def test_linear_in_the_texts_of_one_office():
    def claims_in(count):
        database = duckdb.connect()
        database.execute(CLAIMS.format(n=count))
        return database

    assert_linear(
        claims_in, lambda database: database.execute(query("positions")).fetchall(), 2000, 4
    )


POSTS = """
CREATE TABLE posts_named AS
    SELECT
        'an' AS person_id, i::VARCHAR AS text_id, k AS number, 'chu-tich' AS office_role,
        CASE k WHEN 0 THEN NULL ELSE 'chu-tich|vn/' || k END AS office, 'held' AS status,
        coalesce(office, office_role) AS named_office, coalesce(office, office_role) AS named_post,
        NULL::VARCHAR AS held_from, NULL::VARCHAR AS held_to, NULL::VARCHAR AS from_day,
        NULL::VARCHAR AS to_day, (DATE '1997-01-01' + (i % 300)::INT)::VARCHAR AS seen_on,
        'vn/' || k AS named_id
    FROM range({n}) AS r(i), range(3) AS offices(k);
"""


def test_linear_in_the_texts_of_a_bare_role():
    def named_in(count):
        database = duckdb.connect()
        database.execute(POSTS.format(n=count))
        return database

    assert_linear(
        named_in, lambda database: database.execute(query("posts_told")).fetchall(), 2000, 4
    )
