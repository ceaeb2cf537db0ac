"""The last layer of `spancat`: how sure the model is that a stretch is a mention of each label.

spaCy's ``LinearLogistic`` takes the gradient of the squared error, which is next to nothing where a
model is sure and wrong. Nearly all stretches are no mentions, so it soon was sure that there are no
mentions of the rarer labels (dates, documents), and never learnt better. The layer here has the
same output, and the gradient of the cross entropy.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.util import registry
from thinc.api import Linear, Model, Ops, chain, glorot_uniform_init
from thinc.types import Floats1d, Floats2d

_RARE = -4.0  # what the layer begins with: some two in a hundred stretches are a mention


@registry.layers("vn_directives.CrossEntropyLogistic.v1")
def make_scorer(nO: int | None = None, nI: int | None = None) -> Model[Floats2d, Floats2d]:
    """A linear layer, and the logistic function whose gradient is left to the loss."""
    linear: Model[Floats2d, Floats2d] = Linear(
        nO=nO, nI=nI, init_W=glorot_uniform_init, init_b=_begin
    )
    logistic: Model[Floats2d, Floats2d] = Model("cross_entropy_logistic", _forward)
    return chain(linear, logistic)


def _begin(ops: Ops, shape: tuple[int]) -> Floats1d:
    return ops.alloc1f(*shape) + _RARE


def _forward(
    model: Model[Floats2d, Floats2d], scores: Floats2d, is_train: bool
) -> tuple[Floats2d, Callable[[Floats2d], Floats2d]]:
    # `spancat` hands back "output less target", which is this gradient.
    return model.ops.sigmoid(scores), lambda changes: changes
