"""The commands and their options."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from vn_directives import __version__
from vn_directives.cli.conversion import convert
from vn_directives.cli.evaluation import evaluate
from vn_directives.cli.exports import report, tables
from vn_directives.cli.extraction import extract_all
from vn_directives.cli.output import writing_to
from vn_directives.cli.progress import Progress
from vn_directives.cli.register import app as register
from vn_directives.cli.running import (
    DEFAULT_MAX_SIZE,
    MEGABYTE,
    MaxSize,
    Paths,
    Processes,
    ending_quietly,
)
from vn_directives.cli.settings import (
    OwnWords,
    PipelineName,
    ReferenceDate,
    Verbs,
    settings_of,
)
from vn_directives.cli.suggestion import suggest
from vn_directives.cli.summary import print_summary
from vn_directives.cli.vocabulary import check_vocabulary
from vn_directives.formats import Problem, find_sources, read_texts
from vn_directives.records import full_record

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Read Vietnamese directives: documents, officials, bodies, dates, who instructs whom.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(__version__)
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Read Vietnamese directives: documents, officials, bodies, dates, who instructs whom."""


@app.command()
def extract(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE: all of it or nothing."),
    ] = None,
    n_process: Processes = 1,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
    reference_date: ReferenceDate = None,
    verbs: Verbs = None,
) -> None:
    """Write one JSON record per text, in the order of the texts.

    What cannot be read is named on standard error and left out; the exit code is then 1.
    """
    settings = settings_of(vocabulary, pipeline, reference_date, verbs)
    sources = find_sources(paths, leave_out=output)
    # A bar among records on the same terminal would only garble them.
    shows_bar = sys.stderr.isatty() and not (output is None and sys.stdout.isatty())
    with ending_quietly(), Progress(sources, shows_bar) as progress, writing_to(output) as write:
        texts = read_texts(sources, max_size * MEGABYTE)
        for outcome in extract_all(texts, n_process, settings=settings):
            progress.advance(outcome)
            if not isinstance(outcome, Problem):
                write(outcome.json.encode() + b"\n")
    raise typer.Exit(1 if progress.problems else 0)


@app.command()
def show(
    paths: Paths,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
    reference_date: ReferenceDate = None,
    verbs: Verbs = None,
) -> None:
    """Print a readable summary of each text."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    settings = settings_of(vocabulary, pipeline, reference_date, verbs)
    console = Console()
    sources = find_sources(paths)
    with ending_quietly(), Progress(sources, shows_bar=False) as progress:
        for outcome in extract_all(read_texts(sources, max_size * MEGABYTE), settings=settings):
            progress.advance(outcome)
            if not isinstance(outcome, Problem):
                print_summary(full_record(json.loads(outcome.json)), console)
    raise typer.Exit(1 if progress.problems else 0)


app.command()(tables)
app.command()(report)
app.command()(convert)
app.command()(evaluate)
app.command()(check_vocabulary)
app.command()(suggest)
app.add_typer(register, name="register")
