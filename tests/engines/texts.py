"""Short invented texts in any number, all different."""

from __future__ import annotations

_NAMES = ("Lê An Nhiên", "Trần Minh Khôi", "Phạm Thị Hoài Thu", "Vũ Đình Sơn", "Đỗ Hải Yến")
_PLACES = ("Vạn Hòa", "Đông Lâm", "Tân Thịnh", "Phú Cường", "An Khê")
_TITLES = ("Bí thư Huyện ủy", "Chủ tịch UBND huyện", "Phó Bí thư Thường trực Huyện ủy")
_TEXT = """\
Sáng {day}/{month}/2021, Ban Thường vụ Huyện ủy {place} tổ chức hội nghị triển khai Chỉ thị số
{number}-CT/TU ngày {before}/{month}/2021 của Ban Thường vụ Tỉnh ủy. Đồng chí {name}, {title} chủ
trì hội nghị. Đồng chí {name} yêu cầu UBND các xã hoàn thành kế hoạch trước ngày {day}/12/2021.
"""


def short_texts(number: int) -> list[str]:
    """That many texts, of some 60 words each."""
    return [
        _TEXT.format(
            day=10 + i % 18,
            before=1 + i % 9,
            month=1 + i % 12,
            number=1 + i,
            place=_PLACES[i % len(_PLACES)],
            name=_NAMES[i // 5 % len(_NAMES)],
            title=_TITLES[i // 7 % len(_TITLES)],
        )
        for i in range(number)
    ]
