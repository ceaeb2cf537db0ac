"""The colours of the library's labels: for displaCy and the report."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from vn_directives.kinds import MENTIONS

COLORS: Mapping[str, str] = MappingProxyType({kind.label: kind.color for kind in MENTIONS})
"""One colour for each label; text is set in it, or on a light tint of it."""


def displacy_options() -> dict[str, Any]:
    """Options with which displaCy shows the library's labels in its colours.

    ``displacy.render(doc, style="ent", options=vn_directives.displacy_options())``; mentions that
    overlap are shown by ``style="span"`` with the name of a span group added:
    ``options={**vn_directives.displacy_options(), "spans_key": "titles"}``.
    """
    return {"ents": list(COLORS), "colors": {label: tint(COLORS[label]) for label in COLORS}}


def tint(color: str) -> str:
    """A light tint of a colour (``#rrggbb``), for a background under black text."""
    channels = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - 0.25 * (255 - channel)):02x}" for channel in channels)
