"""What extraction records leave out follows from what they tell."""

import json
from pathlib import Path

import pytest

from tests.test_hostile import HOSTILE
from vn_directives import full_record, to_record

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").rglob("*.txt"))
TEXTS = {
    **{path.name: path.read_text(encoding="utf-8") for path in EXAMPLES},
    **{name: piece * min(count, 20) for name, (piece, count) in HOSTILE.items()},
    "two of one name": (
        "Bí thư Huyện ủy Kim Thành Trần Văn Bảo và Phó Bí thư Huyện ủy Trần Văn Bảo họp với "
        "ông Bảo. NGUYÊN CHỦ TỊCH UBND TỈNH Nguyễn Thị Lan dự."
    ),
    "an order without its giver": "Sở Y tế được giao báo cáo. Yêu cầu các xã thực hiện trước 5/8.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_record_in_json_tells_every_field(text, nlp):
    doc = nlp(text)
    assert full_record(json.loads(json.dumps(to_record(doc)))) == json.loads(
        json.dumps(full_record(doc))
    )


def test_what_follows_from_the_rest_is_left_out(nlp):
    record = to_record(
        nlp(
            "Chủ tịch UBND tỉnh Gia Lai Trần Văn An yêu cầu Sở Y tế thực hiện Quyết định số "
            "12/2024/QĐ-UBND của UBND tỉnh; đồng chí An nhắc lại Quyết định số 12/2024/QĐ-UBND."
        )
    )
    title, body, official = record["titles"][0], record["bodies"][0], record["officials"][0]
    assert title.keys() == {"start", "end", "text", "body_ref"}
    assert body.keys().isdisjoint({"branch", "level", "known_by"})
    assert official.keys() == {"name", "titles", "title_refs"}
    assert [document.keys() for document in record["documents"]] == [{"key"}]
    assert "issuer_code" not in record["directives"][0]
    assert "year" not in record["directives"][0]
