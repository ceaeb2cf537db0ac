"""Vocabulary is data: what stands in the code of grammars are a few function words each.

1. Names of things, and their codes, are told by lexicons.
2. A long list is vocabulary.
3. What `function_words.json` tells is not told again.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import vn_directives
from vn_directives.matching.data import load_lexicon

PACKAGE = Path(vn_directives.__file__).parent
# These write or read files of others, whose words they have to name.
OUTSIDE = ("cli", "formats", "ner", "register", "report", "segmentation", "suggestions", "training")
LONGEST = 20  # words
# The names that a rule of the grammar itself is made of, and why.
NAMES = {
    "bodies/composition.py: _COUNCILS": "the two bodies that stand for one another in a list",
    "directives/meaning.py: _OFFICES": "codes whose letters end with a division's",
    "directives/meaning.py: _TYPES_LAST": "codes of types that stand last",
    "directives/symbols.py: _OLD_CENTRAL": "codes without a type code",
    "directives/vocabulary.py: LEGISLATURE": "how symbols of the legislature begin",
    "header/names.py: _GOING_ON": "what ends no line of a name: a comma, và, a committee's kind",
    "instructions/ranks.py: _STANDING": "organs that act for the whole committee",
    "officials/context.py: AMBIGUOUS": "honorifics that are given names too",
}
NUMBERING = {  # capitals of other kinds: ``I.``, ``P{}D``
    "duties/deadlines.py: _ISO",
}
LISTS = {
    "instructions/subjects.py: ADVERBIAL_WORDS": "prepositions and conjunctions",
    "officials/lives.py: _GOING_ON": "conjunctions, pronouns and verbs of holding",
}


def is_vietnamese(word: str) -> bool:
    return any(char.isalpha() and not char.isascii() for char in word)


def collections() -> Iterator[tuple[str, list[str]]]:
    """The collections with Vietnamese words at the top of modules, with the words of each."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name.startswith(OUTSIDE) or "/" not in name:
            continue
        for part in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(part, ast.Assign) or not is_collection(part.value):
                continue
            constants = (n.value for n in ast.walk(part.value) if isinstance(n, ast.Constant))
            words = [c for c in constants if isinstance(c, str) and any(map(str.isalpha, c))]
            if any(map(is_vietnamese, words)):
                yield f"{name}: {ast.unparse(part.targets[0])}", words


def is_collection(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in ("frozenset", "dict")
    return isinstance(value, ast.Tuple | ast.List | ast.Set | ast.Dict)


FOUND = dict(collections())


def test_names_of_things_are_data():
    named = {w for w, words in FOUND.items() if any(word.strip()[0].isupper() for word in words)}
    assert named - NUMBERING == NAMES.keys()


def test_long_lists_are_data():
    assert {where for where, words in FOUND.items() if len(words) > LONGEST} == LISTS.keys()


@pytest.mark.parametrize("section", ["kin", "quantifiers"])
def test_what_rooms_share_is_told_once(section):
    shared = set(load_lexicon("function_words")[section])
    assert [where for where, words in FOUND.items() if len(shared.intersection(words)) > 3] == []


@pytest.mark.parametrize("words", [["gọi", "tắt", "là"], ["sau", "đây", "gọi", "là"]])
def test_short_forms_are_defined_by_the_words_of_one_list(words):
    assert [where for where, own in FOUND.items() if set(words) <= set(own)] == []
