"""How duties begin: days before those who act, their last words, topics; names invented."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.duties.test_duties import FOOT, LETTERHEAD, check
from tests.marks import parse

AHEAD = {
    "a day before those who act": "Phó Thủ tướng Lê Văn An yêu cầu các bộ <duty>phân bổ vốn</duty>."
    " Theo đó, trước 30/7/2024, Bộ Công an cũng phải <duty who='Bộ Công an'"
    " due=2024-07-30>trình danh mục</duty>.",
    "a day behind those who act": "Phó Thủ tướng Lê Văn An nhấn mạnh, các xã chậm nhất ngày"
    " 5/8/2024 phải <duty who='các xã' due=2024-08-05>nộp danh sách</duty>.",
    "a day between the order and those who act": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu trong"
    " tháng 7/2025, các đơn vị phải <duty who='các đơn vị' due=2025-07>ban hành quy chế</duty>.",
    "until a day": "Phó Thủ tướng Lê Văn An nhấn mạnh, đến ngày 30/9/2024, các xã phải"
    " <duty who='các xã' due=2024-09-30>hoàn thành việc cấp giấy</duty>.",
    "a day of something else": "Phó Thủ tướng Lê Văn An nhấn mạnh, đối với hồ sơ nộp trước ngày"
    " 5/8/2024, các xã phải <duty who='các xã' due=''>giải quyết dứt điểm</duty>.",
    "the day when somebody spoke": "Trong tháng 7/2024, Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu Sở"
    " Y tế <duty who='Sở Y tế' due=''>rà soát thuốc</duty>.",
}
WHO = {
    "words that nobody knows": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu các doanh nghiệp viễn thông"
    " <duty who='các doanh nghiệp viễn thông'>nghiêm túc thực hiện kế hoạch</duty>.",
    "a name that nobody knows": "UBND tỉnh giao cho các đơn vị y tế và Savitex <duty who='các"
    " đơn vị y tế và Savitex'>kiểm tra lại giá</duty>.",
    "others as well": "Chủ tịch UBND tỉnh Trần Văn Hòa đề nghị Sở Y tế cũng như các nhà thầu cần"
    " phải <duty who='Sở Y tế cũng như các nhà thầu'>bảo đảm tiến độ</duty>.",
    "what they always do": "Chủ tịch UBND tỉnh Trần Văn Hòa nhấn mạnh, các đơn vị cung cấp điện"
    " phải <duty who='các đơn vị cung cấp điện'>dự phòng máy phát</duty>.",
    "where they are": "Chủ tịch nước Lê Văn Nam đề nghị Đại sứ quán Việt Nam tại Cộng hòa Séc"
    " <duty who='Đại sứ quán Việt Nam tại Cộng hòa Séc'>tích cực hỗ trợ bà con</duty>.",
    "others at the centre": "Chính phủ yêu cầu các bộ, các cơ quan khác ở trung ương, UBND các tỉnh"
    " <duty who='các bộ, các cơ quan khác ở trung ương, UBND các tỉnh'>khẩn trương rà soát</duty>.",
    "right behind a verb of saying": "Điều mà Thủ tướng nhấn mạnh Vinatex phải <duty"
    " who='Vinatex'>đẩy mạnh cổ phần hóa</duty>.",
    "the press": "Chủ tịch UBND tỉnh Trần Văn Hòa đề nghị các cơ quan thông tấn, báo chí <duty"
    " who='các cơ quan thông tấn, báo chí'>tăng cường đưa tin</duty>.",
    "what they say is no name": "Ông Trần Văn Hòa, Chủ tịch UBND tỉnh yêu cầu các xã <duty who='các"
    " xã'>báo cáo rõ cái gì phải làm trước</duty>.",
    "many behind thì": "Ông Trần Văn Hòa, Chủ tịch UBND tỉnh đề nghị <duty>rà soát dự án</duty>."
    " Nếu vẫn khả thi thì các quận, huyện cần <duty who='các quận, huyện'>có văn bản báo"
    " cáo</duty>.",
    "a case is no school": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu các xã <duty>rà soát"
    " đất</duty>. Trường hợp đề nghị Cơ quan khác cho ý kiến thì phải <duty who='các xã'>nêu rõ lý"
    " do</duty>.",
    "partners with semicolons": "Chủ tịch UBND tỉnh Trần Văn Hòa giao Sở Công Thương <duty who='Sở"
    " Công Thương'>chủ trì, phối hợp với các sở, ban, ngành; UBND các xã; các doanh nghiệp triển"
    " khai kế hoạch</duty>; Sở Nội vụ <duty who='Sở Nội vụ'>phối hợp với Sở Tài chính rà soát biên"
    " chế</duty>; Sở Y tế <duty who='Sở Y tế'>lập danh sách</duty>.",
}
NONE = {
    "a fact to bear in mind": "Chủ tịch nước Trần Văn Hòa lưu ý, tòa án là nơi bảo vệ công lý. Ông"
    " lưu ý các xã về vấn đề lấn chiếm lòng đường.",
    "a noun among nouns": "Ban Bí thư đã nêu những chủ trương, yêu cầu cải cách chính sách thuế.",
    "when somebody asked": "Ông Trần Văn Hòa cho biết, Bộ Công an đề nghị từ năm 2012.",
    "what a page tells of a procedure": "Quyết định 37/2025/QĐ-TTg quy định về trình tự công nhận"
    " xã đảo như sau:\n- UBND cấp xã lập hồ sơ gửi Sở Nội vụ.\n- Sở Nội vụ tổ chức thẩm định.",
    "who says something else": "Bí thư Huyện ủy Lê Văn Nam yêu cầu các xã <duty>nạo vét"
    " kênh</duty>. Trả lời báo chí tại cuộc họp, Phó Chủ tịch UBND huyện Trần Văn An nói kênh đã"
    " bồi lắng.",
    "a kind visit, a byline": "Tổng Bí thư Lê Văn Nam ân cần thăm hỏi bà con. Ông yêu cầu các xã"
    " <duty>nạo vét kênh</duty>. Viết Ý (TTXVN)",
    "who has not done it": "Bí thư Lê Văn Nam yêu cầu các xã <duty>rà soát</duty>. Qua rà soát, một"
    " số đơn vị chưa gửi báo cáo.",
    "what people need": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu các xã <duty>rà soát đất</duty>."
    " Người dân cần những cán bộ nói được làm được.",
    "who decides, and nobody tells": "- Chủ tịch UBND cấp tỉnh quyết định tặng bằng khen.\n- UBND"
    " cấp xã xem xét, ban hành quyết định.",
    "words that oblige nobody": "Bí thư Huyện ủy Lê Văn Nam nói, khi cần thì các xã chi hỗ trợ; nếu"
    " phải lùi ngày, các xã báo sớm. Các đại biểu được giao lưu với bộ đội hậu cần.",
    "what happened before": "Bí thư Huyện ủy Lê Văn Nam nói về mùa mưa. Trước đó, nhiều người dân ở"
    " ấp 3 phải di dời đồ đạc đến nhà người quen.",
}
PAPERS = {
    "a clause behind another": "1. Sở Y tế\na) Theo chức năng, nhiệm vụ <duty who='Sở Y tế'>công bố"
    " đầy đủ thủ tục, quy trình khám bệnh</duty>.\nb) Đối với dự án thuộc quy hoạch quốc gia, quy"
    " hoạch vùng, phải <duty who='Sở Y tế'>xin ý kiến bằng văn bản</duty>.\nc) Khi có vướng mắc,"
    " <duty who='Sở Y tế'>gửi Sở Tư pháp để tổng hợp, báo cáo UBND tỉnh xem xét, giải"
    " quyết</duty>.",
    "those who act within a basis": "1. Căn cứ việc nêu ở Kế hoạch, các đơn vị theo chức năng,"
    " nhiệm vụ <duty who='các đơn vị'>xây dựng phương án</duty>.",
    "who is assigned": "1. Các cơ quan được phân công chủ trì nhiệm vụ có trách nhiệm <duty"
    " who='Các cơ quan được phân công chủ trì nhiệm vụ'>lập dự toán</duty>.",
    "a basis": "1. Sở Y tế\nCăn cứ chức năng, nhiệm vụ được giao và Kế hoạch này, <duty who='Sở"
    " Y tế'>xây dựng kế hoạch</duty>.",
    "a label": "1. Rà soát văn bản\n- Cơ quan thực hiện: Sở Y tế <duty who='Sở Y tế'>chủ động rà"
    " soát văn bản về dược</duty>.",
    "steps of a procedure": "1. Trình tự thực hiện\na) Sở Y tế chủ trì thẩm định hồ sơ.\n**Bước 1."
    " **Sở Y tế tiếp nhận hồ sơ.\nTrường hợp thiếu giấy tờ thì Sở Y tế phải trả lời.\n2. Tổ chức"
    " thực hiện\na) Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở Y tế phải trình"
    " UBND tỉnh.\nb) Sau khi nhận được Kế hoạch này, các xã <duty who='các xã'>phân công cán"
    " bộ</duty>.",
    "what is told before an order": "1. Ủy ban nhân dân các xã\n- <duty who='Ủy ban nhân dân các"
    " xã'>Tiếp nhận quà</duty>; <duty who='Ủy ban nhân dân các xã'>bố trí xe</duty> và đề nghị"
    " <duty>bổ sung khi thiếu quà</duty>.\n- Các dịch vụ của cảng: Cung cấp đá và xăng dầu.",
    "the paper itself": "Ủy ban nhân dân tỉnh xây dựng Kế hoạch phòng, chống dịch như sau:\nI. MỤC"
    " ĐÍCH\n- Đẩy mạnh tuyên truyền.\n- Thay đổi thói quen.\nII. PHÂN CÔNG\n1. Sở Y tế: <duty"
    " who='Sở Y tế'>Chuẩn bị thuốc</duty>.",
}


CONSTRUCTIONS = AHEAD | WHO | NONE


@pytest.mark.parametrize("example", CONSTRUCTIONS.values(), ids=CONSTRUCTIONS)
def test_each_construction(nlp: Language, example: str) -> None:
    example = example.replace("'", '"')
    check(example, nlp(parse(example)[0]))


@pytest.mark.parametrize("name", PAPERS)
def test_official_documents(nlp: Language, name: str) -> None:
    text = LETTERHEAD.format(code="KH", type="KẾ HOẠCH") + PAPERS[name].replace("'", '"') + FOOT
    check(text, nlp(parse(text)[0]))


@pytest.mark.parametrize(
    "example",
    [
        "Bí thư Lê Văn Nam yêu cầu các xã rà soát:\n- Ủy viên Trung ương Đảng",
        "Sở Y tế lưu ý <duty>rà soát thuốc</duty>.\n- Các xã",
        "Cung cấp nước trước ngày 30/7\nCơ quan thực hiện: -",
    ],
)
def test_texts_that_break_off(nlp: Language, example: str) -> None:
    check(example, nlp(parse(example)[0]))
