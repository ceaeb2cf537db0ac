"""In which place a post is held, and whether a text tells that of its body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from vn_directives.register.documents import closed
from vn_directives.register.texts import Record, body_of, ref_of
from vn_directives.titles.vocabulary import roles

_BARE = 3  # words of a committee that does not say for what it is


def places_of_posts(
    positions: Sequence[Record], titles: Sequence[Record], bodies: Sequence[Record]
) -> defaultdict[int, set[str]]:
    """The places in which each official leads something: the ids of provinces, and ``vn``.

    Args:
        positions, titles, bodies: the records of a text.
    """
    places: defaultdict[int, set[str]] = defaultdict(set)
    for position in positions:
        title = titles[ref_of(position["title_ref"])[1]]
        body = body_of(title, bodies)
        if title["role"] in roles("member") or (body and body["kind"] == "steering"):
            continue
        place = (closed(body.get("id")) or "").partition("/")[0] if body else ""
        if not place and title.get("level") == "central":
            place = "vn"
        places[ref_of(position["official_ref"])[1]].add(place.partition(".")[0])
    return places


def identified(body: Record | None, places: Set[str]) -> str | None:
    """The identifier of the body of a post, None where no text tells its place.

    A steering committee whose province only the other places of its text tell is rather of the
    country, where its leader has posts of the country and none of that province.

    Args:
        body: a body, or None.
        places: where its leader has other posts.
    """
    id = closed(body.get("id")) if body else None
    if body is None or id is None:
        return None
    place, _, own = id.partition("/")
    stated = body["kind"] != "steering" or body.get("known_by") != "context"
    if stated or "vn" not in places or place.partition(".")[0] in places:
        return id
    return None if len(body["name"].split()) <= _BARE else f"vn/{own}"
