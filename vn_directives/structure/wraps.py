"""Which line breaks are blanks: those with which a page's width broke a paragraph.

PDFs and converters wrap every paragraph; articles have one on a line. A break is a wrap where the
line before it cannot be over (``của``, ``Hà``, ``Giám đốc``) or the next one cannot begin anything
(a small letter), and, in a text that is wrapped, where the line is full or its paragraph, between
blank lines, goes on. A break that ends a line of a letterhead, a signature, a list, a table or a
heading is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vn_directives.structure import vocabulary
from vn_directives.structure.halves import begins_part, breaks_off, opens
from vn_directives.structure.parts import divisions, part_elements, part_kinds
from vn_directives.vocabulary.vocabulary import compiled

_SURE = 3  # sure wraps in a text from which its width is known
_SHARE = 0.2  # and how many there must be for each line of which only the width tells
_FULL = 0.8  # of the width of a text: a line that goes on in the middle of a sentence
_OVERFULL = 0.92  # and one that goes on after its end
_NARROW = 30  # characters: no page is narrower, what breaks there are the cells of a letterhead
_TAIL = 60  # characters at the end of a line: whatever its length, no more of it is looked at
_SHORT = 16  # characters of a line that may be the mark of an item alone
_LONG = 40  # characters of a line that is a clause by itself
_EDGE = " \t\r*_"
_LEADING = _EDGE + ">#"
_STOPS = frozenset(".!?…;")
_NEVER_FIRST = frozenset("|#+•")
_ENDS = _STOPS | {":"}
_QUOTES = frozenset('"“‘(%&/–')
_VOWELS = frozenset("aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
_SYLLABLE = 7  # letters of the longest syllable
_SIGN = (
    r"(?:[-+•▪●○◦❖✓*]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}"
    r"|\(?[a-zđ]{1,2}[.)]|[IVXL]{1,5}[.)-]|\#{1,6}|>)(?=\s|$|\*|[^\W\d])"
)
_SIGN_ALONE = r"[-+•▪●○◦]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[IVXL]{1,5}\."
_NUMBER_LABEL = re.compile(r"(?:^|\s)số\s?:$", re.IGNORECASE)
_YEAR_NEXT = re.compile(r"- ?\d{4}(?![\d:])")
_CITES = re.compile(  # theo quy định tại khoản 1⏎Điều 5
    r"\b(?:tại|theo|và|hoặc|(?:khoản|điểm|mục)\s+\w{1,3}|(?:điều|lục)\s+\w{1,4},)$", re.IGNORECASE
)
_NUMBER_LINE = re.compile(r"số\s?:")
_ARCHIVE = re.compile(r"[-+]?\s*Lưu\s?:")  # - Lưu: VT, TH.
_NUMBERED = re.compile(r"SỐ \d")


@compiled
def _mark() -> re.Pattern[str]:
    """The mark of an item, or of an article."""
    names = "|".join(name.replace(" ", r"\s+") for name in divisions())
    return re.compile(rf"{_SIGN}|(?:{names})\s+(?:\d+|[ivx]+)\b", re.IGNORECASE)


@compiled
def _mark_alone() -> re.Pattern[str]:
    """The mark of an item that is all of a line; no name of what may have no number."""
    names = [name.capitalize() for name in divisions() if not part_kinds()[name].numberless]
    article = part_elements()["article"].capitalize()
    return re.compile(rf"(?:{_SIGN_ALONE}|{article} \d{{1,3}}[.:]|{'|'.join(names)})$")


def wrapped_breaks(cased: str) -> list[int]:
    """The offsets of the line breaks that are blanks, ascending.

    Args:
        cased: a folded text (see `vn_directives.orthography.Folded`).
    """
    lines = cased.split("\n")
    mark = _mark()
    sure: list[int] = []
    likely: list[int] = []
    for n in range(len(lines) - 1):
        line, following = lines[n], lines[n + 1]
        if not line or not following or following[0] in _NEVER_FIRST:
            continue
        if (
            line[-1] in _STOPS and len(line) > _SHORT and " " not in line[-5:]
        ):  # most lines: only the width of the text may tell
            likely.append(n)
            continue
        told = _goes_on(line, following, mark)
        if told:
            sure.append(n)
        elif told is None:
            likely.append(n)
    if not sure:
        return []
    if likely and len(sure) >= max(_SURE, _SHARE * len(likely)):
        sure = sorted({*sure, *_by_width(lines, sure, likely, mark)})
    breaks, offset, n = [], 0, 0
    for number in sure:
        while n <= number:
            offset += len(lines[n]) + 1
            n += 1
        breaks.append(offset - 1)
    return breaks


def _goes_on(line: str, following: str, mark: re.Pattern[str]) -> bool | None:
    """Whether a line goes on in the next one; None where only the width of the text tells."""
    after = following.lstrip(_EDGE)
    before = line.rstrip(_EDGE)
    if not after or not before:
        return False
    first, last = after[0], before[-1]
    start = before.lstrip(_LEADING)
    if _is_mark(start):
        return first.isalnum() and mark.match(after) is None
    if _is_item(before, after, mark):
        return False
    if last in _ENDS and (_ARCHIVE.match(start) or not _is_abbreviated(before)):
        return _goes_on_after_end(before, first)
    if _has_columns(line) or _has_columns(following):
        return False
    if first.islower() or first in "%&/-":
        return not _is_number_line(before, after)
    if last == "-" and before[-2:-1].isspace():
        return following[0] != "*"
    if before.isupper() and after.isupper():
        goes_on = _goes_on_in_capitals(line, following)
    elif _is_heading(before, after):
        return False
    else:
        goes_on = _is_broken(before, after)
    return True if goes_on else None


def _goes_on_after_end(before: str, first: str) -> bool | None:
    """The same for a line that ends as a sentence does: a colon stands before a number, too."""
    if before[-1] != ":" or not first.isdigit():
        return None
    return _NUMBER_LABEL.search(before) is not None


def _goes_on_in_capitals(line: str, following: str) -> bool:
    """Whether two lines in capitals are surely one."""
    before, after = line.rstrip(_EDGE), following.lstrip(_EDGE)
    if _NUMBERED.match(after) and " " in before.lstrip(_LEADING).strip():
        return True  # BÃI BỎ QUYẾT ĐỊNH⏎SỐ 09/2022/QĐ-UBND
    if "**" not in line and following.startswith("**"):
        return False  # HÀ⏎NỘI⏎**TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG**
    return _is_part(before, after) or (_in_emphasis(line, following) and not opens(after))


def _is_heading(before: str, after: str) -> bool:
    """Whether one of two lines is a heading in capitals, of which the other is no part."""
    return (before.isupper() and len(before) > 4) or (after.isupper() and len(after) > 8)


def _is_number_line(before: str, after: str) -> bool:
    """Whether a line is the number of a letterhead, below a name or a date: ``số: 31/QĐ-UBND``."""
    if _NUMBER_LINE.match(after) is None:
        return False
    return before.isupper() or _ends_with_year(before)


def _ends_with_year(before: str) -> bool:
    """Whether a line ends with a number of four digits."""
    return before[-4:].isdecimal() and not before[-5:-4].isdecimal() and len(before) > 3


def _has_columns(line: str) -> bool:
    """Whether a line has cells, or leaders of dots or dashes."""
    return (  # several times as quick as one sign after another of a tuple
        "|" in line
        or "\t" in line
        or "   " in line
        or "...." in line
        or "---" in line
        or "___" in line
        or "……" in line
    )


def _is_mark(line: str) -> bool:
    """Whether a line is no more than the mark of an item."""
    return len(line) <= _SHORT and _mark_alone().match(line) is not None


def _is_item(before: str, after: str, mark: re.Pattern[str]) -> bool:
    """Whether a line begins as one of a list does, or with a sign that begins none."""
    first = after[0]
    if not (first.isalnum() or first in _QUOTES):
        return first != "-" or not _is_dash(before, after)
    if mark.match(after) is None:
        return False
    if first.isdigit():
        return not (before[-1].isalpha() and breaks_off(before, after))
    return not _cites(before, after)


def _is_broken(before: str, after: str) -> bool:
    """Whether a line surely breaks off in the middle of a sentence."""
    return before[-1] == "," or breaks_off(before, after) or _cites(before, after)


def _cites(before: str, after: str) -> bool:
    """Whether a line in the middle of a sentence breaks off before the part of a document."""
    if not after[0].isupper() or len(before) <= _LONG:
        return False
    return _CITES.search(before, max(len(before) - _TAIL, 0)) is not None


def _is_part(before: str, after: str) -> bool:
    """Whether a line in capitals is the first syllable of a longer one: ``ỦY⏎BAN NHÂN DÂN``."""
    word = before.lstrip(_EDGE)
    return (
        word.isalpha()
        and " " in after
        and len(word) <= _SYLLABLE
        and not _VOWELS.isdisjoint(word.lower())
        and word.lower() not in vocabulary.words("alone")
        and (not opens(after) or opens(f"{word} {after}"))
    )


def _in_emphasis(line: str, following: str) -> bool:
    """Whether one emphasis begins in a line and ends in the next: ``**TM. ỦY BAN⏎NHÂN DÂN**``."""
    return line[:2] == "**" and line.find("**", 2) < 0 and following.find("**", 2) > 0


def _is_dash(before: str, after: str) -> bool:
    """Whether a dash at the beginning of a line is no mark: ``2021⏎- 2025``, ``kinh tế⏎- xã hội``.

    The clause before it is no item with a small letter, as all of its list may have.
    """
    if _ends_with_year(before) and _YEAR_NEXT.match(after) is not None:
        return True
    inner = before[-1].isalpha() and after[2:3].islower() and len(before) >= _LONG
    return inner and not before.lstrip(_EDGE).startswith(("-", "+"))


def _is_abbreviated(before: str) -> bool:
    """Whether the full stop at the end of a line belongs to an abbreviation: ``TP.``"""
    if before[-1] != ".":
        return False
    word = before[:-1].rsplit(None, 1)[-1:] or [""]
    return word[0].lower() in vocabulary.words("abbreviations")


def _by_width(
    lines: Sequence[str], sure: Sequence[int], likely: Sequence[int], mark: re.Pattern[str]
) -> list[int]:
    """Those of the likely wraps that a page's width made, of a text that has sure ones."""
    lengths = sorted(len(lines[n].rstrip()) for n in sure)
    width = lengths[int(0.8 * (len(lengths) - 1))]
    if width < _NARROW:
        return []
    parted = _is_parted(lines)
    found = []
    for n in likely:
        line, after = lines[n].rstrip(), lines[n + 1].lstrip(_EDGE)
        before = line.rstrip(_EDGE)
        if not before or not after or _is_item(before, after, mark) or _has_columns(line):
            continue
        full = len(line) + 1 + len(after.split(None, 1)[0])
        if before[-1] in _ENDS:
            goes_on = full >= _OVERFULL * width and len(line) <= 1.3 * width
        elif before.isupper() and after.isupper():
            goes_on = full >= _FULL * width and not opens(after)
        else:
            goes_on = full >= _FULL * width or (parted and _in_paragraph(lines, n))
        if goes_on and not begins_part(after):
            found.append(n)
    return found


def _is_parted(lines: Sequence[str]) -> bool:
    """Whether blank lines part the paragraphs of a text."""
    ends = parted = 0
    for n in range(len(lines) - 1):
        line = lines[n].rstrip(_EDGE)
        if len(line) > _LONG and line[-1] in ".;":
            ends += 1
            parted += not lines[n + 1].strip()
    return parted > 0.7 * ends


def _in_paragraph(lines: Sequence[str], n: int) -> bool:
    """Whether the block of lines around a break, between blank lines, is no cell of a table."""
    first = n
    while first and n - first < 12 and lines[first - 1].strip():
        first -= 1
    return "|" not in lines[first]
