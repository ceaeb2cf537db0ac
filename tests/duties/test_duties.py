"""Who is to do what, by when: constructions of the press and of documents, names invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import vn_directives
from tests.marks import parse
from tests.timing import assert_linear
from vn_directives.duties.record import DutyRecord
from vn_directives.duties.vocabulary import obligations, phrases, report
from vn_directives.matching import Reading, load_lexicon

GOLD = Path(__file__).parents[3] / "shared" / "gold"

PRESS = {
    "the commonest duty": "Bí thư Huyện ủy yêu cầu UBND các xã <duty who='UBND các xã' by='Bí thư"
    " Huyện ủy' due=2024-04-03>báo cáo trước ngày 3/4/2024</duty>.",
    "the one who leads": "Chủ tịch UBND tỉnh giao Sở Tài chính <duty who='Sở Tài chính' by='Chủ"
    " tịch UBND tỉnh' due=2024-05-15>chủ trì, phối hợp với Sở Nội vụ tham mưu kinh phí trước ngày"
    " 15/5/2024</duty>.",
    "parts between semicolons": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu Sở Y tế <duty who='Sở Y"
    " tế' by='Trần Văn Hòa'>trực cấp cứu</duty>; <duty who='Sở Y tế'>chuẩn bị thuốc</duty>; các"
    " huyện <duty who='các huyện' by='Trần Văn Hòa'>rà soát hộ nghèo</duty>.",
    "what others do at once, behind what is said": "Chủ tịch UBND tỉnh Trần Văn Hòa nhấn mạnh, Sở"
    " Nội vụ cần <duty>tăng cường thanh tra</duty>. Cùng với đó, Sở Nội vụ <duty who='Sở Nội vụ'"
    " by='Trần Văn Hòa'>khẩn trương xây dựng kế hoạch tập huấn</duty>. Sở Tài chính quản lý ngân"
    " sách.",
    "a modal verb": "Chủ tịch UBND tỉnh Trần Văn Hòa đề nghị các xã cần phải <duty who='các xã'>tập"
    " trung chống hạn</duty>.",
    "the sentences that go on": "Đồng chí Lê Thị Mai, Bí thư Huyện ủy yêu cầu các xã <duty who='các"
    " xã' by='Lê Thị Mai'>tập trung chống hạn</duty>. Bên cạnh đó, <duty who='các xã' by='Lê Thị"
    " Mai'>tiếp tục nạo vét kênh mương</duty>. <duty who='các xã'>Tăng cường tuyên truyền tiết kiệm"
    " nước</duty>. Công an huyện cần <duty who='Công an huyện' by='Lê Thị Mai'>bảo đảm trật"
    " tự</duty>.",
    "what ends a speech": "Đồng chí Lê Thị Mai, Bí thư Huyện ủy yêu cầu các xã <duty>tập trung"
    " chống hạn</duty>. Vụ này huyện gieo 5.000 ha lúa. Tổ chức này ra đời từ năm 2010.",
    "the same speaker again": "Phó Thủ tướng Lê Văn An yêu cầu Bộ Y tế <duty who='Bộ Y tế'>kiểm tra"
    " vắc xin</duty>. Phó Thủ tướng yêu cầu <duty who='Bộ Y tế' by='Lê Văn An' due=2024-05-30>kịp"
    " thời thông tin cho báo chí trước ngày 30/5/2024</duty>.",
    "a topic and who": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu Sở Y tế <duty>chuẩn bị"
    " thuốc</duty>. Đối với công tác tiêm chủng, các huyện cần <duty who='các huyện'"
    " by='Trần Văn Hòa'>lập danh sách</duty>. Về phát triển kinh tế, cần <duty"
    " by='Trần Văn Hòa'>tập trung giải ngân vốn</duty>.",
    "a topic that tells whom": "Đối với UBND huyện, Bí thư Tỉnh ủy Lê Văn Nam đề nghị <duty"
    " who='UBND huyện' by='Lê Văn Nam'>khẩn trương giải phóng mặt bằng</duty>.",
    "somebody says what others must do": "Phát biểu kết luận, đồng chí Trần Văn Hòa, Chủ tịch UBND"
    " tỉnh nhấn mạnh, các địa phương cần <duty who='các địa phương' by='Trần Văn Hòa'>sớm ban hành"
    " kế hoạch</duty>.",
    "somebody says what others do by a day": "Trong đó, Chủ tịch UBND tỉnh chỉ rõ, Sở Xây dựng"
    " <duty who='Sở Xây dựng' due=2024-07-20>chủ trì lập bảng giá trước ngày 20/7/2024</duty>; Sở"
    " Tài chính <duty who='Sở Tài chính' due=2024-08-10>hoàn thành việc thẩm định trước ngày"
    " 10/8/2024</duty>.",
    "what others did by a day": "Chủ tịch UBND tỉnh nhấn mạnh, Sở Xây dựng đã hoàn thành bảng giá"
    " trước ngày 20/7/2024.",
    "a passive with its giver": "Sở Tài chính được UBND tỉnh giao <duty who='Sở Tài chính' by='UBND"
    " tỉnh' due=2024-06-15>chủ trì thẩm định dự toán trước ngày 15/6/2024</duty>.",
    "passives behind one another": "Bộ Công an được Thủ tướng giao <duty who='Bộ Công an'"
    " by='Thủ tướng'>chủ trì xây dựng nghị định</duty>; Bộ Tư pháp được giao nhiệm vụ <duty who='Bộ"
    " Tư pháp' by='Thủ tướng' due=2025-09>thẩm định trong tháng 9/2025</duty>.",
    "passives of one decision": "Chủ tịch UBND tỉnh Lê Minh Khánh ký quyết định. Theo đó, Sở Y tế"
    " được giao <duty who='Sở Y tế' by='Lê Minh Khánh'>chủ trì rà soát</duty>. UBND các huyện được"
    " yêu cầu <duty who='UBND các huyện' by='Lê Minh Khánh'>công khai danh sách</duty>.",
    "a passive, the giver known": "Tại cuộc họp, Chủ tịch UBND tỉnh Trần Văn Hòa kết luận: Sở Y tế"
    " được giao <duty who='Sở Y tế' by='Trần Văn Hòa' due=2024-06-15>chủ trì xây dựng đề án trước"
    " ngày 15/6/2024</duty>.",
    "nobody tells": "Ban Chỉ đạo của Quận ủy có nhiệm vụ <duty who='Ban Chỉ đạo của Quận ủy'"
    " by=None>đôn đốc các phường thực hiện Chỉ thị</duty>.",
    "an adjunct is no subject": "Thực hiện chỉ đạo của Thủ tướng Chính phủ, UBND tỉnh Nam Định yêu"
    " cầu các xã <duty by='UBND tỉnh Nam Định'>tiêm phòng cho đàn gia súc</duty>.",
    "nor is whose proposal it is": "Xét đề nghị của Giám đốc Sở Nội vụ, UBND tỉnh Nam Định giao Sở"
    " Tài chính <duty by='UBND tỉnh Nam Định'>bố trí kinh phí</duty>.",
    "a telegram to somebody": "Thủ tướng Chính phủ vừa có công điện gửi Chủ tịch UBND các tỉnh ven"
    " biển, yêu cầu <duty who='Chủ tịch UBND các tỉnh ven biển' by='Thủ tướng Chính phủ'>kêu gọi"
    " tàu thuyền vào bờ</duty>.",
    "an urgent order": "Chủ tịch UBND tỉnh Nam Định vừa có chỉ đạo hỏa tốc, yêu cầu các huyện <duty"
    " who='các huyện' by='Chủ tịch UBND tỉnh Nam Định' due=2024-09-05T17>sơ tán dân trước 17h ngày"
    " 5/9/2024</duty>.",
    "a place that orders": "Hà Nội giao Sở Xây dựng <duty who='Sở Xây dựng' by='Hà Nội'>kiểm tra"
    " các tòa nhà cao tầng</duty>. Thành phố yêu cầu các quận, huyện <duty who='các quận, huyện'"
    " by='Thành phố'>báo cáo kết quả</duty>.",
    "all members": "Bộ Quốc phòng yêu cầu Quân khu 2, Binh đoàn 12 <duty who='Quân khu 2, Binh đoàn"
    " 12'>sẵn sàng lực lượng</duty>. Bí thư Tỉnh ủy yêu cầu lãnh đạo các huyện, thành, thị <duty"
    " who='lãnh đạo các huyện, thành, thị'>rà soát cán bộ</duty>.",
    "office shorthand": "Bí thư Huyện ủy giao ĐU xã <duty who='ĐU xã'>xây dựng nghị quyết</duty>.",
    "who said it, behind": "Thủ tướng Lê Văn An yêu cầu Bộ Y tế <duty>bình ổn giá thuốc</duty>."
    " “Các địa phương phải <duty who='Các địa phương'>chủ động nguồn cung</duty>”, Thủ tướng"
    " nêu rõ.",
    "leaders with those they lead": "Bí thư Huyện ủy Lê Thị Mai yêu cầu lãnh đạo các tổng công ty"
    " và các đơn vị có liên quan <duty who='lãnh đạo các tổng công ty và các đơn vị có liên"
    " quan'>tiến hành rà soát phương án</duty>. Đồng chí yêu cầu Giám đốc Bệnh viện Đa khoa huyện"
    " Bình An <duty who='Giám đốc Bệnh viện Đa khoa huyện Bình An'>báo cáo kết quả</duty>.",
    "a topic with its bracket": "Với Vụ Kế hoạch (Bộ Công Thương) Thứ trưởng Lê Văn Vượng yêu cầu"
    " phải <duty who='Vụ Kế hoạch' due=2024-02-10>lập báo cáo trước ngày 10/2/2024</duty>.",
    "a name that nobody knows": "Chủ tịch UBND tỉnh yêu cầu Tổ thẩm tra Dự án cầu Bình An <duty"
    " who='Tổ thẩm tra Dự án cầu Bình An'>khẩn trương thẩm tra hồ sơ</duty>.",
    "another speaker in between": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu Sở Y tế <duty by='Trần"
    " Văn Hòa'>chuẩn bị thuốc</duty>. Tại cuộc họp Bí thư Tỉnh ủy Lê Văn Nam nhấn mạnh việc phòng"
    " dịch phải <duty who=None by='Lê Văn Nam'>quán triệt chủ trương của tỉnh</duty>.",
    "two orders of one speaker": "Phó Thủ tướng Lê Văn An lưu ý thành phố cần <duty who='thành"
    " phố'>rút kinh nghiệm</duty>; đồng thời kêu gọi nhà đầu tư <duty who='nhà đầu tư'>hướng tới"
    " mô hình mới</duty>.",
    "those who stand below the speaker": "Thủ tướng Chính phủ yêu cầu Bộ Tài chính <duty>bảo đảm"
    " kinh phí</duty>. Ngân hàng Nhà nước <duty who='Ngân hàng Nhà nước' by='Thủ tướng Chính"
    " phủ'>chỉ đạo các tổ chức tín dụng thẩm định chặt chẽ</duty>.",
    "many behind an adverbial": "Bí thư Thành ủy Lê Văn Thăng lưu ý trong giai đoạn mới các cấp"
    " công đoàn cần <duty who='các cấp công đoàn'>tổ chức đào tạo nghề</duty>.",
    "a sentence between": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu các sở <duty>rà soát thủ"
    " tục</duty>. Đây là việc khó. Đồng thời, <duty who='các sở' by='Trần Văn Hòa'>tăng cường kiểm"
    " tra công vụ</duty>.",
    "reminded": "Bộ trưởng Bộ Y tế Lê Thị Hoa nhắc các bệnh viện <duty who='các bệnh viện' by='Lê"
    " Thị Hoa'>tuyệt đối không chủ quan</duty>. Bà nhắc nhở Sở Y tế <duty who='Sở Y tế'>sớm báo"
    " cáo</duty>.",
    "who said it, a pronoun": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu các sở: “<duty>Rà soát lại"
    " thủ tục</duty>”, ông nói.",
    "a colon before what is said": "Phó Thủ tướng Lê Văn An: “Trong ba tháng tới, Bộ Xây dựng phải"
    " <duty who='Bộ Xây dựng' by='Lê Văn An'>tổ chức hội nghị lấy ý kiến</duty>”.",
    "those who act together": "Bộ trưởng Lê Văn An đề nghị các cơ quan tiến hành tố tụng <duty"
    " who='các cơ quan tiến hành tố tụng'>sớm kết thúc vụ án</duty>. Bộ Tư pháp cùng với các cơ"
    " quan đại diện ở nước ngoài <duty who='Bộ Tư pháp cùng với các cơ quan đại diện ở nước ngoài'"
    " by='Lê Văn An'>tiếp tục rà soát hồ sơ</duty>. Bộ Y tế, cùng với đó, <duty who='Bộ Y tế'>rà"
    " soát quy trình</duty>.",
    "documents": "Chủ tịch UBND huyện giao Phòng Nội vụ <duty under='12/KH-UBND"
    " 30-CT/TU'>thực hiện Kế hoạch số 12/KH-UBND và Chỉ thị số 30-CT/TU, Nghị quyết 17</duty>.",
    "a period": "Thủ tướng Chính phủ giao Bộ Tài chính <duty due='2021-06'>trình đề án trong tháng"
    " 6/2021</duty>; Bộ Y tế <duty due='2021-Q3'>báo cáo quý III/2021</duty>.",
    "dates that are no deadlines": "Chủ tịch UBND huyện yêu cầu các xã <duty due=''"
    " under='15/QĐ-UBND'>thực hiện Quyết định số 15/QĐ-UBND ngày 3/4/2024 từ ngày 1/7/2024</duty>.",
}

LISTS = {
    "items within a line": "Chủ tịch UBND tỉnh Trần Văn Hòa nhấn mạnh, Sở Y tế cần thực hiện các"
    " nhiệm vụ sau: (1) <duty who='Sở Y tế' by='Trần Văn Hòa'>rà soát nhân lực</duty>; (2) <duty"
    " who='Sở Y tế' by='Trần Văn Hòa' due=2024-08-05>báo cáo trước ngày 5/8/2024</duty>. Thời tiết"
    " đẹp.",
    "items within a line, in words": "Bí thư Huyện ủy yêu cầu các xã thực hiện hai việc sau: một"
    " là, <duty who='các xã' by='Bí thư Huyện ủy'>nạo vét kênh mương</duty>; hai là, <duty who='các"
    " xã'>gia cố đê bao</duty>.\n- Mưa lớn còn kéo dài.",
    "items that are sentences of a line": "Bí thư Huyện ủy yêu cầu các xã tập trung: a) <duty"
    " who='các xã'>Nạo vét kênh mương</duty>. b) <duty who='các xã'>Gia cố đê bao</duty>.",
    "brackets that are no items": "Bí thư Huyện ủy yêu cầu các xã <duty>rà soát hai nhóm hộ: nghèo"
    " (1), cận nghèo (2)</duty>.",
    "tasks that nobody is said to give": "Thời gian tới, UBND huyện cần tập trung thực hiện một số"
    " nhiệm vụ sau:\n- <duty who='UBND huyện' by=None>Kiểm tra hồ đập</duty>.\n- <duty who='UBND"
    " huyện' due=2024-09-15>Bố trí kinh phí trước ngày 15/9/2024</duty>.",
    "institutions that nobody knows": "Chủ tịch UBND tỉnh kết luận như sau:\n1. Yêu cầu Sở Xây dựng"
    " <duty>rà soát quy hoạch</duty>.\n2. Trung tâm Phát triển quỹ đất tỉnh <duty who='Trung tâm"
    " Phát triển quỹ đất tỉnh' by='Chủ tịch UBND tỉnh'>hoàn thành hồ sơ</duty>.\n3. Thuế tỉnh <duty"
    " who='Thuế tỉnh'>phối hợp với Công an tỉnh kiểm tra</duty>.\n4. Công ty Điện lực Hà Nam <duty"
    " who='Công ty Điện lực Hà Nam'>bảo đảm cấp điện</duty>.",
    "numbers below dashes of the part before": "Chủ tịch UBND tỉnh kết luận như sau:\n- Giao Sở Y"
    " tế <duty>rà soát thuốc</duty>.\nII. NHIỆM VỤ\n1. Ban Tuyên giáo các huyện ủy, thành ủy:\n-"
    " <duty who='Ban Tuyên giáo các huyện ủy, thành ủy'>Lựa chọn báo cáo viên</duty>.\n- <duty"
    " who='Ban Tuyên giáo các huyện ủy, thành ủy'>Lập danh sách đề nghị công nhận</duty>.",
    "institutions that are only listed": "Các đơn vị sự nghiệp:\n- Báo Kiểm tra\n- Trường Cán bộ"
    " Thanh tra\n- Viện Khoa học tổ chức, cán bộ.",
    "numbered items": "Thủ tướng Chính phủ yêu cầu:\n1. Bộ Y tế <duty who='Bộ Y tế' by='Thủ tướng"
    " Chính phủ' due=2024-08-05>chủ trì rà soát thuốc trước ngày 5/8/2024</duty>.\n2. Bộ Tài chính"
    " <duty who='Bộ Tài chính' by='Thủ tướng Chính phủ'>bố trí kinh phí</duty>.",
    "several levels, and the lead-in's deadline": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu các đơn"
    " vị thực hiện các nhiệm vụ sau, hoàn thành trước ngày 30/9/2024:\n1. Sở Y tế:\na) <duty"
    " who='Sở Y tế' by='Trần Văn Hòa' due=2024-09-30>Rà soát thuốc</duty>.\nb) <duty who='Sở Y tế'"
    " due=2024-09-30>Báo cáo kết quả</duty>.\n2. Sở Nội vụ: <duty who='Sở Nội vụ'"
    " due=2024-09-30>bố trí cán bộ</duty>; <duty who='Sở Nội vụ' due=2024-09-30>kiểm tra công"
    " vụ</duty>.",
    "dashes": "Bí thư Huyện ủy Lê Thị Mai yêu cầu các xã:\n- <duty who='các xã' by='Lê Thị Mai'>Tập"
    " trung chống hạn</duty>;\n- <duty who='các xã'>Nạo vét kênh mương</duty>.",
    "no marks": "Thủ tướng Chính phủ yêu cầu:\nBộ Y tế <duty who='Bộ Y tế'>chủ trì rà soát"
    " thuốc</duty>.\nBộ Tài chính <duty who='Bộ Tài chính'>bố trí kinh phí</duty>.",
    "emphasis": "Thủ tướng Chính phủ yêu cầu:\n**1.** **Bộ Y tế**:\na) <duty who='Bộ Y tế'>Chuẩn bị"
    " thuốc</duty>.\n**2.** Bộ Công an <duty who='Bộ Công an'>bảo đảm trật tự</duty>.",
    "what those told conduct": "Thủ tướng Chính phủ yêu cầu:\n1. Các Bộ: Quốc phòng, Công an <duty"
    " who='Các Bộ: Quốc phòng, Công an' by='Thủ tướng Chính phủ'>chủ động chỉ đạo các đơn vị hỗ trợ"
    " sơ tán dân</duty>.\n2. Bộ Nông nghiệp và Môi trường:\na) <duty who='Bộ Nông nghiệp và Môi"
    " trường' by='Thủ tướng Chính phủ'>Chỉ đạo cơ quan khí tượng dự báo sớm</duty>.\n3. Bộ Y tế"
    " <duty who='Bộ Y tế' by='Thủ tướng Chính phủ'>chuẩn bị thuốc</duty>.",
    "what those told conduct, and what stands below": "Thủ tướng Chính phủ yêu cầu:\n2. Các tỉnh"
    " ủy, thành ủy <duty who='Các tỉnh ủy, thành ủy'>cụ thể hóa hướng dẫn này</duty>; <duty"
    " who='Các tỉnh ủy, thành ủy' by='Thủ tướng Chính phủ'>chỉ đạo cấp ủy trực thuộc thực hiện"
    " nghiêm</duty>.\n<duty who='Các tỉnh ủy, thành ủy'>Chỉ đạo các cấp ủy hướng dẫn đảng"
    " viên</duty>.",
    "a list led in without an order": "Theo đó, UBND thành phố Hà Nội chỉ đạo tổ chức hội chợ, cụ"
    " thể như sau:\n1. Giao Sở Công Thương <duty who='Sở Công Thương' by='UBND thành phố Hà"
    " Nội'>chủ trì thực hiện</duty>.\n2. Sở Du lịch <duty who='Sở Du lịch' by='UBND thành phố Hà"
    " Nội'>phối hợp triển khai</duty>.",
    "a ministry with a long name": "Thủ tướng Chính phủ yêu cầu:\n1. Các Bộ: Giáo dục và Đào tạo,"
    " Y tế, Khoa học và Công nghệ <duty who='Các Bộ: Giáo dục và Đào tạo, Y tế, Khoa học và Công"
    " nghệ'>phối hợp với địa phương</duty>.",
    "who has issued the letter that is retold": "Ngày 2/3/2025, Sở Y tế tỉnh Lào Cai có Công văn"
    " 12/SYT-NVY về dân số.\nTheo đó, Công văn 12/SYT-NVY hướng dẫn như sau:\n(1) Các cơ sở y tế"
    " trực thuộc Sở\n- <duty who='Các cơ sở y tế trực thuộc Sở' by='Sở Y tế tỉnh Lào Cai'>Xây dựng"
    " kế hoạch</duty>.",
    "who has issued it, by its symbol": "Căn cứ theo Mục 1 Công điện 15/CĐ-TTg năm 2025 như sau:\n"
    "1. Bộ trưởng Bộ Y tế\n- <duty who='Bộ trưởng Bộ Y tế' by='Thủ tướng Chính phủ'>Tập trung chỉ"
    " đạo phòng dịch</duty>.",
    "what is carried out is not what is retold": "Ngày 13/5/2025, Chính phủ ban hành Nghị quyết"
    " 27/NQ-CP triển khai Nghị quyết 87/2025/QH15.\nKế hoạch triển khai Nghị quyết 87/2025/QH15 ban"
    " hành kèm theo Nghị quyết 27/NQ-CP nêu rõ:\n1. Bộ Y tế: <duty who='Bộ Y tế' by='Chính"
    " phủ'>rà soát thuốc</duty>.",
    "a lead-in within a list": "Thủ tướng Chính phủ yêu cầu:\n(1) Bộ Y tế\n- <duty who='Bộ Y tế'"
    " by='Thủ tướng Chính phủ'>Kiện toàn Ban Chỉ đạo</duty>. Thành phần gồm:\n(i) Trưởng ban: Bộ"
    " trưởng;\n(2) Bộ Tài chính\n- <duty who='Bộ Tài chính' by='Thủ tướng Chính phủ'>Bố trí kinh"
    " phí</duty>.\n(3) Bộ trưởng Bộ Công an <duty who='Bộ trưởng Bộ Công an' by='Thủ tướng Chính"
    " phủ'>chỉ đạo các đơn vị kiểm tra</duty>.",
    "an organ whose name fills its line": "Công văn 12/SYT-NVY của Sở Y tế tỉnh Lào Cai hướng dẫn"
    " như sau:\n(1) Phòng Nghiệp vụ, dân số và Công tác trẻ em\n- <duty who='Phòng Nghiệp vụ, dân"
    " số và Công tác trẻ em' by='Sở Y tế tỉnh Lào Cai'>Tham mưu xây dựng kế hoạch</duty>.\n"
    "(2) Phòng Văn hóa - Xã hội các xã\n- <duty who='Phòng Văn hóa - Xã hội các xã'>Tổ chức tập"
    " huấn</duty>.\n"
    "(3) Phòng, chống cháy nổ\n- Bộ nhận diện và khẩu hiệu.",
    "the topic of an item before the order": "Chủ tịch UBND tỉnh Trần Văn Hòa có ý kiến chỉ đạo như"
    " sau:\n(1) Đối với đường 25: Giao Sở Xây dựng <duty who='Sở Xây dựng' by='Trần Văn Hòa'"
    " due=2025-12-10>căn cứ chỉ đạo của tỉnh, xử lý hồ sơ trước ngày 10/12/2025</duty>.\n- Về nguồn"
    " vốn: Giao Sở Tài chính <duty who='Sở Tài chính' by='Trần Văn Hòa'>rà soát kiến nghị</duty>.",
    "agencies and those who are named after them": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu Thông"
    " tấn xã Việt Nam và Đài Tiếng nói Việt Nam <duty who='Thông tấn xã Việt Nam và Đài Tiếng nói"
    " Việt Nam'>lựa chọn cán bộ</duty>.\nÔng đề nghị các cơ quan nói chung, huyện An Lão nói riêng "
    "<duty who='các cơ quan nói chung, huyện An Lão nói riêng'>rà soát hộ nghèo</duty>.",
    "those below the speaker, in new lines": "Thủ tướng Lê Văn An yêu cầu Bộ Y tế <duty who='Bộ Y"
    " tế' by='Lê Văn An'>rà soát thuốc</duty>.\nBộ Tài chính <duty who='Bộ Tài chính' by='Lê Văn"
    " An'>chủ động cân đối ngân sách</duty>.\nBộ Xây dựng tổ chức lễ ra quân hôm qua.",
    "those below the highest": "Quốc hội giao Chính phủ <duty who='Chính phủ' by='Quốc hội'>chỉ đạo"
    " các bộ rà soát pháp luật</duty>. Chính phủ, Tòa án nhân dân tối cao <duty who='Chính phủ, Tòa"
    " án nhân dân tối cao' by='Quốc hội'>phối hợp rà soát văn bản</duty>.",
    "a title before the bodies of those who bear it": "Thủ tướng Chính phủ yêu cầu:\n1. Bộ trưởng:"
    " Bộ Xây dựng, Bộ Tài chính <duty who='Bộ trưởng: Bộ Xây dựng, Bộ Tài chính'>chủ động hướng dẫn"
    " Hà Nội</duty>.",
    "what was not done is a reason": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu Phòng Nội vụ <duty"
    " who='Phòng Nội vụ'>kiểm điểm do có khuyết điểm trong quản lý</duty>; chưa thực hiện tốt quy"
    " trình; chưa phối hợp với các phòng.",
    "a list goes on behind a law": "Sở Y tế tỉnh Lào Cai có Công văn 12/SYT-NVY như sau:\n**(1) Về"
    " tài trợ**\nViệc tài trợ được quy định tại Thông tư 16/2018/TT-BYT như sau:\n- Cơ sở y tế phải"
    " lập kế hoạch.\n**(2) Đề nghị Ủy ban nhân dân xã, phường**\n- <duty who='Ủy ban nhân dân xã,"
    " phường' by='Sở Y tế tỉnh Lào Cai'>Tăng cường kiểm tra</duty>.",
    "who is quoted is named behind it": "Phó Chủ tịch UBND thành phố Lê Văn Khoa họp với các sở."
    " “Phần mềm này chạy nhanh. Từ nay đến cuối năm phải <duty who=None by='Lê Văn Khoa'>hoàn"
    " thành phần mềm này</duty>”, đồng chí Lê Văn Khoa yêu cầu.",
    "a quotation of several sentences": "Chủ tịch UBND tỉnh Trần Văn Hòa họp sáng nay. “Nhiều xe"
    " công đi lễ. Chúng ta phải <duty who=None by='Trần Văn Hòa'>xác minh từng xe</duty>. Các sở"
    " cần <duty who='Các sở' by='Trần Văn Hòa'>thực hiện nghiêm quy định</duty>”, ông Hòa nói.",
    "a speech goes on behind a sentence that tells nothing": "UBND tỉnh Lào Cai yêu cầu UBND huyện"
    " Bảo Yên <duty>tạm dừng lễ hội</duty>. Có kết quả thì trình UBND tỉnh cho ý"
    " kiến. Ngoài ra, UBND huyện Bảo Yên <duty who='UBND huyện Bảo Yên' by='UBND tỉnh Lào Cai'>rà"
    " soát quy chế lễ hội</duty>.",
    "small Roman numbers in a line": "Phó Thủ tướng Lê Văn An yêu cầu các địa phương <duty>bàn giao"
    " mặt bằng</duty>. Tỉnh Lào Cai: (i) Đối với đường dây, <duty who='Tỉnh Lào Cai' by='Lê Văn"
    " An' due=2025-06-10>di dời xong trước ngày 10/6/2025</duty>; (ii) <duty who='Tỉnh Lào"
    " Cai'>Khẩn trương bồi thường cho các hộ</duty>.",
    "those whose office many hold": "Chủ tịch nước Lê Văn Nam đề nghị các Thẩm phán phải <duty"
    " who='các Thẩm phán' by='Lê Văn Nam'>đọc kỹ mọi hồ sơ</duty>.",
    "members behind a colon": "Thủ tướng Chính phủ yêu cầu:\n1. Bộ trưởng các Bộ: Quốc phòng, Công"
    " an, Nông nghiệp và Môi trường; Chủ tịch UBND các tỉnh ven biển từ Đà Nẵng đến Lâm Đồng <duty"
    " by='Thủ tướng Chính phủ'>theo dõi sát diễn biến của bão</duty>.\n2. Bộ Y tế <duty who='Bộ Y"
    " tế'>chuẩn bị thuốc</duty>.",
    "members behind a colon that begin the text": "Các bộ: Công an, Y tế được giao <duty"
    " who='Các bộ: Công an, Y tế'>rà soát ngay các chợ</duty>.",
}

TOLD = {
    "what is done at the end of each quarter": "UBND tỉnh Lào Cai giao Sở Xây dựng <duty>đôn đốc"
    " các xã</duty>. Cuối hàng quý, Văn phòng UBND tỉnh <duty who='Văn phòng UBND tỉnh' by='UBND"
    " tỉnh Lào Cai'>chủ trì họp kiểm điểm</duty>.",
    "army and people": "Chủ tịch nước Lê Văn Nam cho rằng, để trở thành tỉnh khá, Đảng bộ, chính"
    " quyền, quân và dân tỉnh Hà Nam cần <duty who='Đảng bộ, chính quyền, quân và dân tỉnh Hà"
    " Nam' by='Lê Văn Nam'>ra sức thi đua</duty>. <duty>Bảo tồn các bản cổ</duty>.",
    "groups with a dash in their name": "Thủ tướng Chính phủ giao Tập đoàn Than - Khoáng sản Việt"
    " Nam <duty who='Tập đoàn Than - Khoáng sản Việt Nam'>rà soát mỏ</duty>; đề nghị các Tập"
    " đoàn: Hóa chất Việt Nam, Dệt May Việt Nam <duty who='các Tập đoàn: Hóa chất Việt Nam, Dệt"
    " May Việt Nam'>tổ chức diễn tập</duty>.",
    "a part behind somebody else's": "Thủ tướng Lê Văn An giao Bộ Y tế <duty who='Bộ Y tế'>dự trữ"
    " thuốc</duty>; Bộ Tài chính <duty who='Bộ Tài chính'>phối hợp rà soát giá</duty>; đồng thời"
    " <duty who='Bộ Tài chính'>bổ sung danh mục</duty>. Nhân dịp này, Thủ tướng Lê Văn An trao 30"
    " suất quà.",
    "a topic behind the verb": "Thủ tướng Lê Văn An giao: Về mở rộng bến cảng, Bộ Xây dựng <duty"
    " who='Bộ Xây dựng' by='Lê Văn An'>chủ trì thuê tư vấn</duty>. Theo lãnh đạo bộ, thực hiện việc"
    " này mất nhiều năm.",
    "a verb that directs before a modal verb": "Thủ tướng Lê Văn An nhấn mạnh phải <duty who=None"
    " by='Lê Văn An'>kiểm soát giá giống</duty>. Tiếp xúc báo chí, ông Trần Văn Bình, Giám đốc Sở Y"
    " tế, khẳng định Sở luôn cầu thị.",
    "no crane": "UBND huyện An Lão giao Đoàn kiểm tra liên ngành của huyện <duty who='Đoàn kiểm tra"
    " liên ngành của huyện'>xử phạt vi phạm</duty>. Tàu hỏng máy, cần cẩu, hiện đã chạy lại.",
}
QUOTED = {
    "a dash before who is quoted": "Bí thư Tỉnh ủy Trần Văn Hòa làm việc với các huyện. “Huyện An"
    " Lão cần <duty who='Huyện An Lão' by='Trần Văn Hòa'>lập tổ rà soát hộ nghèo</duty>” – ông Hòa"
    " chỉ đạo.",
    "a quotation that an order follows": "Thủ tướng Lê Văn An làm việc với EVN. “EVN cần <duty"
    " who='EVN' by='Lê Văn An'>báo cáo về vốn vay</duty>”, Thủ tướng yêu cầu. “Nợ tính vào giá"
    " nên buộc phải cao thôi”, Thủ tướng nhấn mạnh.",
    "companies in letters": "Bộ trưởng Bộ Công Thương Lê Văn An đề nghị TKV <duty who='TKV' by='Lê"
    " Văn An'>hạ giá thành</duty>. Cung ứng đủ than là một giải pháp.",
    "who has to act behind a deadline goes on": "Phó Thủ tướng Lê Văn An yêu cầu Bộ trưởng Bộ Nội"
    " vụ (BNV) <duty who='Bộ trưởng Bộ Nội vụ'>kiểm điểm trách nhiệm</duty>. Theo đó, trước 30/7,"
    " Bộ Tài chính cũng phải <duty who='Bộ Tài chính'>trình phương án</duty>. Đồng thời, <duty"
    " who='Bộ Tài chính' by='Lê Văn An'>hoàn tất thủ tục</duty>.",
}
TIMED = {
    "nobody says it, but by when": "Cuộc họp bàn về bến phà.\n\nBộ Tài chính <duty who='Bộ Tài"
    " chính' by=None due=2025-06-15>chủ động bố trí vốn trước ngày 15/6/2025</duty>.",
    "behind the end of a sentence": "Hồ sơ còn thiếu. UBND các xã <duty who='UBND các xã' by=None"
    " due=2024-04-03>gửi danh sách trước ngày 3/4/2024</duty>; <duty who='UBND các xã'>niêm yết"
    " danh sách tại trụ sở</duty>.",
    "what was done before a day": "Bộ Y tế đã gửi báo cáo trước ngày 3/4/2024. Trước đó, Sở Y tế"
    " gửi danh sách trước ngày 1/4/2024.",
    "what a person does": "Ông Trần Văn Hòa gửi đơn trước ngày 3/4/2024.",
    "what happens before a day": "UBND tỉnh Lào Cai có 40 cán bộ trước ngày 3/4/2024.",
}
LEADING = {
    "many whom a clause narrows before a charge": "Phó Thủ tướng Chính phủ Lê Văn An có ý kiến như"
    " sau:\n1. Các cơ quan, đơn vị quyết định phân bổ vốn năm nay có trách nhiệm:\n- <duty"
    " who='Các cơ quan, đơn vị quyết định phân bổ vốn năm nay' by='Lê Văn An'>Công khai danh"
    " mục</duty>.\n2. Sở Y tế, các sở có liên quan đến việc cấp thuốc có trách nhiệm <duty"
    " who='Sở Y tế, các sở có liên quan đến việc cấp thuốc' by='Lê Văn An'>lập sổ theo dõi</duty>.",
    "a page that cites a decree too": "Phó Thủ tướng Chính phủ Lê Văn An có ý kiến như sau:\n- Sở"
    " Y tế <duty who='Sở Y tế' by='Lê Văn An'>bàn giao hai trạm</duty>.\n- UBND tỉnh Lào Cai <duty"
    " who='UBND tỉnh Lào Cai' by='Lê Văn An'>tiếp nhận hồ sơ</duty>; <duty who='UBND tỉnh Lào"
    " Cai'>bố trí kinh phí</duty>.\nCăn cứ Điều 5 Nghị định 8/2020/NĐ-CP quy định như sau:\n1. Sở"
    " Tư pháp quản lý hồ sơ theo Điều này.",
    "an item with an order of its own": "Chủ tịch UBND tỉnh Trần Văn Hòa yêu cầu các xã tập trung"
    " thực hiện các nhiệm vụ sau:\n1. <duty who='các xã' by='Trần Văn Hòa'>Rà soát hộ nghèo</duty>."
    " Giao Sở Nội vụ <duty who='Sở Nội vụ' by='Trần Văn Hòa'>theo dõi biên chế</duty>.\n2. <duty"
    " who='các xã' by='Trần Văn Hòa'>Chuẩn bị giống lúa</duty>. Sở Y tế cần <duty who='Sở Y"
    " tế'>trực cấp cứu</duty>.\n3. <duty who='các xã'>Tu sửa kênh mương</duty>.",
}

LETTERHEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 15/{code}-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 5 tháng 8 năm 2024
{type}
Về việc phòng, chống thiên tai
"""
FOOT = """
Nơi nhận:
- Sở Tư pháp;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Hữu Phước"""
DOCUMENTS = {
    "articles": (
        "QĐ",
        "QUYẾT ĐỊNH",
        "Căn cứ Luật Tổ chức chính quyền địa phương;\nTheo đề nghị của Giám đốc Sở Nội vụ.\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống thiên tai.\n"
        "Điều 2. Giao Sở Công Thương <duty who='Sở Công Thương'>dự trữ hàng hóa</duty>.\n"
        "Điều 3. Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Tài chính, Nội vụ; Chủ tịch UBND các"
        " xã <duty by=issuer>chịu trách nhiệm thi hành Quyết định này</duty>./.",
    ),
    "a plan issued with the decision": (
        "QĐ",
        "QUYẾT ĐỊNH",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phòng, chống thiên tai.\n"
        "Điều 2. Các sở, ngành <duty who='Các sở, ngành' by=issuer>chịu trách nhiệm thi hành Quyết"
        " định này</duty>./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ"
        " TỊCH\nNguyễn Hữu Phước\nKẾ HOẠCH\nPHÒNG, CHỐNG THIÊN TAI\n(Ban hành kèm theo Quyết định"
        " số 15/QĐ-UBND)\nI. MỤC TIÊU\n1. Nâng cao chất lượng dự báo.\nII. TỔ CHỨC THỰC HIỆN\n"
        "1. Sở Tài chính <duty who='Sở Tài chính' by=issuer due=2024-09-30>bố trí kinh phí trước"
        " ngày 30/9/2024</duty>.\n2. Công an tỉnh\n- <duty who='Công an tỉnh' by=issuer>Phân"
        " luồng giao thông</duty>.",
    ),
    "a regulation issued with the decision": (
        "QĐ",
        "QUYẾT ĐỊNH",
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế trực ban.\nĐiều 2. Sở Nội vụ <duty"
        " who='Sở Nội vụ' by=issuer>chịu trách nhiệm thi hành Quyết định này</duty>./.\nNơi"
        " nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Hữu Phước\n"
        "QUY CHẾ\nTRỰC BAN\n(Ban hành kèm theo Quyết định số 15/QĐ-UBND)\nĐiều 1. Trách nhiệm\n"
        "1. Sở Y tế ghi sổ trực.\n2. Công an tỉnh có trách nhiệm canh gác.",
    ),
    "a plan": (
        "KH",
        "KẾ HOẠCH",
        "I. MỤC ĐÍCH\n1. Các cơ quan, đơn vị đã làm tốt công tác này.\n2. Nâng cao chất lượng.\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n- <duty who='Sở Tài chính' by=issuer>Bố trí kinh"
        " phí</duty>.\n- <duty who='Sở Tài chính'>Hướng dẫn quyết toán</duty>.\n2. UBND các xã,"
        " thị trấn: <duty who='UBND các xã, thị trấn'>niêm yết thủ tục</duty>.\n3. Công an tỉnh có"
        " trách nhiệm <duty who='Công an tỉnh' due=2024-12-01>cấp căn cước trước ngày"
        " 1/12/2024</duty>.",
    ),
    "lines below the matter that they answer": (
        "TB",
        "THÔNG BÁO",
        "Trong lúc triển khai nếu còn vướng mắc đề nghị các cơ quan, tổ chức ở xã <duty"
        " who='các cơ quan, tổ chức ở xã'>sớm phản ánh</duty>.\n"
        "1. Về kiến nghị hỗ trợ giống:\nSở Tài chính <duty who='Sở Tài chính' by=issuer>khẩn trương"
        " thẩm định dự toán</duty>.\nUBND các xã <duty who='UBND các xã'>tiếp tục rà soát thiệt"
        " hại</duty>.\n2. Về tập huấn:\nGiao Sở Nội vụ <duty who='Sở Nội vụ'>mở hai lớp</duty>.",
    ),
    "a place told in a line of text above items that begin anew": (
        "TB",
        "THÔNG BÁO",
        "I. VỀ TÌNH HÌNH\n1. Kinh tế tăng trưởng khá.\n2. An sinh được bảo đảm.\nII. NHIỆM VỤ"
        " TRỌNG TÂM\nĐể đạt mục tiêu đề ra, tỉnh Lào Cai cần tập trung một số nhiệm vụ sau:\n1."
        " <duty who='tỉnh Lào Cai'>Rà soát các quy hoạch</duty>.\n2. <duty who='tỉnh Lào Cai'>Đẩy"
        " mạnh cải cách hành chính</duty>.\nGiao Sở Y tế <duty who='Sở Y tế' by=issuer>mở hai"
        " lớp</duty>; nếu có vướng mắc, đề nghị <duty>báo cáo Sở Nội vụ</duty>.",
    ),
    "headings that name those who act": (
        "KH",
        "KẾ HOẠCH",
        "1. Sở Công Thương - Cơ quan thường trực Ban Chỉ đạo\n- <duty who='Sở Công Thương'"
        " by=issuer>Đôn đốc các xã</duty>.\n**2. Các chủ đầu tư xây dựng hạ tầng cụm công"
        " nghiệp**\n- <duty who='Các chủ đầu tư xây dựng hạ tầng cụm công nghiệp'>Bố trí mặt"
        " bằng</duty>.\n3. Các doanh nghiệp đang thuê đất (12 doanh nghiệp)\n- <duty who='Các doanh"
        " nghiệp đang thuê đất'>Báo cáo nhu cầu điện</duty>.\n4. Các nhiệm vụ khác\n- Nâng cao"
        " chất lượng.\nUBND tỉnh yêu cầu các sở <duty who='các sở'>triển khai Kế hoạch</duty>."
        " Nếu vướng mắc, <duty who='các sở'>báo cáo UBND tỉnh</duty>.",
    ),
    "tasks with labels": (
        "KH",
        "KẾ HOẠCH",
        "II. NHIỆM VỤ\n1. <duty who='Sở Xây dựng' by=issuer due=2024-Q4>Xây dựng cơ sở dữ liệu nhà"
        " ở</duty>\n- Đơn vị chủ trì: Sở Xây dựng.\n- Đơn vị phối hợp: Sở Tài chính; UBND các"
        " huyện.\n- Thời gian thực hiện: Quý IV/2024.\n2. Công tác tập huấn\na) Nội dung: <duty"
        " who='Sở Nội vụ' due=2024-09-30>tập huấn kỹ năng số</duty>.\nb) Cơ quan thực hiện: Sở Nội"
        " vụ.\nc) Thời hạn hoàn thành: trước ngày 30/9/2024.\n3. Tuyên truyền\n- <duty who='Sở Y"
        " tế'>Biên soạn tờ rơi</duty>.\n- <duty who='Sở Y tế'>Tổ chức hội thi</duty>.\n- Cơ quan"
        " thực hiện: Sở Y tế.\n4. Hiện trạng\n- Đơn vị thực hiện: Sở Y tế.\n5. Phòng ngừa là"
        " chính.",
    ),
}

