"""What is known of an instruction."""

from __future__ import annotations

from dataclasses import dataclass

from vn_directives.storage import Mention, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRecord(Record):
    """One item of a list that carries out an instruction: ``1. Sở Y tế: …``.

    Attributes:
        addressee: who is to do it, as written.
        addressee_start, addressee_end: character offsets of the addressee.
        content_start, content_end: character offsets of what is to be done.
    """

    addressee: str
    addressee_start: int
    addressee_end: int
    content_start: int
    content_end: int


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
            speech that follow it, the items of a list that it opens.
        deadlines: start and end of each date by which it is to be done.
        documents: start and end of each reference to a document in the content.
        tasks: the items of a list that name who is to act.
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
    tasks: tuple[TaskRecord, ...] = ()

    @property
    def canonical(self) -> str:
        """The verb as in the lexicon."""
        return self.verb
