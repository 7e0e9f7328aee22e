"""The periodic deletion of screenings whose time is over."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from screening.questionnaire import retention


@app.periodic(cron="*/15 * * * *")
@app.task(name="questionnaire.delete_expired", queueing_lock="questionnaire.delete_expired")
def delete_expired(timestamp: int) -> None:
    """Every 15 minutes; `timestamp` is when the run was planned (seconds since 1970)."""
    retention.delete_expired(now=datetime.now(tz=UTC))
