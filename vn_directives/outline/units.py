"""Units on their way to records, and their headings. Offsets are into the folded text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching import Reading
from vn_directives.orthography import BLANKS
from vn_directives.outline.lines import begins_unit
from vn_directives.outline.record import UnitRecord
from vn_directives.structure.parts import part_elements

_OFFICE_NAMES = {"roman": "I.", "clause": "1.", "deep": "1.1.", "point": "a)", "dash": "-"}
EDGE = BLANKS + "*_#|>~"
_CLOSED = (".", ";", ":", ",", "./")
_LONGEST = 300  # characters of a heading
_BLANK_LINES = re.compile(r"(?:[ \t*_]*\n){1,3}")
_BOLD_ENDS = re.compile(r"[ .]*\*\*(?! *\n)")


@dataclass(slots=True)
class Unit:
    """A unit on its way to a record; offsets into the folded text."""

    kind: str
    rank: int
    number: str | None
    start: int
    body: int
    line_end: int
    parent: int | None
    quoted: bool
    end: int = 0
    heading: str | None = None
    amends: str | None = None  # the parts that it puts others in the place of
    last: dict[str, int] = field(default_factory=dict)


def records_of(
    reading: Reading, cased: str, units: Sequence[Unit], directives: Sequence[DirectiveRecord]
) -> list[UnitRecord]:
    """The records of the units of a text; quoted ones with the document that they are of."""
    records: list[UnitRecord] = []
    has_articles = any(unit.kind == "article" and not unit.quoted for unit in units)
    names = part_elements()
    own_names = names if has_articles else {**names, **_OFFICE_NAMES}
    levels: list[int] = []
    starts = [record.start for record in directives]
    for unit in units:
        level = 0 if unit.parent is None else levels[unit.parent] + 1
        levels.append(level)
        end = unit.start + len(cased[unit.start : unit.end].rstrip(EDGE + '“"«'))
        mark_end = unit.start + len(cased[unit.start : unit.body].rstrip())
        start, stop, _ = reading.quote(unit.start, max(end, mark_end))
        of = None
        if unit.quoted:
            holder = unit.parent
            while holder is not None and records[holder].parent is not None:
                if records[holder].kind == names["article"] and not records[holder].quoted:
                    break
                holder = records[holder].parent
            k = bisect_left(starts, records[holder].start) if holder is not None else len(starts)
            if k < len(directives) and starts[k] < start:
                of = directives[k].key  # what the article amends stands first in it
        records.append(
            UnitRecord(
                kind=(names if unit.quoted else own_names)[unit.kind],
                number=unit.number,
                heading=unit.heading or _heading(cased, unit),
                parent=unit.parent,
                level=level,
                start=start,
                end=stop,
                quoted=unit.quoted,
                of=of,
            )
        )
    return records


def _heading(cased: str, unit: Unit) -> str | None:
    """The heading of a unit: the rest of its line, or the line below."""
    if unit.kind in ("point", "dash"):
        return None
    rest = _plain(cased[unit.body : min(unit.line_end, unit.end or unit.line_end)])
    if unit.kind in ("clause", "deep", "roman"):
        return rest if rest and len(rest) <= _LONGEST // 2 and not rest.endswith(_CLOSED) else None
    if unit.kind == "article" and rest and _is_text(cased, unit):
        return None
    heading = rest or _heading_below(cased, unit)
    if not heading or len(heading) > _LONGEST or heading.endswith(_CLOSED):
        return None
    return heading


def _heading_below(cased: str, unit: Unit) -> str | None:
    """The heading that stands below the line of a unit."""
    begin = unit.line_end + 1
    blank = _BLANK_LINES.match(cased, begin)
    begin = blank.end() if blank else begin
    stop = cased.find("\n", begin)
    below = _plain(cased[begin : stop if stop >= 0 else len(cased)])
    upper = unit.kind in ("part", "chapter", "section", "subsection", "appendix")
    if begin >= unit.end or not below or (upper and not below.isupper() and len(below) > 160):
        return None
    return _with_lines_below(cased, below, stop, unit.end) if upper and below.isupper() else below


def _with_lines_below(cased: str, heading: str, stop: int, end: int) -> str:
    """A heading in capitals, with the lines in capitals right below the one that ends at `stop`."""
    while 0 <= stop < end and len(heading) <= _LONGEST:
        begin, stop = stop + 1, cased.find("\n", stop + 1)
        line_end = stop if stop >= 0 else end
        below = _plain(cased[begin:line_end])
        if not below.isupper() or begins_unit(cased, begin, line_end) or line_end > end:
            break
        heading = f"{heading} {below}"
    return heading


def _is_text(cased: str, unit: Unit) -> bool:
    """Whether the line of an article goes on in the next, behind a number alone in bold."""
    stop = cased.find("\n", unit.line_end + 1)
    below = cased[unit.line_end + 1 : stop if stop >= 0 else len(cased)].strip(EDGE + "\r")
    return bool(below) and _BOLD_ENDS.match(cased, unit.body) is not None


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split()).lstrip(" .:-–").rstrip(" _|#")
