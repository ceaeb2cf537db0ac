"""Runs that write their output in parts, and go on where an earlier run stopped.

A part holds what so many inputs came to, and is whole or absent. The manifest beside the parts
says which there are and where the last one ended; it takes note of a part when that is whole. So
whatever ends a run, the next one begins behind the last part that the manifest names.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from itertools import chain, groupby, islice
from operator import attrgetter
from pathlib import Path
from typing import Annotated, Any

import typer

from vn_directives import __version__
from vn_directives.cli.errors import CannotGoOn
from vn_directives.cli.inputs import Inputs, Read
from vn_directives.cli.options import OUTPUT
from vn_directives.cli.progress import Progress
from vn_directives.drafts import drafting
from vn_directives.formats import Place, Problem, Source

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

DEFAULT_PART_SIZE = 5000
PartSize = Annotated[
    int | None,
    typer.Option(
        "--part-size",
        metavar="N",
        min=1,
        help="Write parts of N texts each into a folder.",
        show_default=False,
        rich_help_panel=OUTPUT,
    ),
]
MANIFEST = "manifest.json"
_LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a run are, and how one is written.

    Attributes:
        folder: of all.
        size: inputs of a part, with those that fail.
        files: the files of the part of a name.
        writing: gives a function that writes what was read into those files, all or nothing.
    """

    folder: Path
    size: int
    files: Callable[[str], list[Path]]
    writing: Callable[[str], AbstractContextManager[Callable[[Any], None]]]


def described(command: str, inputs: Inputs, errors: Path | None, **options: Any) -> dict[str, Any]:
    """What a run is; only one that is the same may go on with its parts.

    Args:
        command: its name.
        inputs: what it reads; how many processes do so, and for how long, does not matter.
        errors: the file for what fails.
        options: all else on which its output depends, as JSON values.
    """
    digest = hashlib.sha256()
    for source in inputs.sources:
        name = source.path if isinstance(source, Source) else source.name
        digest.update(json.dumps([name, source.size]).encode() + b"\n")
    size = sum(source.size for source in inputs.sources)
    told = {
        "version": __version__,
        "command": command,
        "inputs": f"{len(inputs.sources):,} files, {size:,} bytes, "
        f"sha256 of names and sizes {digest.hexdigest()[:16]}",
        "columns": asdict(inputs.columns),
        "records": inputs.are_records,
        "max_size": inputs.most,
        "ocr": inputs.ocr,
        "settings": asdict(inputs.settings),
        "errors": None if errors is None else str(errors),
        **options,
    }
    value: dict[str, Any] = json.loads(json.dumps(told))  # as it is read again: lists, no tuples
    return value


def write_parts(
    parts: Parts,
    told: Mapping[str, Any],
    progress: Progress,
    read: Callable[[Place | None], Iterable[Read | Problem]],
) -> None:
    """Write what is left of a run, part by part.

    Args:
        parts: where to, and how; the folder is made where it does not exist.
        told: see `described`.
        progress: of the run.
        read: gives what the inputs behind a place come to, in their order.

    Raises:
        CannotGoOn: the folder holds the parts of another run, or another run writes to it.
    """
    parts.folder.mkdir(parents=True, exist_ok=True)
    with _alone(parts.folder):
        manifest = _Manifest(parts, told)
        if not manifest.is_complete:
            inputs = groupby(read(_go_on(manifest, progress)), key=attrgetter("place"))
            while (first := next(inputs, None)) is not None:
                # A group must be used up before the next one is asked for.
                groups = chain([first], islice(inputs, parts.size - 1))
                name = f"part-{len(manifest.done):05}"
                with parts.writing(name) as write:
                    done = _write_part(groups, write, progress)
                manifest.add(name, {**done, "errors": progress.errors.written()})
            manifest.complete()
        else:
            progress.go_on(*manifest.counts)
        progress.say(f"{parts.folder}: complete: {manifest}")


