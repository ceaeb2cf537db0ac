"""The measure of all comparisons: exact F of one kind of mention."""

from collections import Counter


def f_score(gold, found, kind, beta=1.0):
    """Exact F of one kind, and how many gold mentions there are; None where gold has none.

    What touches no gold mention but one of the stretches to ignore counts neither way.

    Args:
        gold, found: records, in the same order.
        kind: the kind of mention (``bodies``).
        beta: below 1, a wrong mention weighs more than a missed one.
    """
    count = Counter()
    for want, got in zip(gold, found, strict=True):
        wanted = {(m["start"], m["end"]) for m in want.get(kind, ())}
        given = {(m["start"], m["end"]) for m in got.get(kind, ())} if kind in want else set()
        ignored = [(m["start"], m["end"]) for m in want.get("ignore", ())]
        extra = {
            (start, end)
            for start, end in given - wanted
            if any(a < end and start < b for a, b in wanted - given)
            or not any(a < end and start < b for a, b in ignored)
        }
        count.update(hit=len(wanted & given), missed=len(wanted - given), extra=len(extra))
    wanted = count["hit"] + count["missed"]
    if not wanted:
        return None
    hits = (1 + beta**2) * count["hit"]
    return hits / (hits + beta**2 * count["missed"] + count["extra"]), wanted
