"""Runs in parts: they go on where they were stopped, and come to what an unbroken run comes to."""

from __future__ import annotations

import csv
import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from tests.safety.test_processes import children, is_alive
from tests.test_cli import COMMAND, records, run

BROKEN = b'{"id": 3, "text": 5}\n'
FORMATS = ["jsonl", "jsonl.gz", "jsonl.zst", "parquet"]
NEED_ARROW = ("jsonl.zst", "parquet")


def text(number: int) -> str:
    return (
        f"Chiều {number % 28 + 1}/7/2021, UBND xã Hòa Bình ban hành Công văn số {number}/UBND-VP."
    )


def lines(count: int) -> bytes:
    """JSON Lines with one that is broken."""
    values = [{"id": n, "text": text(n), "url": f"https://example.org/{n}"} for n in range(count)]
    good = [json.dumps(value, ensure_ascii=False).encode() + b"\n" for value in values]
    return b"".join([*good[:3], BROKEN, b"\n", *good[3:]])


def content(folder: Path) -> dict[str, bytes]:
    """All that a folder holds, hidden files too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def cut_back(folder: Path, parts: int) -> None:
    """Leave a folder as a run leaves it that is killed while it writes one part more."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for part in manifest["parts"][parts + 1 :]:
        for file in folder.rglob(f"{part['name']}.*"):
            file.unlink()
    manifest.update(complete=False, parts=manifest["parts"][:parts])
    path.write_text(json.dumps(manifest), encoding="utf-8")


# --- What is written ---------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_parts_hold_what_one_file_holds(tmp_path: Path, format: str) -> None:
    if format in NEED_ARROW:
        pytest.importorskip("pyarrow")
    (tmp_path / "in.jsonl").write_bytes(lines(7))
    out, one = tmp_path / "out", tmp_path / f"one.{format}"
    done = run("extract", tmp_path / "in.jsonl", "-o", out, "--part-size", 3, "--format", format)
    assert done.returncode == 1
    assert run("extract", tmp_path / "in.jsonl", "-o", one).returncode == 1
    names = [f"part-{n:05}.{format}" for n in range(3)]
    assert sorted(content(out)) == [".lock", "manifest.json", *names]
    found = [_read(out / name) for name in names]
    assert [len(part) for part in found] == [3, 2, 2]  # the broken line is one of the second three
    assert list(chain(*found)) == _read(one)
    assert [record["url"] for record in _read(one)] == [
        f"https://example.org/{n}" for n in range(7)
    ]


