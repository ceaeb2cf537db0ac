"""Sources as a codification writes them: number, subject, date and issuer, day of effect."""

from __future__ import annotations

import pytest

from tests.directives.reading import directives_in

# Each source, with the day of issue, the issuer, and the day of effect.
SOURCES = [
    (
        "Thông tư số 203/2016/TT-BTC Quy định mức thu, chế độ thu, nộp, quản lý và sử dụng "
        "phí thẩm định cấp giấy phép ngày 09/11/2016 của Bộ Tài chính, có hiệu lực thi hành"
        " kể từ ngày 01/01/2017",
        "2016-11-09",
        "Bộ Tài chính",
        "2017-01-01",
    ),
    (
        "Nghị định số 41/2015/NĐ-CP Quy định chi tiết một số điều của Luật Lưu trữ ngày "
        "04/05/2015 của Chính phủ, có hiệu lực thi hành kể từ ngày 20/06/2015",
        "2015-05-04",
        "Chính phủ",
        "2015-06-20",
    ),
    (
        "Thông tư liên tịch số 17/2014/TTLT-BNV-BTC Hướng dẫn chế độ phụ cấp đối với cán "
        "bộ, công chức ngày 12/03/2014 của Bộ Nội vụ, Bộ Tài chính, có hiệu lực thi hành kể"
        " từ ngày 01/05/2014",
        "2014-03-12",
        "Bộ Nội vụ, Bộ Tài chính",
        "2014-05-01",
    ),
    (
        "Quyết định số 32/2013/QĐ-TTg Ban hành Quy chế phối hợp trong quản lý, sử dụng tài "
        "sản ngày 21/05/2013 của Thủ tướng Chính phủ, có hiệu lực thi hành kể từ ngày "
        "10/07/2013",
        "2013-05-21",
        "Thủ tướng Chính phủ",
        "2013-07-10",
    ),
    (
        "Luật số 12/2012/QH13 Giáo dục nghề ngày 20/06/2012 của Quốc hội, có hiệu lực thi "
        "hành kể từ ngày 01/01/2013",
        "2012-06-20",
        "Quốc hội",
        "2013-01-01",
    ),
    (
        "Pháp lệnh số 09/2012/UBTVQH13 Trình tự, thủ tục xem xét ngày 20/01/2012 của Ủy ban"
        " thường vụ Quốc hội, có hiệu lực thi hành kể từ ngày 01/07/2012",
        "2012-01-20",
        "Ủy ban thường vụ Quốc hội",
        "2012-07-01",
    ),
    (
        "Nghị quyết số 03/2015/NQ-HĐTP Về quy trình lựa chọn, công bố và áp dụng án lệ ngày"
        " 28/10/2015 của Hội đồng Thẩm phán Tòa án nhân dân tối cao, có hiệu lực thi hành "
        "kể từ ngày 16/12/2015",
        "2015-10-28",
        "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
        "2015-12-16",
    ),
    (
        "Thông tư số 05/2018/TT-BGDĐT Sửa đổi, bổ sung một số điều của Thông tư số "
        "12/2014/TT-BGDĐT ngày 18/04/2014 của Bộ trưởng Bộ Giáo dục và Đào tạo về thi tuyển"
        " ngày 28/02/2018 của Bộ Giáo dục và Đào tạo, có hiệu lực thi hành kể từ ngày "
        "15/04/2018",
        "2018-02-28",
        "Bộ Giáo dục và Đào tạo",
        "2018-04-15",
    ),
    (
        "Nghị định số 64/2017/NĐ-CP Sửa đổi, bổ sung Nghị định số 12/2012/NĐ-CP về đăng ký "
        "ngày 19/05/2017 của Chính phủ, có hiệu lực thi hành kể từ ngày 05/07/2017",
        "2017-05-19",
        "Chính phủ",
        "2017-07-05",
    ),
    (
        "Thông tư số 21/2010/TT-NHNN Quy định tỷ lệ, giới hạn an toàn trong hoạt động ngày "
        "08/10/2010 của Ngân hàng Nhà nước Việt Nam, có hiệu lực thi hành kể từ ngày "
        "22/11/2010",
        "2010-10-08",
        "Ngân hàng Nhà nước Việt Nam",
        "2010-11-22",
    ),
    (
        "Quyết định số 07/2007/QĐ-BYT Ban hành danh mục vật tư (nhóm 2, nhóm 3) ngày "
        "19/01/2007 của Bộ trưởng Bộ Y tế, có hiệu lực thi hành kể từ ngày 14/02/2007",
        "2007-01-19",
        "Bộ trưởng Bộ Y tế",
        "2007-02-14",
    ),
    (
        "Thông tư số 44/2011/TT-BCA-C81 Quy định về thi đua ngày 28/06/2011 của Bộ Công an,"
        " có hiệu lực thi hành kể từ ngày 12/08/2011",
        "2011-06-28",
        "Bộ Công an",
        "2011-08-12",
    ),
    (
        "(Điều 5 Thông tư số 18/2013/TT-BTNMT Quy định trình tự, thủ tục lập bản đồ địa "
        "chất ngày 07/06/2013 của Bộ Tài nguyên và Môi trường, có hiệu lực thi hành kể từ "
        "ngày 25/07/2013)",
        "2013-06-07",
        "Bộ Tài nguyên và Môi trường",
        "2013-07-25",
    ),
    (
        "(Điều 3 Nghị định số 29/2013/NĐ-CP Quy định về những người hoạt động không chuyên "
        "trách, ngày 08/04/2013 của Chính phủ, có hiệu lực thi hành kể từ ngày 25/05/2013)",
        "2013-04-08",
        "Chính phủ",
        "2013-05-25",
    ),
    (
        "Điều 12 Nghị định số 76/2016/NĐ-CP Quy định xử phạt vi phạm hành chính trong lĩnh "
        "vực bán lẻ ngày 01/07/2016, có hiệu lực thi hành kể từ ngày 01/08/2016",
        "2016-07-01",
        None,
        "2016-08-01",
    ),
    (
        "Thông tư số 09/2009/TT-BNN Hướng dẫn phân cấp, quản lý (trừ lĩnh vực thủy sản) "
        "ngày 03/03/2009 của Bộ Nông nghiệp và Phát triển nông thôn, có hiệu lực thi hành "
        "kể từ ngày 17/04/2009",
        "2009-03-03",
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "2009-04-17",
    ),
    (
        "Thông tư liên tịch số 02/2011/TTLT-VKSTC-TTCP-BQP Quy định việc phối hợp giải "
        "quyết đơn ngày 10/10/2011 của Viện kiểm sát nhân dân tối cao, Thanh tra Chính phủ "
        "và Bộ Quốc phòng, có hiệu lực thi hành kể từ ngày 25/11/2011",
        "2011-10-10",
        "Viện kiểm sát nhân dân tối cao, Thanh tra Chính phủ và Bộ Quốc phòng",
        "2011-11-25",
    ),
    (
        "Quyết định số 151/2005/QĐ-UB Về việc ban hành giá tính thuế năm 2005 đối với tài "
        "nguyên ngày 30/09/2005 của Ủy ban nhân dân tỉnh Bến Tre, có hiệu lực thi hành kể "
        "từ ngày 10/10/2005",
        "2005-09-30",
        "Ủy ban nhân dân tỉnh Bến Tre",
        "2005-10-10",
    ),
    (
        "Nghị quyết số 17/2019/NQ-HĐND Quy định chính sách hỗ trợ giai đoạn 2019 - 2025 "
        "ngày 11/12/2019 của Hội đồng nhân dân tỉnh Bến Tre, có hiệu lực thi hành kể từ "
        "ngày 01/01/2020",
        "2019-12-11",
        "Hội đồng nhân dân tỉnh Bến Tre",
        "2020-01-01",
    ),
    (
        "Thông tư số 33/2012/TT-BTP Hướng dẫn thực hiện quy định tại Điều 6 và Điều 9 ngày "
        "02/04/2012 của Bộ trưởng Bộ Tư pháp, có hiệu lực kể từ ngày 20/05/2012",
        "2012-04-02",
        "Bộ trưởng Bộ Tư pháp",
        "2012-05-20",
    ),
    (
        "Nghị định số 110-HĐBT Về quản lý chất lượng ngày 31/03/1990 của Hội đồng Bộ "
        "trưởng, có hiệu lực thi hành kể từ ngày 15/04/1990",
        "1990-03-31",
        "Hội đồng Bộ trưởng",
        "1990-04-15",
    ),
    (
        "Thông tư số 28-TC/TCT Hướng dẫn thu lệ phí ngày 19/05/1992 của Bộ Tài chính, có "
        "hiệu lực thi hành kể từ ngày 01/06/1992",
        "1992-05-19",
        "Bộ Tài chính",
        "1992-06-01",
    ),
    (
        'Thông tư số 40/2014/TT-BLĐTBXH Quy định về "nghề nặng nhọc" và phụ cấp ngày '
        "12/12/2014 của Bộ Lao động - Thương binh và Xã hội, có hiệu lực thi hành kể từ "
        "ngày 27/01/2015",
        "2014-12-12",
        "Bộ Lao động - Thương binh và Xã hội",
        "2015-01-27",
    ),
    (
        "Thông tư số 51/2015/TT-BGTVT Quy định về tải trọng, khổ giới hạn; xếp hàng hóa "
        "ngày 21/09/2015 của Bộ Giao thông vận tải, có hiệu lực thi hành kể từ ngày "
        "05/11/2015",
        "2015-09-21",
        "Bộ Giao thông vận tải",
        "2015-11-05",
    ),
    (
        "Thông tư số 11/2019/TT-BKHCN Ban hành QCVN 10:2019/BKHCN về đồ chơi ngày "
        "05/09/2019 của Bộ Khoa học và Công nghệ, có hiệu lực thi hành kể từ ngày "
        "20/10/2019",
        "2019-09-05",
        "Bộ Khoa học và Công nghệ",
        "2019-10-20",
    ),
    (
        "Quyết định số 60/2011/QĐ-TTg Quy định một số chính sách phát triển giáo dục từ năm"
        " 2011 đến năm 2015 ngày 26/10/2011 của Thủ tướng Chính phủ, có hiệu lực thi hành "
        "kể từ ngày 15/12/2011",
        "2011-10-26",
        "Thủ tướng Chính phủ",
        "2011-12-15",
    ),
    (
        "Thông tư số 14/2020/TT-TANDTC Quy định về phòng xử án ngày 22/06/2020 của Tòa án "
        "nhân dân tối cao, có hiệu lực thi hành từ ngày 10/08/2020",
        "2020-06-22",
        "Tòa án nhân dân tối cao",
        "2020-08-10",
    ),
    (
        "Nghị định số 90/2008/NĐ-CP Về chống thư rác ngày 13 tháng 8 năm 2008 của Chính "
        "phủ, có hiệu lực thi hành kể từ ngày 08 tháng 9 năm 2008",
        "2008-08-13",
        "Chính phủ",
        "2008-09-08",
    ),
    (
        "Thông tư số 37/2013/TT-BCT Quy định việc nhập khẩu theo Nghị định số "
        "187/2013/NĐ-CP ngày 20/11/2013 của Chính phủ ngày 30/12/2013 của Bộ Công Thương, "
        "có hiệu lực thi hành kể từ ngày 20/02/2014",
        "2013-12-30",
        "Bộ Công Thương",
        "2014-02-20",
    ),
    (
        "Quyết định số 178/QĐ-TTg Ban hành Kế hoạch triển khai Nghị quyết số 21-NQ/TW ngày "
        "25/10/2017 của Ban Chấp hành Trung ương về dân số ngày 15/08/2018 của Thủ tướng Chính "
        "phủ, có hiệu lực thi hành kể từ ngày 15/09/2018",
        "2018-08-15",
        "Thủ tướng Chính phủ",
        "2018-09-15",
    ),
    (
        "Thông tư liên tịch số 39/2014/TTLT-BCT-BTC Quy định về phương pháp tính giá ngày "
        "29/10/2014 của Liên Bộ Công Thương - Tài chính, có hiệu lực thi hành kể từ ngày "
        "15/11/2014",
        "2014-10-29",
        "Liên Bộ Công Thương - Tài chính",
        "2014-11-15",
    ),
    (
        "Thông tư số 08/2021/TT-TTCP Quy định danh mục ngành, nghề tại Hà Nội, Đà Nẵng ngày"
        " 01/11/2021 của Thanh tra Chính phủ, có hiệu lực thi hành kể từ ngày 16/12/2021",
        "2021-11-01",
        "Thanh tra Chính phủ",
        "2021-12-16",
    ),
]


