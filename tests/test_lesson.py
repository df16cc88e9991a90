"""The object a notebook talks to: what it shows, what it keeps, and that it comes back."""

import asyncio

import pytest

from fieldschool import course
from fieldschool.lesson import Lesson
from fieldschool.workbook.saving import Saver
from fieldschool.workbook.store import Store


@pytest.fixture
def store(tmp_path):
    return Store(f"sqlite:///{tmp_path / 'answers.sqlite'}")


def lesson(store, who="somebody"):
    return Lesson("3.2.1", Saver(store, who))


def test_the_heading_says_what_for_and_how_long(store):
    text = lesson(store).heading().data
    entry = course.load().lesson("3.2.1")
    assert all(objective in text for objective in entry.objectives)
    assert "80 minutes: 40 to teach, 40 for the exercise." in text


def test_an_unknown_lesson_is_a_sentence(store):
    with pytest.raises(course.CourseError, match="no lesson"):
        Lesson("9.9", Saver(store, "somebody"))


def test_a_plan_is_there_after_a_reload(store):
    first = lesson(store)
    first.tool()
    first._tool.form.edit("country", "HND")
    first._tool.form.edit("first", 30)
    again = lesson(store)
    again.tool()
    assert again.country == "HND"
    assert again._tool.setting.home.iso3 == "HND"
    assert again._tool.form.values["first"] == 30
    assert again._tool.view.content["sentence"] == first._tool.view.content["sentence"]


def test_another_participant_sees_nothing_of_it(store):
    one = lesson(store, "one")
    one.tool()
    one._tool.form.edit("first", 30)
    other = lesson(store, "other")
    other.tool()
    assert other._tool.form.values["first"] != 30


def test_saving_is_said_beside_the_tool_and_the_exercise(store):
    one = lesson(store)
    one.tool()
    tasks = one.exercise()
    one._tool.form.edit("first", 30)
    assert one._tool.form.status["text"].startswith("saved ")
    assert tasks.status["text"].startswith("saved ")


def test_a_drag_of_a_slider_is_kept_once(store):
    async def drag():
        one = lesson(store)
        one.tool()
        for value in range(10, 30):
            one._tool.form.edit("first", value)
        await asyncio.sleep(0.6)

    asyncio.run(drag())
    kept = store.history("somebody", "3.2.1", "household")
    assert [entry.value["plans"]["a"]["first"] for entry in kept] == [29]


def test_the_plan_for_the_action_plan_is_kept_with_its_sources(store):
    one = lesson(store)
    one.tool()
    one._tool.form.edit("first", 30)
    entry = store.get("somebody", "3.2.1", "household.plan")
    assert {"what": "Put aside first", "value": "30%"} in entry.value
    assert any("World Bank" in line for line in entry.sources)


def test_the_small_charts_and_the_programmes_follow_the_country(store):
    one = lesson(store)
    charts = [one.show(name) for name in ("sending_cost", "cash_and_inflation", "real_return")]
    programmes = one.programmes()
    one.tool()
    before = [chart.value for chart in charts], programmes.value
    one._tool.form.edit("country", "PHL")
    assert all(chart.value != old for chart, old in zip(charts, before[0], strict=True))
    assert programmes.value != before[1]
    assert "Philippines" in charts[0].picture.sentence


def test_a_country_that_is_gone_from_the_tables_falls_back_to_the_host(store):
    from fieldschool.workbook.entries import Text

    store.put("somebody", Text(lesson="0.0", key="country", value="Atlantis"))
    assert lesson(store).country == course.load().start_country


def test_a_store_in_trouble_still_opens_the_lesson(tmp_path):
    broken = tmp_path / "answers.sqlite"
    broken.write_bytes(b"this is no database" * 100)
    one = lesson(Store(f"sqlite:///{broken}"))
    one.tool()
    one._tool.form.edit("first", 30)
    assert one._tool.form.status["state"] == "trouble"
    assert one._tool.form.values["first"] == 30


def test_all_sources_are_listed_once_and_follow_the_country(store):
    one = lesson(store)
    one.show("sending_cost")
    view = one.sources()
    assert len(view.shown) == len(set(view.shown)) > 5
    assert any("https://" in line for line in view.shown)
    before = list(view.shown)
    one._tool.form.edit("country", "PHL")
    assert view.shown != before
    assert any("Pag-IBIG" in line for line in view.shown)


def test_a_second_window_says_what_the_first_has_saved_and_loads_it(store):
    first, second = lesson(store), lesson(store)
    for window in (first, second):
        window.tool()
    first._tool.form.edit("first", 30)
    second._tool.form.edit("first", 40)
    status = second._tool.form.status
    assert "In another window you saved something else here" in status["text"]
    assert status["offer"] == "Load what the other window saved"
    sent = []
    second._tool.form.send = sent.append
    second._tool.form._handle_custom_msg({"do": "load"}, [])
    assert sent == [{"do": "reload"}]
    again = lesson(store)
    again.tool()
    assert again._tool.form.values["first"] == 30
    values = [entry.value["plans"]["a"]["first"] for entry in store.history("somebody", "3.2.1", "household")]
    assert values == [30, 40, 30]


@pytest.mark.parametrize("message", [None, "load", [], {}, {"do": "other"}, {"do": ["load"]}])
def test_a_message_about_nothing_loads_nothing(store, message):
    one = lesson(store)
    one.tool()
    sent = []
    one._tool.form.send = sent.append
    one._tool.form._handle_custom_msg(message, [])
    assert sent == []
