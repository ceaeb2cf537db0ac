"""The words that bodies are made of, from ``bodies.json`` and its neighbours in ``lexicons/``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vn_directives.matching.lexicon import Trie
from vn_directives.matching.reading import Reading, words_of
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

# Signs between the words of a field, written or left out at will: Văn hóa - Xã hội, GD&ĐT.
_QUOTES = frozenset('"“”')
CONNECTORS = frozenset({",", "và", "&", "-"}) | _QUOTES
SEPARATORS = frozenset({",", "và", "&", "-", "/"})
"""What stands between bodies, places and fields of a list."""
_FIELD_WINDOW = 28  # words in a known field
_SHORT = 3  # an abbreviation of so few letters must be written in capitals


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one object for each entry
class Head:
    """The words with which the name of a body begins, and how the name goes on.

    Attributes:
        name: the canonical form.
        kind, branch, level: as in `vn_directives.bodies.record.BodyRecord`.
        takes: the parts that may follow: ``field``, ``parent`` (another body), ``place``,
            ``country``, ``number``, ``host`` (a kind of organisation alone: ``Đảng ủy Bộ``).
        needs: the parts of which one must follow (``field+parent``: both; ``name``: a place with
            its name); without needs, the head alone is a body.
        case: how the head must be written: ``exact`` with a capital letter; ``known`` so too,
            unless a known field follows; ``capital`` so too, unless anything of its name does.
        bare: how a head with nothing behind it must be written: ``capital``, or ``named``, with a
            capital in its second word too.
        fields: which known fields follow, a key of ``bodies_fields.json``.
        open_field: how an unknown field is read, see `vn_directives.bodies.field`.
        units: the types of unit whose name may follow directly (``Quận ủy Lê Chân``).
        not_before, not_after: the words that make it part of something else: ``Vụ án``, ``trụ sở``,
            the rank of ``Phó Bí thư Thường trực``. Those before it by their last word.
        not_alone_after: the words behind which the head alone is no body (``cơ quan Công an``).
        alone_inside: whether the head alone is a body within another (``Ban Chấp hành Đảng bộ``).
        inside: whether it is a body only within another (``Ban Tổ chức Trung ương``).
        both: whether it may belong to two bodies (``Văn phòng HĐND và UBND``).
    """

    name: str
    kind: str
    branch: str | None = None
    level: str | None = None
    takes: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    case: str | None = None
    bare: str | None = None
    fields: str | None = None
    open_field: str | None = None
    units: frozenset[str] = frozenset()
    not_before: Trie[None] | None = None
    not_after: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    not_alone_after: frozenset[str] = frozenset()
    alone_inside: bool = False
    inside: bool = False
    both: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write some heads.

    Attributes:
        heads: the heads so written, in the order in which they are tried.
        short: whether it is an abbreviation so short that it must be in capitals.
        exact: whether it must begin with a capital letter.
        weak: whether it counts only within or beside another body (``QU - HĐND - UBND quận``).
    """

    heads: tuple[Head, ...]
    short: bool
    exact: bool
    weak: bool


@compiled
def heads() -> Trie[Form]:
    """All heads by their written forms."""
    forms: dict[tuple[str, ...], list[Head]] = {}
    short: set[tuple[str, ...]] = set()
    weak: set[tuple[str, ...]] = set()
    for entry in current_lexicon("bodies")["heads"]:
        head = _head(entry)
        for form in (*entry["forms"], *entry.get("weak", ()), entry["name"]):
            key = tuple(words_of(form))
            if head not in forms.setdefault(key, []):
                forms[key].append(head)
            if form.isupper() and len(form) <= _SHORT:
                short.add(key)
            if form in entry.get("weak", ()):
                weak.add(key)
    return Trie(
        (" ".join(key), Form(tuple(found), key in short, _are_exact(found), key in weak))
        for key, found in forms.items()
    )


def _are_exact(heads: Iterable[Head]) -> bool:
    return all(head.case == "exact" for head in heads)


def _head(entry: dict[str, Any]) -> Head:
    return Head(
        name=entry["name"],
        kind=entry["kind"],
        branch=entry.get("branch"),
        level=entry.get("level"),
        takes=frozenset(entry.get("takes", ())),
        needs=tuple(entry.get("needs", ())),
        case=entry.get("case"),
        bare=entry.get("bare"),
        fields=entry.get("fields"),
        open_field=entry.get("open_field"),
        units=frozenset(entry.get("units", ())),
        not_before=_trie(entry["not_before"]) if "not_before" in entry else None,
        not_after=_by_last_word(entry.get("not_after", ())),
        not_alone_after=frozenset(entry.get("not_alone_after", ())),
        alone_inside=entry.get("alone_inside", False),
        inside=entry.get("inside", False),
        both=entry.get("both", False),
    )


def _by_last_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in map(str.split, phrases):
        found[words[-1]] = (*found.get(words[-1], ()), tuple(words))
    return found


class _Fields(Trie[str]):
    """Known fields without their connectors."""

    def longest_over(self, words: Sequence[str], start: int) -> tuple[int, str] | None:
        """As `longest`, past the connectors that a text has between the words of a field."""
        node = self._root
        found: tuple[int, str] | None = None
        for i in range(start, min(start + _FIELD_WINDOW, len(words))):
            if words[i] in CONNECTORS:
                continue
            node = node.get(words[i])  # type: ignore[assignment]
            if node is None:
                break
            if None in node:
                found = (i + 1, node[None])
        return found


@compiled
def _fields(name: str) -> _Fields:
    def phrases() -> Iterable[tuple[str, str]]:
        for entry in current_lexicon("bodies_fields")[name]:
            for form in (entry["name"], *entry.get("forms", ())):
                words = (word for word in words_of(form) if word not in CONNECTORS)
                yield " ".join(words), entry["name"]

    return _Fields(phrases())


@compiled
def field_starts(name: str) -> frozenset[str]:
    """The words with which the known fields of a list begin."""
    return _fields(name).first_words


def known_field(reading: Reading, j: int, name: str) -> tuple[int, str] | None:
    """The longest known field of a list that starts at word `j`, its connectors as they may be.

    Returns:
        Its end (a word number, exclusive) and its canonical name.
    """
    words = reading.words
    if j >= len(words) or words[j] not in field_starts(name):
        return None
    found = _fields(name).longest_over(words, j)
    if found is None:
        return None
    end, known = found
    if words[end : end + 1] in (['"'], ["”"]) and not _QUOTES.isdisjoint(words[j:end]):
        end += 1
    return end, known


@compiled
def phrases(name: str) -> Trie[None]:
    """A list of ``bodies_words.json`` as a trie."""
    return _trie(current_lexicon("bodies_words")[name])


def _trie(phrases: Iterable[str]) -> Trie[None]:
    return Trie((phrase, None) for phrase in phrases)


@compiled
def word_set(name: str) -> frozenset[str]:
    """A list of ``bodies_words.json``, as its words are written."""
    return frozenset(current_lexicon("bodies_words")[name])


def is_compound(words: Sequence[str], j: int, end: int) -> bool:
    """Whether words `j` to `end` are part of a longer word: thông tin, giáo dục thường xuyên."""
    for start in (j - 2, j - 1, j):
        found = phrases("compounds").longest(words, start) if start >= 0 else None
        if found is not None and found[0] >= end and (start < j or found[0] > end):
            return True
    return False
