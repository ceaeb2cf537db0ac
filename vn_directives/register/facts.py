"""From an extraction record to the facts that the register takes from one text."""

from __future__ import annotations

import datetime
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from vn_directives.orthography import slug
from vn_directives.places.units import Unit, path_of, units
from vn_directives.records import full_record
from vn_directives.register.days import bound_of, due_of, is_day, lone_year_of, value_of
from vn_directives.register.documents import (
    DIGITS,
    closed,
    document_row,
    named_row,
    unnumbered_row,
)
from vn_directives.register.names import initials, is_shortened, name_key, plain, spelled
from vn_directives.structure.sentences import sentence_starts

Row = dict[str, Any]
Record = Mapping[str, Any]

_DAY = 10  # characters of an ISO day
_COUNTRY = "vn"
_MOST_SENTENCE = 600  # characters of a sentence that is shown as evidence
# Posts that one person holds in a body at a time.
_HEADS = (
    "bi-thu",
    "chu-tich",
    "giam-doc",
    "truong",
    "chanh",
    "bo-truong",
    "thu-tuong",
    "chu-nhiem",
)


def facts_of(record: Record) -> Row:
    """What the register takes from a text: a row of `vn_directives.register.schema.schema`.

    Args:
        record: an extraction record with the text, as `to_record` and the command line make it.
    """
    return _Facts(record).row()


