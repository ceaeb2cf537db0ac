"""When somebody was born, and died: told beside the name, in its table, or by the page on him."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from vn_directives.days import value_of, year_of
from vn_directives.register.names import name_key
from vn_directives.register.texts import START, Record

Life = tuple[str | None, str | None]
"""When somebody was born, and died, as ISO values: a day, a month or a year."""

_LEAST = 25  # years of a life: who has a shorter one behind the name held an office then
_LEAST_LATE = 50  # of one that began when offices were held from which one knows the years
_LATE = 1945
_LAST = 1995  # year of a birth before a dash alone
_LONGEST_VALUE = len("1912-02-01")
_OPENING = 4000  # characters of the box and the first sentence of a page
_LONGEST_HEADING = 100
_LONGEST_HEAD = 300  # characters of the head of a table
_YEAR = r"(?<!\d)(?:1[89]|20)\d\d(?!\d)"
_BORN = r"(?P<born>(?<!\d)(?:1[89]\d\d|200[0-5])(?!\d))"
_DIED = rf"(?P<died>{_YEAR})"
# Around the year where nothing but a life is told: ngày 1 tháng 2 năm 1920, 1/2/1920, mất năm 1990
_DATE = r"(?:(?:sinh|mất|hy sinh|hi sinh|khoảng|ngày|tháng|năm|\d{1,2}(?!\d))[ ,./-]{0,2}){0,7}"
_AT = r"(?:(?:vào|ra|ngày|năm|tháng|khoảng)[ :]*|(?=\d)){1,4}"  # behind `sinh`
_DASH = r"\s?[-–—]+\s?"
_NOTES = r"(?:\[\d+\]|[*_\"”])*"
_SPAN = rf"{_DATE}{_BORN}(?P<dash>{_DASH}(?:{_DATE}{_DIED})?)?"
# Behind the name: (1912 – 1990), (1951-); | 1912–1990 |; (tức B, sinh năm 1912, mất …); , sinh 1912
_IN_BRACKETS = re.compile(rf"{_NOTES}\s?\(\s?{_SPAN}\s?\)", re.IGNORECASE)
_IN_CELL = re.compile(rf"{_NOTES}\s?\|\s?\(?{_SPAN}\)?\s*\|", re.IGNORECASE)
_TOLD = re.compile(
    rf"{_NOTES}(?:,? ?|\s?\((?:[^()\n]{{0,40}}, ?)?)(?:sinh|SN)\b[ :.]*{_AT}"
    rf"[^()\n;]{{0,25}}?{_BORN}"
    rf"(?:[^()\n]{{0,60}}?(?:mất|{_DASH})[^()\n]{{0,40}}?{_DIED}\s?\))?"
)
# The head of a table, and the rule below it: | Họ và tên | Năm sinh – năm mất | Chức vụ |
_RULE = re.compile(r"^\|---", re.MULTILINE)
_HEAD = re.compile(r"\btên\b[^|]*\|[^|]*\bsinh\b", re.IGNORECASE)
# Of the page on somebody: | Sinh | 1 tháng 2 năm 1912 Hà Nội |, | Mất | 3/4/1990 |; - Sinh năm 1912
_BOXES = (
    re.compile(rf"^\|? *(?:Ngày )?sinh *\|[^|\n]{{0,60}}?{_BORN}", re.IGNORECASE | re.MULTILINE),
    re.compile(rf"^\|? *(?:Ngày )?mất *\|[^|\n]{{0,60}}?{_DIED}", re.IGNORECASE | re.MULTILINE),
)
_CATEGORIES = (
    re.compile(rf"^- Sinh năm {_BORN}\s*$", re.MULTILINE),
    re.compile(rf"^- Mất năm {_DIED}\s*$", re.MULTILINE),
)
# Of whom the page is on: **Lê A** tức **B** (tên thật là C, sinh năm 1912, mất 3/1990)
_OPENS = (
    rf"(?:(?! là )[^()\n.]){{0,60}}"
    rf"\([^()\n]{{0,120}}{_BORN}[^()\n]{{0,60}}{_DIED}\)"
)


class Lives:
    """The lives that a text tells.

    Args:
        record: an extraction record with the text.
    """

    def __init__(self, record: Record) -> None:
        self._text: str = record["text"]
        self._dates = sorted(record.get("dates") or (), key=START)
        self._tables = [rule.start() for rule in _RULE.finditer(self._text)]
        self._subject, self._page = self._of_page()

    def of(
        self, name: str, spans: Sequence[tuple[int, int]], begun: Collection[int | None]
    ) -> Life:
        """When a person was born, and died.

        Args:
            name: the name.
            spans: where the person is mentioned: character offsets.
            begun: the years in which posts of his began, of which none is that of a birth.
        """
        born, died = self._page if name_key(name) == self._subject else (None, None)
        for _, end in spans:
            found = self._behind(end)
            if found is None:
                continue
            told = self._value(found, "born")
            if told is not None and year_of(told) not in begun:
                born, died = born or told, died or self._value(found, "died")
        return born, died

    def _behind(self, end: int) -> re.Match[str] | None:
        """Where the text tells a life behind a name that ends there."""
        found = _TOLD.match(self._text, end) or _IN_BRACKETS.match(self._text, end)
        if found is None and (found := _IN_CELL.match(self._text, end)):
            n = bisect_right(self._tables, end) - 1
            rule = self._tables[n] if n >= 0 else 0
            if not _HEAD.search(self._text, max(0, rule - _LONGEST_HEAD), rule):
                return None
        return found if found is None or found.re is not _IN_BRACKETS or _is_life(found) else None

    def _of_page(self) -> tuple[str, Life]:
        """The key of the name of whom the page is on, and the life that it tells."""
        text = self._text
        if not text.startswith("# "):
            return "", (None, None)
        heading = text[2:_LONGEST_HEADING].partition("\n")[0].partition("(")[0].strip()
        opened = re.compile(re.escape(heading) + _OPENS).finditer(text, 0, _OPENING)
        opens = next(filter(_is_life, opened), None)
        life: list[str | None] = []
        for field, box, category in zip(("born", "died"), _BOXES, _CATEGORIES, strict=True):
            found = (opens, box.search(text, 0, _OPENING), category.search(text))
            told = [value for one in found if one and (value := self._value(one, field))]
            # The first, or what tells more of its year.
            life.append(max((v for v in told if v[:4] == told[0][:4]), key=len, default=None))
        return name_key(heading), (life[0], life[1])

    def _value(self, found: re.Match[str], field: str) -> str | None:
        """The day or month that a date tells whose year it is, or the year."""
        if found[field] is None:
            return None
        place = found.start(field)
        n = bisect_right(self._dates, place, key=START) - 1
        if n >= 0 and place < self._dates[n]["end"]:
            for value in value_of(self._dates[n]).split("/"):  # both, of a life read as a period
                if value.startswith(found[field]):
                    return value[:_LONGEST_VALUE]
        return found[field]


def _is_life(found: re.Match[str]) -> bool:
    """Whether two years, or one and a dash, behind a name are a life, and no term of office."""
    born = int(found["born"])
    if found["died"] is None:
        return found["dash"] is not None and born < _LAST
    return int(found["died"]) - born >= (_LEAST if born < _LATE else _LEAST_LATE)
