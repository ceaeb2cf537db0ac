# ruff: noqa: E501 - a table, a line for each example
"""Which unit a place is, which place a body is of, which document a number is: told by a text.

Each line is a text and what is to be known of one mention of it. Names of persons are invented,
those of places are real.
"""

import pytest
from spacy.language import Language

import vn_directives

# text | place as written | path ("" where the text leaves it open)
PLACES = """
Đoàn công tác đến huyện Vĩnh Bảo. | huyện Vĩnh Bảo | Hải Phòng > Vĩnh Bảo
Đoàn công tác đến tỉnh Gia Lai. | tỉnh Gia Lai | Gia Lai
Ngập nặng tại Đà Nẵng sáng nay. | Đà Nẵng | Đà Nẵng
Ông Tám quê ở tỉnh Hà Tây. | tỉnh Hà Tây | Hà Tây
Ông Tám quê ở tỉnh Nghệ Tĩnh. | tỉnh Nghệ Tĩnh | Nghệ Tĩnh
Cầu bắc qua thành phố Hạ Long. | thành phố Hạ Long | Quảng Ninh > Hạ Long
Cầu bắc qua TP. Quy Nhơn. | TP. Quy Nhơn | Bình Định > Quy Nhơn
TPHCM có mưa lớn, TP Hồ Chí Minh ngập. | TP Hồ Chí Minh | Hồ Chí Minh
Người dân quận Lê Chân đi bộ. | quận Lê Chân | Hải Phòng > Lê Chân
Người dân Q. Bình Thạnh đi bộ. | Q. Bình Thạnh | Hồ Chí Minh > Bình Thạnh
Kè biển thị xã Cửa Lò sạt lở. | thị xã Cửa Lò | Nghệ An > Cửa Lò
Đường lên huyện Hoành Bồ cũ. | huyện Hoành Bồ | Quảng Ninh > Hoành Bồ
Tàu ra huyện Côn Đảo chậm giờ. | huyện Côn Đảo | Bà Rịa - Vũng Tàu > Côn Đảo
Tàu ra đặc khu Côn Đảo chậm giờ. | đặc khu Côn Đảo | Hồ Chí Minh > Côn Đảo
Tàu ra đặc khu Vân Đồn chậm giờ. | đặc khu Vân Đồn | Quảng Ninh > Vân Đồn
Chợ xã Thạch Xuân, huyện Thạch Hà họp sớm. | xã Thạch Xuân | Hà Tĩnh > Thạch Hà > Thạch Xuân
Chợ xã Thạch Xuân, huyện Thạch Hà họp sớm. | huyện Thạch Hà | Hà Tĩnh > Thạch Hà
Xã Cẩm Hưng (huyện Cẩm Xuyên, tỉnh Hà Tĩnh) | Xã Cẩm Hưng | Hà Tĩnh > Cẩm Xuyên > Cẩm Hưng
Xã Cẩm Hưng (huyện Cẩm Xuyên, tỉnh Hà Tĩnh) | huyện Cẩm Xuyên | Hà Tĩnh > Cẩm Xuyên
Phường Nhật Tân, quận Tây Hồ, Hà Nội | Phường Nhật Tân | Hà Nội > Tây Hồ > Nhật Tân
Phường Nhật Tân, quận Tây Hồ, Hà Nội | quận Tây Hồ | Hà Nội > Tây Hồ
Phường 12, quận Bình Thạnh, TP.HCM | Phường 12 | Hồ Chí Minh > Bình Thạnh > 12
Nhà ở phường Bến Nghé, Quận 1, TP.HCM. | Quận 1 | Hồ Chí Minh > 1
Nhà ở phường Bến Nghé, Quận 1, TP.HCM. | phường Bến Nghé | Hồ Chí Minh > 1 > Bến Nghé
Xã Minh Tân thuộc huyện Vĩnh Bảo không có; xã Tân Hưng, huyện Vĩnh Bảo | xã Tân Hưng | Hải Phòng > Vĩnh Bảo > Tân Hưng
Xã An Hòa, huyện Vĩnh Bảo, Hải Phòng | Xã An Hòa | Hải Phòng > Vĩnh Bảo > An Hòa
Xã An Hòa, huyện An Dương, thành phố Hải Phòng | Xã An Hòa | Hải Phòng > An Dương > An Hòa
Xã An Hòa, huyện An Lão, tỉnh Bình Định | Xã An Hòa | Bình Định > An Lão > An Hòa
Xã An Hòa, huyện An Lão, tỉnh Bình Định | huyện An Lão | Bình Định > An Lão
Huyện An Lão, thành phố Hải Phòng | Huyện An Lão | Hải Phòng > An Lão
Tỉnh Sóc Trăng có huyện Châu Thành. | huyện Châu Thành | Sóc Trăng > Châu Thành
Tỉnh Bến Tre có huyện Châu Thành. | huyện Châu Thành | Bến Tre > Châu Thành
Tỉnh Tây Ninh có huyện Tân Châu. | huyện Tân Châu | Tây Ninh > Tân Châu
Tỉnh An Giang có thị xã Tân Châu. | thị xã Tân Châu | An Giang > Tân Châu
Tại tỉnh Lào Cai, phường Yên Bái họp dân ngày 4/8/2025. | phường Yên Bái | Lào Cai > Yên Bái
Ngày 4/8/2025, phường Minh Khai, TP Hải Phòng tiếp dân. | TP Hải Phòng | Hải Phòng
Ngày 4/8/2024, phường Minh Khai, quận Hồng Bàng tiếp dân. | phường Minh Khai | Hải Phòng > Hồng Bàng > Minh Khai
Ngày 4/8/2024, phường Minh Khai, quận Hai Bà Trưng tiếp dân. | phường Minh Khai | Hà Nội > Hai Bà Trưng > Minh Khai
Ngày 4/8/2024, phường Minh Khai, thành phố Hà Giang tiếp dân. | phường Minh Khai | Hà Giang > Hà Giang > Minh Khai
Ngày 4/8/2025, tại Hải Phòng, phường Lê Chân ra quân. | phường Lê Chân | Hải Phòng > Lê Chân
Ngày 4/8/2024, tại Hải Phòng, quận Lê Chân ra quân. | quận Lê Chân | Hải Phòng > Lê Chân
Ngày 4/8/2025, xã Vĩnh Bảo, thành phố Hải Phòng ra quân. | xã Vĩnh Bảo | Hải Phòng > Vĩnh Bảo
Ngày 2/8/2025, xã Lương Minh, tỉnh Quảng Ninh ra quân. | xã Lương Minh | Quảng Ninh > Lương Minh
Ngày 2/8/2024, xã Lương Minh, huyện Ba Chẽ ra quân. | xã Lương Minh | Quảng Ninh > Ba Chẽ > Lương Minh
Ngày 2/8/2025, phường Bắc Cam Ranh phát động. | phường Bắc Cam Ranh | Khánh Hòa > Bắc Cam Ranh
Ngày 2/8/2025, xã Bù Gia Mập, tỉnh Đồng Nai | xã Bù Gia Mập | Đồng Nai > Bù Gia Mập
Ngày 2/8/2024, xã Bù Gia Mập, huyện Bù Gia Mập, tỉnh Bình Phước | xã Bù Gia Mập | Bình Phước > Bù Gia Mập > Bù Gia Mập
Ngày 2/8/2024, xã Bù Gia Mập, huyện Bù Gia Mập, tỉnh Bình Phước | huyện Bù Gia Mập | Bình Phước > Bù Gia Mập
Ngày 9/9/2020, thành phố Huế, tỉnh Thừa Thiên Huế | thành phố Huế | Thừa Thiên Huế > Huế
Ngày 9/9/2020, thành phố Huế, tỉnh Thừa Thiên Huế | tỉnh Thừa Thiên Huế | Thừa Thiên Huế
Ngày 9/9/2025, phường Thuận Hóa, thành phố Huế | thành phố Huế | Huế
Ngày 9/9/2025, phường Thuận Hóa, thành phố Huế | phường Thuận Hóa | Huế > Thuận Hóa
Ngày 9/9/2020, thị xã Hương Thủy, tỉnh Thừa Thiên Huế | thị xã Hương Thủy | Thừa Thiên Huế > Hương Thủy
Các huyện Vĩnh Bảo, Tiên Lãng và An Lão của Hải Phòng | Tiên Lãng | Hải Phòng > Tiên Lãng
Các huyện Vĩnh Bảo, Tiên Lãng và An Lão của Hải Phòng | An Lão | Hải Phòng > An Lão
Các tỉnh Hà Tĩnh, Quảng Bình và Quảng Trị đón bão. | Quảng Trị | Quảng Trị
Họp tại huyện M'Đrắk, tỉnh Đắk Lắk | tỉnh Đắk Lắk | Đắk Lắk
Họp tại huyện Ea H'leo, tỉnh Đắk Lắk | huyện Ea H'leo | Đắk Lắk > Ea H'leo
Họp tại huyện Krông Năng, tỉnh Đắc Lắc | tỉnh Đắc Lắc | Đắk Lắk
Quận 9, TP.HCM nay là thành phố Thủ Đức | Quận 9 | Hồ Chí Minh > 9
Quận 9, TP.HCM nay là thành phố Thủ Đức | thành phố Thủ Đức | Hồ Chí Minh > Thủ Đức
UBND tỉnh Hòa Bình giao huyện Kỳ Sơn. | huyện Kỳ Sơn | Hòa Bình > Kỳ Sơn
UBND tỉnh Nghệ An giao huyện Kỳ Sơn. | huyện Kỳ Sơn | Nghệ An > Kỳ Sơn
Xã Tân Lập họp dân. | Xã Tân Lập |
Phường 5 ra quân. | Phường 5 |
Ngày 3/5/2017, tại Huế có mưa. | Huế | Thừa Thiên Huế > Huế
Ngày 3/5/2017, mưa lớn ở TP. Huế. | TP. Huế | Thừa Thiên Huế > Huế
Ngày 3/5/2025, tại Huế có mưa. | Huế | Huế
Chống ngập ở TPHCM còn chậm. | TPHCM | Hồ Chí Minh
Ngày 3/5/2017, tại phường Phú Hữu, quận 9, TP.HCM. Dân phường Phú Hữu nói vậy. | phường Phú Hữu | Hồ Chí Minh > 9 > Phú Hữu
Mỏ than Khánh Hòa, tỉnh Thái Nguyên sập. | tỉnh Thái Nguyên | Thái Nguyên
Xã Không Tên họp dân. | Xã Không Tên |
Huyện Châu Thành ra quân. | Huyện Châu Thành |
"""

