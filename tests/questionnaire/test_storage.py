"""The wizard's storage holds nothing but what is in the database."""

import pytest
from django.http import HttpRequest

from screening.eligibility.person import Answer
from screening.questionnaire import queries
from screening.questionnaire.about import About
from screening.questionnaire.storage import ScreeningStorage
from screening.questionnaire.visits import Visit
from screening.trials.sheets import published_sheet
from tests.questionnaire.trials import NCT, Walker, make_trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def storage() -> ScreeningStorage:
    """The storage of somebody on the first page of questions."""
    make_trial()
    screening = Walker().tell().screening()
    askable = published_sheet(screening.question_set_id)
    made = ScreeningStorage(NCT, HttpRequest())
    made.attach(Visit(screening, queries.standing_of(screening, askable, {})), "diagnosis")
    return made


def test_the_current_step_is_the_one_of_the_address(storage: ScreeningStorage) -> None:
    assert storage.current_step == "diagnosis"


def test_answers_are_written_through_and_read_as_the_form_names_them(storage: ScreeningStorage) -> None:
    storage.set_step_data("diagnosis", {1: Answer.YES, 2: Answer.UNSURE})
    assert storage.get_step_data("diagnosis").dict() == {"q1": "yes", "q2": "unsure"}
    assert storage.visit.standing.answers == {1: Answer.YES, 2: Answer.UNSURE}
    assert storage.visit.screening.answers.count() == 2


def test_basics_are_written_through(storage: ScreeningStorage) -> None:
    storage.set_step_data("basics", About(0.5, "male", "France"))
    expected = {"age": "6", "unit": "months", "sex": "male", "country": "France", "zip": ""}
    assert storage.get_step_data("basics").dict() == expected
    assert storage.visit.standing.person.age == 0.5


def test_a_step_without_answers_stores_nothing(storage: ScreeningStorage) -> None:
    storage.set_step_data("study-team", {})
    assert storage.visit.screening.answers.count() == 0


def test_starting_formtools_anew_deletes_nothing(storage: ScreeningStorage) -> None:
    storage.set_step_data("diagnosis", {1: Answer.YES})
    storage.reset()
    assert storage.get_step_data("diagnosis").dict() == {"q1": "yes"}
