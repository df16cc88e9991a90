"""Whatever entry can be made comes back from the store as it went in."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldschool.workbook.entries import Choice, Flag, Items, Number, State, Text

words = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=50)
finite = st.floats(allow_nan=False, allow_infinity=False)
names = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=8)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | finite | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=10,
)
common = {
    "lesson": st.from_regex(r"[0-9]\.[0-9](\.[0-9])?", fullmatch=True),
    "key": st.from_regex(r"[a-z0-9_.-]{1,64}", fullmatch=True),
    "note": words,
    "sources": st.lists(words, max_size=3),
    "made_at": st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30), timezones=st.just(UTC)),
}
any_entry = st.one_of(
    st.builds(Number, value=finite, unit=words.map(lambda unit: unit[:40]), **common),
    st.builds(Text, value=words, **common),
    st.builds(Choice, value=st.just("a"), options=st.lists(names).map(lambda more: ["a", *more]), **common),
    st.builds(Flag, value=st.booleans(), **common),
    st.builds(
        Items,
        value=st.lists(st.dictionaries(names, st.none() | finite | words, max_size=4), max_size=4),
        **common,
    ),
    st.builds(State, value=st.dictionaries(names, json_values, max_size=4), **common),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entry=any_entry)
def test_any_entry_comes_back_as_it_went_in(store, entry):
    store.erase("ana")
    store.put("ana", entry)
    back = store.get("ana", entry.lesson, entry.key)
    assert back == entry
    assert back.same_as(entry)
