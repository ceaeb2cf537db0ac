"""Every command of the training project, on little data; what the wheel gives."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin

import vn_directives

PROJECT = Path(__file__).parents[2] / "training"
GOLD = (
    "Một dòng của văn bản đã được người đọc và đánh dấu, đủ dài để không trùng với dòng nào khác."
)
TEXT = (
    "Sáng 3/5/2021, đồng chí Lê Văn Tám, Bí thư Huyện ủy Vĩnh An, làm việc với Cảng vụ Mũi Né.\n"
    "Kpă H'Lan kể: Tổ xử lý nợ đọng đã đọc Chỉ thị số 30-CT/TU ngày 5/6/2020.\n"
)


def run(folder: Path, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project after `weasel run all` with a handful of texts and two steps of training."""
    folder = tmp_path_factory.mktemp("work") / "training"
    made = shutil.ignore_patterns("corpus", "models", "packages", "project.lock", "results.json")
    shutil.copytree(PROJECT, folder, ignore=made)
    for path in folder.glob("data/*/sentences.txt"):  # a few are enough
        path.write_text("\n".join(path.read_text(encoding="utf-8").splitlines()[:12]), "utf-8")
    texts = [{"id": f"{'ab'[n % 2]}-{n}", "text": f"Tin số {n}. {TEXT * 3}"} for n in range(12)]
    write_lines(folder / "own.jsonl", [*texts, {"id": "a-gold", "text": f"{GOLD}\nHết."}])
    write_lines(folder / "gold.jsonl", [{"id": 1, "text": GOLD, "bodies": [], "ignore": []}])
    right = [{"id": f"{id}#0", "text": f"{id} ở Tổ xử lý nợ đọng Xanh."} for id in ("a-1", "b-1")]
    for record in right:
        record["bodies"] = [{"start": 6, "end": 27, "text": record["text"][6:27]}]
    write_lines(folder / "corrected.jsonl", right)
    small = {"raw": "own.jsonl", "texts": 10, "max_steps": 2, "gold": "gold.jsonl"}
    small |= {"corrected": "corrected.jsonl", "weight": 2}
    settings = [f"--vars.{name}={value}" for name, value in small.items()]
    for command in ("all", "disagree", "suggest"):
        run(folder, "-m", "weasel", "run", command, ".", *settings)
    return folder


def write_lines(path: Path, items: list[dict[str, Any]]) -> None:
    lines = [json.dumps(item, ensure_ascii=False) + "\n" for item in items]
    path.write_text("".join(lines), encoding="utf-8")


def ids_of(path: Path) -> set[str]:
    return {json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()}


def test_a_fold_is_tested_on_sources_that_did_not_train_it(project: Path) -> None:
    for fold, own, other in (("first", "a", "b"), ("second", "b", "a")):
        folder = project / "corpus" / fold
        assert {id[0] for id in ids_of(folder / "dev.jsonl")} == {own}
        assert {id[0] for id in ids_of(folder / "test.jsonl")} == {other}
        assert (folder / "train.spacy").exists()
    assert ids_of(project / "corpus" / "all" / "test.jsonl") == set()


def test_the_corpus_can_be_made_again_and_leaves_gold_out(project: Path, tmp_path: Path) -> None:
    arguments = ["own.jsonl", str(tmp_path), "--texts", "10", "--gold", "gold.jsonl"]
    run(project, "scripts/corpus.py", *arguments)
    ids = set()
    for fold in ("first", "second", "all"):
        for part in ("dev", "test"):
            again = tmp_path / fold / f"{part}.jsonl"
            assert again.read_bytes() == (project / "corpus" / fold / f"{part}.jsonl").read_bytes()
            ids |= ids_of(again)
    assert ids and "a-gold" not in ids


