"""Put the trained model into the library's pipeline, as its component ``vn_ner``.

python scripts/assemble.py MODEL OUTPUT [--dev DEV.jsonl] [--version 0.1.0]

With records of the development part, how sure the model must be is chosen on them.
"""

import argparse
import json
from pathlib import Path

import spacy
from thresholds import choose

import vn_directives


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
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--version", default="0.1.0")
    options = parser.parse_args()
    model, settings = spacy.load(options.model), {}
    if options.dev:
        with options.dev.open(encoding="utf-8") as lines:
            settings = choose(model, [json.loads(line) for line in lines])
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
