"""Colours and small HTML views: for displaCy, notebooks and the report."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from vn_directives.storage import KINDS

COLORS: Mapping[str, str] = MappingProxyType(
    {
        "DIRECTIVE": "#7c3aed",
        "TITLE": "#0d9488",
        "BODY": "#2563eb",
        "PERSON": "#db2777",
        "DATE": "#d97706",
        "INSTRUCTION": "#dc2626",
    }
)
"""One colour for each label; text is set in it, or on a light tint of it."""


def displacy_options() -> dict[str, Any]:
    """Options with which displaCy shows the library's labels in its colours.

    ``displacy.render(doc, style="ent", options=vn_directives.displacy_options())``; for nested
    mentions use ``style="span"`` with ``options={**displacy_options(), "spans_key": "titles"}``.
    """
    labels = [label for label, _ in KINDS.values() if label]
    return {"ents": labels, "colors": {label: tint(COLORS[label]) for label in labels}}


def tint(color: str) -> str:
    """A light tint of a colour (``#rrggbb``), for a background under black text."""
    channels = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - 0.25 * (255 - channel)):02x}" for channel in channels)
