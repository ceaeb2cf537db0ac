"""Which officials of several texts are one, and which documents."""

import pytest

from vn_directives.records import to_record
from vn_directives.register.documents import symbol_key, term_of
from vn_directives.register.facts import facts_of


def ids(register, table="documents"):
    key = f"{table.removesuffix('s')}_id"
    rows = register.sql(f"SELECT {key}, texts FROM {table} ORDER BY 1").rows()
    return {row[key]: row["texts"] for row in rows}


def test_a_rare_name_is_one_person_wherever_the_post_is_open(joined):
    register = joined(
        "Ngày 5/3/2016, Phó Tư lệnh Khuất Duy Tước báo cáo.",
        "Ngày 7/9/2019, Chính ủy Quân khu 2 Khuất Duy Tước phát biểu.",
    )
    assert list(ids(register, "persons").values()) == [2]


@pytest.mark.parametrize(
    "post, persons",
    [
        ("Tư lệnh Quân khu 2", [2]),
        ("Phó Chủ nhiệm Tổng cục Hậu cần", [2]),
        ("Chánh Văn phòng Bộ Quốc phòng", [2]),
        ("Cục trưởng Cục Quân y", [2]),
        ("Chủ tịch Hội Cựu chiến binh Việt Nam", [2]),
        ("Bí thư Đảng ủy", [2]),
        ("Bí thư Tỉnh ủy Lào Cai", [1, 1]),
        ("Phó Tổng cục trưởng Tổng cục Hậu cần - Kỹ thuật Bộ Công an", [1, 1]),
        ("Cục trưởng Cục Quản lý thị trường", [1, 1]),
    ],
)
def test_a_soldier_and_somebody_who_never_was_one_are_two(joined, post, persons):
    register = joined(
        "Ngày 5/3/2016, Phó Chính ủy Khuất Duy Tước báo cáo.",
        f"Ngày 7/9/2019, {post} Khuất Duy Tước phát biểu.",
    )
    assert list(ids(register, "persons").values()) == persons


def test_who_leads_the_veterans_was_a_soldier(joined):
    register = joined(
        "Ngày 5/3/2016, Chủ tịch Hội Cựu chiến binh Việt Nam Nguyễn Doãn Tước dự.",
        "Ngày 7/9/2019, Tư lệnh Quân khu 2 Nguyễn Doãn Tước phát biểu.",
        "Ngày 8/9/2019, Chủ tịch UBND tỉnh Lào Cai Nguyễn Doãn Tước phát biểu.",
    )
    assert sorted(ids(register, "persons").values()) == [1, 2]


def test_a_deputy_minister_in_a_text_of_a_city_is_one_of_the_ministry(joined):
    register = joined(
        "Ngày 5/3/2016, UBND thành phố Hà Nội họp. Thứ trưởng Công an Khuất Duy Tước dự.",
        "Ngày 7/3/2016, Thứ trưởng Bộ Công an Khuất Duy Tước phát biểu.",
    )
    assert list(ids(register, "positions").values()) == [2]


def test_a_member_of_the_army_committee_is_a_soldier(joined):
    register = joined(
        "Ngày 5/3/2016, Ủy viên Quân ủy Trung ương Nguyễn Doãn Tước dự.",
        "Ngày 7/9/2019, Chính ủy Quân khu 2 Nguyễn Doãn Tước phát biểu.",
    )
    assert list(ids(register, "persons").values()) == [2]


def test_one_may_head_two_bodies_of_a_province_one_after_the_other(joined):
    register = joined(
        "Ngày 5/3/2016, Chủ tịch HĐND tỉnh Lào Cai Nguyễn Văn Hùng họp.",
        "Ngày 7/5/2016, Chủ tịch UBND tỉnh Lào Cai Nguyễn Văn Hùng họp.",
    )
    assert list(ids(register, "persons").values()) == [2]


def test_who_leads_a_province_goes_on_in_the_one_that_it_joined(joined):
    register = joined(
        "Ngày 5/3/2025, Chủ tịch UBND tỉnh Hà Giang Nguyễn Văn Hùng họp.",
        "Ngày 7/8/2025, Chủ tịch UBND tỉnh Tuyên Quang Nguyễn Văn Hùng họp.",
        "Ngày 7/8/2025, Chủ tịch UBND tỉnh Cà Mau Nguyễn Văn Hùng họp.",
    )
    assert list(ids(register, "persons").values()) == [2, 1]


@pytest.mark.parametrize(
    "others, persons",
    [
        ([], [2]),
        (["Ngày 9/9/2016, Chủ tịch UBND tỉnh Lào Cai Nguyễn Văn Hùng họp."], [1, 1, 1]),
    ],
)
def test_a_bare_role_is_of_the_only_other_one_of_the_name_in_the_centre(joined, others, persons):
    register = joined(
        "Ngày 5/3/2016, Tổng cục trưởng Nguyễn Văn Hùng họp.",
        "Ngày 7/3/2016, Thứ trưởng Bộ Y tế Nguyễn Văn Hùng họp.",
        *others,
        # what the surname and the middle name have beside them
        *(f"Ngày {n}/4/2016, Bí thư Tỉnh ủy Nguyễn Văn {x} họp." for n, x in enumerate("AB", 1)),
    )
    found = register.sql("SELECT texts FROM persons WHERE name = 'Nguyễn Văn Hùng'").rows()
    assert [row["texts"] for row in found] == persons


@pytest.mark.parametrize(
    "post", ["Chủ tịch Hội đồng Quản lý Quỹ Đất Phèn", "Chủ tịch Hội Nghề cá tỉnh bạn"]
)
def test_two_of_a_common_name_have_more_in_common_than_the_name(joined, post):
    register = joined(
        f"Ngày 5/3/2016, {post} Nguyễn Văn Hùng phát biểu.",
        "Ngày 7/9/2019, Chủ nhiệm Ủy ban Pháp luật của Quốc hội Nguyễn Văn Hùng họp.",
        *(f"Ngày {n}/4/2016, Bí thư Tỉnh ủy Nguyễn Văn {x} họp." for n, x in enumerate("AB", 1)),
    )
    found = register.sql("SELECT texts FROM persons WHERE name = 'Nguyễn Văn Hùng'").rows()
    assert [row["texts"] for row in found] == [1, 1]


def test_spellings_of_a_foreigner_are_one_name(joined):
    register = joined(
        "Ngày 5/3/2016, Tổng thống Belarus Sergei Ivashenko đến. Tổng thống Peru Ivo Malero dự.",
        "Ngày 6/3/2016, Tổng thống Belarus Sergej Ivashenko đến. Tổng thống Peru Ana Malero dự.",
        "Ngày 7/3/2016, Tổng thống Ivashenko đến.",
    )
    assert sorted(ids(register, "persons").values()) == [1, 1, 3]


