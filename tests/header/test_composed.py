"""Frames put together of parts: cells in any order, by layout, by break, by signature."""

from __future__ import annotations

from itertools import product, zip_longest

import pytest
import spacy

from vn_directives.header.component import headers_of
from vn_directives.header.record import HeaderRecord
from vn_directives.header.vocabulary import mottoes
from vn_directives.matching import load_lexicon

NLP = spacy.blank("xx")

CELLS = {
    "names": "ỦY BAN NHÂN DÂN\nTỈNH SÔNG HIẾN",
    "motto": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc Lập - Tự Do - Hạnh Phúc",
    "number": "Số: 31/QĐ-UBND",
    "day": "Sông Hiến, ngày 9 tháng 3 năm 2022",
}
ORDERS = [
    ("names", "motto", "number", "day"),
    ("names", "motto", "day", "number"),
    ("names", "number", "motto", "day"),
    ("motto", "day", "names", "number"),
    ("motto", "names", "number", "day"),
    ("motto", "names", "day", "number"),
]
BROKEN = {
    "whole": {},
    "broken names": {"ỦY BAN": "ỦY\nBAN", "TỈNH SÔNG": "TỈNH\nSÔNG"},
    "broken motto": {"CỘNG HÒA": "CỘNG\nHÒA", "VIỆT NAM": "VIỆT\nNAM", "Độc Lập": "Độc\nLập"},
    "broken day": {"Sông Hiến, ngày": "Sông\nHiến,\nngày", "tháng 3": "tháng\n3"},
    "broken number": {"Số: 31": "Số:\n31"},
    "blanks": {"31/QĐ-UBND": "31 /QĐ - UBND", "Số:": "SỐ :"},
    "small number": {"Số:": "số:"},
    "rules": {"SÔNG HIẾN": "SÔNG HIẾN\n-------", "Phúc": "Phúc\n---------------"},
}
BODY = "QUYẾT ĐỊNH\nVề việc trồng hoa\nCăn cứ Luật Trồng trọt;\nĐiều 1. Trồng hoa.\n"
RECIPIENTS = "Nơi nhận:\n- Như Điều 1;\n- Các sở, ngành;\n- Lưu: VT, TH."
LAYOUTS = {
    "lines": "{}\n{}\n{}\n{}\n",
    "paragraphs": "{}\n\n{}\n\n{}\n\n{}\n\n",
    "cells": "|\n{}\n|\n{}\n|\n{}\n|\n{}\n|\n",
    "emphasis": "**{}**\n**{}**\n*{}*\n*{}*\n",
}


def only_frame(text: str) -> HeaderRecord:
    """The frame of a text that has one."""
    (frame,) = headers_of(NLP.make_doc(text))
    return frame


def in_rows(left: str, right: str, sign: str) -> str:
    """Two columns, line by line."""
    pairs = zip_longest(left.split("\n"), right.split("\n"), fillvalue="")
    return "\n".join(sign.join(pair) for pair in pairs) + "\n"


def check_head(text: str) -> None:
    frame = only_frame(text)
    assert (frame.symbol, frame.type, frame.issued_on) == ("31/QĐ-UBND", "QĐ", "2022-03-09"), text
    assert frame.issuer == "ỦY BAN NHÂN DÂN TỈNH SÔNG HIẾN", text
    assert frame.place == "Sông Hiến", text


@pytest.mark.parametrize(("layout", "broken"), list(product(LAYOUTS, BROKEN)))
def test_cells_in_any_order(layout: str, broken: str) -> None:
    for order in ORDERS:
        head = LAYOUTS[layout].format(*(CELLS[name] for name in order))
        for whole, parts in BROKEN[broken].items():
            head = head.replace(whole, parts)
        check_head(head + BODY)


@pytest.mark.parametrize("sign", [" | ", "\t", "     "])
def test_cells_in_rows(sign: str) -> None:
    left, right = f"{CELLS['names']}\n{CELLS['number']}", f"{CELLS['motto']}\n{CELLS['day']}"
    check_head(in_rows(left, right, sign) + BODY)
    check_head(in_rows(right, left, sign) + BODY)


