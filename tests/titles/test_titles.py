"""Titles in text: extents, ranks, states, bodies, and what is none."""

from __future__ import annotations

import pytest

from tests.marks import check, parse
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading
from vn_directives.titles.grammar import find_titles
from vn_directives.titles.record import TitleRecord


def titles(text: str) -> list[TitleRecord]:
    reading = Reading(text)
    return find_titles(reading, find_bodies(reading))


def check_titles(example: str) -> None:
    check(example, "title", titles(parse(example)[0]))


@pytest.mark.parametrize(
    "example",
    [
        # party offices, memberships
        "Đồng chí Lê Hải, <title>Ủy viên Ban Thường vụ Thành ủy</title>, "
        "<title>Trưởng Ban Dân vận Thành ủy</title> phát biểu",
        "đồng chí <title role='x'>Bí thư Quận ủy</title> yêu cầu".replace(" role='x'", ""),
        # units that no list knows: with a small letter in them, and no names
        "ông làm <title>Tư lệnh Pháo binh</title>, rồi <title>Chỉ huy trưởng Tiếp vận</title>",
        "<title>Chính ủy Phương diện quân Bắc</title> thay thế ông",
        "là <title>Phó Chủ tịch Trung ương Hội Hữu nghị Việt - Lào</title>, nói",
        "giữ chức <title>Ủy viên Kinh tài</title> trong Ủy ban",
        "được cử làm <title>Bí thư thứ nhất Phân cục Hoa Trung</title>.",
        "<title>Chủ tịch Diễn đàn Nghề cá thế giới</title> Klaus Wagner đến",
        "<title>Tư lệnh</title> Nhậm chức 2 tháng 8",
        "là <title>Giám đốc Trung tâm Nội soi – Bệnh viện ĐH Y Hà Nội</title>; Y Bih nói",
        "<title>Chính ủy</title> Hoàng Văn Bắc nói",
        # a country or city abroad behind an association and a local body; names behind it
        "ông Kim, <title>Chủ tịch Hiệp hội DN Hàn Quốc</title>, cho biết",
        "<title>Chủ tịch Hội hữu nghị Thái Lan</title> Trần Văn Ba đến dự",
        "<title>Chủ tịch Hiệp hội Thương mại</title> Hàn Văn Tuấn đến dự",
        "<title>Bí thư Tỉnh ủy Cam Túc</title> Vương Tân; <title>Thị trưởng Đài Bắc</title> nói",
        "<title>Chủ tịch tỉnh Phúc Kiến</title> Vu Văn Hoa; <title>Chủ tịch xã Mỹ An</title> nói",
        "<title>Tham mưu trưởng Không quân Hoa Kỳ</title>, tướng Brown, nói",
        "<title level=central>Chánh án Tòa án nhân dân tối cao nước CHXHCN Việt Nam</title>",
        "<title level=province>Bí thư Tỉnh ủy Cam Túc</title> đến",
        "<title>Giám đốc Sở Y tế</title> Anh Tuấn nói",
        "<title>Phó Chủ tịch huyện</title> Hồ Thị Lan kể",
        "ông An, <title>Chủ tịch huyện Trần Văn Thời</title>, nói",
        # a unit that has a code, no month; a body of two fields
        "là <title>Chính ủy B8</title>, <title>Bí thư Đảng ủy C15</title> và làm "
        "<title>Bí thư Đảng ủy</title> T3/2015",
        "làm <title>Bộ trưởng Bộ Giáo dục và Thanh niên</title> từ năm 1969",
        "<title>Bộ trưởng Bộ Tài chính</title> và Thanh tra Chính phủ kiểm tra",
        "<title>Phó Thủ tướng VNDCCH</title> Lê Văn An; <title>Ủy viên QUTW</title>",
        "làm <title>Chủ tịch quân quản tỉnh Vĩnh Long</title>; ủy ban quân quản thành phố",
        # a name that goes on with words of no clause
        "là <title>Chủ tịch Hội Liên hiệp học sinh - sinh viên Nam Bộ</title>, nói",
        "<title>Trưởng ban Quản lý Khu công nghệ cao và các khu công nghiệp Cà Mau</title> nói",
        "<title>Phó Giám đốc Trung tâm Hỗ trợ sáng tác văn học</title> | 2011",
        "làm <title>Trưởng phái đoàn nhân dân miền Nam</title> ra thăm Hải Phòng",
        "làm <title>Bí thư liên huyện Sông Ba</title>, <title>Phó Bí thư thanh niên xã</title>",
        "trình <title>Chủ tịch UBND tỉnh</title> các dự án trọng điểm",
        "báo cáo <title>Trưởng ban</title> các chương trình của năm",
        "<title>Bí thư Đoàn Thanh niên</title> Trần Văn Hòa",
        "<title>Bí thư Đảng ủy</title> - đồng chí Hòa nói; <title>Giám đốc Sở Y tế</title> - đã về",
        # a party's province, in one word; a ministry with a small letter; the older presidium
        "làm <title>Bí thư Tỉnh bộ Việt Minh</title>; <title>Bí thư xã bộ Việt Minh xã Ba</title>",
        "<title>Bí thư tỉnh</title> bộ đội mến yêu; <title>Chủ tịch UBND xã</title> bộ hành đến",
        "<title>Bí thư Huyện ủy</title> nhân dân tin yêu",
        "<title>Giám đốc Sở Công Thương</title> và các khu công nghiệp đã họp",
        "<title>Bí thư Huyện ủy</title> các khu công nghiệp; <title>Chủ tịch UBND tỉnh</title> các "
        "khu công nghiệp; <title>Viện trưởng Viện Nghiên cứu và hoạch định chính sách</title>, nói",
        "<title>Chánh Văn phòng UBND tỉnh</title> hữu nghị đón khách",
        "<title>Bộ trưởng bộ Viễn thông</title> và <title>thứ trưởng bộ Tài chánh</title> từ chức",
        "<title>Bộ trưởng</title> bộ này; <title>Bộ trưởng Bộ Y tế</title> đến",
        "bầu làm <title>Ủy viên Chủ tịch đoàn Mặt trận Việt Nam</title>.",
        # what somebody does behind "và"
        "kiêm <title>Chính trị viên tỉnh đội</title> và công tác ở đó",
        "<title>Chủ tịch Hội Nhà vườn An Khê</title> và khoảng mười người đến",
        "| <title>Bí thư Ban Cán sự Đảng Cộng sản Việt Nam TAND tỉnh Hà Nam</title> |",
        "ông làm <title>Chính ủy Các lực lượng vũ trang Nam Bộ</title>. Các lực lượng đến",
        "<title>Trưởng phái đoàn Việt Nam tại Liên hợp quốc</title> Trần Văn Hòa nói",
        "<title>Phó Chủ nhiệm Tổng cục Chính trị QĐND Việt Nam</title> đến",
        "<title>Bộ trưởng Bộ Kinh tế - Tài chính</title> và <title>Bộ trưởng Bộ Kinh tế</title>",
        # countries by their old names
        "gửi <title>ngoại trưởng Anh Cát Lợi</title> và <title>Thủ tướng Úc Đại Lợi</title>",
        # an office of the President's is one post
        "là <title>Chánh Văn phòng Chủ tịch Chính phủ</title>.",
        "<title>Phó Bí thư Tỉnh ủy Vĩnh Trà</title>, <title>Bí thư Tỉnh ủy Long Châu Hà</title>.",
        # the country of one of many
        "<title>Thủ tướng thứ 5 của Kenya</title> (sinh 1941)",
        "<title>tổng thống thứ 12 và 15 của Peru</title> đến dự",
        "là <title>Đại sứ đặc mệnh toàn quyền đầu tiên của Việt Nam tại Lào</title>, rồi",
        "<title>Tổng thống của nước Pháp</title> đến",
        "là <title>Thủ tướng</title> thứ hai của họ, và <title>Thủ tướng</title> đầu tiên bị bắt",
        # a field in small letters, and the body behind it
        "ông làm <title>Trưởng ban chính trị Trung đoàn 9</title>, rồi về quê",
        "được chỉ định làm <title>Trưởng Tiểu ban thanh vận Trung ương</title> đồng thời",
        "bà Hoa, <title>Trưởng ban từ thiện Ban Trị sự Giáo hội An Khê</title>, nói",
        "làm <title>Trưởng phái đoàn đàm phán</title> của Chính phủ",
        "làm <title>Ủy viên thư ký Ban Chấp hành Hội Nông dân tỉnh An Giang</title>",
        "ông là <title>Chánh Thanh tra quân đội</title>, nói",
        "giữ chức <title>giám đốc học vụ</title> của tỉnh dòng",
        "là <title>Chính trị viên phó</title>, <title>chính trị viên tiểu đoàn</title>",
        "<title>Chủ tịch Ủy ban bảo vệ Hà Nội</title> nói",
        "làm <title>Tư lệnh Sư đoàn 363</title> bảo vệ Hà Nội",
        "<title>Đội phó Đội 5</title> chiếm lĩnh đồn",
        # the province or district of the office, behind what is of the whole country
        "là <title>Ủy viên Quân sự tỉnh Sơn Tây</title>.",
        "<title>Chủ nhiệm Ủy ban Kế hoạch Nhà nước tỉnh Cà Mau</title>, nói",
        "<title>Chủ tịch Ủy ban Quân chính 5</title> tỉnh miền núi",
        "<title>Chi ủy viên xã An Bình</title> kiêm xã đội trưởng",
        # and behind what others have, too
        "là <title>Chỉ huy trưởng Ủy ban Quân sự Hà Nội</title>, rồi",
        "<title>Chủ tịch Ủy ban Bảo vệ hòa bình TP Cần Thơ</title> nói",
        "<title>Chủ tịch Hội Chữ thập đỏ của miền Nam Việt Nam</title>.",
        "<title>Tổ trưởng Tổ Thẩm định giá của tỉnh Hà Nam</title> nói",
        "<title>Bí thư Đảng bộ Đảng Dân chủ tại Thành phố Huế</title>.",
        "<title>Chủ tịch Hội Liên hiệp Phụ nữ</title> Hà Thị Hoa nói",
        "<title>Chủ nhiệm Ủy ban Dân tộc</title> tại thành phố Huế nói",
        "<title>Bộ trưởng Bộ Y tế</title> Hà Nam đến",
        "là <title>Chủ tịch Ủy ban Trung ương Liên hiệp các Hội Nghề cá Việt Nam</title>.",
        "làm <title>Bí thư Đảng đoàn Hội đồng Liên minh các Làng nghề Việt Nam</title>, nói",
        "<title>Ủy viên Ủy ban Trung ương Liên hiệp</title> các khóa II, III",
        # fields with commas, ministries abroad and of old
        "<title>Phó Chủ nhiệm Ủy ban Khoa học, văn hóa, giáo dục</title> của quốc hội",
        "<title>Bộ trưởng Lao động và Trợ cấp</title> nói",
        "làm <title>bộ trưởng Xã hội</title> năm 1946",
        "<title>Giám đốc Nha Quân tiếp vụ</title> từ năm 1956",
        "làm <title>Phó Chủ nhiệm Ủy ban Trị thủy và khai thác sông Hồng</title> năm 1961",
        "là <title>Phó Trưởng Ban lãnh đạo Đoàn Chuyên gia</title> của Trung ương",
        "là <title>Phó Giám đốc Viện Nghiên cứu Y Dược học quân sự</title>, nói",
        "là <title>Tham mưu trưởng Bộ Tư lệnh Lăng</title> năm 2015",
        "làm <title>Trưởng phòng 3 Việt binh đoàn</title> ở Huế",
        "giữ chức <title>Trưởng phòng 6</title>. Rồi ông làm <title>Trưởng ban 3</title> của Đoàn",
        "1. Ông An làm <title>Trưởng phòng</title> 2. <title>Phó Trưởng phòng Nội vụ</title>",
        "ông làm <title>Trưởng phòng</title> 2 năm, rồi làm <title>Trưởng phòng</title> 02, hết",
        "Trung úy An làm <title>Trưởng phòng 2</title> và Trung úy Thiệu làm <title>Trưởng phòng "
        "3</title>",
        "là <title>Trưởng ban Ban B.68 Trung ương Đảng</title>, rồi nghỉ",
        "là <title>Chủ tịch Hội</title>. 68 người dự",
        "đoàn do <title>Tư lệnh Quân khu Quảng Châu</title> chỉ huy, tiến về phía nam",
        "là <title>Trưởng Ban Chỉ huy</title>, nói",
        "từ chức <title>Giám đốc Việt Nam Công an Vụ</title> và cử ông thay",
        "làm <title>Chủ tịch Hội đồng bầu cử tỉnh Hà Nam</title> và là <title>Trưởng Tiểu ban Tổng "
        "tuyển cử</title> năm 1946",
        "làm <title>Chủ tịch Hội sinh vật cảnh tỉnh Hà Nam</title> sinh năm 1950",
        "bà Hoa, <title>Chủ tịch T.Ư Hội LHPNVN</title>, và <title>Phó Chủ tịch Trung ương Hội "
        "LHTN Việt Nam</title>",
        "làm <title>Trưởng đoàn hướng dẫn các phái đoàn</title> năm 1961",
        "<title>Phó Chủ tịch UBND thành phố Hải phòng</title>, nói",
        # what tells of something else ends a title
        "là <title>Phó Giám đốc Quân sự</title> kế nhiệm vai trò của ông Bình",
        "nhiệm vụ của <title>Chủ nhiệm Chính trị Quân khu 9</title> giữa hai đồng chí",
        # the party or union of a school, a company; but not a name
        "là <title>Bí thư Đoàn Thanh niên Trường Đại học An Khê</title> từ năm 1999",
        "là <title>Bí thư Đảng ủy tập đoàn Sông An</title> trong ba năm",
        "<title>Chủ tịch Ủy ban Thường vụ Quốc hội</title> Trường Chinh đọc diễn văn",
        "<title rank='Phó Thường trực'>Phó Bí thư Thường trực Tỉnh ủy</title>".replace(
            "'Phó Thường trực'", '"Phó Thường trực"'
        ),
        "Lê Hải - <title>UV BTV Tỉnh uỷ</title> - <title>Bí thư Thành uỷ</title>",
        "Trần Bình, <title>Quận ủy viên</title>, <title>Chánh Văn phòng Quận ủy</title>",
        "Trần Bình, <title>TUV</title>, <title>Bí thư Huyện ủy</title>",
        "<title>Chủ nhiệm Ủy ban Kiểm tra Thành ủy</title> chủ trì",
        "<title>Ủy viên dự khuyết Trung ương Đảng</title>, <title>Bí thư Tỉnh ủy</title>",
        '<title name="Ủy viên Bộ Chính trị">Ủy viên chính thức Bộ Chính trị</title> và 3 ủy '
        "viên chính thức khác",
        '<title name="Phó Chánh Văn phòng Bộ Y tế">Phó Chánh VP Bộ Y tế</title>',
        '<title name="Trưởng Ban Tổ chức Tỉnh ủy">Trưởng ban Ban Tổ chức Tỉnh ủy</title>',
        '<title name="Phó Trưởng Ban Thường trực Ban Tổ chức Tỉnh ủy">Phó Trưởng ban Thường trực '
        "Ban Tổ chức Tỉnh ủy</title>",
        "<title>Chủ tịch Ủy ban kháng chiến Liên khu III</title> và <title>Giám đốc Công an Khu "
        "9</title>",
        "<title>Phó Bí thư Thường trực Đảng ủy Bộ</title>, <title>Bí thư Đảng ủy Quân khu</title>",
        "<title>Bí thư Trung ương Đảng</title>, <title>Trưởng ban Ban Tổ chức Trung ương</title>",
        "<title>Trưởng Ban Tổ chức Huyện ủy</title>",
        "<title>Tư lệnh Nam Bộ</title> – Trung tướng đầu tiên",
        # a part of the country at the end, whatever else its last word may be
        "<title>Tham mưu trưởng Mặt trận Tây Nguyên</title> (T4)",
        "<title>Chính ủy Mặt trận Tây Nguyên</title>, <title>nguyên Bí thư Tỉnh ủy</title>",
        "Năm 1949, ông là <title>Giám đốc Sở Thông tin Nam Bộ</title>, phụ trách",
        "<title>Bí thư Ban Cán sự đảng Nam Trung Bộ</title>, <title>Bí thư Tỉnh ủy</title>",
        "<title>Chủ tịch Nhóm Nghị sĩ hữu nghị Việt Nam - Thái Lan</title> tiếp",
        "<title>Chủ tịch Hội Nông dân Việt Nam</title> - Trung tướng Lê Văn An",
        # what an organisation is, behind a dash, and its second field
        "<title>Chủ tịch Quỹ Hội Nông dân Mai Sơn</title> - đơn vị chủ trì",
        "<title>Chủ tịch Hội Nông dân Việt Nam</title> – cơ quan quản lý đề tài",
        "<title>Trưởng phòng Tài chính - kế hoạch</title> nói",
        "ông là <title>Ủy viên Ủy ban Mặt trận Dân tộc giải phóng Khu Tây Nam Bộ</title>, rồi",
        "ông là <title>Phó Chủ tịch Hạ nghị viện</title>, rồi <title>Thủ tướng</title>",
        "ông là <title>Chủ tịch Lâm ủy hành chính Nam Bộ</title> giai đoạn đầu",
        "ông là <title>Chủ tịch Hội đồng Lý luận, phê bình văn học, nghệ thuật Trung ương</title>",
        "ông là <title>Bộ trưởng phụ trách công tác đê biển</title>, <title>Bí thư Đảng ủy</title>",
        "ông là <title>Bộ trưởng</title> phụ trách công tác này",
        "mỗi <title>Thứ trưởng</title> phụ trách công tác thanh tra, <title>Bộ trưởng</title> lo",
        "<title>Cục phó Cục Khoa học Quân sự</title> <title>Tư lệnh Binh chủng Pháo binh</title>",
        "ông là <title>Viện trưởng Viện thực hành quyền công tố và kiểm sát xét xử phúc thẩm Viện "
        "KSND tối cao</title> tại Hà Nội",
        "<title>Tư lệnh phó Liên khu 3</title> và <title>Tư lệnh Liên khu 4</title>",
        "Lê Hải: <title>Ủy viên Quân vụ</title>",
        "<title>Chủ tịch Hội Nông dân Giải phóng</title>",
        # state offices
        "<title>Thủ tướng Chính phủ</title> ban hành",
        "<title>Thủ tướng</title> nhấn mạnh",
        "<title>Chủ tịch nước</title>, <title>Tổng Bí thư</title> dự",
        "<title>Phó Thủ tướng</title> Trần Hồng An đến dự",
        "<title>Bộ trưởng Bộ Y tế</title> trả lời",
        "<title>Bộ trưởng Công an</title> trả lời",
        "<title>Thứ trưởng Thường trực Bộ Nội vụ</title> dự",
        "<title>Phó Chủ tịch Thường trực UBND tỉnh</title>",
        "<title>Chủ tịch UBND xã An Khê</title>, huyện Tân Hồng",
        "<title>Chủ tịch UBND cấp tỉnh</title> quyết định",
        "<title>PCT UBND tỉnh</title>",
        "<title>PBT Thường trực Đảng ủy</title>, <title>CT HĐND phường</title>",
        "<title>Giám đốc Sở Nông nghiệp và Môi trường</title>",
        "<title>Trưởng Công an quận</title> báo cáo",
        "<title>Vụ trưởng Vụ Pháp chế</title>, Bộ Tư pháp",
        "<title>Viện trưởng VKSND tỉnh</title>, <title>Chánh án TAND tỉnh</title>",
        "<title>Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh</title>",
        "<title>PCT</title> Nguyễn Minh Cảnh tiếp dân; Lê Văn Thuận, <title>PGĐ</title>",
        "<title>Chánh VP UBND tỉnh</title>, <title>Phó Chánh VP HĐND huyện</title> dự",
        "<title>Hội trưởng Hội Liên hiệp Phụ nữ tỉnh</title>",
        "đồng chí <title>Thường trực Ban Bí thư</title>; "
        "<title>Thường trực Ban Bí thư</title> Lê Hải An",
        "ông trở thành <title>Ủy viên Ban Thường vụ Tỉnh ủy</title>",
        "bà là <title>Thành ủy viên</title>",
        "<title>Phó Tổng giám đốc Thông tấn xã Việt Nam</title>; Phó Tổng giám đốc hãng An Phú",
        "<title>nguyên Giám đốc Sở Y tế</title>; cử Phó tổng giám đốc Lê Hải An đi",
        # place instead of a body
        "<title>Bí thư Quảng Ninh</title>: Không đổ lỗi cho thời tiết",
        "<title>Chủ tịch phường An Hải</title> cho biết",
        "<title>Chánh Thanh tra tỉnh</title> trình bày",
        # other countries
        "<title>Thủ tướng Nhật Bản</title> Kishida Fumio",
        "<title>Bộ trưởng Quốc phòng Lào</title> đến thăm",
        "<title>Đại sứ Hàn Quốc tại Việt Nam</title>",
        "<title>Thủ tướng Vương quốc Hà Lan</title> Mark Rutte",
        "theo lời <title>Tổng cục trưởng Du lịch</title> gọi điện hỏi",
        "<title>Bộ trưởng</title> Shoigu lúc này",
        "<title>Bộ trưởng quốc phòng Mỹ</title> Jim Mattis",
        "<title>Tư lệnh Trường Sơn</title>; <title>Phó Tư lệnh về Chính trị</title>",
        "<title>Tổng trưởng Nội vụ</title> | Lê Hải An |",
        "<title>Cục trưởng Cục điều tra chống gian lận Singapore</title> Wong Kuan",
        # states
        "<title former=True>nguyên Bí thư Tỉnh ủy</title>",
        "<title former=True>cố Tổng Bí thư</title> Lê Hải",
        "<title acting=True>Quyền Chủ tịch UBND huyện</title>",
        "<title former=True>Nguyên Phó Chủ tịch HĐND tỉnh</title> đến dự",
        "LỄ QUỐC TANG <title former=True>NGUYÊN CHỦ TỊCH NƯỚC</title> LÊ HẢI AN",
        "TỈNH THÁI NGUYÊN <title former=False>CHỦ TỊCH UBND TỈNH</title>",
        # associations that are no bodies of the state
        "ông Lê Hải, <title>Chủ tịch Hội Khoa học Lịch sử tỉnh</title>, cho rằng",
        "<title>Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh</title>, dự",
        # several positions
        "<title>Phó Bí thư Huyện ủy</title> kiêm <title>Chủ tịch HĐND huyện</title>",
        "<title>Bí thư</title>, <title>Chủ tịch UBND xã</title> chịu trách nhiệm",
        "<title>Giám đốc</title>, <title>Phó Giám đốc Sở Y tế</title> dự",
        "<title>Phó Thủ tướng</title>, <title>Bộ trưởng Bộ Ngoại giao</title>",
        "<title>Ủy viên Bộ Chính trị</title>, <title>Thường trực Ban Bí thư</title>",
        "<title>Thường trực Ban Bí thư</title>, <title>Trưởng Ban Tổ chức Trung ương</title>",
        "<title>Tổng tham mưu trưởng QĐND Việt Nam</title>",
        "<title>Trưởng ban chính sách xã hội LĐLĐ tỉnh</title>; đồng chí Lê Hải An",
        # ranks behind a body, of ambassadors
        '<title rank="dự khuyết">Ủy viên Trung ương Đảng dự khuyết</title> | 1977',
        '<title rank="đặc mệnh toàn quyền">Đại sứ đặc mệnh toàn quyền Lào</title> Lê Hải',
        "<title>Ủy viên Trung ương Đảng</title> dự lễ; <title>Ủy viên trưởng</title> Lê Hải",
        '<title role="Sư đoàn trưởng">Sư đoàn trưởng Sư đoàn 9</title>',
        '<title role="Chủ nhiệm Hậu cần">Chủ nhiệm Hậu cần Quân khu 4</title>',
        # fields and names in small letters
        "ông Lê Hải, <title>Trưởng ban Bảo vệ sức khỏe cán bộ</title>, dự",
        "<title>Trưởng ban Bảo vệ</title> đi họp cho kịp giờ",
        "<title>Phó Ban Cải tạo công thương nghiệp</title> | 1978",
        "<title>Trưởng phòng dịch vụ khách hàng</title>; bà Lê Hải",
        "<title>Trưởng phòng kỹ thuật Sở Nông Lâm</title>",
        "<title>Bí thư Đảng ủy cơ quan Bộ Y tế</title>, <title>Phó Bí thư Đảng ủy cơ quan</title>",
        "<title>Huyện ủy viên huyện Thạch Thất</title>, <title>Tỉnh ủy viên</title> dự",
        "<title>Chủ tịch Ủy ban kháng chiến hành chánh huyện Cai Lậy</title>",
        "<title>Chủ nhiệm Ủy ban Kế hoạch tỉnh Gia Lai</title>",
        "<title>Tư lệnh chiến dịch</title> kiêm <title>Chính ủy</title>",
        # units, regions and halves of cities behind committees and their members
        "<title>Đảng ủy viên Binh chủng Công binh</title>, <title>Xứ ủy viên Trung Kỳ</title>",
        "<title>Tham mưu trưởng Mặt trận An Bình</title> 1985, ông Lê Hải",
        "<title>Thủ hiến Trung phần</title>, <title>Giám đốc Nha Y tế Trung Bộ</title> từ 1946",
        "<title>Phó Tư lệnh Chính trị Quân khu 9</title>, <title>Phó Tư lệnh</title> Lê Hải",
        "<title>Ủy viên Quân sự Ủy ban kháng chiến</title>; <title>Ủy viên</title> Lê Hải",
        "<title>Chủ tịch Câu lạc bộ Cựu Đại biểu Quốc hội</title>, ông Lê Hải",
        # the holder right behind a noun of several words; a field that begins as a name does
        "<title>Bí thư Chi bộ</title> Nguyễn Văn An phát biểu",
        "<title>Chủ nhiệm Câu lạc bộ</title> Lê Thị Hoa cho biết",
        "<title>Bí thư Chi bộ Bộ Nông Lâm</title> Lê Văn An họp",
        "<title>Chủ nhiệm Ủy ban Quan hệ kinh tế với nước ngoài</title> từ 1989",
        "<title>Chủ tịch Ủy ban nhân dân tỉnh</title> với quân hàm Thiếu tướng",
        "<title>Chủ tịch Hội Liên lạc với người Việt Nam ở nước ngoài</title>, ông Lê Hải",
        "<title>Ủy viên T.Ư Đảng Cộng sản Trung Quốc</title>, <title>Bí thư Tỉnh ủy</title> Lý Hải",
        "<title>Ủy viên Hội đồng Cố vấn Chính phủ Cách mạng lâm thời "
        "Cộng hòa miền Nam Việt Nam</title>;",
        "<title>Bí thư Đảng ủy Quân chủng Phòng không</title>, <title>Bí thư Chi bộ</title>",
        "<title>Bí thư Đảng ủy Quân khu</title>; <title>Chi ủy viên Chi bộ Văn phòng</title>",
        "<title>Bí thư Thành ủy Sài Gòn - Chợ Lớn</title> | 1950",
        "<title>Chủ tịch Ủy ban Kháng chiến Hành chính Nam Bộ</title>, rồi ra Bắc",
        '<title rank="None">Ủy viên chính thức Ban Chấp hành Trung ương Đảng</title> khóa V',
        "<title>Phó Tư lệnh về chính trị Quân khu 9</title>, Đại tá",
        "<title>Chánh Văn phòng Cơ quan Ủy ban Trung ương MTTQ Việt Nam</title>",
        "<title>Chính ủy Học viện Hậu cần</title>; <title>Chính trị viên</title> Lê Hải",
        "<title>Bí thư Đảng ủy Bộ</title>, <title>Bí thư Đảng ủy Bộ Y tế</title>",
        "<title>Ủy viên Ban Chấp hành Hội Thầy thuốc trẻ</title>, <title>Bí thư Chi bộ</title>",
        "<title>Chủ tịch Hiệp hội các nhà vườn An Bình</title> cho biết",
        "<title>Ủy viên Hội đồng Quốc phòng và An ninh Việt Nam</title> dự",
        "<title>Trưởng đoàn chuyên gia Việt Nam ở Lào</title>; <title>Thống đốc</title> Lê Hải",
        "<title>Thống đốc Ngân hàng Quốc gia Việt Nam</title>; <title>Tư lệnh Nam Bộ</title>",
        # where those are who are sent to another country
        "<title>Tư lệnh Quân tình nguyện Việt Nam tại Lào</title> từ 1981",
        "<title>Chủ tịch Hiệp hội Doanh nghiệp Hàn Quốc tại Việt Nam</title> (KBA)",
        "<title>Phó Bí thư Đảng ủy Việt Nam tại Liên bang Nga</title>, ông Lê Hải",
        "<title>Bí thư Chi bộ lưu học sinh tại Liên Xô</title>.",
        "<title>Đại sứ tại Thụy Điển</title>; <title>Tổng Lãnh sự Lào ở Ấn Độ</title>",
        "<title>Chánh án Tòa án nhân dân tối cao</title> ở Việt Nam do Quốc hội bầu",
        "<title>Thủ tướng</title> tại Washington; <title>Quốc vương</title> tại Anh",
        # a second field, a second place
        "<title>Bộ trưởng Giáo dục và Mỹ nghệ</title> | Lê Hải",
        "<title>Tổng trưởng Canh nông và Điền địa</title>: Lê Hải",
        "<title>Bộ trưởng Ngoại giao và Hợp tác Tây Ban Nha</title> đến",
        "<title>Thứ trưởng Bộ Giao thông và Bưu điện</title> (1957 - 1960)",
        "<title>Bộ trưởng Quốc phòng</title> và Mỹ có thể ký",
        "<title>Bộ trưởng Bộ Công an</title> và Kế hoạch này, các Sở",
        "<title>Bộ trưởng Bộ Quốc phòng</title> và Bộ Công an, ông Lê Hải",
        "<title>Cục trưởng Cục Xây dựng và doanh trại</title>, ông Lê Hải",
        "<title>Bí thư liên tỉnh Phú Thọ - Yên Bái</title> | 1941",
        "<title>Chủ tịch Ủy ban nhân dân Đặc khu Vũng Tàu- Côn Đảo</title>.",
        "<title>Chủ tịch Hội đồng nhân dân huyện Sóc Sơn</title> - Hà Nội",
        "<title>Chủ tịch UBND tỉnh Hà Nam</title> - Thái Bình An",
        # parts of the country, zones, and provinces abroad
        "<title>Chủ nhiệm Chính trị Mặt trận Tây nguyên</title> (B3)",
        "<title>Bí thư Tỉnh ủy Hà Tây</title> <title>nguyên Chủ tịch UBND tỉnh</title>",
        "<title>Phó Trưởng Ban Quản lý khu kinh tế Chu Lai</title> bị bắt",
        "<title>Trưởng Ban Quản lý Khu kinh tế</title> Lê Văn Hải",
        "<title>Bí thư Tỉnh ủy tỉnh Hồ Bắc</title> kiêm <title>Chính ủy</title>",
        "<title>Tham mưu trưởng Sư đoàn Nhảy dù</title>, Đại tá",
        '<title rank="dự khuyết">Ủy viên dự khuyết Trung ương</title>; ông',
        "<title>Ủy viên Ban Chấp hành</title> Lê Hải An",
        # words that end no name when they are part of a longer one
        "<title>Chủ nhiệm Văn phòng Nội chính Phủ Thủ tướng</title>",
        "<title>Viện trưởng Viện Vệ sinh dịch tễ</title> sinh năm 1930",
        "<title>Phó Bí thư Đảng ủy Đài Tiếng nói Việt Nam</title> nói",
        "<title>Cục trưởng Cục Phát triển doanh nghiệp nhỏ và vừa</title> vừa ký",
        "<title>Chủ tịch Hội đồng Nhân quyền</title>, <title>Vụ trưởng Vụ Thư ký</title> ký",
        # terms are outside
        "<title>Ủy viên Ban Chấp hành Trung ương Đảng</title> khóa XIII",
        "<title>Bí thư Thành ủy</title>, nhiệm kỳ 2020 - 2025",
        # bare roles used as positions
        "do đồng chí <title>Bí thư Đảng ủy</title> làm <title>Trưởng ban</title>",
        "<title>Bộ trưởng</title> Lê Hải An cho biết",
        "được bầu giữ chức <title>Chủ tịch</title>",
        "Ông Lê An - Chuyên viên Văn phòng - <title>Tổ phó</title>.",
        "<title>Trưởng Ban Xây dựng Đảng</title> - <title>Trưởng Tiểu ban</title>: Phụ trách",
        "phối hợp với <title>Trưởng thôn</title> họp",
        "Hoàng Sâm - <title>Tư lệnh</title>; Nguyễn Quyết - <title>Chính ủy</title>",
        "| <title>Phó Bí thư</title> | Lê Hải An |",
        "TM. ỦY BAN NHÂN DÂN\n<title>CHỦ TỊCH</title>\n\nLê Hải An",
        "<title>Trưởng Ban biên tập</title>: Lê Hải An",
        "trên cương vị <title>chủ tịch</title> và chức vụ <title>bí thư</title>",
        "<title>nguyên Đại sứ</title>, <title>Trưởng Phái đoàn</title> Lê Hải An",
        "<title>Tổng thống Hợp chủng quốc Hoa Kỳ</title> John Smith",
        "<title>Phó CT UBND tỉnh</title> Lê Hải An",
        "số lượng <title>Phó Chi cục trưởng</title> theo quy định; các chi cục trưởng",
        "<title>Chánh Văn phòng Bộ</title>, <title>Chánh Thanh tra Sở</title> thi hành",
        "<title>Đặc phái viên Chính phủ</title>, <title>Chính trị ủy viên Quân khu 3</title>",
        "giúp <title>Bộ trưởng</title> quản lý nhà nước về đất đai",
        "Các <title>Bộ trưởng</title>, Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành.",
        "các Bộ trưởng cùng dự, các bộ trưởng, thủ trưởng cơ quan ngang bộ",
        "cùng các <title>phó chủ nhiệm</title>: Lê Hải An, Trần Thị Bình; các phó chủ nhiệm: giúp",
        "<title>nguyên Giám đốc Ban Đầu tư và Xây dựng</title> trực thuộc Sở Y tế",
    ],
)
def test_titles(example: str) -> None:
    check_titles(example)


