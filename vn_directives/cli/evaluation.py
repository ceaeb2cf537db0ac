"""The command that says how well a pipeline reads annotated texts."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from vn_directives.cli.running import ending_quietly
from vn_directives.cli.settings import PipelineName, pipeline_of, settings_of
from vn_directives.formats import Problem, Source, read_objects, read_texts


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Annotated texts: records in JSON Lines.")
    ],
    pipeline: PipelineName = None,
    errors: Annotated[bool, typer.Option("--errors", help="Name every disagreement.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Read the texts of GOLD anew and say how well that agrees: docs/scores.md says how it counts.

    Records that are damaged are named on standard error and left out; the exit code is then 1.
    """
    from vn_directives.scoring import score_records

    found: list[str] = []
    problems: list[Problem] = []
    with ending_quietly():
        nlp = pipeline_of(settings_of(pipeline=pipeline))
        current = ""

        def note(kind: str, what: str, words: str) -> None:
            found.append(f"{current}\t{kind}\t{what}\t{words}")

        def pairs() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
            nonlocal current
            for record, prediction in _read(gold, nlp, problems):
                current = str(record.get("id", ""))
                yield record, prediction

        figures = score_records(pairs(), note=note if errors else None)
    for problem in problems:
        print(f"vn-directives: {problem.name}: {problem.reason}", file=sys.stderr)
    if as_json:
        print(json.dumps(figures, ensure_ascii=False))
    else:
        for kind, scores in figures.items():
            print(f"{kind:15}", _line(scores))
    for error in found:
        print(error)
    raise typer.Exit(1 if problems else 0)


def _read(
    path: Path, nlp: Any, problems: list[Problem]
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The gold record and the predicted one of each text."""
    from vn_directives.records import fault_in_record, record_of

    source = Source(str(path), path.name, 0)
    texts = (text for text in read_texts([source]) if not isinstance(text, Problem))
    for item in read_objects([source]):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        text = next(texts)
        fault = fault_in_record(item.value)
        if fault:
            problems.append(Problem(item.name, fault))
        else:
            prediction = record_of(nlp, text)
            yield item.value, json.loads(json.dumps(prediction))


def _line(scores: dict[str, float | int | None]) -> str:
    """``gold   12  P 0.917  R 0.917  F1 0.917  attributes 1.000``."""
    gold = f"gold {scores['gold']:4}"
    names = {"precision": "P", "recall": "R", "f1": "F1"}
    shown = [
        f"{names.get(name, name)} {value:.3f}"
        for name, value in scores.items()
        if value is not None and name not in ("gold", "attributes_n")
    ]
    return "  ".join([gold, *shown])
