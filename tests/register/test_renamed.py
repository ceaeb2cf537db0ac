"""Which offices of a person are one, where one of their bodies has a longer name than the other."""

from __future__ import annotations

import duckdb
import pytest

import vn_directives
from vn_directives.register.facts import facts_of
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


@pytest.mark.parametrize(
    ("told", "office"),
    [
        ("Viện trưởng Viện Kỹ thuật Quân sự", "vien-truong|vien-khoa-hoc-cong-nghe-quan-su"),
        ("Chính ủy Trường Đại học Kỹ thuật Quân sự", "chinh-uy|hoc-vien-ky-thuat-quan-su"),
        ("Bộ trưởng Bộ Quốc gia Giáo dục", "bo-truong|bo-giao-duc"),
        ("Bộ trưởng Bộ Giáo dục và Đào tạo", "bo-truong|bo-giao-duc-dao-tao"),
        ("Chủ tịch Ủy ban Liên Việt toàn quốc", "chu-tich|mat-tran-lien-viet"),
        ("Chánh án Tòa án NDTC", "chanh-an|toa-an-nhan-dan-toi-cao"),
        (
            "Phó Chủ tịch Hội KHKTNN Lào Cai",
            "pho-chu-tich|hoi-khoa-hoc-ky-thuat-nong-nghiep-lao-cai",
        ),
    ],
)
def test_former_names_and_short_forms(told: str, office: str) -> None:
    text = f"Ngày 5/6/2020, ông Lê Hoài Nam, {told}, đến thăm."
    facts = facts_of(vn_directives.to_record(vn_directives.load()(text), id="1"))
    (post,) = facts["positions"]
    assert f"{post['office_role']}|{post['office_body']}" == office
