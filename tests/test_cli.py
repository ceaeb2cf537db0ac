"""The command line, run as users run it."""

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
import spacy
from typer.testing import CliRunner

import vn_directives
from tests.conftest import ARTICLE
from vn_directives import to_record
from vn_directives.cli import app, extraction
from vn_directives.cli.extraction import Line, WorkersCannotStart, extract_all
from vn_directives.cli.settings import Settings
from vn_directives.formats import Problem, Text

COMMAND = [sys.executable, "-m", "vn_directives.cli"]
NOISE = b"\x80\x81 \xff\xfe \xf0\x9f qz\xc3 xw\xc3 zk\xff"  # text in no encoding


@dataclass
class Done:
    returncode: int
    stdout: bytes
    stderr: bytes


def run(*arguments, stdin=b"", **environment) -> Done:
    """Run a command in this process, where the pipeline is loaded once for all tests."""
    result = CliRunner(env=environment).invoke(app, [*map(str, arguments)], input=stdin)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Done(result.exit_code, result.stdout_bytes, result.stderr_bytes)


def run_outside(*arguments, **environment) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own."""
    environment = {**os.environ, **environment}
    return subprocess.run([*COMMAND, *map(str, arguments)], env=environment, capture_output=True)


def records(output: bytes) -> list[dict]:
    assert not output or output.endswith(b"\n")
    return [json.loads(line) for line in output.decode("utf-8").split("\n")[:-1]]


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder with texts, JSON Lines, and things to leave alone."""
    folder = tmp_path / "texts"
    (folder / "xã").mkdir(parents=True)
    (folder / "b.txt").write_text("Ngày 5/8 họp.", encoding="utf-8")
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "xã" / "c.txt").write_text("Xong.", encoding="utf-8")
    lines = [{"id": 7, "text": "Bảy."}, {"id": "tám", "text": "Tám."}, {"text": "Chín."}]
    text = "\n\n".join(json.dumps(line) for line in lines)
    (folder / "d.jsonl").write_text(text, encoding="utf-8")
    (folder / ".hidden.txt").write_text("no")
    (folder / "notes.md").write_text("no")
    return folder


IDS = ["a.txt", "b.txt", 7, "tám", "d.jsonl:5", "xã/c.txt"]

# --- What comes out ----------------------------------------------------------------------------


def test_folder_in_order(folder, nlp):
    done = run("extract", folder)
    assert (done.returncode, done.stderr) == (0, b"")
    found = records(done.stdout)
    assert [record["id"] for record in found] == IDS
    assert found[0] == json.loads(json.dumps(to_record(nlp(ARTICLE), "a.txt")))


def test_in_two_processes_the_same(folder):
    assert run("extract", "--n-process", 2, folder).stdout == run("extract", folder).stdout


def test_letters_are_written_as_they_are(folder):
    done = run_outside("extract", folder / "b.txt", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "họp".encode() in done.stdout
    done = run_outside("show", folder / "a.txt", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Trần Quang Vinh".encode() in done.stdout


@pytest.mark.parametrize(
    ("stdin", "expected"),
    [
        ("Ngày 5/8 họp.\nXong.", [("-", "Ngày 5/8 họp.\nXong.")]),
        ('\n{"id": "x", "text": "Một."}\n{"text": "Hai."}\n', [("x", "Một."), ("-:3", "Hai.")]),
        ("", [("-", "")]),
    ],
)
def test_standard_input(stdin, expected):
    done = run("extract", "-", stdin=stdin.encode())
    assert done.returncode == 0
    assert [(record["id"], record["text"]) for record in records(done.stdout)] == expected


def test_line_breaks_and_unicode_forms_stay(tmp_path):
    text = "Mo\u0323\u0302t\r\nHai\u2028Ba\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (tmp_path / "b.jsonl").write_text(
        json.dumps({"text": text}, ensure_ascii=False) + "\n", "utf-8"
    )
    done = run("extract", tmp_path / "a.txt", tmp_path / "b.jsonl")
    assert [record["text"] for record in records(done.stdout)] == [text, text]


def test_version():
    assert run("--version").stdout.decode().strip() == vn_directives.__version__


# --- What goes wrong ---------------------------------------------------------------------------


@pytest.mark.parametrize("processes", [1, 2])
def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path, processes):
    (tmp_path / "a.txt").write_bytes(NOISE)
    (tmp_path / "b.txt").write_text("Xong.", encoding="utf-8")
    lines = [b'{"id": 1, "text": "M\xe1\xbb\x99t."}', b'{"text": 5}', b"{", b'{"text": "\xff"}']
    (tmp_path / "c.jsonl").write_bytes(b"\n".join([*lines, lines[0]]))
    done = run("extract", "-n", processes, tmp_path, tmp_path / "absent.txt", tmp_path / "e.jsonl")
    assert done.returncode == 1
    assert [record["id"] for record in records(done.stdout)] == ["b.txt", 1, 1]
    named = [
        line.removeprefix(f"vn-directives: {tmp_path}/").partition(": ")
        for line in done.stderr.decode().splitlines()
    ]
    assert [name for name, _, _ in named] == [
        "a.txt",
        "c.jsonl:2",
        "c.jsonl:3",
        "c.jsonl:4",
        "absent.txt",
        "e.jsonl",
    ]
    assert all(reason for _, _, reason in named)


