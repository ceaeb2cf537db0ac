"""In which body somebody is who signs a document."""

from __future__ import annotations

from collections.abc import Sequence

from vn_directives.register.bare import leads
from vn_directives.register.documents import closed, issuing
from vn_directives.register.texts import Record

_SIGNATURE = 200  # characters from a title to the end of the header that it closes


def body_signed_for(
    title: Record, header: Record | None, bodies: Sequence[Record], issuer_id: str | None
) -> Record | None:
    """The issuer of a document, for the title with which its header ends (``CHỦ TỊCH``).

    Args:
        title: a title of the text.
        header: its frame, or None.
        bodies: of the text.
        issuer_id: who issues, as the symbol tells where the letterhead is lost (``TT-BTC``).
    """
    signed = ((header or {}).get("signer_title") or "").lower()
    if header is None or title["body_ref"] or title["text"].lower() != signed:
        return None
    if not 0 < header["end"] - title["start"] < _SIGNATURE:
        return None
    issuer = _words(header.get("issuer") or "")
    named = (b for b in bodies if header["start"] <= b["start"] < header["end"])
    fitting = [b for b in named if closed(b.get("id")) and _words(b["text"]) in issuer]
    body = max(fitting, key=lambda b: len(b["text"]), default=None)
    if body is None and issuer_id is not None:
        alike = (b for b in bodies if issuing(closed(b.get("id"))) == issuer_id)
        body = next((b for b in alike if leads(title["role"], b["name"])), None)
    return body and {**body, "id": issuing(closed(body["id"]))}


def _words(text: str) -> str:
    """Words in small letters between blanks: what is bold in parts is one name."""
    return f" {' '.join(text.lower().replace('*', ' ').split())} "
