"""Workers end with their parent, whatever ended it; memory does not grow with the texts."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from spacy.language import Language

import vn_directives
from tests.benchmarks.memory import ROADS
from vn_directives import arrow
from vn_directives.cli import settings

RUN = """
import sys, time
from itertools import count
from vn_directives.cli.extraction import extract_all
from vn_directives.formats import Text

if __name__ == "__main__":
    texts = (Text(str(i), i, "Chỉ thị số 5-CT/TU. " * 200, 0) for i in count())
    for outcome in extract_all(texts, 2, sys.argv[1]):
        print("ready", flush=True)
"""


def children(process: int) -> list[int]:
    """The processes whose parent is this one."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[1] == str(process) and fields[0] != "Z":
            found.append(int(status.parent.name))
    return found


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def seconds_to_the_end(script: Path, method: str, number: int) -> float:
    """How long the workers of a run live on after their parent has ended of a signal."""
    with subprocess.Popen(
        [sys.executable, str(script), method], stdout=subprocess.PIPE, encoding="utf-8"
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "ready\n"
        workers = children(parent.pid)
        assert len(workers) >= 2
        os.kill(parent.pid, number)
        parent.wait(10)
        ended = time.monotonic()
        while any(map(is_alive, workers)):
            assert time.monotonic() < ended + 20, "a worker goes on for ever"
            time.sleep(0.02)
        parent.stdout.close()
    return time.monotonic() - ended


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_within_a_second_of_their_parent(
    tmp_path: Path, method: str, number: int
) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    # Other programs on the machine may hold a worker up once, or twice.
    assert any(seconds_to_the_end(script, method, number) < 1 for _ in range(3))


@pytest.mark.parametrize("road", ["command-line", "arrow"])  # workers do what the first does
def test_a_pipeline_that_is_worn_gives_way_to_a_new_one(
    road: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if road == "arrow":
        pytest.importorskip("pyarrow")
    monkeypatch.setattr("vn_directives.pipeline._KEPT_WORDS", 0)
    monkeypatch.setattr("vn_directives.pipeline._MOST_WORDS", 700)
    monkeypatch.setattr("vn_directives.cli.extraction._BATCH_LENGTH", 10_000)
    made: list[ref[Language]] = []
    load = vn_directives.load

    def noted(**options: Any) -> Language:
        nlp = load(**options)
        made.append(ref(nlp))
        return nlp

    monkeypatch.setattr("vn_directives.load", noted)
    monkeypatch.setattr("vn_directives.arrow.load", noted)
    settings._made.cache_clear()
    arrow._pipeline.cache_clear()
    try:
        assert sum(1 for _ in ROADS[road](400)) == 400
        assert len(made) >= 2
        assert [nlp() is None for nlp in made[:-1]] == [True] * (len(made) - 1)
    finally:
        settings._made.cache_clear()
        arrow._pipeline.cache_clear()


def test_a_memory_zone_forgets_new_words(nlp: Language) -> None:
    def texts(first: int) -> list[str]:
        return [f"Chỉ thị số 5-CT/TU của ông Từ{i}lạ Tên{i}mới" for i in range(first, first + 500)]

    list(nlp.pipe(texts(0)))
    words, strings = len(list(nlp.vocab)), len(nlp.vocab.strings)
    for batch in range(1, 5):
        with nlp.memory_zone():
            for doc in nlp.pipe(texts(500 * batch)):
                assert doc._.directives
    assert len(list(nlp.vocab)) == words  # its length counts those that it has forgotten
    assert len(nlp.vocab.strings) <= strings + 10
