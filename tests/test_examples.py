"""The examples are read as they are meant, and the script that uses the library runs."""

import subprocess
import sys
import unicodedata

import pytest

from tests.conftest import ROOT
from vn_directives import to_record

EXAMPLES = ROOT / "examples"
SPEAKERS = {
    "bo-noi-vu-kon-tum-nfd.txt": {"Đinh Trọng Nghĩa"},
    "giao-ban-thieu-dau-cach.txt": {"Hồ Thị Lam"},
    "mat-tran-to-quoc-tiep-xuc-cu-tri.txt": {"Lò Văn Pâng"},
    "quan-uy-trien-khai-chi-thi.txt": {"Đặng Vũ Khải", "Lương Thị Bích Đào"},
}
DOCUMENTS = {
    "bo-noi-vu-kon-tum-nfd.txt": {"653/2019/UBTVQH14", "19-NQ/TW"},
    "cong-dien-phong-chong-bao.txt": {"05/CĐ-BCĐ", "86/CĐ-TTg"},
    "giao-ban-thieu-dau-cach.txt": {"38/KH-UBND", "05-NQ/ĐU"},
    "ke-hoach-cai-cach-hanh-chinh.txt": {"86/KH-UBND", "61/2018/NĐ-CP", "14-NQ/HU", "31/QĐ-UBND"},
    "mat-tran-to-quoc-tiep-xuc-cu-tri.txt": {"42/NQ-HĐND", "612/QĐ-UBND"},
    "quan-uy-trien-khai-chi-thi.txt": {"41-CT/TU", "1187/UBND-VX"},
    "thong-bao-phuong-2025.txt": {"17-TB/ĐU", "118/2025/NĐ-CP", "18-NQ/TW"},
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_example(name, nlp):
    text = (EXAMPLES / name).read_bytes().decode("utf-8")
    record = to_record(nlp(text))
    assert {directive["key"] for directive in record["directives"]} >= DOCUMENTS[name]
    speakers = {
        unicodedata.normalize("NFC", order["speaker"] or "") for order in record["instructions"]
    }
    assert speakers >= SPEAKERS.get(name, set())
    # The furniture of the page gives nothing.
    assert not [d for d in record["dates"] if "0225" in d["text"] or d["text"] == "24/7"]


def test_script_of_a_downstream_developer():
    done = subprocess.run(
        [sys.executable, EXAMPLES / "officials_of_a_folder.py"],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    assert "Tô Hữu Nghị: Chủ tịch UBND quận; Phó Bí thư Quận ủy\n" in done.stdout
    assert "    yêu cầu → Đảng ủy các phường (quan-uy-trien-khai-chi-thi.txt)\n" in done.stdout


def test_facts_of_a_table_joined_by_identifier(run_python):
    printed = run_python((EXAMPLES / "facts_by_identifier.py").read_text(encoding="utf-8"))
    assert "Quận ủy Hải An (31.306/quan-uy): https://example.org/hai-phong/hai-an\n" in printed
    assert "Thành ủy (?/thanh-uy): unknown\n" in printed
    assert printed.endswith("in the knowledge base: 31/thanh-uy, 31.306/quan-uy\n")
