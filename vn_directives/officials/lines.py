"""Titles and names in lines of their own: labels, signatures, cards, infoboxes."""

from __future__ import annotations

from itertools import pairwise

from vn_directives.officials.clause import CLAUSE, between, position_kind
from vn_directives.officials.lists import give
from vn_directives.officials.row import Item, Row
from vn_directives.officials.tables import (
    give_cell,
    is_above_cell,
    is_in_broken_row,
    is_in_row_of_other,
)
from vn_directives.titles.vocabulary import roles

_SIGNED = frozenset(
    (
        *("(", ")", "[", "]", "|", "*", "-", ".", ":", "_", ","),
        *("đã", "chữ", "ký", "tên", "đóng", "dấu", "và", "ghi", "rõ", "họ", "điện", "tử"),
    )
)
_MANY = frozenset(("các", "những", "gồm"))
_LABEL_SIGNS = _MANY | frozenset(
    (
        *(":", "|", "-", "*", "(", ")", "[", "]"),
        *("là", "có", "bao", "vị", "sau", "đây", "lần", "lượt"),
    )
)
_OPENING = frozenset(("qua", "bao", "gồm"))
_LIMITS = frozenset(("từ", "đến", "tới"))
_ASKING = frozenset(("đb", "đbqh", "biểu", "tri"))  # đại biểu, cử tri
_BARE = 3  # words of a title that does not say of what it is
_BESIDE = frozenset((",", "-", "kiêm", "và"))  # between the posts of one term
_CARDS = 40  # lines of cards that are looked at
_COLUMN = 60  # words of the recipients beside a signature


def after_label(row: Row) -> None:
    """``Bí thư: Vũ A``; ``CHỦ TỊCH (đã ký) Vũ A``; ``Chủ tịch nước, Đại tướng Lương A``."""
    for n, (title, person) in enumerate(pairwise(row.items)):
        distance = person.first - title.last
        if not row.is_free(n) or person.is_title or distance > _COLUMN:
            continue
        if row.is_broken(n):
            if is_in_broken_row(row, n):
                give_cell(row, n, broken=True)
            elif is_above_cell(row, n):
                row.add(n + 1, n, "after_label")
            elif row.fills_line(person) and _signs(row, title, person) and not _is_on_card(row, n):
                _sign(row, n + 1, n)
        elif distance <= CLAUSE and not _is_with(row, n):
            _give_in_line(row, n)


def _is_with(row: Row, place: int) -> bool:
    """Whether those behind a title are with its holder: Cùng đi với Thủ tướng có các ông Vũ A, …"""
    title = row.items[place]
    return row.words[title.last] == "có" and row.words[title.first - 1] == "với"


def _signs_behind(row: Row, place: int) -> list[str]:
    """The words between the title at a place and the person behind it that tell of each other."""
    end, (title, person) = row.label_end(place), row.items[place : place + 2]
    if end > title.last and person.last - person.first == 1:
        end = title.last  # Vụ trưởng đương nhiệm là Trung tướng An ninh nhân dân: An is no name
    signs = between(row.reading, end, person.first)
    return [word for word in signs if word not in ("các", "những")]


def _give_in_line(row: Row, place: int) -> None:
    """Give the title at a place to whom the signs behind it lead to: ``Bí thư:``, ``gồm``."""
    title, person = row.items[place : place + 2]
    signs = _signs_behind(row, place)
    if _opens_list(row, place, signs):
        give(row, place + 1, place, "after_label", position_kind(row.reading, title.first), True)
    elif signs == ["("] or (signs and all(word == "," for word in signs)):
        called = person.first - title.last > len(signs)  # Chủ tịch nước, Đại tướng Lương A
        if called and not _is_other(row, place):
            give(row, place + 1, place, "after_label")
    elif all(word in _LABEL_SIGNS or word.isdigit() for word in signs):
        if "|" in signs:
            if not is_in_row_of_other(row, place):
                give_cell(row, place)
            return
        many = not _MANY.isdisjoint(row.signs(place)) or any(word.isdigit() for word in signs)
        many = many or (signs == [":"] and (_are_members(row, place) or _succeed(row, place)))
        kind = position_kind(row.reading, title.first)
        give(row, place + 1, place, "after_label", kind, many)


def _are_members(row: Row, place: int) -> bool:
    """Whether many are named behind a seat that many hold: ``Ủy viên: Vũ A, Bí thư; Lê B, …``."""
    if row.title_at(place).role not in roles("member"):
        return False
    after = place + 2
    while after < len(row.items) and row.items[after].is_title:
        after += 1
    return after < len(row.items) and after > place + 2 and row.signs(after - 1) == [";"]


def _succeed(row: Row, place: int) -> bool:
    """Whether holders follow one another: ``Bộ trưởng: Vũ A (đến 1996), Lê B (từ 1996)``."""
    end = row.items[place + 1].last
    behind = row.words[end : end + 2]
    return behind[:1] == ["("] and not _LIMITS.isdisjoint(behind)


def _opens_list(row: Row, place: int, signs: list[str]) -> bool:
    """Whether a list follows the title of many, behind places, times and a word that opens it.

    So in: các nguyên Chủ tịch xã An Hòa, huyện Tân Sơn qua các thời kỳ, bao gồm: Vũ A, Lê B; một
    loạt nguyên Ủy viên Trung ương như Vũ A, Lê B.
    """
    title, person = row.items[place : place + 2]
    if signs[-2:] not in (["bao", "gồm"], [",", "gồm"], ["gồm", ":"]):
        return signs == ["như"] and title.group
    last = next(i for i in range(person.first - 1, title.last - 1, -1) if row.words[i] == "gồm")
    opens = next((i for i in range(title.last, last) if row.words[i] in _OPENING), last)
    return title.group and row.fills(title.last, opens)


