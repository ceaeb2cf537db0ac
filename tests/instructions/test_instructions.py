"""Who tells whom to do something: sentences in the style of the press, names invented."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

import vn_directives
from tests.marks import check, parse
from tests.timing import assert_linear
from vn_directives.instructions.record import InstructionRecord
from vn_directives.instructions.vocabulary import groups, phrases, units, verbs
from vn_directives.matching import Reading, load_lexicon

GOLD = Path(__file__).parents[3] / "shared" / "gold"


EXAMPLES = {
    "a passive with its giver": "Sở Tài chính được Chủ tịch UBND tỉnh <instruction"
    " speaker='Chủ tịch UBND tỉnh' addressee='Sở Tài chính'>giao</instruction> chủ trì thẩm định.",
    "a passive, the giver by name": "Công an tỉnh được Bí thư Tỉnh ủy Lê Minh Khánh <instruction"
    " speaker='Lê Minh Khánh' addressee='Công an tỉnh'>chỉ đạo</instruction> khẩn trương điều tra.",
    "a passive, a place the giver": "Sở Xây dựng được thành phố <instruction speaker='thành phố'"
    " addressee='Sở Xây dựng'>yêu cầu</instruction> báo cáo trước ngày 5/5/2024.",
    "passives of one decision": "UBND tỉnh ban hành Quyết định số 12/QĐ-UBND. Theo quyết định này,"
    " Sở Tài chính được <instruction speaker='UBND tỉnh' addressee='Sở Tài chính'>giao"
    "</instruction> chủ trì thẩm định giá; UBND các huyện được <instruction speaker='UBND tỉnh'"
    " addressee='UBND các huyện'>yêu cầu</instruction> niêm yết công khai.",
    "a passive, whose plan it is": "Theo kế hoạch của UBND tỉnh, Sở Nông nghiệp và Môi trường được"
    " <instruction speaker='UBND tỉnh' addressee='Sở Nông nghiệp và Môi trường'>giao</instruction>"
    " làm đầu mối theo dõi.",
    "a passive behind an adverb": "Chủ tịch UBND tỉnh Lê Minh Khánh vừa ký kế hoạch. Bên cạnh đó,"
    " Sở Y tế cũng được <instruction speaker='Lê Minh Khánh' addressee='Sở Y tế'>giao</instruction>"
    " nhiệm vụ tham mưu cơ chế.",
    "a city in letters": "TP.HCM <instruction speaker='TP.HCM' addressee='Công an Thành phố'>giao"
    "</instruction> Công an Thành phố xử lý xe quá tải.",
    "who leads in a list": "Sau khi nghe báo cáo, Chủ tịch UBND tỉnh Trần Văn Hòa kết luận như"
    " sau:\n1. Dự án đã chậm.\n2. <instruction speaker='Trần Văn Hòa' addressee='Sở Xây dựng'>Giao"
    "</instruction> Sở Xây dựng rà soát quy hoạch.\n3. <instruction speaker='Trần Văn Hòa'"
    " addressee='các huyện'>Yêu cầu</instruction> các huyện bố trí vốn.",
    "a body": "Ban Thường vụ Quận ủy Hồng Bàng <instruction speaker='Ban Thường vụ Quận ủy Hồng"
    " Bàng' addressee='các cấp ủy, chính quyền, đơn vị'>yêu cầu</instruction> các cấp ủy,"
    " chính quyền, đơn vị tiếp tục phòng dịch.",
    "a person with a title before the name": "Chủ tịch UBND tỉnh Trần Văn Hòa"
    " <instruction speaker='Trần Văn Hòa' addressee='Sở Y tế'>yêu cầu</instruction> Sở Y tế báo"
    " cáo.",
    "a person with a title after the name": "Đồng chí Lê Thị Mai, Bí thư Huyện ủy"
    " <instruction speaker='Lê Thị Mai' addressee='các xã'>đề nghị</instruction> các xã tập trung"
    " chống hạn.",
    "a name in an adjunct before the body": "Trong nhiệm kỳ của Bí thư Trần Văn Hòa, UBND tỉnh đã"
    " <instruction speaker='UBND tỉnh' addressee='các huyện'>chỉ đạo</instruction> các huyện trồng"
    " rừng.",
    "commas around the title": "Ông Phạm Văn Đông, Chủ tịch UBND huyện Bình Sơn,"
    " <instruction speaker='Phạm Văn Đông' addressee='các đơn vị'>lưu ý</instruction> các đơn vị"
    " không chủ quan.",
    "a title alone, resolved": "Bí thư Huyện ủy Lê Thị Mai đã dự hội nghị. Phát biểu kết luận, đồng"
    " chí Bí thư Huyện ủy <instruction speaker='Lê Thị Mai' addressee='Công an huyện'>yêu cầu"
    "</instruction> Công an huyện tăng cường tuần tra.",
    "a title alone, nobody known": "Thủ tướng Chính phủ <instruction speaker='Thủ tướng Chính phủ'"
    " addressee='Bộ Y tế'>giao</instruction> Bộ Y tế chủ trì.",
    "a Party committee to the state": "Ban Thường vụ Tỉnh ủy <instruction speaker='Ban Thường vụ"
    " Tỉnh ủy' addressee='Đảng ủy UBND tỉnh'>giao</instruction> Đảng ủy UBND tỉnh lãnh đạo thực"
    " hiện.",
    "a given name that is a common word": "Đồng chí Trần Quốc Bảo, Bí thư Huyện ủy dự. Đồng chí"
    " Trần Quốc Bảo <instruction speaker='Trần Quốc Bảo' addressee='các xã'>yêu cầu</instruction>"
    " các xã tập trung.",
    "a side": "Bộ trưởng Bộ Công Thương Lê Văn An <instruction speaker='Lê Văn An'"
    " addressee='phía Cục Hóa chất'>đề nghị</instruction> phía Cục Hóa chất tiếp tục rà soát.",
    "an adverb between": "Chủ tịch UBND xã Trần Văn Hòa cũng <instruction speaker='Trần Văn Hòa'"
    " addressee='các thôn'>yêu cầu</instruction> các thôn rà soát.",
    "Đồng chí alone": "Đồng chí Lê Thị Mai, Bí thư Huyện ủy ghi nhận kết quả. Đồng chí <instruction"
    " speaker='Lê Thị Mai' addressee='Đảng ủy các xã'>đề nghị</instruction> Đảng ủy các xã vào"
    " cuộc.",
    "Ông alone": "Ông Phạm Văn Đông, Chủ tịch UBND tỉnh đánh giá cao kết quả. Ông <instruction"
    " speaker='Phạm Văn Đông' addressee='các sở, ngành'>yêu cầu</instruction> các sở, ngành phối"
    " hợp.",
    "the organ named last": "Ngày 5/8, Sở Xây dựng thành phố kiểm tra công trình. Sở đã"
    " <instruction speaker='Sở Xây dựng thành phố' addressee='chủ đầu tư'>yêu cầu</instruction>"
    " chủ đầu tư dừng thi công.",
    "và, same sentence": "Đồng chí Lê Thị Mai, Bí thư Huyện ủy ghi nhận, tiếp thu và <instruction"
    " speaker='Lê Thị Mai' addressee='các xã'>đề nghị</instruction> các xã thực hiện nghiêm.",
    "đồng thời": "Ông Phạm Văn Đông, Chủ tịch UBND tỉnh biểu dương huyện, đồng thời, <instruction"
    " speaker='Phạm Văn Đông' addressee='UBND huyện'>đề nghị</instruction> UBND huyện rút kinh"
    " nghiệm.",
    "a semicolon": "Chủ tịch UBND tỉnh Trần Văn Hòa <instruction speaker='Trần Văn Hòa'"
    " addressee='Sở Y tế'>yêu cầu</instruction> Sở Y tế trực 24/24; <instruction"
    " speaker='Trần Văn Hòa' addressee='Sở Công Thương'>giao</instruction> Sở Công Thương bảo đảm"
    " hàng hóa.",
    "the subject left out in the next line": "Ban Thường vụ Quận ủy Hồng Bàng <instruction"
    " speaker='Ban Thường vụ Quận ủy Hồng Bàng'>yêu cầu</instruction> các phường chủ động.\n"
    "<instruction speaker='Ban Thường vụ Quận ủy Hồng Bàng' addressee='Đảng ủy các phường'>Yêu cầu"
    "</instruction> Đảng ủy các phường lập tổ công tác.",
    "a document with its issuer": "Chỉ thị số 12-CT/TU của Ban Thường vụ Tỉnh ủy <instruction"
    " speaker='Ban Thường vụ Tỉnh ủy' addressee='các cấp ủy'>yêu cầu</instruction> các cấp ủy quán"
    " triệt.",
    "a document that somebody issues": "UBND tỉnh Lào Cai vừa có văn bản <instruction"
    " speaker='UBND tỉnh Lào Cai' addressee='Sở Nội vụ'>giao</instruction> Sở Nội vụ thanh tra.",
    "a document sent to others": "UBND tỉnh Lào Cai đã ban hành Công văn số 45/UBND-NC gửi Sở Tư"
    " pháp, Công an tỉnh <instruction speaker='UBND tỉnh Lào Cai' addressee='cơ quan chức năng'>"
    "yêu cầu</instruction> cơ quan chức năng làm rõ.",
    "a document sent to those told": "UBND phường Thượng Cát ban hành thông báo gửi các hộ kinh"
    " doanh <instruction speaker='UBND phường Thượng Cát' addressee='các hộ kinh doanh'>yêu cầu"
    "</instruction> tháo dỡ mái che.",
    "the document alone": "Thủ tướng Chính phủ ký ban hành công điện về bão số 3. Công điện"
    " <instruction speaker='Thủ tướng Chính phủ' addressee='các bộ, ngành, địa phương'>yêu cầu"
    "</instruction> các bộ, ngành, địa phương trực ban.",
    "a quotation before": "“Không được lơ là” – Bí thư Huyện ủy Lê Thị Mai <instruction"
    " speaker='Lê Thị Mai' addressee=None>yêu cầu</instruction> phải giữ kỷ cương.",
    "kêu gọi": "Chủ tịch UBND tỉnh Trần Văn Hòa <instruction speaker='Trần Văn Hòa'"
    " addressee='người dân'>kêu gọi</instruction> người dân tiết kiệm nước.",
    "chỉ đạo": "Bí thư Huyện ủy Lê Thị Mai <instruction speaker='Lê Thị Mai' addressee='các cơ"
    " quan, đơn vị'>chỉ đạo</instruction> các cơ quan, đơn vị khắc phục.",
}

ADDRESSEES = {
    "after a colon": ("yêu cầu: ngành y tế thường xuyên lấy mẫu", "ngành y tế"),
    "nobody named": ("đề nghị phải xác định rõ nhiệm vụ", None),
    "a topic first": ("yêu cầu: Đối với kỳ thi cần phải xét nghiệm", None),
    "a time first": (
        "đề nghị, trong thời gian tới, các cấp, các ngành tập trung",
        "các cấp, các ngành",
    ),
    "a time inside": ("yêu cầu đến cuối năm, Sở Nội vụ phải làm xong", "Sở Nội vụ"),
    "cần after it": ("đề nghị các bộ, ngành cần khắc phục", "các bộ, ngành"),
    "a place": ("đề nghị quận tập trung thực hiện", "quận"),
    "a named place": ("yêu cầu huyện Sông Mã tăng cường", "huyện Sông Mã"),
    "a province": ("yêu cầu Gia Lai thanh tra", "Gia Lai"),
    "trên địa bàn": (
        "yêu cầu các Chi, Đảng bộ trên địa bàn tổ chức học tập",
        "các Chi, Đảng bộ trên địa bàn",
    ),
    "a number of units": (
        "đề nghị các cấp ủy đảng, chính quyền 15 phường thực hiện",
        "các cấp ủy đảng, chính quyền 15 phường",
    ),
    "titles": (
        "yêu cầu Giám đốc Sở Nội vụ, Chủ tịch UBND huyện Bình Sơn kiểm tra",
        "Giám đốc Sở Nội vụ, Chủ tịch UBND huyện Bình Sơn",
    ),
    "the first of two who act": ("giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp", "Sở Nội vụ"),
    "a person": (
        "giao ông Vũ Đình Khánh, Phó Giám đốc Sở Nội vụ theo dõi",
        "ông Vũ Đình Khánh, Phó Giám đốc Sở Nội vụ",
    ),
    "giao nhiệm vụ cho": ("giao nhiệm vụ cụ thể cho các xã hoàn thành", "các xã"),
    "a company": ("yêu cầu Vinaconex dừng thi công", "Vinaconex"),
    "a long list": (
        "yêu cầu Bộ Công an, các bộ, cơ quan liên quan và Ủy ban nhân dân các tỉnh, thành phố trực"
        " thuộc Trung ương tập trung thực hiện",
        "Bộ Công an, các bộ, cơ quan liên quan và Ủy ban nhân dân các tỉnh, thành phố trực thuộc"
        " Trung ương",
    ),
}

# Nouns, passives, conditions, descriptions, petitions, requests upward, orders within an order.
NOTHING = [
    "Trường học đáp ứng yêu cầu của ngành y tế.",
    "Huyện đã triển khai các ý kiến chỉ đạo của Trung ương, thành phố.",
    "Nhờ sự quan tâm chỉ đạo của Tỉnh ủy, huyện hoàn thành mục tiêu.",
    "Ban Chỉ đạo phòng, chống dịch huyện đã họp.",
    "Theo đề nghị của Sở Nội vụ, UBND tỉnh bổ sung kinh phí.",
    "Phát biểu chỉ đạo hội nghị, Chủ tịch UBND tỉnh Trần Văn Hòa đánh giá cao kết quả.",
    "Sở Y tế hoàn thành nhiệm vụ được giao.",
    "Sở Y tế được UBND tỉnh giao 120 biên chế.",
    "Sở Y tế được giao chủ trì xây dựng đề án.",
    "Chủ tịch UBND tỉnh ban hành quy chế. Các đơn vị được giao quản lý tài sản phải bảo vệ.",
    "Dự án do Ban Quản lý dự án huyện, đơn vị được UBND huyện giao làm chủ đầu tư, chậm tiến độ.",
    "Năm 1950, ông được Tỉnh ủy giao phụ trách tờ báo.",
    "UBND tỉnh họp. Nhiệm vụ này được giao cho Sở Nội vụ.",
    "Sở Xây dựng được người dân yêu cầu giải trình.",
    "Khu đất được UBND tỉnh giao cho Công ty Hoàng Gia làm dự án.",
    "Nếu UBND tỉnh yêu cầu các sở báo cáo thì phải gửi đúng hạn.",
    "Chủ tịch UBND tỉnh Trần Văn Hòa không yêu cầu các xã nộp tiền.",
    "Dịp này, huyện Sông Mã đề nghị tỉnh hỗ trợ. Đề nghị UBND tỉnh chỉ đạo Sở Giao thông vận tải"
    " làm đường.",
    "UBND huyện Bình Sơn đề nghị UBND tỉnh bố trí vốn.",
    "Sở Xây dựng đề nghị Bộ Xây dựng hướng dẫn.",
    "UBND xã tổ chức hội nghị. Dự và chỉ đạo hội nghị có Đ/c Lê Văn An, Bí thư Đảng ủy xã.",
    "Bộ trưởng Bộ Y tế đề nghị Thủ tướng Chính phủ xem xét.",
    "Thủ tướng Chính phủ đề nghị hai bên tăng cường hợp tác.",
    "Thủ tướng Chính phủ đề nghị Nhật Bản tiếp tục viện trợ.",
    "Sở Xây dựng đề nghị UBND thành phố bố trí vốn.",
    "UBND xã Minh Đức nhiều lần đề nghị các cơ quan chức năng cấp trên xử lý.",
    "Ông Lê Văn Tám, Chủ tịch Hiệp hội Bất động sản TPHCM đề nghị UBND thành phố giảm thuế.",
    "Đại biểu Lê Văn Tám đề nghị làm rõ nội dung dự thảo luật.",
    "Cán bộ phường vẫn yêu cầu đóng phí.",
    "Nhiều hộ dân yêu cầu bồi thường.",
    "Hai nước thiết lập quan hệ ngoại giao; giao thông thuận lợi, giao lưu nhân dân mở rộng.",
    "Lưu ý: Hồ sơ nộp trước ngày 5/8.",
    "Các dự án kêu gọi đầu tư được công bố.",
    "UBND tỉnh tập trung lãnh đạo, chỉ đạo, điều hành phát triển kinh tế.",
    "Ban Thường vụ Quận ủy chỉ đạo thực hiện Chỉ thị số 30.",
    "Chủ tịch UBND cấp tỉnh yêu cầu cơ quan thuế cung cấp thông tin.",
    "Nhạc sĩ Hà Giao và Dàn nhạc Giao hưởng biểu diễn.",
    "a) Yêu cầu cơ quan, tổ chức cung cấp thông tin;\nb) Đề nghị cơ quan có thẩm quyền xử lý.",
    "Giám đốc Sở Nội vụ đề nghị xét tặng bằng khen cho các cá nhân.",
    "Sở Xây dựng nêu nhiệm vụ của tổ công tác như sau:\n1. Yêu cầu các cơ quan cung cấp hồ sơ.",
    "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n2. Yêu cầu\nBảo đảm đúng tiến độ.",
]

ORDER_IN_ORDER = (
    "Thủ tướng Chính phủ <instruction addressee='UBND tỉnh Lào Cai'>yêu cầu</instruction> UBND tỉnh"
    " Lào Cai chỉ đạo Sở Y tế kiểm tra, yêu cầu các bệnh viện báo cáo."
)


def instructions(nlp: Language, text: str) -> list[InstructionRecord]:
    found: list[InstructionRecord] = nlp(text)._.instructions
    return found


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_who_speaks(nlp: Language, example: str) -> None:
    example = example.replace("'", '"')
    check(example, "instruction", instructions(nlp, parse(example)[0]))


@pytest.mark.parametrize(("clause", "addressee"), ADDRESSEES.values(), ids=ADDRESSEES)
def test_who_is_told(nlp: Language, clause: str, addressee: str | None) -> None:
    text = f"Thủ tướng Chính phủ {clause} các biện pháp."
    (found,) = instructions(nlp, text)
    assert found.speaker == "Thủ tướng Chính phủ"
    assert found.addressee == addressee
    if addressee:
        assert text[found.addressee_start : found.addressee_end] == addressee


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_an_instruction(nlp: Language, text: str) -> None:
    assert instructions(nlp, text) == []


def test_orders_within_an_order_are_not_counted(nlp: Language) -> None:
    example = ORDER_IN_ORDER.replace("'", '"')
    check(example, "instruction", instructions(nlp, parse(example)[0]))


PLAN = """UBND HUYỆN VĨNH BẢO
PHÒNG NỘI VỤ
Số: 15/KH-PNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Bảo, ngày 5 tháng 8 năm 2024
KẾ HOẠCH
Cải cách hành chính năm 2025
I. MỤC ĐÍCH
1. Các cơ quan, đơn vị đã làm tốt công tác này.
2. Nâng cao chất lượng phục vụ.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Tài chính - Kế hoạch
- Bố trí kinh phí.
- Hướng dẫn quyết toán.
2. UBND các xã, thị trấn: niêm yết thủ tục.
3. Công an huyện có trách nhiệm cấp căn cước trước ngày 1/12/2024.
Nơi nhận:
- Phòng Tư pháp;
- Lưu: VT.
TRƯỞNG PHÒNG
Nguyễn Hữu Phước"""


DOCUMENT = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 15/CT-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 5 tháng 8 năm 2024
CHỈ THỊ
Về việc tăng cường phòng, chống thiên tai
Để chủ động ứng phó, Ủy ban nhân dân tỉnh Lào Cai yêu cầu các sở, ngành tập trung:
1. Sở Nông nghiệp và Môi trường: kiểm tra đê điều.
2. Giao Sở Công Thương dự trữ hàng hóa.
Đề nghị Thủ trưởng các cơ quan, đơn vị thực hiện nghiêm Chỉ thị này.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Hữu Phước"""


