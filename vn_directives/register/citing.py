"""Which document a question names: by its symbol, by type and number, or by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from vn_directives.orthography import fold, slug
from vn_directives.register.names import shown
from vn_directives.register.spoken import readings
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon

if TYPE_CHECKING:
    from vn_directives.directives.record import DirectiveRecord
    from vn_directives.named.record import NamedRecord

_TYPE = re.compile(r"^[^\d]*\bsố\s+|^[^\W\d_]+(?:\s[^\W\d_]+)*\s+(?=\d)", re.IGNORECASE)


def symbol_of(text: str) -> str:
    """A symbol in one spelling, without a type word before it: ``30-CT/TU``."""
    return _TYPE.sub("", fold(text).cased.strip()).replace(" ", "").upper()


def cited(text: str) -> DirectiveRecord | NamedRecord | None:
    """The document that a question names in other words than its symbol: ``Chỉ thị số 30``."""
    from vn_directives.directives.component import directives_of
    from vn_directives.named.component import named_of

    for doc in readings(shown(_with_type(normalize("NFC", text)))):
        for directive in directives_of(doc)[:1]:
            return directive
        for named in named_of(doc)[:1]:
            return named
    return None


def _with_type(text: str) -> str:
    """A question with the marks of the type in front of a number: ``nghi dinh 145/2020``."""
    found = _numbered_type().match(text.strip())
    return f"{_types()[slug(found[1])]} số {found[2]}" if found else text.strip()


@compiled
def _types() -> dict[str, str]:
    """The words for types of documents by what they are without marks."""
    entries = current_lexicon("document_types")["types"]
    return {
        slug(form): form for entry in entries for form in (*entry["forms"], *entry.get("short", ()))
    }


@compiled
def _numbered_type() -> re.Pattern[str]:
    forms = {form for plain, form in _types().items() for form in (plain.replace("-", " "), form)}
    words = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(rf"({words})\s+(?:số\s+|so\s+)?(\d.*)", re.IGNORECASE)
