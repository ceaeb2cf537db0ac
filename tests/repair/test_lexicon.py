"""The lexicon of repairs: its examples are read as they say."""

from __future__ import annotations

import pytest

from vn_directives.matching.data import load_lexicon
from vn_directives.page import page_of
from vn_directives.repair.shapes import shape_of

LEXICON = load_lexicon("repairs")
DIGITS = [example for entry in LEXICON["digits"] for example in entry["examples"]]
CONFUSIONS = [example for entry in LEXICON["confusions"] for example in entry["examples"]]


@pytest.mark.parametrize(("seen", "read"), DIGITS)
def test_letters_are_read_as_digits(nlp, seen: str, read: str) -> None:
    (date,) = nlp(seen)._.dates
    (clean,) = nlp(read)._.dates
    assert (date.text, date.read_as, date.value) == (seen, read, clean.value)


@pytest.mark.parametrize(("seen", "read"), CONFUSIONS)
def test_letters_that_look_alike_have_one_shape(nlp, seen: str, read: str) -> None:
    assert list(map(shape_of, seen.lower().split())) == list(map(shape_of, read.lower().split()))


@pytest.mark.parametrize("entry", LEXICON["formulas"], ids=lambda entry: entry["form"])
def test_formulas_are_read_without_a_mark(nlp, entry: dict[str, object]) -> None:
    for example in entry["examples"]:
        damaged = example.translate(str.maketrans("ộẢíơăỘ", "ôÁịớâÔ"))
        reading = page_of(nlp(damaged)).reading
        assert damaged != example
        assert reading.cased == example
