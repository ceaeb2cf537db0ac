"""The numbers that Word makes by itself."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pytest

from vn_directives.bounds import LIST_LABEL
from vn_directives.formats.content import read_content

docx = pytest.importorskip("docx")


def lvl(level: int, form: str, text: str, start: int | None = 1, more: str = "") -> str:
    first = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{level}">{first}<w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def element(xml: str) -> Any:
    name = xml[1:].split(maxsplit=1)[0].rstrip(">")
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return docx.oxml.parse_xml(xml.replace(f"<{name}", f'<{name} xmlns:w="{space}"', 1))


def document(*levels: str, lists: Sequence[str] = ("",), definition: str = "") -> Any:
    """A document whose lists (100, 101, ...; what each changes is given) are of one definition."""
    made = docx.Document()
    root = made.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    inside = definition or "".join(levels)
    root.append(element(f'<w:abstractNum w:abstractNumId="7">{inside}</w:abstractNum>'))
    for number, changes in enumerate(lists, 100):
        root.append(
            element(f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/>{changes}</w:num>')
        )
    return made


def number(paragraph: Any, level: int | None = 0, of: int | None = 100) -> None:
    inside = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    inside += "" if of is None else f'<w:numId w:val="{of}"/>'
    paragraph._element.get_or_add_pPr().append(element(f"<w:numPr >{inside}</w:numPr>"))


def read(made: Any) -> list[str]:
    file = io.BytesIO()
    made.save(file)
    return read_content(file.getvalue(), ".docx").text.split("\n")


def labels(made: Any, *places: int | tuple[int, int]) -> list[str]:
    """What stands before paragraphs of these levels (and lists)."""
    for place in places:
        level, of = place if isinstance(place, tuple) else (place, 100)
        number(made.add_paragraph("x"), level, of)
    return [line.removesuffix("x").rstrip() for line in read(made)]


def test_articles_clauses_and_points_as_a_reader_sees_them() -> None:
    made = document(
        lvl(0, "decimal", "Điều %1."), lvl(1, "decimal", "%2."), lvl(2, "lowerLetter", "%3)")
    )
    for level, text in (
        (0, "Phạm vi"),
        (1, "Quy định này áp dụng cho:"),
        (2, "Sở Y tế;"),
        (2, " Sở Nội vụ."),
        (1, "Kinh phí."),
        (0, "Hiệu lực"),
        (1, "Từ ngày ký."),
    ):
        number(made.add_paragraph(text), level)
        made.add_paragraph("Không đánh số.")
    assert read(made)[::2] == [
        "Điều 1. Phạm vi",
        "1. Quy định này áp dụng cho:",
        "a) Sở Y tế;",
        "b) Sở Nội vụ.",
        "2. Kinh phí.",
        "Điều 2. Hiệu lực",
        "1. Từ ngày ký.",
    ]
    assert {*read(made)[1::2]} == {"Không đánh số."}


@pytest.mark.parametrize(
    ("form", "start", "shown"),
    [
        ("decimal", 9, ["9.", "10."]),
        ("decimalZero", 9, ["09.", "10."]),
        ("upperRoman", 3, ["III.", "IV."]),
        ("lowerRoman", 8, ["viii.", "ix."]),
        ("upperLetter", 26, ["Z.", "AA."]),
        ("lowerLetter", 27, ["aa.", "bb."]),
        ("upperRoman", 0, ["0.", "I."]),
        ("upperRoman", 5000, ["5000.", "5001."]),
        ("lowerLetter", 5000, ["5000.", "5001."]),
        ("somethingElse", 1, ["1.", "2."]),
        ("none", 1, [".", "."]),
        ("decimal", None, ["0.", "1."]),
        ("decimal", 999_999_999, ["32767.", "32768."]),
        ("decimal", 10**30, ["0.", "1."]),
    ],
)
def test_forms_of_numbers(form: str, start: int | None, shown: list[str]) -> None:
    assert labels(document(lvl(0, form, "%1.", start)), 0, 0) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("-", "-"), ("+", "+"), ("–", "–"), ("o", "•"), ("\uf0b7", "•"), ("§", "•"), ("", "")],
)
def test_bullets_are_signs_of_a_text_whatever_their_font(text: str, shown: str) -> None:
    assert labels(document(lvl(0, "bullet", text)), 0) == [shown]


def test_numbers_of_several_levels() -> None:
    levels = [lvl(0, "upperRoman", "%1."), lvl(1, "decimal", "%1.%2.")]
    assert labels(document(*levels), 0, 1, 1, 0, 1) == ["I.", "I.1.", "I.2.", "II.", "II.1."]
    levels[1] = lvl(1, "decimal", "%1.%2.", more="<w:isLgl/>")
    assert labels(document(*levels), 0, 0, 1) == ["I.", "II.", "2.1."]
    assert labels(document(*levels), 1) == ["1.1."]  # a level that was passed over has its start


def test_a_level_restarts_only_after_those_that_it_says() -> None:
    def levels(restart: int) -> tuple[str, ...]:
        last = lvl(2, "decimal", "%3.", more=f'<w:lvlRestart w:val="{restart}"/>')
        return lvl(0, "upperRoman", "%1."), lvl(1, "upperLetter", "%2."), last

    walk = (0, 1, 2, 1, 2, 0, 2)
    assert labels(document(*levels(0)), *walk)[2::2] == ["1.", "2.", "3."]
    assert labels(document(*levels(1)), *walk)[2::2] == ["1.", "2.", "1."]


def test_lists_of_one_definition_count_together_unless_one_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    places = ((0, 100), (0, 100), (0, 101), (0, 102), (0, 102))
    made = document(lvl(0, "decimal", "%1."), lists=["", "", anew])
    assert labels(made, *places) == ["1.", "2.", "3.", "1.", "2."]


def test_a_list_may_show_a_level_in_its_own_way() -> None:
    change = f'<w:lvlOverride w:ilvl="0">{lvl(0, "lowerLetter", "(%1)")}</w:lvlOverride>'
    made = document(lvl(0, "decimal", "%1."), lists=["", change])
    assert labels(made, 0, (0, 101)) == ["1.", "(b)"]


def test_the_list_of_a_style_and_of_those_that_it_is_based_on() -> None:
    made = document(
        lvl(0, "decimal", "Điều %1."), lvl(1, "decimal", "%2.", more='<w:pStyle w:val="Khon"/>')
    )
    base = made.styles.add_style("Dieu", 1)
    number(base, None)
    made.styles.add_style("Dieu2", 1).base_style = base
    number(made.styles.add_style("Khon", 1), None)
    for style in ("Dieu", "Khon", "Dieu2", "Normal"):
        made.add_paragraph("x", style)
    number(made.add_paragraph("x", "Dieu"), 0, 0)  # numId 0 takes the number away
    number(made.add_paragraph("x", "Dieu"), 1, None)
    assert read(made) == ["Điều 1. x", "1. x", "Điều 2. x", "x", "x", "1. x"]


def test_a_definition_borrowed_through_a_style_of_lists() -> None:
    made = document(lvl(0, "decimal", "%1)"))
    number(made.styles.add_style("Muc", 4), None)
    root = made.part.numbering_part.element
    borrowed = '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Muc"/></w:abstractNum>'
    root.append(element(borrowed))
    root.append(element('<w:num w:numId="200"><w:abstractNumId w:val="8"/></w:num>'))
    assert labels(made, 0, (0, 200)) == ["1)", "2)"]


def test_what_stands_between_number_and_text() -> None:
    glued = '<w:suff w:val="nothing"/>'
    for more, form, text, shown in (
        (glued, "%1/", "x", "1/x"),
        (glued, "%1. ", "x", "1. x"),
        (glued, "%1.", " x", "1. x"),
        ('<w:suff w:val="space"/>', "%1.", "x", "1. x"),
        ("", "%1.", "\t x", "1. x"),
    ):
        made = document(lvl(0, "decimal", form, more=more))
        number(made.add_paragraph(text))
        assert read(made) == [shown]


def test_a_numbered_column_of_a_table() -> None:
    made = document(lvl(0, "decimal", "%1"))
    table = made.add_table(2, 2)
    for row, text in zip(table.rows, ("Sở Y tế", "Sở Nội vụ"), strict=True):
        number(row.cells[0].paragraphs[0])
        row.cells[1].text = text
    assert read(made) == ["1", "Sở Y tế", "2", "Sở Nội vụ"]


def test_what_a_file_can_set_is_bounded() -> None:
    made = document(lvl(0, "decimal", "%1" * 1000), lvl(12, "decimal", "%1."))
    assert labels(made, 0, 12, (0, 555)) == ["1" * (LIST_LABEL // 2), "", ""]
    made = document(lvl(0, "decimal", "%1."))
    first, second = (made.styles.add_style(name, 1) for name in ("A", "B"))
    first.base_style, second.base_style = second, first
    made.add_paragraph("x", "A")
    assert read(made) == ["x"]


def test_a_file_without_lists() -> None:
    made = docx.Document()
    part = made.part
    for name, each in list(part.rels.items()):
        if each.reltype.endswith("/numbering"):
            part.drop_rel(name)
            part.rels.pop(name, None)
    number(made.add_paragraph("x"))
    assert read(made) == ["x"]
