"""Where a trial has rules for several kinds of people, a person is asked first which of them describes them."""

import logging

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from screening.questionnaire import queries, services
from screening.questionnaire.models import Screening
from tests.questionnaire.trials import PATIENTS_AND_CONTROLS, TWO_PEOPLES, Walker, make_trial

pytestmark = pytest.mark.django_db

STEP = "questions/which-describes-you"
PATIENT, CONTROL, NOT_SURE = "1", "2", "0"


@pytest.fixture
def walker() -> Walker:
    """Somebody who has told age and sex."""
    make_trial(TWO_PEOPLES, populations=PATIENTS_AND_CONTROLS)
    return Walker().tell()


def test_it_is_asked_after_age_and_sex_and_before_the_trials_own_questions(walker: Walker) -> None:
    assert walker.url == walker.address(STEP)
    assert walker.heading() == "Who this trial is for"
    assert "Page 2 of" in walker.title()
    assert '<legend class="field__label">Which describes you?</legend>' in walker.html
    assert [walker.html.count(f"<span>{label}</span>") for label in ("Patients", "Controls")] == [1, 1]
    assert "<span>Not sure, or none of these</span>" in walker.html
    assert walker.populations() == [PATIENT, CONTROL, NOT_SURE]
    assert walker.chosen() == {}
    assert "different rules for different people" in walker.html


def test_no_page_ahead_opens_before_it_is_answered(walker: Walker) -> None:
    for page in ("questions/diagnosis", "questions/check", "questions/daily-life"):
        assert walker.open(walker.address(page)).url == walker.address(STEP)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [(PATIENT, {2, 3, 7}), (CONTROL, {5, 6, 7}), (NOT_SURE, {2, 3, 5, 6, 7})],
)
def test_only_what_is_for_the_person_and_for_everybody_is_asked(
    walker: Walker, choice: str, expected: set[int]
) -> None:
    walker.send(population=choice).to_check(q6="no")
    assert walker.url == walker.address("questions/check")
    assert set(walker.stored()) == expected


@pytest.mark.parametrize("sent", [{}, {"population": "3"}, {"population": "-1"}, {"population": "x"}])
def test_a_missing_or_forged_choice_is_shown_again_and_stored_nowhere(walker: Walker, sent: dict[str, str]) -> None:
    walker.send(**sent)
    assert (walker.status, walker.screening().population) == (422, None)
    assert walker.title().startswith("Error: ")
    assert '<a href="#population">Choose what describes you, or “Not sure, or none of these”.</a>' in walker.html
    assert 'aria-describedby="population-hint population-error"' in walker.html


def test_a_trial_for_everybody_alike_has_no_such_step() -> None:
    make_trial()
    walker = Walker().tell()
    assert walker.url == walker.address("questions/diagnosis")
    assert walker.open(walker.address(STEP)).status == 404
    assert walker.screening().population is None


def test_the_start_page_says_that_it_will_be_asked() -> None:
    make_trial(TWO_PEOPLES, populations=PATIENTS_AND_CONTROLS)
    walker = Walker()
    assert "which of the people that this trial is for describes you" in walker.open(walker.address("questions")).html


def test_who_told_is_ruled_out_by_what_is_for_them(walker: Walker) -> None:
    walker.send(population=PATIENT).answer(q2="no")
    assert walker.url == walker.address("questions/stop")
    assert "Do you have canarycoma?" in walker.html


def test_who_is_not_sure_is_ruled_out_by_nothing_that_is_for_some_only(walker: Walker) -> None:
    walker.send(population=NOT_SURE)
    assert "PATIENTS" in walker.html
    assert "This answer never rules this trial out by itself." in walker.html
    walker.to_check(q2="no", q3="yes", q5="no", q6="yes").send()
    assert walker.screening().outcome == Screening.Outcome.OPEN
    assert "You told us: Not sure, or none of these." in walker.html


def test_whom_the_question_is_for_is_not_repeated_above_it_once_it_is_known(walker: Walker) -> None:
    assert "PATIENTS" not in walker.send(population=PATIENT).html


def test_a_changed_choice_keeps_the_answers_and_counts_those_that_are_still_asked(walker: Walker) -> None:
    walker.send(population=PATIENT).to_check()
    walker.open(walker.address(STEP) + "?return=check")
    assert walker.chosen() == {"population": PATIENT}
    walker.send(population=CONTROL)
    assert (walker.url, walker.questions()) == (walker.address("questions/diagnosis") + "?return=check", ["q5"])
    walker.to_check(q6="no").send()
    assert set(walker.stored()) == {2, 3, 5, 6, 7}
    assert {reason["item"] for reason in walker.screening().reasons} == {None, 5, 6, 7}
    walker.open(walker.address(STEP) + "?return=check").send(population=PATIENT)
    assert walker.url == walker.address("questions/check")


