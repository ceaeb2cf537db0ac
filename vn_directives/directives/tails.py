"""What is said right behind a number: date, issuer and term, in any order.

``Chỉ thị số 30-CT/TU ngày 30/7/2020 của Ban Thường vụ Thành ủy (khóa XII) về …``. All positions
are word numbers.
"""

from __future__ import annotations

from collections.abc import Mapping

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.asides import behind_aside, behind_link, behind_marks, behind_notes
from vn_directives.directives.issue import (
    SIGNED,
    Issue,
    behind_verb,
    day_and_year,
    is_year,
    quote,
    term_end,
)
from vn_directives.directives.vocabulary import phrases_called, words_called
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_VERBS = frozenset(["ký", "kí", "ban", "được"])  # before a day: ký, được ban hành
_MAX_ISSUER = 12  # words
_MAX_NAME = 5  # words of a signer's name between title and verb


class Tails:
    """Reads what is said behind the numbers of a text.

    Args:
        reading: the text.
        dates, bodies: the dates, and the bodies and titles, by the words at which they begin, with
            the words after them.
    """

    def __init__(
        self,
        reading: Reading,
        dates: Mapping[int, tuple[int, DateRecord]],
        bodies: Mapping[int, tuple[int, BodyRecord | TitleRecord]],
    ) -> None:
        self.reading, self.words = reading, reading.words
        self._dates, self._bodies = dates, bodies

    def read(self, i: int, *, joint: bool) -> Issue:
        """What is said from word `i` on: date, issuer and term in any order, or in brackets."""
        words = self.words
        said = Issue(None, None, None, None, None, behind_aside(words, behind_notes(words, i)))
        for _ in range(8):
            j = said.end
            while j < len(words) and j - said.end < 3 and words[j] in (",", "(", "*"):
                j += 1
            j = behind_link(words, j)
            if j >= len(words) or "\n\n" in self.reading.gap(j):
                break
            bracket = "(" in words[said.end : j]
            after = self._take(said, j, bracket, joint)
            if after is None:
                break
            if bracket:
                if words[after : after + 1] != [")"]:
                    break
                after += 1
            said.end = behind_aside(words, after)
        return said

    def _take(self, said: Issue, j: int, bracket: bool, joint: bool) -> int | None:
        """Add to an issue what the phrase at word `j` says; the word after it, None for no more."""
        word = self.words[j]
        dated = self._dates.get(behind_verb(self.words, j) if word in _VERBS else j)
        if dated is not None and said.issued_on is None:
            said.issued_on, year = day_and_year(dated[1])
            said.year = said.year or year
            return dated[0]
        if word == "của" and said.issuer is None and not bracket:
            return self._take_issuer(said, j, joint)
        if word in ("do", "được") and said.issuer is None and (by := self._issued_by(j + 1)):
            after, said.body = by
            said.issuer = said.body.text
            return after
        if said.term is None and (end := term_end(self.words, j, self._dates)):
            said.term = quote(self.reading, j, end)
            return end
        if said.year is None and not bracket and j == said.end and is_year(word):
            said.year = int(word)  # Quyết định 439/QĐ-TTg 2023
            return j + 1
        return None

    def _take_issuer(self, said: Issue, j: int, joint: bool) -> int | None:
        """Add to an issue the issuer behind ``của`` at word `j`; see `_take`."""
        begin = behind_marks(self.words, self._of_session(j) + 1)  # của* *Chính phủ
        found = self._bodies.get(begin)
        if found is None:
            return self._take_unknown(said, begin)
        after = self.together(found[0]) if joint else found[0]
        enacts = phrases_called("enacting").longest(self.words, after - 1)
        after -= enacts is not None or self.words[after - 1] == "về"  # của UBND tỉnh Quy định …
        said.issuer, said.body = quote(self.reading, begin, after), found[1]
        return after if joint else self._behind_row(after)

    def _take_unknown(self, said: Issue, i: int) -> int | None:
        """Add to an issue the issuer that begins at word `i` and is no known body; the word after
        it, None where no subject follows: ``của Tòa Giám mục Mây về …``.
        """
        words, written = self.words, self.reading.written
        if i >= len(words) or not written(i)[0].isupper():
            return None
        for end in range(i + 1, min(i + _MAX_ISSUER, len(words))):
            if words[end] == "về":
                if not (written(end - 1)[0].isupper() or words[end - 1].isdecimal()):
                    return None
                said.issuer = quote(self.reading, i, end)
                return end
            if not (words[end].isalnum() or words[end] == "-") or "\n" in self.reading.gap(end):
                return None
            if words[end] in words_called("clause_words"):
                return None
        return None

    def _behind_row(self, after: int) -> int:
        """The end of the row of issuers whose first ends before word `after`, where the subject
        follows: ``của Bộ Chính trị, Ban Bí thư về …``, ``của Bộ trưởng, Chủ nhiệm Văn phòng Chính
        phủ quy định …``; else `after`. Behind a comma a body that acts may begin a clause.
        """
        end = self.together(after)
        i = behind_aside(self.words, end)
        if end == after or i >= len(self.words):
            return after
        return end if self.words[i] == "về" or self._enact(after, i) else after

    def _enact(self, after: int, i: int) -> bool:
        """Whether a verb of what documents do stands at word `i`, behind a row of offices."""
        found = self._bodies.get(after + 1)
        verbs = (phrases_called(name).longest(self.words, i) for name in ("enacting", "decreeing"))
        is_office = found is not None and isinstance(found[1], TitleRecord)
        return is_office and any(verb is not None for verb in verbs)

    def _of_session(self, j: int) -> int:
        """The word before the committee in ``của Hội nghị lần thứ hai Ban Chấp hành``, else `j`."""
        if self.words[j + 1 : j + 3] == ["hội", "nghị"]:
            for i in range(j + 2, min(len(self.words), j + 2 + _MAX_NAME)):
                if i + 1 in self._bodies:
                    return i
        return j

    def together(self, after: int) -> int:
        """The end of a row of bodies or titles of which one ends before word `after`."""
        while self.words[after : after + 1] in ([","], ["và"], ["-"]):
            found = self._bodies.get(after + 1)
            if found is None:
                break
            after = found[0]
        return after

    def _issued_by(self, i: int) -> tuple[int, BodyRecord | TitleRecord] | None:
        """The issuer in ``do … ban hành`` (``được … ký``), and the word after the verb."""
        found = self._bodies.get(i)
        if found is None:
            return None
        j = found[0]
        for _ in range(_MAX_NAME):
            if j >= len(self.words):
                return None
            for verb in SIGNED:
                if self.words[j : j + len(verb)] == verb:
                    return j + len(verb), found[1]
            j += 1
        return None
