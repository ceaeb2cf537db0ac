"""The commands and their options."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from vn_directives.cli.extraction import WorkersCannotStart, extract_all
from vn_directives.cli.output import writing_to
from vn_directives.cli.progress import Progress
from vn_directives.cli.summary import print_summary
from vn_directives.formats import Problem, find_sources, read_texts

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Read Vietnamese directives: documents, officials, bodies, dates, who instructs whom.",
)

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Text, HTML, Word (.docx) and PDF files, JSON Lines files with a `text` in each line, "
        "each plain or gzipped; folders and patterns of them, or - for standard input.",
        show_default=False,
    ),
]
_INTERRUPTED = 130  # what shells report for Ctrl-C
_BROKEN_PIPE = 141  # and for a program whose reader went away


@app.callback()
def main() -> None:
    """Read Vietnamese directives: documents, officials, bodies, dates, who instructs whom."""


@app.command()
def extract(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE: all of it or nothing."),
    ] = None,
    n_process: Annotated[
        int, typer.Option("--n-process", "-n", metavar="N", min=1, help="How many processes work.")
    ] = 1,
) -> None:
    """Write one JSON record per text, in the order of the texts.

    What cannot be read is named on standard error and left out; the exit code is then 1.
    """
    sources = find_sources(paths, leave_out=output)
    # A bar among records on the same terminal would only garble them.
    shows_bar = sys.stderr.isatty() and not (output is None and sys.stdout.isatty())
    with _ending_quietly(), Progress(sources, shows_bar) as progress, writing_to(output) as write:
        for outcome in extract_all(read_texts(sources), n_process):
            progress.advance(outcome)
            if not isinstance(outcome, Problem):
                write(outcome.json.encode() + b"\n")
    raise typer.Exit(1 if progress.problems else 0)


@app.command()
def show(paths: Paths) -> None:
    """Print a readable summary of each text."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    console = Console()
    sources = find_sources(paths)
    with _ending_quietly(), Progress(sources, shows_bar=False) as progress:
        for outcome in extract_all(read_texts(sources)):
            progress.advance(outcome)
            if not isinstance(outcome, Problem):
                print_summary(json.loads(outcome.json), console)
    raise typer.Exit(1 if progress.problems else 0)


@contextmanager
def _ending_quietly() -> Iterator[None]:
    """End without a traceback when the user interrupts, the reader leaves or the disk is full."""
    try:
        yield
    except KeyboardInterrupt:
        _exit("interrupted", _INTERRUPTED)
    except BrokenPipeError:
        # What is still buffered has nowhere to go; without this Python complains at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(_BROKEN_PIPE) from None
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _exit(f"{where}{error.strerror or error}", 1)
    except WorkersCannotStart as error:
        _exit(str(error), 1)


def _exit(message: str, code: int) -> NoReturn:
    print(f"vn-directives: {message}", file=sys.stderr)
    raise typer.Exit(code) from None
