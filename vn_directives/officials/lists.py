"""Lists of persons under one title, or each with titles of its own, in one line."""

from __future__ import annotations

from vn_directives.matching.function_words import before_groups, kin
from vn_directives.officials.beside import is_adjunct
from vn_directives.officials.clause import (
    between,
    breaks,
    is_aside,
    is_counted,
    is_group,
    takes_position,
)
from vn_directives.officials.row import JOINTS, Row
from vn_directives.officials.vocabulary import post_verbs
from vn_directives.titles.vocabulary import deputy

_TO = frozenset(("với", "cho"))
_OPENERS = frozenset((":", "là", "gồm", "có", "như"))
_ADJUNCTS = (["nhân", "danh"], ["thừa", "lệnh"], ["thay", "mặt"], ["ủy", "quyền"], ["được", "sự"])
_BEFORE_LISTS = frozenset(("do", "gồm", "có", "bầu", "cử", "và", "còn", "là", "cùng", "với"))
_SIGNS = frozenset((",", ";", ":", "("))
_OF_SEVERAL = 2  # titles of one kind before another, which one person does not have
_MOST_BEFORE = 2000  # members of a list before a verb
_LONGEST_JOINT = 8  # words between two members of a list


def give(
    row: Row, person: int, title: int, rule: str, kind: str = "held", many: bool = False
) -> None:
    """Give a title, and those in a row before it, to the person, or to all in a list.

    Args:
        row: the row.
        person, title: places in it.
        rule: the construction.
        kind: how the title is held.
        many: whether the words between say that many hold it; else the title tells.
    """
    titles = titles_to(row, title)
    first = titles[0]
    after_name = first > 0 and not row.items[first - 1].is_title
    dashed = after_name and row.gap(first - 1) == ["-"]
    after_name = after_name and (dashed or first - 1 not in row.titled)
    if len(titles) > 1 and after_name and row.apposes(first):
        titles = [title]  # Vũ A, Ủy viên Thành ủy, Bí thư Quận ủy Lê B: the first is A's
    group = row.items[title].group or any(row.items[place].group for place in titles[:-1])
    if many or group:
        opened = any(_OPENERS & set(row.signs(place)) for place in titles)
        people = list_from(row, person, many or opened)
    else:
        people = row_from(row, title, person)
    for place in titles:
        own = len(people) > 1 and _is_own(row, titles, place)
        for who in people[:1] if own else people:
            row.add(who, place, rule, kind)


def _is_own(row: Row, titles: list[int], place: int) -> bool:
    """Whether a title is that of the first of a list only, behind that of all and a colon."""
    return any(
        row.items[of].group and of < place and ":" in row.gap(of) for of in titles if of < place
    )


def titles_to(row: Row, title: int) -> list[int]:
    """The places of a title and of the free ones in a row before it."""
    first = title
    while first > 0 and row.is_free(first - 1) and is_in_row(row, first - 1):
        if is_oblique(row, first - 1):
            break  # Thừa lệnh Chủ tịch UBND tỉnh, Chánh Văn phòng Vũ A
        if _is_deputy(row, first):
            break  # báo cáo Thủ tướng, Phó Thủ tướng Vũ A
        if _ends_many(row, first - 1):
            break  # nghe các Bộ trưởng Bộ Y tế và Bộ trưởng Bộ Nội vụ, Phó Thủ tướng Vũ A nói
        if _is_taken(row, first - 1):
            break  # Lê B được bầu làm Chủ tịch, Phó Thủ tướng Vũ A
        listed = row.words[row.items[title].last : row.items[title].last + 1] == [":"]
        if not listed and is_counted(row.reading, row.items[first - 1].first):
            break  # nghe 3 đồng chí Phó Chủ tịch, Chủ tịch Vũ A
        first -= 1
    held = [(row.title_at(place).role, row.title_at(place).rank) for place in range(first, title)]
    if held.count((row.title_at(title).role, row.title_at(title).rank)) >= _OF_SEVERAL:
        return [title]  # các Thủ tướng Ấn Độ, Thủ tướng Lào, Thủ tướng Anh Lê B
    return list(range(first, title + 1))


def _ends_many(row: Row, place: int) -> bool:
    """Whether the title at a place is that of the last of several whom nobody names."""
    if place == 0 or row.gap(place)[-1:] != [","] or row.gap(place - 1)[-1:] != ["và"]:
        return False
    before = row.items[place - 1]
    return before.group and row.title_at(place - 1).role == row.title_at(place).role


def _is_taken(row: Row, place: int) -> bool:
    """Whether the person before the title at a place is told to get it."""
    if place == 0 or row.items[place - 1].is_title or row.is_broken(place - 1):
        return False
    return takes_position(row.reading, row.items[place].first)


def _is_deputy(row: Row, place: int) -> bool:
    """Whether the title at a place is that of a deputy of the holder of the one before."""
    head, title = row.title_at(place - 1), row.title_at(place)
    if head.role != title.role or head.body != title.body or head.rank is not None:
        return False
    return deputy() in (title.rank or "") and not (head.former or title.former)


def is_oblique(row: Row, place: int) -> bool:
    """Whether the title at a place is that of an adjunct: ``thay mặt …``, ``báo cáo của …``."""
    first = row.items[place].first
    before = row.words[max(0, first - 2) : first]
    return before[-1:] in (["của"], ["với"]) or before in _ADJUNCTS


def is_in_row(row: Row, place: int) -> bool:
    """Whether the title at a place and the next are parted by one sign only."""
    return row.gap(place) in ([","], ["-"], [":"], ["kiêm"], [",", "kiêm"])


