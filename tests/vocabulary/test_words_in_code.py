"""Vocabulary is data: what stands in the code of grammars are a few function words each.

1. Names of things, and their codes, are told by lexicons.
2. A long list is vocabulary.
3. What `function_words.json` tells is not told again.
4. No word of the code, in a function, a pattern or a list, is a phrase that an entry tells.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import vn_directives
from vn_directives.matching.data import load_lexicon

PACKAGE = Path(vn_directives.__file__).parent
# These write or read files of others, whose words they have to name.
OUTSIDE = ("cli", "formats", "ner", "register", "report", "segmentation", "suggestions", "training")
LONGEST = 20  # words
# The names that a rule of the grammar itself is made of, and why.
NAMES = {
    "bodies/composition.py: _COUNCILS": "the two bodies that stand for one another in a list",
    "directives/meaning.py: _OFFICES": "codes whose letters end with a division's",
    "directives/meaning.py: _TYPES_LAST": "codes of types that stand last",
    "directives/symbols.py: _OLD_CENTRAL": "codes without a type code",
    "directives/vocabulary.py: LEGISLATURE": "how symbols of the legislature begin",
    "header/names.py: _GOING_ON": "what ends no line of a name: a comma, và, a committee's kind",
    "instructions/ranks.py: _STANDING": "organs that act for the whole committee",
}
NUMBERING = {  # capitals of other kinds: ``I.``, ``P{}D``
    "duties/deadlines.py: _ISO",
}
LISTS = {
    "instructions/subjects.py: ADVERBIAL_WORDS": "prepositions and conjunctions",
    "officials/lives.py: _GOING_ON": "conjunctions, pronouns and verbs of holding",
}


def is_vietnamese(word: str) -> bool:
    return any(char.isalpha() and not char.isascii() for char in word)


def collections() -> Iterator[tuple[str, list[str]]]:
    """The collections with Vietnamese words at the top of modules, with the words of each."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name.startswith(OUTSIDE) or "/" not in name:
            continue
        for part in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(part, ast.Assign) or not is_collection(part.value):
                continue
            constants = (n.value for n in ast.walk(part.value) if isinstance(n, ast.Constant))
            words = [c for c in constants if isinstance(c, str) and any(map(str.isalpha, c))]
            if any(map(is_vietnamese, words)):
                yield f"{name}: {ast.unparse(part.targets[0])}", words


