"""Reads Vietnamese directives: documents, officials, bodies, dates, and who instructs whom."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from vn_directives.extensions import prefix_extensions, set_extensions
from vn_directives.pipeline import load
from vn_directives.records import full_record, to_record

if TYPE_CHECKING:
    from vn_directives.display import displacy_options
    from vn_directives.tables import to_dataframe, to_rows

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "displacy_options",
    "full_record",
    "load",
    "prefix_extensions",
    "to_dataframe",
    "to_record",
    "to_rows",
]

set_extensions()

# Imported when first asked for: spaCy imports this package for every user of the environment.
_LAZY = {"displacy_options": "display", "to_dataframe": "tables", "to_rows": "tables"}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
