"""Every phrase of the lexicons and word of the dictionary, repeated: four times the text, at most
five times the time.

All are tried small; those that grow most, or take longest for their length, at three sizes up to
two million characters, with peak memory.
"""

from __future__ import annotations

import time
import tracemalloc

import pytest
from spacy.language import Language

from tests.safety.fuzz import lexicon_phrases
from vn_directives.pipeline import batch_zone
from vn_directives.segmentation.dictionary import pyvi_words

pytestmark = pytest.mark.benchmark

SMALL = (1_000, 4_000)
LARGE = (125_000, 500_000, 2_000_000)
SUSPECTS = 8
MOST_GROWTH = 5
MOST_BYTES = 1_500  # per character, at the peak


def repeated(phrase: str, length: int) -> str:
    return f"{phrase} " * (length // (len(phrase) + 1) + 1)


def seconds(nlp: Language, text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        with batch_zone(nlp):
            nlp(text)
        best = min(best, time.process_time() - start)
    return best


def test_every_phrase_grows_with_its_length(nlp: Language) -> None:
    phrases = sorted({*lexicon_phrases(), *pyvi_words().split("\n")} - {""})
    small = {phrase: [seconds(nlp, repeated(phrase, size)) for size in SMALL] for phrase in phrases}
    by_growth = sorted(phrases, key=lambda phrase: small[phrase][1] / small[phrase][0])
    by_time = sorted(phrases, key=lambda phrase: small[phrase][1])
    failures = []
    for phrase in dict.fromkeys(["Phó", *by_growth[-SUSPECTS:], *by_time[-SUSPECTS:]]):
        times = [seconds(nlp, repeated(phrase, size)) for size in LARGE]
        tracemalloc.start()
        nlp(repeated(phrase, LARGE[0]))
        peak = tracemalloc.get_traced_memory()[1] / LARGE[0]
        tracemalloc.stop()
        told = f"{phrase!r}: {', '.join(f'{t:.2f}' for t in times)} s; {peak:.0f} bytes/character"
        print(told)
        if max(times[1] / times[0], times[2] / times[1]) > MOST_GROWTH or peak > MOST_BYTES:
            failures.append(told)
    assert not failures
