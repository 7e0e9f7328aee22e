"""Requests are deleted on time with all that belongs to them; what stays is the proof and the audit without a name."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from screening.common.models import AuditEvent, Deletion, MailState
from screening.contacts import retention, services, tasks
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.note_models import CoordinatorNote
from screening.contacts.status import Status
from screening.questionnaire.models import Screening
from tests.contacts.cast import MARIA

pytestmark = pytest.mark.django_db


def later(**period):
    return timezone.now() + timedelta(**period)


def test_a_closed_request_goes_after_its_period_with_answers_notes_and_mails(cast):
    frozen = cast.request.screening_id
    assert cast.note.pk
    services.move(request=cast.request, to=Status.NOT_A_MATCH, seen="new", user=cast.coordinator)
    assert retention.delete_expired(now=later(days=364)) == 0
    assert retention.delete_expired(now=later(days=366)) == 1
    left = (ContactRequest, RequestMail, CoordinatorNote)
    assert [model.objects.count() for model in left] == [0, 0, 0]
    assert not Screening.objects.filter(pk=frozen).exists()
    assert Deletion.objects.values_list("kind", "rows").get() == ("contact request", 1)


def test_an_open_request_stays_and_goes_at_the_latest_after_the_longest_period(cast):
    assert cast.request.pk
    assert retention.delete_expired(now=later(days=400)) == 0
    assert retention.delete_expired(now=later(days=731)) == 1


def test_the_periods_are_settings_and_the_person_reads_them(cast, settings):
    settings.REQUEST_KEPT_DAYS, settings.REQUEST_KEPT_AT_MOST_DAYS = 10, 20
    assert "deleted here 10 days after the request is closed, and 20 days after I sent it" in cast.request.consent_text
    # What was promised holds when the setting grows, and a shorter one holds for all.
    settings.REQUEST_KEPT_DAYS, settings.REQUEST_KEPT_AT_MOST_DAYS = 1000, 1000
    assert (retention.delete_expired(now=later(days=19)), retention.delete_expired(now=later(days=21))) == (0, 1)
    cast.ask_anew()
    settings.REQUEST_KEPT_AT_MOST_DAYS = 5
    assert retention.delete_expired(now=later(days=6)) == 1


def test_an_erased_request_goes_as_soon_as_the_place_is_told(cast):
    mail = RequestMail.objects.filter(request=cast.request, kind="center")
    mail.update(state=MailState.SENDING, claim="0" * 32, handed_over_at=timezone.now())
    services.forget(request=cast.request)
    told = RequestMail.objects.filter(kind="withdrawn")
    assert (told.get().state, retention.delete_expired(now=timezone.now())) == ("queued", 0)
    told.update(state=MailState.SENDING, claim="1" * 32)
    mail.update(state=MailState.SENT, sent_at=timezone.now())
    told.update(state=MailState.SENT, sent_at=timezone.now())
    assert retention.delete_expired(now=timezone.now()) == 1
    assert Deletion.objects.get().reason == "The person had them erased."


def test_a_withdrawn_request_that_was_not_erased_tells_its_person_for_the_whole_period(cast):
    services.withdraw(request=cast.request)
    assert retention.delete_expired(now=later(days=300)) == 0


def test_what_stays_names_nobody(cast):
    cast.signed_in(cast.coordinator).get(cast.screen)
    services.withdraw(request=cast.request)
    retention.delete_expired(now=later(days=800))
    told = " ".join(
        f"{event.actor} {event.reference} {event.changes} {event.reason}" for event in AuditEvent.objects.all()
    )
    assert cast.request.reference in told
    assert [
        word for word in (MARIA.first_name, MARIA.last_name, MARIA.email, "555", "Canarymessage") if word in told
    ] == []


def test_the_proof_and_the_audit_are_append_only(cast):
    assert cast.request.pk
    for rows in (AuditEvent.objects.all(), Deletion.objects.all()):
        if rows.model is Deletion:
            Deletion.objects.create(kind="x", reason="x", rows=1)
        for change in (lambda rows=rows: rows.update(reason="other"), lambda rows=rows: rows.delete()):
            with pytest.raises(DatabaseError), transaction.atomic():
                change()


def test_the_append_only_tables_cannot_be_emptied(cast):
    assert cast.request.pk
    for model in (AuditEvent, Deletion):
        table = model._meta.db_table
        (trigger,) = (one.get_pgid(model) for one in model._meta.triggers if one.name == "never_emptied")
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {trigger}")
            with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
                cursor.execute(f"TRUNCATE {table}")
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
    assert AuditEvent.objects.exists()


def test_the_periodic_tasks_run(cast):
    assert cast.request.pk
    tasks.delete_expired(0)
    tasks.sweep_mail(0)
    assert ContactRequest.objects.count() == 1
