"""What finding bodies costs, per syllable."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.timing import seconds
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading

# One body in 24 syllables: as many as in the densest pages, three times the usual.
TEXT = """\
Chiều 31/7/2020, Ban Thường vụ Quận ủy Hải An tổ chức hội nghị triển khai Chỉ thị số 30-CT/TU ngày
30/7/2020 của Ban Thường vụ Thành ủy về tăng cường công tác phòng, chống dịch bệnh trong tình hình
mới. Phát biểu tại hội nghị, đồng chí Bí thư Quận ủy yêu cầu các cấp ủy, chính quyền, cơ quan, đơn
vị chủ động thực hiện nghiêm Kế hoạch số 154/KH-UBND, kịp thời phát hiện và xử lý các trường hợp vi
phạm; quan tâm chăm lo đời sống của nhân dân, nhất là gia đình chính sách, hộ nghèo, người có hoàn
cảnh khó khăn trên địa bàn; giao Ban Chỉ đạo phòng, chống dịch bệnh COVID-19 quận chủ trì, phối hợp
với Công an quận, Phòng Y tế và UBND các phường đẩy mạnh tuyên truyền để mỗi người dân hiểu và tự
giác chấp hành. Trong 6 tháng đầu năm, toàn bộ các cơ sở giáo dục đã hoàn thành nhiệm vụ được giao.

"""


@pytest.mark.benchmark
def test_cost_of_bodies() -> None:
    text = TEXT * 200
    reading = Reading(text)
    found = find_bodies(reading)
    (best,) = seconds(lambda: find_bodies(reading), repeats=5)
    assert len(found) == 7 * 200
    syllables = len(text.split())
    print(
        f"\nbodies: {best / syllables * 1e6:.3f} µs per syllable, "
        f"{best / len(found) * 1e6:.1f} µs per body"
    )
    assert best / syllables < 2e-6


@pytest.mark.benchmark
def test_cost_of_loading_the_gazetteer() -> None:
    code = (
        "import time; import vn_directives.places.gazetteer as g; begin = time.process_time(); "
        "g.gazetteer(); print(time.process_time() - begin)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loading = float(done.stdout)
    print(f"\ngazetteer: {loading * 1000:.1f} ms")
    assert loading < 0.2