LED = (
    "KH",
    "KẾ HOẠCH",
    "II. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính: Căn cứ khả năng ngân sách, <duty who='Sở Tài chính'"
    " by=issuer>trình cấp có thẩm quyền phê duyệt kinh phí</duty>.\n2. Các cơ sở nuôi tôm: <duty"
    " who='Các cơ sở nuôi tôm' by=issuer>Giám sát môi trường</duty>; <duty who='Các cơ sở nuôi"
    " tôm'>cung cấp thông tin</duty>.\n3. Thủ trưởng các sở, ban, ngành trong phạm vi nhiệm vụ"
    " được giao <duty who='Thủ trưởng các sở, ban, ngành'>chịu trách nhiệm triển khai Kế hoạch"
    " này</duty>.\n4. Người đứng đầu cơ quan, tổ chức, đơn vị được giao nhiệm vụ <duty"
    " who='Người đứng đầu cơ quan, tổ chức, đơn vị'>chủ động triển khai thực hiện</duty>.\n"
    "5. Các sản phẩm chính: cá, tôm.\n6. Trường hợp đặc biệt do Chính phủ quyết định.",
)

CONCLUDED = """**THÔNG BÁO**
KẾT LUẬN CỦA PHÓ THỦ TƯỚNG TRẦN VĂN HÒA TẠI BUỔI LÀM VIỆC VỚI TỈNH SƠN LA
Ngày 18 tháng 11 năm 2025, Phó Thủ tướng Chính phủ Trần Văn Hòa đã làm việc với tỉnh Sơn La.
Sau khi nghe báo cáo, Phó Thủ tướng Chính phủ Trần Văn Hòa đã kết luận như sau:
**I. ĐÁNH GIÁ CHUNG**
Tỉnh đã đoàn kết, quyết tâm cao.
**II. NHIỆM VỤ**
1. Về tăng trưởng:
Tỉnh cần <duty who='Tỉnh' by='Trần Văn Hòa'>tập trung hoàn thành các chỉ tiêu</duty>.
2. Cần <duty who=None by='Trần Văn Hòa'>đánh giá kỹ lợi thế của địa phương</duty>.
3. <duty who=None>Rà soát lại các đột phá chiến lược</duty>.
4. Đội ngũ cán bộ còn thiếu.
**III. KIẾN NGHỊ**
1. Về dự án cao tốc:
Giao Bộ Xây dựng <duty who='Bộ Xây dựng' due=2025-12-31>báo cáo trước ngày 31/12/2025</duty>.
2. Về vốn:
Bộ Tài chính <duty who='Bộ Tài chính' by='Trần Văn Hòa'>khẩn trương thẩm định</duty>.
Văn phòng Chính phủ thông báo để các Bộ liên quan biết, thực hiện./.
*Nơi nhận:*
- Như trên;
- Lưu: VT.
**KT. BỘ TRƯỞNG, CHỦ NHIỆM**
**PHÓ CHỦ NHIỆM**
**Phạm Văn Cường**"""

