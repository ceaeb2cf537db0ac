"""Words of official texts: no token lies across the edge of a mention."""

from collections.abc import Callable, Iterator

import pytest
import spacy
from spacy.tokens import Doc

from tests.samples import gold_records
from vn_directives.bodies.grammar import find_bodies
from vn_directives.matching import Reading, load_lexicon
from vn_directives.segmentation.engines import ENGINES
from vn_directives.segmentation.tokenizer import VietnameseTokenizer
from vn_directives.titles.grammar import find_titles

VOCAB = spacy.blank("vi").vocab
TOKENIZER = VietnameseTokenizer(VOCAB)


def cut(text: str, tokenizer: VietnameseTokenizer = TOKENIZER) -> str:
    """The tokens, with a blank between them and ``_`` inside."""
    return " ".join(token.text.replace(" ", "_") for token in tokenizer(text) if not token.is_space)


@pytest.mark.parametrize(
    "expected",
    [
        # titles and bodies
        "Thành_ủy Chí_Linh",
        "Ban Tổ_chức Thành_ủy",
        "Ủy_viên Ban Thường_vụ Quận_ủy Lê_Chân",
        "Trưởng Ban Dân_vận Huyện_ủy",
        "Trưởng Đoàn Đại_biểu Quốc_hội tỉnh",
        "Phó_Chủ_tịch Ủy_ban nhân_dân huyện Cát_Hải",
        "Chánh Văn_phòng Quận_ủy",
        "Chánh_án Tòa_án nhân_dân tối_cao trình",
        "Tổng Thanh_tra Chính_phủ",
        "Quận_ủy viên",
        "giữ chức_vụ Trưởng Ban",
        "Bộ_trưởng Bộ Công_Thương",
        "ỦY_BAN NHÂN_DÂN",
        # persons
        "đồng_chí Cao_Xuân_Bách",
        "Ông Hoàng_Văn_Tư",
        "ông Tiền của tổ dân_phố",
        "Chủ_tịch Nguyễn_Văn_Tư",
        "Bí_thư Nguyễn_Thị_Hòa đạt 62 %",
        "tỉnh Quảng_Ninh Nguyễn_Văn_Tư",
        "Thủ_tướng Nhật_Bản Kishida",
        "Thủ_tướng Đức Merkel",
        "Bộ Dân_tộc và Tôn_giáo trình Thủ_tướng",
        "Đại_tướng Võ_Nguyên_Giáp",
        "Chủ_tịch Trần_Đức_Lương",
        "Nguyễn_Hòa_Bình",
        # bodies and what follows
        "UBND tỉnh thành_lập tổ",
        "Cục Thuế được giao",
        "Ủy_ban nhân_dân cấp xã giao thực_hiện",
        "Hội_đồng nhân_dân huyện họp",
        # places
        "thành_phố Hội_An",
        "xã Tân_Hội_Đông",
        # dates
        "thông_qua ngày 6/2/2025",
        "diễn ra chiều 22/6/2017",
        "( tức tối ngày 5-7 )",
        # documents
        "vi_phạm quy_định",
        "Nghị_quyết số 12-NQ/TW",
        # instructions
        "yêu_cầu các đơn_vị",
        "giao Công_an quận",
    ],
)
def test_words(expected: str) -> None:
    assert cut(expected.replace("_", " ")) == expected


# The vocabulary gives way


@pytest.mark.parametrize(
    "expected",
    [
        "cơ_sở y_tế",
        "xã_hội",
        "Xã_hội",
        "anh_hùng",
        "hướng_dẫn_viên",
        "sáng_tạo",
        "Như_vậy ,",
        "phòng , chống dịch",
        "bà_con nhân_dân",
        "Hội_nghị",
        "ngày_nay",
    ],
)
def test_other_words_stay_whole(expected: str) -> None:
    assert cut(expected.replace("_", " ")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thành\nủy",
        "ngày    tháng    năm 2020",
        "Thành , ủy",
        "MTTQ.",
        "TP.Hạ",
        "20/4/2021,ủy",
    ],
)
def test_what_never_joins(text: str) -> None:
    assert "_" not in cut(text)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_every_word_of_the_lexicon(engine: str) -> None:
    if engine == "underthesea":
        pytest.importorskip("underthesea")
    tokenizer = VietnameseTokenizer(VOCAB, engine)
    lexicon = load_lexicon("words")
    phrases = [phrase for group in lexicon["words"].values() for phrase in group]
    assert phrases
    for phrase in phrases:
        text = phrase.replace("_", " ")
        for written in (text, text.upper(), text.capitalize()):
            expected = "".join(b if b == "_" else a for a, b in zip(written, phrase, strict=True))
            assert cut(f"({written})", tokenizer) == f"( {expected} )"


def test_lexicon_is_folded_and_sorted() -> None:
    lexicon = load_lexicon("words")
    for group in lexicon["words"].values():
        assert group == sorted(set(group))
    phrases = [phrase for group in lexicon["words"].values() for phrase in group]
    assert len(phrases) == len({phrase.replace("_", " ") for phrase in phrases})
    assert all(phrase == phrase.lower() for phrase in phrases)


# On the lexicons of bodies and titles


def lexicon_examples(entry: object) -> Iterator[str]:
    if isinstance(entry, dict):
        for key, value in entry.items():
            yield from value if key == "examples" else lexicon_examples(value)
    elif isinstance(entry, list):
        for value in entry:
            yield from lexicon_examples(value)


@pytest.mark.parametrize(
    "sentence", ["{}", "đồng chí Lê Thị Hoa, {} được giao nhiệm vụ", "Theo {}, tối 5/7"]
)
def test_no_edge_of_a_lexicon_mention_lies_inside_a_token(sentence: str) -> None:
    edges, inside = 0, []
    for name in ("bodies", "titles"):
        for example in dict.fromkeys(lexicon_examples(load_lexicon(name))):
            text = sentence.format(example)
            reading = Reading(text)
            bodies = find_bodies(reading)
            tokens = inner_offsets(TOKENIZER(text))
            for mention in [*bodies, *find_titles(reading, bodies)]:
                for offset in (mention.start, mention.end):
                    edges += 1
                    if offset in tokens:
                        inside.append(f"{mention.text!r} in {tokens[offset]!r} of {text!r}")
    print(f"\nmention edges inside a token: {len(inside)} of {edges}")
    assert edges > 1000
    assert not inside


def inner_offsets(doc: Doc) -> dict[int, str]:
    """Every character offset that falls inside a token, with the token."""
    return {i: t.text for t in doc for i in range(t.idx + 1, t.idx + len(t))}


# On the gold files

KINDS = ("directives", "titles", "bodies", "persons", "dates", "instructions")


def edges_inside(tokenizer: Callable[[str], Doc]) -> tuple[int, list[str]]:
    """How many mention edges there are in the gold files, and those that fall inside a token."""
    edges = 0
    inside = []
    for record in gold_records():
        tokens = inner_offsets(tokenizer(record["text"]))
        for kind in KINDS:
            for mention in record.get(kind, ()):
                for offset in (mention["start"], mention["end"]):
                    edges += 1
                    if offset in tokens:
                        inside.append(f"{mention['text']!r} in {tokens[offset]!r}")
    return edges, inside


def test_no_edge_of_a_gold_mention_lies_inside_a_token() -> None:
    edges, theirs = edges_inside(spacy.blank("vi").tokenizer)
    _, ours = edges_inside(TOKENIZER)
    print(
        f"\nmention edges inside a token: {len(ours)} of {edges}; "
        f"with spacy.blank('vi') {len(theirs)}"
    )
    assert not ours
