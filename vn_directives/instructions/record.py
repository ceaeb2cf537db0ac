"""What is known of an instruction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Kind, Mention, Ref, referred


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionRecord(Mention):
    """An official or a body directs somebody to do something; the mention is the verb.

    Offsets are character offsets into ``doc.text``, end exclusive.

    Attributes:
        verb: the verb as in the lexicon (``yêu cầu``).
        strength: order, assignment, request, reminder or appeal, as in the lexicon.
        speaker: the official's name where the text says who it is, else the body or title as
            written, or None.
        speaker_kind: official, title, body or document (a document that commands; the speaker is
            its issuer), or None.
        speaker_start, speaker_end: where the text names the speaker, before or in the clause of
            the verb, or None.
        speaker_ref: that person, title or body, or None.
        addressee: who is told to act, as written, or None.
        addressee_start, addressee_end: where the addressee stands, or None.
        addressee_ref: the first person, title or body among those told, or None.
    """

    verb: str
    strength: str
    speaker: str | None = None
    speaker_kind: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    speaker_ref: Ref | None = None
    addressee: str | None = None
    addressee_start: int | None = None
    addressee_end: int | None = None
    addressee_ref: Ref | None = None

    @property
    def canonical(self) -> str:
        """The verb as in the lexicon."""
        return self.verb


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    text = item.get("text") or ""
    ref = item.get("speaker_ref")
    speaker = referred(record, ref)
    start = referred(record, item.get("addressee_ref")).get("start")
    end = None if start is None else start + len(item.get("addressee") or "")
    return {
        "verb": text.lower(),
        "speaker_kind": None if ref is None else "body" if ref[0] == "bodies" else "official",
        "speaker_start": speaker.get("start"),
        "speaker_end": speaker.get("end"),
        "addressee_start": start,
        "addressee_end": end,
    }


INSTRUCTIONS = Kind(
    key="instructions",
    record=InstructionRecord,
    name="instruction",
    label="INSTRUCTION",
    color="#dc2626",
    title="Instructions",
    implied=_implied,
    shown=("strength", "speaker", "addressee"),
)