@pytest.mark.parametrize(
    "first, second, persons",
    [
        ("Tổng thống Peru Amadeo Torr", "Tổng thống Peru Amadeo Torre", [2]),
        ("Tổng thống Peru Amadeo Túrez", "Chủ tịch Đảng Nhân dân Peru Amadeo Turez", [2]),
        ("Tổng thống Mỹ Amadeo W. Lent", "Tổng thống Mỹ Amadeo H. W. Lent", [1, 1]),
        (
            "ông Amadeo Torrez, Chủ tịch Quỹ Nhi đồng Pisco Globe",
            "ông Torrez, Chủ tịch Quỹ Nhi đồng Pisco Globe",
            [2],
        ),
        ("Bộ trưởng Bộ Y tế Phạm Văn Đồng", "Bí thư Tỉnh ủy Lào Cai Phạm Văn Đống", [1, 1]),
        ("Thủ tướng Lào Sithong Vorakham", "Thủ tướng Lào Xi-thoong Vô-la-khăm", [2]),
        ("Tổng thống Chile Mirela Bachet", "Tổng thống Chi-lê M.Ba-chét", [2]),
        ("Tổng thống Chile Mirela Bachet", "Tổng thống Pê-ru M.Ba-chét", [1, 1]),
        ("Tổng thống Chile Mirela Bachet", "Tổng thống Chi-lê P.Ba-chét", [1, 1]),
        ("Thủ tướng Campuchia Keo Sen", "Thủ tướng Campuchia Samdech Techo Keo Xen", [2]),
        ("Thủ tướng Nhật Bản Hironaka", "Thủ tướng Nhật Bản Hironaka Kenji", [2]),
    ],
)
def test_a_foreigner_is_spelled_in_several_ways(joined, first, second, persons):
    register = joined(f"Ngày 5/3/2016, {first}, đến.", f"Ngày 6/3/2016, {second}, đi.")
    assert sorted(ids(register, "persons").values()) == persons


@pytest.mark.parametrize(
    "second, persons",
    [("Masato Hironaka", [2]), ("Masato Hironeka", [1, 1]), ("Hironaka Kenji", [1, 1])],
)
def test_a_surname_stands_first_or_last(joined, second, persons):
    register = joined(
        "Ngày 5/3/2016, Thủ tướng Hironaka Masato đến.",
        f"Ngày 6/3/2016, Bộ trưởng Bộ Tài chính {second} đi.",
    )
    assert sorted(ids(register, "persons").values()) == persons


@pytest.mark.parametrize(
    ("other", "office", "persons"),
    [
        ("Trịnh Hống Vĩ", "Trưởng phòng Giá đất bồi thường", 1),
        ("Trịnh Hống Vĩ", "Trưởng phòng", 2),
        ("Trịnh Hống Vĩ", "Phó Trưởng phòng Giá đất bồi thường", 2),
        ("Trịnh Hùng Vĩ", "Trưởng phòng Giá đất bồi thường", 2),
    ],
)
def test_two_with_other_marks_in_one_long_office_of_a_text_are_one(joined, other, office, persons):
    register = joined(f"Bị cáo Trịnh Hồng Vĩ, {office}, khai. Bị cáo {other}, {office}, nghe.")
    assert len(ids(register, "persons")) == persons


def test_one_syllable_is_the_name_of_nobody_in_particular(joined):
    register = joined("Bà Thoa, Chủ tịch UBND xã, nói.", "Bà Lê Thoa, Chủ tịch UBND xã, nói.")
    assert [row["name"] for row in register.sql("SELECT name FROM persons").rows()] == ["Lê Thoa"]
    assert len(ids(register, "positions")) == 1


@pytest.mark.parametrize("name, persons", [("Việt Nam", 0), ("Tô Việt Nam", 1)])
def test_a_country_is_nobody(nlp, name, persons):
    record = to_record(nlp("Tư lệnh Quân khu 2 Tô Việt Nam dự."))
    record["officials"][0]["name"] = name
    assert len(facts_of(record)["persons"]) == persons


def test_a_letter_or_marks_make_no_other_foreigner(joined):
    register = joined(
        "Ngày 5/3/2016, Tổng thống Belarus Sergei Ivashenko đến. Tổng thống Peru Ana Maléro dự.",
        "Ngày 6/3/2016, Tổng thống Belarus Sergei Ivasenko đến. Tổng thống Peru Ana Malero dự.",
        "Ngày 7/3/2016, Tổng thống Belarus Sergei Ivashenko đến. Tổng thống Peru Ina Malero dự.",
    )
    assert sorted(ids(register, "persons").values()) == [1, 2, 3]


@pytest.mark.parametrize(
    ("told", "persons"),
    [
        ("Phó Thủ tướng Trịnh Hồng Vĩ đến dự. Phó Thủ tướng Trịnh Hống Vĩ phát biểu.", 1),
        # another office, and one that many hold
        ("Phó Thủ tướng Trịnh Hồng Vĩ đến dự. Bộ trưởng Trịnh Hống Vĩ phát biểu.", 2),
        ("Ủy viên Trịnh Hồng Vĩ đến dự. Ủy viên Trịnh Hống Vĩ phát biểu.", 2),
    ],
)
def test_a_name_with_other_marks_in_one_text_is_a_slip(joined, told, persons):
    others = [f"Ngày {n}/3/2016, Phó Thủ tướng Trịnh Hồng Vĩ họp." for n in range(1, 6)]
    register = joined(*others, told)
    assert len(ids(register, "persons")) == persons


@pytest.mark.parametrize(
    ("told", "persons"),
    [
        ("Bộ trưởng Ngoại giao Khuất Duy Tước đến. Bộ trưởng Ngoại giao Khuất Duy phát biểu.", 1),
        ("Chủ tịch UBND tỉnh Lào Cai Duy Tước đến, Chủ tịch UBND tỉnh Khuất Duy Tước đi.", 1),
        # of another body, and in an office that many hold
        ("Chủ tịch HĐND tỉnh Lào Cai Khuất Duy, Chủ tịch UBND tỉnh Lào Cai Khuất Duy Tước.", 2),
        ("Ủy viên Khuất Duy, Ủy viên Khuất Duy Tước.", 2),
        ("Tổng Bí thư Khuất Duy Tước Quê hương, Tổng Bí thư Khuất Duy Tước phát biểu.", 1),
    ],
)
def test_a_part_of_a_name_in_one_text_is_the_whole_name(joined, told, persons):
    register = joined(told)
    assert len(ids(register, "persons")) == persons


def test_a_foreigner_has_one_post_in_several_words_and_one_surname_or_two(joined):
    register = joined(
        "Ngày 5/3/2016, Ngoại trưởng Peru Sergei Malero đến.",
        "Ngày 6/3/2016, Về phía bạn có Bộ trưởng Ngoại giao Sergey Malero.",
        "Ngày 7/3/2016, Tổng thống Chile Ana Ivashenko đến.",
        "Ngày 8/3/2016, Tổng thống Ana Ivashenko Malero đến.",
    )
    assert sorted(ids(register, "persons").values()) == [2, 2]


