"""Document numbers as real pages print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.directives.measure_numbers import missed, read_references

NUMBERS = Path(__file__).parents[3] / "shared" / "samples" / "numbers.tsv"


@pytest.mark.skipif(not NUMBERS.exists(), reason="the list of real numbers is not at hand")
def test_real_numbers_are_found_whole() -> None:
    misses, total = missed(read_references(NUMBERS))
    assert len(misses) <= 0.02 * total, misses


def test_measure_sees_what_is_missed() -> None:
    assert missed(["Nghị quyết số 5-NQ/TW ngày 5/5/2020", "số 5?ABC"]) == (["số 5?ABC"], 2)
