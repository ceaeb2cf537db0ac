"""Words that the vocabulary may lack, collected over several texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from typer.testing import CliRunner

import vn_directives
from vn_directives.cli import app
from vn_directives.ner.filling import Find, fill
from vn_directives.suggestions import Suggestions

UNIT = [
    "Ngày 2/3/2024, Trung tâm Khuyến nấm (Sở Nội vụ) báo cáo UBND tỉnh.",
    "Trung tâm Khuyến nấm đã triển khai mô hình mới.",
    "Theo Trung tâm Khuyến nấm, vụ mùa đạt kết quả tốt.",
]


def suggested(nlp: Language, texts: list[str], **how: int) -> dict[str, dict[str, Any]]:
    suggestions = Suggestions()
    for text in texts:
        suggestions.add(vn_directives.full_record(nlp(text)))
    return {entry["id"]: entry for entry in suggestions.entries(**how)}


def test_an_unknown_unit_is_suggested_up_to_where_its_surroundings_vary(nlp: Language) -> None:
    entries = suggested(nlp, UNIT)
    assert list(entries) == ["body/trung-tam-khuyen-nam"]
    entry = entries["body/trung-tam-khuyen-nam"]
    assert entry["name"] == "Trung tâm Khuyến nấm"
    found = entry["suggested"]
    assert (found["accept"], found["count"], found["texts"]) == (False, 3, 3)
    assert found["seen"][1].startswith("[Trung tâm Khuyến nấm] đã triển khai")


def test_a_body_that_goes_on_in_capitals_is_suggested_whole(nlp: Language) -> None:
    texts = [
        f"{before} Văn phòng Chính phủ Xanh {behind}."
        for before, behind in [("Ở", "có"), ("Gửi", "để biết"), ("Do", "lập")]
    ]
    known = {body.text for body in nlp(texts[0])._.bodies}
    entries = suggested(nlp, texts)
    assert all(entry["name"] not in known for entry in entries.values())
    assert [entry["name"] for entry in entries.values()] == ["Văn phòng Chính phủ Xanh"]


@pytest.mark.parametrize(
    "texts",
    [
        ["Chủ Soái ông Lê Văn Tám phát biểu."] * 3,
        ["Lễ dâng hương đồng chí Lê Văn Tám bắt đầu."] * 3,
        ["Ông Lê Văn Tám (Hà Nội) phát biểu."] * 3,
    ],
)
def test_what_only_stands_before_a_calling_is_no_title(nlp: Language, texts: list[str]) -> None:
    assert suggested(nlp, texts) == {}


def test_an_unknown_title_is_suggested(nlp: Language) -> None:
    texts = [
        "Chiều nay, ông Lê Văn Tám, Trưởng ty Thủy nông, phát biểu.",
        "Dự có ông Trần Văn Hai, Trưởng ty Thủy nông, và nhiều người.",
        "Ông Ngô Văn Ba (Trưởng ty Thủy nông) trình bày.",
    ]
    known = {title.text for title in nlp(texts[0])._.titles}
    if "Trưởng ty Thủy nông" in known:
        pytest.fail("the title is known: take another")
    assert "title/truong-ty-thuy-nong" in suggested(nlp, texts)


def test_an_abbreviation_lengthens_the_entry_of_its_body(nlp: Language) -> None:
    texts = [
        f"{start}Sở Nông nghiệp và Môi trường (NNVMT) họp."
        for start in ("", "Sáng nay, ", "Theo tin, ")
    ]
    entries = suggested(nlp, texts)
    assert entries["body/so-nong-nghiep-va-moi-truong"]["add"] == {"forms": ["NNVMT"]}


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ và Công an tỉnh Hà Nam họp với Bí thư Tỉnh ủy Lê Văn Tám.",
        "Hội đồng Quản trị Công ty An Phát bầu Chủ tịch.",
        "Ban hành kèm theo quyết định này quy chế.",
        "Trung tâm của xã nằm bên sông.",
        "Đoàn khách đến | Tây Ban Nha | và huyện Vụ Bản.",
        "Ủy ban nhân dân (UBND) họp.",
        "",
    ],
)
def test_what_is_known_or_outside_is_not_suggested(nlp: Language, text: str) -> None:
    assert suggested(nlp, [text] * 4) == {}


def test_what_only_a_model_found_is_suggested(nlp: Language) -> None:
    suggestions = Suggestions()
    for text in ("Ở rẫy có Cảng vụ Mũi Né.", "Đến Cảng vụ Mũi Né ngay.", "Gửi Cảng vụ Mũi Né."):
        doc = nlp(text)
        start = text.index("Cảng")
        fill(doc, [Find("BODY", start, start + len("Cảng vụ Mũi Né"), 0.9)])
        suggestions.add(vn_directives.full_record(doc))
    (entry,) = suggestions.entries()
    assert (entry["name"], entry["suggested"]["by_model"]) == ("Cảng vụ Mũi Né", 3)


def test_rare_candidates_are_left_out(nlp: Language) -> None:
    assert suggested(nlp, UNIT[:2]) == {}
    assert suggested(nlp, [" ".join(UNIT)]) == {}, "one text proves nothing"
    assert len(suggested(nlp, UNIT[:2], least=2)) == 1
    assert len(suggested(nlp, UNIT, most=1)) == 1


def test_the_command_makes_a_vocabulary_that_counts_once_accepted(tmp_path: Path) -> None:
    texts, words = tmp_path / "texts.jsonl", tmp_path / "words.json"
    texts.write_text(
        "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in UNIT),
        encoding="utf-8",
    )
    run = CliRunner().invoke(app, ["suggest", str(texts), "-o", str(words)])
    assert run.exit_code == 0, run.output
    text = UNIT[1]
    assert vn_directives.load(vocabulary=str(words))(text)._.bodies == []

    content = json.loads(words.read_text(encoding="utf-8"))
    content["entries"][0]["suggested"]["accept"] = True
    words.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    assert CliRunner().invoke(app, ["check-vocabulary", str(words)]).exit_code == 0
    bodies = vn_directives.load(vocabulary=str(words))(text)._.bodies
    assert [body.text for body in bodies] == ["Trung tâm Khuyến nấm"]


def test_what_stands_behind_many_bodies_is_no_part_of_them(nlp: Language) -> None:
    """Cells of a table, of which only the words are left."""
    bodies = ("Bộ Công Thương", "Bộ Tài chính", "Bộ Tư pháp", "Bộ Nội vụ", "Bộ Xây dựng")
    texts = [f"{body} Nhậm chức ngày 2/3/2024." for body in bodies for _ in range(3)]
    assert suggested(nlp, texts) == {}
    assert list(suggested(nlp, texts[:3])) == ["body/bo-cong-thuong-nham-chuc"]


@pytest.mark.parametrize("name", ["Tiểu đoàn Pháo Sông", "Bảo tàng Lúa Nước", "Viện Cây Xanh"])
def test_what_is_no_body_in_this_library_is_not_suggested(nlp: Language, name: str) -> None:
    assert suggested(nlp, [f"{start} {name} mở cửa." for start in ("Nay", "Rồi", "Và")]) == {}


def test_a_known_word_that_a_model_found_is_not_suggested(nlp: Language) -> None:
    suggestions = Suggestions()
    for text in ("Nhiều Bộ trưởng lên rẫy.", "Mời Bộ trưởng lên rẫy.", "Các Bộ trưởng Lên."):
        doc = nlp.make_doc(text)
        start = text.index("Bộ")
        fill(doc, [Find("TITLE", start, start + len("Bộ trưởng"), 0.9)])
        suggestions.add(vn_directives.full_record(doc))
    assert suggestions.entries() == []