def test_a_long_office_is_one_with_and_without_the_country(joined):
    office = "Chủ tịch Hiệp hội Chế biến Nông sản"
    register = joined(
        f"Ngày 5/3/2016, {office} Việt Nam Nguyễn Văn Hùng họp.",
        f"Ngày 7/3/2016, {office} Nguyễn Văn Hùng họp.",
    )
    assert list(ids(register, "persons").values()) == [2]


@pytest.mark.parametrize(
    ("post", "persons"),
    [("Phó Tư lệnh Bộ đội Biên phòng", [2]), ("Phó Tư lệnh Cảnh sát biển", [1, 1])],
)
def test_a_long_office_of_the_centre_is_one_with_and_without_the_country(joined, post, persons):
    register = joined(
        "Ngày 5/3/2016, Phó Tư lệnh Bộ đội Biên phòng Việt Nam Nguyễn Văn Hùng họp.",
        f"Ngày 7/3/2016, {post} Nguyễn Văn Hùng họp.",
    )
    assert list(ids(register, "persons").values()) == persons


@pytest.mark.parametrize(
    ("post", "persons"),
    [("Chủ tịch UBND xã", [1, 1]), ("Phó Vụ trưởng", [2])],
)
def test_an_office_in_a_commune_and_one_in_the_centre_are_of_two(joined, post, persons):
    register = joined(
        f"Ngày 5/3/2016, {post} Khuất Duy Tước báo cáo.",
        "Ngày 7/3/2016, Thứ trưởng Bộ Y tế Khuất Duy Tước phát biểu.",
    )
    assert list(ids(register, "persons").values()) == persons


def test_a_common_name_in_two_provinces_is_two(joined):
    register = joined(
        "Ngày 5/3/2016, Chủ tịch UBND tỉnh Lào Cai Nguyễn Văn Hùng họp.",
        "Ngày 7/3/2016, Chủ tịch UBND tỉnh Trà Vinh Nguyễn Văn Hùng họp.",
    )
    assert list(ids(register, "persons").values()) == [1, 1]


@pytest.mark.parametrize("others, persons", [("KTM", [2]), ("IOP", [1, 1])])
def test_a_common_name_among_the_same_officials_is_one(joined, others, persons):
    names = ("Khuất Duy Kiệm", "Ninh Bá Túc", "Mạc Ngọc Mão", "Cù Tử Ý", "Lò Sử Oánh", "Lù Vi Phả")
    known = dict(zip("KTMIOP", names, strict=True))
    register = joined(
        "Trưởng đoàn Nguyễn Văn Hùng đến, " + _beside(known[x] for x in "KTM"),
        "Giám đốc Sở Y tế Lào Cai Nguyễn Văn Hùng đến, " + _beside(known[x] for x in others),
        *(
            f"Ngày {n}/4/2016, Bí thư Tỉnh ủy Nguyễn Văn {x} họp."
            for n, x in enumerate("HIKLMNPQR", 1)
        ),
    )
    found = register.sql("SELECT texts FROM persons WHERE name = 'Nguyễn Văn Hùng'").rows()
    assert [row["texts"] for row in found] == persons


def _beside(names):
    return " ".join(f"Phó Giám đốc {name} báo cáo." for name in names)


def test_who_leads_one_province_after_another_has_a_rare_name(joined):
    register = joined(
        "Ngày 5/3/2016, Chủ tịch UBND tỉnh Lào Cai Khuất Duy Tước họp.",
        "Ngày 7/5/2016, Chủ tịch UBND tỉnh Trà Vinh Khuất Duy Tước họp.",
    )
    assert list(ids(register, "persons").values()) == [2]


def test_periods_that_no_one_lives_through_are_of_two(joined):
    register = joined(
        "Khuất Duy Tước giữ chức Bí thư Tỉnh ủy Lào Cai từ năm 1946 đến năm 1949.",
        "Khuất Duy Tước giữ chức Tư lệnh Quân khu 2 từ năm 2014 đến năm 2019.",
    )
    assert list(ids(register, "persons").values()) == [1, 1]


@pytest.mark.parametrize("bare, body", [(2, "vn/bo-tai-chinh"), (6, None)])
def test_a_post_that_is_named_once_does_not_fill_all_others(joined, bare, body):
    texts = [f"Sáng {day}/3/2016, Bộ trưởng Khuất Duy Tước họp." for day in range(1, 1 + bare)]
    register = joined(*texts, "Ngày 9/3/2016, Bộ trưởng Bộ Tài chính Khuất Duy Tước họp.")
    rows = register.sql(
        "SELECT body_id, texts FROM positions UNION ALL SELECT NULL, texts FROM roles ORDER BY 2"
    ).rows()
    assert rows[-1]["body_id"] == body


def test_who_signs_holds_the_post_in_the_body_that_issues(joined):
    register = joined(
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH LÀO CAI\n-------\nSố: 12/NQ-HĐND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        "Lào Cai, ngày 10 tháng 7 năm 2021\n\nNGHỊ QUYẾT\nVề kế hoạch đầu tư công\n\n"
        "Điều 1. Thông qua kế hoạch đầu tư công năm 2021.\n\n"
        "CHỦ TỊCH\n\n\nKhuất Duy Tước\n"
    )
    rows = register.sql("SELECT title, body_id FROM positions").rows()
    title = "Chủ tịch Hội đồng nhân dân tỉnh Lào Cai"
    assert rows == [{"title": title, "body_id": "10/hoi-dong-nhan-dan"}]


def test_a_title_is_shown_without_what_it_was_once(joined):
    register = joined(
        "Ngày 5/3/2016, Chủ tịch UBND tỉnh Lào Cai Khuất Duy Tước họp.",
        "Ngày 7/3/2022, nguyên Chủ tịch UBND tỉnh Lào Cai Khuất Duy Tước dự lễ.",
    )
    rows = register.sql("SELECT title, status FROM positions").rows()
    assert rows == [{"title": "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai", "status": "former"}]


def test_a_person_has_the_name_that_most_texts_have(joined):
    texts = [f"Ngày {day}/5/2016, Chủ tịch Quốc hội Thạch Thị Mẫn họp." for day in (3, 4)]
    register = joined("Ngày 2/5/2016, Chủ tịch Quốc hội Thạch Thi Mẫn họp.", *texts)
    assert register.sql("SELECT name FROM persons").rows() == [{"name": "Thạch Thị Mẫn"}]


_TOLD = "yêu cầu {} rà soát toàn bộ các trạm y tế xã và báo cáo kết quả trước ngày {}/6/2016."


@pytest.mark.parametrize(
    "first, second, duties",
    [
        (("Sở Y tế tỉnh Lào Cai", 20), ("sở y tế tỉnh Lào Cai", 20), 1),
        (("Sở Y tế tỉnh Lào Cai", 20), ("Sở Y tế tỉnh Lào Cai", 25), 2),
        (("Sở Y tế tỉnh Lào Cai", 20), ("Sở Y tế tỉnh Hà Giang", 20), 2),
    ],
)
def test_a_duty_that_two_texts_tell_is_one(joined, first, second, duties):
    register = joined(
        f"Ngày 5/6/2016, UBND tỉnh {_TOLD.format(*first)}",
        f"Ngày 7/6/2016, ông Khuất Duy Tước, Chủ tịch UBND tỉnh Lào Cai, {_TOLD.format(*second)}",
    )
    rows = register.due("2016-06").rows("duties")
    assert len(rows) == duties
    assert sum(len(row["sources"]) for row in rows) == 2


