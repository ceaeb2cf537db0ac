"""Reads Vietnamese directives: documents, officials, bodies, dates, and who instructs whom."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from vn_directives.extensions import prefix_extensions, set_extensions
from vn_directives.pipeline import load
from vn_directives.records import full_record, to_record

if TYPE_CHECKING:
    from vn_directives.bodies.record import BodyRecord
    from vn_directives.dates.record import DateRecord, RelativeDateRecord
    from vn_directives.directives.record import DirectiveRecord, DocumentRecord
    from vn_directives.display import displacy_options
    from vn_directives.duties.record import DutyRecord
    from vn_directives.header.record import HeaderRecord
    from vn_directives.identity.record import PlaceRecord
    from vn_directives.instructions.record import InstructionRecord
    from vn_directives.kinds import Records, records_of
    from vn_directives.named.record import NamedRecord
    from vn_directives.officials.record import OfficialRecord, PersonRecord
    from vn_directives.outline.record import UnitRecord
    from vn_directives.positions.record import PositionRecord
    from vn_directives.references.record import ReferenceRecord
    from vn_directives.relations.record import RelationRecord
    from vn_directives.storage import set_mentions
    from vn_directives.tables import to_dataframe, to_rows
    from vn_directives.titles.record import TitleRecord

__version__ = "1.0.0"

__all__ = [
    "BodyRecord",
    "DateRecord",
    "DirectiveRecord",
    "DocumentRecord",
    "DutyRecord",
    "HeaderRecord",
    "InstructionRecord",
    "NamedRecord",
    "OfficialRecord",
    "PersonRecord",
    "PlaceRecord",
    "PositionRecord",
    "Records",
    "ReferenceRecord",
    "RelationRecord",
    "RelativeDateRecord",
    "TitleRecord",
    "UnitRecord",
    "__version__",
    "displacy_options",
    "full_record",
    "load",
    "prefix_extensions",
    "records_of",
    "set_mentions",
    "to_dataframe",
    "to_record",
    "to_rows",
]

set_extensions()

# Imported when first asked for: spaCy imports this package for every user of the environment.
_LAZY = {
    "BodyRecord": "bodies.record",
    "DateRecord": "dates.record",
    "DirectiveRecord": "directives.record",
    "DocumentRecord": "directives.record",
    "DutyRecord": "duties.record",
    "HeaderRecord": "header.record",
    "InstructionRecord": "instructions.record",
    "NamedRecord": "named.record",
    "OfficialRecord": "officials.record",
    "PersonRecord": "officials.record",
    "PlaceRecord": "identity.record",
    "PositionRecord": "positions.record",
    "Records": "kinds",
    "ReferenceRecord": "references.record",
    "RelationRecord": "relations.record",
    "RelativeDateRecord": "dates.record",
    "TitleRecord": "titles.record",
    "UnitRecord": "outline.record",
    "displacy_options": "display",
    "records_of": "kinds",
    "set_mentions": "storage",
    "to_dataframe": "tables",
    "to_rows": "tables",
}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
