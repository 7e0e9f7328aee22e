"""Counts working days, Monday to Friday: what a person waits for an answer. Public holidays are not known here."""

from datetime import UTC, date, datetime, time, timedelta

SATURDAY = 5
DAYS_A_WEEK = 7


def working_days(since: date, until: date) -> int:
    """How many working days came after `since`, up to and with `until`; 0 where `until` is not later."""
    days = (until - since).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, DAYS_A_WEEK)
    extra = sum((since + timedelta(days=day)).weekday() < SATURDAY for day in range(1, rest + 1))
    return weeks * SATURDAY + extra


def overdue_before(now: datetime, limit: int) -> datetime:
    """The moment before which whoever began to wait has waited more than `limit` working days at `now` (UTC)."""
    day, counted = now.astimezone(UTC).date(), 0
    while True:
        counted += day.weekday() < SATURDAY
        if counted > limit:
            return datetime.combine(day, time(), UTC)
        day -= timedelta(days=1)
