"""The words of titles, from ``lexicons/titles.json``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vn_directives.matching import Trie
from vn_directives.matching.reading import words_of
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a title: the word for what its holder is.

    Attributes:
        role: the canonical form.
        complete: whether it is a title with nothing after it (``Thủ tướng``).
        needs_body: whether it is none without a body (``Trưởng``, ``Thẩm phán``).
        after_title: whether it is none but in a row of titles, behind what calls its holder, or
            before a name (``Thường trực Ban Bí thư``).
        outside: whether it is the head of a school, a company, a newspaper.
        state_only: whether no company, school or hospital has such a head (``Tư lệnh``).
        takes: what may follow beside a body: place, country, ministry, organisation, field, name.
        noun_length: how many of the head's last words may begin the body (``Trưởng [Ban …]``).
        rank: the rank that the head itself says (``PCT``).
        elected: whether it is a title only of whom the text says how it is come to: ``trúng cử Đại
            biểu Quốc hội``.
        level: the level of the position where the head alone tells it (``Bộ trưởng``).
        posted: whether its holder works in another country (``Đại sứ``).
    """

    role: str
    complete: bool = False
    needs_body: bool = False
    after_title: bool = False
    outside: bool = False
    state_only: bool = False
    takes: frozenset[str] = frozenset()
    noun_length: int = 0
    rank: str | None = None
    elected: bool = False
    level: str | None = None
    posted: bool = False


@compiled
def heads() -> Trie[Head]:
    """All heads."""
    trie: Trie[Head] = Trie()
    for entry in current_lexicon("titles")["heads"]:
        for form in entry["forms"]:
            head = Head(
                role=entry["role"] or form,
                complete=entry.get("complete", False),
                needs_body=entry.get("needs", False),
                after_title=entry.get("after_title", False),
                outside=entry.get("outside", False),
                state_only=entry.get("state_only", False),
                takes=frozenset(entry.get("takes", ())),
                noun_length=len(entry["noun"].split()) if "noun" in entry else 0,
                rank=entry.get("rank"),
                elected=entry.get("elected", False),
                level=entry.get("level"),
                posted=entry.get("posted", False),
            )
            trie.add(form, head)
    return trie


@compiled
def roles(attribute: str) -> dict[str, Any]:
    """The value of an attribute for each role of which an entry tells it.

    Args:
        attribute: ``definite`` (with a capital it stands for the one who holds the position),
            ``chairs`` (leads an association, too), ``directs`` (false: speaks for others),
            ``member`` (of a body that others lead), ``sole`` (a body has one), ``stands`` (its
            rank in the state), ``leads`` (how the names of the bodies begin that have such an
            office), ``within`` (the role and the body that one word says together),
            ``alike`` (the same in other words: a role, and the body that the word says),
            ``deputy_of`` (the role whose deputy has this one), ``army`` (a soldier's),
            ``helps`` (works for the holder of another title), ``of`` (the body of this country that
            it says: ``Kiểm toán Nhà nước``), ``at_home`` (the body in which it is an office of this
            country, and not of another: ``Trung ương Đảng``),
            ``rank_of`` (the roles before which it tells a rank: ``Bộ trưởng, Chủ nhiệm …``).
    """
    entries = current_lexicon("titles")["heads"]
    return {
        entry["role"] or entry["forms"][0]: entry[attribute]
        for entry in entries
        if attribute in entry
    }


@compiled
def offices_of_state() -> Trie[None]:
    """The offices that stand at the head of the state: ``Thủ tướng``."""
    entries = current_lexicon("titles")["heads"]
    return Trie((form, None) for e in entries if "stands" in e for form in e["forms"])


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before the head of a title.

    Attributes:
        words: its words, folded.
        rank: the rank that it says (``Phó``), or None.
        state: ``former`` or ``acting``, or None.
        not_after: words before it with which it is another word: ``thẩm quyền``.
        ends_names: whether names end with such a word: ``Thái Nguyên``.
    """

    words: list[str]
    rank: str | None
    state: str | None
    not_after: frozenset[str]
    ends_names: bool


@compiled
def prefixes() -> dict[str, tuple[Prefix, ...]]:
    """What stands before heads, by its last word; the longest first."""
    found: dict[str, list[Prefix]] = {}
    for entry in current_lexicon("titles")["prefixes"]:
        prefix = Prefix(
            words=words_of(entry["form"]),
            rank=entry["form"] if entry.get("rank") else None,
            state=entry.get("state"),
            not_after=frozenset(entry.get("not_after", ())),
            ends_names=entry.get("ends_names", False),
        )
        found.setdefault(prefix.words[-1], []).append(prefix)
    return {last: tuple(sorted(those, key=_shortness)) for last, those in found.items()}


@compiled
def state_words() -> tuple[str, ...]:
    """What says before a title whether it is held still, in small letters; the longest first."""
    entries = current_lexicon("titles")["prefixes"]
    forms = (f"{entry['form'].lower()} " for entry in entries if "state" in entry)
    return tuple(sorted(forms, key=len, reverse=True))


def _shortness(prefix: Prefix) -> int:
    return -len(prefix.words)


@compiled
def office_prefixes() -> frozenset[str]:
    """The words that stand before the head of an office in the frame of a document."""
    entries = current_lexicon("titles")["prefixes"]
    return frozenset(entry["form"].lower() for entry in entries if entry.get("in_offices"))


@compiled
def deputy() -> str:
    """The rank of deputies: ``Phó``."""
    entries = current_lexicon("titles")["prefixes"]
    return next(str(entry["form"]) for entry in entries if entry.get("deputy"))


@compiled
def ranks_before() -> frozenset[str]:
    """The ranks that stand before the head; the others stand behind it."""
    return frozenset(p.rank for those in prefixes().values() for p in those if p.rank is not None)


@compiled
def states() -> dict[str, str]:
    """How the name of a title says that its holder is ``former`` or ``acting``."""
    entries = current_lexicon("titles")["prefixes"]
    return {entry["state"]: entry["name"] for entry in entries if "name" in entry}


@compiled
def ranks() -> Trie[tuple[str, bool]]:
    """What stands between head and body: its form, and whether it also begins other phrases.

    The form is empty where it makes no other position (``Ủy viên chính thức``).
    """
    entries = current_lexicon("titles")["ranks"]
    return Trie(
        (e["form"], ("" if e.get("plain") else e["form"], e.get("loose", False))) for e in entries
    )


@compiled
def ranks_behind() -> Trie[str]:
    """The ranks that stand behind a body, too: ``Ủy viên Trung ương Đảng [dự khuyết]``."""
    entries = current_lexicon("titles")["ranks"]
    return Trie((e["form"], e["form"]) for e in entries if e.get("behind"))


@compiled
def phrases(section: str) -> Trie[str]:
    """A section of the lexicon that is a plain list, each form with itself as value."""
    entries = current_lexicon("titles")[section]
    return Trie((entry["form"], entry["form"]) for entry in entries)
