"""Words of the grammar that several rooms ask for, from ``function_words.json``."""

from __future__ import annotations

from vn_directives.matching.lexicon import Trie
from vn_directives.matching.reading import words_of
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


@compiled
def kin() -> frozenset[str]:
    """The nearest of kin: ``vợ``, ``con``."""
    return frozenset(current_lexicon("function_words")["kin"])


@compiled
def families() -> Trie[None]:
    """What a page calls its section on somebody's family: ``gia đình``, ``đời tư``."""
    return Trie((form, None) for form in current_lexicon("function_words")["families"])


@compiled
def pronouns() -> frozenset[str]:
    """The honorifics that stand for a person as well: ``ông``, ``bà``."""
    return frozenset(current_lexicon("function_words")["pronouns"])


@compiled
def topics() -> Trie[bool]:
    """What says of whom or of what a sentence will be: ``đối với``, ``về``."""
    return Trie((form, True) for form in current_lexicon("function_words")["topics"])


@compiled
def honorific_words() -> frozenset[str]:
    """The words of honorifics, and the stroke within: ``đồng``, ``chí``, ``ông``, ``đ``."""
    entries = current_lexicon("honorifics")["callings"]
    forms = (entry["form"] for entry in entries if entry["kind"] == "honorific")
    return frozenset(word for form in forms for word in words_of(form)) - {"."}


@compiled
def quantifiers() -> frozenset[str]:
    """What stands before many, or all of them: ``các``, ``mọi``."""
    return frozenset(current_lexicon("function_words")["quantifiers"])


@compiled
def plurals() -> frozenset[str]:
    """The same, and the smallest numbers: ``hai``."""
    return quantifiers().union(current_lexicon("function_words")["few"])


@compiled
def numerals() -> dict[str, int]:
    """The numbers up to ten: ``một``."""
    return dict(current_lexicon("function_words")["numerals"])


@compiled
def ordinals() -> dict[str, int]:
    """The words behind ``thứ``: ``nhất``, and the other numbers."""
    return {**numerals(), **current_lexicon("function_words")["ordinals"]}


@compiled
def before_groups() -> frozenset[str]:
    """What stands before a title that several hold: ``các``, ``một số``; mỗi is for one of them."""
    several: list[str] = current_lexicon("function_words")["several"]
    return plurals().union(several) - {"mỗi"}


@compiled
def defining() -> Trie[None]:
    """What stands before a short form or another name: ``sau đây gọi tắt là``."""
    return Trie((entry["form"], None) for entry in current_lexicon("function_words")["defining"])


@compiled
def defining_persons() -> tuple[str, ...]:
    """Those of them that stand before another name of a person."""
    entries = current_lexicon("function_words")["defining"]
    return tuple(entry["form"] for entry in entries if entry.get("of_persons"))


@compiled
def defining_words() -> tuple[tuple[str, ...], ...]:
    """The words of each of them."""
    entries = current_lexicon("function_words")["defining"]
    return tuple(tuple(words_of(entry["form"])) for entry in entries)
