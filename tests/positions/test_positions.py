"""Positions: status and period of each title of an official."""

from __future__ import annotations

from functools import cache

import pytest
import spacy
from spacy.language import Language

from tests.timing import assert_linear

Told = tuple[str, str, str, str | None, str | None]


@cache
def pipeline() -> Language:
    nlp = spacy.blank("xx")
    for name in ("vn_titles", "vn_directives", "vn_officials"):
        nlp.add_pipe(name)
    return nlp


def told(text: str) -> list[Told]:
    """Name, title, status, from and to of each position in a text."""
    positions = pipeline()(text)._.positions
    return [(p.name, p.title, p.status, p.from_, p.to) for p in positions]


AN = "Lê Hải An"


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        # held: apposition, whatever day the sentence tells
        (
            "Ngày 5/7/2024, ông Lê Hải An, Bí thư Huyện ủy, dự họp",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        (
            "Năm 2024, Bí thư Huyện ủy Lê Hải An dự họp",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        (
            "Bí thư Huyện ủy Lê Hải An về kế hoạch từ năm 2016 đến năm 2020",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        # was: of a row of titles, over its periods
        (
            "Ông Lê Hải An từng là Phó Bí thư Tỉnh ủy Sơn La, Trưởng ban Tuyên giáo Tỉnh ủy; "
            "Bí thư Huyện ủy Mai Sơn. Ông là Bí thư Đảng ủy xã Chiềng Ban.",
            [
                (AN, "Phó Bí thư Tỉnh ủy Sơn La", "former", None, None),
                (AN, "Trưởng ban Tuyên giáo Tỉnh ủy", "former", None, None),
                (AN, "Bí thư Huyện ủy Mai Sơn", "former", None, None),
                (AN, "Bí thư Đảng ủy xã Chiềng Ban", "held", None, None),
            ],
        ),
        (
            "Ông Lê Hải An đã kinh qua các chức vụ: Phó Giám đốc Sở Y tế (2001 - 2005), "
            "Bí thư Huyện ủy",
            [
                (AN, "Phó Giám đốc Sở Y tế", "former", "2001", "2005"),
                (AN, "Bí thư Huyện ủy", "former", None, None),
            ],
        ),
        # dismissed, with the post in apposition
        (
            "Ngày 5/3/2018, HĐND tỉnh miễn nhiệm ông Lê Hải An, Phó Trưởng ban Pháp chế HĐND tỉnh",
            [(AN, "Phó Trưởng ban Pháp chế HĐND tỉnh", "former", None, "2018-03-05")],
        ),
        # sent to a body, with what he is there
        (
            "Ngày 6/3/2018, Tỉnh ủy phân công ông Lê Hải An về nhận công tác tại "
            "Ban Tuyên giáo Tỉnh ủy với chức vụ Trưởng ban",
            [(AN, "Trưởng ban", "appointed", "2018-03-06", None)],
        ),
        # two who are elected, each with a post in brackets
        (
            "Ngày 13/7/2016, HĐND bầu ông Lê Hải An (51 tuổi, Giám đốc Sở Y tế) và ông Trần Văn "
            "Bình (48 tuổi, Giám đốc Sở Nội vụ) giữ chức Phó Chủ tịch UBND thành phố",
            [
                (AN, "Giám đốc Sở Y tế", "held", None, None),
                (AN, "Phó Chủ tịch UBND thành phố", "appointed", "2016-07-13", None),
                ("Trần Văn Bình", "Giám đốc Sở Nội vụ", "held", None, None),
                (
                    "Trần Văn Bình",
                    "Phó Chủ tịch UBND thành phố",
                    "appointed",
                    "2016-07-13",
                    None,
                ),
            ],
        ),
        (
            "Ông Lê Hải An được bổ nhiệm chức Giám đốc Sở Y tế cũng từ tháng 4/2016.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "2016-04", None)],
        ),
        # words that only begin like those of an appointment
        (
            "| Chỉ huy | |\n| Trưởng ban | Lê Hải An |",
            [(AN, "Trưởng ban", "held", None, None)],
        ),
        (
            "cần làm rõ Giám đốc Sở Tài chính có khai báo với ông Lê Hải An hay không",
            [],
        ),
        # the years of a life that runs on in one line
        (
            "Họ và tên: Lê Hải An. Sinh ngày: 12/8/1962. Quá trình công tác: + Tháng 4/1978 - "
            "9/1990: cán bộ Đoàn, Chánh Văn phòng Huyện đoàn; Bí thư Tỉnh đoàn; "
            "+ Từ 2001 - 2005: Phó Bí thư Thành ủy, Chủ tịch UBND thành phố",
            [
                (AN, "Chánh Văn phòng Huyện đoàn", "former", "1978-04", "1990-09"),
                (AN, "Bí thư Tỉnh đoàn", "former", "1978-04", "1990-09"),
                (AN, "Phó Bí thư Thành ủy", "former", "2001", "2005"),
                (AN, "Chủ tịch UBND thành phố", "former", "2001", "2005"),
            ],
        ),
        (
            "Quá trình công tác của ông Lê Hải An: - 1991 - 1995: Trưởng phòng Nội vụ huyện. "
            "- 1996 - 2000: Phó Chủ tịch UBND huyện.",
            [
                (AN, "Trưởng phòng Nội vụ huyện", "former", "1991", "1995"),
                (AN, "Phó Chủ tịch UBND huyện", "former", "1996", "2000"),
            ],
        ),
        (
            "Ông Lê Hải An sinh năm 1960. Từ 2001 đến nay là Giám đốc Sở Tài chính tỉnh.",
            [(AN, "Giám đốc Sở Tài chính tỉnh", "held", "2001", None)],
        ),
        # an announcement is not that of what is told of later years
        (
            "Ngày 11/10/1965, Quốc hội phê chuẩn việc lập Ủy ban. Năm 1969 Ủy ban tan rã. "
            "Ông Lê Hải An được cử giữ chức Chủ nhiệm Ủy ban Thanh tra.",
            [(AN, "Chủ nhiệm Ủy ban Thanh tra", "appointed", None, None)],
        ),
        # what one of a list was before
        (
            "## Chính ủy\n- 2002 - 2008: Lê Hải An, nguyên Chính ủy Binh chủng Công binh\n"
            "- 2008 - 2012: Trần Văn Bình\n",
            [
                (AN, "Chính ủy", "former", "2002", "2008"),
                (AN, "nguyên Chính ủy Binh chủng Công binh", "former", None, None),
                ("Trần Văn Bình", "Chính ủy", "former", "2008", "2012"),
            ],
        ),
        # a term is no period
        (
            "ông Lê Hải An, Bí thư Huyện ủy nhiệm kỳ 2020 - 2025, dự họp",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        (
            "ông Lê Hải An, Ủy viên Trung ương Đảng khóa IX (2001-2006), dự họp",
            [(AN, "Ủy viên Trung ương Đảng", "held", None, None)],
        ),
        # behind the title
        (
            "Ông Lê Hải An là Bí thư Huyện ủy từ tháng 6/2021 đến tháng 3/2024.",
            [(AN, "Bí thư Huyện ủy", "former", "2021-06", "2024-03")],
        ),
        (
            "Ông Lê Hải An, Bí thư Huyện ủy (2012 - 2016)",
            [(AN, "Bí thư Huyện ủy", "former", "2012", "2016")],
        ),
        (
            "Ông Lê Hải An - Chủ tịch nước (đến 18/01/2023)",
            [(AN, "Chủ tịch nước", "former", None, "2023-01-18")],
        ),
        (
            "Ông Lê Hải An là Bí thư Huyện ủy từ năm 2021 đến nay.",
            [(AN, "Bí thư Huyện ủy", "held", "2021", None)],
        ),
        # before it
        (
            "Từ tháng 3 năm 2007 đến tháng 3 năm 2014, ông Lê Hải An giữ chức Phó Bí thư Tỉnh ủy.",
            [(AN, "Phó Bí thư Tỉnh ủy", "former", "2007-03", "2014-03")],
        ),
        (
            "Năm 2012, ông Lê Hải An được bổ nhiệm làm Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "2012", None)],
        ),
        (
            "Ngày 5/7/2025, HĐND tỉnh bầu ông Lê Hải An giữ chức Chủ tịch UBND tỉnh thay ông Trần "
            "Văn Bình.",
            [
                (AN, "Chủ tịch UBND tỉnh", "appointed", "2025-07-05", None),
                ("Trần Văn Bình", "Chủ tịch UBND tỉnh", "former", None, None),
            ],
        ),
        (
            "Ngày 7/5/2017, ông Lê Hải An bị thi hành kỷ luật và thôi chức Bí thư Thành ủy",
            [(AN, "Bí thư Thành ủy", "former", None, "2017-05-07")],
        ),
        (
            "Trước năm 2010, ông Lê Hải An từng giữ chức Trưởng Công an huyện",
            [(AN, "Trưởng Công an huyện", "former", None, "2010")],
        ),
        (
            "Từ tháng 6/2021 đến tháng 3/2024, ông Lê Hải An là Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "former", "2021-06", "2024-03")],
        ),
        (
            "Tháng 6/2021, ông Lê Hải An, hiện là Giám đốc Sở Y tế, đến đây.",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        # what somebody holds now is no appointment
        (
            "Ông Lê Hải An hiện giữ chức vụ Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        (
            "Ông Lê Hải An giữ chức vụ Giám đốc Sở Y tế.",
            [(AN, "Giám đốc Sở Y tế", "appointed", None, None)],
        ),
        # an appointment, and the position held before
        (
            "Ngày 3/9/2025, ông Lê Hải An, Phó Bí thư Tỉnh ủy được điều động giữ chức Thứ trưởng "
            "Bộ Y tế",
            [
                (AN, "Phó Bí thư Tỉnh ủy", "held", None, None),
                (AN, "Thứ trưởng Bộ Y tế", "appointed", "2025-09-03", None),
            ],
        ),
        # the day of an announcement; a proposal is none
        (
            "Ngày 3/9/2025, Thủ tướng quyết định bổ nhiệm lãnh đạo một số bộ. Tại Quyết định số "
            "188/QĐ-TTg, ông Lê Hải An được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế.",
            [(AN, "Thứ trưởng Bộ Y tế", "appointed", "2025-09-03", None)],
        ),
        (
            "Ngày 25/10/2017, Thủ tướng trình Quốc hội xem xét bổ nhiệm ông Lê Hải An làm Bộ "
            "trưởng Bộ Y tế. Ngày 27/10/2017, ông Lê Hải An được bổ nhiệm làm Bộ trưởng Bộ Y tế.",
            [(AN, "Bộ trưởng Bộ Y tế", "appointed", "2017-10-27", None)],
        ),
        (
            "Chủ tịch nước trao quyết định nghỉ hưu cho đồng chí Lê Hải An, kể từ ngày 1/4/2025. "
            "Đồng chí Lê Hải An, Giám đốc Sở Y tế, phát biểu.",
            [(AN, "Giám đốc Sở Y tế", "former", None, "2025-04-01")],
        ),
        (
            "Ngày 8/12/2017, ông Lê Hải An bị đình chỉ chức vụ Bí thư Huyện ủy",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        # a period at the head of a sentence is of the whole row of titles
        (
            "Từ năm 1997 đến năm 2001, ông Lê Hải An là Tỉnh ủy viên, Giám đốc Sở Y tế, đại biểu "
            "HĐND tỉnh khóa VI; kiêm Chủ tịch Hội Nông dân tỉnh.",
            [
                (AN, "Tỉnh ủy viên", "former", "1997", "2001"),
                (AN, "Giám đốc Sở Y tế", "former", "1997", "2001"),
                (AN, "Chủ tịch Hội Nông dân tỉnh", "former", "1997", "2001"),
            ],
        ),
        (
            "Từ năm 1997 đến năm 2001, ông Lê Hải An là Giám đốc Sở Y tế rồi Bí thư Huyện ủy; hiện "
            "là Chủ tịch Hội Nông dân tỉnh.",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1997", None),
                (AN, "Bí thư Huyện ủy", "former", None, "2001"),
                (AN, "Chủ tịch Hội Nông dân tỉnh", "held", None, None),
            ],
        ),
        (
            "Từ năm 1997 đến năm 2001, ông Lê Hải An làm Giám đốc Sở Y tế, rồi Bí thư Huyện ủy.",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1997", None),
                (AN, "Bí thư Huyện ủy", "former", None, "2001"),
            ],
        ),
        (
            "Ông Lê Hải An làm Giám đốc Sở Y tế từ đầu năm 1997 cho đến năm 2001.",
            [(AN, "Giám đốc Sở Y tế", "former", "1997", "2001")],
        ),
        (
            "Ông Lê Hải An làm Giám đốc Sở Y tế từ năm 1997 cho đến nay.",
            [(AN, "Giám đốc Sở Y tế", "appointed", "1997", None)],
        ),
        (
            "Từ năm 1997 đến năm 2001, ông Lê Hải An làm Giám đốc Sở Y tế rồi về nghỉ.",
            [(AN, "Giám đốc Sở Y tế", "former", "1997", "2001")],
        ),
        (
            "Từ năm 1997 đến năm 2001, ông Lê Hải An làm Giám đốc Sở Y tế rồi nghỉ. Bí thư Huyện "
            "ủy đến thăm.",
            [(AN, "Giám đốc Sở Y tế", "former", "1997", "2001")],
        ),
        (
            "Từ năm 1997 đến năm 2001, ông Lê Hải An là Giám đốc Sở Y tế; Bí thư Huyện "
            "ủy từ năm 1999.",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1997", "2001"),
                (AN, "Bí thư Huyện ủy", "held", "1999", None),
            ],
        ),
        (
            "Ông Lê Hải An là Giám đốc Sở Y tế (1997 - 2001), Bí thư Huyện ủy",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1997", "2001"),
                (AN, "Bí thư Huyện ủy", "held", None, None),
            ],
        ),
        # held at the time that is told of, or before it; not what somebody then came to or now is
        (
            "ông Lê Hải An (khi đó là Bí thư Huyện ủy) nói",
            [(AN, "Bí thư Huyện ủy", "former", None, None)],
        ),
        (
            "ông Lê Hải An, Bí thư Huyện ủy lúc bấy giờ, nói",
            [(AN, "Bí thư Huyện ủy", "former", None, None)],
        ),
        (
            "Giám đốc Sở Y tế khi đó là ông Lê Hải An",
            [(AN, "Giám đốc Sở Y tế", "former", None, None)],
        ),
        (
            "Trong khi đó, ông Lê Hải An, Bí thư Huyện ủy, nói",
            [(AN, "Bí thư Huyện ủy", "held", None, None)],
        ),
        (
            "Trước đó, ông Lê Hải An là Giám đốc Sở Y tế",
            [(AN, "Giám đốc Sở Y tế", "former", None, None)],
        ),
        (
            "Trước đó, ông Lê Hải An được bầu làm Bí thư Huyện ủy",
            [(AN, "Bí thư Huyện ủy", "appointed", None, None)],
        ),
        (
            "Trước đó, HĐND tỉnh phê chuẩn ông Lê Hải An làm Chủ tịch UBND tỉnh",
            [(AN, "Chủ tịch UBND tỉnh", "appointed", None, None)],
        ),
        (
            "Trước đó, ông Lê Hải An công tác ở Sở Lao động, là Bí thư Huyện ủy",
            [(AN, "Bí thư Huyện ủy", "former", None, None)],
        ),
        (
            "Trước đây dạy học, ông Lê Hải An nay là Giám đốc Sở Y tế",
            [(AN, "Giám đốc Sở Y tế", "held", None, None)],
        ),
        # held one after the other: all but the last are past; not of two persons, nor members
        (
            "Ông Lê Hải An lần lượt qua nhiều chức vụ như Giám đốc Sở Y tế, Bí thư Huyện ủy Kim "
            "Sơn, Bí thư Tỉnh ủy.",
            [
                (AN, "Giám đốc Sở Y tế", "former", None, None),
                (AN, "Bí thư Huyện ủy Kim Sơn", "former", None, None),
                (AN, "Bí thư Tỉnh ủy", "held", None, None),
            ],
        ),
        (
            "Ông Lê Hải An lần lượt giữ chức Phó Giám đốc Sở Y tế rồi Giám đốc Sở Y tế, hiện là "
            "Bí thư Huyện ủy",
            [
                (AN, "Phó Giám đốc Sở Y tế", "former", None, None),
                (AN, "Giám đốc Sở Y tế", "appointed", None, None),
                (AN, "Bí thư Huyện ủy", "held", None, None),
            ],
        ),
        (
            "Ông Lê Hải An lần lượt được bầu làm Chủ tịch UBND huyện và Bí thư Huyện ủy",
            [
                (AN, "Chủ tịch UBND huyện", "appointed", None, None),
                (AN, "Bí thư Huyện ủy", "appointed", None, None),
            ],
        ),
        (
            "Ông Lê Hải An và bà Vũ Thị Lan lần lượt giữ chức Chủ tịch UBND huyện, Bí thư Huyện ủy",
            [
                (AN, "Chủ tịch UBND huyện", "appointed", None, None),
                ("Vũ Thị Lan", "Bí thư Huyện ủy", "appointed", None, None),
            ],
        ),
        (
            "Các ông Lê Hải An, Trần Văn Bình lần lượt là Giám đốc Sở Y tế, Giám đốc Sở Tài chính",
            [
                (AN, "Giám đốc Sở Y tế", "held", None, None),
                ("Trần Văn Bình", "Giám đốc Sở Tài chính", "held", None, None),
            ],
        ),
        # one after the other: only the first began then
        (
            "Từ năm 1950, ông Lê Hải An lần lượt là Giám đốc Sở Y tế, Bí thư Huyện ủy",
            [
                (AN, "Giám đốc Sở Y tế", "held", "1950", None),
                (AN, "Bí thư Huyện ủy", "held", None, None),
            ],
        ),
        (
            "Từ năm 1950 đến năm 1960, ông Lê Hải An lần lượt là Giám đốc Sở Y tế, Bí thư Huyện "
            "ủy, Bí thư Tỉnh ủy",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1950", None),
                (AN, "Bí thư Huyện ủy", "former", None, None),
                (AN, "Bí thư Tỉnh ủy", "former", None, "1960"),
            ],
        ),
        (
            "Từ năm 1950 đến năm 1960, ông Lê Hải An lần lượt là Giám đốc Sở Y tế, Bí thư Huyện "
            "ủy, rồi nghỉ hưu.",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1950", None),
                (AN, "Bí thư Huyện ủy", "former", None, None),
            ],
        ),
        (
            "Từ năm 1950 đến năm 1960, ông Lê Hải An lần lượt là Giám đốc Sở Y tế, Huyện ủy "
            "viên (1958 - 1960).",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1950", None),
                (AN, "Huyện ủy viên", "former", "1958", "1960"),
            ],
        ),
        (
            "Ông Lê Hải An lần lượt học ở Vinh, Huế; từ năm 1950 đến năm 1960, ông là Giám đốc Sở "
            "Y tế, Bí thư Huyện ủy",
            [
                (AN, "Giám đốc Sở Y tế", "former", "1950", "1960"),
                (AN, "Bí thư Huyện ủy", "former", "1950", "1960"),
            ],
        ),
        (
            "Từ năm 1950, ông Lê Hải An được bầu làm Tỉnh ủy viên, Bí thư Huyện ủy",
            [
                (AN, "Tỉnh ủy viên", "appointed", "1950", None),
                (AN, "Bí thư Huyện ủy", "appointed", "1950", None),
            ],
        ),
        # nguyên is of all titles of a row, up to what is held now
        (
            "Ông Lê Hải An, nguyên Tỉnh ủy viên, Giám đốc Sở Y tế, hiện là Bí thư Huyện ủy, dự họp",
            [
                (AN, "nguyên Tỉnh ủy viên", "former", None, None),
                (AN, "Giám đốc Sở Y tế", "former", None, None),
                (AN, "Bí thư Huyện ủy", "held", None, None),
            ],
        ),
        (
            "Ông Lê Hải An, nguyên Tỉnh ủy viên; Giám đốc Sở Y tế, dự họp",
            [
                (AN, "nguyên Tỉnh ủy viên", "former", None, None),
                (AN, "Giám đốc Sở Y tế", "held", None, None),
            ],
        ),
        (
            "Ông Lê Hải An, Giám đốc Sở Y tế, nguyên Bí thư Huyện ủy, dự họp",
            [
                (AN, "Giám đốc Sở Y tế", "held", None, None),
                (AN, "nguyên Bí thư Huyện ủy", "former", None, None),
            ],
        ),
        # lists and boxes
        (
            "## Chủ tịch UBND tỉnh qua các thời kỳ\n- 1991 - 1996: Lê Hải An\n- 1996 - nay: Trần "
            "Văn Bình\n",
            [
                (AN, "Chủ tịch UBND tỉnh", "former", "1991", "1996"),
                ("Trần Văn Bình", "Chủ tịch UBND tỉnh", "held", "1996", None),
            ],
        ),
        # behind the name of a holder
        (
            "| Thứ trưởng | Lê Hải An (3/2012-7/2016) Trần Văn Bình (Thường trực) (9/2019-nay) |",
            [
                (AN, "Thứ trưởng", "former", "2012-03", "2016-07"),
                ("Trần Văn Bình", "Thứ trưởng", "held", "2019-09", None),
            ],
        ),
        (
            "Danh sách Bí thư Tỉnh ủy:\n- Lê Hải An: Giữa 1946 - cuối 1947\n- Trần Văn Bình (Ba "
            "Bình): cuối 1947 - giữa 1949\n- Đỗ Văn Bảy: 5/1950 - 12/1950\n",
            [
                (AN, "Bí thư Tỉnh ủy", "former", "1946", "1947"),
                ("Trần Văn Bình", "Bí thư Tỉnh ủy", "former", "1947", "1949"),
                ("Đỗ Văn Bảy", "Bí thư Tỉnh ủy", "former", "1950-05", "1950-12"),
            ],
        ),
        (
            "## Chính ủy\n\n| TT | Họ tên | Thời gian |\n|---|---|---|\n| 1 | Lê Hải An (1928 - ?) "
            "| 1980 - 1990 |\n| 2 | Trần Văn Bình | 1990 - nay |\n| 3 | Đỗ Văn Bảy | 1910–1984 |\n",
            [
                (AN, "Chính ủy", "former", "1980", "1990"),
                ("Trần Văn Bình", "Chính ủy", "held", "1990", None),
                ("Đỗ Văn Bảy", "Chính ủy", "former", None, None),  # a life that is over
            ],
        ),
        # two cells of a row
        (
            "## Chính ủy\n\n| TT | Họ tên | Từ | Đến |\n|---|---|---|---|\n"
            "| 1 | Lê Hải An (1928-2001) |\n5/1980 | 6/1990 | 10 năm |\n"
            "| 2 | Trần Văn Bình | 1990 | 1985 |\n",
            [
                (AN, "Chính ủy", "former", "1980-05", "1990-06"),
                ("Trần Văn Bình", "Chính ủy", "held", None, None),
            ],
        ),
        # the columns of a table tell the term of a post, before or behind it
        (
            "| STT | Tên | Từ | Đến | Thời gian tại nhiệm\nChức vụ |\n|---|---|---|---|---|---|\n"
            "| 1 | Lê Hải An | 28 tháng 2 năm 1977 | 23 tháng 4 năm 1982 | 5 năm 54 ngày | "
            "Ủy viên Bộ Chính trị Bộ trưởng Bộ Y tế | ||\n| 2 | Trần Văn Bình | 4/1982 | nay | | "
            "Bộ trưởng Bộ Y tế |\n",
            [
                (AN, "Ủy viên Bộ Chính trị", "held", None, None),
                (AN, "Bộ trưởng Bộ Y tế", "former", "1977-02-28", "1982-04-23"),
                ("Trần Văn Bình", "Bộ trưởng Bộ Y tế", "held", "1982-04", None),
            ],
        ),
        (
            "| STT | Họ tên | Chức vụ khi được bầu | Chức vụ đảm nhiệm |\n|---|---|---|---|\n"
            "| 1 | Lê Hải An | Thứ trưởng Bộ Y tế | Bộ trưởng Bộ Y tế | 6/1991-7/1996 | ||\n"
            "| 2 | Trần Văn Bình | Thứ trưởng Bộ Y tế | Bí thư Tỉnh ủy Sơn La | 1/2021-nay | ||\n",
            [
                (AN, "Thứ trưởng Bộ Y tế", "former", None, None),
                (AN, "Bộ trưởng Bộ Y tế", "former", "1991-06", "1996-07"),
                ("Trần Văn Bình", "Thứ trưởng Bộ Y tế", "held", None, None),
                ("Trần Văn Bình", "Bí thư Tỉnh ủy Sơn La", "held", "2021-01", None),
            ],
        ),
        (
            "| STT | Khóa | Tên | Nhiệm kỳ | Chức vụ | Phó Bí thư |\n|---|---|---|---|---|\n"
            "| 1 | I | Lê Hải An | 6/1948-11/1949 | Bí thư Tỉnh ủy Sơn La | - | |\n",
            [(AN, "Bí thư Tỉnh ủy Sơn La", "former", "1948-06", "1949-11")],
        ),
        # all posts of a row in one cell; not the higher one that another table is on
        (
            "| STT | Tên | Từ | Đến | Chức vụ |\n|---|---|---|---|---|\n"
            "| 1 | Lê Hải An | 9/4/2016 | 7/4/2021 | Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc |\n"
            "| 2 | Trần Văn Bình | 1/1975 | 7/1976 | Phó Thủ tướng kiêm Bộ trưởng Bộ Y tế |\n",
            [
                (AN, "Bộ trưởng", "former", "2016-04-09", "2021-04-07"),
                (AN, "Chủ nhiệm Ủy ban Dân tộc", "former", "2016-04-09", "2021-04-07"),
                ("Trần Văn Bình", "Phó Thủ tướng", "held", None, None),
                ("Trần Văn Bình", "Bộ trưởng Bộ Y tế", "former", "1975-01", "1976-07"),
            ],
        ),
        # since or until when, in the cell behind; not a note, nor of a member
        (
            "| STT | Tên | Nhiệm kỳ | Chức vụ | Ghi chú |\n|---|---|---|---|---|\n"
            "| Lê Hải An | Phó Bí thư Tỉnh ủy Sơn La | từ 06/2024 | |\n"
            "| Trần Văn Bình | Phó Bí thư Tỉnh ủy Sơn La | từ 2003 công tác ở Hà Nội |\n"
            "| Vũ Văn Cao | Ủy viên Trung ương Đảng | đến 2/1977 | |\n"
            "| Vũ Văn Dân | Phó Bí thư Tỉnh ủy Sơn La | từ 06/2014 đến 7/2015 | |\n",
            [
                (AN, "Phó Bí thư Tỉnh ủy Sơn La", "held", "2024-06", None),
                ("Trần Văn Bình", "Phó Bí thư Tỉnh ủy Sơn La", "held", None, None),
                ("Vũ Văn Cao", "Ủy viên Trung ương Đảng", "held", None, None),
                ("Vũ Văn Dân", "Phó Bí thư Tỉnh ủy Sơn La", "former", "2014-06", "2015-07"),
            ],
        ),
        (
            "| Thứ trưởng | Lê Hải An (9/2015-) Trần Văn Bình (12/2019-) |\n",
            [
                (AN, "Thứ trưởng", "held", "2015-09", None),
                ("Trần Văn Bình", "Thứ trưởng", "held", "2019-12", None),
            ],
        ),
        # a name that spans rows: of another term, not of the deputies behind
        (
            "| STT | Tên | Nhiệm kỳ | Chức vụ | Phó Bí thư |\n|---|---|---|---|---|\n"
            "| 5 | Lê Hải An | 4/2003-9/2005 | Bí thư Tỉnh ủy lâm thời Sơn La | Vũ Văn Cao | ||\n"
            "| Trần Văn Bình | ||||\n"
            "| XII | 9/2005-12/2008 | Bí thư Tỉnh ủy Sơn La | Trần Văn Bình | |||\n"
            "| 12/2008-10/2010 | Bí thư Tỉnh ủy Sơn La | Vũ Văn Cao | |||\n",
            [
                (AN, "Bí thư Tỉnh ủy lâm thời Sơn La", "former", "2003-04", "2005-09"),
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2005-09", "2008-12"),
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2008-12", "2010-10"),
            ],
        ),
        # where the terms stand before the posts, in one cell or two
        (
            "| Tên | Từ | Đến | Chức vụ |\n|---|---|---|---|\n"
            "| Lê Hải An | Tháng 4/2003 | Tháng 9/2005 | Quyền Bí thư Tỉnh ủy Sơn La | ||\n"
            "| Tháng 9/2005 | Tháng 12/2008 | Bí thư Tỉnh ủy Sơn La | |||\n",
            [
                (AN, "Quyền Bí thư Tỉnh ủy Sơn La", "former", "2003-04", "2005-09"),
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2005-09", "2008-12"),
            ],
        ),
        # or behind them: other posts, or the same one in the next term
        (
            "| TT | Tên | Chức vụ | Nhiệm kỳ | Ghi chú |\n|---|---|---|---|---|\n"
            "| 8 | Lê Hải An | Bí thư Tỉnh ủy Sơn La | 4/2003-9/2005 | |||\n"
            "| Thứ trưởng Bộ Y tế | 9/2005-12/2008 | |||||\n"
            "| Bộ trưởng Bộ Y tế | 12/2008-10/2010 | |||||\n"
            "| 9 | Trần Văn Bình | Bộ trưởng Bộ Nội vụ | 4/2003-9/2005 | |||\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2003-04", "2005-09"),
                (AN, "Thứ trưởng Bộ Y tế", "former", "2005-09", "2008-12"),
                (AN, "Bộ trưởng Bộ Y tế", "former", "2008-12", "2010-10"),
                ("Trần Văn Bình", "Bộ trưởng Bộ Nội vụ", "former", "2003-04", "2005-09"),
            ],
        ),
        (
            "| TT | Khóa | Tên | Chức vụ | Từ | Đến |\n|---|---|---|---|---|---|\n"
            "| 8 | IX | Lê Hải An | Bí thư Tỉnh ủy Sơn La | 6/10/2003 | 14/12/2005 | |\n"
            "| X | Bí thư Tỉnh ủy Sơn La | 14/12/2005 | 21/4/2010 | |\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2003-10-06", "2005-12-14"),
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2005-12-14", "2010-04-21"),
            ],
        ),
        # a line may break the row of the name
        (
            "| TT | Tên | Quê | Chức vụ | Nhiệm kỳ |\n|---|---|---|---|---|\n"
            "| 8 | Lê Hải An (1957-) |\n"
            "Hà Nam | Bí thư Tỉnh ủy Sơn La | 4/2003-9/2005 | |\n"
            "| Bộ trưởng Bộ Y tế | 9/2005-12/2008 | |||||\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2003-04", "2005-09"),
                (AN, "Bộ trưởng Bộ Y tế", "former", "2005-09", "2008-12"),
            ],
        ),
        # but not where the row above is of another post, or the row has a name of its own
        (
            "| STT | Tên | Nhiệm kỳ | Chức vụ | Ghi chú |\n|---|---|---|---|---|\n"
            "| 1 | Lê Hải An | 1/1943-7/1944 | Bí thư Tỉnh ủy Sơn La | |\n"
            "| 2 | Trần Văn Bình | 7/1944-6/1945 | Trưởng Ban Cán sự tỉnh Sơn La | |\n"
            "| 6/1945-6/1946 | Bí thư Tỉnh ủy Sơn La | điều động | |\n"
            "| 4 | A Lềnh | 6/1946-6/1947 | Bí thư Tỉnh ủy Sơn La | |\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "1943-01", "1944-07"),
                (
                    "Trần Văn Bình",
                    "Trưởng Ban Cán sự tỉnh Sơn La",
                    "former",
                    "1944-07",
                    "1945-06",
                ),
            ],
        ),
        (
            "| STT | Bộ trưởng | Nhiệm kỳ | Ghi chú |\n|---|---|---|---|\n"
            "| 1 | Lê Hải An | 28/8/1975 | 2/3/1976 | 186 ngày | Bộ trưởng Bộ Y tế |\n\n"
            "| STT | Bộ trưởng | Nhiệm kỳ | Chức vụ trước đó |\n|---|---|---|---|\n"
            "| 1 | Trần Văn Bình | 28/8/1975 | 2/3/1976 | 186 ngày | Bộ trưởng Bộ Nội vụ |\n",
            [
                (AN, "Bộ trưởng Bộ Y tế", "former", "1975-08-28", "1976-03-02"),
                ("Trần Văn Bình", "Bộ trưởng Bộ Nội vụ", "former", None, None),
            ],
        ),
        (
            "| STT | Tên | Nhiệm kỳ | Chức vụ |\n|---|---|---|---|\n"
            "| 1 | Lê Hải An | 6/1998-11/2009 | Bí thư Tỉnh ủy Sơn La\n(2011 - 2014) | |\n\n"
            "| Cố vấn | Chức vụ | Nhiệm kỳ |\n|---|---|---|\n"
            "| Trần Văn Bình | Nguyên Bí thư Tỉnh ủy Sơn La, Bộ trưởng Bộ Y tế | 1991 - 1996 |\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", "2011", "2014"),
                ("Trần Văn Bình", "Nguyên Bí thư Tỉnh ủy Sơn La", "former", None, None),
                ("Trần Văn Bình", "Bộ trưởng Bộ Y tế", "former", None, None),
            ],
        ),
        # those of another column, of which nothing is said or that were held before
        (
            "| TT | Họ tên | Năm sinh | Năm thụ phong | Chức vụ cao nhất |\n|---|---|---|---|\n"
            "| 1 | Lê Hải An | 1910–1983 | 1959 | Thứ trưởng Bộ Y tế |\n"
            "| 2 | Trần Văn Bình | 1910 | 1959 | Thứ trưởng Bộ Y tế |\n",
            [
                (AN, "Thứ trưởng Bộ Y tế", "former", None, None),
                ("Trần Văn Bình", "Thứ trưởng Bộ Y tế", "held", None, None),
            ],
        ),
        (
            "| TT | Họ tên | Nhiệm kỳ | Chức vụ trước đó | Ghi chú |\n|---|---|---|---|\n"
            "| 1 | Lê Hải An | 1990 - 1995 | Bí thư Tỉnh ủy Sơn La | |\n"
            "| 2 | Trần Văn Bình | 1995 - 1999 | hiện là Bí thư Tỉnh ủy Lai Châu | |\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", None, None),
                ("Trần Văn Bình", "Bí thư Tỉnh ủy Lai Châu", "held", None, None),
            ],
        ),
        # a year of birth in a cell before is no beginning
        (
            "| 41 | Lê Hải An | 1963 | 7 | Từng là Bí thư Thành đoàn Hà Nội, "
            "Bí thư Tỉnh ủy Sơn La |\n",
            [
                (AN, "Bí thư Thành đoàn Hà Nội", "former", None, None),
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", None, None),
            ],
        ),
        ("Bộ trưởng: Lê Hải An (đến 11/1996)", [(AN, "Bộ trưởng", "former", None, "1996-11")]),
        (
            "- Bộ trưởng Bộ Y tế: Lê Hải An (đến 11/1996), Trần Văn Bình (từ 11/1996)\n",
            [
                (AN, "Bộ trưởng Bộ Y tế", "former", None, "1996-11"),
                ("Trần Văn Bình", "Bộ trưởng Bộ Y tế", "held", "1996-11", None),
            ],
        ),
        ("Bộ trưởng: Lê Hải An (từ 1996)", [(AN, "Bộ trưởng", "held", "1996", None)]),
        # a life is no period
        ("Bộ trưởng: Lê Hải An (1888 - 1980)", [(AN, "Bộ trưởng", "held", None, None)]),
        ("Bộ trưởng: Lê Hải An (1951 - )", [(AN, "Bộ trưởng", "held", None, None)]),
        ("Bộ trưởng: Lê Hải An (1951)", [(AN, "Bộ trưởng", "held", None, None)]),
        ("Bí thư Tỉnh ủy Lê Hải An (2001 - 2009)", [(AN, "Bí thư Tỉnh ủy", "held", None, None)]),
        (
            "# Lê Hải An\n\nLê Hải An | |\nBí thư Tỉnh ủy Hà Nam | |\n| Nhiệm kỳ | Tháng 11, 1959 "
            "– Tháng 5, 1961 |\n",
            [(AN, "Bí thư Tỉnh ủy Hà Nam", "former", "1959-11", "1961-05")],
        ),
        (
            "# Lê Hải An\n\nLê Hải An | |\nBí thư Tỉnh ủy Hà Nam | |\n| Nhiệm kỳ | 7 tháng 2 năm "
            "2004[1] – tháng 9 năm 2008 |\n",
            [(AN, "Bí thư Tỉnh ủy Hà Nam", "former", "2004-02-07", "2008-09")],
        ),
        # one end of a term is told, behind the dash or before it
        (
            "# Lê Hải An\n\nLê Hải An | |\nBí thư Tỉnh ủy Hà Nam | |\n| Nhiệm kỳ | – 6/1961 |\n"
            "Chủ tịch UBND tỉnh Hà Nam | |\n| Nhiệm kỳ | tháng 3 năm 1955 – |\n",
            [
                (AN, "Bí thư Tỉnh ủy Hà Nam", "former", None, "1961-06"),
                (AN, "Chủ tịch UBND tỉnh Hà Nam", "former", "1955-03", None),
            ],
        ),
        # a row that goes on is not of the person below
        (
            "| 76 | Lê Hải An | Bí thư Tỉnh ủy Hà Nam | 6/1991 | ||\n"
            "| Bộ trưởng Bộ Y tế | 6/1991-8/1991 | |||||\n"
            "| 77 | Trần Văn Bình | Chủ tịch UBND tỉnh Hà Nam | 1992 | ||\n",
            [
                (AN, "Bí thư Tỉnh ủy Hà Nam", "held", None, None),
                ("Trần Văn Bình", "Chủ tịch UBND tỉnh Hà Nam", "held", None, None),
            ],
        ),
        # was: of a row with terms, one within it that is joined by another word
        (
            "Ông Lê Hải An từng giữ các chức vụ Bí thư Tỉnh ủy Sơn La khóa V, VI; Phó Chủ tịch "
            "rồi Chủ tịch UBND tỉnh Sơn La. Ông hiện là Bí thư Đảng ủy xã Chiềng Ban.",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", None, None),
                (AN, "Phó Chủ tịch", "former", None, None),
                (AN, "Chủ tịch UBND tỉnh Sơn La", "former", None, None),
                (AN, "Bí thư Đảng ủy xã Chiềng Ban", "held", None, None),
            ],
        ),
        # each period has what is said of it; every office has a Đảng ủy
        (
            "Từ năm 1990 đến năm 1995, ông Lê Hải An là Bí thư Đảng ủy. Từ năm 1999 đến năm 2004, "
            "ông Lê Hải An là Bí thư Đảng ủy xã Chiềng Ban. Tháng 6/1998, ông Lê Hải An được bầu "
            "làm Bí thư Đảng ủy xã Mường Bú.",
            [
                (AN, "Bí thư Đảng ủy", "former", "1990", "1995"),
                (AN, "Bí thư Đảng ủy xã Chiềng Ban", "former", "1999", "2004"),
                (AN, "Bí thư Đảng ủy xã Mường Bú", "appointed", "1998-06", None),
            ],
        ),
        # of the Bộ Chính trị, and of the whole committee
        (
            "Năm 2006, ông Lê Hải An được bầu làm Ủy viên Ban Chấp hành Trung ương Đảng. Năm 2011, "
            "ông Lê Hải An được bầu làm Ủy viên Bộ Chính trị Ban Chấp hành Trung ương Đảng.",
            [
                (AN, "Ủy viên Ban Chấp hành Trung ương Đảng", "appointed", "2006", None),
                (
                    AN,
                    "Ủy viên Bộ Chính trị Ban Chấp hành Trung ương Đảng",
                    "appointed",
                    "2011",
                    None,
                ),
            ],
        ),
        # who goes on does not come; what is announced above a heading is another matter
        (
            "Năm 2015, ông Lê Hải An tiếp tục được bầu giữ chức Bí thư Tỉnh ủy Sơn La",
            [(AN, "Bí thư Tỉnh ủy Sơn La", "appointed", None, None)],
        ),
        (
            "Ngày 3/6/2024 công bố quyết định bổ nhiệm cán bộ.\n\n## Quốc hội\n\n"
            "Ông Lê Hải An trúng cử Đại biểu Quốc hội.",
            [(AN, "Đại biểu Quốc hội", "appointed", None, None)],
        ),
        # no longer held
        (
            "Ông Lê Hải An không còn là Bí thư Tỉnh ủy Sơn La; ông Võ Văn Bình không tái cử "
            "Ủy viên Trung ương Đảng.",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "former", None, None),
                ("Võ Văn Bình", "Ủy viên Trung ương Đảng", "former", None, None),
            ],
        ),
        # what a semicolon parts
        (
            "Ông Lê Hải An giữ chức Giám đốc Sở Y tế (một năm); cho ông Võ Văn Bình nghỉ hưu.",
            [(AN, "Giám đốc Sở Y tế", "appointed", None, None)],
        ),
        # the same position once for each period
        (
            "Ông Lê Hải An là Bí thư Tỉnh ủy (1959 - 1961). Ông Lê Hải An lại là Bí thư Tỉnh ủy "
            "(1970 - 1975).",
            [
                (AN, "Bí thư Tỉnh ủy", "former", "1959", "1961"),
                (AN, "Bí thư Tỉnh ủy", "former", "1970", "1975"),
            ],
        ),
        # until a day, at the head of a clause, is since when
        (
            "Đến năm 1954, ông Lê Hải An được bầu làm Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "appointed", "1954", None)],
        ),
        (
            "Năm 1960, ông Lê Hải An được cử làm Trưởng Ty Y tế, đến năm 1964 là Bí thư Tỉnh ủy.",
            [
                (AN, "Trưởng Ty Y tế", "appointed", "1960", None),
                (AN, "Bí thư Tỉnh ủy", "appointed", "1964", None),
            ],
        ),
        (
            "Năm 1976, ông Lê Hải An giữ chức Bí thư Tỉnh ủy cho đến năm 1982. Năm 1990, ông Lê "
            "Hải An trở thành Chủ tịch Quốc hội.",
            [
                (AN, "Bí thư Tỉnh ủy", "former", "1976", "1982"),
                (AN, "Chủ tịch Quốc hội", "appointed", "1990", None),
            ],
        ),
        (
            "Ông Lê Hải An là Tổng Bí thư giai đoạn 1986 - 1991.",
            [(AN, "Tổng Bí thư", "former", "1986", "1991")],
        ),
        (
            "# Lê Hải An\n\n- 1946 - 1950: Phó Bí thư rồi Bí thư Huyện ủy Vũ Thư.\n"
            "- 1961 - 1963: Phó Bí thư rồi Bí thư Tỉnh ủy Thái Bình.",
            [
                (AN, "Phó Bí thư", "former", "1946", None),
                (AN, "Phó Bí thư", "former", "1961", None),
                (AN, "Bí thư Huyện ủy Vũ Thư", "former", None, "1950"),
                (AN, "Bí thư Tỉnh ủy Thái Bình", "former", None, "1963"),
            ],
        ),
        # was, and is another one of the same head
        (
            "Ông Lê Hải An, nguyên Phó Bí thư, hiện là Phó Bí thư Tỉnh ủy Phú Thọ.",
            [
                (AN, "nguyên Phó Bí thư", "former", None, None),
                (AN, "Phó Bí thư Tỉnh ủy Phú Thọ", "held", None, None),
            ],
        ),
        # handed over; who leaves what is told before
        (
            "Ngày 5/7/1990, ông Lê Hải An bàn giao chức vụ Chính ủy Quân khu 1.",
            [(AN, "Chính ủy Quân khu 1", "former", None, "1990-07-05")],
        ),
        (
            "Ngày 5/7/1990, Trung ương cho phép ông Lê Hải An, người giữ chức Chủ tịch Quốc hội, "
            "thôi việc.",
            [(AN, "Chủ tịch Quốc hội", "held", None, None)],
        ),
        # when it was come to or left, behind the title
        (
            "Ông Lê Hải An được bầu làm Bí thư Huyện ủy vào tháng 3 năm 1991. Ông Trần Văn Bình từ "
            "chức Chủ tịch nước vào ngày 20 tháng 3 năm 2024. Bà Vũ Thị Hoa là Bộ trưởng vào năm "
            "2012.",
            [
                (AN, "Bí thư Huyện ủy", "appointed", "1991-03", None),
                ("Trần Văn Bình", "Chủ tịch nước", "former", None, "2024-03-20"),
                ("Vũ Thị Hoa", "Bộ trưởng", "held", None, None),
            ],
        ),
        # the day of what was before
        (
            "Năm 1945, ông Lê Hải An vào Đảng, từng giữ chức Bí thư Huyện ủy.",
            [(AN, "Bí thư Huyện ủy", "former", None, None)],
        ),
        # of who follows
        (
            "Ông Lê Hải An làm Bí thư Tỉnh ủy (4/1971 - 3/1974) thay cho ông Trần Văn Bình.",
            [
                (AN, "Bí thư Tỉnh ủy", "former", "1971-04", "1974-03"),
                ("Trần Văn Bình", "Bí thư Tỉnh ủy", "former", None, "1971-04"),
            ],
        ),
        # of another post in the sentence
        (
            "Ông Lê Hải An là Bí thư Tỉnh ủy từ năm 2021, nguyên Chủ tịch UBND tỉnh.",
            [
                (AN, "Bí thư Tỉnh ủy", "held", "2021", None),
                (AN, "nguyên Chủ tịch UBND tỉnh", "former", None, None),
            ],
        ),
        # acting, then in full
        (
            "Ngày 1/7/2004, ông Lê Hải An được giao giữ chức Quyền Bộ trưởng Bộ Y tế. "
            "Ngày 3/11/2004, ông Lê Hải An được bổ nhiệm làm Bộ trưởng Bộ Y tế.",
            [
                (AN, "Quyền Bộ trưởng Bộ Y tế", "appointed", "2004-07-01", None),
                (AN, "Bộ trưởng Bộ Y tế", "appointed", "2004-11-03", None),
            ],
        ),
        # a year that the text has only at its end
        (
            "Năm 1960, ông Lê Hải An đi học.\n\nNgày 16 tháng 8, ông Lê Hải An được bầu làm Bí thư "
            "Tỉnh ủy.\n\nTruy cập ngày 5 tháng 9 năm 2024.",
            [(AN, "Bí thư Tỉnh ủy", "appointed", None, None)],
        ),
        # what an office is, and since when another of the same head was held
        (
            "# Lê Hải An\n\n**Lê Hải An** là chính khách, nguyên Bí thư Đảng ủy Khối "
            "Doanh nghiệp Trung "
            "ương.\n\n11/1996 – 9/2006: Bí thư Đảng ủy, kỹ sư trưởng nhà máy.",
            [
                (AN, "nguyên Bí thư Đảng ủy Khối Doanh nghiệp Trung ương", "former", None, None),
                (AN, "Bí thư Đảng ủy", "former", "1996-11", "2006-09"),
            ],
        ),
        # a later name of the body in brackets
        (
            "Ông Lê Hải An nguyên là Bộ trưởng Bộ Thương mại (nay là Bộ Công Thương), "
            "Trưởng Ban Dân "
            "vận Tỉnh ủy Lào Cai.",
            [
                (AN, "nguyên là Bộ trưởng Bộ Thương mại", "former", None, None),
                (AN, "Trưởng Ban Dân vận Tỉnh ủy Lào Cai", "former", None, None),
            ],
        ),
        # a day told before with its year
        (
            "Ngày 24 tháng 7 năm 2022, Chủ tịch nước bổ nhiệm ông Lê Hải An giữ chức "
            "Thứ trưởng Bộ Y "
            "tế từ ngày 24/7. Bản tin ngày 1/12/2024.",
            [(AN, "Thứ trưởng Bộ Y tế", "appointed", "2022-07-24", None)],
        ),
        # the period of the post before
        (
            "# Lê Hải An\n\n**Lê Hải An** (1920 - 1999) là Bí thư Tỉnh ủy Lào Cai từ "
            "năm 1962 đến năm "
            "1977, Chủ tịch Hội Nông dân tỉnh Lào Cai.",
            [
                (AN, "Bí thư Tỉnh ủy Lào Cai", "former", "1962", "1977"),
                (AN, "Chủ tịch Hội Nông dân tỉnh Lào Cai", "held", None, None),
            ],
        ),
        # who gets what stands before the titles of the next: each has their own
        (
            "Ông Trần Văn Bình được bầu làm Chủ tịch Quốc hội, nguyên Phó Thủ tướng Lê Hải An được "
            "bầu giữ chức Thủ tướng.",
            [
                ("Trần Văn Bình", "Chủ tịch Quốc hội", "appointed", None, None),
                (AN, "nguyên Phó Thủ tướng", "former", None, None),
                (AN, "Thủ tướng", "appointed", None, None),
            ],
        ),
        # what was announced before another day
        (
            "Ngày 21/1/1978, Tỉnh ủy công bố quyết định về nhân sự. Ngày 10/2/1978, "
            "Tỉnh ủy họp. Theo "
            "đó, ông Lê Hải An được bầu làm Bí thư Thành ủy.",
            [(AN, "Bí thư Thành ủy", "appointed", None, None)],
        ),
        # who is promoted comes to the post
        (
            "Năm 1990, ông Lê Hải An giữ chức Phó Giám đốc Sở Y tế và đến tháng 10 năm 1994, được "
            "đề bạt chức Giám đốc Sở Y tế.",
            [
                (AN, "Phó Giám đốc Sở Y tế", "appointed", "1990", None),
                (AN, "Giám đốc Sở Y tế", "appointed", "1994-10", None),
            ],
        ),
        # two posts of one man, joined by a dash, were held both; not what a body parts
        (
            "Ông Lê Hải An, nguyên Phó Tư lệnh - Tham mưu trưởng Quân khu 5, dự.",
            [
                (AN, "nguyên Phó Tư lệnh", "former", None, None),
                (AN, "Tham mưu trưởng Quân khu 5", "former", None, None),
            ],
        ),
        (
            "Ông Lê Hải An, nguyên Phó Giám đốc Sở Y tế - Bí thư Huyện ủy Mộc Châu, dự.",
            [
                (AN, "nguyên Phó Giám đốc Sở Y tế", "former", None, None),
                (AN, "Bí thư Huyện ủy Mộc Châu", "held", None, None),
            ],
        ),
        # the term of the next row is no holder's of this one
        (
            "| Nhiệm kỳ | Chức vụ | Họ tên |\n|---|---|---|\n"
            "| 2005-2010 | Bí thư Tỉnh ủy Sơn La | Lê Hải An |\n"
            "| 2010-2015 | Bí thư Tỉnh ủy Sơn La | Trần Văn Bình |\n",
            [
                (AN, "Bí thư Tỉnh ủy Sơn La", "held", None, None),
                ("Trần Văn Bình", "Bí thư Tỉnh ủy Sơn La", "held", None, None),
            ],
        ),
        # born, died
        (
            "Ông Lê Hải An (2/9/1924 – 3/12/1994), từng đảm nhiệm chức vụ Bí thư Tỉnh ủy",
            [(AN, "Bí thư Tỉnh ủy", "former", None, None)],
        ),
    ],
)
def test_status_and_period(text: str, positions: list[Told]) -> None:
    assert told(text) == positions


