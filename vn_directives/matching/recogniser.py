"""What the spaCy components have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from spacy.tokens import Doc

from vn_directives.batches import Batched
from vn_directives.entities import Entities, Policy
from vn_directives.kind import Mention
from vn_directives.page import as_step
from vn_directives.storage import put_mentions

if TYPE_CHECKING:
    from spacy.training import Example

    from vn_directives.matching.reading import Reading

M = TypeVar("M", bound=Mention)

ENTS: Mapping[str, Any] = MappingProxyType(
    {"set_ents": True, "ents_labels": {}, "ents_policy": "keep"}
)
"""The settings that every component with mentions has, for its ``default_config``."""


def as_read(reading: Reading, mentions: Sequence[M]) -> Sequence[M]:
    """Mentions with what is read where their text is damaged, see `Mention.read_as`."""
    if not reading.mendings:
        return mentions
    return [replace(m, read_as=reading.read_as(m.start, m.end)) for m in mentions]


class Component(Batched):
    """A pipeline component that stores records on the Doc.

    Args:
        name: the component's name in the pipeline.
        set_ents: whether ``doc.ents`` takes the mentions in.
        ents_labels: the labels of entities where they are to be others than the kinds':
            ``{"BODY": "ORG"}``.
        ents_policy: what becomes of entities of other components that a mention overlaps: they
            stay (``keep``), go (``replace``), or go where the mention is longer (``longest``).

    Attributes:
        keys: the kinds that it stores.
        entities: these settings, for `vn_directives.storage.put_mentions`.
    """

    keys: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self,
        name: str,
        *,
        set_ents: bool = True,
        ents_labels: Mapping[str, str] | None = None,
        ents_policy: Policy = "keep",
    ) -> None:
        self.name = name
        self.entities = Entities(set_ents, ents_labels or {}, ents_policy)

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
        """How well what it stores agrees with the references; see ``docs/scores.md``."""
        from vn_directives.scoring import score_examples

        return score_examples(examples, self.keys)


class Recogniser(Component):
    """A component that finds mentions of one kind and stores them on the Doc.

    A subclass names its `key` (see `vn_directives.kinds`) and says how to `find`.
    """

    key: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.keys = cls.keys or (cls.key,)

    @as_step
    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of a Doc and store them; returns the same Doc."""
        put_mentions(doc, self.key, self.find(doc), self.entities)
        return doc

    def find(self, doc: Doc) -> Sequence[Mention]:
        """The mentions of a Doc, in text order, with character offsets into ``doc.text``."""
        raise NotImplementedError
