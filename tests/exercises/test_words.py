import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldschool.exercises import words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("  \n\t ", 0),
        ("... !!! --- ''", 0),
        ("Save first.", 2),
        ("Don't touch the self-help fund", 5),
        ("12 months, 3.5 %", 4),
        ("Ahorre un poco cada día", 5),
        ("Зберігайте трохи щомісяця", 3),
        ("ادخر قليلا كل شهر", 4),
        ("हर महीने थोड़ा बचाएं", 4),
        ("매달 조금씩 저축하세요", 3),
        ("每月先存钱", 5),
        ("まいつき", 2),
        ("毎月すこし", 3),
        ("ทุกเดือน", 2),
        ("cafe\u0301 au lait", 3),
        ("👍🏽 🙂", 0),
    ],
)
def test_words_of_many_scripts_are_counted(text, number):
    assert words.count(text) == number


def test_an_answer_in_thai_chinese_and_khmer_passes_where_its_english_does():
    english = "Put a little money aside every month first"
    assert words.count(english) == 8
    for text in ("เก็บเงินเล็กน้อยทุกเดือนก่อนใช้จ่าย", "每个月先存一点钱再花", "សន្សំប្រាក់បន្តិចរៀងរាល់ខែមុនពេលចំណាយ"):
        assert words.at_least(text, 8)


@given(st.text(max_size=200), st.integers(1, 30))
def test_at_least_agrees_with_the_count(text, number):
    assert words.at_least(text, number) is (words.count(text) >= number)


@given(st.text(max_size=60), st.text(max_size=60))
def test_writing_more_never_counts_less(text, more):
    assert words.count(f"{text} {more}") >= max(words.count(text), words.count(more))
