"""Texts for the tests of segmentation: ordinary, odd, and made at random from a dictionary."""

from __future__ import annotations

import ast
import random
import unicodedata
from pathlib import Path

import spacy

from vn_directives.matching.runs import Repertoire
from vn_directives.segmentation.dictionary import pyvi_words
from vn_directives.segmentation.syllables import Syllable, Syllables

ARTICLE = """\
QUẬN ỦY HẢI AN TRIỂN KHAI CHỈ THỊ SỐ 30-CT/TU
(HPĐT) - Chiều 31/7/2020, Ban Thường vụ Quận ủy Hải An tổ chức hội nghị triển khai Chỉ thị số
30-CT/TU ngày 30/7/2020 của Ban Thường vụ Thành ủy về tăng cường phòng, chống dịch bệnh.

Đồng chí Cao Xuân Bách, Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy chủ trì hội nghị. Cùng dự có
các đồng chí: Lê Thị Thu Hằng, Phó Bí thư Thường trực Quận ủy; PGS.TS Vũ Đình Lâm, Giám đốc Sở Y tế.
Phát biểu kết luận, đồng chí yêu cầu Đảng ủy các phường thực hiện nghiêm Công văn số 1246/UBND-VX,
Nghị định 30/2020/NĐ-CP; giao Công an quận báo cáo trước 16h30 ngày 5/8. Chi tiết xin liên hệ
0225.3842.123, vanphong@haian.example.vn hoặc https://haian.example.vn/tin?id=30.
"""

ODD = [
    "",
    " ",
    "\n\n\n \t\t \n\n\n",
    "  hai  blank  ",
    "I   like cheese.",
    "Thành\u00a0ủy\u202fHải\u2009Phòng",
    "ủy\u200bban\ufeff nhân\u00addân \u2060\u200d",
    "\ufeffTHÀNH ỦY",
    "a\x00b \x01\x02 \x1c\x1d\x85\u2028\u2029",
    "👨‍👩‍👧‍👦 🇻🇳 😀️ \U0001f600\U00020000",
    "̣̀́̉̃ ̀ủy",
    unicodedata.normalize("NFD", "Ủy ban nhân dân thành phố Đà Nẵng, 30-QĐ/TU"),
    "U\u0309y ban nha\u0302n d\u00e2n phươ\u0301c bô\u0323 tru\u031bo\u031bng",
    "ỦY BAN NHÂN DÂN\tTHÀNH\r\nPHỐ",
    "==> -> ... >> <<",
    "1.1.1.1.1.1.1.1.1.1.1.1.1.1.1 2/3/4/5/6/7 8-9-10-11-12 1:2:3:4 1,2,3",
    "http://a.vn/b?c=d. www.e.vn, f@g.vn; @h //i ://j k://l mailto:",
    "한국어 日本語 ไทย ру́сский עברית العربية ǅ ß İ ŉ ﬁ",
    "_____ __a__ a_b 1_000",
    "TP.Hạ Long,20/4/2021,đồng chí;TƯ.Đảng",
    "số31-CT/TW ngày30/7/2020của 57/NQ-TWngày",
]


def naughty_strings() -> list[str]:
    """The strings of spaCy's own test; its module cannot be imported under strict markers."""
    path = Path(spacy.__file__).parent / "tests" / "tokenizer" / "test_naughty_strings.py"
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "NAUGHTY_STRINGS":
            return list(ast.literal_eval(node.value))
    raise AssertionError(f"no NAUGHTY_STRINGS in {path}")


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def random_sentences(count: int, seed: int) -> list[str]:
    """Sentences of dictionary words, names, numbers and signs in any letter case."""
    chance = random.Random(seed)
    words = [word for word in pyvi_words().split("\n") if word]
    others = (
        "30-CT/TU 31/7/2020 16h30 1.500 TP. Đ/c UBND , . : ; ( ) “ ” - / ... 5 a@b.vn Mr. Tp. >>"
    )
    cases = [str.lower, str.lower, str.capitalize, str.title, str.upper]
    sentences = []
    for _ in range(count):
        pieces = [
            chance.choice(others.split())
            if chance.random() < 0.2
            else chance.choice(cases)(chance.choice(words))
            for _ in range(chance.randint(1, 25))
        ]
        sentences.append(" ".join(pieces))
    return sentences


def syllables(forms: list[str]) -> Syllables:
    """These forms as the syllables of a text."""
    inventory = Repertoire().syllables
    made = [Syllable(f, " ", f, f.lower(), f[0].isupper(), False) for f in forms]
    return Syllables(inventory.numbers(made), inventory)