def test_an_official_document_speaks_for_its_issuer(nlp: Language) -> None:
    found = instructions(nlp, DOCUMENT)
    assert [(m.text, m.addressee) for m in found] == [
        ("yêu cầu", "các sở, ngành"),
        ("Giao", "Sở Công Thương"),
        ("Đề nghị", "Thủ trưởng các cơ quan, đơn vị"),
    ]
    assert {m.speaker for m in found} == {"Ủy ban nhân dân tỉnh Lào Cai"}


def test_general_rules_direct_nobody(nlp: Language) -> None:
    text = DOCUMENT.replace("15/CT-UBND", "15/2024/NĐ-CP").replace("CHỈ THỊ", "NGHỊ ĐỊNH")
    assert instructions(nlp, text) == []


def test_the_verbs_can_be_chosen() -> None:
    nlp = vn_directives.load()
    nlp.replace_pipe("vn_instructions", "vn_instructions", config={"verbs": ["phân công"]})
    text = "Bí thư Huyện ủy Lê Thị Mai phân công Công an huyện trực ban; yêu cầu các xã báo cáo."
    (found,) = instructions(nlp, text)
    assert (found.text, found.strength, found.addressee) == (
        "phân công",
        "assignment",
        "Công an huyện",
    )
    nlp.replace_pipe("vn_instructions", "vn_instructions", config={"verbs": ["nhảy múa"]})
    with pytest.raises(ValueError, match="nhảy múa"):
        nlp(text)


