"""The spaCy tokenizer ``vn_directives.Tokenizer.v1``: Vietnamese words, as written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from vn_directives.matching.runs import runs_of
from vn_directives.page import new_page
from vn_directives.segmentation.abbreviations import openers, units
from vn_directives.segmentation.engines import Engine, load_engine
from vn_directives.segmentation.syllables import Syllable, Syllables, syllables_of
from vn_directives.segmentation.words import UserWords, bound_words, correct_words

_KEPT_HASHES = 1 << 17
_SURROGATE = re.compile("[\ud800-\udfff]")


@registry.tokenizers("vn_directives.Tokenizer.v1")
def make_tokenizer(
    engine: str = "pyvi", words: Iterable[str] = ()
) -> Callable[[Language], VietnameseTokenizer]:
    """Create the tokenizer in a config.

    Args:
        engine: what segments: ``pyvi``, ``underthesea`` or ``syllables``.
        words: phrases that are one token each; see `VietnameseTokenizer.add_words`.
    """

    def make(nlp: Language) -> VietnameseTokenizer:
        return VietnameseTokenizer(nlp.vocab, engine, words)

    return make


class VietnameseTokenizer:
    """Cuts a text into words: ``Thành ủy``, ``30-CT/TU``, ``31/7/2020`` are one token each.

    The tokens are the text as written, whatever its Unicode form; NFD is segmented like NFC.

    Args:
        vocab: the vocabulary of the Docs.
        engine: what segments: ``pyvi``, ``underthesea`` or ``syllables``.
        words: phrases that are one token each.
    """

    def __init__(self, vocab: Vocab, engine: str = "pyvi", words: Iterable[str] = ()) -> None:
        self.vocab = vocab
        self._hashes = _Hashes(vocab)
        self._use(engine, words)

    def _use(self, engine: str, words: Iterable[str]) -> None:
        self._continues: Engine = load_engine(engine)
        self._engine = engine
        self._user_words = UserWords()
        self.add_words(words)

    @property
    def engine(self) -> str:
        """The name of the engine."""
        return self._engine

    @property
    def words(self) -> list[str]:
        """The phrases that were added, in the order in which they were."""
        return list(self._user_words.phrases)

    def add_words(self, words: Iterable[str]) -> None:
        """Keep phrases as one token each, wherever they stand on one line.

        Letter case, tone placement and Unicode form make no difference. They go before what the
        engine and the lexicon of the library say.
        """
        for phrase in words:
            self._user_words.add(phrase)

    def __call__(self, text: str) -> Doc:
        """Tokenize any string that UTF-8 can hold; linear in its length."""
        runs = runs_of(text)
        words, spaces = self._segment(syllables_of(runs))
        if blanks := text[: len(text) - len(text.lstrip())]:
            words.insert(0, blanks)
            spaces.insert(0, False)
        try:
            doc = self._doc(words, spaces)
        except UnicodeEncodeError:
            at = _SURROGATE.search(text)
            raise ValueError(
                "the text has half a surrogate pair, which spaCy cannot store, at character "
                f"{at.start() if at else '?'}: read it with errors='replace'"
            ) from None
        new_page(doc, text, runs)
        return doc

    def _doc(self, words: list[str], spaces: list[bool]) -> Doc:
        """The Doc of these words: spaCy knows them by their hashes, which need not be made anew."""
        if self.vocab.in_memory_zone:  # type: ignore[attr-defined]  # new words will be forgotten
            known = [self._hashes.get(word, word) for word in words]
        else:
            known = list(map(self._hashes.__getitem__, words))
        try:
            return Doc(self.vocab, words=known, spaces=spaces)
        except KeyError:  # the vocabulary has been exchanged
            self._hashes = _Hashes(self.vocab)
            return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 0) -> Iterator[Doc]:
        """Tokenize texts one after the other."""
        return map(self, texts)

    def _segment(self, syllables: Syllables) -> tuple[list[str], list[bool]]:
        """The words of a text, and for each whether a blank follows it."""
        continues = self._continues(syllables)
        correct_words(continues, syllables)
        bound_words(continues)
        self._user_words.apply(continues, syllables)

        (inside,) = continues.nonzero()
        is_end = np.ones(len(continues), np.bool_)
        is_end[:-1] = ~continues[1:]
        (ends,) = is_end.nonzero()
        written, gaps = syllables.written()
        texts = written.tolist()
        for i, gap in zip(inside.tolist(), gaps[inside - 1].tolist(), strict=True):
            texts[i] = texts[i - 1] + gap + texts[i]
        blank, more = syllables.values(_follows, np.bool_, 2).take(ends, axis=1)
        words, spaces = [texts[end] for end in ends.tolist()], blank.tolist()
        # What is more than one blank becomes a token of its own, as spaCy has it.
        (wide,) = more.nonzero()
        if not len(wide):
            return _without_stops(words, spaces)
        all_words: list[str] = []
        all_spaces: list[bool] = []
        done = 0
        for after, gap in zip((wide + 1).tolist(), gaps[ends[wide]].tolist(), strict=True):
            all_words += words[done:after]
            all_words.append(gap.removeprefix(" "))
            all_spaces += spaces[done:after]
            all_spaces.append(False)
            done = after
        return _without_stops(all_words + words[done:], all_spaces + spaces[done:])

    def __reduce__(self) -> Any:
        return VietnameseTokenizer, (self.vocab, self.engine, self.words)

    def _config(self) -> dict[str, Any]:
        return {"engine": self.engine, "words": self.words}

    def to_bytes(self, **kwargs: Any) -> bytes:
        """The engine's name and the added words, without the vocabulary."""
        data: bytes = util.to_bytes({"cfg": lambda: srsly.json_dumps(self._config())}, [])
        return data

    def from_bytes(self, data: bytes, **kwargs: Any) -> VietnameseTokenizer:
        """Take over what `to_bytes` wrote."""
        util.from_bytes(data, {"cfg": lambda b: self._use(**srsly.json_loads(b))}, [])
        return self

    def to_disk(self, path: str | Path, **kwargs: Any) -> None:
        """Write the engine's name and the added words to a file."""
        util.to_disk(
            util.ensure_path(path), {"cfg": lambda p: srsly.write_json(p, self._config())}, []
        )

    def from_disk(self, path: str | Path, **kwargs: Any) -> VietnameseTokenizer:
        """Take over what `to_disk` wrote."""
        util.from_disk(
            util.ensure_path(path), {"cfg": lambda p: self._use(**srsly.read_json(p))}, []
        )
        return self


class _Hashes(dict[str, int]):
    """The hash of each word, which the vocabulary knows from now on."""

    def __init__(self, vocab: Vocab) -> None:
        self._add = vocab.strings.add

    def __missing__(self, word: str) -> int:
        word_hash: int = self._add(word)
        if len(self) < _KEPT_HASHES:
            self[word] = word_hash
        return word_hash


def _without_stops(words: list[str], spaces: list[bool]) -> tuple[list[str], list[bool]]:
    """The words with a full stop parted from a ``TP.`` with which the sentence ends."""
    if units().isdisjoint(words):
        return words, spaces
    for i in range(len(words) - 2, -1, -1):
        if words[i] in units() and _opens(words[i + 1]):
            words[i : i + 1] = [words[i][:-1], "."]
            spaces.insert(i, False)
    return words, spaces


def _opens(word: str) -> bool:
    """Whether a word begins a sentence, and no name of a town."""
    return word[0].isupper() and word.split()[0].lower() in openers()


def _follows(syllable: Syllable) -> tuple[bool, bool]:
    """Whether a blank follows, and whether more than that, or another than a blank."""
    return syllable.gap[:1] == " ", syllable.gap not in ("", " ")
