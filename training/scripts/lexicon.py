"""The rules without a part of their lexicon: what a model is to bring back.

A layer of the vocabulary removes some tenths of the heads of bodies, the fields of bodies and the
heads of titles. The checksum of an entry's id says which tenth it is in, whoever runs this.
"""

from zlib import crc32

import vn_directives
from vn_directives.vocabulary.entries import own_entries

_KINDS = ("body", "field", "title")
# Mentions are all that is asked here.
_UNUSED = ("vn_header", "vn_named", "vn_outline", "vn_references", "vn_relations")
_UNUSED += ("vn_instructions", "vn_duties", "vn_places", "vn_linker")


def removed(tenths):
    """The layer that removes some tenths (of 0 to 9) of the lexicon: entries for a vocabulary."""
    ids = (id for kind in _KINDS for id in own_entries(kind))
    return [{"id": id, "remove": True} for id in ids if crc32(id.encode()) % 10 in tenths]


def rules(tenths=()):
    """The library's components that find mentions, without some tenths of their lexicon."""
    nlp = vn_directives.load()
    for name in _UNUSED:
        nlp.remove_pipe(name)
    if tenths:
        nlp.add_pipe("vn_vocabulary", first=True, config={"entries": removed(tenths)})
    return nlp
