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


@cache
def units() -> frozenset[str]:
    """The abbreviations of kinds of place that may also end a sentence: ``UBND TP.``"""
    return frozenset(load_lexicon("words")["units"])


@cache
def openers() -> frozenset[str]:
    """Words, in lower case, that begin a sentence and no name of a town."""
    return frozenset(load_lexicon("words")["openers"])