ASSIGNED = (
    "KH",
    "KẾ HOẠCH",
    """1. Giải pháp
Mỗi cán bộ phải <duty who='Mỗi cán bộ'>gương mẫu chấp hành</duty>.
Nâng cao ý thức toàn dân trong phòng, chống ma túy.
2. Ủy ban nhân dân xã
h) <duty who='Ủy ban nhân dân xã'>Chỉ đạo tổ chức công tác quản lý</duty>.
i) <duty who='Ủy ban nhân dân xã'>Chủ động bố trí kinh phí</duty>.
k) <duty who='Ủy ban nhân dân xã'>Báo cáo hằng quý</duty>.
3. Đề nghị Hội Nông dân tỉnh
- <duty who='Hội Nông dân tỉnh'>Chỉ đạo các cấp hội, phối hợp tuyên truyền</duty>.
- <duty who='Hội Nông dân tỉnh'>Nghiên cứu các hình thức hoạt động</duty>.""",
)

EXECUTED = (
    "QĐ",
    "QUYẾT ĐỊNH",
    "Điều 3. Giờ bán hàng\n1. Doanh nghiệp mở cửa theo khoản 2 Điều này.\nĐiều 6. Tổ chức thực"
    " hiện\n1. Sở Công Thương\na) <duty who='Sở Công Thương' by=issuer>Chủ trì tổ chức triển"
    " khai Quyết định này</duty>.\nb) <duty who='Sở Công Thương' by=issuer>Kiểm tra các cửa"
    " hàng</duty>.\nĐiều 7. Trách nhiệm thi hành\nChánh Văn phòng UBND tỉnh và các cơ quan có liên"
    " quan <duty by=issuer>chịu trách nhiệm thi hành Quyết định này</duty>./.",
)
POWERS = (
    "QĐ",
    "QUYẾT ĐỊNH",
    "Điều 2. Nhiệm vụ, quyền hạn\n1. Trung tâm thực hiện các nhiệm vụ sau:\na) Yêu cầu các cơ quan"
    " cung cấp hồ sơ.\nb) Kiểm tra, giám sát việc giải quyết thủ tục.",
)

