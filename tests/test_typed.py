"""Typed use: records by kind, mentions of one's own, errors that help."""

import subprocess
import sys
from pathlib import Path

import pytest
import spacy

import vn_directives
from vn_directives import BodyRecord, records_of, set_mentions, to_rows

TEXT = "Đồng chí Lê An Nhiên, Bí thư Quận ủy Hải An, yêu cầu Trạm Thủy văn báo cáo."


def _body(text: str) -> BodyRecord:
    start = TEXT.index(text)
    return BodyRecord(
        start=start, end=start + len(text), text=text, name=text, kind="unit", key=text.lower()
    )


def test_records_by_kind() -> None:
    records = records_of(vn_directives.load()(TEXT))
    assert [body.text for body in records.bodies] == ["Quận ủy Hải An"]
    assert records.header is None
    assert records_of(spacy.blank("xx")(TEXT)).officials == ()


def test_a_typing_error_fails_type_checking(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    program = (
        "from spacy.tokens import Doc\nfrom vn_directives import records_of\n"
        "def f(doc: Doc) -> str | None:\n    return records_of(doc).bodies[0].{field}\n"
    )
    found = []
    for field in ("place_path", "placepath"):
        file = tmp_path / f"{field}.py"
        file.write_text(program.format(field=field), encoding="utf-8")
        command = [sys.executable, "-m", "mypy", "--ignore-missing-imports", str(file)]
        found.append(subprocess.run(command, capture_output=True, text=True).stdout)
    assert "Success" in found[0]
    assert "placepath" in found[1] and "error" in found[1]


@pytest.mark.parametrize("assigns", [True, False])
def test_what_depends_on_mentions_is_read_again(assigns: bool) -> None:
    doc = vn_directives.load()(TEXT)
    assert doc._.titles[0].body_ref == ("bodies", 0)
    bodies = [_body("Trạm Thủy văn"), *doc._.bodies]
    if assigns:
        doc._.bodies = bodies
    else:
        set_mentions(doc, "bodies", bodies)
    assert [body.text for body in doc._.bodies] == ["Quận ủy Hải An", "Trạm Thủy văn"]
    assert [span.text for span in doc.spans["bodies"]] == ["Quận ủy Hải An", "Trạm Thủy văn"]
    assert [one.addressee for one in doc._.instructions] == ["Trạm Thủy văn"]
    doc._.bodies = []
    assert [title.body_ref for title in doc._.titles] in ([], [None])


def test_references_follow_their_records_where_no_component_reads_again() -> None:
    doc = vn_directives.load()(TEXT)
    read = spacy.tokens.Doc(doc.vocab).from_bytes(doc.to_bytes())
    before = _body("Bí thư")
    set_mentions(read, "bodies", [before, *read._.bodies])
    assert read._.titles[0].body_ref == ("bodies", 1)
    set_mentions(read, "bodies", [before])
    assert read._.titles[0].body_ref is None


def test_mentions_that_do_not_fit_are_refused() -> None:
    doc = spacy.blank("xx")("một hai")
    with pytest.raises(ValueError, match="no kind of mention 'officials'; the kinds are dates"):
        set_mentions(doc, "officials", [])
    with pytest.raises(ValueError, match="bodies"):
        set_mentions(doc, "bodies", [_body("Trạm Thủy văn")])


def test_tables_say_what_is_wrong() -> None:
    doc = spacy.blank("xx")(TEXT)
    with pytest.raises(TypeError, match=r"one document; it must be a list of them: \[doc\]"):
        to_rows(doc)
    with pytest.raises(ValueError, match="ids has 1 names, and there are more documents"):
        to_rows([doc, doc], ids=["a"])
    with pytest.raises(ValueError, match="ids has more names"):
        to_rows([doc], ids=["a", "b"])


def test_unknown_verbs_are_named_beside_the_known() -> None:
    nlp = spacy.blank("vi")
    nlp.add_pipe("vn_instructions", config={"verbs": ["bay"]})
    with pytest.raises(ValueError, match=r"no directing verb: bay; the verbs are .*yêu cầu"):
        nlp(TEXT)
