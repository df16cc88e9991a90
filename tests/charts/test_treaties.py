"""Treaties in words: counts, what is not known, and where two countries differ."""

import pytest

from fieldschool.charts.treaties import Row, Stand, in_words, sentence, table

PARTY, NOT, UNKNOWN = Stand("party", 1999, "2022"), Stand("not party", None, "2022"), Stand("not known")
ROWS = [Row("A", "of work", (PARTY, NOT)), Row("B", "of children", (PARTY, PARTY)), Row("C", "of sea", (NOT, UNKNOWN))]


def test_the_sentence_counts_and_names_where_only_one_is_a_party():
    assert sentence(("Mexico", "Nepal"), ROWS) == (
        "Mexico is a party to 2 of 3 treaties. Nepal is a party to 1 of 3 treaties; 1 is not known here. "
        "Only Mexico is a party to: A."
    )


def test_what_is_not_known_is_never_a_difference():
    assert "Only" not in sentence(("Mexico", "Nepal"), [Row("C", "", (PARTY, UNKNOWN))])


@pytest.mark.parametrize(
    ("stand", "words"),
    [
        (PARTY, "✓ 1999"),
        (Stand("party"), "✓ yes"),
        (Stand("signed only"), "… signed only"),
        (NOT, "✗ no (2022)"),
        (Stand("not party"), "✗ no"),
        (UNKNOWN, "not known"),
    ],
)
def test_each_standing_has_a_sign_and_words(stand, words):
    assert in_words(stand) == words


def test_the_table_has_a_row_a_treaty():
    found = table(("Mexico", "Nepal"), ROWS)
    assert found.columns == ("Treaty", "Mexico", "Nepal")
    assert found.rows[0] == ("A: of work", "✓ 1999", "✗ no (2022)")
