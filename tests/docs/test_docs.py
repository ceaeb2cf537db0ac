"""Every block of code in the documentation runs and prints what the page says; the site builds."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.pages import LANGUAGES, PAGES, ROOT, blocks, folder, renewed, run_command

NEEDS = {"engines.md": ["pyspark", "ray"], "formats-and-tables.md": ["pandas", "trafilatura"]}
EXTRAS = set(
    re.findall(
        r"^([\w-]+) = \[",
        (ROOT / "pyproject.toml")
        .read_text(encoding="utf-8")
        .partition("[project.optional-dependencies]")[2]
        .partition("\n[")[0],
        re.MULTILINE,
    )
)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_code_of_a_page_prints_what_the_page_says(path: Path) -> None:
    for module in NEEDS.get(path.name, []):
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"{module} is not installed")
    page = path.read_text(encoding="utf-8")
    command = f"python -m tests.docs.pages docs/{path.name}"
    assert renewed(page) == page, f"renew the output in docs/{path.name} with `{command}`"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_other_blocks_of_a_page_are_what_they_say(path: Path) -> None:
    for language, content in blocks(path.read_text(encoding="utf-8")):
        assert language in LANGUAGES
        if language == "json":
            json.loads(content)
        if language == "sh":
            for names in re.findall(r"\.\[([\w,-]+)\]", content):
                assert set(names.split(",")) <= EXTRAS


@pytest.mark.parametrize("name", ["README.md", "docs/register.md"])
def test_the_commands_of_a_page_run_one_after_the_other(name: str) -> None:
    pytest.importorskip("duckdb")
    found = blocks((ROOT / name).read_text("utf-8"))
    shell = "".join(code for kind, code in found if kind in {"sh", "console"})
    lines = [line.removeprefix("$ ") for line in shell.splitlines()]
    commands = [line for line in lines if line.startswith("vn-directives ")]
    assert len(commands) > 4
    with folder():
        for command in commands:
            code, printed = run_command(command)
            assert code == 0, f"{command}\n{printed}"


def test_the_first_page_leads_to_every_page() -> None:
    page = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\(([\w-]+\.md)", page))
    assert linked | {"index.md"} == {path.name for path in PAGES}


def test_code_that_prints_something_else_is_noticed() -> None:
    page = "```python\nprint(1)\n```\n\n```text\n2\n```\n\n```console\n$ echo 3\n4\n```\n"
    assert renewed(page) == page.replace("2\n", "1\n").replace("4\n", "3\n")
    page = "```python\n# a remark\nx = [\n# inside\n1]\nprint(*x)\n# 2\n# 3\n\nx = 4\n# kept\n```\n"
    assert renewed(page) == page.replace("# 2\n# 3\n", "# 1\n")
    with pytest.raises(AssertionError, match="no ```text block"):
        renewed("```python\nprint(1)\n```\n")
    with pytest.raises(ZeroDivisionError):
        renewed("```python\n1 / 0\n```\n")


def test_the_reference_says_what_the_docstrings_say() -> None:
    pytest.importorskip("griffe")
    from tests.docs import api

    page = api.PAGE.read_text(encoding="utf-8")
    assert api.rendered() == page, "renew docs/api.md with `python -m tests.docs.api`"


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    pytest.importorskip("material")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    for path in PAGES:
        name = "index.html" if path.stem == "index" else f"{path.stem}/index.html"
        assert (tmp_path / name).exists(), f"docs/{path.name} is not in mkdocs.yml"
