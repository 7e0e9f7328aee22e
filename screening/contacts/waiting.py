"""How long a request has waited, and since when that is too long: the one rule of the list, the screen and the link."""

from datetime import datetime

from django.conf import settings
from django.db.models import Q

from screening.contacts.models import ContactRequest
from screening.contacts.status import WAITING
from screening.contacts.working_days import overdue_before, working_days


def days_waited(request: ContactRequest, now: datetime) -> int:
    """How many working days the request has stood as it stands."""
    return working_days(request.since.date(), now.date())


def is_overdue(request: ContactRequest, now: datetime) -> bool:
    """Whether the person should have had an answer by now."""
    return request.status in WAITING and days_waited(request, now) > settings.REQUEST_ANSWER_DAYS


def overdue(now: datetime) -> Q:
    """The condition for the requests of which `is_overdue` is true."""
    return Q(status__in=WAITING, since__lt=overdue_before(now, settings.REQUEST_ANSWER_DAYS))
