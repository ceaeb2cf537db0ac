"""Where the records of a register come from: texts, or records in JSON Lines or Parquet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from vn_directives.cli.inputs import Inputs, record_of_read
from vn_directives.cli.settings import DEFAULTS, Settings
from vn_directives.formats import Object, Problem, Source, find_sources, read_objects
from vn_directives.formats.rows import PARQUET
from vn_directives.formats.sources import JSON_LINES, ending_of

_LOOKED_AT = 100  # lines of a file, to see whether it holds records

Read = dict[str, Any] | Problem


def read_records(
    paths: Iterable[str], most: int, n_process: int = 1, settings: Settings = DEFAULTS
) -> Iterator[Read]:
    """The record of each text of the paths; what is a record already is taken as it is.

    Args:
        paths: files, folders, patterns, or ``-``, see `find_sources`.
        most: how many bytes, unpacked, a text may have.
        n_process: how many processes extract.
        settings: with what the texts are read.
    """
    texts: list[Source | Problem] = []
    records: list[Source | Problem] = []
    for source in find_sources(paths):
        holds_records = isinstance(source, Source) and _holds_records(source, most)
        (records if holds_records else texts).append(source)
    for inputs in (
        Inputs(sources=records, most=most, are_records=True),
        Inputs(sources=texts, most=most, settings=settings, n_process=n_process),
    ):
        for item in inputs.read():
            yield item if isinstance(item, Problem) else record_of_read(item)


def _holds_records(source: Source, most: int) -> bool:
    """Whether one of the first lines of a file is an extraction record."""
    if ending_of(source.path) not in (*JSON_LINES, PARQUET):
        return False
    return any(
        isinstance(item, Object) and _is_record(item.value)
        for item in islice(read_objects([source], most), _LOOKED_AT)
    )


def _is_record(value: dict[str, Any]) -> bool:
    return isinstance(value.get("bodies"), list) and isinstance(value.get("officials"), list)