def test_a_duty_is_of_the_person_whom_one_of_its_texts_names(joined):
    told = _TOLD.format("Sở Y tế tỉnh Lào Cai", 20)
    register = joined(
        f"Ngày 5/6/2016, UBND tỉnh Lào Cai {told}",
        f"Ngày 7/6/2016, ông Khuất Duy Tước, Chủ tịch UBND tỉnh Lào Cai, {told}",
    )
    (duty,) = register.person("Khuất Duy Tước").rows("duties")
    assert [source["day"] for source in duty["sources"]] == ["2016-06-05", "2016-06-07"]


def test_a_sentence_is_quoted_once_however_often_it_names_somebody(joined):
    register = joined(
        "Ngày 5/6/2016, Bộ trưởng Bộ Y tế Khuất Duy Tước họp báo: ông Khuất Duy Tước nói có.\n"
        "Bộ trưởng Khuất Duy Tước cảm ơn."
    )
    (person,) = register.person("Khuất Duy Tước").rows()
    sentences = [source["sentence"] for source in person["sources"]]
    assert [sentence[:8] for sentence in sentences] == ["Ngày 5/6", "Bộ trưởn"]


@pytest.mark.parametrize("day, due", [("20/6/2016", "2016-06-20"), ("20/6/1946", None)])
def test_a_day_long_past_is_none_on_which_a_duty_is_due(joined, day, due):
    register = joined(f"Ngày 5/6/2016, UBND tỉnh Lào Cai yêu cầu Sở Y tế báo cáo trước ngày {day}.")
    (row,) = register.sql("SELECT due_to::VARCHAR AS due FROM duties").rows()
    assert row["due"] == due


def test_a_text_of_the_day_stands_beside_a_period(joined):
    register = joined(
        "Khuất Duy Tước giữ chức Bộ trưởng Bộ Tài chính từ năm 1990 đến năm 2025.",
        "Ngày 3/5/2016, Bộ trưởng Bộ Tài chính Thạch Thị Mẫn họp.",
        "Ngày 9/8/2016, Bộ trưởng Bộ Tài chính Thạch Thị Mẫn họp.",
    )
    who = register.who("Bộ trưởng Bộ Tài chính", None, "2016-05-04").rows()
    assert [row["name"] for row in who] == ["Thạch Thị Mẫn"]
    who = register.who("Bộ trưởng Bộ Tài chính", None, "1995-05-04").rows()
    assert [row["name"] for row in who] == ["Khuất Duy Tước"]


@pytest.mark.parametrize(
    "day, again, status",
    [
        ("3/5/2020", "", "former"),
        ("3/5/2011", "", "held"),  # the period goes on
        ("3/5/2020", " Từ năm 2018, Khuất Duy Tước giữ chức Bộ trưởng Bộ Tài chính.", "appointed"),
    ],
)
def test_a_post_whose_end_is_past_is_former(joined, day, again, status):
    register = joined(
        "Khuất Duy Tước giữ chức Bộ trưởng Bộ Tài chính từ năm 2006 đến năm 2013.",
        f"Ngày {day}, in lại danh sách.{again}\n\n- Bộ trưởng Bộ Tài chính: Khuất Duy Tước\n",
    )
    assert [row["status"] for row in register.sql("SELECT status FROM positions").rows()] == [
        status
    ]


def test_a_period_is_the_one_that_most_texts_state(joined):
    right = "Khuất Duy Tước giữ chức Bộ trưởng Bộ Tài chính từ năm 2006 đến năm 2011."
    wrong = "Khuất Duy Tước giữ chức Bộ trưởng Bộ Tài chính từ năm 1951 đến năm 2025."
    register = joined(right, f"{right} Số 2.", wrong)
    rows = register.sql("SELECT held_from, held_to FROM positions").rows()
    assert rows == [{"held_from": "2006", "held_to": "2011"}]


@pytest.mark.parametrize(
    "first, second, id",
    [
        (
            "Nghị quyết số 51-NQ/TW ngày 20/7/2005 của Bộ Chính trị",
            "Nghị quyết 51/NQ-TW",
            "vn/trung-uong/51-NQ/2005",
        ),
        ("Nghị quyết 76/2025/NQ-UBTVQH15", "Nghị quyết 76/2025/UBTVQH15", "76/2025/UBTVQH15"),
        (
            "Nghị quyết số 1687/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội",
            "Nghị quyết 1687/NQ-UBTVQH15",
            "1687/NQ-UBTVQH15",
        ),
        (
            "Sắc lệnh số 23/SL ngày 21/2/1946 của Chủ tịch nước",
            "Sắc lệnh 23-SL",
            "vn/chu-tich-nuoc/23-SL/1946",
        ),
        (
            "Nghị quyết số 04-NQ/TW ngày 30/10/2016 của Ban Chấp hành Trung ương",
            "Nghị quyết Trung ương 4 khóa XII",
            "vn/trung-uong/4-NQ/2016",
        ),
        ("Kết luận số 206-KL/TW", "Kết luận 206-KL/TW", "vn/trung-uong/206-KL/?"),
        (
            "Nghị quyết số 42/2017/QH14 của Quốc hội",
            "Nghị quyết số 42 ngày 21/6/2017 của Quốc hội",
            "42/2017/QH14",
        ),
        (
            "Nghị quyết số 1067 NQ/TVQH ngày 1/4/1971 của Ủy ban Thường vụ Quốc hội",
            "Nghị quyết số 1067 NQ/TVQH",
            "vn/uy-ban-thuong-vu-quoc-hoi/1067-NQ/1971",
        ),
        (
            "Nghị quyết số 1067/NQ-TVQH ngày 1/4/1971 của Ủy ban Thường vụ Quốc hội",
            "Nghị quyết số 1067 NQ/TVQH",
            "vn/uy-ban-thuong-vu-quoc-hoi/1067-NQ/1971",
        ),
        (
            "Nghị quyết số 300 NQ/TVQH",
            "Nghị quyết số 300/NQ-TVQH",
            "vn/uy-ban-thuong-vu-quoc-hoi/300-NQ/?",
        ),
        (
            "Nghị quyết số 35/NQ-CP ngày 27/9/2010 của Chính phủ",
            "Nghị quyết 35/2010/NQ-CP",
            "vn/chinh-phu/35-NQ/2010",
        ),
        ("Nghị định 67/2014/NĐ-CP", "Nghị định 67/2014", "67/2014/NĐ-CP"),
        ("Nghị định 67/2014/NĐ-CP", "Nghị định 67 năm 2014 của Chính phủ", "67/2014/NĐ-CP"),
        ("Nghị định 67/2014/NĐ-CP", "Nghị định 67/2014 NĐ-CP", "67/2014/NĐ-CP"),
        ("Nghị định 67/2014/NĐ-CP", "Nghị định 67/2014/ND-CP", "67/2014/NĐ-CP"),
        ("Nghị định 67/2014/NĐ-CP", "Nghị định 67/2014/NĐCP", "67/2014/NĐ-CP"),
        ("Nghị quyết 31/2003/QH11", "Nghị quyết 31/2003/QH.11", "31/2003/NQ-QH11"),
        ("Luật số 31/2024/QH15", "Luật số 31/2024/QH", "31/2024/QH15"),
        (
            "Luật số 31/2021/QH15",
            "Luật số 31/2021/QH ngày 9/11/2021 của Quốc hội",
            "31/2021/QH15",
        ),
        (
            "Công văn số 206/UBND-VX ngày 5/5/2020",
            "Công văn 206/UBND-VX ngày 5/5/2020",
            "?/uy-ban-nhan-dan/206-CV/2020~16b08443",
        ),
        (
            "Kết luận số 86-KL/TW ngày 3/2/2013",
            "Kết luận số 86 ngày 3/2/2013 của Bộ Chính trị",
            "vn/trung-uong/86-KL/2013",
        ),
        (
            "Quyết định số 65/QĐ-TTg ngày 18/1/2017",
            "Quyết định số 65 ngày 18/1/2017 của Thủ tướng Chính phủ",
            "vn/thu-tuong-chinh-phu/65-QĐ/2017",
        ),
    ],
)
def test_one_document(joined, first, second, id):
    register = joined(f"Thực hiện {first}, xã đã họp.", f"Xã triển khai {second} đến các thôn.")
    assert ids(register) == {id: 2}


