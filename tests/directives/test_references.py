"""Where a reference begins and ends, and what its number and symbol are."""

from __future__ import annotations

import pytest

from tests.directives.reading import directives_in
from tests.marks import check, parse

REFERENCES = [
    # Party
    "Thực hiện <d type=CT number=30 symbol=30-CT/TU>Chỉ thị số 30-CT/TU</d> của Thành ủy",
    "quán triệt <d type=HD symbol=01-HD/BTCTU>Hướng dẫn 01-HD/BTCTU</d>, các chi bộ",
    "<d type=QĐ number=2136 symbol=2136-QĐNS/TW>Quyết định số 2136-QĐNS/TW</d> ngày 20/5/2021",
    "<d type=QyĐ type_source=word symbol=66-QĐ/TW>Quy định 66-QĐ/TW</d> về thể loại văn bản",
    "theo <d type=QyĐ symbol=08-QĐi/TW>Quy định số 08-QĐi/TW</d>",
    "<d type=KH symbol=12-KH/ĐTN-BTG>Kế hoạch số 12-KH/ĐTN-BTG</d> của Tỉnh đoàn",
    # the figure of a footnote is no part of it, that of a term or a committee is
    "<d number=30 symbol=30/2020/NĐ-CP key=30/2020/NĐ-CP>Nghị định số 30/2020/NĐ-CP</d>1 và"
    " <d symbol=01/2021/TT-BNV>Thông tư số 01/2021/TT-BNV</d>2",
    "<d symbol=18-NQ/TW>Nghị quyết số 18-NQ/TW</d>², <d symbol=30-CT/TW>Chỉ thị số 30-CT/TW</d>3",
    "<d symbol=45/2013/QH13>Luật số 45/2013/QH13</d>1, <d>Nghị quyết số 76/2025/QH15</d>",
    "<d>Nghị quyết số 166/NQ-HĐNN7</d>, <d>Quyết định số 389/QĐ-BCĐ389</d>",
    "<d>Công văn số 5/UBND-XD1</d>, <d>Hướng dẫn số 15/HD-BCA-V03</d>",
    # State
    "<d type=CT symbol=16/CT-TTg>Chỉ thị số 16/CT-TTg</d> của Thủ tướng Chính phủ",
    "<d type=CV type_source=word symbol=1246/UBND-VX>Công văn số 1246/UBND-VX</d>",
    "<d type=CV symbol=5104/BTTTT-PTTH&TTĐT>Văn bản 5104/BTTTT-PTTH&TTĐT</d> nêu",
    "<d type=TB type_source=symbol symbol=94/TB-UBND>văn bản số 94/TB-UBND</d>",
    "<d type=CĐ symbol=05/CĐ-TTg>Công điện khẩn số 05/CĐ-TTg</d>",
    "<d type=CV symbol=76/TTCP-C.I>văn bản số 76/TTCP-C.I</d> ngày 19/4/2017",
    "<d type=QĐ symbol=51/C46-P12>Quyết định khởi tố bị can số 51/C46-P12</d> hôm qua",
    # Normative and legislative
    "<d type=NĐ number=30 year=2020 symbol=30/2020/NĐ-CP>Nghị định 30/2020/NĐ-CP</d>",
    "<d type=NQ number=66 symbol=66.25/2026/NQ-CP>Nghị quyết số 66.25/2026/NQ-CP</d>",
    "<d type=TTLT symbol=03/2026/TTLT-BCA-BQP-TANDTC-VKSNDTC>"
    "Thông tư liên tịch số 03/2026/TTLT-BCA-BQP-TANDTC-VKSNDTC</d> quy định",
    "<d type=NQLT symbol=09/2021/NQLT/UBTVQH14-CP-ĐCTUBTWMTTQVN>"
    "Nghị quyết liên tịch số 09/2021/NQLT/UBTVQH14-CP-ĐCTUBTWMTTQVN</d>",
    "<d type=L symbol=131/2025/QH15>Luật số 131/2025/QH15</d> có hiệu lực",
    "Căn cứ <d type=L number=85>Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số "
    "85/2015/QH13</d>;",
    "Căn cứ <d type=L>Luật Phòng, chống thiên tai số 33/2013/QH13</d>",
    "Căn cứ <d type=L>Luật sửa đổi, bổ sung một số điều của Luật Đê điều số 60/2020/QH14</d>",
    "theo Luật Nhà ở và <d type=BL>Bộ luật Lao động số 45/2019/QH14</d>",
    "Căn cứ <d type=L>Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13</d>",
    "Căn cứ <d type=L>Luật Quy hoạch số 21/2017/QH14</d> và <d type=L>Luật Thuế 5/2020/QH14</d>",
    "ban hành Luật sửa đổi một số điều của <d>Luật Bảo hiểm y tế số 25/2008/QH12</d> đã được sửa",
    "<d type=L branch=legislature>Luật số 63/2025/QHXV</d>",
    "<d type=PL symbol=34/2007/PL-UBTVQH11>Pháp lệnh số 34/2007/PL-UBTVQH11</d>",
    "<d type=VBHN symbol=03/VBHN-VPQH>Văn bản hợp nhất 03/VBHN-VPQH</d>",
    # Front and mass organisations
    "<d type=HD symbol=57/HD-MTTW-BTT>Hướng dẫn số 57/HD-MTTW-BTT</d>",
    "<d type=TTri symbol=04/TT-MTTW-BTT>Thông tri số 04/TT-MTTW-BTT</d>",
    "<d type=QĐ symbol=61/QĐ-TLĐ>Quyết định số 61/QĐ-TLĐ</d>",
    "<d type=TB symbol=90/TBMTTQ-BTT>Thông báo số 90/TBMTTQ-BTT</d>",
    # Historic
    "<d type=NĐ symbol=331/TTg>Nghị định 331/TTg</d> năm 1959",
    "<d type=QĐ symbol=167-HĐBT>Quyết định 167-HĐBT</d>; <d type=SL>Sắc lệnh số 63/SL</d>",
    "<d type=QĐ symbol=48/2004/QĐ-UB>Quyết định số 48/2004/QĐ-UB</d>",
    # Bare numbers, number and year
    "thực hiện <d type=NQ number=17 symbol=None>Nghị quyết 17</d>, <d number=21>Nghị quyết 21</d>",
    "<d type=CT number=5 symbol=None>Chỉ thị số 05</d> của Bộ Chính trị",
    "<d type=QĐ number=1970>Quyết định số 1970</d> của Bộ Chính trị",
    "<d type=NĐ number=46 year=2016 symbol=46/2016>Nghị định 46/2016</d>",
    "<d type=KL number=35>Kết luận 35</d> ngày 5/5/2022",
    "theo <d type=NĐ number=67>nghị định 67</d>, tàu phải là vỏ thép",
    "cả huyện theo <d type=CT number=16>chỉ thị 16</d> trong 21 ngày",
    "UBND tỉnh có <d type=CV number=2590>văn bản 2590</d> gửi các sở",
    "<d type=CTr number=76>Chương trình hành động 76</d> của Ban Thường vụ Thành ủy",
    "<d type=NQ number=36>Nghị quyết 36a</d> của Chính phủ",
    # Headers: the symbol alone
    "ĐẢNG ỦY XÃ AN PHÚ\nSố: <d type=KH type_source=symbol symbol=21-KH/ĐU>21-KH/ĐU</d>\nngày",
    "QUYẾT ĐỊNH\nSố: <d type=QĐ>12/QĐ-UBND</d>",
    "Số hiệu: <d type=CV type_source=issuer>953/VP4</d>",
    "Số hiệu:<d type=L type_source=issuer>28/2004/QH11</d>",
    "Số:\n<d symbol=216-QĐ/TW>216-QĐ/TW</d>",
    "Xem <d type=TTri type_source=separators>06-TT/TW</d> và <d type=TT>06/2020/TT-BTC</d>",
    # Abbreviated types
    "<d type=NQ symbol=33-NQ/TW>NQ số 33-NQ/TW</d>; <d type=QĐ>QĐ 317-QĐ/TWĐTN-TNTH</d>",
    "<d type=TT>TT 38/2023/TT-BCT</d>, <d type=NĐ symbol=55/2019>NĐ 55/2019</d>",
    "<d type=NQ number=28>NQ 28</d> của Ban Thường vụ Thành ủy",
    "<d type=NQ number=28>Nghị quyết (NQ) 28</d>; <d type=CV>Công văn (số 73/TTg-CN</d>)",
    # Words between type and number
    "<d type=CTr>Chương trình hành động số 02-CTr/ĐU</d>",
    "<d type=QC>Quy chế làm việc số 01-QC/ĐU</d> của Đảng ủy",
    "<d type=TB>Thông báo kết luận số 213/TB-VPCP</d>",
    "<d type=CV>Công văn hướng dẫn số 123/BNV-TCBC</d>",
    "Hướng dẫn thực hiện <d type=KL>Kết luận số 21-KL/TW</d>",
    "<d type=QĐ>Quyết định đình chỉ thi công số 139/QĐ-UBND</d>",
    "<d type=CT>Chỉ thị của Thủ tướng Chính phủ số 16/CT-TTg</d>",
    "KẾ HOẠCH\nSố: <d>12/KH-UBND</d>",
    # glued and historic short forms
    "<d type=NĐ number=100>NĐ100</d>, <d type=TT symbol=78/2021/TT-BTC>TT78/2021/TT-BTC</d>",
    "<d type=NĐ symbol=67CP>Nghị định 67 CP</d>; <d symbol=19/2017>Nghị quyết 19-2017</d>",
]

