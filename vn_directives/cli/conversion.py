"""The command that brings annotated text from one format into another."""

from __future__ import annotations

import re
import sys
from enum import Enum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from vn_directives.cli.running import ending_quietly
from vn_directives.formats import Problem, find_sources, read_texts


class Format(str, Enum):
    """The formats that no ending of a file's name stands for, or not alone."""

    akn = "akn"
    doccano = "doccano"
    label_studio = "label-studio"


def convert(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FROM",
            help="Records (.jsonl), a .spacy file, IOB (.conll), an export of Label Studio (.json) "
            "or doccano (.jsonl); with --to akn any texts.",
        ),
    ],
    target: Annotated[
        Path, typer.Argument(metavar="TO", help="The file to write, with one of these endings.")
    ],
    to: Annotated[
        Format | None,
        typer.Option(
            "--to",
            help="doccano: lines of doccano's; label-studio: tasks (as the ending .json); "
            "akn: a folder of Akoma Ntoso files, one for each text.",
        ),
    ] = None,
) -> None:
    """Turn records into what is trained on or annotated, and back; texts into Akoma Ntoso.

    Damaged records, which are left out (the exit code is then 1), and mentions whose edges fall
    inside tokens are named on standard error.
    """
    if to is Format.akn:
        _write_akn(source, target)
    from vn_directives.pipeline import load
    from vn_directives.training.convert import convert as convert_file

    misfits = damaged = 0

    def report(item: object) -> None:
        nonlocal misfits, damaged
        if isinstance(item, Problem):
            damaged += 1
            print(f"vn-directives: {item.name}: {item.reason}", file=sys.stderr)
        else:
            misfits += 1
            print(f"vn-directives: {item}", file=sys.stderr)

    with ending_quietly():
        try:
            count = convert_file(source, target, load(), report, to and to.value)
        except ValueError as error:
            print(f"vn-directives: {error}", file=sys.stderr)
            raise typer.Exit(1) from None
    print(f"{target}: {count:,} texts, {misfits:,} mentions fit no tokens", file=sys.stderr)
    raise typer.Exit(1 if damaged else 0)


def _write_akn(source: Path, folder: Path) -> NoReturn:
    """Write each text as Akoma Ntoso into a folder; the name is that of its ``id``."""
    from vn_directives.outline.akn import to_akn
    from vn_directives.pipeline import load
    from vn_directives.records import doc_of

    nlp = load()
    problems = count = 0
    with ending_quietly():
        folder.mkdir(parents=True, exist_ok=True)
        for text in read_texts(find_sources([str(source)])):
            if isinstance(text, Problem):
                problems += 1
                print(f"vn-directives: {text.name}: {text.reason}", file=sys.stderr)
                continue
            name = re.sub(r"[^\w.-]+", "-", Path(str(text.id or text.name)).stem) or str(count)
            path = folder / f"{name}.xml"
            path.write_text(to_akn(doc_of(nlp, text)), encoding="utf-8")
            count += 1
    print(f"{folder}: {count:,} documents", file=sys.stderr)
    raise typer.Exit(1 if problems else 0)
