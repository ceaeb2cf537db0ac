"""What the commands share: their paths, and how they end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, NoReturn

import typer

from vn_directives.cli.extraction import WorkersCannotStart
from vn_directives.extras import MissingExtra

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Text, HTML, Word (.docx) and PDF files, JSON Lines files with a `text` in each line, "
        "each plain or gzipped; folders and patterns of them, or - for standard input.",
        show_default=False,
    ),
]
Processes = Annotated[
    int, typer.Option("--n-process", "-n", metavar="N", min=1, help="How many processes work.")
]
AreRecords = Annotated[
    bool,
    typer.Option(
        "--records", help="The paths hold records that `extract` wrote: do not read them again."
    ),
]
_INTERRUPTED = 130  # what shells report for Ctrl-C
_BROKEN_PIPE = 141  # and for a program whose reader went away


@contextmanager
def ending_quietly() -> Iterator[None]:
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
    except (WorkersCannotStart, MissingExtra) as error:
        _exit(str(error), 1)


def _exit(message: str, code: int) -> NoReturn:
    print(f"vn-directives: {message}", file=sys.stderr)
    raise typer.Exit(code) from None
