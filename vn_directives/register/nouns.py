"""Of which unit a post is that says the noun of it alone, as the words around it tell.

``Bí thư Tỉnh ủy Long An, kiêm Chính trị viên [Tỉnh đội]``; ``chuyển về Quân khu 3 làm Tư lệnh
[Quân khu]``; on the page of a unit its noun is that of the unit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.matching import Reading
from vn_directives.orthography import fold
from vn_directives.places.nouns import committees
from vn_directives.register.bare import noun_end
from vn_directives.register.clauses import sentence_begin, sentence_end
from vn_directives.register.groups import group_of, noun_of_group
from vn_directives.register.members import committee_beside
from vn_directives.register.texts import START, Record
from vn_directives.register.told_in import unit_told
from vn_directives.titles.organisation import organisation_end
from vn_directives.titles.vocabulary import roles
from vn_directives.vocabulary import compiled

_GOES_ON = re.compile(r" (?:[A-ZĐ\d]|các |của |thuộc |này\b)")  # Chính ủy Trung đoàn Trần Cao Vân
_ARM = r"(?: (?!có|gồm|và|với|từ|trong|được)[a-zà-ỹđ]+){0,2}"  # Trung đoàn pháo binh 14
_NUMBER = r"(?:\d{1,3}[A-Z]?|[IVX]+)\b"
_NAME = rf"(?P<numbered>{_ARM} {_NUMBER})|(?= [A-ZĐ])"
_LATER = re.compile(r"\b(?:sau|chuyển|sang|về|điều)\b")
_FAR, _LINE = 400, 3000  # characters of a sentence, and of a line
_LONG = 90  # characters of a name
_STEERING = "Ban Chỉ đạo"
_STEERS = re.compile(r" (?!chủ trì|đã|phát biểu|cho biết)[a-zà-ỹđ]")  # Trưởng Ban Chỉ đạo về …
_FORCE = "đội"  # Tỉnh đội, of the place as the Tỉnh ủy
_APART = 60  # characters from a title to the noun that the next one says for both
# Of which a sentence names many, or which are said of what somebody does.
_NEVER = frozenset(
    {"Hội đồng", "Ủy ban", "Khu", "Đoàn", "Đảng", "Thanh tra", "Cảnh sát", "Hải quân"}
)


class Nouns:
    """The nouns that stand alone in the titles of one text.

    Args:
        text: the text.
        bodies: its bodies.
        unit: the body that its page is on, empty where it is on none.
        page: that body, None where it is not known.
    """

    def __init__(self, text: str, bodies: Sequence[Record], unit: str, page: Record | None) -> None:
        self._text, self._bodies, self._unit, self._page = text, bodies, unit, page

    def body_of(self, title: Record, own: Record | None) -> Record | None:
        """The body of a title, None where it says more than a noun, or nothing tells of which.

        Args:
            title: with the words of its unit.
            own: its body, which is not known, or None.
        """
        said = own["name"] if own is not None else unit_told(title, title["name"]) or ""
        if not said or self._goes_on(said, title):
            return None
        level = _levels().get(said.lower())
        if level is not None:
            return self._of_place(said, level, title)
        if said == _STEERING:
            of_more = _STEERS.match(self._text, title["end"]) is not None
            return None if of_more else self._steering_before(title["start"])
        noun = noun_of_group(said) if own is not None else said
        if not noun or noun in _NEVER or not _is_noun(noun):
            return None
        found = self._named_before(noun, title)
        if found is None or own is None:
            return found
        return group_of(own, found)

    def _goes_on(self, said: str, title: Record) -> bool:
        """Whether a name stands behind the noun, which the next title may say for both."""
        end: int = title["end"]
        if not self._titles_own(said, title):
            shared = re.compile(re.escape(said), re.IGNORECASE)
            behind = shared.search(self._text, end, end + _APART)
            end = behind.end() if behind is not None else end
        return _GOES_ON.match(self._text, end) is not None

    def _titles_own(self, said: str, title: Record) -> bool:
        """Whether a title itself says a noun: ``Tư lệnh [Quân khu]``, ``[Tỉnh ủy] viên``."""
        own = fold(self._text[title["start"] : title["end"]]).lower
        return fold(said).lower in own

    def _of_place(self, said: str, level: str, title: Record) -> Record | None:
        """The committee, or the soldiers, of the one place of a level in the sentence."""
        start, end = title["start"], title["end"]
        first = sentence_begin(self._text, max(0, start - _FAR), start)
        last = sentence_end(self._text, end, end + _FAR)
        low, high = (bisect_left(self._bodies, at, key=START) for at in (first, last))
        found = {}
        for body in self._bodies[low:high]:
            if _LATER.search(self._text, end, max(end, body["start"])):
                break
            committee = committee_beside(f"{level} ủy viên", body)
            if committee is not None:
                found[committee["id"]] = committee
        if len(found) != 1:
            return None
        (committee,) = found.values()
        if not said.endswith(_FORCE):
            return committee
        place = committee["name"].removeprefix(f"{level} ủy ")
        return {**committee, "name": f"{said} {place}", "id": None, "branch": "military"}

    def _steering_before(self, start: int) -> Record | None:
        """The last steering committee that its line or the headline names with what it steers."""
        headline = self._text.find("\n", 0, _LINE)
        for first, last in ((self._line(start), start), (0, min(headline, start))):
            low, high = (bisect_left(self._bodies, at, key=START) for at in (first, last))
            for body in reversed(self._bodies[low:high]):
                if body["name"].startswith(f"{_STEERING} "):
                    return body
        return None

    def _named_before(self, noun: str, title: Record) -> Record | None:
        """The last unit of the noun that the sentence names, else the only one of its line.

        Where the line names none it is that of the page; but soldiers may be of others, too.
        """
        start: int = title["start"]
        line = self._line(start)
        names = self._names(noun, line, start)
        if not names:
            of_page = self._unit.startswith(f"{noun} ") and title["role"] not in roles("army")
            return (self._page or _unit(self._unit)) if of_page else None
        first = sentence_begin(self._text, max(line, start - _FAR), start)
        if names[-1]["start"] >= first or len({name["name"] for name in names}) == 1:
            return names[-1]
        return None

    def _line(self, start: int) -> int:
        """Where the line begins that goes on at a place, or what is read of a long one."""
        first = max(0, start - _LINE)
        return max(first, self._text.rfind("\n", first, start) + 1)

    def _names(self, noun: str, first: int, last: int) -> list[Record]:
        """The units of a noun that are named between two places."""
        found = []
        for mark in re.finditer(rf"\b(?i:{re.escape(noun)})(?:{_NAME})", self._text[first:last]):
            begin = first + mark.start()
            n = bisect_left(self._bodies, begin, key=START)
            if n < len(self._bodies) and self._bodies[n]["start"] == begin:
                found.append(self._bodies[n])
                continue
            name = noun + (mark["numbered"] or self._rest(noun, begin, last))
            if name != noun:
                found.append({**_unit(name), "start": begin})
        return found

    def _rest(self, noun: str, begin: int, last: int) -> str:
        """The words with which the name of a unit goes on behind its noun."""
        reading = Reading(self._text[begin : min(last, begin + _LONG)])
        words = len(noun.split())
        end = organisation_end(reading, 0, words)
        return reading.cased[reading.ends[words - 1] : reading.ends[end - 1]]


def _unit(name: str) -> Record:
    """A unit that is no body."""
    return {"name": name, "id": None, "kind": "unit", "branch": None, "known_by": "stated"}


def _is_noun(said: str) -> bool:
    """Whether words are a noun of an organisation and nothing else."""
    reading = Reading(said)
    return 0 < noun_end(reading, 0) == len(reading.words)


@compiled
def _levels() -> dict[str, str]:
    """The first words of places by what is of them: ``Tỉnh`` of ``tỉnh ủy``, ``tỉnh đội``."""
    levels = {committee.removesuffix(" ủy") for committee in committees().values()}
    return {f"{level} {of}".lower(): level for level in levels for of in ("ủy", _FORCE)}
