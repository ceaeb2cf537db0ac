"""The pages work from a folder, on a telephone, and lead from a fact to its sentence."""

import unicodedata
from urllib.parse import quote

import pytest

from tests.conftest import ROOT
from vn_directives.register import Register
from vn_directives.register.site import write_site


@pytest.fixture(scope="module")
def folder(path, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    with Register(path) as register:
        write_site(register, folder)
    return folder


@pytest.fixture(params=[(1100, "light"), (390, "dark")], ids=["desk", "telephone"])
def page(request, browser):
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: line.type == "error" and faults.append(line.text))
    yield page
    assert not faults
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def go(page, folder, hash):
    page.goto(f"{(folder / 'index.html').as_uri()}#/{hash}")
    page.wait_for_selector("h1")


def test_person(page, folder):
    """Timeline, positions, and the sentence in its text."""
    go(page, folder, f"person/{quote('vuong-the-khoi@31/uy-ban-nhan-dan', safe='')}")
    assert page.inner_text("h1") == "Vương Thế Khôi"
    assert page.locator("svg rect").count() == 2
    page.locator(".sources a").first.click()
    page.wait_for_selector("mark")
    assert page.inner_text("mark") == "Bí thư Huyện ủy Vĩnh Bảo"


def test_document(page, folder):
    go(page, folder, f"document/{quote('31/thanh-uy/30-CT/2020', safe='')}")
    assert "30-CT/TU" in page.inner_text("h1")
    assert "2020-07-30" in page.inner_text("dl").split()
    page.locator("dl details").first.click()  # what other texts say
    assert "2020-07-29" in page.inner_text("dl").split()
    assert page.locator("dl").get_by_role("link").inner_text() == "Thành ủy Hải Phòng"
    assert page.locator("svg .own").count() == 1
    assert "implements" in page.inner_text("main")
    assert "Chỉ thị số 30 của Ban Thường vụ" in page.inner_text("main")


def test_body(page, folder):
    go(page, folder, "bodies")
    page.get_by_role("link", name="Quận ủy Hải An").first.click()
    page.wait_for_selector("svg")
    assert "Lưu Quang Tiệp" in page.inner_text("main")
    assert "Đinh Lệ Thủy" in page.inner_text("main")
    assert "pale: no end is told" in page.inner_text("figcaption")


def test_duties(page, folder):
    go(page, folder, "duties")
    page.get_by_label("From").fill("2020-08-01")
    page.get_by_label("To").fill("2020-08-31")
    assert page.locator("ul.plain > li").count() == 3
    page.get_by_label("Words").fill("so y te")
    assert page.locator("ul.plain > li").count() == 1


def test_search_without_marks(page, folder):
    go(page, folder, "")
    page.fill("#search", "nghiem ba loc")
    page.get_by_role("link", name="Nghiêm Bá Lộc").click()
    page.wait_for_selector("svg")
    assert page.input_value("#search") == ""
    page.go_back()
    page.wait_for_selector("h1:has-text('Search')")
    assert page.input_value("#search") == "nghiem ba loc"
    page.fill("#search", "uy ban nhan dan thanh pho hai phong")  # a document by its issuer
    page.get_by_role("link", name="212/KH-UBND").wait_for()


def test_search_for_a_title(page, folder):
    """All words stand in one title, or in it and the name."""
    go(page, folder, f"search/{quote('bi thu thanh uy hai phong')}")
    found = page.locator("ul.plain").first
    assert "Khúc Anh Dũng" in found.inner_text()
    assert "Vương Thế Khôi" not in found.inner_text()  # Bí thư Huyện ủy; Phó Chủ tịch … Hải Phòng
    go(page, folder, f"search/{quote('dung bi thu thanh uy')}")
    assert "Khúc Anh Dũng" in page.locator("ul.plain").first.inner_text()


@pytest.mark.parametrize("asked", ["bi thu huyen uy vinh bao", "khoi pho chu tich"])
def test_search_shows_the_title_that_was_found(page, folder, asked):
    go(page, folder, f"search/{quote(asked)}")
    found = page.locator("ul.plain").first.locator("li", has_text="Vương Thế Khôi").inner_text()
    assert ("Bí thư Huyện ủy Vĩnh Bảo" in found) == asked.startswith("bi thu")
    assert ("Phó Chủ tịch" in found) == asked.endswith("pho chu tich")


def test_offsets_of_a_decomposed_text(page, folder):
    go(page, folder, f"person/{quote('khuc-anh-dung@31/thanh-uy', safe='')}")
    page.get_by_role("link", name="2023-bi-thu-nfd").first.click()
    page.wait_for_selector("mark")
    marked = unicodedata.normalize("NFC", page.inner_text("mark"))
    assert marked == "Bí thư Thành ủy Hải Phòng"


def test_no_page_loads_from_elsewhere():
    for asset in (ROOT / "vn_directives" / "register" / "site").glob("*.*"):
        text = asset.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http" not in text
        assert "innerHTML" not in text


def test_document_tells_every_sentence_that_cites_it(joined, tmp_path):
    told = "\n\n".join(f"{n}. Theo Nghị định số 8/2021/NĐ-CP, thu phí phà." for n in range(30))
    with joined(told) as register:
        write_site(register, tmp_path / "site")
    block = (tmp_path / "site" / "data" / "documents-0.js").read_text(encoding="utf-8")
    assert block.count("thu phí phà") == 30
