"""The reading grade: its formula, words counted as people speak them, names that the glossary explains."""

import pytest

from bench.readability import grade, syllables, words_in


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("you", 1),
        ("the", 1),
        ("made", 1),
        ("used", 1),
        ("types", 1),
        ("treated", 2),
        ("table", 2),
        ("males", 1),
        ("samples", 2),
        ("diseases", 3),
        ("trying", 2),
        ("medication", 4),
        ("previous", 3),
        ("leukemia", 4),
        ("radiation", 4),
        ("treatment", 2),
        ("involvement", 3),
        ("doctor's", 2),
        ("follow-up", 3),
        ("HIV", 3),
        ("18", 1),
        ("1.5", 2),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_the_grade_is_the_formula_of_kincaid():
    # Four words of one, one, one and two syllables in one sentence.
    assert grade("Do you have trouble?") == pytest.approx(0.39 * 4 + 11.8 * 5 / 4 - 15.59)


def test_sentences_are_told_by_their_ends_not_by_numbers_and_short_forms():
    one = grade("Is your count 1.5 or more now?")
    assert grade("Is your count 1.5 or more now? Is your count 1.5 or more now?") == pytest.approx(one)


def test_a_name_that_the_glossary_explains_makes_a_question_no_harder():
    assert grade("Do you have neutropenia now?") == pytest.approx(grade("Do you have a cold now?") + 0.39 * -1)
    assert grade("Do you have neutropenia now?", all_words=True) > grade("Do you have neutropenia now?")
    assert grade("Do you have unexplainable neutropenia now?") > grade("Do you have bad neutropenia now?")


@pytest.mark.parametrize("text", ["", " ", "?", "..."])
def test_a_text_without_words_has_no_grade(text):
    assert (grade(text), words_in(text)) == (0.0, 0)


def test_long_words_and_long_sentences_are_harder():
    assert grade("Do you smoke?") < grade("Do you currently consume cigarettes?")
    assert grade("Do you smoke?") < grade("Do you smoke or did you smoke in the last ten years or so?")
