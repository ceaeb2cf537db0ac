"""References of a document to itself and to its own units."""

from __future__ import annotations

from tests.marks import check, parse
from vn_directives.matching import Reading
from vn_directives.outline.component import path_of
from vn_directives.outline.grammar import find_outline
from vn_directives.references.grammar import find_internal

EXAMPLE = """\
Điều 1. Phạm vi
1. Theo <reference>điểm b khoản 2 Điều này</reference> và <reference>Nghị định này</reference>.
2. Trừ trường hợp sau:
a) Theo <reference>Điều 2 Nghị định này</reference>;
b) Theo <reference>khoản này</reference>.
Điều 2. Hiệu lực
Việc này thực hiện theo nghị định này và Điều 9 Luật Thanh tra.
"""


def test_extent_and_unit() -> None:
    text = parse(EXAMPLE)[0]
    reading = Reading(text)
    units = find_outline(reading, [])
    found = find_internal(reading, units)
    check(EXAMPLE, "reference", found)
    assert [r.units for r in found] == [("khoản 2", "điểm b"), (), ("điều 2",), ()]
    paths = [None if r.unit_ref is None else path_of(units, units[r.unit_ref[1]]) for r in found]
    assert paths == ["Điều 1 > khoản 2 > điểm b", None, "Điều 2", "Điều 1 > khoản 2"]


def test_what_is_not_there_is_not_resolved() -> None:
    text = "Điều 1. Theo Điều 7 Thông tư này.\nĐiều 2. Hiệu lực\n"
    reading = Reading(text)
    (record,) = find_internal(reading, find_outline(reading, []))
    assert record.units == ("điều 7",)
    assert record.unit_ref is None
