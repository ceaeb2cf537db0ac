"""The command ``suggest``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from vn_directives.cli.extraction import extract_all
from vn_directives.cli.output import writing_to
from vn_directives.cli.progress import Progress
from vn_directives.cli.running import (
    DEFAULT_MAX_SIZE,
    MEGABYTE,
    MaxSize,
    Paths,
    Processes,
    ending_quietly,
)
from vn_directives.cli.settings import OwnWords, PipelineName, settings_of
from vn_directives.formats import Problem, find_sources, read_texts
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

    settings = settings_of(vocabulary, pipeline)
    sources = find_sources(paths, leave_out=output)
    suggestions = Suggestions()
    with ending_quietly(), Progress(sources, sys.stderr.isatty()) as progress:
        texts = read_texts(sources, max_size * MEGABYTE)
        for outcome in extract_all(texts, n_process, settings=settings):
            progress.advance(outcome)
            if not isinstance(outcome, Problem):
                suggestions.add(full_record(json.loads(outcome.json)))
        with writing_to(output) as write:
            content = {"entries": suggestions.entries(least, most)}
            write(json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n")
    raise typer.Exit(1 if progress.problems else 0)
