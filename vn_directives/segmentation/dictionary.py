"""The Vietnamese dictionary that comes with pyvi: about 30,000 words in lower case."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

# By second syllable: whether the first two are a word, and the third ones of words.
Continuations: TypeAlias = dict[str, tuple[bool, frozenset[str]]]
# By first syllable.
Dictionary: TypeAlias = dict[str, Continuations]


def read_dictionary(words: Iterable[str]) -> Dictionary:
    """The words of two and three syllables among `words`, whose syllables blanks part."""
    dictionary: Dictionary = {}
    thirds: dict[tuple[str, str], set[str]] = {}
    word_only = (True, frozenset[str]())
    for word in words:
        syllables = word.split(" ")
        if len(syllables) == 2:
            dictionary.setdefault(syllables[0], {})[syllables[1]] = word_only
        elif len(syllables) == 3:
            thirds.setdefault((syllables[0], syllables[1]), set()).add(syllables[2])
    for (first, second), found in thirds.items():
        continuations = dictionary.setdefault(first, {})
        continuations[second] = (second in continuations, frozenset(found))
    return dictionary


@cache
def pyvi_dictionary() -> Dictionary:
    """The dictionary of the installed pyvi; read once per process."""
    return read_dictionary(pyvi_words().split("\n"))


def pyvi_words() -> str:
    """The words of the dictionary, one a line, the tone mark of oa, oe, uy on the second vowel."""
    return (pyvi_models() / "words.txt").read_text(encoding="utf-8")


def pyvi_models() -> Path:
    """The folder of pyvi's data; pyvi itself is not imported."""
    spec = find_spec("pyvi")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("the engine 'pyvi' needs the package pyvi: pip install pyvi")
    return Path(spec.submodule_search_locations[0]) / "models"