@pytest.mark.parametrize(
    "example",
    [
        "lãnh đạo tỉnh và các đại biểu",
        "cán bộ, công chức, đảng viên của xã",
        "Giám đốc Công ty cổ phần An Phát",
        "Hiệu trưởng Trường THCS An Khê",
        "Phó Giám đốc Bệnh viện đa khoa tỉnh",
        "Chủ tịch HĐQT Tập đoàn An Phát",
        "Giám đốc Học viện Tài chính",
        "Trưởng phòng hành chính công ty An Phát",
        "Bộ Tư lệnh Quân khu 9",
        "trong Phủ Chủ tịch",
        "Đại sứ quán Việt Nam",
        "hai bí thư và nhiều giám đốc",
        "giữ chức vụ quan trọng",
        "theo Chỉ thị số 30-CT/TU",
        "các Trưởng đoàn thể xã",
        "cuộc bầu cử tổng thống Iran",
        "các đồng chí bí thư, chủ tịch 15 phường",
        "các vị tư lệnh ngành, từng vị bộ trưởng",
        "Ban giám đốc Khu công nghiệp họp, Ban Giám đốc khen",
        "Chỉ thị số 12-CT/TU và 30-CT/UBND",
    ],
)
def test_no_titles(example: str) -> None:
    found = [title.text for title in titles(example)]
    assert found == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        ("PCT UBND tỉnh", "Phó Chủ tịch Ủy ban nhân dân tỉnh"),
        ("nguyên Bí thư Tỉnh ủy", "nguyên Bí thư Tỉnh ủy"),
        ("Bí thư Thành uỷ", "Bí thư Thành ủy"),
        ("PHÓ BÍ THƯ THƯỜNG TRỰC TỈNH ỦY", "Phó Bí thư Thường trực Tỉnh ủy"),
    ],
)
def test_canonical_form(text: str, name: str) -> None:
    (title,) = titles(text)
    assert title.name == name


def test_the_record_holds_the_body() -> None:
    (title,) = titles("Phó Bí thư Thường trực Tỉnh ủy")
    assert (title.role, title.rank) == ("Bí thư", "Phó Thường trực")
    assert (title.body, title.body_ref) == ("Tỉnh ủy", ("bodies", 0))
    assert title.level == "province"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Chủ tịch nước Lê Văn An dự lễ.", "central"),
        ("Tổng Bí thư Lê Văn An dự lễ.", "central"),
        ("Bộ trưởng Lê Văn An dự lễ.", "central"),
        ("Tổng Tham mưu trưởng Lê Văn An dự lễ.", "central"),
        ("Bí thư Tỉnh ủy Lê Văn An dự lễ.", "province"),
        ("Chủ tịch Lê Văn An dự lễ.", None),
    ],
)
def test_a_national_office_tells_its_level(text: str, level: str | None) -> None:
    assert [title.level for title in titles(text)] == [level]
