"""What can be read: text, JSON Lines, CSV and Parquet, saved web pages, Word and PDF files."""

from __future__ import annotations

from vn_directives.formats.items import COLUMNS, Columns, Object, Place, Problem, Source, Text
from vn_directives.formats.reading import read_objects, read_texts
from vn_directives.formats.sources import find_sources

__all__ = [
    "COLUMNS",
    "Columns",
    "Object",
    "Place",
    "Problem",
    "Source",
    "Text",
    "find_sources",
    "read_objects",
    "read_texts",
]
