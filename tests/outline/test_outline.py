"""What a document is built of; chunks and Akoma Ntoso."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from tests.conftest import ROOT
from tests.directives.reading import directives_in
from tests.timing import assert_linear
from vn_directives.cli import app
from vn_directives.matching import Reading
from vn_directives.outline.akn import NAMESPACE, to_akn
from vn_directives.outline.chunks import to_chunks
from vn_directives.outline.component import path_of, unit_at
from vn_directives.outline.grammar import find_outline
from vn_directives.outline.record import UnitRecord

EXAMPLE = ROOT / "examples" / "quyet-dinh-ban-hanh-quy-che.txt"


def outline_in(text: str) -> list[UnitRecord]:
    return find_outline(Reading(text), directives_in(text))


def shape(text: str) -> list[str]:
    units = outline_in(text)
    for unit in units:
        assert 0 <= unit.start <= unit.end <= len(text)
        if unit.parent is not None:
            assert units[unit.parent].start <= unit.start <= unit.end <= units[unit.parent].end
    return ["“" * unit.quoted + path_of(units, unit) for unit in units]


LAW = """\
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định mức thu.
Điều 2. Nguyên tắc
1. Đúng luật.
2. Công khai:
a) Trên mạng;
b) Tại trụ sở.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 3. Hiệu lực
Thông tư này có hiệu lực từ ngày 01/7/2025.
Nơi nhận:
- Lưu: VT.
"""


def test_a_law() -> None:
    assert shape(LAW) == [
        "Chương I",
        "Chương I > Điều 1",
        "Chương I > Điều 2",
        "Chương I > Điều 2 > khoản 1",
        "Chương I > Điều 2 > khoản 2",
        "Chương I > Điều 2 > khoản 2 > điểm a",
        "Chương I > Điều 2 > khoản 2 > điểm b",
        "Chương II",
        "Chương II > Điều 3",
    ]
    units = outline_in(LAW)
    assert [u.heading for u in units if u.kind == "chương"] == [
        "QUY ĐỊNH CHUNG",
        "TỔ CHỨC THỰC HIỆN",
    ]
    assert units[1].heading == "Phạm vi điều chỉnh"
    assert LAW[units[-1].start : units[-1].end].endswith("01/7/2025.")  # the recipients are outside


def test_headings_below_blank_lines() -> None:
    text = "**Chương I**\n\n**QUY ĐỊNH CHUNG**\n\n**Điều 1.**\n\n1. Đúng luật.\n2. Công khai.\n"
    assert [unit.heading for unit in outline_in(text)[:2]] == ["QUY ĐỊNH CHUNG", None]


def test_headings_over_several_lines() -> None:
    text = (
        "Chương I\n**PHÂN\nCÔNG, PHỐI HỢP**\nMỤC 1\nPHỐI HỢP TRONG\nCÔNG TÁC\nĐiều 1. Đúng luật\n"
    )
    assert [unit.heading for unit in outline_in(text)] == [
        "PHÂN CÔNG, PHỐI HỢP",
        "PHỐI HỢP TRONG CÔNG TÁC",
        "Đúng luật",
    ]
    text = "PHỤ LỤC\nDANH MỤC HOA\n(Kèm theo Quyết định này)\nHOA CÚC\nĐiều 1. Hoa\n"
    assert outline_in(text)[0].heading == "DANH MỤC HOA"


@pytest.mark.parametrize(
    "lines",
    [
        ("QUY ĐỊNH VỀ", "ĐIỀU KIỆN KINH DOANH"),
        ("QUẢN LÝ, SỬ DỤNG", "PHẦN MỀM DÙNG CHUNG"),
        ("THỰC HIỆN", "MỤC TIÊU CỦA NGÀNH"),
        ("TỔ CHỨC", "CHƯƠNG TRÌNH TRỒNG HOA"),
    ],
)
def test_a_heading_goes_on_with_what_is_no_number(lines: tuple[str, str]) -> None:
    text = "Chương II\n" + "\n".join(lines) + "\n{}\nĐiều 5. Hoa\nTrồng hoa.\n"
    for below in ("", "MỤC 1\nHOA CÚC", "I. HOA CÚC"):
        assert outline_in(text.format(below))[0].heading == " ".join(lines)


def test_markdown_and_broken_lines() -> None:
    text = "**Điều\n1.** Giao Sở Y tế.\n| **Điều 2.** Hiệu lực |\n## Điều 3. Thi hành\n"
    assert shape(text) == ["Điều 1", "Điều 2", "Điều 3"]


@pytest.mark.parametrize(
    "text",
    [
        # a wrapped reference and a list in a list begin no units
        "Điều 1. Phạm vi\nTheo quy định tại\nĐiều 7. Các khoản khác\nĐiều 2. Hiệu lực\n",
        "Điều 1. Phạm vi\nNăm\n2025. Kết quả:\nĐiều 2. Hiệu lực\n",
        "Điều 1. Phạm vi\nThay thế cụm từ “cấp tỉnh” tại khoản 3\nĐiều 1.\n\nĐiều 2. Hiệu lực\n",
        "Điều 1. Phạm vi\nMẫu tại\nPhụ lục IX ban hành kèm theo Thông tư này.\nĐiều 2. Hiệu lực\n",
        "Điều 1. Phạm vi\nBỏ Phụ lục V,\nPhụ lục VI và\nPhụ lục X.\nĐiều 2. Hiệu lực\n",
        "Điều 1. Phạm vi\nNơi nhận kết quả.\nBộ phận Một cửa.\nĐiều 2. Hiệu lực\n",
    ],
)
def test_what_does_not_go_on_the_numbers_is_no_unit(text: str) -> None:
    assert shape(text) == ["Điều 1", "Điều 2"]


def test_an_article_goes_on_behind_a_quotation_that_nobody_has_closed() -> None:
    text = (
        "Điều 1. Sửa đổi Thông tư số 5/2020/TT-BTC như sau:\n1. Sửa đổi Điều 8 như sau:\n"
        "“Điều 8. Mức thu là 5 đồng.\nĐiều 2. Thay thế từ “tỉnh” bằng “xã”.\n"
        "2. Thay thế cụm từ “huyện.”\nĐiều 3. Hiệu lực\n"
    )
    assert shape(text) == [
        "Điều 1",
        "Điều 1 > khoản 1",
        "“Điều 1 > khoản 1 > Điều 8",
        "Điều 2",
        "Điều 3",
    ]
    closed = "Điều 1. Sửa đổi như sau:\n“Điều 1. A.\nĐiều 2. B.”\nĐiều 2. Hiệu lực\n"
    assert shape(closed) == ["Điều 1", "“Điều 1 > Điều 1", "“Điều 1 > Điều 2", "Điều 2"]


def test_what_is_issued_with_it_with_marks_within_the_note() -> None:
    text = (
        "Điều 1. Ban hành\nĐiều 2. Hiệu lực\nQUY CHẾ\nTRỒNG HOA\n*(Ban hành kèm **theo\n"
        "Quyết định số 5/QĐ-UBND)*\nĐiều 1. Phạm vi\n"
    )
    for note in ("*(Ban hành kèm **theo\n", "(*Ban\nhành kèm theo\n", "*(Kèm theo\n"):
        changed = text.replace("*(Ban hành kèm **theo\n", note)
        assert shape(changed) == ["Điều 1", "Điều 2", "Văn bản", "Văn bản > Điều 1"], note


def test_quotations_are_units_of_what_they_quote() -> None:
    text = (
        "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2020/TT-BTC như sau:\n"
        "1. Sửa đổi Điều 8 như sau:\n“Điều 8. Mức thu\n1. Mức thu là 5 nghìn đồng.\n"
        "2. Miễn thu cho hộ nghèo.”.\n2. Bãi bỏ Điều 9.\nĐiều 2. Hiệu lực\n"
    )
    assert shape(text) == [
        "Điều 1",
        "Điều 1 > khoản 1",
        "“Điều 1 > khoản 1 > Điều 8",
        "“Điều 1 > khoản 1 > Điều 8 > khoản 1",
        "“Điều 1 > khoản 1 > Điều 8 > khoản 2",
        "Điều 1 > khoản 2",
        "Điều 2",
    ]
    assert {u.of for u in outline_in(text)} == {None, "5/2020/TT-BTC"}


def test_a_quotation_that_nothing_closes_swallows_nothing() -> None:
    text = "Điều 1. Sửa “Điều 5 như sau:\nĐiều 2. Hiệu lực\nĐiều 3. Thi hành\n"
    assert shape(text) == ["Điều 1", "Điều 2", "Điều 3"]


def test_an_office_paper() -> None:
    text = (
        "I. MỤC TIÊU\n1. Mục tiêu chung\n1.1. Về kinh tế\n- Tăng trưởng.\nII. NHIỆM VỤ\n"
        "a) Rà soát;\n"
    )
    assert shape(text) == [
        "I.",
        "I. > 1.",
        "I. > 1. > 1.1.",
        "I. > 1. > 1.1. > -",
        "II.",
        "II. > a)",
    ]


def test_an_office_paper_begins_and_ends_with_its_numbers() -> None:
    text = (
        "Kính gửi:\n- Các sở;\n- Các xã.\n1. Mua màn hình cỡ\n1.82 inch\n1.1. Sở Y tế.\n"
        "1.2. Sở Xây dựng.\n2. Báo cáo.\n- Một.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
        "PHỤ LỤC\nDANH MỤC HOA\n(Kèm theo Kế hoạch số 5/KH-UBND)\n- Trang này.\nI. HOA HỒNG\n"
    )
    assert shape(text) == [
        "1.",
        "1. > 1.1.",
        "1. > 1.2.",
        "2.",
        "2. > -",
        "Phụ lục",
        "Phụ lục > I.",
    ]
    assert outline_in(text)[5].heading == "DANH MỤC HOA"
    assert shape("Tình hình như sau\n- Một.\n- Hai.\n") == ["-", "-"]


def test_what_is_put_in_the_place_of_another_without_quotation_marks() -> None:
    text = (
        "Điều 1. Sửa đổi Thông tư số 5/2020/TT-BTC như sau:\n1. Sửa đổi điểm đ khoản 7 Điều 2 như "
        "sau:\nđ) Trạm y tế;\n2. Sửa đổi một số khoản của Điều 3 như sau:\na) Sửa đổi khoản 2 như "
        "sau:\n2. Mức thu là năm đồng.\nb) Bãi bỏ khoản 4.\nĐiều 2. Hiệu lực\n1. Từ ngày ký.\n"
    )
    units = outline_in(text)
    own = [path_of(units, unit) for unit in units if not unit.quoted]
    assert own[:3] == ["Điều 1", "Điều 1 > khoản 1", "Điều 1 > khoản 2"]
    assert own[-3:] == ["Điều 1 > khoản 2 > điểm b", "Điều 2", "Điều 2 > khoản 1"]
    (point,) = [unit for unit in units if unit.label == "điểm đ"]
    assert point.quoted and point.of == "5/2020/TT-BTC"


def test_a_number_alone_in_bold_is_no_heading() -> None:
    units = outline_in("**Điều 1. **Sở\nY tế báo cáo.\n**Điều 2. Hiệu lực**\nTừ hôm nay.\n")
    assert [unit.heading for unit in units] == [None, "Hiệu lực"]


def test_a_regulation_issued_with_a_decision(nlp) -> None:
    doc = nlp(EXAMPLE.read_text(encoding="utf-8"))
    units = doc._.outline
    assert [u.number for u in units if u.kind == "điều"] == ["1", "2", "3", "1", "2", "3"]
    at = doc.text.index("Kiểm tra việc")
    unit = unit_at(doc, at)
    assert unit is not None
    assert path_of(units, unit) == "Văn bản > Chương II > Điều 3 > khoản 1 > điểm b"
    assert unit_at(doc, 0) is None


@pytest.mark.parametrize("length", [1, 200, 10**6])
def test_chunks_are_the_whole_text(nlp, length: int) -> None:
    doc = nlp(EXAMPLE.read_text(encoding="utf-8"))
    chunks = to_chunks(doc, length)
    assert "".join(chunk["text"] for chunk in chunks) == doc.text
    assert all(doc.text[c["start"] : c["end"]] == c["text"] for c in chunks)
    assert to_chunks(nlp("Một bài báo.")) == [
        {"path": "", "headings": [], "start": 0, "end": 12, "text": "Một bài báo."}
    ]
    assert "".join(c["text"] for c in to_chunks(nlp(""))) == ""


def test_akoma_ntoso(nlp, tmp_path: Path) -> None:
    tree = ET.fromstring(to_akn(nlp(EXAMPLE.read_text(encoding="utf-8"))))
    name = {"a": NAMESPACE}
    ids = [element.get("eId") for element in tree.iter() if element.get("eId")]
    assert len(ids) == len(set(ids))
    assert [part.tag.split("}")[1] for part in tree[0]] == ["meta", "preface", "body"]
    assert "hcontainer_1__chp_II__art_3__para_1__point_b" in ids
    # a child's id goes on that of its parent
    for parent in tree.iter():
        for child in parent:
            if re.match(r".*}(article|paragraph|point|chapter)$", child.tag) and parent.get("eId"):
                assert parent.get("eId") == "body" or child.get("eId").startswith(  # type: ignore[union-attr]
                    f"{parent.get('eId')}__"
                )
    changes = tree.findall(".//a:activeModifications/a:textualMod/a:destination", name)
    assert {change.get("href") for change in changes} == {
        "/akn/vn/act/17-2021-qđ-ubnd",
        "/akn/vn/act/08-2019-qđ-ubnd",
    }
    references = {ref.text for ref in tree.iter(f"{{{NAMESPACE}}}ref")}
    assert "Nghị định số 32/2024/NĐ-CP" in references
    assert tree.find(".//a:FRBRnumber", name).get("value") == "91/2025/QĐ-UBND"  # type: ignore[union-attr]


def test_the_command_writes_akoma_ntoso(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["convert", str(EXAMPLE), str(tmp_path / "akn"), "--to", "akn"])
    assert done.exit_code == 0, done.output
    (path,) = (tmp_path / "akn").iterdir()
    assert ET.fromstring(path.read_text(encoding="utf-8")).tag == f"{{{NAMESPACE}}}akomaNtoso"


@pytest.mark.parametrize(
    "text", ["", "\n", "Điều", "“\nĐiều 1.\n", "1. \x00\nĐiều 2.\n", "- \n- \n"]
)
def test_any_text(nlp, text: str) -> None:
    shape(text)
    ET.fromstring(to_akn(nlp(text)))


@pytest.mark.parametrize("unit", ["Điều 1. A\n", "“Điều 5. A\n", "1. A\n", "a) B\n", "Chương I\n"])
def test_time_is_linear(unit: str) -> None:
    assert_linear(
        lambda count: Reading(unit * count), lambda reading: find_outline(reading, []), 500, 10
    )


def test_time_is_linear_in_markup() -> None:
    assert_linear(
        lambda count: Reading("1. A\n2. B\n" + "* " * count),
        lambda reading: find_outline(reading, []),
        1000,
        8,
    )
