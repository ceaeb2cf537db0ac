"""The spaCy component ``vn_sentences``: where sentences of an official text begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from vn_directives.matching.lexicon import load_lexicon
from vn_directives.matching.reading import text_of
from vn_directives.segmentation.abbreviations import abbreviation_pattern, openers, units

# Where a sentence can end: its last signs, closing quotes, blanks. A search for one sign after the
# other is several times as fast as a search for the expression.
_SIGNS = "\n.!?…"
_END = re.compile(rf"[{_SIGNS}]+[\"”’»)\]]*\s*")
_NO_BEGINNING = frozenset("|.,;:)]}/")  # signs with which no sentence begins
_LONGEST = 24  # as many characters before a full stop decide whether it ends a sentence
_BLANKS = re.compile(r"\s*")
_NO_START = 2**64 - 1  # -1, as spaCy stores it: the token begins no sentence


@Language.factory(
    "vn_sentences",
    assigns=["token.is_sent_start", "doc.sents"],
    default_config={"overwrite": False},
)
def make_sentences(nlp: Language, name: str, overwrite: bool) -> Sentences:
    """Create the component.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        overwrite: whether boundaries that are already set are replaced.
    """
    return Sentences(name, overwrite=overwrite)


class Sentences:
    """Sets sentence boundaries by rules; works on the tokens of any tokenizer.

    A line is at least a sentence, unless the next one goes on in lower case. A full stop after an
    abbreviation (``TP.``, ``đ/c.``) or the number of a list item ends none.

    Args:
        name: the component's name in the pipeline.
        overwrite: whether boundaries that are already set are replaced.
    """

    def __init__(self, name: str = "vn_sentences", *, overwrite: bool = False) -> None:
        self.name = name
        self.overwrite = overwrite

    def __call__(self, doc: Doc) -> Doc:
        """Set ``token.is_sent_start`` of every token; returns the same Doc."""
        if not len(doc):
            return doc
        begins = np.empty(len(doc), dtype=np.uint64)
        begins.fill(_NO_START)
        begins[0] = 1
        for start in sentence_starts(text_of(doc)):
            span = doc.char_span(start, start + 1, alignment_mode="expand")
            if span.start_char == start:
                begins[span.start] = 1
        if not self.overwrite and doc.has_annotation("SENT_START"):
            present = doc.to_array([SENT_START])
            begins = np.where(present, present, begins)
        doc.from_array([SENT_START], begins)
        return doc


def sentence_starts(text: str) -> Iterator[int]:
    """The character offsets at which sentences begin, ascending, but for the first."""
    end = _BLANKS.match(text).end()  # type: ignore[union-attr]
    for at in _places_of_signs(text):
        if at < end:
            continue
        match: re.Match[str] = _END.match(text, at)  # type: ignore[assignment]
        end = match.end()
        if end < len(text) and _parts(text, at, match[0], text[end : end + 2]):
            yield end


def _places_of_signs(text: str) -> list[int]:
    places = []
    for sign in _SIGNS:
        at = text.find(sign)
        while at >= 0:
            places.append(at)
            at = text.find(sign, at + 1)
    places.sort()
    return places


def _parts(text: str, at: int, signs: str, following: str) -> bool:
    """Whether the signs at `at`, with the blanks after them, part two sentences."""
    if following[0].islower():
        return "\n" in signs and text[at if signs[0] != "\n" else at - 1] in ".!?…:;"
    if "\n" in signs:
        return True
    if following[0] in _NO_BEGINNING:
        return False
    if not signs[-1].isspace():  # a blank left out: "thành phố.Đồng chí", but not "Th.S", "TP.HCM"
        initial, after = following[0], following[1:]
        if text[at - 1].isupper() or not initial.isupper() or after == "." or after.isupper():
            return False
    if signs.rstrip() != ".":
        return True
    return not _is_no_end(text, at) or _ends_with_unit(text, at)


def _ends_with_unit(text: str, at: int) -> bool:
    """Whether a ``TP.`` ends at `at`, and the word after it begins a sentence: ``TP. Theo đó``."""
    if text[at - 2 : at + 1] not in units():
        return False
    word = text[at + 1 : at + 10].split(maxsplit=1)[:1]
    return bool(word) and word[0][0].isupper() and word[0].lower() in openers()


def _is_no_end(text: str, at: int) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation or to the number of a list item."""
    last = text[at - 2 : at]
    if last.isalpha() and last[1].islower() and last[1] not in _abbreviation_ends():
        return False  # an ordinary word: the number of an item has one letter, or capitals
    return _no_end().search(text, max(at - _LONGEST, 0), at) is not None


@cache
def _abbreviation_ends() -> frozenset[str]:
    return frozenset(word[-1] for word in load_lexicon("words")["abbreviations"])


@cache
def _no_end() -> re.Pattern[str]:
    """What stands before a full stop that ends no sentence."""
    return re.compile(
        rf"""
        (?<!\w)(?:{abbreviation_pattern()}|[QHPX]|[đĐ][/.][cC])$
      | :\s+[1aAI]$                                               # the number of a list item
      | (?:^|[\n;])[\s"“(]*(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}|[IVX]{{1,5}}|[a-zđA-ZĐ])$
        """,
        re.VERBOSE,
    )