class _Facts:
    """The facts of one record."""

    def __init__(self, record: Record) -> None:
        self._record = record = full_record(record)
        self._text: str = record["text"]
        self._starts = [0, *sentence_starts(self._text)]
        self._bodies = self._items("bodies")
        self._documents = self._all_documents()
        self._number_of_key = {d["key"]: d["number"] for d in self._documents}
        self._self_number = next((d["number"] for d in self._documents if d["is_self"]), None)

    def row(self) -> Row:
        """All of them."""
        day, day_by = self._day()
        duties, duty_bodies, duty_documents = self._duties()
        content = unicodedata.normalize("NFC", self._text)
        return {
            "text_id": sha256(content.encode("utf-8", "replace")).hexdigest()[:DIGITS],
            "id": str(self._record.get("id", "")),
            "title": self._title(),
            "published_on": self._record.get("date"),
            "day": day,
            "day_by": day_by,
            "day_no": datetime.date.fromisoformat(day).toordinal() if day else None,
            "province": self._province(),
            "text": self._text,
            "places": self._places(),
            "bodies": self._body_rows(),
            "persons": self._persons(),
            "positions": self._positions(),
            "documents": [{k: v for k, v in d.items() if k != "key"} for d in self._documents],
            "citations": self._citations(),
            "relations": self._relations(),
            "duties": duties,
            "duty_bodies": duty_bodies,
            "duty_documents": duty_documents,
        }

    def _items(self, kind: str) -> list[Record]:
        return self._record.get(kind) or []

    def _at(self, start: int, end: int) -> Row:
        """Where the evidence stands, and its sentence."""
        n = bisect_right(self._starts, start)
        first = self._starts[n - 1]
        last = self._starts[n] if n < len(self._starts) else len(self._text)
        last = max(last, end)
        return {
            "begins": start,
            "ends": end,
            "sentence_begins": max(first, start - _MOST_SENTENCE),
            "sentence_ends": max(end, min(last, end + _MOST_SENTENCE)),
        }

    def _title(self) -> str | None:
        if self._record.get("title"):
            return str(self._record["title"])
        header = self._record.get("header")
        if header and header.get("subject"):
            return str(header["subject"])
        return next((line.strip()[:200] for line in self._text.split("\n") if line.strip()), None)

    def _day(self) -> tuple[str | None, str | None]:
        """The day of the text, and what tells it."""
        if given := self._record.get("date"):
            return given, "given"
        header = self._record.get("header") or {}
        if is_day(header.get("issued_on")):
            return header["issued_on"], "header"
        dates = self._items("dates")
        anchor = next((d["anchor"] for d in dates if d.get("rule") == "publication"), None)
        if anchor is not None:
            for line in dates:
                value = value_of(line)
                if line["start"] <= anchor[0] and anchor[1] <= line["end"] and is_day(value):
                    return value[:_DAY], "publication"
        deadlines = {
            (item["start"], item["end"])
            for duty in self._items("duties")
            for item in duty.get("deadlines") or ()
        }
        days = [
            value_of(date)[:_DAY]
            for date in dates
            if is_day(value_of(date)) and (date["start"], date["end"]) not in deadlines
        ]
        if not days or max(map(lone_year_of, dates), default=0) > int(max(days)[:4]) + 1:
            return None, None  # it speaks of later times than that of any day
        return max(days), "latest date"

    def _province(self) -> str | None:
        """The province that the text is about, as its bodies and places tell."""
        header = self._record.get("header")
        found = Counter[str]()
        for body in self._bodies:
            place = _place_of(body.get("id"))
            if place is not None and place != _COUNTRY:
                inside = header is not None and body["start"] < header["end"]
                found[place.partition(".")[0]] += 3 if inside else 1
        for named in self._items("places"):
            if named.get("id"):
                found[named["id"].partition(".")[0]] += 1
        return min(found, key=lambda id: (-found[id], id)) if found else None

    def _places(self) -> list[Row]:
        ids = [place.get("id") for place in self._items("places")]
        ids += [_place_of(body.get("id")) for body in self._bodies]
        rows: dict[str, Row] = {}
        for id in ids:
            unit = units().get(id or "")
            while unit is not None and unit.id not in rows:
                rows[unit.id] = _place_row(unit)
                unit = units().get(unit.parent or "")
        return list(rows.values())

    def _body_rows(self) -> list[Row]:
        rows = []
        for body in self._bodies:
            id = closed(body.get("id"))
            if id is None:
                continue
            place, _, own = id.partition("/")
            rows.append(
                {
                    "body_id": id,
                    "name": body["name"],
                    "kind": body["kind"],
                    "branch": body.get("branch"),
                    "level": body.get("level"),
                    "place_id": place,
                    "place_path": body.get("place_path"),
                    "parent_id": id.rpartition("/")[0] if "/" in own else None,
                    **self._at(body["start"], body["end"]),
                }
            )
        return rows

    def _persons(self) -> list[Row]:
        rows = []
        names = {(p["start"], p["end"]) for p in self._items("persons")}
        for number, official in enumerate(self._items("officials")):
            key = name_key(official["name"])
            spans = self._spans(official)
            for span in [span for span in spans if span in names] or spans[:1]:
                rows.append(
                    {
                        "official": number,
                        "name": spelled(official["name"]),
                        "name_key": key,
                        "plain": plain(spelled(official["name"])),
                        "initials": initials(key),
                        "is_shortened": is_shortened(key),
                        **self._at(*span),
                    }
                )
        return rows

    def _spans(self, official: Record) -> list[tuple[int, int]]:
        """Where the mentions of an official stand."""
        refs = [_ref(ref) for ref in official.get("mention_refs") or ()]
        found = [self._items(kind)[number] for kind, number in refs]
        spans = [(mention["start"], mention["end"]) for mention in found]
        return sorted([*spans, *((start, end) for start, end in official["pronouns"])])

    def _positions(self) -> list[Row]:
        rows = []
        titles, officials = self._items("titles"), self._items("officials")
        for number, position in enumerate(self._items("positions")):
            title = titles[_ref(position["title_ref"])[1]]
            official = _ref(position["official_ref"])[1]
            body = self._body_of(title)
            id = closed(body.get("id")) if body else None
            role = " ".join(filter(None, (title.get("rank"), title["role"])))
            role_key = role_key_of(title, body)
            document = position.get("document_ref")
            rows.append(
                {
                    "number": number,
                    "official": official,
                    "name_key": name_key(officials[official]["name"]),
                    "title": _shown(title["name"]),
                    "role": role,
                    "role_key": role_key,
                    "body_id": id,
                    "body_own": identifier_behind_place(body) if body else None,
                    "body": body["name"] if body else None,
                    "level": position.get("level"),
                    "status": position["status"],
                    "held_from": position.get("from"),
                    "held_to": position.get("to"),
                    "from_day": bound_of(position.get("from"), 0),
                    "to_day": bound_of(position.get("to"), 1),
                    "document_number": self._number_at(document),
                    "is_head": role_key.startswith(_HEADS) and not title.get("acting"),
                    **self._at(title["start"], title["end"]),
                }
            )
        return rows

    def _body_of(self, title: Record) -> Record | None:
        """The body of a title, with its identifier."""
        ref = title["body_ref"]
        return self._bodies[_ref(ref)[1]] if ref else None

    def _number_at(self, ref: Any) -> int | None:
        """The number of the document that a mention refers to."""
        kind, number = _ref(ref)
        if kind not in ("directives", "named"):
            return None
        return self._number_of_key.get(self._items(kind)[number].get("key"))

    def _all_documents(self) -> list[Row]:
        """The documents of the text: numbered ones, laws whose number is known, the text itself."""
        rows: dict[str, Row] = {}
        for document in self._items("documents"):
            rows[document["key"]] = document_row(document, len(rows))
        for named in self._items("named"):
            key = named.get("key")
            if key and key not in rows:
                rows[key] = named_row(named, len(rows))
        header = self._record.get("header")
        if header and header.get("type") and not any(row["is_self"] for row in rows.values()):
            rows["this"] = unnumbered_row(header, len(rows), self._text)
        return list(rows.values())

    def _citations(self) -> list[Row]:
        rows = []
        for kind in ("directives", "named"):
            for mention in self._items(kind):
                number = self._number_of_key.get(mention.get("key"))
                if number is not None:
                    rows.append({"number": number, **self._at(mention["start"], mention["end"])})
        return rows

    def _relations(self) -> list[Row]:
        rows = []
        for number, relation in enumerate(self._items("relations")):
            ends = [
                self._self_number if key == "this" else self._number_of_key.get(key)
                for key in (relation["from"], relation["to"])
            ]
            if None in ends or ends[0] == ends[1]:
                continue
            rows.append(
                {
                    "number": number,
                    "from_number": ends[0],
                    "type": relation["type"],
                    "to_number": ends[1],
                    **self._at(relation["start"], relation["end"]),
                }
            )
        return rows

    def _duties(self) -> tuple[list[Row], list[Row], list[Row]]:
        duties: list[Row] = []
        bodies: list[Row] = []
        documents: list[Row] = []
        official_of = {name_key(o["name"]): n for n, o in enumerate(self._items("officials"))}
        for number, duty in enumerate(self._items("duties")):
            first, last = due_of(duty)
            by = duty.get("by")
            is_official = duty.get("by_kind") == "official"
            duties.append(
                {
                    "number": number,
                    "who": duty.get("who"),
                    "by_whom": by,
                    "by_official": official_of.get(name_key(by)) if by and is_official else None,
                    "by_body_id": self._body_id(duty.get("by_ref")),
                    "action": duty["text"],
                    "strength": duty["strength"],
                    "due": "; ".join(duty.get("due") or ()) or None,
                    "due_from": first,
                    "due_to": last,
                    **self._at(duty["start"], duty["end"]),
                }
            )
            ids = dict.fromkeys(map(self._body_id, duty.get("who_refs") or ()))
            bodies += [{"number": number, "body_id": id} for id in ids if id is not None]
            for key in duty.get("under") or ():
                found = self._number_of_key.get(key)
                if found is not None:
                    documents.append({"number": number, "document_number": found})
        return duties, bodies, documents

    def _body_id(self, ref: Any) -> str | None:
        """The identifier of the body that is referred to, or of the body of a title."""
        kind, number = _ref(ref)
        if kind == "bodies":
            return closed(self._bodies[number].get("id"))
        if kind == "titles":
            body = self._body_of(self._items("titles")[number])
            return closed(body.get("id")) if body else None
        return None


