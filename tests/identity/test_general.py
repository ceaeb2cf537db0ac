# ruff: noqa: E501 - a table, a line for each example
"""Bodies that are of no one place, and names that meant another body; names are invented."""

import pytest
from spacy.language import Language

import vn_directives

# text | the last body written so | id ("-" for None)
BODIES = """
Tại tỉnh Gia Lai, theo Điều 5 Nghị định số 30/2020/NĐ-CP quy định như sau:⏎1. Sở Tư pháp tiếp nhận hồ sơ.⏎2. UBND tỉnh quyết định. | Sở Tư pháp | ?/so-tu-phap
Tại tỉnh Gia Lai, theo Điều 5 Nghị định số 30/2020/NĐ-CP quy định như sau:⏎1. Sở Tư pháp tiếp nhận hồ sơ.⏎2. UBND tỉnh quyết định. | UBND tỉnh | ?/uy-ban-nhan-dan
Tại tỉnh Gia Lai, theo Điều 5 Nghị định số 30/2020/NĐ-CP quy định như sau:⏎1. Bộ Tư pháp tiếp nhận hồ sơ. | Bộ Tư pháp | vn/bo-tu-phap
Theo Điều 5 Nghị định số 30/2020/NĐ-CP quy định như sau:⏎1. Sở Tư pháp tỉnh Gia Lai tiếp nhận hồ sơ. | Sở Tư pháp tỉnh Gia Lai | 64/so-tu-phap
Theo Điều 5 Nghị định số 30/2020/NĐ-CP quy định như sau:⏎1. Sở tiếp nhận hồ sơ.⏎## Tỉnh Gia Lai làm gì?⏎Tại tỉnh Gia Lai, Sở Tư pháp họp. | Sở Tư pháp | 64/so-tu-phap
Tại tỉnh Gia Lai, theo Kế hoạch số 12/KH-UBND như sau:⏎1. Sở Tư pháp tiếp nhận hồ sơ. | Sở Tư pháp | 64/so-tu-phap
Tại tỉnh Gia Lai, dân nộp đơn ở Sở Xây dựng nơi có dự án. | Sở Xây dựng | ?/so-xay-dung
Tại tỉnh Gia Lai, dân nộp đơn ở Sở Xây dựng. | Sở Xây dựng | 64/so-xay-dung
Câu hỏi của anh An đến từ TP.HCM. Nộp hồ sơ ở Sở Tư pháp. | Sở Tư pháp | ?/so-tu-phap
Anh An làm ở TP.HCM. Nộp hồ sơ ở Sở Tư pháp. | Sở Tư pháp | 79/so-tu-phap
# Bí thư Tỉnh ủy (Việt Nam)⏎⏎Bí thư Tỉnh ủy do Tỉnh ủy bầu. Tại Gia Lai, tỉnh Gia Lai, Tỉnh ủy họp. | Tỉnh ủy | ?/tinh-uy
# Bí thư Tỉnh ủy Gia Lai⏎⏎Tại Gia Lai, tỉnh Gia Lai, Tỉnh ủy họp. | Tỉnh ủy | 64/tinh-uy
# Trần Văn An⏎⏎Tại Gia Lai, tỉnh Gia Lai, Tỉnh ủy họp. | Tỉnh ủy | 64/tinh-uy
Tại Hà Nội, thành phố Hà Nội, các Bộ: Quốc phòng, Công an, Ngoại giao dự. | Công an | ?/cong-an
Quân đội có Bộ Tư lệnh Thủ đô Hà Nội. Tại Hà Nội và mọi nơi, Bộ CHQS tỉnh huấn luyện. | Bộ CHQS tỉnh | ?/bo-chi-huy-quan-su
Tại tỉnh Gia Lai, Bộ CHQS tỉnh huấn luyện. | Bộ CHQS tỉnh | 64/bo-chi-huy-quan-su
Tại tỉnh Gia Lai có mặt Đoàn đại biểu Quốc hội một số tỉnh. | Đoàn đại biểu Quốc hội | -
Tại Quảng Ninh, Bí thư Tỉnh ủy 4 tỉnh gặp nhau. | Tỉnh ủy | -
Tại Quảng Ninh, Bí thư Tỉnh ủy gặp nhân dân. | Tỉnh ủy | 22/tinh-uy
Ông An quê ở tỉnh Gia Lai, tỉnh Gia Lai.⏎⏎Năm 2016, ông giữ chức Phó Bí thư Đảng ủy, Trưởng phòng Đào tạo. | Đảng ủy | ?/dang-uy
Ông An quê ở tỉnh Gia Lai, tỉnh Gia Lai.⏎⏎Năm 2016, ông là Thiếu tướng Công an. | Công an | ?/cong-an
Ông An quê ở tỉnh Gia Lai, tỉnh Gia Lai.⏎⏎Năm 2016, ông là Ủy viên Ban Thường vụ Đảng ủy. | Ban Thường vụ Đảng ủy | ?/dang-uy/ban-thuong-vu
Các đơn vị của Bộ Y tế:⏎- Cục Công nghệ thông tin⏎- Cục Dân số | Cục Công nghệ thông tin | ?/cuc-cong-nghe-thong-tin
UBND phường Bến Nghé và Đảng ủy họp. | Đảng ủy | 79.760.26740/dang-uy
Ông An quê ở Hà Nam. Ông là Ủy viên Thường vụ Xứ ủy Bắc Kỳ. | Thường vụ Xứ ủy Bắc Kỳ | vn/xu-uy-bac-ky/ban-thuong-vu
Năm 1930, ông An vào Xứ ủy Hậu Giang. | Xứ ủy Hậu Giang | vn/xu-uy-hau-giang
Năm 1948, tại Cần Thơ, ông An vào Liên tỉnh ủy Thanh - Nghệ. | Liên tỉnh ủy Thanh - Nghệ | vn/lien-tinh-uy-thanh-nghe
Tại tỉnh Hậu Giang, ông An gặp Ủy ban Hành chính Nam Bộ. | Ủy ban Hành chính Nam Bộ | vn/uy-ban-hanh-chinh-nam-bo
Ông An ở Sở Nội vụ Hậu Giang, Tỉnh ủy Hậu Giang. | Tỉnh ủy Hậu Giang | 93/tinh-uy
Ông An ở Sở Nội vụ Hậu Giang, Tỉnh ủy Hậu Giang. | Sở Nội vụ Hậu Giang | 93/so-noi-vu
Ông An ở Đặc khu ủy Hà Nội. | Đặc khu ủy Hà Nội | 01/dac-khu-uy
Ông An ở Liên khu ủy Việt Bắc. | Liên khu ủy Việt Bắc | vn/lien-khu-uy-viet-bac
Ông An quê Hà Nam, ở Hà Nam. Ông làm Ủy viên UBND tỉnh Gia Lai kiêm Giám đốc Sở Y tế. | Sở Y tế | 64/so-y-te
Bà Vũ An ở tỉnh Hà Nam, tỉnh Hà Nam, tỉnh Hà Nam. Bà gặp ông Lê Bình, Chủ tịch UBND tỉnh Gia Lai, ông Lê Hà, Giám đốc Sở Y tế. | Sở Y tế | 35/so-y-te
Ông Lê An quê Hà Nam, ở Hà Nam. Năm 1990, ông về công tác tại tỉnh Gia Lai, giữ chức Phó Bí thư Tỉnh ủy. | Tỉnh ủy | 64/tinh-uy
Ông Lê An ở tỉnh Hà Nam, tỉnh Hà Nam, tỉnh Hà Nam. Năm 1990, sinh ra tại tỉnh Gia Lai, ông giữ chức Phó Bí thư Tỉnh ủy. | Tỉnh ủy | 35/tinh-uy
Ông Lê An ở Đà Nẵng, thành phố Đà Nẵng. Ông Vũ Bình là Bí thư Thành ủy, Chủ tịch HĐND TP Hội An. | Thành ủy | 49.503/thanh-uy
Ông Lê An ở Đà Nẵng. Ông Vũ Bình là Bí thư Thành ủy kiêm Chủ tịch HĐND TP Hải Phòng. | Thành ủy | 31/thanh-uy
Danh sách có Bộ trưởng Lê Văn An từ Nam Định.⏎⏎Chủ tịch UBND tỉnh Vũ Văn Bình. | UBND tỉnh | ?/uy-ban-nhan-dan
Ông Lê An quê ở tỉnh Gia Lai, tỉnh Gia Lai.⏎⏎Năm 2016, ông giữ chức Trưởng Phòng Điều độ. | Phòng Điều độ | ?/phong-dieu-do
Tại tỉnh Gia Lai, UBND tỉnh Gia Lai mời Phó Thủ tướng Lê Văn An, Trưởng Ban Chỉ đạo. | Ban Chỉ đạo | ?/ban-chi-dao
Ông Lê An làm Chủ tịch Ủy ban hành chính, Bí thư Tỉnh ủy Gia Lai.⏎⏎Sau ông tham gia Thành ủy Hải Phòng, làm Phó Chủ tịch Ủy ban hành chính. | Ủy ban hành chính | 31/uy-ban-hanh-chinh
Tại Hà Nội, thành phố Hà Nội, Ban Chỉ đạo Trung ương về phòng, chống tham nhũng họp. Bộ Y tế gửi báo cáo đến Ban Chỉ đạo. | Ban Chỉ đạo | vn/ban-chi-dao-trung-uong-ve-phong-chong-tham-nhung
Năm 1945, ông Lê An làm Ủy viên Ủy ban quân sự cách mạng Bắc Kỳ. | Ủy ban quân sự cách mạng Bắc Kỳ | vn/uy-ban-quan-su-cach-mang-bac-ky
Ông Lê An là Ủy viên Tỉnh bộ Việt Minh Bắc Giang. | Tỉnh bộ Việt Minh Bắc Giang | 24/tinh-bo-viet-minh
Tại quận Hai Bà Trưng, ông Lê An, Chi cục trưởng Chi cục Môi trường (Sở TN&MT Hà Nội) cho biết. | Chi cục Môi trường | 01/chi-cuc-moi-truong
Ông Lê An là Bí thư thứ nhất Đoàn Thanh niên Cộng sản Hồ Chí Minh. | Đoàn Thanh niên Cộng sản Hồ Chí Minh | vn/trung-uong-doan
Ông Lê An là Bí thư Đảng ủy Trung đoàn Sông Lô. | Đảng ủy Trung đoàn Sông Lô | ?/dang-uy-trung-doan
Ông Lê An là Bí thư Đảng ủy Bộ Chỉ huy quân sự tỉnh Gia Lai. | Đảng ủy Bộ Chỉ huy quân sự tỉnh Gia Lai | 64/bo-chi-huy-quan-su/dang-uy
Bà Lê An là Chủ tịch Trung ương Hội Nông dân Việt Nam. | Trung ương Hội Nông dân Việt Nam | vn/hoi-nong-dan
Ông Lê An là Trưởng Ban Chỉ đạo Cải cách tư pháp Trung ương. | Ban Chỉ đạo Cải cách tư pháp Trung ương | vn/ban-chi-dao-cai-cach-tu-phap
Năm 1970, ông Lê An là Chủ nhiệm Ủy ban Vật giá. | Ủy ban Vật giá | vn/uy-ban-vat-gia-nha-nuoc
Năm 1961, ông Lê An vào Ban Chấp hành Trung ương Đảng Lao động Việt Nam. | Ban Chấp hành Trung ương Đảng Lao động Việt Nam | vn/trung-uong
Năm 1985, ông là Thứ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-cong-an
Bộ trưởng Bộ Nội vụ⏎Nhiệm kỳ 2/1987 - 6/1991 | Bộ Nội vụ | vn/bo-cong-an
Năm 2005, ông là Thứ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-noi-vu
Năm 1946, ông là Thứ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-noi-vu
Bộ Nội vụ họp. | Bộ Nội vụ | vn/bo-noi-vu
Ngày 3/4/1985, ông An làm Vụ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-cong-an
Ngày 3 tháng 4 năm 1985, ông An làm Vụ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-cong-an
Từ tháng 4/1985, ông An làm Vụ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-cong-an
Từ 1981 đến 1985, ông An làm Vụ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-cong-an
Ông An làm Vụ trưởng Bộ Nội vụ (1981-1985). | Bộ Nội vụ | vn/bo-cong-an
Ông An sinh năm 1940, năm 1985 làm Vụ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-cong-an
Là học sinh năm 1985, nay ông An làm ở Bộ Nội vụ. | Bộ Nội vụ | vn/bo-cong-an
Ngày 3/4/2025, Thủ tướng bổ nhiệm ông Trần Văn An, sinh năm 1980, làm Vụ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-noi-vu
Ông Trần Văn An (sinh tháng 4 năm 1980) làm Vụ trưởng Bộ Nội vụ. | Bộ Nội vụ | vn/bo-noi-vu
Ông Trần Văn An, sinh 3/4/1980, làm Vụ trưởng Bộ Nội vụ từ năm 2025. | Bộ Nội vụ | vn/bo-noi-vu
Bộ Nội vụ bãi bỏ Quyết định số 12/1998/QĐ-TTg. | Bộ Nội vụ | vn/bo-noi-vu
Bộ Nội vụ có 1985 cán bộ. | Bộ Nội vụ | vn/bo-noi-vu
Năm 1985, ông là Thứ trưởng Bộ Y tế. | Bộ Y tế | vn/bo-y-te
Cơ quan An ninh điều tra Bộ Công an họp. | Cơ quan An ninh điều tra Bộ Công an | vn/bo-cong-an/co-quan-an-ninh-dieu-tra
Cơ quan ANĐT Công an tỉnh Gia Lai họp. | Cơ quan ANĐT Công an tỉnh Gia Lai | 64/cong-an/co-quan-an-ninh-dieu-tra
Cơ quan CSĐT Bộ Công an họp. | Cơ quan CSĐT Bộ Công an | vn/bo-cong-an/co-quan-canh-sat-dieu-tra
Cơ quan Cảnh sát điều tra (C03), Bộ Công an họp. | Cơ quan Cảnh sát điều tra | vn/bo-cong-an/co-quan-canh-sat-dieu-tra
ĐẢNG CỘNG SẢN VIỆT NAM⏎ĐẢNG ỦY SỞ Y TẾ⏎Số: 12-QĐ/ĐU⏎Đà Nẵng, ngày 3 tháng 4 năm 2024⏎⏎QUYẾT ĐỊNH⏎về việc thăm hỏi⏎⏎Đoàn công tác đến tỉnh Gia Lai.⏎⏎Sở Tư pháp dự. | Sở Tư pháp | 48/so-tu-phap
BỘ Y TẾ⏎CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc⏎Số: 12/QĐ-BYT⏎Hà Nội, ngày 3 tháng 4 năm 2024⏎⏎QUYẾT ĐỊNH⏎về việc thăm hỏi⏎⏎Đoàn công tác đến tỉnh Gia Lai.⏎⏎Sở Tư pháp dự. | Sở Tư pháp | 64/so-tu-phap
BỘ Y TẾ⏎CỤC DÂN SỐ⏎CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc⏎Số: 12/QĐ-CDS⏎Hà Nội, ngày 3 tháng 4 năm 2024⏎⏎QUYẾT ĐỊNH⏎về việc thăm hỏi⏎⏎Đoàn công tác đến tỉnh Gia Lai.⏎⏎Sở Tư pháp dự. | Sở Tư pháp | 64/so-tu-phap
"""

# text | place as written | id ("-" where it is no place)
PLACES = """
Phường Xuân Hòa, Thành phố Hồ Chí Minh theo Nghị định ngày 14/12/2020. | Phường Xuân Hòa | 79.27139
Ngày 4/8/2024, phường Minh Khai, quận Hồng Bàng tiếp dân. | phường Minh Khai | 31.303.11311
Giàn khoan Hải Dương rời vùng biển. | Hải Dương | -
Tỉnh Hải Dương họp. | Tỉnh Hải Dương | 30
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return vn_directives.load()


@pytest.mark.parametrize(("text", "body", "id"), _rows(BODIES))
def test_a_body(nlp: Language, text: str, body: str, id: str) -> None:
    found = [record.id for record in nlp(text.replace("⏎", "\n"))._.bodies if record.text == body]
    assert found[-1:] == [None if id == "-" else id]


@pytest.mark.parametrize(("text", "place", "id"), _rows(PLACES))
def test_a_place(nlp: Language, text: str, place: str, id: str) -> None:
    found = [record.id for record in nlp(text)._.places if record.text == place]
    assert found == ([] if id == "-" else [id])
