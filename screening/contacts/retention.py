"""Deletes requests whose time is over, with answers, notes and mails; the proof of the deletion stays (rules 5)."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import DateTimeField, Exists, ExpressionWrapper, F, OuterRef, Q, Value

from screening.common.models import Deletion, MailState
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.status import Status
from screening.questionnaire.services import discard_frozen

BATCH = 500
OVER = "The time for which requests are kept was over."
FORGOTTEN = "The person had them erased."
UNDER_WAY = (MailState.QUEUED, MailState.SENDING)


def delete_expired(*, now: datetime) -> int:
    """Delete each request whose time was over at `now`, batch by batch; returns how many. Safe to run twice at once."""
    closed = _before("closed_at", now, settings.REQUEST_KEPT_DAYS, "kept_days")
    old = _before("created_at", now, settings.REQUEST_KEPT_AT_MOST_DAYS, "at_most_days")
    told = ~Exists(RequestMail.objects.filter(request=OuterRef("pk"), state__in=UNDER_WAY))
    forgotten = Q(link_hash=None, status=Status.WITHDRAWN) & Q(told)
    return _delete(closed | old, OVER) + _delete(forgotten, FORGOTTEN)


def _before(column: str, now: datetime, days: int, promised: str) -> Q:
    """The condition that so many days are over since `column`: `days`, or those that the person was promised."""
    by_promise = ExpressionWrapper(Value(now) - F(promised) * Value(timedelta(days=1)), DateTimeField())
    return Q(**{f"{column}__lte": now - timedelta(days=days)}) | Q(**{f"{column}__lte": by_promise})


def _delete(which: Q, reason: str) -> int:
    total = 0
    while deleted := _delete_batch(which, reason):
        total += deleted
    return total


@transaction.atomic
def _delete_batch(which: Q, reason: str) -> int:
    over = ContactRequest.objects.filter(which).order_by("pk").select_for_update(skip_locked=True, of=("self",))
    found = dict(over.values_list("pk", "screening_id")[:BATCH])
    if not found:
        return 0
    ContactRequest.objects.filter(pk__in=found).delete()
    discard_frozen(keys=[frozen for frozen in found.values() if frozen])
    Deletion.objects.create(kind="contact request", reason=reason, rows=len(found))
    return len(found)
