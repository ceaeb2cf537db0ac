"""The lexicons: whatever stands in them is read by somebody."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import vn_directives
from vn_directives.matching.data import load_lexicon

PACKAGE = Path(vn_directives.__file__).parent
LEXICONS = sorted(path.stem for path in (PACKAGE / "lexicons").glob("*.json"))
# For those who read the file: where an entry comes from, under which terms, and what it is for.
FOR_READERS = {"source", "examples", "description", "version", "licence"}


class Code:
    """What the texts of the code say: the names of a function, and the functions it uses."""

    def __init__(self) -> None:
        self.texts: list[set[str]] = []
        self.uses: list[set[str]] = []
        self.named: dict[str, list[int]] = {}
        for path in PACKAGE.rglob("*.py"):
            for part in ast.parse(path.read_text(encoding="utf-8")).body:
                self._add(part)

    def _add(self, part: ast.stmt) -> None:
        names = [node.name for node in ast.walk(part) if isinstance(node, ast.FunctionDef)]
        if isinstance(part, ast.ClassDef):
            names.append(part.name)
        if isinstance(part, ast.Assign | ast.AnnAssign):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            names += [target.id for target in targets if isinstance(target, ast.Name)]
        for name in names:
            self.named.setdefault(name, []).append(len(self.texts))
        said = [n.value for n in ast.walk(part) if isinstance(n, ast.Constant)]
        used = {n.id for n in ast.walk(part) if isinstance(n, ast.Name)}
        used |= {n.attr for n in ast.walk(part) if isinstance(n, ast.Attribute)}
        self.texts.append({text for text in said if isinstance(text, str)})
        self.uses.append(used)

    def read_with(self, section: str) -> set[str]:
        """The texts in the parts of the code that name a section, what these use, who uses them."""
        new = {i for i, texts in enumerate(self.texts) if section in texts}
        names = {name for name, where in self.named.items() if not new.isdisjoint(where)}
        parts = new | {i for i, used in enumerate(self.uses) if not used.isdisjoint(names)}
        for _ in range(2):  # a list of fields, and who makes an object of an entry
            new = {j for i in new for name in self.uses[i] for j in self.named.get(name, ())}
            parts |= new
        return set().union(*(self.texts[i] for i in parts))


@pytest.fixture(scope="module")
def code() -> Code:
    return Code()


def fields_of(section: Any) -> Iterator[str]:
    """The fields of a section's entries."""
    for entry in section if isinstance(section, list) else ():
        if isinstance(entry, dict):
            yield from entry


def unread(code: Code, name: str, lexicon: dict[str, Any]) -> Iterator[str]:
    """The sections and fields of a lexicon that no part of the code names."""
    everywhere = set().union(*code.texts)
    if name == "bodies_fields":  # named by the heads that take them
        everywhere |= {head.get("fields", "") for head in load_lexicon("bodies")["heads"]}
    for section in lexicon.keys() - FOR_READERS:
        if section not in everywhere:
            yield f"{name}.{section}"
            continue
        fields = set(fields_of(lexicon[section])) - FOR_READERS
        wanted = "bodies_fields" if name == "bodies_fields" else section
        yield from (f"{name}.{section}: {f}" for f in fields - code.read_with(wanted))


@pytest.mark.parametrize("name", LEXICONS)
def test_whatever_a_lexicon_says_is_read(code: Code, name: str) -> None:
    assert sorted(unread(code, name, load_lexicon(name))) == []


def test_what_nobody_reads_is_found(code: Code) -> None:
    lexicon = load_lexicon("units")
    entry = {**lexicon["units"][0], "colour_of_the_flag": "red"}
    wrong = {**lexicon, "units": [entry], "flags_and_arms": ["x"]}
    assert sorted(unread(code, "units", wrong)) == [
        "units.flags_and_arms",
        "units.units: colour_of_the_flag",
    ]