@pytest.mark.parametrize(
    "first, second",
    [
        # Numbers begin anew with each term of the Party, and with each year of the State.
        (
            "Nghị quyết số 04-NQ/TW ngày 30/10/2016 của Ban Chấp hành Trung ương",
            "Nghị quyết Trung ương 4 khóa XI",
        ),
        ("Nghị quyết số 42/NQ-CP ngày 9/4/2020 của Chính phủ", "Nghị quyết 42/NQ-CP năm 2022"),
        (
            "Nghị quyết số 22-NQ/TW ngày 10/10/1979 của Bộ Chính trị",
            "Nghị quyết 22-NQ/TW trong phiên họp ngày 5/6/2017",
        ),
        ("Nghị quyết số 55/2010/QH12 của Quốc hội", "Luật An toàn thực phẩm số 55/2010/QH12"),
        ("Nghị định số 07/2025/NĐ-CP ngày 9/1/2025 của Chính phủ", "Nghị định 07/NĐ-CP"),
        ("Công văn số 206/UBND-VX ngày 5/5/2020", "Công văn 206/UBND-VX ngày 6/5/2020"),
        ("Luật số 31/2021/QH15", "Luật số 31/2021/QH"),
        (
            "Nghị quyết 25/NQ-CP về việc giảm giá điện cho các xã",
            "Nghị quyết 25/NQ-CP về việc trồng cây ven các con đường",
        ),
        ("Nghị quyết 25 về trồng cây ven các con đường", "Nghị quyết 25 về giảm giá điện cho xã"),
        ("Quyết định 79/2025/QĐ-UBND của UBND tỉnh Lào Cai", "Quyết định 79/2024/QĐ-UBND"),
    ],
)
def test_two_documents(joined, first, second):
    register = joined(f"Thực hiện {first}, xã đã họp.", f"Xã triển khai {second} đến các thôn.")
    assert list(ids(register).values()) == [1, 1]


@pytest.mark.parametrize(
    "first, second, documents",
    [
        ("lập trung đoàn pháo binh An Bình", "lập trung đoàn pháo binh An Bình", [2]),
        ("lập trung đoàn pháo binh An Bình", "lập trung đoàn pháo binh An Hòa", [1, 1]),
    ],
)
@pytest.mark.parametrize("number", ["06/QĐ", "06"])
def test_open_documents_of_one_number_and_one_subject_are_one(
    joined, first, second, documents, number
):
    register = joined(
        f"Xã đã nhận Quyết định số {number} về việc {first}.",
        f"Thôn cũng nhận Quyết định số {number} về việc {second}.",
    )
    assert list(ids(register).values()) == documents


@pytest.mark.parametrize(
    "told, issuer",
    [
        (
            "Nghị quyết 32/2024/NQ-HĐND về việc sắp xếp đơn vị hành chính cấp xã của tỉnh Hưng Yên",
            "33/hoi-dong-nhan-dan",
        ),
        ("Quyết định 32/2024/QĐ-UBND về giá đất trên địa bàn tỉnh Hưng Yên", "33/uy-ban-nhan-dan"),
        (
            "Quyết định 32/2024/QĐ-UBND của UBND tỉnh về giá đất trên địa bàn tỉnh Hưng Yên",
            "33/uy-ban-nhan-dan",
        ),
        (
            "Quyết định 32/2024/QĐ-UBND của UBND tỉnh Lào Cai về phí trên địa bàn tỉnh Hưng Yên",
            "10/uy-ban-nhan-dan",
        ),
        ("Quyết định 32/2024/QĐ-UBND về giá đất tại tỉnh Hưng Yên", None),
    ],
)
def test_the_province_of_a_committee_is_that_in_whose_area_its_paper_holds(joined, told, issuer):
    register = joined(f"Theo {told}, xã đã họp. HĐND tỉnh Bắc Ninh và HĐND tỉnh Sơn La họp.")
    assert register.sql("SELECT issuer_id FROM documents").rows() == [{"issuer_id": issuer}]


@pytest.mark.parametrize("day, documents", [("9/8/2017", [1, 2]), ("9/8/2009", [1, 1, 1])])
def test_an_issuer_has_one_document_of_a_number_in_texts_of_one_year(joined, day, documents):
    register = joined(
        "Xã họp về Nghị quyết số 35/NQ-CP ngày 27/9/2010 của Chính phủ.",
        "Ngày 5/3/2017, thôn bàn về Nghị quyết 35 của Chính phủ.",
        f"Ngày {day}, thôn lại bàn về Nghị quyết 35 của Chính phủ.",
    )
    assert list(ids(register).values()) == documents


@pytest.mark.parametrize(
    "told, issuer",
    [
        ("Thủ tướng đã ký Nghị quyết 53/NQ-CP.", "Chính phủ"),
        ("Xã theo Quyết định 124/2004/QĐ-TTg của Chính phủ.", "Thủ tướng Chính phủ"),
        ("Hội đồng Bộ trưởng ra Quyết định số 275-CP.", "Hội đồng Bộ trưởng"),
        ("Theo Nghị định số 44/2016/NĐ-CP do Uỷ ban nhân dân tỉnh ký.", "Chính phủ"),
        ("Bộ trưởng đã ký Thông tư 2/2017/TT-VPCP.", "Văn phòng Chính phủ"),
    ],
)
def test_who_signs_is_not_who_issues(joined, told, issuer):
    assert joined(told).sql("SELECT issuer FROM documents").rows() == [{"issuer": issuer}]