NOTHING = (
    "Tổng Thư ký Quốc hội Lê Văn Phúc cho biết, việc này phải xem xét nhiều mặt. Năm 2015, ông Bùi"
    " Văn Cự chuyển công tác.",
    "Ông Nguyễn Văn Tư, Chủ tịch Hiệp hội Doanh nghiệp tỉnh phát biểu: “Bộ Y tế cần có chính sách"
    " thống nhất. Tôi đề nghị xem xét lại quy trình”.",
    "Tại địa bàn thành phố, thị xã giao cho Trung tâm Phát triển quỹ đất tỉnh quản lý.",
    "Thủ tướng Lê Văn An mong muốn cán bộ Đại sứ quán cần tiếp tục phát huy thành tích.",
    "Sở Y tế đã chỉ đạo các bệnh viện chuẩn bị thuốc. Sở cam kết sẽ hoàn thành trước ngày 1/7.",
    "Đồng chí Lê Thị Mai, Bí thư Huyện ủy tin tưởng các xã sẽ hoàn thành nhiệm vụ.",
    "Chủ tịch UBND tỉnh Trần Văn Hòa cho biết, Sở Y tế đã kiểm tra 12 bệnh viện.",
    "Sở Y tế có trách nhiệm gì trong phòng, chống dịch?",
    "**Thủ tướng Chính phủ yêu cầu Bộ Y tế làm gì?**",
    "Chủ tịch UBND thành phố Trần Văn Hòa cho rằng, giá đất ở Cần Giờ tăng lên từng ngày.",
    "Phó Chủ tịch UBND huyện Trần Văn Bình cho biết đường xấu. “Chúng tôi phải đi bộ ba giờ”, bà Lê"
    " Thị Hoa nói.",
    "Nhu cầu cần thiết của người dân là nước sạch.",
    "Căn cứ khoản 2 Điều 68 Nghị định 8/2020/NĐ-CP quy định như sau:\n1. Sở Tư pháp quản lý thừa"
    " phát lại.\n2. UBND các xã có trách nhiệm niêm yết danh sách.",
    "Điều 5. Trách nhiệm của Bộ Tài chính\n1. Bộ Tài chính có trách nhiệm hướng dẫn thi hành Nghị"
    " định này.",
    "UBND huyện tổ chức hội nghị tổng kết. Phòng Nội vụ báo cáo kết quả.",
    # what a law says, whoever is asked in it; what a board may do
    "Theo Quyết định 15/QĐ-TTg của Thủ tướng Chính phủ quy định nhiệm vụ, quyền hạn của Tổ cố vấn"
    " như sau:\n(1) Nghiên cứu, chọn giải pháp.\n(2) Các bộ báo cáo khi được yêu cầu.",
    "**Thủ tục thế nào?**\nTrình tự được quy định tại Điều 25 Luật Đất đai như sau:\n- Sở Tư pháp"
    " gửi văn bản đề nghị cơ quan Công an cấp tỉnh xác minh.\n- Sở Tư pháp phải thẩm tra hồ sơ.",
    # what rules and reports say of a responsibility, and what befell a person
    "Việc xin lỗi là phù hợp đạo lý. Công an huyện có trách nhiệm bảo vệ trật tự trên địa bàn.",
    "Các cơ quan ở trung ương có liên quan có trách nhiệm hợp tác với đoàn.",
    "Đến 15 giờ, anh Trần Văn Vinh được giao nhiệm vụ làm việc ở cổng sau.",
    # somebody whom the text does not let one know, a question, a wish, partners abroad
    "Chủ tịch UBND tỉnh Trần Văn Hòa chủ trì cuộc họp. Đại biểu Lê Văn Tư (Lào Cai) cho rằng, các"
    " ngân hàng cần phân tích nguyên nhân.",
    "Phó Chủ tịch UBND tỉnh Lê Văn An nói: “Việc dẹp vỉa hè có phải thu phí không?”.",
    "Thủ tướng Lê Văn An chỉ đạo một số trường hợp, cơ quan điều tra đã xử lý.",
    "Thủ tướng Lê Văn An cho rằng, hai nước cần tiếp tục trao đổi đoàn.",
    "Chủ tịch nước Lê Văn Nam đề nghị tăng cường tiếp xúc cấp cao giữa hai nước.",
    "Sở Y tế tỉnh Lào Cai nhắc lại bài học cũ và nhắc đến các bệnh viện.",
)