# text | body as written | place_path ("-" for None, "0" for a national body) | id ("-" for None)
BODIES = """
Thành ủy Hải Phòng họp. | Thành ủy Hải Phòng | Hải Phòng | 31/thanh-uy
Tỉnh ủy Bình Định họp. | Tỉnh ủy Bình Định | Bình Định | 52/tinh-uy
Ngày 2/3/2020, Tỉnh ủy Thừa Thiên Huế họp. | Tỉnh ủy Thừa Thiên Huế | Thừa Thiên Huế | 46/tinh-uy
Ban Thường vụ Thành ủy Hải Phòng họp. | Ban Thường vụ Thành ủy Hải Phòng | Hải Phòng | 31/thanh-uy/ban-thuong-vu
Ban Thường vụ Quận ủy Hải An họp. | Ban Thường vụ Quận ủy Hải An | Hải Phòng > Hải An | 31.306/quan-uy/ban-thuong-vu
Quận ủy Hải An họp. Ban Tổ chức Quận ủy báo cáo. | Ban Tổ chức Quận ủy | Hải Phòng > Hải An | 31.306/quan-uy/ban-to-chuc
Quận ủy Hải An họp theo ý kiến Thành ủy. | Thành ủy | Hải Phòng | 31/thanh-uy
Huyện ủy Thanh Bình, tỉnh Đồng Tháp họp. | Huyện ủy Thanh Bình | Đồng Tháp > Thanh Bình | 87.874/huyen-uy
UBND tỉnh Gia Lai họp. | UBND tỉnh Gia Lai | Gia Lai | 64/uy-ban-nhan-dan
UBND TP. Hải Phòng họp. | UBND TP. Hải Phòng | Hải Phòng | 31/uy-ban-nhan-dan
UBND thành phố Hạ Long họp. | UBND thành phố Hạ Long | Quảng Ninh > Hạ Long | 22.193/uy-ban-nhan-dan
UBND quận Sơn Trà họp. | UBND quận Sơn Trà | Đà Nẵng > Sơn Trà | 48.493/uy-ban-nhan-dan
UBND xã Thạch Xuân, huyện Thạch Hà họp. | UBND xã Thạch Xuân | Hà Tĩnh > Thạch Hà > Thạch Xuân | 42.445.18658/uy-ban-nhan-dan
Ngày 2/8/2025, UBND xã Lương Minh, tỉnh Quảng Ninh họp. | UBND xã Lương Minh | Quảng Ninh > Lương Minh | 22.06985/uy-ban-nhan-dan
Tại tỉnh Gia Lai, UBND tỉnh họp. | UBND tỉnh | Gia Lai | 64/uy-ban-nhan-dan
Bệnh viện ở Hà Nội giúp các tỉnh. UBND tỉnh họp. | UBND tỉnh | - | ?/uy-ban-nhan-dan
Học viện ở Hà Nội mở lớp. Bộ CHQS tỉnh cử cán bộ. | Bộ CHQS tỉnh | - | ?/bo-chi-huy-quan-su
Tại Hà Nội, UBND thành phố họp. | UBND thành phố | Hà Nội | 01/uy-ban-nhan-dan
Ngày 2/3/2020, tại Thừa Thiên Huế, UBND tỉnh họp. | UBND tỉnh | Thừa Thiên Huế | 46/uy-ban-nhan-dan
Tại tỉnh Gia Lai, Sở Y tế báo cáo UBND tỉnh. | Sở Y tế | Gia Lai | 64/so-y-te
Sở Y tế tỉnh Gia Lai họp. | Sở Y tế tỉnh Gia Lai | Gia Lai | 64/so-y-te
Sở Tài chính Hải Phòng họp. | Sở Tài chính Hải Phòng | Hải Phòng | 31/so-tai-chinh
Công an huyện Vĩnh Bảo họp. | Công an huyện Vĩnh Bảo | Hải Phòng > Vĩnh Bảo | 31.316/cong-an
Công an tỉnh Lâm Đồng họp. | Công an tỉnh Lâm Đồng | Lâm Đồng | 68/cong-an
HĐND thành phố Hà Nội họp. | HĐND thành phố Hà Nội | Hà Nội | 01/hoi-dong-nhan-dan
Thường trực HĐND tỉnh Bạc Liêu họp. | Thường trực HĐND tỉnh Bạc Liêu | Bạc Liêu | 95/hoi-dong-nhan-dan/thuong-truc
Văn phòng UBND tỉnh Bạc Liêu họp. | Văn phòng UBND tỉnh Bạc Liêu | Bạc Liêu | 95/uy-ban-nhan-dan/van-phong
Ủy ban MTTQ Việt Nam tỉnh Bạc Liêu họp. | Ủy ban MTTQ Việt Nam tỉnh Bạc Liêu | Bạc Liêu | 95/uy-ban-mat-tran-to-quoc-viet-nam
Đoàn ĐBQH tỉnh Bạc Liêu họp. | Đoàn ĐBQH tỉnh Bạc Liêu | Bạc Liêu | 95/doan-dai-bieu-quoc-hoi
Chính phủ họp. | Chính phủ | 0 | vn/chinh-phu
Ủy ban nhân dân (UBND) tỉnh Gia Lai họp. | Ủy ban nhân dân | Gia Lai | 64/uy-ban-nhan-dan
Ban Chỉ đạo Nhà nước về Du lịch họp. | Ban Chỉ đạo Nhà nước về Du lịch | 0 | vn/ban-chi-dao-nha-nuoc-ve-du-lich
Ban Chỉ đạo quốc gia về hội nhập quốc tế họp. Ban Chỉ đạo yêu cầu. | Ban Chỉ đạo | 0 | vn/ban-chi-dao-quoc-gia-ve-hoi-nhap-quoc-te
Tổ công tác của Thủ tướng đến Hà Nội. | Tổ công tác | 0 | ?/to-cong-tac
Tại tỉnh Gia Lai, UBND cấp xã báo cáo Ban Chỉ huy Quân sự cùng cấp. | Ban Chỉ huy Quân sự | * Gia Lai | -
UBND huyện Thanh Bình, tỉnh Đồng Tháp phối hợp với Ủy ban MTTQ cùng cấp. | Ủy ban MTTQ | Đồng Tháp > Thanh Bình | 87.874/uy-ban-mat-tran-to-quoc-viet-nam
Tỉnh Gia Lai đón bão. Tỉnh Gia Lai họp. Tỉnh Gia Lai sơ tán dân. Tại Phú Yên, Phó Chủ tịch UBND tỉnh Lê An kiểm tra đê ở Phú Yên. | UBND tỉnh | Phú Yên | 54/uy-ban-nhan-dan
Tỉnh Gia Lai đón bão. Tỉnh Gia Lai họp. Tỉnh Gia Lai sơ tán dân. Bão tan ở Phú Yên, UBND tỉnh Gia Lai cảm ơn. Phó Chủ tịch UBND tỉnh về. | UBND tỉnh | Gia Lai | 64/uy-ban-nhan-dan
Tỉnh Gia Lai đón bão, tỉnh Gia Lai họp. Tỉnh Gia Lai sơ tán dân. Khi tới Phú Yên (trước thuộc Nghệ Tĩnh), UBND tỉnh gặp đoàn Phú Yên. | UBND tỉnh | Phú Yên | 54/uy-ban-nhan-dan
Quận Lê Chân, Hải Phòng họp. Quận Lê Chân, Hải Phòng sơ kết. Đoàn đi Gia Lai, dự có Ban Thường vụ Quận ủy và khách Gia Lai. | Ban Thường vụ Quận ủy | Hải Phòng > Lê Chân | 31.305/quan-uy/ban-thuong-vu
Kiểm tra một số Sở Y tế và bệnh viện. | Sở Y tế | *  | -
Góp ý của các Đoàn đại biểu Quốc hội cho bản dự thảo. | Đoàn đại biểu Quốc hội | *  | -
Ngày 2/3/2017, giao các Sở Y tế, Nội vụ báo cáo. | Sở Y tế | - | ?/so-y-te
Ngày 2/3/2017, cán bộ Phòng TN&MT cùng UBND xã Gia An kiểm tra. | Phòng TN&MT | Bình Thuận > Tánh Linh | 60.599/phong-tai-nguyen-va-moi-truong
Ngày 2/3/2017, UBND huyện và UBND xã Gia An kiểm tra. | UBND huyện | Bình Thuận > Tánh Linh | 60.599/uy-ban-nhan-dan
Quốc hội họp. | Quốc hội | 0 | vn/quoc-hoi
Quốc hội Việt Nam họp. | Quốc hội Việt Nam | 0 | vn/quoc-hoi
Bộ Chính trị họp. | Bộ Chính trị | 0 | vn/bo-chinh-tri
Bộ Y tế họp. | Bộ Y tế | 0 | vn/bo-y-te
Bộ NN&PTNT họp. | Bộ NN&PTNT | 0 | vn/bo-nong-nghiep-va-phat-trien-nong-thon
Bộ Nông nghiệp và Môi trường họp. | Bộ Nông nghiệp và Môi trường | 0 | vn/bo-nong-nghiep-va-moi-truong
Ủy ban Kiểm tra Trung ương họp. | Ủy ban Kiểm tra Trung ương | 0 | vn/trung-uong/uy-ban-kiem-tra
Văn phòng Quốc hội họp. | Văn phòng Quốc hội | 0 | vn/quoc-hoi/van-phong
Quốc hội Lào họp. | Quốc hội Lào | 0 | lao/quoc-hoi
Quốc hội Pháp họp sáng nay. Chiều, Quốc hội bỏ phiếu. | Quốc hội | 0 | phap/quoc-hoi
Tại tỉnh Gia Lai, Bộ Y tế họp. | Bộ Y tế | 0 | vn/bo-y-te
Quân khu 5 họp. | Quân khu 5 | 0 | vn/quan-khu-5
Quân khu IX họp. | Quân khu IX | 0 | vn/quan-khu-9
An Nam Cộng sản Đảng họp. | An Nam Cộng sản Đảng | 0 | vn/an-nam-cong-san-dang
UBND các tỉnh, thành phố họp. | UBND các tỉnh, thành phố | * | -
HĐND các cấp họp. | HĐND các cấp | * | -
UBND các huyện của tỉnh Gia Lai họp tại tỉnh Gia Lai. | UBND các huyện | * Gia Lai | -
Quận ủy Hải An, Hải Phòng yêu cầu: quận Hải An giao Đảng ủy các phường. | Đảng ủy các phường | * Hải Phòng > Hải An | -
UBND tỉnh họp. | UBND tỉnh | - | ?/uy-ban-nhan-dan
Tỉnh ủy họp. | Tỉnh ủy | - | ?/tinh-uy
Sở Y tế họp. | Sở Y tế | - | ?/so-y-te
UBND xã họp. | UBND xã | - | ?/uy-ban-nhan-dan
Ban Chỉ đạo họp. | Ban Chỉ đạo | - | ?/ban-chi-dao
Tại tỉnh Gia Lai, ông An, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Cà Mau, dự. | Tỉnh ủy | Cà Mau | 96/tinh-uy
Tại TP.HCM, ông An, Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Hà Nội, dự. | Thành ủy | Hà Nội | 01/thanh-uy
Tại tỉnh Gia Lai có: / Lê An / Bí thư Tỉnh ủy Chủ tịch HĐND tỉnh Cà Mau / | Tỉnh ủy | Cà Mau | 96/tinh-uy
Tại tỉnh Gia Lai, Bí thư Tỉnh ủy Lê An, Chủ tịch HĐND tỉnh Cà Mau Vũ Bình dự. | Tỉnh ủy | Gia Lai | 64/tinh-uy
Tại tỉnh Gia Lai, Bí thư Tỉnh ủy, Chủ tịch UBND thành phố Hà Nội dự. | Tỉnh ủy | Gia Lai | 64/tinh-uy
Tại tỉnh Gia Lai, Bí thư Tỉnh ủy; ông An, Chủ tịch UBND tỉnh Cà Mau dự. | Tỉnh ủy | Gia Lai | 64/tinh-uy
Tại tỉnh Gia Lai, UBND tỉnh Gia Lai mời Bí thư Đảng ủy. | Đảng ủy | - | ?/dang-uy
UBND xã Tân Hưng, huyện Vĩnh Bảo, Hải Phòng mời Bí thư Đảng ủy. | Đảng ủy | Hải Phòng > Vĩnh Bảo > Tân Hưng | 31.316.11857/dang-uy
UBND tỉnh Gia Lai tiếp Ban Chỉ đạo Tây Nguyên. | Ban Chỉ đạo Tây Nguyên | 0 | vn/ban-chi-dao-tay-nguyen
UBND tỉnh Gia Lai tiếp Ủy ban Kiểm tra Đảng ủy Quân khu 5. | Ủy ban Kiểm tra Đảng ủy Quân khu 5 | 0 | vn/dang-uy-quan-khu-5/uy-ban-kiem-tra
Tỉnh ủy Gia Lai lập Ban Chỉ đạo. Ban Chỉ đạo họp. | Ban Chỉ đạo | Gia Lai | 64/ban-chi-dao
Nguồn: binhdinh.gov.vn. UBND tỉnh họp. | UBND tỉnh | Bình Định | 52/uy-ban-nhan-dan
Nguồn: haiphong.gov.vn. Thành ủy họp. | Thành ủy | Hải Phòng | 31/thanh-uy
Ngày 2/8/2025, Đảng ủy phường Lê Chân, thành phố Hải Phòng họp. | Đảng ủy phường Lê Chân | Hải Phòng > Lê Chân | 31.11383/dang-uy
Ngày 2/8/2025, tại Hải Phòng, UBND đặc khu Cát Hải họp. | UBND đặc khu Cát Hải | Hải Phòng > Cát Hải | 31.11914/uy-ban-nhan-dan
Tòa án nhân dân tối cao họp. | Tòa án nhân dân tối cao | 0 | vn/toa-an-nhan-dan-toi-cao
Xứ ủy Bắc Kỳ họp. | Xứ ủy Bắc Kỳ | 0 | vn/xu-uy-bac-ky
Tỉnh ủy Hà Tây họp năm 1995. | Tỉnh ủy Hà Tây | Hà Tây | ha-tay/tinh-uy
Ban Chấp hành Trung ương Đảng họp. | Ban Chấp hành Trung ương Đảng | 0 | vn/trung-uong
Trung ương Đảng họp. | Trung ương Đảng | 0 | vn/trung-uong
Bộ Chính trị Ban Chấp hành Trung ương Đảng họp. | Bộ Chính trị Ban Chấp hành Trung ương Đảng | 0 | vn/bo-chinh-tri
Ban Bí thư Trung ương Đảng họp. | Ban Bí thư Trung ương Đảng | 0 | vn/ban-bi-thu
Ủy ban Kiểm tra Trung ương Đảng họp. | Ủy ban Kiểm tra Trung ương Đảng | 0 | vn/trung-uong/uy-ban-kiem-tra
Văn phòng Trung ương Đảng họp. | Văn phòng Trung ương Đảng | 0 | vn/trung-uong/van-phong
Quốc hội nước CHXHCN Việt Nam họp. | Quốc hội nước CHXHCN Việt Nam | 0 | vn/quoc-hoi
Quốc hội Mỹ họp. | Quốc hội Mỹ | 0 | hoa-ky/quoc-hoi
Quốc hội Hoa Kỳ họp. | Quốc hội Hoa Kỳ | 0 | hoa-ky/quoc-hoi
Hạ viện Mỹ bỏ phiếu. Chiều, Thượng viện bỏ phiếu. | Thượng viện | 0 | hoa-ky/thuong-vien
Hạ viện bỏ phiếu. | Hạ viện | 0 | ?/ha-vien
Đảng Bảo thủ thắng. | Đảng Bảo thủ | 0 | ?/dang-bao-thu
Bộ Quốc phòng Hoa Kỳ có tiền. Bộ Quốc phòng xin thêm. | Bộ Quốc phòng | 0 | hoa-ky/bo-quoc-phong
Gặp Chính phủ Hàn Quốc có Thủ tướng Chính phủ Trần Văn An. | Chính phủ | 0 | vn/chinh-phu
Quân ủy Trung ương Lào họp. | Quân ủy Trung ương | 0 | lao/quan-uy-trung-uong
Gặp Chủ tịch Quốc hội Lào có Chủ tịch Quốc hội Trần Thị Kim An. | Quốc hội | 0 | vn/quoc-hoi
Tổng thống Hoa Kỳ ký. Người Hoa Kỳ mừng. Báo Hoa Kỳ viết rằng Chính phủ đổi ý. | Chính phủ | 0 | hoa-ky/chinh-phu
Mặt trận Dân tộc giải phóng miền Nam Việt Nam ra đời. | Mặt trận Dân tộc giải phóng miền Nam Việt Nam | 0 | vn/mat-tran-dan-toc-giai-phong-mien-nam-viet-nam
Ủy ban Mặt trận Tổ quốc Việt Nam họp. | Ủy ban Mặt trận Tổ quốc Việt Nam | 0 | vn/uy-ban-trung-uong-mat-tran-to-quoc-viet-nam
Vụ Pháp chế họp. | Vụ Pháp chế | 0 | ?/vu-phap-che
Vụ Pháp chế Bộ Y tế họp. | Vụ Pháp chế Bộ Y tế | 0 | vn/bo-y-te/vu-phap-che
Hội Người cao tuổi Việt Nam họp tại Hà Nội, bầu ban chấp hành. | ban chấp hành | - | ?/ban-chap-hanh
Ngày 3/5/2017, UBND TP Huế họp. | UBND TP Huế | Thừa Thiên Huế > Huế | 46.hue/uy-ban-nhan-dan
HĐND TPHCM họp. | HĐND TPHCM | Hồ Chí Minh | 79/hoi-dong-nhan-dan
Tại quận 9, TP.HCM, Trưởng Phòng Tài nguyên và Môi trường trình bày. | Phòng Tài nguyên và Môi trường | Hồ Chí Minh > 9 | 79.quan-9/phong-tai-nguyen-va-moi-truong
Vụ Pháp chế của Bộ Y tế họp. | Vụ Pháp chế | 0 | vn/bo-y-te/vu-phap-che
Ông An làm Vụ trưởng Vụ Pháp chế, Bộ Y tế. | Vụ Pháp chế | 0 | vn/bo-y-te/vu-phap-che
Ông An công tác ở Cục Chính trị thuộc Quân khu 7. | Cục Chính trị | 0 | vn/quan-khu-7/cuc-chinh-tri
Phòng Tham mưu, Công an tỉnh Gia Lai báo cáo. | Phòng Tham mưu | Gia Lai | 64/cong-an/phong-tham-muu
Cục Cảnh sát hình sự Bộ Công an họp. | Cục Cảnh sát hình sự Bộ Công an | 0 | vn/cuc-canh-sat-hinh-su
Cục Cảnh sát hình sự, Bộ Công an họp. | Cục Cảnh sát hình sự | 0 | vn/cuc-canh-sat-hinh-su
Ủy ban Đối ngoại Quốc hội họp. | Ủy ban Đối ngoại Quốc hội | 0 | vn/uy-ban-doi-ngoai
Ủy ban Đối ngoại của Quốc hội họp. | Ủy ban Đối ngoại | 0 | vn/uy-ban-doi-ngoai
Ban Dân nguyện Quốc hội họp. | Ban Dân nguyện Quốc hội | 0 | vn/ban-dan-nguyen
UBND tỉnh Yên Bái tiếp Ban Công tác đại biểu. | Ban Công tác đại biểu | 0 | vn/ban-cong-tac-dai-bieu
Vụ III họp. | Vụ III | 0 | ?/vu-iii
Ban Chỉ đạo của Chính phủ họp. | Ban Chỉ đạo | 0 | ?/chinh-phu/ban-chi-dao
Đảng ủy Quân khu 7 họp. | Đảng ủy Quân khu 7 | 0 | vn/quan-khu-7/dang-uy
Phó Chánh án Thường trực Tòa án nhân dân tỉnh Gia Lai đến. | Tòa án nhân dân tỉnh Gia Lai | Gia Lai | 64/toa-an-nhan-dan
Đảng ủy Bộ họp. | Đảng ủy Bộ | 0 | ?/bo/dang-uy
Ủy ban Kiểm tra Đảng ủy Quân khu họp. | Ủy ban Kiểm tra Đảng ủy Quân khu | 0 | ?/dang-uy-quan-khu/uy-ban-kiem-tra
Tại tỉnh Gia Lai, Ủy ban kháng chiến Liên khu IV họp. | Ủy ban kháng chiến Liên khu IV | 0 | vn/uy-ban-khang-chien-lien-khu-4
Tại tỉnh Gia Lai, Công an Khu Tây Bắc họp. | Công an Khu Tây Bắc | 0 | vn/cong-an-khu-tay-bac
Chủ tịch Ủy ban châu Âu đến thăm. | Ủy ban châu Âu | 0 | quoc-te/uy-ban-chau-au
Thủ tướng hai chính phủ ký. | chính phủ | 0 | ?/chinh-phu
Đoàn gửi thư đến chính phủ các nước. | chính phủ | 0 | ?/chinh-phu
Bảo hiểm xã hội khu vực chi trả. | Bảo hiểm xã hội khu vực | 0 | ?/bao-hiem-xa-hoi-khu-vuc
Tại tỉnh Gia Lai, Ban Quản lý dự án họp. | Ban Quản lý dự án | Gia Lai | 64/ban-quan-ly-du-an
Bộ Quân đội Pháp họp. | Bộ Quân đội Pháp | 0 | phap/bo-quan-doi
Tỉnh ủy Việt Nam | Tỉnh ủy Việt Nam | * | -
"""
# a line of a box stands behind the line before
BOXES = """
Chủ tịch HĐND tỉnh Gia Lai / Lê An / / Chủ tịch UBMTTQ / Vũ Bình / | UBMTTQ | Gia Lai | 64/uy-ban-mat-tran-to-quoc-viet-nam
Chủ tịch HĐND tỉnh Gia Lai / Lê An / / Chủ tịch UBTW MTTQ Việt Nam / Vũ Bình / | UBTW MTTQ Việt Nam | 0 | vn/uy-ban-trung-uong-mat-tran-to-quoc-viet-nam
1 / Lê An / Bí thư Tỉnh ủy Gia Lai / / 2 / Vũ Bình / Chủ tịch UBMTTQ Việt Nam / | UBMTTQ Việt Nam | 0 | vn/uy-ban-trung-uong-mat-tran-to-quoc-viet-nam
"""

