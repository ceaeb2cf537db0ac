"""Tables of rules, model and both: what was held out, and texts that people annotated.

    python scripts/evaluate.py MODEL ASSEMBLED DATA RESULTS.json [--gold FILE ...] [--readme FILE]

DATA is the folder of the sentences written by hand for a test, RESULTS.json what `holdout.py`
wrote. The tables go to standard output, and into the README between its two markers.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path

import spacy
from holdout import KINDS, LEVELS, NEVER
from marks import parse, read_marked
from scores import f_score

import vn_directives
from vn_directives.ner.component import scored_spans
from vn_directives.records import to_record

BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"


def read_jsonl(path):
    """The records of a file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_rules(nlp, text):
    """What the components with rules, and `vn_ner` where there is one, find in a text."""
    return to_record(nlp(text))


def read_model(nlp, text):
    """What a trained pipeline alone finds in a text."""
    found = {kind: [] for kind in KINDS.values()}
    for span, _ in scored_spans(nlp(text)):
        found[KINDS[span.label_]].append({"start": span.start_char, "end": span.end_char})
    return found


def run(read, nlp, records):
    """The records that a pipeline makes, and its microseconds per syllable."""
    read(nlp, records[0]["text"])  # whatever is loaded at the first use
    begin = time.process_time()
    found = [read(nlp, record["text"]) for record in records]
    seconds = time.process_time() - begin
    return found, seconds * 1e6 / sum(len(record["text"].split()) for record in records)


def annotated(title, gold, systems):
    """A table of one set of annotated texts, as lines of Markdown."""
    results = {name: run(read, nlp, gold) for name, (read, nlp) in systems.items()}
    lines = [
        f"**{title}** ({len(gold)} texts), F1",
        "",
        f"| mentions | number | {' | '.join(systems)} |",
        f"| --- | ---: |{' ---: |' * len(systems)}",
    ]
    for kind in KINDS.values():
        scores = [f_score(gold, found, kind) for found, _ in results.values()]
        if scores[0] is not None:
            values = " | ".join(f"{score:.3f}" for score, _ in scores)
            lines.append(f"| {kind} | {scores[0][1]} | {values} |")
    speeds = " | ".join(f"{speed:.1f}" for _, speed in results.values())
    lines.append(f"| µs per syllable | | {speeds} |")
    return [*lines, ""]


def held_out(results):
    """The tables of what was held out, as lines of Markdown."""
    lines = ["**Without a tenth of the lexicon, on other sources**, F1", ""]
    lines += ["| fold | texts | tenth | mentions | number | lost | rules | model | both |"]
    lines += ["| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |"]
    total = {label: Counter() for label in KINDS}
    for name, result in results.items():
        for tenth, counts in result["tenths"].items():
            for label, count in counts.items():
                count = Counter(count)
                total[label] += count
                right = count["truth"] - count["lost"]
                both = right + count["both right"], count["rules"] + count["both added"]
                scores = [(right, count["rules"]), (count["model right"], count["model"]), both]
                values = " | ".join(f"{_f(*score, count['truth']):.3f}" for score in scores)
                where = f"{name} | {result['texts']} | {tenth} | {KINDS[label]}"
                lines.append(f"| {where} | {count['truth']} | {count['lost']} | {values} |")
    lines += ["", "**What is brought back, by how sure the model is**", ""]
    lines += ["| mentions | lost | sure | added | brought back | precision of the added |"]
    lines += ["| --- | ---: | ---: | ---: | ---: | ---: |"]
    for label, count in total.items():
        for level in (*LEVELS, "both"):
            added, right = count[f"{level} added"], count[f"{level} right"]
            share = f"{right} ({right / max(count['lost'], 1):.0%})"
            precision = f"{right / added:.2f}" if added else "-"
            level = "as chosen" if level == "both" else level
            row = f"{KINDS[label]} | {count['lost']} | {level} | {added} | {share} | {precision}"
            lines.append(f"| {row} |")
    chosen = "; ".join(f"{name}: {_told(result)}" for name, result in results.items())
    far = ", ".join(f"{KINDS[label]} {c['lost'] - c['free']}" for label, c in total.items())
    gone = sum(count["gone"] for count in total.values())
    end = f"Chosen: {chosen}. Lost, and out of reach behind a shorter mention: {far}."
    return [*lines, "", end, "", f"Mentions of the rules that went: {gone}.", ""]


def _told(result):
    told = [
        f"{KINDS[label]} {'never' if value >= NEVER else f'{value:.2f}'}"
        for label, value in result["thresholds"].items()
    ]
    return f"{', '.join(told)} (on {result['chose']} texts)"


def _f(right, found, truth):
    return 2 * right / max(found + truth, 1)


def main():
    """Print the tables and write them into the README."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("assembled", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--readme", type=Path)
    options = parser.parse_args()
    systems = {
        "rules": (read_rules, vn_directives.load()),
        "model": (read_model, spacy.load(options.model)),
        "both": (read_rules, spacy.load(options.assembled)),
    }
    written = [
        parse(marked, f"{path.stem}/{number}")
        for path in sorted(options.data.glob("*.txt"))
        for number, marked in enumerate(read_marked(path), 1)
    ]
    gold = [record for path in options.gold for record in read_jsonl(path)]
    texts = {"Sentences written to be hard": written, "Gold": gold}
    lines = held_out(json.loads(options.results.read_text(encoding="utf-8")))
    lines += [
        line for title, some in texts.items() if some for line in annotated(title, some, systems)
    ]
    print("\n".join(lines))
    if options.readme:
        readme = options.readme.read_text(encoding="utf-8")
        before, after = readme.split(BEGIN)[0], readme.split(END)[1]
        page = "\n".join([before + BEGIN, "", *lines, END + after])
        options.readme.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
