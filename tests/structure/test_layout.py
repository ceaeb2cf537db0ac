"""Lines, cells, items, headings, sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vn_directives.matching import Reading
from vn_directives.structure.layout import Layout, layout_of


def lines(text: str) -> list[str]:
    layout = layout_of(Reading(text))
    return [text[line.start : line.end] for line in layout.lines]


def test_lines_go_over_wraps() -> None:
    text = "Điều 1. UBND thành phố Hà\nNội họp.\n\n  Điều 2. Hết. \n"
    assert lines(text) == ["Điều 1. UBND thành phố Hà\nNội họp.", "Điều 2. Hết."]
    layout = layout_of(Reading(text))
    second = layout.lines[1].first
    assert [layout.begins_line(i) for i in (0, 1, second)] == [True, False, True]
    assert layout.line_of(second + 1) == 1


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("1\tLê Văn Tám\tChủ tịch", ["1", "Lê Văn Tám", "Chủ tịch"]),
        ("| Lê Văn Tám | | Chủ tịch |", ["Lê Văn Tám", "Chủ tịch"]),
        ("UBND XÃ TÂN LẬP     CỘNG HÒA", ["UBND XÃ TÂN LẬP", "CỘNG HÒA"]),
        ("một  hai", ["một  hai"]),
    ],
)
def test_cells(text: str, cells: list[str]) -> None:
    found = layout_of(Reading(text)).cells(0)
    assert [text[cell.start : cell.end] for cell in found] == cells


def items(text: str) -> list[str]:
    reading = Reading(text)
    return [
        "  " * item.level + f"{item.kind} {item.mark} {reading.written(item.first)}"
        for item in layout_of(reading).items
    ]


def test_items_stand_below_one_another() -> None:
    text = (
        "KẾ HOẠCH\nI. MỤC TIÊU\n1. Chung\n1.1. Giao Sở Y tế:\na) Kiểm tra;\n- Xã A;\n- Xã B.\n"
        "b) Báo cáo.\n1.2. Họp\n2. Riêng\n**II. TỔ CHỨC**\n- Xã C\n+ Thôn D\n- Xã E\n"
        "Không phải mục\nĐiều 3. Chánh Văn phòng"
    )
    assert items(text) == [
        "roman I. MỤC",
        "  number 1. Chung",
        "    number 1.1. Giao",
        "      letter a) Kiểm",
        "        sign - Xã",
        "        sign - Xã",
        "      letter b) Báo",
        "    number 1.2. Họp",
        "  number 2. Riêng",
        "roman II. TỔ",
        "  sign - Xã",
        "    sign + Thôn",
        "  sign - Xã",
        "article Điều 3. Chánh",
    ]


def test_articles_and_their_parts() -> None:
    text = (
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Khoản một:\na) Điểm a\n2. Khoản hai\n"
        "Chương II\nĐiều 2. Đối tượng"
    )
    assert items(text) == [
        "article Chương I QUY",
        "  article Điều 1. Phạm",
        "    number 1. Khoản",
        "      letter a) Điểm",
        "    number 2. Khoản",
        "article Chương II Điều",
        "  article Điều 2. Đối",
    ]


@pytest.mark.parametrize(
    "text", ["Điều này đúng", "Xã họp.", "-----", "2020 là năm tốt", "a b c", "Phần lớn", "- "]
)
def test_no_items(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("TỔ CHỨC THỰC HIỆN", True),
        ("**Điều 1. Phạm vi điều chỉnh**", True),
        ("## Tiểu sử", True),
        ("Ông Lê Văn Tám họp.", False),
        ("**Chú ý:** ông **Tám**", False),
        ("| TT | HỌ |", False),
    ],
)
def test_headings(text: str, heading: bool) -> None:
    assert layout_of(Reading(text)).is_heading(0) is heading


def test_sentences() -> None:
    reading = Reading("UBND TP. Hải Phòng họp. Ông Tám nói: tốt.\nHội nghị bàn\nviệc mới.")
    sentences = layout_of(reading).sentences
    assert [reading.written(i) for i in sentences.begins] == ["UBND", "Ông", "Hội"]
    assert sentences.end(0) == sentences.begins[1]
    assert sentences.begin_at(0) and not sentences.begin_within(1, 3)


@given(st.text(alphabet="aÁ1.)-+•|\t\n I*#:Đđ "))
def test_any_text(text: str) -> None:
    reading = Reading(text)
    layout = Layout(reading)
    edges = [edge for line in layout.lines for edge in (line.first, line.last)]
    assert edges == sorted(edges) and (not edges or edges[-1] == len(reading.words))
    for n, line in enumerate(layout.lines):
        assert reading.cased[line.start : line.end].strip() == reading.cased[line.start : line.end]
        assert all(line.start <= cell.start < cell.end <= line.end for cell in layout.cells(n))
        layout.is_heading(n)
    for k, item in enumerate(layout.items):
        assert item.parent is None or layout.items[item.parent].level < item.level
        assert layout.item_of_line(item.line) == layout.items[k]
