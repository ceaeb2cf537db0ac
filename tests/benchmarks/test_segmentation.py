"""Segmentation beside spaCy's and pyvi's own, in one run; memory for a long text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from pyvi.ViTokenizer import ViTokenizer

from tests.segmentation.texts import ARTICLE, syllables
from tests.timing import seconds
from vn_directives.matching import runs
from vn_directives.segmentation.crf import pyvi_decoder
from vn_directives.segmentation.sentences import Sentences
from vn_directives.segmentation.tokenizer import VietnameseTokenizer

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
TEXTS = [ARTICLE] + [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
TEXTS += TEXTS
SYLLABLES = sum(len(text.split()) for text in TEXTS)


@pytest.mark.benchmark
def test_tokenizer() -> None:
    theirs = spacy.blank("vi").tokenizer
    ours = VietnameseTokenizer(theirs.vocab)

    def first_time() -> None:
        runs._repertoire = runs.Repertoire()
        for text in TEXTS:
            ours(text)

    slow, fast, cold = seconds(
        lambda: [theirs(text) for text in TEXTS],
        lambda: [ours(text) for text in TEXTS],
        first_time,
        repeats=5,
    )
    print(
        f"\ntokenizer: {fast / SYLLABLES * 1e6:.2f} µs per syllable, {slow / fast:.1f} times the "
        f"speed of spacy.blank('vi') ({slow / SYLLABLES * 1e6:.2f} µs); with empty caches "
        f"{slow / cold:.1f} times"
    )
    assert slow / fast >= 4
    assert slow / cold >= 1


@pytest.mark.benchmark
def test_decoder() -> None:
    sentences = [ViTokenizer.sylabelize(text)[1] for text in TEXTS]
    decoder = pyvi_decoder()
    cut = [syllables(sentence) for sentence in sentences]
    slow, fast = seconds(
        lambda: ViTokenizer.model.predict([ViTokenizer.sent2features(s, False) for s in sentences]),
        lambda: [decoder.decode(sentence) for sentence in cut],
        repeats=5,
    )
    number = sum(map(len, sentences))
    print(
        f"\ndecoder: {fast / number * 1e6:.2f} µs per syllable, {slow / fast:.1f} times the "
        f"speed of pyvi's prediction ({slow / number * 1e6:.2f} µs)"
    )
    assert slow / fast >= 8


@pytest.mark.benchmark
def test_sentences() -> None:
    tokenizer = VietnameseTokenizer(spacy.blank("vi").vocab)
    text = "\n".join(TEXTS)
    doc = tokenizer(text)
    component, theirs = Sentences(overwrite=True), spacy.blank("vi").add_pipe("sentencizer")
    ours, spacys = seconds(lambda: component(doc), lambda: theirs(doc), repeats=5)
    print(
        f"\nsentences: {ours / SYLLABLES * 1e6:.3f} µs per syllable "
        f"(spaCy's sentencizer {spacys / SYLLABLES * 1e6:.3f} µs)"
    )
    assert ours / SYLLABLES < 1e-6


@pytest.mark.benchmark
def test_start(run_python: Callable[..., str]) -> None:
    printed = run_python(
        "import time, spacy\n"
        "vocab = spacy.blank('vi').vocab\n"
        "from vn_directives.segmentation.tokenizer import VietnameseTokenizer\n"
        "begin = time.process_time()\n"
        "VietnameseTokenizer(vocab)('Thành ủy')\n"
        "print(time.process_time() - begin)\n"
    )
    print(f"\nmodel, dictionary and vocabulary are read in {float(printed):.2f} s")
    assert float(printed) < 0.5


@pytest.mark.benchmark
def test_memory_for_ten_megabytes(run_python: Callable[..., str]) -> None:
    printed = run_python(
        "import resource, spacy, sys\n"
        "from vn_directives.segmentation.tokenizer import VietnameseTokenizer\n"
        "text = sys.argv[1] * (10_000_000 // len(sys.argv[1].encode()))\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024\n"
        "tokenizer = VietnameseTokenizer(spacy.blank('vi').vocab)\n"
        "tokenizer(sys.argv[1])\n"
        "before = peak()\n"
        "doc = tokenizer(text)\n"
        "assert doc.text == text\n"
        "print(before, peak(), len(doc))\n",
        ARTICLE,
    )
    before, after, tokens = map(float, printed.split())
    print(
        f"\n10 MB: peak memory {after:.0f} MB, {before:.0f} MB before it; "
        f"{(after - before) * 2**20 / tokens:.0f} bytes for each of {tokens:.0f} tokens"
    )
    assert after - before < 2000
