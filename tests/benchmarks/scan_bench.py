"""What is read of scans of one's own: pages drawn, made worse, read by OCR, and extracted.

    python -m tests.benchmarks.scan_bench [DPI...]

Twelve letters and decisions of state and Party, with the letterhead in two columns, a stamp and a
signature, and eight documents of other layouts (`scan_layouts`) are drawn as pictures of A4 pages
at 200 and 150 dpi, turned a little, blurred and strewn with specks. What is extracted of what OCR
reads is compared with what is extracted of the text drawn.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tests.benchmarks import scan_layouts
from tests.formats.scans import FONTS, as_file
from vn_directives import load, to_record
from vn_directives.formats.content import read_content

_FRAME = ("issuer", "parent", "symbol", "type", "place", "issued_on", "signer_title", "signer")
_MENTIONS = {"documents": ("key",), "dates": ("value",), "bodies": ("name",), "titles": ("name",)}


Case = tuple[str, list[Any]]
"""The text of a document, and the pictures of its pages."""


class Document(NamedTuple):
    """A document: its letterhead left and right, its text, its recipients, who signs."""

    left: list[str]
    right: list[str]
    body: list[str]
    recipients: list[str]
    signature: list[str]

    def text(self) -> str:
        """What is drawn, in reading order."""
        lines = [*self.left, *self.right, *self.body, *self.recipients, *self.signature]
        return "\n".join(lines)


_STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
_PARTY = ["ĐẢNG CỘNG SẢN VIỆT NAM"]
# Issuer, symbol, place and day, heading, what is told, who signs: names of persons are invented.
_CASES: list[tuple[list[str], str, str, list[str], list[str], list[str]]] = [
    (
        ["ỦY BAN NHÂN DÂN", "TỈNH HÀ NAM"],
        "Số: 152/QĐ-UBND",
        "Hà Nam, ngày 20 tháng 02 năm 2023",
        ["QUYẾT ĐỊNH", "Về việc phê duyệt kế hoạch phòng, chống thiên tai"],
        [
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
            "Căn cứ Nghị định số 66/2021/NĐ-CP ngày 06 tháng 7 năm 2021 của Chính phủ;",
            "Điều 1. Giao Sở Nông nghiệp và Phát triển nông thôn chủ trì, báo cáo Ủy ban nhân dân "
            "tỉnh trước ngày 30 tháng 6 năm 2023.",
            "Điều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Tài chính chịu trách nhiệm "
            "thi hành Quyết định này.",
        ],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Mai Hoa"],
    ),
    (
        ["BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"],
        "Số: 8412/QLD-CL",
        "Hà Nội, ngày 14 tháng 9 năm 2022",
        ["Kính gửi: Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"],
        [
            "Thực hiện Thông tư số 11/2018/TT-BYT ngày 04 tháng 5 năm 2018 của Bộ Y tế, Cục Quản "
            "lý Dược yêu cầu Sở Y tế các tỉnh báo cáo kết quả kiểm tra trước ngày 15/10/2022.",
        ],
        ["KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", "Trần Văn Bách"],
    ),
    (
        ["VĂN PHÒNG CHÍNH PHỦ"],
        "Số: 214/TB-VPCP",
        "Hà Nội, ngày 03 tháng 6 năm 2021",
        ["THÔNG BÁO", "Kết luận của Phó Thủ tướng tại cuộc họp về phòng, chống dịch"],
        [
            "Giao Bộ Y tế chủ trì, phối hợp với Bộ Tài chính rà soát, báo cáo Thủ tướng Chính phủ "
            "trước ngày 10 tháng 6 năm 2021.",
            "Ủy ban nhân dân thành phố Hải Phòng thực hiện nghiêm Chỉ thị số 15/CT-TTg ngày 27 "
            "tháng 3 năm 2020.",
        ],
        ["KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Phạm Đức Long"],
    ),
    (
        ["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH LỤC"],
        "Số: 45/KH-UBND",
        "Bình Lục, ngày 11 tháng 01 năm 2024",
        ["KẾ HOẠCH", "Tổ chức Tết trồng cây năm 2024"],
        [
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh "
            "Hà Nam, Ủy ban nhân dân huyện Bình Lục xây dựng kế hoạch như sau:",
            "1. Phòng Nông nghiệp và Phát triển nông thôn hướng dẫn các xã, thị trấn trước ngày "
            "20 tháng 01 năm 2024.",
        ],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Hữu Toàn"],
    ),
    (
        ["SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TỈNH NAM ĐỊNH"],
        "Số: 1203/SGDĐT-VP",
        "Nam Định, ngày 22 tháng 8 năm 2023",
        ["Kính gửi: Phòng Giáo dục và Đào tạo các huyện, thành phố"],
        [
            "Căn cứ Quyết định số 2171/QĐ-BGDĐT ngày 28 tháng 7 năm 2023 của Bộ Giáo dục và Đào "
            "tạo, Sở Giáo dục và Đào tạo đề nghị các đơn vị báo cáo trước ngày 05/9/2023.",
        ],
        ["GIÁM ĐỐC", "Vũ Thị Hằng"],
    ),
    (
        ["BỘ TÀI CHÍNH"],
        "Số: 25/2022/TT-BTC",
        "Hà Nội, ngày 28 tháng 4 năm 2022",
        ["THÔNG TƯ", "Quy định mức thu phí thẩm định hồ sơ"],
        [
            "Căn cứ Nghị định số 87/2017/NĐ-CP ngày 26 tháng 7 năm 2017 của Chính phủ;",
            "Bộ trưởng Bộ Tài chính ban hành Thông tư quy định mức thu phí. Thông tư này có hiệu "
            "lực từ ngày 15 tháng 6 năm 2022.",
        ],
        ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Đỗ Quang Vinh"],
    ),
]
_PARTY_CASES: list[tuple[list[str], str, str, list[str], list[str], list[str]]] = [
    (
        ["TỈNH ỦY HÀ NAM", "*"],
        "Số 30-CT/TU",
        "Hà Nam, ngày 12 tháng 5 năm 2021",
        ["CHỈ THỊ", "về tăng cường sự lãnh đạo của Đảng đối với công tác phòng, chống dịch"],
        [
            "Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thành ủy thực hiện Nghị quyết số 06-NQ/TU "
            "ngày 10 tháng 3 năm 2021, báo cáo trước ngày 30 tháng 6 năm 2021.",
        ],
        ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Hoàng Minh Tuấn"],
    ),
    (
        ["THÀNH ỦY HẢI PHÒNG", "*"],
        "Số 115-KL/TU",
        "Hải Phòng, ngày 07 tháng 7 năm 2022",
        ["KẾT LUẬN", "về công tác cải cách hành chính"],
        [
            "Ban Thường vụ Thành ủy giao Ban cán sự đảng Ủy ban nhân dân thành phố chỉ đạo thực "
            "hiện Chỉ thị số 23-CT/TU ngày 14 tháng 4 năm 2020 của Ban Thường vụ Thành ủy.",
        ],
        ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Bùi Quốc Khánh"],
    ),
    (
        ["HUYỆN ỦY THANH LIÊM", "BAN TỔ CHỨC", "*"],
        "Số 58-HD/BTC",
        "Thanh Liêm, ngày 09 tháng 10 năm 2023",
        ["HƯỚNG DẪN", "kiểm điểm, đánh giá đảng viên năm 2023"],
        [
            "Thực hiện Hướng dẫn số 25-HD/BTCTW ngày 10 tháng 01 năm 2023 của Ban Tổ chức Trung "
            "ương, Ban Tổ chức Huyện ủy đề nghị các chi bộ gửi báo cáo trước ngày 15/12/2023.",
        ],
        ["TRƯỞNG BAN", "Đinh Văn Sáu"],
    ),
    (
        ["BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TUYÊN GIÁO", "*"],
        "Số 77-CV/BTGTW",
        "Hà Nội, ngày 18 tháng 11 năm 2021",
        ["Kính gửi: Ban Tuyên giáo các tỉnh ủy, thành ủy"],
        [
            "Thực hiện Kế hoạch số 03-KH/TW ngày 01 tháng 12 năm 2021 của Bộ Chính trị, Ban Tuyên "
            "giáo Trung ương đề nghị các đồng chí báo cáo trước ngày 30/11/2021.",
        ],
        ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Ngô Thanh Bình"],
    ),
    (
        ["TỈNH ỦY NAM ĐỊNH", "VĂN PHÒNG", "*"],
        "Số 412-TB/VPTU",
        "Nam Định, ngày 26 tháng 3 năm 2024",
        ["THÔNG BÁO", "Kết luận của đồng chí Bí thư Tỉnh ủy"],
        [
            "Đồng chí Bí thư Tỉnh ủy yêu cầu Ủy ban nhân dân tỉnh Nam Định báo cáo kết quả thực "
            "hiện Nghị quyết số 09-NQ/TU ngày 16 tháng 6 năm 2021 trước ngày 20 tháng 4 năm 2024.",
        ],
        ["CHÁNH VĂN PHÒNG", "Trịnh Công Lý"],
    ),
    (
        ["ĐẢNG ỦY XÃ LIÊM SƠN", "*"],
        "Số 14-NQ/ĐU",
        "Liêm Sơn, ngày 02 tháng 02 năm 2023",
        ["NGHỊ QUYẾT", "về lãnh đạo thực hiện nhiệm vụ năm 2023"],
        [
            "Đảng ủy xã giao Ủy ban nhân dân xã Liêm Sơn xây dựng kế hoạch thực hiện Nghị quyết số "
            "21-NQ/HU ngày 12 tháng 12 năm 2022 của Huyện ủy Thanh Liêm trước ngày 28/02/2023.",
        ],
        ["T/M ĐẢNG ỦY", "BÍ THƯ", "Lương Văn Thịnh"],
    ),
]
_PAPER, _RED, _BLUE = (252, 251, 246), (205, 50, 60), (50, 70, 175)
_RECIPIENTS = ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]


def documents() -> Iterator[Document]:
    """The twelve documents."""
    for motto, cases in ((_STATE, _CASES), (_PARTY, _PARTY_CASES)):
        for issuer, symbol, day, heading, body, signature in cases:
            yield Document(
                [*issuer, symbol], [*motto, day], [*heading, *body], _RECIPIENTS, signature
            )


def drawn(document: Document, dpi: int, rng: random.Random) -> Any:
    """The picture of a page, as a scanner gives it."""
    from PIL import Image, ImageDraw, ImageFont

    width, height = int(8.27 * dpi), int(11.69 * dpi)
    page = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(page)
    size = round(13 * dpi / 72)
    plain = ImageFont.truetype(str(FONTS / "dejavu/DejaVuSerifCondensed.ttf"), size)
    bold = ImageFont.truetype(str(FONTS / "dejavu/DejaVuSerifCondensed-Bold.ttf"), size)
    small = ImageFont.truetype(
        str(FONTS / "dejavu/DejaVuSerifCondensed-Bold.ttf"), round(size * 0.8)
    )
    step = round(size * 1.5)

    def column(lines: Iterable[str], center: float, top: int, font: Any) -> int:
        for line in lines:
            draw.text((center * width, top), line, "black", font, anchor="ma")
            top += step
        return top

    top = round(0.06 * height)
    bottom = max(column(document.left, 0.27, top, small), column(document.right, 0.7, top, small))
    at = bottom + step
    for n, paragraph in enumerate(document.body):
        centered = n < 2 and len(paragraph) < 90 and not paragraph.endswith((".", ";"))
        for line in _wrapped(paragraph, plain, 0.76 * width):
            if centered:
                draw.text((width / 2, at), line, "black", bold, anchor="ma")
            else:
                draw.text((0.14 * width, at), line, "black", plain)
            at += step
        at += step // 3
    at += step
    for n, line in enumerate(document.recipients):
        draw.text((0.14 * width, at + n * step), line, "black", small)
    *offices, name = document.signature
    below = column(offices, 0.68, at, bold)
    _signed(draw, 0.68 * width, below + 1.6 * step, step, rng)
    column([name], 0.68, below + 3 * step, bold)
    return worn(page, dpi, rng)


def worn(page: Any, dpi: int, rng: random.Random) -> Any:
    """A page as a scanner gives it: turned a little, blurred, strewn with specks."""
    from PIL import Image, ImageFilter

    page = page.rotate(rng.uniform(-0.7, 0.7), fillcolor=_PAPER, resample=Image.Resampling.BICUBIC)
    page = page.filter(ImageFilter.GaussianBlur(dpi / 400))
    specks = Image.effect_noise(page.size, 40).convert("RGB")
    return Image.blend(page, specks, 0.12)


def _wrapped(paragraph: str, font: Any, width: float) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


def _signed(draw: Any, x: float, y: float, step: int, rng: random.Random) -> None:
    """A round stamp, left of the middle, and a signature of strokes."""
    radius = 2 * step
    left = x - 2.5 * step
    draw.ellipse((left - radius, y - radius, left + radius, y + radius), outline=_RED, width=4)
    inner = 0.7 * radius
    draw.ellipse((left - inner, y - inner, left + inner, y + inner), outline=_RED, width=2)
    points = [(x + step * rng.uniform(-2, 2), y + step * rng.uniform(-0.5, 0.5)) for _ in range(9)]
    draw.line(points, _BLUE, 3, joint="curve")


def _found(record: dict[str, Any]) -> dict[str, Counter[str]]:
    frame = record.get("header") or {}
    found = {"frame": Counter(f"{name}={frame[name]}" for name in _FRAME if frame.get(name))}
    for kind, names in _MENTIONS.items():
        values = (item.get(name) or item.get("text") for item in record[kind] for name in names)
        found[kind] = Counter(" ".join(value.casefold().split()) for value in values if value)
    found["duties"] = Counter(f"{duty.get('who')} {duty.get('due')}" for duty in record["duties"])
    return found


def letters(dpi: int, rng: random.Random) -> Iterator[Case]:
    """The twelve documents, drawn."""
    for document in documents():
        yield document.text(), [drawn(document, dpi, rng)]


def layouts(dpi: int, rng: random.Random) -> Iterator[Case]:
    """The eight of other layouts, drawn."""
    for pages in scan_layouts.layouts():
        images = [worn(scan_layouts.drawn(page, dpi), dpi, rng) for page in pages]
        yield scan_layouts.text_of(pages), images


def score(cases: Iterable[Case]) -> dict[str, float]:
    """F1 of what is found in the scans against what is found in the clean texts, by kind."""
    nlp = load()
    both: Counter[str] = Counter()
    clean: Counter[str] = Counter()
    scanned: Counter[str] = Counter()
    for drawn_text, pages in cases:
        content = read_content(as_file(pages, "TIFF"), ".tiff")
        right, read = (_found(to_record(nlp(text))) for text in (drawn_text, content.text))
        for kind, wanted in right.items():
            both[kind] += (wanted & read[kind]).total()
            clean[kind] += wanted.total()
            scanned[kind] += read[kind].total()
            for value in (wanted - read[kind]) | (read[kind] - wanted):
                side = "-" if value in wanted - read[kind] else "+"
                print(f"  {side} {kind}: {value}", file=sys.stderr)
    return {kind: 2 * both[kind] / max(clean[kind] + scanned[kind], 1) for kind in clean}


if __name__ == "__main__":
    for dpi in map(int, sys.argv[1:] or ("200", "150")):
        for make in (letters, layouts):
            scores = score(make(dpi, random.Random(dpi)))
            figures = ", ".join(f"{kind} {value:.3f}" for kind, value in scores.items())
            print(f"{dpi} dpi, {make.__name__}: {figures}", flush=True)
