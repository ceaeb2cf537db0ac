"""What stands around a reference: when and by whom the document was issued.

``Chỉ thị số 30-CT/TU ngày 30/7/2020 của Ban Thường vụ Thành ủy về …``: a tail of date, issuer and
term after the number, in any order; or a clause before it: ``Ngày 22/7, UBND tỉnh ban hành …``.
All positions are word numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.agents import agent_aside, deed_aside, issue_told
from vn_directives.directives.clause_days import (
    before_aside,
    cited,
    day_of_clause,
    day_of_instrument,
)
from vn_directives.directives.issue import (
    Issue,
    day_and_year,
    is_one_of,
    quote,
    term_end,
)
from vn_directives.directives.tails import Tails
from vn_directives.directives.vocabulary import phrases_before, words_called
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_MAX_ISSUING = 6  # phrases between an issuer and the document
_OF_YEARS = frozenset(["nhiệm", "giai"])  # nhiệm kỳ 2020 - 2025
_MAX_NAME = 5  # words of a signer's name between title and verb


class Surroundings:
    """The dates, bodies and titles of a text, by the words where they begin and end."""

    def __init__(
        self,
        reading: Reading,
        dates: Sequence[DateRecord],
        bodies: Sequence[BodyRecord],
        titles: Sequence[TitleRecord],
    ) -> None:
        self.reading = reading
        self.words = reading.words
        self._date_from: dict[int, tuple[int, DateRecord]] = {}
        self._date_until: dict[int, tuple[int, DateRecord]] = {}
        self._body_from: dict[int, tuple[int, BodyRecord | TitleRecord]] = {}
        self._body_until: dict[int, tuple[int, BodyRecord | TitleRecord]] = {}
        for date in dates:
            first, after = reading.word_range(date.start, date.end)
            self._date_from[first] = (after, date)
            self._date_until[after] = (first, date)
        ranked: list[BodyRecord | TitleRecord] = [*bodies, *titles]
        for body in sorted(ranked, key=lambda at: at.end - at.start):
            first, after = reading.word_range(body.start, body.end)
            self._body_from[first] = (after, body)
            self._body_until[after] = (first, body)
        self._tails = Tails(reading, self._date_from, self._body_from)

    def issue(
        self, first: int, after: int, *, joint: bool = False, coded: Sequence[str] = ()
    ) -> Issue:
        """When and by whom the document mentioned in words ``first:after`` was issued.

        Args:
            first, after: word numbers.
            joint: whether several bodies issue it together (``Nghị quyết liên tịch``).
            coded: the central bodies that its symbol may name: ``nhiệm vụ của Bộ Y tế tại
                Nghị quyết 5/NQ-CP`` names no other.
        """
        tail = self._tails.read(after, joint=joint)
        if tail.issuer is not None:
            return tail
        clause = self._inside(first, after) or self._clause(first, coded)
        if clause is None:
            clause = cited(self.reading, first, self._date_until, self._body_until, coded)
        if clause is None:
            return tail
        return Issue(
            tail.issued_on or clause.issued_on,
            tail.year or clause.year,
            clause.issuer,
            clause.body,
            tail.term or clause.term,
            tail.end,
        )

    def issued_at(self, i: int, *, joint: bool = False) -> Issue | None:
        """Date and issuer in ``ngày 09/11/2016 của Bộ Tài chính`` at word `i`, or None.

        The issuer is None where no known body or office stands behind the date.
        """
        dated = self._date_from.get(i)
        day, year = day_and_year(dated[1]) if dated is not None else (None, None)
        if dated is None or day is None:
            return None
        of = self.words[dated[0] : dated[0] + 1] == ["của"]
        found = self._body_from.get(dated[0] + 1) if of else None
        if found is None:
            return Issue(day, year, None, None, None, dated[0])
        after = self._tails.together(found[0]) if joint else found[0]
        return Issue(day, year, quote(self.reading, dated[0] + 1, after), found[1], None, after)

    def tail_end(self, after: int) -> int:
        """The word after what is said of the issue right behind a number."""
        return self._tails.read(after, joint=False).end

    def day_at(self, i: int) -> str | None:
        """The day whose mention begins at word `i`, as an ISO date, or None."""
        dated = self._date_from.get(i)
        return day_and_year(dated[1])[0] if dated else None

    def take_day_before(self, first: int, year: int | None, issue: Issue) -> None:
        """Take in the day before the document at word `first`, if it is of the year that its symbol
        or issue tells: ``Ngày 22/7/2020, theo Quyết định số 5``.
        """
        day, told = day_of_instrument(self.reading, first, self._date_until)
        if day is not None and (year or issue.year) in (None, told):
            issue.issued_on, issue.year = day, told

    def take_agent(self, first: int, names: Sequence[str], issue: Issue) -> None:
        """Take in who acts where the document at word `first` stands aside; see ``agents.py``."""
        agent = agent_aside(
            self.reading, first, issue.end, self._body_until, self._body_from, names
        )
        if agent is not None:
            issue.issuer, issue.body = agent.text, agent

    def deed_aside(self, first: int, end: int) -> int | None:
        """The verb of what the issuer is said to do behind the document at word `first`, or None;
        see ``agents.py``.
        """
        return deed_aside(self.reading, first, end, self._body_from)

    # Within the mention

    def _inside(self, first: int, after: int) -> Issue | None:
        """The issuer in ``Chỉ thị của Thủ tướng Chính phủ số 5/CT-TTg``."""
        after_head = self.words[first + 1 : min(after, first + _MAX_NAME)]
        if "của" not in after_head:
            return None
        for j, word in enumerate(after_head, first + 1):
            if word == "của" and j + 1 in self._body_from:
                body = self._body_from[j + 1][1]
                return Issue(None, None, body.text, body, None, after)
        return None

    # Before the type word

    def _clause(self, first: int, coded: Sequence[str]) -> Issue | None:
        """What the clause says whose object is the document at word `first`; see `issue`."""
        words = self.words
        j = first - 1
        if "\n\n" in self.reading.gap(first):
            return None
        while j > 0 and words[j] == "*":  # ban hành **Quyết định số 5**
            j -= 1
        verbs = "issuing"
        j -= words[j - 1 : j + 1] == ["tại", "các"]
        if j > 0 and words[j] in ("tại", "theo", "bằng"):
            # chủ trương của Ban Thường vụ Tỉnh ủy tại Kết luận số 5
            issue = self._issuer_before(j, genitive=True) if words[j] == "tại" else None
            if issue is not None:
                return issue if is_one_of(issue.issuer or "", coded) else None
            # được Thủ tướng Chính phủ phê duyệt tại Quyết định số 5
            j -= 2 if words[j - 1] == "kèm" else 1
            verbs = "deciding"
        verb, said = False, phrases_before("adverbs", verbs)
        for _ in range(_MAX_ISSUING):
            phrase = said.longest(words, j)
            if phrase is None or j + 1 in self._body_until:  # Sở Xây dựng ban hành …
                break
            verb = verb or phrase[1] == verbs
            j = phrase[0] - 1
        if not verb:
            return None
        issue = self._issuer_before(j + 1, genitive=False) or self._dated(j + 1)
        return issue_told(words, first, issue, coded)

    def _issuer_before(self, after: int, *, genitive: bool) -> Issue | None:
        words = self.words
        term = None
        if after > 3 and words[after - 1] == ")":
            begin = before_aside(words, after)
            is_term = term_end(words, begin + 1, self._date_from) == after - 1
            if is_term or not genitive:  # Bộ Chính trị (khóa IX), Hội Rồng (nay là Hội Mây)
                term = quote(self.reading, begin + 1, after - 1) if is_term else None
                after = begin
        elif after > 3 and term_end(words, after - 2, self._date_from) == after:
            term, after = quote(self.reading, after - 2, after), after - 2
        found = self._body_until.get(after)
        if found is None and not genitive:
            found = self._before_name(after)
        if found is None:
            return None
        begin, body = found
        if genitive != (words[max(0, begin - 1)] == "của"):  # Ban Tổ chức của Chính phủ ban hành
            return None
        if genitive:
            return Issue(None, None, body.text, body, term, after)
        dated = self._dated(begin)
        return Issue(dated.issued_on, dated.year, body.text, body, term, after)

    def _before_name(self, after: int) -> tuple[int, BodyRecord | TitleRecord] | None:
        """The body or title that a person's name follows, which ends at word `after`."""
        reading = self.reading
        for j in range(after - 1, max(-1, after - 1 - _MAX_NAME), -1):
            if not reading.written(j)[0].isupper():
                return None
            if j in self._body_until:
                return self._body_until[j]
        return None

    def _dated(self, after: int) -> Issue:
        """The day in ``Ngày 22/7, ông Lê Văn An ký …`` before word `after`."""
        days = day_of_clause(self.reading, after, self._date_until, self._body_until)
        return Issue(*days, None, None, None, after)

    def begins_here(self, i: int) -> bool:
        """Whether a date, body or title begins at word `i` that is none of a row of bodies."""
        if i in self._date_from:
            return self.words[i] not in _OF_YEARS
        return i in self._body_from and not self._is_in_row(i)

    def _is_in_row(self, i: int) -> bool:
        """Whether a body or title stands behind a comma with others, or tells who somebody is:
        ``của Đảng, Nhà nước, Bộ Y tế``, ``bổ nhiệm ông An, Chánh Văn phòng, giữ chức …``.
        """
        if self.words[i - 1] != ",":
            return False
        after = self._tails.together(self._body_from[i][0])
        if self.words[after : after + 1] == ["thuộc"] and after + 1 in self._body_from:
            after = self._body_from[after + 1][0]
        if after >= len(self.words) or "\n\n" in self.reading.gap(after):
            return True
        word = self.words[after]
        return not word[0].isalpha() or word in words_called("behind_rows")
