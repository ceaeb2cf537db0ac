"""What is known of an instruction."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.kind import Kind, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRecord(Mention):
    """An item of a list that names who is to act: ``1. Sở Y tế: …``; the mention is who.

    Offsets are character offsets into ``doc.text``, end exclusive.

    Attributes:
        content_start, content_end: what is to be done, the items below this one included.
        deadlines: start and end of each date by which it is to be done.
        documents: start and end of each reference to a document in the content.
        instruction: where the instruction that opens the list starts, or None in the list of an
            official document that no verb opens (``TỔ CHỨC THỰC HIỆN``).
    """

    content_start: int
    content_end: int
    deadlines: tuple[tuple[int, int], ...] = ()
    documents: tuple[tuple[int, int], ...] = ()
    instruction: int | None = None


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
        addressee: who is told to act, as written, or None.
        addressee_start, addressee_end: where the addressee stands, or None.
        content_start, content_end: what is to be done: the clause, the sentences of the same
            speech that follow it, the items of a list that it opens; never empty.
        deadlines: start and end of each date by which it is to be done.
        documents: start and end of each reference to a document in the content.
    """

    verb: str
    strength: str
    speaker: str | None = None
    speaker_kind: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    addressee: str | None = None
    addressee_start: int | None = None
    addressee_end: int | None = None
    content_start: int
    content_end: int
    deadlines: tuple[tuple[int, int], ...] = ()
    documents: tuple[tuple[int, int], ...] = ()

    @property
    def canonical(self) -> str:
        """The verb as in the lexicon."""
        return self.verb


INSTRUCTIONS = Kind(
    key="instructions",
    record=InstructionRecord,
    name="instruction",
    label="INSTRUCTION",
    color="#dc2626",
    title="Instructions",
    shown=("strength", "speaker", "addressee"),
)
TASKS = Kind(
    key="tasks",
    record=TaskRecord,
    name="task",
    label="TASK",
    color="#4d7c0f",
    title="Tasks",
    rare=True,
)
