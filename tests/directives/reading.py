"""How the tests of this folder read a text: every grammar below the directives', no pipeline."""

from __future__ import annotations

from vn_directives.bodies.grammar import find_bodies
from vn_directives.dates.grammar import find_dates
from vn_directives.directives.grammar import find_directives
from vn_directives.directives.record import DirectiveRecord
from vn_directives.matching import Reading
from vn_directives.titles.grammar import find_titles


def directives_in(text: str) -> list[DirectiveRecord]:
    """The directives of a text, with the dates, bodies and titles found in it."""
    reading = Reading(text)
    bodies = find_bodies(reading)
    return find_directives(reading, find_dates(reading), bodies, find_titles(reading, bodies))
