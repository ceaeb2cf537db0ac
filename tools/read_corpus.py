"""What the library reads in many texts, and what a change of it changes there.

    python tools/read_corpus.py read READ.jsonl.gz TEXTS...     read them and report
    python tools/read_corpus.py compare BEFORE.jsonl.gz AFTER.jsonl.gz     what came, went, changed

TEXTS are whatever the commands read, and folders of it; the hostile strings of the tests are always
among the texts. Kept of each text are its records with all fields, references by what they refer
to, tokens, sentences, entities and the time. The report counts the finds by kind, and names the
texts that raise an exception, in which something does not hold that must (offsets, tokens, spans:
`tests.safety.checks`), or that take far longer than others of their length; the exit code is 1
when there is an exception or a fault. A comparison lists the differences by the string that came,
went or changed, the most frequent first, each with a text that has it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import multiprocessing
import os
import statistics
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import typer
from spacy.language import Language
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parent.parent))

app = typer.Typer(help=__doc__, add_completion=False, rich_markup_mode=None)

SLOW = 10  # times the median per character of the texts, from 0.1 s on


def texts_in(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Name and content of each text."""
    from vn_directives.formats import Text, find_sources, read_texts

    for text in read_texts(find_sources(map(str, paths))):
        if isinstance(text, Text):
            yield f"{Path(text.name).name} {text.id}", text.content
        else:
            print(f"UNREAD: {text.name}: {text.reason}")


def hostile_texts() -> Iterator[tuple[str, str]]:
    """Those of the tests, not too long."""
    from tests.test_hostile import HOSTILE

    for name, (piece, count) in HOSTILE.items():
        yield f"hostile:{name}", piece * min(count, 200)


def _rows(path: Path) -> Iterator[Any]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@cache
def _pipeline() -> Language:
    import vn_directives

    nlp = vn_directives.load()
    for _, text in texts_in([Path(__file__).parent.parent / "examples"]):
        nlp(text)  # what is made once is not the time of the first text
    return nlp


def output_of(named: tuple[str, str]) -> tuple[str, dict[str, Any]]:
    """Name and output of a text: its records and what else is compared, or its exception."""
    import vn_directives

    name, text = named
    nlp = _pipeline()
    started = time.process_time()
    try:
        doc = nlp(text)
        record = vn_directives.full_record(doc)
    except Exception:
        return name, {"exception": traceback.format_exc(limit=-3)}
    seconds = time.process_time() - started
    output = {kind: _referring(items, record) for kind, items in record.items() if kind != "text"}
    output["sentences"] = [{"start": s.start_char, "text": s.text[:80]} for s in doc.sents]
    output["ents"] = [
        {"start": ent.start_char, "text": ent.text, "label": ent.label_, "id": ent.kb_id_}
        for ent in doc.ents
    ]
    tokens = json.dumps([(token.text, token.whitespace_) for token in doc])
    return name, output | {
        "tokens": hashlib.sha1(tokens.encode()).hexdigest(),
        "characters": len(text),
        "seconds": seconds,
        "fault": _fault_of(doc, text),
    }


def _referring(value: Any, record: dict[str, Any]) -> Any:
    """A value of a record, with names of things in place of their numbers."""
    if isinstance(value, dict):
        return {
            field: _referred(inner, record)
            if field.endswith("_ref")
            else [_referred(ref, record) for ref in inner]
            if field.endswith("_refs")
            else _referring(inner, record)
            for field, inner in value.items()
        }
    return [_referring(inner, record) for inner in value] if isinstance(value, list) else value


def _referred(ref: Any, record: dict[str, Any]) -> Any:
    if not ref:
        return ref
    kind, number = ref
    found = record[kind]
    return f"{kind}: {_name(found[number] if isinstance(found, list) else found)}"


def _fault_of(doc: Doc, text: str) -> str | None:
    """What does not hold of the Doc of a text, offsets before all; None where all does."""
    from tests.safety.checks import check_doc

    try:
        check_doc(doc, text)
    except AssertionError as error:
        return str(error)
    return None


