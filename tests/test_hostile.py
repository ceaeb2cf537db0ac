"""Hostile texts: time grows with the length, and the text is kept."""

import pytest

from tests.timing import assert_linear
from vn_directives import to_record

# What is repeated, and how often at first: enough for some 30 ms.
HOSTILE = {
    "title words": ("Phó Bí thư Thường trực Trưởng Ban ", 400),
    "title words in capitals": ("CHỦ TỊCH PHÓ CHỦ TỊCH ", 400),
    "ranks": ("Phó ", 2000),
    "former": ("nguyên Phó quyền ", 800),
    "nested bodies": ("Ban Thường vụ ", 1000),
    "bodies without an end": ("Ban Chỉ đạo phòng, chống ", 800),
    "boards within boards": ("ban ", 1200),
    "enumerated bodies": ("Thành ủy, HĐND, UBND, ", 500),
    "enumerated titles": ("Bí thư, Chủ tịch, Trưởng ban; ", 400),
    "damaged titles": ("Chủ tịeh ", 1500),
    "enumerated persons": ("Nguyễn Văn An, Trần Thị Bình, ", 400),
    "capitalised words": ("Hoàng Minh Đức Thắng ", 600),
    "a number": ("7", 20000),
    "digits and slashes": ("1/2/", 2000),
    "numbers and dashes": ("30-4-", 2000),
    "slashes": ("/", 10000),
    "dashes": ("- ", 5000),
    "dots": ("....", 4000),
    "commas": (", ", 5000),
    "brackets": ("(", 10000),
    "brackets and words": ("(khóa [", 3000),
    "quotes": ('“"', 5000),
    "symbols": ("30-CT/TU", 1500),
    "symbols with blanks": ("số 12 / KH - UBND ", 600),
    "enumerated documents": ("Chỉ thị số 15, 16, ", 600),
    "type words": ("Nghị quyết Chỉ thị số ", 1000),
    "codes": ("UBND-VX-NC-", 2000),
    "dates": ("ngày 5/8/2020 ", 500),
    "parts of dates": ("ngày tháng năm ", 1500),
    "periods": ("2015 - 2020 - ", 1000),
    "clocks": ("8h30 phút ", 800),
    "verbs": ("yêu cầu đề nghị giao ", 800),
    "orders": ("Đồng chí Bí thư yêu cầu UBND các xã; ", 300),
    "honorifics": ("đồng chí ông bà ", 1200),
    "one word": ("ủy", 10000),
    "one letter": ("Đ", 20000),
    "combining marks": ("u\u0309\u0323", 8000),
    "zero width": ("a\u200b\u200d", 8000),
    "line breaks": ("\n", 10000),
    "blanks": (" ", 20000),
    "blanks and words": ("Số:      ", 1500),
    "capitals line by line": ("ỦY BAN NHÂN DÂN\n", 600),
    "recipients": ("Nơi nhận:\n- Như trên;\n", 500),
    "numbered lines": ("1. Giao Phòng Nội vụ thực hiện\n", 300),
    "emoji": ("🇻🇳", 5000),
    "replacement": ("\ufffd\x00", 5000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_length(name, nlp):
    piece, count = HOSTILE[name]
    assert_linear(lambda size: piece * size, lambda text: to_record(nlp(text)), count, 4)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_text_is_kept(name, nlp):
    piece, count = HOSTILE[name]
    text = piece * (count // 10)
    doc = nlp(text)
    assert "".join(token.text_with_ws for token in doc) == text
    record = to_record(doc)
    for kind in record:
        for mention in record[kind] if isinstance(record[kind], list) else ():
            if "text" in mention:  # facts have offsets of what bears them out, and no text
                assert text[mention["start"] : mention["end"]] == mention["text"]
