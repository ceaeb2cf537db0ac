"""The candidates of many texts together: where each ends, how often it stands, what it may be.

A run of words ends where the language ends it: a beginning of runs is a word of its own when it
stands often enough and what follows it varies (accessor variety, after Feng, Chen, Deng and Zheng,
Computational Linguistics 30:1, 2004).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vn_directives.matching.data import load_lexicon
from vn_directives.orthography import slug
from vn_directives.suggestions.candidates import Run, runs_of

_SEEN = 3  # contexts that are kept of each
_AROUND = 60  # characters on each side of it
_VARIETY = 0.6  # of a word, no single continuation has so large a part
_BODIES = 5  # what follows so many known bodies belongs to none of them
_ENDS = 0.3  # of a word, it ends so often at least: else it begins several longer ones

Words = tuple[str, ...]


@dataclass(slots=True)
class _Seen:
    """What is known of the beginning of a run.

    Attributes:
        spelling: as it stands in the text, with its signs.
        count, texts: how often, and in how many texts.
        next: how often each word follows; an empty one is the end of the run.
        tail: of a known body that goes on, the first word behind it.
        contexts: some places, in their surroundings.
        by_model: how often only a model found it.
    """

    spelling: str
    count: int = 0
    texts: int = 0
    last_text: int = -1
    next: Counter[str] = field(default_factory=Counter)
    tail: str = ""
    contexts: list[str] = field(default_factory=list)
    by_model: int = 0


class Suggestions:
    """Collects candidates from records; memory grows with the number of different candidates."""

    def __init__(self) -> None:
        self._texts = 0
        self._seen: dict[tuple[str, str], dict[Words, _Seen]] = defaultdict(dict)
        self._tails: dict[str, set[Words]] = defaultdict(set)  # bodies before a word

    def add(self, record: Mapping[str, Any]) -> None:
        """Collect the candidates of a text.

        Args:
            record: what was found in it, as `vn_directives.full_record` gives it.
        """
        self._texts += 1
        for run in runs_of(record):
            self._count(run, record["text"])

    def entries(self, least: int = 3, most: int = 100) -> list[dict[str, Any]]:
        """Entries for a vocabulary, those of most texts first; a person accepts them or not.

        Args:
            least: in so many places a candidate stands, and in at least two texts.
            most: so many entries at most.
        """
        found = [
            (seen.texts, seen.count, kind, known, words, seen)
            for (kind, known), several in self._seen.items()
            for words, seen in several.items()
            if seen.count >= least and seen.texts > 1 and self._is_whole(kind, seen)
        ]
        found.sort(key=lambda item: (-item[0], -item[1], item[4]))
        ids: set[str] = set()
        entries = []
        for _, _, kind, known, _, seen in found:
            entry = _entry(kind, known, seen)
            if entry["id"] in ids:
                continue
            ids.add(entry["id"])
            entries.append(entry)
            if len(entries) == most:
                break
        return entries

    def _count(self, run: Run, text: str) -> None:
        several = self._seen[run.kind, run.known]
        tail = run.words[run.after].lower() if run.after else ""
        if tail:
            self._tails[tail].add(run.words[: run.after])
        spelling, end = "", run.start
        for i, word in enumerate(run.words):
            spelling += run.glue[i] + word
            end += len(run.glue[i]) + len(word)
            if i + 1 < run.least:
                continue
            seen = several.setdefault(run.words[: i + 1], _Seen(spelling))
            seen.count += 1
            seen.tail = tail
            seen.by_model += run.by_model
            seen.next[run.words[i + 1] if i + 1 < len(run.words) else ""] += 1
            if seen.last_text != self._texts:
                seen.last_text = self._texts
                seen.texts += 1
                if len(seen.contexts) < _SEEN:
                    seen.contexts.append(_context(text, run.start, end))

    def _is_whole(self, kind: str, seen: _Seen) -> bool:
        if kind == "abbreviation":
            return True
        if seen.tail and len(self._tails[seen.tail]) >= _BODIES:
            return False  # a heading, the next cell: "Bộ Tài chính Nhậm chức"
        ends = seen.next[""]
        others = max((n for word, n in seen.next.items() if word), default=0)
        return ends >= _ENDS * seen.count and others < _VARIETY * seen.count


def _context(text: str, start: int, end: int) -> str:
    around = (
        f"{text[max(0, start - _AROUND) : start]}[{text[start:end]}]{text[end : end + _AROUND]}"
    )
    return " ".join(around.split())


def _entry(kind: str, known: str, seen: _Seen) -> dict[str, Any]:
    name = seen.spelling
    suggested = {
        "accept": False,
        "count": seen.count,
        "texts": seen.texts,
        **({"by_model": seen.by_model} if seen.by_model else {}),
        "seen": seen.contexts,
    }
    if kind == "abbreviation":
        return {
            "id": f"body/{slug(known)}",
            "add": {"forms": [name]},
            "suggested": suggested,
        }
    if kind == "title":
        return {
            "id": f"title/{slug(name)}",
            "role": name,
            "forms": [name],
            "complete": True,
            "examples": [name],
            "suggested": suggested,
        }
    return {
        "id": f"body/{slug(name)}",
        "name": name,
        "forms": [],
        **_alike(name),
        "examples": [name],
        "suggested": suggested,
    }


def _alike(name: str) -> dict[str, Any]:
    """What is known of the longest head with which a name begins."""
    heads = sorted(load_lexicon("bodies")["heads"], key=lambda entry: -len(entry["name"]))
    for entry in heads:
        if name.startswith(entry["name"] + " "):
            return {key: entry[key] for key in ("kind", "branch", "level") if key in entry}
    return {"kind": "unit"}
