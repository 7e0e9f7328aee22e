"""What a card says about a trial."""

from datetime import date

import pytest

from screening.trials.card_presenters import (
    age_and_sex_text,
    age_text,
    card,
    centers_text,
    country_in_text,
    distance_text,
    phase_text,
)
from screening.trials.models import StudyCenter, Trial
from screening.trials.places import Place, Point
from tests.factories import imported_trial, record

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("", "", "Any age"),
        ("18 years", "", "18 years and older"),
        ("", "17 years", "Up to 17 years"),
        ("18 years", "75 years", "18 to 75 years"),
        ("1 year", "6 years", "1 to 6 years"),
        ("6 months", "17 years", "6 months to 17 years"),
    ],
)
def test_ages_in_words(low, high, text):
    assert age_text(Trial(min_age=low, max_age=high)) == text


def test_the_sex_is_named_when_the_trial_is_for_one():
    assert age_and_sex_text(Trial(min_age="18 years", sex="female")) == "18 years and older, women only"


@pytest.mark.parametrize(
    ("phases", "text"),
    [([], ""), (["NA"], ""), (["PHASE2"], "Phase 2"), (["PHASE1", "PHASE2"], "Phase 1 and phase 2"), (["X_Y"], "X y")],
)
def test_phases_in_words(phases, text):
    assert phase_text(phases) == text


@pytest.mark.parametrize(
    ("kilometres", "text"),
    [(0.2, "under 1 mile"), (1.6, "1 mile (2 km)"), (19.3, "12 miles (19 km)"), (3936, "2,446 miles (3,936 km)")],
)
def test_distances_in_words(kilometres, text):
    assert distance_text(kilometres) == text


def center(country="France", **columns):
    return StudyCenter(facility="Clinic", country=country, **columns)


@pytest.mark.parametrize(
    ("centers", "text"),
    [
        ([], "No study center listed"),
        ([center()], "1 study center in France"),
        ([center(), center()], "2 study centers in France"),
        ([center(), center("Spain")], "2 study centers in 2 countries"),
        ([center("")], "1 study center"),
    ],
)
def test_centers_are_counted_where_no_place_is_known(centers, text):
    assert centers_text(centers, None) == text


def test_centers_are_counted_in_the_country_that_was_asked_for():
    centers = [center(), center("france"), center("Spain")]
    shown = [centers_text(centers, Place(name, name)) for name in ("France", "Spain", "Italy")]
    assert shown == ["2 study centers in France", "1 study center in Spain", "No study center in Italy"]


def test_the_nearest_center_is_named_where_the_place_is_known():
    centers = [
        center(city="Paris", latitude=48.86, longitude=2.35),
        center(city="Lyon", latitude=45.76, longitude=4.84),
    ]
    assert centers_text(centers, Place("", "", Point(45.7, 4.8))) == "Nearest center: Lyon, 5 miles (7 km)"


@pytest.mark.django_db
def test_a_card_names_status_conditions_and_facts():
    trial = imported_trial(record(1, conditions={"conditions": ["A", "B", "C", "D"]}))
    shown = card(trial, list(trial.centers.all()), None, TODAY)
    assert (shown.title, shown.status, shown.is_open) == ("Trial 1 of asthma", "Looking for people", True)
    assert shown.summary == "A, B, C and 1 more"
    assert shown.facts == ("18 years and older", "1 study center in the United States")


@pytest.mark.django_db
def test_a_recruiting_trial_past_its_end_is_not_shown_as_open():
    trial = imported_trial(record(1, status={"completionDateStruct": {"date": "2026-11-21"}}))
    shown = card(trial, [], None, TODAY)
    assert (shown.status, shown.is_open, shown.facts[0]) == ("May be closed", False, "Its end date has passed")


@pytest.mark.django_db
def test_a_card_takes_the_zip_code_along_to_the_trial():
    trial = imported_trial(record(1))
    places = [Place("10029-1234", "United States", Point(40.8, -73.9)), Place("usa", "United States"), None]
    assert [card(trial, [], place, TODAY).url for place in places] == [
        "/trials/NCT00000001/?near=10029-1234",
        "/trials/NCT00000001/",
        "/trials/NCT00000001/",
    ]


def test_a_country_stands_in_a_sentence_with_its_article():
    assert [country_in_text(name) for name in ("France", "United States", "Dominican Republic")] == [
        "France",
        "the United States",
        "the Dominican Republic",
    ]
