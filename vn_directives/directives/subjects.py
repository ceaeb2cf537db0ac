"""What a document is about, as the text says it after the number, date and issuer.

``về tăng cường …``, ``V/v …``, a quoted title, or what the document does (``sửa đổi, bổ sung một số
điều của …``). The end is that of the phrase: a quotation mark, the end of the sentence, a bracket,
a comma before a new clause, or the predicate of the sentence (``có hiệu lực …``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from vn_directives.directives.clauses import before_list, end_of_clause, leads_on, line_end
from vn_directives.directives.issue import is_year, quote
from vn_directives.directives.locators import chain_before
from vn_directives.directives.openings import is_issued, opening_at
from vn_directives.directives.stars import without_stars
from vn_directives.directives.vocabulary import phrases_before, phrases_called, type_words
from vn_directives.matching import Reading

_MAX_WORDS = 160
_OFFICE = 4  # words of an office with which a subject begins
_MAX_AUTHOR = 30  # words of who issued a document, behind its subject
_ASKING = frozenset(["ai", "gì", "nào", "nhiêu", "mấy", "đâu"])
_BEHIND_AUTHOR = frozenset(',.;:)-*"”') | {"có", "thì", "gửi"}
_PRONOUNS = frozenset(["ông", "bà"])
_LEAST_OWN = 4  # words of a subject before what is cut off
_ASIDE = frozenset(["(", ",", "để", "bằng", "nhằm"])
_FIRST = 4  # words at which a subject tells whom it is of
_LAWS = frozenset(["luật", "bộ", "pháp"])
_SHORTEST_LAW = 2  # Luật số 5, Bộ luật số 5
_ISSUED = ["ban", "hành"]
_IN_DETAIL = ["cụ", "thể"]
_PROVIDES = ["quy", "định"]
_AS_FOLLOWS = ["như", "sau"]
_ATTACHED = ["kèm", "theo"]
_PARTS = frozenset(["điều", "khoản", "điểm", "mẫu", "phụ"])
# With what a sentence begins that cites a part of a document.
_CITING = frozenset(["căn", "cứ", "vào", "quy", "định", "tại", "theo"])
# Between a document and the one by which it was amended.
_AMENDED_BY = frozenset(["được", "sửa", "đổi"])
_AMENDED = _AMENDED_BY | {
    *("đã", "bổ", "sung", "một", "số", "điều"),
    *("bởi", "tại", "bằng", ",", "("),
}
# With what no subject ends.
_LOOSE = frozenset(
    (
        *("(", ",", ".", ":", "-", "các", "và", "hoặc", "về", "cho", "với", "do", "mà", "nên"),
        *("bao", "gồm", "là", "được", "^"),
    )
)


def subject_of(
    reading: Reading,
    first: int,
    i: int,
    references: Mapping[int, int],
    begins: Callable[[int], bool],
    limit: int | None = None,
    *,
    is_told: bool = False,
) -> tuple[str, int] | None:
    """The subject that begins at word `i`, right after all else that is said of the issue, and the
    word behind it.

    Args:
        reading: the text.
        first: the word at which the document begins.
        i: a word number.
        references: the words at which references begin, with the words after all that is said of
            their issue.
        begins: whether a date, body or title begins at a word.
        limit: the word at which something else is said, or None.
        is_told: whether the issuer stands before it: then it is that of the whole document.
    """
    words = reading.words
    opening = opening_at(reading, first, i, is_told=is_told)
    if opening is None:
        return None
    begin, closing = opening.begin, opening.closing
    stop = min(len(words), begin + _MAX_WORDS, *(() if limit is None else (limit,)))
    end = None if closing is None else _end_of_quote(reading, begin, stop, closing)
    if end is None:
        end = end_of_clause(reading, begin, stop, references, _behind_office(begin, begins))
        end = _before_bracket(words, begin, end)
        end = _before_author(reading, begin, _by_sign(words, begin, end), begins)
    end -= 2 * (words[end - 2 : end] == _IN_DETAIL)
    if not is_told and _leads_to_words(
        reading, first, begin if begin == opening.first else None, end
    ):
        return None
    end = _before_this(words, begin, end)
    while end > begin and words[end - 1] in _LOOSE and not reading.written(end - 1).istitle():
        end -= 1  # but: Nguyễn Văn Nên
    if end - begin < opening.least or _is_open(reading, begin, end):
        return None
    closes = closing is not None and words[end : end + 1] in ([closing], ["”"])
    return without_stars(quote(reading, begin, end)), end + closes


def _before_this(words: list[str], begin: int, end: int) -> int:
    """The end of a subject before a phrase in which the text speaks of itself: ``… vốn đầu tư công
    (trừ quy định tại Điều 5 Nghị định này)``, ``…, Quy chế này quy định …``.
    """
    if "này" not in words[begin:end] or phrases_called("providing").longest(words, begin):
        return end
    this = words.index("này", begin, end)
    return next((i for i in range(this, begin + _LEAST_OWN, -1) if words[i] in _ASIDE), end)


def _is_open(reading: Reading, begin: int, end: int) -> bool:
    """Whether words ``begin:end`` ask something, speak of the text itself, or of somebody whom only
    the text names (``bổ nhiệm ông làm …``), or lack a name.
    """
    words = reading.words
    asks = not _ASKING.isdisjoint(words[max(begin, end - 3) : end])
    verb = phrases_called("enacting").longest(words, begin)
    of_nothing = verb is not None and words[verb[0] : verb[0] + 1] == ["("]  # phê duyệt (nay là …
    return (
        asks
        or of_nothing
        or "này" in words[begin:end]
        or _lacks_name(words, end)
        or any(
            words[i] in _PRONOUNS and reading.written(i + 1)[0].islower()
            for i in range(begin, min(begin + _FIRST, end - 1))
        )
    )


def name_within(reading: Reading, first: int, after: int) -> str | None:
    """The name of a law that stands before its number: ``Luật Thanh tra số 5/2020/QH14``, or None.

    Args:
        reading: the text.
        first, after: the words of the document, end exclusive.
    """
    words = reading.words[first:after]
    if "số" not in words or words[0] not in _LAWS:
        return None
    end = len(words) - 1 - words[::-1].index("số")
    end -= words[end - 1] == ","
    year = is_year(words[end - 1])
    end -= year + (year and words[end - 2] == "năm")
    return quote(reading, first, first + end).replace("*", "") if end > _SHORTEST_LAW else None


def _lacks_name(words: list[str], end: int) -> bool:
    """Whether the name or number is missing of what the words before `end` lead to: ``của``,
    ``Thông tư số``.
    """
    if words[end - 1] == "số":
        return type_words().longest(words, end - 2) is not None
    return words[end - 1] == "của"


def _leads_to_words(reading: Reading, first: int, verb: int | None, end: int) -> bool:
    """Whether what seems to be a subject leads to the words of a part of the document.

    ``Điều 5 Nghị định … về đăng ký như sau:``, ``Nghị định … quy định mức phạt như sau:``; but for
    what is issued: ``ban hành Nghị định … quy định mức phạt như sau``.

    Args:
        reading: the text.
        first: the word at which the document begins.
        verb: the word at which it is told what the document does, or None for ``về``.
        end: the word after the subject.
    """
    words = reading.words
    i = end + (words[end : end + 1] == [","])
    i += 2 * (words[i : i + 2] in (_IN_DETAIL, _PROVIDES))
    if words[i : i + 2] != _AS_FOLLOWS:
        at_colon = words[end : end + 1] == [":"] and "\n" in reading.gap(end + 1)
        return at_colon and bool(chain_before(reading, first)[0])
    if words[first - 2 : first] == _ATTACHED or chain_before(reading, first)[0]:
        return True
    if verb is None or is_issued(words, first):
        return False
    if phrases_called("providing").longest(words, verb) is not None:
        return phrases_called("detailing").longest(words, verb) is None
    changes = phrases_called("changing").longest(words, verb)
    return changes is not None and not _PARTS.isdisjoint(words[changes[0] : changes[0] + 1])


def is_of_amended(reading: Reading, end: int, first: int, subject: str) -> bool:
    """Whether the subject of a document is that of the one before it, which it amends: ``[Nghị
    định 1] được sửa đổi bởi [Nghị định 2] về phí``; not ``… [Nghị định 2] sửa đổi Nghị định 1``.

    Args:
        reading: the text.
        end: the word behind all that is said of the issue of the document before it.
        first: the word at which the document begins.
        subject: what seems to be its own.
    """
    between = reading.words[end:first]
    if not _AMENDED.issuperset(between) or not _AMENDED_BY.issubset(between):
        return False
    return phrases_called("changing").longest(subject.lower().split(), 0) is None


def is_of_part(reading: Reading, first: int, after: int) -> bool:
    """Whether what a part of a document provides follows it, and no subject of the whole.

    ``Theo Điều 5 Nghị định 1/2020/NĐ-CP quy định …``, with which a sentence begins; but for ``quy
    định chi tiết``, which titles say, and where the sentence is of something else: ``hưởng phụ cấp
    quy định tại Điều 5 Nghị định 1/2020/NĐ-CP quy định một số chế độ đối với …``.

    Args:
        reading: the text.
        first, after: the words of the document, end exclusive.
    """
    words = reading.words
    if phrases_called("providing").longest(words, after) is None:
        return False
    if phrases_called("detailing").longest(words, after) is not None:
        return False
    chain = chain_before(reading, first)[0]
    return bool(chain) and not _is_told_aside(reading, chain[0].first)


def _is_told_aside(reading: Reading, first: int) -> bool:
    """Whether the part at word `first` is cited within a sentence of something else, behind ``quy
    định tại``, and what follows is the title of the document.
    """
    words = reading.words
    i = first - (words[first - 1] == "các")
    if words[i - 1] != "tại" or words[i - 3 : i - 1] != _PROVIDES:
        return False
    while i and words[i - 1] in _CITING and "\n" not in reading.gap(i):
        i -= 1
    return i > 0 and "\n" not in reading.gap(i) and words[i - 1].isalnum()


def _by_sign(words: list[str], begin: int, end: int) -> int:
    """The end of a subject before a colon or a question mark; `begin` where it is no subject."""
    sign = words[end] if end < len(words) else ""
    if sign == ":":
        return begin if leads_on(words, end) else before_list(words, end) or end
    if sign == "?":
        if not _ASKING.isdisjoint(words[begin:end]):
            return begin
        tail = phrases_before("headline_tails").longest(words, end - 1)
        return end if tail is None else tail[0]
    return end


def _before_bracket(words: list[str], begin: int, end: int) -> int:
    """The end of a subject before a bracket that is not closed in it."""
    opened: list[int] = []
    for i in range(begin, end):
        if words[i] == "(":
            opened.append(i)
        elif words[i] == ")" and opened:
            opened.pop()
    return opened[0] if opened else end


def _before_author(reading: Reading, begin: int, end: int, begins: Callable[[int], bool]) -> int:
    """The end of a subject behind which it is told who acts: ``… do Chính phủ ban hành``."""
    words = reading.words
    is_closed = words[end - 2 : end] == _ISSUED  # whoever it is, a known body or not
    for i in range(begin + 1, end):
        if words[i] != "do":
            continue
        if not begins(i + 1) and not (is_closed and reading.written(i + 1)[0].isupper()):
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


def _end_of_quote(reading: Reading, begin: int, stop: int, closing: str) -> int | None:
    """The first of words ``begin:stop`` that is the closing mark or stands on a new line; None
    where the quotation goes on for long.
    """
    end = line_end(reading, begin + 1, stop)
    depth = 0  # of quotations within
    for j in range(begin, end):
        word = reading.words[j]
        if word == closing or (word == "”" and not depth):
            return j
        depth += (word == "“") - (word == "”")
    return end if end < stop else None