def _sign(row: Row, person: int, title: int) -> None:
    """Give a title above a signature, and those on lines of their own above it."""
    row.add(person, title, "signature")
    while title > 0 and title - 1 not in row.person_of:
        above = row.items[title - 1]
        # KT. TRƯỞNG BAN does not fill its line: it is whom the signer stands for
        if not (above.is_title and row.fills_line(above)):
            break
        if not _signs(row, above, row.items[title]) or row.words[max(0, above.opens - 1)] == ",":
            break  # KT. BỘ TRƯỞNG, CHỦ NHIỆM: this one, too
        title -= 1
        row.add(person, title, "signature")


def _signs(row: Row, title: Item, below: Item) -> bool:
    """Whether only what belongs to a signature stands between: ``(đã ký)``, recipients.

    Recipients (``- Lưu: VT``) stand in a column of their own, left of title and name.
    """
    reading = row.reading
    gap = reading.cased[reading.ends[title.last - 1] : reading.starts[below.opens]]
    if all(word in _SIGNED for word in row.words[title.last : below.opens]):
        return True
    capitals = reading.cased[reading.starts[title.first] : reading.ends[title.last - 1]]
    first, *lines = gap.split("\n")
    return (
        capitals.isupper()
        and not first.strip()
        and all(not line.strip() or line.startswith("-") for line in lines)
    )


def _is_on_card(row: Row, place: int) -> bool:
    """Whether the title at a place stands on a card: lines of names, each with titles below it.

    The first of the lines that follow one another tells: a name, and not an office.
    """
    first = place
    while first > 0 and place - first < _CARDS:
        above = row.items[first - 1]
        if not (row.fills_line(above) and _follows(row, above, row.items[first])):
            break
        first -= 1
    return first < place and not row.items[first].is_title


def _follows(row: Row, above: Item, below: Item) -> bool:
    """Whether one item stands on the line below another, a number at most between them."""
    between = row.words[above.last : below.opens]
    gaps = [row.reading.gap(i) for i in range(above.last, below.opens + 1)]
    return all(word.isdigit() for word in between) and all(gap.count("\n") == 1 for gap in gaps)


def below_name(row: Row) -> None:
    """Titles on lines of their own below a name on a line of its own."""
    for n, (person, title) in enumerate(pairwise(row.items)):
        if person.is_title or not row.is_free(n + 1):
            continue
        gap = row.gap(n)
        if gap == ["chức", "vụ", ":"] or (
            row.fills_line(person) and row.fills_line(title) and all(word == "*" for word in gap)
        ):
            row.add(n, n + 1, "below_name")
            for below in range(n + 2, len(row.items)):
                title = row.items[below]
                if not (row.is_free(below) and row.fills_line(title) and not row.gap(below - 1)):
                    break
                row.add(n, below, "below_name")


def _is_other(row: Row, place: int) -> bool:
    """Whether the title before a called person is that of another.

    So in: thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Vũ A, Phó Chủ tịch UBND tỉnh; chất vấn Bộ
    trưởng Bộ Y tế, đại biểu Lê B.
    """
    first, person = row.items[place].first, row.items[place + 1]
    asks = not _ASKING.isdisjoint(row.words[person.opens : person.first])
    if asks and first and row.words[first - 1].isalpha() and "\n" not in row.reading.gap(first):
        return True
    oblique = first > 0 and row.words[first - 1] in ("của", "với", "cho", "quyền")
    return oblique or row.person_of.get(place + 2) == place + 1


def in_infobox(row: Row) -> None:
    """``# Vũ A … Bí thư Tỉnh ủy | | … | Nhiệm kỳ | 1959 - 1961 |``: a page about one person."""
    items, words = row.items, row.words
    if not items or items[0].is_title or any(word != "#" for word in words[: items[0].first]):
        return
    found: dict[bool, list[tuple[int, str]]] = {False: [], True: []}
    before, opens = -1, False  # the last office that is found, and whether it stands before bars
    for n, item in enumerate(items):
        if item.is_title and before == n - 1 >= 0 and _is_beside(row, before, n):
            found[opens].append((n, found[opens][-1][1]))
            before = n
            continue
        prefix = row.line_prefix(item) if item.is_title else None
        if prefix is None or prefix not in ([], ["|"]):
            continue
        if prefix and row.title_at(n).body is None and item.last - item.first <= _BARE:
            continue  # | Tổng Bí thư | |: the label of an empty cell
        barred, kind = _term_below(row, item)
        if kind:
            before, opens = n, bool(prefix) and barred
            found[opens].append((n, kind))
    # Where offices stand before their bars, what is behind one is the label of an empty cell.
    for n, kind in found[False] or found[True]:
        if row.is_free(n):
            row.add(0, n, "in_infobox", kind)


def _is_beside(row: Row, before: int, n: int) -> bool:
    """Whether a title is told with the one before it in a line: ``Bộ trưởng, Chủ nhiệm Ủy ban``."""
    last, first = row.items[before].last, row.items[n].first
    between = row.words[last:first]
    if not _BESIDE.issuperset(between):
        return False
    return row.line_end(last, len(between) + 1) > first


def _term_below(row: Row, title: Item) -> tuple[bool, str]:
    """Of the term on the line below a title: whether a bar stands before it, and what it tells."""
    words = row.words
    i = row.line_end(title.last, 2 * CLAUSE)
    barred = words[i : i + 1] == ["|"]
    while i < len(words) and words[i] in ("|", "-") and i < title.last + 2 * CLAUSE:
        i += 1
    if words[i : i + 2] != ["nhiệm", "kỳ"]:
        return barred, ""
    term = words[i : row.line_end(i + 1, 2 * CLAUSE)]
    return barred, "former" if "-" in term and "nay" not in term else "held"
