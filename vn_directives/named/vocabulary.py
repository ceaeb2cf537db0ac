"""The vocabulary of named documents, and the registry of the laws of Vietnam."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from vn_directives.matching import Trie
from vn_directives.matching.reading import words_of
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

SEPARATORS = frozenset([",", "và", "&"])
_AMENDS = "~"
_LINKS = frozenset(["của", "các"])


class Law(NamedTuple):
    """An act of the registry (``lexicons/laws.json``); days are ISO dates.

    Attributes:
        name: its name, the same for all versions.
        number: its number, or None where it has none or it is not known.
        passed: the day on which it was passed, or None.
        year: the year of that day.
        valid_from: the day on which it came into force; where that is not known, the day of
            passing (before 2000, when acts began at once) or the middle of the next year.
        valid_to: the day on which it ended, or None.
        source: where the fact is known from; see the registry.
    """

    name: str
    number: str | None
    passed: str | None
    year: int
    valid_from: str
    valid_to: str | None
    source: str


class NameTrie:
    """Names, word by word; the comma or ``và`` inside a name may be written otherwise or left out.

    ``Luật Phòng cháy và chữa cháy`` is also found as ``Luật Phòng cháy, chữa cháy``.
    """

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, form: str, name: str) -> None:
        """Add a form of a name; a form added twice keeps the first name."""
        node = self._root
        for word in words_of(form):
            if word in SEPARATORS:
                node[","] = True
            else:
                node = node.setdefault(word, {})
        node.setdefault("", name)

    def longest(self, words: Sequence[str], start: int) -> tuple[int, str] | None:
        """The end (a word number, exclusive) and name of the longest form at word `start`."""
        node = self._root
        found: tuple[int, str] | None = None
        i, count = start, len(words)
        while i < count:
            word = words[i]
            if word in SEPARATORS:
                if "," not in node:
                    break
            else:
                node = node.get(word)  # type: ignore[assignment]
                if node is None:
                    break
                if "" in node:
                    found = (i + 1, node[""])
            i += 1
        return found


@compiled
def _registry() -> Any:
    return current_lexicon("laws")


@compiled
def lexicon() -> Any:
    """The content of ``lexicons/named.json``."""
    return current_lexicon("named")


@compiled
def laws() -> tuple[Law, ...]:
    """The acts of the registry, oldest first."""
    return tuple(map(_law, _registry()["laws"]))


def _law(entry: dict[str, Any]) -> Law:
    passed = entry.get("passed")
    year = int(passed[:4]) if passed else entry["year"]
    begin = entry.get("from") or (passed if passed and year < 2000 else f"{year + 1}-07-01")
    return Law(
        entry["name"], entry.get("number"), passed, year, begin, entry.get("to"), entry["source"]
    )


@compiled
def versions() -> dict[str, tuple[Law, ...]]:
    """The acts by their name, oldest first; those that amend others by the names of these."""
    found: dict[str, list[Law]] = {}
    for law in laws():
        found.setdefault(version_key(law.name), []).append(law)
    return {name: tuple(sorted(acts, key=_begin)) for name, acts in found.items()}


@compiled
def law_numbered() -> dict[str, Law]:
    """The acts by their number."""
    return {law.number: law for law in laws() if law.number is not None}


@compiled
def years_numbered() -> tuple[int, int]:
    """The first and the last year of which acts are known by a number that holds it."""
    years = [law.year for law in laws() if f"/{law.year}/" in (law.number or "")]
    return min(years), max(years)


@lru_cache(maxsize=4096)
def version_key(name: str) -> str:
    """What names of the same act have in common: their words, without separators and links.

    An act that amends others is known by their names alone.
    """
    words = words_of(name)
    if _is_amending(name):
        words = [_AMENDS, *words[next(_act_names(words), 0) :]]
    return " ".join(word for word in words if word not in SEPARATORS and word not in _LINKS)


def _act_names(words: Sequence[str]) -> Iterator[int]:
    """The places in the name of an amending act at which the names of other acts begin."""
    for i in range(2, len(words)):
        if words[i] == "luật" or words[i : i + 2] == ["pháp", "lệnh"]:
            yield i - 1 if words[i - 1] == "bộ" else i


def amending_key(name: str) -> str:
    """The `version_key` of acts that amend the act of this name alone."""
    return f"{_AMENDS} {version_key(name)}"


def _begin(law: Law) -> str:
    return law.valid_from


@compiled
def names() -> NameTrie:
    """The names of the registry in all their forms, amending acts left out."""
    trie = NameTrie()
    known = {law.name for law in laws() if not _is_amending(law.name)}
    others = {entry["name"]: entry["forms"] for entry in _registry()["names"]}
    for name in sorted(known):
        trie.add(name, name)
    for name in sorted(known):
        for form in _forms([name, *others.get(name, ())]):
            trie.add(form, name)
    return trie


def _is_amending(name: str) -> bool:
    return "sửa" in words_of(name)[:3]


def _forms(forms: Iterable[str]) -> Iterator[str]:
    """The forms, and those with abbreviations; a code is also called a law."""
    for form in forms:
        yield form
        short = [form.removeprefix("Bộ l")]
        if short[0] != form:
            short = [form, "L" + short[0]]
            yield short[-1]
        for written in short:
            yield from _abbreviated(written)


def _abbreviated(form: str) -> Iterator[str]:
    """The form with each abbreviation that fits, and with all of them."""
    lower, everything = form.lower(), form
    for entry in lexicon()["abbreviations"]:
        place = lower.find(entry["of"].lower())
        if place >= 0:
            yield form[:place] + entry["form"] + form[place + len(entry["of"]) :]
            place = everything.lower().find(entry["of"].lower())
            if place >= 0:
                end = place + len(entry["of"])
                everything = everything[:place] + entry["form"] + everything[end:]
    if everything != form:
        yield everything


@compiled
def phrases(key: str) -> Trie[bool]:
    """A list of phrases of the lexicon."""
    return Trie((phrase, True) for phrase in lexicon()[key])


@compiled
def words_called(key: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return frozenset(lexicon()[key])


@compiled
def endings(key: str) -> frozenset[tuple[str, ...]]:
    """A list of phrases of the lexicon, as tuples of words, to compare with what stands before."""
    return frozenset(tuple(words_of(phrase)) for phrase in lexicon()[key])


@compiled
def fixed_names(key: str) -> Trie[str]:
    """The charters or the platforms, with their names in one spelling."""
    return Trie((entry["form"], entry["name"]) for entry in lexicon()[key])


@compiled
def plenum_keys() -> dict[tuple[int, int], str]:
    """The numbers of resolutions of plenums that are called by them alone, by term and plenum."""
    return {(entry["term"], entry["plenum"]): entry["key"] for entry in lexicon()["plenums"]}


@compiled
def heads() -> frozenset[str]:
    """The words at which a named document is looked for."""
    short = {words_of(form)[0] for entry in _registry()["names"] for form in entry["forms"]}
    return frozenset(short | {"luật", "lệnh", "hiến"}) - {
        "bộ",
        "pháp",
    }  # luật, lệnh and hiến end these


PARTY_HEADS = frozenset(["nghị", "lệ", "lĩnh"])
