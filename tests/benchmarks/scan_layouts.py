"""Documents of other layouts than the plain letter, drawn as pages: see `scan_bench`.

A telegram, an invitation, a proposal of an office with a long name, minutes that two sign, a
report of a Party committee below another, a joint circular, a plan with a table of tasks, and a
decree over pages with running heads. Names of persons are invented.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from tests.formats.scans import FONTS

STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
PARTY = ["ĐẢNG CỘNG SẢN VIỆT NAM"]
_LEFT, _RIGHT, _ROOM = 0.14, 0.93, 3  # edges of the text; lines that a signature takes


class Sides(NamedTuple):
    """Columns beside one another: the sides of a letterhead, or recipients and those who sign."""

    columns: list[list[str]]
    signed: int = 0  # the first column with room above its last line
    tight: bool = False  # without a wide blank between the columns

    def text(self) -> str:
        return "\n".join(line for column in self.columns for line in column)


class Middle(NamedTuple):
    """Lines in the middle of the page, bold."""

    lines: list[str]

    def text(self) -> str:
        return "\n".join(self.lines)


class Prose(NamedTuple):
    """A paragraph; the first line is indented."""

    paragraph: str

    def text(self) -> str:
        return self.paragraph


class Table(NamedTuple):
    """A ruled table: the shares of its columns, its rows."""

    shares: list[float]
    rows: list[list[str]]

    def text(self) -> str:
        return "\n".join("\t".join(row) for row in self.rows)


class Page(NamedTuple):
    """What stands on a page; its head and its number are no part of the text."""

    blocks: Sequence[Sides | Middle | Prose | Table]
    head: str = ""
    number: str = ""


def text_of(pages: Sequence[Page]) -> str:
    """The text of a document in reading order; a paragraph may go on over a page."""
    text = ""
    for page in pages:
        piece = "\n".join(block.text() for block in page.blocks)
        joint = " " if piece[:1].islower() else "\n"
        text = f"{text}{joint}{piece}" if text else piece
    return text


def layouts() -> Iterator[list[Page]]:
    """The eight documents."""
    yield [_telegram()]
    yield [_invitation()]
    yield [_proposal()]
    yield [_minutes()]
    yield [_party_report()]
    yield [_joint_circular()]
    yield [_plan()]
    yield _decree()


def _telegram() -> Page:
    return Page(
        [
            Sides(
                [
                    ["ỦY BAN NHÂN DÂN", "TỈNH THÁI BÌNH", "Số: 07/CĐ-UBND"],
                    [*STATE, "Thái Bình, ngày 06 tháng 9 năm 2024"],
                ]
            ),
            Middle(["CÔNG ĐIỆN", "Về việc tập trung ứng phó bão và mưa lũ"]),
            Middle(["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI BÌNH điện:"]),
            Prose("- Giám đốc các sở, Thủ trưởng các ban, ngành của tỉnh;"),
            Prose("- Chủ tịch Ủy ban nhân dân các huyện, thành phố."),
            Prose(
                "Thực hiện Công điện số 86/CĐ-TTg ngày 03 tháng 9 năm 2024 của Thủ tướng Chính "
                "phủ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:"
            ),
            Prose(
                "1. Sở Giao thông vận tải kiểm tra các bến phà, báo cáo Ủy ban nhân dân tỉnh "
                "trước 17 giờ ngày 07 tháng 9 năm 2024."
            ),
            Prose("2. Công an tỉnh bố trí lực lượng trực tại các tuyến đê xung yếu."),
            Sides(
                [
                    ["Nơi nhận:", "- Như trên;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, NNTNMT."],
                    ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lại Hữu Nghĩa"],
                ],
                signed=1,
            ),
        ]
    )


def _invitation() -> Page:
    return Page(
        [
            Sides(
                [
                    ["HỘI ĐỒNG NHÂN DÂN", "HUYỆN KIM SƠN", "Số: 31/GM-HĐND"],
                    [*STATE, "Kim Sơn, ngày 12 tháng 7 năm 2023"],
                ]
            ),
            Middle(["GIẤY MỜI", "Dự kỳ họp thứ mười bốn Hội đồng nhân dân huyện"]),
            Prose("Kính gửi: Ủy ban nhân dân huyện, Phòng Tài chính - Kế hoạch"),
            Prose(
                "Thường trực Hội đồng nhân dân huyện Kim Sơn trân trọng kính mời các đồng chí dự "
                "kỳ họp, khai mạc ngày 20 tháng 7 năm 2023 tại hội trường Huyện ủy."
            ),
            Prose("Đề nghị các đại biểu gửi ý kiến về Văn phòng trước ngày 17/7/2023."),
            Sides(
                [
                    ["Nơi nhận:", "- Như trên;", "- Lưu: VT."],
                    ["TM. THƯỜNG TRỰC", "CHỦ TỊCH", "Phan Văn Tạo"],
                ],
                signed=1,
            ),
        ]
    )


def _proposal() -> Page:
    return Page(
        [
            Sides(
                [
                    [
                        "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH",
                        "SỞ VĂN HÓA, THỂ THAO",
                        "VÀ DU LỊCH",
                        "Số: 96/TTr-SVHTTDL",
                    ],
                    [*STATE, "Ninh Bình, ngày 04 tháng 10 năm 2022"],
                ],
                tight=True,
            ),
            Middle(["TỜ TRÌNH", "Về việc ban hành Quy chế quản lý di tích trên địa bàn tỉnh"]),
            Prose("Kính gửi: Ủy ban nhân dân tỉnh Ninh Bình"),
            Prose(
                "Căn cứ Nghị định số 98/2010/NĐ-CP ngày 21 tháng 9 năm 2010 của Chính phủ, Sở "
                "Văn hóa, Thể thao và Du lịch kính trình Ủy ban nhân dân tỉnh xem xét, ban hành "
                "Quy chế quản lý di tích trước ngày 30 tháng 11 năm 2022."
            ),
            Sides(
                [
                    ["Nơi nhận:", "- Như trên;", "- Sở Tư pháp;", "- Lưu: VT, QLDSVH."],
                    ["GIÁM ĐỐC", "Tạ Thị Phương"],
                ],
                signed=1,
            ),
        ]
    )


def _minutes() -> Page:
    return Page(
        [
            Sides(
                [
                    ["ỦY BAN NHÂN DÂN", "XÃ YÊN MỸ", "Số: 12/BB-UBND"],
                    [*STATE, "Yên Mỹ, ngày 15 tháng 3 năm 2024"],
                ]
            ),
            Middle(["BIÊN BẢN", "Họp giao ban công tác quý I năm 2024"]),
            Prose(
                "Hôm nay, ngày 15 tháng 3 năm 2024, Ủy ban nhân dân xã họp dưới sự chủ trì của "
                "đồng chí Chủ tịch Ủy ban nhân dân xã. Đại diện Đảng ủy xã, Công an xã tham dự."
            ),
            Prose(
                "Cuộc họp thống nhất giao Công an xã thực hiện Kế hoạch số 08/KH-UBND ngày 20 "
                "tháng 01 năm 2024, báo cáo trước ngày 31 tháng 3 năm 2024."
            ),
            Sides([["THƯ KÝ", "Đoàn Thị Nhài"], ["CHỦ TỊCH", "Vương Đình Quế"]]),
        ]
    )


def _party_report() -> Page:
    return Page(
        [
            Sides(
                [
                    ["ĐẢNG BỘ TỈNH HƯNG YÊN", "HUYỆN ỦY TIÊN LỮ", "*", "Số 204-BC/HU"],
                    [*PARTY, "Tiên Lữ, ngày 28 tháng 11 năm 2023"],
                ]
            ),
            Middle(["BÁO CÁO", "kết quả thực hiện Nghị quyết số 18-NQ/TW"]),
            Prose(
                "Thực hiện Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành "
                "Trung ương, Ban Thường vụ Huyện ủy đã chỉ đạo sắp xếp tổ chức bộ máy."
            ),
            Prose(
                "Ban Thường vụ Huyện ủy đề nghị Ban Tổ chức Tỉnh ủy hướng dẫn trước ngày 15 "
                "tháng 12 năm 2023."
            ),
            Sides(
                [
                    [
                        "Nơi nhận:",
                        "- Tỉnh ủy (để báo cáo),",
                        "- Các đồng chí Huyện ủy viên,",
                        "- Lưu Văn phòng Huyện ủy.",
                    ],
                    ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Đào Công Khôi"],
                ],
                signed=1,
            ),
        ]
    )


def _joint_circular() -> Page:
    return Page(
        [
            Sides(
                [
                    ["BỘ TƯ PHÁP - BỘ TÀI CHÍNH", "Số: 09/2014/TTLT-BTP-BTC"],
                    [*STATE, "Hà Nội, ngày 17 tháng 3 năm 2014"],
                ],
                tight=True,
            ),
            Middle(["THÔNG TƯ LIÊN TỊCH", "Hướng dẫn việc quản lý kinh phí hòa giải"]),
            Prose(
                "Căn cứ Nghị định số 22/2013/NĐ-CP ngày 13 tháng 3 năm 2013 của Chính phủ; Bộ "
                "trưởng Bộ Tư pháp và Bộ trưởng Bộ Tài chính ban hành Thông tư liên tịch này."
            ),
            Prose("Thông tư có hiệu lực từ ngày 05 tháng 5 năm 2014."),
            Sides(
                [
                    ["KT. BỘ TRƯỞNG", "BỘ TÀI CHÍNH", "THỨ TRƯỞNG", "Mạc Thị Ngà"],
                    ["KT. BỘ TRƯỞNG", "BỘ TƯ PHÁP", "THỨ TRƯỞNG", "Âu Văn Thụ"],
                ]
            ),
            Prose("Nơi nhận:"),
            Prose("- Văn phòng Chính phủ;"),
            Prose("- Lưu: Bộ Tư pháp, Bộ Tài chính."),
        ]
    )


def _plan() -> Page:
    return Page(
        [
            Sides(
                [
                    ["ỦY BAN NHÂN DÂN", "QUẬN NGÔ QUYỀN", "Số: 77/KH-UBND"],
                    [*STATE, "Ngô Quyền, ngày 02 tháng 5 năm 2023"],
                ]
            ),
            Middle(["KẾ HOẠCH", "Cải cách hành chính năm 2023"]),
            Prose(
                "Thực hiện Kế hoạch số 300/KH-UBND ngày 20 tháng 12 năm 2022 của Ủy ban nhân dân "
                "thành phố Hải Phòng, Ủy ban nhân dân quận phân công nhiệm vụ như sau:"
            ),
            Table(
                [0.07, 0.43, 0.3, 0.2],
                [
                    ["STT", "Nội dung", "Đơn vị chủ trì", "Thời hạn"],
                    [
                        "1",
                        "Rà soát thủ tục hành chính thuộc thẩm quyền giải quyết của quận",
                        "Phòng Tư pháp",
                        "30/6/2023",
                    ],
                    [
                        "2",
                        "Xây dựng phương án sử dụng kinh phí",
                        "Phòng Tài chính - Kế hoạch",
                        "15/7/2023",
                    ],
                    [
                        "3",
                        "Tuyên truyền trên hệ thống truyền thanh cơ sở của các phường",
                        "Phòng Văn hóa và Thông tin",
                        "31/8/2023",
                    ],
                ],
            ),
            Prose("Các đơn vị báo cáo Ủy ban nhân dân quận trước ngày 15 tháng 12 năm 2023."),
            Sides(
                [
                    ["Nơi nhận:", "- Các phòng, ban;", "- Lưu: VT."],
                    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Khúc Thừa Dũng"],
                ],
                signed=1,
            ),
        ]
    )


def _decree() -> list[Page]:
    head = "CÔNG BÁO/Số 415 + 416/Ngày 10-5-2021"
    return [
        Page(
            [
                Sides(
                    [
                        ["CHÍNH PHỦ", "Số: 48/2021/NĐ-CP"],
                        [*STATE, "Hà Nội, ngày 26 tháng 4 năm 2021"],
                    ]
                ),
                Middle(["NGHỊ ĐỊNH", "Quy định về kiểm định phương tiện"]),
                Prose("Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;"),
                Prose("Điều 1. Phạm vi điều chỉnh"),
                Prose(
                    "Nghị định này sửa đổi Nghị định số 139/2018/NĐ-CP ngày 08 tháng 10 năm 2018 "
                    "của Chính phủ và được áp dụng đối với các cơ sở do Bộ"
                ),
            ],
            head,
            "2",
        ),
        Page(
            [
                Prose(
                    "trưởng Bộ Giao thông vận tải cấp phép trước ngày 01 tháng 01 năm 2021; Ủy "
                    "ban nhân dân tỉnh Hà Giang báo cáo Thủ tướng"
                ),
            ],
            head,
            "3",
        ),
        Page(
            [
                Prose("Chính phủ trước ngày 15 tháng 9 năm 2021."),
                Prose("Điều 2. Nghị định này có hiệu lực từ ngày 15 tháng 6 năm 2021."),
                Sides(
                    [
                        ["Nơi nhận:", "- Các Bộ;", "- Lưu: VT, CN."],
                        ["TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Kiều Quang Ngọc"],
                    ],
                    signed=1,
                ),
            ],
            head,
            "4",
        ),
    ]


def drawn(page: Page, dpi: int) -> Any:
    """The picture of a page, at 12 points."""
    return _Drawing(dpi).drawn(page)


class _Drawing:
    def __init__(self, dpi: int) -> None:
        from PIL import Image, ImageDraw, ImageFont

        self.width, self.height = int(8.27 * dpi), int(11.69 * dpi)
        self.image = Image.new("RGB", (self.width, self.height), (252, 251, 246))
        self.draw = ImageDraw.Draw(self.image)
        size = round(12 * dpi / 72)
        plain, bold = (
            str(FONTS / f"dejavu/DejaVuSerifCondensed{style}.ttf") for style in ("", "-Bold")
        )
        self.plain, self.bold = ImageFont.truetype(plain, size), ImageFont.truetype(bold, size)
        self.small = ImageFont.truetype(bold, round(0.8 * size))
        self.step = round(size * 1.5)
        self.top = round(0.07 * self.height)

    def drawn(self, page: Page) -> Any:
        if page.head:
            self._centered(page.head, 0.5, self.top, self.plain)
            self.top += 2 * self.step
        for block in page.blocks:
            if isinstance(block, Sides):
                self._sides(block)
            elif isinstance(block, Middle):
                for line in block.lines:
                    self._centered(line, 0.5, self.top, self.bold)
                    self.top += self.step
            elif isinstance(block, Prose):
                self._prose(block.paragraph)
            else:
                self._table(block)
            self.top += self.step // 3
        if page.number:
            self._centered(page.number, 0.5, round(0.94 * self.height), self.plain)
        return self.image

    def _centered(self, line: str, center: float, top: int, font: Any) -> None:
        self.draw.text((center * self.width, top), line, "black", font, anchor="ma")

    def _sides(self, block: Sides) -> None:
        centers = (0.28, 0.73) if block.tight else (0.24, 0.7)
        below = self.top
        for n, (column, center) in enumerate(zip(block.columns, centers, strict=True)):
            top = self.top
            is_list = column[0] == "Nơi nhận:"
            signs = not column[-1].startswith(("Số", "-")) and "ngày" not in column[-1]
            for k, line in enumerate(column):
                if signs and n >= block.signed and k == len(column) - 1:
                    top += _ROOM * self.step
                if is_list:
                    at = (_LEFT * self.width, top)
                    self.draw.text(at, line, "black", self.small)
                else:
                    self._centered(line, center, top, self.small)
                top += self.step
            below = max(below, top)
        self.top = below + self.step // 2

    def _prose(self, paragraph: str) -> None:
        edge, width = _LEFT * self.width, (_RIGHT - _LEFT) * self.width
        indent = 0 if paragraph[0].islower() else 0.05 * self.width
        for n, line in enumerate(self._wrapped(paragraph, width, indent)):
            self.draw.text((edge + (0 if n else indent), self.top), line, "black", self.plain)
            self.top += self.step

    def _table(self, block: Table) -> None:
        left, width = _LEFT * self.width, (_RIGHT - _LEFT) * self.width
        edges = [left]
        for share in block.shares:
            edges.append(edges[-1] + share * width)
        begin = self.top
        for row in block.rows:
            self.draw.line((left, self.top, edges[-1], self.top), "black", 2)
            cells = [
                list(self._wrapped(text, share * width - self.step / 2))
                for text, share in zip(row, block.shares, strict=True)
            ]
            for lines in zip_longest(*cells, fillvalue=""):
                for edge, line in zip(edges, lines, strict=False):
                    self.draw.text((edge + self.step / 4, self.top + 4), line, "black", self.plain)
                self.top += self.step
            self.top += 8
        self.draw.line((left, self.top, edges[-1], self.top), "black", 2)
        for edge in edges:
            self.draw.line((edge, begin, edge, self.top), "black", 2)

    def _wrapped(self, paragraph: str, width: float, indent: float = 0) -> Iterator[str]:
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and indent + self.plain.getlength(longer) > width:
                yield line
                indent = 0
                longer = word
            line = longer
        yield line
