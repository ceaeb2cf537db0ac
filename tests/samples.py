"""The project's texts that stay outside of the repository: tests that need them skip without."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

_SHARED = Path(__file__).parent.parent.parent / "shared"


def sample_texts(count: int) -> list[str]:
    """Some of the sample texts, spread over all of them."""
    path = _SHARED / "samples" / "texts.jsonl.gz"
    if not path.exists():
        pytest.skip("the sample texts are not here")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return texts[:: max(len(texts) // count, 1)]


def gold_records() -> list[dict[str, Any]]:
    """The gold records."""
    paths = sorted((_SHARED / "gold").glob("*.jsonl"))
    if not paths:
        pytest.skip("the gold files are not here")
    return [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()
    ]
