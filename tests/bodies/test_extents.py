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
        "đổi tên thành <b>Ủy ban nhân dân xã An Bình</b>; <b>Thành ủy</b> ban hành nghị quyết",
        "<b>Ủy ban nhân dân huyện Ea H’leo</b> họp",
        "<b>UBND phường 12</b>, <b>UBND Q.1</b>, <b>UBND P.Bến Nghé</b>",
        "<b>UBND tỉnh Bà Rịa – Vũng Tàu</b> báo cáo",
        "<b>UBND TP.HCM</b> và <b>Công an TPHCM</b>",
        "<b>Công an Hà Nội</b> đã khởi tố",
        "<b>Đảng ủy Công an Trung ương</b>, <b>Đảng ủy Khối các cơ quan tỉnh Kon Tum</b>",
        "<b>Đảng ủy Trường Đại học Hải Phòng</b> đã họp",
        "<b>Cảnh sát Phòng cháy và Chữa cháy thành phố</b>, <b>Cảnh sát PCCC TP Hà Nội</b>",
        "<b>Đảng ủy Khối</b> họp; Thứ trưởng <b>BQP</b>, <b>Cục Pháp chế BQP</b>",
        "<b>Đảng Cộng hòa tiến bước</b> (REM), <b>Đảng Xã hội Pháp</b>",
        "<b>Hội đồng quốc gia Mặt trận Đoàn kết phát triển Tổ quốc Campuchia</b> họp",
        "<b>Ban Chỉ đạo sắp xếp đơn vị hành chính các cấp và xây dựng mô hình tổ chức chính quyền "
        "địa phương 02 cấp</b> đã họp",
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
        "Chánh <b>Văn phòng Bộ</b>, Chánh <b>Thanh tra Sở</b>, <b>Văn phòng Bộ Nội vụ</b>",
        "<b>Thanh tra Sở Y tế</b>, <b>Văn phòng Tổng cục</b> và <b>Văn phòng Tổng cục Thuế</b>",
        "<b>Đoàn Chủ tịch</b>, <b>Đoàn Thư ký</b> và <b>Ban Thẩm tra tư cách đại biểu</b> làm việc",
        "<b>Ban Tổ chức Lễ tang</b> và <b>Ban Tổ chức Tỉnh ủy</b> báo tin",
        "<b>Quân khu IV</b>, <b>Bộ Tư lệnh Quân khu Thủ đô</b>, <b>Bộ Tư lệnh Phòng không</b>",
        "<b>Hội đồng Quốc phòng tối cao</b>, <b>Ban Cơ yếu Trung ương</b> thời ấy",
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
        "<b>Cục Quản lý xây dựng và doanh trại</b>, <b>Bộ Công an</b>",
        "<b>Cục Kiểm lâm</b> và người dân, <b>Phòng Đào tạo</b> và học viên, đã họp",
        "<b>Vụ Kinh tế vùng</b> và các đơn vị. <b>Vụ Pháp chế</b> và phụ trách thi đua.",
        "<b>Ban Quản lý khu kinh tế Chu Lai</b> và Lê Hải",
        '<b place="Hồ Chí Minh">Ban Quản lý Khu công nghệ cao TP HCM</b> họp',
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
        "Đề nghị <b>Viện kiểm sát nhân dân tỉnh</b> phối hợp",
        "<b>Bộ Tư lệnh Quân khu 5</b>, <b>Bộ Tư lệnh vùng 4 Hải quân</b>",
        "<b>Bộ Chỉ huy quân sự tỉnh</b> và <b>BĐBP tỉnh</b>",
        # foreign and historical ones
        "<b>Bộ Quốc phòng Việt Nam</b> coi trọng chuyến thăm của <b>Bộ Nội vụ Slovakia</b>",
        "<b>Quốc hội Lào</b>, <b>Bộ Ngoại giao Nga</b>, <b>Chính phủ Nhật Bản</b>",
        "Bí thư <b>Khu ủy Khu tự trị dân tộc Nội Mông</b> (Trung Quốc)",
        "<b>Đảng Cộng sản Đông Dương</b> và <b>Xứ ủy Nam Kỳ</b>",
        # a described task, numbers, former times
        "<b>Hội đồng quốc gia về phát triển bền vững và nâng cao năng lực cạnh tranh</b> họp",
        "<b>Ủy ban quốc gia về người cao tuổi</b> và <b>Ủy ban Quốc gia ứng phó sự cố,"
        " thiên tai và tìm kiếm cứu nạn</b>",
        "Chủ tịch <b>Hội đồng tư vấn chính sách tài chính, tiền tệ quốc gia</b> phát biểu",
        "<b>Ban Vận động Cứu trợ thành phố</b> tiếp nhận; <b>Ban vận động cứu trợ huyện Ba Tơ</b>",
        "<b>Tổ giám sát đầu tư cộng đồng xã Tân Phú</b> và <b>Tổ giám sát số 2</b> làm việc",
        "<b>Tổ bảo vệ an ninh, trật tự thôn 3</b> tuần tra",
        "<b>Đội Cảnh sát chữa cháy khu vực 1</b>, <b>Đội Thanh tra giao thông khu vực 2</b> có mặt",
        "<b>Trạm Kiểm lâm số 2</b> lập biên bản",
        "<b>Nha Dân tộc thiểu số</b>, <b>Nha Công an Nam Bộ</b> và <b>Ty Giáo dục tỉnh Hà Đông</b>",
        "<b>Liên Tỉnh ủy Hậu Giang</b> chỉ đạo <b>Liên tỉnh ủy miền Đông</b>",
        "<b>Bộ Thông tin, Tuyên truyền</b> do ông An phụ trách; <b>Bộ Tuyên truyền</b>",
        # an adjective before the place
        "<b>UBND huyện đảo Cô Tô</b>, <b>UBND huyện miền núi Ba Tơ</b>",
        "<b>Đảng ủy xã đảo Thanh Lân</b> họp",
        "<b>UBND các xã miền núi</b> và <b>UBND lâm thời xã Tân Phú</b>",
    ],
)
def test_composition(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "example",
    [
        # the whole line of an item is the name, whatever joins its words
        "7. <b>Vụ Tem phiếu, sổ sách và chứng chỉ</b>.\n8. <b>Cục Muối, mắm và nước chấm</b>;",
        "- <b>Phòng Kế hoạch, tài vụ và xe máy</b>\n- <b>Phòng Tổng hợp</b>",
        "(5) <b>Vụ Tem thư, lưu niệm, đồ cổ</b> (<b>Vụ V</b>)",
        "a) <b>Vụ Tem phiếu, sổ sách</b>:",
        # over the break of a wrapped line
        "16. <b>Cục Muối, mắm\nvà nước chấm</b>.",
        # but not of a line that says more, or is no item
        "7. <b>Vụ Tem phiếu</b>, sổ sách chưa báo cáo.",
        "7. <b>Vụ Pháp chế</b>, <b>Bộ Y tế</b>.",
        "Ông về <b>Vụ Tem phiếu</b>, sổ sách và chứng chỉ.",
        "12. Ông Nam, <b>Vụ Tem phiếu</b>, sổ sách",
        "- Phòng Lê Văn Minh",
        "1. phòng ở, nhà bếp",
    ],
)
def test_items_of_a_list(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "example",
    [
        "<b>Vụ Quốc phòng, an ninh, đặc biệt</b> và <b>Cục Phòng, chống rửa tiền</b>",
        "<b>Cục Quản lý, giám sát chính sách thuế, phí và lệ phí</b> có 6 phòng",
        "<b>Cục Văn hóa cơ sở, Gia đình và Thư viện</b> phối hợp",
        "<b>Vụ Tín dụng các ngành kinh tế</b>, <b>Vụ Đông Bắc Á</b>, <b>Cục Sở hữu trí tuệ</b>",
        "<b>Phòng Cảnh sát QLHC về TTXH</b> và <b>Phòng CSĐT tội phạm về ma túy Công an tỉnh</b>",
        "<b>Chi cục Kiểm lâm vùng II</b>, <b>Chi cục Hải quan cửa khẩu cảng Vân Canh</b>",
        "<b>Vụ Đánh giá và Thẩm định công nghệ</b>, nhưng vụ đánh bạc, Vụ đánh ghen",
        "<b>Cục A62B</b> - <b>Bộ Công an</b>, <b>Cục C08</b>, <b>Ban Chỉ đạo 138</b>",
        "<b>Ban Chỉ đạo quốc gia về tìm kiếm, quy tập và xác định danh tính hài cốt liệt sĩ</b>",
        "<b>Ban Chỉ đạo Trung ương về tổng kết Nghị quyết số 18-NQ/TW</b> đã ký",
        "<b>Ban Chỉ đạo giảm nghèo</b>/<b>UBND xã</b>",
        "<b>Cục Thuế</b>, doanh nghiệp và người dân",
        "<b>Ủy ban Nhà nước về người Việt Nam ở nước ngoài</b> gặp mặt",
        # a purpose in lower case behind a capitalised head
        "Cục trưởng <b>Cục chống hàng lậu</b> (<b>Bộ Công Thương</b>)",
        "<b>Cục điều tra chống gian lận Singapore</b> Wong Kuan",
        "<b>Cục quản lý xây dựng</b> cho biết; cục quản lý đó; Vụ chống người thi hành công vụ",
        # positions behind a dash are no part of a field
        "<b>Vụ Kế hoạch - Tài chính</b> - Ủy viên; <b>Vụ Giáo dục Mầm non</b> - Thành viên",
        "<b>Ban Chỉ đạo Nhà nước về đổi mới cơ chế hoạt động đơn vị sự nghiệp công lập</b> họp",
        # agencies named by their place
        "<b>Thống kê tỉnh Vĩnh Long</b>, <b>Hải quan khu vực III</b>; Thống kê cho thấy; Hải quan",
        "<b>Cục Thống kê</b>, <b>Cục Hải quan</b>, <b>Vụ Thống kê Dân số và Lao động</b>",
        "<b>BHXH Việt Nam</b>, <b>BHXH VN</b>, <b>BHXH tỉnh</b>; đóng BHXH, bảo hiểm xã hội",
        "<b>Kiểm toán nhà nước chuyên ngành III</b>, <b>Kiểm toán Nhà nước khu vực II</b>",
        "<b>Học viện Chính trị quốc gia Hồ Chí Minh</b>; Học viện Ngân hàng, Học viện Chính trị",
        "<b>Đoàn kiểm tra số 12</b> của <b>Bộ Chính trị</b>; đoàn công tác số lượng lớn",
        # divisions of communes and departments, abbreviated
        "<b>Phòng KT-HT&ĐT</b>, <b>Phòng VH-XH</b>, <b>Trung tâm PVHCC xã</b>, <b>Ban XDĐ</b>",
        "<b>Sở VH,TT&DL</b>, <b>Sở DT&TG</b>, <b>Bộ VH-TT-DL</b>, <b>Sở LĐ-TB-XH tỉnh Phú Yên</b>",
        "<b>Ban Quản lý Khu kinh tế và các Khu công nghiệp tỉnh</b> báo cáo",
    ],
)
def test_fields_of_units(example: str) -> None:
    _check(example)


