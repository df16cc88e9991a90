"""A markdown source as texts: one line each, without the marks around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.i18n.blocks import replaced, texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("   \n\n", []),
        ("One\nparagraph.\n\nAnother.", ["One paragraph.", "Another."]),
        ("## A heading\nand text", ["A heading", "and text"]),
        ("- one\n- two\n  goes on\n\n1. three", ["one", "two goes on", "three"]),
        ("**Bold** first\n*and* more", ["**Bold** first *and* more"]),
        ("> said\n> so", ["said so"]),
        ("| a | b |\n|---|:-:|\n| c | |", ["a", "b", "c"]),
        ("before\n\n---\n\nafter", ["before", "after"]),
        ("Title\n=====\ntext", ["Title", "text"]),
        ("> \n\n- \n\n#", []),
        ("```python\nprint('## no')\n```\n\nyes", ["yes"]),
        ("text\n```\ncode\n```\nmore", ["text", "more"]),
        ("~~~\nnever closed\n\n# no", []),
        ("3.5 million people", ["3.5 million people"]),
        ("#no heading", ["#no heading"]),
    ],
)
def test_each_heading_paragraph_item_and_cell_is_one_text(source, expected):
    assert texts(source) == expected


def test_marks_code_and_blank_lines_stay_where_they_are():
    source = "# Title\n\nOne\nline.\n\n- item\n\n| a | b |\n|---|---|\n| c |  |\n\n```\ncode\n```\n"
    assert replaced(source, str.upper) == (
        "# TITLE\n\nONE LINE.\n\n- ITEM\n\n| A | B |\n|---|---|\n| C |  |\n\n```\ncode\n```\n"
    )


@pytest.mark.parametrize("source", ["| a \\| b | c |", "| only"])
def test_a_row_of_a_table_keeps_its_bars(source):
    assert replaced(source, str.upper).count("|") == source.count("|")


@given(st.text(alphabet="ab |#-*>\n", max_size=80))
def test_nothing_is_lost_and_what_is_put_back_has_the_same_texts(source):
    again = replaced(source, lambda text: text)
    assert texts(again) == texts(source)
    assert sorted("".join(again.split())) == sorted("".join(source.split())) or ">" in source
