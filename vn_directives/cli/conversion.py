"""The command that brings annotated text from one format into another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vn_directives.cli.running import ending_quietly
from vn_directives.formats import Problem


def convert(
    source: Annotated[
        Path,
        typer.Argument(metavar="FROM", help="Records (.jsonl), a .spacy file or IOB (.conll)."),
    ],
    target: Annotated[
        Path, typer.Argument(metavar="TO", help="The file to write, with one of these endings.")
    ],
) -> None:
    """Turn records into spaCy's training format or IOB columns, and back.

    Damaged records, which are left out (the exit code is then 1), and mentions whose edges fall
    inside tokens are named on standard error.
    """
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
            count = convert_file(source, target, load(), report)
        except ValueError as error:
            print(f"vn-directives: {error}", file=sys.stderr)
            raise typer.Exit(1) from None
    print(f"{target}: {count:,} texts, {misfits:,} mentions fit no tokens", file=sys.stderr)
    raise typer.Exit(1 if damaged else 0)