def test_an_ordinance_called_by_name_is_of_the_standing_committee(joined):
    register = joined("Xã theo Pháp lệnh Cựu chiến binh.")
    assert register.sql("SELECT issuer_id FROM documents").rows() == [
        {"issuer_id": "vn/uy-ban-thuong-vu-quoc-hoi"}
    ]


@pytest.mark.parametrize("texts, subject", [(5, "bến phà và đò ngang"), (2, "bến phà")])
def test_a_subject_that_goes_on_in_far_more_texts_is_cut(joined, texts, subject):
    register = joined(
        "Xã theo Quyết định số 5/2020/QĐ-TTg về bến phà.",
        *(
            f"Thôn {i} theo Quyết định số 5/2020/QĐ-TTg về bến phà và đò ngang."
            for i in range(texts)
        ),
    )
    assert register.sql("SELECT subject FROM documents").rows() == [{"subject": subject}]


def test_a_letter_behind_the_number_makes_another_document(joined):
    register = joined(
        "Ngày 4/2/1987, Hội đồng Bộ trưởng ra Quyết định số 33B-HĐBT về bến cá.",
        "Ngày 4/2/1987, Hội đồng Bộ trưởng ra Quyết định số 33-HĐBT về bến phà.",
    )
    assert len(ids(register)) == 2


@pytest.mark.parametrize("day, documents", [("8/2/2017", 2), ("8/9/2017", 1)])
def test_a_text_speaks_of_no_document_that_came_after_it(joined, day, documents):
    register = joined(
        "Căn cứ Chỉ thị số 71/CT-TTg ngày 6/6/2017 của Thủ tướng Chính phủ về bến cá.",
        f"Ngày {day}, ông nói về Chỉ thị 71 của Thủ tướng Chính phủ.",
    )
    assert len(ids(register)) == documents


def test_a_day_of_another_year_than_the_symbol_is_none(joined):
    register = joined("Xã nhận Nghị định 5/2020/NĐ-CP ngày 12/9/2022 của Chính phủ.")
    assert register.sql("SELECT issued_on FROM documents").rows() == [{"issued_on": None}]


def test_a_decree_is_one_whatever_a_text_calls_it(joined):
    register = joined("Theo Nghị quyết 8/2025/NĐ-CP, xã đã họp.")
    assert register.sql("SELECT type FROM documents").rows() == [{"type": "NĐ"}]


def test_who_issues_what_is_numbered_for_the_whole_country(joined):
    register = joined("Theo Nghị định 129/2025/NĐ-CP, Thông tư 2/2025/TT-BTC và Luật Luật sư 2006.")
    rows = register.sql("SELECT document_id, issuer_id FROM documents").rows()
    assert {row["document_id"]: row["issuer_id"] for row in rows} == {
        "129/2025/NĐ-CP": "vn/chinh-phu",
        "2/2025/TT-BTC": "vn/bo-tai-chinh",
        "65/2006/QH11": "vn/quoc-hoi",
    }


def test_a_document_below_a_lead_is_the_one_that_the_lead_names(joined):
    register = joined(
        "Quốc hội vừa thông qua Nghị quyết số 96/2031/QH16 về ngân sách.\n\n## NGHỊ QUYẾT\n\n"
        "## Về bổ sung ngân sách\n\n*Căn cứ Luật Ngân sách số 83/2030/QH16;*\n\nĐiều 1. Chi.\n\n"
        "Nghị quyết này được Quốc hội thông qua ngày 17 tháng 5 năm 2031."
    )
    (row,) = register.document("96/2031/QH16").rows()
    assert (str(row["issued_on"]), row["subject"]) == ("2031-05-17", "bổ sung ngân sách")
    rows = register.document("96/2031/QH16").rows("rests_on")
    assert [(row["type"], row["to_symbol"]) for row in rows] == [("based_on", "83/2030/QH16")]


def subject(register):
    (row,) = register.sql("SELECT subject FROM documents").rows()
    return row["subject"]


@pytest.mark.parametrize(
    ("said", "issuer"),
    [
        ("theo Quyết định 5512/QĐ-UBND năm 2019", "10/uy-ban-nhan-dan"),
        ("theo Nghị quyết 5512/NQ-HĐND năm 2019", "10/hoi-dong-nhan-dan"),
        ("theo Quyết định 5512/QĐ-ABCD năm 2019", None),
        ("theo Quyết định 5512/QĐ-UBND", None),
    ],
)
def test_a_committee_of_no_place_is_that_of_the_province_of_its_text(joined, said, issuer):
    register = joined(f"Ngày 5/3/2020, UBND tỉnh Lào Cai họp. Bến phà mở {said}.")
    rows = register.sql("SELECT issuer_id FROM documents WHERE number = 5512").rows()
    assert [row["issuer_id"] for row in rows] == [issuer]


def test_the_subject_is_that_of_the_whole_document(joined):
    article = "Theo Điều 71 Nghị định 129/2025/NĐ-CP nói về báo cáo lao động như sau: …"
    whole = "Căn cứ Nghị định số 129/2025/NĐ-CP ngày 11/6/2025 quy định về phân định thẩm quyền;"
    register = joined(article, f"{article} Số 2.", f"{article} Số 3.", whole)
    assert subject(register) == "quy định về phân định thẩm quyền"


ISSUED = "Ngày 5/3/2003, Chính phủ ban hành Nghị định 36/2003/NĐ-CP về việc thành lập xã Mù Cả A"


@pytest.mark.parametrize(
    "quoted, told",
    [
        (
            '"Nghị định số 36/2003/NĐ-CP về việc thành lập xã, phường thuộc tỉnh Lào Cai".',
            "thành lập xã, phường thuộc tỉnh Lào Cai",
        ),
        (
            '"Nghị định số 36/2003/NĐ-CP về việc thành lập xã, phường thuộc tỉnh Lào Cai" (PDF).',
            "thành lập xã, phường thuộc tỉnh Lào Cai",
        ),
        ('"Nghị định số 36/2003/NĐ-CP về việc thành lập xã ra sao?".', "thành lập xã Mù Cả A"),
        ('"Nghị định số 36/2003/NĐ-CP về việc THÀNH LẬP xã" là bài mới.', "thành lập xã Mù Cả A"),
    ],
)
def test_the_subject_is_that_of_the_quoted_title(joined, quoted, told):
    register = joined(f"{ISSUED}.\n\n{quoted}", f"{ISSUED}. Số 2.", f"{ISSUED}. Số 3.")
    assert subject(register) == told


def test_the_subject_of_a_document_that_is_at_hand_is_its_own(joined):
    register = joined(
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n-------\nSố: 12/2031/QĐ-UBND\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
        "Lào Cai, ngày 10 tháng 7 năm 2031\n\nQUYẾT ĐỊNH\nVề quản lý an toàn điện\n\n"
        "Điều 1. Phạm vi.\n\nCHỦ TỊCH\n\n\nKhuất Duy Tước\n",
        *(
            f"Ngày {day}/7/2031, UBND tỉnh Lào Cai ra Quyết định số 12/2031/QĐ-UBND về điện."
            for day in (11, 12)
        ),
    )
    assert subject(register) == "quản lý an toàn điện"


