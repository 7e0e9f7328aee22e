"""Search, browse and the centers by distance."""

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from screening.trials.models import StudyCenter, Trial
from screening.trials.places import Place, Point
from screening.trials.queries import (
    may_be_asked,
    nct_number,
    nearest_centers,
    popular_conditions,
    published_questions,
    search,
    trial_page,
    trials_of_condition,
    trials_of_treatment,
)
from tests.factories import criterion, imported, make_centers, make_questions, make_trial, nct, record

pytestmark = pytest.mark.django_db


def found(words, **options):
    return [trial.nct_id for trial in search(words, **options)]


@pytest.fixture
def asthma() -> None:
    imported(
        record(1),
        record(2, identification={"briefTitle": "Wheezing in children", "officialTitle": "HR-positive COVID-19"}),
        record(3, status={"overallStatus": "COMPLETED"}),
    )


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("asthma", [1, 2]),
        ("ASTHMA", [1, 2]),
        ("asth", [1, 2]),
        ("asthma child", [2]),
        ("children's asthma", [2]),
        ("pediatric asthma", []),
        ("albuterol", [1, 2]),
        ("nct0000000", [1, 2]),
        ("NCT00000002", [2]),
        ("hr-positive", [2]),
        ("covid-19", [2]),
        ("COVID-1", [2]),
        ("diabetes", []),
    ],
)
def test_every_word_counts_and_the_last_may_be_unfinished(asthma, words, numbers):
    assert sorted(found(words)) == [nct(number) for number in numbers]


def test_a_title_counts_more_than_the_rest(asthma):
    assert found("wheezing") == [nct(2), nct(1)]


def test_only_recruiting_trials_unless_all_are_wanted(asthma):
    assert sorted(found("asthma", recruiting_only=False)) == [nct(1), nct(2), nct(3)]


def test_without_words_all_trials_come_the_latest_updated_first():
    imported(
        record(1, status={"lastUpdatePostDateStruct": {"date": "2026-01-01"}}),
        record(2, status={"lastUpdatePostDateStruct": {"date": "2026-03-01"}}),
        record(3, status={"lastUpdatePostDateStruct": None}),
    )
    assert found("  ") == [nct(2), nct(1), nct(3)]


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(st.text(max_size=30) | st.text(alphabet="'\"\\:*&|!<>()-_ \x00aé", max_size=30))
def test_no_words_break_the_search(words):
    assert found(words) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (" nct03304080 ", "NCT03304080"),
        ("NCT0330408", ""),
        ("NCT03304080 asthma", ""),
        ("NCT０３３０４０８０", ""),
        ("", ""),
    ],
)
def test_an_nct_number_is_known_in_any_case(text, number):
    assert nct_number(text) == number


def test_conditions_are_popular_by_their_recruiting_trials():
    imported(
        record(1, conditions={"conditions": ["Asthma", "Hay fever"]}),
        record(2, conditions={"conditions": ["Asthma"]}),
        record(3, conditions={"conditions": ["Gout"]}, status={"overallStatus": "COMPLETED"}),
    )
    listed = [(found.name, found.slug, found.trials_count) for found in popular_conditions(5)]
    assert listed == [("Asthma", "asthma", 2), ("Hay fever", "hay-fever", 1)]
    assert len(popular_conditions(1)) == 1


def test_trials_are_browsed_by_condition_and_treatment(asthma):
    assert sorted(trial.nct_id for trial in trials_of_condition("asthma")) == [nct(1), nct(2)]
    assert len(trials_of_treatment("albuterol", recruiting_only=False)) == 3
    assert len(trials_of_condition("gout")) == 0


def test_an_unknown_trial_is_none():
    assert trial_page(nct(9)) is None


def center(name, *point, **columns):
    latitude, longitude = point or (None, None)
    return StudyCenter(facility=name, latitude=latitude, longitude=longitude, **columns)


CENTERS = [
    center("Nowhere"),
    center("Los Angeles", 34.05, -118.24, country="United States"),
    center("Newark", 40.74, -74.17, country="United States"),
    center("By ZIP", country="United States", zip="10029"),
    center("Paris", 48.86, 2.35, country="France"),
]


def test_centers_come_by_distance_and_those_of_unknown_place_last():
    place = Place("10001", "United States", Point(40.75, -73.99))
    ordered = nearest_centers(CENTERS, place)
    assert [item.center.facility for item in ordered] == ["By ZIP", "Newark", "Los Angeles", "Paris", "Nowhere"]
    assert [round(item.distance_km) if item.distance_km is not None else None for item in ordered] == [
        6,
        15,
        3937,
        5833,
        None,
    ]


def test_centers_of_the_country_come_first():
    ordered = nearest_centers(CENTERS, Place("france", "France"))
    assert [item.center.facility for item in ordered][:2] == ["Paris", "Nowhere"]


def test_without_a_place_centers_stay_in_the_registrys_order():
    assert [item.center for item in nearest_centers(CENTERS, None)] == CENTERS


def test_the_trial_page_takes_as_many_queries_for_one_center_as_for_254(django_assert_num_queries):
    for number, count in ((1, 1), (2, 254)):
        make_centers(make_trial(number), count)
        with django_assert_num_queries(4):
            trial = trial_page(nct(number))
            assert trial is not None
            assert (len(trial.conditions.all()), len(trial.treatments.all())) == (0, 0)
            assert len(nearest_centers(list(trial.centers.all()), Place("", "", Point(40, -74)))) == count


def asked(trial: Trial) -> bool:
    return may_be_asked(published_questions(trial))


def test_questions_are_asked_when_approved_or_when_the_deployment_asks_unreviewed_ones(settings):
    trial = make_trial()
    settings.ASK_UNREVIEWED_QUESTIONS = False
    version = make_questions(trial, criterion(1, "Asthma"))
    assert not asked(trial)
    settings.ASK_UNREVIEWED_QUESTIONS = True
    assert asked(trial)
    settings.ASK_UNREVIEWED_QUESTIONS = False
    version.approved_by, version.approved_at = "Dr. A", "2026-05-01"
    version.save()
    assert asked(trial)


def test_a_version_without_criteria_still_asks_for_the_registrys_limits(settings):
    settings.ASK_UNREVIEWED_QUESTIONS = True
    trial = make_trial()
    assert not asked(trial)
    make_questions(trial)
    assert asked(trial)
