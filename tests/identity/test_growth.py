"""Linking takes time in proportion to the text."""

from spacy.tokens import Doc

import vn_directives
from tests.timing import assert_linear
from vn_directives.directives.component import directives_of
from vn_directives.identity.grammar import context_of, link
from vn_directives.identity.mentions import Named
from vn_directives.identity.named_countries import NamedCountries
from vn_directives.identity.rules import GeneralRules
from vn_directives.matching.reading import Reading
from vn_directives.named.component import named_of
from vn_directives.page import reading_of


def _former_states(reading: Reading) -> list[str | None]:
    named = NamedCountries(reading, 0)
    return [named.latest_former(i) for i in range(len(reading.words))]


def test_many_former_states() -> None:
    assert_linear(
        lambda n: Reading("Chính phủ Việt Nam Cộng hòa họp. Quốc hội họp. " * n),
        _former_states,
        200,
        8,
    )


def test_the_former_state_named_last_or_else_first() -> None:
    text = "Quốc hội họp. Chính phủ Việt Nam Cộng hòa họp. Quốc hội họp."
    first, *_, last = _former_states(Reading(text))
    assert first is not None
    assert first == last
    assert not any(_former_states(Reading("Chính phủ Lào họp. Quốc hội họp.")))


def test_many_cited_articles() -> None:
    nlp = vn_directives.load()
    cited = (
        "Theo khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP quy định:\nSở Y tế họp\nSở Y tế bàn\n",
        "Theo khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP, họp. ",
    )

    def rules(doc: Doc) -> GeneralRules:
        return GeneralRules(reading_of(doc), directives_of(doc), named_of(doc))

    for text in cited:
        assert_linear(lambda n, text=text: nlp(text * n), rules, 100, 8)


def test_many_posts_of_one_person() -> None:
    nlp = vn_directives.load()
    rows = (
        ("Ông Vũ Văn An", ", Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch UBND tỉnh"),
        ("Ông John Smith", ", Bộ trưởng Bộ Quốc phòng Lào, Chủ tịch Quốc hội"),
    )
    for name, posts in rows:
        assert_linear(lambda n, name=name, posts=posts: nlp(name + posts * n), link, 100, 8)


def test_many_documents_in_a_list_of_provinces() -> None:
    nlp = vn_directives.load()
    named = "Quyết định 9/QĐ-UBND, "
    for start in ("**1. Cà Mau**\n\nPhí\n\n**2. Gia Lai**\n\n", "| Cà Mau | "):
        assert_linear(lambda n, start=start: nlp(start + named * n), link, 100, 8)


def test_many_who_ask() -> None:
    nlp = vn_directives.load()

    def places(doc: Doc) -> list[Named]:
        return list(context_of(doc).places)

    asked = "Câu hỏi của bạn An (Hà Nội) "
    assert_linear(lambda n: nlp(asked * n), places, 200, 8)
    assert all(place.aside for place in places(nlp(asked * 3)))
