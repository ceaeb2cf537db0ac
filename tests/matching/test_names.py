from __future__ import annotations

import unicodedata

import pytest

from vn_directives.matching import Reading, load_lexicon
from vn_directives.matching.names import begins_name, name_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Văn Bình phát biểu", "Nguyễn Văn Bình"),
        ("Lê Hải, Chủ tịch", "Lê Hải"),
        ("TRẦN VĂN HÒA Chủ tịch", "TRẦN VĂN HÒA"),
        ("Trần Văn Hòa UBND", "Trần Văn Hòa"),
        ("Giàng A Páo nói", "Giàng A Páo"),
        ("H'Hen Niê đến", "H'Hen Niê"),
        ("Thoong-lun Xi-xu-lít thăm", "Thoong-lun Xi-xu-lít"),
        ("Lê Văn Tám-Phó Chủ tịch", "Lê Văn Tám"),
        ("Nguyễn Văn\nBình", "Nguyễn Văn\nBình"),
        ("Nguyễn Văn\n\nBình", "Nguyễn Văn"),
        ("Carlos de Molina đến", "Carlos de Molina"),
        ("Ulrike von der Heide, 60 tuổi", "Ulrike von der Heide"),
        ("Carlos de thăm", "Carlos"),
        ("Samir al-Nabbas đến", "Samir al-Nabbas"),
        ("Samir\n\nal-Nabbas đến", "Samir"),
        ("Samir al - Nabbas đến", "Samir"),
        ("Samir al-", "Samir"),
        ("Lê Văn da Vàng", "Lê Văn"),
        ("Lê Văn Antừ Hà Nội", "Lê Văn Antừ"),
        ("chủ tịch", ""),
    ],
)
def test_name_ends(text: str, name: str) -> None:
    reading = Reading(text)
    end, count = name_end(reading, 0)
    assert reading.text[: reading.ends[end - 1] if count else 0] == name


@pytest.mark.parametrize("text", ["Hà nội", "Bình Minh Xanh", "nguyễn văn a", "Lê"])
def test_no_name_begins(text: str) -> None:
    assert not begins_name(Reading(text), 0)


@pytest.mark.parametrize("entry", load_lexicon("names")["surnames"], ids=lambda e: e["form"])
def test_every_surname_begins_its_examples(entry: dict[str, list[str]]) -> None:
    assert entry["examples"]
    for example in entry["examples"]:
        assert begins_name(Reading(example), 0)


def test_word_range_of_a_mention_as_written() -> None:
    text = "Đồng chí Lê Hải đến"
    for form in (text, unicodedata.normalize("NFD", text)):
        reading = Reading(form)
        start = form.index("L")
        end = form.index(unicodedata.normalize("NFD", " đến") if form != text else " đến")
        assert reading.word_range(start, end) == (2, 4)