def differences(before: Any, after: Any) -> Iterator[tuple[str, str, str]]:
    """What changed in the output of a text: the kind, how, and the string."""
    for kind in sorted((before.keys() | after.keys()) - {"seconds"}):
        old, new = before.get(kind), after.get(kind)
        if old == new:
            continue
        if not isinstance(old, list) or not isinstance(new, list):
            for field, was, now in _fields(old, new):
                yield kind, "changed", f"{field}: {_short(was)} -> {_short(now)}"
            continue
        olds, news = ({_place(item): item for item in items} for items in (old, new))
        for place in sorted(olds.keys() | news.keys(), key=str):
            was, now = olds.get(place), news.get(place)
            if was is None or now is None:
                yield kind, "lost" if now is None else "new", _short(_name(was or now))
            else:
                for field, a, b in _fields(was, now):
                    yield (
                        kind,
                        "changed",
                        f"{_short(_name(was))}  {field}: {_short(a)} -> {_short(b)}",
                    )


def _fields(old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    if not isinstance(old, dict) or not isinstance(new, dict):
        if old != new:
            yield "", old, new
        return
    for field in sorted(old.keys() | new.keys()):
        if old.get(field) != new.get(field):
            yield field, old.get(field), new.get(field)


def _place(item: Any) -> Any:
    return (item["start"], _name(item)) if "start" in item else _name(item)


def _name(item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    return str(next((item[key] for key in ("text", "name", "key") if item.get(key)), item))


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:157] + "…"


@app.command()
def read(
    target: Path,
    texts: list[Path],
    processes: Annotated[int, typer.Option("-n", help="How many read.")] = os.cpu_count() or 1,
) -> None:
    """Read texts, keep what was found in TARGET, and report."""
    counts: Counter[str] = Counter()
    times: dict[str, tuple[float, int]] = {}
    faults = 0
    with gzip.open(target, "wt", encoding="utf-8") as file, multiprocessing.Pool(processes) as pool:
        for name, output in pool.imap(output_of, chain(texts_in(texts), hostile_texts()), 4):
            file.write(json.dumps([name, output], ensure_ascii=False) + "\n")
            if "exception" in output:
                print(f"EXCEPTION in {name}: {output['exception']}")
                faults += 1
                continue
            if output["fault"]:
                print(f"FAULT in {name}: {output['fault']}")
                faults += 1
            times[name] = output["seconds"], max(output["characters"], 1)
            counts.update({k: len(v) for k, v in output.items() if isinstance(v, list)})
    usual = statistics.median(seconds / length for seconds, length in times.values())
    for name, (seconds, length) in sorted(times.items(), key=lambda item: -item[1][0]):
        if seconds > 0.1 and seconds > SLOW * usual * length:
            print(f"SLOW: {name}, {seconds:.2f} s for {length} characters")
    total = sum(seconds for seconds, _ in times.values())
    print(f"{len(times)} texts in {total:.0f} s of processor time, {faults} faults", dict(counts))
    raise typer.Exit(1 if faults else 0)


@app.command()
def compare(
    before: Path,
    after: Path,
    most: Annotated[int, typer.Option(help="How many differences to list.")] = 60,
    kind: Annotated[str | None, typer.Option(help="Only of this kind.")] = None,
) -> None:
    """List what differs between two readings of the same texts."""
    counts: Counter[tuple[str, str, str]] = Counter()
    where: dict[tuple[str, str, str], str] = {}
    old = dict(_rows(before))
    texts = 0
    for name, output in _rows(after):
        texts += 1
        for change in differences(old.pop(name, {}), output):
            if kind in (None, change[0]):
                counts[change] += 1
                where.setdefault(change, name)
    for change, count in counts.most_common(most):
        print(count, *change, f"[{where[change]}]", sep="  ")
    kinds: Counter[tuple[str, str]] = Counter()
    for (of, how, _), count in counts.items():
        kinds[of, how] += count
    for (of, how), count in sorted(kinds.items()):
        print(f"{of}: {count} {how}")
    print(f"{texts} texts, {counts.total()} differences, {len(old)} texts are gone")


if __name__ == "__main__":
    app()