def test_one_decree_of_a_day_whose_letters_are_told_in_two_ways(joined):
    register = joined(
        "Ngày 5/4/1956, Tổng thống ký Sắc lệnh 171-NV về việc đổi tên các bến sông.",
        "Ngày 5/4/1956, Tổng thống ký Sắc lệnh 171/VN. Các bến được đổi tên.",
        "Ngày 6/7/1956, Tổng thống thăm trường, ký Sắc lệnh 171/VN.",
    )
    rows = register.sql("SELECT issued_on, texts FROM documents ORDER BY issued_on").rows()
    assert [row["texts"] for row in rows] == [2, 1]


def test_the_subject_ends_at_a_footnote(joined):
    register = joined(
        "Theo Nghị định 98/2023/NĐ-CP về Quy chế làm việc của Chính phủ[9] tại Điều 4."
    )
    assert subject(register) == "Quy chế làm việc của Chính phủ"


def test_the_subject_is_that_with_which_most_others_begin(joined):
    whole = "Căn cứ Nghị định số 98/2023/NĐ-CP quy định chi tiết một số điều của Luật Thi đua"
    register = joined(
        f"{whole};", f"{whole} mà còn thiếu thời gian giữ chức vụ thì được tính;", f"{whole}. Hết."
    )
    assert subject(register) == "quy định chi tiết một số điều của Luật Thi đua"


def test_subjects_that_differ_in_signs_are_one(joined):
    register = joined(
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 về sắp xếp tổ chức bộ máy gọn nhẹ.",
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 về sắp xếp, tổ chức bộ máy gọn nhẹ.",
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 về việc lập đoàn khảo sát các huyện miền núi.",
    )
    assert subject(register) == "sắp xếp, tổ chức bộ máy gọn nhẹ"


@pytest.mark.parametrize(
    "told, expected",
    [("như sau:\n\nHồ sơ gồm đơn.", None), ("thì phải nộp đơn.", "vay vốn đóng tàu cá xa bờ")],
)
def test_the_heading_of_an_article_is_no_subject(joined, told, expected):
    register = joined(
        "# Thủ tục vay vốn đóng tàu cá xa bờ\n\nCăn cứ khoản 2 Điều 15 Nghị định 98/2023/NĐ-CP về "
        f"vay vốn đóng tàu cá xa bờ {told}"
    )
    assert subject(register) == expected


def test_a_law_that_amends_is_called_so(joined):
    register = joined(
        "Theo khoản 2 Điều 1 Luật Luật sư sửa đổi 2012, luật sư phải tuân thủ pháp luật."
    )
    assert ids(register) == {"20/2012/QH13": 1}
    assert subject(register) == "Luật sửa đổi, bổ sung một số điều của Luật Luật sư"


@pytest.mark.parametrize(
    "law, day",
    [
        ("Luật Luật sư", None),
        ("Luật Luật sư ngày 29 tháng 6 năm 2006", "2006-06-29"),
        ("Luật Luật sư năm 2006; ngày 29 tháng 6 năm 2006", None),
        ("Luật Luật sư có hiệu lực ngày 01/01/2007", None),
    ],
)
def test_the_year_of_a_law_is_known_by_its_number(joined, law, day):
    register = joined(f"Hà Nội, ngày 5 tháng 5 năm 2008\n\n*Căn cứ {law};*\n")
    rows = register.sql("SELECT year, CAST(issued_on AS VARCHAR) AS day FROM documents").rows()
    assert rows == [{"year": 2006, "day": day}]


@pytest.mark.parametrize(
    "text, number",
    [
        ("khóa XII", 12),
        ("Nghị quyết Trung ương 4 khóa IX", 9),
        ("khóa XIV của Quốc hội", 14),
        ("khóa mới", None),
        (None, None),
    ],
)
def test_term(text, number):
    assert term_of(text) == number


@pytest.mark.parametrize(
    "symbol", ["51-NQ/TW", "51/NQ-TW", "051/nq-tw", "51 -NQ/TW", "51-NQ/TƯ", "51NQ-TW"]
)
def test_one_spelling_of_symbols(symbol):
    assert symbol_key(symbol) == "51-NQ-TW"


def test_the_first_assemblies_numbered_on(joined):
    register = joined(
        "Ngày 5/3/2015, xã nhận Nghị quyết số 864 NQ/TVQH.",
        "Ngày 5/3/2016, xã nhận Nghị quyết số 864 NQ/TVQH.",
        "Xã nhận Nghị quyết số 864/NQ-UBTVQH14.",
    )
    assert list(ids(register).values()) == [1, 2]


def test_an_act_of_the_state_is_one_whatever_the_province_of_the_text(joined):
    of = "Tổng thống ban hành Sắc lệnh số 143-NV ngày 22/10/1956 về địa giới tỉnh {}."
    told = ids(joined(of.format("Cà Mau"), of.format("Gia Lai")))
    assert told == {"?/143-NV/1956": 2}


def test_a_list_of_all_provinces_is_about_none_and_each_row_about_its_own(joined):
    names = ["Cà Mau", "Gia Lai", "Hà Nội", "Lào Cai", "Nghệ An", "Thái Bình"]
    row = "| {} | {} | Quyết định {}/QĐ-UBND năm 2024 |"
    register = joined("\n".join(row.format(n, name, n) for n, name in enumerate(names)))
    assert register.sql("SELECT place_id FROM texts").rows() == [{"place_id": None}]
    provinces = {id.partition("/")[0] for id in ids(register)}
    assert provinces == {"01", "10", "34", "40", "64", "96"}


def test_a_beginning_and_an_end_of_two_periods_are_none_together(joined):
    register = joined(
        "Ông Khuất Duy Tước giữ chức Bí thư Tỉnh ủy Lào Cai từ năm 2014 đến năm 2016.",
        "Ngày 20/3/2024, ông Khuất Duy Tước được bầu giữ chức Bí thư Tỉnh ủy Lào Cai.",
        "Hôm 20/3/2024, ông Khuất Duy Tước được bầu giữ chức Bí thư Tỉnh ủy Lào Cai.",
    )
    rows = register.sql("SELECT held_from, held_to FROM positions").rows()
    assert rows == [{"held_from": "2024-03-20", "held_to": None}]


def test_the_country_in_a_title_may_be_written_for_short(joined):
    register = joined(
        "Ông Nguyễn Văn Hùng, Chủ tịch Hiệp hội Chế biến dừa Việt Nam, nói.",
        "Ông Nguyễn Văn Hùng, Chủ tịch Hiệp hội Chế biến dừa VN, đến dự.",
    )
    assert list(ids(register, "persons").values()) == [2]


