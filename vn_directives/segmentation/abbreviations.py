"""Abbreviations that are written with a full stop: ``TP.``, ``ThS.``"""

from __future__ import annotations

import re
from functools import cache

from vn_directives.matching.lexicon import load_lexicon


@cache
def abbreviation_pattern() -> str:
    """A regular expression for the abbreviations without their last full stop."""
    abbreviations: list[str] = load_lexicon("words")["abbreviations"]
    return "|".join(map(re.escape, sorted(abbreviations, key=len, reverse=True)))