def duties(nlp: Language, text: str) -> list[DutyRecord]:
    found: list[DutyRecord] = nlp(text)._.duties
    return found


def check(example: str, doc: Doc, issuer: str = "") -> None:
    plain, marks = parse(example)
    found = doc._.duties
    got = [record.text for record in found]
    assert [(r.start, r.text) for r in found] == [(m.start, m.text) for m in marks], (plain, got)
    for record, mark in zip(found, marks, strict=True):
        for name, want in mark.attributes.items():
            value = getattr(record, name)
            got = " ".join(value) if isinstance(value, tuple) else str(value)
            assert got == (issuer if want == "issuer" else want), (mark.text, name)


CONSTRUCTIONS = PRESS | LISTS | TOLD | QUOTED | TIMED | LEADING


@pytest.mark.parametrize("example", CONSTRUCTIONS.values(), ids=CONSTRUCTIONS)
def test_each_construction(nlp: Language, example: str) -> None:
    example = example.replace("'", '"')
    check(example, nlp(parse(example)[0]))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_official_documents(nlp: Language, name: str) -> None:
    code, type_, body = DOCUMENTS[name]
    text = LETTERHEAD.format(code=code, type=type_) + body.replace("'", '"') + FOOT
    check(text, nlp(parse(text)[0]), "ỦY BAN NHÂN DÂN TỈNH LÀO CAI")


