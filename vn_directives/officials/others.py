"""Clauses in a life, and behind a person: which are of somebody else, and which tell a state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from vn_directives.matching import Reading
from vn_directives.matching.function_words import kin, pronouns
from vn_directives.matching.names import common_surnames, is_syllable, name_end
from vn_directives.officials.beside import PASSIVE
from vn_directives.officials.context import begins_item
from vn_directives.officials.honorifics import named_item
from vn_directives.officials.row import Row, Subject
from vn_directives.officials.vocabulary import post_verbs
from vn_directives.places.gazetteer import longest_place

_LONGEST_CLAUSE = 45  # words of a sentence before a title
_LONGEST_NOTE = 300  # characters of a note before a title
_LONGEST_BRACKET = 120  # words of a parenthesis before a title
_LONGEST_NAME = 4  # words
_LONGEST_KIN = 5  # words: một người em trai ruột
_LATER = (["sau"], ["về"], ["nay"])  # (về sau là Bộ trưởng)
_SENTENCES = 4  # sentences in which somebody else is told of, the subject left out
IN_LAW = frozenset(("anh", "chị", "rể"))
_FAR = 20  # words between an honorific and a title
_GRAND = (("nội",), ("ngoại",))
_KINDRED = IN_LAW | {"trai", "gái"}
_WHO = 8  # words from such a turn to a title
_BEFORE_SUBJECTS = frozenset(  # Tỉnh ủy chỉ định Vũ A làm; do Vũ A làm
    (",", ";", ".", "và", "(", "do", "định", "cử", "bầu", "nhiệm", "công", "gồm", "đoạn")
)
# What a subject does of whose posts is told: Vũ A làm Bí thư; Vũ A, sinh năm 1948, là
_BORN = [",", "sinh"]
_BULLETS = frozenset("-+*•–")
_CHOSEN = (["bầu"], ["cử"])
_CHOICE = 8  # words of how somebody is chosen: được giao nhiệm vụ là
_DOES = frozenset(
    ("làm", "là", "giữ", "được", "thôi", "trúng", "đắc", "đảm", "từng", "nhận", "nhậm", "đang")
)


def is_state(clause: Sequence[str]) -> bool:
    """Whether a clause says what somebody is, and not that he comes to it: được phân công là."""
    if clause[-1:] != ["là"] or clause[-2:-1] in _CHOSEN:
        return False
    told = clause[-_CHOICE:]
    while "," in told:
        told = told[told.index(",") + 1 :]
    return not any(pair in post_verbs("comes") for pair in pairwise(told))


def is_of_another(row: Row, subject: Subject, begin: int, first: int) -> bool:
    """Whether the clause from word `begin` to the title at word `first` is not of a life's subject.

    So in a note, of kin, of another who is named, and with the pronoun of the other sex: Cha ông
    làm …; Con ông là Vũ A. Nguyên là …
    """
    clause = row.words[begin:first]
    who = range(max(begin, first - _WHO), first)
    if _tells_of_kin(clause) or any(tells_who(row.reading, i) for i in who):
        return True
    if tuple(clause[-2:]) in post_verbs("ends") and not PASSIVE & set(clause):
        return True  # Quốc hội bầu, miễn nhiệm Chủ tịch nước
    others = pronouns() - {subject.pronoun}
    if subject.pronoun and others & set(clause) and subject.pronoun not in clause:
        return True
    own = row.name_at(subject.place).lower().split()
    if _is_in_note(row.reading, first) or names_another(row.reading, begin, first, own):
        return True
    if _is_in_bracket(row.reading, first, own) or _is_in_item(row, first, own):
        return True
    return subject.pronoun not in clause and _is_behind_kin(row, begin)


def tells_who(reading: Reading, i: int) -> bool:
    """Whether word `i` goes on of whom it stands behind: gặp Rossi, người sau này là Bộ trưởng.

    Or it begins a sentence of who holds a post: Người giữ chức Bí thư đầu tiên là ông Vũ A.
    """
    words = reading.words
    if words[i] != "người" or i == 0:
        return False
    return words[i - 1] == "," or (reading.written(i)[0] == "N" and words[i + 1 : i + 2] == ["giữ"])


def subject_of(reading: Reading, i: int, meant: Mapping[int, str]) -> str:
    """Whom an honorific means that stands alone in the clause before word `i`; else empty.

    Args:
        reading: the text.
        i: the first word of a title.
        meant: the words of such honorifics, and whom they mean.
    """
    words = reading.words
    for j in range(i - 1, max(-1, i - 1 - _FAR), -1):
        if words[j] in (".", ";") or "\n" in reading.gap(j + 1) or tells_who(reading, j):
            break
        if j in meant:
            before = words[j - 1] if j else ""
            other = before in kin() or before in _KINDRED or names_another(reading, j + 1, i)
            inside = "(" in words[j:i] and _is_in_bracket(reading, i, ())
            other = other or inside or _is_of_kin(words, j)
            return "" if other else meant[j]
    return ""


def _is_of_kin(words: Sequence[str], i: int) -> bool:
    """Whether kin of whom the honorific at word `i` means is told of: Cha của [ông] từng là."""
    return words[i - 1 : i] == ["của"] and not kin().isdisjoint(words[max(0, i - 3) : i - 1])


def _tells_of_kin(clause: Sequence[str]) -> bool:
    """Whether a clause begins with kin, also: Ông ngoại."""
    if tuple(clause[1:2]) in _GRAND and clause[0] in pronouns() and clause[2:3] != ["giao"]:
        return True
    return bool((kin() | IN_LAW) & set(clause[:2]))


def _is_behind_kin(row: Row, begin: int) -> bool:
    """Whether the sentences before word `begin` in its line tell of kin, the subject left out."""
    for _ in range(_SENTENCES):
        if begin < 2 or row.words[begin - 1] != "." or "\n" in row.reading.gap(begin):
            return False
        end = begin
        begin = clause_start(row, begin - 1)
        clause = row.words[begin:end]
        if _tells_of_kin(clause):
            return True
        if pronouns() & set(clause):
            return False
    return False


def _is_in_note(reading: Reading, first: int) -> bool:
    """Whether word `first` stands in a note at the end of a page: ``**^**"Bổ nhiệm …"``."""
    start = reading.starts[first]
    near = max(0, start - _LONGEST_NOTE)
    line = max(near, reading.cased.rfind("\n", near, start))
    return reading.cased.find("^", line, start) >= 0


def _is_in_bracket(reading: Reading, first: int, own: Sequence[str]) -> bool:
    """Whether word `first` stands in a parenthesis behind somebody else's name.

    So in: ``- Vũ A (sinh năm 1918 tại Hà Nội. Sau cùng là Giám đốc …)``.
    """
    words, depth = reading.words, 0
    for i in range(first - 1, max(-1, first - 1 - _LONGEST_BRACKET), -1):
        if "\n" in reading.gap(i + 1):
            return False
        depth += (words[i] == ")") - (words[i] == "(")
        if depth < 0:
            begin = i
            while begin > max(0, i - _LONGEST_NAME) and reading.written(begin - 1)[0].isupper():
                if words[begin - 1] in pronouns():
                    break
                begin -= 1
            if words[begin] in common_surnames():
                return not set(words[begin:i]) <= set(own)
            return words[i + 1 : i + 2] in _LATER and _names_kin(reading, i)
    return False


def _names_kin(reading: Reading, end: int) -> bool:
    """Whether the sentence before word `end` names somebody of kin: ``có một em trai là Vũ A``."""
    words = reading.words
    for i in range(end - 1, max(0, end - _LONGEST_CLAUSE), -1):
        if words[i] == "." or "\n" in reading.gap(i + 1):
            return False
        if words[i] == "là" and words[i + 1] in common_surnames():
            return not (kin() | IN_LAW).isdisjoint(words[max(0, i - _LONGEST_KIN) : i])
    return False


def _is_in_item(row: Row, first: int, own: Sequence[str]) -> bool:
    """Whether word `first` stands in an item of a list that somebody else's name opens.

    So in: ``- Vũ A, sĩ quan. Sau cùng là Giám đốc …``.
    """
    opens = named_item(row.reading, first)
    if not opens:
        return False
    place = row.place_before(opens) + 1
    item = row.items[place]
    bullet = row.words[opens : item.opens]
    if item.is_title or item.first >= first or not _BULLETS.issuperset(bullet):
        return False
    return not set(row.words[item.first : item.last]) <= set(own)


def names_another(reading: Reading, begin: int, end: int, own: Sequence[str] = ()) -> bool:
    """Whether somebody who is no known person begins a clause between two words, as its subject.

    So in: … phụ trách, [Vũ A làm] Trưởng phòng. A name of two syllables is no known person.

    Args:
        reading: the text.
        begin, end: the words that are looked at.
        own: the words of the name that is nobody else's.
    """
    words = reading.words
    for j in range(begin, end):
        by = j > begin and words[j - 1] == "do"  # do Bình Minh làm
        named = by or words[j] in common_surnames() or words[j] in own[:1]
        if not named or not reading.written(j)[0].isupper():
            continue
        if j > begin and not (words[j - 1] in _BEFORE_SUBJECTS or words[j - 1].isdigit()):
            continue
        last, count = name_end(reading, j)
        if set(words[j:last]) <= set(own):
            continue
        does = last < end and (words[last] in _DOES or words[last : last + 2] == _BORN)
        if does and 2 <= count <= 4:
            place = None if by else longest_place(reading, j)
            return place is None or place[0] < last
    return any(words[j] in ";," and _is_foreigner(reading, j + 1, end) for j in range(begin, end))


def _is_foreigner(reading: Reading, first: int, end: int) -> bool:
    """Whether a foreign name is the subject at word `first`: ``; Sergei Ivanov được bầu làm``."""
    words, last = reading.words, first
    while last < end and reading.written(last)[0].isupper():
        last += 1
    does = last < end and 2 <= last - first <= 4 and words[last] in _DOES
    return does and not any(map(is_syllable, words[first:last]))


def clause_start(row: Row, first: int) -> int:
    """The word at which the sentence or the item of a list begins that holds word `first`."""
    words, gap = row.words, row.reading.gap
    floor = max(0, first - _LONGEST_CLAUSE)
    i = first
    while i > floor:
        if "\n" in gap(i) or begins_item(row.reading, i):
            break
        if words[i - 1] == "." and not (gap(i) == "" and words[i].isdigit()):
            break
        if words[i - 1] == "]" and not words[i - 2].isdigit():
            break  # a note of the editors; but a footnote is passed over
        i -= 1
    return i
