"""Words that OCR damaged, where what stands around expects them; and clean text, which stays."""

from __future__ import annotations

import pytest

from tests.marks import parse
from vn_directives.page import page_of

_KINDS = {
    "date": "dates",
    "body": "bodies",
    "title": "titles",
    "directive": "directives",
    "person": "persons",
}

DAMAGED = {
    # Type words before the number of a document.
    "i is l": '<directive type=NĐ read_as="Nghị định số 151/2013/NĐ-CP">Nghl định số '
    "151/2013/NĐ-CP</directive>",
    "i is 1": "Căn cứ <directive type=NĐ key=15/2020/NĐ-CP>Ngh1 định số 15/2020/NĐ-CP</directive>;",
    "Q is O": "Theo <directive type=QĐ>Ouyết định số 45/QĐ-UBND</directive>",
    "o is 0": "Theo <directive type=TT>Th0ng tư số 12/2021/TT-BTC</directive>",
    "a wrong mark": "Theo <directive type=NĐ>Nghị đinh số 15/2020/NĐ-CP</directive>",
    "a lost hook": "Thực hiện <directive type=CT>Chi thị số 12-CT/TU</directive>",
    "two words, both wrong": "Thực hiện <directive type=KH>Kê hoach số 45/KH-UBND</directive>",
    "a generic code does not tell the type": "Theo <directive type=CV>Công vãn số 123/UBND-VX"
    "</directive>",
    "the word for the number": "Theo <directive key=45/QĐ-UBND>Quyết định sô 45/QĐ-UBND"
    "</directive>",
    "a split syllable": "Theo <directive type=NĐ>Ngh ị định số 15/2020/NĐ-CP</directive>",
    "a lost blank": "Theo <directive type=NĐ>Nghịđịnh số 15/2020/NĐ-CP</directive>",
    "digits of a symbol": "Theo <directive key=151/2013/NĐ-CP>Nghị định số 15l/2O13/NĐ-CP"
    "</directive>",
    "a letter read twice": "<directive type=NQ key=14-NQ/ĐU>Nghị quyết số 14-NQ/ĐĐU</directive>",
    "a letter of the type read twice": "Số: <directive type=CĐ>07/CĐĐ-UBND</directive>",
    # Dates.
    "a month without its mark": "<date value=2013-11-26>ngày 26 thang 11 năm 2013</date>",
    "a month before its year": "Số thu của <date value=2013-11>thang 11 năm 2013</date> tăng.",
    "a wrong year word": "<date value=2014-11-26>ngày 26 tháng 11 nãm 2014</date>",
    "a wrong day word": "<date value=2015-04-03>ngảy 3 tháng 4 năm 2015</date>",
    "a wrong day word before digits": "Họp <date value=2020-06-05>ngầy 5/6/2020</date>",
    "l for 1": "<date value=2014-03-12>ngày l2 tháng 3 năm 2014</date>",
    "O for 0": "<date value=2014-03-12>ngày 12 tháng O3 năm 2O14</date>",
    "I for 1": "<date value=2021-01-31>ngày 3I tháng 1 năm 2021</date>",
    "what no glyph decides has no value": "<date value=XXXX-XX-26>ngày 26</date> tháng Í Ï "
    "<date value=2014>năm 2014</date>",
    # Bodies.
    "a body of two words": 'do <body name="Chính phủ" read_as="Chính phủ">Chính phú</body> '
    "ban hành",
    "the Assembly": 'đại biểu <body name="Quốc hội">Quốc hôi</body> khóa XV',
    "a committee in small letters": 'họp với <body name="Ủy ban nhân dân tỉnh Nam Định" '
    'place_path="Nam Định">ủy ban nhàn dân tỉnh Nam Định</body>',
    "two wrong words of four": 'họp với <body name="Ủy ban nhân dân tỉnh Nam Định">Úy ban nhàn dân '
    "tỉnh Nam Định</body>",
    "a ministry": '<body name="Bộ Tài chính">Bộ Tái chính</body> vừa có văn bản',
    "a ministry of many words": '<body name="Bộ Nông nghiệp và Phát triển nông thôn">Bộ Nông '
    "nghiêp và Phát triển nông thôn</body> vừa có văn bản",
    "a department": '<body name="Sở Giáo dục và Đào tạo tỉnh Hà Nam">Sở Giáo dục và Đảo tạo tỉnh '
    "Hà Nam</body> họp",
    "a party committee before its place": '<body name="Tỉnh ủy Hà Nam">Tỉnh úy Hà Nam</body> họp',
    "a court": '<body name="Tòa án nhân dân tối cao">Toa án nhân dân tối cao</body> họp',
    "a province": 'họp với <body name="Ủy ban nhân dân tỉnh Hải Dương" place_path="Hải Dương">UBND '
    "tỉnh Hài Dương</body>",
    "a split syllable of a body": 'do <body name="Chính phủ">C hính phủ</body> ban hành',
    "a letterhead": '<body name="Ủy ban nhân dân tỉnh Hà Nam">ÚY BAN NHÂN DÂN\nTỈNH HÀ NAM</body>\n'
    "Số: 12/BC-UBND",
    "an assembly in a letterhead": '<body name="Hội đồng nhân dân tỉnh Hà Nam">HỘI ĐÔNG NHÂN DÂN '
    "TỈNH HÀ NAM</body>",
    # Titles, and words before names.
    "a title before its body": '<title name="Thủ tướng Chính phủ">Thủ tưởng <body>Chính phủ</body>'
    "</title> họp",
    "a title before a name": '<title name="Chủ tịch">Chủ tich</title> <person>Nguyễn Văn An'
    "</person> họp",
    "a title behind its rank": '<title role="Chủ tịch" rank="Phó">Phó Chú tịch '
    "<body>UBND huyện Kim Bảng</body></title> họp",
    "rn for m": '<title role="Tham mưu trưởng">Tham rnưu trưởng <body>Bộ Tư lệnh Hải quân</body>'
    "</title> họp",
    "titles of a signature": '<title name="Chủ tịch" read_as="CHỦ TỊCH">CHÚ TỊCH</title>\n'
    "<person>Trần Văn Bách</person>",
    "an honorific": "Dự họp có đông chí <person>Nguyễn Văn Bình</person>.",
    "an honorific without marks": "Dự họp có đồng chi <person>Lê Thị Hoa</person>.",
    "a rank": "Dự họp có Đai tá <person>Trần Văn Bách</person>.",
    # Years at which the length of a term begins.
    "a year and the length of a term": "từ <date value=2011-05-02>2/5/2011</date> đến "
    "<date value=2015-08-14>14 tháng 8 năm 2015</date>4 năm, 104 ngày |",
    "a date and a long term": "| <date value=1951-03-01/1962-04-07>1/3/1951 – 7/4/1962</date>"
    "11 năm, 37 ngày |",
}


