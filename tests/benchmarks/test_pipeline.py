"""What the whole pipeline costs, against spaCy's Vietnamese tokenizer and pyvi in the same run.

Times are processor times, the best of several rounds; what is compared is measured in turns, so
that a busy moment of the machine meets all alike.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import pytest
import spacy
from spacy.language import Language

import vn_directives
from tests import timing
from tests.benchmarks.conftest import Report
from tests.benchmarks.texts import Writer

pytestmark = pytest.mark.benchmark

WHOLE, MENTIONS, BLANK = "vn_directives.load()", "its mentions alone", 'spacy.blank("vi")'
# How many times faster than a bare tokenizer a pipeline is at least, over texts of all shapes,
# noise allowed for.
FLOORS = {WHOLE: 1.0, MENTIONS: 1.5}
READERS_OF_MENTIONS = [
    "vn_sentences",
    "vn_dates",
    "vn_bodies",
    "vn_titles",
    "vn_directives",
    "vn_officials",
    "vn_header",
    "vn_instructions",
]
ROUNDS = 5


def syllables_of(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def best_seconds(tasks: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """The shortest processor time of each task, measured in turns."""
    return dict(zip(tasks, timing.seconds(*tasks.values(), repeats=rounds), strict=True))


def over(work: Callable[[str], object], texts: list[str]) -> Callable[[], object]:
    """The task of doing some work for each text."""

    def task() -> None:
        for text in texts:
            work(text)

    task()  # once, so that lexicons are loaded and caches are warm
    return task


def rates(texts: list[str], seconds: float) -> dict[str, Any]:
    syllables = syllables_of(texts)
    return {
        "syllables/s": round(syllables / seconds),
        "characters/s": round(sum(map(len, texts)) / seconds),
        "µs/syllable": seconds / syllables * 1e6,
    }


def test_against_blank_and_pyvi(nlp: Language, report: Report) -> None:
    from pyvi import ViTokenizer

    blank, mentions = spacy.blank("vi"), vn_directives.load()
    mentions.select_pipes(enable=READERS_OF_MENTIONS)
    writer = Writer()
    shapes = {
        "notices": [writer.notice() for _ in range(200)],
        "articles": [writer.article() for _ in range(40)],
        "pages": [writer.page() for _ in range(60)],
        "documents": [writer.document() for _ in range(30)],
    }
    rows = []
    total: dict[str, float] = {}
    for shape, texts in shapes.items():
        seconds = best_seconds(
            {
                WHOLE: over(nlp, texts),
                MENTIONS: over(mentions, texts),
                BLANK: over(blank, texts),
                "pyvi alone": over(ViTokenizer.spacy_tokenize, texts),
            }
        )
        rows += _against(shape, texts, seconds)
        total = {what: total.get(what, 0.0) + value for what, value in seconds.items()}
    together = _against("all", [text for texts in shapes.values() for text in texts], total)
    report.add("against", "The whole pipeline against a bare tokenizer", rows + together)
    times = {what: total[BLANK] / total[what] for what in FLOORS}
    assert all(times[what] > floor for what, floor in FLOORS.items()), times


def _against(shape: str, texts: list[str], seconds: dict[str, float]) -> list[dict[str, Any]]:
    ours = seconds[WHOLE]
    return [
        {"texts": shape, "what": what, **rates(texts, value), "times ours": value / ours}
        for what, value in seconds.items()
    ]


def test_components(nlp: Language, report: Report) -> None:
    texts = list(islice(Writer().mixture(), 200))
    best: dict[str, float] = {}
    for _ in range(ROUNDS + 1):
        seconds = dict.fromkeys(["tokenizer", *nlp.pipe_names], 0.0)
        for text in texts:
            start = time.process_time()
            doc = nlp.make_doc(text)
            stop = time.process_time()
            seconds["tokenizer"] += stop - start
            for name, component in nlp.pipeline:
                doc = component(doc)
                start, stop = stop, time.process_time()
                seconds[name] += stop - start
        best = {name: min(best.get(name, 9e9), value) for name, value in seconds.items()}
    total = sum(best.values())
    rows = [
        {"component": name, **rates(texts, value), "% of all": value / total * 100}
        for name, value in best.items()
    ]
    report.add("components", "Each component", rows)


def test_scaling_with_length(nlp: Language, report: Report) -> None:
    rows = []
    for length in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        texts = [Writer().text_of_length(length)]
        rounds = 1 if length > 1_000_000 else ROUNDS
        seconds = best_seconds({"": lambda texts=texts: nlp(texts[0])}, rounds)[""]  # type: ignore[misc]
        rows.append({"characters": length, "seconds": seconds, **rates(texts, seconds)})
    report.add("length", "One text of growing length", rows)
    assert rows[-1]["µs/syllable"] < 2 * rows[1]["µs/syllable"]


def test_scaling_with_number(nlp: Language, report: Report) -> None:
    rows = []
    for number in (10, 100, 1_000):
        texts = list(islice(Writer().mixture(), number))
        seconds = best_seconds({"": over(nlp, texts)}, rounds=2)[""]
        rows.append({"texts": number, "seconds": seconds, **rates(texts, seconds)})
    report.add("number", "A growing number of texts", rows)


def test_start_up(report: Report) -> None:
    programs = {
        "import spacy": "import spacy",
        'import spacy; spacy.blank("vi")': "import spacy; spacy.blank('vi')",
        "import vn_directives; load()": "import vn_directives; vn_directives.load()",
        "… and a first text": "import vn_directives; vn_directives.load()('Chiều 31/7')",
    }
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(2 * ROUNDS + 1):
        for name, code in programs.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            seconds[name].append(time.perf_counter() - start)
    middle = {name: median(values) for name, values in seconds.items()}
    rows = [
        {"program": name, "median s": value, "best s": min(seconds[name])}
        for name, value in middle.items()
    ]
    report.add("start", "Start-up of a process", rows)
    ours = middle["import vn_directives; load()"]
    assert ours < 1.5 * middle['import spacy; spacy.blank("vi")']
    assert ours - middle["import spacy"] < 0.5


def test_memory(report: Report, tmp_path: Path) -> None:
    rows = []
    for number in (0, 500, 2_000):
        path = _write_corpus(tmp_path / f"{number}.jsonl", number)
        peak = _peak_megabytes("extract", str(path), "-o", str(tmp_path / "out.jsonl"))
        rows.append({"texts": number, "MB of text": path.stat().st_size / 1e6, "peak MB": peak})
    path = tmp_path / "one.txt"
    path.write_text(Writer().text_of_length(10_000_000), encoding="utf-8")
    peak = _peak_megabytes("extract", str(path), "-o", str(tmp_path / "out.jsonl"))
    rows.append({"texts": 1, "MB of text": path.stat().st_size / 1e6, "peak MB": peak})
    report.add("memory", "Peak memory of vn-directives extract", rows)
    assert rows[2]["peak MB"] < 1.3 * rows[1]["peak MB"]


def test_processes(report: Report, tmp_path: Path) -> None:
    path = _write_corpus(tmp_path / "corpus.jsonl", 4_000)
    seconds = {}
    for processes in (1, 2):
        start = time.perf_counter()
        _run("extract", str(path), "-o", str(tmp_path / f"{processes}.jsonl"), "-n", str(processes))
        seconds[processes] = time.perf_counter() - start
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    rows = [
        {"processes": processes, "seconds": value, "times faster": seconds[1] / value}
        for processes, value in seconds.items()
    ]
    report.add("processes", "vn-directives extract over 4,000 texts, start-up included", rows)
    if (os.cpu_count() or 1) > 1:
        assert rows[1]["times faster"] > 1.6


def _write_corpus(path: Path, number: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for text in islice(Writer().mixture(), number):
            file.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    return path


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "vn_directives.cli", *arguments], check=True)


def _peak_megabytes(*arguments: str) -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("this platform does not tell the peak memory of a process")
    code = (
        "import sys\n"
        "from vn_directives.cli import app\n"
        "try:\n"
        "    app()\n"
        "finally:\n"
        f"    print(open('{status}').read(), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=True,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    (line,) = (line for line in done.stderr.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1e3
