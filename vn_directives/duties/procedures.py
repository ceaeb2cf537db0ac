"""Steps of procedures: they say how a thing is done in general, and tell nobody to do it."""

from __future__ import annotations

import re

from vn_directives.duties.drafts import Speech
from vn_directives.duties.segments import NAMED, TextLine
from vn_directives.duties.vocabulary import phrase_end, phrases
from vn_directives.matching import Reading
from vn_directives.structure.layout import layout_of
from vn_directives.vocabulary.vocabulary import compiled

_STEP = "bước"
_HEADING = 25  # words of the heading of a procedure
_FEWEST = 5  # words of "sau khi nhận hồ sơ,"
_COUNTS = re.compile(
    r"\d\)?\s*(?:ngày|giờ)\s+làm\s+việc"
    r"|(?:từ|sau)\s+(?:khi\s+|ngày\s+)?(?:tiếp\s+)?nhận\s+(?:được\s+|đủ\s+|đầy đủ\s+)*"
    r"(?:hồ sơ|đơn|kết quả|biên bản|ý kiến|tờ trình)"
)
_OWN = re.compile(r"\bnày\b")  # kể từ ngày ký Quyết định này


class Steps:
    """The steps of procedures in the lines of one text.

    Attributes:
        begins: the words where a step, or the heading of some, may begin.
        open: whether steps go on.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._layout = layout_of(reading)
        self.begins = set(reading.places_of(_beginnings()))
        self.open = False

    def heads(self, i: int, limit: int) -> bool:
        """Whether a line is a step, or heads some: ``Bước 1: …``, ``Trình tự thực hiện``."""
        if i not in self.begins:
            return False
        if self._reading.words[i] == _STEP:
            return i + 1 < limit and self._reading.words[i + 1].isdigit()
        return limit - i <= _HEADING and phrase_end("procedures", self._reading, i, limit) > i

    def covers(self, line: TextLine, speech: Speech) -> bool:
        """Whether a line is a step, or goes on with one; no order lists it. Lines come in order."""
        begin = line.begin
        if begin in self.begins and not line.mark and self.heads(begin, line.last):
            self.open = not speech.ordered
        elif self.open and (line.mark.startswith(NAMED) or self._heads_others(begin)):
            self.open = False
        return self.open

    def _heads_others(self, i: int) -> bool:
        return self._layout.is_heading(self._layout.line_of(i))


@compiled
def _beginnings() -> frozenset[str]:
    return phrases("procedures").first_words | {_STEP}


def is_step(reading: Reading, first: int, last: int) -> bool:
    """Whether words before an action count days as procedures do, not from a paper's own day.

    ``Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Y tế …``.
    """
    if last - first < _FEWEST:
        return False
    ahead = reading.lower[reading.starts[first] : reading.ends[last - 1]]
    return _COUNTS.search(ahead) is not None and _OWN.search(ahead) is None
