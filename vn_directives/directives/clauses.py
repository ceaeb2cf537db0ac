"""Where the phrase ends that tells a document's subject, when it stands in no quotation marks.

All positions are word numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping

from vn_directives.directives.locators import chain_before
from vn_directives.directives.stars import (
    behind_stars,
    is_in_span,
    is_note,
    is_within_word,
    opens_bold,
)
from vn_directives.directives.vocabulary import (
    begins_with_type,
    phrases_before,
    phrases_called,
    words_called,
)
from vn_directives.matching import Reading
from vn_directives.vocabulary.vocabulary import compiled

ENDS = frozenset(';?!”"»|…')
_CLOSING = {"“": ("”", '"'), '"': ('"', "”")}  # the fitting mark first
_HONORIFICS = frozenset(["ông", "bà", "chí"])
_APPOINTING = (["bổ", "nhiệm"], ["ủy", "nhiệm"], ["điều", "động"])
_MAX_NAME = 5
_MIN_ISSUER, _MAX_ISSUER = 2, 8  # words
_BESIDE = (",", "và", ";", "&", "(", "các")
_PARTS = frozenset(["điều", "khoản", "điểm", "mục", "chương"])
_UNITS = frozenset(["tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn"])
_ASIDES = (["sau", "đây"], ["hình", "từ"], ["gọi", "tắt"])  # in brackets
_BEFORE_DAYS = frozenset(["*", "niệm", "hội", "và", "từ", "đến", "trước", "vào"])
_MAX_DAY = 8  # words of a day, and the comma behind it
_NEAR = 5  # words between gồm and the colon of what is listed
# Of which procedures an office makes a list known: those that are new, and those that are not.
_PROCEDURES = (["mới", "ban", "hành"], ["thủ", "tục", "hành", "chính"])


@compiled
def _last_words() -> frozenset[str]:
    """The words at which a subject can end."""
    return phrases_called("predicates").first_words | ENDS | frozenset("(“)”.,:[") | {"ngày"}


def end_of_clause(
    reading: Reading,
    begin: int,
    stop: int,
    references: Mapping[int, int],
    begins: Callable[[int], bool],
) -> int:
    """The first of words ``begin:stop`` that no longer belongs to the phrase."""
    words, last_words = reading.words, _last_words()
    end = line_end(reading, begin + 1, stop)
    verb = phrases_called("enacting").longest(words, begin)
    if verb is not None and verb[0] == end:  # về việc thành lập⏎**Học viện …**
        end = line_end(reading, end + 1, stop)
    depth = 0
    bold = False
    last = (begin, begin)  # the document named last, with all that is said of its issue
    j = begin
    while j < end:
        word = words[j]
        if word == "*":
            after = behind_stars(words, j)  # within a word: ti**ế**n
            is_within = is_within_word(reading, j, after) and not is_note(words, after)
            if is_within or is_in_span(words, j, after):
                j = after
                continue
            if bold == opens_bold(reading, j, after):
                return j
            bold, j = not bold, after  # thành lập **Tổng cục Dạy nghề** thuộc Bộ
            continue
        if j in references:
            beside = _beside(reading, begin, j, last)
            if beside is not None:
                return beside
            last = j, references[j]
            j = references[j]
            if j > end:  # a line ends within the reference
                end = line_end(reading, j, stop)
            continue
        if word not in last_words:
            pass
        elif _opens_quotation(reading, j):
            after = _behind_quotation(reading, j, end)
            if after <= j:
                return after
            j = after
            continue
        elif word == "(":
            if words[j + 1 : j + 3] in _ASIDES:
                return j  # (sau đây gọi tắt là Nghị định số 5)
            depth += 1
        elif word == ")" and depth:
            depth -= 1
        elif _ends_clause(reading, j, depth, begins):
            return j
        j += 1
    return end


def _beside(reading: Reading, begin: int, j: int, last: tuple[int, int]) -> int | None:
    """The word before the document at word `j`, or a part of it, which stands beside the one whose
    subject begins at word `begin`, and is not in it; else None.

    ``Nghị định số 1 về phí và Nghị định số 2``, ``Nghị định số 1 về phí và khoản 2 Điều 3 Nghị định
    số 2``; not ``sửa đổi Nghị định số 1 và Nghị định số 2``.

    Args:
        reading: the text.
        begin, j: word numbers.
        last: the words of the document named before it, end exclusive, `begin` twice for none.
    """
    words = reading.words
    before = j - 1 - (words[j - 1] == "số")
    other = _issued_by_others(words, begin, before)
    if other is not None:
        return other
    if words[before] in _BESIDE:
        first, after = last
        if words[j].isdecimal() and before == after > first:  # theo Nghị quyết 71, 57
            return None if before == j - 1 or words[first - 1] == "số" else before
        together = words[before] == "và" and before == after > first
        return None if together and words[j : j + 2] == words[first : first + 2] else before
    chain = chain_before(reading, j)[0]
    before = chain[0].first - 1 if chain else begin
    if before <= begin or words[before] not in (",", "và", ";"):
        return None
    return before if _PARTS.isdisjoint(words[begin:before]) else None


def _issued_by_others(words: list[str], begin: int, verb: int) -> int | None:
    """The ``và`` of a clause of which a document is the object, behind the verb that ends with word
    `verb`: ``Chỉ thị số 1 về phí và Quốc hội thông qua Nghị quyết số 2``; else None.
    """
    issuing = phrases_before("issuing").longest(words, verb)
    if issuing is not None:
        for i in range(issuing[0] - _MIN_ISSUER - 1, max(begin, issuing[0] - _MAX_ISSUER), -1):
            if words[i] == "và":
                return i
    return None


def _opens_quotation(reading: Reading, i: int) -> bool:
    """Whether word `i` is a mark that opens a quotation: ``Đề án "Chuyển đổi số"``."""
    if reading.words[i] == '"':
        return reading.gap(i) != "" and reading.gap(i + 1) == ""
    return reading.words[i] == "“"


def _behind_quotation(reading: Reading, i: int, end: int) -> int:
    """The word behind the quotation that opens at word `i`, else that before which the phrase ends:
    `i`, or the first of the words that lead to what somebody is quoted with (``xác định “…”``).
    """
    words = reading.words
    before = i - 1
    while words[before] == "*" and before > 0:
        before -= 1
    if words[before] == ":":
        return before
    led = phrases_before("quoting").longest(words, i - 1)
    if led is not None:
        return led[0]
    if words_called("clause_words").isdisjoint(words[i + 1 : i + 2]):  # "nhằm xây dựng …"
        for mark in _CLOSING[words[i]]:
            for j in range(i + 1, end):
                if words[j] == mark and reading.gap(j) == "":
                    return j + 1
        if i + 1 < end and reading.written(i + 1)[0].isupper():  # the closing mark is left out
            return i + 1
    return i


def before_list(words: list[str], colon: int) -> int | None:
    """The word with which a list is begun whose members stand behind a colon: ``gồm 3 người: …``"""
    found = None
    for i in range(colon - 1, max(0, colon - _NEAR), -1):
        if words[i] == "gồm" or (words[i] == "có" and words[i + 1][0] in ":0123456789"):
            found = i
    return found


def leads_on(words: list[str], end: int) -> bool:
    """Whether words lead to what an article goes on to list: ``quy định hồ sơ gồm:``."""
    return phrases_before("leading_on").longest(words, end - 1) is not None


def line_end(reading: Reading, i: int, stop: int) -> int:
    """The first of words ``i:stop`` with which a new line begins, else `stop`."""
    starts = reading.starts
    while i < stop:
        line_break = reading.cased.find("\n", reading.ends[i - 1], starts[stop - 1])
        if line_break < 0:
            break
        i = bisect_left(starts, line_break, i, stop)
        if _ends_line(reading, i):
            return i
        i += 1
    return stop


def _ends_line(reading: Reading, i: int) -> bool:
    """Whether a line ends before word `i` that is more than wrapped: a small letter goes on."""
    breaks = reading.gap(i).count("\n")
    if breaks != 1 or reading.written(i)[0].islower():
        return breaks > 1
    return not (reading.written(i)[0].isupper() and _begins_name(reading, i - 1))


def _begins_name(reading: Reading, i: int) -> bool:
    """Whether word `i` is the first of a unit's name, in small letters but for the first: ``tỉnh
    Nghệ⏎An``.
    """
    word = reading.written(i)
    return reading.words[i - 1] in _UNITS and word.istitle() and reading.written(i - 1).islower()


def _ends_clause(reading: Reading, i: int, depth: int, begins: Callable[[int], bool]) -> bool:
    words = reading.words
    word = words[i]
    if word == "ngày":
        return _begins_day(reading, i, begins)
    if word == ".":
        return not _is_short(reading, i) and (
            reading.gap(i + 1) != "" or words[i + 1 : i + 2] in (["-"], [","])
        )
    if word == ";":
        goes_on = phrases_called("going_on").longest(words, i + 1) is not None
        goes_on = goes_on or _lists_procedures(words, i + 1)
        if not goes_on or "\n\n" in reading.gap(i + 1):
            return True
        return reading.written(i + 1)[0].isupper() and not reading.written(i - 1).isupper()
    if word == ":":  # but: các huyện: An Bình, An Hòa
        listed = leads_on(words, i) or before_list(words, i) is not None
        return listed or "\n" in reading.gap(i + 1)
    if word == ",":
        return not depth and _ends_at_comma(reading, i + 1, begins)
    if word in ENDS or word in ")[":  # a bracket from before it, a footnote
        return True
    if phrases_called("predicates").longest(words, i) is None:
        return False
    return not (_begins_none(words, i) or _lists_procedures(words, i))


def _begins_day(reading: Reading, i: int, begins: Callable[[int], bool]) -> bool:
    """Whether a sentence begins with the day at word `i`, before which the point is left out: ``…
    tỉnh Gia Lai Ngày 5 tháng 6 năm 2018, bến phà mở``.
    """
    is_day = reading.written(i) == "Ngày" and begins(i) and reading.words[i - 1] not in _BEFORE_DAYS
    return is_day and "," in reading.words[i + 2 : i + _MAX_DAY]


def _ends_at_comma(reading: Reading, after: int, begins: Callable[[int], bool]) -> bool:
    """Whether the phrase ends before a comma and word `after`."""
    words = reading.words
    if words[after : after + 3] == ["quốc", "hội", "khóa"]:  # kỳ họp thứ 3, Quốc hội khóa XX
        return False
    if after >= len(words) or _begins_clause(words, after):
        return True
    if _is_called(reading, after - 1):
        return False
    if begins(after):
        return True
    named = reading.written(after)[0].isupper()  # …, VnExpress, 7/12/2017
    return named and words[after + 1 : after + 2] == [","] and begins(after + 2)


def _is_called(reading: Reading, after: int) -> bool:
    """Whether a person's name ends before word `after`: ``ông Lê Văn An``, ``bổ nhiệm Lê An``."""
    first = after
    words = reading.words
    while after - first < _MAX_NAME and reading.written(first - 1)[0].isupper():
        if words[first - 1] in _HONORIFICS:  # CỬ ÔNG LÊ VĂN AN
            break
        first -= 1
    if first >= after - 1:
        return False
    return words[first - 1] in _HONORIFICS or words[first - 2 : first] in _APPOINTING


