"""Which numbers are dates: what stands around them decides."""

from __future__ import annotations

from vn_directives.dates.parser import Found, Parser
from vn_directives.dates.record import DatePoint

_JOINS = frozenset("/-.,:_+#@$&=~")


def is_closed(parser: Parser, found: Found) -> bool:
    """Whether an expression stands by itself, and not inside a longer number, code or address."""
    return _is_closed_left(parser, found.begin) and _is_closed_right(parser, found)


def _is_closed_left(parser: Parser, k: int) -> bool:
    words = parser.words
    if k == 0 or not words[k][0].isdigit() or not parser.glued(k):
        return True
    before = words[k - 1]
    if before[-1].isalnum():
        return False
    if before not in _JOINS or k == 1 or not parser.glued(k - 1):
        return True
    # "3,5/2", "NQ-5/2"; but "(BĐ)-5/2", "Hà Nội,5/2/2020"
    return not (words[k - 2].isdigit() or (before in "/-_." and words[k - 2].isalnum()))


def _is_closed_right(parser: Parser, found: Found) -> bool:
    words = parser.words
    k = found.end
    if not words[k] or not parser.glued(k):
        return True
    sign = words[k]
    if sign[0].isalnum() or sign in "%°²":  # "2026của": a blank is missing
        return not words[k - 1].isdigit() or (found.headed and len(sign) > 1 and sign.isalpha())
    if sign not in _JOINS or not words[k + 1] or not parser.glued(k + 1):
        return True
    after = words[k + 1]
    if sign == "/":
        return not after[0].isalnum()
    if after[0].isdigit():
        return (sign == "," and found.last.month is not None) or (
            sign == "-" and found.headed and found.last.year is not None
        )
    return found.headed or sign in ",.:"


def is_date(parser: Parser, group: list[Found], styles: set[str]) -> bool:
    """Whether bare numbers (no word says what they are) are a date.

    Args:
        parser: the text.
        group: what the numbers would say; several for an enumeration or range.
        styles: the separators of the surer dates of this text.
    """
    found = group[0]
    point = found.point
    if point.day is not None:
        return _is_bare_day(parser, group, styles)
    if point.month is not None:
        return _is_bare_month(parser, found)
    return _is_bare_year(parser, found)


def can_follow(parser: Parser, k: int) -> bool:
    """Whether word `k` may follow a date, and does not name what the number before it counts."""
    word = parser.words[k]
    if not word or not parser.inline(k):
        return True
    if not word[0].isalnum():
        return word not in "%°+=×"
    if word.isdigit():
        return False
    return word in parser.vocabulary.followers or parser.reading.written(k)[0].isupper()


def _before(parser: Parser, k: int) -> str:
    return parser.words[k - 1] if k and parser.inline(k) else ""


def _is_bare_day(parser: Parser, group: list[Found], styles: set[str]) -> bool:
    first, last = group[0], group[-1]
    if last.last.month is None:
        return False
    words = parser.words
    before = _before(parser, first.begin)
    after = words[last.end]
    if before in parser.vocabulary.holidays:
        return can_follow(parser, last.end)
    if last.separator != "/" and last.separator not in styles:
        return False
    if before == "hôm":
        return True
    if before == "(":
        return after in (")", ",", ";")
    if after == ":" and (not before or before in "-+*•"):
        return True  # an entry of a calendar
    cued = before in parser.vocabulary.cues
    if not cued and (first.until is not None or words[first.end] in ("đến", "tới")):
        cued = not any(_is_fraction(end) for end in (first.point, last.last))
    return cued and can_follow(parser, last.end)


def _is_fraction(point: DatePoint) -> bool:
    """Whether ``d/m`` could also be a part of a whole: ``1/3``, ``2/5``."""
    return point.year is None and (point.day or 0) < (point.month or 0)


def _is_bare_month(parser: Parser, found: Found) -> bool:
    if not 1800 <= (found.last.year or 0) <= 2199:
        return False
    if found.until is not None:
        return True
    before = _before(parser, found.begin)
    if before in parser.vocabulary.cues:
        return True
    return _between_signs(parser, found, before)


def _between_signs(parser: Parser, found: Found, before: str) -> bool:
    opens = not before or before in "(|[“\"'*-–"
    after = parser.words[found.end]
    return opens and (not after or not parser.inline(found.end) or after in ")|]”\"'*-,;")


def _is_bare_year(parser: Parser, found: Found) -> bool:
    first, last = found.point.year or 0, found.last.year or 0
    if not 1800 <= first <= last <= 2099:
        return False
    if found.until is not None:
        return True
    if first < 1900:
        return False
    vocabulary = parser.vocabulary
    words = parser.words
    before = _before(parser, found.begin)
    after = words[found.end] if parser.inline(found.end) else ""
    named = before[:1].isalpha() and parser.reading.written(found.begin - 1)[0].isupper()
    counted = after in vocabulary.units and not named
    if counted or before in vocabulary.counters or before.isdigit():
        return False
    if not before or not before[0].isalnum():
        return not after or not after[0].isalnum() or after in vocabulary.followers
    return True
