"""Units and societies that are no bodies, beside a title that names none.

They stand behind it (``Sư đoàn trưởng của Sư đoàn 304``), or at the head of its line in a list:
``- Ban Biên tập - Trưởng ban: Lê A``. The heading of a page names that of those in its sections.
"""

from __future__ import annotations

import re

from vn_directives.matching import Reading
from vn_directives.register.bare import leads
from vn_directives.register.blocks import LABEL
from vn_directives.register.names import with_body
from vn_directives.register.over import EDIT
from vn_directives.register.texts import Record
from vn_directives.titles.organisation import organisation_end
from vn_directives.titles.vocabulary import phrases

_OF = re.compile(r" (?:(?:đầu tiên|danh dự) )?của (?=[A-ZĐ])")
_LONG = 160  # characters of a name, and of a line
_ITEM = re.compile(
    r"[ ]*[-+•][ *]*(?P<unit>[A-ZĐ][^\n:;.,|()/]{3,90}?)(?:/[^\n:;|()]*)?(?: ?\([^()\n]*\))*"
    r"[ *]*[-–,;][ *]*"
)
_PAGE = re.compile(r"# (?P<unit>[A-ZĐ][^\n,(|*#]{3,80})")
_HEADING = re.compile(rf"(?:{EDIT})?(?P<level>#{{2,3}})[ *]*")
_SECTION = re.compile(
    rf"^(?:{EDIT})?## *(?P<of_leaders>(?:Ban )?(?:Lãnh đạo|Chỉ huy))?", re.MULTILINE
)
_FAR = 4000  # characters from the heading of a section to that of an office


def in_unit(title: Record, unit: str) -> Record:
    """A title with the words of its unit behind it, the same where there are none."""
    return {**title, "name": with_body(title["name"], unit)} if unit else title


def unit_beside(text: str, title: Record) -> str:
    """The words of the unit that a title is of, empty where none stands beside it."""
    return unit_behind(text, title["end"]) or _at_head(text, title)


def unit_behind(text: str, end: int) -> str:
    """The words of the unit behind a title that ends here: ``Viện trưởng của [Viện Pháp ngữ]``."""
    of = _OF.match(text, end)
    if of is None:
        return ""
    reading = Reading(text[of.end() : of.end() + _LONG])
    noun = _noun(reading)
    last = organisation_end(reading, 0, noun) if noun else 0
    return reading.cased[: reading.ends[last - 1]] if last > noun else ""  # but: của Hội


def _at_head(text: str, title: Record) -> str:
    start = title["start"]
    line = text.rfind("\n", max(0, start - _LONG), start) + 1
    if not line or not LABEL.match(text, title["end"]):
        return ""
    item = _ITEM.fullmatch(text, line, start)
    if item is None:
        return ""
    unit = item["unit"].rstrip("* ")
    return unit if leads(title["role"], unit) or _noun(Reading(unit)) else ""


def unit_of_page(text: str, title: Record) -> str:
    """The unit that the page is on, where a title heads a list: ``## Chính ủy qua các thời kỳ``."""
    start = title["start"]
    line = text.rfind("\n", max(0, start - _LONG), start) + 1
    heading, page = _HEADING.fullmatch(text, line, start), _PAGE.match(text)
    if heading is None or page is None or not leads(title["role"], page["unit"]):
        return ""
    if len(heading["level"]) > 2:
        sections = list(_SECTION.finditer(text, max(0, line - _FAR), line))
        if not sections or not sections[-1]["of_leaders"]:
            return ""
    return page["unit"].strip()


def _noun(reading: Reading) -> int:
    """The end of the noun of an organisation with which a text begins, 0 where it has none."""
    found = (phrases(name).longest(reading.words, 0) for name in ("organisations", "outside"))
    return max((match[0] for match in found if match is not None), default=0)
