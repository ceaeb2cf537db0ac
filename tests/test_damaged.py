"""Records that are damaged: the line, the field and the reason are named, and the others go on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.conftest import ARTICLE, ROOT
from vn_directives import to_record
from vn_directives.cli import app
from vn_directives.formats import Problem, find_sources, read_texts
from vn_directives.records import fault_in_record

BODY = {"start": 0, "end": 7, "text": "Quận ủy", "name": "Quận ủy"}
WHOLE = {"id": "a", "text": "Quận ủy họp", "bodies": [BODY]}

DAMAGED = [
    ({"bodies": 5}, "bodies: 5 is no list"),
    ({"bodies": [BODY, "x"]}, "bodies[1]: 'x' is no object"),
    ({"bodies": [{**BODY, "end": None}]}, "bodies[0].end: missing"),
    ({"bodies": [{**BODY, "start": "0"}]}, "bodies[0].start: '0' is not int"),
    ({"bodies": [{**BODY, "end": 99}]}, "bodies[0].start: 0 to 99 is no place in 11 characters"),
    ({"bodies": [{**BODY, "name": ["x"]}]}, "bodies[0].name: ['x'] is not str"),
    ({"officials": [{"name": "A", "titles": "B"}]}, "officials[0].titles: 'B' is not"),
    (
        {"titles": [{**BODY, "role": "x", "body_ref": ["bodies", 1]}]},
        "titles[0].body_ref: ['bodies', 1], and there are 1 bodies",
    ),
    ({"titles": [{**BODY, "role": "x", "body_ref": "bodies/0"}]}, "titles[0].body_ref: "),
    ({"duties": [{**BODY, "deadlines": [{"date_ref": 5}]}]}, "duties[0].date_ref: 5, which is no"),
    ({"outline": [{**BODY, "kind": "điều", "parent": 0}]}, "outline[0].parent: 0, and the record"),
    ({"header": {"number": "5"}}, "header[0].number: '5' is not int"),
]


@pytest.mark.parametrize(("changes", "fault"), DAMAGED)
def test_a_fault_is_named_by_kind_number_and_field(changes: Any, fault: str) -> None:
    assert (fault_in_record({**WHOLE, **changes}) or "").startswith(fault)


def test_whole_records_have_no_fault(nlp) -> None:
    assert fault_in_record(WHOLE) is None
    texts = [path.read_text(encoding="utf-8") for path in ROOT.glob("examples/*.txt")]
    for text in [ARTICLE, *texts]:
        assert fault_in_record(json.loads(json.dumps(to_record(nlp(text))))) is None


@pytest.mark.parametrize("command", ["tables", "report", "convert"])
def test_commands_name_damaged_records_and_go_on(tmp_path: Path, command: str) -> None:
    lines = [json.dumps({**WHOLE, **changes}) for changes, _ in DAMAGED]
    lines += [json.dumps(WHOLE).replace('"a"', "NaN"), "{", json.dumps(WHOLE)]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    options = {
        "tables": [str(source), "--records", "-o", str(tmp_path / "tables")],
        "report": [str(source), "--records", "-o", str(tmp_path / "out.html")],
        "convert": [str(source), str(tmp_path / "out.spacy")],
    }
    done = CliRunner().invoke(app, [command, *options[command]])
    assert done.exit_code == 1
    for number, (_, fault) in enumerate(DAMAGED, 1):
        assert f"in.jsonl:{number}: {fault}" in done.stderr
    assert f"in.jsonl:{len(DAMAGED) + 1}: not JSON: NaN" in done.stderr
    if command == "tables":
        rows = (tmp_path / "tables/mentions.csv").read_text(encoding="utf-8-sig").splitlines()
        assert rows[1:] == ["a,bodies/0,bodies,0,7,Quận ủy,"]
    if command == "convert":
        assert "1 texts" in done.stderr


def test_a_date_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    lines = [
        {"text": "a", "date": "05/04/2024"},
        {"text": "b", "date": "2024-04-05"},
        {"text": "c"},
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    problem, *texts = read_texts(find_sources(str(path)))
    assert isinstance(problem, Problem) and problem.name.endswith("in.jsonl:1")
    assert "'05/04/2024' is no ISO date" in problem.reason
    assert [(text.content, text.date) for text in texts] == [
        ("a", None),
        ("b", "2024-04-05"),
        ("c", None),
    ]
