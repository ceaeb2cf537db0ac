"""The ways in which a question about a post may find it in a register, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from vn_directives.orthography import slug
from vn_directives.register.finding import IN_PLACES
from vn_directives.register.names import plain
from vn_directives.register.question import Post
from vn_directives.register.spoken import in_full
from vn_directives.titles.vocabulary import deputy

_CENTRE = "vn"
_STANDING = "-thuong-truc"
# Who is called so in one text, may be told more of in others: Phó Bí thư Thường trực.
_CALLED = "position_id IN (SELECT position_id FROM position_claims WHERE role_key = ?)"
_IN_PLAIN = (
    "regexp_matches(trim(regexp_replace(replace(strip_accents(lower({words})), 'đ', 'd'), "
    "'[^a-z0-9]+', ' ', 'g')), ?)"
)
_NAME = "(SELECT path FROM places WHERE places.place_id = answers.place_id)"
_TITLE = _IN_PLAIN.format(words=f"concat_ws(' ', title, body, {_NAME})")
_ENDS = f"({_IN_PLAIN.format(words='title')} OR {_IN_PLAIN.format(words='body')})"
_AT, _HERE = "tai", " tai viet nam"  # Đại sứ Na Uy [tại Việt Nam]; Đại sứ Việt Nam tại Na Uy
_NOT_SENT = f"NOT LIKE '%/{_AT}-%'"
_LETTERS = 3  # of a short form that no lexicon has
_PAST = "^(?:(?:nguyen|cuu|quyen) )?"


class Way(NamedTuple):
    """A condition on positions.

    Attributes:
        where: the condition, in the SQL of DuckDB.
        parameters: what stands for its ``?``.
        by_words: whether it goes by the words alone, for what no grammar finds.
    """

    where: str
    parameters: list[Any]
    by_words: bool = False


def ways_to(
    title: str, post: Post | None, place: str | None, has_bodies: Callable[[Sequence[str]], bool]
) -> Iterator[Way]:
    """The ways to a post: by the office, by role, body and place, and by the words of the title.

    Args:
        title: as it is asked for.
        post: what it names, None where it is no title.
        place: what is told beside it, or None.
        has_bodies: whether the register has one of some bodies.
    """
    if post is not None:
        if post.office and not place:
            yield Way("list_contains(?, held_office)", [[post.office, _standing(post.office)]])
            # Bộ trưởng Nông nghiệp: of Bộ Nông nghiệp và Phát triển nông thôn.
            if "/" in post.office:
                yield Way("starts_with(held_office, ?)", [f"{post.office}-"])
        if post.bodies or post.places or post.is_role:
            yield _by_role(post, place, has_bodies)
    said = in_full(" ".join(filter(None, (title, place))))
    words = plain(said).removesuffix(_HERE).split()
    if len(words) > 1:
        if not title.isupper():
            short = {plain(word) for word in said.split() if _is_short(word)}
            words = [_spelled_out(word) if word in short else word for word in words]
        where = _TITLE if _AT in words else f"{_TITLE} AND coalesce(office, '') {_NOT_SENT}"
        yield Way(where, [f"{_PAST}{'(?: [^ ]+)* '.join(words)}(?: |$)"], by_words=True)


def _is_short(word: str) -> bool:
    """Whether a word is the first letters of others: ``TCCB``."""
    return len(word) >= _LETTERS and word.isalpha() and word.isupper()


def _spelled_out(letters: str) -> str:
    """A pattern of the words that begin with some letters, ``và`` between them or not."""
    return f"(?:{letters}|{'(?: va)? '.join(f'{letter}[^ ]*' for letter in letters)})"


def _standing(office: str) -> str:
    """The office of the standing one of deputies: he is one of them."""
    role, bar, body = office.partition("|")
    is_one = role.startswith(f"{slug(deputy())}-") and not role.endswith(_STANDING)
    return f"{role}{_STANDING * is_one}{bar}{body}"


def of_body(ids: Sequence[str], name: str) -> Way:
    """The positions in some bodies; without one, of titles that end in the name of a unit."""
    if ids:
        return Way("list_contains(?, positions.body_id)", [list(ids)])
    words = plain(in_full(name))
    return Way(_ENDS, [f"(?:^| ){words}$"] * 2, by_words=True)


def _by_role(post: Post, place: str | None, has_bodies: Callable[[Sequence[str]], bool]) -> Way:
    """By the role and, as far as the title tells them, the body, its place and its level."""
    parameters: list[Any] = [post.role_key]
    places = list(post.places)
    own = [f"{_CENTRE}/{own}" for own in post.bodies]
    if not (places or place or post.level) and has_bodies(own):
        places = [_CENTRE]  # of bodies of the centre and of other countries those of the centre
    inside: list[str] = []
    if post.bodies:
        inside.append("list_contains(?, regexp_replace(body_id, '^[^/]*/', ''))")
        parameters.append(list(post.bodies))
    if places or place:
        inside.append(IN_PLACES if post.level else "list_contains(?, place_id)")
        parameters.append(places)
    if post.level is not None:
        inside.append("place_id IN (SELECT place_id FROM places WHERE level = ?)")
        parameters.append(post.level)
    there = " AND ".join(["true", *inside])
    where = f"(({_CALLED} AND {there}) OR list_contains(?, office))"
    return Way(where, [*parameters, list(post.offices)])
