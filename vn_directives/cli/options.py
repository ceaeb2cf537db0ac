"""The options that commands share, in the groups in which ``--help`` shows them."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from vn_directives.bounds import UNPACKED_BYTES
from vn_directives.formats.items import KEPT, Columns
from vn_directives.kinds import KINDS

INPUT = "Input"
OUTPUT = "Output"
RUN = "Run"
MEGABYTE = 1024 * 1024
DEFAULT_MAX_SIZE = UNPACKED_BYTES // MEGABYTE
_OF_RECORDS = ("id", "text", "title", "date", "error")

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Text, HTML, Word (.docx) and PDF files; JSON Lines, CSV and Parquet with a `text` in "
        "each line or row; plain, .gz or .zst; folders and patterns of them, or - for standard "
        "input.",
        show_default=False,
    ),
]
AreRecords = Annotated[
    bool,
    typer.Option(
        "--records",
        help="The paths hold records that `extract` wrote: do not read them again.",
        rich_help_panel=INPUT,
    ),
]
TextColumn = Annotated[
    str,
    typer.Option(
        "--text-column",
        metavar="NAME",
        help="The field of JSON Lines, or column of CSV and Parquet, that holds the text.",
        rich_help_panel=INPUT,
    ),
]
IdColumn = Annotated[
    str,
    typer.Option(
        "--id-column",
        metavar="NAME",
        help="The field or column that identifies it.",
        rich_help_panel=INPUT,
    ),
]
Keep = Annotated[
    list[str] | None,
    typer.Option(
        "--keep",
        metavar="NAME",
        help="A field or column that goes into the record as it is; may be given several times, or "
        "with commas.",
        show_default=",".join(KEPT),
        rich_help_panel=INPUT,
    ),
]


class ReadByOcr(str, Enum):
    """Which pages are read by OCR: the values of `vn_directives.formats.scans.Ocr`."""

    never = "never"
    auto = "auto"
    always = "always"


OcrMode = Annotated[
    ReadByOcr,
    typer.Option(
        "--ocr",
        help="Which pages of PDFs are read by OCR (extra `ocr` and the program tesseract): none, "
        "those without text, all; pictures (.png, .jpg, .tif) that are named are, unless never.",
        rich_help_panel=INPUT,
    ),
]
MaxSize = Annotated[
    int,
    typer.Option(
        "--max-size",
        metavar="MB",
        min=1,
        help="The most that a file, or a line of JSON Lines, may hold when it is unpacked.",
        rich_help_panel=INPUT,
    ),
]
Processes = Annotated[
    int,
    typer.Option(
        "--n-process",
        "-n",
        metavar="N",
        min=1,
        help="How many processes work.",
        rich_help_panel=RUN,
    ),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0.1,
        help="The most that one text may take; one that takes longer is named and left out.",
        rich_help_panel=RUN,
    ),
]
ErrorsFile = Annotated[
    Path | None,
    typer.Option(
        "--errors",
        metavar="FILE",
        help="Write what could not be read to FILE, as JSON Lines: id, file, line, reason.",
        rich_help_panel=RUN,
    ),
]


class Show(str, Enum):
    """How a run shows how far it is."""

    bar = "bar"
    plain = "plain"


ShowProgress = Annotated[
    Show,
    typer.Option(
        "--progress",
        help="How far the run is: a bar where standard error is a terminal, or for a log a plain "
        "line every ten seconds.",
        rich_help_panel=RUN,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        help="Nothing on standard error but why a run ended early.",
        rich_help_panel=RUN,
    ),
]


def columns_of(text: str, id: str, keep: list[str] | None = None) -> Columns:
    """The names of fields that options tell."""
    if keep is None:
        return Columns(text, id)
    names = [name.strip() for given in keep for name in given.split(",") if name.strip()]
    for name in names:
        if name in KINDS or name in _OF_RECORDS:
            raise typer.BadParameter(
                f"{name}: records have such a field already", param_hint="--keep"
            )
    return Columns(text, id, tuple(dict.fromkeys(names)))
