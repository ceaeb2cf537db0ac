"""How a subject begins, behind a number and what is said of the issue.

With a preposition (``về việc …``, ``V/v …``), a quotation mark, the verb of what the document does
(``bổ nhiệm …``), behind a colon, or behind those to whom it is sent (``gửi Bộ Y tế đề nghị …``).
"""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.directives.asides import behind_link, behind_marks
from vn_directives.directives.clauses import ENDS
from vn_directives.directives.locators import chain_before
from vn_directives.directives.vocabulary import phrases_before, phrases_called
from vn_directives.matching import Reading
from vn_directives.vocabulary.vocabulary import compiled

_CLOSING = {"“": "”", '"': '"', "«": "»"}
_ENDS_AT = ENDS | frozenset(".,:)")
_SHORT = 3  # words in quotes that are hardly a title
_LEAST = 2  # words of a subject
_LEAST_DONE = 4  # words of what a document does
_LEAST_WRITTEN = 7  # to whom a letter is written, and more
_VERBS = ("enacting", "decreeing", "doing", "writing")
_SENT = "gửi"
_MAX_ADDRESSEES = 80  # words
_STOPS = frozenset("?!|")


@dataclass(slots=True)
class Opening:
    """Where a subject begins.

    Attributes:
        first: the word with which it is led in.
        begin: its own first word.
        least: how many words it has at least.
        closing: the quotation mark with which it ends, or None.
    """

    first: int
    begin: int
    least: int
    closing: str | None


def opening_at(reading: Reading, first: int, i: int, *, is_told: bool = False) -> Opening | None:
    """How the subject begins that is told at word `i` of the document at word `first`, or None.

    Args:
        reading: the text.
        first, i: word numbers.
        is_told: whether the issuer is told before it.
    """
    words = reading.words
    if words[i : i + 2] == [",", "về"]:
        i += 1
    i = _behind_link(reading, first, i)
    i = _behind_colon(reading, first, i)
    issued = is_issued(words, first)
    i = _behind_comma(words, i, issued=issued, is_told=is_told)
    sent = issued and words[i : i + 1] == [_SENT]
    i = _behind_addressees(reading, i) if sent else i
    if i + 2 >= len(words) or words[i] not in _first_words() or "\n" in reading.gap(i):
        return None
    closing = _mark_that_closes(reading, i)
    if closing is not None:
        return Opening(i, i + 1, _LEAST, closing)
    opened = _opened(words, i) or (_done(words, i) if issued or is_told else None)
    if opened is None:
        return None
    begin, least = opened
    least = _LEAST_DONE if sent else least
    if begin < len(words) and words[begin] in _CLOSING:
        return Opening(i, begin + 1, least, _CLOSING[words[begin]])
    return Opening(i, begin, least, None)


def is_issued(words: list[str], first: int) -> bool:
    """Whether the text tells that the document at word `first` is issued: ``đã ký ban hành``."""
    while first and words[first - 1] == "*":
        first -= 1
    return phrases_before("issuing").longest(words, first - 1) is not None


def _behind_link(reading: Reading, first: int, i: int) -> int:
    """The word behind an invitation to load a document at word `i` (``**Tải về**``), behind the
    stars of one in bold type (``**Quyết định số 5-CP** về``, from word `first` on), else `i`.
    """
    words = reading.words
    if (loaded := behind_link(words, i)) != i:
        return loaded
    j = behind_marks(words, i)
    closes = j > i and reading.gap(i) == "" and j < len(words) and reading.gap(j) != ""
    return j if closes and first and words[first - 1] == "*" else i


def _behind_comma(words: list[str], i: int, *, issued: bool, is_told: bool) -> int:
    """The word behind a comma at word `i` before what a document does that is issued (``ký Quyết
    định số 5, bổ nhiệm …``), or before a title, behind its issuer (``của UBND tỉnh Hà Tây, ban hành
    quy định về …``); else `i`.
    """
    if words[i : i + 1] != [","]:
        return i
    verbs = "decreeing" if issued else "titling"
    return i + ((issued or is_told) and _says(verbs, words, i + 1))