def test_an_unreadable_file(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("nothing is unreadable for root")
    (tmp_path / "a.txt").write_text("Xong.")
    (tmp_path / "a.txt").chmod(0)
    done = run("extract", tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"a.txt: Permission denied" in done.stderr


def test_a_folder_without_texts_is_named(tmp_path):
    done = run("extract", tmp_path)
    assert done.returncode == 1
    assert str(tmp_path).encode() in done.stderr


def test_half_a_character_in_json(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": 1, "text": "\\ud83d"}\n{"id": 2, "text": "Xong."}\n')
    done = run("extract", tmp_path / "a.jsonl")
    found = records(done.stdout)
    assert found[-1]["id"] == 2
    assert len(found) == 2 or (done.returncode == 1 and b"a.jsonl:1" in done.stderr)


def test_wrong_usage():
    assert run("extract").returncode == 2
    assert run("extract", "-n", "0", "x").returncode == 2


# --- The output file ---------------------------------------------------------------------------


def test_output_file(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("extract", folder, "-o", "out.jsonl")
    assert (done.returncode, done.stdout) == (0, b"")
    assert [r["id"] for r in records((tmp_path / "out.jsonl").read_bytes())] == IDS
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.jsonl", "texts"]


def test_output_in_the_folder_that_is_read(folder, monkeypatch):
    monkeypatch.chdir(folder)
    for _ in range(2):
        assert run("extract", ".", "-o", "out.jsonl").returncode == 0
        assert [r["id"] for r in records((folder / "out.jsonl").read_bytes())] == IDS


def test_output_replaces_a_file_and_keeps_its_link(folder, tmp_path):
    (tmp_path / "real.jsonl").write_text("old")
    (tmp_path / "link.jsonl").symlink_to("real.jsonl")
    assert run("extract", folder / "b.txt", "-o", tmp_path / "link.jsonl").returncode == 0
    assert (tmp_path / "link.jsonl").is_symlink()
    assert records((tmp_path / "real.jsonl").read_bytes())[0]["id"] == "b.txt"


def test_output_to_a_device(folder):
    assert run("extract", folder / "b.txt", "-o", "/dev/null").returncode == 0
    assert not Path("/dev/null").is_file()


def test_output_that_cannot_be_written(folder, tmp_path):
    done = run("extract", folder, "-o", tmp_path / "absent" / "out.jsonl")
    assert done.returncode == 1
    assert b"No such file or directory" in done.stderr and b"Traceback" not in done.stderr


@pytest.mark.parametrize("processes", ["1", "2"])
def test_interrupted_output_file_is_absent(tmp_path, processes):
    process = subprocess.Popen(
        [*COMMAND, "extract", "-", "-o", "out.jsonl", "-n", processes],
        cwd=tmp_path,
        stdin=subprocess.PIPE,  # never closed: the run waits for more
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    line = json.dumps({"text": "Ngày 5/8 họp. " * 5000}).encode() + b"\n"
    process.stdin.write(line * 5)
    process.stdin.flush()
    deadline = time.monotonic() + 30
    while not any(part.stat().st_size for part in tmp_path.glob(".out.jsonl.*")):
        time.sleep(0.1)
        assert process.poll() is None and time.monotonic() < deadline
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    assert process.wait(timeout=30) == 130
    assert process.stdout.read() == b""
    assert process.stderr.read() == b"vn-directives: interrupted\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("processes", ["1", "2"])
def test_broken_pipe_is_quiet(tmp_path, processes):
    line = json.dumps({"text": "Ngày 5/8 họp. " * 5000}) + "\n"
    (tmp_path / "a.jsonl").write_text(line * 10)
    process = subprocess.Popen(
        [*COMMAND, "extract", tmp_path / "a.jsonl", "-n", processes],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=30) == 141
    assert process.stderr.read() == b""


# --- The progress bar --------------------------------------------------------------------------


def _on_terminal(*arguments, stdout=None):
    """What a run with standard error on a terminal writes there."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=stdout, stderr=theirs)
    os.close(theirs)
    written = b""
    while True:
        try:
            data = os.read(ours, 4096)
        except OSError:  # the terminal is closed
            break
        if not data:
            break
        written += data
    os.close(ours)
    assert process.wait() == 0
    return written.decode()


def test_progress_bar_on_a_terminal(folder, tmp_path):
    assert "texts" in _on_terminal(
        "extract", folder, "-o", tmp_path / "out", stdout=subprocess.PIPE
    )


# --- Workers -----------------------------------------------------------------------------------


def _outcome_or_death(text):
    if text.content.startswith("kill"):
        os.kill(os.getpid(), signal.SIGKILL)
    if text.content.startswith("exit"):
        os._exit(3)
    return Line(text.content, text.size)


@pytest.fixture
def fake_outcomes(monkeypatch):
    """Workers, which inherit this by fork, do no work but die where a text says so."""
    monkeypatch.setattr(extraction, "pipeline_of", lambda settings: None)
    monkeypatch.setattr(
        extraction, "_outcomes", lambda batch, settings: map(_outcome_or_death, batch)
    )


def _texts(*contents):
    return [Text(name=f"t{i}", id=i, content=c, size=1) for i, c in enumerate(contents)]


def _shown(outcomes):
    return [o.json if isinstance(o, Line) else f"{o.name}: {o.reason}" for o in outcomes]


def test_a_worker_that_dies_is_reported_with_its_text(fake_outcomes):
    contents = ["a", "kill", "b", "exit", "exit", "c"] + ["x" * 30_000] * 20 + ["kill"]
    found = _shown(extract_all(_texts(*contents), 2, "fork"))
    died = "the worker process died of it"
    assert found == [
        "a",
        f"t1: {died} (signal SIGKILL)",
        "b",
        f"t3: {died} (exit code 3)",
        f"t4: {died} (exit code 3)",
        "c",
        *["x" * 30_000] * 20,
        f"t26: {died} (signal SIGKILL)",
    ]


def test_workers_that_cannot_start(monkeypatch):
    parent = os.getpid()
    monkeypatch.setattr(extraction, "pipeline_of", lambda _: os.getpid() == parent or os._exit(9))
    with pytest.raises(WorkersCannotStart, match="exit code 9"):
        list(extract_all(_texts("a"), 2, "fork"))


def test_order_and_laziness(fake_outcomes):
    read = 0

    def texts():
        nonlocal read
        for text in _texts(*(f"{i} " * 3000 for i in range(10_000))):
            read += 1
            yield text

    outcomes = extract_all(texts(), 2, "fork")
    assert [next(outcomes).json.split()[0] for _ in range(50)] == [str(i) for i in range(50)]
    assert read < 5_000  # the rest waits: memory is bounded
    outcomes.close()


def test_a_very_large_text_does_not_stop_the_others(fake_outcomes, monkeypatch):
    def slow(text):
        if text.content == "slow":
            time.sleep(1)
        return Line(text.content, text.size)

    monkeypatch.setattr(extraction, "_outcomes", lambda batch, settings: map(slow, batch))
    given = time.monotonic()
    seen = []

    def texts():
        yield Text("slow", 0, "slow", 1)
        for text in _texts(*["x" * 60_000] * 50):
            seen.append(time.monotonic() - given)
            yield text

    assert len(list(extract_all(texts(), 2, "fork"))) == 51
    assert seen[-1] < 1  # all were given out while the first was still at work


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_start_methods(method, nlp):
    texts = [*_texts(ARTICLE, "Xong."), Problem("p", "bad"), *_texts("Hết.")]
    found = list(extract_all(texts, 2, method))
    assert [type(outcome) for outcome in found] == [Line, Line, Problem, Line]
    assert json.loads(found[0].json)["text"] == ARTICLE


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_settings_reach_the_worker_processes(method):
    settings = Settings((str(OWN_WORDS),), reference_date="2020-08-05", verbs=("thúc giục",))
    found = list(extract_all(_texts(OWN_TEXT, OWN_TEXT), 2, method, settings))
    for line in found:
        _check_own(json.loads(line.json))


# --- settings ----------------------------------------------------------------------------------

OWN_WORDS = Path(__file__).parent.parent / "examples" / "own_words.json"
OWN_TEXT = (
    "Bí thư Huyện ủy thúc giục UBNDx huyện Kim Thành báo cáo trước ngày 12/8. "
    "Bí thư Huyện ủy yêu cầu các xã chống hạn."
)
OWN_BODIES = ["Huyện ủy", "UBNDx huyện Kim Thành", "Huyện ủy"]


def _check_own(record):
    assert [body["text"] for body in record["bodies"]] == OWN_BODIES
    assert [verb["text"] for verb in record["instructions"]] == ["thúc giục"]
    assert [date["resolved"] for date in record["dates"]] == ["2020-08-12"]


SETTINGS = ["--vocabulary", OWN_WORDS, "--reference-date", "2020-08-05", "--verbs", "thúc giục"]


def test_extract_with_settings(tmp_path):
    own = run("extract", "-", *SETTINGS, stdin=OWN_TEXT.encode())
    assert own.returncode == 0
    _check_own(records(own.stdout)[0])
    plain = records(run("extract", "-", stdin=OWN_TEXT.encode()).stdout)[0]
    assert "UBNDx huyện Kim Thành" not in {body["text"] for body in plain["bodies"]}


def test_a_text_with_a_day_of_its_own_keeps_it(tmp_path):
    line = json.dumps({"text": OWN_TEXT, "date": "2023-01-02"}).encode()
    (tmp_path / "a.jsonl").write_bytes(line)
    done = run("extract", tmp_path / "a.jsonl", "--reference-date", "2020-08-05")
    assert [date["resolved"] for date in records(done.stdout)[0]["dates"]] == ["2023-08-12"]


def test_show_tables_and_report_with_settings(tmp_path):
    (tmp_path / "a.txt").write_text(OWN_TEXT, encoding="utf-8")
    done = run("show", tmp_path / "a.txt", *SETTINGS, COLUMNS="80")
    assert "thúc giục → UBNDx huyện Kim Thành" in done.stdout.decode()
    done = run("tables", tmp_path / "a.txt", "-o", tmp_path / "tables", *SETTINGS)
    assert done.returncode == 0
    assert "UBNDx" in (tmp_path / "tables" / "bodies.csv").read_text(encoding="utf-8")
    assert run("report", tmp_path / "a.txt", "-o", tmp_path / "r.html", *SETTINGS).returncode == 0


def test_another_pipeline(tmp_path):
    nlp = spacy.blank("xx")
    nlp.add_pipe("vn_bodies")
    nlp.to_disk(tmp_path / "small")
    (tmp_path / "a.txt").write_text(OWN_TEXT, encoding="utf-8")
    command = ["extract", tmp_path / "a.txt", "--pipeline", tmp_path / "small"]
    found = records(run(*command).stdout)[0]
    assert "UBNDx huyện Kim Thành" not in {body["text"] for body in found["bodies"]}
    assert "officials" not in found
    found = records(run(*command, "--vocabulary", OWN_WORDS).stdout)[0]
    assert [body["text"] for body in found["bodies"]] == OWN_BODIES
    done = run(*command, "--verbs", "giao")
    assert done.returncode == 1 and b"no component that looks for them" in done.stderr


def test_words_are_added_to_those_of_a_pipeline(tmp_path):
    vn_directives.load(vocabulary=OWN_WORDS).to_disk(tmp_path / "own")
    more = tmp_path / "more.json"
    more.write_text(
        json.dumps({"entries": [{"id": "body/huyen-uy", "add": {"forms": ["HỦy"]}}]}),
        encoding="utf-8",
    )
    (tmp_path / "a.txt").write_text("Cục CĐX và HỦy Kim Thành họp.", encoding="utf-8")
    command = ["extract", tmp_path / "a.txt", "--pipeline", tmp_path / "own"]
    found = records(run(*command, "--vocabulary", more).stdout)[0]
    assert [body["text"] for body in found["bodies"]] == ["Cục CĐX", "HỦy Kim Thành"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--vocabulary", "absent.json"], b"absent.json"),
        (["--pipeline", "no_such_pipeline"], b"no_such_pipeline"),
        (["--reference-date", "31/7/2020"], b"is not an ISO date"),
        (["--verbs", "nhảy múa"], "nhảy múa".encode()),
    ],
)
def test_settings_that_cannot_be(options, message, tmp_path):
    (tmp_path / "a.txt").write_text("Xong.", encoding="utf-8")
    done = run("extract", tmp_path / "a.txt", *options)
    assert done.returncode == 1 and done.stdout == b""
    assert re.search(message, done.stderr)
    assert b"Traceback" not in done.stderr


def test_records_are_not_read_again(tmp_path):
    done = run("tables", "a.jsonl", "-o", tmp_path, "--records", "--verbs", "giao")
    assert done.returncode == 2 and b"not read again" in done.stderr


# --- show --------------------------------------------------------------------------------------


def test_show(folder):
    done = run("show", folder / "a.txt", COLUMNS="80")
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert "a.txt" in lines[0]
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in done.stdout.decode()  # no colours in a pipe
    shown = done.stdout.decode()
    for wanted in ("Trần Quang Vinh", "Ủy viên Ban Thường vụ Thành ủy", "30-CT/TU", "2020-07-31"):
        assert wanted in shown


def test_show_names_what_cannot_be_read(tmp_path):
    done = run("show", tmp_path / "absent.txt")
    assert done.returncode == 1 and b"absent.txt: No such file" in done.stderr


def test_installed_command(folder):
    command = shutil.which("vn-directives", path=Path(sys.executable).parent)
    assert command
    done = subprocess.run([command, "extract", folder / "b.txt"], capture_output=True)
    assert records(done.stdout)[0]["id"] == "b.txt"
