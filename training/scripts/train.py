"""Train a model for each fold: ``MODELS/<fold>/model-best``.

python scripts/train.py CONFIG CORPUS MODELS [--gpu-id -1] [--training.max_steps 900 ...]

What else is given exchanges values of the config, as `spacy train` takes it.
"""

import argparse
import time
from pathlib import Path

from folds import FOLDS
from spacy.cli._util import parse_config_overrides
from spacy.cli.train import train


def main():
    """Train one after another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("models", type=Path)
    parser.add_argument("--gpu-id", type=int, default=-1)
    options, others = parser.parse_known_args()
    exchanged = parse_config_overrides(others)  # it empties the list
    for fold in FOLDS:
        begin = time.process_time()
        files = {
            f"paths.{part}": str(options.corpus / fold.name / f"{part}.spacy")
            for part in ("train", "dev")
        }
        train(
            options.config,
            options.models / fold.name,
            use_gpu=options.gpu_id,
            overrides={**exchanged, **files},
        )
        print(f"{fold.name}: {time.process_time() - begin:.0f} s of processor time")


if __name__ == "__main__":
    main()