def _behind_colon(reading: Reading, first: int, i: int) -> int:
    """The word behind a colon at word `i` before a title: ``Nghị định số 5/2020/NĐ-CP của Chính
    phủ: Quy định về …``; `i` where it leads to what a part of the document says.
    """
    words = reading.words
    if words[i : i + 1] != [":"] or i + 1 >= len(words) or chain_before(reading, first)[0]:
        return i
    is_title = words[i + 1] == "về" or reading.written(i + 1)[0].isupper()
    return i + 1 if is_title and _opened(words, i + 1) is not None else i


def _behind_addressees(reading: Reading, i: int) -> int:
    """The word behind those to whom a letter is sent at word `i`: ``gửi các sở; UBND các huyện về
    việc …``; `i` where it is not told what it says.
    """
    words = reading.words
    for j in range(i + 1, min(len(words), i + _MAX_ADDRESSEES)):
        if words[j] in _STOPS or "\n\n" in reading.gap(j):
            break
        if words[j] == "." and reading.gap(j + 1) != "" and len(words[j - 1]) > _LEAST:
            break  # but: TP. Hà Nội
        if reading.written(j)[0].isupper():
            continue
        verb = phrases_called("writing").longest(words, j)
        if words[j] == "về" or (verb is not None and words[verb[0] : verb[0] + 1] != ["của"]):
            return j
    return i


def _opened(words: list[str], i: int) -> tuple[int, int] | None:
    """Where a subject begins that is told of at word `i`, and how many words it has at least."""
    if words[i] == "về":
        i += words[i + 1] == "về"
        i += 2 * (words[i + 1 : i + 4] == ["việc", "về", "việc"])
        i += 2 if words[i + 1] == "việc" else 1
        j = behind_marks(words, i)  # về *"Tăng cường …"*
        i = j if not _CLOSING.keys().isdisjoint(words[j : j + 1]) else i
        return _behind_aim(words, i) or i, _LEAST
    if (quoted := _behind_aim(words, i)) is not None:
        return quoted, _LEAST
    if words[i : i + 3] == ["v", "/", "v"]:
        return i + 3, _LEAST
    if words[i] == "việc":  # năm 2025 việc vận hành thử nghiệm
        return i + 1, _LEAST_DONE
    if _says("enacting", words, i) or _says("decreeing", words, i):
        return i, _LEAST_DONE  # the subject is what the document does
    return None


def _done(words: list[str], i: int) -> tuple[int, int] | None:
    """As `_opened`, of what only a document does that is issued there: ``ký Quyết định số 5 giao
    …``, ``có Công văn số 5 đề nghị …``; elsewhere a text says so of one of its articles.
    """
    writes = _says("writing", words, i)
    if not writes and not _says("doing", words, i):
        return None
    return i, _LEAST_WRITTEN if writes else _LEAST_DONE


def _says(verbs: str, words: list[str], i: int) -> bool:
    """Whether a verb of one of the lists of the lexicon stands at word `i`."""
    return phrases_called(verbs).longest(words, i) is not None


def _behind_aim(words: list[str], i: int) -> int | None:
    """The word behind ``để`` at word `i` where a quotation begins there, or None."""
    is_aim = words[i : i + 1] == ["để"] and not _CLOSING.keys().isdisjoint(words[i + 1 : i + 2])
    return i + 1 if is_aim else None


@compiled
def _first_words() -> frozenset[str]:
    """The words with which a subject can begin."""
    lists = (phrases_called(name).first_words for name in _VERBS)
    return frozenset().union(*lists, _CLOSING, ("về", "v", "để", "việc"))


def _mark_that_closes(reading: Reading, i: int) -> str | None:
    """The mark with which a title in quotes ends that begins at word `i`, or None."""
    closing = _CLOSING.get(reading.words[i])
    if closing is None or reading.gap(i) == "" or reading.gap(i + 1) != "":
        return None
    if reading.words[i + 1] in _ENDS_AT or _quotes_a_word(reading, i + 1, closing):
        return None
    return closing


def _quotes_a_word(reading: Reading, i: int, closing: str) -> bool:
    """Whether a quotation of few words in small letters at word `i` is no title: ``Chỉ thị 5 "cởi
    trói" cho …``; but for ``"về …"`` and what tells what the document does.
    """
    words = reading.words
    is_short = closing in words[i + 1 : i + _SHORT + 1]
    return is_short and reading.written(i)[0].islower() and _opened(words, i) is None
