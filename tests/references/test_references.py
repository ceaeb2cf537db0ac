"""References of a document to itself and to its own units."""

from __future__ import annotations

import pytest

from tests.marks import check, parse
from vn_directives.matching import Reading
from vn_directives.outline.component import path_of
from vn_directives.outline.grammar import find_outline
from vn_directives.references.grammar import find_internal
from vn_directives.references.record import ReferenceRecord

EXAMPLE = """\
Điều 1. Phạm vi
1. Theo <reference>điểm b khoản 2 Điều này</reference> và <reference>Nghị định này</reference>.
2. Trừ trường hợp sau:
a) Theo <reference>Điều 2 Nghị định này</reference>;
b) Theo <reference>khoản này</reference>, <reference>khoản 1 và khoản 2 Điều này</reference>.
Điều 2. Hiệu lực
1. Theo <reference>các khoản 1, 2 và 3 Điều 1 và Điều 2 của Nghị định này</reference>.
2. Theo <reference>Phụ lục I ban hành kèm theo Nghị định này</reference> và <reference>điểm a, b \
khoản 2 Điều 1, khoản 1 Điều 2 Nghị định này</reference>.
3. Việc này thực hiện theo nghị định này, thời điểm này, danh mục này, và Điều 9 Luật Thanh tra.
""".replace("Theo <reference>các ", "Theo các <reference>")

PATHS = [
    ["Điều 1 > khoản 2 > điểm b"],
    [],
    ["Điều 2"],
    ["Điều 1 > khoản 2"],
    ["Điều 1 > khoản 1", "Điều 1 > khoản 2"],
    ["Điều 1 > khoản 1", "Điều 1 > khoản 2"],
    [],
    ["Điều 1 > khoản 2 > điểm a", "Điều 1 > khoản 2 > điểm b", "Điều 2 > khoản 1"],
]


def references(text: str) -> tuple[list[ReferenceRecord], list[list[str]]]:
    reading = Reading(text)
    units = find_outline(reading, [])
    found = find_internal(reading, units)
    return found, [[path_of(units, units[n]) for _, n in r.unit_refs] for r in found]


def test_extent_and_units() -> None:
    found, paths = references(parse(EXAMPLE)[0])
    check(EXAMPLE, "reference", found)
    paths[5].remove("Điều 2")
    assert paths == PATHS
    assert found[0].parts == ((("điều", "1"), ("khoản", "2"), ("điểm", "b")),)
    assert found[1].parts == ()
    assert found[5].parts == (
        *((("điều", "1"), ("khoản", n)) for n in "123"),
        (("điều", "2"),),
    )
    assert found[6].parts == ((("phụ lục", "I"),),)


def test_what_is_not_there_is_not_resolved() -> None:
    (record,), _ = references("Điều 1. Theo Điều 7 Thông tư này.\nĐiều 2. Hiệu lực\n")
    assert (record.parts, record.unit_refs) == (((("điều", "7"),),), ())


def test_this_article_without_an_outline() -> None:
    (record,), _ = references("theo khoản 2 Điều này.")
    assert record.parts == ((("điều", "này"), ("khoản", "2")),)


def test_units_of_what_is_issued_with_a_document() -> None:
    text = (
        "Điều 1. Ban hành Quy chế.\nĐiều 2. Theo Điều 2 Quy chế ban hành kèm theo Quyết định này.\n"
        "QUY CHẾ LÀM VIỆC\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nĐiều 1. Phạm vi\nA.\n"
        "Điều 2. Đối tượng\nTheo Điều 1 Quy chế này.\n"
    )
    found, paths = references(text)
    assert found[0].parts == ((("văn bản", "Quy chế"), ("điều", "2")),)
    assert [path[-1].count("Văn bản") for path in paths] == [1, 1]
    assert [path[-1][-6:] for path in paths] == ["Điều 2", "Điều 1"]


@pytest.mark.parametrize(
    "text",
    [
        "quan điểm này",
        "địa điểm này",
        "việc này",
        "danh mục này",
        "A. Điều này có nghĩa là",
        "các khoản này",
        "khoản này",
    ],
)
def test_no_reference(text: str) -> None:
    assert not find_internal(Reading(text), [])


def test_parts_of_papers_without_articles() -> None:
    text = "I. MỤC TIÊU\n1. Một.\n2. Hai.\nII. NHIỆM VỤ\n1. Theo điểm 2 mục I Kế hoạch này.\n"
    found, paths = references(text)
    assert found[0].parts == ((("mục", "I"), ("điểm", "2")),)
    assert paths == [["I. > 2."]]


@pytest.mark.parametrize("paper", ["Thông báo", "Công điện", "Thông tư liên tịch", "Điều lệ"])
def test_a_paper_calls_itself_by_its_type(paper: str) -> None:
    (record,), _ = references(f"Các đơn vị làm theo Điều 2 {paper} này.")
    assert record.text == f"Điều 2 {paper} này"


@pytest.mark.parametrize("words", ["Ban này", "Hội nghị này", "thông báo này", "Biên bản này"])
def test_what_is_no_paper_or_is_not_called_so(words: str) -> None:
    assert references(f"Các đơn vị gửi {words}.")[0] == []
