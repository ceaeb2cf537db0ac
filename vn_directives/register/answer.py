"""What a register answers: tables, each row with the texts that say so."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from vn_directives.extras import need

Row = dict[str, Any]


class Answer:
    """The tables that answer a question, each with the texts that say so.

    Args:
        tables: Arrow tables by name; the first one is the answer proper.
        unknown: what the question says that names nothing.
        otherwise: where nobody held a post on a day, a table of who held it on others, or of whom
            nobody says when; else None.
    """

    def __init__(
        self, tables: Mapping[str, Any], unknown: Sequence[str] = (), otherwise: Any = None
    ) -> None:
        self.tables = dict(tables)
        self.unknown = tuple(unknown)
        self.otherwise = otherwise

    def __len__(self) -> int:
        return len(self.arrow())

    def __bool__(self) -> bool:
        return any(len(table) for table in self.tables.values())

    def arrow(self, name: str | None = None) -> Any:
        """A table as ``pyarrow.Table``; without a name the first."""
        return self.tables[name] if name else next(iter(self.tables.values()))

    def dataframe(self, name: str | None = None) -> Any:
        """A table as a pandas DataFrame; without a name the first."""
        need("pandas", "pandas")
        return self.arrow(name).to_pandas()

    def rows(self, name: str | None = None) -> list[Row]:
        """The rows of a table as dictionaries; without a name of the first."""
        return [_plain(row) for row in self.arrow(name).to_pylist()]

    def to_dict(self) -> dict[str, list[Row]]:
        """All tables as plain JSON values."""
        tables = {name: self.rows(name) for name in self.tables}
        if self.otherwise is not None:
            tables["otherwise"] = [_plain(row) for row in self.otherwise.to_pylist()]
        return tables


def _plain(value: Any) -> Any:
    """A value of Arrow as one of JSON."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value
