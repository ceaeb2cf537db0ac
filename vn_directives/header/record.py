"""What is known of the frame of an official document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vn_directives.kind import Kind, Mention, Record, SingleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FramePart(Mention):
    """Where one part of the frame stands.

    Attributes:
        name: the field of `HeaderRecord` that it gives.
    """

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderRecord(Record):
    """The frame of an official document: what stands above and below its text.

    Values are as written, with line breaks and runs of blanks made one blank; None or empty where
    the document does not say.

    Attributes:
        start, end: character offsets of the document in the text: from its letterhead to the end
            of its signature, or to where the next document begins.
        issuer: the issuing body, the last name of the letterhead.
        parent: the body above it in the letterhead.
        number: the number as an integer; None in a draft that leaves it blank.
        symbol: number and symbol without inner blanks (``30-CT/TU``); None in such a draft.
        code: the symbol without its number (``KH-UBND``, ``CT/TU``).
        type: the official abbreviation of the document type (``QĐ``, ``CV`` …).
        subject: what the document is about.
        place: the place of issue.
        issued_on: ISO date, ``XX`` for what a draft leaves blank (``2025-11-XX``).
        issued_with: the symbol of the document with which this one is issued
            (``ban hành kèm theo Quyết định số 12/QĐ-UBND``).
        addressees: whom the document is written to (``Kính gửi``).
        recipients: who gets a copy (``Nơi nhận``), the archive copy left out.
        signing_forms: ``TM.``, ``KT.``, ``TL.``, ``TUQ.``, ``Q.``, in the order of the document.
        signed_for: the body or office that stands after each signing form.
        signer_title: the office of the person who signs.
        signer: the name of the person who signs.
        signers: the names of all who sign, of which `signer` is the first.
        parts: where each part stands in the text, in text order.
    """

    start: int = 0
    end: int = 0
    issuer: str | None = None
    parent: str | None = None
    number: int | None = None
    symbol: str | None = None
    code: str | None = None
    type: str | None = None
    subject: str | None = None
    place: str | None = None
    issued_on: str | None = None
    issued_with: str | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signing_forms: tuple[str, ...] = ()
    signed_for: tuple[str, ...] = ()
    signer_title: str | None = None
    signer: str | None = None
    signers: tuple[str, ...] = ()
    parts: tuple[FramePart, ...] = ()


def _implied(item: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """What follows from the other fields, see `Kind.implied`."""
    header = record.get("header") or {}
    return header if header.get("start") == item.get("start") else {}


HEADER = SingleKind(key="header", record=HeaderRecord, title="This document")
HEADERS = Kind(
    key="headers",
    record=HeaderRecord,
    title="Documents in this text",
    implied=_implied,
)