# text | document as written | id
DOCUMENTS = """
Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 | Nghị định số 30/2020/NĐ-CP | 30/2020/NĐ-CP
Luật số 45/2013/QH13 | Luật số 45/2013/QH13 | 45/2013/QH13
Nghị quyết 18-NQ/TW năm 2031 ngày 25/10/2030 | Nghị quyết 18-NQ/TW | vn/trung-uong/18-NQ/2030
Thông tư 43/2017/TT-BCA | Thông tư 43/2017/TT-BCA | 43/2017/TT-BCA
Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ | Chỉ thị số 16/CT-TTg | vn/thu-tuong-chinh-phu/16-CT/2020
Nghị quyết số 18-NQ/TW ngày 25/10/2017 | Nghị quyết số 18-NQ/TW | vn/trung-uong/18-NQ/2017
Kế hoạch 15-KH/BTCTW ngày 3/4/2020 | Kế hoạch 15-KH/BTCTW | vn/trung-uong/ban-to-chuc/15-KH/2020
Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị | Chỉ thị số 35-CT/TW | vn/trung-uong/35-CT/2019
Chỉ thị số 35-CT/TW ngày 14/6/2024 của Bộ Chính trị | Chỉ thị số 35-CT/TW | vn/trung-uong/35-CT/2024
Chỉ thị số 30-CT/TU ngày 30/7/2020 của Thành ủy Hải Phòng | Chỉ thị số 30-CT/TU | 31/thanh-uy/30-CT/2020
Chỉ thị số 30-CT/TU ngày 30/7/2020 của Ban Thường vụ Thành ủy Hải Phòng | Chỉ thị số 30-CT/TU | 31/thanh-uy/30-CT/2020
Chỉ thị số 30-CT/TU ngày 30/7/2020 của Tỉnh ủy Gia Lai | Chỉ thị số 30-CT/TU | 64/tinh-uy/30-CT/2020
Tỉnh ủy Gia Lai họp. Chỉ thị số 30-CT/TU ngày 30/7/2020 nêu rõ. | Chỉ thị số 30-CT/TU | 64/tinh-uy/30-CT/2020
Chỉ thị số 30-CT/TU ngày 30/7/2020 nêu rõ. | Chỉ thị số 30-CT/TU | ?/tu/30-CT/2020
Chỉ thị số 30-CT/TU của Thành ủy Hải Phòng nêu rõ. | Chỉ thị số 30-CT/TU | 31/thanh-uy/30-CT/?
Chỉ thị số 30-CT/TU ngày 30/7/2020 của Thành ủy Hải Phòng. Chỉ thị số 30 nêu rõ. | Chỉ thị số 30 | 31/thanh-uy/30-CT/2020
Công văn số 30-CV/BTCTU ngày 30/7/2020 của Ban Tổ chức Thành ủy Hải Phòng | Công văn số 30-CV/BTCTU | 31/thanh-uy/ban-to-chuc/30-CV/2020
Kết luận số 30-KL/ĐU ngày 30/7/2020 của Đảng ủy UBND tỉnh Gia Lai | Kết luận số 30-KL/ĐU | 64/uy-ban-nhan-dan/dang-uy/30-KL/2020
Kế hoạch số 12/KH-UBND ngày 5/1/2021 của UBND huyện Vĩnh Bảo | Kế hoạch số 12/KH-UBND | 31.316/uy-ban-nhan-dan/12-KH/2021
Kế hoạch số 12/KH-UBND ngày 5/1/2021 của UBND quận Lê Chân | Kế hoạch số 12/KH-UBND | 31.305/uy-ban-nhan-dan/12-KH/2021
Kế hoạch số 12/KH-UBND ngày 5/1/2021 | Kế hoạch số 12/KH-UBND | ?/uy-ban-nhan-dan/12-KH/2021
Quyết định số 9/2022/QĐ-UBND của UBND tỉnh Gia Lai | Quyết định số 9/2022/QĐ-UBND | 64/uy-ban-nhan-dan/9-QĐ/2022
Quyết định số 88/QĐ-UBND ngày 3/4/2024 của Chủ tịch UBND tỉnh Gia Lai | Quyết định số 88/QĐ-UBND | 64/uy-ban-nhan-dan/88-QĐ/2024
Nghị quyết số 11/NQ-HĐND ngày 3/4/2024 của HĐND tỉnh Gia Lai | Nghị quyết số 11/NQ-HĐND | 64/hoi-dong-nhan-dan/11-NQ/2024
Quyết định số 33B-HĐBT ngày 3/4/1987 | Quyết định số 33B-HĐBT | vn/hoi-dong-bo-truong/33b-QĐ/1987
Thông báo số 63/TB-VPCP ngày 3/4/2024 | Thông báo số 63/TB-VPCP | vn/van-phong-chinh-phu/63-TB/2024
Nghị quyết số 128/NQ-CP ngày 3/4/2024 | Nghị quyết số 128/NQ-CP | vn/chinh-phu/128-NQ/2024
Nghị quyết 19 nêu rõ. | Nghị quyết 19 | ?/19-NQ/?
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return vn_directives.load()


@pytest.mark.parametrize(("text", "place", "path"), _rows(PLACES))
def test_a_place(nlp: Language, text: str, place: str, path: str) -> None:
    found = [record.path for record in nlp(text)._.places if record.text == place]
    assert found[-1:] == [path or None]


@pytest.mark.parametrize(("text", "body", "path", "id"), _rows(BOXES))
def test_a_body_in_a_box(nlp: Language, text: str, body: str, path: str, id: str) -> None:
    box = f"| {text}".replace("/ /", "|\n|").replace("/", "|")
    test_a_body(nlp, box, body, path, id)


@pytest.mark.parametrize(("text", "body", "path", "id"), _rows(BODIES))
def test_a_body(nlp: Language, text: str, body: str, path: str, id: str) -> None:
    found = [record for record in nlp(text)._.bodies if record.text == body]
    want = {"-": None, "0": "", "*": "* "}.get(path, path)
    assert [record.place_path for record in found[-1:]] == [want]
    assert found[-1].id == (None if id == "-" else id)


@pytest.mark.parametrize(
    ("line", "id"),
    [
        (
            "Ông Lê An sang Phú Yên.\n\nNăm 2016, ông làm Trưởng Ty Thủy lợi.\n\nÔng mất ở Phú Yên.",
            None,
        ),
        ("Ông Lê An làm Phó Bí thư Tỉnh ủy, phụ trách tiếp quản Phú Yên.", "54/tinh-uy"),
        ("Ông Lê An làm Bí thư Tỉnh ủy. Ông mất ở Phú Yên.", "64/tinh-uy"),
        ("Ông Lê An làm Bí thư Tỉnh ủy.\n\nÔng mất ở Phú Yên.", "64/tinh-uy"),
    ],
)
def test_a_body_beside_other_places(nlp: Language, line: str, id: str | None) -> None:
    text = f"Tỉnh Gia Lai họp. Tỉnh Gia Lai sơ kết. Tỉnh Gia Lai đón bão.\n\n{line}"
    body = nlp(text)._.bodies[-1]
    assert body.id == (id or "?/ty-thuy-loi")


@pytest.mark.parametrize(("text", "document", "id"), _rows(DOCUMENTS))
def test_a_document(nlp: Language, text: str, document: str, id: str) -> None:
    found = [record.id for record in nlp(text)._.directives if record.text == document]
    assert found[-1:] == [id]


def test_a_document_below_a_letterhead_that_is_bold_in_parts(nlp: Language) -> None:
    head = "**ỦY BAN NHÂN DÂN**\n**TỈNH GIA LAI**\nSố: 44/2025/QĐ-UBND\n\n"
    text = f"{head}Gia Lai, ngày 21 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\nVề việc phân cấp quản lý chợ\n"
    assert nlp(text)._.directives[0].id == "64/uy-ban-nhan-dan/44-QĐ/2025"


@pytest.mark.parametrize(
    ("text", "id"),
    [
        (
            "| 1 | Cà Mau | Đi học muộn | Quyết định 9/QĐ-UBND năm 2031 |",
            "96/uy-ban-nhan-dan/9-QĐ/2031",
        ),
        ("| TP Cần Thơ | Quyết định 9/QĐ-UBND năm 2031 |", "92/uy-ban-nhan-dan/9-QĐ/2031"),
        ("theo Quyết định 9/QĐ-UBND năm 2031 TP Cần Thơ", "92/uy-ban-nhan-dan/9-QĐ/2031"),
        ("Nghị quyết 9/2031/NQ-HĐND tỉnh Cà Mau", "96/hoi-dong-nhan-dan/9-NQ/2031"),
        ("như Cà Mau (Quyết định 9/2031/QĐ-UBND), …", "96/uy-ban-nhan-dan/9-QĐ/2031"),
        ("bến phà Mây, Cà Mau (Quyết định 9/2031/QĐ-UBND)", "?/uy-ban-nhan-dan/9-QĐ/2031"),
        ("Quyết định 9/2031/QĐ-UBND huyện Mây tỉnh Cà Mau", "?/uy-ban-nhan-dan/9-QĐ/2031"),
        ("| Cà Mau | Gia Lai | Quyết định 9/QĐ-UBND năm 2031 |", "?/uy-ban-nhan-dan/9-QĐ/2031"),
        ("| Dân Cà Mau | Quyết định 9/QĐ-UBND năm 2031 |", "?/uy-ban-nhan-dan/9-QĐ/2031"),
        (
            "**1. Cà Mau**\n\nPhí là 5 đồng.\n\n**2. Gia Lai:**\n\nTheo Nghị quyết 9/2031/NQ-HĐND, phí",
            "64/hoi-dong-nhan-dan/9-NQ/2031",
        ),
        (
            "**I. Tỉnh Cà Mau**\n\nTheo Nghị quyết 9/2031/NQ-HĐND, phí là 5 đồng.\n\n**II. Tỉnh Gia Lai**",
            "96/hoi-dong-nhan-dan/9-NQ/2031",
        ),
        (
            "**1. Cà Mau**\n\nPhí\n\n**2. Gia Lai**\n\nỞ tỉnh Kon Tum cũ:\n\nNghị quyết 9/2031/NQ-HĐND",
            "?/hoi-dong-nhan-dan/9-NQ/2031",
        ),
        (
            "**1. Cà Mau**\n\nPhí\n\n**2. Gia Lai**\n\n## Phí là gì\n\nNghị quyết 9/2031/NQ-HĐND",
            "?/hoi-dong-nhan-dan/9-NQ/2031",
        ),
        ("**1. Phí**\n\nNghị quyết 9/2031/NQ-HĐND", "?/hoi-dong-nhan-dan/9-NQ/2031"),
    ],
)
def test_a_document_in_a_list_of_provinces(nlp: Language, text: str, id: str) -> None:
    assert nlp(text)._.directives[-1].id == id
