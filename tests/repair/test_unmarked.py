"""Text without marks: what is read, by itself or by a setting, and what is not."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

import vn_directives
from tests.marks import parse
from tests.repair.test_damaged_words import _KINDS
from tests.safety.checks import check_doc
from vn_directives.matching.data import load_lexicon
from vn_directives.page import page_of

UNMARKED = [
    '<body name="Ủy ban nhân dân tỉnh Hải Dương" place_path="Hải Dương">UBND tinh Hai Duong</body>'
    " hop",
    "<directive type=CT key=12-CT/TU issued_on=2024-04-03>Chi thi so 12-CT/TU</directive> <date "
    'value=2024-04-03>ngay 3/4/2024</date> cua <body name="Tỉnh ủy">Tinh uy</body>',
    "<directive type=QĐ key=45/QĐ-UBND>Quyet dinh so 45/QD-UBND</directive> da ban hanh",
    "Can cu <directive key=30/2020/NĐ-CP>Nghi dinh so 30/2020/ND-CP</directive>",
    "Gui kem <directive type=CV>Cong van so 123/UBND-VX</directive> ve viec nghi le",
    "Hop <date value=2023-05-12>ngay 12 thang 5 nam 2023</date>",
    "Hop <date value=2021-07-04TAF>chieu 4/7/2021</date> tai tru so",
    "Thu chi <date value=2024-03>thang 3/2024</date> va <date value=2024-Q2>quy II nam 2024</date>",
    "Muc tieu den <date value=2025>nam 2025</date>, tam nhin dai han",
    'Moi <body name="Hội đồng nhân dân quận Lê Chân" place_path="Hải Phòng > Lê Chân">HDND quan Le '
    "Chan</body> hop",
    'Moi <body name="Ủy ban nhân dân huyện Vĩnh Bảo" place_path="Hải Phòng > Vĩnh Bảo">UBND huyen '
    "Vinh Bao</body> hop",
    'Moi <body name="Hội đồng nhân dân thành phố Hải Phòng">HDND thanh pho Hai Phong</body> hop',
    '<title name="Thủ tướng Chính phủ">Thu tuong <body name="Chính phủ">Chinh phu</body></title> '
    "lam viec voi doanh nghiep",
    'lam viec voi <body name="Bộ Y tế">Bo Y te</body> hom truoc',
    'cac dai bieu <body name="Quốc hội">Quoc hoi</body> khoa nay',
    '<title role="Chủ tịch" rank="Phó">Pho Chu tich <body>UBND huyen</body></title> du hop',
    '<title role="Bí thư">Bi thu <body name="Tỉnh ủy Nam Định">Tinh uy Nam Dinh</body></title> hop',
    "Du hop co dong chi <person>Nguyen Van An</person>.",
    'moi cac <body name="Huyện ủy">huyen uy</body> gui bao cao',
    '<body name="Ủy ban nhân dân tỉnh Hải Dương">UY BAN NHAN DAN TINH HAI DUONG</body>\nKinh gui',
    'giao <body name="Sở Tài chính">So Tai chinh</body> tham dinh ho so',
    '<body name="Sở Nông nghiệp và Phát triển nông thôn">So Nong nghiep va Phat trien nong thon'
    "</body> tham dinh ho so",
    '<body name="Tòa án nhân dân tối cao">Toa an nhan dan toi cao</body> xet xu',
]
OTHERS = [
    "The committee met in Hanoi on 3/4/2024, and the chairman of the board said nothing at all.",
    "Hoi nghi ban ve cua khau, co quan va nam gioi trong tinh hinh moi.",
    "Bai hat ve tinh yeu, ngay ay va thang nam qua.",
    "def main(so, tinh): return so + tinh  # ban nhap dau tien",
    "Viet Nam 2030 la mot tam nhin dai han",
]


@pytest.mark.parametrize("example", UNMARKED)
def test_text_without_marks_is_read(nlp: Language, example: str) -> None:
    text, marks = parse(example)
    doc = nlp(text)
    check_doc(doc, text)
    assert marks
    for mark in marks:
        found = {(r.start, r.end): r for r in getattr(doc._, _KINDS[mark.label])}
        record = found.get((mark.start, mark.end))
        assert record is not None, f"{mark.text!r} is none of {[r.text for r in found.values()]}"
        for name, value in mark.attributes.items():
            assert str(getattr(record, name)) == value
        assert record.read_as != record.text


@pytest.mark.parametrize("text", OTHERS)
def test_words_with_several_readings_are_no_mentions(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [*doc._.bodies, *doc._.titles, *doc._.directives] == []
    assert [date for date in doc._.dates if date.read_as] == []


@pytest.mark.parametrize(
    ("seen", "read"),
    [ex for entry in load_lexicon("repairs")["unmarked"] for ex in entry["examples"]],
)
def test_the_examples_of_the_lexicon(nlp: Language, seen: str, read: str) -> None:
    assert page_of(nlp(seen)).reading.cased == read


def test_only_the_lines_without_marks_are_read_so(nlp: Language) -> None:
    subject = "Chu tich UBND tinh Hai Duong bao cao ngay 3/4/2024 cua So Tai chinh"
    doc = nlp(f"{subject}\n\nKính gửi các đồng chí, tôi xin gửi báo cáo của tinh uy ngày mai.")
    assert [body.read_as for body in doc._.bodies] == ["UBND tỉnh Hải Dương", "Sở Tài chính"]


def test_instructions_and_duties_of_text_without_marks(nlp: Language) -> None:
    doc = nlp("UBND tinh Hai Duong yeu cau So Tai chinh bao cao truoc ngay 15/6/2024.")
    (instruction,) = doc._.instructions
    (duty,) = doc._.duties
    assert (instruction.speaker, instruction.addressee) == ("UBND tinh Hai Duong", "So Tai chinh")
    assert (duty.text, duty.due) == ("bao cao truoc ngay 15/6/2024", ("2024-06-15",))
    assert duty.read_as == "báo cáo trước ngày 15/6/2024"


def _with(unmarked: bool | None) -> Language:
    nlp = vn_directives.load()
    nlp.add_pipe("vn_repair", first=True, config={"unmarked": unmarked})
    return nlp


@pytest.mark.parametrize(
    ("unmarked", "wanted"),
    [(None, ["Tinh uy Nam Dinh"]), (True, ["Tinh uy Nam Dinh", "Tinh uy"]), (False, [])],
)
def test_a_setting_says_what_has_no_marks(unmarked: bool | None, wanted: list[str]) -> None:
    text = "Hop voi Tinh uy Nam Dinh.\nĐọc Nghl định số 15/2020/NĐ-CP và gửi Tinh uy nhé."
    doc = _with(unmarked)(text)
    assert [body.text for body in doc._.bodies] == wanted
    assert doc._.directives[0].read_as == "Nghị định số 15/2020/NĐ-CP"


def test_the_setting_is_kept(tmp_path) -> None:
    nlp = _with(False)
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert [*again("Hop voi Tinh uy Nam Dinh")._.bodies] == []
    docs = list(again.pipe(["Hop voi Tinh uy Nam Dinh"] * 3, n_process=2))
    assert [len(doc._.bodies) for doc in docs] == [0, 0, 0]
