"""Texts that once were too much, each in its smallest form, with others of their kind."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

from tests.safety.checks import check_text
from tests.timing import seconds
from vn_directives.bounds import WORD_SYLLABLES
from vn_directives.segmentation.tokenizer import VietnameseTokenizer
from vn_directives.segmentation.words import bound_words

TEXTS = {
    "the head of a list of recipients is a lone dash": "**QUYẾT ĐỊNH:**\n*Nơi nhận:*\n-\nNhư",
    "several lone dashes": "QUYẾT ĐỊNH\nNơi nhận:\n-\n+\n- \n-\nA\nSố: 5/QĐ-UBND",
    "signs in the list of recipients": "QUYẾT ĐỊNH\nNơi nhận:\n;\n;;\n-;\n*\nA;\n-\nSố: 5/QĐ-UBND",
    "signs below Kính gửi": "Số: 5/UBND-VX\nKính gửi:\n-\n;\nSở Y tế",
    "a subject of one sign": "QUYẾT ĐỊNH:\n:\nNơi nhận:\n- Như",
    "a lone mark": "\u0332đề An 1",
    "a lone mark before a type word": "theo \u0323 Quyêt đinh số 12-QĐ/TU",
    "marks only": "\u0323\u0301 \u0302 \u0323",
    "a mark in place of a word": "Chỉ thị \u0301 số 5, \u0301 Điều 3 \u0301 Luật \u0301 số 1",
    "a letter with a mark that composes with none": "Sở N\u0313",
    "the same where others compose": "Sở Y te\u0302\u0301 và Sở N\u0313",
    "several such marks": "UBND N\u0313\u0314\u0323 giao Sở N\u0313\u0301",
    "a mark that composes to two": "Sở \u0344 Y tê\u0344\u0301",
    "an instruction to nobody": "UBND giao",
    "an addressee and nothing else": "UBND giao\nđồng Chủ tịch",
    "an addressee and a full stop": "Bí thư Tỉnh ủy yêu cầu UBND tỉnh.",
    "a blank behind the mark of the last article": "Sở Y tế\nĐiều 5 ",
    "blanks behind the mark of the only article": "Điều 5. \t\n",
    "a separator of paragraphs": "ĐẢNG\nCỘNG\tSẢN\nVIỆT\nNAM\nTỈNH\nỦY\u2029\nSố-T",
    "a separator behind a dash": "-\x1d\n- \n-\x0b\n-\x0c\n-\u2028\n- A\u2000\n",
    "a frame that ends at an attachment": (
        "UBND TỈNH HÀ NAM\nSố: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc ban hành quy định\n\n"
        "**QUY ĐỊNH**\n\nVỀ QUẢN LÝ CHẤT THẢI\n\n*(Ban hành kèm theo \nQuyết định số 5/QĐ-UBND)*"
    ),
    "a directing verb at the end of a sentence": "Ủy ban B đề nghị.Cử tri",
    "stars within the words of a date": (
        "**UBND TỈNH HÀ NAM**\nSố: 5/QĐ-UBND\n*Hà Nội, ng**ày 21 tháng\n11 năm 2025*\n\n"
        "QUYẾT ĐỊNH\nVề việc phê duyệt đề án\n"
    ),
    "a separator behind the place of issue": "Số/ Nm\x0b,ngày5th8 2020",
    "superscripts": "ngày ²/² năm ²⁰²⁰, số ²/NQ-CP, Nghị quyết ², quý ², ²h³⁰",
    "digits of other scripts": "ngày ٣/٤/٢٠٢٠ Nghị quyết ٣٤/NQ-CP Luật số ٣٣/٢٠١٣/QH١٣",
    "digits in circles": "Quận ①, Phường ②, Quận ⑫; khoản ① Điều ②; Nghị định ③; khóa ④, năm ⑤",
    "long numbers of units": f"Quận {'9' * 5000}, Phường {'0' * 5000}1",
    "long numbers": f"năm {'9' * 5000}, ngày {'1' * 5000}/{'2' * 5000}, Nghị quyết {'7' * 5000}",
    "a long number of those of which some are": f"quyết định 2 trong {'9' * 5000} nội dung",
    "a long fraction": f"Chỉ thị số 5{'.123' * 2000}/CT-TTg, Luật số {'0' * 5000}1/2020/QH14",
    "a long Roman numeral": f"khóa {'X' * 5000}, quý {'I' * 5000}, Nghị quyết Đại hội {'X' * 500}",
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_is_read(name: str, nlp: Language) -> None:
    check_text(nlp, TEXTS[name])


def test_recipients_below_lone_dashes(nlp: Language) -> None:
    text = "QUYẾT ĐỊNH\nSố: 5/QĐ-UBND\nNơi nhận:\n- Sở Y tế;\n-\nSở Nội vụ;\n- Như\nĐiều 2;"
    assert check_text(nlp, text)["header"]["recipients"] == ["Sở Y tế", "Sở Nội vụ", "Như Điều 2"]


@pytest.mark.parametrize(
    "symbol, name",
    [
        ("33/2013/QH13", "Quốc hội khóa XIII"),
        ("33/2013/QH999", "Quốc hội"),
        ("33/2013/QH9999999999", "Quốc hội"),
        ("33/2013/QH131", "Quốc hội khóa XIII"),
    ],
)
def test_a_term_has_two_digits(symbol: str, name: str, nlp: Language) -> None:
    text = f"Luật số {symbol}"
    (directive,) = check_text(nlp, text)["directives"]
    assert directive["issuer_name"] == name
    assert seconds(lambda: nlp(text)) < [0.1]


@pytest.mark.parametrize("word", ["Phó ", "Thiên Hương Sơn Lâm Hà ", "nhà "])
@pytest.mark.parametrize("engine", ["pyvi", "underthesea"])
def test_no_token_is_longer_than_the_bound(word: str, engine: str, nlp: Language) -> None:
    if engine == "underthesea":
        pytest.importorskip("underthesea")
    tokens = VietnameseTokenizer(nlp.vocab, engine)(word * 300)
    assert tokens.text == word * 300
    assert max(len(token.text.split()) for token in tokens) <= WORD_SYLLABLES


def test_up_to_the_bound_a_word_is_what_the_engine_says() -> None:
    short = [False] + [True] * (WORD_SYLLABLES - 1)
    long = [False] + [True] * (2 * WORD_SYLLABLES)
    continues = np.array(short + long + short)
    bound_words(continues)
    assert continues.tolist() == short + short + short + [False] + short


def test_an_added_word_may_be_longer(nlp: Language) -> None:
    phrase = "Phó " * (2 * WORD_SYLLABLES) + "Hội"
    tokenizer = VietnameseTokenizer(nlp.vocab, words=[phrase])
    assert phrase in [token.text for token in tokenizer(f"Phó {phrase} Phó")]
