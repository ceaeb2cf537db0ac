"""What is one across texts is one row; what is not stays apart; the order of texts is no matter."""

import gzip
import json
import random
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet
from typer.testing import CliRunner

import vn_directives
from tests.register.conftest import CORPUS
from vn_directives.cli import app
from vn_directives.register import TABLES, Register, build_register
from vn_directives.register.reading import read_records

MOST = 1 << 30
ROOT = Path(__file__).parent.parent.parent


def contents(path) -> dict[str, list]:
    with Register(path) as register:
        return {table: sorted(map(repr, register.sql(f"FROM {table}").rows())) for table in TABLES}


def test_persons(register):
    """A career is one person, whatever the spelling; namesakes stay apart."""
    found = register.sql("SELECT person_id, texts FROM persons ORDER BY 1").rows()
    assert {row["person_id"]: row["texts"] for row in found} == {
        "dinh-le-thuy@31.316/huyen-uy": 3,
        "ha-vinh-tuan@31/uy-ban-nhan-dan": 2,
        "khuc-anh-dung@31/thanh-uy": 3,
        "luu-quang-tiep@31.306/quan-uy": 3,
        "nghiem-ba-loc@31/thanh-uy": 3,
        "tran-van-hung@10/cong-an": 2,
        "tran-van-hung@34.341.12880/uy-ban-nhan-dan": 1,
        "vuong-the-khoi@31/uy-ban-nhan-dan": 5,
    }


def test_threshold(records, tmp_path):
    """Below the score of namesakes elsewhere they are one; above all scores only posts join."""
    for threshold, persons in ((0.3, 1), (0.7, 2), (2.0, 2)):
        build_register(records, tmp_path / "r.duckdb", threshold=threshold)
        with Register(tmp_path / "r.duckdb") as register:
            query = "SELECT * FROM persons WHERE name = 'Trần Văn Hùng'"
            assert len(register.sql(query)) == persons
            query = "SELECT * FROM persons WHERE name = 'Đinh Lệ Thủy'"
            assert len(register.sql(query)) == (2 if threshold == 2.0 else 1)


def test_evidence_of_links(register):
    rows = register.sql("SELECT reason, score FROM person_links WHERE name_key LIKE '%hùng'").rows()
    assert rows == [{"reason": "elsewhere", "score": pytest.approx(0.3)}]


def test_documents(register):
    """The bare number, the symbol and the text itself are one; another province's is another."""
    rows = register.sql(
        "SELECT document_id, texts FROM documents WHERE number = 30 ORDER BY document_id"
    ).rows()
    assert rows == [
        {"document_id": "10/tinh-uy/30-CT/2021", "texts": 2},
        {"document_id": "31/thanh-uy/30-CT/2020", "texts": 6},
    ]


def test_contradictions_are_kept(register):
    rows = register.sql(
        "SELECT value, texts FROM document_values WHERE document_id = '31/thanh-uy/30-CT/2020' "
        "AND field = 'issued_on' ORDER BY rank_no"
    ).rows()
    assert [row["value"] for row in rows] == ["2020-07-30", "2020-07-29"]


def test_every_mention_stands_in_its_text(register):
    rows = register.sql(
        "SELECT count(*) AS n, count(*) FILTER (start_offset < sentence_start "
        "OR end_offset > sentence_end OR sentence_end > length(text)) AS wrong "
        "FROM mentions LEFT JOIN texts USING (text_id)"
    ).rows()
    assert rows[0]["n"] > 100
    assert rows[0]["wrong"] == 0


@pytest.mark.parametrize("table, key", [("persons", "person"), ("positions", "position")])
def test_every_row_has_evidence(register, table, key):
    assert not register.sql(
        f"SELECT * FROM {table} WHERE {key}_id NOT IN (SELECT id FROM mentions)"
    )


def test_keys(register):
    """Every table has its key, and every reference its row."""
    keys = {"texts": "text_id", "bodies": "body_id", "persons": "person_id"}
    keys |= {"positions": "position_id", "documents": "document_id", "duties": "duty_id"}
    for table, key in keys.items():
        assert not register.sql(f"SELECT {key} FROM {table} GROUP BY ALL HAVING count(*) > 1")
    for table, key, other in (
        ("positions", "person_id", "persons"),
        ("positions", "body_id", "bodies"),
        ("duties", "body_id", "bodies"),
        ("mentions", "text_id", "texts"),
        ("duty_documents", "document_id", "documents"),
    ):
        assert not register.sql(
            f"SELECT * FROM {table} WHERE {key} IS NOT NULL AND {key} NOT IN "
            f"(SELECT {key} FROM {other})"
        )


def test_adding_is_building_from_all(records, path, tmp_path):
    shuffled = random.Random(1).sample(records, len(records))
    out = tmp_path / "r.duckdb"
    build_register(shuffled[:5], out)
    build_register(shuffled[3:11], out, add=True)
    build_register(shuffled[11:], out, add=True)
    assert contents(out) == contents(path)


