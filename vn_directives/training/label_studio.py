"""Extraction records as tasks of Label Studio, and back; mentions may nest and overlap.

What stands in ``data`` comes back with an export as it was: there the task has the record, so that
attributes and facts are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vn_directives.kinds import MENTIONS
from vn_directives.training.edits import Place, annotated

_RECORD = "record"  # in ``data``
_MAKER = "vn-directives"


def label_config() -> str:
    """The labeling configuration of a project: a label of its colour for each kind of mention."""
    labels = "".join(
        f'    <Label value="{kind.label}" background="{kind.color}"/>\n' for kind in MENTIONS
    )
    labels = f'  <Labels name="label" toName="text">\n{labels}  </Labels>\n'
    return f'<View>\n{labels}  <Text name="text" value="$text"/>\n</View>\n'


def to_task(record: Mapping[str, Any]) -> dict[str, Any]:
    """The task for a record: its mentions are a prediction, which whoever annotates corrects.

    Args:
        record: ``text`` and a list for each kind of mention, with character offsets.
    """
    result = [
        {
            "id": f"{kind.key}-{number}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": mention["start"],
                "end": mention["end"],
                "text": mention["text"],
                "labels": [kind.label],
            },
        }
        for kind in MENTIONS
        for number, mention in enumerate(record.get(kind.key) or ())
    ]
    rest = {key: value for key, value in record.items() if key != "text"}
    return {
        "data": {"text": record["text"], _RECORD: rest},
        "predictions": [{"model_version": _MAKER, "result": result}],
    }


def from_task(task: Mapping[str, Any]) -> dict[str, Any]:
    """The record of a task: with the mentions of its latest annotation, else of its prediction.

    Args:
        task: of an export as JSON.

    Raises:
        ValueError: it has no text, its record is damaged, or a label stands nowhere in the text.
    """
    data = task.get("data")
    if not isinstance(data, dict) or not isinstance(text := data.get("text"), str):
        raise ValueError('no string at data, "text"')
    labels = (
        (label, _place(text, value))
        for region in _latest(task)
        if isinstance(value := region.get("value"), dict)
        for label in value.get("labels") or value.get("hypertextlabels") or ()
    )
    return annotated(text, data.get(_RECORD), data.get("id", task.get("id")), labels)


def _latest(task: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The regions of the annotation that was changed last, else those of the first prediction."""
    made = [one for one in _objects(task.get("annotations")) if not one.get("was_cancelled")]
    made = made or _objects(task.get("predictions"))[:1]
    if not made:
        return []
    last = max(made, key=lambda one: str(one.get("updated_at") or one.get("created_at") or ""))
    return _objects(last.get("result"))


def _objects(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _place(text: str, value: Mapping[str, Any]) -> Place:
    """The character offsets of a region; some versions count UTF-16 units."""
    start, end, said = value.get("start"), value.get("end"), value.get("text")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end:
        if end <= len(text) and said in (None, text[start:end]):
            return start, end
        units = text.encode("utf-16-le", "surrogatepass")
        before, inside = units[: 2 * start], units[2 * start : 2 * end]
        if inside.decode("utf-16-le", "surrogatepass") == said:
            first = len(before.decode("utf-16-le", "surrogatepass"))
            return first, first + len(str(said))
    raise ValueError(f"a label from {start!r} to {end!r} does not fit the text")
