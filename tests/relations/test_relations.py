"""How documents bear on one another, as sentences and preambles tell it."""

from __future__ import annotations

import pytest

from tests.directives.reading import directives_in
from tests.timing import assert_linear, seconds
from vn_directives.dates.grammar import find_dates
from vn_directives.header.record import HeaderRecord
from vn_directives.matching import Reading, load_lexicon
from vn_directives.named.grammar import find_named
from vn_directives.relations.grammar import find_relations
from vn_directives.relations.record import RelationRecord


def relations_in(text: str, header: HeaderRecord | None = None) -> list[RelationRecord]:
    reading = Reading(text)
    directives = directives_in(text)
    named = find_named(reading, find_dates(reading), directives)
    return find_relations(reading, directives, named, header)


def facts(text: str, header: HeaderRecord | None = None) -> set[tuple[str, str, str]]:
    return {(r.from_, r.type, r.to) for r in relations_in(text, header)}


DECREE = HeaderRecord(symbol="12/2025/NĐ-CP", type="NĐ")
OFFICIAL = HeaderRecord(symbol="12/2025/QĐ-UBND", type="QĐ")
A, B, C = "12/KH-UBND", "30-CT/TU", "17/2021/QĐ-UBND"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # active
        (
            "Nghị định 77/2025/NĐ-CP cũng bãi bỏ các quy định về họp của xã tại Quyết định "
            "45/2018/QĐ-TTg.",
            {("77/2025/NĐ-CP", "repeals", "45/2018/QĐ-TTg")},
        ),
        (
            "Nghị định 315/2025/NĐ-CP bãi bỏ các quy định; việc họp nêu tại Quyết định "
            "45/2018/QĐ-TTg.",
            set(),
        ),
        ("Kế hoạch số 12/KH-UBND thực hiện Chỉ thị số 30-CT/TU.", {(A, "implements", B)}),
        (
            "Nghị định 237/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định 105/2012/NĐ-CP.",
            {("237/2025/NĐ-CP", "amends", "105/2012/NĐ-CP")},
        ),
        (
            "Thông tư 27/2025/TT-BQP bãi bỏ Quyết định 181/2006/QĐ-BQP về quân y.",
            {("27/2025/TT-BQP", "repeals", "181/2006/QĐ-BQP")},
        ),
        (
            "Thông tư số 03/2025/TT-VPCP hướng dẫn thi hành một số quy định của Nghị định số "
            "118/2025/NĐ-CP",
            {("03/2025/TT-VPCP", "guides", "118/2025/NĐ-CP")},
        ),
        # passive, and a list
        (
            "Nghị định số 78/2025/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP",
            {("187/2025/NĐ-CP", "amends", "78/2025/NĐ-CP")},
        ),
        (
            "Nghị định số 187/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số "
            "78/2025/NĐ-CP và Nghị định số 79/2025/NĐ-CP",
            {
                ("187/2025/NĐ-CP", "amends", "78/2025/NĐ-CP"),
                ("187/2025/NĐ-CP", "amends", "79/2025/NĐ-CP"),
            },
        ),
        (
            "Nghị định số 187/2025/NĐ-CP sửa đổi Nghị định số 78/2025/NĐ-CP ngày 1/4/2025 và số "
            "79/2025/NĐ-CP ngày 1/4/2025",
            {
                ("187/2025/NĐ-CP", "amends", "78/2025/NĐ-CP"),
                ("187/2025/NĐ-CP", "amends", "79/2025/NĐ-CP"),
            },
        ),
        (
            "Nghị định 8/2026/NĐ-CP thay thế Nghị định 5/2010/NĐ-CP; bãi bỏ Nghị định "
            "7/2012/NĐ-CP.",
            {
                ("8/2026/NĐ-CP", "replaces", "5/2010/NĐ-CP"),
                ("8/2026/NĐ-CP", "repeals", "7/2012/NĐ-CP"),
            },
        ),
        (
            "Sau Kế hoạch số 12/KH-UBND về hoa; UBND tỉnh tiếp tục thực hiện Chỉ thị số 30-CT/TU.",
            set(),
        ),
        # issued with a decision
        (
            "Quy chế số 5/QC-UBND ban hành kèm theo Quyết định số 17/2021/QĐ-UBND",
            {(C, "issues", "5/QC-UBND")},
        ),
        (
            "Nghị định số 78/2025/NĐ-CP được sửa đổi bởi các Nghị định: số 187/2025/NĐ-CP, số "
            "188/2025/NĐ-CP",
            {
                ("187/2025/NĐ-CP", "amends", "78/2025/NĐ-CP"),
                ("188/2025/NĐ-CP", "amends", "78/2025/NĐ-CP"),
            },
        ),
        (
            "Nghị định 8/2026/NĐ-CP thay thế cho Nghị định 5/2025/NĐ-CP.",
            {("8/2026/NĐ-CP", "replaces", "5/2025/NĐ-CP")},
        ),
        (
            "Quyết định 9/2027/QĐ-TTg sửa đổi Điều 3 Quy chế bảo vệ rừng ban hành kèm theo Quyết "
            "định 23/2020/QĐ-TTg",
            {("9/2027/QĐ-TTg", "amends", "23/2020/QĐ-TTg")},
        ),
        (
            "Bộ giới thiệu Nghị định số 5/2025/NĐ-CP sửa đổi Nghị định số 6/2020/NĐ-CP về phí; "
            "chủ động phối hợp để triển khai hiệu quả Nghị định số 5/2025/NĐ-CP.",
            {("5/2025/NĐ-CP", "amends", "6/2020/NĐ-CP")},
        ),
        (  # what has no number does it
            "Kế hoạch số 12/KH-UBND về hoa và Chương trình hành động triển khai Chỉ thị số "
            "30-CT/TU.",
            set(),
        ),
        # no relation: two documents side by side, two sentences, another object
        ("Chỉ thị số 30-CT/TU và Kế hoạch số 12/KH-UBND được phổ biến.", set()),
        ("UBND ban hành Kế hoạch số 12/KH-UBND. Các xã thực hiện Chỉ thị số 30-CT/TU.", set()),
        (
            "Nghị định số 78/2025/NĐ-CP hướng dẫn thi hành Luật Thanh tra và Nghị định số "
            "79/2025/NĐ-CP",
            set(),
        ),
    ],
)
def test_in_an_article(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert facts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Căn cứ Nghị định số 32/2024/NĐ-CP ngày 15/3/2024;", {("based_on", "32/2024/NĐ-CP")}),
        (
            "Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số 8/TTr-SCT;",
            {("based_on", "8/TTr-SCT")},
        ),
        ("Thực hiện Chỉ thị số 30-CT/TU, Ủy ban nhân dân yêu cầu:", {("implements", B)}),
        ("1. Quyết định này thay thế Quyết định số 17/2021/QĐ-UBND.", {("replaces", C)}),
        (
            "Quyết định này có hiệu lực từ ngày 1/2/2025 và thay thế Quyết định số 17/2021/QĐ-UBND",
            {("replaces", C)},
        ),
        (
            "Quyết định số 17/2021/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            {("repeals", C)},
        ),
        (
            "Quyết định số 17/2021/QĐ-UBND đã được sửa đổi, bổ sung một số điều theo Quyết định số "
            "8/2019/QĐ-UBND hết hiệu lực từ ngày 1/2/2025.",
            {("repeals", C), ("cites", "8/2019/QĐ-UBND")},
        ),
        (
            "Gửi đơn theo Quyết định số 17/2021/QĐ-UBND trước ngày hết hiệu lực của thẻ 5 ngày.",
            {("cites", C)},
        ),
        ("Điều 2. Bãi bỏ khoản 2 Điều 5 Quyết định số 17/2021/QĐ-UBND.", {("repeals", C)}),
        (
            "Điều 2. Bãi bỏ các văn bản sau:\n1. Quyết định số 17/2021/QĐ-UBND;\n"
            "2. Quyết định số 8/2019/QĐ-UBND.",
            {("repeals", C), ("repeals", "8/2019/QĐ-UBND")},
        ),
        (
            "Sửa đổi, bổ sung một số điều của Quyết định số 17/2021/QĐ-UBND",
            {("amends", C)},
        ),
        (
            "Quyết định này thay thế Quyết định số 17/2021/QĐ-UBND và bãi bỏ Điều 4 Quyết định số "
            "8/2019/QĐ-UBND.",
            {("replaces", C), ("repeals", "8/2019/QĐ-UBND")},
        ),
        (
            "Điều 2. Các quyết định sau đây hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\n"
            "- Quyết định số 17/2021/QĐ-UBND;\n- Quyết định số 8/2019/QĐ-UBND.",
            {("repeals", C), ("repeals", "8/2019/QĐ-UBND")},
        ),
        (
            "Các quyết định sau hết hiệu lực kể từ ngày Quyết định này có hiệu lực: Quyết định số "
            "17/2021/QĐ-UBND; Quyết định số 8/2019/QĐ-UBND.",
            {("repeals", C), ("repeals", "8/2019/QĐ-UBND")},
        ),
        (
            "Quyết định này thay thế các quyết định sau: Quyết định số 17/2021/QĐ-UBND về hoa; "
            "Quyết định số 8/2019/QĐ-UBND.",
            {("replaces", C), ("replaces", "8/2019/QĐ-UBND")},
        ),
        ("Điều 1. Bãi bỏ, sửa đổi, thay thế một số điều của Quyết định số 17/2021/QĐ-UBND.",
         {("amends", C)}),
        (
            "Kể từ ngày Quyết định này có hiệu lực thi hành, Quyết định số 17/2021/QĐ-UBND hết "
            "hiệu lực thi hành.",
            {("repeals", C)},
        ),
        # what goes with the document
        (
            "Điều 1. Sửa đổi, bổ sung một số điều của Quy chế trồng hoa ban hành kèm theo Quyết "
            "định số 17/2021/QĐ-UBND.",
            {("amends", C)},
        ),
        (
            "Quyết định này có hiệu lực từ ngày ký, thay thế Quy định về hoa ban hành kèm theo "
            "Quyết định số 17/2021/QĐ-UBND.",
            {("replaces", C)},
        ),
        (
            "Bổ sung kinh phí theo Quy định ban hành kèm theo Quyết định số 17/2021/QĐ-UBND.",
            {("cites", C)},
        ),
        # behind documents without a number
        (
            "Thực hiện Nghị quyết Đại hội XIII của Đảng; Chỉ thị số 30-CT/TU; Chỉ thị số 31-CT/TU;",
            {("implements", B), ("implements", "31-CT/TU")},
        ),
        ("Thực hiện việc trồng hoa; Chỉ thị số 30-CT/TU còn hiệu lực.", {("cites", B)}),
        ("Trên cơ sở xem xét Tờ trình số 8/TTr-SCT;", {("based_on", "8/TTr-SCT")}),
        ("Tổ chức thực hiện kịp thời, đồng bộ và hiệu quả Chỉ thị số 30-CT/TU",
         {("implements", B)}),
        ("Thực hiện ý kiến chỉ đạo của Chủ tịch tỉnh tại Kế hoạch số 12/KH-UBND,",
         {("implements", A)}),
        ("Thực hiện kết luận của Thủ tướng (Thông báo số 6/TB-VPCP), tỉnh yêu cầu:",
         {("implements", "6/TB-VPCP")}),
        ("Thực hiện thủ tục tại Sở Y tế (Thông báo số 6/TB-VPCP).", {("cites", "6/TB-VPCP")}),
        ("Gia hạn thời gian thực hiện Chỉ thị số 30-CT/TU", {("cites", B)}),
        ("Qua 5 năm thực hiện Chỉ thị số 30-CT/TU, rừng xanh lại.", {("cites", B)}),
        # the Constitution has no number
        (
            "Căn cứ Hiến pháp đã được sửa đổi, bổ sung một số điều theo Nghị quyết số "
            "203/2025/QH15; Luật Nhà ở số 27/2023/QH15;",
            {("cites", "203/2025/QH15"), ("based_on", "27/2023/QH15")},
        ),
        # only proposed
        (
            "Xét Tờ trình số 8/TTr-SCT đề nghị ban hành Quyết định thay thế Quyết định số "
            "17/2021/QĐ-UBND; Báo cáo số 9/BC-STP;",
            {("based_on", "8/TTr-SCT"), ("cites", C), ("based_on", "9/BC-STP")},
        ),
        ("2. Sở Tư pháp rà soát, báo cáo UBND tỉnh để bãi bỏ Quyết định số 17/2021/QĐ-UBND.",
         {("cites", C)}),
        # none changes what stands above it
        ("Kiến nghị: Sửa đổi Điều 5 Nghị định số 32/2024/NĐ-CP.", {("cites", "32/2024/NĐ-CP")}),
        # what is only named
        ("Nội dung quy định chi tiết tại khoản 2 Điều 5 Nghị định số 32/2024/NĐ-CP.",
         {("cites", "32/2024/NĐ-CP")}),
        ("Hồ sơ thực hiện theo Nghị định số 32/2024/NĐ-CP.", {("cites", "32/2024/NĐ-CP")}),
        ("Kinh phí thực hiện theo quy định tại Nghị định số 32/2024/NĐ-CP.",
         {("cites", "32/2024/NĐ-CP")}),
        # the text itself is not cited
        ("Kèm theo Quyết định số 12/2025/QĐ-UBND", set()),
    ],
)  # fmt: skip
def test_of_an_official_document(text: str, wanted: set[tuple[str, str]]) -> None:
    assert facts(text, OFFICIAL) == {("this", *fact) for fact in wanted}


