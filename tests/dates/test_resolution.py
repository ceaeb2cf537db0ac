"""Completing dates from their document: from what, and when not."""

from __future__ import annotations

import datetime

import pytest

from tests.marks import check, parse
from vn_directives.dates.grammar import find_dates
from vn_directives.matching.reading import Reading

# Texts whose dates complete one another. `rule` says what did it; None: left open, or complete.
RESOLVED = {
    "the place and date of a paper": """\
ỦY BAN NHÂN DÂN XÃ TÂN LẬP
Tân Lập, <date rule=None>ngày 25 tháng 11 năm 2025</date>
KẾ HOẠCH
Hoàn thành trước <date resolved=2025-12-05 rule=publication mod=BEFORE>ngày 5/12</date>, báo cáo\
 trước <date resolved=2026-01-10 rule=publication>ngày 10/1</date>.""",
    "the year told before": """\
<date rule=None>Tháng 4 năm 2006</date>, tại Đại hội khóa X (<date>nhiệm kỳ 2006 - 2011</date>).

<date resolved=2006-09 rule=paragraph>Tháng 9</date> năm đó, ông về xã. Ông nghỉ hưu\
 <date rule=None>ngày 5/7/2025</date>.""",
    "the publication line of a page": """\
<date>Thứ Tư 31/03/2021 08:35</date>
<date resolved=2021-03-30TMO rule=publication>Sáng 30/3</date>, Thường trực Thành ủy làm việc.""",
    "a page printed later than the article was published": """\
<date>Thứ tư, ngày 24/4/2024</date>

Thành ủy làm việc với các phường

<date>Thứ Tư 31/03/2021 08:35</date>
<date resolved=2021-03-30 rule=publication>Ngày 30/3</date>, đồng chí Bí thư làm việc.""",
    "a page printed later, without a publication line": """\
<date>Thứ tư, ngày 24/4/2024</date>
<date>Ngày 28/3/2021</date>, đoàn khảo sát.
<date resolved=2021-03-30 rule=document>Ngày 30/3</date>, đồng chí Bí thư làm việc.""",
    "a header alone": """\
<date>Thứ tư, ngày 24/4/2024</date>
<date resolved=2024-04-22 rule=publication>Ngày 22/4</date>, đồng chí Bí thư làm việc.""",
    "a document issued the day before": "<date resolved=2020-07-31TAF rule=document>"
    "Chiều 31/7</date>, Quận ủy triển khai Chỉ thị số 30-CT/TU <date>ngày 30/7/2020</date>.",
    "an anniversary": "<date resolved=2025-03-30TEV>Tối 30/3</date>, lễ kỷ niệm 50 năm ngày giải"
    " phóng (<date>31/3/1975 - 31/3/2025</date>).",
    "the year that is planned": "<date resolved=2025-04-22TAF>Chiều 22.4</date>, UBND tỉnh họp về"
    " kế hoạch <date>năm 2025</date>; đến <date resolved=2025-04-30>ngày 30.4</date> sẽ xong.",
    "the year of the event": "<date resolved=2022-09-20TEV rule=paragraph>Tối 20.9</date>, đại hội"
    " thể thao tỉnh lần thứ 9 <date>năm 2022</date> khai mạc.",
    "two years side by side": "<date resolved=2017-02-10>Ngày 10.2</date>, hội nghị kiểm điểm công"
    " tác <date>năm 2016</date>, bàn nhiệm vụ trọng tâm <date>năm 2017</date>.",
    "an event named with its year": "<date resolved=2025-04-21TAF>Chiều 21.4</date>, tỉnh họp về"
    " Đề án sắp xếp cấp xã của tỉnh <date>2025</date>.",
    "a year that is still to come": "<date resolved=2025-05-06>Ngày 6.5</date>, đội dự giải trẻ"
    " <date>năm 2025</date>, chuẩn bị vòng chung kết châu Á <date>2026</date>; ngày sinh của"
    " câu lạc bộ (<date>30.4.1975 - 30.4.2025</date>).",
    "the year of a document's number beside a year": "Thực hiện Nghị quyết số 98/2025/NQ-HĐND.\n\n"
    "<date>Năm 2025</date>, xã làm xong đường.\n\n<date resolved=2025-07-01 rule=document>Ngày"
    " 1/7</date>, UBND xã họp.",
    "the year of a document's number alone": "Thực hiện Nghị quyết số 98/2025/NQ-HĐND.\n\n"
    "<date resolved=None>Ngày 1/7</date>, UBND xã họp.",
    "next year's event": "Đại hội sẽ diễn ra trong <date>quý I/2026</date>. <date>Năm 2025</date>,"
    " tỉnh phấn đấu tăng trưởng 8%; <date>tháng 3/2025</date> là tháng thi đua. <date"
    " resolved=2025-03-28TAF>Chiều 28/3</date>, Tỉnh ủy họp.",
    "next year's plan": "<date>Tháng 6/2017</date>, HĐND thành phố họp phiên thường kỳ. <date"
    " resolved=2017-07-03TMO>Sáng 3/7</date>, HĐND bàn chương trình giám sát <date>năm 2018</date>,"
    " ước thu <date>năm 2017</date>.",
    "the turn of the year": "<date resolved=2021-01-05>Ngày 5/1</date>, UBND tỉnh triển khai"
    " Kế hoạch số 12/KH-UBND <date>ngày 28/12/2020</date>.",
    "both ends of a range in the same year": "<date>Năm 2019</date> có cuộc tập trận, từ"
    " <date resolved=2019-11-02 rule=paragraph>ngày 2</date> đến <date resolved=2019-11-05"
    " rule=paragraph>ngày 5 tháng 11</date> cùng năm. Xem <date>ngày 5/7/2020</date>.",
    "a history of many years": "".join(
        f"<date>Năm {y}</date>, ông ở Huế. " for y in range(1951, 1961)
    )
    + "\n<date resolved=None>Ngày 3/4</date>, ông về Vinh. Bài đăng <date>ngày 5/7/2020</date>, sửa"
    " <date>năm 2020</date>.",
    "the births of many are no history": "".join(
        f"Lê A (<date>{y}</date>), Phó Bí thư. " for y in range(1951, 1961)
    )
    + "\n<date resolved=2020-04-03>Ngày 3/4</date>, tỉnh họp. Bài đăng <date>ngày 5/4/2020</date>,"
    " <date>năm 2020</date>.",
    "a story that goes on": "<date>Năm 1938</date>, ông vào Đảng; <date resolved=1938-09"
    " rule=paragraph>tháng 9</date> bị bắt.",
    "a year just before": "Tết Mậu Thân <date>năm 1968</date>,"
    " <date resolved=1968-02-11 rule=paragraph>ngày 11.2</date>, đơn vị nổ súng.",
    "a date that takes it up": "Trong những ngày <date resolved=1975-03 rule=paragraph>"
    "tháng 3</date> lịch sử, quân dân nổi dậy; <date>ngày 31 tháng 3 năm 1975</date> toàn thắng.",
    "a day without its month": "<date>Ngày 12/3/1952</date> đơn vị đến nơi; <date"
    " resolved=1952-03-15 rule=paragraph>ngày 15</date> thì nổ súng.",
    "a range whose end lacks the year": "từ <date>ngày 25/12/2020</date> đến"
    " <date value=XXXX-01-05 resolved=2021-01-05>ngày 5/1</date>",
    "an interval": "từ <date resolved=2025-04-16/2025-04-22>ngày 16 - 22/4</date>, theo kế hoạch"
    " <date>năm 2025</date>",
    "a year in two digits": "<date value=XX20-07-12 resolved=2020-07-12>ngày 12/7/20</date>,"
    " thực hiện Chỉ thị số 3-CT/TU <date>ngày 1/7/2020</date>",
    "a weekday": "Kế hoạch <date>năm 2017</date> và <date>năm 2018</date>: <date"
    " resolved=2017-04-24TMO>sáng thứ Hai 24-4</date> thẩm định.",
    "a later month to come": "<date resolved=2016-05-29TMO>Sáng 29-5</date>, tỉnh họp. Đến <date>"
    "tháng 11-2016</date>, huyện phải hoàn thành kế hoạch <date>năm 2016</date>.",
    "quarters and halves": "Kế hoạch <date>năm 2025</date>: <date resolved=2025-Q2>quý II</date>"
    " đạt 30%, <date resolved=2025-H1>6 tháng đầu năm</date> đạt 45%.",
}
OPEN = {
    "a later month told as past": "<date resolved=None>Ngày 7/2</date>, chủ chợ kêu cứu."
    " <date>Tháng 6/2016</date>, công ty cổ phần hóa; cuối <date>năm 2016</date>, Sở đã thanh tra.",
    "a later month up to which something was": "<date resolved=None>Sáng 29-5</date>, đoàn rời Hà"
    " Nội. Đến <date>tháng 11-2016</date>, tỉnh có 153 dự án, xuất siêu <date>năm 2016</date>.",
    "a later month just over": "<date resolved=None>Sáng 12/6</date>, đoàn đến thăm. Ông viếng ở"
    " đó <date>tháng 11/2016</date> vừa qua. Kinh tế <date>năm 2016</date> tăng 6%.",
    "a later day told as past": "<date resolved=None>Ngày 26/6</date>, ông An trả lời báo chí."
    " <date>Ngày 20/7/2015</date>, ông Bình được bổ nhiệm.",
    "the first day told as past": "<date>Ngày 20/7/2015</date>, ông An đến xã. <date"
    " resolved=None>Ngày 2/3</date>, xã họp. Kế hoạch <date>năm 2015</date>.",
    "an old document": "<date resolved=None>Ngày 26/5</date>, đoàn kiểm tra việc thực hiện Kết luận"
    " số 24-KL/TW <date>ngày 5/6/2012</date> của Bộ Chính trị.",
    "a season of the past": "Hạn hán xảy ra vào mùa khô <date>2016</date>. <date resolved=None>Ngày"
    " 12/5</date>, hội nghị được tổ chức.",
    "a law of its year": "<date resolved=None>Ngày 24/5</date>, Quốc hội bàn Bộ luật Hình sự"
    " <date>năm 2015</date>.",
    "an agenda": "<date resolved=None>Ngày 10/5</date>, hai bên bàn Chương trình nghị sự <date>2030"
    "</date>.",
    "a day that comes again": "trước <date every=month resolved=None>ngày 20</date> hằng tháng và"
    " <date every=year resolved=None>ngày 31/12</date> hàng năm, theo kế hoạch <date>năm 2025"
    "</date>",
    "an invitation's time and the numbers of other papers": """\
Thời gian: <date>08 giờ 30 ngày 12/5/2025</date>
Thông báo số 17/TB-UBND, <date>ngày 5/6/2012</date>
Theo đó, <date>ngày 5/6/2012</date>
Phòng họp A
Báo cáo trước <date resolved=None>ngày 10/12</date>.""",
    "no year at all": "<date resolved=None>Chiều 4/7</date>, đoàn kiểm tra.",
    "a year of birth": "<date resolved=None>Sáng 27/5</date>, ông Vinh (sinh <date>năm 1968</date>)"
    " nhận quyết định.",
    "a law": "<date resolved=None>Ngày 7/7</date>, Sở trả lời theo Luật Đất đai <date>2013</date>.",
    "an aim": "<date resolved=None>Sáng 6/2</date>, hội nghị bàn xuất khẩu đến"
    " <date>năm 2025</date>.",
    "a single look back": "<date resolved=None>Ngày 21/6</date>, quốc hội họp. Nước này gia nhập"
    " liên minh <date>năm 2007</date>.",
    "a period": "<date resolved=None>Ngày 21/6</date>, đại hội nhiệm kỳ mới;"
    " <date>giai đoạn 2021-2025</date>.",
    "29 February in a common year": "<date resolved=None>Ngày 29/2</date>, theo kế hoạch <date>năm"
    " 2025</date>.",
    "a lunar day": "<date resolved=None calendar=lunar>Ngày 10/3</date> âm lịch, theo kế hoạch"
    " <date>năm 2025</date>.",
}


