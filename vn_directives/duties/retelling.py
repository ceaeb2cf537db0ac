"""Whose orders a text retells: ``Công văn 12/SYT-NVY hướng dẫn như sau:`` is that of its issuer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from vn_directives.directives.record import DirectiveRecord
from vn_directives.duties.drafts import By, starting_within
from vn_directives.duties.parts import is_dutiless
from vn_directives.duties.segments import Sentence
from vn_directives.instructions.actors import Cast
from vn_directives.matching import Reading
from vn_directives.titles.record import TitleRecord

_CARRYING_OUT = frozenset(
    {("triển", "khai"), ("thực", "hiện"), ("thi", "hành"), ("bổ", "sung"), ("thay", "thế")}
)


class Retelling:
    """Finds the documents that a text retells.

    Args:
        reading, cast: the text and its actors.
        directives: the documents that it names.
    """

    def __init__(self, reading: Reading, cast: Cast, directives: Sequence[DirectiveRecord]) -> None:
        self._reading = reading
        self._cast = cast
        self._directives = directives

    def issuer(self, sentence: Sentence) -> By | None:
        """Who has issued the document that a sentence leads in, where the text or the symbol says.

        What is only carried out by it (``triển khai Nghị quyết …``) is not what is retold.
        """
        reading = self._reading
        start, end = reading.origin(reading.starts[sentence.first], reading.ends[sentence.last - 1])
        for n in starting_within(self._directives, start, end):
            directive = self._directives[n]
            begin, _ = reading.word_range(directive.start, directive.end)
            if tuple(reading.words[begin - 2 : begin]) not in _CARRYING_OUT:
                return None if is_dutiless(directive.type) else self._by(directive)
        return None

    def _by(self, directive: DirectiveRecord) -> By | None:
        name = self._issuers.get(directive.key) or directive.issuer_name
        return By(name, self._kinds.get(name, "body")) if name else None

    @cached_property
    def _issuers(self) -> dict[str | None, str]:
        """The issuers of the documents as the text writes them, by key."""
        return {d.key: d.issuer for d in reversed(self._directives) if d.issuer}

    @cached_property
    def _kinds(self) -> dict[str, str]:
        titles = (a.record.text for a in self._cast.actors if isinstance(a.record, TitleRecord))
        return dict.fromkeys(titles, "title")
