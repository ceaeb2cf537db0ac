"""A register as Popolo JSON, which open-parliament projects share (http://www.popoloproject.com)."""

from __future__ import annotations

from typing import Any

from vn_directives.register.asking import Register

Item = dict[str, Any]


def to_popolo(register: Register) -> dict[str, list[Item]]:
    """The persons, organizations, posts, memberships and areas of a register.

    Ids are those of the register; a ``source`` is a note that names a text and quotes its sentence.
    Fields without a value are left out.
    """
    positions = register.sql(
        "SELECT positions.*, persons.name FROM positions JOIN persons USING (person_id) "
        "ORDER BY position_id"
    ).rows()
    sources = _sources(register)
    used = {row["body_id"] for row in positions if row["body_id"]}
    return {
        "persons": [
            _item(
                id=row["person_id"],
                name=row["name"],
                birth_date=row["born"],
                death_date=row["died"],
                sources=sources.get(row["person_id"]),
            )
            for row in register.sql("FROM persons ORDER BY person_id").rows()
        ],
        "organizations": [
            _organization(row, sources.get(row["body_id"]))
            for row in register.sql("FROM bodies ORDER BY body_id").rows()
        ],
        "posts": _posts(positions),
        "memberships": [
            _item(
                id=row["position_id"],
                label=f"{row['name']}: {row['title']}",
                role=row["title"],
                person_id=row["person_id"],
                organization_id=row["body_id"],
                organization=_named(row),
                post_id=_post_id(row) if row["body_id"] in used else None,
                start_date=_day(row["held_from"]),
                end_date=_day(row["held_to"]),
                sources=sources.get(row["position_id"]),
            )
            for row in positions
        ],
        "areas": [
            _item(
                id=row["place_id"],
                name=row["name"],
                classification=row["type"],
                parent_id=row["parent_id"],
            )
            for row in register.sql("FROM places ORDER BY place_id").rows()
        ],
    }


def _item(**fields: Any) -> Item:
    return {name: value for name, value in fields.items() if value is not None}


def _organization(row: Item, sources: list[Item] | None) -> Item:
    return _item(
        id=row["body_id"],
        name=f"{row['name']} ({row['place_path']})" if row["place_path"] else row["name"],
        classification=row["kind"],
        parent_id=row["parent_id"],
        area_id=row["place_id"] if row["place_id"] != "vn" else None,
        sources=sources,
    )


def _named(row: Item) -> Item | None:
    """The organization of a membership by its name alone, where it has no identifier."""
    return {"name": row["body"]} if row["body"] and not row["body_id"] else None


def _post_id(row: Item) -> str:
    return f"{row['body_id']}#{row['role_key']}"


def _posts(positions: list[Item]) -> list[Item]:
    posts: dict[str, Item] = {}
    for row in positions:
        if row["body_id"]:
            id = _post_id(row)
            posts.setdefault(
                id,
                _item(id=id, label=row["title"], role=row["role"], organization_id=row["body_id"]),
            )
    return [posts[id] for id in sorted(posts)]


def _day(value: str | None) -> str | None:
    """A date as Popolo has it: a year, a month or a day."""
    first = (value or "").partition("/")[0][:10]
    return first if first[:4].isdigit() and first.replace("-", "").isdigit() else None


def _sources(register: Register) -> dict[str, list[Item]]:
    """For each row of the register up to three sentences."""
    rows = register.sql(
        "SELECT id, name, trim(substr(texts.text, (sentence_start + 1)::BIGINT, "
        "(sentence_end - sentence_start)::BIGINT)) AS sentence FROM mentions "
        "JOIN texts USING (text_id) WHERE kind IN ('person', 'position', 'body') "
        "QUALIFY row_number() OVER "
        "(PARTITION BY kind, id ORDER BY day NULLS LAST, text_id, start_offset) <= 3 "
        "ORDER BY id, day NULLS LAST, text_id, start_offset"
    ).rows()
    found: dict[str, list[Item]] = {}
    for row in rows:
        note = f"{row['name']}: {' '.join(row['sentence'].split())}"
        found.setdefault(row["id"], []).append({"note": note})
    return found
