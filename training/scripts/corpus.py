"""Make the corpus: records of the examples, of composed sentences and of a user's own texts.

    python scripts/corpus.py DATA CORPUS [--seed 1] [--sentences 3000]
        [--raw PATH] [--ordinary PATH]

For each part (train, dev, test) it writes the records (``CORPUS/train.jsonl``) and spaCy's training
format (``CORPUS/train.spacy``). Mentions that fit no tokens are named on standard error. With
``--raw`` the rules read every text under PATH, and what they find there goes into the training
part: weak labels, from which a model learns the words around what the rules know. With
``--ordinary`` they read texts in which they are right, for the development part: what is chosen
there must do no harm where nothing is left to find.
"""

import argparse
import json
import random
import sys
from itertools import chain
from pathlib import Path

from compose import Composer
from marks import KINDS, parse, read_marked
from noise import add_noise

import vn_directives
from vn_directives.formats import Problem, find_sources, read_texts
from vn_directives.records import record_of
from vn_directives.training.convert import convert

PARTS = ("train", "dev", "test")


def written(folder, part, repeat, random):
    """Records of the examples that people wrote; repeated ones with the noise of real pages."""
    for path in sorted((folder / part).glob("*.txt")):
        if path.name not in ("sentences.txt", "articles.txt"):
            continue
        for number, marked in enumerate(read_marked(path), 1):
            yield parse(marked, f"{part}/{path.stem}/{number}")
            for copy in range(1, repeat):
                yield parse(add_noise(marked, random), f"{part}/{path.stem}/{number}/{copy}")


def composed(folder, part, count, random):
    """Records of composed sentences, one to four of them in a text."""
    frames = [f.replace("\\n", "\n") for f in read_marked(folder / part / "frames.txt")]
    own = [folder / part / name for name in ("fields.txt", "verbs.txt")]
    more, verbs = (read_marked(path) if path.exists() else [] for path in own)
    composer = Composer(part, random, read_marked(folder / "fields.txt"), more, verbs)
    for number in range(count):
        some = random.choices(frames, k=random.choice([1, 1, 2, 4]))
        marked = random.choice([" ", "\n"]).join(map(composer.fill, some))
        yield parse(add_noise(marked, random), f"{part}/composed/{number}")


def weak(path, name):
    """Records of what the rules find in the texts of a folder or file."""
    nlp = vn_directives.load()
    for text in read_texts(find_sources([path])):
        if isinstance(text, Problem):
            print(f"{text.name}: {text.reason}", file=sys.stderr)
            continue
        record = record_of(nlp, text)
        plain = {kind: record[kind] for kind in KINDS.values()}
        yield {"id": f"{name}/{text.id}", "text": record["text"], **plain}


def main():
    """Write the corpus of all parts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sentences", type=int, default=3000, help="composed training texts")
    parser.add_argument("--raw", default="", help="a folder or file of your own texts")
    parser.add_argument("--ordinary", default="", help="texts in which the rules are right")
    options = parser.parse_args()
    options.corpus.mkdir(parents=True, exist_ok=True)
    nlp = vn_directives.load()
    for part in PARTS:
        chance = random.Random(f"{options.seed}/{part}")
        training = part == "train"
        count = options.sentences if training else options.sentences // 10
        records = chain(
            written(options.data, part, 4 if training else 1, chance),
            composed(options.data, part, count, chance),
            weak(options.raw, "raw") if training and options.raw else (),
            weak(options.ordinary, "dev/ordinary") if part == "dev" and options.ordinary else (),
        )
        path = options.corpus / f"{part}.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for record in records:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        misfits = []
        texts = convert(path, path.with_suffix(".spacy"), nlp, misfits.append)
        for misfit in misfits:
            print(misfit, file=sys.stderr)
        print(f"{part}: {texts:,} texts, {len(misfits):,} mentions fit no tokens")


if __name__ == "__main__":
    main()
