"""What finding dates costs, per syllable and per character, with few dates and with many."""

from __future__ import annotations

import pytest

from tests.timing import seconds
from vn_directives.dates.grammar import find_all_dates
from vn_directives.matching import Reading

# One date in about eighty syllables.
NEWS = """\
Chiều 31/7, Ban Thường vụ Quận ủy Hải An tổ chức hội nghị triển khai các nhiệm vụ trọng tâm về
phòng, chống dịch bệnh trong tình hình mới. Phát biểu tại hội nghị, đồng chí Bí thư Quận ủy yêu cầu
các cấp ủy, chính quyền, cơ quan, đơn vị chủ động thực hiện nghiêm Kế hoạch số 154/KH-UBND, kịp thời
phát hiện và xử lý các trường hợp vi phạm; quan tâm chăm lo đời sống của nhân dân, nhất là gia đình
chính sách, hộ nghèo, người có hoàn cảnh khó khăn trên địa bàn; tiếp tục đẩy mạnh tuyên truyền để
mỗi người dân hiểu và tự giác chấp hành. Đến nay, quận đã giải ngân 45,8 tỷ đồng, đạt 62% kế hoạch
năm 2020.

"""
# One date in about ten.
TABLE = """\
| Tỉnh ủy | 26 tháng 4, 1974 – 22 tháng 1, 1981 | Trần Quang Vinh sinh ngày 2 tháng 9 năm 1924 |
| Sở Y tế | từ 3/1987 đến 8/1991 | quý II/2020 và 6 tháng đầu năm | nhiệm kỳ 2015 - 2020 |

"""


@pytest.mark.benchmark
@pytest.mark.parametrize(
    ("name", "text", "limit"), [("few dates", NEWS * 200, 1.5), ("many dates", TABLE * 200, 15)]
)
def test_cost_of_dates(name: str, text: str, limit: float) -> None:
    reading = Reading(text)
    dates, _relative = find_all_dates(reading)
    (best,) = seconds(lambda: find_all_dates(reading), repeats=5)
    assert len(dates) >= 2 * 200
    syllables = len(text.split())
    print(
        f"\ndates ({name}): {best / syllables * 1e6:.3f} µs per syllable, "
        f"{best / len(text) * 1e9:.1f} ns per character, {best / len(dates) * 1e6:.1f} µs per date"
    )
    assert best / syllables < limit / 1e6
