"""Who is to do what, by when, and under which documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.dates.record import DateRecord
from vn_directives.directives.record import DirectiveRecord
from vn_directives.duties.assignees import Assignees
from vn_directives.duties.cards import has_cards, task_cards
from vn_directives.duties.deadlines import Deadlines
from vn_directives.duties.drafts import By, Draft, Order, any_within
from vn_directives.duties.making import Maker
from vn_directives.duties.openings import Openings
from vn_directives.duties.parts import is_dutiless, parts_of
from vn_directives.duties.quotations import Quotations
from vn_directives.duties.record import DutyRecord
from vn_directives.duties.retelling import Retelling
from vn_directives.duties.rows import Row, heading_lines, task_rows
from vn_directives.duties.segments import Segments
from vn_directives.duties.signs import Signs
from vn_directives.duties.standing import Standing
from vn_directives.duties.state import State
from vn_directives.duties.vocabulary import charges, may_direct
from vn_directives.duties.walk import Walk
from vn_directives.header.record import HeaderRecord
from vn_directives.instructions.actors import Cast
from vn_directives.instructions.floor import Floor
from vn_directives.instructions.record import InstructionRecord
from vn_directives.matching import Reading
from vn_directives.structure.layout import layout_of

_BEFORE = "BEFORE"
_LEAD_IN = re.compile(r":[^\S\n]*\n")


def is_dutiless_text(
    headers: Sequence[HeaderRecord], instructions: Sequence[InstructionRecord]
) -> bool:
    """Whether a text tells no duties: nobody instructs, and it is a law, a report and the like."""
    return not instructions and bool(headers) and all(is_dutiless(h.type) for h in headers)


def is_marked(
    reading: Reading,
    headers: Sequence[HeaderRecord],
    instructions: Sequence[InstructionRecord],
    dates: Sequence[DateRecord],
) -> bool:
    """Whether an order, a frame, a day, a table or a list may tell a duty; few texts have one."""
    if instructions or headers or any(date.mod == _BEFORE for date in dates):
        return True
    return bool(heading_lines(reading)) or has_cards(reading) or _leads_in(reading)


def _leads_in(reading: Reading) -> bool:
    """Whether a list may be led in: a colon ends a line."""
    return _LEAD_IN.search(reading.cased) is not None


def _may_charge(
    reading: Reading, cast: Cast, obliging: Sequence[int], charging: Sequence[int]
) -> bool:
    """Whether words of obligation may tell a duty: in a charge, or where somebody may direct."""
    sentences = layout_of(reading).sentences
    if any(any_within(charging, sentences.last_begin(i), sentences.end(i)) for i in obliging):
        return True
    return any(may_direct(reading, speech.place) for speech in cast.speeches)


def find_duties(
    reading: Reading,
    obliging: Sequence[int],
    marked: bool,
    cast: Cast,
    instructions: Sequence[InstructionRecord],
    dates: Sequence[DateRecord],
    directives: Sequence[DirectiveRecord],
    headers: Sequence[HeaderRecord],
) -> list[DutyRecord]:
    """The duties of a text, in text order; the arguments are what was found in it.

    For `obliging` see `obligations`, for `marked` see `is_marked`.
    """
    charging = charges(reading)
    if not (marked or _may_charge(reading, cast, obliging, charging)):
        return []
    floor = Floor(cast)
    assignees = Assignees(reading, cast)
    openings = Openings(reading, assignees)
    retelling = Retelling(reading, cast, directives)
    standing = Standing(reading, cast)
    before = [reading.word_range(d.start, d.end)[0] for d in dates if d.mod == _BEFORE]
    signs = Signs(reading, cast, assignees, standing, obliging, charging, before)
    orders = [_order(reading, n, record) for n, record in enumerate(instructions)]
    orders.sort(key=lambda order: order.verb)
    quotations = Quotations(reading, floor, standing, orders)
    parts = list(parts_of(reading, cast, headers))
    segments = Segments(reading)
    rows = {row.task[0]: row for row in task_rows(reading)}
    issuer = parts[0].issuer
    if issuer or parts[0].listed:
        rows |= {row.task[0]: row for row in task_cards(reading, assignees, segments.lines)}
    tabled = frozenset(line for row in rows.values() for line in row.lines)
    drafts = [_of_row(row, issuer) for row in rows.values()]
    for part in parts:
        state = State(
            reading,
            floor,
            assignees,
            openings,
            retelling,
            standing,
            signs,
            part.issuer,
            part.listed,
        )
        walk = Walk(state, segments, orders, quotations)
        drafts += walk.go(part.first, part.last, tabled)
    if not drafts:
        return []  # most texts
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
