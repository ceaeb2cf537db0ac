"""The code in the documentation: run, and with ``python -m tests.docs.pages`` its output renewed.

- ``python`` blocks of a page run in order, in one namespace. What is printed stands below it in
  comments (``# …`` at the beginning of the line), or in a ``text`` block after the whole.
- ``console`` blocks hold commands after ``$ ``, each followed by what it prints.
- ``sh`` blocks hold commands that install something: they are not run, but their extras must exist.

Everything runs in a new folder that has ``docs`` and ``examples``, as the root of a clone has.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
LANGUAGES = {"python", "text", "console", "sh", "json", "toml", "html", "ini", "yaml", ""}

_BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OUTPUT = re.compile(r"\s*^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE_AND_COMMENTS = re.compile(
    r"(?:(?!# |#$).*\n)+(?P<comments>(?:#(?: .*)?\n)*)|(?:#(?: .*)?\n)+", re.MULTILINE
)
_COMMAND = re.compile(r"^\$ (.*(?:\\\n.*)*)\n", re.MULTILINE)


def blocks(page: str) -> list[tuple[str, str]]:
    """The language and the content of each block of code."""
    return [(match[1], match[2]) for match in _BLOCK.finditer(page)]


def renewed(page: str) -> str:
    """The page with what its code prints now in place of what it says that it prints."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    pieces: list[str] = []
    at = 0
    with folder():
        for match in _BLOCK.finditer(page):
            if match.start() < at:  # the output of the block before
                continue
            language, code = match[1], match[2]
            if language == "python":
                code, printed = _run_python(code, namespace)
                pieces += [page[at : match.start(2)], code]
                at = match.end(2)
                output = _OUTPUT.match(page, match.end())
                if output is None and printed:
                    raise AssertionError(f"no ```text block for what this prints:\n{code}{printed}")
                if output is not None:
                    pieces += [page[at : output.start(1)], printed]
                    at = output.end(1)
            elif language == "console":
                pieces += [page[at : match.start(2)], _run_console(code)]
                at = match.end(2)
    return "".join(pieces) + page[at:]


@contextlib.contextmanager
def folder() -> Iterator[None]:
    """A new folder that has what a clone has, as the current one."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        for part in ("docs", "examples"):
            (Path(name) / part).symlink_to(ROOT / part)
        os.chdir(name)
        try:
            yield
        finally:
            os.chdir(before)


def _run_python(code: str, namespace: dict[str, Any]) -> tuple[str, str]:
    """The block with the comments below what prints renewed, and what was printed last of all."""
    pieces: list[str] = []
    pending = printed = ""
    for match in _CODE_AND_COMMENTS.finditer(code):
        pending += match[0]
        try:
            compiled = compile(pending, "<docs>", "exec")
        except SyntaxError:  # the comment stands inside a statement
            continue
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compiled, namespace)
        printed += _trimmed(out.getvalue())
        if printed and match["comments"]:
            comments = "".join(f"# {line}".rstrip() + "\n" for line in printed.splitlines())
            pending = pending.removesuffix(match["comments"]) + comments
            printed = ""
        pieces.append(pending)
        pending = ""
    assert not pending, f"this does not compile:\n{pending}"
    return "".join(pieces), printed


def _run_console(code: str) -> str:
    commands = [match[1] for match in _COMMAND.finditer(code)]
    return "".join(f"$ {command}\n{run_command(command)[1]}" for command in commands)


def run_command(command: str) -> tuple[int, str]:
    """The exit code of a command in the current folder, and what it prints."""
    programs = Path(sys.executable).parent
    environment = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        command,
        shell=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return done.returncode, _trimmed(done.stdout)


def _trimmed(printed: str) -> str:
    """What was printed, without the blanks at the ends of lines, which no reader sees."""
    return re.sub(r"[ \t]+$", "", printed, flags=re.MULTILINE)


if __name__ == "__main__":
    wanted = [Path(name).resolve() for name in sys.argv[1:]] or PAGES
    for path in wanted:
        old = path.read_text(encoding="utf-8")
        new = renewed(old)
        if new != old:
            path.write_text(new, encoding="utf-8")
            print(f"renewed {path.relative_to(ROOT)}")