HEAD = LAYOUTS["lines"].format(*CELLS.values())
NOTES = [
    "",
    "(Đã ký)\n",
    "(Ký, ghi rõ họ tên)\n",
    "(Ký tên, đóng dấu)\n",
    "(Chữ ký, dấu)\n",
    "[daky]\n",
    "Đã ký\n",
    "Người ký: UBND tỉnh\nEmail: a@example.vn\nThời gian ký: 09.03.2022 08:30:11 +07:00\n",
    "Signature Not Verified\nKý bởi: Mai Thanh Sơn\nNgày ký: 09/03/2022 08:30\n",
    "Digitally signed by Mai Thanh Sơn\nDate: 2022.03.09 08:30:11 +07:00\n",
]
OFFICES = ["CHỦ TỊCH\n", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"]
NAMES = {
    "Mai Thanh Sơn": "Mai Thanh Sơn",
    "Mai\nThanh\nSơn": "Mai Thanh Sơn",
    "Mai Thanh\nSơn": "Mai Thanh Sơn",
    "PGS.TS. Mai Thanh Sơn": "Mai Thanh Sơn",
    "K’Brếp": "K’Brếp",
    "TS. Y Thanh Niê": "Y Thanh Niê",
    "Y\nThanh Niê": "Y Thanh Niê",
}


@pytest.mark.parametrize(("note", "name"), list(product(NOTES, NAMES)))
def test_signatures_with_notes(note: str, name: str) -> None:
    for office in OFFICES:
        block = office + note + name
        blocks = [
            f"{RECIPIENTS}\n{block}",
            f"{block}\n{RECIPIENTS}",
            f"|\n{RECIPIENTS}\n|\n{block}\n|",
        ]
        if "\n" not in name:
            blocks.append(in_rows(RECIPIENTS, block, " | "))
        for lower in blocks:
            frame = only_frame(HEAD + BODY + lower)
            assert frame.signer == NAMES[name] and frame.signers == (NAMES[name],), lower
            assert frame.signer_title == office.split("\n")[-2], lower
            assert frame.recipients == ("Như Điều 1", "Các sở, ngành"), lower


@pytest.mark.parametrize(
    "block",
    [
        "{0}\nMai Sơn\n{1}\nLê Thị Bình",
        "{0} | {1}\nMai Sơn | Lê Thị Bình",
        "{0} | {1}\n(Đã ký) | (Đã ký)\nMai Sơn | Lê Thị Bình",
        "|\n{0}\n(Đã ký)\nMai\nSơn\n|\n{1}\nLê Thị Bình\n|",
    ],
)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("KT. BỘ TRƯỞNG BỘ Y TẾ\nTHỨ TRƯỞNG", "KT. BỘ TRƯỞNG BỘ TÀI CHÍNH\nTHỨ TRƯỞNG"),
        ("CHỦ TỊCH", "GIÁM ĐỐC SỞ TƯ PHÁP"),
    ],
)
def test_several_sign(block: str, first: str, second: str) -> None:
    if " | " in block:
        first, second = first.replace("\n", " "), second.replace("\n", " ")
    for lower in (f"{RECIPIENTS}\n{{}}", f"{{}}\n{RECIPIENTS}"):
        frame = only_frame(HEAD + BODY + lower.format(block.format(first, second)))
        assert frame.signers == ("Mai Sơn", "Lê Thị Bình")


def test_who_does_not_sign() -> None:
    for below in (
        "DANH SÁCH\nLê Thị Bình",
        "Lê Thị Bình\nTrưởng phòng",
        "Hà Nội 2022\nLê Thị Bình",
    ):
        frame = only_frame(f"{HEAD}{BODY}CHỦ TỊCH\nMai Sơn\n{below}")
        assert frame.signers == ("Mai Sơn",), below


def test_mottoes_of_the_lexicon() -> None:
    for entry in load_lexicon("header")["mottoes"]:
        for example in entry["examples"]:
            match = mottoes().pattern.fullmatch(example)
            assert match is not None and match.lastgroup == entry["kind"]
            assert mottoes().pattern.match(example.lower()) is None or entry["kind"] == "creed"