def is_collection(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in ("frozenset", "dict")
    return isinstance(value, ast.Tuple | ast.List | ast.Set | ast.Dict)


FOUND = dict(collections())


def test_names_of_things_are_data():
    named = {w for w, words in FOUND.items() if any(word.strip()[0].isupper() for word in words)}
    assert named - NUMBERING == NAMES.keys()


def test_long_lists_are_data():
    assert {where for where, words in FOUND.items() if len(words) > LONGEST} == LISTS.keys()


@pytest.mark.parametrize("section", ["kin", "quantifiers"])
def test_what_rooms_share_is_told_once(section):
    shared = set(load_lexicon("function_words")[section])
    assert [where for where, words in FOUND.items() if len(shared.intersection(words)) > 3] == []


@pytest.mark.parametrize("words", [["gọi", "tắt", "là"], ["sau", "đây", "gọi", "là"]])
def test_short_forms_are_defined_by_the_words_of_one_list(words):
    assert [where for where, own in FOUND.items() if set(words) <= set(own)] == []


# The lexicons whose entries are things: what they are called by stands in no code.
ENTRIES = {
    "bodies": ["heads"],
    "countries": ["countries"],
    "document_types": ["types"],
    "header": ["types", "mottoes", "attachments"],
    "honorifics": ["callings"],
    "instructions": ["verbs"],
    "parts": ["parts"],
    "posts": ["verbs"],
    "titles": ["heads"],
    "units": ["units"],
}
TOLD = {  # places in code with such a phrase or code, and why
    "bodies/field.py: _SCOPES": "how far a body's field goes: of the centre, of the country",
    "bodies/place.py: _CENTRE": "where a body of the centre stands: trực thuộc Trung ương",
    "bodies/place.py: _every_level": "from the centre to the communes: a range of levels",
    "directives/bare.py: _is_number_of_type": "types with numbers that stand alone",
    "directives/agents.py: _DECIDES": "before what is done: quyết định bổ nhiệm",
    "directives/locators.py: _OF_PARTS": "a form in a part is not what is issued: theo Mẫu số 5",
    "directives/clauses.py: _APPOINTING": "whom a decision puts somewhere: điều động Vũ A",
    "directives/clauses.py: _ends_at_comma": "of which Assembly a session is: Quốc hội khóa XV",
    "directives/meaning.py: _type_of_issuer": "what the old Council of Ministers issued",
    "directives/subjects.py: _PROVIDES": "what a document does: quy định như sau",
    "duties/deadlines.py: _HAPPENED": "what has happened before a day is no deadline",
    "duties/unknown.py: _GROUPS": "those who are told by where they work",
    "duties/openings.py: _ORDERS": "verbs that are nouns as well: theo yêu cầu",
    "duties/procedures.py: _COUNTS": "papers that a procedure counts",
    "duties/retelling.py: _CARRYING_OUT": "the second half of a pair of verbs",
    "duties/signs.py: _CONDUCT": "a verb that is a noun as well: sự chỉ đạo",
    "duties/signs.py: _NOTICE": "a verb that is a noun as well: thông báo",
    "duties/signs.py: _REMIND": "a verb that opens a list of cautions",
    "duties/telling.py: _POWERS": "what who may decide does: quyết định",
    "identity/bodies.py: BodyLinker._by_itself": "a committee before the name of its body",
    "identity/bodies.py: BodyLinker._near": "a committee that no province has",
    "identity/countries.py: Countries._of_holder": "with _PREMIER, below",
    "identity/countries.py: _PREMIER": "Thủ tướng Chính phủ: of this country alone",
    "identity/history.py: succeeded_by": "committees of which a body is called, or not",
    "identity/national.py: _EACH_REGION": "how the names of regional bodies end",
    "instructions/subjects.py: Subjects._is_content": "a verb that is a noun: nội dung chỉ đạo",
    "named/grammar.py: _ASSEMBLY": "which Assembly passed a law: Quốc hội khóa II",
    "named/grammar.py: _laws": "the act with one name",
    "named/laws.py: _amending": "how acts are called that others amend",
    "named/laws.py: _end_of_amended": "the same",
    "named/laws.py: _first": "type words of two syllables",
    "named/laws.py: _law_at": "a law that amends: sửa đổi, bổ sung",
    "named/party.py: _congress_name": "how resolutions of congresses are called",
    "named/party.py: _of_plenum": "how resolutions of plenums are called",
    "named/party.py: _resolution": "the same",
    "named/scenes.py: _HOME": "the country whose laws the registry holds",
    "named/vocabulary.py: _act_names": "how acts are called that others amend",
    "officials/unheld.py: _CITIES": "units of two words, of many of which an office is",
    "officials/same.py: _COMMITTEE": "the committee that is the whole of its members",
    "officials/same.py: parts_of": "the deputy who may be called without his second rank",
    "outline/grammar.py: _AMENDS": "how an article begins that amends",
    "titles/organisation.py: _APPOSED": "what an organisation is, behind a dash: – cơ quan",
    "titles/alone.py: _LISTS": "how the heading of a list of holders begins: Danh sách các",
    "titles/alone.py: _NEXT_HEADS": "heads of agencies beside ministers: các Bộ trưởng, Thủ trưởng",
    "repair/numbers.py: _code_of": "the code of which OCR reads a letter twice",
    "relations/members.py: _EXPLAINS": "how an article begins that explains the law",
}


def phrases_of_entries() -> set[str]:
    """What things are called by in two words or more, in lower case."""
    found = set()
    for lexicon, sections in ENTRIES.items():
        for entry in (entry for name in sections for entry in load_lexicon(lexicon)[name]):
            names = {entry.get(field) for field in ("name", "form", "role")} - {None}
            found |= {name.lower() for name in (*names, *entry.get("forms", ()))}
    return {name for name in found if " " in name and is_vietnamese(name)}


def strings(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Every string of a module that is no docstring, and the words of each short list as one; with
    the function or the name that holds it.
    """

    def walk(node: ast.AST, where: str) -> Iterator[tuple[str, str]]:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            where = f"{where}.{node.name}".lstrip(".")
        elif isinstance(node, ast.Assign) and not where:
            where = ast.unparse(node.targets[0])
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield where, node.value
        elif isinstance(node, ast.Tuple | ast.List):
            words = [n.value for n in node.elts if isinstance(n, ast.Constant)]
            if 1 < len(words) == len(node.elts) < 6 and all(isinstance(w, str) for w in words):
                yield where, " ".join(words)
        for child in ast.iter_child_nodes(node):
            yield from walk(child, where)

    return walk(tree, "")


def codes_of_entries() -> set[str]:
    """The codes of types and issuers that no ASCII word is."""
    types = load_lexicon("document_types")["types"]
    codes = {code for entry in types for code in (entry["abbr"], *entry["codes"])}
    codes |= {entry["code"] for entry in load_lexicon("issuers")["issuers"]}
    return {code for code in codes if is_vietnamese(code)}


def told_in_code() -> dict[str, set[str]]:
    """The phrases and codes of entries that stand in the code of grammars, by place."""
    codes = codes_of_entries()
    names = sorted(map(re.escape, phrases_of_entries()), key=len, reverse=True)
    phrase = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")
    blank = re.compile(r"(?:\\s|\[[^\]]*\\s[^\]]*\])[+*]?")  # of a pattern
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name.startswith(OUTSIDE) or "/" not in name:
            continue
        for where, text in strings(ast.parse(path.read_text(encoding="utf-8"))):
            told = set(phrase.findall(blank.sub(" ", text).lower()))
            told |= {text} & codes
            if told:
                found[f"{name}: {where}"] |= told
    return found


def test_what_entries_tell_stands_in_no_code():
    assert told_in_code().keys() - NAMES.keys() == TOLD.keys()
