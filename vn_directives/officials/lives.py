"""Lives: in a biography, a curriculum vitae, an obituary, posts without a name are of one person.

The subject is left out over many lines (``1976 - 1981: Bí thư …``), or a pronoun stands for it
(``Năm 2012, ông được bổ nhiệm làm …``). Persons named in between neither take the posts of the
subject nor give it theirs.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile

from vn_directives.matching.function_words import kin, pronouns
from vn_directives.officials.beside import is_beside, opening
from vn_directives.officials.clause import gives_post, has_term, position_kind, takes_position
from vn_directives.officials.families import family_sections
from vn_directives.officials.others import IN_LAW, clause_start, is_of_another, is_state
from vn_directives.officials.row import Row, Subject

_BIRTH = frozenset(("sinh", "quê", "sn"))
_BORN = frozenset(("ngày", "năm", "tháng", "quán", "gốc", "tại", "ở", ":", "ra"))
_CAREER = ["quá", "trình", "công", "tác", "của"]
_WORK = frozenset(("tác",))
_CALLED = 4  # words of what calls the person behind that
_NEAR_BIRTH = 24  # words between a name and the birth
_BULLETS = frozenset("-+*•–")
_BEGINNINGS = _BULLETS | {".", "]", "|", "#"}
_SIGNS = frozenset((",", ";", ":", "-", "(", ")", "[", "]", "/", "–", "*", "|"))
# What goes on from post to post, and what says in between how one is come to.
_GOING_ON = frozenset(
    (
        *("rồi", "sau", "đó", "là", "làm", "kiêm", "đồng", "thời", "và", "tiếp", "theo", "nguyên"),
        *("ông", "bà", "chí", "từng", "được", "bầu", "giữ", "chức", "vụ", "các", "lần", "lượt"),
        *("đến", "từ", "năm", "tháng", "ngày", "cử", "bổ", "nhiệm", "trước", "khi", "cũng"),
        *("phụ", "trách", "lại", "nay", "hiện", "giai", "đoạn", "khóa", "thứ", "lâm", "thời"),
    )
)
_TIMES = frozenset(("từ", "đến", "năm", "tháng", "ngày", "nay", "cuối", "đầu", "giữa", "khoảng"))
_NO_PRONOUN = frozenset(("con", "nội", "ngoại", "chủ", "bà", "ngoài"))
_POSTS = frozenset(("làm", "là", "giữ", "chức"))
_BESIDES = ["đồng", "thời", "là"]
_JOINTS = frozenset((",", ";", "kiêm", ":", "và", "rồi"))


def subjects_of(row: Row) -> list[Subject]:
    """The persons whose lives a text tells, in text order."""
    if row.subjects is None:
        row.subjects = _subjects(row)
    return row.subjects


def _subjects(row: Row) -> list[Subject]:
    items, words, places_of = row.items, row.words, row.reading.places_of
    if not items:
        return []
    if words[0] == "#" and is_page(row):
        return _of_one(row, Subject(0, 0, True, _main_pronoun(row)))
    if places_of(pronouns()) and (pronoun := _opening_pronoun(row)) is not None:
        return _of_one(row, Subject(0, _meant_by(row, pronoun), True, pronoun))
    found: list[Subject] = []
    for i in places_of(_BIRTH):
        if i + 1 >= len(words) or not (words[i + 1] in _BORN or words[i + 1].isdigit()):
            continue
        place = _person_before(row, i)
        if place is not None and (not found or row.name_at(found[-1].place) != row.name_at(place)):
            found.append(Subject(items[place].first, place, False))
    careers = []
    for i in places_of(_WORK):
        if words[i - 3 : i + 2] == _CAREER and (place := _announced(row, i)) is not None:
            careers.append(Subject(items[place].first, place, False))
    return sorted({*found, *careers}) if careers else found


def _of_one(row: Row, person: Subject) -> list[Subject]:
    """The person of a page; but for the sections on the family, which tell of its others."""
    found = [person]
    for first, end in family_sections(row.reading):
        found += (Subject(first, -1, False), person._replace(first=end))
    return found


def _announced(row: Row, i: int) -> int | None:
    """The place of whom a list of posts is announced: Quá trình công tác của ông Vũ A:"""
    place = row.place_before(i) + 1
    if place == len(row.items) or row.items[place].is_title:
        return None
    return place if row.items[place].first - i <= _CALLED else None


def about_one(row: Row) -> tuple[int | None, str]:
    """The number of the person whom the whole text is about, and the pronoun; None for no name."""
    subjects = subjects_of(row)
    if not subjects or not subjects[0].whole:
        return None, ""
    if subjects[0].place < 0:
        return None, subjects[0].pronoun
    return row.items[subjects[0].place].number, subjects[0].pronoun


def is_page(row: Row) -> bool:
    """Whether the text is a page about the person who is named in its heading: ``# Vũ A``."""
    first = row.items[0]
    heading = row.words[: first.first]
    return not first.is_title and set(heading) == {"#"}


