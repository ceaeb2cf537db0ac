"""Make the training files of all folds: what the rules find in your texts, words exchanged.

    python scripts/corpus.py RAW CORPUS [--texts 1000] [--gold FILE ...] [--data DATA] [--seed 1]

RAW is a file or folder of texts. For each fold (see `folds.py`) it writes ``train.spacy`` and
``dev.spacy``, in pieces of some sentences, and the texts themselves as ``dev.jsonl`` and
``test.jsonl``. The sentences of DATA, annotated by hand, come several times each; a fold that is
tested without a part of the lexicon takes those alone that the rules read alike without it.
"""

import argparse
import json
import random
import sys
from pathlib import Path

from folds import FOLDS, chosen, groups, parts
from lexicon import rules
from marks import KINDS, parse, read_marked
from spacy.tokens import DocBin
from swap import Swapper

from vn_directives.formats import Problem, find_sources, read_texts
from vn_directives.records import full_record
from vn_directives.training.docs import to_doc

LEARNT = ("bodies", "titles")  # what the lexicon tells; the rest has a form of its own
_MOST = 10_000  # characters of a text: a long one has much alike
_PIECE = 400  # characters of a piece at least, if its text has so many
_EMPTY = 0.2  # of the pieces without a mention, those that are kept
_WRITTEN = 3  # how often each annotated sentence comes
_DEV = 400  # pieces with which `spacy train` compares models


def read_raw(path):
    """The texts of a file or folder, as objects with ``id`` and ``text``."""
    for text in read_texts(find_sources([path])):
        if isinstance(text, Problem):
            print(f"{text.name}: {text.reason}", file=sys.stderr)
        else:
            yield {"id": text.id, "text": text.content[:_MOST]}


def pieces(doc):
    """A Doc in parts of whole sentences, each with its mentions by kind."""
    record = full_record(doc)
    start = 0
    ends = [sentence.end for sentence in doc.sents]
    for end in ends:
        piece = doc[start:end]
        if len(piece.text) < _PIECE and end != ends[-1]:
            continue
        first, last = piece.start_char, piece.end_char
        yield (
            piece.as_doc(),
            {
                kind: [
                    {**mention, "start": mention["start"] - first, "end": mention["end"] - first}
                    for mention in record[kind]
                    if first <= mention["start"] and mention["end"] <= last
                ]
                for kind in KINDS.values()
            },
        )
        start = end


def training(docs, nlp, chance, swapper):
    """Docs to train on: pieces in random order, without those where a mention fits no tokens."""
    made = []
    for doc in docs:
        for piece, mentions in pieces(doc):
            if any(mentions[kind] for kind in LEARNT) or chance.random() < _EMPTY:
                record = swapper(piece, mentions) if swapper else {"text": piece.text, **mentions}
                made += fitting(record, nlp)
    chance.shuffle(made)
    return made


def fitting(record, nlp):
    """The Doc of a record with what is learnt, if all of that fits the tokens."""
    doc, misfits = to_doc(record, nlp.make_doc, LEARNT)
    for kind in LEARNT:
        doc.spans.pop(kind, None)  # the group of all is enough, and others are slow to write
    return [] if misfits else [doc]


def written(folder, fold, full, nlp):
    """Docs of the annotated sentences; of a fold with a smaller lexicon those it has right."""
    for path in sorted(folder.glob("*.txt")):
        for number, marked in enumerate(read_marked(path), 1):
            record = parse(marked, f"{path.stem}/{number}")
            if not fold.test or is_read_alike(record["text"], full, nlp):
                yield from fitting(record, nlp)


def is_read_alike(text, full, nlp):
    """Whether two pipelines find the same bodies and titles."""
    one, other = full_record(full(text)), full_record(nlp(text))
    return all(one[kind] == other[kind] for kind in ("bodies", "titles"))


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
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    gold = [json.loads(line) for path in options.gold for line in path.open(encoding="utf-8")]
    two = groups(chosen(read_raw(options.raw), options.texts, gold))
    full = rules()
    for fold in FOLDS:
        folder = options.corpus / fold.name
        folder.mkdir(parents=True, exist_ok=True)
        chance = random.Random(f"{options.seed}/{fold.name}")
        train, dev, test = parts(fold, two)
        nlp = rules((*fold.test, *fold.dev))
        docs = [nlp(text["text"]) for text in train]
        swapper = Swapper(chance, docs)
        own = [*written(options.data, fold, full, nlp)] * _WRITTEN
        made = [*training(docs, nlp, chance, swapper), *own]
        chance.shuffle(made)
        write(made, folder / "train.spacy")
        known = rules(fold.test)
        compared = training(map(known, (text["text"] for text in dev)), nlp, chance, None)
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
