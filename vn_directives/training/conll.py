"""IOB columns, the form that most tools for tagging sequences read: one token a line.

A token, a tab, its tag (``B-BODY``, ``I-BODY``, ``O``; ``-`` where it is unknown). A blank line
ends a sentence. Before a document stand ``# newdoc id = "…"`` and ``# text = "…"``, JSON, so that
the way back has the offsets of the text as written; files without them are read as well, one
document a sentence, its tokens joined by blanks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from vn_directives.training.docs import LABELS

_ID = "# newdoc id = "
_TEXT = "# text = "
_BLANKS = re.compile(r"\s+")
_KINDS = {label: kind for kind, label in LABELS.items()}


def to_conll(doc: Doc, id: Any = None) -> str:
    """The lines of one Doc, with the flat view (``doc.ents``) as tags."""
    lines = [
        _ID + json.dumps(id, ensure_ascii=False),
        _TEXT + json.dumps(doc.text, ensure_ascii=False),
    ]
    for token in doc:
        if token.is_sent_start and token.i and lines[-1]:
            lines.append("")
        if not token.is_space:
            lines.append(f"{_BLANKS.sub(' ', token.text)}\t{_tag(token)}")
    return "\n".join(lines).rstrip("\n") + "\n\n"


def from_conll(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The extraction records of the documents of a file.

    Raises:
        ValueError: a line that is no token with its tag, or a token that its text does not hold.
    """
    document = _Document()
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r\n")
        try:
            if line.startswith(_ID):
                if document.begun:
                    yield document.record()
                document = _Document(json.loads(line[len(_ID) :]))
            elif line.startswith(_TEXT):
                document.text = json.loads(line[len(_TEXT) :])
            elif line.strip() and not line.startswith("# "):
                token, *_, tag = line.split("\t") if "\t" in line else line.split()
                document.add(token, tag)
            elif not line.strip() and document.text is None and document.begun:
                yield document.record()
                document = _Document()
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from None
    if document.begun:
        yield document.record()


def _tag(token: Any) -> str:
    if token.ent_iob_ in ("B", "I"):
        return f"{token.ent_iob_}-{token.ent_type_}"
    return token.ent_iob_ or "-"


class _Document:
    """A document while its lines are read."""

    def __init__(self, id: Any = None) -> None:
        self.id = id
        self.text: str | None = None
        self._words: list[str] = []
        self._end = 0
        self._mentions: list[tuple[str, int, int]] = []
        self._label = ""

    @property
    def begun(self) -> bool:
        return self.text is not None or bool(self._words)

    def add(self, token: str, tag: str) -> None:
        start, self._end = self._place(token)
        self._words.append(token)
        iob, _, label = tag.partition("-")
        if iob == "I" and label == self._label:
            kind, first, _ = self._mentions[-1]
            self._mentions[-1] = (kind, first, self._end)
        elif label:
            if label not in _KINDS:
                raise ValueError(f"unknown label {label!r}")
            self._mentions.append((_KINDS[label], start, self._end))
        self._label = label

    def _place(self, token: str) -> tuple[int, int]:
        """Where a token stands in the text."""
        if self.text is None:
            start = self._end + bool(self._words)
            return start, start + len(token)
        pattern = r"\s+".join(map(re.escape, token.split()))
        found = re.compile(rf"\s*({pattern})").match(self.text, self._end)
        if found is None:
            raise ValueError(f"the text does not go on with {token!r} at {self._end}")
        return found.span(1)

    def record(self) -> dict[str, Any]:
        text = " ".join(self._words) if self.text is None else self.text
        record: dict[str, Any] = {} if self.id is None else {"id": self.id}
        record["text"] = text
        for kind, start, end in self._mentions:
            mention = {"start": start, "end": end, "text": text[start:end]}
            record.setdefault(kind, []).append(mention)
        return record
