"""Reading and writing files of annotated text: records, ``.spacy``, IOB columns, other tools."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from vn_directives.drafts import drafting
from vn_directives.formats import Problem
from vn_directives.records import fault_in_record
from vn_directives.training import doccano, label_studio
from vn_directives.training.conll import from_conll, to_conll
from vn_directives.training.docs import Misfit, from_doc, to_doc

FORMATS = {
    ".jsonl": "jsonl",
    ".spacy": "spacy",
    ".conll": "conll",
    ".iob": "conll",
    ".tsv": "conll",
    ".json": "label-studio",
}
"""The format that the ending of a file's name stands for; ``.jsonl`` may be of doccano's too."""


Report = Callable[[Misfit | Problem], None]


def read_annotated(path: Path, nlp: Language, report: Report) -> Iterator[dict[str, Any]]:
    """The extraction records of a file, in any of `FORMATS`.

    Args:
        path: the file.
        nlp: gives the vocabulary.
        report: is told of every damaged record of JSON; the others go on.

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
            for number, item in enumerate(_tasks(lines) if kind == "label-studio" else lines, 1):
                if item != "\n":
                    record = _record(item) if isinstance(item, str) else _record_of(item)
                    if isinstance(record, str):
                        report(Problem(f"{path}:{number}", record))
                    else:
                        yield record
        except ValueError as error:
            raise ValueError(f"{path}: {error}") from None


def convert(
    source: Path, target: Path, nlp: Language, report: Report, to: str | None = None
) -> int:
    """Write the annotated texts of one file to another; the endings of the names say the formats.

    The file is written whole or not at all.

    Args:
        source, target: the files.
        nlp: gives the tokens.
        report: is told of every damaged record, which is left out, and of every mention that fits
            no tokens. Such a mention is left out of the spans of ``.spacy`` and of the tags of IOB;
            the record in a ``.spacy`` file keeps it.
        to: the format to write where the ending does not say it: ``doccano``, ``label-studio``.

    Returns:
        How many texts were written.
    """
    kind = to or _format(target)
    as_json = _AS_JSON.get(kind)
    count = 0
    docs = DocBin(store_user_data=True)
    lines: list[str] = []
    for record in read_annotated(source, nlp, report):
        count += 1
        if as_json is not None:
            lines.append(json.dumps(as_json(record), ensure_ascii=False) + "\n")
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
        elif kind == "label-studio":
            draft.write_text(f"[{','.join(lines)}]\n", encoding="utf-8")
        else:
            draft.write_text("".join(lines), encoding="utf-8")
    return count


_AS_JSON: dict[str, Callable[[dict[str, Any]], Any]] = {
    "jsonl": lambda record: record,
    "label-studio": label_studio.to_task,
    "doccano": doccano.to_line,
}


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
    if isinstance(record, dict) and doccano.is_line(record):
        return _read(doccano.from_line, record)
    return _checked(record)


def _tasks(file: Iterable[str]) -> list[Any]:
    """The tasks of a file of Label Studio's.

    Raises:
        ValueError: it holds none.
    """
    try:
        tasks = json.loads("".join(file), parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(tasks, list):
        raise ValueError("no list of tasks")
    return tasks


def _record_of(task: Any) -> dict[str, Any] | str:
    """The record of a task of Label Studio's, or what is wrong with it."""
    return _read(label_studio.from_task, task) if isinstance(task, dict) else "not an object"


def _read(
    read: Callable[[dict[str, Any]], dict[str, Any]], item: dict[str, Any]
) -> dict[str, Any] | str:
    try:
        return _checked(read(item))
    except ValueError as error:
        return str(error)


def _checked(record: Any) -> dict[str, Any] | str:
    if not isinstance(record, dict):
        return "not an object"
    return fault_in_record(record) or record


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON value")