@pytest.mark.parametrize(
    "example",
    [
        "Bí thư <b>thành ủy HN</b> Hoàng Văn An; <b>UBND TP HN</b>, <b>CATP Hà Nội</b>",
        "<b>UBND tp</b> hn; giá 5 triệu ĐN",
        "<b>Hạt kiểm lâm Chư Pah</b> và <b>UBND huyện Đak Đoa</b>",
        "<b>Ủy ban MTTQ Việt Nam các cấp tỉnh Quảng Ninh</b>; <b>HĐND các cấp</b> tích cực",
        "<b>T.Ư Hội LHPN VN</b>, <b>Hội Nông dân VN</b>",
        "cơ quan thường trực <b>Ban Chỉ đạo 389 tỉnh</b>; <b>Thường trực Ban Chỉ đạo</b> họp",
        "kỳ họp <b>Ủy ban liên Chính phủ Việt Nam - Lào</b> và <b>Việt Nam Quốc dân Đảng</b>",
        "<b>Thành ủy TP</b> họp; <b>Thành ủy TP</b> Trần Thị Bình; <b>Thành ủy</b> TP. Ngày mai",
        "<b>Thành ủy Thành phố Hồ Chí Minh</b> Chủ tịch; <b>Tỉnh ủy</b> huyện",
        "Ảnh: QH. <b>QH</b> họp. Ảnh: <b>Quốc hội</b> họp",
        "<b>Chính phủ Việt Nam-Lào</b> ký; <b>Chính phủ Việt Nam</b> - Lào ngày nay",
        "<b>Ban Chỉ đạo 35 Tỉnh ủy</b>; <b>UBND cấp tỉnh</b> ủy quyền; 35 Tỉnh ủy viên",
        "<b>công an tỉnh</b>\n<b>Ủy ban Kiểm tra Tỉnh ủy</b>",
        "<b>Thành đoàn</b>, <b>thành đoàn Huế</b>; đổi thành Đoàn kịch Nam Hà",
        "hạt Thanh tra Kiến An; <b>Thanh tra tỉnh Kiến An</b>",
    ],
)
def test_places_of_bodies(example: str) -> None:
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
        "**<b>ỦY BAN NHÂN\nDÂN**\n**TỈNH PHÚ THỌ</b>**\n-----",
        "**<b>ỦY BAN NHÂN\nDÂN **\nTHÀNH PHỐ HÀ NỘI</b>\n-----",
        "**<b>ỦY BAN NHÂN DÂN\n**\nTỈNH PHÚ THỌ</b>\n-----",
        "**<b>ỦY BAN NHÂN DÂN</b>**\n\n\n**TỈNH PHÚ THỌ**\n-----",
        "**<b>ỦY BAN NHÂN DÂN</b>**\n**CHỦ TỊCH**\n-----",
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
        "Văn phòng bộ môn và thanh tra Sở đến; đoàn chủ tịch mời lên",
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
        "Tổ kiểm tra cùng các chủ xưởng lấy mẫu; tổ giám sát môi trường báo cáo",
        "Ông Nha làm nha sĩ ở Nha Trang, công ty giáo dục mời ông",
        "Công tác của ban vận động quần chúng, một hội đồng tư vấn kỹ thuật",
        "Toàn bộ xã hội chung tay, cán bộ thanh niên, tuyên truyền viên",
        "Các huyện đảo, xã miền núi, xã biên giới còn khó khăn",
        "Bị cáo Nguyễn Văn Hải, Giám đốc Công ty Cổ phần Hoàng Long, và Tập đoàn Trần Anh",
        "23 đảng bộ cấp trên cơ sở và 6 đảng bộ cơ sở",
        "kết quả kiểm toán nhà nước, kiểm toán nội bộ",
        "nhiều ý kiến trong Ủy ban tán thành việc này",
    ],
)
def test_no_bodies(text: str) -> None:
    assert [body.text for body in find_bodies(Reading(text))] == []
