"""How commands end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType
from typing import NoReturn

import typer

from vn_directives.cli.errors import CannotGoOn
from vn_directives.cli.extraction import WorkersCannotStart
from vn_directives.extras import MissingExtra

_INTERRUPTED = 130  # what shells report for Ctrl-C
_TERMINATED = 143
_BROKEN_PIPE = 141  # and for a program whose reader went away


@contextmanager
def ending_quietly() -> Iterator[None]:
    """End without a traceback when the user interrupts, the reader leaves or the disk is full.

    A request to end (SIGTERM) is an interruption too, so that no draft of an output is left.
    """
    if current_thread() is main_thread():
        signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    except KeyboardInterrupt:
        _exit("interrupted", _INTERRUPTED)
    except _Terminated:
        _exit("terminated", _TERMINATED)
    except BrokenPipeError:
        # What is still buffered has nowhere to go; without this Python complains at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(_BROKEN_PIPE) from None
    except MemoryError:
        _exit("not enough memory", 1)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _exit(f"{where}{error.strerror or error}", 1)
    except (CannotGoOn, WorkersCannotStart, MissingExtra) as error:
        _exit(str(error), 1)


class _Terminated(BaseException):
    """The system asks the process to end."""


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once is enough
    raise _Terminated


def mend_streams() -> None:
    """Put nothing in the place of standard streams that the caller has closed."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


def _exit(message: str, code: int) -> NoReturn:
    print(f"vn-directives: {message}", file=sys.stderr)
    raise typer.Exit(code) from None
