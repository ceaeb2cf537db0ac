"""Expressions that count from another day."""

from __future__ import annotations

import pytest

from tests.marks import check, parse
from vn_directives.dates.grammar import find_all_dates
from vn_directives.matching.reading import Reading

TOLD = "2025-01-31"  # a Friday

FROM_TOLD: dict[str, tuple[str, ...]] = {
    "2025-01-31": ("hôm nay", "ngày hôm nay", "bữa nay", "đến nay", "hiện nay"),
    "2025-01-31TMO": ("sáng nay", "Sáng hôm nay", "rạng sáng nay"),
    "2025-01-31T08": ("8 giờ sáng nay", "8h hôm nay"),
    "2025-01-31T20": ("8 giờ tối nay",),
    "2025-01-30": ("hôm qua", "ngày hôm qua"),
    "2025-01-30TEV": ("tối qua", "tối hôm qua"),
    "2025-01-29": ("hôm kia",),
    "2025-02-01": ("ngày mai",),
    "2025-02-01TMI": ("trưa mai", "trưa ngày mai"),
    "2025-01-28": ("3 ngày trước",),
    "2025-02-03": ("3 ngày nữa", "thứ hai tuần tới", "thứ 2 tuần sau"),
    "2025-01-31TAF": ("chiều thứ sáu tuần này",),
    "2025-W05": ("tuần này",),
    "2025-W04": ("tuần trước", "tuần qua"),
    "2025-W06": ("tuần tới", "tuần sau"),
    "2025-W07": ("hai tuần nữa",),
    "2024-12": ("tháng trước", "tháng qua"),
    "2025-02": ("tháng tới", "tháng sau"),
    "2025-02-15": ("ngày 15 tháng tới",),
    "2025-Q1": ("quý này", "quý I năm nay"),
    "2024-Q4": ("quý trước",),
    "2025": ("năm nay",),
    "2024": ("năm ngoái", "năm trước"),
    "2022": ("3 năm trước", "ba năm trước"),
    "2024-09": ("tháng 9 năm ngoái",),
    "2025-H1": ("6 tháng đầu năm nay",),
}


@pytest.mark.parametrize(
    ("resolved", "text"), [(value, text) for value, texts in FROM_TOLD.items() for text in texts]
)
def test_counts_from_the_day_of_telling(resolved, text):
    dates, (found,) = find_all_dates(Reading(f"Theo báo cáo {text}, đã xong."), TOLD)
    assert dates == []
    assert (found.resolved, found.rule) == (resolved, "reference")
    assert text.endswith(found.text)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("thời gian qua", "past"),
        ("những ngày vừa qua", "past"),
        ("thời gian tới", "future"),
        ("đến nay", "present"),
    ],
)
def test_vague_expressions_have_a_direction(text, direction):
    _, (found,) = find_all_dates(Reading(text))
    assert (found.unit, found.shift, found.direction) == (None, None, direction)
    assert (found.resolved, found.canonical) == (None, f"{direction.upper()}_REF")


EXAMPLES = [
    "Chiều 22/4/2025, tỉnh họp. <rel resolved=2025-04-22 rule=preceding>Cùng ngày</rel>, đoàn",
    "Ngày 5/7/2020, … <rel resolved=2020-07-06TMO rule=preceding>Sáng hôm sau</rel>, ông về",
    "ngày 23/4/2025 … lúc <rel resolved=2025-04-23T12:08>12 giờ 8 phút cùng ngày</rel>",
    "<rel resolved=2020-06-05 rule=apposition>hôm qua</rel> (5/6/2020)",
    "<rel resolved=2020-06-05TMO rule=apposition>Sáng nay</rel>, ngày 5/6/2020, UBND tỉnh",
    "Tân Lập, ngày 25 tháng 11 năm 2025\n<rel resolved=2025-11-25 rule=publication>Hôm nay</rel>",
    "Ngày 10/2/2017, họp bàn nhiệm vụ năm 2017. <rel resolved=2017-02-10>Cùng ngày</rel>, đoàn",
    "cuối <rel mod=END>năm nay</rel>, đầu <rel mod=START>tháng tới</rel>",
    # No anchor
    "<rel resolved=None rule=None>Hôm nay</rel>, xã họp",
    "Chiều 22/4, tỉnh họp. <rel resolved=None>Cùng ngày</rel>, đoàn thăm",
    # Part of a date
    "Sáng nay 5-6, UBND tỉnh",
    # No relative expressions: periods, events, other words
    "trong 5 năm qua, hai tháng qua, nhiều năm qua",
    "một tuần trước khi thi, năm sau đó",
    "chậm nhất 95 ngày trước bầu cử, 3 tuần trước bầu cử",
    "sau này, trước đây, từ nay",
    "trường học mai sau",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_relative(example):
    check(example, "rel", find_all_dates(Reading(parse(example)[0]))[1])


def test_far_away_days_are_left_open():
    _, (found,) = find_all_dates(Reading("99 năm nữa"), "9999-12-31")
    assert found.resolved is None
