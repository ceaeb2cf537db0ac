"""Which titles a text gives to which person.

Titles and persons are read as one row of items, in text order. Each construction is a rule that
reads what stands between items: nothing (``Bí thư Thành ủy Vũ A``), a sign (``Vũ A - Bí thư``), a
verb (``bầu Vũ A làm Bí thư``), a line. The closest constructions come first; a title that has its
person is not linked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from vn_directives.officials.adjacent import after_name, before_name
from vn_directives.officials.headings import under_heading
from vn_directives.officials.introduced import introduced
from vn_directives.officials.lines import after_label, below_name, in_infobox
from vn_directives.officials.lives import in_life
from vn_directives.officials.row import Link, Row
from vn_directives.officials.tables import in_name_cell, in_table_row
from vn_directives.officials.verbs import by_verb, replaced

Rule = Callable[[Row], None]

RULES: Mapping[str, Rule] = {
    rule.__name__: rule
    for rule in (
        before_name,
        after_name,
        by_verb,
        in_name_cell,
        under_heading,
        after_label,
        below_name,
        in_table_row,
        in_infobox,
        in_life,
        introduced,
        replaced,
    )
}
"""The constructions by name, in the order in which they are tried."""


def find_links(row: Row, rules: Iterable[str] = tuple(RULES)) -> list[Link]:
    """All links of a row.

    Args:
        row: the persons and titles of a text.
        rules: names of constructions in `RULES`.
    """
    whole = False  # every title has its person
    for name in rules:
        if name == "replaced" or not whole:
            RULES[name](row)
            whole = len(row.person_of) == len(row.titles)
    return row.links
