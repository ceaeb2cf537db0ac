"""The export has the classes of Popolo with the fields that its schemas require."""

import json
import re

from typer.testing import CliRunner

from vn_directives.cli import app
from vn_directives.register.popolo import to_popolo

# What the schemas of Popolo's classes know; the first of each is what this export always gives.
FIELDS = {
    "persons": {"name", "id", "birth_date", "death_date", "sources"},
    "organizations": {"name", "id", "classification", "parent_id", "area_id", "sources"},
    "posts": {"organization_id", "id", "label", "role"},
    "memberships": {"person_id", "id", "label", "role", "organization_id", "post_id"}
    | {"organization", "start_date", "end_date", "sources"},
    "areas": {"name", "id", "classification", "parent_id"},
}
REQUIRED = {"persons": {"id", "name"}, "organizations": {"id", "name"}, "areas": {"id", "name"}}
REQUIRED |= {"posts": {"id", "organization_id"}, "memberships": {"id", "person_id"}}
DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def test_classes_and_fields(register):
    export = to_popolo(register)
    assert set(export) == set(FIELDS)
    for name, items in export.items():
        assert items
        assert len({item["id"] for item in items}) == len(items)
        for item in items:
            assert REQUIRED[name] <= set(item) <= FIELDS[name]
            assert None not in item.values()
            for source in item.get("sources", []):
                assert source["note"]


def test_references_and_dates(register):
    export = to_popolo(register)
    ids = {name: {item["id"] for item in items} for name, items in export.items()}
    for membership in export["memberships"]:
        assert membership["person_id"] in ids["persons"]
        assert membership.get("organization_id") in ids["organizations"] | {None}
        assert membership.get("post_id") in ids["posts"] | {None}
        assert membership["sources"]
        for key in ("start_date", "end_date"):
            assert DATE.fullmatch(membership.get(key, "2020"))
    for post in export["posts"]:
        assert post["organization_id"] in ids["organizations"]
    for area in export["areas"]:
        assert area.get("parent_id") in ids["areas"] | {None}


def test_command_line(path, tmp_path):
    out = tmp_path / "popolo.json"
    call = ["register", "export", str(path), "--to", "popolo", "-o", str(out)]
    assert CliRunner().invoke(app, call).exit_code == 0
    assert len(json.loads(out.read_text(encoding="utf-8"))["persons"]) == 8