def test_what_a_position_refers_to() -> None:
    doc = pipeline()(
        "Ngày 3/9/2025, tại Quyết định số 188/QĐ-TTg, Thủ tướng bổ nhiệm ông Lê Hải An giữ chức "
        "Thứ trưởng Bộ Y tế."
    )
    (position,) = doc._.positions
    kind, number = position.title_ref
    assert (kind, doc._.titles[number].text) == ("titles", "Thứ trưởng Bộ Y tế")
    assert doc._.officials[position.official_ref[1]].name == position.name
    assert (position.document, position.document_ref) == (
        "Quyết định số 188/QĐ-TTg",
        ("directives", 0),
    )
    assert (position.body, position.level, position.rule) == ("Bộ Y tế", "central", "by_verb")
    assert position.to_dict()["from"] == position.from_ == "2025-09-03"


def test_many_line_breaks_behind_a_table() -> None:
    assert_linear(lambda n: "| Lê Hải An | Bí thư Tỉnh ủy |" + "\n \n" * n, told, 2000, 8)


def test_many_terms_of_one_assembly() -> None:
    terms = "Ngày 5/7/2019, HĐND khóa X, nhiệm kỳ " + "2005 - 2010 và " * 2000
    assert len(told(terms + "ông Lê Hải An được bầu làm Chủ tịch HĐND huyện.")) == 1


