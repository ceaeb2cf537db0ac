"""Texts in the shapes of real ones, made up from frames: the same for the same seed.

Four shapes: short notices, long articles, pages that are mostly furniture, full documents. Names,
places, numbers and dates vary from text to text, as they do in the world.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

FAMILY = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Đinh", "Mai", "Tạ", "Quách",
]  # fmt: skip
MIDDLE = [
    "Văn", "Thị", "Đức", "Hữu", "Quang", "Thanh", "Minh", "Ngọc", "Xuân", "Đình", "Thu", "Bá",
    "Công", "Kim", "Thế", "Hồng",
]  # fmt: skip
GIVEN = [
    "An", "Bình", "Chung", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hùng", "Khánh", "Lan",
    "Linh", "Mạnh", "Nga", "Phúc", "Sơn", "Thảo",
]  # fmt: skip
PLACES = [
    "Lê Chân", "Vĩnh Bảo", "Thạch Hà", "Yên Định", "Cẩm Xuyên", "Kim Thành", "Gia Lộc", "Đông Anh",
    "Hải Hậu", "Tiên Lữ", "Quỳnh Phụ", "Nam Trực", "Bình Giang", "Sông Lô", "Lâm Thao", "Mỹ Hào",
]  # fmt: skip
COMMUNES = ["Thạch Sơn", "Tân Tiến", "Đồng Tâm", "Phú Lộc", "Hòa Bình", "Trung Chính", "An Khê"]
FIELDS = [
    "phòng, chống dịch bệnh", "xây dựng nông thôn mới", "cải cách hành chính", "chuyển đổi số",
    "giải phóng mặt bằng", "phòng, chống thiên tai", "an sinh xã hội", "bảo vệ môi trường",
]  # fmt: skip
ORGANS = ["Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Văn phòng", "Ủy ban Kiểm tra"]
DEPARTMENTS = [
    "Phòng Nội vụ",
    "Phòng Tài chính - Kế hoạch",
    "Phòng Tư pháp",
    "Công an",
    "Thanh tra",
]
TASKS = [
    "rà soát, bổ sung quy hoạch", "kiện toàn bộ máy", "tăng cường kiểm tra, giám sát",
    "tháo gỡ khó khăn cho doanh nghiệp", "đẩy nhanh tiến độ giải ngân vốn đầu tư công",
    "chăm lo đời sống của nhân dân", "giữ vững an ninh trật tự", "nâng cao chất lượng sinh hoạt",
    "tuyên truyền, vận động cán bộ, đảng viên", "xử lý nghiêm các trường hợp vi phạm",
]  # fmt: skip
SCENES = [
    "trên địa bàn còn nhiều tuyến đường xuống cấp, nhất là vào mùa mưa",
    "các thôn, tổ dân phố đã huy động được sự tham gia của đông đảo người dân",
    "sản xuất nông nghiệp tiếp tục phát triển, năng suất lúa bình quân đạt khá",
    "tỷ lệ hộ nghèo giảm so với cùng kỳ, đời sống vật chất và tinh thần được cải thiện",
    "một số chỉ tiêu còn đạt thấp, tiến độ thực hiện ở một vài đơn vị còn chậm",
    "nhà trường tổ chức nhiều hoạt động trải nghiệm bổ ích cho học sinh",
    "công tác khám, chữa bệnh được quan tâm, cơ sở vật chất từng bước được đầu tư",
    "nhiều mô hình hay, cách làm sáng tạo được nhân rộng, mang lại hiệu quả thiết thực",
    "thời tiết diễn biến phức tạp, nguy cơ cháy rừng ở mức cao",
    "các hộ kinh doanh chấp hành tốt quy định về vệ sinh an toàn thực phẩm",
]  # fmt: skip
OPENERS = [
    "Theo báo cáo, ", "Bên cạnh đó, ", "Thời gian qua, ", "Tuy nhiên, ", "Cũng tại hội nghị, ",
    "Đến nay, ", "Đáng chú ý, ", "Nhờ vậy, ", "Song song với đó, ",
]  # fmt: skip

_DEEDS = [
    "Sáng {day}, Ban Thường vụ Huyện ủy {place} tổ chức hội nghị triển khai {directive}.",
    "Dự hội nghị có đồng chí {name}, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy; đồng chí "
    "{name2}, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện.",
    "Phát biểu kết luận, đồng chí {name} yêu cầu Đảng ủy các xã, thị trấn {task}; giao "
    "{department} huyện {task2} trước ngày {day}.",
    "Chủ tịch UBND huyện {name} đề nghị {organ} Huyện ủy và Ủy ban MTTQ Việt Nam huyện {task}.",
    "Ngày {day}, UBND xã {commune} đã ban hành {directive} về {field}.",
    "Ông {name}, Trưởng {department} huyện {place} cho biết, {scene}.",
    "Ban Chỉ đạo {field} huyện {place} vừa có Công văn số {n}/BCĐ gửi các địa phương.",
]
_PLAIN = [
    "{opener}{scene}.",
    "{opener}{scene}; {scene2}.",
    "Các địa phương, đơn vị đã chủ động {task}, {task2}, góp phần hoàn thành nhiệm vụ được giao.",
    "Trong {n} tháng, toàn huyện thực hiện {n2} công trình với tổng kinh phí {n} tỷ đồng, đạt {p}% "
    "kế hoạch.",
    "Người dân xã {commune} phấn khởi vì {scene}.",
    "{opener}{scene}, nên việc {task} càng trở nên cấp thiết; {scene2}.",
    "Năm {year}, {scene}.",
    "Đây là dịp để cán bộ và nhân dân {task}, qua đó {task2} và lan tỏa những việc làm tốt trong "
    "cộng đồng.",
]
_FURNITURE_ABOVE = """\
Trang chủ | Giới thiệu | Tin tức - Sự kiện | Văn bản chỉ đạo | Thủ tục hành chính | Liên hệ
Tìm kiếm  Đăng nhập  English
Thứ Tư, {day} 08:{m} (GMT+7)
Xem với cỡ chữ  A- A A+   Lượt xem: {n}{n2}

