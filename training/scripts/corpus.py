"""Make the training files of all folds: what the rules find in your texts, words exchanged.

    python scripts/corpus.py RAW CORPUS [--texts 1000] [--gold FILE ...] [--data DATA] [--seed 1]
        [--corrected FILE ...] [--weight 10]

RAW is a file or folder of texts. For each fold (see `folds.py`) it writes ``train.spacy`` and
``dev.spacy``, in pieces of some sentences, and the texts themselves as ``dev.jsonl`` and
``test.jsonl``. A fold that is tested without a part of the lexicon is trained without the sentences
that the rules read otherwise without it: no label would be right there.

What people annotated comes several times each: the sentences of DATA, and the records that somebody
corrected (of `disagree.py`, an export of Label Studio, or others), these in no fold that is tested
on their source.
"""

import argparse
import json
import random
import sys
from functools import cache
from pathlib import Path

from folds import FOLDS, chosen, groups, parts, source_of
from lexicon import rules
from marks import KINDS, parse, read_marked
from spacy.tokens import DocBin
from swap import Swapper

from vn_directives.formats import Problem, find_sources, read_texts
from vn_directives.records import full_record
from vn_directives.training.convert import read_annotated
from vn_directives.training.docs import to_doc

LEARNT = ("bodies", "titles")  # what the lexicon tells; the rest has a form of its own
_MOST = 10_000  # characters of a text: a long one has much alike
_PIECE = 400  # characters of a piece at least, if its text has so many
_WRITTEN = 3  # how often each of our annotated sentences comes
_EMPTY = 0.2  # of the pieces without a mention, those that are kept
_DEV = 400  # pieces with which `spacy train` compares models


def read_raw(path):
    """The texts of a file or folder, as objects with ``id`` and ``text``."""
    for text in read_texts(find_sources([path])):
        if isinstance(text, Problem):
            print(f"{text.name}: {text.reason}", file=sys.stderr)
        else:
            yield {"id": text.id, "text": text.content[:_MOST]}


def places(doc):
    """Where the mentions that are learnt stand, by kind."""
    return {(kind, item.start, item.end) for kind in LEARNT for item in getattr(doc._, kind)}


def unlike(doc, other):
    """The numbers of the tokens of which two readings of a text say different things."""
    found = set()
    for _, start, end in places(doc) ^ places(other):
        found.update(token.i for token in doc.char_span(start, end, alignment_mode="expand"))
    return found


def mentions_within(record, first, last):
    """The mentions of a record between two characters, by kind, as of a text of its own."""
    return {
        kind: [
            {**mention, "start": mention["start"] - first, "end": mention["end"] - first}
            for mention in record[kind]
            if first <= mention["start"] and mention["end"] <= last
        ]
        for kind in KINDS.values()
    }


def pieces(doc, doubtful):
    """The parts of a Doc, of whole sentences; none with a token that is doubtful."""
    start = 0
    for sentence in doc.sents:
        if any(token.i in doubtful for token in sentence):
            if start < sentence.start:
                yield doc[start : sentence.start]
            start = sentence.end
        elif len(doc[start : sentence.end].text) >= _PIECE:
            yield doc[start : sentence.end]
            start = sentence.end
    if start < len(doc):
        yield doc[start:]


def training(docs, full, nlp, chance, swapper):
    """Docs to train on: pieces in random order, without those where a mention fits no tokens."""
    made = []
    for doc in docs:
        record = full_record(doc)
        for piece in pieces(doc, unlike(doc, full(doc.text))):
            mentions = mentions_within(record, piece.start_char, piece.end_char)
            if any(mentions[kind] for kind in LEARNT) or chance.random() < _EMPTY:
                own = {"text": piece.text, **mentions}
                made += fitting(swapper(piece.as_doc(), mentions) if swapper else own, nlp)
    chance.shuffle(made)
    return made


def fitting(record, nlp, complain=None):
    """The Doc of a record with what is learnt, if all of that fits the tokens."""
    doc, misfits = to_doc(record, nlp.make_doc, LEARNT)
    for kind in LEARNT:
        doc.spans.pop(kind, None)  # the group of all is enough, and others are slow to write
    if complain:
        for misfit in misfits:
            complain(misfit)
    return [] if misfits else [doc]


def complain(fault):
    """Say what is wrong with something that people annotated."""
    print(fault, file=sys.stderr)


def written(folder):
    """The records of our annotated sentences."""
    for path in sorted(folder.glob("*.txt")):
        for number, marked in enumerate(read_marked(path), 1):
            yield parse(marked, f"{path.stem}/{number}")


def corrected(files, tested, nlp):
    """The records that somebody corrected, but for those of the sources that are tested."""
    for path in files:
        for record in read_annotated(path, nlp, complain):
            if source_of(record.get("id")) not in tested:
                yield record


def write(docs, path):
    """Write Docs for `spacy train`."""
    DocBin(docs=docs, attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"]).to_disk(path)


def main():
    """Write the files of all folds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("raw")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--texts", type=int, default=1000)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--data", type=Path, default=Path("data/train"))
    parser.add_argument("--corrected", type=Path, nargs="*", default=[])
    parser.add_argument("--weight", type=int, default=10, help="so often a corrected record comes")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    gold = [json.loads(line) for path in options.gold for line in path.open(encoding="utf-8")]
    two = groups(chosen(read_raw(options.raw), options.texts, gold))
    nlp = rules()
    full = cache(nlp)  # every text is read by it once
    for fold in FOLDS:
        folder = options.corpus / fold.name
        folder.mkdir(parents=True, exist_ok=True)
        chance = random.Random(f"{options.seed}/{fold.name}")
        train, dev, test = parts(fold, two)
        less = rules((*fold.test, *fold.dev)) if fold.test else full
        docs = [less(text["text"]) for text in train]
        made = training(docs, full, nlp, chance, Swapper(chance, docs))
        tested = {source_of(text["id"]) for text in test}
        own = [(record, _WRITTEN) for record in written(options.data)]
        own += [(rec, options.weight) for rec in corrected(options.corrected, tested, nlp)]
        for record, times in own:
            if places(full(record["text"])) == places(less(record["text"])):
                made += fitting(record, nlp, None if fold.test else complain) * times
        chance.shuffle(made)
        write(made, folder / "train.spacy")
        known = rules(fold.test) if fold.test else full
        compared = training((known(text["text"]) for text in dev), full, nlp, chance, None)
        write(compared[:_DEV], folder / "dev.spacy")
        for name, texts in (("dev", dev), ("test", test)):
            lines = [json.dumps(text, ensure_ascii=False) + "\n" for text in texts]
            (folder / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
        print(
            f"{fold.name}: {len(train)} texts, {len(made)} pieces; {len(dev)} texts choose, "
            f"{len(test)} test"
        )


if __name__ == "__main__":
    main()