@pytest.mark.parametrize("document", [ASSIGNED, LED])
def test_who_is_told_in_the_items_of_a_plan(nlp: Language, document: tuple[str, str, str]) -> None:
    code, type_, body = document
    text = LETTERHEAD.format(code=code, type=type_) + body.replace("'", '"') + FOOT
    check(text, nlp(parse(text)[0]), "ỦY BAN NHÂN DÂN TỈNH LÀO CAI")


def test_who_concludes_tells_all_items_of_a_notice(nlp: Language) -> None:
    text = CONCLUDED.replace("'", '"')
    check(text, nlp(parse(text)[0]))


def test_who_carries_out_a_decision_that_speaks_as_a_law(nlp: Language) -> None:
    code, type_, body = EXECUTED
    text = LETTERHEAD.format(code=code, type=type_) + body.replace("'", '"') + FOOT
    check(text, nlp(parse(text)[0]), "ỦY BAN NHÂN DÂN TỈNH LÀO CAI")


LETTER = """ỦY BAN NHÂN DÂN HUYỆN BÁT XÁT
Số: 1290/UBND-NV
V/v chấn chỉnh kỷ cương
Bát Xát, ngày 5 tháng 8 năm 2024
Kính gửi:
- Các phòng, ban thuộc huyện;
- UBND các xã, thị trấn.
Chủ tịch UBND huyện yêu cầu:
1. UBND các xã, thị trấn <duty who='UBND các xã, thị trấn' due=2024-08-25>báo cáo giờ làm việc \
trước ngày 25/8/2024</duty>.
2. Phòng Nội vụ <duty who='Phòng Nội vụ' due=2024-08-30>kiểm tra, xong trước 30/8/2024</duty>.
3. Phòng Y tế: <duty who='Phòng Y tế'>Rà soát thuốc</duty>; <duty who='Phòng Y tế'>phòng dịch tại \
các trường</duty>.
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Lã Thế Quyết
"""


