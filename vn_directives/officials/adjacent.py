"""Titles right before and behind names."""

from __future__ import annotations

from itertools import pairwise

from vn_directives.instructions.vocabulary import reports_at
from vn_directives.matching.function_words import topics
from vn_directives.officials.beside import is_adjunct, is_beside
from vn_directives.officials.clause import between, gives_post, is_aside, outer_place
from vn_directives.officials.lists import give
from vn_directives.officials.row import Item, Row
from vn_directives.officials.vocabulary import post_verbs

_SHARING = 20  # persons who share titles
_CLOSING = frozenset(")]")
_TOPIC = 10  # words from what opens a topic to the name in it


def before_name(row: Row) -> None:
    """``Bí thư Thành ủy Vũ A``; ``Ủy viên Thường vụ, Bí thư Vũ A``; ``các Phó Chủ tịch A và B``."""
    for n, (title, person) in enumerate(pairwise(row.items)):
        if not title.is_title or person.is_title or row.breaks(title.last, person.first):
            continue
        signs = between(row.reading, title.last, person.first)
        dash = person.first - (signs[-1:] == ["-"])
        of = signs[:1] == ["của"] and row.body_end.get(title.last + 1) == dash
        if _is_dashed(row, n):
            continue
        if not signs or of or is_aside(signs):
            row.titled[n + 1] = title.number
            row.holder.setdefault(row.title_at(n).name, row.name_at(n + 1))
            give(row, n + 1, n, "before_name", "former" if _is_replaced(row, title) else "held")
            if _shares_past(row, n):
                row.add(n + 2, n, "before_name")


def _shares_past(row: Row, place: int) -> bool:
    """Whether a title of the past is that of two: ``nguyên Chủ tịch Quốc hội Vũ A và Lê B``."""
    if not row.title_at(place).former or place + 2 >= len(row.items):
        return False
    other = row.items[place + 2]
    own = place + 3 < len(row.items) and row.items[place + 3].is_title and row.apposes(place + 3)
    return not other.is_title and row.gap(place + 1) == ["và"] and not own


def _is_dashed(row: Row, place: int) -> bool:
    """Whether a title before a name is that of the name before it, by a dash, and so on.

    So in: Vũ A - Bộ trưởng Bộ Y tế Lê B - Bộ trưởng Bộ Nội vụ.
    """
    if place == 0 or row.items[place - 1].is_title or place - 1 in row.titled:
        return False
    if place + 2 >= len(row.items) or not row.items[place + 2].is_title:
        return False
    return row.gap(place - 1)[-1:] == ["-"] and row.gap(place + 1)[-1:] == ["-"]


def _is_replaced(row: Row, title: Item) -> bool:
    """Whether somebody replaces the holder of a title: thay (cho) Chủ tịch UBND tỉnh Lê B."""
    before = row.words[max(0, title.first - 2) : title.first]
    return before[-1:] == ["thay"] or before == ["thay", "cho"]


def after_name(row: Row) -> None:
    """``Vũ A, Ủy viên Thành ủy, Bí thư Quận ủy``; ``Vũ A - Bí thư``; ``Vũ A (Bí thư)``."""
    person = -1
    for n, item in enumerate(row.items):
        if not item.is_title:
            person = n
            continue
        gap = row.gap(n - 1) if n else []
        if not _CLOSING.isdisjoint(gap):
            person = _outer(row, n, person)
        if n in row.person_of:
            person = row.person_of[n] if row.person_of[n] < n else -1
        elif person >= 0 and row.apposes(n) and not _is_of_another(row, n, gap):
            left = _is_dismissed(row, person)
            told = "là" in gap or ("rồi" in gap and row.links and row.links[-1].rule == "by_verb")
            rule = "by_verb" if left or told else "after_name"  # Vũ A là A, rồi B
            kind = "former" if left else "held"
            row.add(person, n, rule, kind)
            for who in _sharing(row, person) if gap else ():  # A và B nguyên Bí thư: B
                row.add(who, n, rule, kind)
        else:
            person = -1


def _is_dismissed(row: Row, place: int) -> bool:
    """Whether the person at a place loses a post: miễn nhiệm (đối với) ông Vũ A, Trưởng ban …"""
    words, i = row.words, row.items[place].opens
    if not words[i - 1].isalpha():
        return False  # most stand behind a sign
    if words[i - 2 : i] == ["đối", "với"]:
        i -= 2
    return tuple(words[i - 2 : i]) in post_verbs("ends")


def _outer(row: Row, place: int, person: int) -> int:
    """The place of whom a title is told when a parenthesis closes before it, else this person.

    So in: Vũ A (thay ông Lê B, Bí thư Huyện ủy), Phó Bí thư Tỉnh ủy. It is -1 where nobody stands
    before the parenthesis, and it does not begin with the name: tại Huế (người kia là Lê B), Bí thư
    """
    before, title = row.items[place - 1 : place + 1]
    opens = outer_place(row.words, before.last, title.first)
    if opens is None:
        return person
    outer = row.place_before(opens)
    if outer >= 0 and row.items[outer].last == opens:
        return row.person_of.get(outer, -1) if row.items[outer].is_title else outer
    return person if before.is_title or row.items[outer + 1].opens == opens + 1 else -1


