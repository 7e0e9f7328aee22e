"""Limits as sentences."""

import pytest

from screening.criteria.tree import Limits, Sex
from screening.eligibility.limit_words import age_words, limit_words
from screening.eligibility.limits import LimitKind


@pytest.mark.parametrize(
    ("limits", "kind", "words"),
    [
        (Limits(18, 75), LimitKind.AGE, "This trial is for people from 18 years to 75 years old."),
        (Limits(18), LimitKind.AGE, "This trial is for people who are 18 years old or older."),
        (Limits(None, 1), LimitKind.AGE, "This trial is for people who are 1 year old or younger."),
        (Limits(sex=Sex.FEMALE), LimitKind.SEX, "This trial is for women."),
        (Limits(sex=Sex.MALE), LimitKind.SEX, "This trial is for men."),
    ],
)
def test_whom_a_trial_is_for(limits, kind, words):
    assert limit_words(limits, kind) == words


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (18, "18 years"),
        (1.5, "18 months"),
        (6 / 52.1775, "6 weeks"),
        (10 / 365.2425, "10 days"),
        (1 / 365.2425, "1 day"),
        (0, "0 years"),
        (2 / 8765.82, "2 hours"),
        (4.3217, "4.3217 years"),
    ],
)
def test_ages_are_said_in_the_unit_in_which_they_come_out_even(age, words):
    assert age_words(age) == words
