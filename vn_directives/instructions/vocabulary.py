"""The vocabulary of instructions, read once from ``lexicons/instructions.json``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vn_directives.matching import Reading, Trie
from vn_directives.matching.reading import words_of
from vn_directives.places.countries import country_forms
from vn_directives.places.nouns import joined, spellings
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


@dataclass(frozen=True, slots=True)
class Verb:
    """A directing verb.

    Attributes:
        form: the verb.
        strength: order, assignment, request, reminder or appeal.
        needs_addressee: whether it directs somebody only where it names whom (``giao``).
        no_verb_after: words after which it is a noun, a passive or part of another word.
        no_verb_before: words before which it is.
    """

    form: str
    strength: str
    needs_addressee: bool
    no_verb_after: frozenset[str]
    no_verb_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Group:
    """A common noun for those who are told to act.

    Attributes:
        plural: whether it stands for them only after ``các`` or in a list.
        of: whether those whom it leads may follow: ``lãnh đạo`` + ``các đơn vị``.
    """

    plural: bool
    of: bool


class Before:
    """Phrases looked up backwards, from the word before a position."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._ending: dict[str, list[list[str]]] = {}  # by their last word, the longest first
        for words in (words_of(phrase) for phrase in phrases):
            self._ending.setdefault(words[-1], []).append(words)
        for same in self._ending.values():
            same.sort(key=len, reverse=True)

    def start(self, reading: Reading, end: int) -> int | None:
        """Where the longest phrase that ends before word `end` begins, or None."""
        words = reading.words
        for phrase in self._ending.get(words[end - 1], ()) if end else ():
            start = end - len(phrase)
            if start >= 0 and words[start:end] == phrase:
                return start
        return None


@compiled
def verbs(chosen: tuple[str, ...] | None) -> Trie[Verb]:
    """The directing verbs: those chosen, or the default ones.

    Raises:
        ValueError: a chosen verb is not in the lexicon.
    """
    entries = {entry["form"]: entry for entry in current_lexicon("instructions")["verbs"]}
    if chosen is None:
        chosen = tuple(form for form, entry in entries.items() if entry["default"])
    unknown = set(chosen) - entries.keys()
    if unknown:
        raise ValueError(
            f"no directing verb: {', '.join(sorted(unknown))}; the verbs are "
            f"{', '.join(sorted(entries))}"
        )
    return Trie(
        (
            form,
            Verb(
                form,
                entry["strength"],
                entry["addressee"] == "needed",
                frozenset(entry["no_verb_after"]),
                frozenset(entry["no_verb_before"]),
            ),
        )
        for form, entry in entries.items()
        if form in chosen
    )


def reports_at(words: Sequence[str], i: int) -> bool:
    """Whether a verb of saying or acting is at word `i`, or behind an adverb: ``đã nhấn mạnh``."""
    reports = phrases("reports")
    if reports.longest(words, i):
        return True
    adverb = phrases("adverbs").longest(words, i)
    return adverb is not None and reports.longest(words, adverb[0]) is not None


@compiled
def other_verbs() -> Trie[Verb]:
    """The directing verbs that are not default ones."""
    entries = current_lexicon("instructions")["verbs"]
    return verbs(tuple(entry["form"] for entry in entries if not entry["default"]))


@compiled
def before(kind: str) -> Before:
    """Phrases of one kind (adverbs, documents, blockers), looked up backwards."""
    return Before(current_lexicon("instructions")[kind])


@compiled
def phrases(kind: str) -> Trie[bool]:
    """Phrases of one kind (adverbs, determiners, modifiers …), looked up forwards."""
    return Trie((phrase, True) for phrase in current_lexicon("instructions")[kind])


@compiled
def groups() -> Trie[Group]:
    """Common nouns for those who are told to act."""
    return Trie(
        (entry["form"], Group(entry.get("plural", False), entry.get("of", False)))
        for entry in current_lexicon("instructions")["groups"]
    )


@compiled
def units() -> Trie[str | None]:
    """Nouns of administrative units that stand for those who lead them, with their level."""
    return Trie([*_led(), *joined()])


def _led() -> Iterator[tuple[str, str | None]]:
    for form, noun in spellings():
        if noun.is_unit:
            yield form, noun.level
        elif noun.level in ("grassroots", "local"):
            yield form, None


@compiled
def back_references() -> Before:
    """Words that stand for the last speaker: ``Đồng chí``, ``Ông``."""
    return Before(entry["form"] for entry in current_lexicon("instructions")["back_references"])


@compiled
def foreign() -> Trie[bool]:
    """Partners and foreign countries: what is asked of them is no instruction."""
    abroad = [form for form, country in country_forms() if not country.get("home")]
    return Trie((form, True) for form in [*current_lexicon("instructions")["peers"], *abroad])


@compiled
def organs() -> frozenset[str]:
    """What the organ that was named last is called for short: ``Sở``, ``Bộ``."""
    return frozenset(
        words_of(entry["form"])[-1] for entry in current_lexicon("instructions")["organs"]
    )


@compiled
def actions() -> Trie[bool]:
    """The verbs of what somebody may be told to do, and the adverbs before them."""
    lexicon = current_lexicon("duties")
    return Trie((form, True) for kind in ("verbs", "adverbs") for form in lexicon[kind])


@compiled
def unit_words() -> frozenset[str]:
    """The last words of nouns of administrative units: ``tỉnh``, ``phố``."""
    return frozenset(words_of(form)[-1] for form, _ in _led())


@compiled
def institutions() -> Trie[bool]:
    """Nouns with which the name of a school, hospital, company or institute begins."""
    return Trie((entry["form"], True) for entry in current_lexicon("instructions")["institutions"])
