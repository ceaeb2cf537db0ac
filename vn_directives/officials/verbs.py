"""Titles that a verb or a preposition gives: ``bầu Vũ A làm Bí thư``, ``… đối với Vũ A``."""

from __future__ import annotations

from itertools import pairwise

from vn_directives.directives.vocabulary import begins_with_type
from vn_directives.matching.function_words import kin, pronouns
from vn_directives.officials.beside import first_of_list, is_beside, kin_before, opening
from vn_directives.officials.clause import (
    CLAUSE,
    LONGEST_GAP,
    between,
    breaks,
    outer_place,
    position_kind,
    takes_position,
)
from vn_directives.officials.honorifics import alone_at
from vn_directives.officials.lists import people_before, row_from
from vn_directives.officials.others import names_another, tells_who
from vn_directives.officials.row import Row
from vn_directives.officials.vocabulary import hands_over, post_verbs

_TO = frozenset(("với", "cho"))
# who is named behind these came before or after: làm Bí thư thay cho ông, rồi bàn giao cho ông
_OF_ANOTHER = frozenset((";", "thay", "kế", "cùng", "giao", "danh", "dành", "đường"))
_PASSED_OVER = 3  # items between a person and a title of his
# of whom the pronoun after these words is, is not the subject: thay ông, em trai ông
_NO_SUBJECT = frozenset(
    (
        *("của", "thay", "cho", "với", "cùng", "giúp", "theo", "trai", "gái", "rể", "ruột", "nhà"),
        *("anh", "chị", "quyền", "họ"),
    )
)
_HELPERS = {"ký": "thư", "lý": "trợ"}
_OF_KIN = frozenset(("thân", "anh", "chị"))
_SENDS = frozenset(("cử", "mời"))
_ADVERBS = frozenset(("đã", "cũng", "lại", "vừa", "sẽ"))
_TELLING = {"việc": "về", "định": "quy"}
_FILLS = frozenset(("bầu", "cử"))
_COMES = frozenset(("được", "bị", "nhận", "trúng", "đắc", "tái", "ứng", "tự", "đề", "do", ":"))
_RECEIVES = frozenset(("được", "bị", "nhận"))


def by_verb(row: Row) -> None:
    """``bầu Vũ A làm Bí thư``; ``Vũ A giữ chức Bí thư``; ``chuẩn y Bí thư đối với Vũ A``."""
    for n, item in enumerate(row.items):
        if not row.is_free(n) or (item.group and not takes_position(row.reading, item.first)):
            continue
        after = _person_after(row, n)
        kind = "held" if after is None else _kind_for_another(row, item.first)
        if after is not None and kind != "held":
            for person in row_from(row, n, after):
                row.add(person, n, "by_verb", kind)
        elif n > 0:
            _by_verb_before(row, n)


def _kind_for_another(row: Row, first: int) -> str:
    """What a clause says of the position at word `first` for somebody named behind it."""
    on = ("bàn", "giao") in pairwise(row.words[max(0, first - 5) : first])
    return "appointed" if on else position_kind(row.reading, first)  # bàn giao chức vụ … cho ông B


def _by_verb_before(row: Row, place: int) -> None:
    words, title = row.words, row.items[place]
    clause = _clause_before(row, place)
    if clause is None:
        return
    last, between = clause
    before = row.items[last]
    person = row.person_of.get(last) if before.is_title else last
    if person is None or person > place or not 0 < len(between) <= LONGEST_GAP:
        return
    gap = [words[j] for j in between]
    if row.labels(place) or breaks(row.reading, before.last, title.first) or "." in gap:
        return
    if _turns_to_another(row, between) or _is_giver(gap):
        return
    if takes_position(row.reading, title.first):
        _give_taken(row, place, person, gap)
    elif before.is_title and gap[0] in ",;" and words[title.last : title.last + 1] == ["làm"]:
        return  # a new clause: Vũ A làm Trưởng ban, Chánh Văn phòng làm Phó Trưởng ban
    elif before.is_title and _goes_on(row, before.last, title.first):
        row.add(person, place, "by_verb", row.kind_of.get(place - 1, "held"))
    elif gap[-1] == "," and _describes(row, before.last):
        row.add(person, place, "by_verb")