def test_a_text_read_twice_counts_once(records, path, tmp_path):
    copies = [{**record, "id": f"{record['id']}-copy"} for record in records]
    build_register(copies + records, tmp_path / "r.duckdb")
    assert contents(tmp_path / "r.duckdb") == contents(path)


def test_an_error_leaves_the_file(records, tmp_path):
    out = tmp_path / "r.duckdb"
    build_register(records[:3], out)
    before = out.read_bytes()
    with pytest.raises(KeyError):
        build_register([{"id": "no text"}], out, add=True)
    assert out.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["r.duckdb"]


def test_nothing(tmp_path):
    counts = build_register([], tmp_path / "r.duckdb")
    assert set(counts.values()) == {0}


def test_what_is_read(records, tmp_path):
    """Texts and records, JSON Lines, gzip and Parquet give the same records."""
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (tmp_path / "records.jsonl").write_text(lines, encoding="utf-8")
    with gzip.open(tmp_path / "records.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(lines)
    texts = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    parquet.write_table(pyarrow.Table.from_pylist(texts), tmp_path / "texts.parquet")
    for name in ("records.jsonl", "records.jsonl.gz", "texts.parquet"):
        assert list(read_records([str(tmp_path / name)], MOST)) == records


@pytest.mark.parametrize(
    "text, date, day, day_by",
    [
        ("Ngày 5/3/2021, Quận ủy họp.", "2021-03-06", "2021-03-06", "given"),
        ("Thứ Năm 04/03/2021 08:35\nNgày 2/3, Quận ủy họp.", None, "2021-03-04", "publication"),
        ("Ngày 5/3/2021, Quận ủy họp. Ngày 1/2/2021 họp.", None, "2021-03-05", "latest date"),
        # A deadline is later than the text.
        (
            "Ngày 5/3/2021, UBND quận yêu cầu Phòng Y tế báo cáo trước ngày 20/4/2021.",
            None,
            "2021-03-05",
            "latest date",
        ),
        # A text of 2020 or later tells of 1956.
        ("Ngày 15/10/1956 thành lập. Năm 2020, ông nghỉ hưu.", None, None, None),
        ("Quận ủy họp.", None, None, None),
    ],
)
def test_day_of_a_text(nlp, text, date, day, day_by):
    from vn_directives.formats import Text
    from vn_directives.records import record_of
    from vn_directives.register import facts_of

    facts = facts_of(record_of(nlp, Text("a", "a", text, 0, None, date)))
    assert (facts["day"], facts["day_by"]) == (day, day_by)


def test_records_in_parquet(path, tmp_path):
    """What Spark and Arrow write is read too."""
    from vn_directives.arrow import extract_table

    texts = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    table = extract_table(pyarrow.Table.from_pylist(texts))
    parquet.write_table(table, tmp_path / "records.parquet")
    out = tmp_path / "r.duckdb"
    build_register(read_records([str(tmp_path / "records.parquet")], MOST), out)
    assert contents(out) == contents(path)


def test_the_command_reads_with_words_and_days_of_ones_own(tmp_path):
    (tmp_path / "a.txt").write_text(
        "Tổng Điều phối Nguyễn Văn An giao Cục CĐX báo cáo trước ngày 20/5.", encoding="utf-8"
    )
    command = ["register", "build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "r.duckdb")]
    words = ["--vocabulary", str(ROOT / "examples" / "own_words.json")]
    done = CliRunner().invoke(app, [*command, *words, "--reference-date", "2024-05-01"])
    assert done.exit_code == 0, done.output
    with Register(tmp_path / "r.duckdb") as register:
        (due,) = register.due("2024-05-20", "2024-05-20").rows("duties")
    assert "Cục CĐX" in str(due)
    done = CliRunner().invoke(app, [*command, "--vocabulary", "absent.json"])
    assert done.exit_code == 1
    assert "absent.json" in done.stderr


def test_places_of_ones_own_stand_among_the_others(tmp_path):
    nlp = vn_directives.load()
    entry = {"id": "place/31.hoa-son-moi", "kind": "xã", "name": "Hòa Sơn Mới"}
    nlp.add_pipe("vn_vocabulary", config={"entries": [entry]}, first=True)
    doc = nlp("UBND xã Hòa Sơn Mới, thành phố Hải Phòng họp ngày 5/8/2026.")
    build_register([vn_directives.to_record(doc, "a")], tmp_path / "r.duckdb")
    with Register(tmp_path / "r.duckdb") as register:
        rows = register.sql("SELECT place_id, parent_id, path FROM places ORDER BY 1").rows()
        body = register.sql("SELECT place_id FROM bodies").rows()
    assert [tuple(row.values()) for row in rows] == [
        ("31", None, "Hải Phòng"),
        ("31.hoa-son-moi", "31", "Hải Phòng > Hòa Sơn Mới"),
    ]
    assert body == [{"place_id": "31.hoa-son-moi"}]
