"""Words that recruiting material must not use."""

import pytest

from screening.trials.wording_rules import offending_words


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("Do you have asthma?", ()),
        ("You qualify if you have asthma", ("you qualify",)),
        ("YOU   QUALIFY!", ("you qualify",)),
        ("A new treatment that is free and safe", ("new treatment", "free", "safe")),
        ("Are you free?", ("free",)),
        ("Do you have freedom to travel? Is it unsafe? Ineffective?", ()),
        ("Hurry, don’t miss it", ("hurry", "don't miss")),
        ("Are you ineligible?", ()),
        ("You may qualify for it", ("you may qualify",)),
        ("Are you eli\u00adgible? It is \uff53afe and s\u200bafe.", ("eligible", "safe")),
    ],
)
def test_finds_whole_words_whatever_the_case_and_spacing(wording, words):
    assert offending_words(wording) == words


def test_a_word_of_the_criterion_itself_may_stay():
    assert offending_words("Do you use effective birth control?", "Must use effective contraception") == ()


def test_only_that_word_may_stay():
    assert offending_words("Effective and safe?", "effective contraception") == ("safe",)