def test_a_letter_tells_duties_below_whom_it_is_addressed_to(nlp: Language) -> None:
    text = LETTER.replace("'", '"')
    check(text, nlp(parse(text)[0]))


def test_powers_are_no_duties(nlp: Language) -> None:
    code, type_, body = POWERS
    text = LETTERHEAD.format(code=code, type=type_) + body + FOOT
    assert [duty.text for duty in duties(nlp, text)] == []


def test_a_part_of_a_resolution_says_who_passed_it(nlp: Language) -> None:
    text = (
        "2. Giao Thường trực Hội đồng nhân dân, các Tổ đại biểu giám sát thực hiện Nghị quyết"
        " này.\nNghị quyết này đã được Hội đồng nhân dân tỉnh Lào Cai khóa XVI thông qua."
    )
    (duty,) = duties(nlp, text)
    assert (duty.who, duty.by) == (
        "Thường trực Hội đồng nhân dân, các Tổ đại biểu",
        "Hội đồng nhân dân tỉnh Lào Cai",
    )


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_duty(nlp: Language, text: str) -> None:
    assert [duty.text for duty in duties(nlp, text)] == []


@pytest.mark.parametrize(
    "deadline, want",
    [
        ("trước ngày 5/8/2024", ("date", "2024-08-05", "BEFORE", None, None)),
        ("chậm nhất ngày 5/8/2024", ("date", "2024-08-05", "END", None, None)),
        ("trong quý III/2024", ("date", "2024-Q3", None, None, None)),
        ("trước ngày 20 hằng tháng", ("recurring", "XXXX-XX-20", "BEFORE", "month", None)),
        ("định kỳ hằng quý", ("recurring", None, None, "quarter", None)),
        ("lúc 17 giờ hằng ngày", ("recurring", "T17", None, "day", None)),
        ("định kỳ 6 tháng một lần", ("recurring", None, None, "half", None)),
        (
            "trong thời hạn 15 ngày kể từ ngày ký",
            ("relative", "P15D", "END", None, "ngày ký"),
        ),
        ("trong vòng 03 tháng", ("relative", "P3M", "END", None, None)),
        ("trong 24 giờ", ("relative", "PT24H", "END", None, None)),
    ],
)
def test_deadlines(nlp: Language, deadline: str, want: tuple[str | None, ...]) -> None:
    (duty,) = duties(nlp, f"Thủ tướng Chính phủ giao Bộ Y tế báo cáo kết quả {deadline}.")
    (found,) = duty.deadlines
    assert (found.kind, found.value, found.mod, found.every, found.after) == want
    assert duty.due == ((found.value,) if found.date_ref else ())


