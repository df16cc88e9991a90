"""What is asked about everybody: how many, never who."""

from __future__ import annotations

from fieldschool.workbook import crowd
from fieldschool.workbook.entries import State, Text


def note(lesson: str, value: str, key: str = "note") -> Text:
    return Text(lesson=lesson, key=key, value=value)


def test_an_empty_store_has_nothing(store) -> None:
    assert crowd.begun(store) == {}
    assert crowd.everybodys(store, "exercise") == []
    assert crowd.count(store) == crowd.count(store, "ana") == 0
    assert crowd.meant(store, "ana") == []


def test_a_participant_counts_once_in_each_lesson(store) -> None:
    store.put("ana", note("3.2.1", "a"), note("3.2.1", "b"), note("3.2.1", "c", key="other"), note("0.0", "d"))
    store.put("ben", note("3.2.1", "a"))
    assert crowd.begun(store) == {"3.2.1": 2, "0.0": 1}


def test_of_everybody_only_the_answer_in_force_is_given_and_not_whose(store) -> None:
    def state(n: int, lesson: str = "3.2.1") -> State:
        return State(lesson=lesson, key="exercise", value={"n": n})

    store.put("ana", state(1), state(2), state(9, "0.0"), note("3.2.1", "x"))
    store.put("ben", state(3))
    found = crowd.everybodys(store, "exercise")
    assert sorted((entry.lesson, entry.value["n"]) for entry in found) == [("0.0", 9), ("3.2.1", 2), ("3.2.1", 3)]
    assert not [entry for entry in found if "ana" in repr(entry)]


def test_every_row_counts_with_its_history(store) -> None:
    store.put("ana", note("3.2.1", "a"), note("3.2.1", "b"))
    store.put("ben", note("3.2.1", "a"))
    assert (crowd.count(store, "ana"), crowd.count(store, "ben"), crowd.count(store)) == (2, 1, 3)


def test_a_code_means_those_it_begins(store) -> None:
    for who in ("p_aa11", "p_aa22", "p_bb33"):
        store.put(who, note("0.0", "x"))
    assert crowd.meant(store, "p_aa") == ["p_aa11", "p_aa22"]
    assert crowd.meant(store, "p_aa11") == ["p_aa11"]
    assert crowd.meant(store, "aa") == []


def test_a_code_is_no_pattern(store) -> None:
    store.put("p_aa11", note("0.0", "x"))
    for code in ("%", "_", "p%", "p-aa", "' OR 1=1 --"):
        assert crowd.meant(store, code) == []


def test_the_whole_key_means_one_even_when_it_begins_anothers(store) -> None:
    store.put("local:ana", note("0.0", "x"))
    store.put("local:anabel", note("0.0", "x"))
    assert crowd.meant(store, "local:ana") == ["local:ana"]


def test_what_each_said_stays_together_and_nobody_is_named(store) -> None:
    store.put("ana", note("1.2", "a"), note("1.2", "b"), note("1.2", "c", key="other"), note("1.3", "d"))
    store.put("ben", note("1.2", "e", key="other"))
    store.put("eva", note("1.2", "f", key="third"))
    found = crowd.together(store, "1.2", ("note", "other"))
    said = sorted(({key: entry.value for key, entry in each.items()} for each in found), key=len)
    assert said == [{"other": "e"}, {"note": "b", "other": "c"}]
    assert crowd.together(store, "4.3", ("note",)) == []
    assert "ana" not in repr(found)


def test_what_was_said_between_two_moments_can_be_asked_for_later(store) -> None:
    store.put("ana", note("3.2.1", "first"))
    one, _rows = crowd.mark(store)
    store.put("ana", note("3.2.1", "second"))
    two, _rows = crowd.mark(store)
    store.put("ben", note("3.2.1", "third"))

    def said(**within: int) -> list[str]:
        return sorted(each["note"].value for each in crowd.together(store, "3.2.1", ["note"], **within))

    assert said() == ["second", "third"]
    assert said(upto=one) == ["first"]
    assert said(after=one) == ["second", "third"]
    assert said(after=one, upto=two) == ["second"]
    assert said(after=two) == ["third"]


def test_a_mark_is_another_after_each_answer_and_each_erasing(store) -> None:
    seen = [crowd.mark(store)]
    for value in ("a", "b"):
        store.put("ana", note("3.2.1", value))
        seen.append(crowd.mark(store))
    store.put("ben", note("3.2.1", "c"))
    store.erase("ana")
    seen.append(crowd.mark(store))
    store.erase("ben")
    seen.append(crowd.mark(store))
    assert seen[0] == seen[-1] == (0, 0)
    assert len(set(seen)) == 4
    store.put("eva", note("3.2.1", "d"))
    # A number is never used again.
    assert crowd.mark(store)[0] > seen[2][0] + 1


def test_who_has_begun_what_is_told_without_whose_it_is_in_any_order_asked_for(store) -> None:
    state = State(lesson="3.2.1", key="exercise", value={"n": 1})
    store.put("ana", note("0.0", "x"))
    store.put("ben", note("0.0", "x"), state)
    store.put("eva", note("1.1", "x"))
    backwards = crowd.by_person(store, "exercise", lambda who: -ord(who[0]))
    assert [sorted(each) for each in backwards] == [["1.1"], ["0.0", "3.2.1"], ["0.0"]]
    assert backwards[1]["3.2.1"].value == {"n": 1}
    assert backwards[1]["0.0"] is None
    last, _rows = crowd.mark(store)
    assert len(crowd.by_person(store, "exercise", str, upto=last - 1)) == 2
    assert crowd.by_person(store, "exercise", str, after=last) == []


def test_of_a_text_every_version_is_told(store) -> None:
    store.put("ana", note("3.2.1", "first"), note("3.2.1", "second"), note("3.2.1", "x", key="other"))
    assert [entry.value for entry in crowd.values(store, "3.2.1", ["note"])] == ["first", "second"]
    assert crowd.values(store, "0.0", ["note"]) == []
