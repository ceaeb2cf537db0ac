"""The fixed parts of letterheads wherever they stand: mottoes, number lines, place and date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vn_directives.directives.symbols import Symbol, parse_symbol
from vn_directives.header.layout import opens_cell
from vn_directives.header.mentions import Mentions
from vn_directives.header.vocabulary import legislative_acts, mottoes, number_lead_ins
from vn_directives.orthography import BLANKS
from vn_directives.places.nouns import unit_words

NUMBER_WORDS = frozenset({"số", "sổ", "so"})
_DAY_WORDS = frozenset({"ngày"})
_GAP = r"[\s*_]+"
_NOT_MOTTO = re.compile(r"(?:(?<!NHÀ )NƯỚC|CỦA) ?$")  # the country within another name
_BLANK = r"[\s.…_*]{0,60}"
_NUMBER = re.compile(
    rf"S[oốổỐ](?P<meta>{_GAP}hiệu)?[*_]{{0,2}}\s{{0,5}}:?{_BLANK}(?P<number>\d{{1,6}})?"
    rf"(?P<suffix>[a-z]?){_BLANK}[-/]\s{{0,3}}(?:(?:19|20)\d\d\s?/\s?)?"
    r"(?P<code>[A-ZĐ](?:[^\W_]|&){0,15}(?:\s?[-/]\s?[A-ZĐ](?:[^\W_]|&){0,20}){0,5})"
)
_YEAR = re.compile(r"^(?:/(?:19|20)\d\d(?=/))?[-/]?")
_ACT_ENDS = re.compile(r"[*_ ]*(?:[\n\t|]|$)|   ")
# A date with blanks for the day, or the day and the month.
_DATE = re.compile(
    rf"[Nn](?:gày|GÀY)(?:{_BLANK}(?P<day>\d{{1,2}})?{_BLANK}t(?:háng){_BLANK}(?P<month>\d{{1,2}})?"
    rf"{_BLANK}n(?:ăm){_BLANK}(?P<year>\d{{4}})|{_BLANK}(?P<d>\d{{1,2}})?{_BLANK}/{_BLANK}"
    rf"(?P<m>\d{{1,2}})?{_BLANK}/{_BLANK}(?P<y>\d{{4}}))(?!\d)"
)
_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_COLUMN = re.compile(r"[^|]+")
_LONGEST = 120
_AROUND = BLANKS + "*_"
_BROKEN = re.compile(rf"\s*[^\W\d_][^,]{{1,40}},\s*{_DATE.pattern}[\s.]*")
_DATE_ENDS = re.compile(r"[.*_) ]*(?:[\n\t|]|   |$)")
_WRAPPED = re.compile(r"[*_|]\s*([^\W\d_]+(?: [^\W\d_]+){0,4})$")
_LINE_CUT = re.compile(r"[\n\t|]| {2}|[-_*]{2}")
_CODE = re.compile(r"[-/][A-ZĐ][\w&-]*$")  # the number line, in the column before


@dataclass(slots=True)
class Number:
    """The number line of a letterhead.

    Attributes:
        start, end: folded character offsets of number and symbol.
        digits: the number, or None where it is left blank.
        symbol: number and symbol without inner blanks, or None.
        code: the symbol without its number.
        meta: whether it stands behind ``Số hiệu``, as in a table of what is known of a document.
    """

    start: int
    end: int
    digits: int | None
    symbol: str | None
    code: str
    meta: bool


@dataclass(slots=True)
class Day:
    """Place and date of issue.

    Attributes:
        start, end: folded character offsets of the date.
        iso: ``2025-11-XX`` where the day is left blank.
        place: folded character offsets of the place.
    """

    start: int
    end: int
    iso: str
    place: tuple[int, int]


@dataclass(slots=True)
class Anchor:
    """A fixed part: its kind (state, party, old, creed, number, date) and folded offsets."""

    kind: str
    start: int
    end: int
    number: Number | None = None
    day: Day | None = None


def find_anchors(mentions: Mentions) -> list[Anchor]:
    """The fixed parts of letterheads in a text, in text order."""
    reading = mentions.reading
    words, cased, starts = reading.words, reading.cased, reading.starts
    named = mottoes()
    found: list[Anchor] = []
    for i in reading.places_of(named.first_words):
        start = starts[i] + named.begins[words[i]]
        if cased[start].isupper() or words[i] in named.creeds:  # else đảng, cộng đồng
            motto = _motto_at(cased, start)
            if motto is not None:
                found.append(motto)
    for i in reading.places_of(NUMBER_WORDS):
        number = _number_at(cased, starts[i])
        if number is not None:
            found.append(number)
    if found:
        days = (_day_at(mentions, starts[i]) for i in reading.places_of(_DAY_WORDS))
        found += filter(None, days)
        found.sort(key=lambda anchor: anchor.start)
    return found


def _motto_at(cased: str, start: int) -> Anchor | None:
    motto = mottoes().pattern.match(cased, start)
    if motto is None or (motto["creed"] is None and not _is_alone(cased, *motto.span())):
        return None
    return Anchor(motto.lastgroup or "", *motto.span())


def _is_alone(cased: str, start: int, end: int) -> bool:
    """Whether the name of the Party or the country is no part of another name or a sentence."""
    inside = _NOT_MOTTO.search(cased, max(start - 9, 0), start)
    return inside is None and mottoes().ends.match(cased, end) is not None


def number_line_at(cased: str, start: int) -> int | None:
    """Where the number line begins whose ``Số`` stands there: at it, or at the act's type before
    it. None where none can begin.

    Args:
        cased: the folded text.
        start: a folded character offset.
    """
    if _goes_on(cased, start):
        return None
    opening = start
    if cased[start] == "s" and (act := legislative_acts().search(cased, max(start - 20, 0), start)):
        opening = act.start()  # Luật số: 12/2019/QH14
    if opens_cell(cased, opening):
        return opening
    before = cased[max(opening - 60, 0) : opening].rstrip(" *#>").lower()
    return opening if before.endswith(mottoes().last_words) else None


def _number_at(cased: str, start: int) -> Anchor | None:
    """The number line whose ``Số`` stands there."""
    opening = number_line_at(cased, start)
    if opening is None:
        return None
    match = _NUMBER.match(cased[start : start + 300].replace("số", "Số", 1))
    if match is None:
        return None
    base = start
    code = "".join(match["code"].split())
    if cased[start] == "s" and not _ACT_ENDS.match(cased, base + match.end()):
        return None  # Nghị quyết số 5-NQ/TW in a sentence
    if not match["number"]:
        end = base + match.end()
        number = Number(end - len(match["code"]), end, None, None, code, bool(match["meta"]))
        return Anchor("number", opening, end, number=number)
    first = base + match.start("number")
    end = base + match.end()
    symbol = parse_symbol(cased, first, introduced=True)
    if symbol is not None:
        number = number_of(symbol, meta=bool(match["meta"]))
        number.digits = int(match["number"])
    else:
        spelled = "".join(cased[first:end].replace("*", "").split())
        number = Number(first, end, int(match["number"]), spelled, code, bool(match["meta"]))
    return Anchor("number", opening, number.end, number=number)


def _goes_on(cased: str, start: int) -> bool:
    """Whether a word, and none that may stand before a number line, stands one blank before."""
    before = cased[max(start - 7, 0) : start]
    if before[-1:] != " " or not before[-2:-1].isalpha():
        return False
    return not before.lower().endswith(number_lead_ins())


def _day_at(mentions: Mentions, start: int) -> Anchor | None:
    """Place and date of issue, if the date at ``ngày`` ends its cell and a place begins it."""
    cased = mentions.reading.cased
    day = day_of(mentions, start)
    if day is None:
        return None
    end, iso = day
    if _DATE_ENDS.match(cased, end) is None:
        return None
    place = _place_before(cased, start)
    if place is None:
        return None
    return Anchor("date", place[0], end, day=Day(start, end, iso, place))


def day_of(mentions: Mentions, start: int) -> tuple[int, str] | None:
    """The end and ISO date of what begins with ``ngày``: a date, perhaps with blanks or stars."""
    record = mentions.dates.get(start)
    if record is not None and _FULL.fullmatch(record[1].value):
        return record[0], record[1].value
    date = _DATE.match(mentions.reading.cased, start)
    return (date.end(), _iso(date)) if date else None


def number_of(symbol: Symbol, *, meta: bool = False) -> Number:
    """The number line that a symbol gives."""
    code = _YEAR.sub("", symbol.letters)
    return Number(symbol.start, symbol.end, symbol.number, symbol.written, code, meta)


def broken_day(cased: str, start: int, stop: int) -> Day | None:
    """Place and date in a cell where stars stand within words: ``Hà Nội, ng**ày 21 tháng 11 …``."""
    for piece in _COLUMN.finditer(cased, start, stop):
        if "**" not in piece[0] or len(piece[0]) > _LONGEST:
            continue
        date = _BROKEN.fullmatch(piece[0].replace("*", ""))
        comma = piece[0].find(",")
        if date and comma > 0:
            begin = piece.start() + len(piece[0]) - len(piece[0].lstrip(_AROUND))
            end = piece.start() + len(piece[0].rstrip(_AROUND))
            return Day(begin, end, _iso(date), (begin, piece.start() + comma))
    return None


def _iso(date: re.Match[str]) -> str:
    day, month, year = date["day"], date["month"], date["year"]
    if date["y"]:
        day, month, year = date["d"], date["m"], date["y"]
    return f"{year}-{_two(month)}-{_two(day)}"


def _two(digits: str | None) -> str:
    return "XX" if digits is None else f"{int(digits):02d}"


def _place_before(cased: str, start: int) -> tuple[int, int] | None:
    """The place before ``, ngày …``: words in capitals from the beginning of a cell or column."""
    base = max(start - 60, 0)
    before = cased[base:start].rstrip(" *_\n")
    comma = before.endswith(",")
    if comma:
        before = before[:-1].rstrip(" *_")
    line_start = 0
    for cut in _LINE_CUT.finditer(before):
        line_start = cut.end()
    line = before[line_start:]
    words: list[str] = []
    for word in reversed(line.split(" ")):
        bare = word.strip("*_(")
        if "/" in bare or (bare and not bare[0].isupper() and bare.rstrip(".") not in unit_words()):
            break
        words.insert(0, word)
    place = " ".join(words).lstrip(" *_(")
    if not place or not place[0].isalpha() or place.isupper():
        return None
    begin, end = base + len(before) - len(place), base + len(before)
    column = cased[base:begin].rstrip(" *_")
    ends = not column[-1:].isalpha() or column.endswith(mottoes().last_words)
    if opens_cell(cased, begin) or (comma and (ends or _CODE.search(column))):
        return _wrapped(cased, begin), end
    return None


def _wrapped(cased: str, begin: int) -> int:
    """Where a place begins that is broken over two lines: ``*Đồng⏎Nai``."""
    before = cased[max(begin - 40, 0) : begin]
    line = before.rstrip(" ")
    if not line.endswith("\n"):
        return begin
    word = line[:-1].rstrip(" ")
    first = _WRAPPED.search(word)
    if first is None or not first[1][0].isupper() or first[1].isupper():
        return begin
    place = all(part[0].isupper() or part.rstrip(".") in unit_words() for part in first[1].split())
    return begin - len(before) + first.start(1) if place else begin
