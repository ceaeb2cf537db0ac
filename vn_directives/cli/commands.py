"""The commands and their options."""

from __future__ import annotations

import json
import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from vn_directives import __version__
from vn_directives.cli.conversion import convert
from vn_directives.cli.evaluation import evaluate
from vn_directives.cli.exports import report, tables
from vn_directives.cli.inputs import Inputs
from vn_directives.cli.options import (
    DEFAULT_MAX_SIZE,
    MEGABYTE,
    OUTPUT,
    ErrorsFile,
    IdColumn,
    Keep,
    MaxSize,
    OcrMode,
    Paths,
    Processes,
    Quiet,
    ReadByOcr,
    Show,
    ShowProgress,
    TextColumn,
    Timeout,
    columns_of,
)
from vn_directives.cli.output import writing_records
from vn_directives.cli.parts import DEFAULT_PART_SIZE, Parts, PartSize, described, write_parts
from vn_directives.cli.progress import Progress
from vn_directives.cli.register import app as register
from vn_directives.cli.running import ending_quietly, mend_streams
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
from vn_directives.formats import COLUMNS, find_sources
from vn_directives.records import full_record

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


class RecordFormat(str, Enum):
    """The file formats of records: the endings of their names."""

    jsonl = "jsonl"
    gzip = "jsonl.gz"
    zstd = "jsonl.zst"
    parquet = "parquet"


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
    """Read Vietnamese official texts: who must do what by when, who holds which post."""
    mend_streams()


@app.command()
def extract(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE|FOLDER",
            help="Write to FILE (.jsonl, .jsonl.gz, .jsonl.zst, .parquet): all of it or nothing. "
            "A name without an ending is a FOLDER for parts: run again, the command goes on where "
            "it stopped.",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    format: Annotated[
        RecordFormat,
        typer.Option("--format", "-f", help="Of the parts in a FOLDER.", rich_help_panel=OUTPUT),
    ] = RecordFormat.jsonl,
    part_size: PartSize = None,
    text_column: TextColumn = COLUMNS.text,
    id_column: IdColumn = COLUMNS.id,
    keep: Keep = None,
    ocr: OcrMode = ReadByOcr.auto,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    n_process: Processes = 1,
    timeout: Timeout = None,
    errors: ErrorsFile = None,
    show_progress: ShowProgress = Show.bar,
    quiet: Quiet = False,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
    reference_date: ReferenceDate = None,
    verbs: Verbs = None,
) -> None:
    """Write one JSON record per text, in the order of the texts.

    What cannot be read is named on standard error and left out; the exit code is then 1.
    """
    inputs = Inputs(
        sources=find_sources(paths, leave_out=[path for path in (output, errors) if path]),
        most=max_size * MEGABYTE,
        ocr=ocr.value,
        settings=settings_of(vocabulary, pipeline, reference_date, verbs),
        columns=columns_of(text_column, id_column, keep),
        n_process=n_process,
        timeout=timeout,
    )
    kept = inputs.columns.keep
    shown = None if output is None and _would_garble(show_progress) else show_progress
    with ending_quietly(), Progress(inputs.sources, shown, quiet, errors) as progress:
        if output is not None and (part_size or _is_folder(output)):
            parts = Parts(
                output,
                part_size or DEFAULT_PART_SIZE,
                lambda name: [output / f"{name}.{format.value}"],
                lambda name: writing_records(output / f"{name}.{format.value}", kept),
            )
            told = described("extract", inputs, errors, format=format.value, part_size=parts.size)
            write_parts(parts, told, progress, inputs.extracted)
        else:
            progress.errors.begin()
            with writing_records(output, kept) as write:
                for line in progress.good(inputs.extracted()):
                    write(line)
    raise typer.Exit(1 if progress.problems else 0)


def _would_garble(shown: Show) -> bool:
    """Whether the bar would stand among the records, on the same terminal."""
    return shown is Show.bar and sys.stdout is not None and sys.stdout.isatty()


def _is_folder(output: Path) -> bool:
    """Whether an output is a folder: it is there as one, or its name has no ending."""
    return output.is_dir() or not (output.suffix or output.exists())


@app.command()
def show(
    paths: Paths,
    ocr: OcrMode = ReadByOcr.auto,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
    reference_date: ReferenceDate = None,
    verbs: Verbs = None,
) -> None:
    """Print a readable summary of each text."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    console = Console()
    inputs = Inputs(
        sources=find_sources(paths),
        most=max_size * MEGABYTE,
        ocr=ocr.value,
        settings=settings_of(vocabulary, pipeline, reference_date, verbs),
    )
    with ending_quietly(), Progress(inputs.sources, show=None) as progress:
        for line in progress.good(inputs.extracted()):
            print_summary(full_record(json.loads(line.json)), console)
    raise typer.Exit(1 if progress.problems else 0)


app.command()(tables)
app.command()(report)
app.command()(convert)
app.command()(evaluate)
app.command()(check_vocabulary)
app.command()(suggest)
app.add_typer(register, name="register")
