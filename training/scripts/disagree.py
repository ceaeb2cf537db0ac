"""What two models and the rules see otherwise, for a person to correct: the surest first.

    python scripts/disagree.py RAW MODELS OUTPUT.jsonl [--texts 150] [--most 100] [--gold FILE ...]

Of the texts of RAW those are read that come last in the order in which `corpus.py` takes them: with
more texts than it takes, no model was trained on them. The models are those of the two folds that
were trained on different sources without different words. OUTPUT has a record for each sentence:
its bodies and titles as the rules have them, to be corrected, and ``disagreements``: which of them
the models doubt, and what the models find beside them. By turns comes a sentence where the models
find more, and one where they find less.
"""

import argparse
import json
from collections import defaultdict
from itertools import chain, zip_longest
from pathlib import Path

import spacy
from corpus import LEARNT, mentions_within, places, read_raw
from folds import FOLDS, chosen
from holdout import KINDS
from lexicon import rules

from vn_directives.ner.component import ModelFinds
from vn_directives.records import full_record

_SURE = 0.5  # the models are more for than against it


def reader_of(folder):
    """The model of a fold, which says of every stretch how sure it is."""
    model = spacy.load(folder / "model-best")
    model.get_pipe("spancat").cfg["threshold"] = 0.0
    reader = ModelFinds(labels=KINDS, threshold=0)
    reader.use(model)
    return reader


def disagreements(doc, finds):
    """Where the models, taken together, and the rules say different things, with how sure it is.

    What no model judged (it begins with a small letter) is left out.

    Args:
        doc: as the rules read it.
        finds: what each model finds, however unsure.
    """
    scores = defaultdict(dict)
    for number, several in enumerate(finds):
        for find in several:
            scores[KINDS[find.label], find.start, find.end][number] = find.score
    known = places(doc)
    for place, told in sorted(scores.items()):
        mean = sum(told.values()) / len(finds)
        is_known = place in known
        sure = 1 - mean if is_known else mean
        if sure > _SURE:
            kind, start, end = place
            yield {
                "kind": kind,
                "start": start,
                "end": end,
                "text": doc.text[start:end],
                "rules": is_known,
                "models": [round(told.get(number, 0.0), 3) for number in range(len(finds))],
                "sure": round(sure, 3),
            }


def sentences(doc, id, found):
    """A record for each sentence where there are disagreements."""
    record = full_record(doc)
    of_sentence = defaultdict(list)
    for item in found:
        sentence = doc.char_span(item["start"], item["end"], alignment_mode="expand").sent
        if item["end"] <= sentence.end_char:
            of_sentence[sentence.start_char, sentence.end_char].append(item)
    for (first, last), items in of_sentence.items():
        mentions = mentions_within(record, first, last)
        moved = [
            {**item, "start": item["start"] - first, "end": item["end"] - first} for item in items
        ]
        yield {
            "id": f"{id}#{first}",
            "text": doc.text[first:last],
            **{
                kind: [{key: m[key] for key in ("start", "end", "text")} for m in mentions[kind]]
                for kind in LEARNT
            },
            "disagreements": sorted(moved, key=lambda item: -item["sure"]),
        }


def surest_first(records):
    """Records by turns: one where the models find more, one where they find less.

    What is the same words again, or an equal sentence, says nothing new and is left out.
    """
    by_turns, seen = ([], []), set()
    for record in sorted(records, key=lambda record: -record["disagreements"][0]["sure"]):
        surest = record["disagreements"][0]
        same = {(surest["rules"], " ".join(surest["text"].lower().split())), record["text"]}
        if seen.isdisjoint(same):
            by_turns[surest["rules"]].append(record)
        seen |= same
    return [record for record in chain.from_iterable(zip_longest(*by_turns)) if record]


def main():
    """Write the sentences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("raw")
    parser.add_argument("models", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--texts", type=int, default=150, help="so many texts at most")
    parser.add_argument("--most", type=int, default=100, help="so many sentences at most")
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    gold = [json.loads(line) for path in options.gold for line in path.open(encoding="utf-8")]
    texts = chosen(read_raw(options.raw), None, gold)[-options.texts :]
    nlp = rules()
    readers = [reader_of(options.models / f.name) for f in FOLDS if f.group is not None]
    records = []
    for text in texts:
        doc = nlp(text["text"])
        found = disagreements(doc, [reader.find(doc) for reader in readers])
        records += sentences(doc, text["id"], found)
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in surest_first(records)]
    options.output.write_text("".join(lines[: options.most]), encoding="utf-8")
    print(f"{options.output}: {min(len(lines), options.most)} of {len(lines)} sentences")


if __name__ == "__main__":
    main()
