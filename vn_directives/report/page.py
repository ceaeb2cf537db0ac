"""The page around the records: data, style and script in one file that loads nothing else.

The records stand in the page as JSON; its script builds everything that is seen with text nodes,
so that no text of a document is ever read as markup. A content security policy, with the hash of
the one script, forbids the page to load or run anything else.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

from spacy.tokens import Doc

from vn_directives.formats.content import without_surrogates
from vn_directives.kind import Kind
from vn_directives.kinds import ALL, MENTIONS
from vn_directives.records import full_record

_PLACE = re.compile(r"\{\{ (\w+) \}\}")
_HIDDEN = (
    "padding: 0; background: none; box-shadow: none; border: 0; color: inherit; "
    "font-weight: inherit; cursor: inherit;"
)
_SCRIPTS = ("dom.js", "text.js", "cards.js", "page.js")


def render_report(docs: Iterable[Doc | Mapping[str, Any]], title: str | None = None) -> str:
    """An HTML page that shows what was found.

    Args:
        docs: processed Docs, or extraction records as `to_record` and the command line make them.
        title: of the page; without it that of the only document, or their number.
    """
    records = [full_record(doc) for doc in docs]
    if title is None:
        title = f"{len(records):,} texts"
        if len(records) == 1:
            title = str(records[0].get("title") or records[0].get("id") or "One text")
    script = "(() => {\n" + "\n".join(map(_asset, _SCRIPTS)) + "\n})();"
    parts = {
        "title": escape(without_surrogates(title)),
        "policy": f"default-src 'none'; style-src 'unsafe-inline'; script-src '{_hash(script)}'",
        "style": f"{_asset('page.css')}\n{_style_of_kinds()}",
        "kinds": _json_in_script([_as_shown(kind) for kind in ALL]),
        "data": _json_in_script(records),
        "script": script,
    }
    # In one pass: what is put in is not searched for further places.
    return _PLACE.sub(lambda match: parts[match[1]], _asset("page.html"))


def _as_shown(kind: Kind[Any]) -> dict[str, Any]:
    """What the script of the page knows of a kind."""
    return {
        "key": kind.key,
        "css": kind.name,
        "one": kind.name.replace("_", " "),
        "title": kind.title,
        "shown": kind.shown,
        "isListed": kind.listed,
    }


def _style_of_kinds() -> str:
    """The colour of each kind of mention, and how its marks look when they are hidden."""
    colors = "".join(f"--{kind.name}:{kind.color};" for kind in MENTIONS)
    pale = "".join(
        f"--{kind.name}:color-mix(in srgb, {kind.color} 55%, white);" for kind in MENTIONS
    )
    dark = f"@media screen and (prefers-color-scheme: dark) {{ :root{{{pale}}} }}"
    rules = [
        f"mark.{name}, .legend .{name}, #tip.{name} {{ --color: var(--{name}); }}"
        for name in [kind.name for kind in MENTIONS]
    ]
    hidden = ", ".join(f".no-{kind.name} mark.{kind.name}" for kind in MENTIONS)
    return "\n".join([f":root{{{colors}}}", dark, *rules, f"{hidden} {{ {_HIDDEN} }}"])


def _asset(name: str) -> str:
    return files("vn_directives.report").joinpath(name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


def _json_in_script(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    text = without_surrogates(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
