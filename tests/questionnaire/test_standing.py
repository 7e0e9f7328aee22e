"""Where a person stands follows from what is stored, and from nothing else."""

from dataclasses import replace

import pytest

from screening.criteria.tree import Sex
from screening.eligibility.person import Answer, Person
from screening.questionnaire.models import Screening
from screening.questionnaire.standing import person_of
from tests.questionnaire.test_forms import standing

ALL = {1: Answer.YES, 2: Answer.YES, 3: Answer.NO, 4: Answer.YES, 5: Answer.YES}


@pytest.mark.parametrize(("sex", "known"), [("female", Sex.FEMALE), ("male", Sex.MALE), ("unsaid", None), ("", None)])
def test_a_sex_that_was_not_told_is_not_known(sex: str, known: Sex | None) -> None:
    assert person_of(Screening(age=40, sex=sex)) == Person(40, known)


def test_the_first_step_is_due_until_age_and_sex_are_told() -> None:
    nobody = replace(standing(), knows_basics=False)
    assert (nobody.due, nobody.is_reached("basics"), nobody.is_reached("diagnosis")) == ("basics", True, False)


def test_pages_are_reached_one_after_the_other() -> None:
    begun = standing().with_answers({1: Answer.YES, 2: Answer.YES})
    assert begun.order == ("basics", "diagnosis", "medicines", "tests")
    assert begun.due == "medicines"
    assert [step for step in (*begun.order, "study-team") if begun.is_reached(step)] == [
        "basics",
        "diagnosis",
        "medicines",
    ]


def test_the_study_teams_page_is_reached_after_all_others() -> None:
    done = standing().with_answers(ALL)
    assert (done.due, done.is_reached("study-team"), done.is_reached("nowhere")) == (None, True, False)


def test_questions_are_numbered_through_the_pages() -> None:
    assert standing().numbers == {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 1}


def test_each_question_stands_on_one_page_and_what_is_told_first_on_the_first_step() -> None:
    assert [standing().page_of(item) for item in (1, 3, 4, 6, 99)] == [
        "diagnosis",
        "medicines",
        "tests",
        "study-team",
        "basics",
    ]


def test_a_sheet_knows_its_own_steps_only() -> None:
    assert [standing().knows(step) for step in ("basics", "diagnosis", "study-team", "nowhere")] == [
        True,
        True,
        True,
        False,
    ]


def test_an_answer_that_speaks_against_the_trial_rules_out() -> None:
    assert not standing().with_answers(ALL).is_ruled_out
    assert standing().with_answers({1: Answer.NO}).is_ruled_out
    assert not replace(standing(), knows_basics=False).is_ruled_out
