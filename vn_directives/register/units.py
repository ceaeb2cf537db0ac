"""Units and societies that are no bodies, beside a title that names none.

They stand behind it (``Sư đoàn trưởng của Sư đoàn 304``), or at the head of its line in a list:
``- Ban Biên tập - Trưởng ban: Lê A``.
"""

from __future__ import annotations

import re

from vn_directives.matching import Reading
from vn_directives.register.bare import leads, noun_end
from vn_directives.register.blocks import LABEL
from vn_directives.register.names import with_body
from vn_directives.register.texts import Record
from vn_directives.titles.organisation import organisation_end

_OF = re.compile(r" (?:(?:đầu tiên|danh dự|thứ \w+) (?:của )?|của )(?=[A-ZĐ])")
_NEXT_CLAUSE = re.compile(r" và [^\W\d_A-ZĐ]\w*$")  # và nghe
_BOARD = r"Hội đồng (?:quản trị|thành viên|trường)|HĐQT|HĐTV"
_CHIEF = r"(?:Phó )?(?:(?:Tổng )?Giám đốc|Hiệu trưởng)"
_OUTSIDE = re.compile(
    rf"(?:, | kiêm | ?[-–/] ?)(?:nguyên )?"
    rf"(?:Chủ tịch (?:{_BOARD})(?:(?:, | kiêm |/){_CHIEF})?|{_CHIEF})(?: thường trực)?,? (?=\w)",
    re.IGNORECASE,
)
_LONG = 160  # characters of a name, and of a line
_ITEM = re.compile(
    r"[ ]*[-+•][ *]*(?P<unit>[A-ZĐ][^\n:;.,|()/]{3,90}?)(?:/[^\n:;|()]*)?(?: ?\([^()\n]*\))*"
    r"[ *]*[-–,;][ *]*"
)


def in_unit(title: Record, unit: str) -> Record:
    """A title with the words of its unit behind it, the same where there are none."""
    return {**title, "name": with_body(title["name"], unit)} if unit else title


def unit_beside(text: str, title: Record) -> str:
    """The words of the unit that a title is of, empty where none stands beside it."""
    return unit_behind(text, title["end"]) or _at_head(text, title)


def unit_behind(text: str, end: int) -> str:
    """The words of the unit behind a title that ends here: ``Viện trưởng của [Viện Pháp ngữ]``."""
    return _unit_at(text, _OF.match(text, end))


def unit_of_next(text: str, end: int) -> str:
    """The words of a company or school whose head is told next: ``, Giám đốc [Công ty An]``."""
    return _unit_at(text, _OUTSIDE.match(text, end))


def _unit_at(text: str, sign: re.Match[str] | None) -> str:
    """The words of the unit that begins behind a sign, empty where none does."""
    return named_unit(text, sign.end()) if sign is not None else ""


def named_unit(text: str, start: int) -> str:
    """The words of the unit that begins here, empty where its noun stands alone."""
    reading = Reading(text[start : start + _LONG])
    noun = noun_end(reading, 0)
    last = organisation_end(reading, 0, noun) if noun else 0
    if last <= noun:
        return ""  # của Hội
    if last <= noun_end(reading, noun) and not reading.written(noun).isupper():
        return ""  # Trường Đại học; but: Tập đoàn EVN
    return _NEXT_CLAUSE.sub("", reading.cased[: reading.ends[last - 1]])


def _at_head(text: str, title: Record) -> str:
    start = title["start"]
    line = text.rfind("\n", max(0, start - _LONG), start) + 1
    if not line or not LABEL.match(text, title["end"]):
        return ""
    item = _ITEM.fullmatch(text, line, start)
    if item is None:
        return ""
    unit = item["unit"].rstrip("* ")
    return unit if leads(title["role"], unit) or noun_end(Reading(unit), 0) else ""
