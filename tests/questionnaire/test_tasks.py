"""The worker knows the periodic deletion."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from procrastinate.contrib.django import app

from screening.questionnaire.models import Screening
from screening.questionnaire.tasks import delete_expired
from tests.questionnaire.trials import Walker, make_trial


def test_the_deletion_runs_every_fifteen_minutes() -> None:
    task = app.tasks["questionnaire.delete_expired"]
    planned = [one for one in app.periodic_registry.periodic_tasks.values() if one.task is task]
    assert [one.cron for one in planned] == ["*/15 * * * *"]


@pytest.mark.django_db
def test_the_task_deletes_what_is_over() -> None:
    make_trial()
    Walker().tell()
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        delete_expired(0)
    assert Screening.objects.count() == 0
