"""The command ``suggest``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from vn_directives.cli.inputs import Inputs
from vn_directives.cli.options import DEFAULT_MAX_SIZE, MEGABYTE, MaxSize, Paths, Processes
from vn_directives.cli.output import writing_to
from vn_directives.cli.progress import Progress
from vn_directives.cli.running import ending_quietly
from vn_directives.cli.settings import OwnWords, PipelineName, settings_of
from vn_directives.formats import find_sources
from vn_directives.records import full_record


def suggest(
    paths: Paths,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to FILE: all of it or nothing."),
    ] = None,
    most: Annotated[int, typer.Option("--most", min=1, help="So many entries at most.")] = 100,
    least: Annotated[
        int, typer.Option("--least", min=2, help="In so many places a candidate stands.")
    ] = 3,
    n_process: Processes = 1,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    vocabulary: OwnWords = None,
    pipeline: PipelineName = None,
) -> None:
    """Collect words that the vocabulary may lack, as a vocabulary for a person to judge.

    Each entry says how often and where it stands; what is to be used gets "accept": true.
    """
    from vn_directives.suggestions import Suggestions

    inputs = Inputs(
        sources=find_sources(paths, leave_out=output),
        most=max_size * MEGABYTE,
        settings=settings_of(vocabulary, pipeline),
        n_process=n_process,
    )
    suggestions = Suggestions()
    with ending_quietly(), Progress(inputs.sources) as progress:
        for line in progress.good(inputs.extracted()):
            suggestions.add(full_record(json.loads(line.json)))
        with writing_to(output) as write:
            content = {"entries": suggestions.entries(least, most)}
            write(json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n")
    raise typer.Exit(1 if progress.problems else 0)