def test_what_was_corrected_weighs_more_and_trains_no_fold_tested_on_its_source(
    project: Path,
) -> None:
    vocab = vn_directives.load().vocab
    for fold, sources in (("first", ["a"]), ("second", ["b"]), ("all", ["a", "b"])):
        docs = DocBin().from_disk(project / "corpus" / fold / "train.spacy").get_docs(vocab)
        texts = [doc.text for doc in docs if "nợ đọng Xanh." in doc.text]
        assert sorted(texts) == sorted([f"{s}-1 ở Tổ xử lý nợ đọng Xanh." for s in sources] * 2)


def test_disagreements_are_records_to_correct(project: Path, tmp_path: Path) -> None:
    """Two steps of training disagree with nearly all that the rules find."""
    path = project / "disagreements.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert records and "a-gold" not in {record["id"].split("#")[0] for record in records}
    for record in records:
        for item in [*record["bodies"], *record["titles"], *record["disagreements"]]:
            assert record["text"][item["start"] : item["end"]] == item["text"]
    run(tmp_path, "-m", "vn_directives.cli", "convert", str(path), "tasks.json")
    (task, *_) = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    assert task["data"]["text"] == records[0]["text"]


def test_where_words_are_collected_the_model_need_not_be_right_each_time(project: Path) -> None:
    thresholds = [
        spacy.load(project / "models" / name).get_pipe("vn_ner").thresholds
        for name in ("assembled", "suggesting")
    ]
    assert thresholds == [{"BODY": 1.01, "TITLE": 1.01}, {}]
    suggested = json.loads((project / "suggested.json").read_text(encoding="utf-8"))
    assert all(not entry["suggested"]["accept"] for entry in suggested["entries"])


def test_the_tables_are_written_into_the_readme(project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    between = readme.split("<!-- results: begin -->")[1].split("<!-- results: end -->")[0]
    assert re.findall(r"\*\*(.+?)\*\*", between) == [
        "Without a tenth of the lexicon, on other sources",
        "What is brought back, by how sure the model is",
        "Sentences written to be hard",
        "Gold",
    ]
    assert "| mentions | number | rules | model | both |" in between
    assert "Mentions of the rules that went: 0." in between


def test_the_wheel_gives_what_the_assembled_pipeline_gives(project: Path, tmp_path: Path) -> None:
    (wheel,) = project.glob("packages/*/dist/vi_directives_sm-*.whl")
    run(tmp_path, "-m", "pip", "install", "-q", "--no-deps", "--target", "site", str(wheel))
    code = (
        "import json, spacy, sys, vn_directives\n"
        "nlp = spacy.load('vi_directives_sm')\n"
        "print(json.dumps([nlp.pipe_names, vn_directives.to_record(nlp(sys.argv[1]))]))\n"
    )
    path = os.pathsep.join([str(tmp_path / "site"), os.environ.get("PYTHONPATH", "")])
    names, record = json.loads(run(tmp_path, "-c", code, TEXT, PYTHONPATH=path))
    assembled = spacy.load(project / "models" / "assembled")
    assert names == assembled.pipe_names and "vn_ner" in names
    assert record == json.loads(json.dumps(vn_directives.to_record(assembled(TEXT))))
    rules = vn_directives.to_record(vn_directives.load()(TEXT))
    for kind in ("dates", "directives", "persons"):
        assert record[kind] == json.loads(json.dumps(rules[kind])), "no model touches these"


def test_parts_share_no_sentences_and_no_names_of_persons() -> None:
    lines: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for path in PROJECT.glob("data/*/*.txt"):
        text, part = path.read_text(encoding="utf-8"), path.parent.name
        long = {line for line in text.splitlines() if len(line) >= 30}
        lines.setdefault(part, set()).update(long)
        found = re.findall(r"\[P ([^\]]+ [^\]]+)\]", text)
        names.setdefault(part, set()).update(name.lower() for name in found)
    assert len(lines["train"]) > 350 and not lines["train"] & lines["test"]
    assert len(names["train"]) > 100 and not names["train"] & names["test"]