def _place_row(unit: Unit) -> Row:
    return {
        "place_id": unit.id,
        "name": unit.name,
        "type": unit.kind,
        "level": unit.level,
        "parent_id": unit.parent,
        "path": " > ".join(path_of(unit)),
    }


def role_key_of(title: Record, body: Record | None) -> str:
    """What a title says without the body in which it is held: ``pho-bi-thu-thuong-truc``.

    Args:
        title: a title, with its canonical name.
        body: the body of the title, or None.
    """
    name: str = title["name"]
    if body is None and title.get("level") is None:
        short = name  # Viện trưởng Viện Chiến lược: the field tells which office it is
    else:
        short = name.removesuffix(body["name"]).strip() if body else ""
        if not short or short == name:
            short = " ".join(filter(None, (title.get("rank"), title["role"])))
    for state in ("nguyên ", "Nguyên ", "quyền ", "Quyền ", "cựu ", "Cựu "):
        short = short.removeprefix(state)
    return slug(short)


def identifier_behind_place(body: Record) -> str:
    """A body's identifier without its place: ``thanh-uy/ban-thuong-vu``."""
    if id := body.get("id"):
        return str(id).partition("/")[2]
    return slug(body["name"])


def _ref(value: Any) -> tuple[str, int]:
    """A reference, in JSON (a pair) or Arrow (a struct, ``titles/2``); no kind for none."""
    if value is None:
        return "", 0
    if isinstance(value, str):
        kind, _, number = value.partition("/")
        return kind, int(number)
    kind, number = value.values() if isinstance(value, Mapping) else value
    return kind, int(number)


def _shown(name: str) -> str:
    return name[:1].upper() + name[1:]


def _place_of(id: str | None) -> str | None:
    return None if closed(id) is None else str(id).partition("/")[0]