def test_working_days_count_apart(nlp: Language) -> None:
    text = "Chủ tịch UBND tỉnh giao Sở Y tế trả lời trong thời hạn 03 ngày làm việc."
    ((deadline,),) = [duty.deadlines for duty in duties(nlp, text)]
    assert (deadline.value, deadline.working, deadline.text) == ("P3D", True, "03 ngày làm việc")


def test_parts_are_references(nlp: Language) -> None:
    doc = nlp(
        "Ông Trần Văn Hòa, Chủ tịch UBND tỉnh giao Giám đốc Sở Y tế và UBND huyện Bình Sơn thực"
        " hiện Kế hoạch số 12/KH-UBND trước ngày 5/8/2024."
    )
    (duty,) = doc._.duties

    def mention(ref: tuple[str, int]) -> str:
        text: str = getattr(doc._, ref[0])[ref[1]].text
        return text

    assert list(map(mention, duty.who_refs)) == ["Giám đốc Sở Y tế", "UBND huyện Bình Sơn"]
    assert mention(duty.by_ref) == "Trần Văn Hòa"
    assert mention(duty.instruction_ref) == duty.instruction == "giao"
    assert list(map(mention, duty.under_refs)) == ["Kế hoạch số 12/KH-UBND"]
    assert mention(duty.deadlines[0].date_ref) == "ngày 5/8/2024"
    assert (duty.who_kind, duty.strength) == ("title", "assignment")
    for start, end, part in (
        (duty.start, duty.end, duty.text),
        (duty.who_start, duty.who_end, duty.who),
        (duty.by_start, duty.by_end, duty.by),
    ):
        assert doc.text[start:end] == part
    (span,) = doc.spans["duties"]
    assert (span.label_, span._.duty) == ("DUTY", duty)


PIPES = """| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian hoàn thành |
|---|---|---|---|
| 1 | Rà soát quỹ đất công | Sở Tài chính | Trước 30/6/2025 |
| 2 | Xây dựng phần mềm | Công an tỉnh | Quý II/2025 |"""
TABS = "\n".join(
    "\t".join(row.strip("| ").split(" | ")) for row in PIPES.splitlines() if "---" not in row
)


@pytest.mark.parametrize("text", [PIPES, TABS], ids=["pipes", "tabs"])
def test_rows_of_a_table(nlp: Language, text: str) -> None:
    assert [(d.who, d.text, d.due) for d in duties(nlp, text)] == [
        ("Sở Tài chính", "Rà soát quỹ đất công", ("2025-06-30",)),
        ("Công an tỉnh", "Xây dựng phần mềm", ("2025-Q2",)),
    ]


def test_other_tables_hold_no_duties(nlp: Language) -> None:
    assert duties(nlp, PIPES.replace("Đơn vị chủ trì", "Diện tích")) == []
    assert duties(nlp, PIPES.replace("Nội dung công việc", "Họ và tên")) == []


def test_obligations_have_days(nlp: Language) -> None:
    doc = nlp(
        "Thủ tướng Chính phủ giao Bộ Tài chính trình đề án trong tháng 6/2021; Bộ Y tế báo cáo"
        " trước ngày 5/8/2024 và hằng tháng theo Chỉ thị số 5/CT-TTg."
    )
    rows = vn_directives.to_rows([doc], "obligations")
    names = ("who", "by", "due_from", "due_to", "due_text", "under")
    assert [tuple(row[name] for name in names) for row in rows] == [
        ("Bộ Tài chính", "Thủ tướng Chính phủ", "2021-06-01", "2021-06-30", "tháng 6/2021", []),
        (
            "Bộ Y tế",
            "Thủ tướng Chính phủ",
            None,
            "2024-08-05",
            "ngày 5/8/2024; hằng tháng",
            ["5/CT-TTg"],
        ),
    ]
    assert rows[0]["who_keys"] == [doc._.bodies[1].key]


def test_the_component_works_alone() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("vn_duties")
    (duty,) = duties(nlp, "Bí thư Huyện ủy yêu cầu UBND các xã báo cáo trước ngày 3/4/2024.")
    assert (duty.who, duty.due) == ("UBND các xã", ("2024-04-03",))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "yêu cầu",
                "giao",
                "Sở Y tế",
                "các xã",
                "cần",
                "phải",
                ":",
                ";",
                ".",
                "\n",
                "1.",
                "a)",
                "-",
                "báo cáo",
                "trước ngày 3/4/2024",
                "đối với",
                "Thủ tướng",
                "“",
                "”",
                "(",
                ")",
                "*",
                "đồng thời",
                "trong 15 ngày",
                "hằng tháng",
                "kết luận",
                "có nhiệm vụ",
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_any_words_give_right_offsets(text: str) -> None:
    for record in duties(_NLP, text):
        assert text[record.start : record.end] == record.text
        if record.who is not None:
            assert text[record.who_start : record.who_end] == record.who
        for deadline in record.deadlines:
            assert text[deadline.start : deadline.end] == deadline.text


_NLP = vn_directives.load()


@pytest.mark.parametrize(
    "unit",
    [
        "các xã cần ",
        "yêu cầu các xã báo cáo; ",
        "Đối với các xã, ",
        "1. Sở Y tế: rà soát\n",
        "(báo cáo; ",
        "“rà soát; ",
        "trong 15 ngày ",
        "các Bộ: Công an, ",
    ],
)
def test_time_is_linear_in_hostile_texts(nlp: Language, unit: str) -> None:
    order = "Thủ tướng Chính phủ yêu cầu các xã rà soát; "
    assert_linear(lambda times: nlp(order + unit * times), nlp.get_pipe("vn_duties"), 200, 10)


@pytest.mark.parametrize("sign", ["”", "“ "])
def test_time_is_linear_in_signs_of_quotations(nlp: Language, sign: str) -> None:
    order = "Thủ tướng Chính phủ yêu cầu các xã "
    pipe = nlp.get_pipe("vn_duties")
    assert_linear(lambda n: nlp(order + "rà soát " * n + sign * n), pipe, 1000, 8)
    assert_linear(lambda n: nlp(order + sign * n + "rà soát " * n), pipe, 1000, 8)


def test_time_is_linear_in_the_documents_of_a_text(nlp: Language) -> None:
    code, type_, body = DOCUMENTS["a plan"]
    document = LETTERHEAD.format(code=code, type=type_) + parse(body.replace("'", '"'))[0] + FOOT
    text = f"{document}\n\n"
    assert_linear(lambda times: nlp(text * times), nlp.get_pipe("vn_duties"), 20, 10)


def test_every_phrase_of_the_lexicon_matches_itself() -> None:
    lexicon = load_lexicon("duties")
    for kind in lexicon.keys() - {"source"}:
        forms = [entry["form"] if isinstance(entry, dict) else entry for entry in lexicon[kind]]
        assert forms == sorted(set(forms))
        for entry, form in zip(lexicon[kind], forms, strict=True):
            reading = Reading(form)
            end = len(reading.words)
            if isinstance(entry, dict):
                assert report(reading, 0, end) == (end, entry["sense"]), form
            else:
                assert phrases(kind).longest(reading.words, 0) == (end, True), form


@pytest.mark.skipif(not GOLD.exists(), reason="the annotated articles are not at hand")
def test_the_annotated_articles(nlp: Language) -> None:
    hits = found = wanted = 0
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            places = {range(d["start"], d["end"]) for d in gold.get("duties", ())}
            records = duties(nlp, gold["text"])
            found += len(records)
            wanted += len(places)
            hits += sum(
                any(
                    min(r.end, p.stop) - max(r.start, p.start)
                    >= 0.5 * (max(r.end, p.stop) - min(r.start, p.start))
                    for r in records
                )
                for p in places
            )
    assert 2 * hits / (found + wanted) >= 0.85


def test_no_word_before_the_text_obliges() -> None:
    assert obligations(Reading("Trách nhiệm của Sở là có")) == []
    assert obligations(Reading("Sở có trách nhiệm báo cáo")) == [3]
    assert obligations(Reading("Sở được giao rà soát, được giao lưu, bàn giao, giao đất")) == [2]
