"""The statements of the self-assessment: few, in words of the course, each served by a lesson."""

from collections import Counter

from fieldschool import course
from fieldschool.sources.assessment import statements


def test_each_objective_of_the_seminar_has_three_statements():
    objectives = [objective.id for objective in course.load().objectives]
    assert Counter(statement.objective for statement in statements()) == dict.fromkeys(objectives, 3)


def test_each_statement_is_served_by_lessons_of_the_course():
    contents = course.load()
    for statement in statements():
        assert statement.lessons
        for number in statement.lessons:
            assert statement.objective in contents.lesson(number).serves


def test_statements_are_whole_sentences_in_the_first_person():
    found = [statement.text for statement in statements()]
    assert len(set(found)) == len(found) > 5
    assert all(text.startswith("I ") and text.endswith(".") for text in found)
