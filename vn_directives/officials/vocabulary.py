"""What calls persons by words that are names too; verbs of posts given, come to and left."""

from __future__ import annotations

from vn_directives.matching import Trie
from vn_directives.vocabulary.vocabulary import compiled, current_lexicon


@compiled
def post_verbs(*marks: str) -> frozenset[tuple[str, ...]]:
    """The words of the verbs with one of these marks.

    Args:
        marks: ``comes`` (somebody comes to a post: ``bổ nhiệm``, ``đảm nhận``), ``gives`` (gives
            one to another: ``phân công``), ``ends`` (takes it: ``miễn nhiệm``), ``honours`` (gives
            a rank or an honour), ``decided`` (tells of a decision on posts: ``công bố``).
    """
    return frozenset(
        tuple(entry["form"].split())
        for entry in current_lexicon("posts")["verbs"]
        if any(entry.get(mark) for mark in marks)
    )


@compiled
def not_coming() -> frozenset[tuple[str, ...]]:
    """What only begins like words that say so: ``cử tri``, ``làm rõ``, ``giữ gìn``."""
    return frozenset(tuple(form.split()) for form in current_lexicon("posts")["not_coming"])


@compiled
def unreal() -> Trie[bool]:
    """What says that a post is not held, or not yet: ``ứng cử``, ``có thể``, ``không phải``."""
    return Trie((form, True) for form in current_lexicon("posts")["unreal"])


@compiled
def general() -> frozenset[tuple[str, ...]]:
    """What a rule says of who holds a post: ``thường là``, ``phải là``."""
    return frozenset(tuple(form.split()) for form in current_lexicon("posts")["general"])


@compiled
def moments() -> Trie[bool]:
    """When a post is somebody's of whom it is told behind it: Bí thư ``lúc bấy giờ`` là Vũ A."""
    return Trie((form, True) for form in current_lexicon("posts")["moments"])


@compiled
def columns() -> dict[str, str]:
    """What the columns of tables tell, by their headings.

    It is ``post``, ``post in a term`` (each has its own), ``first`` (what was held when a term
    began), ``past`` (what was held before), ``any`` (posts of which nothing is said), ``term``,
    ``since`` (when it began).
    """
    return {entry["form"]: entry["tells"] for entry in current_lexicon("posts")["columns"]}


@compiled
def seats() -> Trie[bool]:
    """What who holds a post is beside it, as many are: ``Ủy viên``, ``Bí thư Trung ương Đảng``."""
    return Trie((form, True) for form in current_lexicon("posts")["seats"])


@compiled
def hands_over() -> Trie[bool]:
    """What who gives a post to another does with the decision: ``trao``, ``ký``."""
    return Trie((form, True) for form in current_lexicon("posts")["hands_over"])


@compiled
def given_callings() -> frozenset[str]:
    """The honorifics that are given names too, with a capital: ``Anh``."""
    entries = current_lexicon("honorifics")["callings"]
    return frozenset(entry["form"].capitalize() for entry in entries if entry.get("given"))
