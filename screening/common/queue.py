"""Jobs for the worker, named by their task and put into the same transaction as the rows that they are about."""

from contextlib import suppress
from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued


def enqueue(name: str, *, at: datetime | None = None, lock: str | None = None, **ids: int) -> None:
    """Have task `name` run with `ids`, not before `at`. With a `lock`, one waiting job of that lock is enough.

    A job only nudges: the row says what is to do, and a sweep finds what was never nudged.
    """
    job = app.configure_task(name, schedule_at=at, queueing_lock=lock)
    # The database refuses a second job of a lock: the savepoint keeps that from spoiling the transaction around.
    with suppress(AlreadyEnqueued), transaction.atomic():
        job.defer(**ids)
