"""Too little memory: what it was too little for is named, the others go on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer

from tests.safety.test_files import outcomes
from vn_directives import arrow, formats, records
from vn_directives.cli.extraction import Line, extract_all
from vn_directives.cli.running import ending_quietly
from vn_directives.formats import Text

REASON = "not enough memory for it"
TEXT = "Chỉ thị số 5-CT/TU"

LIMITED = f"""
import re, resource
from pathlib import Path
from vn_directives.cli.extraction import extract_all
from vn_directives.formats import Text

texts = [Text(name, name, content, 0) for name, content in
         (("a", "{TEXT}"), ("b", "{TEXT}, " * 200_000), ("c", "{TEXT}"))]
list(extract_all(texts[:1]))
size = int(re.search(r"VmSize:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024
resource.setrlimit(resource.RLIMIT_AS, (size + 50_000_000,) * 2)
for outcome in extract_all(texts):
    print(getattr(outcome, "reason", "read"))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit of memory")
def test_a_text_for_which_there_is_no_memory(run_python: Callable[..., str]) -> None:
    printed = run_python(LIMITED, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    assert printed.splitlines() == ["read", REASON, "read"]


def fail_on(large: str, read: Callable[..., Any]) -> Callable[..., Any]:
    """A function in the place of another that lacks memory when one of its arguments is large."""

    def reading(*arguments: Any) -> Any:
        if any(large in str(argument) for argument in arguments):
            raise MemoryError
        return read(*arguments)

    return reading


@pytest.mark.parametrize(
    "n_process",
    [1, pytest.param(2, marks=pytest.mark.skipif(sys.platform != "linux", reason="needs fork"))],
)
def test_the_others_of_a_batch_go_on(n_process: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_record", fail_on("LARGE", records._record))
    texts = [Text(content, i, content, 0) for i, content in enumerate([TEXT, "LARGE", TEXT])]
    first, failed, last = extract_all(texts, n_process)
    assert isinstance(first, Line) and isinstance(last, Line)
    assert (failed.name, failed.reason) == ("LARGE", REASON)  # type: ignore[union-attr]


def test_the_other_files_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        formats.reading, "read_content", fail_on("LARGE", formats.reading.read_content)
    )
    for name, content in (("a.txt", TEXT), ("b.txt", "LARGE"), ("c.txt", TEXT)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert outcomes(tmp_path) == {"a.txt": TEXT, "b.txt": REASON, "c.txt": TEXT}


def test_the_other_rows_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    monkeypatch.setattr(records, "_record", fail_on("LARGE", records._record))
    batch = pyarrow.RecordBatch.from_pydict({"text": [TEXT, "LARGE", TEXT]})
    (found,) = arrow.extract_batches([batch])
    assert found.column("error").to_pylist() == [None, REASON, None]


def test_a_command_that_lacks_memory_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as end, ending_quietly():
        raise MemoryError
    assert end.value.exit_code == 1
    assert capsys.readouterr().err == "vn-directives: not enough memory\n"
