"""Files that are whole or absent: written under another name, and renamed when they are whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

_NAME_LENGTH = 40  # characters of a name in that of its draft: the system takes 255 bytes


@contextmanager
def drafting(*paths: Path) -> Iterator[list[Path]]:
    """Give the path of a draft for each path; the drafts take their names when all are whole.

    After an error or an interruption no draft is left. Those of a run that was killed are removed
    by the next one that writes to the same path.
    """
    targets = [path.resolve() for path in paths]
    drafts = [_draft(target) for target in targets]
    try:
        yield drafts
        for draft in drafts:
            _to_disk(draft)
        for draft, target in zip(drafts, targets, strict=True):
            draft.replace(target)
    finally:
        for draft in drafts:
            draft.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    """Have the system write what a file holds, so that it is there after a loss of power too."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _draft(target: Path) -> Path:
    name = f".{target.name[:_NAME_LENGTH]}"
    for left in target.parent.glob(f"{escape(name)}.*.part"):
        process = left.name[len(name) + 1 : -len(".part")]
        if process.isdecimal() and not _is_running(int(process)):
            left.unlink(missing_ok=True)
    return target.with_name(f"{name}.{os.getpid()}.part")


def _is_running(process: int) -> bool:
    if process == os.getpid():
        return False  # an earlier process had this number
    if os.name == "nt":
        return True  # asking would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # another user's
        return True
    return True
