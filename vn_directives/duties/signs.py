"""What a stretch of words tells by itself, whatever stands before it.

Word numbers are those of the `Reading`, ends are exclusive.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from vn_directives.directives.vocabulary import begins_with_type
from vn_directives.duties.assignees import Assignees
from vn_directives.duties.drafts import Draft, Order, Words, any_within
from vn_directives.duties.opening import Opening
from vn_directives.duties.segments import Sentence, trim
from vn_directives.duties.skipping import skip_joins
from vn_directives.duties.standing import Standing
from vn_directives.duties.vocabulary import is_action, phrase_end, report
from vn_directives.instructions.actors import Cast
from vn_directives.matching import Reading
from vn_directives.structure.layout import layout_of

_LISTED = 10  # words of "các nhiệm vụ trọng tâm sau:"
_LEAD = 25  # words of a lead-in that tells nothing by itself
_LAW = 40  # words that name the law which is quoted
_TAIL = 14  # words behind the action that say who spoke
_TOPIC = 40  # words before a modal verb
_HEADING = 25  # words of the heading of an item
_ADVERBS = 3  # words between those who act and the verb
_OURS = ["chúng", "ta"]
_OURSELVES = 5  # words of "chúng ta cũng cần phải"
_MATTER = 8  # words of what a sentence speaks of
_ADVERBS_OF_IS = frozenset(["nhất", "thể", "biệt", "hết", "tiên", "yếu", "gọi", "tức"])
_NAME = 5  # words of a person's name
_QUOTING = frozenset(["căn", "theo", "tại"])
_ASSEMBLY = ("qh1", "ubtvqh")  # in the symbols of its laws and resolutions
_DELEGATING = frozenset({("phân", "cấp"), ("ủy", "quyền")})
_NOTICE = ["thông", "báo"]
_CONDUCT = ["chỉ", "đạo"]
_REMIND = ["lưu", "ý"]
_BASES = frozenset(["căn", "xét", "theo"])
_LIABLE = ["chịu", "trách", "nhiệm"]
_first_of = attrgetter("first")


class Report(NamedTuple):
    """Somebody says something.

    Attributes:
        verb: the word of the verb of saying, or of what else makes a report (``đã``).
        sense: what it says of what follows, see `vocabulary.report`.
        inner: how what they say begins, where that is known.
    """

    verb: int
    sense: str
    inner: Opening | None


class Signs:
    """Reads stretches of one text.

    Args:
        reading: the text.
        cast: its actors.
        assignees: finds those who are to act in it.
        standing: who acts and speaks in it.
        obliging: the words that may say that somebody has to act, see `vocabulary.obligations`.
        charging: the words with which somebody may be charged, see `vocabulary.charges`.
        before: the words with which days begin before which something is to be done, ascending.
    """

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        assignees: Assignees,
        standing: Standing,
        obliging: Sequence[int],
        charging: Sequence[int],
        before: Sequence[int],
    ) -> None:
        self._reading = reading
        self._cast = cast
        self._assignees = assignees
        self._standing = standing
        self._obliging = obliging
        self._charging = charging
        self._before = before

    def may_oblige(self, a: int, b: int) -> bool:
        """Whether a word of obligation stands between two words, not far from the first."""
        return any_within(self._obliging, a, min(b, a + _TOPIC))

    def obliges(self, a: int, b: int) -> bool:
        """Whether a word of obligation stands between two words."""
        return any_within(self._obliging, a, b)

    def is_timed(self, a: int, b: int) -> bool:
        """Whether a day stands between two words before which something is to be done."""
        return bool(self._before) and any_within(self._before, a, b)

    def may_charge(self, a: int, b: int) -> bool:
        """Whether a word stands between two others with which somebody is charged."""
        return any_within(self._charging, a, b)

    def is_liable(self, i: int) -> bool:
        """Whether ``chịu trách nhiệm`` stands at word `i`."""
        return self._reading.words[i : i + 3] == _LIABLE

    def charges(self, sentence: Sentence, opening: Opening, who: Words, told: bool) -> bool:
        """Whether these words charge those who act, whoever has the floor.

        Rules and reports say ``có trách nhiệm`` too: it charges where it is `told` by somebody.
        """
        liable = self.is_liable(opening.start)
        words = self._reading.words[who[1] : opening.start]
        if not told and (liable or "trách" in words):
            return False
        if liable or self.may_charge(who[1], opening.start):
            return True
        return sentence.opens and self.lists_tasks(sentence)

    def conducts(self, order: Order) -> bool:
        """Whether an order is ``chỉ đạo``, which those do who are told to act."""
        return self._reading.words[order.verb : order.last] == _CONDUCT

    def reminds(self, order: Order) -> bool:
        """Whether an order is ``lưu ý``, of which facts may be the object."""
        return self._reading.words[order.verb : order.last] == _REMIND

    def is_done(self, order: Order, first: int, stop: int) -> bool:
        """Whether it tells what was done: ``đã chỉ đạo các xã …``, with no deadline."""
        words = self._reading.words
        if not self.conducts(order) or words[order.verb - 1] != "đã":
            return False
        return "trước" not in words[first:stop] and "hạn" not in words[first:stop]

    def reported(self, opening: Opening, a: int, b: int) -> Report | None:
        """What makes the part from word `a` to `b` a report: ``Kết luận, ông A cho biết``."""
        reading = self._reading
        words, chains = reading.words, self._cast.chains
        if opening.reported:
            colon = opening.start - 1
            while colon > a and words[colon] in '"“*':
                colon -= 1
            if words[colon] == ":":
                return Report(colon, "directs", None)
            return Report(opening.start, report(reading, opening.start, b)[1], None)
        limit = opening.start if opening.who or opening.modal else b
        n = bisect_left(chains, a if limit < b else opening.start, key=_first_of)
        while n < len(chains) and chains[n].last < limit:
            first, last = chains[n].first, chains[n].last
            last += words[last] == "," and len(chains[n].actors) > 1  # ông A, Giám đốc Sở B, nói
            end, sense = report(reading, last, limit)
            if end > last and (words[first - 1] == "," or (limit < b and sense != "states")):
                return Report(last, sense, opening if limit < b else None)
            n += 1
        return None

    def narrates(self, sentence: Sentence, who: Words) -> bool:
        """Whether a sentence tells what those did who begin it: ``Trước đó, …``, ``… đã …``."""
        reading, first = self._reading, sentence.first
        if phrase_end("narrations", reading, first, who[1]) > first:
            return True
        return "đã" in reading.words[who[1] : who[1] + _ADVERBS]

    def resumes(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on with what was told before: ``Đồng thời, rà soát …``."""
        first = sentence.first
        end = phrase_end("resumptions", self._reading, first, sentence.last)
        if end == first:
            return False
        end += self._reading.words[end] == ","
        acting = self._assignees.end_at(end, sentence.last)  # Ngoài ra, UBND quận rà soát …
        return is_action(self._reading, acting or end, sentence.last)

    # what kind of sentence

    def is_ours(self, start: int) -> bool:
        """Whether ``chúng ta`` are those who have to act from word `start` on."""
        words = self._reading.words
        return any(words[k : k + 2] == _OURS for k in range(max(start - _OURSELVES, 0), start))

    def is_matter(self, i: int, limit: int) -> bool:
        """Whether a verb at word `i` is what something is said of: ``Cung ứng điện là …``."""
        words = self._reading.words
        for k in range(i, min(i + _MATTER, limit)):
            if words[k] == "là":
                return words[k - 1] not in _ADVERBS_OF_IS
            if words[k] in ",;:(":
                return False
        return False

    def begins_topic(self, sentence: Sentence) -> bool:
        """Whether a sentence begins with a topic: ``Đến năm 2015, …``."""
        first = skip_joins(self._reading, sentence.first, sentence.last)
        return phrase_end("topics", self._reading, first, sentence.last) > first

    def is_basis(self, sentence: Sentence) -> bool:
        """Whether a sentence says on what a document is based: ``Căn cứ Luật …``."""
        return not sentence.mark and self._reading.words[sentence.first] in _BASES

    def cites_law(self, sentence: Sentence) -> bool:
        """Whether what follows is what a law says: ``Căn cứ khoản 2 Điều 5 Luật … như sau:``."""
        words, reading = self._reading.words, self._reading
        if (
            words[sentence.first] not in _QUOTING
            and "quy" not in words[sentence.first : sentence.last]
        ):
            return False
        return any(
            phrase_end("sources", reading, k, sentence.last) > k or words[k].startswith(_ASSEMBLY)
            for k in range(sentence.first, min(sentence.last, sentence.first + _LAW))
        )

    def concludes(self, first: int, last: int) -> bool:
        """Whether a line says what follows from a law that was quoted: ``Như vậy, …``."""
        return phrase_end("conclusions", self._reading, first, last) > first

    def names_powers(self, sentence: Sentence) -> bool:
        """Whether an item is headed ``Nhiệm vụ, quyền hạn`` or ``Phân cấp thẩm quyền``."""
        words = self._reading.words[sentence.first : sentence.last]
        if len(words) > _HEADING:
            return False
        if sentence.mark.startswith("article") and not _DELEGATING.isdisjoint(pairwise(words)):
            return True
        return "quyền" in words and "hạn" in words

    def executes(self, sentence: Sentence) -> bool:
        """Whether an article is headed ``Tổ chức thực hiện`` or ``Trách nhiệm thi hành``."""
        words = self._reading.words[sentence.first : sentence.last]
        if not sentence.mark.startswith("article") or len(words) > _HEADING:
            return False
        return ("tổ" in words and "hiện" in words) or ("thi" in words and "hành" in words)

    def asks(self, sentence: Sentence) -> bool:
        """Whether a line is a question: ``Thủ tướng yêu cầu gì?``, as headlines ask."""
        if not sentence.heads:
            return False
        words, last = self._reading.words, sentence.last
        while last > sentence.first and words[last - 1] in '*_”"':
            last -= 1
        return words[last - 1] == "?"

    def is_heading(self, i: int) -> bool:
        """Whether the line of a word heads others."""
        layout = layout_of(self._reading)
        return layout.is_heading(layout.line_of(i))

    def is_in_capitals(self, i: int) -> bool:
        """Whether the word and the next one stand in capitals, as in a heading."""
        reading = self._reading
        return reading.cased[
            reading.starts[i] : reading.ends[min(i + 1, len(reading.ends) - 1)]
        ].isupper()

    def is_no_action(self, first: int, last: int) -> bool:
        """Whether there is nothing but a name, ``Thu Hà (TTXVN)``, who wrote the article.

        Or what a paper says of itself: ``Quyết định này …``, ``thông báo để các sở biết``.
        """
        words = self._reading.words
        if words[first + 2 : first + 3] == ["này"] and begins_with_type(words, first):
            return True
        if words[first : first + 2] == _NOTICE and "biết" in words[first:last]:
            return True
        written = (self._reading.written(k) for k in range(first, last))
        names = (word.istitle() or word.isupper() or not word.isalpha() for word in written)
        return last - first <= _NAME and all(names)

    # the action

    def action(self, first: int, last: int) -> Words:
        """The action from word `first`, without what follows it in a part that ends at `last`."""
        return trim(self._reading, first, self.tail(first, last))

    def tail(self, first: int, last: int) -> int:
        """The end of the action: before ``, đây là …``, ``, Thủ tướng nêu rõ``."""
        reading, words = self._reading, self._reading.words
        for k in range(first + 1, last):
            if words[k - 1] in ',;"”' and phrase_end("tails", reading, k, last) > k:
                return k - 1
        for k in range(max(first + 1, last - _TAIL - 10), last):
            chain = self._standing.chain_end(k) if words[k - 1] in ',"”-' else None
            if chain is None or last - chain >= _TAIL:
                continue
            if phrase_end("deeds", reading, chain, last) > chain:
                return k - 1
        return last

    def lists_tasks(self, sentence: Sentence) -> bool:
        """Whether a line leads in what is to be done: ``… thực hiện các nhiệm vụ sau:``."""
        last = sentence.last
        begin = max(sentence.first, last - _LISTED)
        return any(
            phrase_end("task_columns", self._reading, k, last) > k for k in range(begin, last)
        ) and not {"sau", "đây"}.isdisjoint(self._reading.words[begin:last])

    def only_leads(self, sentence: Sentence, draft: Draft) -> bool:
        """Whether a line that ends with a colon tells nothing but what stands below it."""
        words = self._reading.words
        end = sentence.last - 1
        while end > draft.first and words[end - 1] in ",:*":
            end -= 1
        if words[end - 2 : end] == ["trong", "đó"]:
            draft.last = trim(self._reading, draft.first, end - 2)[1]
            return False
        return draft.last - draft.first < _LEAD or words[end - 1] in ("sau", "đây")
