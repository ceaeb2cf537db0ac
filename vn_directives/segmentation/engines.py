"""Engines: the models that say which syllables form a word. Interchangeable, chosen by name.

An engine is a function from the syllables of a text (NFC forms, in order) to, for each, whether it
continues the word of the syllable before it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from string import punctuation

_KEPT_FORMS = 1 << 16

Engine = Callable[[Sequence[str]], list[bool]]


def load_engine(name: str) -> Engine:
    """The engine of this name; models are read when first needed, once per process.

    Raises:
        ValueError: no engine has this name.
        ModuleNotFoundError: the engine's package is not installed.
    """
    if name not in ENGINES:
        raise ValueError(f"no engine is called {name!r}; there are {', '.join(sorted(ENGINES))}")
    return ENGINES[name]()


def _load_pyvi() -> Engine:
    from vn_directives.segmentation.crf import pyvi_decoder

    kinds = _Kinds()

    def pyvi(forms: Sequence[str]) -> list[bool]:
        """pyvi's labels and what pyvi makes of them."""
        labels = pyvi_decoder().decode(forms)  # reads the model when first called
        for i in [i for i, inside in enumerate(labels) if inside]:
            labels[i] = i > 0 and 0 < kinds[forms[i]] <= kinds[forms[i - 1]]
        return labels

    return pyvi


class _Kinds(dict[str, int]):
    """What pyvi joins: 0 nothing to signs and numbers, 2 capitals to capitals only, 1 the rest."""

    def __missing__(self, form: str) -> int:
        alone = form in punctuation or form[0].isdigit()
        kind = 0 if alone else 2 if form[0].istitle() else 1
        if len(self) < _KEPT_FORMS:
            self[form] = kind
        return kind


def _load_underthesea() -> Engine:
    try:
        from underthesea import word_tokenize
    except ImportError as error:
        raise ModuleNotFoundError(
            "the engine 'underthesea' needs an extra: pip install vn-directives[underthesea]"
        ) from error

    def underthesea(forms: Sequence[str]) -> list[bool]:
        text = " ".join(forms)
        starts = set()
        at = 0
        for word in word_tokenize(text, use_token_normalize=False):
            start = text.find(word, at)
            if start >= 0:
                starts.add(start)
                at = start + len(word)
        continues = []
        at = 0
        for form in forms:
            continues.append(at > 0 and at not in starts)
            at += len(form) + 1
        return continues

    return underthesea


def _load_syllables() -> Engine:
    def syllables(forms: Sequence[str]) -> list[bool]:
        return [False] * len(forms)

    return syllables


ENGINES: dict[str, Callable[[], Engine]] = {
    "pyvi": _load_pyvi,
    "syllables": _load_syllables,
    "underthesea": _load_underthesea,
}
