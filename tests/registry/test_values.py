"""Dates keep what they may mean, ages keep their unit, and nonsense is refused with its path."""

from datetime import date

import pytest

from screening.registry.errors import RecordError
from screening.registry.node import Node
from screening.registry.records import Age, PartialDate
from screening.registry.values import read_age, read_date


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2023-07-09", "day", date(2023, 7, 9), date(2023, 7, 9)),
        ("2023-07", "month", date(2023, 7, 1), date(2023, 7, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", "year", date(2023, 1, 1), date(2023, 12, 31)),
        ("9999-12", "month", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_a_partial_date_spans_all_days_it_may_mean(text, precision, first, last):
    node = Node({"date": text, "type": "ESTIMATED"}, "start")
    assert read_date(node) == PartialDate(text, precision, first, last, "estimated")


@pytest.mark.parametrize(
    ("kind", "expected"), [("ACTUAL", "actual"), ("Anticipated", "estimated"), ("?", ""), (None, "")]
)
def test_the_kind_of_a_date_is_actual_estimated_or_unknown(kind, expected):
    found = read_date(Node({"date": "2020", "type": kind}))
    assert found is not None
    assert found.kind == expected


@pytest.mark.parametrize("value", [None, {}, {"type": "ACTUAL"}, {"date": ""}, {"date": None}])
def test_a_date_that_is_not_given_is_none(value):
    assert read_date(Node(value)) is None


@pytest.mark.parametrize("text", ["2023-13", "2023-02-30", "0000", "July 2023", "2023-7", "2023-07-09T00:00", "٢٠٢٣"])
def test_what_is_no_date_is_refused_with_its_path(text):
    with pytest.raises(RecordError) as refused:
        read_date(Node({"date": text}, "start"))
    assert str(refused.value) == f"start.date: {text!r} is not a date"


@pytest.mark.parametrize(
    ("text", "age", "years"),
    [
        ("18 Years", Age(18, "years"), 18),
        ("1 Year", Age(1, "years"), 1),
        ("6 Months", Age(6, "months"), 0.5),
        ("12 Weeks", Age(12, "weeks"), 12 / 52.1775),
        ("30 Days", Age(30, "days"), 30 / 365.2425),
        ("24 Hours", Age(24, "hours"), 24 / 8765.82),
        ("5 Minutes", Age(5, "minutes"), 5 / 525949.2),
        ("2.5 years", Age(2.5, "years"), 2.5),
    ],
)
def test_an_age_keeps_its_unit_and_can_be_told_in_years(text, age, years):
    found = read_age(Node(text))
    assert found == age
    assert age.years == pytest.approx(years)


@pytest.mark.parametrize("text", ["N/A", "n/a", "", None])
def test_no_age_limit_is_none(text):
    assert read_age(Node(text)) is None


@pytest.mark.parametrize("text", ["abc", "18", "-1 Years", "18 Decades", "9999999 Years"])
def test_what_is_no_age_is_refused_with_its_path(text):
    with pytest.raises(RecordError) as refused:
        read_age(Node(text, "protocolSection.eligibilityModule.minimumAge"))
    assert str(refused.value) == f"protocolSection.eligibilityModule.minimumAge: {text!r} is not an age"
