"""Reads Vietnamese directives: documents, officials, bodies, dates, and who instructs whom."""

from vn_directives.pipeline import load
from vn_directives.records import to_record

__version__ = "0.1.0"

__all__ = ["__version__", "load", "to_record"]
