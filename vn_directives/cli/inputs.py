"""What a command reads: texts, or the records that ``extract`` wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vn_directives.cli.extraction import Line, Outcome, extract_all
from vn_directives.cli.settings import DEFAULTS, Settings
from vn_directives.formats import (
    COLUMNS,
    Columns,
    Object,
    Place,
    Problem,
    Source,
    read_objects,
    read_texts,
)
from vn_directives.formats.scans import Ocr
from vn_directives.records import fault_in_record

Read = Line | Object


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a command reads, and how.

    Attributes:
        sources: the files.
        most: bytes, unpacked, that a text may have.
        settings, columns: with what texts are read.
        are_records: whether the sources hold records, which are not read again.
        n_process, timeout: see `extract_all`.
        ocr: which pages are read by OCR, see `read_texts`.
    """

    sources: list[Source | Problem]
    most: int
    settings: Settings = DEFAULTS
    columns: Columns = COLUMNS
    are_records: bool = False
    n_process: int = 1
    timeout: float | None = None
    ocr: Ocr = "auto"

    def extracted(self, behind: Place | None = None) -> Iterator[Outcome]:
        """What is found in the texts, or in those behind a place; in their order."""
        texts = read_texts(self.sources, self.most, self.columns, behind, self.ocr)
        return extract_all(texts, self.n_process, settings=self.settings, timeout=self.timeout)

    def read(self, behind: Place | None = None) -> Iterator[Read | Problem]:
        """What the texts or records, or those behind a place, come to; in their order."""
        if self.are_records:
            return map(_checked, read_objects(self.sources, self.most, behind))
        return self.extracted(behind)


def record_of_read(item: Read) -> dict[str, Any]:
    """The record that a line of JSON or an object is."""
    record: dict[str, Any] = item.value if isinstance(item, Object) else json.loads(item.json)
    return record


def _checked(item: Object | Problem) -> Object | Problem:
    """The line of a record, or, where the record is damaged, what is wrong with it."""
    if isinstance(item, Problem):
        return item
    fault = fault_in_record(item.value)
    return item if fault is None else item.failed(fault)
