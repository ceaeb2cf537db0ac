"""Where a mention begins and ends, in sentences: inline-marked examples."""

from __future__ import annotations

import pytest

from tests.marks import check, parse
from vn_directives.dates.grammar import find_dates
from vn_directives.matching.reading import Reading

EXTENT = [
    # Prepositions stay outside; clock, part of the day and weekday belong to it.
    "từ <date value=2020-08-01>ngày 1/8/2020</date>, không tụ tập",
    "hoàn thành trước <date value=2020-07-31T16 mod=BEFORE>16h ngày 31/7/2020</date>.",
    "(binhson.gov.vn) - <date value=XXXX-03-30TEV>Tối 30/3</date>, tại Quảng trường",
    "Vào lúc <date value=XXXX-04-23T12:45>12 giờ 45 phút ngày 23.4</date>, lực lượng",
    "<date>Thứ Tư 31/03/2021 08:35</date>\n\nXem với cỡ chữ",
    "<date weekday=3>Thứ tư, ngày 24/4/2024</date>\nTrang chủ",
    "Khoảng <date value=2017-01-01T14:40>14.40’ ngày 1/1/2017</date>, đoàn đến",
    "Lúc <date value=2017-01-01T14:40>14 giờ 40’ ngày 1/1/2017</date>; 14.40 ha",
    "Đầu giờ <date value=XXXX-05-17TAF>chiều 17.5</date>, hội nghị",
    "vào <date value=XXXX-03-13TEV>tối muộn 13/3</date>, dự luật",
    # Markdown within a date is no end of it.
    "thông qua <date value=2025-06-16>ngày 16 tháng** 6** năm 2025</date>.",
    "**<date value=2025-06-05>Ngày 5/6/2025</date>**, UBND tỉnh",
    # A table loses the blank before a day; a unit or a name has its own number.
    "Nhiệm kỳ<date value=1969-08-22/1975-04-04>22 tháng 8 năm 1969 – 4 tháng 4 năm 1975</date>",
    "rộng 15 km2 <date value=2019-08>tháng 8 năm 2019</date>",
    "ca Covid19 <date value=2021-08>tháng 8 năm 2021</date>",
    # "Sáng nay" glued to a date belongs to it; before a bracket or comma it does not.
    "<date value=XXXX-06-05TMO>Sáng nay 5-6</date>, UBND tỉnh",
    "Sáng nay (<date value=XXXX-06-05>5/6</date>), UBND tỉnh",
    "Sáng nay, <date value=XXXX-06-05>ngày 5/6</date>, UBND tỉnh",
    # Words before it that say which part is meant
    "cuối <date value=2021 mod=END>năm 2021</date> và đầu <date mod=START>năm 2022</date>",
    "Giữa <date mod=MID>tháng 7</date>, sau <date mod=AFTER>ngày 5/8</date>",
    "kể từ <date mod=None>ngày 5/8</date> đến <date mod=None>năm 2030</date>",
    "mùa Xuân <date value=1975>năm 1975</date>",
    "Tết Nguyên đán Ất Tỵ <date>năm 2025</date>",
    "Trong những <date value=1939/1940>năm 1939–1940</date>, nhiều người",
    "từ những <date value=199X>năm 1990</date>",
    "kế hoạch phát triển 5 năm <date value=2021/2025>2021-2025</date>",
    "trong hai năm <date>2016 - 2017</date>",
    "Cách mạng tháng Tám <date>năm 1945</date>",
    # behind a number of meetings, and what counts years
    "ở kỳ họp thứ 4 <date value=2019>năm 2019</date>, lúc ấy",
    "trong 2 năm <date>2018</date>, <date>2019</date>",
    # A dash makes one mention, words make two
    "(<date value=1930-11-18/2025-11-18>18/11/1930 - 18/11/2025</date>)",
    "Từ <date>ngày 16 - 22.4</date>, phòng CSGT",
    "từ <date value=XXXX-02-02>ngày 2</date> đến <date value=XXXX-02-05>5/2</date>",
    "từ <date value=2020-12-25>ngày 25/12</date> đến <date>ngày 5/1/2021</date>",
    "từ <date>ngày 22/1/2020</date> đến nay",
    "từ <date value=2020-06>tháng 6</date> đến hết <date>tháng 9 năm 2020</date>",
    "từ <date>0h ngày 1/4</date> đến <date>24h ngày 15/4</date>",
    "<date>đêm 30/4</date> rạng <date>sáng 1/5</date>".replace("rạng <date>", "<date>rạng "),
    # Enumerations: one mention each, the month and year handed to the left
    "các <date value=XXXX-08-01>ngày 1</date>, <date value=XXXX-08-02>2</date> và"
    " <date value=XXXX-08-03>3/8</date>",
    "<date value=2025-05-24>ngày 24</date> và <date>ngày 25 tháng 5 năm 2025</date>",
    "các <date value=2020-07>tháng 7</date>, <date value=2020-08>8</date> và"
    " <date value=2020-09>9/2020</date>",
    "<date value=2020-Q1>quý I</date> và <date>quý II/2020</date>",
    "<date>năm 2020</date>, <date>2021</date> và <date>2022</date>",
    "<date>ngày 14/5</date> và <date>2/6</date>, chiếm 2/3 số phiên",
    # Bare numbers that the words around them make dates
    "kỷ niệm Quốc khánh <date>2/9</date>",
    "dịp lễ <date>30.4 - 1.5</date>, người dân",
    "Ngày Thương binh - Liệt sĩ (<date>27/7</date>)",
    "từ <date>1/8</date> đến <date>15/8</date>",
    "từ <date value=XX20-07-12>12/7/20</date> đến nay",
    "<date value=XXXX-XX-20>Ngày 20</date>, đoàn khảo sát",
    "(Sau <date value=XX75-04-30 mod=AFTER>30/4/75</date> từng có",
    "Phiếu chấm điểm <date>20 tháng 11</date> Ngày nhà giáo",
    "không ra đường <date>ngày 6/11</date> tránh bão",
    "Cấm biển từ <date value=XXXX-11-06TMO>sáng ngày 6 11</date> và tổ chức",
    "niên hiệu Thuận Thiên (<date>1428 - 1433</date>)",
    "Nghị quyết 1656/NQ-UBTVQH15 <date>năm 2025</date> về việc",
    "Đại hội thể thao lần thứ 22 <date>năm 2003</date> tại",
    "<date>Ngày 5/6</date>, 3 Phó Chủ tịch đi kiểm tra",
    "<date>Ngày 5/6</date>, 12 đoàn đi kiểm tra",
    "<date value=XXXX-07-05T23>23 giờ ngày 5</date> đến <date>6 giờ ngày 6/7</date>",
    "các ngày từ <date>5</date> đến <date>10/6</date>",
    "chiếm 1/2, <date>ngày 5/8/2020</date> họp",
    "thông báo hôm <date>23/5</date> nói",
    "Đề án sắp xếp của tỉnh <date>2025</date>. Theo đó",
    "Lễ giao nhận quân <date>2021</date>.",
    "Luật Đất đai <date>2024</date> quy định",
    "vụ xuân <date>2017</date>. Mất hơn 11 vạn tấn",
    "| Nhiệm kỳ | <date>1948 – Tháng 9, 1949</date> |",
    "| Bộ trưởng | <date>4/2006-10/2010</date> |",
    "từ <date>3/1987</date> đến <date>8/1991</date>",
    "(<date>2007</date>)",
    # Numbers go on, or a blank is missing
    "Nghị định 30/2020/NĐ-CP <date>ngày 5/3/2020</date> của Chính phủ",
    "nhiệm kỳ 2026 - 2031của Ủy ban".replace(
        "nhiệm kỳ 2026 - 2031", "<date>nhiệm kỳ 2026 - 2031</date>"
    ),
    "Hải An,<date>ngày 5/3/2020</date>.Kính gửi",
    "<date>25/4-2/5/2006</date>",
    # Blank forms
    "Hải An, ngày    <date value=2025-11>tháng 11 năm 2025</date>",
    "Hồi….. giờ…… ngày….. <date value=2025-12>tháng 12 năm 2025</date>",
    "ngày … tháng … <date>năm 2025</date>",
    "<date>ngày 26</date> tháng      <date>năm 2014</date>",
    "<date>ngày 26 tháng Năm 2014</date>",
    # Line breaks: none inside a table, none between a headline and the text
    "lần thứ 4\n<date>Chiều 24/5</date>, tại Trụ sở",
    "<date>Ngày 2 tháng 1</date> lần đầu mở cửa; <date>8 tháng 2</date> lần nữa",
    "tệ nạn xã hội <date>năm 2024</date>\n- <date value=XXXX-Q3>QUÝ 3</date> Kết quả",
]


@pytest.mark.parametrize("example", EXTENT)
def test_extent(example):
    check(example, "date", find_dates(Reading(parse(example)[0])))
