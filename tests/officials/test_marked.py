"""Texts with marks: each title, and who has it (``of``; several joined by ``+``; none: ``-``)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.marks import parse
from tests.positions.test_positions import pipeline

EXAMPLES = Path(__file__).with_name("marked.txt").read_text(encoding="utf-8").split("\n---\n")


@pytest.mark.parametrize("example", EXAMPLES)
def test_titles_are_of_whom_the_text_says(example: str) -> None:
    text, marks = parse(example.strip("\n"))
    doc = pipeline()(text)
    of = []
    for number in range(len(doc._.titles)):
        names = [o.name for o in doc._.officials if ("titles", number) in o.title_refs]
        of.append("+".join(names) or "-")
    found = [(text[t.start : t.end], who) for t, who in zip(doc._.titles, of, strict=True)]
    assert found == [(m.text, m.attributes["of"]) for m in marks]
