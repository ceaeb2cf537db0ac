"""Where somebody is told to do something: directing verbs, their subjects and addressees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vn_directives.directives.record import DirectiveRecord
from vn_directives.directives.vocabulary import types_speaking
from vn_directives.header.record import HeaderRecord
from vn_directives.instructions.actors import Cast, Speaker
from vn_directives.instructions.addressees import find_addressee
from vn_directives.instructions.floor import Floor
from vn_directives.instructions.issuer import issuer_of
from vn_directives.instructions.passives import PASSIVE_MARKS, Passives, is_open_passive
from vn_directives.instructions.ranks import GOVERNMENT
from vn_directives.instructions.record import InstructionRecord
from vn_directives.instructions.subjects import Clause, Subject, Subjects
from vn_directives.instructions.vocabulary import Verb, other_verbs, phrases, verbs
from vn_directives.matching import Reading, Trie
from vn_directives.matching.names import honorific_ends
from vn_directives.structure.layout import layout_of

# What may stand between a verb and whom it tells: yêu cầu: “…”, đề nghị với …, lưu ý rằng …
_BEFORE_OBJECT = frozenset(
    [":", ",", "“", '"', "rằng", "tới", "đến", "đối", "với", "là", "thêm", "ngay"]
)
_LISTED = 3  # words of "mục đích,"
_TASK_WORDS = 8  # from "giao nhiệm vụ" to "cho"

Place = tuple[int, int, Verb]  # a directing verb, from one word to another (exclusive)


class _Event(NamedTuple):
    """A directing verb that directs somebody."""

    clause: Clause
    subject: Subject


def find_verbs(
    reading: Reading, header: HeaderRecord | None, chosen: tuple[str, ...] | None = None
) -> list[Place]:
    """Where directing verbs stand.

    Args:
        reading: the text.
        header: its frame; the verbs of laws and decrees direct nobody.
        chosen: the directing verbs to look for; the lexicon's default ones when None.
    """
    if header and header.type in types_speaking("norm"):
        return []
    return _find_verbs(reading, verbs(chosen))


def find_instructions(
    reading: Reading,
    places: Sequence[Place],
    cast: Cast,
    directives: Sequence[DirectiveRecord],
    header: HeaderRecord | None,
) -> list[InstructionRecord]:
    """The instructions of a text, in text order.

    Args:
        reading: the text.
        places: where directing verbs stand.
        cast: the actors of the text.
        directives, header: what was found in it.
    """
    sentences = layout_of(reading).sentences
    floor = Floor(cast)
    issuer = issuer_of(reading, cast, header)
    subjects = Subjects(reading, cast, floor, sentences, directives, issuer)
    marked = reading.places_of(PASSIVE_MARKS)
    passives = Passives(reading, cast, floor, sentences, issuer) if marked else None
    records = []
    for place in places:
        event = _passive(passives, floor, place) if passives else None
        event = event or _event(reading, cast, floor, subjects, *place)
        if event and _says_more(reading, event):
            records.append(_record(reading, cast, event))
    return records


def _says_more(reading: Reading, event: _Event) -> bool:
    """Whether the text does not end with the verb: then nobody is told anything."""
    last = event.clause.last
    while last < len(reading.words) and reading.words[last] in ",:":
        last += 1
    return last < len(reading.words)


def _find_verbs(reading: Reading, trie: Trie[Verb]) -> list[Place]:
    """Where a directing verb stands that the words around it leave a verb."""
    words = reading.words
    found: list[Place] = []
    for first in reading.places_of(trie.first_words):
        match = trie.longest(words, first)
        if match is None:
            continue
        last, verb = match
        after = first and words[first - 1] in verb.no_verb_after and "\n" not in reading.gap(first)
        if after and not _ends_name(reading, first - 1):
            if is_open_passive(reading, first, last, verb):
                found.append((first, last, verb))
            continue
        no_verb = last < len(words) and words[last] in verb.no_verb_before
        if no_verb and reading.written(last) in verb.no_verb_before:
            continue  # in small letters: giao thông, but giao Thông tấn xã
        if _is_verb(reading, first, last):
            found.append((first, last, verb))
    return found


def _goes_on_with_nouns(reading: Reading, i: int) -> bool:
    """Whether a verb at word `i` is a noun like those before it: ``mục đích, yêu cầu``."""
    if i < _LISTED or reading.words[i - 1] not in (",", "và"):
        return False
    found = phrases("listed").longest(reading.words, i - _LISTED)
    return found is not None and found[0] == i - 1


def _ends_name(reading: Reading, i: int) -> bool:
    """Whether word `i` is a given name, though it is a common word too: ``Trần Quốc Bảo``."""
    if i == 0 or not reading.written(i).istitle():
        return False
    before = reading.written(i - 1)
    return before.istitle() or before in honorific_ends()


def _passive(passives: Passives, floor: Floor, place: Place) -> _Event | None:
    """The event of a verb in the passive; None where it is none, or nobody is its giver."""
    found = passives.at(*place)
    speaker = passives.giver(found) if found else None
    if found is None or speaker is None:
        return None
    first, last, verb = place
    clause = Clause(first, last, verb, found.told, sent=True)
    if not _directs(speaker, clause):
        return None
    floor.tell(found.told.first, found.told.last)
    floor.take(first, speaker)
    return _Event(clause, Subject(found.told.first, speaker))


def _event(
    reading: Reading,
    cast: Cast,
    floor: Floor,
    subjects: Subjects,
    i: int,
    last: int,
    verb: Verb,
) -> _Event | None:
    """The event of the verb from word `i` to `last`; None where it directs nobody."""
    if cast.holds(i):
        return None
    begin = _object_start(reading, last, verb)
    told = find_addressee(reading, cast, begin, behind_comma=not verb.needs_addressee)
    if told is None and _goes_on_with_nouns(reading, i):
        return None
    sent = subjects.sent_to(i)
    if sent:
        floor.tell(sent.first, sent.last)
    clause = Clause(i, last, verb, told or sent, sent is not None)
    subject = subjects.find(clause)
    known = told is not None and told.known
    if told and known:
        floor.tell(told.first, told.last)
    if subject is None or not _directs(subject.speaker, clause):
        if known:
            floor.lose(i)
        return None
    if clause.addressee is None:
        clause = clause._replace(addressee=subjects.topic_told(subject.first))
    floor.take(i, subject.speaker)
    return _Event(clause, subject)


def _is_verb(reading: Reading, first: int, last: int) -> bool:
    """Whether the letter case is that of a verb: a capital only at the head of a clause."""
    text = reading.cased[reading.starts[first] : reading.ends[last - 1]]
    if text.islower() or text.isupper():
        return True
    opens = "\n" in reading.gap(first) or not reading.words[first - 1].isalnum()
    return opens and text[1:].islower()


def _object_start(reading: Reading, i: int, verb: Verb) -> int:
    """Where the object of a verb that ends before word `i` may begin."""
    words = reading.words
    if words[i : i + 2] in (["nhiệm", "vụ"], ["trách", "nhiệm"]):  # giao nhiệm vụ … cho …
        task = words[i : i + _TASK_WORDS]
        i += task.index("cho") if "cho" in task else 0
    elif words[i : i + 1] in (["và"], [","]):  # đề nghị và mong muốn …, đề nghị, vận động …
        also = other_verbs().longest(words, i + 1)
        i = also[0] if also else i
    assigns = verb.strength == "assignment"
    while i < len(words) and (words[i] in _BEFORE_OBJECT or (assigns and words[i] == "cho")):
        i += 1
    return i


def _directs(speaker: Speaker, clause: Clause) -> bool:
    """Whether it goes downward; requests upward and between equals are no instructions."""
    told, requests = clause.addressee, clause.verb.strength in ("request", "appeal")
    if speaker.generic:
        return False
    if told is None:
        return True
    if told.foreign or (requests and not told.known):
        return False
    if speaker.rank is None or told.rank is None:
        return True
    if requests and (speaker.kind == "body" or told.rank >= GOVERNMENT):
        return speaker.rank > told.rank
    return speaker.rank >= told.rank


def _record(reading: Reading, cast: Cast, event: _Event) -> InstructionRecord:
    clause, speaker = event.clause, event.subject.speaker
    start, end, text = reading.quote(reading.starts[clause.first], reading.ends[clause.last - 1])
    told = clause.addressee and reading.quote(
        reading.starts[clause.addressee.first], reading.ends[clause.addressee.last - 1]
    )
    members = cast.within(clause.addressee.first, clause.addressee.last) if clause.addressee else ()
    return InstructionRecord(
        start=start,
        end=end,
        text=text,
        verb=clause.verb.form,
        strength=clause.verb.strength,
        speaker=speaker.name,
        speaker_kind=speaker.kind,
        speaker_start=speaker.evidence.start if speaker.evidence else None,
        speaker_end=speaker.evidence.end if speaker.evidence else None,
        speaker_ref=cast.ref(speaker.evidence) if speaker.evidence else None,
        addressee=told[2] if told else None,
        addressee_start=told[0] if told else None,
        addressee_end=told[1] if told else None,
        addressee_ref=cast.ref(members[0]) if members else None,
    )
