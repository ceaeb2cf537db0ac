"""``docs/api.md``: the reference, made from the docstrings by ``python -m tests.docs.api``.

Plain Markdown, so that it reads in an editor and on a forge as it does on the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import griffe

import vn_directives
from vn_directives.kinds import ALL, CLASSES

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "api.md"

FUNCTIONS = {
    "Pipeline and records": (
        "vn_directives.load",
        "vn_directives.to_record",
        "vn_directives.full_record",
        "vn_directives.records_of",
        "vn_directives.set_mentions",
        "vn_directives.prefix_extensions",
        "vn_directives.records.doc_of",
        "vn_directives.records.record_of",
    ),
    "Tables": (
        "vn_directives.to_rows",
        "vn_directives.to_dataframe",
        "vn_directives.tables.write_tables",
    ),
    "Formats": (
        "vn_directives.formats.find_sources",
        "vn_directives.formats.read_texts",
        "vn_directives.formats.Text",
        "vn_directives.formats.Problem",
        "vn_directives.formats.scans.boxes_of",
    ),
    "Looking at it": (
        "vn_directives.displacy_options",
        "vn_directives.report.render_report",
    ),
    "Documents in chunks": ("vn_directives.outline.chunks.to_chunks",),
    "Arrow": (
        "vn_directives.arrow.extract_batches",
        "vn_directives.arrow.extract_table",
        "vn_directives.arrow.schema",
        "vn_directives.arrow.spark_schema",
    ),
    "The register": (
        "vn_directives.register.build_register",
        "vn_directives.register.Register",
    ),
    "Annotated text": (
        "vn_directives.training.docs.to_doc",
        "vn_directives.training.docs.from_doc",
    ),
}
OPTIONS = {"returns_multiple_items": False, "returns_named_value": False, "warnings": False}


def rendered() -> str:
    """The page as the docstrings have it now."""
    package = griffe.load(
        "vn_directives",
        search_paths=[ROOT],
        allow_inspection=False,
        docstring_parser="google",
        docstring_options=OPTIONS,
    )
    lines = ["# API", "", "What is public, from its docstrings. Offsets are in characters unless a"]
    lines += ["line says otherwise, ends exclusive.", ""]
    for heading, names in FUNCTIONS.items():
        lines += [f"## {heading}", ""]
        for name in names:
            lines += _section(name, _find(package, name))
    lines += ["## Record types", ""]
    lines += ["Frozen dataclasses with keyword arguments; `to_dict()` gives plain JSON values.", ""]
    for kind in ALL:
        lines += [f"- `doc._.{kind.key}`: `{kind.record.__name__}`"]
    lines.append("")
    for cls in reversed(dict.fromkeys(cls for cls, _ in CLASSES.values())):
        is_shared = cls.__name__ in vn_directives.__all__
        name = f"{'vn_directives' if is_shared else cls.__module__}.{cls.__name__}"
        lines += _section(name, _find(package, name))
    return "\n".join(lines).rstrip() + "\n"


def _find(package: griffe.Object | griffe.Alias, name: str) -> griffe.Object:
    found = package[name.removeprefix("vn_directives.")]
    while isinstance(found, griffe.Alias):
        found = found.final_target
    return found


def _section(name: str, found: griffe.Object, level: int = 3) -> Iterator[str]:
    """Heading, signature and docstring of one function or class, with the methods of a class."""
    yield f"{'#' * level} {name}"
    yield ""
    is_record = found.is_class and any(str(base) in {"Mention", "Record"} for base in found.bases)
    if not is_record:
        yield from ("```", _signature(name, found), "```", "")
    if found.docstring is None:
        raise ValueError(f"{name} has no docstring")
    for part in found.docstring.parsed:
        yield from _part(part, found)
    if is_record:
        return
    for member in found.members.values():
        if member.is_function and member.is_public and member.docstring and not member.is_alias:
            yield from _section(f"{name}.{member.name}", member, level + 1)


def _signature(name: str, found: griffe.Object) -> str:
    function = found
    if found.is_class:
        if "__init__" not in found.members:
            fields = [m for m in found.members.values() if m.is_attribute and m.is_public]
            return f"{name}({', '.join(f'{m.name}: {m.annotation}' for m in fields)})"
        function = found.members["__init__"]
    given: list[str] = []
    for parameter in function.parameters:
        if parameter.name in {"self", "cls"}:
            continue
        if parameter.kind is griffe.ParameterKind.keyword_only and "*" not in given:
            given.append("*")
        default = "" if parameter.default is None else f" = {parameter.default}"
        given.append(f"{parameter.name}: {parameter.annotation}{default}")
    returns = f" -> {function.returns}" if function.returns and not found.is_class else ""
    line = f"{name}({', '.join(given)}){returns}"
    if len(line) <= 98:
        return line
    return f"{name}(\n" + "".join(f"    {each},\n" for each in given) + f"){returns}"


def _part(part: griffe.DocstringSection, found: griffe.Object) -> Iterator[str]:
    if part.kind is griffe.DocstringSectionKind.text:
        yield from (_inline(part.value), "")
        return
    if part.kind is griffe.DocstringSectionKind.examples:
        yield from ("```python", *(text for _, text in part.value), "```", "")
        return
    yield from (f"{part.kind.value.capitalize()}:", "")
    for item in part.value:
        label = getattr(item, "name", "")
        if label.endswith(","):  # several names before one colon
            label = f"{label} {item.annotation}"
        names = ", ".join(f"`{name.strip('()')}`" for name in label.split(", ") if name)
        if part.kind is griffe.DocstringSectionKind.raises:
            names = f"`{item.annotation}`"
        elif part.kind is griffe.DocstringSectionKind.attributes and names:
            names += f" (`{_type(found, label.split(', ')[0])}`)"
        yield f"- {names}{': ' if names else ''}{_inline(item.description)}"
    yield ""


def _type(found: griffe.Object, name: str) -> str:
    return str(found.all_members[name].annotation)


def _inline(text: str) -> str:
    """Docstrings mark code by two accents, Markdown by one."""
    text = re.sub(r"(?<!\n)\n *(?![-*\n ])", " ", text.strip())
    return re.sub(r"``(.+?)``", r"`\1`", text)


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
