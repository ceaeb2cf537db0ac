"""The bodies of the headings and items of a text under which a line stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from vn_directives.register.bare import is_known, nouns_led
from vn_directives.register.over import EDIT
from vn_directives.register.texts import Record

_EDIT = rf"(?:{EDIT})?"
# The mark of a heading, of a bold line, of an item that is bold or not.
_LINE = re.compile(
    rf"^{_EDIT}(?:#{{1,6}} *|\*\*(?=[^*\n]+\*\*[ ]*$)|(?P<item>[ ]*[-+•]+ *\**))",
    re.MULTILINE,
)
BOLD, _BEHIND, _IN_ITEM = 7, 8, 9  # below the levels of headings
_LONG = 100  # characters of a heading that names a body behind other words
_OF_LIST = re.compile(
    r"[ *]{0,4}(?:/[^\n(]*)?(?:\([^)\n]*\))?[ *]{0,4}:?[ *]{0,4}$", re.MULTILINE
)  # behind a body: (1968-2007)
_OF_YEARS = re.compile(
    r"[^\n:;.,|()]{3,90}\([^()\n]{0,40}\d{4}[^()\n]{0,40}\)[ *]{0,4}:?[ *]{0,4}$", re.MULTILINE
)
_WORDS = re.compile(r"[^\n(\[:;|]{1,100}")


class Headings:
    """The headings and items of one text that name bodies.

    Args:
        text: the text.
        bodies: its bodies.
    """

    def __init__(self, text: str, bodies: Sequence[Record]) -> None:
        self._text, self._bodies = text, bodies
        self._body_starts = [body["start"] for body in bodies]
        self._starts: list[int] = []
        self._under: list[list[tuple[int, Record, bool]]] = []
        self._read()

    def above(self, start: int) -> Sequence[tuple[int, Record, bool]]:
        """The level and the body of each that a place is under, and whether it begins with it."""
        n = bisect_right(self._starts, start) - 1
        return self._under[n] if n >= 0 else ()

    def _read(self) -> None:
        """The headings and items that name a body, and which of them each line stands under.

        A heading ends those of its level and below it. A bold line without a body ends none.
        """
        starting = {body["start"]: body for body in reversed(self._bodies)}
        under: list[tuple[int, Record, bool]] = []
        for mark in _LINE.finditer(self._text):
            start = mark.end()
            level = mark.group().count("#") or BOLD
            body = starting.get(start)
            begins = body is not None
            if mark.group("item"):
                level, begins = _IN_ITEM, False
                body = self._of_item(body, start)
            elif body is None and level > 1:  # but: # Bộ trưởng Bộ Y tế, an office in all times
                body = self._named_in(start)
                level = _BEHIND if level == BOLD else level
            elif body and not is_known(body) and self._goes_on(body["end"]):
                body = self._words_at(start)
            if body is None and level >= BOLD:
                continue
            under = [one for one in under if one[0] < level]
            if body is not None and (under or level < _IN_ITEM):
                under = [*under, (level, body, begins)]
            self._starts.append(mark.start())
            self._under.append(under)

    def _goes_on(self, end: int) -> bool:
        """Whether a name was read in part: ``# Ủy ban quốc gia dân số …``."""
        behind = self._text[end : end + 2]
        return behind[:1] == " " and behind[1:].islower()

    def _words_at(self, start: int) -> Record:
        """A body that is not read, as its line says it."""
        said = _WORDS.match(self._text, start)
        return {"name": said[0].strip(" *") if said is not None else ""}

    def _named_in(self, start: int) -> Record | None:
        """The first body that a heading names behind other words."""
        end = self._text.find("\n", start, start + _LONG)
        n = bisect_right(self._body_starts, start)
        named = n < len(self._bodies) and self._body_starts[n] < end
        return self._bodies[n] if named and is_known(self._bodies[n]) else None

    def _of_item(self, body: Record | None, start: int) -> Record | None:
        """The body that an item is; one that is not known with its years: ``- Ban X (1950)``."""
        if body is None:
            unread = self._text.startswith(nouns_led(), start) and _OF_YEARS.match(
                self._text, start
            )
            return self._words_at(start) if unread else None
        return body if is_known(body) and _OF_LIST.match(self._text, body["end"]) else None
