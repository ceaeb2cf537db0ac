"""Reads Vietnamese directives: documents, officials, bodies, dates, and who instructs whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from vn_directives.pipeline import load
    from vn_directives.records import to_record

__all__ = ["__version__", "load", "to_record"]


def __getattr__(name: str) -> Any:
    # spaCy imports this package for every entry point: what it offers is imported on first use.
    if name == "load":
        from vn_directives.pipeline import load

        return load
    if name == "to_record":
        from vn_directives.records import to_record

        return to_record
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
