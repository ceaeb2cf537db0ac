"""Who says a directing verb: its subject, or whoever has the floor where it has none.

The five ways in which a verb is said to direct somebody:

* a speaker stands before it: ``Bí thư Huyện ủy yêu cầu``;
* a word stands for the last speaker: ``Đồng chí đề nghị``, ``Sở đã yêu cầu``;
* a document commands: ``Công văn số 12/UBND-VX yêu cầu``;
* the subject is left out at the head of a clause: ``…; giao Sở Nội vụ``;
* an official document speaks: ``Giao Sở Nội vụ`` under a letterhead.

Everywhere else the word is a passive (see `passives`), a noun (``đáp ứng yêu cầu``), or part of
another word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from vn_directives.directives.record import DirectiveRecord
from vn_directives.instructions.actors import Cast, Chain, Speaker
from vn_directives.instructions.addressees import Addressee, find_addressee
from vn_directives.instructions.floor import Floor
from vn_directives.instructions.nouns import place_end
from vn_directives.instructions.ranks import OUTSIDE
from vn_directives.instructions.vocabulary import (
    Verb,
    back_references,
    before,
    organs,
    phrases,
    unit_words,
)
from vn_directives.matching import Reading
from vn_directives.matching.function_words import pronouns
from vn_directives.structure.layout import layout_of
from vn_directives.structure.sentences import Sentences

_CLAUSE_SIGNS = frozenset(',;:.!?…-+•*)”“"')
_OPEN_SIGNS = frozenset('.,;:-“”"')
_ITEM_SIGNS = frozenset("-+•*.)")
_SENT = frozenset(["gửi", "tới"])
_HEAD = ["người", "đứng", "đầu"]
_NO_DUTY = frozenset(["của", "này", "đó", "trên", "về", "và", "hoặc", ";"])
_MOST_ADVERBS = 3
_BRACKET = 15  # words in a bracket between subject and verb
_ADVERBIAL = 30  # words of an adverbial at the head of a sentence: "Bên cạnh đó,"
ADVERBIAL_WORDS = frozenset(
    {"do", "vì", "ngoài", "bên", "đồng", "cụ", "trong", "trước", "với", "đối", "về", "từ", "tại"}
    | {"để", "nhằm", "theo", "căn", "cùng", "nhân", "qua", "hiện", "sau", "khi", "song", "tuy"}
    | {"mặt", "riêng", "thời", "trên"}
)
_SENDING = 25  # words of those to whom a document is sent
_ORDERS = ("order", "assignment")
_BILATERAL = 80  # words around a request that tell that it is one between two countries
_MATTER = 16  # words of what has to be done somehow
_LIST = 60  # lines of a list
_TOPIC = 40  # words of the topic of an item
_PLACE = 4  # syllables of the name of a place
_BEFORE_DOCUMENT = 6  # words between who issues a document and the document


class Clause(NamedTuple):
    """A directing verb, from word `first` to `last` (exclusive), and who is told to act.

    Attributes:
        sent: whether those told stand before the verb: ``gửi các xã yêu cầu …``.
    """

    first: int
    last: int
    verb: Verb
    addressee: Addressee | None
    sent: bool = False


class Subject(NamedTuple):
    """Who says a directing verb; the clause begins at word `first`."""

    first: int
    speaker: Speaker


class Subjects:
    """Finds the subjects of the directing verbs of one text, from the first to the last."""

    def __init__(
        self,
        reading: Reading,
        cast: Cast,
        floor: Floor,
        sentences: Sentences,
        directives: Sequence[DirectiveRecord],
        issuer: Speaker | None,
    ) -> None:
        self._reading = reading
        self._cast = cast
        self._floor = floor
        self._sentences = sentences
        self._sendings = reading.places_of(_SENT)
        self._issuer = issuer
        self._directives = directives

    @cached_property
    def _documents(self) -> dict[int, DirectiveRecord]:
        """The references to documents, by the word after each."""
        word_range = self._reading.word_range
        return {word_range(d.start, d.end)[1]: d for d in self._directives}

    def find(self, clause: Clause) -> Subject | None:
        """Who says the verb; None where it directs nobody."""
        reading, words = self._reading, self._reading.words
        first = clause.first
        if first and reading.gap(first) == "" and words[first - 1] in "/-":
            return None
        if clause.sent:
            speaker = self._floor.speaker(first, near=True)
            return Subject(first, speaker) if speaker and self._has_duty(clause) else None
        end = self._skip_adverbs(first)
        chain = self._cast.chain_before(first)  # a name may end like an adverb
        if chain is None and (end == 0 or "\n" in reading.gap(end)):
            return self._left_out(clause, end)
        chain = chain or self._chain_before(end)
        if chain:
            return self._named(clause, chain)
        referred = self._referred(clause, end)
        if referred:
            return referred
        collective = self._collective(clause, end) or self._metonym(clause, end)
        if collective:
            return collective
        directive = self._documents.get(end)
        start = before("documents").start(reading, end)
        if directive:
            start = reading.word_range(directive.start, directive.end)[0]
        if start is not None:
            return self._document(clause, start, directive)
        if words[end - 1] in _CLAUSE_SIGNS or words[end - 1] == "và":
            return self._left_out(clause, end)
        return None

    def _skip_adverbs(self, i: int) -> int:
        """The first word of the adverbs before word `i`: ``cũng``, ``đồng thời``."""
        for _ in range(_MOST_ADVERBS):
            start = before("adverbs").start(self._reading, i)
            if start is None or "\n" in self._reading.gap(i):
                break
            i = start
        return i

    def _chain_before(self, end: int) -> Chain | None:
        """The actors right before word `end`, or before a comma or a bracket that ends there."""
        words, cast = self._reading.words, self._cast
        chain = cast.chain_before(end)
        if chain is None and words[end - 1] == ",":
            chain = cast.chain_before(end - 1)
            return chain if chain and len(chain.actors) > 1 else None
        if chain is None and words[end - 1] == ")":
            for k in range(end - 2, max(end - _BRACKET, 0), -1):
                if words[k] == "(":
                    return cast.chain_before(k)
        return chain

    def _named(self, clause: Clause, chain: Chain) -> Subject | None:
        """``Bí thư Huyện ủy yêu cầu``."""
        if not self._has_duty(clause):
            return None
        start = chain.first
        if self._is_blocked(start) or start < self._floor.told_until:
            return None
        requests = clause.addressee is None and clause.verb.strength == "request"
        if requests and self._is_bilateral(clause):
            return None
        if requests and self._reading.words[start - 1 : start] == ["của"]:
            return None  # văn bản của Sở Nội vụ đề nghị …
        if self._reading.words[max(start - 3, 0) : start] == _HEAD:
            speaker = self._floor.person(start)
        else:
            speaker = self._cast.speaker(chain) or self._ordering(clause, chain)
        return Subject(start, speaker) if speaker else None

    def _is_bilateral(self, clause: Clause) -> bool:
        """Whether its sentence speaks of two countries: ``… đề nghị thúc đẩy hợp tác hai nước``."""
        words, trie = self._reading.words, phrases("bilateral")
        first = max(self._sentences.last_begin(clause.first), clause.first - _BILATERAL)
        last = min(self._sentences.end(clause.first), clause.first + _BILATERAL)
        return any(trie.longest(words, k) for k in range(first, last))

    def _ordering(self, clause: Clause, chain: Chain) -> Speaker | None:
        """A person whose office the text does not tell, but who gives orders: ``Ông An giao``."""
        told = clause.addressee
        if not (chain.names_person and told and told.known):
            return None
        if clause.verb.strength not in _ORDERS:
            return None
        person = chain.actors[-1].record
        return Speaker(person.name, "official", person, None) if hasattr(person, "name") else None

    def _is_blocked(self, start: int) -> bool:
        """Whether the words before a subject make its verb a passive, a condition, a relative."""
        if start == 0 or "\n" in self._reading.gap(start):
            return False
        return before("blockers").start(self._reading, start) is not None

    def sent_to(self, i: int) -> Addressee | None:
        """To whom a document is sent that commands at word `i`: ``gửi các xã yêu cầu``."""
        n = bisect_left(self._sendings, i)
        at = self._sendings[n - 1] if n else None
        if at is None or i - at > _SENDING:
            return None
        if self._sentences.begin_within(at + 1, i):
            return None
        told = find_addressee(self._reading, self._cast, at + 1)
        if told is None:
            return None
        comma = self._reading.words[told.last : told.last + 1] == [","]
        return told if told.last + comma == i else None

    def _referred(self, clause: Clause, end: int) -> Subject | None:
        """``Đồng chí đề nghị``, ``Sở đã yêu cầu``."""
        words = self._reading.words
        start = back_references().start(self._reading, end)
        if start is not None:
            speaker = self._cast.referred(start, end)
            if speaker is None and words[start] not in pronouns():
                speaker = self._floor.person(start)
        else:
            this = words[end - 1] == "này"
            start = end - 1 - this
            if start < 0 or words[start] not in organs():
                return None
            opens = self._sentences.begin_at(start) or words[start - 1] in _OPEN_SIGNS
            if not this and (not opens or self._reading.written(start).islower()):
                return None
            speaker = self._cast.last_body(words[start], start)
        if speaker is None or self._is_blocked(start) or not self._has_duty(clause):
            return None
        asks = clause.addressee is None and clause.verb.strength == "request"
        if asks and words[end - 1] == "tôi" and speaker.rank in (None, OUTSIDE):
            return None  # somebody of no office: Tôi đề nghị xem xét lại
        return Subject(start, speaker)

    def _collective(self, clause: Clause, end: int) -> Subject | None:
        """``Đoàn giám sát đề nghị``, ``Lãnh đạo huyện Vĩnh Bảo yêu cầu``."""
        if clause.addressee is None or not clause.addressee.known:
            return None
        noun = end
        while noun > max(end - _PLACE, 1) and self._reading.written(noun - 1)[0].isupper():
            noun -= 1
        for last in (end, noun):
            start = before("collectives").start(self._reading, last)
            if start is not None and (
                self._sentences.begin_at(start) or self._reading.words[start - 1] in _OPEN_SIGNS
            ):
                reading = self._reading
                text = reading.quote(reading.starts[start], reading.ends[end - 1])[2]
                return Subject(start, Speaker(text, "body", None, None))
        return None

    def _metonym(self, clause: Clause, end: int) -> Subject | None:
        """``Thành phố yêu cầu``, ``Hà Nội giao``: a place stands for its authority."""
        if clause.verb.strength not in _ORDERS or not self._is_directed(clause):
            return None
        reading = self._reading
        for start in range(end - 1, max(end - _PLACE - 2, -1), -1):
            sign = reading.words[start - 1]
            opened = sign in _OPEN_SIGNS and sign != "."  # not between TP. and HCM
            if not (opened or self._sentences.begin_at(start)):
                continue
            if place_end(reading, start) != end:
                return None
            if reading.words[start - 1] == "," and reading.words[start - 2] in unit_words():
                return None  # tại địa bàn thành phố, thị xã
            text = reading.quote(reading.starts[start], reading.ends[end - 1])[2]
            return Subject(start, Speaker(text, "body", None, None))
        return None

    def _is_directed(self, clause: Clause) -> bool:
        """Whether known ones are told, or what is to be done: ``yêu cầu rà soát``."""
        if clause.addressee is not None:
            return clause.addressee.known
        opening = phrases("openings").longest(self._reading.words, clause.last)
        return opening is not None and not clause.verb.needs_addressee

    def topic_told(self, first: int) -> Addressee | None:
        """Whom ``Đối với UBND huyện, Bí thư đề nghị`` tells: its topic, before word `first`."""
        words, begin = self._reading.words, self._sentences.last_begin(first)
        after = begin + 2 if words[begin : begin + 2] == ["đối", "với"] else begin + 1
        if words[after - 1 : after] != ["với"]:
            return None
        told = find_addressee(self._reading, self._cast, after)
        if told is None or not told.known:
            return None
        last = first - (words[first - 1] == ",")
        if told.last < last and words[told.last] == "(" and words[last - 1] == ")":
            return told if last - told.last < _BRACKET else None
        return told._replace(last=last) if told.last >= last else None

    def _document(
        self, clause: Clause, start: int, directive: DirectiveRecord | None
    ) -> Subject | None:
        """``Công văn số 12/UBND-VX yêu cầu``, ``UBND tỉnh có văn bản giao``."""
        chain = self._issuing(start)
        if chain and self._is_blocked(chain.first):
            return None
        if clause.addressee is None and not (chain and clause.verb.strength == "order"):
            return None
        if not self._has_duty(clause):
            return None
        if directive and directive.issuer:
            speaker = self._cast.named(directive.issuer) or Speaker(
                directive.issuer, "document", None, None
            )
        elif chain:
            found = self._cast.speaker(chain)
            if found is None:
                return None
            speaker = found
        else:
            here = self._sentences.begin_at(start) or self._after_adverbial(start)
            last = self._floor.speaker(start, near=not here)
            if last is None:
                return None
            speaker = last
        return Subject(start, speaker)

    def _issuing(self, i: int) -> Chain | None:
        """Who issues a document at word `i`: ``Sở Y tế vừa có`` + ``văn bản``."""
        for last in range(i, max(i - _BEFORE_DOCUMENT, 0), -1):
            chain = self._cast.chain_before(last)
            if chain:
                return chain
            if self._sentences.begin_at(last) or self._reading.words[last - 1] in ",;:":
                break
        return None

    def _left_out(self, clause: Clause, end: int) -> Subject | None:
        """``…; giao Sở Nội vụ``: whoever has the floor goes on, or the document speaks."""
        reading, told = self._reading, clause.addressee
        goes_on = reading.words[end : end + 2] == ["đồng", "thời"]
        if told is None:
            duty = phrases("openings").longest(reading.words, clause.last)
            if clause.verb.needs_addressee or duty is None:
                return None
        elif not told.known and not goes_on:
            return None
        if self._is_content(clause, end) and not goes_on:
            return None
        if told is None and self._sentences.begin_at(end) and not self._goes_on(end):
            return None  # a heading
        speaker = self._speaker_left_out(end)
        return Subject(end, speaker) if speaker else None

    def _goes_on(self, i: int) -> bool:
        """Whether a sentence without subject goes on with the instructions before it."""
        return self._issuer is not None or self._floor.instructs(i)

    def _is_content(self, clause: Clause, end: int) -> bool:
        """Whether the clause is part of what those just told are to do: ``…, chỉ đạo …``."""
        last = self._floor.instruction
        if last is None or not self._floor.same_sentence(last, clause.first):
            return False
        return clause.verb.form == "chỉ đạo" or self._reading.words[end - 1] != ";"

    def _speaker_left_out(self, end: int) -> Speaker | None:
        """Who speaks where the subject is left out at word `end`."""
        head = self._sentences.begin_at(end) or self._is_item(end)
        if not head and not self._after_adverbial(end):
            return self._floor.speaker(end, near=True) or self._issuer
        if self._issuer:
            return self._issuer
        if self._is_item(end) and self._floor.instruction is None:
            return self._leading(end)  # else it is a list of powers or duties, not a speech
        return self._floor.speaker(end)

    def _leading(self, i: int) -> Speaker | None:
        """Who leads in the list whose item begins at word `i`: ``Bí thư kết luận như sau:``."""
        layout = layout_of(self._reading)
        item = layout.line_of(i)
        above = range(item - 1, max(item - _LIST, -1), -1)
        lead = next((n for n in above if layout.item_of_line(n) is None), None)
        if lead is None:
            return None
        line = layout.lines[lead]
        words = self._reading.words
        if words[line.last - 1] != ":":
            return None
        turn = self._floor.sure(line.last - 1)
        if turn is None or turn.place < line.first:
            return None
        lead_ins, rest = phrases("lead_ins"), range(turn.place, line.last)
        return turn.speaker if any(lead_ins.longest(words, k) for k in rest) else None

    def _is_item(self, i: int) -> bool:
        """Whether an item begins at word `i`: ``2.``, ``b)``, with nothing or a topic before."""
        if i == 0:
            return False
        if self._reading.words[i - 1] == ":":
            return self._behind_topic(i)
        if self._reading.words[i - 1] not in _ITEM_SIGNS:
            return False
        return any("\n" in self._reading.gap(k) for k in range(max(i - 3, 0), i))

    def _behind_topic(self, i: int) -> bool:
        """Whether only the topic of an item stands before word `i`: ``- Về kinh phí: giao …``."""
        layout = layout_of(self._reading)
        item = layout.item_of_line(layout.line_of(i))
        return item is not None and item.first < i <= item.first + _TOPIC

    def _after_adverbial(self, i: int) -> bool:
        """Whether only an adverbial stands between the head of the sentence and word `i`."""
        if i == 0 or self._reading.words[i - 1] != ",":
            return False
        begin = self._sentences.last_begin(i - 1)
        return begin > i - _ADVERBIAL and self._reading.words[begin] in ADVERBIAL_WORDS

    def _says_what(self, last: int) -> bool:
        """``chỉ đạo việc xây dựng … phải``"""
        words = self._reading.words
        if words[last] != "việc":
            return False
        for k in range(last + 1, min(last + _MATTER, len(words))):
            if words[k] in (".", ";", ",") or "\n" in self._reading.gap(k):
                return False
            if words[k] == "phải":
                return True
        return False

    def _has_duty(self, clause: Clause) -> bool:
        """Whether something follows the verb that can be told: to whom, or what is to be done."""
        words, last = self._reading.words, clause.last
        if clause.addressee or words[last : last + 1] == [":"]:
            return True
        if last >= len(words) or "\n" in self._reading.gap(last):
            return False
        if clause.verb.needs_addressee:
            return words[last] in ("phải", "cần") or self._says_what(last)
        return words[last] not in _NO_DUTY and not phrases("grants").longest(words, last)
