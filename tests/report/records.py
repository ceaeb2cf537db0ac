"""Records for the report, written with inline marks."""

from __future__ import annotations

from typing import Any

from tests.marks import parse

_KINDS = {
    "directive": "directives",
    "title": "titles",
    "body": "bodies",
    "person": "persons",
    "date": "dates",
    "instruction": "instructions",
}


def record(example: str, id: str, **extra: Any) -> dict[str, Any]:
    """An extraction record from a marked text; attributes of marks are fields."""
    text, marks = parse(example)
    found: dict[str, Any] = {"id": id, "text": text, **{kind: [] for kind in _KINDS.values()}}
    for mark in marks:
        item = {"start": mark.start, "end": mark.end, "text": mark.text, **mark.attributes}
        found[_KINDS[mark.label]].append(item)
    return {**found, **extra}


def span(text: str, part: str) -> list[int]:
    start = text.index(part)
    return [start, start + len(part)]


def article() -> dict[str, Any]:
    found = record(
        '<body name="Quận ủy Vạn Hòa">Quận ủy Vạn Hòa</body> triển khai '
        "<directive key=7-CT/QU>Chỉ thị số 7-CT/QU</directive>\n"
        "<date value=XXXX-07-31TAF resolved=2020-07-31TAF>Chiều 31/7</date>, "
        'đồng chí <person name="Lê An Nhiên">Lê An Nhiên</person>, <title>Ủy viên '
        '<body name="Ban Thường vụ Thành ủy" parent="Thành ủy">Ban Thường vụ Thành ủy</body>'
        '</title>, <title>Bí thư <body name="Quận ủy Vạn Hòa">Quận ủy</body></title>, chủ trì '
        "hội nghị triển khai "
        '<directive key=7-CT/QU type=CT issued_on=2020-07-30 issuer="Ban Thường vụ Quận ủy" '
        'subject="phòng, chống lụt bão">Chỉ thị số 7-CT/QU</directive> của '
        '<body name="Ban Thường vụ Quận ủy Vạn Hòa" parent="Quận ủy Vạn Hòa">Ban Thường vụ '
        "Quận ủy</body> và <directive key=33/2013/QH13>Luật số 33/2013/QH13</directive>. "
        'Đồng chí <instruction speaker="Lê An Nhiên" addressee="Đảng ủy các phường">yêu cầu'
        "</instruction> <body>Đảng ủy các phường</body> hoàn thành phương án di dời dân trước "
        "<date value=2020-08-15>ngày 15/8/2020</date>.",
        "article.txt",
        title="Quận ủy Vạn Hòa triển khai Chỉ thị số 7-CT/QU",
        date="2020-08-01",
    )
    text = found["text"]
    name, title = "Lê An Nhiên", "Bí thư Quận ủy"
    found["officials"] = [
        {
            "name": name,
            "titles": ["Ủy viên Ban Thường vụ Thành ủy", title],
            "mention_refs": [["persons", 0]],
            "pronouns": [span(text, "Đồng chí")],
        }
    ]
    found["positions"] = [{"name": name, "title": title, "status": "appointed"}]
    content = "hoàn thành phương án di dời dân trước ngày 15/8/2020"
    start, end = span(text, content)
    found["duties"] = [
        {
            "start": start,
            "end": end,
            "text": content,
            "who": "Đảng ủy các phường",
            "by": name,
            "instruction": "yêu cầu",
            "due": ["2020-08-15"],
            "under": [],
        }
    ]
    return found


def notice() -> dict[str, Any]:
    return record(
        '<body>UBND xã Đông Lâm</body> giao <person name="Trần Thị Mỹ">Trần Thị Mỹ</person> '
        "theo <directive key=12/QĐ-UBND issued_on=2019-03-05>Quyết định số 12/QĐ-UBND</directive>.",
        "notice.txt",
    )
