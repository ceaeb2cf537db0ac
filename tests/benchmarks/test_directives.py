"""What finding references to documents costs, per syllable and per character."""

from __future__ import annotations

import pytest

from tests.timing import seconds
from vn_directives.bodies.grammar import find_bodies
from vn_directives.dates.grammar import find_dates
from vn_directives.directives.grammar import find_directives
from vn_directives.matching import Reading
from vn_directives.titles.grammar import find_titles

# About one reference in forty syllables, as in news of a local Party page.
TEXT = """\
Chiều 31/7/2020, Ban Thường vụ Quận ủy Hải An tổ chức hội nghị triển khai Chỉ thị số 30-CT/TU ngày
30/7/2020 của Ban Thường vụ Thành ủy về tăng cường công tác phòng, chống dịch bệnh trong tình hình
mới. Phát biểu tại hội nghị, đồng chí Bí thư Quận ủy yêu cầu các cấp ủy, chính quyền, cơ quan, đơn
vị chủ động thực hiện nghiêm Kế hoạch số 154/KH-UBND, kịp thời phát hiện và xử lý các trường hợp vi
phạm; quan tâm chăm lo đời sống của nhân dân, nhất là gia đình chính sách, hộ nghèo, người có hoàn
cảnh khó khăn trên địa bàn; tiếp tục đẩy mạnh tuyên truyền để mỗi người dân hiểu và tự giác chấp
hành. Trong 6 tháng đầu năm, quận đã giải ngân 45,8 tỷ đồng, đạt 62% kế hoạch, với 43/43 chi bộ
hoàn thành đại hội nhiệm kỳ 2020 - 2025.

"""


@pytest.mark.benchmark
def test_cost_of_directives() -> None:
    text = TEXT * 200
    reading = Reading(text)
    dates, bodies = find_dates(reading), find_bodies(reading)
    titles = find_titles(reading, bodies)
    found = find_directives(reading, dates, bodies, titles)
    (best,) = seconds(lambda: find_directives(reading, dates, bodies, titles), repeats=5)
    assert len(found) == 2 * 200
    syllables = len(text.split())
    print(
        f"\ndirectives: {best / syllables * 1e6:.3f} µs per syllable, "
        f"{best / len(text) * 1e9:.1f} ns per character, "
        f"{best / len(found) * 1e6:.1f} µs per reference"
    )
    assert best / syllables < 1e-6
