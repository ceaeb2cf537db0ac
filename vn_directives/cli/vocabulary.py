"""The command ``check-vocabulary``."""

from __future__ import annotations

from typing import Annotated

import typer


def check_vocabulary(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files with words of one's own.")
    ],
) -> None:
    """Say what is wrong with words of one's own: by entry and field, and in their examples.

    The exit code is 1 when anything is.
    """
    from vn_directives.pipeline import load
    from vn_directives.vocabulary.check import failed_examples
    from vn_directives.vocabulary.entries import read_entries
    from vn_directives.vocabulary.problems import problems

    try:
        entries = read_entries(paths)
        wrong = problems(entries) or failed_examples(load(vocabulary=paths), entries)
    except (OSError, ValueError) as error:
        wrong = [str(error)]
    for problem in wrong:
        typer.echo(problem, err=True)
    if wrong:
        raise typer.Exit(1)
    typer.echo(f"{len(entries)} entries are as they should be")
