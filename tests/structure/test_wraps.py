"""Which line breaks are blanks."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest

from tests.timing import assert_linear
from vn_directives.matching import Reading
from vn_directives.structure.wraps import wrapped_breaks

GOLD = Path(__file__).parents[3] / "shared" / "gold"

# ⏎ is a break that is a blank, ¶ one that ends a line.
CASES = [
    # a small letter begins nothing
    "Hội nghị bàn về⏎việc chống dịch tại các⏎xã, phường.",
    # a line that cannot be over
    "UBND thành phố Hà⏎Nội yêu cầu Thuế tỉnh Vĩnh⏎Long báo cáo.",
    "Làm việc với đồng chí Nguyễn⏎Văn An và ông Trần Văn⏎Bình.",
    "Căn cứ Nghị định số⏎30/2020/NĐ-CP ngày⏎05 tháng 3 năm⏎2020;",
    "Chánh Văn phòng UBND tỉnh, Giám đốc⏎Sở Tư pháp, Chủ tịch⏎UBND các xã thi hành.",
    "Đồng chí⏎Lê Hoàng¶Bí thư Tỉnh ủy",
    "Báo cáo gửi về Sở⏎Tài chính trước ngày⏎15/6.",
    "Cùng dự có đại diện Bộ Y tế,⏎Sở Y tế và UBND TP.⏎Hải Phòng.",
    "Số:⏎12/KH-UBND",
    "Hai bên thống nhất giai đoạn 2021⏎- 2025 sẽ làm.",
    "- 1977: Binh đoàn 12¶- 1989: Binh đoàn 14",
    "Các xã báo cáo tình hình phát triển kinh tế⏎- xã hội của quý này trước ngày 15.",
    "Các xã báo cáo tình hình phát triển kinh tế:¶- chăn nuôi trâu, bò trên địa bàn xã¶- trồng lúa",
    # before the part of a document
    "Các xã hỗ trợ máy móc, thiết bị theo khoản 1⏎Điều 5 Quyết định này.",
    "Các xã hỗ trợ máy móc, thiết bị theo Điều 4,⏎Điều 5 và mức tiền hỗ trợ được quy"
    " định tại⏎Phụ lục II.",
    "Các xã hỗ trợ máy móc, thiết bị cho hộ nghèo¶Điều 5. Mức tiền",
    # dots that leave something out are no leaders
    "Các xã hỗ trợ máy cày, máy gặt... cho hộ nghèo và⏎Hợp tác xã.",
    "Họ và tên của người làm đơn và¶Ngày sinh: .......................",
    # a mark of an item alone on its line
    "1.⏎Nghị định này quy định.¶a)⏎Phòng.¶-⏎Sở Y tế",
    "**Điều 18.⏎Trách nhiệm của các Sở**",
    # letterheads in capitals
    "ỦY⏎BAN NHÂN DÂN¶TỈNH KHÁNH HÒA",
    "**TM. ỦY BAN⏎NHÂN DÂN**¶KT. CHỦ TỊCH¶PHÓ CHỦ TỊCH",
    "**CHỦ TỊCH¶PHÓ CHỦ TỊCH**",
    # parts of a letter, in a text of which the width is known
    "Đề nghị các đơn vị rà soát lại phương⏎án hộ đê và cứu hộ trên các địa⏎bàn tỉnh theo kế "
    "hoạch chung của⏎Chính phủ đã ban hành.¶Hải Dương, ngày 20 tháng 2 năm 2023¶Kính gửi: Sở Y "
    "tế;¶Báo cáo về Sở trước ngày 5/6/2023./.¶Nơi nhận: như trên",
    "ỦY BAN NHÂN DÂN¶XÃ LƯƠNG MINH¶THÔNG BÁO¶Về việc họp¶¶Kính gửi: các xóm",
    # lists, cards, tables
    "Nơi nhận:¶- Sở Y tế;¶- Lưu: VT.",
    "Trần Văn Hạnh¶Chủ tịch UBND xã¶Trưởng ban¶2¶Lê Thị Nga¶Phó Chủ tịch UBND xã",
    "Đồng chí Trần Văn Hạnh¶Bí thư Đảng ủy xã¶Đồng chí Lê Thị Nga",
    "Trần Thị Hải¶Phòng Nội vụ¶Lê Văn Hà¶Nội chính",
    "Giám đốc¶Sở Tư pháp",
    "TT | Họ tên¶1 | của¶2 | Lê Văn Tám",
    "Công an tỉnh¶Trưởng phòng¶Phó Trưởng phòng",
    # headlines and paragraphs
    "Thủ tướng kiểm tra việc chống bão¶Chiều 4/7, Thủ tướng đã đến Hải Phòng.",
    "Xã Tân Lập họp bàn¶Xã đã thống nhất ba việc.",
    "TIN TRONG NGÀY¶Hội nghị đã bế mạc.",
    "Ông Lê Văn Tám phát biểu.¶Bà Trần Thị Nga trả lời.",
]


@pytest.mark.parametrize("example", CASES)
def test_breaks(example: str) -> None:
    text = example.replace("⏎", "\n").replace("¶", "\n")
    marked = [i for i, char in enumerate(example) if char == "⏎"]
    assert wrapped_breaks(text) == marked, text


PARAGRAPHS = [
    "Ngày 5/8, Ban Thường vụ Huyện ủy Tân An tổ chức hội nghị đánh giá kết quả thực hiện Kế hoạch "
    "số 12-KH/HU. Đồng chí Nguyễn Văn An, Bí thư Huyện ủy, chủ trì và phát biểu kết luận.",
    "Theo báo cáo của Ủy ban Mặt trận Tổ quốc Việt Nam huyện, toàn huyện đã có 12 xã về đích nông "
    "thôn mới. Phó Chủ tịch UBND huyện Trần Thị Bình đề nghị Phòng Kinh tế tiếp tục rà soát.",
    "Hội nghị cũng nghe đại diện Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh trao đổi về Nghị quyết "
    "số 05-NQ/TU của Tỉnh ủy và việc sử dụng nguồn vốn trong các năm 2024, 2025.",
]


@pytest.mark.parametrize("width", [34, 50, 72, 90])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_wrapped_article(width: int, between: str) -> None:
    lines = [textwrap.fill(p, width, break_on_hyphens=False) for p in PARAGRAPHS]
    text = "Huyện ủy Tân An họp" + between + between.join(lines)
    joined = Reading(text).cased
    expected = "Huyện ủy Tân An họp" + between + between.join(PARAGRAPHS)
    missed = sum(a != b for a, b in zip(joined, expected, strict=True))
    assert missed <= (0 if between == "\n\n" else 2)


def test_mentions_of_wrapped_texts() -> None:
    """The annotated articles have the same names and offices when their lines are wrapped."""
    from vn_directives.bodies.grammar import find_bodies
    from vn_directives.dates.grammar import find_dates

    file = GOLD / "seeds.jsonl"
    if not file.exists():
        pytest.skip("the annotated texts are not at hand")
    found = same = 0
    for line in file.open(encoding="utf-8"):
        text = json.loads(line)["text"]
        wrapped = _wrap(text, 78)
        for find in (find_bodies, find_dates):
            plain = [(m.start, m.end) for m in find(Reading(text))]  # type: ignore[operator]
            again = [(m.start, m.end) for m in find(Reading(wrapped))]  # type: ignore[operator]
            found += len(plain)
            same += len(set(plain) & set(again))
    assert same / found > 0.98


def _wrap(text: str, width: int) -> str:
    """The text with a break in place of the blank after which a line is full."""
    lines = []
    for line in text.split("\n"):
        begin, blank, chars = 0, -1, list(line)
        for i, char in enumerate(line):
            if char == " ":
                blank = i
            if i - begin >= width and blank > begin:
                chars[blank] = "\n"
                begin, blank = blank + 1, -1
        lines.append("".join(chars))
    return "\n".join(lines)


@pytest.mark.parametrize(
    "line", ["Hà\nNội ", "*\n", "của\n1.\n", "A" * 50 + "\n", "a " * 20 + "B\nC, "]
)
def test_time_is_linear(line: str) -> None:
    assert_linear(lambda size: line * (size // len(line)), wrapped_breaks, 2_000, 10)
