# ruff: noqa: E501 - a table, a line for each example
"""Of which country a body is, as the text tells; names of persons are invented."""

import pytest
from spacy.language import Language

import vn_directives
from vn_directives.identity.holders import is_foreign

# text | the last body written so | id
STATED = """
Họ gặp chính phủ liên bang của Brasil. | chính phủ | brazil/chinh-phu
Quốc hội của nước Cộng hòa Kazakhstan thông qua luật. | Quốc hội | kazakhstan/quoc-hoi
Chính phủ và nhân dân Ấn Độ luôn ủng hộ. | Chính phủ | an-do/chinh-phu
Chính phủ và nhân dân Việt Nam luôn ủng hộ. | Chính phủ | vn/chinh-phu
Ông cảm ơn Quốc hội và Chính phủ Lào. | Quốc hội | lao/quoc-hoi
Ông cảm ơn Quốc hội và Chính phủ Việt Nam. | Quốc hội | vn/quoc-hoi
Đoàn công tác của Trung Quốc do ông Lưu Thế Ất, Ủy viên Bộ Chính trị dẫn đầu. | Bộ Chính trị | trung-quoc/bo-chinh-tri
Hà Nội tiếp đoàn Trung Quốc của Bộ trưởng Bộ Công an Lưu Thế Ất. | Bộ Công an | trung-quoc/bo-cong-an
Đoàn đại biểu Lào do ông Lưu Thế Ất dẫn đầu gặp Bộ trưởng Bộ Công an Lê Văn Bảo. | Bộ Công an | vn/bo-cong-an
Đoàn thăm Lào của Bộ Công an đã về. | Bộ Công an | vn/bo-cong-an
Đoàn của Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào đến. | Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào | lao/quoc-hoi
Đoàn của Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam đến. | Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam | vn/quoc-hoi
Bộ Ngoại giao Cộng hòa Hồi giáo Iran ra tuyên bố. | Bộ Ngoại giao Cộng hòa Hồi giáo Iran | iran/bo-ngoai-giao
Chính phủ Pa-ki-xtan đánh giá cao. | Chính phủ Pa-ki-xtan | pakistan/chinh-phu
Cá sang Mỹ chịu sự giám sát của Bộ Nông nghiệp nước này. | Bộ Nông nghiệp | hoa-ky/bo-nong-nghiep
Bộ Nông nghiệp nước này ra quy định. | Bộ Nông nghiệp | ?/bo-nong-nghiep
Chủ tịch Ủy ban Thế vận hội quốc gia Kuwait đến. | Ủy ban Thế vận hội quốc gia Kuwait | kuwait/uy-ban-the-van-hoi-quoc-gia
Chủ tịch Ủy ban Năng lượng quốc gia Lào đến. | Ủy ban Năng lượng quốc gia Lào | lao/uy-ban-nang-luong-quoc-gia
Ông gặp Chủ tịch Quốc hội bang Thüringen. | Quốc hội | ?/quoc-hoi
Chính phủ Abcdistan ra tuyên bố. | Chính phủ | ?/chinh-phu
Thỏa thuận của hai Bộ Chính trị được ký. | Bộ Chính trị | ?/bo-chinh-tri
Các kênh của Chính phủ, các bộ, ngành hai nước được mở. | Chính phủ | ?/chinh-phu
Bộ Quốc phòng hai nước ký kết. | Bộ Quốc phòng | ?/bo-quoc-phong
Chính phủ Quốc gia Việt Nam ra đời năm 1949. | Chính phủ Quốc gia Việt Nam | quoc-gia-viet-nam/chinh-phu
Hội nghị của Ngân hàng Quốc gia Việt Nam và Chính phủ. | Chính phủ | vn/chinh-phu
Pháp lập chính phủ Nam Kỳ tự trị. | chính phủ Nam Kỳ tự trị | nam-ky-tu-tri/chinh-phu
Ủy ban Đối ngoại của Quốc hội Lào họp. | Quốc hội Lào | lao/quoc-hoi
Hội đồng Dân tộc của Quốc hội Việt Nam họp. | Hội đồng Dân tộc | vn/hoi-dong-dan-toc
"""

