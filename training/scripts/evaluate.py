"""Compare the rules, the model and both: exact F1 per kind of mention, and speed.

    python scripts/evaluate.py MODEL ASSEMBLED CORPUS [--gold FILE ...] [--readme README.md]

Texts: those of the test part that people wrote, those that were composed, and each gold file. The
table goes to standard output, and into the README between its two markers.
"""

import argparse
import json
import time
from pathlib import Path

import spacy
from scores import f_score

import vn_directives
from vn_directives.ner.component import scored_spans
from vn_directives.records import to_record
from vn_directives.training.docs import LABELS

KINDS = ("persons", "bodies", "titles", "dates", "directives")
BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"
_KIND_OF = {label: kind for kind, label in LABELS.items()}


def read_jsonl(path):
    """The records of a file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_rules(nlp, text):
    """What the components with rules, and `vn_ner` where there is one, find in a text."""
    return to_record(nlp(text))


def read_model(nlp, text):
    """What a trained pipeline alone finds in a text."""
    found = {kind: [] for kind in KINDS}
    for span, _ in scored_spans(nlp(text)):
        found[_KIND_OF[span.label_]].append({"start": span.start_char, "end": span.end_char})
    return found


def run(read, nlp, records):
    """The records that a pipeline makes, and its microseconds per syllable."""
    read(nlp, records[0]["text"])  # whatever is loaded at the first use
    begin = time.perf_counter()
    found = [read(nlp, record["text"]) for record in records]
    seconds = time.perf_counter() - begin
    return found, seconds * 1e6 / sum(len(record["text"].split()) for record in records)


def table(title, gold, systems):
    """A table of one set of texts, as lines of Markdown."""
    results = {name: run(read, nlp, gold) for name, (read, nlp) in systems.items()}
    lines = [
        f"**{title}** ({len(gold)} texts)",
        "",
        f"| mentions | number | {' | '.join(systems)} |",
        f"| --- | ---: |{' ---: |' * len(systems)}",
    ]
    for kind in KINDS:
        scores = [f_score(gold, found, kind) for found, _ in results.values()]
        if scores[0] is not None:
            values = " | ".join(f"{score:.3f}" for score, _ in scores)
            lines.append(f"| {kind} | {scores[0][1]} | {values} |")
    speeds = " | ".join(f"{speed:.1f}" for _, speed in results.values())
    lines.append(f"| µs per syllable | | {speeds} |")
    return [*lines, ""]


def main():
    """Print the tables and write them into the README."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("assembled", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--readme", type=Path)
    options = parser.parse_args()
    systems = {
        "rules": (read_rules, vn_directives.load()),
        "model": (read_model, spacy.load(options.model)),
        "both": (read_rules, spacy.load(options.assembled)),
    }
    test = read_jsonl(options.corpus / "test.jsonl")
    texts = {
        "Written by hand": [r for r in test if "/composed/" not in r["id"]],
        "Composed from the lexicons": [r for r in test if "/composed/" in r["id"]],
        **{f"Gold: {path.name}": read_jsonl(path) for path in options.gold},
    }
    lines = [line for title, gold in texts.items() for line in table(title, gold, systems)]
    print("\n".join(lines))
    if options.readme:
        readme = options.readme.read_text(encoding="utf-8")
        before, after = readme.split(BEGIN)[0], readme.split(END)[1]
        page = "\n".join([before + BEGIN, "", *lines, END + after])
        options.readme.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