def test_a_change_after_the_result_makes_a_new_one_or_asks_what_is_due(walker: Walker) -> None:
    walker.send(population=PATIENT).to_check().send()
    assert walker.screening().outcome == Screening.Outcome.MATCH
    walker.open(walker.address(STEP) + "?return=check").send(population=CONTROL)
    assert (walker.screening().outcome, walker.screening().finished_at) == ("", None)
    walker.to_check(q5="no", q6="no")
    assert walker.url == walker.address("questions/stop")


def test_the_check_page_shows_it_and_leads_to_it(walker: Walker) -> None:
    walker.send(population=PATIENT).to_check()
    row = walker.html[walker.html.index("<dt>Which describes you?</dt>") :].partition("</div>")[0]
    assert ">Patients</dd>" in row
    assert f"{walker.address(STEP)}?return=check#population" in row


def test_the_result_tells_it_and_what_came_of_it(walker: Walker) -> None:
    walker.send(population=CONTROL).to_check(q6="no").send()
    assert "You told us: Controls. We looked only at the rules for these people" in walker.html
    assert f'href="{walker.address(STEP)}?return=check"' in walker.html


def test_who_comes_back_goes_on_where_it_was_left(walker: Walker) -> None:
    walker.open(walker.address("questions"))
    assert f'href="{walker.address(STEP)}"' in walker.html
    walker.open(walker.address(STEP)).send(population=CONTROL).open(walker.address("questions"))
    assert f'href="{walker.address("questions/diagnosis")}"' in walker.html


def test_a_page_of_other_people_leads_to_what_is_due_and_a_form_of_it_changes_nothing(walker: Walker) -> None:
    walker.send(population=NOT_SURE)
    hidden = walker.hidden()
    walker.open(walker.address(STEP)).send(population=CONTROL)
    walker.client.post(walker.url, {**hidden, "q2": "no", "q5": "yes"})
    assert walker.stored() == {5: "yes"}


def test_who_is_out_of_the_limits_is_told_before_it_is_asked() -> None:
    make_trial(TWO_PEOPLES, populations=PATIENTS_AND_CONTROLS)
    walker = Walker().tell(age="12")
    assert walker.url == walker.address("questions/stop")
    assert walker.open(walker.address(STEP)).url == walker.address("questions/stop")
    assert walker.send().url == walker.address(STEP)


def test_another_version_of_the_form_is_refused(walker: Walker) -> None:
    response = walker.client.post(walker.url, {**walker.hidden(), "version": "7", "population": PATIENT})
    assert (response.status_code, walker.screening().population) == (409, None)


def test_the_choice_stands_in_no_address_log_or_title(caplog: pytest.LogCaptureFixture) -> None:
    make_trial(TWO_PEOPLES, populations=PATIENTS_AND_CONTROLS)
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    logging.getLogger("django.template").setLevel(logging.INFO)
    walker = Walker().tell()
    titles = [walker.title(), walker.send(population=CONTROL).title()]
    walker.to_check(q6="no").send()
    said = "\n".join([*walker.seen, *titles, walker.title(), caplog.text])
    assert "Controls" not in said
    assert "population" not in said


def test_the_frozen_copy_holds_it_and_its_verdict_can_be_replayed(walker: Walker) -> None:
    walker.send(population=CONTROL).to_check(q6="no").send()
    frozen = services.freeze(screening=walker.screening())
    assert (frozen.population, queries.replay(frozen).outcome) == (2, Screening.Outcome.MATCH)


def test_the_database_takes_no_number_below_none(walker: Walker) -> None:
    with pytest.raises(IntegrityError):
        Screening.objects.update(population=-1)


def test_the_queries_do_not_grow(walker: Walker) -> None:
    page = {**walker.hidden(), "population": PATIENT}
    walker.client.get(walker.url)
    with CaptureQueriesContext(connection) as shown:
        walker.client.get(walker.url)
    with CaptureQueriesContext(connection) as sent:
        walker.client.post(walker.url, page)
    counts = [sum("SAVEPOINT" not in query["sql"] for query in one.captured_queries) for one in (shown, sent)]
    assert counts == [1, 2]
