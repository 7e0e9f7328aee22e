"""Explanations: each reason in its place, at the level at which one can act on it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.criteria.tree import AgeRange, Answerer, Logic, Sex, Topic
from screening.eligibility.evaluate import Outcome
from screening.eligibility.explain import Kind, Reason, explain, ruled_out_by
from screening.eligibility.person import Answer, Person
from screening.eligibility.truth import Truth

from .forest import answers_to, criterion, group, persons, says, sheet, sheets

NOBODY = Person()


def ids(reasons):
    return [reason.item and reason.item.id for reason in reasons]


def placed(of, person=NOBODY, **answers):
    found = explain(of, person, says(**answers))
    places = ("against", "confirm", "open", "met", "team")
    return {place: ids(reasons) for place in places if (reasons := getattr(found, place))}


def test_each_answer_has_its_place():
    every = sheet(
        criterion(1),
        criterion(2),
        criterion(3, answerer=Answerer.RECORDS),
        criterion(4),
        criterion(5),
        criterion(6, answerer=Answerer.SITE),
    )
    found = placed(every, q1="yes", q2="no", q3="no", q4="unsure")
    assert found == {"met": [1], "against": [2], "confirm": [3], "open": [4, 5], "team": [6]}


def test_a_reason_says_what_was_asked_and_answered():
    item = criterion(1, question="Do you have asthma?")
    assert explain(sheet(item), NOBODY, says(q1="no")).against == (
        Reason(item, Kind.AGAINST, Truth.NO, Answer.NO, "Do you have asthma?"),
    )


def test_an_undecided_choice_is_one_reason_with_what_is_open_in_it():
    choice = sheet(group(1, logic=Logic.ANY), criterion(2, 1), criterion(3, 1), criterion(4, 1))
    (reason,) = explain(choice, NOBODY, says(q2="no", q3="unsure")).open
    assert (ids([reason]), ids(reason.members), reason.label, reason.to_find_out) == ([1], [3, 4], "group 1", True)


def test_requirements_are_reasons_by_themselves():
    both = sheet(group(1, logic=Logic.ALL), criterion(2, 1), criterion(3, 1), criterion(4, 1))
    assert placed(both, q2="yes", q3="unsure") == {"open": [3, 4]}
    assert placed(both, q2="yes", q3="no") == {"against": [3]}


def test_each_item_of_an_exclusion_list_is_a_reason_by_itself():
    listed = sheet(group(1, out=True), criterion(2, 1, out=True), criterion(3, 1, out=True))
    assert placed(listed, q2="yes", q3="yes") == {"against": [2, 3]}


def test_a_choice_without_any_fitting_part_fails_as_a_whole():
    choice = sheet(group(1, logic=Logic.ANY), criterion(2, 1), criterion(3, 1))
    (reason,) = explain(choice, NOBODY, says(q2="no", q3="no")).against
    assert (ids([reason]), ids(reason.members)) == ([1], [2, 3])


def test_a_choice_of_which_one_part_may_be_wrong_is_to_be_confirmed():
    choice = sheet(group(1, logic=Logic.ANY), criterion(2, 1), criterion(3, 1, answerer=Answerer.RECORDS))
    assert placed(choice, q2="no", q3="no") == {"confirm": [1]}


def test_a_doubtful_group_that_fails_is_to_be_confirmed():
    doubtful = sheet(group(1, assumed="logic"), criterion(2, 1), criterion(3, 1))
    (reason,) = explain(doubtful, NOBODY, says(q2="no")).confirm
    assert (ids([reason]), ids(reason.members)) == ([1], [2])


def test_a_group_that_only_the_team_can_decide_is_the_team_s():
    team = sheet(group(1, logic=Logic.ANY), criterion(2, 1), criterion(3, 1, answerer=Answerer.SITE))
    assert placed(team, q2="no") == {"team": [1]}


@pytest.mark.parametrize(
    ("item", "answer", "expected"),
    [
        (criterion(1, answerer=Answerer.RECORDS), "unsure", True),
        (criterion(1, answerer=Answerer.RECORDS), "no", True),
        (criterion(1), "unsure", True),
        (criterion(1), "no", False),
        (criterion(1), "yes", False),
        (criterion(1, topic=Topic.LOGISTICS), "unsure", False),
        (criterion(1, answerer=Answerer.SITE), "unsure", False),
        (criterion(1, answerer=Answerer.SITE), "no", False),
        (criterion(1, known_age=AgeRange(low=18)), "unsure", False),
    ],
)
def test_the_doctor_s_sheet_holds_what_a_doctor_can_tell(item, answer, expected):
    found = explain(sheet(item), NOBODY, says(q1=answer))
    reasons = found.against + found.confirm + found.open + found.met + found.team
    assert [reason.to_find_out for reason in reasons] == [expected]


def test_limits_stand_by_themselves():
    limited = sheet(criterion(1), min_age=18, sex=Sex.FEMALE)
    found = explain(limited, Person(12), {})
    assert [(reason.label, reason.truth) for reason in found.limits] == [
        ("This trial is for people who are 18 years old or older.", Truth.NO),
        ("This trial is for women.", Truth.UNSURE),
    ]
    assert ruled_out_by(limited, Person(12), {}) == found.limits[:1]


@given(st.data(), sheets(), persons)
def test_an_explanation_fits_its_outcome(data, anything, person):
    answers = data.draw(answers_to(anything.tree))
    found = explain(anything, person, answers)
    assert bool(ruled_out_by(anything, person, answers)) is (found.outcome is Outcome.NO_MATCH)
    if found.outcome is Outcome.MATCH:
        assert (found.open, found.confirm, found.against) == ((), (), ())
    if found.outcome is Outcome.OPEN and found.met:
        unsure = [reason for reason in found.limits if reason.truth is Truth.UNSURE]
        assert found.open or found.confirm or unsure


@given(st.data(), sheets(), persons)
def test_no_item_is_named_twice(data, anything, person):
    found = explain(anything, person, data.draw(answers_to(anything.tree)))
    named = list(walk(found.against + found.confirm + found.open + found.met + found.team))
    assert len(named) == len(set(named))


def walk(reasons):
    for reason in reasons:
        yield reason.item.id
        yield from walk(reason.members)
