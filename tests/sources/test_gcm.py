"""The Global Compact: the tables fit each other, votes add up, countries without a vote."""

from fieldschool.sources import gcm, policies, sdg

NUMBERS = [str(n) for n in range(1, 24)]


def test_there_are_the_23_objectives_with_words_and_a_question():
    found = gcm.objectives()
    assert [each.objective for each in found] == NUMBERS
    assert {each.group for each in found} == set(gcm.GROUPS)
    for each in found:
        assert all((each.title, each.official, each.asks, each.action))
        assert each.question.endswith("?")
        assert each.source.url.startswith("http")


def test_numbers_of_targets_are_text():
    targets = {target.target_id: target for target in gcm.targets()}
    assert {"8.10", "10.c", "10.1"} <= set(targets)
    assert "8.1" not in targets
    assert targets["8.10"].goal == 8


def test_a_target_that_lesson_1_1_has_is_called_the_same():
    known = {target.target_id: target.title for target in sdg.targets()}
    both = [target for target in gcm.targets() if target.target_id in known]
    assert len(both) > 10
    assert all(target.title == known[target.target_id] for target in both)


def test_every_pair_joins_what_is_there_and_every_objective_has_one():
    targets = {target.target_id for target in gcm.targets()}
    pairs = gcm.pairs()
    assert {pair.objective for pair in pairs} == set(NUMBERS)
    assert {pair.target_id for pair in pairs} == targets
    assert len({(pair.objective, pair.target_id) for pair in pairs}) == len(pairs)
    assert all(pair.strength in (1, 2, 3) and pair.why for pair in pairs)
    assert 0 < sum(pair.seen for pair in pairs) < len(pairs) / 2


def test_the_strongest_pair_of_an_objective_comes_first():
    found = [pair for pair in gcm.pairs() if pair.objective == "20"]
    assert [pair.strength for pair in found] == sorted((pair.strength for pair in found), reverse=True)
    assert {pair.target_id for pair in found[:2]} == {"10.c", "8.10"}


def test_the_votes_add_up_to_the_member_states():
    assert gcm.counted() == {"yes": 152, "no": 5, "abstain": 12, "absent": 24}
    assert gcm.vote("RWA").vote == "yes"
    assert gcm.vote("USA").vote == "no"
    assert gcm.vote("HKG") is None


def test_champions_have_a_month_and_rwanda_is_in_neither_list():
    assert gcm.champion("MEX").as_of == "2023-11"
    assert gcm.champion("PHL").as_of == "2021-12"
    assert gcm.champion("RWA") is None


def test_steps_are_in_the_order_of_time_with_a_page_each():
    years = [step.year for step in gcm.steps()]
    assert years == sorted(years)
    assert all(step.source.citation() and step.what.endswith(".") for step in gcm.steps())
    assert {step.iso3 for step in gcm.steps()} == {"", "MEX", "RWA", "PHL"}


def test_areas_of_policy_name_objectives_that_are_there():
    assert {each for area in policies.areas() for each in area.objectives} <= set(NUMBERS)