def _goes_on(row: Row, end: int, first: int) -> bool:
    """Whether the words between two titles part them no more than those of a row, in one cell."""
    return "|" not in row.words[end:first] and row.fills(end, first)


def _give_taken(row: Row, place: int, person: int, gap: list[str]) -> None:
    """Give a title that a verb gives to a person, and those named with them, behind these words."""
    if _chooses(gap):
        return
    kind = "held" if gap == ["là"] else position_kind(row.reading, row.items[place].first)
    if kind == "held" and not _is_aside(gap) and _is_sent(row, person):
        kind = "appointed"
    people = [person] if _is_aside(gap) else people_before(row, person)
    titles = _titles_from(row, place) if len(people) > 1 else [place]
    each = "lượt" in gap or len(people) == 2
    if each and len(titles) == len(people):  # A và B được bầu làm Bí thư và Phó Bí thư
        for who, number in zip(people, titles, strict=True):
            row.add(who, number, "by_verb", kind)
        return
    for who in people:
        row.add(who, place, "by_verb", kind)


def _chooses(gap: list[str]) -> bool:
    """Whether the post itself is filled: bỏ phiếu bầu Chủ tịch, đến khi Quốc hội bầu Chủ tịch."""
    fills = gap[-1] in _FILLS or tuple(gap[-2:]) in post_verbs("gives")
    return fills and _COMES.isdisjoint(gap) and pronouns().isdisjoint(gap)


def _is_aside(gap: list[str]) -> bool:
    """Whether words behind a list are of its last only: ``A, B (sau là``, ``A và B, sau là``."""
    return "đều" not in gap and (gap[0] == "(" or gap[:2] == [",", "sau"])


def _is_sent(row: Row, person: int) -> bool:
    """Whether the verb right before a person appoints: phân công ông Vũ A về … với chức vụ …"""
    i = row.items[person].opens
    return tuple(row.words[max(0, i - 2) : i]) in post_verbs("gives")


def _clause_before(row: Row, place: int) -> tuple[int, list[int]] | None:
    """Of whom the clause before the title at a place may be, and its words.

    Who is named beside the subject (``được Thủ tướng Lê B bổ nhiệm làm``, ``kế nhiệm Lê B làm``),
    or in a parenthesis (``Vũ A (em ông Lê B) là``), is passed over.
    """
    words, items = row.words, row.items
    last, start = place - 1, items[place].first
    between: list[int] = []
    for _ in range(_PASSED_OVER):
        if last < 0:
            return None
        item = items[last]
        opens = outer_place(words, item.last, start)
        if opens is not None:
            closes = next(j for j in range(start - 1, item.last - 1, -1) if words[j] in ")]")
            between[:0] = range(closes + 1, start)
            start, last = opens, row.place_before(opens)
            continue
        gap = [*words[item.last : start], *(words[j] for j in between)]
        if not is_beside(row, last, gap) or (item.is_title and not row.is_free(last)):
            break
        between[:0] = range(item.last, start)
        agent = first_of_list(row, opening(row, last))
        start, last = items[agent].opens, agent - 1
    if last < 0 or items[last].last > start or _is_anothers_kin(row, last):
        return None
    if items[last].is_title and last < row.person_of.get(last, last) < place:
        return None  # bàn giao chức vụ Phó Chính ủy cho Lê B để giữ chức
    return last, [*range(items[last].last, start), *between]


def _is_anothers_kin(row: Row, place: int) -> bool:
    """Whether kin or a helper of the person at a place is meant: ``Con trai ông Lê B làm``."""
    words, item = row.words, row.items[place]
    if item.is_title or item.opens == 0:
        return False
    of = words[item.opens - 1] == "của"
    if of and _HELPERS.get(words[item.opens - 2]) == words[item.opens - 3]:
        return True
    before = kin_before(row, place) if of or item.opens < item.first else None
    return before is not None and not (place and row.items[place - 1].last == before)


def _hands_over(gap: list[str]) -> bool:
    """Whether who stands before these words gives a post to another: trao quyết định bổ nhiệm."""
    for j, word in enumerate(gap):
        if word in _RECEIVES:
            return False
        verb = hands_over().longest(gap, j)
        if verb is not None and begins_with_type(gap, verb[0]):
            return any(pair in post_verbs("gives", "ends") for pair in pairwise(gap[verb[0] :]))
    return False


