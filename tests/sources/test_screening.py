"""Screening: criteria, vetoes, examples and risks fit each other, and what nobody counted says so."""

import pytest

from fieldschool.sources import screening, tables
from fieldschool.sources.checking import TableError


def test_every_group_has_a_criterion_and_every_criterion_five_different_levels():
    found = screening.criteria()
    assert list(dict.fromkeys(each.group for each in found)) == list(screening.GROUPS)
    assert all(len(set(each.levels)) == len(screening.SCORES) for each in found)
    assert all(each.question.endswith("?") for each in found)


def test_questions_that_take_an_idea_out_say_why():
    assert len(screening.vetoes()) == 5
    assert all(each.question.endswith("?") and each.why.endswith(".") for each in screening.vetoes())


def test_examples_have_a_score_for_each_criterion_and_the_best_one_is_out():
    names = [each.criterion_id for each in screening.criteria()]
    found = screening.examples()
    assert all(list(each.scores) == names for each in found)
    assert any(None in each.scores.values() for each in found)
    best = max(found, key=lambda each: sum(score or 0 for score in each.scores.values()))
    assert best.vetoes == ("promise",)
    assert all(each.source.url.startswith("http") for each in found)


def test_a_risk_has_evidence_with_its_source_or_neither():
    for risk in screening.risks():
        assert bool(risk.evidence) == (risk.source is not None), risk.risk_id
        assert risk.chance_pct is None or risk.evidence
        assert risk.group in screening.RISK_GROUPS
    assert {risk.risk_id for risk in screening.risks() if not risk.evidence} == {
        "partner_conflict",
        "land_title",
        "income_abroad_stops",
    }


def test_coffee_fell_by_a_fifth_in_four_of_25_years():
    coffee = next(risk for risk in screening.risks() if risk.risk_id == "price_coffee")
    assert coffee.chance_pct == 16 == 100 * 4 / 25
    assert "4 of 25" in coffee.evidence


@pytest.mark.parametrize(("column", "value"), [("scores", "1 2 3"), ("vetoes", "weather")])
def test_an_example_that_does_not_fit_is_told_with_file_and_column(column, value):
    frames = [tables.load(name) for name in ("screening_examples", "screening_criteria", "screening_vetoes")]
    frames[0] = frames[0].assign(**{column: value})
    with pytest.raises(TableError, match=rf"screening_examples.csv.*{column}"):
        screening.examples.__wrapped__(*frames)
