"""What is known of things is looked up by their numbers."""

import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vn_directives.matching.inventory import Inventory

TEXTS = st.lists(st.lists(st.text("abc", max_size=4), max_size=30), max_size=6)


def doubled(thing: str) -> str:
    return thing * 2


def edges(thing: str) -> tuple[int, int]:
    return len(thing), thing.count("a")


def letters(thing: str) -> list[str]:
    return list(thing)


@given(TEXTS)
def test_values_are_those_of_the_function(texts: list[list[str]]) -> None:
    inventory = Inventory(doubled)
    for keys in texts:
        numbers = inventory.numbers(keys)
        things = [key * 2 for key in keys]
        assert [inventory.things[number] for number in numbers] == things
        assert inventory.values(numbers, len, np.int32).tolist() == list(map(len, things))
        rows = inventory.values(numbers, edges, np.int32, 2)
        assert list(zip(*rows.tolist(), strict=True)) == list(map(edges, things))


@given(TEXTS)
def test_parts_are_those_of_the_function(texts: list[list[str]]) -> None:
    inventory, parts = Inventory(str), Inventory(str)
    for keys in texts:
        found, counts = inventory.parts(inventory.numbers(keys), letters, parts)
        assert [parts.things[number] for number in found] == list("".join(keys))
        assert counts.tolist() == list(map(len, keys))


def test_a_function_is_asked_once_of_each_thing() -> None:
    asked = []
    inventory = Inventory(str)
    for keys in (["b", "a", "b"], ["a", "c"], ["c"] * 1000):
        inventory.values(inventory.numbers(keys), asked.append, np.object_)
    assert asked == ["b", "a", "c"]


def test_threads_agree_on_the_numbers() -> None:
    inventory = Inventory(str)

    def in_thread(offset: int) -> bool:
        keys = [str(i % 700) for i in range(offset, offset + 5000)]
        numbers = inventory.numbers(keys)
        rows = inventory.values(numbers, edges, np.int32, 2)
        assert list(zip(*rows.tolist(), strict=True)) == list(map(edges, keys))
        return inventory.values(numbers, str, np.object_).tolist() == keys

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(in_thread, range(0, 800, 7)))
    assert sorted(inventory.things) == sorted(map(str, range(700)))


def test_what_another_thread_learned_meanwhile_is_not_learned_again() -> None:
    inventory = Inventory(str)
    numbers = inventory.numbers(["a", "ba"])

    def asking(thing: str) -> tuple[int, int]:
        if thing == "ba" and not waiting:  # as a second thread that finds the same not yet known
            waiting.append(pool.submit(inventory.values, numbers, asking, np.int32, 2))
            time.sleep(0.05)
        return edges(thing)

    waiting: list[Future[Any]] = []
    with ThreadPoolExecutor(1) as pool:
        first = inventory.values(numbers, asking, np.int32, 2)
        assert waiting[0].result().tolist() == first.tolist() == [[1, 2], [1, 1]]
