"""Folding Vietnamese text for matching, with every offset kept.

Real pages write one word in many ways: NFC, NFD or a mixture, both placements of the tone mark
(``ủy``/``uỷ``, ``hòa``/``hoà``), Icelandic ``Ð`` for ``Đ``, seven dashes, five spaces. Grammars and
lexicons see one spelling only; a `Folded` text maps what they find back to the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# One character for one character: dashes, colons, spaces, look-alikes of Đ, Cyrillic capitals in
# codes.
_SAME_LENGTH = {
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("ː∶", ":"),  # the mark of length in phonetics, the sign of a ratio
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u200b\u202f\u3000", " "),
    **{chr(0xFF00 + i): chr(0x20 + i) for i in range(1, 0x5F)},  # full-width signs: ／ － １
    **dict(zip("ÐðАВЕКМНОРСТХ⁄İ", "ĐđABEKMHOPCTX/I", strict=True)),
}
# The blanks that stay as they are in a folded text.
BLANKS = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u1680\u2000\u2001\u2004\u2005\u2006\u2028\u2029\u205f"
_VARIANT = re.compile("[" + "".join(map(re.escape, _SAME_LENGTH)) + "]")

# The tone mark of an open oa, oe, uy moves to the first vowel: the press's spelling. After q the
# u belongs to the consonant (quý), and a closed syllable has one spelling only (hoàn).
_TONES = {
    new: old
    for news, olds in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for new, old in zip(news.split(), olds.split(), strict=True)
}
_TONES |= {new[0].upper() + new[1]: old[0].upper() + old[1] for new, old in _TONES.items()} | {
    new.upper(): old.upper() for new, old in _TONES.items()
}
# The second letter of such a pair at the end of a syllable: rarer, hence faster to find, than the
# first one.
_TONE = re.compile(r"[àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?<=[oOuU].)(?<![qQ][uU].)(?![^\W\d_])")

_MARKS = "\u0300-\u036f"
_INVISIBLE = "\u00ad\u200c\u200d\u2060\ufeff"  # soft hyphen, joiners, byte order mark
_CLUSTER = re.compile(f"[^{_MARKS}][{_MARKS}]+|[{_INVISIBLE}]")
_PLAIN = re.compile("[a-z0-9]+")
_HAS_INVISIBLE = re.compile(f"[{_INVISIBLE}]")


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in the one spelling that grammars match.

    Attributes:
        text: the text as written.
        cased: NFC, tone marks on the first vowel, ``-`` for every dash, ``:`` for every colon,
            `` `` for every blank within a line, ``Đ`` for its look-alikes; letter case and line
            breaks as written.
        offsets: for each character of `cased`, and for its end, the character offset in `text`;
            None when they are the same.
    """

    text: str
    cased: str
    offsets: list[int] | None

    @property
    def lower(self) -> str:
        """`cased` in lower case, made anew each time; always as long as `cased`."""
        return lower_case(self.cased)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The character offsets in `text` of ``cased[start:end]``."""
        if self.offsets is None or start >= end:
            return (start, end) if self.offsets is None else (self.offsets[start],) * 2
        first, stop = self.offsets[start], self.offsets[end]
        # An invisible character between two folded ones belongs to neither.
        while stop > first and _HAS_INVISIBLE.match(self.text[stop - 1]):
            stop -= 1
        return first, stop


def fold(text: str) -> Folded:
    """Fold any string; see `Folded`. Linear in the length of the text."""
    offsets: list[int] | None = None
    cased = text
    if not unicodedata.is_normalized("NFC", text) or _HAS_INVISIBLE.search(text):
        cased, offsets = _compose(text)
    cased = _VARIANT.sub(lambda m: _SAME_LENGTH[m[0]], cased)
    cased = _move_tones(cased)
    return Folded(text, cased, offsets)


def fold_phrase(text: str) -> str:
    """The lower-case folded spelling of a phrase: the form in which lexicons are compared."""
    return fold(text).lower


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """A name in plain small letters, as it stands in identifiers: ``Bí thư`` is ``bi-thu``."""
    plain = unicodedata.normalize("NFD", fold_phrase(name).replace("đ", "d"))
    return "-".join(_PLAIN.findall("".join(c for c in plain if not unicodedata.combining(c))))


def _move_tones(text: str) -> str:
    pieces: list[str] = []
    last = 0
    for match in _TONE.finditer(text):
        start, end = match.start() - 1, match.end()
        if (old := _TONES.get(text[start:end])) is not None:
            pieces += text[last:start], old
            last = end
    return "".join(pieces) + text[last:] if pieces else text


def _compose(text: str) -> tuple[str, list[int]]:
    """NFC of each letter with its combining marks, invisible characters left out."""
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _CLUSTER.finditer(text):
        start, end = match.span()
        pieces.append(text[last:start])
        offsets.extend(range(last, start))
        if not _HAS_INVISIBLE.match(text, start):
            piece = unicodedata.normalize("NFC", match[0])
            pieces.append(piece)
            offsets.append(start)  # marks that compose with nothing keep places of their own
            first_mark = end - len(piece)
            offsets.extend(max(start + 1, first_mark + i) for i in range(1, len(piece)))
        last = end
    pieces.append(text[last:])
    offsets.extend(range(last, len(text) + 1))
    return "".join(pieces), offsets


def roman(number: int) -> str:
    """A number in Roman signs, in capitals."""
    signs = []
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        signs.append(sign * times)
    return "".join(signs)


ROMAN_NUMBERS = {roman(number): number for number in range(1, 40)}
"""The numbers of terms and units by their Roman signs: 14 of ``XIV``."""


def lower_case(text: str) -> str:
    """A folded text in lower case, as long as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # Only letters outside Vietnamese change their length in lower case: leave those as they are.
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
