"""Private notes: the author's, or the team's by the author's choice, and in no other place whatever one opens."""

import logging

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from screening.common.models import AuditEvent
from screening.contacts import mail_services, note_services, services
from screening.contacts.errors import RequestClosed
from screening.contacts.models import RequestMail
from screening.contacts.note_models import CoordinatorNote, NoteVersion
from tests.contacts.cast import NOTE

pytestmark = pytest.mark.django_db
CANARY = "Notecanary"


def reads(cast, user):
    """Whether `user` reads the canary on the request's screen."""
    return CANARY in cast.signed_in(user).get(cast.screen).content.decode()


def test_an_own_note_is_read_by_its_author_alone(cast):
    assert cast.note.pk
    users = (cast.coordinator, cast.colleague, cast.caller, cast.administrator)
    assert [reads(cast, user) for user in users] == [True, False, False, False]


def test_a_shared_note_is_read_by_the_coordinators_of_the_place_alone(cast):
    note_services.change_note(note=cast.note, text=NOTE, shared=True)
    users = (cast.coordinator, cast.colleague, cast.caller, cast.administrator)
    assert [reads(cast, user) for user in users] == [True, True, False, False]


def test_the_author_chooses_and_can_change_it(cast):
    desk = cast.signed_in(cast.coordinator)
    add = reverse("admin:request_note_add", args=[cast.request.pk])
    desk.post(add, {"text": NOTE, "shared": "team"})
    note = CoordinatorNote.objects.get()
    assert (note.shared, note.author) == (True, cast.coordinator)
    change = reverse("admin:request_note_change", args=[cast.request.pk, note.pk])
    desk.post(change, {"text": "Something else", "shared": "me"})
    note.refresh_from_db()
    assert (note.text, note.shared) == ("Something else", False)
    assert NoteVersion.objects.values_list("text", "shared").get() == (NOTE, True)
    assert CANARY in desk.get(change).content.decode()


def test_saving_it_unchanged_makes_no_version(cast):
    note_services.change_note(note=cast.note, text=NOTE, shared=False)
    assert not NoteVersion.objects.exists()


def test_nobody_else_changes_or_deletes_it(cast):
    note_services.change_note(note=cast.note, text=NOTE, shared=True)
    names = ("admin:request_note_change", "admin:request_note_delete")
    urls = [reverse(name, args=[cast.request.pk, cast.note.pk]) for name in names]
    for user in (cast.colleague, cast.administrator, cast.stranger):
        client = cast.signed_in(user)
        assert [client.get(url).status_code for url in urls] == [404, 404]
        assert [client.post(url, {"text": "x", "shared": "me"}).status_code for url in urls] == [404, 404]
    assert CoordinatorNote.objects.get().text == NOTE


@pytest.mark.parametrize(("text", "shared"), [("", "me"), (" ", "me"), ("x", "")])
def test_an_empty_note_is_said_with_what_was_typed_kept(cast, text, shared):
    url = reverse("admin:request_note_add", args=[cast.request.pk])
    page = cast.signed_in(cast.coordinator).post(url, {"text": text, "shared": shared})
    html = page.content.decode()
    assert (page.status_code, "<title>Error: " in html, "error-summary" in html) == (422, True, True)


def test_what_was_typed_is_kept_when_the_note_was_deleted_meanwhile(cast):
    desk = cast.signed_in(cast.coordinator)
    url = reverse("admin:request_note_change", args=[cast.request.pk, cast.note.pk])
    desk.get(url)
    note_services.delete_note(note=cast.note)
    assert desk.post(url, {"text": "Typed", "shared": "me"}).status_code == 404
    with pytest.raises(CoordinatorNote.DoesNotExist):
        note_services.change_note(note=cast.note, text="x", shared=False)


def test_no_note_is_written_about_somebody_who_withdrew(cast):
    services.withdraw(request=cast.request)
    with pytest.raises(RequestClosed):
        note_services.write_note(request=cast.request, author=cast.coordinator, text="x", shared=False)
    desk = cast.signed_in(cast.coordinator)
    url = reverse("admin:request_note_add", args=[cast.request.pk])
    page = desk.post(url, {"text": "x", "shared": "me"}, follow=True)
    assert "This request is closed" in page.content.decode()


def test_an_administrator_reads_all_of_them_with_a_reason_that_is_audited(cast):
    note_services.change_note(note=cast.note, text="Later words", shared=False)
    client = cast.signed_in(cast.administrator)
    url = reverse("admin:request_notes_open", args=[cast.request.pk])
    assert CANARY not in client.get(url).content.decode()
    for reason in ("", "because", "   "):
        page = client.post(url, {"reason": reason})
        assert (page.status_code, CANARY in page.content.decode()) == (422, False)
    assert not AuditEvent.objects.filter(action="opened_notes").exists()
    html = client.post(url, {"reason": "A complaint about the call was made."}).content.decode()
    assert CANARY in html
    assert "Later words" in html
    event = AuditEvent.objects.get(action="opened_notes")
    assert (event.actor, event.reference, event.reason) == (
        "administrator",
        cast.request.reference,
        "A complaint about the call was made.",
    )
    assert CANARY not in client.get(cast.screen).content.decode()
    assert CANARY not in client.get(url).content.decode()


def test_notes_go_with_their_request(cast):
    assert cast.note.pk
    services.forget(request=cast.request)
    assert not CoordinatorNote.objects.exists()


def test_the_canary_of_a_note_is_nowhere_else(cast, caplog, mailoutbox):
    """No mail, log, page of others, export, audit or page of the admin that knows the model."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    logging.getLogger("django.template").setLevel(logging.INFO)
    desk = cast.signed_in(cast.coordinator)
    desk.post(reverse("admin:request_note_add", args=[cast.request.pk]), {"text": NOTE, "shared": "team"})
    note = CoordinatorNote.objects.get()
    change = reverse("admin:request_note_change", args=[cast.request.pk, note.pk])
    desk.post(change, {"text": f"{NOTE} twice", "shared": "team"})
    desk.get(cast.screen)
    person = Client()
    person.post(f"{cast.link}copy/", {"first_name": "Maria", "age": "40"})
    pages = [person.get(cast.link), person.post(f"{cast.link}download/")]
    queue = reverse("admin:screening_contactrequest_changelist")
    for user in (cast.stranger, cast.caller, cast.administrator):
        client = cast.signed_in(user)
        pages += [client.get(url) for url in (queue, cast.screen, reverse("admin:index"))]
        pages.append(client.post(queue, {"words": cast.request.reference}, follow=True))
    pages += [client.get(reverse("admin:screening_auditevent_changelist"))]
    export = b"".join(client.get(reverse("admin:auditevent_export")).streaming_content).decode()
    services.withdraw(request=cast.request)
    for mail in RequestMail.objects.all():
        mail_services.send(mail_id=mail.pk)
    texts = [page.content.decode() for page in pages]
    texts += [str(mail.message()) for mail in mailoutbox] + [caplog.text, export]
    texts += [f"{event.changes} {event.reason} {event.reference}" for event in AuditEvent.objects.all()]
    assert [text[:300] for text in texts if CANARY in text] == []
    assert len(texts) > 25


def test_the_admin_registers_no_note():
    names = {model.__name__ for model in admin.site._registry}
    assert names & {"CoordinatorNote", "NoteVersion", "RequestMail", "Screening", "Answer"} == set()