@pytest.mark.parametrize(("text", "issued_on", "issuer", "effective_on"), SOURCES)
@pytest.mark.parametrize("shape", ["{}", "({})", "1. Nguồn: {}.\n"])
def test_source(
    text: str, issued_on: str, issuer: str | None, effective_on: str, shape: str
) -> None:
    first, *_ = directives_in(shape.format(text))
    assert (first.issued_on, first.issuer) == (issued_on, issuer)
    assert first.effective_on == effective_on


@pytest.mark.parametrize(
    "text",
    [
        # what is said of the next document
        "Nghị định số 4/2015/NĐ-CP về phí; Thông tư số 5/2015/TT-BTC về lệ phí ngày 09/11/2015 "
        "của Bộ Tài chính, có hiệu lực thi hành kể từ ngày 01/01/2016",
        "Nghị định số 14-HĐBT về phí, Thông tư số 15-TC/TCT về lệ phí ngày 09/11/1991 của Bộ Tài "
        "chính, có hiệu lực thi hành kể từ ngày 01/01/1992",
        # another date
        "Nghị định số 4/2015/NĐ-CP về phí; cuộc họp ngày 09/11/2015 của Bộ Tài chính nêu rõ",
        "Quyết định số 14-QĐ/UB về phí, theo cuộc họp ngày 09/11/2015 của Bộ Tài chính",
        "Nghị định số 4/2015/NĐ-CP về phí thu đến ngày 09/11/2015 thì thôi",
    ],
)
def test_what_is_said_of_something_else(text: str) -> None:
    first, *_ = directives_in(text)
    assert (first.issued_on, first.issuer, first.effective_on) == (None, None, None)