def test_a_heading_tells_what_is_done_to_the_documents_of_its_items() -> None:
    text = (
        "**Điều 1. Bãi\nbỏ toàn bộ một số văn bản của Ủy ban nhân dân tỉnh**\n\n"
        "1. Quyết định số 4/2000/QĐ-UBND về cấp nước.\n\n2. Quyết định số 5/2002/QĐ-UBND.\n\n"
        "**Điều 2. Hiệu lực**\n\n1. Quyết định số 6/2004/QĐ-UBND đã áp dụng."
    )
    assert facts(text, OFFICIAL) == {
        ("this", "repeals", "4/2000/QĐ-UBND"),
        ("this", "repeals", "5/2002/QĐ-UBND"),
        ("this", "cites", "6/2004/QĐ-UBND"),
    }


def test_documents_within_a_list_that_semicolons_part() -> None:
    text = (
        "Quyết định này thay thế các Quyết định: số 17/2021/QĐ-UBND về hoa; số 8/2022/QĐ-UBND "
        "sửa đổi Quy định về hoa ban hành kèm theo Quyết định số 17/2021/QĐ-UBND; số "
        "9/2023/QĐ-UBND về cây; việc trồng cỏ như trong Quyết định số 5/2024/QĐ-UBND."
    )
    assert facts(text, OFFICIAL) == {
        ("this", "replaces", C),
        ("this", "replaces", "8/2022/QĐ-UBND"),
        ("8/2022/QĐ-UBND", "amends", C),
        ("this", "replaces", "9/2023/QĐ-UBND"),
        ("this", "cites", "5/2024/QĐ-UBND"),
    }


