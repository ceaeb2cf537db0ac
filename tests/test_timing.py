"""That the measure of growth tells linear from quadratic time."""

from __future__ import annotations

import gc

import pytest

from tests.timing import assert_linear, seconds


def test_linear_time_passes_and_quadratic_time_fails() -> None:
    assert_linear(range, sum, 20_000, 4)
    with pytest.raises(AssertionError, match="4 times as much takes"):
        assert_linear(range, lambda numbers: [sum(numbers) for _ in numbers], 500, 4)


def test_the_collector_waits_only_while_it_is_measured() -> None:
    waits: list[bool] = []
    assert seconds(lambda: waits.append(gc.isenabled()), repeats=2)[0] < 1
    assert waits == [False, False]
    assert gc.isenabled()