def test_the_component_works_alone() -> None:
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.add_pipe("vn_instructions")
    doc = nlp("Thủ tướng Chính phủ yêu cầu Bộ Y tế báo cáo.")
    (found,) = doc._.instructions
    assert found.addressee == "Bộ Y tế"
    assert [span._.instruction for span in doc.spans["instructions"]] == [found]
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert copy._.instructions == [found]


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_decomposed_letters_change_nothing(nlp: Language, example: str) -> None:
    text = parse(example.replace("'", '"'))[0]
    decomposed = unicodedata.normalize("NFD", text)
    plain, other = instructions(nlp, text), instructions(nlp, decomposed)
    assert [unicodedata.normalize("NFC", m.text) for m in other] == [m.text for m in plain]
    for record, same in zip(other, plain, strict=True):
        assert decomposed[record.start : record.end] == record.text
        assert unicodedata.normalize("NFC", str(record.speaker)) == str(same.speaker)
        assert unicodedata.normalize("NFC", str(record.addressee)) == str(same.addressee)


WORDS = st.sampled_from(
    [
        "Thủ tướng",
        "yêu cầu",
        "đề nghị",
        "giao",
        "Sở Y tế",
        "các",
        "địa phương",
        ",",
        ".",
        ":",
        ";",
        "\n",
        "và",
        "đồng thời",
        "Đồng chí",
        "Lê Thị Mai",
        "cũng",
        "cho",
        "1.",
        "Chỉ thị số 5-CT/TU",
        "(",
        ")",
        "“",
        "gửi",
        "của",
        "trước ngày 5/8",
        "ừ̀",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_words_give_records_with_right_offsets(nlp: Language, text: str) -> None:
    for record in instructions(nlp, text):
        assert text[record.start : record.end] == record.text
        if record.addressee is not None:
            assert text[record.addressee_start : record.addressee_end] == record.addressee


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_does_no_harm(nlp: Language, text: str) -> None:
    for record in instructions(nlp, text):
        assert text[record.start : record.end] == record.text


@pytest.mark.parametrize(
    "unit",
    [
        "yêu cầu ",
        "yêu cầu các ",
        "giao nhiệm vụ ",
        "Thủ tướng yêu cầu: ",
        "Sở Y tế, ",
        "đồng thời yêu cầu, ",
        "Sở đã yêu cầu các xã. ",
        "yêu cầu:\n- các xã, các huyện\n",
        "văn bản yêu cầu các xã ",
        "1. Sở Y tế\n",
        "a) các xã: làm\n- ",
    ],
)
def test_time_is_linear_in_hostile_texts(nlp: Language, unit: str) -> None:
    head = PLAN[: PLAN.index("1. Các cơ quan")]
    assert_linear(lambda times: nlp(head + unit * times), nlp.get_pipe("vn_instructions"), 300, 10)


def test_every_verb_of_the_lexicon_matches_its_examples() -> None:
    lexicon = load_lexicon("instructions")
    nlp = vn_directives.load()
    forms = [entry["form"] for entry in lexicon["verbs"]]
    nlp.replace_pipe("vn_instructions", "vn_instructions", config={"verbs": forms})
    for entry in lexicon["verbs"]:
        for example in entry["examples"]:
            assert [m.verb for m in instructions(nlp, example)] == [entry["form"]], example
    assert {entry["strength"] for entry in lexicon["verbs"]} == {
        "order",
        "assignment",
        "request",
        "reminder",
        "appeal",
    }
    default = verbs(None)
    assert [form for form in forms if default.longest(Reading(form).words, 0)] == [
        entry["form"] for entry in lexicon["verbs"] if entry["default"]
    ]


def test_every_phrase_of_the_lexicon_matches_itself() -> None:
    lexicon = load_lexicon("instructions")
    for entry in lexicon["groups"]:
        words = Reading(entry["form"]).words
        found = groups().longest(words, 0)
        assert found is not None and found[0] == len(words), entry
    for form, level in (("TP.", "city"), ("quận", "district"), ("xã, phường", "commune")):
        assert units().longest(Reading(form).words, 0) == (len(Reading(form).words), level)
    for kind in ("adverbs", "determiners", "modifiers", "reports", "openings", "grants", "fields"):
        for phrase in lexicon[kind]:
            words = Reading(phrase).words
            assert phrases(kind).longest(words, 0) == (len(words), True), phrase


@pytest.mark.skipif(not GOLD.exists(), reason="the annotated articles are not at hand")
def test_the_annotated_articles(nlp: Language) -> None:
    right = found = wanted = attributes = agree = 0
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            records = {(m.start, m.end): m for m in instructions(nlp, gold["text"])}
            marks = {(m["start"], m["end"]): m for m in gold["instructions"]}
            found += len(records)
            wanted += len(marks)
            for place in records.keys() & marks.keys():
                right += 1
                for name in ("speaker", "addressee"):
                    if marks[place][name] is not None:
                        attributes += 1
                        agree += getattr(records[place], name) == marks[place][name]
    assert 2 * right / (found + wanted) >= 0.85
    assert agree / attributes >= 0.85
