"""The audit of requests: readable, filtered and exported by administrators, and by nobody else."""

import csv
import io

import pytest
from django.urls import reverse

from screening.common.models import AuditEvent
from screening.contacts import services
from screening.contacts.status import Status

pytestmark = pytest.mark.django_db
LIST = "/admin/screening/auditevent/"


def test_a_change_tells_old_and_new_value_and_who(cast):
    desk = cast.signed_in(cast.coordinator)
    desk.post(f"/admin/screening/contactrequest/{cast.request.pk}/move/", {"to": "in_review", "seen": "new"})
    event = AuditEvent.objects.filter(subject="request", action="changed").first()
    assert (event.actor, event.actor_key, event.reference, event.site_key) == (
        "coordinator",
        cast.coordinator.pk,
        cast.request.reference,
        cast.center.site_id,
    )
    assert event.changes == {"status": ["new", "in_review"], "assigned_to_id": [None, cast.coordinator.pk]}


def test_filters_search_and_export_show_the_same(cast):
    client = cast.signed_in(cast.administrator)
    services.move(request=cast.request, to=Status.IN_REVIEW, seen="new", user=cast.coordinator)
    client.get(cast.screen)
    html = client.get(f"{LIST}?action__exact=read").content.decode()
    assert html.count(cast.request.reference) == 1
    assert cast.request.reference in client.get(f"{LIST}?q={cast.request.reference}").content.decode()
    page = client.get(f"{LIST}export/?action__exact=read")
    rows = list(csv.DictReader(io.StringIO(b"".join(page.streaming_content).decode())))
    assert [(row["actor"], row["action"], row["reference"]) for row in rows] == [
        ("administrator", "read", cast.request.reference)
    ]
    assert page["Content-Disposition"].startswith('attachment; filename="audit-')
    assert AuditEvent.objects.filter(action="exported", subject="audit", actor="administrator").count() == 1


def test_no_cell_of_the_export_is_a_formula(cast):
    cast.confirm(email="=cmd@hospital.example", trial=cast.trial)
    client = cast.signed_in(cast.administrator)
    text = b"".join(client.get(f"{LIST}export/").streaming_content).decode()
    assert "\n=" not in text
    assert ",=" not in text
    assert "'=cmd@hospital.example" in text


def test_the_events_themselves_can_be_opened_and_not_changed(cast):
    assert cast.request.pk
    client = cast.signed_in(cast.administrator)
    url = reverse("admin:screening_auditevent_change", args=[AuditEvent.objects.last().pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": "other"}).status_code == 403


def test_a_forgery_around_the_services_is_audited_as_well(cast):
    cast.coordinator.assignments.update(role="contact_only")
    event = AuditEvent.objects.filter(subject="assignment", action="changed").get()
    assert (event.actor, event.changes) == ("", {"role": ["coordinator", "contact_only"]})
