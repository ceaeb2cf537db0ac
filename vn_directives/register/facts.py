"""From an extraction record to the facts that the register takes from one text."""

from __future__ import annotations

import datetime
import unicodedata
from hashlib import sha256
from typing import Any

from vn_directives.days import bound_of, day_of, due_of, every_of, value_of
from vn_directives.records import full_record
from vn_directives.register.abroad import States
from vn_directives.register.bare import organ_led
from vn_directives.register.captions import Captions
from vn_directives.register.documents import (
    DIGITS,
    closed,
    document_row,
    named_row,
    symbol_key,
    take_day,
    take_frame,
    unnumbered_row,
)
from vn_directives.register.force import in_force_from
from vn_directives.register.homes import identified, places_of_posts
from vn_directives.register.names import (
    identifier_behind_place,
    in_one_line,
    is_of_head,
    name_key,
    role_key_of,
    role_of,
    role_within,
    shown,
)
from vn_directives.register.of_country import OfCountry
from vn_directives.register.offices import Offices
from vn_directives.register.over import status_of
from vn_directives.register.persons import PersonFacts
from vn_directives.register.posts import held_in, is_soldiers, office_of
from vn_directives.register.ranks import is_rank
from vn_directives.register.replaced import with_ends
from vn_directives.register.seen import Seen
from vn_directives.register.signed import body_signed_for
from vn_directives.register.subjects import take_subject
from vn_directives.register.terms import Terms
from vn_directives.register.texts import Record, Row, body_of, ref_of
from vn_directives.register.told_in import name_told
from vn_directives.register.unread import known_by_name
from vn_directives.register.wordings import told_again_as, wordings
from vn_directives.titles.vocabulary import roles
from vn_directives.whole import day_of_text, title_of


def facts_of(record: Record) -> Row:
    """What the register takes from a text: a row of `vn_directives.register.schema.schema`.

    Args:
        record: an extraction record with the text, as `to_record` and the command line make it.
    """
    return _Facts(record).row()


