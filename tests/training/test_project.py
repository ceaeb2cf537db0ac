"""Every command of the training project, on little data; what the wheel gives."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

import vn_directives

PROJECT = Path(__file__).parents[2] / "training"
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
    made = shutil.ignore_patterns("corpus", "models", "packages", "project.lock")
    shutil.copytree(PROJECT, folder, ignore=made)
    for path in folder.glob("data/*/*s.txt"):  # a few of each kind are enough
        if path.name == "sentences.txt":
            path.write_text("\n".join(path.read_text(encoding="utf-8").splitlines()[:12]), "utf-8")
    (folder / "own.txt").write_text(TEXT, encoding="utf-8")
    (folder / "gold.jsonl").write_text(
        json.dumps({"id": 1, "text": TEXT, "persons": [], "ignore": []}) + "\n", encoding="utf-8"
    )
    files = {"raw": "own.txt", "ordinary": "own.txt", "gold": "gold.jsonl"}
    small = {"sentences": 20, "max_steps": 2, **files}
    settings = [f"--vars.{name}={value}" for name, value in small.items()]
    run(folder, "-m", "weasel", "run", "all", ".", *settings)
    return folder


def test_the_corpus_has_all_parts_and_the_weak_labels(project: Path) -> None:
    ids = {}
    for part in ("train", "dev", "test"):
        lines = (project / "corpus" / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
        ids[part] = [json.loads(line)["id"] for line in lines]
        assert any("/composed/" in id for id in ids[part])
        assert any("/sentences/" in id for id in ids[part])
    assert "raw/own.txt" in ids["train"]
    assert "dev/ordinary/own.txt" in ids["dev"]


def test_the_corpus_can_be_made_again(project: Path, tmp_path: Path) -> None:
    arguments = ["--sentences", "20", "--ordinary", "own.txt"]
    run(project, "scripts/corpus.py", "data", str(tmp_path), *arguments)
    for part in ("dev", "test"):
        again = (tmp_path / f"{part}.jsonl").read_bytes()
        assert again == (project / "corpus" / f"{part}.jsonl").read_bytes()


def test_the_table_is_written_into_the_readme(project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    between = readme.split("<!-- results: begin -->")[1].split("<!-- results: end -->")[0]
    assert re.findall(r"\*\*(.+?)\*\*", between) == [
        "Written by hand",
        "Composed from the lexicons",
        "Gold: gold.jsonl",
    ]
    assert "| mentions | number | rules | model | both |" in between
    assert len(re.findall(r"\| persons \| \d+ \| [01]\.\d{3} \|", between)) >= 2


def test_the_flat_view_trains_too(project: Path) -> None:
    arguments = ["--vars.config=ner", "--vars.max_steps=2"]
    run(project, "-m", "weasel", "run", "train", ".", *arguments)
    nlp = spacy.load(project / "models" / "ner" / "model-best")
    assert nlp.pipe_names == ["tok2vec", "ner"]


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
    for kind in ("dates", "directives"):
        assert record[kind] == json.loads(json.dumps(rules[kind])), "no model touches these"


def test_parts_share_no_frames_and_no_sentences() -> None:
    seen: dict[str, str] = {}
    for path in sorted(PROJECT.glob("data/*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line) < 30 or line.startswith("#"):
                continue
            part = path.parent.name
            assert seen.setdefault(line, part) == part, f"{line!r} is in {part} and {seen[line]}"
    assert len(seen) > 450


def test_parts_share_no_names_of_persons() -> None:
    of_part: dict[str, set[str]] = {}
    for path in PROJECT.glob("data/*/*.txt"):
        names = re.findall(r"\[P ([^\]]+ [^\]]+)\]", path.read_text(encoding="utf-8"))
        of_part.setdefault(path.parent.name, set()).update(name.lower() for name in names)
    assert not of_part["train"] & of_part["dev"]
    assert not of_part["train"] & of_part["test"]
    assert not of_part["dev"] & of_part["test"]
