"""``vn-directives tables``."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.conftest import ARTICLE
from vn_directives.cli import app
from vn_directives.tables import TABLES

RECORD = {
    "id": "a.txt",
    "text": "Chỉ thị số 7-CT/QU",
    "directives": [{"start": 0, "end": 18, "text": "Chỉ thị số 7-CT/QU", "number": 7}],
}


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps(RECORD) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_records_become_one_file_for_each_kind(records: Path, format: str) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    out = records.parent / "out"
    arguments = ["tables", "--records", str(records), "-o", str(out), "-f", format]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    assert {path.name for path in out.iterdir()} == {f"{table}.{format}" for table in TABLES}
    assert f"directives.{format}: 1 rows" in result.stderr


def test_texts_are_extracted_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Chỉ thị số 7-CT/QU ngày 5/6/2020.", encoding="utf-8")
    out = tmp_path / "out"
    result = CliRunner().invoke(app, ["tables", str(tmp_path), "-o", str(out)])
    assert result.exit_code == 0, result.output
    with (out / "directives.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["doc_id"], row["symbol"], row["number"]) == ("a.txt", "7-CT/QU", "7")


def test_a_bad_line_is_named_and_the_rest_is_written(records: Path) -> None:
    with records.open("ab") as file:
        file.write(b"{broken\n")
    out = records.parent / "out"
    result = CliRunner().invoke(app, ["tables", "--records", str(records), "-o", str(out)])
    assert result.exit_code == 1
    assert f"{records}:2: not JSON" in result.stderr
    assert len((out / "directives.csv").read_text(encoding="utf-8").splitlines()) == 2


def test_a_missing_extra_is_named(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    out = records.parent / "out"
    arguments = ["tables", "--records", str(records), "-o", str(out), "-f", "parquet"]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1
    assert "pip install 'vn-directives[arrow]'" in result.stderr
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet"])
def test_records_are_read_in_whatever_extract_wrote_them(tmp_path: Path, ending: str) -> None:
    if ending in ("jsonl.zst", "parquet"):
        pytest.importorskip("pyarrow")
    values = [{"id": "a", "text": ARTICLE, "url": "u"}, {"id": 5, "text": "Xong."}]
    texts, records = tmp_path / "in.jsonl", tmp_path / "records"
    texts.write_text("\n".join(map(json.dumps, values)), encoding="utf-8")

    def run(*arguments: object) -> None:
        result = CliRunner().invoke(app, [*map(str, arguments)])
        assert result.exit_code == 0, result.output

    run("tables", texts, "-o", tmp_path / "direct")
    run("extract", texts, "-o", records, "-f", ending, "--part-size", 1)
    run("tables", "--records", records, "-o", tmp_path / "tables")
    run("report", "--records", records, "-o", tmp_path / "report.html")
    for table in TABLES:
        name = f"{table}.csv"
        assert (tmp_path / "tables" / name).read_bytes() == (
            tmp_path / "direct" / name
        ).read_bytes()
    assert (tmp_path / "direct" / "titles.csv").read_text(encoding="utf-8-sig").count("bodies/")
