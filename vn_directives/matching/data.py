"""The data files of ``lexicons/``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import srsly


@cache
def load_lexicon(name: str) -> Any:
    """The content of ``lexicons/<name>.json``, read once. Not to be changed by the caller."""
    path = files("vn_directives.lexicons").joinpath(f"{name}.json")
    return srsly.json_loads(path.read_text(encoding="utf-8"))
