"""The running tally: what one answer changes."""

import pytest

from screening.criteria.tree import AgeRange, Logic, Sex
from screening.eligibility.person import Answer, Person
from screening.eligibility.tally import Tally, known_fact
from screening.eligibility.truth import Truth

from .forest import criterion, group, sheet

NESTED = sheet(
    group(1, logic=Logic.ANY), group(2, 1, logic=Logic.ALL), criterion(3, 2), criterion(4, 2), criterion(5, 1)
)


def test_an_answer_is_carried_up_as_far_as_it_decides():
    told = Tally(NESTED, Person())
    told.learn(3, Answer.NO)
    assert (told.truth[2], told.truth[1]) == (Truth.NO, Truth.UNSURE)
    told.learn(5, Answer.YES)
    assert told.truth[1] is Truth.YES


def test_a_group_counts_once_however_many_answers_decide_it():
    both = sheet(group(1), group(2, 1, logic=Logic.ANY), criterion(3, 2), criterion(4, 2), criterion(5, 1))
    told = Tally(both, Person())
    told.learn(3, Answer.YES)
    told.learn(4, Answer.YES)
    assert (told.truth[2], told.truth[1]) == (Truth.YES, Truth.UNSURE)


def test_a_question_is_moot_below_any_group_that_is_decided():
    told = Tally(NESTED, Person())
    told.learn(5, Answer.YES)
    assert (told.truth[2], told.is_moot(3)) == (Truth.UNSURE, True)


def test_not_sure_decides_nothing():
    told = Tally(NESTED, Person())
    told.learn(5, Answer.UNSURE)
    assert (told.truth[5], told.facts) == (Truth.UNSURE, {5: Answer.UNSURE})


def test_a_minimum_that_cannot_be_reached_is_decided_at_once():
    few = sheet(group(1, logic=Logic.ANY, min=2), criterion(2, 1), group(3, out=True, min=2), criterion(4, 3, out=True))
    assert (Tally(few, Person()).truth[1], Tally(few, Person()).truth[3]) == (Truth.NO, Truth.YES)


@pytest.mark.parametrize(
    ("known", "person", "fact"),
    [
        ({"known_age": AgeRange(low=18)}, Person(18), Answer.YES),
        ({"known_age": AgeRange(low=18)}, Person(17), Answer.NO),
        ({"known_age": AgeRange(low=18)}, Person(), Answer.UNSURE),
        ({"known_sex": Sex.MALE}, Person(sex=Sex.MALE), Answer.YES),
        ({"known_sex": Sex.MALE}, Person(sex=Sex.FEMALE), Answer.NO),
        ({"known_sex": Sex.MALE}, Person(), Answer.UNSURE),
        ({"known_sex": Sex.ALL}, Person(), Answer.YES),
    ],
)
def test_what_the_person_has_told_already(known, person, fact):
    assert known_fact(criterion(1, **known), person) is fact
