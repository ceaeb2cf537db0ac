"""How well predicted records agree with gold ones, as ``docs/scores.md`` defines it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from vn_directives.agreement import Record, agrees, distinct, key_of, same, share, touch
from vn_directives.kinds import KINDS

Note = Callable[[str, str, str], None]
"""Is told of a disagreement: the kind, what it is, and the words."""

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "directives": ("type", "number", "symbol", "key", "issued_on", "issuer"),
    "bodies": ("place_path",),
    "dates": ("value", "resolved", "mod"),
    "instructions": ("speaker", "addressee"),
    "named": ("name", "year", "key"),
}
"""Fields of mentions that are compared where the gold says something."""

FACTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "positions": (("name", "title"), ("status", "from", "to")),
    "relations": (("from", "type", "to"), ()),
}
"""Facts as sets: the fields that make two of them the same, and those that are compared then."""

_DUTY_FIELDS = ("who", "by", "due", "under")
_MENTIONS = ("directives", "titles", "bodies", "persons", "dates", "instructions", "named")


def scored_kinds() -> tuple[str, ...]:
    """The kinds that are scored, in the order in which scores are told."""
    others = [k.key for k in KINDS.values() if k.is_mention and k.key not in (*_MENTIONS, "duties")]
    return (*_MENTIONS, *others, "duties", *FACTS, "officials")


def score_records(
    pairs: Iterable[tuple[Record, Record]],
    kinds: Iterable[str] | None = None,
    note: Note | None = None,
) -> dict[str, dict[str, float | int | None]]:
    """The figures of each kind that a gold record speaks of.

    Args:
        pairs: the gold record and the predicted one of each document.
        kinds: those to score; without it all.
        note: is told of every disagreement.
    """
    wanted = scored_kinds() if kinds is None else tuple(kinds)
    tallies: dict[str, Counter[str]] = {kind: Counter() for kind in wanted}
    seen: set[str] = set()
    for gold, predicted in pairs:
        for kind in wanted:
            if gold.get(kind) is not None:
                seen.add(kind)
                found = predicted.get(kind) or ()
                tallies[kind].update(_tally(kind, gold, found, note or _silent))
    return {kind: _figures(kind, tallies[kind]) for kind in wanted if kind in seen}


def _tally(kind: str, gold: Record, found: Sequence[Record], note: Note) -> Counter[str]:
    def tell(what: str, words: str) -> None:
        note(kind, what, words)

    if kind == "duties":
        return _duties(gold[kind], found, gold.get("ignore", ()), tell)
    if kind == "officials":
        return _officials(gold[kind], found, tell)
    if kind in FACTS:
        return _facts(*FACTS[kind], gold[kind], found, tell)
    attributes = ATTRIBUTES.get(kind, ())
    return _mentions(attributes, gold[kind], found, gold.get("ignore", ()), tell)


def _silent(kind: str, what: str, words: str) -> None:
    pass


Tell = Callable[[str, str], None]


def _mentions(
    attributes: Sequence[str],
    gold: Sequence[Record],
    found: Sequence[Record],
    ignored: Sequence[Record],
    tell: Tell,
) -> Counter[str]:
    """Mentions with the same edges; of the rest those that share a character, one to one."""
    wanted, given = ({(m["start"], m["end"]): m for m in side} for side in (gold, found))
    tally = Counter(exact=len(wanted.keys() & given.keys()), gold=len(wanted), found=0, overlap=0)
    free = [mention for place, mention in given.items() if place not in wanted]
    for place, mention in wanted.items():
        if place in given:
            _compare(attributes, mention, given[place], mention.get("text", place), tally, tell)
            continue
        rival = next((other for other in free if touch(mention, other)), None)
        if rival is None:
            tell("missed", f"{mention['text']!r} @{mention['start']}")
        else:
            free.remove(rival)
            tally["overlap"] += 1
            tell("boundary", f"{mention['text']!r} <> {rival.get('text')!r}")
    extra = [m for m in free if not any(touch(m, place) for place in ignored)]
    for mention in extra:
        tell("extra", f"{mention.get('text')!r} @{mention['start']}")
    tally["found"] = tally["exact"] + tally["overlap"] + len(extra)
    return tally


def _compare(
    fields: Iterable[str], gold: Record, found: Record, name: Any, tally: Counter[str], tell: Tell
) -> None:
    """Count the fields that the gold fills, and those in which the find agrees."""
    for field in fields:
        if gold.get(field) is not None:
            tally["fields"] += 1
            if same(gold[field], found.get(field)):
                tally["agreed"] += 1
            else:
                tell(field, f"{name!r}: want {gold[field]!r}, got {found.get(field)!r}")


def _facts(
    head: Sequence[str],
    rest: Sequence[str],
    gold: Sequence[Record],
    found: Sequence[Record],
    tell: Tell,
) -> Counter[str]:
    wanted, given = ({key_of(head, fact): fact for fact in side} for side in (gold, found))
    both = wanted.keys() & given.keys()
    for key in wanted.keys() - both:
        tell("missed", " · ".join(key))
    for key in given.keys() - both:
        tell("extra", " · ".join(key))
    tally = Counter(exact=len(both), gold=len(wanted), found=len(given))
    for key in both:
        for field in rest:
            if field in wanted[key]:  # null says that there is no such value
                value, got = wanted[key][field], given[key].get(field)
                tally["fields"] += 1
                tally["agreed"] += same(value, got)
                if not same(value, got):
                    tell(field, f"{' · '.join(key)}: want {value!r}, got {got!r}")
    return tally


def _duties(
    gold: Sequence[Record], found: Sequence[Record], ignored: Sequence[Record], tell: Tell
) -> Counter[str]:
    """Duties, paired by what is to be done: at least half of all characters are shared."""
    tally: Counter[str] = Counter(gold=len(gold), found=0, exact=0, complete=0)
    shares = [
        (both, i, j)
        for i, duty in enumerate(gold)
        for j, other in enumerate(found)
        if (both := share(duty, other)) >= 0.5
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(shares, reverse=True):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    for i, duty in enumerate(gold):
        if i not in partner:
            tell("missed", f"{duty['text']!r} @{duty['start']}")
            continue
        other = found[partner[i]]
        right = {name: agrees(name, duty, other) for name in _DUTY_FIELDS if name in duty}
        tally["complete"] += all(right.values())
        for name, is_right in right.items():
            tally[f"{name} told"] += 1
            tally[name] += is_right
            if not is_right:
                words = f"{duty['text'][:60]!r}: want {duty[name]!r}, got {other.get(name)!r}"
                tell(name, words)
    extra = [
        duty
        for j, duty in enumerate(found)
        if j not in taken and not any(touch(duty, place) for place in ignored)
    ]
    for duty in extra:
        tell("extra", f"{duty.get('text', '')!r} @{duty['start']}")
    tally["exact"] = len(partner)
    tally["found"] = len(partner) + len(extra)
    return tally


def _officials(gold: Sequence[Record], found: Sequence[Record], tell: Tell) -> Counter[str]:
    """Officials by name; their titles as a set."""
    by_name: dict[str, list[str]] = {}
    for official in found:
        titles = by_name.setdefault(unicodedata.normalize("NFC", official["name"]), [])
        titles += [t["text"] if isinstance(t, Mapping) else t for t in official["titles"]]
    tally: Counter[str] = Counter(gold=len(gold), found=len(by_name), exact=0)
    for official in gold:
        name = official["name"]
        given = by_name.pop(unicodedata.normalize("NFC", name), None)
        if given is None:
            tell("missed", name)
            continue
        tally["exact"] += 1
        left = list(distinct(given))
        for title in official["titles"]:
            hit = next((other for other in left if same(title, other)), None)
            tally["titles told"] += 1
            if hit is None:
                tell("title missed", f"{name}: {title!r}")
            else:
                tally["titles"] += 1
                left.remove(hit)
        extra = [t for t in left if not any(same(t, also) for also in official.get("also", ()))]
        tally["titles extra"] += len(extra)
        for title in extra:
            tell("title extra", f"{name}: {title!r}")
    for name in by_name:
        tell("extra", name)
    return tally


def _figures(kind: str, tally: Counter[str]) -> dict[str, float | int | None]:
    figures: dict[str, float | int | None] = {"gold": tally["gold"]}
    exact = _prf(tally["exact"], tally["found"], tally["gold"])
    figures |= dict(zip(("precision", "recall", "f1"), exact, strict=True))
    if kind == "duties":
        figures["complete"] = _ratio(tally["complete"], tally["gold"])
        told = [name for name in _DUTY_FIELDS if tally[f"{name} told"]]
        return figures | {name: tally[name] / tally[f"{name} told"] for name in told}
    if kind == "officials":
        titles = tally["titles"]
        found = titles + tally["titles extra"]
        return figures | {"titles_f1": _prf(titles, found, tally["titles told"])[2]}
    if kind not in FACTS:
        loose = _prf(tally["exact"] + tally["overlap"], tally["found"], tally["gold"])
        names = ("overlap_precision", "overlap_recall", "overlap_f1")
        figures |= dict(zip(names, loose, strict=True))
    figures["attributes"] = _ratio(tally["agreed"], tally["fields"])
    figures["attributes_n"] = tally["fields"]
    return figures


def _prf(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    precision = hits / found if found else 1.0
    recall = hits / gold if gold else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def score_examples(examples: Iterable[Any], kinds: Iterable[str]) -> dict[str, Any]:
    """The figures of spaCy examples, by the names under which ``nlp.evaluate`` tells them.

    The gold is what the reference holds: spans and entities, and with them the records of a Doc
    that `vn_directives.training.docs.to_doc` made, or that a pipeline made and somebody corrected.
    """
    from vn_directives.records import to_record
    from vn_directives.training.docs import from_doc

    pairs = [(from_doc(one.reference), to_record(one.predicted)) for one in examples]
    scores: dict[str, Any] = {}
    for kind, figures in score_records(pairs, kinds).items():
        # So that `spacy evaluate --spans-key bodies` prints them.
        prefix = f"spans_{kind}" if kind in KINDS and KINDS[kind].is_mention else kind
        for name, value in figures.items():
            if name != "gold":
                scores[f"{prefix}_{_SHORT.get(name, name)}"] = value
    return scores


_SHORT = {
    "precision": "p",
    "recall": "r",
    "f1": "f",
    "overlap_precision": "overlap_p",
    "overlap_recall": "overlap_r",
    "overlap_f1": "overlap_f",
}
