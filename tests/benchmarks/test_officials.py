"""How well titles, persons and officials are found on annotated articles, and how fast."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading
from vn_directives.officials.grammar import find_officials
from vn_directives.titles.grammar import find_titles

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not SHARED.exists(), reason="the annotated articles are not here"),
]


def read(text: str) -> dict[str, object]:
    reading = Reading(text)
    bodies = find_bodies(reading)
    titles = find_titles(reading, bodies)
    found = find_officials(reading, bodies, titles)
    return {
        "titles": [title.to_dict() for title in titles],
        "persons": [person.to_dict() for person in found.persons],
        "officials": [official.to_dict() for official in found.officials],
    }


def test_quality(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    found = tmp_path / "found.jsonl"
    names = ("seeds", "dev")
    lines = "".join((SHARED / "gold" / f"{n}.jsonl").read_text(encoding="utf-8") for n in names)
    gold.write_text(lines, encoding="utf-8")
    records = [json.loads(line) for line in lines.splitlines()]
    with found.open("w", encoding="utf-8") as file:
        for record in records:
            result = {"id": record["id"], **read(record["text"])}
            file.write(json.dumps(result, ensure_ascii=False) + "\n")
    score = [sys.executable, str(SHARED / "tools" / "score.py"), str(gold), str(found), "--json"]
    figures = json.loads(subprocess.run(score, capture_output=True, check=True, text=True).stdout)
    assert figures["titles"]["f1"] >= 0.92
    assert figures["persons"]["f1"] >= 0.95
    assert figures["officials"]["f1"] >= 0.92
    assert figures["officials"]["titles_f1"] >= 0.90


def test_speed() -> None:
    lines = (SHARED / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    readings = [Reading(json.loads(line)["text"]) for line in lines] * 5
    syllables = sum(len(reading.text.split()) for reading in readings)
    bodies = [find_bodies(reading) for reading in readings]
    times = [time.process_time()]
    titles = [find_titles(*pair) for pair in zip(readings, bodies, strict=True)]
    times.append(time.process_time())
    for triple in zip(readings, bodies, titles, strict=True):
        find_officials(*triple)
    times.append(time.process_time())
    of_titles, of_officials = ((end - start) / syllables * 1e6 for start, end in pairwise(times))
    print(f"titles {of_titles:.2f}, officials {of_officials:.2f} µs per syllable")
    # The annotated articles hold many more names than others: twice the budget of any text.
    assert of_titles < 0.8
    assert of_officials < 1.0
