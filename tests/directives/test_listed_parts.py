"""Locators in items below a document's mention, in brackets, with names and without numbers."""

from __future__ import annotations

import pytest

from tests.directives.reading import directives_in
from tests.timing import assert_linear

DECREE = "Nghị định số 12/2031/NĐ-CP"
LEAD = f"Sửa đổi, bổ sung một số điều của {DECREE} ngày 5/1/2031 của Chính phủ như sau:\n"


def parts(text: str) -> list[str]:
    """The parts of the first document of a text, outermost unit first."""
    return [
        " ".join(f"{kind} {n}".strip() for kind, n in part) for part in directives_in(text)[0].parts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LEAD + "a) Khoản 2 Điều 5;\nb) Điểm c khoản 1 và khoản 3 Điều 7;\nc) Phụ lục II.\n",
            ["điều 5 khoản 2", "điều 7 khoản 1 điểm c", "điều 7 khoản 3", "phụ lục II"],
        ),
        (
            f"Bãi bỏ các quy định sau đây của {DECREE}:\n- Điều 3;\n- Khoản 2 Điều 4, Điều 6.\n",
            ["điều 3", "điều 4 khoản 2", "điều 6"],
        ),
        (
            LEAD + "1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Theo khoản 9 Điều 8.\n3. Khác.”\n"
            "2. Bãi bỏ từ Điều 9 đến Điều 11.\nĐiều 2. Bãi bỏ Điều 30.\n",
            ["điều 5 khoản 2", "điều 9", "điều 10", "điều 11"],
        ),
        (
            LEAD + "1. Sửa đổi Điều 7 như sau:\na) Bãi bỏ điểm c khoản 1;\n"
            "b) Thay thế cụm từ “huyện” bằng cụm từ “xã” tại khoản 3.\n",
            ["điều 7 khoản 1 điểm c", "điều 7 khoản 3"],
        ),
        (
            f"**Điều 1. Sửa một số điều của {DECREE}**\n1. Bỏ Điều 3.\n2. Giá theo Điều 4.\n",
            ["điều 3"],
        ),
        (LEAD + "1. Điều 9 Thông tư số 7/2031/TT-BYT.\n2. Điều 8.\n", ["điều 8"]),
        (f"{DECREE} quy định như sau:\n1. Khoản 2 Điều 5 nói về hoa.\n", []),
        (f"Một số điều của {DECREE} rất hay.\n1. Điều 5.\n", []),
        (f"{DECREE} (điểm a khoản 1 Điều 5) nêu rõ", ["điều 5 khoản 1 điểm a"]),
        (f"theo {DECREE} tại khoản 1 Điều 5.", ["điều 5 khoản 1"]),
        (f"thay thế {DECREE} tại khoản 1 Điều 5 Thông tư số 7/2031/TT-BYT", []),
        (f"theo {DECREE} tại phần thứ hai.", ["phần thứ hai"]),
        (f"theo {DECREE} (phần thứ", []),
        (f"theo {DECREE} tại phần thứ", []),
        (f"theo {DECREE} (phần thứ)", []),
        (f"Phụ lục ban hành kèm theo {DECREE}", ["phụ lục"]),
        (f"Mục II Phần thứ nhất Đề án kèm theo {DECREE}", ["văn bản Đề án phần thứ nhất mục II"]),
    ],
)
def test_parts(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


SOME = "Sửa đổi một số điều của"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # an item of the document's own level, or above, is no longer of it
            f"1. {SOME} Nghị định số 1/2031/NĐ-CP:\na) Điều 2.\n2. Bãi bỏ Điều 3.\n",
            {"1/2031/NĐ-CP": ["điều 2"]},
        ),
        (
            f"- {SOME} Nghị định số 1/2031/NĐ-CP:\n+ Điều 2.\n- Điều 3.\n",
            {"1/2031/NĐ-CP": ["điều 2"]},
        ),
        (
            f"1. {SOME} Nghị định số 1/2031/NĐ-CP:\n1.1. Điều 2.\n1.2. Điều 4.\n2. Điều 3.\n",
            {"1/2031/NĐ-CP": ["điều 2", "điều 4"]},
        ),
        (  # what stands below another document is of that one
            f"1. {SOME} Nghị định số 1/2031/NĐ-CP:\na) {SOME} Luật số 2/2030/QH20:\n- Điều 8;\n"
            "b) Bãi bỏ Điều 9.\n",
            {"1/2031/NĐ-CP": ["điều 9"], "2/2030/QH20": ["điều 8"]},
        ),
        (  # of two in a line, the first has the items
            f"{SOME} Nghị định số 1/2031/NĐ-CP về một số điều của Luật số 2/2030/QH20:\n- Điều 8.",
            {"1/2031/NĐ-CP": ["điều 8"], "2/2030/QH20": []},
        ),
    ],
)
def test_an_item_is_of_one_document(text: str, expected: dict[str, list[str]]) -> None:
    found = {
        record.symbol: [" ".join(part[-1]) for part in record.parts]
        for record in directives_in(text)
    }
    assert found == expected


@pytest.mark.parametrize(
    "unit",
    [LEAD + "1. Điều 5;\n", f"1. {SOME} {DECREE}:\n", f"“{SOME} {DECREE}:\n", f"{SOME} {DECREE} "],
)
def test_time_is_linear_in_lists(unit: str) -> None:
    assert_linear(lambda times: unit * times, directives_in, 100, 10)
