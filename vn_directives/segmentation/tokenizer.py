"""The spaCy tokenizer ``vn_directives.Tokenizer.v1``: Vietnamese words, as written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from numpy.typing import NDArray
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from vn_directives.matching.inventory import Inventory, Numbers, with_room
from vn_directives.matching.runs import runs_of
from vn_directives.page import new_page
from vn_directives.segmentation.abbreviations import openers, units
from vn_directives.segmentation.engines import Engine, load_engine
from vn_directives.segmentation.syllables import Syllable, Syllables, syllables_of
from vn_directives.segmentation.words import UserWords, bound_words, correct_words

_KEPT_HASHES = 1 << 17
_FIRST = 1 << 32  # the first of two numbers in one
# As arrays: numpy takes twice as long with numbers of Python's.
_ONE, _AS_FIRST, _UNKNOWN = np.array(1), np.array(_FIRST), np.array(0, np.uint64)
_ONE_BLANK = ("", " ")
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
        self._hashes: _Hashes | None = None
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
        syllables = syllables_of(runs)
        continues = self._continues(syllables)
        correct_words(continues, syllables)
        bound_words(continues)
        self._user_words.apply(continues, syllables)
        try:
            doc = self._doc(text, syllables, continues)
        except UnicodeEncodeError:
            at = _SURROGATE.search(text)
            raise ValueError(
                "the text has half a surrogate pair, which spaCy cannot store, at character "
                f"{at.start() if at else '?'}: read it with errors='replace'"
            ) from None
        new_page(doc, text, runs)
        return doc

    def _doc(self, text: str, syllables: Syllables, continues: NDArray[np.bool_]) -> Doc:
        """The Doc of a text: spaCy knows words by their hashes, which need not be made anew."""
        hashes = self._hashes
        if hashes is None or hashes.inventory is not syllables.inventory:
            self._hashes = hashes = _Hashes(self.vocab, syllables.inventory)
        words, spaces = _segment(text, syllables, continues, hashes)
        try:
            return Doc(self.vocab, words=words, spaces=spaces)
        except KeyError:  # the vocabulary has been exchanged
            self._hashes = hashes = _Hashes(self.vocab, syllables.inventory)
            words, spaces = _segment(text, syllables, continues, hashes)
            return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = 0) -> Iterator[Doc]:
        """Tokenize texts one after the other."""
        return map(self, texts)

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


class _Hashes(dict[int | tuple[int, ...], int]):
    """The hash of each word, which the vocabulary knows from now on.

    A word is known by the numbers of its syllables: by that of the one, by one made of those of
    two, by all of more. So what a text has need not be put together. What stands after a syllable
    is known by its number turned over (``~``). Words of one syllable, the most, are in an array.

    Args:
        vocab: the vocabulary.
        inventory: the distinct syllables.
    """

    def __init__(self, vocab: Vocab, inventory: Inventory[Syllable, Syllable]) -> None:
        self.inventory = inventory
        self.add: Callable[[str], int] = vocab.strings.add
        self._vocab = vocab
        self._singles = np.zeros(0, np.uint64)

    def __missing__(self, word: int | tuple[int, ...]) -> int:
        word_hash = self.add(self._written(word))
        # A memory zone will forget new words.
        if not self._vocab.in_memory_zone:  # type: ignore[attr-defined]
            if isinstance(word, int) and 0 <= word < len(self._singles):
                self._singles[word] = word_hash
            elif len(self) < _KEPT_HASHES:
                self[word] = word_hash
        return word_hash

    def singles(self, numbers: Numbers) -> NDArray[np.uint64]:
        """The hashes of words of one syllable; 0 for those not met yet."""
        known = self._singles
        if len(known) < len(self.inventory.things):
            self._singles = known = with_room(known, len(self.inventory.things))
        found: NDArray[np.uint64] = known.take(numbers)
        return found

    def _written(self, word: int | tuple[int, ...]) -> str:
        things = self.inventory.things
        if isinstance(word, int):
            if word < 0:
                return things[~word].gap.removeprefix(" ")
            first, last = divmod(word, _FIRST)
            word = (first - 1, last) if first else (last,)
        *begin, end = [things[number] for number in word]
        return "".join([syllable.text + syllable.gap for syllable in begin]) + end.text


def _segment(
    text: str, syllables: Syllables, continues: NDArray[np.bool_], hashes: _Hashes
) -> tuple[list[int], list[bool]]:
    """The hashes of the words of a text, and for each whether a blank follows it."""
    is_start = ~continues
    is_end = np.empty(len(is_start), np.bool_)
    is_end[:-1] = is_start[1:]
    if len(is_end):
        is_end[-1] = True
    starts, ends = is_start.nonzero()[0], is_end.nonzero()[0]
    more_syllables = ends - starts
    last = syllables.numbers.take(ends)
    singles = hashes.singles(last)
    words: list[int] = singles.tolist()
    known_or_longer = singles | more_syllables.view(np.uint64)
    for i in (known_or_longer == _UNKNOWN).nonzero()[0].tolist():
        words[i] = hashes[last.item(i)]
    joined = more_syllables.nonzero()[0]
    firsts = syllables.numbers.take(starts.take(joined))
    pairs = (firsts + _ONE) * _AS_FIRST + last.take(joined)
    more = more_syllables.take(joined).tolist()
    for i, word, beyond in zip(joined.tolist(), pairs.tolist(), more, strict=True):
        if beyond > 1:
            word = tuple(syllables.numbers[starts[i] : ends[i] + 1].tolist())
        words[i] = hashes[word]
    follows = syllables.inventory.values(last, _follows, np.bool_, 2)
    spaces: list[bool] = follows[0].tolist()
    (places,) = follows[1].nonzero()
    if len(places):
        after = zip(*np.array((places, last.take(places), ends.take(places))).tolist(), strict=True)
        words, spaces = _with_more(words, spaces, after, syllables, hashes)
    if text[:1].isspace():
        words.insert(0, hashes.add(text[: len(text) - len(text.lstrip())]))
        spaces.insert(0, False)
    return words, spaces


def _with_more(
    words: list[int],
    spaces: list[bool],
    after: Iterable[tuple[int, int, int]],
    syllables: Syllables,
    hashes: _Hashes,
) -> tuple[list[int], list[bool]]:
    """The words, and what stands after some of them as a token of its own.

    That is, as spaCy has it, what is more than one blank; and the full stop of a ``TP.`` with
    which a sentence ends.

    Args:
        words, spaces: see `_segment`.
        after: the places of these words, the number of the last syllable of each, and its place.
        syllables: the syllables of the text.
        hashes: the hashes of words.
    """
    all_words: list[int] = []
    all_spaces: list[bool] = []
    done = 0
    for place, number, end in after:
        syllable = hashes.inventory.things[number]
        if syllable.gap not in _ONE_BLANK:
            more, blank = hashes[~number], False
        elif end + 1 < len(syllables) and _opens(syllables[end + 1]):
            more, blank = hashes.add("."), spaces[place]
            words[place], spaces[place] = hashes.add(syllable.text[:-1]), False
        else:
            continue
        all_words += words[done : place + 1]
        all_words.append(more)
        all_spaces += spaces[done : place + 1]
        all_spaces.append(blank)
        done = place + 1
    return all_words + words[done:], all_spaces + spaces[done:]


def _follows(syllable: Syllable) -> tuple[bool, bool]:
    """Whether a blank follows, and whether there may be a token after it, see `_with_more`."""
    gap = syllable.gap
    return gap[:1] == " ", gap not in _ONE_BLANK or syllable.text in units()


def _opens(syllable: Syllable) -> bool:
    """Whether a syllable begins a sentence, and no name of a town."""
    return syllable.text[0].isupper() and syllable.text.lower() in openers()
