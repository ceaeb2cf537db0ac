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

from vn_directives.display import COLORS
from vn_directives.formats.content import without_surrogates
from vn_directives.records import to_record

_PLACE = re.compile(r"\{\{ (\w+) \}\}")
_SCRIPTS = ("dom.js", "text.js", "cards.js", "page.js")


def render_report(docs: Iterable[Doc | Mapping[str, Any]], title: str | None = None) -> str:
    """An HTML page that shows what was found.

    Args:
        docs: processed Docs, or extraction records as `to_record` and the command line make them.
        title: of the page; without it that of the only document, or their number.
    """
    records = [to_record(doc) if isinstance(doc, Doc) else doc for doc in docs]
    if title is None:
        title = f"{len(records):,} texts"
        if len(records) == 1:
            title = str(records[0].get("title") or records[0].get("id") or "One text")
    script = "(() => {\n" + "\n".join(map(_asset, _SCRIPTS)) + "\n})();"
    colors = "".join(f"--{label.lower()}:{color};" for label, color in COLORS.items())
    parts = {
        "title": escape(without_surrogates(title)),
        "policy": f"default-src 'none'; style-src 'unsafe-inline'; script-src '{_hash(script)}'",
        "style": f":root{{{colors}}}\n{_asset('page.css')}",
        "data": _json_in_script(records),
        "script": script,
    }
    # In one pass: what is put in is not searched for further places.
    return _PLACE.sub(lambda match: parts[match[1]], _asset("page.html"))


def _asset(name: str) -> str:
    return files("vn_directives.report").joinpath(name).read_text(encoding="utf-8")


def _hash(script: str) -> str:
    return "sha256-" + b64encode(sha256(script.encode()).digest()).decode()


def _json_in_script(value: Any) -> str:
    """JSON that cannot end the script element it stands in."""
    text = without_surrogates(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
