"""Reads Vietnamese directives: documents, officials, bodies, dates, and who instructs whom."""

from vn_directives.display import displacy_options
from vn_directives.pipeline import load
from vn_directives.records import to_record
from vn_directives.tables import to_dataframe, to_rows

__version__ = "0.1.0"

__all__ = ["__version__", "displacy_options", "load", "to_dataframe", "to_record", "to_rows"]
