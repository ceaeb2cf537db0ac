"""What a model brings back of what the rules lose without a tenth of their lexicon.

    python scripts/holdout.py CORPUS MODELS OUTPUT [--texts 150]

The model of each fold reads texts of the other sources. The rules read them with all of their
lexicon, which is taken as right, and without a tenth of it, words with which the model was not
trained. How sure the model must be is chosen before, on texts of its own sources and other tenths.
OUTPUT is a JSON file: the thresholds, the counts, and in their surroundings the finds that the
model adds to the rules with all of their lexicon.
"""

import argparse
import json
from collections import Counter
from itertools import islice
from pathlib import Path

import spacy
from folds import FOLDS
from lexicon import rules

from vn_directives.ner.component import ModelFinds
from vn_directives.ner.filling import fill

KINDS = {"BODY": "bodies", "TITLE": "titles"}
NEVER = 1.01
LEVELS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98)  # how sure the model is, for the table
_PRECISION = 0.95  # of what the model adds where thresholds are chosen
_FEW = 20  # so few finds prove nothing
_AROUND = 50  # characters around a find, for who judges it


def places(doc, kind):
    """Where the mentions of a kind stand."""
    return {(mention.start, mention.end) for mention in getattr(doc._, kind)}


def judged(docs, finds, less, known, full):
    """The finds that go in beside the rules without some tenths, and whether each is right.

    Left out is what touches a mention of rules that know more: nobody can say whether it is right.

    Args:
        docs: the tokens of the texts.
        finds: what the model finds in each.
        less: the rules without some tenths of the lexicon.
        known: the rules that are taken as right.
        full: the rules that know more.
    """
    for doc, found in zip(docs, finds, strict=True):
        right, more = known(doc.text), full(doc.text)
        for find in fill(less(doc.text), found):
            kind, place = KINDS[find.label], (find.start, find.end)
            unsaid = places(more, kind) - places(right, kind)
            is_right = place in places(right, kind)
            if is_right or not any(s < find.end and find.start < e for s, e in unsaid):
                yield find, is_right


def thresholds_of(found):
    """For each label how sure the model must be to be right often enough; `NEVER` if it is not."""
    thresholds, found = dict.fromkeys(KINDS, NEVER), sorted(found, key=lambda f: -f[0].score)
    for label in KINDS:
        hits = 0
        of_label = [item for item in found if item[0].label == label]
        for count, (find, is_right) in enumerate(of_label, 1):
            hits += is_right
            if count >= _FEW and hits >= _PRECISION * count:
                thresholds[label] = find.score
    return thresholds


def measured(docs, finds, less, full, thresholds):
    """For each label, what the rules lose without a tenth, and what the model makes of it."""
    counts = {label: Counter() for label in KINDS}
    for doc, found in zip(docs, finds, strict=True):
        right, rules_find = full(doc.text), less(doc.text)
        before = {kind: places(rules_find, kind) for kind in (*KINDS.values(), "persons")}
        added = fill(rules_find, found)  # in the same Doc
        lost_now = sum(len(old - places(rules_find, kind)) for kind, old in before.items())
        for label, kind in KINDS.items():
            truth, old, count = places(right, kind), before[kind], counts[label]
            alone = {(f.start, f.end) for f in found if f.label == label}
            count["gone"] += lost_now
            count["truth"] += len(truth)
            count["lost"] += len(truth - old)
            count["free"] += sum(
                not any(s < end and start < e for s, e in old) for start, end in truth - old
            )
            count["rules"] += len(old)
            count["model"] += len(alone)
            count["model right"] += len(alone & truth)
            for find in added:
                if find.label == label:
                    for level in (*LEVELS, thresholds[label]):
                        name = "both" if level == thresholds[label] else level
                        count[f"{name} added"] += find.score >= level
                        is_right = (find.start, find.end) in truth
                        count[f"{name} right"] += is_right and find.score >= level
    return counts


def in_context(text, find):
    """A find in its surroundings."""
    before, after = text[max(0, find.start - _AROUND) : find.start], text[find.end :][:_AROUND]
    return " ".join(f"{before}[{text[find.start : find.end]}]{after}".split())


def run(fold, corpus, models, most):
    """The results of one fold."""
    reader = ModelFinds(labels=KINDS, threshold=0)
    reader.use(spacy.load(models / fold.name / "model-best"))
    full = rules()

    def read(name):
        with (corpus / fold.name / name).open(encoding="utf-8") as lines:
            docs = [full.make_doc(json.loads(line)["text"]) for line in islice(lines, most)]
        return docs, [reader.choose(reader.find(doc)) for doc in docs]

    dev, less = read("dev.jsonl"), rules((*fold.test, *fold.dev))
    thresholds = thresholds_of(judged(*dev, less, rules(fold.test), full))
    docs, finds = read("test.jsonl")
    ordinary = [
        {"label": find.label, "score": round(find.score, 3), "seen": in_context(doc.text, find)}
        for doc, found in zip(docs, finds, strict=True)
        for find in fill(full(doc.text), found)
    ]
    tenths = {
        tenth: measured(docs, finds, rules((tenth,)), full, thresholds) for tenth in fold.test
    }
    return {
        "chose": len(dev[0]),
        "texts": len(docs),
        "thresholds": thresholds,
        "tenths": tenths,
        "added": ordinary,
    }


def main():
    """Write the results of the folds that are tested."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("models", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--texts", type=int, default=150, help="so many texts at most")
    options = parser.parse_args()
    results = {
        fold.name: run(fold, options.corpus, options.models, options.texts)
        for fold in FOLDS
        if fold.group is not None
    }
    options.output.write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")
    for name, result in results.items():
        print(name, result["thresholds"])


if __name__ == "__main__":
    main()
