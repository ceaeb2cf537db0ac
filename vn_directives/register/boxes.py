"""The bodies of bare titles in the boxes of pages on persons.

A box names the body once, in an office of the person; those above and below them stand in the lines
behind it: ``| Thứ trưởng | Lê A |``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.register.bare import is_bare, may_lead, organ_led, unit_said
from vn_directives.register.terms import Terms
from vn_directives.register.texts import Record, body_of
from vn_directives.titles.vocabulary import roles

_CELL = 3  # characters of a line before its first cell
_BARE_CELL = re.compile(r"[ *]*(?:[(\[]\d+[)\]])?[ *]*\|")  # behind a title that fills its cell
_EMPTY = re.compile(r"[^|\n]*\|[ |]*$", re.MULTILINE)  # the cells behind an office are empty
_WITH_TERM = re.compile(r"[^|\n]*\|[ |]*\n\|? *(?:Nhiệm kỳ|Nhậm chức)")
_TERM = re.compile(r"^\|? *(?:Nhiệm kỳ|Nhậm chức)", re.MULTILINE)


def bodies_of_boxes(
    text: str, titles: Sequence[Record], bodies: Sequence[Record], terms: Terms
) -> dict[int, Record]:
    """The bodies of bare titles in the first cell of a line in a box, by the titles' numbers.

    An office of the person of the box stands in a line whose other cells are empty; behind a bar
    (``| Chủ tịch Quốc hội | |``) it is of nobody told, unless its term is below. A second term is
    that of an office whose line is lost: the text below may tell it. A unit or a society that is no
    body has a name alone.

    Args:
        text: the text.
        titles, bodies: its records.
        terms: those of its person.
    """
    found: dict[int, Record] = {}
    office: tuple[str, Record] | None = None  # a role, and its body, or a name alone
    end = told = 0
    term: int | None = None  # where the last one stands
    for number, title in enumerate(titles):
        start = title["start"]
        begin = max(0, start - _CELL)
        if begin and "\n" not in text[begin:start]:
            continue
        between = text[end:start]
        lines = [mark.end() + end for mark in _TERM.finditer(between)]
        told += len(lines)
        if "\n\n" in between or told > 1:
            office = None
        if lines or "\n\n" in between:
            ends = end + between.rfind("\n\n")
            term = lines[-1] if lines and lines[-1] > ends else None
        end = start
        role: str = roles("deputy_of").get(title["role"]) or title["role"]
        barred = "|" in text[begin:start].rpartition("\n")[2]
        if (_WITH_TERM if barred else _EMPTY).match(text, title["end"]):
            led = _led(title, bodies)
            office = (role, led) if led is not None else None
            told = 0
        elif _fills_cell(text, title):
            body = _beside(office, role, title, terms, term)
            if body is not None:
                found[number] = body
    return found


def _beside(
    office: tuple[str, Record] | None, role: str, title: Record, terms: Terms, term: int | None
) -> Record | None:
    """The body of the office at the head of a box, or of one whose line is lost."""
    if office is not None and (office[0] == role or may_lead(title["role"], office[1]["name"])):
        return office[1]
    if term is None or (office is not None and "id" in office[1]):
        return None
    return terms.body_of(title, term)


def _led(title: Record, bodies: Sequence[Record]) -> Record | None:
    """The body of an office at the head of a box, or the words of its unit that is none."""
    _, body = organ_led(title, body_of(title, bodies))
    unit = unit_said(title) if body is None else ""
    return {"name": unit} if unit else body


def _fills_cell(text: str, title: Record) -> bool:
    """Whether a bare title fills the cell in which it stands: ``| Thứ trưởng (3) | …``."""
    before = text[max(0, title["start"] - _CELL) : title["start"]].rstrip()
    fills = before.endswith("|") and _BARE_CELL.match(text, title["end"])
    return bool(fills) and is_bare(title)
