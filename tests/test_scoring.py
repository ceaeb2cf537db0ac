"""How records are scored, and that it agrees with the scorer that gold files are judged by."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from spacy.training import Example
from typer.testing import CliRunner

from tests.conftest import ROOT
from vn_directives.cli import app
from vn_directives.scoring import score_records
from vn_directives.training.docs import to_doc

TEXT = "Quận ủy Hải An giao Công an quận báo cáo."
A = {"start": 0, "end": 14, "text": "Quận ủy Hải An", "place_path": "Hải Phòng > Hải An"}
B = {"start": 20, "end": 32, "text": "Công an quận"}
SHORT = {"start": 0, "end": 7, "text": "Quận ủy"}
OTHER = {"start": 33, "end": 40, "text": "báo cáo"}


def scored(gold: list[Any], found: list[Any], kind: str = "bodies", **more: Any) -> dict[str, Any]:
    (figures,) = score_records([({kind: gold, **more}, {kind: found})]).values()
    return figures


@pytest.mark.parametrize(
    ("gold", "found", "exact", "overlap"),
    [
        ([A, B], [A, B], (1, 1), (1, 1)),
        ([A, B], [A], (1, 0.5), (1, 0.5)),
        ([A, B], [SHORT, B], (0.5, 0.5), (1, 1)),
        ([A], [A, OTHER], (0.5, 1), (0.5, 1)),
        ([A], [SHORT, {**SHORT, "end": 6}], (0, 0), (0.5, 1)),
        ([], [], (1, 1), (1, 1)),
    ],
)
def test_mentions(gold: Any, found: Any, exact: Any, overlap: Any) -> None:
    figures = scored(gold, found)
    assert (figures["precision"], figures["recall"]) == exact
    assert (figures["overlap_precision"], figures["overlap_recall"]) == overlap


def test_a_find_at_an_ignored_place_counts_neither_way() -> None:
    assert scored([A], [A, OTHER], ignore=[{"start": 35, "end": 36}])["precision"] == 1


def test_attributes_are_those_that_the_gold_fills_of_exact_mentions() -> None:
    assert scored([A, B], [A, B])["attributes"] == 1
    assert scored([A, B], [A, B])["attributes_n"] == 1
    assert scored([A], [{**A, "place_path": "* Hải Phòng"}])["attributes"] == 0
    assert scored([A], [{**A, "place_path": "hải  phòng > hải an"}])["attributes"] == 1
    assert scored([A], [SHORT])["attributes"] is None


def test_officials_are_found_by_name_and_their_titles_are_sets() -> None:
    gold = [{"name": "An", "titles": ["Bí thư", "Ủy viên"], "also": ["Phó Bí thư"]}]
    found = [
        {"name": "An", "titles": ["Bí thư"]},
        {"name": "An", "titles": ["Uỷ viên", "Phó Bí thư", "Chủ tịch"]},
    ]
    figures = scored(gold, found, "officials")
    assert figures["f1"] == 1
    assert figures["titles_f1"] == pytest.approx(2 * 2 / (3 + 2))


def test_duties_are_paired_by_what_is_to_be_done() -> None:
    gold = {"start": 10, "end": 30, "text": "…", "who": "Công an quận", "due": ["2020-08-05"]}
    near = {**gold, "start": 14, "who": "Công an quận Hải"}
    assert scored([gold], [near], "duties")["complete"] == 1
    assert scored([gold], [{**near, "due": []}], "duties")["complete"] == 0
    assert scored([gold], [{**gold, "start": 21}], "duties")["f1"] == 0


def test_facts_are_sets() -> None:
    gold = {"name": "An", "title": "Bí thư", "status": "held", "from": None}
    assert scored([gold], [{**gold, "from": "2020"}], "positions")["attributes"] == 0.5
    assert scored([gold], [{**gold, "title": "Phó Bí thư"}], "positions")["f1"] == 0


def test_only_kinds_that_the_gold_speaks_of_are_scored() -> None:
    assert list(score_records([({"bodies": [A]}, {"bodies": [], "dates": [B]})])) == ["bodies"]


def test_spacy_tells_the_same_figures(nlp: Any) -> None:
    gold = {"text": TEXT, "bodies": [{"place_path": None, **A}, OTHER], "officials": []}
    reference, _ = to_doc(gold, nlp.make_doc)
    scores = nlp.evaluate([Example(nlp.make_doc(TEXT), reference)])
    assert (scores["spans_bodies_p"], scores["spans_bodies_r"]) == (0.5, 0.5)
    assert scores["officials_f"] == 1
    assert "spans_dates_f" not in scores


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    lines = [{"id": "a", "text": TEXT, "bodies": [A, OTHER]}, {"text": TEXT, "bodies": [{}]}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    done = CliRunner().invoke(app, ["evaluate", str(path), "--errors"])
    assert done.exit_code == 1
    assert "gold.jsonl:2: bodies[0].start: missing" in done.stderr
    assert done.stdout.startswith("bodies          gold    2  P 0.500  R 0.500")
    assert "a\tbodies\tmissed\t'báo cáo' @33" in done.stdout.splitlines()
    done = CliRunner().invoke(app, ["evaluate", str(path), "--json"])
    assert json.loads(done.stdout)["bodies"]["gold"] == 2
    done = CliRunner().invoke(app, ["evaluate", str(path), "--pipeline", "no_such_pipeline"])
    assert done.exit_code == 1 and "no_such_pipeline" in done.stderr


SHARED = ROOT.parent / "shared"


@pytest.mark.skipif(not (SHARED / "tools/score.py").exists(), reason="needs ../shared")
@pytest.mark.parametrize("name", ["seeds", "dev", "facts"])
def test_the_figures_are_those_of_the_shared_scorer(name: str, tmp_path: Path) -> None:
    path = SHARED / "gold" / f"{name}.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    found = [json.loads(line) for line in lines]
    rng = random.Random(1)
    for (
        record
    ) in found:  # as a pipeline would have it: some missed, some with other edges or fields
        for items in record.values():
            if isinstance(items, list):
                items[:] = [_shaken(item, rng) for item in items if rng.random() > 0.15]
    predicted = tmp_path / "found.jsonl"
    predicted.write_text("\n".join(map(json.dumps, found)), encoding="utf-8")
    command = [sys.executable, SHARED / "tools/score.py", path, predicted, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    ours = score_records(zip(gold, found, strict=True))
    for kind, figures in json.loads(done.stdout).items():
        for figure, value in figures.items():
            assert ours[kind][figure] == pytest.approx(value), (kind, figure)


def _shaken(item: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    changed = dict(item)
    if "end" in item and rng.random() < 0.2:
        changed["end"] = max(item["start"] + 1, item["end"] - rng.randint(-4, 6))
    for field in item:
        if field not in ("start", "end", "titles", "name") and rng.random() < 0.1:
            changed[field] = None
    return changed
