"""The documents that a text names, itself among them, and whether it is an official document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from vn_directives.bodies.vocabulary import heads as bodies
from vn_directives.directives.record import DirectiveRecord
from vn_directives.directives.vocabulary import called_this
from vn_directives.header.record import HeaderRecord
from vn_directives.matching import Reading
from vn_directives.matching.function_words import defining_words
from vn_directives.named.record import NamedRecord
from vn_directives.relations.segments import Member
from vn_directives.titles.vocabulary import heads as offices

_SELF_HEADS = frozenset(["này"])
_OFFICIAL = frozenset(["căn", "nơi"])
_RECIPIENTS = frozenset(["nơi"])
# The line of an article above the words of a law: Căn cứ Điều 5 Nghị định 9/2031/NĐ-CP quy định:
# Its first unit and first symbol count, (?=(…))\1: else each were tried with each.
_EXPLAINS = re.compile(
    r"^[ *_#>-]*(?:(?:(?:Đồng thời|Bên cạnh đó|Ngoài ra),? )?(?:[Cc]ăn cứ|[Tt]heo|[Tt]ại)\b"
    r"(?=([^\n]{0,80}?\b(?:[Đđ]iều|[Kk]hoản|Phụ lục) ))\1|"
    r"(?:Căn cứ|Theo|Tại) (?:Công văn|Nghị định|Thông tư|Quyết định|Nghị quyết) (?:số )?(?=\d)|"
    r"(?:Khoản|Điểm) |Điều \d{1,3}[a-zđ]? |(?:Nghị định|Thông tư|Nghị quyết|Quyết định) (?:số )?\d)"
    r"(?=([^\n]{0,200}?\d[/-][\w/]*[A-ZĐ]{2}))\2[^\n]{0,300}?"
    r"(?:như sau|sau đây|quy định|nêu|hướng dẫn)[^\n:]{0,60}:[ *_\"“]*$|"
    # - Làm đúng quy định tại khoản 2 Điều 7 Nghị định 6/2031/NĐ-CP của Chính phủ:
    r"^[ *_]*[-+] [^\n]{0,40}quy định tại [^\n]{0,40}[Đđ]iều \d{1,3} [^\n]{0,120}"
    r"\d[/-][\w/]*[A-ZĐ]{2}[^\n:]{0,80}:[ *_\"“]*$",
    re.MULTILINE,
)
_ITEM = re.compile(r"^[*_ ]*(?:\(?\d{1,2}[.)]|[a-zđ]\)|-)[*_ ]*(?=[A-ZĐ])", re.MULTILINE)
_LINE = 1000  # characters of a line
_NUMBER_WITHIN = 30  # characters from the beginning of a line to its document


def own_keys(
    directives: Sequence[DirectiveRecord], header: HeaderRecord | None
) -> frozenset[str | None]:
    """The keys of the text itself and of others whose letterheads stand in it."""
    keys = {record.key for record in directives if record.is_self}
    if header is not None and header.symbol is not None:
        keys.add(header.symbol)
    return frozenset(keys)


def keys_of_page(reading: Reading, directives: Sequence[DirectiveRecord]) -> frozenset[str | None]:
    """What a page calls the document that it shows: a line of its own, before one that begins
    with ``Văn bản này``.
    """
    keys: set[str | None] = set()
    starts = [record.start for record in directives]
    for i in reading.places_of(_SELF_HEADS):
        start, end = _line_above(reading, i)
        keys |= {r.key for r in directives[bisect_left(starts, start) : bisect_left(starts, end)]}
    return frozenset(keys)


def keys_of_annexes(
    reading: Reading, directives: Sequence[DirectiveRecord], selves: Sequence[Member]
) -> frozenset[str | None]:
    """The key of a text that speaks of itself (``Quyết định này``) or ends with its recipients,
    told above what goes with it: ``(Kèm theo Quyết định số 5/QĐ-TTg)``.
    """
    keys: set[str | None] = set()
    words = reading.words
    places = (i for i in reading.places_of(_RECIPIENTS) if words[i + 1 : i + 2] == ["nhận"])
    received = next(places, len(words))
    speaking: dict[str, int] = {}  # where it first speaks so of itself, and at all
    for one in selves:
        speaking.setdefault(words[one.first], one.first)
        speaking.setdefault("", one.first)
    for record in directives if selves or received < len(words) else ():
        first = reading.word_range(record.start, record.end)[0]
        opens = first - 2 - 2 * (words[max(first - 4, 0) : first - 2] == ["ban", "hành"])
        if words[max(first - 2, 0) : first] != ["kèm", "theo"] or words[opens - 1 : opens] != ["("]:
            continue
        speaks = speaking.get("", first) < first
        if (speaking.get(words[first], first) if speaks else received) < first:
            keys.add(record.key)
    return frozenset(keys)


def _line_above(reading: Reading, i: int) -> tuple[int, int]:
    """The offsets of where the line above one that begins with ``Văn bản này`` can name a document
    that it begins with; empty for none.
    """
    if reading.words[max(i - 2, 0) : i] != ["văn", "bản"]:
        return 0, 0
    start, text = reading.origin(reading.starts[i - 2], reading.ends[i])[0], reading.text
    base = max(start - _LINE, 0)
    above = text[base:start].rstrip(" \t\r\n*|")
    if start == 0 or "\n" not in text[base + len(above) : start]:
        return 0, 0
    begin = base + above.rfind("\n") + 1
    return begin, min(begin + _NUMBER_WITHIN, base + len(above))


def own_key(directives: Sequence[DirectiveRecord], header: HeaderRecord | None) -> str | None:
    """The key of the text itself, or None."""
    if header is not None and header.symbol is not None:
        return header.symbol
    return next((record.key for record in directives if record.is_self), None)


def members_of(
    reading: Reading,
    directives: Sequence[DirectiveRecord],
    named: Sequence[NamedRecord],
    own: frozenset[str | None],
) -> list[Member]:
    """The documents that a text names, by number or by name; itself without a key."""
    members = []
    numbered = {record.key for record in directives}
    for i, record in enumerate(directives):
        first, after = reading.word_range(record.start, record.end)
        if any(tuple(reading.words[max(first - len(c), 0) : first]) == c for c in defining_words()):
            continue  # … (sau đây gọi tắt là Nghị định số 5): the document that stands before it
        key = None if record.key in own else record.key
        ref = ("directives", i) if key is not None else None
        members.append(Member(first, after, key, ref))
    for i, law in enumerate(named):
        if law.key in numbered:
            first, after = reading.word_range(law.start, law.end)
            members.append(Member(first, after, law.key, ("named", i)))
    return members


def selves_of(reading: Reading) -> list[Member]:
    """Where the text calls itself by its type: ``Quyết định này``."""
    words, found = reading.words, []
    for i in reading.places_of(_SELF_HEADS):
        name = called_this().longest(words, i - 1)
        if name is not None and reading.written(name[0])[0].isupper():
            found.append(Member(name[0], i + 1, None, None))
    return found


def is_official(reading: Reading, selves: Sequence[Member]) -> bool:
    """Whether a text without a frame is a part of an official document: it has a preamble, or
    recipients, or speaks of itself, or goes on telling offices item by item what to do.

    What calls itself so in an article that explains a law may be the law, which it quotes.
    """
    lines = 0
    for i in reading.places_of(_OFFICIAL):
        begins = "\n" in reading.gap(i) or reading.words[i - 1] in ("*", "-")
        if begins and reading.written(i)[0].isupper():
            pair = reading.words[i : i + 2]
            preamble = pair == ["căn", "cứ"] and _closes_preamble(reading, i)
            lines += preamble + 2 * (pair == ["nơi", "nhận"])
    if lines > 1:
        return True
    return (len(selves) > 1 or _tells_offices(reading)) and _EXPLAINS.search(reading.cased) is None


def _tells_offices(reading: Reading) -> bool:
    """Whether a text that begins in the middle of another has items that begin with an office or
    a body: ``2. Bộ Tài chính …``, ``a) Chủ tịch Ủy ban nhân dân …``.
    """
    words = reading.words
    if not words or not (words[0].isdecimal() or reading.written(0)[0].islower()):
        return False
    found = 0
    for match in _ITEM.finditer(reading.cased):
        i = bisect_left(reading.starts, match.end())
        found += offices().longest(words, i) is not None or bodies().longest(words, i) is not None
    return found > 1


def _closes_preamble(reading: Reading, i: int) -> bool:
    """Whether the line that begins at word `i` ends as in a preamble: with a semicolon or comma.

    An article that explains the law (``Căn cứ Điều 5 Luật … quy định như sau:``) ends otherwise.
    """
    end = reading.cased.find("\n", reading.starts[i])
    line = reading.cased[reading.starts[i] : end if end >= 0 else len(reading.cased)]
    return line.rstrip(" *_|").endswith((";", ","))
