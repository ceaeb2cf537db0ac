"""The spaCy component ``vn_ner``: a trained model that fills what the rules left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import srsly
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from vn_directives.entities import Policy
from vn_directives.matching.recogniser import ENTS, Component
from vn_directives.ner.filling import Find, fill
from vn_directives.page import page_of

FOUND = "ner"
"""The span group of what the model added: ``doc.spans["ner"]``."""

_PIECE = 512  # tokens that the model reads at once: its memory grows with them


@Language.factory(
    "vn_ner",
    assigns=[
        *("doc.spans", "doc.ents", "doc._.bodies", "doc._.titles", "doc._.persons"),
        *("span._.body", "span._.title", "span._.person", "doc._.officials", "doc._.positions"),
    ],
    default_config={
        "labels": ["BODY", "TITLE", "PERSON"],
        "threshold": 0.5,
        "thresholds": {},
        **ENTS,
    },
)
def make_ner(
    nlp: Language,
    name: str,
    labels: list[str],
    threshold: float,
    thresholds: dict[str, float],
    set_ents: bool,
    ents_labels: dict[str, str],
    ents_policy: Policy,
) -> ModelFinds:
    """Create the component; see `ModelFinds`."""
    return ModelFinds(
        name,
        labels=labels,
        threshold=threshold,
        thresholds=thresholds,
        set_ents=set_ents,
        ents_labels=ents_labels,
        ents_policy=ents_policy,
    )


class ModelFinds(Component):
    """Adds the bodies, titles and persons that a trained model finds where the rules found nothing.

    It belongs after ``vn_officials``. Without a model it does nothing; `use` gives it one.

    Args:
        name: the component's name in the pipeline.
        labels: what is taken from the model, of BODY, TITLE and PERSON.
        threshold: how sure the model must be, from 0 to 1; only `spancat` says how sure it is.
        thresholds: the same for single labels: ``{"PERSON": 0.9}``.
        ents: how ``doc.ents`` takes the mentions in; see `Component`.
    """

    def __init__(
        self,
        name: str = "vn_ner",
        *,
        labels: Iterable[str] = ("BODY", "TITLE", "PERSON"),
        threshold: float = 0.5,
        thresholds: Mapping[str, float] | None = None,
        **ents: Any,
    ) -> None:
        super().__init__(name, **ents)
        self.labels = frozenset(labels)
        self.threshold = threshold
        self.thresholds = dict(thresholds or {})
        self.model: Language | None = None

    def use(self, model: Language) -> None:
        """Take a trained pipeline, with `ner` or `spancat`, that reads this library's tokens."""
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        """Add what the model finds to the mentions of a Doc; returns the same Doc."""
        page_of(doc).run(doc, self._fill, again=False)
        return doc

    def _fill(self, doc: Doc) -> None:
        added = fill(doc, self.choose(self.find(doc)), self.entities)
        spans = [doc.char_span(a.start, a.end, label=a.label) for a in added]
        doc.spans[FOUND] = SpanGroup(doc, name=FOUND, spans=[span for span in spans if span])

    def choose(self, finds: Iterable[Find]) -> list[Find]:
        """The finds of which the model is sure enough."""
        return [
            find
            for find in finds
            if find.label in self.labels
            and find.score >= self.thresholds.get(find.label, self.threshold)
        ]

    def find(self, doc: Doc) -> list[Find]:
        """What the model finds in a Doc, however sure it is, whatever the rules found there."""
        if self.model is None or not len(doc):
            return []
        found = []
        pieces = list(_pieces(doc))
        copies = [_copy(doc, start, end, self.model) for start, end in pieces]
        for (start, _), read in zip(pieces, self.model.pipe(copies), strict=True):
            for span, score in scored_spans(read):
                first, last = doc[start + span.start], doc[start + span.end - 1]
                found.append(Find(span.label_, first.idx, last.idx + len(last), score))
        return found

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:
        """Write the model to a folder."""
        path = Path(path)
        path.mkdir(parents=True, exist_ok=True)
        srsly.write_json(path / "cfg", self._config())
        if self.model is not None:
            self.model.to_disk(path / "model")

    def from_disk(self, path: str | Path, **kwargs: Any) -> ModelFinds:
        """Take over what `to_disk` wrote."""
        path = Path(path)
        self._configure(srsly.read_json(path / "cfg"))
        folder = path / "model"
        self.model = util.load_model_from_path(folder) if folder.exists() else None
        return self

    def to_bytes(self, **kwargs: Any) -> bytes:
        """The model as bytes."""
        held: dict[str, Any] = {"cfg": self._config()}
        if self.model is not None:
            held |= {"config": self.model.config.to_str(), "model": self.model.to_bytes()}
        data: bytes = srsly.msgpack_dumps(held)
        return data

    def from_bytes(self, data: bytes, **kwargs: Any) -> ModelFinds:
        """Take over what `to_bytes` wrote."""
        held = srsly.msgpack_loads(data)
        self._configure(held["cfg"])
        self.model = None
        if "model" in held:
            config = util.Config().from_str(held["config"], interpolate=False)
            self.model = util.load_model_from_config(config, auto_fill=True)
            self.model.from_bytes(held["model"])
        return self

    def _config(self) -> dict[str, Any]:
        return {
            "labels": sorted(self.labels),
            "threshold": self.threshold,
            "thresholds": self.thresholds,
        }

    def _configure(self, config: dict[str, Any]) -> None:
        self.labels = frozenset(config["labels"])
        self.threshold = config["threshold"]
        self.thresholds = dict(config.get("thresholds", {}))


def scored_spans(doc: Doc) -> list[tuple[Span, float]]:
    """The spans that a trained pipeline set, and how sure it is of each.

    Those of `spancat`, else the entities of `ner`, which says nothing and counts as sure.
    """
    if "sc" not in doc.spans:
        return [(span, 1.0) for span in doc.ents]
    group = doc.spans["sc"]
    scores = group.attrs.get("scores")
    if scores is None:
        return [(span, 1.0) for span in group]
    return [(span, float(score)) for span, score in zip(group, scores, strict=True)]


def _pieces(doc: Doc) -> Iterator[tuple[int, int]]:
    """Token offsets of pieces of at most `_PIECE` tokens, cut between sentences where possible."""
    start = 0
    while len(doc) - start > _PIECE:
        limit = start + _PIECE
        cut = next((i for i in range(limit, start, -1) if doc[i].is_sent_start), limit)
        yield start, cut
        start = cut
    yield start, len(doc)


def _copy(doc: Doc, start: int, end: int, model: Language) -> Doc:
    """The bare tokens of a piece, in the model's vocabulary."""
    tokens = doc[start:end]
    words = [token.text for token in tokens]
    return Doc(model.vocab, words=words, spaces=[bool(token.whitespace_) for token in tokens])