class _Facts(PersonFacts):
    """The facts of one record."""

    def __init__(self, record: Record) -> None:
        super().__init__(full_record(record))
        self._day = day_of_text(self._record)
        self._documents = self._all_documents()
        self._number_of_key = {d["key"]: d["number"] for d in self._documents}
        self._self_number = next((d["number"] for d in self._documents if d["is_self"]), None)

    def row(self) -> Row:
        """All of them."""
        day, day_by = self._day
        duties, duty_bodies, duty_documents = self._duties()
        positions, units = self._positions()
        citations = self._citations()
        content = unicodedata.normalize("NFC", self._text).encode("utf-8", "replace")
        return {
            "text_id": sha256(content).hexdigest()[:DIGITS],
            "id": str(self._record.get("id", "")),
            "title": title_of(self._record),
            "published_on": self._record.get("date"),
            "day": day,
            "day_by": day_by,
            "day_no": datetime.date.fromisoformat(day).toordinal() if day else None,
            "province": self._province(),
            "text": self._text,
            "places": self._places(),
            "bodies": [*self._body_rows(), *units],
            "persons": self._persons(),
            "aliases": self._aliases(),
            "positions": positions,
            "documents": [{k: v for k, v in d.items() if k != "key"} for d in self._documents],
            "citations": citations,
            "wordings": wordings(self._text, citations),
            "relations": self._relations(),
            "duties": duties,
            "duty_bodies": duty_bodies,
            "duty_documents": duty_documents,
        }

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

    def _positions(self) -> tuple[list[Row], list[Row]]:
        """The posts, and the bodies that are read in none but known by what they are called."""
        rows: list[Row] = []
        units: list[Row] = []
        titles, officials = self._items("titles"), self._items("officials")
        offices = Offices(self._text, titles, self._bodies, Terms(self._record))
        places = places_of_posts(self._items("positions"), titles, self._bodies)
        countries = OfCountry(self._text, self._items("positions"), titles, self._bodies)
        states, seen = States(self._text), Seen(self._record, *self._day)
        captions = Captions(self._text, self._items("dates"), self._day[0], titles)
        header = self._record.get("header")
        issuer = next((d["issuer_id"] for d in self._documents if d["is_self"]), None)
        for number, position in enumerate(with_ends(self._record, self._starts)):
            which = ref_of(position["title_ref"])[1]
            title = titles[which]
            official = ref_of(position["official_ref"])[1]
            lent = body_signed_for(title, header, self._bodies, issuer) or offices.body_of(which)
            title = title if lent else offices.title_of(which)
            title, body = organ_led(title, lent or held_in(title, body_of(title, self._bodies)))
            at, spans = self._at(title["start"], title["end"]), self._spans(officials[official])
            title, body = states.office(title, body, officials[official]["name"], spans, at)
            if body and (body.get("place_path") or "").startswith("*"):
                continue  # Bí thư Tỉnh ủy (Việt Nam): what such an office is, and nobody's
            if is_rank(self._text, titles, self._bodies, which) or offices.is_next(which, spans):
                continue
            id = identified(body, places[official])
            whole = offices.name_of(title, lent)
            role_key = role_key_of(title, body)
            own = identifier_behind_place(body) if body else None
            if body is None and title["role"] in roles("within"):
                role_key, own = role_within(title)
            office = office_of(title, body, id, own, self._unit_in(title))
            if body is None:
                holder = officials[official]["name"]
                office = countries.office(title, office, official, holder, at)
            status = status_of(position, title, self._text, self._day[0])
            term, status = captions.told_of(position, titles[which], spans, status, bool(lent))
            name = name_told(title, whole, body, id)
            holder = officials[official]["name"]
            id, name, known = known_by_name(id, name, title, office, self._text, holder)
            units += [{**unit, **at} for unit in known]
            rows.append(
                {
                    "number": number,
                    "official": official,
                    "name_key": name_key(officials[official]["name"]),
                    "title": shown(whole),
                    "role": role_of(title),
                    "role_key": role_key,
                    "body_id": id,
                    "body_own": own,
                    "body": name,
                    "office_role": office.role,
                    "office_body": office.body,
                    "office": office.post,
                    "level": position.get("level"),
                    "status": status,
                    "held_from": position.get("from"),
                    "held_to": position.get("to"),
                    "seen_on": seen.on(
                        at,
                        status,
                        told=bool(body or office.body),
                        dead=bool(self._lives[official][1]),
                    ),
                    **seen.tells(at, status),
                    "from_day": bound_of(position.get("from"), 0),
                    "to_day": bound_of(position.get("to"), 1),
                    "term_from": term[0],
                    "term_to": term[1],
                    "term_from_day": bound_of(term[0], 0),
                    "term_to_day": bound_of(term[1], 1),
                    "document_number": self._number_at(position.get("document_ref")),
                    "is_army": is_soldiers(title, body),
                    "is_head": is_of_head(role_key) and not title.get("acting"),
                    **at,
                }
            )
        return rows, units

    def _number_at(self, ref: Any) -> int | None:
        """The number of the document that a mention refers to."""
        kind, number = ref_of(ref)
        document = self._items(kind)[number] if kind in ("directives", "named") else {}
        return self._number_of_key.get(document.get("key"))

    def _all_documents(self) -> list[Row]:
        """The documents of the text: numbered ones, laws whose number is known, the text itself."""
        rows: dict[str, Row] = {}
        for document in self._items("documents"):
            row = rows[document["key"]] = document_row(document, len(rows))
            take_subject(row, self._subjects_of(document), self._text)
        days = {date["start"]: day_of(value_of(date)) for date in self._items("dates")}
        for named in self._items("named"):
            if key := named.get("key"):
                row = rows.get(key) or named_row(named, len(rows))
                take_day(rows.setdefault(key, row), named, days)
        header = self._record.get("header")
        if header and header.get("symbol") in rows:
            take_frame(rows[header["symbol"]], header)
        if header and header.get("type") and not any(row["is_self"] for row in rows.values()):
            rows["this"] = unnumbered_row(header, len(rows), self._text)
        for row in rows.values():
            if header and row["is_self"] and row["effective_on"] is None:
                row["effective_on"] = in_force_from(self._text, row, days)
        return [
            {"is_part": False, "is_titled": False, "symbol_key": symbol_key(row["symbol"]), **row}
            for row in rows.values()
        ]

    def _subjects_of(self, document: Record) -> list[Record]:
        """The mentions of a document that tell its subject."""
        refs = map(ref_of, document.get("mention_refs") or ())
        mentions = [self._items(kind)[number] for kind, number in refs]
        return [mention for mention in mentions if mention.get("subject")]

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
            first, last = due_of(duty, self._signed_on())
            by, again = duty.get("by"), every_of(duty)
            ids = sorted({*filter(None, map(self._body_id, duty.get("who_refs") or ()))})
            is_official = duty.get("by_kind") == "official"
            duties.append(
                {
                    "number": number,
                    "who": in_one_line(duty.get("who")),
                    "by_whom": in_one_line(by),
                    "by_official": official_of.get(name_key(by)) if by and is_official else None,
                    "by_body_id": self._body_id(duty.get("by_ref")),
                    "action": in_one_line(duty["text"]),
                    "strength": duty["strength"],
                    "due": "; ".join(duty.get("due") or ()) or None,
                    "every": again,
                    "due_from": first,
                    "due_to": last,
                    "told": told_again_as(duty, next(iter(ids), None), (first, last, again)),
                    **self._at(duty["start"], duty["end"]),
                }
            )
            bodies += [{"number": number, "body_id": id} for id in ids]
            for key in duty.get("under") or ():
                found = self._number_of_key.get(key)
                if found is not None:
                    documents.append({"number": number, "document_number": found})
        return duties, bodies, documents

    def _body_id(self, ref: Any) -> str | None:
        """The identifier of the body that is referred to, or of the body of a title."""
        kind, number = ref_of(ref)
        if kind == "bodies":
            return closed(self._bodies[number].get("id"))
        if kind == "titles":
            body = body_of(self._items("titles")[number], self._bodies)
            return closed(body.get("id")) if body else None
        return None