def test_many_posts_in_one_line_of_a_career() -> None:
    life = "# Lê Hải An\n\nLê Hải An sinh năm 1920.\n\n- 1957 - 1959: "
    posts = "Bí thư Tỉnh ủy (1961); Giám đốc Sở Y tế; "
    assert_linear(lambda n: life + posts * n, told, 400, 8)


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        pytest.param(
            "Sau Cách mạng tháng 8 năm 1945, ông Lê Hải An được cử làm Bí thư Huyện ủy Tiên Yên.",
            [("appointed", "1945-08", None)],
            id="cách mạng is no dismissal",
        ),
        pytest.param(
            "Năm 1938, ông Lê Hải An tổ chức bãi công, làm Bí thư Huyện ủy Tiên Yên.",
            [("appointed", "1938", None)],
            id="bãi công is none",
        ),
        pytest.param(
            "Năm 1998, ông Lê Hải An bị cách tất cả các chức vụ Bí thư Huyện ủy Tiên Yên.",
            [("former", None, "1998")],
            id="cách tất cả các chức vụ is one",
        ),
        pytest.param(
            "Năm 1950, ông Lê Hải An phụ trách Phòng Điệp báo, sau làm Bí thư Huyện ủy Tiên Yên.",
            [("appointed", None, None)],
            id="sau làm is later",
        ),
        pytest.param(
            "Năm 1950, ông Lê Hải An về tỉnh và 1 năm sau được bầu làm Bí thư Huyện ủy Tiên Yên.",
            [("appointed", None, None)],
            id="năm sau is later",
        ),
        pytest.param(
            "Ông Lê Hải An vào Đảng năm 1930 và đến năm 1934 trở thành Bí thư Huyện ủy Tiên Yên.",
            [("appointed", "1934", None)],
            id="a beginning behind đến",
        ),
        pytest.param(
            "Từ năm 1950 đến năm 1964, ông Lê Hải An được bầu làm Bí thư Huyện ủy Tiên Yên.",
            [("former", "1950", "1964")],
            id="but no beginning where a period ends",
        ),
        pytest.param(
            "Khoảng năm 1950 đến năm 1964, ông Lê Hải An giữ chức Bí thư Huyện ủy Tiên Yên.",
            [("former", None, "1964")],
            id="nor behind another date",
        ),
        pytest.param(
            "Năm 1961, ông Lê Hải An về Huế một thời gian trước khi được cử làm Bí thư Huyện ủy.",
            [("appointed", None, None)],
            id="the day of what was before",
        ),
        pytest.param(
            "Ngày 6/6/2006, ông về Huế sau khi ông Lê Hải An trở thành Bí thư Huyện ủy Tiên Yên.",
            [("appointed", "2006-06-06", None)],
            id="what is the reason is of the same day",
        ),
        pytest.param(
            "Ngày 6/6/2006, sau khi về nước, ông Lê Hải An được bầu làm Bí thư Huyện ủy Tiên Yên.",
            [("appointed", "2006-06-06", None)],
            id="and what stands behind one",
        ),
        pytest.param(
            "Ngày 6/6/2024, Huyện ủy họp. Ông Lê Hải An được bổ nhiệm làm Bí thư Huyện ủy Tiên Yên "
            "vào ngày 22 tháng 5. Cập nhật ngày 3/8/2025.",
            [("appointed", None, None)],
            id="a day of the text's year behind one of the year before",
        ),
    ],
)
def test_what_a_clause_tells_of_coming_and_leaving(text, positions):
    assert [position[2:] for position in told(text)] == positions
