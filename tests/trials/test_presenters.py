"""What the trial's page says."""

from datetime import date

import pytest

from screening.trials.places import Place, Point
from screening.trials.plain_words import STATUSES, status_words
from screening.trials.presenters import CENTERS_AT_FIRST, closed_text, people, trial_page
from screening.trials.queries import published_questions
from tests.factories import imported_trial, make_centers, make_trial, record, sample

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.django_db


def page_of(trial, **options):
    given = {"questions": published_questions(trial), "place": None, "all_centers": False, "today": TODAY}
    return trial_page(trial, **{**given, **options})


def head(trial):
    return {fact.term: fact.description for fact in page_of(trial).head}


def test_the_head_counts_the_days_that_remain():
    trial = make_trial(ends_on=date(2026, 12, 2), enrollment=1200, sponsor="A Hospital", updated_on=date(2026, 5, 1))
    assert head(trial) == {
        "End date": "December 2, 2026 (10 days left)",
        "Participants needed": "1,200",
        "Sponsor": "A Hospital",
        "Age": "Any age",
        "Sex": "All sexes",
        "Updated on": "May 1, 2026",
    }


@pytest.mark.parametrize(
    ("ends_on", "text"),
    [
        (date(2026, 11, 23), "November 23, 2026 (1 day left)"),
        (date(2026, 11, 22), "November 22, 2026 (0 days left)"),
        (date(2026, 11, 21), "November 21, 2026 (has passed)"),
    ],
)
def test_the_end_date_around_today(ends_on, text):
    assert head(make_trial(ends_on=ends_on))["End date"] == text


def test_an_end_given_as_a_month_names_no_day():
    month = {"completion": {"text": "2026-12", "precision": "month", "kind": "estimated"}}
    trial = make_trial(ends_on=date(2026, 12, 31), dates=month)
    assert head(trial)["End date"] == "December 2026 (about 39 days left)"


def test_a_trial_that_looks_for_people_is_not_closed():
    assert closed_text(make_trial(ends_on=TODAY), TODAY) == ""


def test_a_recruiting_trial_past_its_end_says_so():
    page = page_of(make_trial(ends_on=date(2023, 7, 9)))
    assert (page.status, page.is_open) == ("May be closed", False)
    assert page.closed == (
        "The registry says that this trial looks for people. But its end date, July 9, 2023, has passed. "
        "Ask the study center if you can still join."
    )


@pytest.mark.parametrize("status", [code for code in STATUSES if code != "RECRUITING"])
def test_each_status_that_is_not_recruiting_is_explained(status):
    trial = make_trial(status=status)
    assert closed_text(trial, TODAY) == STATUSES[status].sentence != ""
    assert not page_of(trial).is_open


def test_a_status_that_we_do_not_know_is_shown_as_the_registry_writes_it():
    assert status_words("SOME_NEW_ONE").tag == "Some new one"
    assert status_words("").tag == "Status not given"


def test_ten_centers_come_first_and_the_rest_on_demand():
    trial = make_trial()
    make_centers(trial, CENTERS_AT_FIRST + 3)
    assert len(page_of(trial).centers) == CENTERS_AT_FIRST
    page = page_of(trial, all_centers=True)
    assert (len(page.centers), page.centers_count) == (CENTERS_AT_FIRST + 3, CENTERS_AT_FIRST + 3)


def test_centers_show_their_distance_where_the_place_is_known():
    trial = make_trial()
    make_centers(trial, 1)
    (center,) = page_of(trial, place=Place("", "", Point(40.5, -74.0))).centers
    assert (center.name, center.place, center.distance) == ("Center 0", "Town 0, United States", "35 miles (56 km)")


def test_dates_keep_the_registrys_precision():
    trial = imported_trial(
        record(
            1,
            status={
                "startDateStruct": {"date": "2026-03", "type": "ACTUAL"},
                "completionDateStruct": {"date": "2028", "type": "ESTIMATED"},
            },
        )
    )
    details = {fact.term: fact.description for fact in page_of(trial).details}
    assert (details["Start"], details["End"]) == ("March 2026", "2028 (planned)")


def test_contacts_are_shown_as_the_registry_gives_them():
    (person,) = people([{"name": "A", "role": "PRINCIPAL_INVESTIGATOR", "phone": "555-0101", "phone_ext": "7"}])
    assert (person.name, person.role, person.phone, person.email) == (
        "A",
        "Lead doctor or researcher",
        "555-0101, extension 7",
        "",
    )


def test_without_questions_the_page_says_why(settings):
    settings.ASK_UNREVIEWED_QUESTIONS = False
    trial = imported_trial(record(1))
    page = page_of(trial)
    assert (page.questions_url, page.is_unreviewed) == ("", False)
    assert "not been reviewed" in page.no_questions
    assert "no criteria" in page_of(trial, questions=None).no_questions


def test_unreviewed_questions_are_marked(settings):
    settings.ASK_UNREVIEWED_QUESTIONS = True
    page = page_of(imported_trial(record(1)))
    assert (page.questions_url, page.no_questions, page.is_unreviewed) == (
        "/trials/NCT00000001/questions/",
        "",
        True,
    )


def test_every_sample_record_has_a_page():
    for made in sample():
        trial = imported_trial(made)
        page = page_of(trial, all_centers=True)
        assert page.centers_count == len(page.centers) == trial.centers.count()
        assert [section.id for section in page.sections][-1] in {"participate", "contact"}


def test_centers_that_look_for_people_come_first_and_the_page_says_how_they_are_ordered():
    trial = make_trial()
    *_closed, last = make_centers(trial, 3, status="COMPLETED")
    trial.centers.filter(pk=last.pk).update(status="RECRUITING")
    page = page_of(trial)
    assert [center.is_open for center in page.centers] == [True, False, False]
    orders = [
        page_of(trial, place=place).centers_order
        for place in (None, Place("", "", Point(40.5, -74.0)), Place("", "United States"))
    ]
    assert orders == ["", ", nearest first", ", those in the United States first"]


def test_the_first_step_tells_nobody_to_call_where_there_is_nobody_to_call():
    reachable = make_trial(central_contacts=[{"name": "A", "phone": "555-0101"}])
    nobody = make_trial(2, central_contacts=[{"name": "A"}])
    texts = [page_of(trial).steps[0].text for trial in (reachable, nobody)]
    assert [text.split(".")[0] for text in texts] == [
        "Call or write to a study center on this page",
        "The registry gives no phone number or email address for this trial",
    ]


def test_the_first_step_leads_through_the_questions_where_they_may_be_asked(settings):
    settings.ASK_UNREVIEWED_QUESTIONS = True
    trial = imported_trial(record(5))
    assert page_of(trial).steps[0].text == "Answer the questions. Then you can ask a study center to contact you."


@pytest.mark.parametrize(
    ("status", "enrollment", "shown"),
    [("RECRUITING", 20, "Participants needed"), ("COMPLETED", 20, "Participants"), ("WITHDRAWN", 0, "")],
)
def test_participants_are_needed_only_while_a_trial_looks_for_them(status, enrollment, shown):
    terms = [term for term in head(make_trial(status=status, enrollment=enrollment)) if "articipants" in term]
    assert terms == ([shown] if shown else [])


def test_only_a_trial_that_recruits_leads_to_its_questions_first_of_all():
    assert [page_of(make_trial(n, status=status)).may_join for n, status in ((1, "RECRUITING"), (2, "COMPLETED"))] == [
        True,
        False,
    ]