"""
_FURNITURE_BELOW = """
Tin liên quan
  » {title} ({day})
  » {title2} ({day2})
Văn bản mới: {directive}
CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN {upper}
Cơ quan chủ quản: UBND huyện {place}. Chịu trách nhiệm: {name}, Chánh Văn phòng HĐND và UBND huyện
Địa chỉ: Số {m} Lê Lợi, thị trấn {commune}. Điện thoại: 02{m}.3{n}.{n2} - Fax: 02{m}.3{n2}.{n}
Đang truy cập: {m}   Hôm nay: {n}   Tổng lượt truy cập: {n2}.{n}.{n2}
"""
_DOCUMENT_ABOVE = """\
ỦY BAN NHÂN DÂN
HUYỆN {upper}
Số: {n}/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày {d} tháng {month} năm {year}

KẾ HOẠCH
Về {field} năm {year}

Căn cứ Nghị định số {n}/{year}/NĐ-CP ngày {day} của Chính phủ;
Thực hiện {directive} của Ban Thường vụ Tỉnh ủy, UBND huyện ban hành kế hoạch như sau:
"""
_DOCUMENT_BELOW = """
Nơi nhận:
- UBND tỉnh;
- Thường trực Huyện ủy, HĐND huyện;
- UBND các xã, thị trấn;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
{name}
"""


class Writer:
    """Makes up texts; the same ones for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def notice(self) -> str:
        """Two or three sentences."""
        return " ".join(self._sentences(self._random.randint(2, 3), deeds=0.5))

    def dense(self) -> str:
        """Five sentences, each with mentions."""
        return " ".join(self._sentences(5, deeds=1))

    def article(self) -> str:
        """A heading and some ten paragraphs."""
        paragraphs = (
            " ".join(self._sentences(self._random.randint(2, 5), deeds=0.15))
            for _ in range(self._random.randint(6, 14))
        )
        return self._fill("{title}\n\n") + "\n".join(paragraphs) + "\n"

    def page(self) -> str:
        """A short article among the furniture of its site."""
        body = "\n".join(self._sentences(8, deeds=0.2))
        return self._fill(_FURNITURE_ABOVE + "{title}\n\n") + body + self._fill(_FURNITURE_BELOW)

    def document(self) -> str:
        """A plan with its letterhead, numbered tasks, recipients and signature."""
        points = (
            f"{number}. {sentence}"
            for number, sentence in enumerate(self._sentences(25, deeds=0.15), 1)
        )
        return self._fill(_DOCUMENT_ABOVE) + "\n".join(points) + self._fill(_DOCUMENT_BELOW)

    def mixture(self) -> Iterator[str]:
        """Texts of all shapes, without end."""
        shapes: list[Callable[[], str]] = [self.notice, self.article, self.page, self.document]
        while True:
            for shape in shapes:
                yield shape()

    def text_of_length(self, length: int) -> str:
        """One text of that many characters: articles one below the other."""
        pieces: list[str] = []
        missing = length
        while missing > 0:
            pieces.append(self.article())
            missing -= len(pieces[-1])
        return "".join(pieces)[:length]

    def _sentences(self, count: int, deeds: float) -> Iterator[str]:
        for _ in range(count):
            yield self._fill(
                self._random.choice(_DEEDS if self._random.random() < deeds else _PLAIN)
            )

    def _fill(self, frame: str) -> str:
        return frame.format_map(_Slots(self._random))