def _sharing(row: Row, place: int) -> list[int]:
    """The persons before one who share the titles behind the name.

    So in: Vũ A và Lê B, Phó Bí thư; and between semicolons: …; Vũ A, Lê B, Phó Chủ tịch; …
    """
    people: list[int] = []
    while place > 0 and not row.items[place - 1].is_title and place - 1 not in row.titled:
        pair = row.items[place - 1 : place + 1]
        if any(item.last - item.first < 2 for item in pair):
            break
        gap = row.gap(place - 1)
        if gap != ["và"] and not (gap == [","] and _in_list_of_lists(row, place)):
            break
        place -= 1
        people.append(place)
        if gap == ["và"]:
            break
    return people


def _in_list_of_lists(row: Row, place: int) -> bool:
    """Whether semicolons part the members of the list in which a person stands."""
    title = row.items[place + 1]
    after = next((word for word in row.words[title.last : title.last + 12] if word in ";."), "")
    return after == ";" or _opens_with(row, place, ";")


def _opens_with(row: Row, place: int, sign: str) -> bool:
    """Whether a sign stands before the first of the few persons that commas join to this one."""
    least = max(place - _SHARING, 0)
    while place > least and not row.items[place - 1].is_title and row.signs(place - 1) == [","]:
        place -= 1
    opens = row.items[place].opens
    return opens > 0 and row.words[opens - 1] == sign


def _is_of_another(row: Row, place: int, gap: list[str]) -> bool:
    """Whether the title at a place, behind a person and these words, is somebody else's."""
    if place - 1 in row.titled and _is_anothers(row, place):
        return True
    if gap[-1:] == ["-"] and _is_dashed_on(row, place):
        return True
    if gap == [","]:
        return not row.items[place - 1].is_title and _is_subject(row, place)
    # Vũ A, con trai ông Lê B, là Bí thư
    return gap == [",", "là"] and is_beside(row, place - 1, gap)


def _is_dashed_on(row: Row, place: int) -> bool:
    """Whether the title at a place is that of the name behind it, as what stands before is.

    So in: Hậu cần - Đại tá Vũ A - Tham mưu trưởng - Đại tá Lê B.
    """
    before, title = row.items[place - 1 : place + 1]
    if place + 1 == len(row.items) or before.is_title:
        return False
    after = row.items[place + 1]
    dashed = row.words[title.last : after.opens] == ["-"] and not row.is_broken(place)
    called = before.opens < before.first and after.opens < after.first
    return dashed and called and not after.is_title and row.words[before.opens - 1] == "-"


def _is_anothers(row: Row, place: int) -> bool:
    """Whether "Thứ trưởng Vũ A, Phó Thủ tướng" names a second person by title alone.

    It does when that title was another's before, or has the same head as the first.
    """
    title, before = row.title_at(place), row.titles[row.titled[place - 1]]
    holder = row.holder.get(title.name)
    another = holder is not None and holder != row.name_at(place - 1)
    same_head = f"{title.rank} {title.role}" == f"{before.rank} {before.role}"
    return another or same_head or _alternates(row, place)


def _is_subject(row: Row, place: int) -> bool:
    """Whether the title at a place speaks or acts behind a topic that a comma closes.

    So in: Đối với trường hợp của ông Vũ A, Thủ tướng nhấn mạnh …; theo đề nghị của ông Vũ A,
    Thủ tướng bổ nhiệm …
    """
    before, title = row.items[place - 1 : place + 1]
    if title.last == len(row.words) or not row.words[title.last].isalpha():
        return False  # nothing is told of it here
    if gives_post(row.reading, title.last):
        return is_adjunct(row, place - 1, [","])
    if not reports_at(row.words, title.last):
        return False
    told_of = row.words[before.opens - 1 : before.opens] == ["của"] and before.opens < before.first
    if told_of and row.title_at(place).body is None:
        return True  # Nói về hồ sơ của ông Vũ A, Tổng thư ký cho biết
    for i in range(before.opens - 1, max(-1, before.opens - 1 - _TOPIC), -1):
        if not row.words[i].isalnum():
            return False
        if row.reading.written(i)[0].isupper():
            match = topics().longest(row.words, i)
            if match is not None:
                return match[0] <= before.opens
    return False


def _alternates(row: Row, place: int) -> bool:
    """Whether the title at a place goes on a list of titles before names.

    So in: Bí thư Tỉnh ủy Vũ A, Chủ tịch UBND tỉnh Lê B, Chủ tịch HĐND tỉnh và các đại biểu.
    """
    if place < 4 or place - 3 not in row.titled:
        return False
    return all(row.gap(n) == [","] for n in (place - 3, place - 1))
