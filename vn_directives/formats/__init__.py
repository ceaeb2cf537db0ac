"""What can be read: text, JSON Lines, saved web pages, Word and PDF files, plain or gzipped."""

from vn_directives.formats.sources import (
    Problem,
    Source,
    Text,
    find_sources,
    read_objects,
    read_texts,
)

__all__ = ["Problem", "Source", "Text", "find_sources", "read_objects", "read_texts"]
