"""Where the records of a register come from: texts, records, JSON Lines or Parquet."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from vn_directives.cli.extraction import Outcome, extract_all
from vn_directives.cli.settings import DEFAULTS, Settings
from vn_directives.extras import need
from vn_directives.formats import Problem, Source, Text, find_sources, read_objects, read_texts
from vn_directives.formats.content import iso_day, without_surrogates
from vn_directives.records import fault_in_record

_PARQUET = ".parquet"
_JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ROWS = 100  # of a Parquet file at once

Read = dict[str, Any] | Problem
Extract = Callable[[Iterable[Text | Problem]], Iterable[Outcome]]


def read_records(
    paths: Iterable[str], most: int, n_process: int = 1, settings: Settings = DEFAULTS
) -> Iterator[Read]:
    """The record of each text of the paths; what is a record already is taken as it is.

    Args:
        paths: files, folders, patterns, or ``-``, see `find_sources`; Parquet files too.
        most: how many bytes, unpacked, a text may have.
        n_process: how many processes extract.
        settings: with what the texts are read.
    """
    paths = list(paths)
    extract = partial(extract_all, n_process=n_process, settings=settings)
    yield from _of_sources(find_sources([p for p in paths if not _is_parquet(p)]), most, extract)
    for path in paths:
        if _is_parquet(path):
            yield from _of_parquet(Path(path), extract)


def _is_parquet(path: str) -> bool:
    return path.lower().endswith(_PARQUET)


def _of_sources(sources: list[Source | Problem], most: int, extract: Extract) -> Iterator[Read]:
    texts: list[Source | Problem] = []
    for source in sources:
        if isinstance(source, Source) and _holds_records(source, most):
            for item in read_objects([source], most):
                fault = None if isinstance(item, Problem) else fault_in_record(item.value)
                if isinstance(item, Problem):
                    yield item
                else:
                    yield Problem(item.name, fault, item.size) if fault else item.value
        else:
            texts.append(source)
    yield from _extracted(extract(read_texts(texts, most)))


def _holds_records(source: Source, most: int) -> bool:
    """Whether the first line of a JSON Lines file is an extraction record."""
    if not source.path.lower().endswith(_JSON_LINES):
        return False
    first = next(read_objects([source], most), None)
    return first is not None and not isinstance(first, Problem) and _is_record(first.value)


def _is_record(value: dict[str, Any]) -> bool:
    return isinstance(value.get("bodies"), list) and isinstance(value.get("officials"), list)


def _of_parquet(path: Path, extract: Extract) -> Iterator[Read]:
    parquet = need("pyarrow.parquet", "register")
    try:
        file = parquet.ParquetFile(path)
    except (OSError, need("pyarrow", "register").ArrowInvalid) as error:
        yield Problem(str(path), str(error))
        return
    with file:
        rows = (row for batch in file.iter_batches(_ROWS) for row in batch.to_pylist())
        if "officials" in file.schema_arrow.names:
            yield from (row for row in rows if row.get("text") is not None)
        else:
            yield from _extracted(extract(_texts(path, rows)))


def _texts(path: Path, rows: Iterable[dict[str, Any]]) -> Iterator[Text | Problem]:
    for number, row in enumerate(rows, 1):
        name, content = f"{path}:{number}", row.get("text")
        if not isinstance(content, str):
            yield Problem(name, 'no string in a column "text"')
            continue
        date = row.get("date")
        yield Text(
            name,
            row.get("id") or f"{path.name}:{number}",
            without_surrogates(content),
            len(content),
            row.get("title"),
            iso_day(None if date is None else str(date)[:10]),
        )


def _extracted(outcomes: Iterable[Outcome]) -> Iterator[Read]:
    for outcome in outcomes:
        yield outcome if isinstance(outcome, Problem) else json.loads(outcome.json)
