"""What a document is about, as the text says it after the number, date and issuer.

``về tăng cường …``, ``V/v …``, a quoted title, or what the document does (``sửa đổi, bổ sung một số
điều của …``). The end is that of the phrase: a quotation mark, the end of the sentence, a bracket,
a comma before a new clause, or the predicate of the sentence (``có hiệu lực …``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping

from vn_directives.directives.issue import quote
from vn_directives.directives.locators import chain_before
from vn_directives.directives.vocabulary import phrases_before, phrases_called, words_called
from vn_directives.matching import Reading
from vn_directives.vocabulary.vocabulary import compiled

_CLOSING = {"“": "”", '"': '"', "«": "»"}
_ENDS = frozenset(';?!”"»|…')
_ENDS_AT = _ENDS | frozenset(".,:)")
_MAX_WORDS = 80
_OFFICE = 4  # words of an office with which a subject begins
_MAX_AUTHOR = 20  # words of who issued a document, behind its subject
_ASKING = frozenset(["ai", "gì", "nào", "nhiêu", "mấy", "đâu"])
_NEAR = 5  # words between gồm and the colon of what is listed
_BEHIND_AUTHOR = frozenset(',.;:)-*"”') | {"có", "thì", "gửi"}
# With what no subject ends.
_LOOSE = frozenset("(,.-") | {"các", "và", "về", "cho", "với", "do", "mà", "nên", "bao", "gồm"}


def subject_of(
    reading: Reading,
    i: int,
    references: Mapping[int, int],
    begins: Callable[[int], bool],
    limit: int | None = None,
) -> str | None:
    """The subject that begins at word `i`, right after all else that is said of the issue.

    Args:
        reading: the text.
        i: a word number.
        references: the words at which references begin, with the words after them.
        begins: whether a date, body or title begins at a word.
        limit: the word at which something else is said, or None.
    """
    words = reading.words
    if words[i : i + 2] == [",", "về"]:
        i += 1
    if i + 2 >= len(words) or words[i] not in _first_words() or "\n" in reading.gap(i):
        return None
    closing = _mark_that_closes(reading, i)
    opened = (i + 1, 2) if closing is not None else _opened(words, i)
    if opened is None:
        return None
    begin, least = opened
    if begin < len(words) and closing is None and words[begin] in _CLOSING:
        closing = _CLOSING[words[begin]]
        begin += 1
    stop = min(len(words), begin + _MAX_WORDS, *(() if limit is None else (limit,)))
    if closing is not None:
        end = _end_of_quote(reading, begin, stop, closing)
    else:
        end = _end_of_clause(reading, begin, stop, references, _behind_office(begin, begins))
        end = _before_author(words, begin, _by_sign(words, begin, end), begins)
    while end > begin and words[end - 1] in _LOOSE:
        end -= 1
    if end - begin < least or words[end - 1] == "của" or "này" in words[begin:end]:
        return None
    return quote(reading, begin, end).replace("*", "")


def is_of_part(reading: Reading, first: int, after: int) -> bool:
    """Whether what a part of a document provides follows it, and no subject of the whole.

    ``Điều 5 Nghị định 1/2020/NĐ-CP quy định …``; but for ``quy định chi tiết``, which titles say.

    Args:
        reading: the text.
        first, after: the words of the document, end exclusive.
    """
    words = reading.words
    if phrases_called("providing").longest(words, after) is None:
        return False
    if phrases_called("detailing").longest(words, after) is not None:
        return False
    return bool(chain_before(reading, first)[0])


def _mark_that_closes(reading: Reading, i: int) -> str | None:
    """The mark with which a quotation ends that begins at word `i`, or None."""
    closing = _CLOSING.get(reading.words[i])
    if closing is None or reading.gap(i) == "" or reading.gap(i + 1) != "":
        return None
    return None if reading.words[i + 1] in _ENDS_AT else closing


def _by_sign(words: list[str], begin: int, end: int) -> int:
    """The end of a subject before a colon or a question mark; `begin` where it is no subject."""
    sign = words[end] if end < len(words) else ""
    if sign == ":":
        return begin if _leads_on(words, end) else _before_list(words, end) or end
    if sign == "?":
        if not _ASKING.isdisjoint(words[begin:end]):
            return begin
        tail = phrases_before("headline_tails").longest(words, end - 1)
        return end if tail is None else tail[0]
    return end


def _before_author(words: list[str], begin: int, end: int, begins: Callable[[int], bool]) -> int:
    """The end of a subject behind which it is told who acts: ``… do Chính phủ ban hành``."""
    for i in range(begin + 1, end):
        if words[i] != "do" or not begins(i + 1):
            continue
        for j in range(i + 2, min(end, i + _MAX_AUTHOR)):
            verb = phrases_called("authoring").longest(words, j)
            if verb is not None:
                if verb[0] >= end or words[verb[0]] in _BEHIND_AUTHOR:
                    return i
                break
    return end


def _behind_office(begin: int, begins: Callable[[int], bool]) -> Callable[[int], bool]:
    """As `begins`, but for the offices with which a subject begins: Chủ tịch, Phó Chủ tịch Hội"""
    held = begin + _OFFICE if begins(begin) else begin
    return lambda i: i > held and begins(i)


def _before_list(words: list[str], colon: int) -> int | None:
    """The word with which a list is begun whose members stand behind a colon: ``gồm 3 người: …``"""
    found = None
    for i in range(colon - 1, max(0, colon - _NEAR), -1):
        if words[i] == "gồm" or (words[i] == "có" and words[i + 1][0] in ":0123456789"):
            found = i
    return found


def _leads_on(words: list[str], end: int) -> bool:
    """Whether words lead to what an article goes on to list: ``quy định hồ sơ gồm:``."""
    return phrases_before("leading_on").longest(words, end - 1) is not None


def _opened(words: list[str], i: int) -> tuple[int, int] | None:
    """Where a subject begins that is told of at word `i`, and how many words it has at least."""
    if words[i] == "về":
        return (i + 2 if words[i + 1] == "việc" else i + 1), 2
    if words[i : i + 3] == ["v", "/", "v"]:
        return i + 3, 2
    if phrases_called("enacting").longest(words, i) is not None:
        return i, 4  # the subject is what the document does
    return None


@compiled
def _first_words() -> frozenset[str]:
    """The words with which a subject can begin."""
    return phrases_called("enacting").first_words | _CLOSING.keys() | {"về", "v"}


@compiled
def _last_words() -> frozenset[str]:
    """The words at which a subject can end."""
    return phrases_called("predicates").first_words | _ENDS | frozenset("(“)”.,:[")


def _end_of_quote(reading: Reading, begin: int, stop: int, closing: str) -> int:
    """The first of words ``begin:stop`` that is the closing mark or stands on a new line."""
    end = _line_end(reading, begin + 1, stop)
    for j in range(begin, end):
        if reading.words[j] == closing:
            return j
    return end


def _end_of_clause(
    reading: Reading,
    begin: int,
    stop: int,
    references: Mapping[int, int],
    begins: Callable[[int], bool],
) -> int:
    """The first of words ``begin:stop`` that no longer belongs to the phrase."""
    words, last_words = reading.words, _last_words()
    end = _line_end(reading, begin + 1, stop)
    depth = opened = 0
    bold = False
    j = begin
    while j < end:
        word = words[j]
        if word == "*":
            after = _behind_stars(reading, j)
            if _is_within_word(reading, j, after):  # ti**ế**n
                j = after
                continue
            if bold == _opens_bold(reading, j, after):
                return j
            bold, j = not bold, after  # thành lập **Tổng cục Dạy nghề** thuộc Bộ
            continue
        if j in references:
            before = j - 1 - (words[j - 1] == "số")
            if words[before] in (",", "và", ";", "&", "(", "các"):
                return before
            j = references[j]
            if j > end:  # a line ends within the reference
                end = _line_end(reading, j, stop)
            continue
        if word not in last_words:
            pass
        elif word in "(“":
            if words[j + 1 : j + 3] == ["sau", "đây"]:
                return j  # (sau đây gọi tắt là Nghị định số 5)
            depth, opened = depth + 1, opened if depth else j
        elif word in ")”" and depth:
            depth -= 1
        elif word == ")" or _ends_clause(reading, j, depth, begins):
            return opened if depth else j
        j += 1
    return opened if depth else end


def _line_end(reading: Reading, i: int, stop: int) -> int:
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
    return breaks > 1 or (breaks == 1 and not reading.written(i)[0].islower())


def _ends_clause(reading: Reading, i: int, depth: int, begins: Callable[[int], bool]) -> bool:
    words = reading.words
    word = words[i]
    if word == ".":
        return reading.gap(i + 1) != ""
    if word == "[":  # a footnote
        return True
    if word == ";":
        goes_on = phrases_called("going_on").longest(words, i + 1) is not None
        return not goes_on or "\n\n" in reading.gap(i + 1) or reading.written(i + 1)[0].isupper()
    if word == ":":  # but: các huyện: An Bình, An Hòa
        listed = _leads_on(words, i) or _before_list(words, i) is not None
        return listed or "\n" in reading.gap(i + 1)
    if word == ",":
        after = i + 1
        return not depth and (after >= len(words) or _begins_clause(words, after) or begins(after))
    return word in _ENDS or phrases_called("predicates").longest(words, i) is not None


def _begins_clause(words: list[str], i: int) -> bool:
    """Whether a new clause begins at word `i`, behind a comma."""
    if phrases_called("no_clauses").longest(words, i) is not None:
        return False
    return (
        words[i] in words_called("clause_words")
        or phrases_called("clauses").longest(words, i) is not None
    )


def _opens_bold(reading: Reading, i: int, after: int) -> bool:
    """Whether the stars of words ``i:after`` open words in bold print."""
    return reading.gap(i) == " " and after < len(reading.words) and reading.gap(after) == ""


def _is_within_word(reading: Reading, i: int, after: int) -> bool:
    """Whether the stars of words ``i:after`` stand between the letters of one word."""
    words = reading.words
    glued = reading.gap(i) == "" and reading.gap(after) == ""
    return glued and words[i - 1].isalnum() and words[after].isalnum()


def _behind_stars(reading: Reading, i: int) -> int:
    """The first word behind the stars at word `i`."""
    while i < len(reading.words) and reading.words[i] == "*":
        i += 1
    return i