@pytest.mark.parametrize("case", [*RESOLVED.items(), *OPEN.items()], ids=lambda case: case[0])
def test_resolution(case):
    check(case[1], "date", find_dates(Reading(parse(case[1])[0])))


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Chiều 4/7, họp", "2020-07-04TAF"),
        ("Ngày 28/12, họp", "2020-12-28"),
        ("trước ngày 5/2", "2021-02-05"),
        ("Ngày 20, họp", "2020-08-20"),
        ("Ngày 31, họp", "2020-07-31"),
        ("tháng 7", "2020-07"),
        ("Quý I", "2020-Q1"),
        ("trước ngày 1/3", "2021-03-01"),
        ("6 tháng cuối năm", "2020-H2"),
        ("ngày 30/4 - 1/5", "2020-04-30/2020-05-01"),
        ("ngày 28/12 - 3/1", "2020-12-28/2021-01-03"),
        ("ngày 12/7/19", "2019-07-12"),
        ("ngày 12/7/99", "1999-07-12"),
        ("Hải Phòng, ngày 5 tháng 1 năm 2012\nHọp ngày 5/2", "2021-02-05"),
    ],
)
def test_a_reference_date_goes_before_the_text(text, resolved):
    found = find_dates(Reading(text), "2020-08-10")[-1]
    assert (found.resolved, found.rule, found.anchor) == (resolved, "reference", None)


