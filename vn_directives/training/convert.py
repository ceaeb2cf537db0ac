"""Reading and writing files of annotated text: JSON Lines, ``.spacy`` and IOB columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from vn_directives.drafts import drafting
from vn_directives.formats import Problem
from vn_directives.records import fault_in_record
from vn_directives.training.conll import from_conll, to_conll
from vn_directives.training.docs import Misfit, from_doc, to_doc

FORMATS = {
    ".jsonl": "jsonl",
    ".spacy": "spacy",
    ".conll": "conll",
    ".iob": "conll",
    ".tsv": "conll",
}
"""The format that the ending of a file's name stands for."""


Report = Callable[[Misfit | Problem], None]


def read_annotated(path: Path, nlp: Language, report: Report) -> Iterator[dict[str, Any]]:
    """The extraction records of a file, in any of `FORMATS`.

    Args:
        path: the file.
        nlp: gives the vocabulary.
        report: is told of every damaged record of JSON Lines; the others go on.

    Raises:
        ValueError: the file is not of the format that its name says.
    """
    kind = _format(path)
    if kind == "spacy":
        try:
            docs = DocBin().from_disk(path)
        except Exception as error:  # whatever zlib and msgpack raise
            raise ValueError(f"{path} is no .spacy file: {error}") from error
        for doc in docs.get_docs(nlp.vocab):
            yield from_doc(doc)
        return
    with path.open(encoding="utf-8") as lines:
        try:
            if kind == "conll":
                yield from from_conll(lines)
                return
            for number, line in enumerate(lines, 1):
                if line.strip():
                    record = _record(line)
                    if isinstance(record, str):
                        report(Problem(f"{path}:{number}", record))
                    else:
                        yield record
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from None


def convert(source: Path, target: Path, nlp: Language, report: Report) -> int:
    """Write the annotated texts of one file to another; the endings of the names say the formats.

    The file is written whole or not at all.

    Args:
        source, target: the files.
        nlp: gives the tokens.
        report: is told of every damaged record, which is left out, and of every mention that fits
            no tokens. Such a mention is left out of the spans of ``.spacy`` and of the tags of IOB;
            the record in a ``.spacy`` file keeps it.

    Returns:
        How many texts were written.
    """
    kind = _format(target)
    count = 0
    docs = DocBin(store_user_data=True)
    lines: list[str] = []
    for record in read_annotated(source, nlp, report):
        count += 1
        if kind == "jsonl":
            lines.append(json.dumps(record, ensure_ascii=False) + "\n")
            continue
        doc, misfits = to_doc(record, lambda text: _make_doc(nlp, text))
        for misfit in misfits:
            report(misfit)
        if kind == "spacy":
            docs.add(doc)
        else:
            lines.append(to_conll(doc, record.get("id")))
    with drafting(target) as (draft,):
        if kind == "spacy":
            docs.to_disk(draft)
        else:
            draft.write_text("".join(lines), encoding="utf-8")
    return count


def _make_doc(nlp: Language, text: str) -> Doc:
    """The tokens and sentences of a text."""
    doc = nlp.make_doc(text)
    return nlp.get_pipe("vn_sentences")(doc) if nlp.has_pipe("vn_sentences") else doc


def _format(path: Path) -> str:
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        endings = ", ".join(FORMATS)
        raise ValueError(f"{path}: the ending says no format; it must be one of {endings}")
    return found


def _record(line: str) -> dict[str, Any] | str:
    """The record of a line, or what is wrong with it."""
    try:
        record = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        return f"not JSON: {error}"
    if not isinstance(record, dict):
        return "not an object"
    return fault_in_record(record) or record


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON value")