def test_an_annex_goes_with_the_text_itself() -> None:
    text = (
        "Quyết định này có hiệu lực kể từ ngày ký.\n\nNơi nhận:\n- Như Điều 2 Quyết định này;\n\n"
        "PHỤ LỤC\n(Ban hành kèm theo Quyết định số 97/QĐ-TTg)\n\nMức ở Nghị định số 2/2030/NĐ-CP."
    )
    assert facts(text) == {("this", "cites", "2/2030/NĐ-CP")}
    other = text.replace("kèm theo Quyết định số 97/QĐ-TTg", "kèm theo Thông tư số 9/2030/TT-BYT")
    assert ("this", "cites", "9/2030/TT-BYT") in facts(other)


def test_amended_basis_is_cited() -> None:
    text = "Căn cứ Nghị định số 78/2025/NĐ-CP được sửa đổi bởi Nghị định số 187/2025/NĐ-CP;"
    assert facts(text, OFFICIAL) == {
        ("this", "based_on", "78/2025/NĐ-CP"),
        ("187/2025/NĐ-CP", "amends", "78/2025/NĐ-CP"),
        ("this", "cites", "187/2025/NĐ-CP"),
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # by several documents
            "Căn cứ Luật Giá số 5/2031/QH16 được sửa đổi, bổ sung bởi Luật số 6/2032/QH16 và "
            "Luật số 7/2033/QH16;",
            {("6/2032/QH16", "amends", "5/2031/QH16"), ("7/2033/QH16", "amends", "5/2031/QH16")},
        ),
        (  # a comma before the phrase joins nothing to the preamble
            "Căn cứ Nghị định số 8/2031/NĐ-CP về biện pháp tổ chức, hướng dẫn thi hành Luật số "
            "5/2031/QH16;",
            {("8/2031/NĐ-CP", "guides", "5/2031/QH16")},
        ),
        (  # a decree amends a decree, no law
            "Căn cứ Nghị định số 8/2031/NĐ-CP hướng dẫn thi hành Luật số 5/2031/QH16 được sửa đổi "
            "bổ sung tại Nghị định số 9/2032/NĐ-CP;",
            {("8/2031/NĐ-CP", "guides", "5/2031/QH16"), ("9/2032/NĐ-CP", "amends", "8/2031/NĐ-CP")},
        ),
        (  # a list of the outer sentence
            "Thực hiện Nghị quyết số 8/NQ-CP về triển khai Nghị quyết số 5/2031/QH16 và Quyết định "
            "số 9/QĐ-BCA,",
            {("8/NQ-CP", "implements", "5/2031/QH16")},
        ),
        (  # what stands further on in the sentence
            "Theo Nghị định số 8/2031/NĐ-CP sửa đổi Nghị định số 9/2030/NĐ-CP và những việc theo "
            "Nghị định số 7/2030/NĐ-CP,",
            {("8/2031/NĐ-CP", "amends", "9/2030/NĐ-CP")},
        ),
        (  # behind a semicolon another one is amended
            "Bãi bỏ Điều 1 Nghị định số 5/2031/NĐ-CP; Điều 2 Nghị định số 6/2031/NĐ-CP đã được sửa "
            "đổi theo Nghị định số 7/2032/NĐ-CP",
            {("7/2032/NĐ-CP", "amends", "6/2031/NĐ-CP")},
        ),
        (  # in parentheses, without được
            "Theo Nghị định số 8/2031/NĐ-CP (sửa đổi, bổ sung tại Nghị định số 9/2032/NĐ-CP)",
            {("9/2032/NĐ-CP", "amends", "8/2031/NĐ-CP")},
        ),
        (  # a decree guides no decree, and none changes what comes after it
            "Theo Nghị định số 8/2031/NĐ-CP quy định chi tiết Luật số 5/2031/QH16 và Nghị định số "
            "7/2030/NĐ-CP; Luật số 5/2031/QH16 sửa đổi Luật số 6/2032/QH16",
            {("8/2031/NĐ-CP", "guides", "5/2031/QH16")},
        ),
        (  # a proposal
            "Xét Tờ trình số 8/TTr-UBND đề nghị ban hành Nghị quyết thay thế Nghị quyết số "
            "9/2031/NQ-HĐND;",
            set(),
        ),
        (  # what a document is called for short
            "Căn cứ Thông tư số 8/2031/TT-BCT quy định chi tiết Nghị định số 9/2031/NĐ-CP (sau đây "
            "gọi tắt là Thông tư số 8/2031/TT-BCT);",
            {("8/2031/TT-BCT", "guides", "9/2031/NĐ-CP")},
        ),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Giá số 6/2032/QH16;"
            "\nCăn cứ Luật Giá số 5/2031/QH16;",
            set(),
        ),
    ],
    ids=[
        "joined",
        "comma",
        "force",
        "outer list",
        "further",
        "semicolon",
        "parentheses",
        "later",
        "proposal",
        "called",
        "law of laws",
    ],
)
def test_between_two_documents(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert {fact for fact in facts(text, OFFICIAL) if fact[0] != "this"} == wanted


def test_a_part_of_a_document_that_tells_offices_what_to_do() -> None:
    part = (
        "của tỉnh, Chủ tịch yêu cầu:\n1. Bộ Tài chính triển khai Nghị quyết số 8/NQ-CP.\n"
        "2. Giám đốc Sở Y tế báo cáo.\n"
    )
    assert facts(part) == {("this", "implements", "8/NQ-CP")}
    assert not facts("Chủ tịch tỉnh họp báo.\n" + part)
    assert not facts("của tỉnh:\n1. Hoa hồng.\n2. Hoa cúc theo Nghị quyết số 8/NQ-CP.")


def test_a_page_names_its_document_in_a_line_of_its_own() -> None:
    page = (
        "Nơi nhận:\n- Như trên.\nQuyết định 8/QĐ-UBND về trồng hoa\n"
        "Văn bản này chưa cập nhật nội dung Tiếng Anh\nTheo Quyết định 9/QĐ-UBND."
    )
    assert facts(page) == {("this", "cites", "9/QĐ-UBND")}


def test_parts_and_evidence() -> None:
    text = "Điều 2. Bãi bỏ khoản 2 Điều 5 Quyết định số 17/2021/QĐ-UBND."
    (relation,) = relations_in(text, OFFICIAL)
    assert text[relation.start : relation.end].startswith("Bãi bỏ khoản 2")
    assert text[relation.start : relation.end].endswith("17/2021/QĐ-UBND")
    assert relation.parts


@pytest.mark.parametrize("example", load_lexicon("relations")["examples"])
def test_examples_of_the_lexicon(example: dict[str, str]) -> None:
    (relation,) = relations_in(example["text"], OFFICIAL)
    assert relation.type == example["type"]


@pytest.mark.parametrize(
    "unit",
    [
        "Nghị định số 78/2025/NĐ-CP sửa đổi ",
        "Căn cứ 3/QĐ-UBND, ",
        "- 3/QĐ-UBND\n",
        "Luật số 3/2031/QH16 được sửa đổi bởi Luật số 4/2031/QH16 và Luật số 5/2031/QH16, ",
        "Luật số 3/2031/QH16\nVăn bản này hay\n",
    ],
)
def test_time_is_linear(unit: str) -> None:
    assert_linear(
        lambda count: (Reading(unit * count), directives_in(unit * count)),
        lambda read: find_relations(*read, [], OFFICIAL),
        size=200,
        times=10,
    )


def test_a_line_of_many_articles_and_symbols_takes_no_longer_than_others() -> None:
    line = "Đồng thời tại " + "khoản " * 13 + "5/AA" * 40 + "như sau" * 40 + "\n"
    texts = [
        "Văn bản này. Văn bản này.\n" + line.replace("khoản", kind) * 50 for kind in ("khoản", "a")
    ]
    readings = [(Reading(text), directives_in(text)) for text in texts]
    hostile, plain = seconds(
        *(lambda read=read: find_relations(*read, [], None) for read in readings)
    )
    assert hostile < 10 * plain


def test_an_article_that_explains_the_law_is_no_official_document() -> None:
    article = (
        "**Căn cứ Điều 5 Nghị định 13/2023/NĐ-CP quy định như sau:**\nA.\n"
        "**Căn cứ Điều 6 Nghị định 13/2023/NĐ-CP quy định như sau:**\nB.\n"
    )
    assert not relations_in(article)
    quoted = "“Nghị định này quy định mức phạt. Mức phạt tại Nghị định này là của tổ chức.”\n"
    for line in (
        "Căn cứ theo khoản 1 Điều 5 Nghị định 13/2023/NĐ-CP quy định như sau:",
        "**Khoản 2 Điều 5 Nghị định 13/2023/NĐ-CP có quy định:**",
        "Đồng thời tại Điều 6 Nghị định 13/2023/NĐ-CP có quy định về mức phạt như sau:",
        "Theo Nghị định 13/2023/NĐ-CP năm 2023 quy định như sau:",
        "- Làm đúng quy định tại khoản 2 Điều 7 Nghị định 13/2023/NĐ-CP của Chính phủ:",
        "Nghị định số 13/2023/NĐ-CP sửa đổi Điều 6 Nghị định số 19/2020/NĐ-CP như sau:",
    ):
        assert all(r.from_ != "this" for r in relations_in(f"# Mức phạt\n{line}\n{quoted}"))
    assert {r.from_ for r in relations_in(f"Điều 1. Theo Nghị định 13/2023/NĐ-CP\n{quoted}")} == {
        "this"
    }
    preamble = "Căn cứ Nghị định 13/2023/NĐ-CP;\nCăn cứ Nghị định 14/2023/NĐ-CP;\n"
    assert {r.type for r in relations_in(preamble)} == {"based_on"}


@pytest.mark.parametrize(
    "text",
    [
        "Điều 2. Thay thế cụm từ “Thông tư số 36/2018/TT-BTC” bằng cụm từ “Thông tư này”.",
        "Các đơn vị giải quyết theo hướng dẫn tại Quyết định số 36/2018/QĐ-UBND.",
    ],
)
def test_what_only_names_a_document_cites_it(text: str) -> None:
    assert {r.type for r in relations_in(text, OFFICIAL)} == {"cites"}


def test_the_parts_that_are_amended_are_gathered() -> None:
    text = (
        "1. Sửa đổi, bổ sung khoản 2, khoản 3 Điều 5 Nghị định số 36/2018/NĐ-CP.\n"
        "2. Sửa đổi, bổ sung Điều 7 Nghị định số 36/2018/NĐ-CP.\n"
    )
    (relation,) = relations_in(text, DECREE)
    article = ("điều", "5")
    assert relation.parts == (
        (article, ("khoản", "2")),
        (article, ("khoản", "3")),
        (("điều", "7"),),
    )