def test_the_anchor_is_quoted():
    text = "Tân Lập, ngày 25 tháng 11 năm 2025\nHọp ngày 5/12."
    found = find_dates(Reading(text))[1]
    assert found.anchor is not None
    start, end = found.anchor
    assert text[start:end] == "ngày 25 tháng 11 năm 2025"


def test_parts_are_typed_and_completed():
    found = find_dates(Reading("8 giờ 30 phút sáng thứ Sáu, ngày 31/7"), "2020-08-10")[0]
    parts = (found.year, found.month, found.day, found.weekday, found.hour, found.minute)
    assert parts == (2020, 7, 31, 5, 8, 30)
    assert (found.part_of_day, found.quarter, found.half, found.until) == ("TMO", None, None, None)
    assert found.canonical == "2020-07-31T08:30"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("ngày 31/7/2020", "2020-07-31", "2020-07-31"),
        ("8h ngày 31/7/2020", "2020-07-31", "2020-07-31"),
        ("chiều 31/7/2020", "2020-07-31", "2020-07-31"),
        ("tháng 2/2020", "2020-02-01", "2020-02-29"),
        ("quý III/2021", "2021-07-01", "2021-09-30"),
        ("6 tháng cuối năm 2025", "2025-07-01", "2025-12-31"),
        ("năm 2020", "2020-01-01", "2020-12-31"),
        ("nhiệm kỳ 2015 – 2020", "2015-01-01", "2020-12-31"),
        ("30/4 - 3/5/2020", "2020-04-30", "2020-05-03"),
        ("thập niên 1990", "1990-01-01", "1999-12-31"),
        ("thế kỷ XX", "1900-01-01", "1999-12-31"),
    ],
)
def test_bounds(text, first, last):
    (found,) = find_dates(Reading(text))
    day = datetime.date.fromisoformat
    assert found.bounds() == (day(first), day(last))
    assert found.date() == (day(first) if first == last else None)


@pytest.mark.parametrize("text", ["chiều 4/7", "tháng 7", "ngày 20", "ngày 12/7/20", "Quý 3"])
def test_an_open_date_has_no_bounds(text):
    (found,) = find_dates(Reading(text))
    assert found.bounds() is None and found.date() is None
