"""The usual duty verbs, told to everybody, in a clause, behind a colon and in a list."""

from __future__ import annotations

import pytest
from spacy.language import Language

ACTIONS = (
    "ban hành quy chế làm việc",
    "báo cáo kết quả giải ngân",
    "bàn giao hồ sơ địa chính",
    "bảo đảm an ninh trật tự",
    "bố trí kinh phí thực hiện",
    "bổ sung hồ sơ còn thiếu",
    "cập nhật dữ liệu dân cư",
    "chấm dứt tình trạng lấn chiếm",
    "chấn chỉnh công tác tiếp dân",
    "chấp hành nghiêm quy định",
    "chỉ đạo xử lý điểm nóng",
    "chủ động chuẩn bị phương án di dời",
    "chủ trì thẩm định dự án",
    "chuẩn bị đầy đủ vật tư",
    "công bố danh mục thủ tục",
    "công khai quy hoạch",
    "củng cố hồ sơ vụ việc",
    "cử cán bộ tham gia đoàn",
    "cung cấp thông tin cho báo chí",
    "duy trì chế độ trực ban",
    "đánh giá tác động môi trường",
    "đảm bảo tiến độ thi công",
    "đăng tải kết luận thanh tra",
    "đẩy mạnh cải cách hành chính",
    "đẩy nhanh tiến độ giải ngân",
    "đề xuất phương án sắp xếp",
    "điều chỉnh kế hoạch vốn",
    "đôn đốc các nhà thầu",
    "giải quyết dứt điểm khiếu nại",
    "giám sát việc thực hiện",
    "gửi báo cáo tổng hợp",
    "hoàn thành giải phóng mặt bằng",
    "hoàn thiện đề án",
    "hỗ trợ hộ nghèo",
    "huy động lực lượng tại chỗ",
    "hướng dẫn người dân kê khai",
    "kê khai diện tích đất trống",
    "khắc phục hậu quả mưa lũ",
    "khẩn trương rà soát quỹ đất",
    "kiểm điểm tập thể có sai phạm",
    "kiểm tra các công trình thủy lợi",
    "kiện toàn ban chỉ đạo",
    "lập danh sách hộ bị ảnh hưởng",
    "làm rõ trách nhiệm",
    "nâng cao chất lượng phục vụ",
    "nghiên cứu cơ chế hỗ trợ",
    "niêm yết công khai thủ tục",
    "phân bổ dự toán",
    "phân công cán bộ phụ trách",
    "phối hợp xử lý vi phạm",
    "phổ biến pháp luật về đất đai",
    "quán triệt nghị quyết",
    "quản lý chặt chẽ tài sản công",
    "rà soát các dự án chậm tiến độ",
    "rút kinh nghiệm công tác tuyển dụng",
    "sắp xếp lại các trường học",
    "siết chặt kỷ luật lao động",
    "sơ tán người dân vùng ngập",
    "tạo điều kiện cho doanh nghiệp",
    "tăng cường tuần tra kiểm soát",
    "tập trung tháo gỡ khó khăn",
    "tham mưu kế hoạch đầu tư",
    "thành lập tổ công tác",
    "thanh tra các gói thầu",
    "theo dõi diễn biến bão",
    "thống kê thiệt hại",
    "thu hồi phần đất vi phạm",
    "thực hiện nghiêm kết luận thanh tra",
    "tiếp tục giảm nghèo bền vững",
    "tổ chức đối thoại với công nhân",
    "tổng hợp ý kiến cử tri",
    "triển khai tiêm chủng mở rộng",
    "trình phương án giá đất",
    "tuyên truyền phòng cháy",
    "xác minh nội dung tố cáo",
    "xây dựng kế hoạch hành động",
    "xử lý nghiêm các vi phạm",
)
TOLD = (
    "Sở Nông nghiệp và Môi trường",
    "Giám đốc Sở Nội vụ",
    "các sở, ngành, địa phương",
    "huyện Bình Sơn",
    "Sở Tài chính, UBND huyện Bình Sơn và Công an tỉnh",
    None,
)
BY = "Chủ tịch UBND tỉnh Trần Văn Hòa"
UNTIL = "trước ngày 15/5/2024"


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("told", TOLD)
def test_each_action_with_its_deadline(nlp: Language, action: str, told: str | None) -> None:
    told_before = f"{told} " if told else ""
    head = told_before[:1].upper() + told_before[1:] if told else action[:1].upper() + action[1:]
    item = f"{head}{action}" if told else head
    texts = [
        f"{BY} yêu cầu {told_before}{action} {UNTIL}.",
        f"{BY} yêu cầu: {told_before}{action} {UNTIL}.",
        f"{BY} yêu cầu:\n1. {item} {UNTIL}.\n2. Công an tỉnh báo cáo tình hình.",
    ]
    for text in texts:
        duty = nlp(text)._.duties[0]
        found = (duty.text.lower(), duty.who and duty.who.lower(), duty.by, duty.due)
        want = (f"{action} {UNTIL}", told and told.lower(), "Trần Văn Hòa", ("2024-05-15",))
        assert found == want, text
        assert (duty.instruction, duty.strength) == ("yêu cầu", "order")