def _is_giver(gap: list[str]) -> bool:
    """Whether who stands before these words gives a post to another, or only tells of it.

    So in: Thủ tướng Lê B cử (ông) giữ chức; Lê B chỉ định bá tước A làm; đề nghị của Lê B về việc
    miễn nhiệm chức vụ.
    """
    i = next((j for j, word in enumerate(gap) if word not in _ADVERBS), 0)
    verbs = post_verbs("gives")
    if gap[i] in _SENDS or tuple(gap[i : i + 2]) in verbs:
        return True
    told = any(_TELLING.get(word) == before for before, word in pairwise(gap))
    return told or _hands_over(gap)


def _turns_to_another(row: Row, between: list[int]) -> bool:
    """Whether a clause speaks of somebody else than the person before it.

    So with a pronoun (``Vũ A từ chức, bà trở thành``, ``Vũ A mời ông làm``), with kin (``Vũ A có
    vợ làm``), and with a name (``Vũ A phụ trách, Lê B làm``, ``Vũ A gặp Rossi, người là``).
    """
    words = row.words
    for j in between[1:]:
        span = alone_at(row.reading, j) if words[j] == "chí" else None
        i = j if span is None else span[0]
        word, before, after = words[j], words[i - 1], row.reading.written(j + 1)
        if (
            (word in pronouns() or i < j)
            and after[0].islower()
            and not (before in _NO_SUBJECT or before in kin())
        ):
            return True
        if (word in kin() or word in _OF_KIN) and before in ("có", "người"):
            return True
        if j > between[1] and tells_who(row.reading, j):
            return True
    return names_another(row.reading, between[0], between[-1] + 1)


def _titles_from(row: Row, place: int) -> list[int]:
    """The places of this title and of those that commas and "và" join to it."""
    titles = [place]
    while titles[-1] + 1 < len(row.items) and row.is_free(titles[-1] + 1):
        if row.gap(titles[-1]) not in ([","], ["và"]):
            break
        titles.append(titles[-1] + 1)
    return titles


def replaced(row: Row) -> None:
    """``bầu Vũ A làm Bí thư thay (cho) ông Lê B``: the one replaced held the position."""
    for n in range(1, len(row.items)):
        person = row.items[n]
        place = n - 1
        if person.is_title or n in row.titled or not row.items[place].is_title:
            continue
        if "thay" not in row.words[row.items[place].last : person.first]:
            continue  # nearly always
        signs = row.signs(place)
        if signs and signs[-1] == "cho":
            signs = signs[:-1]
        if signs[-1:] != ["thay"] or len(signs) > CLAUSE or "." in signs or row.is_broken(place):
            continue
        holder = row.person_of.get(place)
        if holder is not None and row.name_at(holder) != row.name_at(n):
            row.add(n, place, "replaced", "former")


def _describes(row: Row, i: int) -> bool:
    """Whether "là" follows a name, perhaps after a parenthesis: Vũ A (1950 - 2020) là …"""
    words = row.words
    while i < len(words) and words[i] == "*":
        i += 1
    if i < len(words) and words[i] == "(":
        i = next((j + 1 for j in range(i, min(len(words), i + 20)) if words[j] == ")"), i)
    while i < len(words) and words[i] in (",", "*"):
        i += 1
    return i < len(words) and words[i] == "là"


def _person_after(row: Row, place: int) -> int | None:
    """The person of ``… Bí thư Quận ủy, nhiệm kỳ …, đối với đồng chí Vũ A``."""
    items = row.items
    end = items[place].last
    for n in range(place + 1, min(place + 4, len(items))):
        item = items[n]
        if item.first - end > CLAUSE or breaks(row.reading, end, item.first):
            return None
        if "." in row.words[end : item.first]:
            return None
        if not item.is_title:
            signs = between(row.reading, end, item.first)
            to = (
                signs
                and signs[-1] in _TO
                and (signs[-2:-1] == ["đối"] or _OF_ANOTHER.isdisjoint(signs))
            )
            of = signs == ["của"] and takes_position(row.reading, items[place].first)
            return n if to or of else None  # miễn nhiệm chức vụ Chủ tịch của ông Vũ A
        if not row.fills(end, item.first):
            return None
        end = item.last
    return None
