"""What a reference means, and what the text says around it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.directives.reading import directives_in
from tests.marks import check, parse

# Date and issuer, after the number and before it.
ISSUES = [
    "<d issued_on=2020-07-30 issuer='Ban Thường vụ Thành ủy'>Chỉ thị số 30-CT/TU</d> ngày "
    "30/7/2020 của Ban Thường vụ Thành ủy về phòng, chống dịch",
    "<d issued_on=2025-06-16 issuer='Bộ Chính trị'>Chỉ thị số 46-CT/TW</d>, ngày 16/6/2025 của Bộ "
    "Chính trị",
    "<d issued_on=2025-08-29 issuer=None>Quyết định 360-QĐ/TW</d> (29/8/2025)",
    "<d issued_on=2022-04-28>Quyết định số 519-QĐ/UBKTTW</d>, ngày 28-4-2022",
    "<d issued_on=2012-01-06 issuer='Bộ Chính trị' term='khóa XI'>Thông báo số 70-TB/TW</d>ngày 06 "
    "tháng 01 năm 2012 của Bộ Chính trị (khóa XI)",
    "<d issuer='Ban Chấp hành Trung ương' term='khóa XII' issued_on=2017-10-25>Nghị quyết số "
    "18-NQ/TW</d> của Ban Chấp hành Trung ương khóa XII ngày 25/10/2017",
    "<d issuer='Bộ Chính trị' year=2025 issued_on=None>Nghị quyết 71-NQ/TW</d> năm 2025 của Bộ "
    "Chính trị",
    "<d issuer='UBND tỉnh Yên Sơn'>Quyết định 71</d> do UBND tỉnh Yên Sơn ban hành",
    "phí cầu phà do Sở Y tế ban hành\n\n<d issuer=None>Thông tư 3/2021/TT-BKHCN</d> về phí",
    "Nhiệm vụ của Bộ Y tế tại <d issuer=None>Nghị quyết 5/NQ-CP</d>",
    "Chủ trương của Bộ Chính trị tại <d issuer='Bộ Chính trị'>Kết luận 5-KL/TW</d>",
    "UBND tỉnh ban hành <d issuer='UBND tỉnh'>Kế hoạch số 12/KH-UBND</d> về phí của",
    "Ban Quản lý của UBND tỉnh ban hành <d issuer=None>Kế hoạch số 12/KH-UBND</d>",
    "Ngày 22/7/2021, UBND tỉnh ban hành <d issued_on=2021-07-22 issuer='UBND tỉnh'>Kế hoạch số "
    "12/KH-UBND</d>",
    "Ngày 22/7/2021, ông Lê Văn An, Chủ tịch Hội Rồng (nay là Hội Mây) đã ký <d "
    "issuer='Chủ tịch Hội Rồng' issued_on=2021-07-22>Quyết định số 5/QĐ-HR</d>",
    "Đến ngày 3 tháng 2 năm 1990, Thống đốc Nam kỳ ra <d issued_on=1990-02-03>Nghị định số 8</d>",
    "Ngày 22/7/2021, thay mặt Bộ Chính trị, ông Lê Văn An đã ký ban hành <d issuer=None "
    "issued_on=2021-07-22>Kết luận số 5-KL/TW</d>",
    "Ngày 22/7/2021, theo đề nghị của Sở Y tế, ông An đã ký <d issued_on=None>Quyết định số 5</d>",
    "Ngày 22/7/2021, ông được Trưởng Ban Mây kiêm Chủ tịch nước Lê Văn An kí <d "
    "issued_on=2021-07-22 issuer='Chủ tịch nước'>Quyết định số 5/QĐ-CTN</d> tặng thưởng",
    "Ngày 22/7/2021, Bộ Chính trị (khóa XIII) đã ra <d issued_on=2021-07-22 issuer='Bộ Chính trị' "
    "term='khóa XIII'>Nghị quyết 5-NQ/TW</d>",
    "Bộ Y tế (nay là Bộ Mây) ban hành <d issuer='Bộ Y tế' term=None>Quyết định 5/QĐ-BYT</d>",
    "theo đề nghị của Bộ Y tế (Vụ Mây) tại <d issuer=None>Quyết định 5</d>",
    "Ngày 22/7/2021: Chủ tịch nước ký <d issued_on=2021-07-22>Quyết định số 5/QĐ-CTN</d>",
    "Ngày 22/7/2021, Bộ Chính trị ban hành **<d issued_on=2021-07-22>Quyết định số 5-QĐ/TW</d>**",
    "Ngày 22/7/2021, theo <d issued_on=2021-07-22 issuer='Bộ Y tế'>Quyết định số 5/QĐ-BYT</d> của "
    "Bộ Y tế, ông An về Viện Mây.",
    "Vào ngày 22/7/2021 tại <d issued_on=2021-07-22>Quyết định 5/QĐ-TTg</d>, ông An được bổ nhiệm",
    "Viện Mây lập vào ngày 22/7/2021 theo <d issued_on=None>Quyết định số 5/QĐ-BYT</d>.",
    "Từ ngày 22/7/2021, theo <d issued_on=None>Quyết định số 5/QĐ-BYT</d>, phà ngừng chạy.",
    "Ngày 22/7/2021, theo <d issued_on=None year=2020>Quyết định 5/2020/QĐ-UBND</d>, phố có tên.",
    "<d issued_on=2021-07-22 issuer='Bộ Y tế'>Quyết định 5/QĐ-BYT</d> được Bộ Y tế ban hành ngày "
    "22/7/2021",
    "<d issued_on=2021-07-22>Nghị quyết 5/2021/NQ-HĐND</d> được thông qua ngày 22/7/2021",
    "<d issued_on=2021-07-22 issuer='Bộ Y tế'>Giấy phép số 5/GP-BYT</d> do Bộ Y tế cấp ngày "
    "22/7/2021",
    "<d issued_on=None>Quyết định số 5/QĐ-BYT</d> được áp dụng ngày 22/7/2021",
    "Ngày 2/7/2021, Bộ Chính trị khóa XII ra <d issued_on=2021-07-02 issuer='Bộ Chính trị' "
    "term='khóa XII'>Nghị quyết số 5-NQ/TW</d>",
    "Ngày 2/7/2021, UBND tỉnh gửi <d issuer='UBND tỉnh'>Công văn số 5/UBND-KT</d>",
    "ý kiến Sở Y tế gửi Bộ Y tế; <d issuer=None>Công văn số 5</d>",
    "Ngày 2/7/2021, Bộ Y tế gửi <d issuer=None issued_on=None>Nghị định số 5/NĐ-CP</d> cho các sở",
    # Who issues a document that stands aside.
    "Tại <d issuer='Bộ Y tế'>Thông báo số 5</d> ngày 4/4/2021, Bộ Y tế đã chỉ đạo dừng phà",
    "Ngoài ra, bằng <d issuer='Bộ Chính trị'>Thông báo số 5</d>, Bộ Chính trị cũng cử ông An",
    "Tại <d issuer='UBND tỉnh Gia Lai'>Quyết định số 5/QĐ-UBND</d>, UBND\ntỉnh Gia Lai đã giao",
    "Tại <d issuer=None>Nghị quyết số 5/NQ-CP</d>, Bộ Y tế đề nghị lùi hạn",
    "Tại <d issuer=None>Thông báo số 5</d>, Bộ Y tế được giao thu phí",
    "Tại <d issuer=None>Nghị định số 5/NĐ-CP</d>, Văn phòng Chính phủ đề nghị lùi hạn",
    "Tại <d issuer='Chính phủ'>Nghị định số 5/NĐ-CP</d>, Chính phủ đã giao việc",
    "Theo <d issuer=None>Thông báo số 5</d>, Bộ Y tế yêu cầu dừng phà",
    "xe chạy tại <d issuer=None>Đề án số 5</d>, Bộ Y tế đề nghị dừng phà",
    "theo đề nghị của UBND tỉnh Gia Lai (<d issuer='UBND tỉnh Gia Lai'>Văn bản số 5/UBND-KT</d>) "
    "về phà",
    "theo chỉ đạo của UBND tỉnh (tại <d issuer='UBND tỉnh'>Công văn số 5/UBND-KT</d>)",
    "theo quy định của Ban Bí thư (số <d issuer='Ban Bí thư'>5-QĐ/TW</d>)",
    "Trong nội dung <d issuer='UBND tỉnh'>Công văn số 5/UBND-KT</d>, ban hành ngày 3/2/2020, UBND "
    "tỉnh yêu cầu dừng phà",
    "phà của Bộ Y tế (<d issuer=None>Văn bản số 5/UBND-KT</d>) chạy",
    "sửa các Quyết định của UBND tỉnh: số <d issuer='UBND tỉnh'>5/QĐ-UBND</d> ngày 1/2/2020, số "
    "<d issuer='UBND tỉnh'>8/QĐ-UBND</d> ngày 3/2/2020; phà theo <d issuer=None>Quyết định "
    "9/QĐ-UBND</d>",
    "bến phà của UBND tỉnh: số <d issuer=None>5/QĐ-UBND</d>",
    "đất được UBND huyện Mây thu hồi tại các <d issuer='UBND huyện Mây'>Quyết định: số "
    "5/QĐ-UBND</d> ngày 1/2/2020 và số <d issuer='UBND huyện Mây'>6/QĐ-UBND</d> ngày 2/2/2020",
    "Ngày 2/7/2021, Bộ Chính trị có <d>văn bản số 5</d> và <d issuer='Bộ Chính trị' "
    "issued_on=2021-07-02>6</d>",
    "Ngày 2/7/2021, Bộ Y tế ra các <d>Quyết định số 5/QĐ-BYT</d>, <d issuer='Bộ Y tế' "
    "issued_on=2021-07-02>6/QĐ-BYT</d> và số <d issued_on=2021-07-02>8/QĐ-BYT</d>",
    "Ngày 2/7/2021, Bộ Y tế ra <d>Quyết định số 5/QĐ-BYT</d> và <d issuer=None "
    "issued_on=None>Chỉ thị số 6</d>",
    "<d year=1946 symbol='93/SL'>Sắc lệnh số 93/SL-1946</d>.",
    "<d year=None>Sắc lệnh số 93/SL</d>-19467.",
    "Ngày 22/7/2021, Hội Rồng họp; ông An đã ký <d issued_on=None>Quyết định số 5/QĐ-HR</d>",
    "Trước ngày 22/7/2021, Hội Rồng đã ký <d issued_on=None>Quyết định số 5/QĐ-HR</d>",
    "Kế hoạch năm 2021 của Hội Rồng có <d year=None>Quyết định số 5/QĐ-HR</d>",
    "đề nghị của Chính phủ tại <d issued_on=2021-05-09 issuer='Chính phủ'>Tờ trình số "
    "30/TTr-CP</d> và <d issued_on=2021-05-09>Đề án số 31/ĐA-CP</d> ngày 09/5/2021, xã đã họp",
    "<d issued_on=2021-05-09 issuer='Chính phủ'>Tờ trình số 30/TTr-CP</d> và <d "
    "issued_on=2021-05-09>Đề án số 31/ĐA-CP</d> ngày 09/5/2021 của Chính phủ",
    "<d issued_on=None>Tờ trình số 30/TTr-CP</d> và <d issued_on=2021-05-09>Đề án số 41/ĐA-CP</d> "
    "ngày 09/5/2021 của Chính phủ",
    "<d issued_on=None>Tờ trình số 30/TTr-CP</d> và <d issued_on=2021-05-09>Đề án số 31/ĐA-BNV</d> "
    "ngày 09/5/2021 của Bộ Nội vụ",
    "<d issued_on=None>Nghị định số 30/2021/NĐ-CP</d> và <d issued_on=2021-05-09>Nghị định số "
    "31/2021/NĐ-CP</d> ngày 09/5/2021 của Chính phủ",
    "chấp hành <d type=ML issuer='Bộ Tổng Tham mưu'>mệnh lệnh số 12/ML-TM</d> của Bộ Tổng Tham mưu",
    "**Ngày 14/2/2025,** Bộ Chính trị ban hành <d issued_on=2025-02-14 issuer='Bộ Chính trị'>"
    "Kết luận 126-KL/TW</d>",
    "Chủ tịch UBND tỉnh Nguyễn Văn An vừa ký ban hành <d issuer='Chủ tịch UBND tỉnh'>Công văn số "
    "5/UBND-VX</d>",
    "Ngày 5/6/2024, Sở Xây dựng vừa chính thức ban hành <d issued_on=2024-06-05 issuer='Sở Xây "
    "dựng'>Quyết định số 7/QĐ-SXD</d>",
    "được Thủ tướng Chính phủ phê duyệt tại <d issuer='Thủ tướng Chính phủ'>Quyết định số "
    "1956/QĐ-TTg</d>",
    "Mẫu do Bộ Tài chính ban hành kèm theo <d issuer='Bộ Tài chính'>Thông tư 200/2014/TT-BTC</d>",
    "UBND huyện thực hiện theo <d issuer=None>Quyết định số 6/QĐ-UBND</d>",
    "<d issuer='HĐND tỉnh'>Nghị quyết của HĐND tỉnh số 16/NQ-HĐND</d>",
    "sau khi Quốc hội thông qua <d issuer='Quốc hội'>Nghị quyết số 203/2025/QH15</d>",
    "theo chủ trương của Ban Thường vụ Tỉnh ủy (khóa XIV) tại <d issuer='Ban Thường vụ Tỉnh ủy' "
    "term='khóa XIV' issued_on=2024-11-18>Kết luận số 1254-KL/TU</d> ngày 18/11/2024",
    "UBND tỉnh thực hiện <d issuer=None>Nghị quyết số 18-NQ/TW</d>",
    "<d issuer='Thủ tướng Chính phủ'>Chỉ thị số 15</d>, <d issuer='Thủ tướng Chính phủ'>16</d> và "
    "<d issuer='Thủ tướng Chính phủ'>19</d> của Thủ tướng Chính phủ",
    "các <d issued_on=2017-11-25>Nghị quyết: số 19-NQ/TW</d> và số <d "
    "issued_on=2017-11-25>20-NQ/TW</d> ngày 25/11/2017",
    "<d issued_on=None issuer='Chính phủ'>Nghị định 81/2021/NĐ-CP</d> và <d "
    "issued_on=2023-12-31>97/2023/NĐ-CP</d> ngày 31/12/2023 của Chính phủ",
    "<d issuer='Bộ Chính trị'>Nghị quyết 45</d>, <d issuer='Bộ Chính trị'>Chỉ thị số 35</d> của Bộ "
    "Chính trị",
    "<d issuer=None>Nghị định 30/2020/NĐ-CP</d> và <d issuer='Bộ Nội vụ'>Thông tư "
    "01/2011/TT-BNV</d> của Bộ Nội vụ",
    "<d issued_on=2024-06-29 issuer='Quốc hội'>Nghị quyết số **142/2024/QH15</d>** ngày 29/6/2024 "
    "của Quốc hội",
    "<d issuer='UBND tỉnh'>Quyết định 9/QĐ-UBND</d> của UBND tỉnh Quy định phí cầu phà",
    "Năm ấy, Bộ Chính trị lại ra <d issuer='Bộ Chính trị'>Nghị quyết số 9/NQ</d>",
    "<d issuer='Ban Chấp hành Trung ương' term='khóa XII'>Nghị quyết 9-NQ/TW</d> của Hội nghị lần "
    "thứ sáu Ban Chấp hành Trung ương khóa XII",
    "UBND tỉnh Hà Nam (ngày 5 tháng 5 năm 2020). \"<d issuer='UBND tỉnh Hà Nam' "
    "issued_on=2020-05-05>Đề án số 9/ĐA-UBND</d> về phí",
    "Hồ Chí Minh (ngày 5 tháng 5 năm 1947).*<d issued_on=1947-05-05>Sắc lệnh 905/SL</d>*",
    "Lê Văn Hồng (ngày 5 tháng 5 năm 2020).*<d issued_on=None>Sắc lệnh 905/SL</d>*",
    'Sở Y tế (ngày 5 tháng 5 năm 2020). "<d issuer=None issued_on=None>Nghị định 9/NĐ-CP</d>',
    'UBND tỉnh Hà Nam họp. "<d issuer=None>Đề án số 9/ĐA-UBND</d>',
    "<d type=NQ>Nghị định số 9/NQ-UBTVQH14</d>, <d type=QĐ>Nghị quyết số 9/QĐ-CTN</d>",
    "<d type=QyĐ>Quy định số 9-QĐ/TW</d>, <d type=CV>Công văn số 9/CT-CS</d>",
]

CODES = [
    ("Chỉ thị số 30-CT/TU", "party", "TU", "Tỉnh ủy, Thành ủy"),
    ("Chỉ thị số 16/CT-TTg", "state", "TTg", "Thủ tướng Chính phủ"),
    (
        "Nghị quyết số 101/2025/UBTVQH15",
        "legislature",
        "UBTVQH15",
        "Ủy ban Thường vụ Quốc hội khóa XV",
    ),
    ("Luật số 28/2004/QH9", "legislature", "QH9", "Quốc hội khóa IX"),
    (
        "Nghị quyết số 03/2025/NQ-HĐTP",
        "judiciary",
        "HĐTP",
        "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    ),
    ("Hướng dẫn số 57/HD-MTTW-BTT", "front", "MTTW", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"),
    ("Quyết định số 61/QĐ-TLĐ", "mass", "TLĐ", "Tổng Liên đoàn Lao động Việt Nam"),
    ("Hướng dẫn số 764/HD-BTL", "military", "BTL", "Bộ Tư lệnh"),
    ("Công văn số 352/SYT-NVY", "state", "SYT", "Sở Y tế"),
    ("Công văn số 6238/TTr-UBND.VX", "state", "UBND", "Ủy ban nhân dân"),
    ("Kế hoạch số 9-KH/XYZ", "party", "XYZ", None),
    ("Kế hoạch số 9/KH-XYZ", "state", "XYZ", None),
    # one code, two bodies: the day of issue decides
    ("Quyết định số 12/QĐ-CT ngày 5/5/2025", "state", "CT", "Cục Thuế"),
    (
        "Thông tư số 25/2024/TT-BNNPTNT",
        "state",
        "BNNPTNT",
        "Bộ Nông nghiệp và Phát triển nông thôn",
    ),
    ("Quyết định số 12/QĐ-CT ngày 5/5/1969", "state", "CT", None),
    ("Thông tư số 75/2025/TT-BNNMT", "state", "BNNMT", "Bộ Nông nghiệp và Môi trường"),
]

SUBJECTS = [
    (
        "Quyết định 5/QĐ-UBND về việc điều chỉnh các Quyết định của UBND tỉnh: số 7/QĐ-UBND ngày "
        "1/2/2020, số 8/QĐ-UBND ngày 3/2/2020 về phà",
        "điều chỉnh các Quyết định của UBND tỉnh: số 7/QĐ-UBND ngày 1/2/2020, số 8/QĐ-UBND ngày "
        "3/2/2020 về phà",
    ),
    (
        "THÔNG TƯ SỐ 5/2025/TT-BCT QUY ĐỊNH KHUNG GIÁ PHÀ; QUY ĐỊNH HỒ SƠ XIN LẬP BẾN",
        "QUY ĐỊNH KHUNG GIÁ PHÀ; QUY ĐỊNH HỒ SƠ XIN LẬP BẾN",
    ),
    (
        "NGHỊ QUYẾT SỐ 5/NQ-HĐNN VỀ VIỆC CỬ ÔNG LÊ VĂN AN, PHÓ CHỦ TỊCH NƯỚC LÀM TRƯỞNG BAN PHÀ",
        "CỬ ÔNG LÊ VĂN AN, PHÓ CHỦ TỊCH NƯỚC LÀM TRƯỞNG BAN PHÀ",
    ),
    (
        "Quyết định 5/QĐ-UBND về dữ liệu bến phà và thì trường đò ngang tỉnh Gia Lai.",
        "dữ liệu bến phà và thì trường đò ngang tỉnh Gia Lai",
    ),
    (
        "Chỉ thị 5/CT-TTg về giữ an toàn bến phà nhằm đạt được mục tiêu mà Bộ đã đặt ra",
        "giữ an toàn bến phà",
    ),
    (
        "ban hành **Quyết định số 5-CP** về việc mở bến phà Mây",
        "mở bến phà Mây",
    ),
    (
        "**(8) Chương VIII ****Thông tư 5/2025/TT-BXD ****Tổ chức thực hiện bến phà, có thay đổi**",
        None,
    ),
    (
        "Thông báo số 5 về bến phà hiện tại**a** **^**Báo Mây",
        "bến phà hiện tại",
    ),
    (
        "Nghị định 5/NĐ-CP về việc lập bến Mây, tỉnh Gia Lai Ngày 5 tháng 6 năm 2018, bến mở cửa",
        "lập bến Mây, tỉnh Gia Lai",
    ),
    (
        "Kế hoạch 5/KH-UBND về kỷ niệm Ngày 5 tháng 6 năm 2018, mở bến phà",
        "kỷ niệm Ngày 5 tháng 6 năm 2018, mở bến phà",
    ),
    (
        "Quyết định 5/QĐ-UBND về việc ông An thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy "
        "Gia Lai để nhận việc mới.",
        "ông An thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy Gia Lai để nhận việc mới",
    ),
    (
        "Kế hoạch 5/KH-UBND triển khai nhiệm vụ theo Nghị quyết 71, 57 ra sao?",
        "triển khai nhiệm vụ theo Nghị quyết 71, 57",
    ),
    (
        "sửa đổi Thông tư số 5/2015/TT-BCT quy định việc nhập phà cũ theo hướng: Giao Sở Mây lo",
        "quy định việc nhập phà cũ",
    ),
    (
        "Nghị định 5/2020/NĐ-CP quy định về bến phà theo hướng tăng mức phạt, phí",
        "quy định về bến phà",
    ),
    (
        "Quyết định số 5/QĐ-TTg về tái cơ cấu ngành phà theo hướng nâng cao giá trị gia tăng.",
        "tái cơ cấu ngành phà theo hướng nâng cao giá trị gia tăng",
    ),
    (
        "Toàn văn Nghị định 5/2025/NĐ-CP hướng dẫn Luật Bến phà chi tiết ra sao?",
        "hướng dẫn Luật Bến phà",
    ),
    (
        "Nghị định 5/2025/NĐ-CP về phân cấp quản lý bến phà; quy định chi tiết Luật Bến phà.",
        "phân cấp quản lý bến phà; quy định chi tiết Luật Bến phà",
    ),
    (
        "Nghị quyết 5-NQ/TW về phát triển bến phà, Nghị quyết Hội nghị lần thứ chín về đò ngang",
        "phát triển bến phà",
    ),
    (
        "Kế hoạch 5/KH-UBND về xây dựng bến phà xanh, phấn đấu đạt 20 bến trong năm",
        "xây dựng bến phà xanh",
    ),
    (
        "Nghị quyết số 5/NQ-HĐND về thu ngân sách năm 2012., Trang tin Sở Mây",
        "thu ngân sách năm 2012",
    ),
    (
        "Phụ lục Công văn 5/SNV-TC về biên chế các xã ban hành kèm theo Công văn 5/SNV-TC như sau",
        "biên chế các xã",
    ),
    (
        "Quyết định 5/QĐ-SNV sửa đổi Quy chế thi ban hành kèm theo Quyết định 4/QĐ-SNV",
        "sửa đổi Quy chế thi ban hành kèm theo Quyết định 4/QĐ-SNV",
    ),
    (
        "Chỉ thị số 30-CT/TU về tăng cường công tác phòng, chống dịch bệnh.",
        "tăng cường công tác phòng, chống dịch bệnh",
    ),
    ("Kế hoạch số 5/KH-UBND về việc rà soát hộ nghèo, yêu cầu các xã báo cáo", "rà soát hộ nghèo"),
    ("Công văn số 5/UBND-VX V/v nghỉ lễ; các đơn vị", "nghỉ lễ"),
    (
        "Kết luận số 5-KL/TW ngày 5/5/2022 về “công tác cán bộ, đảng viên” và",
        "công tác cán bộ, đảng viên",
    ),
    ("Quyết định 5/QĐ-UBND của UBND tỉnh Hà Tây (cũ) về việc lập chợ An", "lập chợ An"),
    ("Nghị định 5/2020/NĐ-CP về phí, lệ phí (sau đây gọi là Nghị định)", "phí, lệ phí"),
    ("Nghị quyết 5/NQ-HĐND về lập xã An Bình (nghị quyết có hiệu lực từ 5/5)", "lập xã An Bình"),
    ("Quyết định 5/QĐ-TTg về bảo đảm kết nối, đồng bộ dữ liệu", "bảo đảm kết nối, đồng bộ dữ liệu"),
    ("Quyết định 5/QĐ-TTg về bảo đảm kết nối, đồng thời giao các bộ", "bảo đảm kết nối"),
    ("Quyết định 5/QĐ-TTg về việc lập **Cục Cân** của Bộ.", "lập Cục Cân của Bộ"),
    ("Quyết định 5/QĐ-TTg về xúc ti**ế**n thương mại;", "xúc tiến thương mại"),
    ("Quyết định 5/QĐ-TTg về nghỉ lễ, Tết.**^**Trang", "nghỉ lễ, Tết"),
    (
        "Quyết định 5/QĐ-TTg về nông nghiệp, nông dân,… việc sửa luật là cần",
        "nông nghiệp, nông dân",
    ),
    ("**Quyết định 5/QĐ-TTg về việc nghỉ lễ** có hiệu lực", "nghỉ lễ"),
    ("Nghị định 5/2020/NĐ-CP quy định hồ sơ xin cấp giấy phép bao gồm:", None),
    ("Nghị định 5/2020/NĐ-CP quy định người lái xe chịu các mức phạt sau đây:", None),
    ("Nghị định 5/2020/NĐ-CP quy định về quản lý phí:\n\nĐiểm mới", "quy định về quản lý phí"),
    ("Nghị định 5/2020/NĐ-CP về các loại phí: đường bộ, cầu.", "các loại phí: đường bộ, cầu"),
    ("(Nghị định 5/2020/NĐ-CP về văn thư) có hiệu lực", "văn thư"),
    ("Thông tư 5/2020/TT-BTC quy định về phí có hiệu lực từ hôm nay", "quy định về phí"),
    (
        "Nghị định 5/2020/NĐ-CP sửa đổi một số điều của Nghị định số 6/2019/NĐ-CP.",
        "sửa đổi một số điều của Nghị định số 6/2019/NĐ-CP",
    ),
    ("Nghị định 5/2020/NĐ-CP về phí và Nghị định 6/2020/NĐ-CP", None),
    ("Nghị định 5/2020/NĐ-CP quy định như sau:", None),
    ("Nghị định 5/2020/NĐ-CP có hiệu lực", None),
    (
        "Quyết định 12/QĐ-BTP về Chủ tịch, Phó Chủ tịch Hội Luật gia, Bộ Tư pháp ban hành.",
        "Chủ tịch, Phó Chủ tịch Hội Luật gia",
    ),
    ("Nghị quyết số 5/NQ-HĐND về giá đất, UBND tỉnh đã thu hồi.", "giá đất"),
    ("Thông tư 5/2020/TT-BTC về phí cầu phà do Bộ Tài chính ban hành**^**Trang", "phí cầu phà"),
    ("Quyết định 5-CP về chia huyện An Hòa (do Thủ tướng Chính phủ ký)", "chia huyện An Hòa"),
    (
        "Quyết định 5/QĐ-TTg về kiến nghị do Quốc hội chuyển đến trong năm.",
        "kiến nghị do Quốc hội chuyển đến trong năm",
    ),
    (
        "Nghị quyết 5/NQ-HĐND áp dụng quy chế do UBND tỉnh An Hòa ban hành trước khi chia xã.",
        None,
    ),
    ("Nghị định 5/2020/NĐ-CP về phí cầu phà thì xe ba bánh không phải nộp", "phí cầu phà"),
    (
        "Nghị quyết 5/NQ-CP về việc thành lập thị xã An Hòa; thành lập phường An Bình; giao Bộ",
        "thành lập thị xã An Hòa; thành lập phường An Bình",
    ),
    (
        "Quy định 5-QĐ/TW về cán bộ do Bộ Chính trị, Ban Bí thư, Quân ủy Trung ương quản lý.",
        "cán bộ do Bộ Chính trị, Ban Bí thư, Quân ủy Trung ương quản lý",
    ),
    ("Chỉ thị 5/CT-TTg về quy chế của Sở Y tế, UBND tỉnh yêu cầu", "quy chế của Sở Y tế"),
    ("Chỉ thị 5/CT-TTg về tiết kiệm điện; chủ động kiểm tra các trạm", "tiết kiệm điện"),
    (
        "Thông tư 5/2020/TT-BTC về trường học của xã, phường, đặc khu, đặc biệt là trường nhỏ",
        "trường học của xã, phường, đặc khu",
    ),
    ("Quy định 5-QĐ/TW về miễn nhiệm, từ chức, từ nay cán bộ", "miễn nhiệm, từ chức"),
    ("Chỉ thị 5/CT-TTg về tiết kiệm điện cũng vừa tròn một năm", "tiết kiệm điện"),
    ("Tải về Nghị định 5/2020/NĐ-CP quy định về phí cầu phà chi tiết?", "quy định về phí cầu phà"),
    ("Nghị định 5/2020/NĐ-CP về phí cầu phà áp dụng với xe nào?", None),
    ("Sắc lệnh 5/SL thành lập Hội đồng Cân đo gồm có: ông A, bà B", "thành lập Hội đồng Cân đo"),
    ("Quyết định 5/QĐ-TTg thành lập Tổ Cân, gồm 3 người: A, B, C", "thành lập Tổ Cân"),
    ("Quyết định 5/QĐ-TTg thành lập Tổ Cân.[2] Đây là tổ thứ ba.", "thành lập Tổ Cân"),
    ("Nghị định 5/2020/NĐ-CP quy định mức phí theo Phụ lục kèm theo Nghị định này.", None),
    (
        "công văn số 5/BTC-QLG về giá xăng, số 6/BTC-QLG ngày 6/4/2018 về giá dầu",
        "giá xăng",
    ),
    ('"Nghị quyết 35". Ảnh: An. - Năm ngoái, hội có kiến nghị', None),
    ("Nghị quyết số 24-NQ/TW về công tác dân tộc đề ra nhiệm vụ lớn.", "công tác dân tộc"),
    (
        "Nghị định số 16/2015/NĐ-CP quy định cơ chế tự chủ của trạm xá đã chia trạm thành hai.",
        "quy định cơ chế tự chủ của trạm xá",
    ),
    # quotations within it, and those that somebody is quoted with
    (
        'Quyết định 5/QĐ-TTg phê duyệt Đề án "Trồng rừng, giữ đất" tại Tây Nguyên.',
        'phê duyệt Đề án "Trồng rừng, giữ đất" tại Tây Nguyên',
    ),
    ('"Quyết định 5/QĐ-TTg về danh hiệu "Làng nghề"". Báo Mới', 'danh hiệu "Làng nghề"'),
    ("Nghị quyết 5-NQ/TW về giữ rừng xác định “phải trồng cây”", "giữ rừng"),
    ('Nghị quyết 5-NQ/TW về việc hợp nhất hai xã "nhằm giảm chi".', "hợp nhất hai xã"),
    ("Nghị định 5/2020/NĐ-CP về chăn nuôi vịt “", "chăn nuôi vịt"),  # cut off
    ("Nghị định 5/2020/NĐ-CP quy định “Hội đồng gồm năm người”.", None),
    ("Nghị định 5/2020/NĐ-CP quy định chọn màu nào là “đẹp”?", None),
    # bodies and titles that stand in a row, and those of whom something new is said
    (
        "Nghị định 5/2020/NĐ-CP về nhà ở của Đảng, Nhà nước, Mặt trận Tổ quốc Việt Nam, hội.",
        "nhà ở của Đảng, Nhà nước, Mặt trận Tổ quốc Việt Nam, hội",
    ),
    (
        "Quy định 5-QĐ/TW về cán bộ diện Bộ Chính trị, Ban Bí thư quản lý.",
        "cán bộ diện Bộ Chính trị, Ban Bí thư quản lý",
    ),
    (
        "Quyết định 5/QĐ-TTg về bổ nhiệm ông An, Chánh Văn phòng Bộ Y tế giữ chức Thứ trưởng.",
        "bổ nhiệm ông An, Chánh Văn phòng Bộ Y tế giữ chức Thứ trưởng",
    ),
    ("Nghị quyết 5/NQ-CP về giá đất, Bộ Y tế, Bộ Nội vụ đề nghị", "giá đất"),
    ("Kế hoạch 5/KH-UBND về giá đất, nhiệm kỳ 2025 - 2030.", "giá đất, nhiệm kỳ 2025 - 2030"),
    (
        "Kế hoạch 5/KH-UBND về vận động Mặt trận, các đoàn thể và nhân dân.",
        "vận động Mặt trận, các đoàn thể và nhân dân",
    ),
    ("Kế hoạch 5/KH-UBND về giá đất, các địa phương báo cáo", "giá đất"),
    ("Kế hoạch 5/KH-UBND về giá đất, các nghị quyết của", "giá đất"),
    (
        "Quyết định 5/QĐ-BYT công bố thủ tục mới ban hành, được sửa đổi về thuốc có hiệu lực",
        "công bố thủ tục mới ban hành, được sửa đổi về thuốc",
    ),
    (
        "Kế hoạch 5/KH-UBND thực hiện Nghị quyết 6-NQ/TW, ngày 5/5/2020 của Bộ Chính trị về thuế.",
        "thực hiện Nghị quyết 6-NQ/TW, ngày 5/5/2020 của Bộ Chính trị về thuế",
    ),
    (
        "Thông tư 5/BTC hướng dẫn Nghị định số 71/2031/NĐ-CP của Chính phủ và Nghị định số "
        "72/2031/NĐ-CP về bến cá.",
        "hướng dẫn Nghị định số 71/2031/NĐ-CP của Chính phủ và Nghị định số 72/2031/NĐ-CP về bến "
        "cá",
    ),
    (
        "Thông tư 5/BTC hướng dẫn Nghị định số 71/2031/NĐ-CP và Thông tư số 72/2031/TT-BTC;",
        "hướng dẫn Nghị định số 71/2031/NĐ-CP",
    ),
    (
        "Nghị định 5/NĐ-CP về bến cá và khoản 2 Điều 3 Nghị định số 72/2031/NĐ-CP về phí.",
        "bến cá",
    ),
    (
        "Nghị định 5/NĐ-CP sửa đổi khoản 1 Điều 2 và khoản 2 Điều 3 Nghị định số 72/2031/NĐ-CP.",
        "sửa đổi khoản 1 Điều 2 và khoản 2 Điều 3 Nghị định số 72/2031/NĐ-CP",
    ),
    (
        "Kết luận 5/KL-UBND về tố cáo ông Khuất Duy An, Chủ tịch UBND xã nhận tiền.",
        "tố cáo ông Khuất Duy An, Chủ tịch UBND xã nhận tiền",
    ),
    (
        "Quyết định 5-QĐ/TU về việc bổ nhiệm Khuất Duy An, Bí thư Huyện ủy Lâm Hà đến bến cá. Hết",
        "bổ nhiệm Khuất Duy An, Bí thư Huyện ủy Lâm Hà đến bến cá",
    ),
    ("Kết luận 5/KL-UBND về bến cá Hòn Đất, Chủ tịch UBND xã nhận tiền.", "bến cá Hòn Đất"),
    ("Nghị quyết 5/NQ-CP về kỳ họp thứ 3, Quốc hội khóa XX;", "kỳ họp thứ 3, Quốc hội khóa XX"),
    (
        "Quyết định 5/QĐ-UBND về bến cá trên địa bàn tỉnh Nghệ\nAn.\n\nĐiều",
        "bến cá trên địa bàn tỉnh Nghệ An",
    ),
    ("Quyết định 5/QĐ-UBND về bến cá tại các tỉnh\nNghệ nhân An nói", "bến cá tại các tỉnh"),
    (
        "Kế hoạch 5/KH-UBND về thực hiện Chương trình “Bến cá an toàn giai đoạn 2031-2035.\n\nXã",
        "thực hiện Chương trình “Bến cá an toàn giai đoạn 2031-2035",
    ),
    (
        'Công văn 5/UBND về hưởng ứng Cuộc thi “Tìm hiểu bến cá" năm 2031. Xã',
        'hưởng ứng Cuộc thi “Tìm hiểu bến cá" năm 2031',
    ),
    (
        'Chỉ thị 5-CT/TU về "Tăng cường quản lý bến cá”; Đề án 6-ĐA/TU về “Bến cá”',
        "Tăng cường quản lý bến cá",
    ),
    (
        "Quyết định 5/QĐ-BQP về việc thành lập\n**Học viện Bến cảng** trực thuộc Bộ. Hết",
        "thành lập Học viện Bến cảng trực thuộc Bộ",
    ),
    ("Quyết định 5/QĐ-BQP về việc mở bến\n**Điều 1.** Mở bến", "mở bến"),
    ("Thông tư 5/TT-BCT về quản lý bến cá: *“3. Sửa đổi Điều 2”*", "quản lý bến cá"),
    ("Nghị định 5/NĐ-CP về phí bến cá mà chưa thu hết thì trả lại.", "phí bến cá"),
    ("Quyết định 5/QĐ-TTg phê duyệt Đề án bến cá theo đó giao cho xã.", "phê duyệt Đề án bến cá"),
    ('Sắc lệnh 71-NV để "thay đổi tên các bến". Các bến', "thay đổi tên các bến"),
    ('Sắc lệnh 71-NV về việc để "thay đổi tên các bến". Các bến', "thay đổi tên các bến"),
    ("Sắc lệnh 71-NV để thay đổi tên các bến. Các bến", None),
    ("Sắc lệnh 71-NV về việc để", None),
    ("Quyết định 5/QĐ-TTg về thu phí bến yêu cầu các tỉnh nộp báo cáo.", "thu phí bến"),
    ("Quyết định 5/QĐ-TTg thành lập Cục Bến cảng và ra Quyết định số 6", "thành lập Cục Bến cảng"),
    (
        "Nghị quyết 5/NQ-CP về cơ chế đặc thù, đặc biệt để xây dựng bến cảng. Hết",
        "cơ chế đặc thù, đặc biệt để xây dựng bến cảng",
    ),
    ("Quyết định 5/QĐ-TTg về nghỉ lễ, cụ thể như sau:", "nghỉ lễ"),
    ("Quyết định 5/QĐ-TTg về về nghỉ lễ (bãi bỏ các quyết định: số 6/QĐ-TTg)", "nghỉ lễ"),
    ("Thông tư 5/2020/TT-BTC sửa đổi một số điều của Thông tư số |", None),
    ("Xét Tờ trình 5/TTr-UBND về giảm phí và ý kiến của các đại biểu;", "giảm phí"),
    ("Thông tư 5/2020/TT-BTC về công tác dân số.", "công tác dân số"),
    (
        "Thông tư 5/2020/TT-BTC quy định về kiểm định xe; lệ phí, mẫu đơn; báo cáo Bộ kết quả",
        "quy định về kiểm định xe; lệ phí, mẫu đơn",
    ),
    ("Quyết định 5/QĐ-TTg năm 2020 **TẢI VỀ** về việc nghỉ lễ.", "nghỉ lễ"),
    ("Nghị định 5/2020/NĐ-CP về cảng cá và các văn bản pháp luật có liên quan.", "cảng cá"),
    ("Quyết định 5/QĐ-TTg về cảng cá và các Luật chuyên ngành.", "cảng cá"),
    ("Sắc lệnh 5/SL về lập cảng cá do Phủ Chủ tịch ban hành;", "lập cảng cá"),
    (
        "Thông tư 5/2020/TT-BTC về phí do chủ tàu nộp khi ban hành.",
        "phí do chủ tàu nộp khi ban hành",
    ),
    (
        "Quyết định 5/QĐ-UBND về bồi thường cây trồng; hỗ trợ để dời chuồng trại của dân.",
        "bồi thường cây trồng; hỗ trợ để dời chuồng trại của dân",
    ),
    ("Nghị định 5/2020/NĐ-CP về phí cảng cá cụ thể như sau:", "phí cảng cá"),
    ("*Nghị định 5/2020/NĐ-CP về phí cảng cá (Hình từ Internet)*", "phí cảng cá"),
    ("Nghị định 5/2020/NĐ-CP về cảng cá (gọi tắt là Nghị định số 5/2020/NĐ-CP);", "cảng cá"),
    ("Kế hoạch 5/KH-UBND về cảng cá của TP. Hà Tiên năm 2025;", "cảng cá của TP. Hà Tiên năm 2025"),
    ("Kế hoạch 5/KH-UBND về cảng cá trên địa bàn TP. Theo đó, xã lo.", "cảng cá trên địa bàn TP"),
    # behind footnotes, and before what no title says
    ("ban hành **Quyết định 5-CP**[12][13] về việc mở cảng cá.[14]", "mở cảng cá"),
    ("ra Nghị quyết 5/NQ-CP[2] ngày 3/4/2020 của Chính phủ về cảng cá.", "cảng cá"),
    ("Nghị định 5/2020/NĐ-CP[a] về cảng cá.", None),
    ("Nghị định 5/2020/NĐ-CP về phí cầu, trừ xe thô sơ qua cầu phao.", "phí cầu"),
    ("Kế hoạch 5/KH-UBND về trồng rừng, tiếp tục xây kè ở các xã.", "trồng rừng"),
    ("Kế hoạch 5/KH-UBND về việc tiếp tục trồng rừng ven sông.", "tiếp tục trồng rừng ven sông"),
    ("Nghị định 5/2020/NĐ-CP về cảng cá và các văn bản sửa đổi, thay thế.", "cảng cá"),
    ("**^**Quyết định 5/QĐ-TTg về mở cảng cá, VnExpress, 7/12/2017**^**", "mở cảng cá"),
    ("Quyết định 5/QĐ-TTg về lập thị xã Cảng, ngày 7/12/2017.", "lập thị xã Cảng"),
    (
        "Quyết định 5/QĐ-TTg phê duyệt quy hoạch cảng cá thời kỳ 2021-* *2030, tầm nhìn xa*.",
        "phê duyệt quy hoạch cảng cá thời kỳ 2021- 2030, tầm nhìn xa",
    ),
    (
        "Kế hoạch 5/KH-UBND sửa đổi quy hoạch cảng cá được quy định như sau:",
        "sửa đổi quy hoạch cảng cá",
    ),
    ("Thông tư 5/2020/TT-BTC về phí và hóa đơn, chứng từ.", "phí và hóa đơn, chứng từ"),
    ('Chỉ thị 5/CT-TTg "mở lối" cho nghề cá.', None),
    ('Chỉ thị 5/CT-TTg "Mở lối cho nghề cá" đã đến các bến.', "Mở lối cho nghề cá"),
    ('Chỉ thị 5/CT-TTg "nâng bước nghề cá xa bờ" đã đến các bến.', "nâng bước nghề cá xa bờ"),
    ('Chỉ thị 5/CT-TTg "về mở lối cho nghề cá" đã đến các bến.', "về mở lối cho nghề cá"),
    ("Quyết định 5/QĐ-TTg được sửa đổi bởi Quyết định 6/QĐ-TTg về lập chợ cá.", "lập chợ cá"),
    ("Quyết định 5/QĐ-TTg được sửa đổi bởi Quyết định 6/QĐ-TTg sửa đổi Quyết định 5/QĐ-TTg.", None),
    ("Quyết định 5/QĐ-TTg được thay bởi Quyết định 6/QĐ-TTg về lập chợ cá.", None),
]

LOCATORS = [
    ("khoản 2 Điều 5 Nghị định 5/2020/NĐ-CP", ("khoản 2", "Điều 5")),
    (
        "điểm a, b và đ khoản 1, Điều 104 của Luật số 5/2020/QH14",
        ("điểm a, b và đ", "khoản 1", "Điều 104"),
    ),
    ("tại Điểm 1.3 Khoản 1 Mục II Hướng dẫn 36-HD/VPTW", ("Điểm 1.3", "Khoản 1", "Mục II")),
    ("Phần I Phụ lục I Nghị định 30/2020/NĐ-CP", ("Phần I", "Phụ lục I")),
    ("NĐ 55/2019 Điều 4", ("Điều 4",)),
    ("theo Nghị định 5/2020/NĐ-CP", ()),
]


PARTS = [
    (
        "điểm a, b khoản 2 và khoản 3 Điều 5, Điều 7 Nghị định 5/2020/NĐ-CP",
        "điều 5 khoản 2 điểm a|điều 5 khoản 2 điểm b|điều 5 khoản 3|điều 7",
    ),
    ("các Điều từ 5 đến 8 Nghị định 5/2020/NĐ-CP", "điều 5|điều 6|điều 7|điều 8"),
    ("từ Điều 5 đến Điều 7 của Nghị định 5/2020/NĐ-CP", "điều 5|điều 6|điều 7"),
    (
        "khoản 1, khoản 2 và khoản 3 Điều 4 Luật số 5/2020/QH14",
        "điều 4 khoản 1|điều 4 khoản 2|điều 4 khoản 3",
    ),
    (
        "khoản 1 Điều 2 và điểm c khoản 3 Điều 4 Luật số 5/2020/QH14",
        "điều 2 khoản 1|điều 4 khoản 3 điểm c",
    ),
    ("khoản 1 các Điều 5 và 6 Luật số 5/2020/QH14", "điều 5 khoản 1|điều 6 khoản 1"),
    (
        "điểm c đến điểm đ khoản 1 Điều 2 Luật số 5/2020/QH14",
        "điều 2 khoản 1 điểm c|điều 2 khoản 1 điểm d|điều 2 khoản 1 điểm đ",
    ),
    ("Chương II đến Chương IV của Luật số 5/2020/QH14", "chương II|chương III|chương IV"),
    ("Phụ lục I ban hành kèm theo Thông tư 5/2020/TT-BTC", "phụ lục I"),
    ("Mẫu số 01a-ĐT Phụ lục II kèm theo Thông tư 5/2020/TT-BTC", "phụ lục II mẫu 01a-ĐT"),
    ("mục 2 phần I Công văn số 5/CV-UBND", "phần I mục 2"),
    (
        "điểm 1.2 khoản 1 Mục III Phần B Thông tư 5/2005/TT-BTC",
        "phần B mục III khoản 1 điểm 1.2",
    ),
    ("Điều 4 khoản 2 Nghị định 5/2020/NĐ-CP", "điều 4 khoản 2"),
    ("Điều 4 và khoản 2 Điều 5a Nghị định 5/2020/NĐ-CP", "điều 4|điều 5a khoản 2"),
    ("NĐ 5/2020/NĐ-CP Điều 4 khoản 2", "điều 4 khoản 2"),
    (
        "Điều 5 Quy chế làm việc ban hành kèm theo Quyết định 5/2020/QĐ-UBND",
        "văn bản Quy_chế điều 5",
    ),
    ("Điều 1 đến Điều 999 Luật số 5/2020/QH14", "điều 1|điều 999"),
    # what is no part of the document
    ("danh mục 2 Nghị định 5/2020/NĐ-CP", ""),
    ("giai đoạn 1 Quyết định 5/2020/QĐ-UBND", ""),
    ("Nghị định 5/2020/NĐ-CP, Điều 5 Nghị định 6/2020/NĐ-CP", ""),
    ("điều chỉnh Quyết định 5/2020/QĐ-UBND", ""),
]


def only(text: str) -> Any:
    first, *_ = directives_in(text)
    return first


@pytest.mark.parametrize("example", ISSUES)
def test_issue(example: str) -> None:
    example = example.replace("'", '"')
    check(example, "d", directives_in(parse(example)[0]))


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("xem 45/2013/QH13", "L"),
        ("xem 999/2013/QH13", "NQ"),  # no law of that year has this number
        ("xem Luật số 999/2013/QH13", "L"),
        ("xem 999/2033/QH18", "L"),  # no law of that year is known
    ],
)
def test_what_the_assembly_numbers_is_a_law_or_a_resolution(text: str, type_: str) -> None:
    assert only(text).type == type_


@pytest.mark.parametrize(("text", "branch", "code", "name"), CODES)
def test_codes(text: str, branch: str, code: str, name: str | None) -> None:
    record = only(text)
    assert (record.branch, record.issuer_code, record.issuer_name) == (branch, code, name)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Theo Điều 5 Nghị định 71/2031/NĐ-CP quy định về hồ sơ vay vốn như sau:", None),
        ("Tại khoản 2 Điều 5, Thông tư 9/2031/TT-BTC quy định mức chi cho cán bộ xã.", None),
        (
            "Điều 5 Nghị định 71/2031/NĐ-CP ngày 3/4/2031 của Chính phủ quy định về vay vốn.",
            "quy định về vay vốn",
        ),
        ("Điều 5 Nghị định 71/2031/NĐ-CP về vay vốn xây nhà.", "vay vốn xây nhà"),
        (
            "Điều 5 Nghị định 71/2031/NĐ-CP quy định chi tiết Luật Thủy sản.",
            "quy định chi tiết Luật Thủy sản",
        ),
        (
            "Chỉ thị 5-CT/TW về nghề cá và Quốc hội thông qua Nghị quyết 6/2031/QH16 về vay vốn.",
            "nghề cá",
        ),
        (
            "Chỉ thị 5-CT/TW về phối hợp giữa bến và chợ ban hành Quyết định 6/2031/QĐ-TTg.",
            "phối hợp giữa bến và chợ ban hành Quyết định 6/2031/QĐ-TTg",
        ),
        ("Quy định 5-QĐ/TW về đi biển và việc chấp hành Chỉ thị 6-CT/TW của Đảng.", "đi biển"),
        (
            "Nghị định 71/2031/NĐ-CP quy định về nghề cá và những nhiệm vụ, quyền hạn cụ thể.",
            "quy định về nghề cá",
        ),
        (
            "Nghị định 71/2031/NĐ-CP về phạt trong nghề cá; quản lý, sử dụng bến; sáp nhập chợ.",
            "phạt trong nghề cá; quản lý, sử dụng bến; sáp nhập chợ",
        ),
        ("Nghị định 71/2031/NĐ-CP quy định về vay vốn.", "quy định về vay vốn"),
        ("Theo Điều 5 Nghị định 71/2031/NĐ-CP năm 2031 quy định về mức vay vốn.", None),
        ("Nghị định 71/2031/NĐ-CP năm 2031 quy định về mức vay vốn như sau:", None),
        ("Nghị định 71/2031/NĐ-CP sửa đổi, bổ sung khoản 3 Điều 5 như sau:", None),
        ("Căn cứ khoản 2 Điều 5 Nghị định 71/2031/NĐ-CP về thẻ bến cá:\n\nThẻ gồm", None),
        ("Điều 5 Nghị định 71/2031/NĐ-CP ngày 3/4/2031 quy định về mức vay như sau:", None),
        (
            "Điều 5 Nghị định 71/2031/NĐ-CP của Chính phủ quy định về mức vay như sau:",
            "quy định về mức vay",
        ),
        ("Mục 2 ban hành kèm theo Nghị định 71/2031/NĐ-CP về thẻ bến cá cụ thể như sau:", None),
        (
            "Chính phủ ban hành Nghị định 71/2031/NĐ-CP quy định về mức vay vốn như sau:",
            "quy định về mức vay vốn",
        ),
        (
            "Nghị định 71/2031/NĐ-CP quy định chi tiết Luật Thủy sản như sau:",
            "quy định chi tiết Luật Thủy sản",
        ),
        (
            "Điều 5 Nghị định 71/2031/NĐ-CP của Chính phủ về thẻ bến cá:\n\nThẻ gồm",
            "thẻ bến cá",
        ),
        ("Công văn 71/SCT-QLCN hướng dẫn cấp thẻ bến cá như sau:", "hướng dẫn cấp thẻ bến cá"),
    ],
)
def test_what_a_part_provides_is_no_subject(text: str, subject: str | None) -> None:
    assert only(text).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        # what a document does
        (
            "Ngày 5/6/1971, Bộ Nội vụ ra Quyết định số 5-NV hợp nhất huyện Mây với huyện Sương.[3]",
            "hợp nhất huyện Mây với huyện Sương",
        ),
        (
            "Quyết định 5/QĐ-CTN ngày 2/3/2031 bổ nhiệm ông Lê Văn An giữ chức Đại sứ; trao sau.",
            "bổ nhiệm ông Lê Văn An giữ chức Đại sứ",
        ),
        (
            "xem Quyết định 71-CP năm 1979 chia huyện Mây thành hai huyện.",
            "chia huyện Mây thành hai huyện",
        ),
        ("Theo Nghị định 5/2031/NĐ-CP thông qua hợp đồng tặng cho tài sản thì miễn phí.", None),
        # what is told of one that is issued, and of others says what an article does
        (
            "Thủ tướng ký Quyết định số 5/TTg chuyển Bến Mây về trực thuộc Bộ Giao thông.",
            "chuyển Bến Mây về trực thuộc Bộ Giao thông",
        ),
        ("Theo Quyết định số 5/TTg chuyển ngay hồ sơ về bến.", None),
        (
            "Sở Y tế có Công văn số 5/SYT-NV đề nghị các bến dừng thu phí phà.",
            "đề nghị các bến dừng thu phí phà",
        ),
        ("Nghị quyết số 5/NQ-CP yêu cầu mọi bến phà mở cửa.", None),
        ("Bộ Y tế có Công văn số 5/BYT-NV báo cáo Thủ tướng Chính phủ.", None),
        # behind a comma, of one that is issued
        (
            "Ngày 2/3/2031, Thủ tướng ký Quyết định số 5/QĐ-TTg, bổ nhiệm bà Lê An làm Đại sứ.",
            "bổ nhiệm bà Lê An làm Đại sứ",
        ),
        ("Thủ tướng ký Quyết định số 5/QĐ-TTg, bổ nhiệm ông làm Đại sứ tại Lào.", None),
        ("Theo Điều 5 Quyết định số 5/QĐ-TTg, thành lập Bến Mây như sau:", None),
        ("UBND xã đã ban hành Kế hoạch số 5/KH-UBND, tổ chức dọn bến phà hằng tuần.", None),
        # behind a colon
        (
            "Nghị định số 5/2031/NĐ-CP của Chính phủ: Quy định về bến phà",
            "Quy định về bến phà",
        ),
        ("Quyết định số 5/QĐ-TTg: Về việc đặt tên bến phà", "đặt tên bến phà"),
        ("Theo Nghị định 5/2031/NĐ-CP: Người thuê bến nộp phí cho xã", None),
        ("Theo Điều 5 Nghị định 5/2031/NĐ-CP: Quy định mức phí bến phà", None),
        # behind those to whom it is sent
        (
            "Bộ Y tế đã có Công văn số 5/BYT-NV ngày 2/3/2031 gửi các sở; TP. Mây và UBND các "
            "huyện về việc dừng phà mùa lũ.",
            "dừng phà mùa lũ",
        ),
        (
            "Ông An ký Công điện số 5/CĐ-TTg gửi các bộ, UBND các tỉnh chỉ đạo mở lại bến phà.",
            "chỉ đạo mở lại bến phà",
        ),
        ("Sở ra Công văn số 5/SYT-NV gửi các bến phà. Theo đó, đề nghị dừng thu phí.", None),
        ("Đơn theo Mẫu 5 Nghị định 5/2031/NĐ-CP gửi về Cục Đường thủy và bến.", None),
        ("Sở có Công văn số 5/SYT-NV năm 2031 việc mở lại bến phà Mây.", "mở lại bến phà Mây"),
    ],
)
def test_what_a_document_does(text: str, subject: str | None) -> None:
    assert only(text).subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Căn cứ Luật Thủy sản số 71/2031/QH16 ngày 3/4/2031;", "Luật Thủy sản"),
        ("Căn cứ Luật Thủy sản năm 2031, số 71/2031/QH16 quy định về bến;", "Luật Thủy sản"),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Thủy sản số 71/2031/QH16",
            "Luật sửa đổi, bổ sung một số điều của Luật Thủy sản",
        ),
        ("Căn cứ Luật số 71/2031/QH16 ngày 3/4/2031;", None),
        ("Căn cứ Bộ luật số 71/2031/QH16;", None),
    ],
)
def test_a_law_is_called_by_the_name_before_its_number(text: str, subject: str | None) -> None:
    assert only(text).subject == subject


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subject(text: str, subject: str | None) -> None:
    assert only(text).subject == subject


@pytest.mark.parametrize(("text", "locators"), LOCATORS)
def test_locators(text: str, locators: tuple[str, ...]) -> None:
    assert only(text).locators == locators


@pytest.mark.parametrize(("text", "paths"), PARTS)
def test_parts(text: str, paths: str) -> None:
    parts = only(text).parts
    written = [" ".join(f"{k} {n.replace(' ', '_')}" for k, n in part) for part in parts]
    assert "|".join(written) == paths