def _read(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".parquet":
        import pyarrow.parquet

        found: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
        return found
    data = path.read_bytes()
    if path.suffix == ".gz":
        data = gzip.decompress(data)
    if path.suffix == ".zst":
        import pyarrow

        with pyarrow.CompressedInputStream(pyarrow.BufferReader(data), "zstd") as stream:
            data = stream.read()
    return records(data)


def test_the_manifest_says_what_there_is(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(7))
    out = tmp_path / "out"
    run("extract", tmp_path / "in.jsonl", "-o", out, "--part-size", 3)
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["complete"]
    assert [(part["name"], part["texts"], part["failed"]) for part in manifest["parts"]] == [
        ("part-00000", 3, 0),
        ("part-00001", 2, 1),
        ("part-00002", 2, 0),
    ]
    for part in manifest["parts"]:
        assert (out / f"{part['name']}.jsonl").stat().st_size == part["written"]


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_tables_in_parts(tmp_path: Path, format: str) -> None:
    if format == "parquet":
        pytest.importorskip("pyarrow")
    (tmp_path / "in.jsonl").write_bytes(lines(7))
    out, one = tmp_path / "out", tmp_path / "one"
    arguments = ["tables", tmp_path / "in.jsonl", "--format", format]
    assert run(*arguments, "-o", out, "--part-size", 3).returncode == 1
    assert run(*arguments, "-o", one).returncode == 1
    for table in ("mentions", "dates", "duties"):
        parts = sorted((out / table).iterdir())
        assert [path.name for path in parts] == [f"part-{n:05}.{format}" for n in range(3)]
        whole = _rows(one / f"{table}.{format}")
        assert list(chain(*map(_rows, parts))) == whole
    before = content(out)
    cut_back(out, 1)
    assert run(*arguments, "-o", out, "--part-size", 3).returncode == 1
    assert content(out) == before


def _rows(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".parquet":
        return _read(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# --- Going on ----------------------------------------------------------------------------------


def _jsonl(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(lines(8))


def _gzip(folder: Path) -> None:
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(lines(8)))
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(lines(4))[:-20])  # ends too early


def _zstd(folder: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    with arrow.CompressedOutputStream(str(folder / "a.jsonl.zst"), "zstd") as stream:
        stream.write(lines(8))


def _files(folder: Path) -> None:
    for number in range(7):
        (folder / f"{number}.txt").write_text(text(number), encoding="utf-8")
    (folder / "3.txt").write_bytes(b"\x80\x81 \xff\xfe")
    (folder / "5.jsonl").write_bytes(lines(3))


def _parquet(folder: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    texts = [None if n == 3 else text(n) for n in range(9)]
    table = arrow.table({"id": range(9), "text": texts, "other": range(9)})
    parquet.write_table(table, folder / "a.parquet", row_group_size=4)


@pytest.mark.parametrize("make", [_jsonl, _gzip, _zstd, _files, _parquet])
def test_a_run_goes_on_behind_any_part(tmp_path: Path, make: Callable[[Path], None]) -> None:
    source, out, errors = tmp_path / "in", tmp_path / "out", tmp_path / "errors.jsonl"
    source.mkdir()
    make(source)
    arguments = ["extract", source, "-o", out, "--part-size", 2, "--errors", errors]
    assert run(*arguments).returncode == 1
    whole, failed = content(out), errors.read_bytes()
    assert failed
    for parts in range(len(json.loads(whole["manifest.json"])["parts"])):
        cut_back(out, parts)
        with errors.open("ab") as file:
            file.write(b"of the part that was not finished\n")
        done = run(*arguments)
        assert done.returncode == 1
        assert (f"goes on behind {parts} parts" in done.stderr.decode()) == (parts > 0)
        assert content(out) == whole
        assert errors.read_bytes() == failed


def test_what_was_read_is_not_read_again(tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(8))
    arguments = ["extract", tmp_path / "in.jsonl", "-o", tmp_path / "out", "--part-size", 2]
    run(*arguments)
    cut_back(tmp_path / "out", 3)
    extracted = []
    from vn_directives.cli import extraction

    real = extraction._outcome
    monkeypatch.setattr(
        extraction,
        "_outcome",
        lambda text, record: extracted.append(text.id) or real(text, record),
    )
    run(*arguments)
    assert extracted == [5, 6, 7]  # the broken line counts as one of six


def test_a_complete_run_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(3))
    errors = tmp_path / "errors.jsonl"
    arguments = ["extract", tmp_path / "in.jsonl", "-o", tmp_path / "out", "--errors", errors]
    run(*arguments)
    whole, failed = content(tmp_path / "out"), errors.read_bytes()
    done = run(*arguments)
    assert done.returncode == 1  # one failed
    assert done.stderr.decode().endswith("out: complete: 1 parts, 3 texts, 1 failed\n")
    assert (content(tmp_path / "out"), errors.read_bytes()) == (whole, failed)


def test_the_parts_of_another_run_are_not_touched(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out"
    source.write_bytes(lines(8))
    arguments = ["extract", source, "-o", out, "--part-size", 2]
    run(*arguments)
    cut_back(out, 2)
    before = content(out)

    def refused(*arguments: Any) -> str:
        done = run(*arguments)
        assert done.returncode == 1
        assert content(out) == before
        return done.stderr.decode()

    assert "part_size: 2, and now 3" in refused(*arguments[:-1], 3)
    assert "format: 'jsonl', and now 'parquet'" in refused(*arguments, "--format", "parquet")
    assert "reference_date" in refused(*arguments, "--reference-date", "2020-01-01")
    assert "command: 'extract', and now 'tables'" in refused("tables", *arguments[1:])
    source.write_bytes(lines(9))
    assert "(inputs: '1 files, " in refused(*arguments)
    source.write_bytes(lines(8))
    (out / "part-00001.jsonl").write_bytes(b"changed")
    before = content(out)
    assert "part-00001 is no longer as it was written" in refused(*arguments)
    (out / "manifest.json").write_bytes(b"{")
    before = content(out)
    assert "manifest.json: damaged" in refused(*arguments)
    (out / "manifest.json").unlink()
    before = content(out)
    assert "there are parts in it, and no manifest.json" in refused(*arguments)


def test_the_output_is_not_read_as_input(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(6))
    for pattern in (tmp_path, f"{tmp_path}/**/*.jsonl"):
        out = tmp_path / f"out{isinstance(pattern, str)}"
        arguments = ["extract", tmp_path / "in.jsonl", pattern, "-o", out, "--part-size", 2]
        first = run(*arguments, "--errors", out / "errors.jsonl")
        assert b"complete" in first.stderr
        again = run(*arguments, "--errors", out / "errors.jsonl")
        assert b"complete" in again.stderr
        assert b"another run" not in again.stderr


def test_one_run_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(lines(6))
    process = subprocess.Popen(
        [*COMMAND, "extract", "-", "-o", str(tmp_path / "out")], stdin=subprocess.PIPE
    )
    while not (tmp_path / "out" / "manifest.json").exists():
        assert process.poll() is None
        time.sleep(0.05)
    done = run("extract", "-", "-o", tmp_path / "out")
    assert (done.returncode, done.stderr.count(b"another run writes to it")) == (1, 1)
    process.kill()
    process.wait()
    assert run("extract", "-", "-o", tmp_path / "out", stdin=b"").returncode == 0


def test_a_folder_or_a_file(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(b'{"text": "Xong."}\n')
    (tmp_path / "there.d").mkdir()
    for name, is_folder in [("new", True), ("there.d", True), ("new.jsonl", False)]:
        assert run("extract", source, "-o", tmp_path / name).returncode == 0
        assert (tmp_path / name / "part-00000.jsonl").exists() == is_folder
    assert run("extract", source, "-o", tmp_path / "a.b", "--part-size", 5).returncode == 0
    assert (tmp_path / "a.b" / "part-00000.jsonl").exists()


# --- Killed ------------------------------------------------------------------------------------


def _killed_and_resumed(folder: Path, kills: int, count: int, *options: object) -> list[str]:
    """Kill a run so many times at random moments, let it end, compare; what each run said."""
    source = folder / "in.jsonl"
    source.write_bytes(lines(count))
    whole, out = folder / "whole", folder / "out"

    def command(output: Path) -> list[str]:
        errors = folder / "errors.jsonl"
        return [
            *(*COMMAND, "extract", str(source), "-o", str(output), "--part-size", "20"),
            *("--errors", str(errors), *map(str, options)),
        ]

    assert subprocess.run(command(whole), capture_output=True).returncode == 1
    failed = (folder / "errors.jsonl").read_bytes()
    (folder / "errors.jsonl").unlink()
    manifest = out / "manifest.json"

    def noted() -> int:
        return manifest.read_text().count('"name"') if manifest.exists() else 0

    rng = random.Random(kills)
    said = []
    for _ in range(kills):
        parts = noted()
        process = subprocess.Popen(command(out), stderr=subprocess.PIPE)
        while noted() == parts and process.poll() is None:
            time.sleep(0.001)
        time.sleep(rng.uniform(0, 0.1))
        process.kill()
        said.append(process.communicate()[1].decode())
        assert process.returncode == -signal.SIGKILL, said
    done = subprocess.run(command(out), capture_output=True)
    assert done.returncode == 1
    said.append(done.stderr.decode())
    assert content(out) == content(whole)
    assert (folder / "errors.jsonl").read_bytes() == failed
    return said


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_killed_and_resumed_as_if_unbroken(tmp_path: Path) -> None:
    said = _killed_and_resumed(tmp_path, 2, 8_000, "-n", 2)
    assert "goes on behind" not in said[0]
    assert all("goes on behind" in told for told in said[1:])


@pytest.mark.benchmark
@pytest.mark.parametrize("options", [[], ["-n", 2], ["-f", "jsonl.gz"], ["-f", "parquet", "-n", 2]])
def test_killed_ten_times(tmp_path: Path, options: list[object]) -> None:
    for told in _killed_and_resumed(tmp_path, 10, 12_000, *options):
        print(told, end="", file=sys.stderr)


# --- What failed -------------------------------------------------------------------------------


def test_errors_name_id_file_line_and_reason(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(4))
    (tmp_path / "b.txt").write_bytes(b"\x80\x81 \xff\xfe")
    (tmp_path / "c.jsonl").write_text('{"id": "x", "text": "Xong.", "date": "5/7"}\n{"id": "y"}\n')
    errors = tmp_path / "errors.jsonl"
    done = run("extract", tmp_path, tmp_path / "no.txt", "--errors", errors)
    assert done.returncode == 1
    assert [record["id"] for record in records(done.stdout)] == [0, 1, 2, 3, "x"]
    found = records(errors.read_bytes())
    assert [set(error) for error in found] == [{"id", "file", "line", "reason"}] * 5
    assert [(error["id"], Path(error["file"]).name, error["line"]) for error in found] == [
        (3, "a.jsonl", 4),
        ("b.txt", "b.txt", None),
        ("x", "c.jsonl", 1),
        ("y", "c.jsonl", 2),
        ("no.txt", "no.txt", None),
    ]
    assert found[0]["reason"] == 'not an object with a string "text"'
    assert done.stderr.count(b"\n") == 5


def test_errors_of_a_run_without_any_are_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Xong.", encoding="utf-8")
    errors = tmp_path / "errors.jsonl"
    errors.write_text("of an earlier run\n")
    assert run("extract", tmp_path / "a.txt", "--errors", errors).returncode == 0
    assert errors.read_bytes() == b""


# --- How far it is -----------------------------------------------------------------------------


def test_plain_progress_is_lines(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("vn_directives.cli.progress._LINE_SECONDS", 0.0)
    (tmp_path / "a.jsonl").write_bytes(lines(3))
    done = run("extract", tmp_path / "a.jsonl", "--progress", "plain")
    said = done.stderr.decode().splitlines()
    assert len(said) == 6  # four items, what is wrong with one, and the end
    size = f"{(tmp_path / 'a.jsonl').stat().st_size / 1e6:.1f}"
    assert said[-1].startswith("3 texts, 1 failed, ")
    assert f"of {size} MB" in said[-1]
    assert said[0].startswith("1 texts, ") and said[0].endswith("left")


def test_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(3))
    for more in ([], ["--progress", "plain"], ["-o", tmp_path / "out"]):
        done = run("extract", tmp_path / "a.jsonl", "--quiet", *more)
        assert (done.returncode, done.stderr) == (1, b"")
    done = run("tables", tmp_path / "a.jsonl", "-o", tmp_path / "tables", "-q")
    assert (done.returncode, done.stderr) == (1, b"")
    done = run("extract", tmp_path / "a.jsonl", "-o", tmp_path / "no" / "a.jsonl", "-q")
    assert b"No such file" in done.stderr


# --- Texts that hang or kill -------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="workers inherit what they do by fork")
@pytest.mark.parametrize("processes", [1, 2])
def test_a_text_that_hangs_or_kills_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: Any, processes: int
) -> None:
    from vn_directives.cli import extraction
    from vn_directives.cli.extraction import Line

    def outcome(text: Any) -> Line:
        if text.content == "hang":
            time.sleep(60)
        if text.content == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        return Line(json.dumps({"id": text.id, "text": text.content}), text.size, text.place)

    monkeypatch.setattr(extraction, "pipeline_of", lambda settings: None)
    monkeypatch.setattr(extraction, "_outcomes", lambda batch, settings: map(outcome, batch))
    texts = ["a", "hang", "b", "kill", "c", "hang", *"defg", "x" * 60_000, "hang", "h"]
    values = [{"id": n, "text": content} for n, content in enumerate(texts)]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, values)), encoding="utf-8")
    errors = tmp_path / "errors.jsonl"
    arguments = ["extract", tmp_path / "in.jsonl", "-n", processes, "--timeout", 1]
    began = time.monotonic()
    done = run(*arguments, "--errors", errors)
    assert time.monotonic() - began < 30
    assert done.returncode == 1
    bad = [1, 3, 5, 11]
    assert [record["id"] for record in records(done.stdout)] == [
        n for n in range(len(texts)) if n not in bad
    ]
    late = "it takes more than 1 seconds; see --timeout"
    assert [
        (error["id"], error["line"], error["reason"]) for error in records(errors.read_bytes())
    ] == [
        (1, 2, late),
        (3, 4, "the worker process died of it (signal SIGKILL)"),
        (5, 6, late),
        (11, 12, late),
    ]


HANGING = """
import re
import signal
from vn_directives.cli import extraction
from vn_directives.formats import Text

def outcomes(batch, settings):
    if batch[0].id > 1:  # neither of the first two, of which each worker has one
        re.match("(a+)+$", "a" * 60 + "b")  # compiled code that lets no thread run for years
    yield extraction.Line("", 0)

signal.signal(signal.SIGHUP, signal.SIG_DFL)  # ignored where the tests run under nohup
extraction.pipeline_of = lambda settings: None
extraction._outcomes = outcomes
texts = [Text(str(n), n, "x" * 60_000, 0) for n in range(9)]
for _ in extraction.extract_all(texts, 2, "fork"):
    print("ready", flush=True)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to end them")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_workers_that_hang_end_with_their_parent(tmp_path: Path, number: int) -> None:
    script = tmp_path / "run.py"
    script.write_text(HANGING, encoding="utf-8")
    command = [sys.executable, str(script)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as parent:
        assert parent.stdout is not None
        assert [parent.stdout.readline() for _ in range(2)] == [b"ready\n"] * 2
        workers = [one for one in children(parent.pid) if is_alive(one)]
        assert len(workers) == 2
        os.kill(parent.pid, number)
        parent.wait(30)
        end = time.monotonic() + 1
        while any(map(is_alive, workers)) and time.monotonic() < end:
            time.sleep(0.01)
        assert not [process for process in workers if is_alive(process)]
