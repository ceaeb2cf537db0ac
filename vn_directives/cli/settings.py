"""With what texts are read: options that the commands share, and the pipeline they ask for."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

import typer

_PANEL = "Pipeline"

OwnWords = Annotated[
    list[str] | None,
    typer.Option(
        "--vocabulary",
        metavar="PATH",
        help="A file with words of your own (see docs/vocabulary.md); may be given several times.",
        rich_help_panel=_PANEL,
    ),
]
PipelineName = Annotated[
    str | None,
    typer.Option(
        "--pipeline",
        metavar="NAME|FOLDER",
        help="The pipeline, in place of the library's.",
        rich_help_panel=_PANEL,
    ),
]
ReferenceDate = Annotated[
    str | None,
    typer.Option(
        "--reference-date",
        metavar="DAY",
        help="The day (2020-07-31) on which texts that state none were published.",
        rich_help_panel=_PANEL,
    ),
]
Verbs = Annotated[
    list[str] | None,
    typer.Option(
        "--verbs",
        metavar="VERB",
        help="A directing verb to look for, in place of the default ones; may be given several "
        "times, or with commas.",
        rich_help_panel=_PANEL,
    ),
]


@dataclass(frozen=True, slots=True)
class Settings:
    """With what texts are read; plain values, so that worker processes can be told.

    Attributes:
        vocabulary: files with words of one's own.
        pipeline: the name or folder of a pipeline; None is the library's.
        reference_date: the ISO day of texts that state none.
        verbs: the directing verbs to look for; none are the pipeline's.
    """

    vocabulary: tuple[str, ...] = ()
    pipeline: str | None = None
    reference_date: str | None = None
    verbs: tuple[str, ...] = ()


DEFAULTS = Settings()


def settings_of(
    vocabulary: list[str] | None = None,
    pipeline: str | None = None,
    reference_date: str | None = None,
    verbs: list[str] | None = None,
) -> Settings:
    """The settings that options tell; what is wrong with them ends the command (exit code 1)."""
    told = Settings(
        tuple(vocabulary or ()),
        pipeline,
        reference_date,
        tuple(verb.strip() for given in verbs or () for verb in given.split(",") if verb.strip()),
    )
    if told != DEFAULTS:
        try:
            pipeline_of(told)
        except (OSError, ValueError) as error:
            print(f"vn-directives: {error}", file=sys.stderr)
            raise typer.Exit(1) from None
    return told


def pipeline_of(settings: Settings) -> Any:
    """The pipeline for these settings, ready for work; made once in a process, and when it is worn.

    Raises:
        OSError, ValueError: a file cannot be read, or says what cannot be.
    """
    from vn_directives.pipeline import unworn

    return unworn(_made, settings)


@cache
def _made(settings: Settings) -> Any:
    import vn_directives
    from vn_directives.formats import Text
    from vn_directives.records import doc_of

    if settings.pipeline is None:
        nlp = vn_directives.load(vocabulary=settings.vocabulary or None)
    else:
        nlp = _load(settings.pipeline)
        if settings.vocabulary:
            _add_words(nlp, settings.vocabulary)
    if settings.verbs:
        _look_for(nlp, settings.verbs)
    doc_of(nlp, Text("", None, "", 0), settings.reference_date)  # what is wrong is told now
    return nlp


def _load(name: str) -> Any:
    import spacy

    try:
        return spacy.load(name)
    except (OSError, ValueError) as error:
        raise ValueError(f"{name}: {error}") from None


def _add_words(nlp: Any, paths: tuple[str, ...]) -> None:
    """Put words behind those that a pipeline has."""
    from vn_directives.vocabulary import Vocabulary
    from vn_directives.vocabulary.component import OwnWords as Component
    from vn_directives.vocabulary.entries import read_entries

    entries = read_entries(paths)
    for _, component in nlp.pipeline:
        if isinstance(component, Component):
            component.vocabulary = Vocabulary([*component.vocabulary.entries, *entries])
            return
    nlp.add_pipe("vn_vocabulary", config={"entries": entries}, first=True)


def _look_for(nlp: Any, verbs: tuple[str, ...]) -> None:
    from vn_directives.instructions.component import InstructionRecogniser

    found = [part for _, part in nlp.pipeline if isinstance(part, InstructionRecogniser)]
    if not found:
        raise ValueError("--verbs: the pipeline has no component that looks for them")
    for part in found:
        part.verbs = verbs
