"""The phrases that tell what one document does to another, before and between mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vn_directives.relations.vocabulary import Cue, cues, words_called

_CHANGING = frozenset(["amends", "replaces", "repeals"])
_SOME = frozenset(["các", "một", "những", "quy", "nội", "toàn"])
_ENDS = frozenset(".;:!?(")
_PARTS = 30  # words that say what is changed
_NEAR = 4  # words between "thực hiện" and what is implemented
# Who does it follows: (sửa đổi, bổ sung tại Nghị định …).
_BY = (["tại"], ["bởi"], ["bằng"], ["theo"])
_WORDING = (("cụm", "từ"), ("các", "cụm", "từ"), ("một", "số", "cụm", "từ"))  # what is changed
_PROPOSED = frozenset([("đề", "nghị"), ("dự", "thảo"), ("kiến", "nghị")])


@dataclass(slots=True)
class Found:
    """A phrase that tells a relation, in words ``first:after``."""

    cue: Cue
    first: int
    after: int
    passive: bool


class Phrases:
    """Reads the phrases of a text, by word numbers."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    def before(self, start: int, stop: int, sentence: int) -> Found | None:
        """The phrase in words ``start:stop`` that tells what the text does to what follows."""
        words = self.words
        last: Found | None = None
        for i, (after, cue) in cues().matches(words, range(start, stop)):
            if (
                after > stop
                or (last is not None and i < last.after)
                or self._is_other(cue, i, after)
            ):
                continue
            if cue.needs == "start" and i != sentence:
                continue
            close = cue.needs == "start" or self._is_near(cue, after, stop)
            if not close and not self._joins(last, i) and (i != sentence or cue.needs == "near"):
                continue
            if last is not None and last.cue.needs == "start" and cue.needs == "":
                continue  # Căn cứ quy định sửa đổi …
            last = self._joined_cue(last, Found(cue, i, after, self._is_passive(i, after, stop)))
        return last

    def _joins(self, last: Found | None, first: int) -> bool:
        """Whether a phrase at a word stands right behind another: ``sửa đổi, thay thế``."""
        return last is not None and self.words[last.after : first] in ([","], ["và"])

    def _joined_cue(self, last: Found | None, found: Found) -> Found:
        """A phrase, with those before it: ``bãi bỏ, sửa đổi, thay thế một số điều`` amends."""
        if last is not None and self._joins(last, found.first):
            cue = last.cue if last.cue.type == "amends" else found.cue
            return Found(cue, last.first, found.after, last.passive or found.passive)
        return found

    def between(self, start: int, stop: int, *, of_self: bool) -> Found | None:
        """The last phrase between two documents that tells what the one does to the other.

        What the text says of itself (``Quyết định này thay thế danh mục … tại Quyết định số …``)
        may have other words before the document.
        """
        last: Found | None = None
        for i, (after, cue) in cues().matches(self.words, range(start, stop)):
            if after > stop or cue.needs == "start" or (last is not None and i < last.after):
                continue
            if self._is_other(cue, i, after) or self._is_proposed(start, i):
                continue
            passive = self._is_passive(i, after, stop) or self.words[after : after + 1] in _BY
            free = passive or (of_self and cue.needs == "")
            near = self._is_near(cue, after, stop) or self._names_parts(cue, after, stop)
            if not free and not near and not self._joins(last, i):
                continue
            last = self._joined_cue(last, Found(cue, i, after, passive))
        return last

    def _is_other(self, cue: Cue, first: int, after: int) -> bool:
        """Whether a phrase does not tell it of a document: ``thay thế cụm từ “Nghị định …”``,
        ``theo hướng dẫn tại …``, ``có hiệu lực thi hành``.
        """
        words = self.words
        if any(tuple(words[after : after + len(part)]) == part for part in _WORDING):
            return True
        if cue.type == "guides":
            return words[max(0, first - 1) : first] == ["theo"] or words[after : after + 1] == [
                "tại"
            ]
        if cue.type != "implements":
            return False
        return words[after : after + 1] == ["theo"] or words[first - 1 : first] == ["lực"]

    def _is_proposed(self, start: int, first: int) -> bool:
        """Whether a document only proposes it: ``Tờ trình … đề nghị ban hành Nghị quyết …``."""
        words = self.words[start:first]
        return any(pair in _PROPOSED for pair in pairwise(words))

    def _is_passive(self, first: int, after: int, stop: int) -> bool:
        words, signs = self.words, words_called("passive")
        before = words[max(0, first - 2) : first]
        return bool(signs & set(before)) or "bởi" in words[after : min(stop, after + 8)]

    def _is_near(self, cue: Cue, after: int, stop: int) -> bool:
        """Whether only light words stand between a phrase and the document."""
        light = words_called("near" if cue.needs == "near" else "light")
        words = self.words[after:stop]
        far = [w for w in words if w not in light and not w.isdecimal() and len(w) > 1]
        return not far and (cue.needs != "near" or len(words) <= _NEAR)

    def _names_parts(self, cue: Cue, after: int, stop: int) -> bool:
        """Whether what is changed stands between: ``bãi bỏ các quy định về họp tại Quyết định``."""
        words = self.words[after:stop]
        if cue.needs != "" or cue.type not in _CHANGING or len(words) > _PARTS:
            return False
        return words[-1:] == ["tại"] and words[0] in _SOME and _ENDS.isdisjoint(words)