def _is_short(reading: Reading, i: int) -> bool:
    """Whether the point at word `i` is that of a short word before a name: ``TP. Hà Nội``."""
    name = range(i + 1, min(i + 3, len(reading.words)))
    capitals = [j for j in name if reading.written(j)[0].isupper()]
    return reading.words[i - 1] == "tp" and len(capitals) > 1


def _lists_procedures(words: list[str], i: int) -> bool:
    """Whether word `i` goes on the kinds of procedures: ``mới ban hành, được sửa đổi, bổ sung``."""
    after = i - 1 if words[i - 1] in (",", ";") else i
    return words[i : i + 3] == ["được", "sửa", "đổi"] and any(
        words[after - len(kind) : after] == kind for kind in _PROCEDURES
    )


def _begins_none(words: list[str], i: int) -> bool:
    """Whether what stands at word `i` only looks like a clause: ``từ thiện``."""
    return phrases_called("no_clauses").longest(words, i) is not None


def _begins_clause(words: list[str], i: int) -> bool:
    """Whether a new clause begins at word `i`, behind a comma."""
    if _begins_none(words, i) or _lists_procedures(words, i):
        return False
    if words[i] == "các":  # các tổ chức, but nobody who is to act, and no other document
        told = words[i + 1 : i + 2]
        return not words_called("acting").isdisjoint(told) or begins_with_type(words, i + 1)
    return (
        words[i] in words_called("clause_words")
        or phrases_called("clauses").longest(words, i) is not None
    )