def test_one_word_for_a_member_of_the_centre_is_that_post(joined):
    register = joined(
        "Ông Khuất Duy Tước, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Lào Cai, phát biểu.",
        "Ông Khuất Duy Tước, UVTW, Bí thư Tỉnh ủy Lào Cai, phát biểu.",
        "Ông Giang Thế Quyền, UVTW, phát biểu.",
    )
    rows = register.sql(
        "SELECT body_id, texts FROM positions WHERE role_key = 'uy-vien' ORDER BY 2"
    ).rows()
    assert [tuple(row.values()) for row in rows] == [("vn/trung-uong", 1), ("vn/trung-uong", 2)]


@pytest.mark.parametrize(
    "post, day, persons",
    [
        ("Chánh Văn phòng UBND tỉnh Lào Cai", "7/3/2019", [1, 1]),
        ("Chánh Văn phòng UBND tỉnh Lào Cai", "7/3/2008", [2]),
        ("Bộ trưởng Bộ Y tế", "7/3/2019", [2]),
    ],
)
def test_who_was_in_the_centre_is_not_in_a_province_long_after(joined, post, day, persons):
    register = joined(
        "Khuất Duy Tước giữ chức Bộ trưởng Bộ Tài chính từ năm 1995 đến năm 2001.",
        f"Ngày {day}, {post} Khuất Duy Tước phát biểu.",
    )
    assert list(ids(register, "persons").values()) == persons


@pytest.mark.parametrize(
    "second, persons",
    [
        ("Ngày 7/9/2021, Tham mưu trưởng Bộ đội Biên phòng Khuất Duy Tước phát biểu.", [1, 2]),
        ("Ngày 7/9/2021, Bí thư Tỉnh đoàn Nghệ An Khuất Duy Tước phát biểu.", [1, 2]),
        ("Ngày 7/9/2001, Chánh án Khuất Duy Tước phát biểu.", [3]),
        ("Bộ trưởng Bộ Lao động Khuất Duy Tước thăm nhà máy.", [3]),
        ("Khuất Duy Tước: Chủ nhiệm Ủy ban Thống nhất 1987-1990.", [3]),
    ],
)
def test_who_is_seen_long_after_the_end_of_another_is_not_he(joined, second, persons):
    register = joined(
        "Khuất Duy Tước: Bộ trưởng Bộ Lao động 1978-1985.",
        second,
        "Chủ tịch Khuất Duy Tước và đồng nghiệp.",
    )
    assert sorted(ids(register, "persons").values()) == persons


@pytest.mark.parametrize(
    "died, year, persons",
    [
        ("| Mất | 4 tháng 5, 2001 |", 2007, [1, 1]),
        ("| Mất | 4 tháng 5, 2011 |", 2007, [2]),
        ("| Vợ | Mạc Thị Vân |", 2007, [2]),
    ],
)
def test_who_is_seen_after_the_death_of_another_is_not_he(joined, died, year, persons):
    register = joined(
        f"# Khuất Duy Tước\n\nKhuất Duy Tước | |\n|---|---|\n| Sinh | 2/3/1930 |\n{died}\n\n"
        "Từ năm 1985 đến năm 1990, ông là Bộ trưởng Bộ Lao động.\n",
        f"Ngày 7/9/{year}, Chủ nhiệm Ủy ban Dân tộc Khuất Duy Tước phát biểu.",
        *(f"Bí thư Khuất {name} họp." for name in ("Văn Hùng", "Thị Vân", "Bá Lộc")),
        *(f"Bí thư {name} Duy Tước họp." for name in ("Lê", "Trần", "Lại")),
    )
    found = register.sql("SELECT texts FROM persons WHERE name = 'Khuất Duy Tước'").rows()
    assert [row["texts"] for row in found] == persons


@pytest.mark.parametrize(
    "post, persons",
    [("Thủ tướng", [1, 1]), ("Tổng trưởng Tài chánh", [1, 1]), ("Bộ trưởng Bộ Tài chính", [2])],
)
def test_who_served_a_former_state_is_not_of_the_party(joined, post, persons):
    register = joined(
        f"{post} Khuất Duy Tước và Quốc trưởng Khuất Duy Tước rời Sài Gòn."
        if post == "Thủ tướng"
        else f"{post} Khuất Duy Tước rời Sài Gòn.",
        "Ngày 5/3/1990, Bí thư Tỉnh ủy Lào Cai Khuất Duy Tước họp.",
    )
    assert sorted(ids(register, "persons").values()) == persons


@pytest.mark.parametrize(
    "told, other, persons",
    [
        # a name that hardly two have
        ("tên thật là Tạ Thúc Uẩn", "Chủ tịch HĐND tỉnh Lào Cai Tạ Thúc Uẩn", [2]),
        ("bạn của Tạ Thúc Uẩn", "Chủ tịch HĐND tỉnh Lào Cai Tạ Thúc Uẩn", [1, 1]),
        # one that several have, in the same office, and in another
        ("tên thật là Trần Văn Hùng", "Bộ trưởng Bộ Công an Trần Văn Hùng", [2]),
        ("tên thật là Trần Văn Hùng", "Chủ tịch HĐND tỉnh Lào Cai Trần Văn Hùng", [1, 1]),
    ],
)
def test_another_name_is_that_of_the_person_in_other_texts(joined, told, other, persons):
    register = joined(
        f"# Khuất Duy Tước\n\nÔng Khuất Duy Tước ({told}) là Bộ trưởng Bộ Công an.",
        f"Năm 1955, {other} thăm trường.",
        *(f"Bí thư {name} họp." for name in ("Lê Văn Hùng", "Đỗ Văn Hùng", "Trần Văn Núi")),
    )
    found = register.sql(
        "SELECT texts FROM persons WHERE name IN "
        "('Khuất Duy Tước', 'Tạ Thúc Uẩn', 'Trần Văn Hùng') ORDER BY texts"
    ).rows()
    assert [row["texts"] for row in found] == persons


@pytest.mark.parametrize(
    "given, surnames, persons",
    [
        (
            "An Bắc Cường Dũng Giang Hải Lâm Minh Nam",
            "Lê Đỗ Vũ Phạm Hoàng Bùi Ngô Trần Phan",
            [1, 1],
        ),
        ("An", "Lê", [2]),
    ],
)
def test_two_of_a_common_name_in_two_bodies_of_the_centre_are_two(joined, given, surnames, persons):
    others = [
        *(f"Nguyễn Văn {x}" for x in given.split()),
        *(f"{x} Văn Hùng" for x in surnames.split()),
    ]
    beside = "Bộ trưởng Bộ Y tế Khuất Duy Tước, Bộ trưởng Bộ Tài chính Giang Thế Quyền dự."
    register = joined(
        f"Ngày 5/3/2016, Thứ trưởng Bộ Công thương Nguyễn Văn Hùng họp. {beside}",
        f"Ngày 7/3/2016, Phó Tổng Thanh tra Chính phủ Nguyễn Văn Hùng họp. {beside}",
        *(f"Ngày 9/3/2016, Bí thư Tỉnh ủy {name} họp." for name in others),
    )
    found = register.sql("SELECT texts FROM persons WHERE name = 'Nguyễn Văn Hùng'").rows()
    assert [row["texts"] for row in found] == persons
