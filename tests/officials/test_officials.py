"""Officials: who holds which position, and what refers to them."""

from __future__ import annotations

import pytest

from tests.officials.test_persons import read
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading
from vn_directives.titles.grammar import find_titles


def held(text: str) -> dict[str, list[str]]:
    return {official.name: list(official.titles) for official in read(text).officials}


@pytest.mark.parametrize(
    ("text", "officials"),
    [
        # apposition on either side
        (
            "đồng chí Đào Trọng Vinh, Ủy viên Ban Thường vụ Thành ủy, Trưởng Ban Tổ chức Thành ủy "
            "kiểm tra",
            {"Đào Trọng Vinh": ["Ủy viên Ban Thường vụ Thành ủy", "Trưởng Ban Tổ chức Thành ủy"]},
        ),
        (
            "Vũ Văn Điền - UV BTV Tỉnh uỷ - Bí thư Thành uỷ kết luận",
            {"Vũ Văn Điền": ["UV BTV Tỉnh uỷ", "Bí thư Thành uỷ"]},
        ),
        # how many hold it; who asks whom; those of whom some are named
        (
            "nghe 3 đồng chí Phó Chủ tịch UBND tỉnh, Chủ tịch UBND tỉnh Phạm Anh Tú kết luận",
            {"Phạm Anh Tú": ["Chủ tịch UBND tỉnh"]},
        ),
        (
            "có 2 Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: Phạm Anh Tú, Lê Hải An",
            {
                "Phạm Anh Tú": ["Ủy viên Bộ Chính trị", "Bí thư Trung ương Đảng"],
                "Lê Hải An": ["Ủy viên Bộ Chính trị", "Bí thư Trung ương Đảng"],
            },
        ),
        (
            "UBND tỉnh hiện có 2 phó chủ tịch, gồm các ông: Phạm Anh Tú, Lê Hải An",
            {"Phạm Anh Tú": ["phó chủ tịch"], "Lê Hải An": ["phó chủ tịch"]},
        ),
        (
            "một loạt đồng chí nguyên Thứ trưởng Bộ Y tế như các ông Phạm Anh Tú, Lê Hải An",
            {
                "Phạm Anh Tú": ["nguyên Thứ trưởng Bộ Y tế"],
                "Lê Hải An": ["nguyên Thứ trưởng Bộ Y tế"],
            },
        ),
        ("Chất vấn Bộ trưởng Bộ Y tế, ĐB Lê Hải An hỏi", {}),
        (  # what a dash joins to a name is not the next one's
            "Dự họp có Giám đốc Sở Y tế Lê Hải An - Phó Trưởng ban, Giám đốc Sở Tài chính Trần Thị "
            "Bình - Ủy viên.",
            {
                "Lê Hải An": ["Giám đốc Sở Y tế", "Phó Trưởng ban"],
                "Trần Thị Bình": ["Giám đốc Sở Tài chính", "Ủy viên"],
            },
        ),
        (
            "Giám đốc Sở Y tế Lê Hải An, Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy Trần Thị "
            "Bình cùng dự.",
            {
                "Lê Hải An": ["Giám đốc Sở Y tế"],
                "Trần Thị Bình": ["Ủy viên Ban Thường vụ Thành ủy", "Bí thư Quận ủy"],
            },
        ),
        ("Theo Thứ trưởng Lê Hải An, Hồ Chủ tịch mời", {"Lê Hải An": ["Thứ trưởng"]}),
        ("Ông Trần Văn Hồ, Chủ tịch UBND xã, nói", {"Trần Văn Hồ": ["Chủ tịch UBND xã"]}),
        ("Trưởng Đoàn ĐBQH tỉnh, đại biểu Lê An hỏi", {"Lê An": ["Trưởng Đoàn ĐBQH tỉnh"]}),
        ("Dự có Chính ủy Quân khu 2, Đại tá Lê An", {"Lê An": ["Chính ủy Quân khu 2"]}),
        ("Hỏi Bộ trưởng Bộ Y tế, đại biểu Lê An nêu vụ việc", {}),
        # a signature in bold type, with two offices
        ("**TRƯỞNG BAN**\nPHÓ THỦ TƯỚNG\nLê An", {"Lê An": ["TRƯỞNG BAN", "PHÓ THỦ TƯỚNG"]}),
        ("**KT. BỘ TRƯỞNG**\nTHỨ TRƯỞNG\nLê An", {"Lê An": ["THỨ TRƯỞNG"]}),
        # whom the signer stands for, in two lines
        (
            "**KT. BỘ TRƯỞNG,\nCHỦ NHIỆM**\nPHÓ CHỦ NHIỆM\nLê An",
            {"Lê An": ["PHÓ CHỦ NHIỆM"]},
        ),
        ("Chủ tịch UBND tỉnh Phạm Anh Tú đến", {"Phạm Anh Tú": ["Chủ tịch UBND tỉnh"]}),
        ("Chủ tịch UBND tỉnh - Phạm Anh Tú và ông Lê An", {"Phạm Anh Tú": ["Chủ tịch UBND tỉnh"]}),
        (
            "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh Lê Thị Nam dự",
            {"Lê Thị Nam": ["Phó Bí thư Thường trực Tỉnh ủy", "Chủ tịch HĐND tỉnh"]},
        ),
        (
            "Bí thư Tỉnh ủy Lê Hải An (nguyên Giám đốc Sở Y tế) nói",
            {"Lê Hải An": ["Bí thư Tỉnh ủy", "nguyên Giám đốc Sở Y tế"]},
        ),
        (
            "ông Lê Hải An, Chủ tịch UBND xã An Khê, huyện Tân Hồng, Phó Bí thư Đảng ủy",
            {"Lê Hải An": ["Chủ tịch UBND xã An Khê", "Phó Bí thư Đảng ủy"]},
        ),
        (
            "ông Lê Hải An, Ủy viên Ban Chấp hành Trung ương Đảng khóa XIII, Bí thư Tỉnh ủy",
            {"Lê Hải An": ["Ủy viên Ban Chấp hành Trung ương Đảng", "Bí thư Tỉnh ủy"]},
        ),
        (
            "Chủ tịch nước, Đại tướng Lương Hải An",
            {"Lương Hải An": ["Chủ tịch nước"]},
        ),
        (
            "ông Lê Hải An (82 tuổi, nguyên Bí thư Đảng ủy xã) và ông Trần Bình (SN 1980, "
            "Trưởng Công an xã)",
            {
                "Lê Hải An": ["nguyên Bí thư Đảng ủy xã"],
                "Trần Bình": ["Trưởng Công an xã"],
            },
        ),
        (
            "Thủ tướng (Trung Quốc) Lý Cường An",
            {"Lý Cường An": ["Thủ tướng"]},
        ),
        (
            "thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Lê Hải An, Phó Chủ tịch UBND tỉnh",
            {"Lê Hải An": ["Phó Chủ tịch UBND tỉnh"]},
        ),
        (
            "Phó Chủ nhiệm Ủy ban Kinh tế của Quốc hội Lê Hải An báo cáo",
            {"Lê Hải An": ["Phó Chủ nhiệm Ủy ban Kinh tế"]},
        ),
        # lists
        (
            "các đồng chí: Hồ Quốc An - Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; Lê Kim Toán - "
            "Phó Bí thư Tỉnh ủy; cùng các đại biểu",
            {
                "Hồ Quốc An": ["Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
                "Lê Kim Toán": ["Phó Bí thư Tỉnh ủy"],
            },
        ),
        (
            "các Ủy viên Bộ Chính trị: Lê Hải An, Trần Văn Bình",
            {"Lê Hải An": ["Ủy viên Bộ Chính trị"], "Trần Văn Bình": ["Ủy viên Bộ Chính trị"]},
        ),
        (
            "các Phó Chủ tịch UBND tỉnh Lê Hải An và Trần Văn Bình",
            {"Lê Hải An": ["Phó Chủ tịch UBND tỉnh"], "Trần Văn Bình": ["Phó Chủ tịch UBND tỉnh"]},
        ),
        (
            "các đồng chí Ủy viên Trung ương Đảng: Lê Hải An, Bí thư Tỉnh ủy; Trần Văn Bình, "
            "Chủ tịch UBND tỉnh.",
            {
                "Lê Hải An": ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"],
                "Trần Văn Bình": ["Ủy viên Trung ương Đảng", "Chủ tịch UBND tỉnh"],
            },
        ),
        (
            "Ông Lê Hải An, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Trần Văn Bình dự",
            {"Lê Hải An": ["Bí thư Tỉnh ủy"], "Trần Văn Bình": ["Chủ tịch UBND tỉnh"]},
        ),
        (
            "- Phó Cục trưởng:\n- Lê Hải An\n- Trần Văn Bình\n",
            {"Lê Hải An": ["Phó Cục trưởng"], "Trần Văn Bình": ["Phó Cục trưởng"]},
        ),
        (
            "Trưởng ban: đồng chí Lê Hải An, Bí thư Huyện ủy; Phó Trưởng ban: đồng chí Trần Bình",
            {"Lê Hải An": ["Trưởng ban", "Bí thư Huyện ủy"], "Trần Bình": ["Phó Trưởng ban"]},
        ),
        (
            "Bí thư Tỉnh đoàn Lê Hải An; Chủ tịch Hội Nông dân tỉnh, đồng chí Trần Bình",
            {"Lê Hải An": ["Bí thư Tỉnh đoàn"], "Trần Bình": ["Chủ tịch Hội Nông dân tỉnh"]},
        ),
        (
            "Các Phó Thủ tướng Lê Hải An, Trần Bình cùng dự. Thủ tướng Phạm Hà Minh chủ trì",
            {
                "Lê Hải An": ["Phó Thủ tướng"],
                "Trần Bình": ["Phó Thủ tướng"],
                "Phạm Hà Minh": ["Thủ tướng"],
            },
        ),
        (
            "phê chuẩn 2 Ủy viên UBND tỉnh là ông Lê Hải An, Giám đốc Sở Nội vụ và ông Trần Bình",
            {
                "Lê Hải An": ["Ủy viên UBND tỉnh", "Giám đốc Sở Nội vụ"],
                "Trần Bình": ["Ủy viên UBND tỉnh"],
            },
        ),
        (
            "nguyên Chủ tịch Quốc hội: Lê Hải An, Trần Bình; Bí thư Thành ủy Hà Văn Minh",
            {
                "Lê Hải An": ["nguyên Chủ tịch Quốc hội"],
                "Trần Bình": ["nguyên Chủ tịch Quốc hội"],
                "Hà Văn Minh": ["Bí thư Thành ủy"],
            },
        ),
        (
            "miễn nhiệm chức danh Phó Chủ tịch UBND huyện đối với ông Lê Hải An và bà Trần Bình",
            {
                "Lê Hải An": ["Phó Chủ tịch UBND huyện"],
                "Trần Bình": ["Phó Chủ tịch UBND huyện"],
            },
        ),
        (
            "và các đồng chí Nguyên Tỉnh ủy viên, Phó Chủ tịch HĐND tỉnh là Lê Hải An, Trần Bình",
            {
                "Lê Hải An": ["Nguyên Tỉnh ủy viên", "Phó Chủ tịch HĐND tỉnh"],
                "Trần Bình": ["Nguyên Tỉnh ủy viên", "Phó Chủ tịch HĐND tỉnh"],
            },
        ),
        (
            "gồm các đồng chí: Lê Hải An và Trần Bình, Phó Chủ tịch HĐND tỉnh",
            {"Lê Hải An": ["Phó Chủ tịch HĐND tỉnh"], "Trần Bình": ["Phó Chủ tịch HĐND tỉnh"]},
        ),
        (
            "ông Lê Hải An và ông Trần Bình, Phó Chủ tịch HĐND tỉnh",
            {"Trần Bình": ["Phó Chủ tịch HĐND tỉnh"]},
        ),
        # titles before names, and names before titles, in one list
        (
            "nguyên Chủ tịch Quốc hội Lê Hải An, Phó Thủ tướng - Bộ trưởng Ngoại giao Trần Bình, "
            "Bí thư Tỉnh ủy Hà Văn Minh, Chủ tịch UBND tỉnh cùng các đại biểu",
            {
                "Lê Hải An": ["nguyên Chủ tịch Quốc hội"],
                "Trần Bình": ["Phó Thủ tướng", "Bộ trưởng Ngoại giao"],
                "Hà Văn Minh": ["Bí thư Tỉnh ủy"],
            },
        ),
        (
            "Bí thư Tỉnh ủy Lê Hải An; Phó Bí thư Tỉnh ủy Trần Bình, Chủ tịch HĐND tỉnh; đại biểu",
            {
                "Lê Hải An": ["Bí thư Tỉnh ủy"],
                "Trần Bình": ["Phó Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"],
            },
        ),
        # positions that are out of scope, in a row with others
        (
            "Ông Lê Hải An, Chủ tịch Công ty CP Sông An, Chủ tịch Hội Nông dân tỉnh cho biết",
            {"Lê Hải An": ["Chủ tịch Hội Nông dân tỉnh"]},
        ),
        (
            "Trần Bình, Phó Giám đốc Bệnh viện tỉnh - Ủy viên Ban Chấp hành Đảng bộ tỉnh",
            {"Trần Bình": ["Ủy viên Ban Chấp hành Đảng bộ tỉnh"]},
        ),
        ("Ông Lê Hải An, Giám đốc Công ty Sông An làm việc với Chủ tịch UBND tỉnh", {}),
        ("Ông Lê Hải An, người dân làng chài, gặp Chủ tịch UBND tỉnh", {}),
        # tables, infoboxes, signatures
        ("| Phó Bí thư | Lê Hải An |\n", {"Lê Hải An": ["Phó Bí thư"]}),
        ("| 1 | Lê Hải An | Bí thư Tỉnh ủy |\n", {"Lê Hải An": ["Bí thư Tỉnh ủy"]}),
        (
            "# Lê Hải An\n\nBí thư Tỉnh ủy Bắc Ninh | |\n| Nhiệm kỳ | 1959 - 1961 |\n",
            {"Lê Hải An": ["Bí thư Tỉnh ủy Bắc Ninh"]},
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nLê Hải An\n",
            {"Lê Hải An": ["PHÓ CHỦ TỊCH"]},
        ),
        (
            "TRƯỞNG TIỂU BAN\n\n\nLê Hải An\nTRƯỞNG BAN XÂY DỰNG ĐẢNG\n",
            {"Lê Hải An": ["TRƯỞNG TIỂU BAN", "TRƯỞNG BAN XÂY DỰNG ĐẢNG"]},
        ),
        ("Người ký: Lê Hải An\nChức vụ: Phó Chủ tịch\n", {"Lê Hải An": ["Phó Chủ tịch"]}),
        (
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\n[đã ký]\n\nLê Thị Hải An\n",
            {"Lê Thị Hải An": ["PHÓ BÍ THƯ THƯỜNG TRỰC"]},
        ),
        (
            "K/T TỔNG CỤC TRƯỞNG\nPHÓ TỔNG CỤC TRƯỞNG\nTrung tướng Lê Hải An\n",
            {"Lê Hải An": ["PHÓ TỔNG CỤC TRƯỞNG"]},
        ),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n(ĐÃ KÝ)\nPHÓ CHỦ TỊCH UBND TỈNH\nLÊ HẢI AN\n",
            {"LÊ HẢI AN": ["PHÓ TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH"]},
        ),
        (
            "Nơi nhận:              TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh (b/c);        CHỦ TỊCH\n"
            "- Thường trực Huyện ủy;\n- Lưu: VT, NV.        (Đã ký)\n\n        Lê Hải An\n",
            {"Lê Hải An": ["CHỦ TỊCH"]},
        ),
        ("gửi CHỦ TỊCH\n- Phòng Nội vụ;\nGiao việc như sau\nLê Hải An\n", {}),
        # appointments
        (
            "bầu ông Lê Hải An, Phó Bí thư Tỉnh ủy, giữ chức Phó Bí thư Thường trực Tỉnh ủy",
            {"Lê Hải An": ["Phó Bí thư Tỉnh ủy", "Phó Bí thư Thường trực Tỉnh ủy"]},
        ),
        (
            "bổ nhiệm đồng chí Lê Hải An giữ chức vụ Giám đốc Sở Y tế",
            {"Lê Hải An": ["Giám đốc Sở Y tế"]},
        ),
        (
            "do đồng chí Lê Hải An, Bí thư Quận ủy làm Trưởng ban",
            {"Lê Hải An": ["Bí thư Quận ủy", "Trưởng ban"]},
        ),
        (
            "chuẩn y Ủy viên Ban Thường vụ Quận ủy, nhiệm kỳ 2020 - 2025 đối với ông Lê Hải An",
            {"Lê Hải An": ["Ủy viên Ban Thường vụ Quận ủy"]},
        ),
        (
            "Ông Lê Hải An (sinh năm 1960). Năm 2012, ông được bổ nhiệm làm Cục trưởng Cục Thuế",
            {"Lê Hải An": ["Cục trưởng Cục Thuế"]},
        ),
        (
            "# Lê Hải An\n\n**Lê Hải An** (1920 - 1990), tên thật là **Trần Văn Bình**, là một "
            "chính khách. Ông từng giữ nhiều chức vụ như Bí thư Tỉnh ủy, Bộ trưởng Bộ Y tế.",
            {"Lê Hải An": ["Bí thư Tỉnh ủy", "Bộ trưởng Bộ Y tế"]},
        ),
        (
            "Ông Lê Hải An, Cục trưởng Cục Thuế, được Bộ trưởng Bộ Tài chính bổ nhiệm giữ chức "
            "Vụ trưởng Vụ Pháp chế",
            {"Lê Hải An": ["Cục trưởng Cục Thuế", "Vụ trưởng Vụ Pháp chế"]},
        ),
        (
            "ông Lê Hải An, Chủ tịch UBND tỉnh và bà Trần Bình, Giám đốc Sở Y tế được bầu giữ "
            "chức Phó Bí thư Tỉnh ủy",
            {
                "Lê Hải An": ["Chủ tịch UBND tỉnh", "Phó Bí thư Tỉnh ủy"],
                "Trần Bình": ["Giám đốc Sở Y tế", "Phó Bí thư Tỉnh ủy"],
            },
        ),
        (
            "ông Lê Hải An, Chủ tịch UBND tỉnh; bà Trần Bình, Giám đốc Sở Y tế được bầu giữ chức "
            "Phó Bí thư Tỉnh ủy",
            {
                "Lê Hải An": ["Chủ tịch UBND tỉnh"],
                "Trần Bình": ["Giám đốc Sở Y tế", "Phó Bí thư Tỉnh ủy"],
            },
        ),
        (
            "ông Lê Hải An, Vụ phó, tập sự Phó Vụ trưởng Vụ Pháp chế, giữ chức Vụ trưởng Vụ Hợp "
            "tác quốc tế",
            {
                "Lê Hải An": [
                    "Vụ phó",
                    "Phó Vụ trưởng Vụ Pháp chế",
                    "Vụ trưởng Vụ Hợp tác quốc tế",
                ]
            },
        ),
        (
            "ông Lê Hải An (Chánh Thanh tra tỉnh) kết luận vụ Giám đốc Sở Y tế",
            {"Lê Hải An": ["Chánh Thanh tra tỉnh"]},
        ),
        (
            "ông Lê Hải An, Chủ tịch UBND tỉnh làm Trưởng ban; Giám đốc Sở Y tế làm Phó Trưởng ban",
            {"Lê Hải An": ["Chủ tịch UBND tỉnh", "Trưởng ban"]},
        ),
        # one position, many ways of writing it
        (
            "Bộ trưởng Bộ Tư pháp Lê Hải An trình bày. Bộ trưởng Lê Hải An cho biết",
            {"Lê Hải An": ["Bộ trưởng Bộ Tư pháp"]},
        ),
        (
            "Phó Thủ tướng Thường trực Chính phủ Lê Hải An dự. Phó Thủ tướng Lê Hải An nói",
            {"Lê Hải An": ["Phó Thủ tướng Thường trực Chính phủ"]},
        ),
        # a row of titles before the second name
        (
            "Chủ tịch nước Lê Hải An, Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao Trần Văn Bình dự",
            {
                "Lê Hải An": ["Chủ tịch nước"],
                "Trần Văn Bình": ["Phó Thủ tướng", "Bộ trưởng Bộ Ngoại giao"],
            },
        ),
        (
            "Phó Thủ tướng Lê Hải An hỏi Thứ trưởng Trần Văn Bình, Phó Thủ tướng cho biết",
            {"Lê Hải An": ["Phó Thủ tướng"], "Trần Văn Bình": ["Thứ trưởng"]},
        ),
        (
            "Thủ tướng Lê Hải An gặp Thủ tướng Campuchia Hun Sen, Thủ tướng nhấn mạnh",
            {"Lê Hải An": ["Thủ tướng"], "Hun Sen": ["Thủ tướng Campuchia"]},
        ),
        # in the section on a family those of its others, down to the next heading of its level
        (
            "# Lê Hải An\n\nLê Hải An (sinh 1950) là kỹ sư.\n\n## Đời tư và gia đình\n\nCon cả "
            "của ông là Lê Vinh (sinh 1984), kỹ sư. Từ năm 2021 đến nay là Giám đốc Sở Y tế.\n\n"
            "### Con gái\n\nNăm 2019 được bổ nhiệm làm Chánh Thanh tra tỉnh.\n\n## Gia đình trị\n\n"
            "Năm 1990, ông được bầu làm Chủ tịch UBND tỉnh.\n",
            {"Lê Hải An": ["Chủ tịch UBND tỉnh"]},
        ),
        (
            "# Lê Hải An\n\nLê Hải An (sinh 1950) là kỹ sư.\n\n## Gia đình\n\nEm rể ông là ông "
            "Trần Văn Bình. Năm 2019, ông được bổ nhiệm làm Giám đốc Sở Y tế.\n",
            {"Trần Văn Bình": ["Giám đốc Sở Y tế"]},
        ),
        # nobody's
        ("Thủ tướng Chính phủ giao Bộ Y tế. Ông Lê Hải An hỏi.", {}),
        ("báo cáo Chủ tịch UBND tỉnh. Lê Hải An", {}),
    ],
)
def test_titles_of_persons(text: str, officials: dict[str, list[str]]) -> None:
    assert held(text) == officials


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bí thư Tỉnh ủy Lê Hải An", "held"),
        ("nguyên Bí thư Tỉnh ủy Lê Hải An", "former"),
        ("# Lê An\n\nBí thư Tỉnh ủy | |\n| Nhiệm kỳ | 1959 - 1961 |\n", "former"),
        ("# Lê An\n\nBí thư Tỉnh ủy | |\n| Nhiệm kỳ | 2021 - nay |\n", "held"),
        ("bầu ông Lê Hải An giữ chức vụ Chủ tịch UBND tỉnh", "appointed"),
        ("miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Lê Hải An", "former"),
        ("miễn nhiệm chức vụ Chủ tịch UBND tỉnh của ông Lê Hải An", "former"),
    ],
)
def test_how_a_position_is_held(text: str, kind: str) -> None:
    ((given,),) = read(text).given
    assert [one.kind for one in given] == [kind]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Bí thư Thành ủy Lê Hải An chủ trì. Đồng chí yêu cầu. Đồng chí Bí thư Thành ủy lưu ý.",
            ["Bí thư Thành ủy", "Lê Hải An", "Đồng chí", "Bí thư Thành ủy"],
        ),
        (
            "Bí thư Thành ủy đi kiểm tra\n\nSáng nay, Bí thư Thành ủy Lê Hải An đã đến.",
            ["Bí thư Thành ủy", "Bí thư Thành ủy", "Lê Hải An"],
        ),
        (
            "Bí thư Tỉnh ủy Hà Tĩnh Lê Hải An nói. Theo Bí thư Hà Tĩnh, vụ mùa đã qua.",
            ["Bí thư Tỉnh ủy Hà Tĩnh", "Lê Hải An", "Bí thư Hà Tĩnh"],
        ),
        (
            "Bí thư Quận ủy Lê Hải An tiếp thu ý kiến của đồng chí Trần Văn Bình. Đồng chí hứa",
            ["Bí thư Quận ủy", "Lê Hải An", "Đồng chí"],
        ),
        (
            "Bí thư Tỉnh ủy Lê Hải An dự. Bí thư Tỉnh ủy các tỉnh cũng dự. Các đồng chí trao đổi.",
            ["Bí thư Tỉnh ủy", "Lê Hải An", "Bí thư Tỉnh ủy"],
        ),
    ],
)
def test_what_refers_to_an_official(text: str, mentions: list[str]) -> None:
    found, reading = read(text), Reading(text)
    titles = find_titles(reading, find_bodies(reading))
    official = found.officials[0]
    records = {"persons": found.persons, "titles": titles}
    named = [records[kind][n] for kind, n in official.mention_refs]
    places = sorted([*((m.start, m.end) for m in named), *official.pronouns])
    assert [text[start:end] for start, end in places] == mentions
