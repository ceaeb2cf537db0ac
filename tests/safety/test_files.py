"""Files that are none, names that are none, packed files that never end, outputs half written."""

from __future__ import annotations

import gzip
import json
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from vn_directives.formats import Problem, Text, find_sources, read_objects, read_texts
from vn_directives.tables import write_tables

TEXT = "Chỉ thị số 5-CT/TU"
POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX files")
MEGABYTE = 1024 * 1024


def outcomes(*paths: object, most: int = MEGABYTE) -> dict[str, str]:
    """The text of each, or why there is none, by name."""
    return {
        Path(item.name).name: item.content if isinstance(item, Text) else item.reason
        for item in read_texts(find_sources(map(str, paths)), most)
    }


def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "vn_directives.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, **options)


@POSIX
@pytest.mark.parametrize("asked", ["", "*.txt"])
def test_what_is_no_file_is_named_and_passed_over(
    tmp_path: Path, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the path of a socket may be no longer than 100 bytes
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert outcomes(tmp_path / asked if asked else tmp_path) == {
        "a.txt": TEXT,
        "loop.txt": "Too many levels of symbolic links",
        "pipe.txt": "a named pipe: passed over",
        "socket.txt": "a socket: passed over",
        "zero.txt": "a device: passed over",
    }


@POSIX
def test_what_never_ends_stops_at_the_limit(tmp_path: Path) -> None:
    assert outcomes("/dev/zero") == {"zero": "more than 1 MB of text; see --max-size"}
    for name in ("bomb.txt.gz", "bomb.jsonl.gz"):
        with gzip.open(tmp_path / name, "wb") as file:
            file.write(bytes(8 * MEGABYTE))
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(8 * MEGABYTE))
    pytest.importorskip("docx")
    assert set(outcomes(tmp_path).values()) == {"more than 1 MB of text; see --max-size"}


def test_the_limit_is_of_a_line_not_of_a_file_of_lines(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text(json.dumps({"text": "a" * 100_000}) * 1 + "\n" + '{"text": ""}\n' * 100_000)
    found = list(read_objects(find_sources([str(lines)]), MEGABYTE))
    assert len(found) == 100_001
    assert not any(isinstance(item, Problem) for item in found)


@POSIX
def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xffa.txt"
    with open(name, "w", encoding="utf-8") as file:  # noqa: PTH123 - a name in bytes
        file.write(TEXT)
    done = run("extract", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["id"] == "\ufffda.txt"


def test_an_over_long_path_is_named() -> None:
    done = run("extract", "a" * 5000)
    assert done.returncode == 1
    assert "File name too long" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_as_long_as_the_system_takes(tmp_path: Path) -> None:
    output = tmp_path / ("b" * 250 + ".json")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("extract", tmp_path / "a.txt", "-o", output).returncode == 0
    assert output.exists()


@POSIX
@pytest.mark.parametrize("command", ["extract", "show"])
@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_closed_standard_stream(tmp_path: Path, closed: int, command: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    done = run(command, tmp_path / "a.txt", preexec_fn=lambda: os.close(closed))
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)


def test_the_draft_of_a_killed_run_is_removed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = tmp_path / f".out.jsonl.{gone.pid}.part"
    left.touch()
    other = tmp_path / f".out.jsonl.{os.getppid()}.part"  # of a run that goes on
    other.touch()
    assert run("extract", tmp_path / "a.txt", "-o", tmp_path / "out.jsonl").returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        other.name,
        "a.txt",
        "out.jsonl",
    ]


def test_convert_writes_all_or_nothing(tmp_path: Path) -> None:
    source, target = tmp_path / "a.conll", tmp_path / "a.jsonl"
    source.write_text("a\tO\n\nb\tB-NOTHING\n", encoding="utf-8")
    target.write_text("before", encoding="utf-8")
    assert run("convert", source, target).returncode == 1
    assert target.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.conll", "a.jsonl"]


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(tmp_path: Path, begin: str) -> None:
    record = {
        "id": begin,
        "text": begin,
        "persons": [{"start": 0, "end": len(begin), "text": begin, "name": begin}],
        "officials": [{"name": begin, "titles": [{"text": begin}], "mentions": []}],
    }
    write_tables([record], tmp_path)
    for path in tmp_path.glob("*.csv"):
        assert f",{begin}" not in path.read_text(encoding="utf-8-sig").replace('"', "")
    persons = (tmp_path / "persons.csv").read_bytes().decode("utf-8-sig")
    assert persons.split("\r\n")[1].replace('"', "").startswith(f"'{begin},")
    write_tables([record], tmp_path, for_spreadsheets=False)
    persons = (tmp_path / "persons.csv").read_bytes().decode("utf-8-sig")
    assert persons.split("\r\n")[1].replace('"', "").startswith(f"{begin},")
