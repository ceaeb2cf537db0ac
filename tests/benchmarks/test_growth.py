"""Every phrase of the lexicons and word of the dictionary, repeated: four times the text, at most
five times the time.

All are tried at two sizes, words that no lexicon has by the tokenizer alone: to the grammars one
is like another. Those that grow most, or take longest, are tried again at three sizes, and the
worst of these up to two million characters, with the memory at the peak.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from spacy.language import Language

from tests.benchmarks.conftest import Report
from tests.safety.fuzz import lexicon_phrases, peak_memory
from vn_directives.pipeline import batch_zone
from vn_directives.segmentation.dictionary import pyvi_words

pytestmark = pytest.mark.benchmark

SMALL = (2_000, 8_000)
MIDDLE = (8_000, 32_000, 128_000)
LARGE = (125_000, 500_000, 2_000_000)
SUSPECTS = 40  # of which each of the ways to be the worst gives half
WORST = 12
MOST_GROWTH = 5
MOST_BYTES = 1_500  # per character, at the peak


def repeated(phrase: str, length: int) -> str:
    return f"{phrase} " * (length // (len(phrase) + 1) + 1)


def seconds(read: Callable[[str], Any], phrase: str, length: int, rounds: int) -> float:
    text = repeated(phrase, length)
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best


def worst(times: dict[str, list[float]], number: int) -> list[str]:
    """The phrases that grow most and those that take longest, half of each, without those twice."""
    by_growth = sorted(times, key=lambda phrase: growth(times[phrase]))
    by_time = sorted(times, key=lambda phrase: times[phrase][-1])
    return list(dict.fromkeys([*by_growth[-number // 2 :], *by_time[-number // 2 :]]))


def growth(times: list[float]) -> float:
    return max(after / before for before, after in pairwise(times))


def test_every_phrase_grows_with_its_length(nlp: Language, report: Report) -> None:
    phrases = sorted({*lexicon_phrases()} - {""})
    words = sorted({*pyvi_words().split("\n")} - {"", *phrases})
    suspects = ["Phó", "Thiên Hương Sơn Lâm Hà"]
    for read, tried in ((nlp, phrases), (nlp.tokenizer, words)):
        times = {}
        for first in range(0, len(tried), 100):
            with batch_zone(nlp):
                for phrase in tried[first : first + 100]:
                    times[phrase] = [seconds(read, phrase, size, 1) for size in SMALL]
        suspects += worst(times, SUSPECTS)
    with batch_zone(nlp):
        times = {p: [seconds(nlp, p, size, 2) for size in MIDDLE] for p in suspects}
    rows = []
    for phrase in dict.fromkeys([*suspects[:2], *worst(times, WORST)]):
        with batch_zone(nlp):
            large = [seconds(nlp, phrase, size, 2) for size in LARGE[:2]]
            before = peak_memory(reset=True)
            large.append(seconds(nlp, phrase, LARGE[2], 1))
            peak = (peak_memory() - before) / LARGE[2]
        columns = {f"s at {size:,}": second for size, second in zip(LARGE, large, strict=True)}
        rows.append({"repeated": phrase[:40], **columns, "bytes/character": peak})
        rows[-1]["growth"] = growth(large)
    tried = len(phrases) + len(words)
    report.add("growth", f"{tried:,} phrases and words, repeated: the worst", rows)
    failures = [r for r in rows if r["growth"] > MOST_GROWTH or r["bytes/character"] > MOST_BYTES]
    assert not failures