VARIANTS = [
    # marks and blanks round số
    "<d symbol=31/QĐ-TW>Quyết định số : 31/QĐ-TW</d>",
    "<d symbol=979/QĐ-CĐVX-ĐT>Quyết định số: 979/QĐ-CĐVX- ĐT</d>",
    "số<d symbol=31-QĐ/TW>31-QĐ/TW</d>",
    "<d symbol=46-CT/TW>Chỉ thị số số 46 - CT/TW</d>",
    # line breaks
    "<d symbol=1736/QĐ-UBND>Quyết định số\n1736/QĐ-UBND</d>",
    "<d symbol=66/TTr-SYT>Tờ\ntrình số 66/TTr-SYT</d>",
    "<d symbol=17/2025/QĐ-UBND>Quyết định 17/2025/QĐ-\nUBND</d>",
    # blanks and dashes
    "<d symbol=07-CĐ/TU>công điện số 07 - CĐ/TU</d>",
    "<d symbol=05-ĐA/TU>Đề án số 05- ĐA/TU</d>; <d symbol=06-HD/TW>Hướng dẫn số 06 -HD/TW</d>",
    "<d symbol=1206/QĐ-HVTC>Quyết định số 1206 /QĐ-HVTC</d>",
    "<d symbol=118/TTr-STTTT>Tờ trình 118/TTr- STTTT</d>",
    "<d symbol=04/2016/NQ-HĐTP>Nghị quyết số 04 /2016/NQ-HĐTP</d>",
    "<d symbol=08/NQ-TW>Nghị quyết 08/NQ -TW</d>",
    "<d symbol=23/2012/TT-BCA>Thông tư số 23/2012/TT - BCA</d>, ngày 27/4/2012",
    "<d symbol=2030/UBND-KGVX>Công văn 2030/UBND–KGVX</d>",
    "<d symbol=180/MT-VP>Công văn số 180/MT – VP</d>",
    "<d symbol=01-NQ/TU>Nghị quyết số 01 – NQ/TU</d>",
    "<d symbol=13021/BTC-PTHT>văn bản số 13021/BTC_PTHT</d>",
    "<d symbol=40-CT/TW>Chỉ thị 40 – CT/TW</d> đã tạo được",
    # separators in the wrong order, wrong, or left out
    "<d symbol=57/NQ-TW>Nghị quyết số 57/NQ-TW</d>",
    "<d symbol=06/2022-QH15>Luật số 06/2022-QH15</d>",
    "<d symbol=57-NQTW>Nghị quyết số 57-NQ TW</d>, ngày 22/12/2024",
    "<d symbol=298KH/TWĐTN>Kế hoạch số 298 KH/TWĐTN</d>",
    "<d symbol=22HD/TWĐTN>hướng dẫn số 22HD/TWĐTN</d>",
    "<d symbol=12aNQ/TU>Nghị quyết số 12a NQ/TU</d>",
    "<d symbol=4078QĐUBND>Quyết định 4078 QĐ UBND</d>",
    "<d symbol=12/KH.UBND>Kế hoạch số 12/KH.UBND</d>",
    "<d symbol=30-2020/NĐ-CP>Nghị định 30-2020/NĐ-CP</d>",
    "<d symbol=102/2025NQLT/UBTVQH15-CP>Nghị quyết liên tịch số 102/2025 NQLT/UBTVQH15-CP</d>",
    # letter case and lost marks
    "<d type=CT symbol=19/CT-TTG>CHỈ THỊ SỐ 19/CT-TTG</d> NGÀY 16 THÁNG 7 NĂM 2021",
    "<d symbol=15-Nq/tw>Nghi Quyet So 15- Nq/tw</d>",
    "<d symbol=30/2020/nĐ-cp>Nghị định số 30/2020/nĐ-cp</d>",
    "<d type=QĐ symbol=12/QD-UBND>Quyết định số 12/QD-UBND</d>",
    # misprints
    "<d symbol=855/CT-TTg>Chỉ thi số 855/CT-TTg</d>, <d number=855>Chỉ thi số 855</d>",
    "<d symbol=188/2025/NĐ-CP>Nghị định sổ 188/2025/NĐ-CP</d>",
    "<d symbol=176/2025/QH>Nghị quyết số 176/2025/QH</d>",
    # look-alike letters: Cyrillic С, Icelandic Ð
    "<d symbol=24/2024/TT-BTC>Thông tư 24/2024/TT-BTС</d>",
    "<d symbol=58/2025/NĐ-CP>Nghị định 58/2025/NÐ-CP</d>",
    # what follows is glued on
    "<d symbol=70-TB/TW>Thông báo số 70-TB/TW</d>ngày 06 tháng 01 năm 2012",
    # markup
    "Nghị quyết: <d symbol=142/2024/QH15>Nghị quyết số **142/2024/QH15</d>**",
    "<d symbol=347/TTr-CP>Tờ trình số**347**/TTr-CP</d>",
]

