"""The pictures of lesson 3.1.1 say what they show, with the numbers in it; what is not known has no bar."""

from fieldschool.charts import needs, needs_money
from fieldschool.models.needs import Back, Budget, moments

BEFORE = Budget(earned=7800, spent={"food": 3600, "school": 500, "other": 3450})
AFTER = Budget(
    earned=3500, received=6515, spent={"food": 4300, "school": 1000, "other": 4050, "business": 300}, loan=600
)
STAGES = [("a", "home"), ("b", "home"), ("c", "forced")]


BACK = Back(9000, 3000)


def way(current, back=BACK):
    return needs_money.along_the_way(moments(BEFORE, AFTER, back), current, "MXN")


def test_a_month_is_told_to_the_last_unit():
    said = way("sending").sentence
    assert said.startswith("Money arrives each month: MXN 10,015 comes in a month and MXN 10,250 goes out.")
    assert said.endswith("MXN 235 is missing each month.")


def test_nothing_saved_pays_no_day_and_a_year_of_savings_is_told_in_months():
    assert "would pay that for 0 days" in way("stopped").sentence
    saved = Budget(earned=3500, received=6515, spent={"food": 4300, "school": 1000, "other": 1715}, loan=600)
    found = needs_money.along_the_way(moments(BEFORE, saved, Back(9000, 3000)), "stopped", "MXN")
    assert "MXN 7,115 is missing" in found.sentence
    assert "for 4 months" in found.sentence


def test_old_age_asks_who_pays_and_draws_no_bar():
    found = way("old")
    assert found.sentence == "Old age: no budget says what comes in then. Who pays?"
    [old] = [each for each in found.spec["bundles"] if each["name"] == "Old age"]
    assert (old["values"], old["texts"]) == ([None, None], ["not known", ""])


def test_a_return_that_nobody_knows_is_not_made_up():
    assert way("back", None).sentence == "Back, with work: not known for this family."


def test_the_time_that_is_looked_at_is_marked():
    assert [each["name"] for each in way("first_months").spec["bundles"] if each["mark"]] == ["First months away"]


def test_shares_stand_beside_a_survey_that_is_named():
    survey = {"food": 38.0, "housing": 9.0, "school": None, "health": 3.0, "transport": 20.0, "rest": 30.0}
    found = needs_money.budget_shares(BEFORE, AFTER, survey, "Mexico · 2024", ("Before", "After"))
    assert found.sentence.startswith("Food took 48% of what the family lives on, and now takes 46%.")
    assert "“School and leisure” grew most: from 7% to 11%." in found.sentence
    assert found.sentence.endswith("Mexico · 2024: 38% for food.")
    school = found.spec["bundles"][2]
    assert school["values"][2] is None
    assert school["texts"][2] == "not told apart"
    assert [one["name"] for one in found.spec["series"]] == ["Before", "After", "Mexico · 2024"]


def test_without_a_survey_there_are_two_bars():
    found = needs_money.budget_shares(BEFORE, AFTER, None, "", ("Before", "After"))
    assert all(len(each["values"]) == len(each["texts"]) == 2 for each in found.spec["bundles"])


def test_a_month_without_spending_is_told_and_not_divided():
    found = needs_money.budget_shares(Budget(), AFTER, None, "", ("Before", "After"))
    assert found.sentence.startswith("Nothing is spent in one of the two months")


def test_each_new_hundred_names_the_three_largest_and_what_is_saved():
    found = needs_money.new_hundred(BEFORE, AFTER, "MXN")
    assert found.sentence == (
        "Of each new MXN 100: Food 32, Clothing and other things 27, and Loans 27. And 22 less is saved than before."
    )
    assert round(sum(item["value"] for item in found.spec["items"])) == 100
    assert needs_money.new_hundred(AFTER, BEFORE, "MXN") is None


def test_the_amounts_add_up_before_the_eyes():
    found = needs_money.amounts(BEFORE, AFTER, ("Before", "After"), "MXN")
    for column in (1, 2):
        told = [float(row[column].replace(",", "").replace("−", "-")) for row in found.rows]
        assert sum(told[:2]) == sum(told[2:])


def test_no_group_and_nothing_answered_say_how_to_begin():
    assert needs.picture([], {}).sentence == "Choose a group first: its needs then stand here."
    assert needs.picture(STAGES, {}).sentence.startswith("This group has 3 needs on the list.")


def test_what_is_missing_is_told_by_stage_and_what_is_not_known_is_no_no():
    found = needs.picture(STAGES, {"a": "yes", "b": "unknown", "c": "partly"})
    assert found.sentence == (
        "Of 3 needs looked at: 1 answered, 1 partly, 0 not at all. Most is missing at: “Sent back”. "
        "1 is not known: ask at home."
    )
    assert [item["mark"] for item in found.spec["items"]] == [False, True]
    assert found.spec["items"][0]["text"] == "1 of 2"
    assert [sum(int(cell) for cell in row[1:]) for row in found.table.rows] == [2, 1]
