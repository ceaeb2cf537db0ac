"""The tables of the register, and the SQL that makes them on any engine.

Each table is a ``SELECT`` in ``register/sql/<name>.sql``, in what DuckDB and Spark both understand;
`build` runs them in order. An engine is anything with the methods of `Engine`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Protocol

from vn_directives.register.schema import LISTS

THRESHOLD = 0.7
"""From which score on two officials of one name are taken for one person."""

TABLES = (
    "texts",
    "places",
    "bodies",
    "persons",
    "names",
    "positions",
    "roles",
    "documents",
    "relations",
    "duties",
    "duty_bodies",
    "duty_documents",
    "mentions",
    "position_claims",
    "document_claims",
    "document_values",
    "document_of",
    "person_of",
    "person_links",
)
"""The tables of a register, see ``docs/register.md``."""

_BEFORE_GROUPS = ("texts", "places", "bodies", "person_names", "lives", "person_posts", "same_post")
_LINKS = (
    "cluster_posts",
    "cluster_lives",
    "name_spread",
    "cluster_apart",
    "cluster_context",
    "person_links",
    "other_names",
    "same_person",
)
_DOCUMENTS = ("document_words", "document_links", "document_told", "same_document")
_REST = (
    "person_of",
    "persons",
    "names",
    "document_of",
    "posts_named",
    "posts_told",
    "same_office",
    "posts_held",
    "roles",
    "position_claims",
    "positions",
    "document_claims",
    "document_values",
    "documents",
    "relations",
    "duty_of",
    "duties",
    "duty_bodies",
    "duty_documents",
    "mentions",
)


class Engine(Protocol):
    """What runs the SQL."""

    def table(self, name: str, select: str) -> None:
        """Make a table of a query, in place of an earlier one."""

    def unnest(self, name: str, column: str) -> None:
        """Make a table of a column of ``kept`` that holds lists of structs, and ``text_id``."""

    def count(self, select: str) -> int:
        """The one number that a query gives."""


@cache
def query(name: str) -> str:
    """The SQL of a table."""
    return files("vn_directives.register").joinpath(f"sql/{name}.sql").read_text("utf-8")


def build(engine: Engine, threshold: float = THRESHOLD) -> None:
    """Make all tables from ``readings``, the rows of `vn_directives.register.schema.schema`."""
    engine.table("settings", f"SELECT CAST({float(threshold)} AS DOUBLE) AS threshold")
    engine.table("kept", query("kept"))
    for column in LISTS:
        engine.unnest(f"read_{column}", column)
    _make(engine, _BEFORE_GROUPS)
    _group(engine, "same_post")
    _make(engine, _LINKS)
    _group(engine, "same_person")
    _make(engine, _DOCUMENTS)
    _group(engine, "same_document")
    _make(engine, _REST)


def _make(engine: Engine, names: tuple[str, ...]) -> None:
    for name in names:
        engine.table(name, query(name))


def _group(engine: Engine, links: str) -> None:
    """Label the members that links join, directly or through others, with the least of them.

    Each round hands the least label over every link; there are as many as the longest chain.
    """
    groups = f"{links}_groups"
    engine.table(groups, f"SELECT DISTINCT member, member AS label FROM {links}")
    while True:
        engine.table(
            "link_labels",
            f"SELECT {links}.link, min({groups}.label) AS label FROM {links} "
            f"JOIN {groups} ON {groups}.member = {links}.member GROUP BY {links}.link",
        )
        engine.table(
            "next_labels",
            f"SELECT {links}.member, min(link_labels.label) AS label FROM {links} "
            f"JOIN link_labels ON link_labels.link = {links}.link GROUP BY {links}.member",
        )
        changed = engine.count(
            f"SELECT count(*) FROM next_labels JOIN {groups} "
            f"ON {groups}.member = next_labels.member WHERE next_labels.label <> {groups}.label"
        )
        engine.table(groups, "SELECT member, label FROM next_labels")
        if not changed:
            return