def _main_pronoun(row: Row) -> str:
    """The pronoun that stands most often for somebody in a text; else empty."""
    counts = dict.fromkeys(pronouns(), 0)
    for i in row.reading.places_of(pronouns()):
        if row.reading.written(min(i + 1, len(row.words) - 1)).islower():
            counts[row.words[i]] += 1
    most = max(sorted(counts), key=lambda word: counts[word])
    return most if counts[most] > 1 else ""


def _opening_pronoun(row: Row) -> str | None:
    """The pronoun that is the subject of a text before any name: Năm 2010, ông được …"""
    words, reading = row.words, row.reading
    opens = next((item.opens for item in row.items if not item.is_title), len(words))
    for i in reading.places_of(pronouns()):
        if i >= opens or i + 1 >= len(words):
            return None
        after = reading.written(i + 1)
        begins = i == 0 or words[i - 1] == "," or "\n" in reading.gap(i)
        if begins and after.islower() and words[i + 1] not in _NO_PRONOUN:
            return words[i]
    return None


def _meant_by(row: Row, pronoun: str) -> int:
    """The place of the person whom a pronoun means that comes before any name, or -1.

    It is the one of whom the text speaks most, or who has a title that is given to the pronoun.
    """
    free = {
        (title.role, title.rank)
        for n in range(len(row.items))
        if row.is_free(n) and takes_position(row.reading, row.items[n].first)
        for title in (row.title_at(n),)
    }
    weights: dict[str, int] = {}
    places: dict[str, int] = {}
    others: set[str] = set()
    for n, item in enumerate(row.items):
        person = row.person_of.get(n) if item.is_title else n
        if person is None:
            continue
        name = row.name_at(person)
        if item.is_title:
            title = row.title_at(n)
            weights[name] = weights.get(name, 0) + 3 * ((title.role, title.rank) in free)
            continue
        weights[name] = weights.get(name, 0) + 1
        places.setdefault(name, n)
        if row.words[item.first - 1] in pronouns() - {pronoun}:
            others.add(name)
    ranked = sorted(((weights[name], name) for name in places if name not in others), reverse=True)
    if not ranked or ranked[0][0] < 3 or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return -1
    return places[ranked[0][1]]


def _person_before(row: Row, i: int) -> int | None:
    """The person of whom the birth at word `i` is told."""
    last = place = row.place_before(i)
    while place >= 0 and row.items[place].is_title:
        place -= 1
    if place < 0:
        return None
    if i - row.items[place].last > _NEAR_BIRTH:  # titles may stand between: Vũ A, nguyên …, sinh
        own = row.person_of.get(last) == place and not row.breaks(row.items[place].last, i)
        if not own or i - row.items[last].last > _NEAR_BIRTH:
            return None
    item = row.items[place]
    if item.last - item.first < 2 or (kin() | IN_LAW) & set(row.words[item.last : i]):
        return None
    between = row.words[item.last : i]
    if "." in between and between != ["."] and not {"ông", "bà", "chí"} & set(between):
        return None
    return place


def in_life(row: Row) -> None:
    """``Từ 1976, ông làm Bí thư …``, ``1981 - 1985: Chủ tịch …`` in a life; infobox rows."""
    subjects = subjects_of(row)
    if not subjects:
        return
    starts = [subject.first for subject in subjects]
    places = {subject.place for subject in subjects}
    opens = ""  # who was named last at the beginning of a sentence
    for n in range(len(row.items)):
        item = row.items[n]
        if n in places or (not item.is_title and _begins_clause(row, item.opens)):
            opens = row.name_at(n)
        if not row.is_free(n) or item.group or gives_post(row.reading, item.last):
            continue
        number = bisect_right(starts, item.first) - 1
        if number < 0 or subjects[number].place < 0:
            continue
        if not subjects[number].whole and opens != row.name_at(subjects[number].place):
            continue
        kind = _told_of(row, n, subjects[number])
        if kind is not None:
            row.add(subjects[number].place, n, "in_life", kind)


def _begins_clause(row: Row, i: int) -> bool:
    """Whether word `i` begins a sentence, a line or a cell, perhaps in bold type."""
    while i and row.words[i - 1] == "*":
        i -= 1
    return i == 0 or row.words[i - 1] in _BEGINNINGS or "\n" in row.reading.gap(i)


