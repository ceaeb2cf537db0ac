"""How much of anything is taken from a text or a file: the bounds that no grammar tells by itself.

What a text can set (a number, a repetition, a length) is bounded, so that no text takes more time
or memory than its length warrants. Bounds that belong to a form (six digits of a document's
number) are told in its regular expression.
"""

from __future__ import annotations

WORD_SYLLABLES = 16
"""Syllables of one token; the longest word of the dictionary has nine. Added words may be longer.
"""

TERM_DIGITS = 2
"""Digits of the term in the code of a legislature: ``QH15`` is of Quốc hội khóa XV."""

HTML_ELEMENTS = 20_000
"""Elements of a web page in which the article is looked for; a larger one is read as it stands."""

LIST_LEVELS = 9
"""Levels of a list in a Word file; the format has no more."""

LIST_LABEL = 100
"""Characters of the pattern (``Điều %1.``) of a number that Word makes; the rest is left out."""

LIST_NUMBER = 32_767
"""The highest number at which a list of a Word file begins."""

STYLE_ANCESTORS = 32
"""Styles of a Word file, each based on the next, in which a list is looked for."""

OCR_PIXELS = 60_000_000
"""Pixels of a page that is read by OCR; A4 at 300 dpi has nine million."""

OCR_SECONDS = 120
"""Seconds that OCR of one page may take."""

UNPACKED_BYTES = 256 * 1024 * 1024
"""Bytes of one text as it is read, unpacked: a whole file, or a line of JSON Lines."""
