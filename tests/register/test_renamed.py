"""Which offices of a person are one, where one of their bodies has a longer name than the other."""

from __future__ import annotations

import duckdb
import pytest

from vn_directives.register.plan import query

POSTS = """
CREATE TABLE posts_told AS
    SELECT
        'an' AS person_id, CAST(n AS VARCHAR) AS text_id, office AS post, office AS held_office,
        'bo-truong' AS office_role, split_part(office, '/', 2) AS office_body,
        CAST(NULL AS VARCHAR) AS body_id, CAST(NULL AS VARCHAR) AS known_id,
        CAST(NULL AS VARCHAR) AS body, 'central' AS level, 'held' AS status,
        CAST(NULL AS VARCHAR) AS seen_on, CAST(? AS VARCHAR) AS from_day,
        CAST(NULL AS VARCHAR) AS to_day
    FROM (SELECT CAST(unnest(?) AS VARCHAR) AS office, generate_subscripts(?, 1) AS n) AS t
"""
MINES, ORES, SALT = (f"bo-truong|vn/bo-khai-mo{more}" for more in ("", "-quang", "-lam-muoi"))


@pytest.mark.parametrize(
    ("told", "renamed"),
    [
        ([MINES, ORES, ORES], {MINES: ORES}),
        ([MINES, MINES, ORES], {ORES: MINES}),
        # of three the one that is itself called otherwise is nobody's name
        ([MINES] * 2 + [ORES] * 3 + [SALT], {MINES: ORES}),
        ([ORES, SALT], {}),
    ],
)
def test_the_name_is_that_of_most_texts(told: list[str], renamed: dict[str, str]) -> None:
    assert _renamed(told, "1990-01-01") == renamed


@pytest.mark.parametrize(
    ("other", "from_day", "renamed"),
    [
        ("", None, {MINES: ORES}),
        ("bo-truong|vn/bo-quang", None, {}),
        ("bo-truong|vn/bo-muoi", None, {MINES: ORES}),
        ("bo-truong|lao/bo-quang", None, {MINES: ORES}),
        ("bo-truong|vn/bo-quang", "1990-01-01", {MINES: ORES}),
    ],
)
def test_a_body_of_two_others_is_neither(
    other: str, from_day: str | None, renamed: dict[str, str]
) -> None:
    told = [MINES, ORES, ORES, *filter(None, [other])]
    assert _renamed(told, from_day) == renamed


def _renamed(told: list[str], from_day: str | None) -> dict[str, str]:
    """By the posts of a person that are called otherwise, the others."""
    database = duckdb.connect()
    database.execute(POSTS, [from_day, told, told])
    rows = database.execute(query("same_office")).fetchall()
    return {post: whole for post, whole, *_ in rows}