def _write_part(
    groups: Iterable[tuple[Place, Iterator[Read | Problem]]],
    write: Callable[[Any], None],
    progress: Progress,
) -> dict[str, Any]:
    """Write what some inputs come to; tells how much that was, and where the last of them is."""
    texts = failed = size = 0
    behind = None
    for place, items in groups:
        for item in items:
            progress.advance(item)
            size += item.size
            if isinstance(item, Problem):
                failed += 1
            else:
                texts += 1
                write(item)
        behind = place
    return {"texts": texts, "failed": failed, "read": size, "behind": behind}


def _go_on(manifest: _Manifest, progress: Progress) -> Place | None:
    """Take up what an earlier run did: the place behind which to read, or None for all."""
    if not manifest.done:
        progress.errors.begin()
        return None
    last = manifest.done[-1]
    progress.errors.begin(last["errors"])
    progress.go_on(*manifest.counts)
    progress.say(f"{manifest.folder}: goes on behind {manifest}")
    return Place(*last["behind"])


class _Manifest:
    """The file that says what a run is and which parts are done.

    Attributes:
        folder: where it is.
        done: what is known of each part: its ``name``; the ``texts`` in it, and how many
            ``failed``; the bytes that were ``read``, and ``written``; those of the file of
            ``errors`` up to its end; the place ``behind`` which the next one begins.
        is_complete: whether nothing is left.

    Raises:
        CannotGoOn: the folder holds something else.
    """

    def __init__(self, parts: Parts, told: Mapping[str, Any]) -> None:
        self.folder = parts.folder
        self.done: list[dict[str, Any]] = []
        self.is_complete = False
        self._parts = parts
        self._path = parts.folder / MANIFEST
        self._told = told
        if self._path.exists():
            self._read()
        elif any(chain(self.folder.glob("part-*"), self.folder.glob("*/part-*"))):
            raise CannotGoOn(f"{self.folder}: there are parts in it, and no {MANIFEST}")
        else:
            self._write()

    def __str__(self) -> str:
        texts, _, failed = self.counts
        return f"{len(self.done):,} parts, {texts:,} texts, {failed:,} failed"

    @property
    def counts(self) -> tuple[int, int, int]:
        """The texts, the bytes of the input, and the failures of all parts."""
        texts, size, failed = (
            sum(part[key] for part in self.done) for key in ("texts", "read", "failed")
        )
        return texts, size, failed

    def add(self, name: str, done: Mapping[str, Any]) -> None:
        """Take note of a part that is whole."""
        self.done.append({"name": name, **done, "written": self._size(name)})
        self._write()

    def complete(self) -> None:
        """Take note that nothing is left."""
        self.is_complete = True
        self._write()

    def _size(self, name: str) -> int:
        return sum(path.stat().st_size for path in self._parts.files(name))

    def _read(self) -> None:
        try:
            value = json.loads(self._path.read_text(encoding="utf-8"))
            self.done, self.is_complete, before = value["parts"], value["complete"], value["run"]
        except (KeyError, TypeError, ValueError) as error:
            raise CannotGoOn(f"{self._path}: damaged: {error}") from None
        for name in {**before, **self._told}:
            if before.get(name) != self._told.get(name):
                raise CannotGoOn(
                    f"{self.folder}: holds the parts of another run ({name}: "
                    f"{before.get(name)!r}, and now {self._told.get(name)!r}); "
                    "write to another folder, or remove this one"
                )
        for part in self.done:
            try:
                is_whole = self._size(part["name"]) == part["written"]
            except OSError:
                is_whole = False
            if not is_whole:
                raise CannotGoOn(f"{self.folder}: {part['name']} is no longer as it was written")

    def _write(self) -> None:
        value = {"run": self._told, "complete": self.is_complete, "parts": self.done}
        with drafting(self._path) as (draft,):
            draft.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep other runs from writing to a folder; the lock ends with the process that holds it."""
    with (folder / _LOCK).open("w") as file:
        if fcntl is not None:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise CannotGoOn(f"{folder}: another run writes to it") from None
        yield
