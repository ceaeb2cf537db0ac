"""Which titles say the same: ``Bí thư`` and ``Bí thư Tỉnh ủy``, ``Chủ tịch UBND TP Hà Nội``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vn_directives.orthography import fold_phrase
from vn_directives.places.nouns import city
from vn_directives.titles.record import TitleRecord
from vn_directives.titles.vocabulary import roles, states
from vn_directives.vocabulary.vocabulary import compiled, remembered

_LONGEST_TAIL = 12  # words of a body that are compared
_ROW = 250  # characters of a row of titles
_COMMITTEE = ("ban", "chấp", "hành")
IN_LIVES = frozenset(("in_life", "by_pronoun"))


class Given(NamedTuple):
    """A title that the text gives to a person.

    Attributes:
        title: the title.
        kind: held, appointed or former.
        rule: the construction that says so.
        number: the number of the title in the text.
        person: the number of the person's mention that the construction joins with it, or None.
    """

    title: TitleRecord
    kind: str
    rule: str
    number: int
    person: int | None = None


@remembered
def _said(role: str, rank: str | None, name: str) -> tuple[str, tuple[str, ...]]:
    """What two titles for one position must share, and the words after it, all folded."""
    known = fold_phrase(f"{' '.join(states().values())} {role} {rank or ''}").split()
    words = f"{fold_phrase(name)} ".replace(" tp ", f" {city()} ").split()
    i = 0
    while i < len(words) and words[i] in known:
        known.remove(words[i])  # Sư đoàn trưởng [Sư đoàn 2]
        i += 1
    return f"{role} {rank or ''}|", tuple(words[i : i + _LONGEST_TAIL])


def whole_of(title: TitleRecord) -> str:
    """What a title says, state aside."""
    core, tail = _said(title.role, title.rank, title.name)
    return core + " ".join(tail)


def head_of(title: TitleRecord) -> str:
    """The first word of a title's role: titles that say the same share it."""
    return title.role.partition(" ")[0]


def parts_of(title: TitleRecord) -> frozenset[str]:
    """All that says the same with less: ``Bí thư``, ``Bí thư Tỉnh ủy``, ``Bí thư Hà Tĩnh``.

    So does ``Phó Thủ tướng`` for ``Phó Thủ tướng Thường trực``.
    """
    parts = _parts_of(*_said(title.role, title.rank, title.name))
    if title.rank is not None and title.rank.lower() == "phó thường trực":
        parts |= _parts_of(*_said(title.role, "Phó", title.name.replace(title.rank[3:], "")))
    return parts


@compiled
def _members() -> frozenset[str]:
    """The first words of the roles of members: ``Ủy``."""
    return frozenset(role.partition(" ")[0] for role in roles("member"))


@remembered
def _parts_of(core: str, tail: tuple[str, ...]) -> frozenset[str]:
    n = len(tail)
    # Who is a member of a part is not said to be one of the whole: Bộ Chính trị, of the Trung ương.
    member = core.partition(" ")[0] in _members() and tail[:3] != _COMMITTEE
    parts = (" ".join(tail[i:j]) for i in range(1 if member else n + 1) for j in range(i, n + 1))
    return frozenset(core + part for part in parts)


def by_position(given: list[Given]) -> list[list[Given]]:
    """The titles of one person, one list for each position, the fullest form first.

    The positions are in the order of the text, by the place of their fullest form.
    """
    if len(given) == 1:
        return [given]  # most
    if len({head_of(one.title) for one in given}) == len(given):
        return [[one] for one in given]
    # who is promoted from Phó Bí thư to Phó Bí thư Thường trực has both
    appointed = any(one.kind == "appointed" for one in given)
    wholes = [(whole_of(one.title), one) for one in given]
    wholes.sort(key=lambda pair: _by_fullness(*pair))
    shortest = len(wholes[-1][0])
    said: dict[str, list[Given]] = {}
    earlier: dict[str, list[Given]] = {}
    found: list[list[Given]] = []
    for whole, one in wholes:
        same = said.get(whole)
        if same is not None and (_is_earlier(one, same) or _is_after_former(one, same)):
            same = earlier.get(whole)
            if same is None:
                earlier[whole] = same = []
                found.append(same)
        if same is not None:
            same.append(one)
            continue
        same = [one]
        found.append(same)
        said[whole] = same
        if len(whole) > shortest:  # else nothing after it says less
            for part in _parts_beside(one.title) if appointed else parts_of(one.title):
                said.setdefault(part, same)
    found.sort(key=lambda same: same[0].title.start)
    return found


def _is_earlier(one: Given, others: Sequence[Given]) -> bool:
    """Whether a life tells of a position without its body before the others: it is another one.

    So in: Năm 1960 ông làm Phó Bí thư. Năm 1982 ông làm Phó Bí thư Thành ủy.
    """
    title, full = one.title, others[0].title
    if one.rule not in IN_LIVES or title.body is not None or full.body is None:
        return False
    return all(title.start < other.title.start for other in others)


def _is_after_former(one: Given, others: Sequence[Given]) -> bool:
    """Whether the title of a list is another than what one of it was before.

    So in: ## Chính ủy, and below it: 2002 - 2008: Vũ A, nguyên Chính ủy Binh chủng Công binh.
    Or what somebody was, of whom it is told further on in the row what he is: nguyên Phó Bí thư,
    hiện là Phó Bí thư Tỉnh ủy.
    """
    title, full = one.title, others[0].title
    if title.former and title.body is None and not full.former:
        return 0 < full.start - title.end < _ROW
    return one.rule == "under_heading" and not title.former and full.former


def _by_fullness(whole: str, one: Given) -> tuple[int, bool, int]:
    return -len(whole), one.title.text.isupper(), -len(one.title.text)


def _parts_beside(title: TitleRecord) -> frozenset[str]:
    """All that says the same with less, but for another rank."""
    return _parts_of(*_said(title.role, title.rank, title.name))