HELD = """
Các vị khách của nước Nga có Bộ trưởng Bộ Quốc phòng Andrey Belikov đến. | Bộ Quốc phòng | nga/bo-quoc-phong
Cùng đi với Thủ tướng Lào có đồng chí Somphan Douangvong, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Tài chính. | Bộ Tài chính | lao/bo-tai-chinh
Bộ trưởng Bộ Quốc phòng Andrey Belikov đến. | Bộ Quốc phòng | ?/bo-quoc-phong
Thăm Nga có Bộ trưởng Bộ Quốc phòng Nguyễn Văn An. | Bộ Quốc phòng | vn/bo-quoc-phong
Thăm Nga có ông Trần Văn An, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an. | Bộ Công an | vn/bo-cong-an
Thăm Hàn Quốc có Chủ tịch Hội đồng Dân tộc Ksor Nham. | Hội đồng Dân tộc | vn/hoi-dong-dan-toc
Bộ trưởng Bộ Ngoại giao Việt Nam gặp Thủ tướng Lào Somphan Douangvong. Bộ Ngoại giao thông báo. | Bộ Ngoại giao | vn/bo-ngoai-giao
Tiếp đoàn có ông Lý Văn Toàn, Ủy viên Bộ Chính trị, Phó Thủ tướng Trung Quốc. | Bộ Chính trị | trung-quoc/bo-chinh-tri
Tiếp đoàn có ông Lý Văn Toàn, Ủy viên Bộ Chính trị, Phó Thủ tướng Việt Nam. | Bộ Chính trị | vn/bo-chinh-tri
Tiếp đoàn có ông Lý Văn Toàn, Ủy viên Bộ Chính trị, Đại sứ Việt Nam tại Trung Quốc. | Bộ Chính trị | vn/bo-chinh-tri
Tiếp đoàn có ông Lý Văn Toàn, Ủy viên Bộ Chính trị và ông Vũ An, Phó Thủ tướng Lào. | Bộ Chính trị | vn/bo-chinh-tri
Ông Lê An là Chủ nhiệm Ủy ban Hợp tác văn hóa với Lào, Campuchia. | Ủy ban Hợp tác văn hóa với Lào, Campuchia | vn/uy-ban-hop-tac-van-hoa-voi-lao-campuchia
Tại tỉnh Gia Lai có ông Lý Văn Toàn, Phó Thủ tướng Trung Quốc, Bí thư Tỉnh ủy. | Tỉnh ủy | trung-quoc/tinh-uy
Tại tỉnh Gia Lai có ông Lý Văn Toàn, Phó Thủ tướng Việt Nam, Bí thư Tỉnh ủy. | Tỉnh ủy | 64/tinh-uy
Dự có Bí thư Trung ương Đảng Raulo Marquez, Chủ tịch Hội đồng Nhà nước và Hội đồng Bộ trưởng Cuba. | Hội đồng Nhà nước | cuba/hoi-dong-nha-nuoc
"""

