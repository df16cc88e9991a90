"""A slider's drag is one answer, and nothing waits longer than the rest."""

import asyncio

from fieldschool.workbook.debounce import Debounce, flush_all


def test_a_drag_is_saved_once_with_its_last_value():
    saved = []

    async def drag():
        later = Debounce(saved.append, rest=0.01)
        for value in range(50):
            later(value)
        assert saved == []
        while not saved:
            await asyncio.sleep(0.005)
        await asyncio.sleep(0.03)

    asyncio.run(drag())
    assert saved == [49]


def test_two_movements_are_saved_twice():
    saved = []

    async def move_twice():
        later = Debounce(saved.append, rest=60)
        later(1)
        later.flush()
        later(2)
        later.flush()
        later.flush()

    asyncio.run(move_twice())
    assert saved == [1, 2]


def test_without_an_event_loop_it_is_saved_at_once():
    saved = []
    Debounce(saved.append)(7)
    assert saved == [7]


def test_at_the_end_all_that_is_due_is_saved_even_where_one_fails():
    saved = []

    async def move_both():
        broken, kept = Debounce(lambda _value: 1 / 0, rest=60), Debounce(saved.append, rest=60)
        broken(1)
        kept(2)
        flush_all()
        flush_all()

    asyncio.run(move_both())
    assert saved == [2]
