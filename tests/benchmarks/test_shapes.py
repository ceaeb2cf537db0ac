"""How much faster than ``spacy.blank("vi")`` the whole pipeline is, for each shape of text.

Short paragraphs show the cost of a text, dense ones the cost of a mention, long ones that of a
word. Texts are read as a stream (``nlp.pipe``), and one by one (``nlp(text)``). What is compared is
measured in turns in one run, and the median of the rounds counts.
"""

from __future__ import annotations

import gc
import gzip
import json
import time
from collections import deque
from collections.abc import Callable
from itertools import islice
from statistics import median

import pytest
import spacy
from spacy.language import Language

import vn_directives
from tests.benchmarks.conftest import Report
from tests.benchmarks.test_pipeline import over, syllables_of
from tests.benchmarks.texts import Writer
from tests.conftest import ROOT

pytestmark = pytest.mark.benchmark

SAMPLES = ROOT.parent / "shared" / "samples" / "texts.jsonl.gz"
ROUNDS = 5
SHORT = range(40, 91)  # syllables of a short paragraph
# What is aimed at and not reached; and what is reached, less the noise of a busy machine, below
# which no change may take it.
GOALS = {"short paragraphs": 2.0, "dense": 2.2, "real samples": 3.2, "long texts": 3.5}
WITH_PLACES = 0.7  # aimed at is .85; noise allowed for
ALONE = 1.1
FLOORS = {"short paragraphs": 0.4, "dense": 0.4, "real samples": 1.2, "long texts": 1.6}


def shapes() -> dict[str, list[str]]:
    """Texts by shape; real samples only where they are at hand."""
    writer = Writer()
    notices = [writer.notice() for _ in range(600)]
    found = {
        "short paragraphs": [text for text in notices if len(text.split()) in SHORT],
        "dense": [writer.dense() for _ in range(150)],
        "long texts": [writer.text_of_length(20_000) for _ in range(6)],
    }
    if SAMPLES.exists():
        with gzip.open(SAMPLES, "rt", encoding="utf-8") as lines:
            found["real samples"] = [json.loads(line)["text"] for line in islice(lines, 150)]
    return found


def stream(pipeline: Language, texts: list[str]) -> Callable[[], object]:
    """The task of reading the texts as a stream."""
    return lambda: deque(pipeline.pipe(texts), maxlen=0)


def medians(tasks: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The processor time of each task, measured in turns; none pays for the garbage of another."""
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(ROUNDS):
        for name, task in tasks.items():
            gc.collect()
            start = time.process_time()
            task()
            seconds[name].append(time.process_time() - start)
    return {name: median(values) for name, values in seconds.items()}


def test_shapes(nlp: Language, report: Report) -> None:
    blank = spacy.blank("vi")
    rows = []
    for shape, texts in shapes().items():
        found = medians(
            {
                "one by one": over(nlp, texts),
                "blank, one by one": over(blank, texts),
                "stream": stream(nlp, texts),
                "blank, stream": stream(blank, texts),
            }
        )
        ours, theirs = found["stream"], found["blank, stream"]
        rows.append(
            {
                "shape": shape,
                "texts": len(texts),
                "µs/syllable": ours / syllables_of(texts) * 1e6,
                "ms/text": ours / len(texts) * 1e3,
                "times as fast": theirs / ours,
                "one by one": found["blank, one by one"] / found["one by one"],
                "goal": GOALS[shape],
            }
        )
    report.add("shapes", 'The whole pipeline against spacy.blank("vi"), by shape', rows)
    slow = [row for row in rows if row["times as fast"] < FLOORS[row["shape"]]]
    assert not slow


def test_parts(nlp: Language, report: Report) -> None:
    """What places and identifiers cost, and what one component costs that finds the rest itself."""
    without = vn_directives.load()
    without.remove_pipe("vn_linker")
    without.remove_pipe("vn_places")
    alone = spacy.blank("xx")
    alone.add_pipe("vn_instructions")
    rows = []
    for shape, texts in shapes().items():
        pipelines = {"whole": nlp, "without": without, "alone": alone}
        found = medians({name: over(pipeline, texts) for name, pipeline in pipelines.items()})
        rows.append(
            {
                "shape": shape,
                "speed with places and identifiers": found["without"] / found["whole"],
                "vn_instructions alone, of the whole": found["alone"] / found["whole"],
            }
        )
    report.add("parts", "Parts of the pipeline against the whole, by shape", rows)
    assert all(row["speed with places and identifiers"] > WITH_PLACES for row in rows)
    assert all(row["vn_instructions alone, of the whole"] < ALONE for row in rows)
