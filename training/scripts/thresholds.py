"""How sure a model must be, chosen on the development part for each label.

Two values are chosen for each of PERSON, BODY and TITLE: how sure the model must be to add a
mention, and (bodies and titles) to take the place of a shorter one of the rules. "Never" is among
the choices. The measure is F0.5, for which a wrong mention weighs more than a missed one: the rules
work without a model, so it is to do them no harm. Texts written to be hard, composed ones, and
ordinary ones in which the rules are right count the same.
"""

from collections import defaultdict
from functools import partial

from scores import f_score

import vn_directives
from vn_directives.ner.component import ModelFinds
from vn_directives.ner.filling import fill
from vn_directives.records import to_record

NEVER = 1.01
_STEPS = (NEVER, 0.999, 0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.5)
_KINDS = {"BODY": "bodies", "TITLE": "titles", "PERSON": "persons"}


def choose(model, records):
    """The values of the settings ``thresholds`` and ``lengthen`` of ``vn_ner``."""
    nlp = vn_directives.load()
    finds = ModelFinds()
    finds.use(model)
    docs = [nlp(record["text"]) for record in records]
    found = [finds.find(doc) for doc in docs]
    settings = {"thresholds": dict.fromkeys(_KINDS, NEVER), "lengthen": {}}

    def measure(label, setting, value):
        tried = {**settings, setting: {**settings[setting], label: value}}
        given = _given(docs, found, tried)
        return _mean(records, given, _KINDS[label])

    for label in _KINDS:
        for setting in ("thresholds", "lengthen"):
            if (label, setting) != ("PERSON", "lengthen"):
                settings[setting][label] = max(_STEPS, key=partial(measure, label, setting))
    return settings


def _given(docs, found, settings):
    """The records of the rules with what the model fills in."""
    chooser = ModelFinds(**settings)
    for doc, finds in zip(docs, found, strict=True):
        copy = doc.copy()
        fill(copy, chooser.choose(finds))
        yield to_record(copy)


def _mean(records, given, kind):
    """F0.5 of one kind: the mean of those on written, composed and ordinary texts."""
    groups = defaultdict(list)
    for record, got in zip(records, given, strict=True):
        source = record["id"].split("/")[1]
        groups[source if source in ("composed", "ordinary") else "written"].append((record, got))
    scores = [f_score(*zip(*group, strict=True), kind, 0.5) for group in groups.values()]
    values = [score[0] for score in scores if score]
    return sum(values) / max(len(values), 1)
