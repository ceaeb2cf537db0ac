"""Every phrase of the lexicons and word of the dictionary, repeated: four times the text, at most
five times the time.

To try each at two million characters would take days, so there are three rounds:

1. all, up to 4,000 characters: the phrases through the whole pipeline (of those that differ in
   digits only, one), the words that no lexicon has through the tokenizer, since to the grammars one
   is like another. What grows too much is measured again, so that what remains is no noise;
2. of these the ones that grow most and that take longest, of each field of each lexicon the one
   that takes longest, and the hostile texts of the tests: up to 64,000 characters;
3. of these the ones that grow most and that take longest, and two that once grew by squares: up to
   two million characters, with the memory at the peak.

What is not found: a phrase that grows by squares so slowly that neither its growth nor its time is
among the worst up to 64,000 characters. All takes some seven minutes of processor time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
from spacy.language import Language

from tests.benchmarks.conftest import Report
from tests.safety.fuzz import lexicon_phrases, peak_memory, phrases_by_field
from tests.test_hostile import HOSTILE
from tests.timing import seconds
from vn_directives.pipeline import batch_zone
from vn_directives.segmentation.dictionary import pyvi_words

pytestmark = pytest.mark.benchmark

SMALL = (1_000, 4_000)
MIDDLE = (4_000, 16_000, 64_000)
LARGE = (125_000, 500_000, 2_000_000)
SUSPECTS = 60  # of which each of the ways to be the worst gives half
WORST = 10
KNOWN = ("Phó ", "Thiên Hương Sơn Lâm Hà ")
MOST_GROWTH = 5
MOST_BYTES = 1_500  # per character, at the peak

Times = dict[str, list[float]]


def times_of(
    nlp: Language,
    read: Callable[[str], Any],
    pieces: Iterable[str],
    sizes: Iterable[int],
    repeats: int = 1,
) -> Times:
    """The time of reading each piece, repeated to each of the sizes."""
    times = {}
    for piece in pieces:
        with batch_zone(nlp):
            read(piece)  # what is done once for a new word is no growth
            calls = [partial(read, piece * (size // len(piece) + 1)) for size in sizes]
            times[piece] = seconds(*calls, repeats=repeats)
    return times


def sieved(
    nlp: Language, read: Callable[[str], Any], pieces: Iterable[str], sizes: Iterable[int]
) -> Times:
    """The time of each piece; of those that grow too much the best of three more measurements."""
    times = times_of(nlp, read, pieces, sizes)
    return times | times_of(nlp, read, too_much(times), sizes, repeats=3)


def growth(times: list[float]) -> float:
    return max(after / before for before, after in pairwise(times))


def worst(times: Times, number: int) -> list[str]:
    """The pieces that grow most and those that take longest, half of each."""
    by_growth = sorted(times, key=lambda piece: growth(times[piece]))
    by_time = sorted(times, key=lambda piece: times[piece][-1])
    return [*by_growth[-number // 2 :], *by_time[-number // 2 :]]


def phrases() -> list[str]:
    """The phrases of the lexicons, one of those that differ in digits only."""
    return list({re.sub(r"\d", "0", p): f"{p} " for p in lexicon_phrases() if p}.values())


def slowest_of_fields(times: Times) -> list[str]:
    """Of each field of each lexicon the phrase that takes longest."""
    return [
        max(known, key=lambda piece: times[piece][-1])
        for field in phrases_by_field().values()
        if (known := [f"{phrase} " for phrase in field if f"{phrase} " in times])
    ]


def too_much(times: Times) -> dict[str, list[float]]:
    return {piece: found for piece, found in times.items() if growth(found) > MOST_GROWTH}


def test_every_phrase_grows_with_its_length(nlp: Language, report: Report) -> None:
    tried = phrases()
    words = [f"{w} " for w in sorted({*pyvi_words().split("\n")} - {"", *lexicon_phrases()})]
    of_phrases = sieved(nlp, nlp, tried, SMALL)
    of_words = sieved(nlp, nlp.tokenizer, words, SMALL)
    suspects = dict.fromkeys(
        [
            *worst(of_phrases, SUSPECTS),
            *worst(of_words, SUSPECTS),
            *slowest_of_fields(of_phrases),
            *(piece for piece, _ in HOSTILE.values()),
        ]
    )
    middle = sieved(nlp, nlp, suspects, MIDDLE)
    rows = []
    for piece in dict.fromkeys([*KNOWN, *worst(middle, WORST)]):
        before = peak_memory(reset=True)
        large = times_of(nlp, nlp, [piece], LARGE)[piece]
        peak = (peak_memory() - before) / LARGE[2]
        columns = {f"s at {size:,}": second for size, second in zip(LARGE, large, strict=True)}
        rows.append({"repeated": piece[:40], **columns, "bytes/character": peak})
        rows[-1]["growth"] = growth(large)
    title = f"{len(tried):,} phrases and {len(words):,} words, repeated: the worst"
    report.add("growth", title, rows)
    assert not too_much(middle)
    failures = [r for r in rows if r["growth"] > MOST_GROWTH or r["bytes/character"] > MOST_BYTES]
    assert not failures
