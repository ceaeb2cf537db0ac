"""What a title is called: the canonical form of what the text says."""

from __future__ import annotations

from vn_directives.titles.vocabulary import ranks_before, states
from vn_directives.vocabulary.vocabulary import remembered


@remembered
def name_of(
    role: str, ranks: tuple[str, ...], former: bool, acting: bool, tail: tuple[str, int] | None
) -> str:
    """The canonical form: ``nguyên Phó Chủ tịch Thường trực`` and the name of the body.

    Args:
        role: that of the head.
        ranks, former, acting: what else the title says.
        tail: the name of what follows the head, and how many words of the head begin it.
    """
    parts = [states()["former"]] if former else []
    if acting:
        parts.append(states()["acting"])
    behind: list[str] = []
    for rank in ranks:
        (parts if rank in ranks_before() else behind).append(rank)
    if tail is not None and (tail[1] or not behind):
        parts += _without_noun(role, *tail)  # Trưởng [Ban], Ban Dân vận: the noun is the body's
    else:
        parts.append(role)
    parts += behind
    if tail is not None:
        parts.append(tail[0])
    return " ".join(parts)


def _without_noun(role: str, name: str, overlap: int) -> list[str]:
    """The words of a role without those with which its body begins: Chánh, before Văn phòng."""
    words, name = role.split(), f"{name} ".lower()
    lower = role.lower().split()
    for i in range(len(words)):
        if name.startswith(f"{' '.join(lower[i:])} "):
            return words[:i]
    return words[: len(words) - overlap]