ENUMERATIONS = [
    "các <d type=CT number=15>Chỉ thị số 15</d>, <d type=CT>16</d> và <d number=19>19</d>",
    "các <d symbol=19-NQ/TW>Nghị quyết: số 19-NQ/TW</d>, số <d symbol=20-NQ/TW>20-NQ/TW</d> và số "
    "<d type=NQ symbol=21-NQ/TW>21-NQ/TW</d>",
    "<d symbol=154/KH-ĐHHV>Kế hoạch số 154</d> & <d symbol=201/KH-ĐHHV>201/KH-ĐHHV</d>",
    "4 <d number=59>Nghị quyết 59</d>, <d number=70>70</d>, <d number=71>71</d> và <d>72</d>",
    "Ba <d number=70>nghị quyết 70</d>, <d number=71>71</d>, <d number=72>72</d> của Bộ Chính trị",
    "<d type=NQ>Nghị quyết số 12-NQ/TW</d>, số <d type=CV>1246/UBND-VX</d>",
    "<d type=CTr>Chương trình hành động số 32-CT/TU</d>, <d type=CTr>33-CT/TU</d>",
    "<d>Quyết định số 191/QĐ-UBND</d>; <d type=QĐ>192/QĐ-UBND</d>; <d>193/QĐ-UBND</d>",
    "các <d>Nghị định số 81/2021/NĐ-CP</d> và <d type=NĐ>97/2023/NĐ-CP</d>, gồm 06 chương",
    "<d>Nghị quyết 21</d>, 5 xã về đích; <d>Nghị quyết 22</d>, 30 cán bộ được khen",
    "<d>Chỉ thị 16</d> và 2 Nghị quyết của tỉnh",
    "ban hành <d>Nghị định số 13/2020/NĐ-CP</d>;\n\n2. Các trường hợp khác",
]

