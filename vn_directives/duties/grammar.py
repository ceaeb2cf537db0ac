"""Who is to do what, by when, and under which documents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from vn_directives.bodies.record import BodyRecord
from vn_directives.dates.record import DateRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.duties.cards import has_cards, task_cards
from vn_directives.duties.deadlines import Deadlines
from vn_directives.duties.drafts import By, Draft, Order, Words
from vn_directives.duties.making import Maker
from vn_directives.duties.opening import Openings
from vn_directives.duties.record import DutyRecord
from vn_directives.duties.rows import Row, has_tables, task_rows
from vn_directives.duties.segments import sentences
from vn_directives.duties.state import State
from vn_directives.duties.vocabulary import phrases
from vn_directives.duties.walk import Walk
from vn_directives.header.record import HeaderRecord
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.floor import Floor
from vn_directives.instructions.issuer import leading
from vn_directives.instructions.record import InstructionRecord
from vn_directives.matching import Reading
from vn_directives.officials.record import OfficialRecord, PersonRecord
from vn_directives.structure.layout import layout_of
from vn_directives.titles.record import TitleRecord

# What laws, decrees and circulars say of bodies is no duty, nor are reports, minutes and requests.
_NO_DUTIES = frozenset(
    {"L", "NĐ", "TT", "TTLT", "PL", "QC", "QyĐ", "HP", "BL", "VBHN", "ĐL", "BC", "TTr", "BB"}
)
_FRAME = frozenset({"symbol", "type", "subject", "place", "issued_on", "issuer", "parent"})
_SIGNS = frozenset(["cần", "phải", "nhiệm", "giao"])
_FEWEST_ITEMS = 2


def can_hold(
    reading: Reading, header: HeaderRecord | None, instructions: Sequence[InstructionRecord]
) -> bool:
    """Whether a text can hold duties at all."""
    if header and header.type in _NO_DUTIES:
        return bool(instructions)
    if instructions or header or reading.places_of(_SIGNS):
        return True
    return has_tables(reading) or has_cards(reading)


def find_duties(
    reading: Reading,
    instructions: Sequence[InstructionRecord],
    bodies: Sequence[BodyRecord],
    titles: Sequence[TitleRecord],
    persons: Sequence[PersonRecord],
    officials: Sequence[OfficialRecord],
    dates: Sequence[DateRecord],
    directives: Sequence[DirectiveRecord],
    header: HeaderRecord | None,
) -> list[DutyRecord]:
    """The duties of a text, in text order; the arguments are what was found in it."""
    cast = Cast(reading, bodies, titles, persons, officials)
    layout = layout_of(reading)
    floor = Floor(reading, cast, layout.sentences)
    openings = Openings(reading, cast)
    orders = [_order(reading, n, record) for n, record in enumerate(instructions)]
    orders.sort(key=lambda order: order.verb)
    first, last = _body(reading, header)
    listed = _is_listed(reading, header)
    issuer = _issuer(reading, cast, header)
    walk = Walk(State(reading, cast, floor, openings, issuer, listed), orders)
    rows = {row.task[0]: row for row in task_rows(reading, layout)}
    if issuer or listed:
        rows |= {row.task[0]: row for row in task_cards(reading, openings)}
    layout_line = layout.line_of
    tabled = {line for row in rows.values() for line in row.lines}
    within = (
        sentence
        for sentence in takewhile(lambda sentence: sentence.first < last, sentences(reading))
        if sentence.first >= first and not (tabled and layout_line(sentence.first) in tabled)
    )
    drafts = walk.go(within)
    drafts += (_of_row(row, issuer) for row in rows.values())
    maker = Maker(reading, cast, instructions, Deadlines(reading, dates), directives)
    records = [maker.record(draft) for draft in drafts]
    return sorted(records, key=lambda record: (record.start, record.end))


def _of_row(row: Row, issuer: By | None) -> Draft:
    """What a row of a table of tasks says."""
    return Draft(*row.task, row.who, issuer, None, [row.task], row.due)


def _order(reading: Reading, number: int, record: InstructionRecord) -> Order:
    verb, last = reading.word_range(record.start, record.end)
    told = None
    if record.addressee_start is not None and record.addressee_end is not None:
        told = reading.word_range(record.addressee_start, record.addressee_end)
    place = None
    if record.speaker_start is not None and record.speaker_end is not None:
        place = reading.word_range(record.speaker_start, record.speaker_end)
    begin = verb
    if place and place[0] < verb:
        begin = place[0]
    by = By(record.speaker or "", record.speaker_kind or "", place)
    return Order(number, begin, verb, last, told, by)


def _issuer(reading: Reading, cast: Cast, header: HeaderRecord | None) -> By | None:
    if header is None:
        return None
    if header.issuer is None:
        speaker = leading(reading, cast)
        return speaker and By(speaker.name, speaker.kind, None, speaker.rank)
    part = next((part for part in header.parts if part.name == "issuer"), None)
    place = reading.word_range(part.start, part.end) if part else None
    return By(header.issuer, "body", place)


def _body(reading: Reading, header: HeaderRecord | None) -> Words:
    """The words of a text between the parts of its frame."""
    count = len(reading.words)
    if header is None:
        return 0, count
    head = max((part.end for part in header.parts if part.name in _FRAME), default=0)
    feet = [part.start for part in header.parts if part.name not in _FRAME]
    foot = min((start for start in feet if start > head), default=len(reading.text))
    return reading.word_range(head, head)[0], reading.word_range(foot, foot)[0]


def _is_listed(reading: Reading, header: HeaderRecord | None) -> bool:
    """Whether items tell duties without a directing verb."""
    norms = _norms(reading)
    if header:
        return header.type not in _NO_DUTIES and not norms
    return not norms


def _norms(reading: Reading) -> bool:
    """Whether a text speaks as a law or regulation does: ``Nghị định này``, ``Quy chế này``."""
    trie = phrases("norm_texts")
    starts = reading.places_of(trie.first_words)
    return next(trie.matches(reading.words, starts), None) is not None