def list_from(row: Row, person: int, titled: bool = True) -> list[int]:
    """The persons of a list from this one on, each perhaps with titles of its own.

    Args:
        row: the row.
        person: the place of the first.
        titled: whether they may have titles before their names.
    """
    items = row.items
    people = [person]
    end = items[person].last
    for n in range(person + 1, len(items)):
        item = items[n]
        end = _behind_aside(row, end, item.first)
        gap = row.words[end : item.first]
        if item.first < end or len(gap) > _LONGEST_JOINT or breaks(row.reading, end, item.first):
            break
        signs = between(row.reading, end, item.first)
        if item.is_title:
            if item.group or not _is_own_title(row, n, signs, titled):
                break
            end = item.last
            continue
        own = items[n - 1].is_title and bool(signs)  # the last has titles behind the name
        if own and signs[0] == ")":
            own, signs = False, signs[1:]  # A (Bí thư Huyện ủy), B
        if any(word not in JOINTS for word in signs):
            break
        called = len(gap) > len(signs)
        if own and ";" not in signs and not (called and "và" in signs):
            break
        people.append(n)
        end = item.last
    return people


def _is_own_title(row: Row, place: int, signs: list[str], titled: bool) -> bool:
    """Whether the title at a place, behind these signs, is one of a member of a list."""
    if not is_before_name(row, place):
        return row.apposes(place)
    return titled and (row.apposes(place) or all(word in JOINTS for word in signs))


def is_before_name(row: Row, place: int) -> bool:
    """Whether a name follows the title at a place, perhaps behind its acronym: ``(KH&CN) Vũ A``."""
    if place + 1 >= len(row.items) or row.items[place + 1].is_title:
        return False
    signs = row.signs(place)
    return not signs or is_aside(signs)


def _behind_aside(row: Row, end: int, start: int) -> int:
    """Where a parenthesis closes that opens at word `end`, before word `start`; else `end`."""
    if row.words[end : end + 1] != ["("]:
        return end
    return next((j + 1 for j in range(end, start) if row.words[j] == ")"), end)


def row_from(row: Row, title: int, person: int) -> list[int]:
    """The persons behind a colon or a preposition: nguyên Chủ tịch Quốc hội: Vũ A, Lê B."""
    items = row.items
    people = [person]
    signs = between(row.reading, items[title].last, items[person].first)
    if not signs or signs[-1] not in (":", "của", *_TO):
        return people
    for n in range(person + 1, len(items)):
        if items[n].is_title or row.signs(n - 1) not in ([","], ["và"]) or row.is_broken(n - 1):
            break
        people.append(n)
    if len(people) < len(items) - person:
        after = items[people[-1] + 1]
        own = after.is_title and row.apposes(people[-1] + 1)
        if own and len(people) > 1:
            people.pop()  # Trưởng ban: Vũ A, Lê B - Bí thư: the last has a title of his own
    return people


def people_before(row: Row, person: int) -> list[int]:
    """The members of a list that ends with this person: các ông A, B và C (được bầu làm …).

    Where members have titles of their own, only those of a list that a word for many opens.
    """
    items = row.items
    people = [person]
    end = person
    titled = False
    while end > 0 and len(people) < _MOST_BEFORE:
        last = end - 1
        signs = _joint(row, last)
        if not signs or any(word not in JOINTS for word in signs) or row.is_broken(last):
            break
        other = row.person_of.get(last) if items[last].is_title else last
        if other is None or other > last:
            break
        if any(takes_position(row.reading, item.first) for item in items[other + 1 : end]):
            break  # Vũ A làm Chủ tịch, Bí thư và Lê B làm …
        if is_adjunct(row, other, row.gap(last)):
            break  # theo lời của Vũ A, Lê B làm …
        if not kin().isdisjoint(row.gap(last)):
            return [other]  # ông A, chồng bà B, làm giám đốc
        titled = titled or other != last
        people.append(other)
        end = other
    opening = items[people[-1]]
    if not _is_list(row, people[-1], person):
        return [person]  # trao lại cho Vũ A, Lê B tiếp tục giữ chức …
    if not titled or is_group(row.reading, opening.opens):
        return people[::-1]
    return people[1::-1] if _joint(row, person - 1) == ["và"] else [person]


def _is_list(row: Row, first: int, last: int) -> bool:
    """Whether the persons between two places are one list: with "và" before the last only.

    Else a sign stands before it, a word for many, a verb that gives them a post (bầu các ông A, B
    làm), or what the first of them is: …, nhà văn Vũ A, ông Lê B làm. But a clause of the last
    begins in: cùng các ông Vũ A và Lê B, Trần C làm.
    """
    words, i = row.words, row.items[first].opens
    before = words[i - 1] if i else "."
    if "và" in _joint(row, last - 1):
        return True
    if any("và" in row.signs(n) for n in range(first, last - 1)):
        return False
    if not before.isalpha() or "\n" in row.reading.gap(i):
        return True
    if before in before_groups() or before in _BEFORE_LISTS:
        return True
    if not _SIGNS.isdisjoint(words[max(0, i - 3) : i]):
        return True
    return tuple(words[max(0, i - 2) : i]) in post_verbs("gives")


def _joint(row: Row, place: int) -> list[str]:
    """The signs behind the item at a place, and behind the parenthesis that it closes.

    So in: bầu ông Vũ A (Giám đốc Sở Y tế) và ông Lê B giữ chức …
    """
    signs = row.signs(place)
    title = row.items[place]
    if signs[:1] == [")"] and title.is_title and row.words[max(title.first - 1, 0)] in ("(", ","):
        return signs[1:]
    return signs
