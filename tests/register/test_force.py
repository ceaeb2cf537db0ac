"""From which day a document is in force, by its own words."""

import pytest

import vn_directives
from tests.timing import assert_linear
from vn_directives.register import facts_of
from vn_directives.register.force import in_force_from

HEAD = """ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: {symbol}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nam, ngày 18 tháng 8 năm 2023

QUYẾT ĐỊNH
Ban hành Quy định quản lý nhà công vụ

Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý nhà công vụ.
"""


def in_force(words, symbol="15/2023/QĐ-UBND"):
    text = f"{HEAD.format(symbol=symbol)}{words}\nĐiều 3. Sở Xây dựng thi hành.\n"
    facts = facts_of(vn_directives.to_record(vn_directives.load()(text)))
    return [row["effective_on"] for row in facts["documents"] if row["is_self"]]


@pytest.mark.parametrize(
    "words, day",
    [
        ("Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01/9/2023.", "2023-09-01"),
        ("Điều 2. Quyết định này có hiệu lực\ntừ ngày 01 tháng 9 năm 2023 và thay thế Quyết định "
         "số 22/2018/QĐ-UBND ngày 5/5/2018.", "2023-09-01"),
        ("**Điều 2. **Quyết\nđịnh này có hiệu lực kể từ ngày 1/9/2023.", "2023-09-01"),
        ("Điều 2. Hiệu lực\n1. Quyết định có hiệu lực từ ngày 1/9/2023.", "2023-09-01"),
        ("Điều 2. Quyết định có hiệu lực kể từ ngày 1/9/2023.", "2023-09-01"),
        ("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.", "2023-08-18"),
        ("Điều 2. Quyết định này có hiệu lực kể từ ngày ký ban hành.", "2023-08-18"),
        ("Điều 2. Quyết định này đã được UBND tỉnh thông qua ngày 10/8/2023 và có hiệu lực từ ngày "
         "1/9/2023.", "2023-09-01"),
        # Of another document, of one that it amends, of what it issues; a day that nobody tells.
        ("Điều 2. Thay thế Quyết định số 22/2018/QĐ-UBND có hiệu lực từ ngày 1/6/2018.", None),
        ("Điều 2. Sửa đổi Điều 9: “Quyết định này có hiệu lực từ ngày 1/6/2018.”", None),
        ("Điều 2. Sửa đổi như sau: “Điều 9. Quyết định này có hiệu lực từ ngày 1/6/2018.”", None),
        ("Điều 2. Quy định này có hiệu lực từ ngày 1/6/2018.", None),
        ("Điều 2. Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký.", None),
        ("Điều 2. Quyết định này có hiệu lực từ ngày Luật Nhà ở có hiệu lực.", None),
    ],
)  # fmt: skip
def test_in_force(words, day):
    assert in_force(words) == [day]


def test_consolidated():
    assert in_force("Quyết định này có hiệu lực từ ngày 1/9/2016.", "15/VBHN-UBND") == [None]


def test_linear():
    document = {"type": "NQ", "symbol": None, "issued_on": None}
    for words in ("Nghị quyết này được thông qua ", "Nghị quyết này có hiệu lực từ ngày "):
        assert_linear(
            lambda size, words=words: words * size,
            lambda text: in_force_from(text, document, {}),
            size=200,
            times=8,
        )
