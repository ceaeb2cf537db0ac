"""Which stretches of a text are bodies, and where their names end."""

import pytest

from tests.marks import check, parse
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading


def _check(example: str) -> None:
    check(example, "b", find_bodies(Reading(parse(example)[0])))


@pytest.mark.parametrize(
    "example",
    [
        # a committee and its place
        "Bí thư <b>Quận ủy Lê Chân</b> chủ trì",
        "<b>Thành ủy TP. Hồ Chí Minh</b> và <b>Thành ủy Cần Thơ</b>",
        "<b>Tỉnh uỷ</b> và <b>TỈNH ỦY ĐỒNG THÁP</b>",
        "<b>Ủy ban nhân dân huyện Ea H’leo</b> họp",
        "<b>UBND phường 12</b>, <b>UBND Q.1</b>, <b>UBND P.Bến Nghé</b>",
        "<b>UBND tỉnh Bà Rịa – Vũng Tàu</b> báo cáo",
        "<b>UBND TP.HCM</b> và <b>Công an TPHCM</b>",
        "<b>Công an Hà Nội</b> đã khởi tố",
        "<b>Đảng ủy Công an Trung ương</b>, <b>Đảng ủy Khối các cơ quan tỉnh Kon Tum</b>",
        "<b>Đảng ủy Trường Đại học Hải Phòng</b> đã họp",
        "<b>Chi bộ ghép Bình Minh–Hải Vân</b>, <b>Chi bộ Vạn Lộc</b> và <b>chi bộ thôn Đông</b>",
        # an organ and its parent
        "Ủy viên <b>Ban Thường vụ Quận ủy Hải An</b>",
        "UV <b>BTV Tỉnh uỷ</b>",
        "<b>Ban Chấp hành Đảng bộ huyện Vân Canh</b>",
        "<b>Ban Thường trực Ủy ban MTTQ Việt Nam xã Đông Sơn</b>",
        "Chánh <b>Văn phòng HĐND và UBND huyện</b>",
        "<b>Văn phòng Đoàn ĐBQH và HĐND tỉnh Phú Thọ</b>",
        "Chủ nhiệm <b>Ủy ban Kiểm tra Trung ương</b>",
        "Trưởng <b>Ban Kinh tế - Ngân sách HĐND tỉnh</b>",
        "<b>Thanh tra Sở Xây dựng TP Đà Nẵng</b> vào cuộc",
        "<b>Phòng Cảnh sát hình sự Công an tỉnh Nghệ An</b> bắt",
        "Ủy viên <b>Thường vụ Thành ủy Huế</b>",
        "<b>Ban Cán sự đảng Bộ Y tế</b>, <b>Ban cán sự Đảng Bộ Khoa học và Công nghệ</b>",
        # ministries and departments, their names with commas, dashes and abbreviations
        "<b>Sở Nông nghiệp và Môi trường tỉnh Gia Lai</b> tham mưu",
        "<b>Bộ Văn hóa, Thể thao và Du lịch</b>, <b>Bộ LĐ-TB&XH</b>, <b>Bộ NN&PTNT</b>",
        "<b>Sở GD&ĐT Hà Nội</b> và <b>Sở GD - ĐT tỉnh Bình Định</b>",
        "<b>Phòng Văn hóa - Xã hội phường</b> chủ trì",
        "<b>Phòng Kinh tế, Hạ tầng và Đô thị</b> phối hợp",
        "Vụ trưởng <b>Vụ Giáo dục Mầm non</b>",
        "<b>Cục Điều tiết điện lực</b> thuộc <b>Bộ Công Thương</b>",
        "<b>Cục Công nghệ thông tin</b> thông báo",
        "<b>Cục Quản lý hoạt động xây dựng</b> cho biết",
        "<b>Chi cục Thuế khu vực IV</b> thu thuế",
        "<b>Vụ Thống kê - Tổng hợp</b>, <b>Phòng Nội vụ</b> - Phó Chủ tịch <b>UBND huyện</b>",
        "<b>Cục Quản lý, giám sát bảo hiểm</b> và <b>Cục Thuế</b> - <b>Bộ Tài chính</b>",
        "Bộ trưởng <b>Bộ Than và Luyện kim</b>",
        "nộp về <b>phòng Tổ chức đảng, đảng viên</b> trước ngày 5",
        "<b>sở tài chính</b> và <b>chi cục thuế tỉnh</b>",
        # steering committees and task forces
        "<b>Ban Chỉ đạo phòng, chống dịch bệnh COVID-19 thành phố</b> họp",
        "yêu cầu <b>ban chỉ đạo phòng chống dịch TP Hạ Long</b> chủ động",
        "<b>Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh</b> họp",
        "<b>Ban Chỉ đạo 389 quốc gia</b> và <b>Ban Chỉ đạo Trung ương về tinh giản biên chế</b>",
        "<b>Ban Chỉ đạo quốc gia về kinh tế tập thể</b> đã giao",
        "<b>Tổ công tác kiểm soát dịch bệnh</b> thuộc các tổ dân phố",
        "<b>Tiểu ban Văn kiện</b>, <b>Tiểu ban tuyên truyền</b>",
        "<b>Ban Chỉ huy PCTT và TKCN huyện</b> trực 24/24",
        "<b>Hội đồng nghĩa vụ quân sự huyện</b> phúc tra",
        "<b>Ủy ban bầu cử xã Đông Sơn</b> niêm yết",
        # Front, mass organisations, courts, military
        "<b>Ủy ban MTTQ Việt Nam thành phố</b>, <b>UBMTTQ phường</b>",
        "<b>Ủy ban T.Ư MTTQ VN</b> phát động",
        "<b>Hội LHPN Việt Nam tỉnh Hải Dương</b>, <b>Hội Nông dân Việt Nam xã</b>",
        "<b>LĐLĐ tỉnh</b>, <b>Hội LHPN xã</b>, <b>Hội CCB huyện Cát Hải</b>, <b>Tỉnh đoàn</b>",
        "<b>Đoàn Thanh niên Công an tỉnh</b> ra quân",
        "<b>TAND cấp cao tại Hà Nội</b>, <b>TAND khu vực 3 - Hải Phòng</b>",
        "<b>Viện kiểm sát nhân dân tỉnh Long An</b> truy tố",
        "<b>Bộ Tư lệnh Quân khu 5</b>, <b>Bộ Tư lệnh vùng 4 Hải quân</b>",
        "<b>Bộ Chỉ huy quân sự tỉnh</b> và <b>BĐBP tỉnh</b>",
        # foreign and historical ones
        "<b>Bộ Quốc phòng Việt Nam</b> coi trọng chuyến thăm của <b>Bộ Nội vụ Slovakia</b>",
        "<b>Quốc hội Lào</b>, <b>Bộ Ngoại giao Nga</b>, <b>Chính phủ Nhật Bản</b>",
        "Bí thư <b>Khu ủy Khu tự trị dân tộc Nội Mông</b> (Trung Quốc)",
        "<b>Đảng Cộng sản Đông Dương</b> và <b>Xứ ủy Nam Kỳ</b>",
    ],
)
def test_composition(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "example",
    [
        "<b>Thành ủy</b>, <b>HĐND</b>, <b>UBND thành phố</b> thống nhất",
        "<b>QU</b> – <b>HĐND</b> – <b>UBND</b> - <b>MTTQ quận</b>",
        "<b>ĐU</b>-<b>HĐND</b>-<b>UBND</b>-<b>UBMTTQVN các phường</b>",
        "<b>HĐND</b>&<b>UBND huyện</b>",
        "<b>Thường trực HĐND</b>, <b>UBND tỉnh</b>",
        "<b>UBND xã Đông Sơn</b>, huyện Thủy Nguyên",
        "<b>Vụ Pháp chế</b>, <b>Bộ Y tế</b>",
        "<b>Ban Chỉ đạo</b> của <b>Quận ủy</b>",
        "<b>HĐND tỉnh</b> khóa XVIII, nhiệm kỳ 2021 - 2026",
        "<b>Sở Y tế</b> và <b>Công an tỉnh</b>",
        "<b>UBND quận</b> và <b>Quận ủy</b>, <b>UBND xã</b>, huyện Vân Canh",
        "<b>UBND xã, phường, thị trấn</b> rà soát",
        "<b>UBND các tỉnh, thành phố trực thuộc Trung ương</b>",
        "<b>HĐND các cấp</b>, <b>UBND cấp xã</b>, <b>Đảng ủy 15 phường</b>",
        "<b>Tỉnh ủy</b> các tỉnh Lào Cai, Yên Bái",
        "<b>Ủy ban nhân dân</b> (UBND) tỉnh",
    ],
)
def test_enumerations_and_edges(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "example",
    [
        "Bí thư <b>Tỉnh ủy</b> Hồ Quốc Nam phát biểu",
        "Chủ tịch <b>UBND huyện Vân Canh</b> Nguyễn Văn An",
        "Chủ tịch <b>UBND tỉnh</b> Phạm Anh Minh",
        "Bộ trưởng <b>Bộ Y tế</b> Đào Hồng Hà",
        "Giám đốc <b>Sở Nội vụ</b> Lê Minh Tâm",
        "Chủ tịch <b>Hội Nông dân</b> Trần Thị Bé",
        "Bí thư <b>Đảng ủy</b> Bùi Khánh Linh",
        "Bộ trưởng <b>Bộ Điện lực</b> Phạm Văn Khai",
        "Chủ tịch <b>UBND xã</b> Lê Lợi Minh",
    ],
)
def test_a_name_ends_before_a_person(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "example",
    [
        "Phó Bí thư Thường trực <b>Tỉnh ủy</b>",
        "Phó Chủ tịch Thường trực <b>UBND tỉnh</b>",
        "Phó Trưởng Ban Thường trực <b>Ban Dân vận Tỉnh ủy</b>",
        "<b>Thường trực Tỉnh ủy</b> giao ban",
        "thành viên <b>Ban Thường trực</b>, thành viên <b>Thường trực HĐND</b>",
        "Trưởng <b>Ban Tổ chức Thành ủy</b>",
        "Trưởng ban <b>Ban Tuyên giáo và Dân vận Trung ương</b>",
        "Ủy viên <b>Ban Chấp hành Đảng bộ</b>, Ủy viên <b>Ban Chấp hành Công đoàn</b>",
        "Trưởng <b>Công an quận</b>",
        "Quận ủy viên, Tỉnh ủy viên",
        "Thủ tướng <b>Chính phủ</b>, Ủy viên <b>Trung ương Đảng</b>",
    ],
)
def test_inside_titles(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "example",
    [
        "<b>ỦY BAN MTTQ VIỆT NAM\nXÃ ĐÔNG SƠN</b>\n<b>BAN THƯỜNG TRỰC</b>\nSố:   /KH-MTTQ-BTT",
        "<b>ỦY BAN MTTQ VIỆT NAM\n\nXÃ ĐÔNG SƠN</b>\n\n<b>BAN THƯỜNG TRỰC</b>\n\nSố: 3/KH-MTTQ-BTT",
        "<b>UBND TỈNH PHÚ THỌ</b>\n<b>SỞ Y TẾ</b>\n",
        "<b>HỘI ĐỒNG NHÂN DÂN\nTỈNH PHÚ THỌ</b>\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "theo quyết định của <b>Ủy ban nhân dân\ntỉnh Phú Thọ</b> về việc",
        "<b>Tỉnh ủy</b>\nHải Phòng, ngày 5 tháng 3",
        "<b>UBND huyện</b>\n\nVân Canh",
    ],
)
def test_line_breaks(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị 16/CT-UBND; Kế hoạch số 12/KH-UBND; Số:   /QĐ-UBND; 30-CT/TU; 08/NQ -TW",
        "Công văn 1246/UBND-VX, 57/HD-MTTW-BTT, 986/ĐU, Quyết định 4078 QĐ UBND",
        "thư gửi ubnd@haiphong.gov.vn, www.hdnd.hanoi.gov.vn",
        "các cấp ủy, chính quyền, các sở, ban, ngành, cơ quan, đơn vị, đoàn thể địa phương",
        "Trung ương, Đảng, Nhà nước, tỉnh và thành phố quan tâm",
        "ban hành văn bản, phòng chống dịch, phòng, chống lụt bão, phòng khám, phòng họp",
        "các cơ sở y tế, trụ sở, sở hữu, sở thích, toàn bộ, nội bộ, cán bộ, bộ máy, bộ phận",
        "nghĩa vụ quân sự, phục vụ Lễ tang, vụ án, Vụ tai nạn, vụ Đông Xuân, cục diện",
        "Hải Phòng, Quốc phòng, Đinh Bộ Lĩnh, huyện Vụ Bản, hội nghị, xã hội, đoàn kết",
        "Trường THCS Lê Chân, Bệnh viện Việt Tiệp, Công ty Cổ phần Hạ Long, Báo Nhân Dân",
        "các chi bộ, đảng bộ; sinh hoạt chi bộ; chi, đảng bộ trực thuộc",
        "tổ chức phi chính phủ, chính phủ điện tử, Chính phủ số, Công an nhân dân",
        "theo Luật Tổ chức Quốc hội, Luật Mặt trận Tổ quốc Việt Nam, Luật Thanh tra",
        "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13",
        "cơ quan Công an, lực lượng Công an; công an đến hiện trường",
        "Ban tổ chức trao giải; các ban chỉ đạo; các tổ công tác",
        "Bộ luật Hình sự, Bộ Quy tắc ứng xử, Bộ chỉ số, Phòng Bầu Dục",
        "huyện Vĩnh Bảo, thành phố Hải Phòng, phường Kênh Dương",
    ],
)
def test_no_bodies(text: str) -> None:
    assert [body.text for body in find_bodies(Reading(text))] == []
