"""What a change of the library changes: its output on many texts, before and after.

    python tools/compare_output.py freeze BEFORE.jsonl.gz TEXTS...     with the library as it stands
    python tools/compare_output.py compare BEFORE.jsonl.gz TEXTS...    list what has changed since

TEXTS are text files, JSON Lines with a ``text`` in each line (plain or gzipped), and folders of
them; the hostile strings of the tests are always among the texts. Frozen are records, tokens,
sentences and entities. Differences are listed by the string that came, went or changed, the most
frequent first, each with a text that has it. The exit code is 1 when there are any.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))


def texts_in(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Name and content of each text."""
    for path in paths:
        if path.is_dir():
            files = (
                file
                for file in sorted(path.rglob("*"))
                if ".jsonl" in file.name or file.suffix == ".txt"
            )
            yield from texts_in(list(files))
        elif ".json" in path.name:
            with (gzip.open if path.suffix == ".gz" else open)(
                path, "rt", encoding="utf-8"
            ) as lines:
                for number, line in enumerate(lines):
                    row = json.loads(line)
                    if isinstance(row, dict) and isinstance(row.get("text"), str):
                        yield f"{path.name}:{row.get('id', number)}", row["text"]
        else:
            yield path.name, path.read_text(encoding="utf-8")


def hostile_texts() -> Iterator[tuple[str, str]]:
    """Those of the tests, not too long."""
    from tests.test_hostile import HOSTILE

    for name, (piece, count) in HOSTILE.items():
        yield f"hostile:{name}", piece * min(count, 200)


def outputs(paths: list[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Name and output of each text."""
    import vn_directives

    nlp = vn_directives.load()
    for name, text in chain(texts_in(paths), hostile_texts()):
        doc = nlp(text)
        output = vn_directives.to_record(doc)
        del output["text"]
        tokens = [(token.text, token.whitespace_) for token in doc]
        output["tokens"] = hashlib.sha1(json.dumps(tokens).encode()).hexdigest()
        output["sentences"] = [
            {"start": sent.start_char, "text": sent.text[:80]} for sent in doc.sents
        ]
        output["ents"] = [
            {"start": ent.start_char, "text": ent.text, "label": ent.label_, "id": ent.kb_id_}
            for ent in doc.ents
        ]
        yield name, output


def freeze(target: Path, paths: list[Path]) -> None:
    """Write the output of all texts."""
    with gzip.open(target, "wt", encoding="utf-8") as file:
        for name, output in outputs(paths):
            file.write(json.dumps([name, output], ensure_ascii=False) + "\n")


def differences(before: Any, after: Any) -> Iterator[tuple[str, str, str]]:
    """What changed in the output of a text: the kind, how, and the string."""
    for kind in sorted(before.keys() | after.keys()):
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


def _place(item: dict[str, Any]) -> Any:
    return (item["start"], item["text"]) if "start" in item else _name(item)


def _name(item: dict[str, Any]) -> str:
    return str(next((item[key] for key in ("text", "name", "key") if item.get(key)), item))


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 160 else text[:157] + "…"


def compare(frozen: Path, paths: list[Path], most: int) -> int:
    """Print what has changed; returns how many differences there are."""
    before: dict[str, Any] = {}
    with gzip.open(frozen, "rt", encoding="utf-8") as file:
        before.update(map(json.loads, file))
    counts: Counter[tuple[str, str, str]] = Counter()
    where: dict[tuple[str, str, str], str] = {}
    texts = 0
    for name, output in outputs(paths):
        texts += 1
        after = json.loads(json.dumps(output))
        for change in differences(before.pop(name, {}), after):
            counts[change] += 1
            where.setdefault(change, name)
    for change, count in counts.most_common(most):
        print(count, *change, f"[{where[change]}]", sep="  ")
    total = counts.total()
    kinds: Counter[str] = Counter()
    for (kind, _, _), count in counts.items():
        kinds[kind] += count
    print(f"{texts} texts, {total} differences", dict(kinds), f"{len(before)} texts are gone")
    return total


def main() -> None:
    """Run a command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("command", choices=["freeze", "compare"])
    parser.add_argument("frozen", type=Path)
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--most", type=int, default=60, help="how many differences to list")
    arguments = parser.parse_args()
    if arguments.command == "freeze":
        freeze(arguments.frozen, arguments.texts)
    elif compare(arguments.frozen, arguments.texts, arguments.most):
        sys.exit(1)


if __name__ == "__main__":
    main()
