"""The phrases that tell what one document does to another, before and between mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vn_directives.directives.vocabulary import begins_with_type
from vn_directives.relations.vocabulary import Cue, cues, pairs_called, words_called

_CHANGING = frozenset(["amends", "replaces", "repeals"])
_SOME = frozenset(["các", "một", "những", "quy", "nội", "toàn"])
_ENDS = frozenset(".;:!?(")
_PARTS = 30  # words that say what is changed
_NEAR = 8  # words between "thực hiện" and what is implemented
_SINCE = (["lực"], ["năm"])  # có hiệu lực thi hành, qua 5 năm thực hiện
# Who does it follows: (sửa đổi, bổ sung tại Nghị định …).
_BY = (["tại"], ["bởi"], ["bằng"], ["theo"])
_WORDING = (("cụm", "từ"), ("các", "cụm", "từ"), ("một", "số", "cụm", "từ"))  # what is changed
_ISSUED = 60  # words that say what is changed, where it goes with the document
_ISSUED_WITH = ["kèm", "theo"]
_DOCUMENT_JOINTS = frozenset([";", ",", "và"])


@dataclass(slots=True)
class Found:
    """A phrase that tells a relation, in words ``first:after``.

    Attributes:
        aside: whether it is not told of the document that stands next: another only proposes it,
            or that one changed what has no number.
    """

    cue: Cue
    first: int
    after: int
    passive: bool
    aside: bool = False


class Phrases:
    """Reads the phrases of a text, by word numbers."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    def before(self, start: int, stop: int, sentence: int) -> Found | None:
        """The phrase in words ``start:stop`` that tells what the text does to what follows."""
        words = self.words
        last: Found | None = None
        for i, (after, cue) in cues().matches(words, range(start, stop)):
            if after > stop or self._is_other(cue, i, after, last):
                continue
            if cue.needs == "start" and i != sentence:
                continue
            if last is not None and last.cue.needs == "start" and cue.needs == "":
                # Căn cứ quy định sửa đổi …; Căn cứ Hiến pháp đã được sửa đổi theo …
                last.aside |= self._is_passive(i, after, stop) and words[stop - 1 : stop] in _BY
                continue
            close = cue.needs == "start" or self._reaches(cue, after, stop)
            if not close and not self._joins(last, i) and (i != sentence or cue.needs == "near"):
                continue
            if i != sentence and cue.type in _CHANGING and self._is_proposed(sentence, i):
                return None
            last = self._joined_cue(last, Found(cue, i, after, self._is_passive(i, after, stop)))
        return last

    def _reaches(self, cue: Cue, after: int, stop: int) -> bool:
        """Whether a phrase before the first document is told of it."""
        return (
            self._is_near(cue, after, stop)
            or self._names_issued(cue, after, stop)
            or (cue.needs == "near" and self._names_documents(after, stop))
            or (cue.needs == "near" and self._names_orders(after, stop))
        )

    def _names_orders(self, after: int, stop: int) -> bool:
        """Whether what a document orders stands before it: ``Thực hiện [ý kiến chỉ đạo của Chủ tịch
        UBND tỉnh tại] Công văn số …``.
        """
        words = self.words[after:stop]
        if len(words) > _PARTS or words[-1:] not in (["tại"], ["("]):
            return False
        ordered = pairs_called("orders")
        opens = any(pair in ordered for pair in pairwise(words[:4]))
        return opens and "theo" not in words and _ENDS.isdisjoint(words[:-1])

    def _names_documents(self, after: int, stop: int) -> bool:
        """Whether documents without a number stand before the one with which their list goes on:
        ``Thực hiện [Nghị quyết Đại hội Đảng; Kết luận của Tỉnh ủy;] Chỉ thị số …``.
        """
        words, light = self.words, words_called("near")
        while after < stop and words[after] in light:
            after += 1
        return (
            after < stop - 1
            and words[stop - 1] in _DOCUMENT_JOINTS
            and begins_with_type(words, after)
            and not {".", ":"} & set(words[after:stop])
        )

    def _names_issued(self, cue: Cue, after: int, stop: int) -> bool:
        """Whether what is changed goes with the document: ``sửa đổi Quy chế chợ ban hành kèm theo
        Quyết định số …``.
        """
        words = self.words[after:stop]
        return (
            cue.type in _CHANGING
            and words[-2:] == _ISSUED_WITH
            and len(words) <= _ISSUED
            and "theo" not in words[:-1]
            and _ENDS.isdisjoint(words)
        )

    def _issues_what_is_changed(self, last: Found, cue: Cue, first: int) -> bool:
        """Whether a phrase tells with what the thing was issued that the one before it changes."""
        if cue.type != "issues" or last.cue.type not in _CHANGING:
            return False
        words = self.words[last.after : first]
        return "theo" not in words and _ENDS.isdisjoint(words)

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
            if after > stop or cue.needs == "start" or self._is_other(cue, i, after, last):
                continue
            passive = self._is_passive(i, after, stop) or self.words[after : after + 1] in _BY
            free = passive or (of_self and cue.needs == "")
            near = (
                self._is_near(cue, after, stop)
                or self._names_parts(cue, after, stop)
                or self._names_issued(cue, after, stop)
            )
            if not free and not near and not self._joins(last, i):
                continue
            last = self._joined_cue(last, Found(cue, i, after, passive))
            last.aside = self._is_proposed(start, i)
        return last

    def _is_other(self, cue: Cue, first: int, after: int, last: Found | None) -> bool:
        """Whether a phrase goes with the one before it, or does not tell it of a document:
        ``thay thế cụm từ “Nghị định …”``,
        ``theo hướng dẫn tại …``, ``có hiệu lực thi hành``, ``kết quả thực hiện …``.
        """
        words = self.words
        if last is not None and (
            first < last.after or self._issues_what_is_changed(last, cue, first)
        ):
            return True
        if any(tuple(words[after : after + len(part)]) == part for part in _WORDING):
            return True
        if cue.type == "guides":
            return words[max(0, first - 1) : first] == ["theo"] or words[after : after + 1] == [
                "tại"
            ]
        if cue.type != "implements":
            return False
        if tuple(words[max(first - 2, 0) : first]) in pairs_called("not_doing"):
            return True
        return words[after : after + 1] == ["theo"] or words[first - 1 : first] in _SINCE

    def _is_proposed(self, start: int, first: int) -> bool:
        """Whether it is only proposed: ``Tờ trình … đề nghị ban hành Nghị quyết thay thế …``."""
        proposed = pairs_called("proposed")
        return any(pair in proposed for pair in pairwise(self.words[start:first]))

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