@pytest.mark.parametrize("example", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_word_is_read(nlp, example: str) -> None:
    text, marks = parse(example)
    doc = nlp(text)
    assert doc.text == text
    assert marks
    for mark in marks:
        found = {(r.start, r.end): r for r in getattr(doc._, _KINDS[mark.label])}
        record = found.get((mark.start, mark.end))
        assert record is not None, f"{mark.text!r} is none of {[r.text for r in found.values()]}"
        assert record.text == mark.text
        for name, value in mark.attributes.items():
            assert str(getattr(record, name)) == value


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("T H Ô N G   B Á O\nKết luận cuộc họp về phòng, chống dịch", "THÔNG BÁO"),
        ("QUYÉT ĐỊNH\nVề việc phê duyệt kế hoạch", "QUYẾT"),
        ("CỘNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "HỘI"),
        ("Kinh gửi: Sở Tài chính các tỉnh", "Kính"),
        ("Điêu 1. Giao Sở Tài chính chủ trì.", "Điều"),
        ("Hải Duơng, ngày 5 tháng 6 năm 2021", "Dương"),
    ],
)
def test_the_frame_of_a_document_is_read(nlp, text: str, read: str) -> None:
    assert [mending.read for mending in page_of(nlp(text)).reading.mendings] == [read]


# What looks like a damaged word and is none; nothing of it may be read otherwise.
CLEAN = [
    "Nghị quyết số 14/NQ-ĐĐBQH, Kế hoạch số 15-KH/ĐĐ, Quyết định số 16/QĐ-CĐĐL.",
    "Bà Nguyễn Chính Phú là nông dân.",
    "Đó là vụ án chính, phụ nữ được nhắc nhiều.",
    "Phần chính phụ thuộc vào thời tiết.",
    "Phong trào giải phóng dân tộc lên cao.",
    "Huyện ban hành văn bản chỉ đạo các xã trên địa bàn quản lý.",
    "Doanh nghiệp phải công bố thông tin trước ngày 5/6/2021.",
    "Ông bác bỏ thông tin này.",
    "Quốc hội đồng ý với đề nghị của Chính phủ.",
    "Các đồng chí Ủy viên Ban Thường vụ dự họp.",
    "Bộ đội Trường Sơn mở đường trong chiến trường miền Nam.",
    "Tiết đông chí Hà Nội trời rét.",
    "Ngân hàng Nhật Bản tổ chức hội thảo.",
    "Đoàn Đại biểu Quốc hội gặp cử tri ngay 3 tháng sau.",
    "Đến Việt Nam 2030, phía Nam 2025 là mục tiêu.",
    "Ông so 12 bản vẽ với nhau.",
    "Cuốn sổ 12 trang được giữ lại.",
    "Lương cứ năm 10 triệu đồng, thang 10 bậc.",
    "Hồ sơ xây dựng giá bán được duyệt.",
    "Khởi tố Phó Chủ tịch xã.",
    "Trường hợp hồ sơ đủ thì Trưởng Công an xã quyết định.",
    "Phân hiệu Trường Đại học Luật tại Đắk Lắk.",
    "Bà Nguyễn Thị Doan nói về giáo dục.",
    "Phóng viên Đài Tiếng nói Việt Nam đưa tin.",
    "Trụ sở tại tỉnh Thái Bình và thành phố Hòa Bình.",
    "Năm 520 TCN Chu Tương Vương lên ngôi.",
    "Tuyến dài 20154 mét, sau 20153 năm; vay 20151 ngày, 5 năm, 3 ngày.",
    "Trang web bocongan | doanthanhnien có tin mới.",
    "Từ tháng II năm 2014 đến tháng 3 năm 2014.",
    "Chủ tịch Hội đồng quản trị công ty trả lời cổ đông.",
    "Quyển sách Biên niên Lịch sử Cổ Trung Đại xuất bản năm 1987.",
    "The committee met in 2014; the ban was lifted on 12 May.",
]


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_is_read_as_it_is(nlp, text: str) -> None:
    assert page_of(nlp(text)).reading.mendings == ()
