"""Working days are Monday to Friday; what is overdue in the list and what its row says agree on every day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.contacts.working_days import overdue_before, working_days

MONDAY = date(2026, 11, 23)
YEARS = (date(2020, 1, 1), date(2035, 1, 1))


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (MONDAY, MONDAY, 0),
        (MONDAY, date(2026, 11, 24), 1),
        (MONDAY, date(2026, 11, 27), 4),
        (MONDAY, date(2026, 11, 29), 4),
        (MONDAY, date(2026, 11, 30), 5),
        (date(2026, 11, 27), date(2026, 11, 30), 1),
        (date(2026, 11, 28), date(2026, 11, 29), 0),
        (MONDAY, date(2026, 11, 22), 0),
        (MONDAY, date(2026, 12, 21), 20),
    ],
)
def test_weekends_do_not_count(since, until, days):
    assert working_days(since, until) == days


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(0, 400))
def test_counts_as_counting_day_by_day_does(since, length):
    until = since + timedelta(days=length)
    days = (since + timedelta(days=day) for day in range(1, length + 1))
    assert working_days(since, until) == sum(day.weekday() < 5 for day in days)


@given(st.dates(*YEARS), st.times(), st.integers(0, 20))
def test_what_is_overdue_is_what_waited_more_than_the_limit(day, hour, limit):
    now = datetime.combine(day, hour, UTC)
    edge = overdue_before(now, limit)
    assert working_days((edge - timedelta(microseconds=1)).date(), now.date()) > limit
    assert working_days(edge.date(), now.date()) <= limit
