"""A few of the texts made at random; ``python -m tests.safety.fuzz`` tries more."""

from __future__ import annotations

from typing import Any

from spacy.language import Language

from tests.safety.fuzz import Failure, failure_of, fuzz, shrink


def test_what_must_hold_of_any_text_holds_of_some_made_at_random(nlp: Language) -> None:
    assert list(fuzz(nlp, seed=14, count=300, seconds=600)) == [300]


def test_what_fails_is_named_and_made_short(nlp: Language) -> None:
    def failing(text: str) -> Any:
        if "€" in text:
            raise IndexError("no such item")
        return nlp(text)

    def failure(text: str) -> Failure | None:
        return failure_of(failing, text, stored=False)  # type: ignore[arg-type]

    text = "Chỉ thị số 5-CT/TU € của Tỉnh ủy"
    assert failure("Chỉ thị số 5-CT/TU của Tỉnh ủy") is None
    found = failure(text)
    assert found is not None and found.kind.startswith("IndexError failing:")
    assert shrink(text, lambda shorter: failure(shorter) is not None) == "€"
