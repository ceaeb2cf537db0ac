"""Put the trained model into the library's pipeline, as its component ``vn_ner``.

    python scripts/assemble.py MODEL OUTPUT --results RESULTS.json [--suggesting FOLDER]
        [--version 0.1.0]

How sure it must be is what the stricter of the tested folds says. What it finds again and again in
many texts is right more often than a single find: the pipeline in FOLDER, for `vn-directives
suggest`, takes what is sure by itself.
"""

import argparse
import json
from pathlib import Path

import spacy
from holdout import KINDS

import vn_directives

_SURE = 0.9  # that a find counts among many


def thresholds_of(results):
    """For each label the higher of the thresholds that the folds chose."""
    return {
        label: max(result["thresholds"][label] for result in results.values()) for label in KINDS
    }


def assemble(model, settings):
    """The default pipeline with ``vn_ner`` after ``vn_officials``."""
    nlp = vn_directives.load()
    nlp.add_pipe("vn_ner", after="vn_officials", config=settings).use(model)
    return nlp


def main():
    """Write the pipeline to a folder that `spacy.load` and `spacy package` read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("--suggesting", type=Path)
    parser.add_argument("--version", default="0.1.0")
    options = parser.parse_args()
    model = spacy.load(options.model)
    if options.suggesting:
        assemble(model, {"labels": list(KINDS), "threshold": _SURE}).to_disk(options.suggesting)
    thresholds = thresholds_of(json.loads(options.results.read_text(encoding="utf-8")))
    settings = {"labels": list(KINDS), "thresholds": thresholds}
    nlp = assemble(model, settings)
    nlp.meta.update(
        name="directives_sm",
        version=options.version,
        description="The rules of vn_directives, and a small model that fills what they leave.",
        license="MIT",
        author="The vn_directives developers",
        requirements=[f"vn-directives>={vn_directives.__version__}"],
    )
    nlp.to_disk(options.output)
    print(f"{options.output}: {', '.join(nlp.pipe_names)}; {json.dumps(settings)}")


if __name__ == "__main__":
    main()
