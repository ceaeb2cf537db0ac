"""Records as tasks of Label Studio and lines of doccano, and back."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from typer.testing import CliRunner

import vn_directives
from tests.samples import sample_texts
from vn_directives.cli import app
from vn_directives.training import doccano, label_studio

TEXT = "Ngày 5/4/2024, Bí thư Quận ủy Hải An Lê Văn Tám giao Công an quận báo cáo trước 20/5."


def without_record(tool: str, made: dict[str, Any]) -> dict[str, Any]:
    """What a tool holds that keeps nothing but labels."""
    made = json.loads(json.dumps(made))
    (made["data"] if tool == "label-studio" else made).pop("record")
    return made


WAYS = {
    "label-studio": (label_studio.to_task, label_studio.from_task),
    "doccano": (doccano.to_line, doccano.from_line),
}


@pytest.mark.parametrize("tool", WAYS)
def test_every_record_comes_back_whole(tool: str, nlp: Language) -> None:
    there, back = WAYS[tool]
    for number, text in enumerate([TEXT, *sample_texts(12)]):
        record = json.loads(json.dumps(vn_directives.to_record(nlp(text), number)))
        assert back(json.loads(json.dumps(there(record)))) == record


@pytest.mark.parametrize("tool", WAYS)
def test_nested_mentions_come_back_from_a_tool_that_keeps_labels_alone(
    tool: str, nlp: Language
) -> None:
    there, back = WAYS[tool]
    record = vn_directives.to_record(nlp(TEXT))
    found = back(without_record(tool, there(record)))
    for kind in ("titles", "bodies", "persons", "dates", "instructions", "duties"):
        places = [(m["start"], m["end"], m["text"]) for m in record[kind]]
        assert places
        assert [(m["start"], m["end"], m["text"]) for m in found[kind]] == places
    title, body = found["titles"][0], found["bodies"][0]
    assert title["start"] < body["start"] < body["end"] == title["end"]


@pytest.mark.parametrize("tool", WAYS)
@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_any_text_and_mentions_survive(tool: str, text: str, data: st.DataObject) -> None:
    there, back = WAYS[tool]
    edges = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(edges, edges).filter(lambda p: p[0] < p[1]), unique=True))
    persons = sorted(
        ({"start": a, "end": b, "text": text[a:b]} for a, b in pairs),
        key=lambda m: (m["start"], -m["end"]),
    )
    record = {"text": text, "persons": persons}
    assert back(without_record(tool, there(record))) == (record if persons else {"text": text})


def test_the_latest_annotation_counts(nlp: Language) -> None:
    task = label_studio.to_task(vn_directives.to_record(nlp(TEXT)))
    (prediction,) = task["predictions"]
    persons = [r for r in prediction["result"] if r["value"]["labels"] == ["PERSON"]]
    task["annotations"] = [
        {"result": persons, "updated_at": "2026-01-02T00:00:00Z"},
        {"result": [], "updated_at": "2026-01-01T00:00:00Z"},
        {"result": [], "updated_at": "2026-01-03T00:00:00Z", "was_cancelled": True},
    ]
    record = label_studio.from_task(task)
    assert [person["text"] for person in record["persons"]] == ["Lê Văn Tám"]
    assert record["bodies"] == record["titles"] == record["instructions"] == []
    (official,) = record["officials"]
    assert official["name"] == "Lê Văn Tám"
    assert not official.get("title_refs")


def test_a_label_that_counts_utf_16_units_is_read_by_what_it_quotes() -> None:
    task = {
        "data": {"text": "😀 Ông Lê Văn Tám", "id": "x"},
        "annotations": [
            {
                "result": [
                    {
                        "type": "labels",
                        "value": {
                            "start": 7,
                            "end": 17,
                            "text": "Lê Văn Tám",
                            "labels": ["PERSON"],
                        },
                    }
                ]
            }
        ],
    }
    assert label_studio.from_task(task) == {
        "id": "x",
        "text": "😀 Ông Lê Văn Tám",
        "persons": [{"start": 6, "end": 16, "text": "Lê Văn Tám"}],
    }


def test_entities_with_relations_of_doccano_are_read() -> None:
    line = {
        "id": 3,
        "text": "Ông Lê Văn Tám",
        "entities": [{"id": 1, "label": "PERSON", "start_offset": 4, "end_offset": 14}],
        "relations": [],
    }
    assert doccano.from_line(line)["persons"] == [{"start": 4, "end": 14, "text": "Lê Văn Tám"}]


def test_the_command_goes_there_and_back(tmp_path: Path, nlp: Language) -> None:
    first = tmp_path / "a.jsonl"
    record = json.loads(json.dumps(vn_directives.to_record(nlp(TEXT), "một")))
    first.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    steps = [
        ("a.jsonl", "b.json"),
        ("b.json", "c.jsonl", "--to", "doccano"),
        ("c.jsonl", "d.tasks", "--to", "label-studio"),
        ("c.jsonl", "e.jsonl"),
        ("b.json", "f.spacy"),
        ("f.spacy", "g.jsonl"),
    ]
    for source, target, *options in steps:
        command = ["convert", str(tmp_path / source), str(tmp_path / target), *options]
        done = CliRunner().invoke(app, command)
        assert done.exit_code == 0, done.output
    for name in ("e.jsonl", "g.jsonl"):
        assert json.loads((tmp_path / name).read_text(encoding="utf-8")) == record


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", "{}", "no list of tasks"),
        ("a.json", "[" * 100_000, "not JSON"),
        ("a.json", "[1]", "not an object"),
        ("a.json", '[{"data": {}}]', 'no string at data, "text"'),
        ("a.json", '[{"data": {"text": "a", "record": {"bodies": 3}}}]', "bodies: 3 is no list"),
        (
            "a.json",
            '[{"data": {"text": "a"}, "predictions": [{"result": [{"value": {"start": 0, "end": 9,'
            ' "labels": ["BODY"]}}]}]}]',
            "a label from 0 to 9 does not fit the text",
        ),
        ("a.jsonl", '{"text": "a", "label": [[0, 9, "BODY"]]}', "a label from 0 to 9 does not fit"),
        ("a.jsonl", '{"text": "a", "label": [3]}', "a label is [start, end, label], not 3"),
        ("a.jsonl", '{"label": []}', "text: missing"),
    ],
)
def test_the_command_says_what_is_wrong(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    done = CliRunner().invoke(app, ["convert", str(tmp_path / name), str(tmp_path / "out.spacy")])
    assert done.exit_code == 1
    assert message in done.stderr


def test_a_project_has_a_label_for_each_kind() -> None:
    config = label_studio.label_config()
    assert config.count("<Label value=") == len(vn_directives.kinds.MENTIONS)
    assert '<Label value="BODY"' in config
