"""Where sentences begin."""

import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from tests.segmentation.texts import ARTICLE, ODD, nfd
from tests.timing import assert_linear
from vn_directives.structure.sentences import sentence_starts


@pytest.fixture(params=["vn", "vi", "xx", "en"])
def pipeline(request: pytest.FixtureRequest) -> Language:
    if request.param == "vn":
        tokenizer = {"@tokenizers": "vn_directives.Tokenizer.v1"}
        nlp = spacy.blank("vi", config={"nlp": {"tokenizer": tokenizer}})
    else:
        nlp = spacy.blank(request.param)
    nlp.add_pipe("vn_sentences")
    return nlp


CASES = [
    # | stands where a sentence begins
    "Thành ủy họp. |Hội nghị bàn việc chống dịch! |Ai dự? |Có 30 đại biểu… |Kết thúc lúc 17h.",
    # abbreviations
    "UBND TP. Hạ Long và UBND Q. Hải An họp.",
    "Cùng dự có đ/c. Hà, Th.S. Lê, PGS. Vũ và TS. Trần.",
    "Họp tại tp. Huế, TX. Sơn Tây.",
    "Văn bản đã gửi UBND TP. |Theo đó, các quận báo cáo UBND TP. Hải Phòng.",
    "Số tiền 1.500.000 đồng, ngày 22.4.2020, lúc 8.30. |Hội nghị tiếp tục.",
    # the end of a name, of a year, of an acronym
    "Bị cáo là Nguyễn Văn A. |Tòa tuyên án.",
    "Kế hoạch năm 2020. |Tiếp theo là năm 2021.",
    "Chỉ thị của UBND. |Sở Y tế thực hiện.",
    # quotes and brackets
    "Ông nói: “Phải làm ngay.” |Mọi người đồng ý (rất nhanh.) |Họp xong.",
    "|“Tốt lắm!” anh nói. |“Vâng.”",
    # lower case goes on
    "Các xã, phường, v.v. của huyện... đều họp.",
    # lines: headings, paragraphs, letterheads
    "ỦY BAN NHÂN DÂN\n|XÃ LƯƠNG MINH\n|THÔNG BÁO\n|Về việc họp\n\n|Kính gửi: các xóm",
    "Hội nghị bàn về\nviệc chống dịch\n|Chương trình mới",
    "Yêu cầu:\n|các xã họp;\n|các phường báo cáo",
    "Tiêu đề không có dấu chấm\n\n\n|Đoạn văn.",
    # lists
    "Nội dung:\n|1. Tổ chức họp.\n|2. Báo cáo kết quả.\n|a. Trước ngày 5/8.",
    "IV. Thực hiện\n|1.2. Mục con",
    "Gồm: 1. Ông Tư; 2. Bà Năm.",
    "Số người ứng cử: 10. |Số người trúng cử: 6.",
    "Tổng ... / ... người",
    "- Ý một;\n|- Ý hai.\n|+ Ý ba\n|• Ý bốn",
    # a blank left out
    "Dịch lan ra thành phố.|Đồng chí yêu cầu từ năm 2020.|Ủy ban họp.",
    "Xem tại baohaiphong.com.vn nhé. |Xem http://a.vn/B.C ở đó.",
]


def split(example: str) -> tuple[str, list[int]]:
    """The text, and where the marks stand in it."""
    text, starts = "", []
    for part in example.split("|"):
        starts.append(len(text))
        text += part
    return text, [start for start in starts if start]


@pytest.mark.parametrize("example", CASES)
def test_starts(example: str) -> None:
    text, starts = split(example)
    assert [text[i:] for i in sentence_starts(text)] == [text[i:] for i in starts]


@pytest.mark.parametrize("example", [e for e in CASES[:-2] if "Văn A." not in e])
def test_sentences_under_any_tokenizer(example: str, pipeline: Language) -> None:
    text, starts = split(example)
    assert [sent.start_char for sent in pipeline(text).sents] == [0, *starts]


def test_decomposed() -> None:
    text, starts = split("|".join(f"{line} " for line in nfd(CASES[0]).split("|")))
    assert list(sentence_starts(text)) == starts


@pytest.mark.parametrize("text", [text for text in [*ODD, ARTICLE, "\n\nA.\n"] if text])
def test_every_token_is_in_a_sentence(text: str, pipeline: Language) -> None:
    doc = pipeline(text)
    assert doc.has_annotation("SENT_START", require_complete=True)
    assert "".join(sent.text_with_ws for sent in doc.sents) == text


def test_empty_doc(pipeline: Language) -> None:
    assert list(pipeline("").sents) == []


@given(st.text(alphabet="Aa1 .\n!…”)(:;ủĐ\u0301", max_size=60))
def test_starts_are_ascending_and_before_no_blank(text: str) -> None:
    starts = list(sentence_starts(text))
    assert starts == sorted(set(starts))
    assert all(0 < start < len(text) and not text[start].isspace() for start in starts)


def preset() -> Doc:
    doc = Doc(
        spacy.blank("vi").vocab, words=["Họp", ".", "Bàn", "."], spaces=[False, True, False, False]
    )
    doc[2].is_sent_start = False
    doc[3].is_sent_start = True
    return doc


@pytest.mark.parametrize(("overwrite", "expected"), [(False, [0, 3]), (True, [0, 2])])
def test_boundaries_that_are_set(overwrite: bool, expected: list[int]) -> None:
    nlp = spacy.blank("vi")
    component = nlp.add_pipe("vn_sentences", config={"overwrite": overwrite})
    assert [sent.start for sent in component(preset()).sents] == expected
    # as spaCy's own component has it
    theirs = nlp.add_pipe("sentencizer", config={"overwrite": overwrite})
    assert [sent.start for sent in theirs(preset()).sents] == expected


def test_serialisation(tmp_path: Path) -> None:
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_sentences", config={"overwrite": True})
    nlp.to_disk(tmp_path)
    for other in (spacy.load(tmp_path), pickle.loads(pickle.dumps(nlp))):
        assert other.get_pipe("vn_sentences").overwrite is True
        assert len(list(other("Họp.\nBàn.").sents)) == 2


def test_analysis_is_true() -> None:
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_sentences")
    assert nlp.analyze_pipes()["summary"]["vn_sentences"]["assigns"] == [
        "token.is_sent_start",
        "doc.sents",
    ]


@pytest.mark.parametrize("unit", [".", "…)", ".)", "\n", " \n", "A. ", "a.\n", "1. ", "a\n", ". "])
def test_linear_time(unit: str) -> None:
    assert_linear(
        lambda size: "x" + unit * (size // len(unit)),
        lambda text: list(sentence_starts(text)),
        size=50_000,
        times=4,
    )