def _told_of(row: Row, n: int, subject: Subject) -> str | None:
    """How the subject of a life holds the title at a place, or None where it is another's."""
    item = row.items[n]
    begin = clause_start(row, item.first)
    name = row.name_at(subject.place)
    before = n - 1
    same_clause = before >= 0 and row.items[before].last > begin
    if same_clause and _goes_on(row, n, name):
        kind = position_kind(row.reading, item.first)
        told = takes_position(row.reading, item.first) and kind != "held"
        return kind if told else row.kind_of[before]
    others = [
        place
        for place in takewhile(lambda place: row.items[place].first >= begin, range(before, -1, -1))
        if not _is_of(row, place, name)
        and not gives_post(row.reading, row.items[place].last)  # Chủ tịch nước bổ nhiệm
    ]
    clause = row.words[begin : item.first]
    if is_of_another(row, subject, begin, item.first):
        return None
    if takes_position(row.reading, item.first):
        if not all(_is_agent(row, place, item.first) for place in others):
            return None
        if (kin() | IN_LAW) & set(clause[-8:]) or (not subject.whole and pronouns() & set(clause)):
            return None
        return "held" if is_state(clause) else position_kind(row.reading, item.first)
    return None if others else _told_without_verb(row, n, subject, begin)


def _told_without_verb(row: Row, n: int, subject: Subject, begin: int) -> str | None:
    """The same for a title behind no verb, in a clause that begins at word `begin`."""
    item = row.items[n]
    clause = row.words[begin : item.first]
    if row.title_at(n).former and (subject.whole or pronouns() & set(clause[-3:])):
        return "former"
    joined = clause[-1:] and clause[-1] in _JOINTS
    if subject.whole and joined and _POSTS & set(clause):
        return position_kind(row.reading, item.first)  # làm Trưởng ty Công an, Phó Bí thư …
    if joined and clause[0] in (*pronouns(), "đồng") and has_term(row.reading, item.last):
        return "held"  # Đồng chí tham gia cách mạng năm 1955; Ủy viên Trung ương Đảng khóa V
    dated = _is_dated(clause) and (":" in clause or _is_post(row, item.last))
    if "|" in clause and not (subject.whole or n == subject.place + 1):
        return None  # the row of somebody else
    bulleted = row.words[begin] in _BULLETS and has_term(row.reading, item.last)
    return "held" if dated or bulleted else None


def _goes_on(row: Row, n: int, name: str) -> bool:
    """Whether the title at a place goes on from one of the same person."""
    before = row.items[n - 1]
    if not before.is_title or not _is_of(row, n - 1, name):
        return False
    if n - 1 not in row.person_of:
        return False
    gap = row.words[before.last : row.items[n].first]
    i, end = before.last, row.items[n].first
    if row.fills(i, end) or gap[-1:] in ([","], [";"], ["kiêm"]) or gap[-3:] == _BESIDES:
        return True
    depth = 0
    for j, word in enumerate(gap):
        depth += (word in "([") - (word in ")]")
        capital = row.reading.written(i + j)[0].isupper()
        if depth <= 0 and not (word in _GOING_ON or word in _SIGNS or word.isdigit() or capital):
            return False
    return True


def _is_of(row: Row, place: int, name: str) -> bool:
    """Whether the item at a place is the person of that name, or a title of that person."""
    if row.items[place].is_title:
        person = row.person_of.get(place)
        return person is not None and row.name_at(person) == name
    return row.name_at(place) == name


def _is_agent(row: Row, place: int, i: int) -> bool:
    """Whether what is told at word `i` names the item only beside: được Thủ tướng Lê B bổ nhiệm"""
    gap = row.words[row.items[place].last : i]
    first = row.items[opening(row, place)].opens
    return is_beside(row, place, gap) or (first > 0 and row.words[first - 1] == "do")


def _is_dated(clause: list[str]) -> bool:
    """Whether a clause is nothing but a time: ``- Từ tháng 5/1976 đến 1981:``."""
    end = len(clause)
    if ":" in clause and clause[-1] in _JOINTS:
        end = clause.index(":")  # Tháng 4/1978 - 1990: cán bộ Đoàn, Ủy viên …
    noted = zip(["", *clause], clause[:end], strict=False)  # a footnote is no time: [27]
    return any(word.isdigit() and before != "[" for before, word in noted) and all(
        word.isdigit() or word in _TIMES or word in _SIGNS or word in ("+", ".")
        for word in clause[:end]
    )


def _is_post(row: Row, end: int) -> bool:
    """Whether a title stands as a post, and not as the subject of a verb: …, Thủ tướng ký"""
    words = row.words
    return (
        end >= len(words)
        or not words[end].isalpha()
        or words[end] in _GOING_ON
        or row.reading.written(end)[0].isupper()
        or "\n" in row.reading.gap(end)
    )
