"""The report as a reader meets it: opened and used in a real browser."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.report.conftest import Opener
from tests.report.records import article, notice, record, span


def texts(page: Any, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(selector).all_text_contents()]


def marked(page: Any) -> list[list[str]]:
    """Each mark: its kind, its text, and the kinds of the marks around it."""
    found: list[list[str]] = page.locator("#text mark").evaluate_all(
        """marks => marks.map((mark) => {
            const around = [];
            for (let at = mark; (at = at.parentElement.closest("mark")); )
                around.push(at.className);
            return [mark.className, mark.textContent, around.join(" ")];
        })"""
    )
    return found


def test_the_text_stands_with_its_nested_mentions(open_report: Opener) -> None:
    doc = article()
    page = open_report([doc])
    assert "\n".join(page.locator("#text article p").all_text_contents()) == doc["text"]
    found = marked(page)
    assert ["title", "Bí thư Quận ủy", ""] in found
    assert ["body", "Quận ủy", "title"] in found
    assert ["reference", "Đồng chí", ""] in found
    kinds = ("directives", "titles", "bodies", "persons", "dates", "instructions", "duties")
    assert len(found) == sum(len(doc[kind]) for kind in kinds) + 1


def test_the_cards_say_who_what_and_when(open_report: Opener) -> None:
    page = open_report([article()])
    assert page.title() == texts(page, "h1")[0] == article()["title"]
    assert texts(page, "#duties .who") == ["Lê An Nhiên"]
    assert texts(page, "#duties .whom") == ["Đảng ủy các phường"]
    assert texts(page, "#duties .what") == ["hoàn thành phương án di dời dân trước ngày 15/8/2020"]
    assert texts(page, "#duties .deadline") == ["15/08/2020"]
    assert texts(page, "#officials b") == ["Lê An Nhiên"]
    assert texts(page, "#officials .titles li") == [
        "Ủy viên Ban Thường vụ Thành ủy",
        "Bí thư Quận ủy",
    ]
    assert page.locator("#officials .titles li[data-note=appointed]").count() == 1
    assert texts(page, "#documents time") == ["30/07/2020", ""]
    assert texts(page, "#documents .issuer") == ["Ban Thường vụ Quận ủy"]
    inner = page.locator("#bodies li", has_text="Quận ủy Vạn Hòa").first.locator(
        "ul li > span:first-child"
    )
    assert inner.all_text_contents() == ["Ban Thường vụ Quận ủy Vạn Hòa"]
    assert texts(page, "#bodies .unmentioned > span:first-child") == ["Thành ủy"]
    assert texts(page, "#bodies h2 .number") == ["4"]


def test_duties_are_sorted_by_due_date_and_filtered(open_report: Opener) -> None:
    doc = record("An giao: chống dịch; rà soát; tổng kết; sơ kết.", "plan.txt")
    dues = {
        "chống dịch": ["2025-Q2"],
        "rà soát": [],
        "tổng kết": ["2025-03-15", "XXXX-04-01"],
        "sơ kết": ["2024"],
    }
    duties = []
    for text, due in dues.items():
        start, end = span(doc["text"], text)
        duties.append({"start": start, "end": end, "text": text, "by": "An", "due": due})
    duties[1]["deadlines"] = [{"kind": "recurring", "text": "hằng tháng"}]
    page = open_report([{**doc, "duties": duties}])
    assert texts(page, "#duties .what") == ["sơ kết", "tổng kết", "chống dịch", "rà soát"]
    assert texts(page, "#duties .deadline") == [
        "2024",
        "15/03/2025",
        "XXXX-04-01",
        "2025-Q2",
        "hằng tháng",
    ]
    assert texts(page, ".legend .duty") == ["Duties4"]
    page.locator("#duties input").fill("2025-04-30")
    page.locator("#duties input").dispatch_event("change")
    assert texts(page, "#duties .what") == ["sơ kết", "tổng kết"]
    assert page.locator("#duties input").input_value() == "2025-04-30"


def test_bodies_fork_by_level_where_it_is_known(open_report: Opener) -> None:
    doc = article()
    doc["bodies"][0]["level"] = "district"
    page = open_report([doc])
    assert texts(page, "#bodies .level > span") == ["district", "other"]


def test_the_frame_of_a_document_is_told(open_report: Opener) -> None:
    header = {"symbol": "86/KH-UBND", "issuer": "UBND xã Đông Lâm", "signer": None}
    page = open_report([{**notice(), "header": header}])
    assert texts(page, "#text .facts") == ["86/KH-UBND · UBND xã Đông Lâm"]


def test_a_tooltip_shows_the_record_to_mouse_and_keyboard(open_report: Opener) -> None:
    page = open_report([article()])
    tip = page.locator("#tip")
    assert not tip.is_visible()
    page.locator("#text mark.date").first.hover()
    assert tip.is_visible()
    assert "2020-07-31TAF" in tip.inner_text()
    page.mouse.move(1, 1)
    assert not tip.is_visible()
    page.locator("#text mark.reference").focus()
    assert "Lê An Nhiên" in tip.inner_text()
    page.keyboard.press("Escape")
    assert not tip.is_visible()


def test_a_hit_scrolls_the_text_and_leaves_the_cards(open_report: Opener) -> None:
    doc = record("Mở đầu.\n" * 200 + "Ở đây là <body>UBND xã Đông Lâm</body>.", "long.txt")
    page = open_report([doc])
    page.locator("input[type=search]").fill("dong lam")
    page.locator(".search button").wait_for()
    assert page.evaluate("document.querySelector('#text').scrollTop") > 1000
    assert page.evaluate("document.scrollingElement.scrollTop") == 0
    place = page.locator("#text mark.body").bounding_box()
    assert place is not None and 0 < place["y"] < 900


def test_the_legend_hides_and_shows_a_kind(open_report: Opener) -> None:
    page = open_report([article()])
    button = page.locator(".legend button", has_text="Bodies")
    assert "5" in button.inner_text()
    body = page.locator("#text mark.body").first
    before, style = (body.evaluate("mark => getComputedStyle(mark).backgroundColor") for _ in "ab")
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert body.evaluate("mark => getComputedStyle(mark).backgroundColor") == "rgba(0, 0, 0, 0)"
    button.click()
    assert before == style == body.evaluate("mark => getComputedStyle(mark).backgroundColor")


def test_the_legend_names_what_there_is(open_report: Opener) -> None:
    page = open_report([notice()])
    assert texts(page, ".legend button") == ["Bodies1", "Directives1", "Persons1"]


def test_relations_are_told_in_words(open_report: Opener) -> None:
    relation = {"from": "this", "type": "based_on", "to": "33/2013/QH13", "start": 0, "end": 7}
    parts = [[["điều", "5"], ["khoản", "2"]], [["điều", "6"]]]
    found = [relation, {**relation, "type": "repeals", "parts": parts}]
    page = open_report([{**notice(), "relations": found, "header": {"symbol": "12/QĐ-UBND"}}])
    assert texts(page, "#list-relations li") == [
        "12/QĐ-UBND · based on · 33/2013/QH13¶",
        "12/QĐ-UBND · repeals · 33/2013/QH13 · điều 5, khoản 2; điều 6¶",
    ]


def test_a_place_leads_into_its_text(open_report: Opener) -> None:
    page = open_report([article(), notice()])
    assert texts(page, "#text h2") == [article()["title"]]
    page.locator("#documents li", has_text="12/QĐ-UBND").locator(".spot").click()
    assert texts(page, "#text h2") == ["notice.txt"]
    assert texts(page, "#text mark.flash") == ["Quyết định số 12/QĐ-UBND"]


def test_search_finds_without_marks_and_filters_every_card(open_report: Opener) -> None:
    page = open_report([article(), notice()])
    assert page.locator("#texts li").count() == 2
    page.locator("input[type=search]").fill("dong lam")
    page.locator("#texts li").nth(1).wait_for(state="detached")
    assert texts(page, "#bodies li > span:first-child") == ["UBND xã Đông Lâm"]
    assert texts(page, "#officials .empty") == ["No official is named with a title."]
    page.locator("#texts button").click()
    found = page.evaluate("[...CSS.highlights.get('found')].map((range) => range.toString())")
    assert found == ["Đông Lâm"]
    page.locator("input[type=search]").fill("")
    page.locator("#texts li").nth(1).wait_for()


def test_a_day_is_found_however_it_is_written(open_report: Opener) -> None:
    page = open_report([notice(), article()])
    search = page.locator("input[type=search]")
    for asked in ("31/7/2020", "2020-07-31", "31-07-2020", "31.7.2020"):
        search.fill(asked)
        page.locator("#texts li").nth(1).wait_for(state="detached")
        (shown,) = texts(page, "#texts button")
        assert shown.startswith(article()["title"] + article()["text"].strip()[:110])
        search.fill("")
        page.locator("#texts li").nth(1).wait_for()
    search.fill("8/2020")
    page.locator("#texts li").nth(1).wait_for(state="detached")
    assert texts(page, "#duties .deadline") == ["15/08/2020"]
    search.fill("9/2020")
    page.locator("#texts li").wait_for(state="detached")
    assert not page.locator("#duties .deadline").count()


def test_enter_goes_from_hit_to_hit_and_from_text_to_text(open_report: Opener) -> None:
    page = open_report([article(), notice(), article()])
    search, button = page.locator("input[type=search]"), page.locator(".search button")
    assert not button.is_visible()

    def hit() -> str:
        found: str = page.evaluate("[...CSS.highlights.get('hit')].map(String).join()")
        return found

    search.fill("đông lâm")
    page.locator("#texts li").nth(1).wait_for(state="detached")
    assert button.inner_text() == "0 here ↓"  # the text that is shown has none
    search.press("Enter")
    assert texts(page, "#text h2") == ["notice.txt"]
    assert (hit(), button.inner_text()) == ("Đông Lâm", "1 of 1 ↓")
    search.fill("quan uy")
    page.locator("#texts li").nth(1).wait_for()
    button.click()
    assert texts(page, "#text h2") == [article()["title"]]
    assert (hit(), button.inner_text()) == ("Quận ủy", "1 of 3 ↓")
    search.press("Enter")
    assert button.inner_text() == "2 of 3 ↓"
    search.press("Shift+Enter")
    assert button.inner_text() == "1 of 3 ↓"
    search.press("Shift+Enter")  # the last one of the last text
    assert button.inner_text() == "3 of 3 ↓"
    assert page.locator("#texts button").nth(1).get_attribute("aria-current") == "true"


def test_it_is_dark_where_the_reader_wants_it_dark(open_report: Opener) -> None:
    page = open_report([article()])

    def lightness(selector: str, of: str) -> float:
        found: float = page.locator(selector).first.evaluate(
            """(element, of) => {
                const paint = document.createElement("canvas").getContext("2d");
                paint.fillStyle = getComputedStyle(element)[of];
                paint.fillRect(0, 0, 1, 1);
                const [r, g, b] = paint.getImageData(0, 0, 1, 1).data;
                return (r + g + b) / 765;
            }""",
            of,
        )
        return found

    for scheme, paper, ink in (("light", 1, 0), ("dark", 0, 1)):
        page.emulate_media(color_scheme=scheme)
        assert abs(lightness(".card", "backgroundColor") - paper) < 0.2
        for words in ("#text p", "#duties .who", "#duties .whom", "#documents .issuer"):
            assert abs(lightness(words, "color") - ink) < 0.5
    page.emulate_media(media="print", color_scheme="dark")
    assert lightness(".card", "backgroundColor") == 1


def test_the_cards_are_about_all_texts_or_the_one_that_is_read(open_report: Opener) -> None:
    page = open_report([article(), notice()])
    assert page.locator("#documents li").count() == 3
    page.locator(".scope input").uncheck()
    assert page.locator("#documents li").count() == 2
    page.locator("#texts button", has_text="notice.txt").click()
    assert texts(page, "#documents b") == ["Quyết định số 12/QĐ-UBND"]


HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(2)"><b>&amp;{{ data }}<!--'


def test_nothing_in_a_record_is_read_as_markup(open_report: Opener) -> None:
    doc = article()
    doc.update(id=HOSTILE, title=HOSTILE, date=HOSTILE, text=HOSTILE + doc["text"])
    for kind in ("directives", "titles", "bodies", "persons", "dates", "instructions"):
        for item in doc[kind]:
            item.update(dict.fromkeys(item.keys() - {"start", "end", "deadlines"}, HOSTILE))
            item["start"], item["end"] = item["start"] + 2, item["end"] + 4
    doc["officials"] = [{"name": HOSTILE, "titles": [HOSTILE]}]
    page = open_report([doc, notice()], title=HOSTILE)
    assert texts(page, "h1") == [HOSTILE]
    assert "".join(page.locator("#text article p").all_text_contents()) == doc["text"].replace(
        "\n", ""
    )
    page.locator("#text mark").first.hover()
    assert HOSTILE in page.locator("#tip").inner_text()
    assert page.locator("img, #text b, #cards img").count() == 0
    assert page.locator("script").count() == 3


def test_offsets_count_characters_whatever_the_text_holds(open_report: Opener) -> None:
    example = "😀 <body>Quận ủy <person>𝔸n</person></body> 😀 <date>5/6</date>\r\n\n😀"
    for text in (example, unicodedata.normalize("NFD", example)):
        doc = record(text, "x")
        page = open_report([doc])
        assert [[kind, found] for kind, found, _ in marked(page)] == [
            ["body", doc["bodies"][0]["text"]],
            ["person", "𝔸n"],
            ["date", "5/6"],
        ]


def test_any_mentions_leave_the_text_whole(open_report: Opener) -> None:
    draw = random.Random(7)
    kinds = ("directives", "titles", "bodies", "persons", "dates", "instructions")
    docs = []
    for i in range(60):
        text = "".join(draw.choice("abc \n😀ủ") for _ in range(draw.randrange(2, 40)))
        doc: dict[str, Any] = {"id": str(i), "text": text, **{kind: [] for kind in kinds}}
        spans = {tuple(sorted(draw.sample(range(len(text) + 1), 2))) for _ in range(i % 12)}
        for start, end in sorted(spans):
            item = {"start": start, "end": end, "text": text[start:end], "number": 1}
            doc[draw.choice(kinds)].append(item)
        docs.append(doc)
    page = open_report(docs)
    for i, doc in enumerate(docs):
        page.locator("#texts button").nth(i).click()
        shown = "".join(page.locator("#text article p").all_text_contents())
        assert squeeze(shown) == squeeze(doc["text"])
        pieces: dict[str, str] = {}
        for place, text in page.locator("#text mark").evaluate_all(
            "marks => marks.map((mark) => [mark.dataset.place, mark.textContent])"
        ):
            pieces[place] = pieces.get(place, "") + text
        wanted = {f"{r['start']}-{r['end']}": r["text"] for kind in kinds for r in doc[kind]}
        assert {place: squeeze(text) for place, text in pieces.items() if squeeze(text)} == {
            place: squeeze(text) for place, text in wanted.items() if squeeze(text)
        }


def squeeze(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440, 1920])
def test_no_width_makes_the_page_scroll_sideways(open_report: Opener, width: int) -> None:
    doc = article()
    doc["text"] += "x" * 500
    page = open_report([doc, notice()], width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("nav").is_visible() == (width < 900)


def test_it_prints_without_what_is_only_for_the_screen(open_report: Opener, tmp_path: Path) -> None:
    page = open_report([article()])
    page.emulate_media(media="print")
    for selector in (".search", "nav", ".spot >> nth=0"):
        assert not page.locator(selector).is_visible()
    assert page.locator("#bodies").is_visible()
    assert not page.locator("#duties .until").is_visible()
    page.emulate_media(media="screen")
    page.locator("#duties input").fill("2020-12-31")
    page.locator("#duties input").dispatch_event("change")
    page.emulate_media(media="print")
    assert page.locator("#duties .until").is_visible()  # what is left out must be told
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    pypdf = pytest.importorskip("pypdf")
    printed = "".join(
        part.extract_text() for part in pypdf.PdfReader(tmp_path / "report.pdf").pages
    )
    assert "Chỉ thị số 7-CT/QU" in " ".join(printed.split())


def test_a_thousand_texts_open_at_once(open_report: Opener) -> None:
    page = open_report([{**article(), "id": str(i), "title": None} for i in range(1000)])
    assert page.locator("#texts li").count() == 60
    page.locator("#texts button").nth(40).click()
    current = page.locator("#texts button[aria-current]").bounding_box()
    listed = page.locator("#texts ol").bounding_box()
    assert current and listed and listed["y"] < current["y"] < listed["y"] + listed["height"]
    page.locator("#texts .more").click()
    assert page.locator("#texts li").count() == 1000


@pytest.mark.parametrize("records", [[], [{"text": ""}], [{"text": "x", "directives": []}]])
def test_there_is_a_page_when_there_is_nothing(open_report: Opener, records: Any) -> None:
    page = open_report(records)
    assert page.locator("h1").inner_text() in ("0 texts", "One text")
    assert page.locator("#documents .empty").is_visible()


def test_screenshots_are_taken_at_both_widths(open_report: Opener, tmp_path: Path) -> None:
    for width, height in ((1440, 900), (390, 844)):
        picture = open_report([article()], width, height).screenshot(path=tmp_path / "page.png")
        assert picture.startswith(b"\x89PNG")
