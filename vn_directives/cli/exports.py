"""The commands that turn records into something for people and other programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated, Any

import typer

from vn_directives.cli.extraction import Line, extract_all
from vn_directives.cli.output import writing_to
from vn_directives.cli.progress import Progress
from vn_directives.cli.running import (
    DEFAULT_MAX_SIZE,
    MEGABYTE,
    AreRecords,
    MaxSize,
    Paths,
    Processes,
    ending_quietly,
)
from vn_directives.cli.settings import (
    DEFAULTS,
    OwnWords,
    PipelineName,
    ReferenceDate,
    Settings,
    Verbs,
    settings_of,
)
from vn_directives.formats import Problem, Source, find_sources, read_objects, read_texts
from vn_directives.formats.sources import Object
from vn_directives.records import fault_in_record


class TableFormat(str, Enum):
    """The file formats of tables."""

    csv = "csv"
    parquet = "parquet"


def tables(
    paths: Paths,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder to write to.")
    ],
    format: Annotated[
        TableFormat,
        typer.Option("--format", "-f", help="CSV for spreadsheets, Parquet with types."),
    ] = TableFormat.csv,
    n_process: Processes = 1,
    records: AreRecords = False,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    spreadsheet: Annotated[
        bool,
        typer.Option(
            help="Put an apostrophe before CSV cells that a spreadsheet would run as formulas."
        ),
    ] = True,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
    reference_date: ReferenceDate = None,
    verbs: Verbs = None,
) -> None:
    """Write one table for each kind of mention: directives.csv, officials.csv and so on.

    What cannot be read is named on standard error and left out; the exit code is then 1.
    """
    from vn_directives.tables import write_tables

    settings = _settings(records, vocabulary, pipeline, reference_date, verbs)
    sources = find_sources(paths)
    with ending_quietly(), Progress(sources, sys.stderr.isatty()) as progress:
        counts = write_tables(
            _records(sources, n_process, records, max_size, progress, settings),
            output,
            format.value,
            for_spreadsheets=spreadsheet,
        )
    for table, count in counts.items():
        print(f"{output / f'{table}.{format.value}'}: {count:,} rows", file=sys.stderr)
    raise typer.Exit(1 if progress.problems else 0)


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

    settings = _settings(records, vocabulary, pipeline, reference_date, verbs)
    sources = find_sources(paths, leave_out=output)
    with ending_quietly(), Progress(sources, sys.stderr.isatty()) as progress:
        page = render_report(
            _records(sources, n_process, records, max_size, progress, settings), title
        )
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


def _records(
    sources: list[Source | Problem],
    n_process: int,
    are_records: bool,
    max_size: int,
    progress: Progress,
    settings: Settings,
) -> Iterator[dict[str, Any]]:
    """The record of each text, from its text or as `extract` wrote it."""
    if are_records:
        for item in map(_checked, read_objects(sources, max_size * MEGABYTE)):
            progress.advance(item if isinstance(item, Problem) else Line("", item.size))
            if not isinstance(item, Problem):
                yield item.value
        return
    texts = read_texts(sources, max_size * MEGABYTE)
    for outcome in extract_all(texts, n_process, settings=settings):
        progress.advance(outcome)
        if not isinstance(outcome, Problem):
            yield json.loads(outcome.json)


def _checked(item: Object | Problem) -> Object | Problem:
    """The line of a record, or, where the record is damaged, what is wrong with it."""
    fault = fault_in_record(item.value) if isinstance(item, Object) else None
    return item if fault is None else Problem(item.name, fault, item.size)
