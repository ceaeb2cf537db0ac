"""Put the trained model into the library's pipeline, as its component ``vn_ner``.

python scripts/assemble.py MODEL OUTPUT [--threshold 0.5] [--version 0.1.0]
"""

import argparse
from pathlib import Path

import spacy

import vn_directives


def assemble(model, threshold):
    """The default pipeline with ``vn_ner`` after ``vn_officials``."""
    nlp = vn_directives.load()
    config = {"threshold": threshold}
    nlp.add_pipe("vn_ner", after="vn_officials", config=config).use(spacy.load(model))
    return nlp


def main():
    """Write the pipeline to a folder that `spacy.load` and `spacy package` read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--threshold", type=float, default=0.5)
    parser.add_argument("--version", default="0.1.0")
    options = parser.parse_args()
    nlp = assemble(options.model, options.threshold)
    nlp.meta.update(
        name="directives_sm",
        version=options.version,
        description="The rules of vn_directives, and a small model that fills what they leave.",
        license="MIT",
        author="The vn_directives developers",
        requirements=[f"vn-directives>={vn_directives.__version__}"],
    )
    nlp.to_disk(options.output)
    print(f"{options.output}: {', '.join(nlp.pipe_names)}")


if __name__ == "__main__":
    main()
