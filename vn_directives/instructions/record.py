"""What is known of an instruction, and of the frame of an official document."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.storage import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionRecord(Mention):
    """An official or a body directs somebody to do something; the mention is the verb.

    Attributes:
        speaker: the official's name where the text says who it is, else the body or title as
            written, or None.
        addressee: who is told to act, as written, or None.
    """

    speaker: str | None = None
    addressee: str | None = None