class _Slots(dict[str, str]):
    """Fills each slot of a frame when it is asked for."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance

    def __missing__(self, slot: str) -> str:
        kind = slot.rstrip("2")
        value = self[slot] = str(getattr(self, f"_{kind}")())
        return value

    def _pick(self, values: list[str]) -> str:
        return self._chance.choice(values)

    def _name(self) -> str:
        return f"{self._pick(FAMILY)} {self._pick(MIDDLE)} {self._pick(GIVEN)}"

    def _day(self) -> str:
        year = self._pick(["", f"/{self._year()}"])
        return f"{self._chance.randint(1, 28)}/{self._chance.randint(1, 12)}{year}"

    def _directive(self) -> str:
        n = self._chance.randint(1, 200)
        return self._pick(
            [
                f"Chỉ thị số {n}-CT/TU ngày {self._day()}",
                f"Nghị quyết số {n}-NQ/TW",
                f"Kế hoạch số {n}/KH-UBND",
                f"Quyết định {n}/QĐ-UBND ngày {self._day()}",
                f"Nghị quyết {n}",
            ]
        )

    def _title(self) -> str:
        return f"Huyện {self._pick(PLACES)} {self._pick(TASKS)}"

    def _upper(self) -> str:
        return self._pick(PLACES).upper()

    def _year(self) -> int:
        return self._chance.randint(2018, 2025)

    def _month(self) -> int:
        return self._chance.randint(1, 12)

    def _d(self) -> int:
        return self._chance.randint(1, 28)

    def _m(self) -> int:
        return self._chance.randint(10, 59)

    def _n(self) -> int:
        return self._chance.randint(100, 999)

    def _p(self) -> int:
        return self._chance.randint(60, 120)

    def _place(self) -> str:
        return self._pick(PLACES)

    def _commune(self) -> str:
        return self._pick(COMMUNES)

    def _field(self) -> str:
        return self._pick(FIELDS)

    def _organ(self) -> str:
        return self._pick(ORGANS)

    def _department(self) -> str:
        return self._pick(DEPARTMENTS)

    def _task(self) -> str:
        return self._pick(TASKS)

    def _scene(self) -> str:
        return self._pick(SCENES)

    def _opener(self) -> str:
        return self._pick(OPENERS)