NEGATIVES = [
    # counts
    "ban hành 58 văn bản các loại, 10 kế hoạch",
    "Điều 5. Xem xét văn bản 1. Ủy ban nhân dân xã chủ trì",
    "Tư lệnh QĐ3 về thăm; trung đoàn được phối thuộc cho QĐ2.",
    "hội nghị ra nghị quyết 12 điểm, nêu rằng",
    "Căn cứ Nghị định số **1**03/2019/NĐ-CP ngày 6/11/2019",
    "hội đồng quyết định 2 trong 5 nội dung",
    "quyết định 5 nội dung quan trọng; kết luận 4 vi phạm",
    "Luật quy định 07 nguyên tắc; thông báo 01 lần bằng văn bản",
    "đã trao quyết định bổ nhiệm 13 Đại sứ mới",
    "kế hoạch 5 năm 2021 - 2025; Nghị quyết 10 năm thực hiện",
    "hướng dẫn 4 thủ tục hành chính; báo cáo 06 tháng đầu năm",
    "kỷ luật 50 cán bộ; pháp luật 2016",
    # ratios, money, dates, years
    "43/43 đảng bộ; 3/4 số đảng viên; 45.799/36.875 tỷ đồng; 83,2%/50%",
    "kết luận 27/29 vụ; báo cáo 62/63 địa phương",
    "kế hoạch 2021, kế hoạch 6/2016, Nghị quyết 30/4, tháng 6/2016",
    "Nghị quyết 2020-2025, Chương trình 2021-2025, Thông tư 2020/2021",
    "giai đoạn 2015-2020; ngày 12/10/2020; 24/7",
    # programmes, teams, plenums, congresses, laws without a number
    "Đề án 06, Chương trình 135, Chương trình 30a, Ban Chỉ đạo 389, Tổ công tác 751, Khoán 10",
    "Nghị quyết Trung ương 4 (khóa XII); Nghị quyết Đại hội XIII",
    "Luật Đất đai 2024, Bộ luật Hình sự năm 2015, Hiến pháp 2013",
    # forms, standards, judgments
    "Mẫu số 01/TNCN, mẫu 02/HNMT-BC, Mẫu 1-KNĐ, tờ khai 05/KK-TNCN, Phụ lục số 01/PL-HĐTV",
    "QCVN 06:2022/BXD, TCVN 5574:2018/BXD, QCVN 41:2016/BGTVT",
    "Bản án số 48/2019/HS-ST, bản án 56/2018/DS-ST, Bản án dân sự sơ thẩm số 12/2020/BA-TA",
    "Hợp đồng BT số 01/2016/HĐBT, hợp đồng tín dụng số 12/2019/HĐTD-ABC",
    # sections, telephones, addresses, codes, slugs
    "Điểm 1.3, mục B.1.1.7, ĐT 0225.3821.055, ĐHYD-CĐ/QT.02",
    "http://abc.gov.vn/46-QĐ/TU/30-CT/TU.html và nghi-quyet-30-2026-QH16",
    "số nhà 12/A, ngõ 5/3, tỷ số 2-1, con số 15, tòa nhà CT1 - CT2",
    "2023 - Team A; 1- Các sở; 2- UBND tỉnh; 5 - Top 11",
    # blank numbers
    "Số:        /KH-UBND; Số        - BC/BTGTU; Thông tư số …/2025/TT-BNNMT",
    # abbreviations that stand for other things
    "nhà CT 15, KH 12, TT 3; chung cư CT1-CT2, lớp KH4 của trường, lô TT78",
]


@pytest.mark.parametrize("example", REFERENCES + VARIANTS + ENUMERATIONS)
def test_reference(example: str) -> None:
    check(example, "d", directives_in(parse(example)[0]))


@pytest.mark.parametrize("text", NEGATIVES)
def test_no_reference(text: str) -> None:
    assert [record.text for record in directives_in(text)] == []
