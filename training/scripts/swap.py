"""Words of the lexicon exchanged for others, so that a model learns what stands around them.

Two kinds of words lose their meaning, each in some of the texts: those of bodies and titles, and
words with a capital that the rules do not know. Whether these are a body that the lexicon lacks or
none, the text does not say, so they are to be weak evidence. What comes in their place has as many
syllables and the same capitals, and is a word of the corpus.
"""

from collections import Counter, defaultdict
from functools import cache

from vn_directives.matching import load_lexicon
from vn_directives.places.units import units

_RARE = 3  # words that stand less often are mostly misspelt
_LETTERS = "BCDĐGHKLMNPQRSTVX"


class Swapper:
    """Exchanges words of training texts.

    Args:
        random: a `random.Random`.
        docs: Docs from whose words, those in small letters, new ones are taken.
        share: how many texts keep no word of the lexicon for sure, from 0 to 1.
        within: how many of the words are exchanged in these.
        unknown: in how many texts words that the rules do not know are exchanged.
    """

    def __init__(self, random, docs, share=0.65, within=0.7, unknown=0.5):
        self._random = random
        self._share, self._within, self._unknown = share, within, unknown
        counts = Counter(token.text for doc in docs for token in doc if _is_small(token.text))
        self._pool = defaultdict(list)
        for word, count in sorted(counts.items()):
            if count >= _RARE:
                self._pool[word.count(" ")].append(word)

    def __call__(self, doc, mentions):
        """The text with other words, and its mentions with their new offsets.

        Args:
            doc: a part of a text, with its tokens.
            mentions: its mentions by kind, with offsets; bodies with their places.
        """
        lexical, known = _words_of(doc, mentions)
        swaps = self._random.random() < self._share
        hides = self._random.random() < self._unknown
        chosen, text, moved = {}, "", {}
        for token in doc:
            new = token.text
            if token.i in lexical:
                exchanged = swaps and self._random.random() < self._within
            else:
                exchanged = hides and token.i not in known and _is_unknown(token)
            if exchanged:
                if new not in chosen:
                    chosen[new] = self._other(new)
                new = chosen[new]
            moved[token.idx] = len(text)
            text += new
            moved[token.idx + len(token)] = len(text)
            text += token.whitespace_
        found = {
            kind: [
                {"start": moved[m["start"]], "end": moved[m["end"]]}
                for m in several
                if m["start"] in moved and m["end"] in moved
            ]
            for kind, several in mentions.items()
        }
        return {"text": text, **found}

    def _other(self, word):
        if word.isupper():
            return "".join(self._random.choice(_LETTERS) for _ in word)
        others = self._pool.get(word.count(" "))
        if not others:
            return word
        new = self._random.choice(others).split()
        old = word.split()
        return " ".join(
            n.capitalize() if o[0].isupper() else n for o, n in zip(old, new, strict=True)
        )


def _words_of(doc, mentions):
    """The numbers of tokens that are words of the lexicon, and of other tokens that are known."""
    lexical, known = set(), set()
    for kind, several in mentions.items():
        for mention in several:
            span = doc.char_span(mention["start"], mention["end"])
            if span is None:
                continue
            if kind not in ("bodies", "titles"):
                known.update(token.i for token in span)
                continue
            place = (mention.get("place") or "").split()
            for token in span:
                if _is_word(token.text) and token.text.split()[0] not in place:
                    lexical.add(token.i)
                else:
                    known.add(token.i)
    return lexical - known, known


def _is_word(text):
    return text.replace(" ", "").isalpha() and text.lower() not in _nouns_of_places()


def _is_small(text):
    return text.islower() and text.replace(" ", "").isalpha()


def _is_unknown(token):
    """Whether a token has a capital that no sentence gave it, and the library does not know it."""
    text = token.text
    if not text[0].isupper() or not text.replace(" ", "").isalpha():
        return False
    first = token.is_sent_start or token.i == 0 or token.nbor(-1).text in "\"“”'-–:*#|\n"
    return not first and text.lower() not in _known()


@cache
def _nouns_of_places():
    return frozenset(unit.kind for unit in units().values()) | {"thành phố", "cấp", "các"}


@cache
def _known():
    """Places, and the first words of what is no body: companies, schools, hospitals."""
    names = {unit.name.lower() for unit in units().values()} | {"việt nam"}
    outside = {entry["form"].lower() for entry in load_lexicon("titles")["outside"]}
    return frozenset(names | outside | _nouns_of_places())