ABOUT = """
# Chính trị Kazakhstan⏎⏎Kazakhstan là một nước cộng hòa. Hiến pháp của Kazakhstan quy định ba nhánh. Tổng thống Kazakhstan bổ nhiệm Thủ tướng. Chính phủ chịu trách nhiệm trước Nghị viện. | Chính phủ | kazakhstan/chinh-phu
# John Albert Smithson⏎⏎Ông là thượng nghị sĩ Hoa Kỳ, sinh ở Hoa Kỳ, từng đến Việt Nam, viết về Việt Nam, rời Việt Nam và làm Đại sứ Hoa Kỳ. Ông là đảng viên đảng Cộng hòa. | đảng Cộng hòa | hoa-ky/dang-cong-hoa
Ở Việt Nam và Hà Nội, ông Trần Văn An vào Đảng Dân chủ để chống Pháp. | Đảng Dân chủ | ?/dang-dan-chu
Tổng thống Pháp gọi bầu cử. Cử tri Pháp đi bầu. Báo của Pháp viết rằng chính phủ mới sẽ yếu. | chính phủ | phap/chinh-phu
Ủy ban Pháp luật và Cục Pháp chế thẩm tra. Bộ Tư pháp báo cáo. Pháp lệnh và Pháp luật được sửa, rồi Chính phủ trình. | Chính phủ | vn/chinh-phu
Israel không kích Iran. Iran đáp trả Israel. Tại Israel, chiến sự tiếp diễn; Iran bắn tên lửa. Sau đó chính phủ ra tuyên bố. | chính phủ | ?/chinh-phu
Thủ tướng Nguyễn Văn An thăm Nhật Bản. Tại Nhật Bản, ông gặp kiều bào Việt Nam. Trở về Việt Nam từ Nhật Bản, ông dự họp Chính phủ. | Chính phủ | vn/chinh-phu
# Chính phủ Lào⏎⏎Lào là một nước. Thủ tướng Lào do Quốc hội Lào bầu. Thủ tướng Chính phủ trình danh sách. | Chính phủ | lao/chinh-phu
# Lý Văn Toàn⏎⏎Lý Văn Toàn là Phó Thủ tướng Trung Quốc. Ông sinh ở Trung Quốc, tỉnh Hà Nam, Trung Quốc. Ông là Phó Chủ tịch Hội đồng Quốc phòng. | Hội đồng Quốc phòng | trung-quoc/hoi-dong-quoc-phong
# Lý Văn Toàn⏎⏎Lý Văn Toàn là nhà văn Trung Quốc. Ông sống ở Trung Quốc, rời Trung Quốc sang Việt Nam. Ông là Phó Chủ tịch Hội đồng Quốc phòng. | Hội đồng Quốc phòng | vn/hoi-dong-quoc-phong
# Lý Văn Toàn⏎⏎Ông sinh ở Trung Quốc, học ở Trung Quốc, mất ở Trung Quốc. Dự lễ có Phó Thủ tướng Quốc vụ viện Lưu Văn Minh. | Quốc vụ viện | trung-quoc/quoc-vu-vien
# Trần Văn An⏎⏎Trần Văn An là Thủ tướng Việt Nam Cộng hòa. Ông lập chính phủ mới. | chính phủ | viet-nam-cong-hoa/chinh-phu
# Nội các cuối (Việt Nam Cộng hòa)⏎⏎Nội các thay Chính phủ Quốc gia Việt Nam. Lê Văn Bảo được bầu làm Chủ tịch Quốc hội. | Quốc hội | viet-nam-cong-hoa/quoc-hoi
Đoàn thăm Pháp. Tại London, họ gặp Chủ tịch Hạ viện Harlan Brewstock của Anh. Thủ tướng Anh tiếp. Quốc hội Anh họp. Tại Lyon, Chủ tịch Thượng viện Celestine Brockdorff tiếp đoàn. | Thượng viện | anh/thuong-vien
Khách dự lễ:⏎- Tổng thống Kenya Abdalla Brewstock⏎- Bộ trưởng Bộ Quốc phòng Harlan Brockdorff⏎- Tổng thống Peru Alan Brewstock | Bộ Quốc phòng | ?/bo-quoc-phong
Khách dự lễ:⏎- Tổng thống Kenya Abdalla Brewstock⏎- Đoàn Peru có Bộ trưởng Bộ Quốc phòng Harlan Brockdorff | Bộ Quốc phòng | peru/bo-quoc-phong
# Chính quyền Kenya⏎⏎Kenya là nước. Kenya ở xa. Kenya có:⏎- Bộ trưởng Bộ Quốc phòng Harlan Brockdorff | Bộ Quốc phòng | kenya/bo-quoc-phong
# Trần Văn An⏎⏎Trần Văn An là Thủ tướng Việt Nam Cộng hòa. Ông gặp Chính phủ Cách mạng lâm thời Cộng hòa miền Nam Việt Nam. | Chính phủ Cách mạng lâm thời Cộng hòa miền Nam Việt Nam | vn/chinh-phu-cach-mang-lam-thoi-cong-hoa-mien-nam-viet-nam
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return vn_directives.load()


@pytest.mark.parametrize(("text", "body", "id"), _rows(STATED + HELD + ABOUT))
def test_a_body_of_a_country(nlp: Language, text: str, body: str, id: str) -> None:
    found = [record.id for record in nlp(text.replace("⏎", "\n"))._.bodies if record.text == body]
    assert found[-1:] == [id]


@pytest.mark.parametrize(
    ("told", "id"),
    [
        ("một sĩ quan Quân lực Việt Nam Cộng hòa. Ông", "viet-nam-cong-hoa/chinh-phu"),
        ("một sĩ quan. Ông bị Việt Nam Cộng hòa giam, sau", "vn/chinh-phu"),
    ],
)
def test_a_page_is_of_the_state_that_its_first_sentence_names(nlp, told: str, id: str) -> None:
    box = "| Nhiệm kỳ | 1960 |\n" * 30
    doc = nlp(f"# Trần Văn An\n\n{box}\n**Trần Văn An** là {told} về chính phủ mới.")
    assert [body.id for body in doc._.bodies if body.name == "Chính phủ"] == [id]


@pytest.mark.parametrize(
    ("name", "foreign"),
    [
        ("Somphan Douangvong", True),
        ("Xi-xu-lít", True),
        ("Nguyễn Văn An", False),
        ("Y Blok Kdam", False),
        ("H'Hen Niê", False),
        ("Kpă Klơng", False),
        ("Trần Vănn An", False),
        ("An", False),
    ],
)
def test_a_foreign_name(name: str, foreign: bool) -> None:
    assert is_foreign(name) is foreign
