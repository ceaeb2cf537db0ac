"""The commands that turn records into something for people and other programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from vn_directives.cli.inputs import Inputs, Read, record_of_read
from vn_directives.cli.options import (
    DEFAULT_MAX_SIZE,
    MEGABYTE,
    OUTPUT,
    AreRecords,
    ErrorsFile,
    IdColumn,
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
from vn_directives.cli.output import writing_to
from vn_directives.cli.parts import Parts, PartSize, described, write_parts
from vn_directives.cli.progress import Progress
from vn_directives.cli.running import ending_quietly
from vn_directives.cli.settings import (
    DEFAULTS,
    OwnWords,
    PipelineName,
    ReferenceDate,
    Settings,
    Verbs,
    settings_of,
)
from vn_directives.formats import COLUMNS, find_sources

_HELD = 100  # records that are held before they become rows


class TableFormat(str, Enum):
    """The file formats of tables."""

    csv = "csv"
    parquet = "parquet"


def tables(
    paths: Paths,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="The folder to write to. With --part-size it holds a folder of parts for each "
            "table: run again, the command goes on where it stopped.",
            rich_help_panel=OUTPUT,
        ),
    ],
    format: Annotated[
        TableFormat,
        typer.Option(
            "--format",
            "-f",
            help="CSV for spreadsheets, Parquet with types.",
            rich_help_panel=OUTPUT,
        ),
    ] = TableFormat.csv,
    part_size: PartSize = None,
    spreadsheet: Annotated[
        bool,
        typer.Option(
            help="Put an apostrophe before CSV cells that a spreadsheet would run as formulas.",
            rich_help_panel=OUTPUT,
        ),
    ] = True,
    records: AreRecords = False,
    text_column: TextColumn = COLUMNS.text,
    id_column: IdColumn = COLUMNS.id,
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
    """Write one table for each kind of record: directives.csv, officials.csv and so on.

    What cannot be read is named on standard error and left out; the exit code is then 1.
    """
    from vn_directives.tables import TABLES, write_tables

    inputs = Inputs(
        sources=find_sources(paths, leave_out=[path for path in (output, errors) if path]),
        most=max_size * MEGABYTE,
        ocr=ocr.value,
        settings=_settings(records, vocabulary, pipeline, reference_date, verbs),
        columns=columns_of(text_column, id_column),
        are_records=records,
        n_process=n_process,
        timeout=timeout,
    )
    counts: dict[str, int] = {}
    with ending_quietly(), Progress(inputs.sources, show_progress, quiet, errors) as progress:
        if part_size:

            def files(name: str) -> list[Path]:
                return [output / table / f"{name}.{format.value}" for table in TABLES]

            parts = Parts(
                output,
                part_size,
                files,
                lambda name: _writing_tables(files(name), format, spreadsheet),
            )
            told = described(
                "tables",
                inputs,
                errors,
                format=format.value,
                spreadsheet=spreadsheet,
                part_size=part_size,
            )
            write_parts(parts, told, progress, inputs.read)
        else:
            progress.errors.begin()
            counts = write_tables(
                (record_of_read(item) for item in progress.good(inputs.read())),
                output,
                format.value,
                for_spreadsheets=spreadsheet,
            )
    if not quiet:
        for table, count in counts.items():
            print(f"{output / f'{table}.{format.value}'}: {count:,} rows", file=sys.stderr)
    raise typer.Exit(1 if progress.problems else 0)


@contextmanager
def _writing_tables(
    files: list[Path], format: TableFormat, for_spreadsheets: bool
) -> Iterator[Callable[[Read], None]]:
    """Give a function that writes what was read into the files of all tables."""
    from vn_directives.tables import TABLES, writing_tables

    paths = dict(zip(TABLES, files, strict=True))
    held: list[dict[str, Any]] = []
    with writing_tables(paths, format.value, for_spreadsheets=for_spreadsheets) as write:

        def take(item: Read) -> None:
            held.append(record_of_read(item))
            if len(held) == _HELD:
                write(held)
                held.clear()

        yield take
        write(held)


def report(
    paths: Paths,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")
    ] = Path("report.html"),
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="The title of the page.")
    ] = None,
    n_process: Processes = 1,
    records: AreRecords = False,
    ocr: OcrMode = ReadByOcr.auto,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
    reference_date: ReferenceDate = None,
    verbs: Verbs = None,
) -> None:
    """Write one page that shows the texts and what was found: it needs no network and no server.

    What cannot be read is named on standard error and left out; the exit code is then 1.
    """
    from vn_directives.report import render_report

    inputs = Inputs(
        sources=find_sources(paths, leave_out=output),
        most=max_size * MEGABYTE,
        ocr=ocr.value,
        settings=_settings(records, vocabulary, pipeline, reference_date, verbs),
        are_records=records,
        n_process=n_process,
    )
    with ending_quietly(), Progress(inputs.sources) as progress:
        page = render_report((record_of_read(item) for item in progress.good(inputs.read())), title)
        with writing_to(output) as write:
            write(page.encode())
    raise typer.Exit(1 if progress.problems else 0)


def _settings(
    are_records: bool,
    vocabulary: list[str] | None,
    pipeline: str | None,
    reference_date: str | None,
    verbs: list[str] | None,
) -> Settings:
    """With what texts are read; records are not read again."""
    if not are_records:
        return settings_of(vocabulary, pipeline, reference_date, verbs)
    if any((vocabulary, pipeline, reference_date, verbs)):
        raise typer.BadParameter("records are not read again: nothing to set", param_hint="records")
    return DEFAULTS
