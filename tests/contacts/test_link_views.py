"""The private page: how far the request is for whoever has the link, what was sent only for whoever sent it."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from screening.common.models import AuditEvent
from screening.contacts import services
from screening.contacts.link_presenters import STATUS_WORDS
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.status import Status
from screening.questionnaire.models import Screening
from tests.contacts.cast import MARIA, NOTE, Cast
from tests.questionnaire.trials import NCT

pytestmark = pytest.mark.django_db
WHO = {"first_name": " maria ", "age": "40"}
PERSONAL = (MARIA.last_name, MARIA.email, "212-555", "Canarymessage", "Maria")


def send(cast):
    """Maria sends her request in her browser."""
    cast.person.client.post(f"/trials/{NCT}/contact/{cast.center.pk}/", cast.filled())
    cast.request = ContactRequest.objects.get()
    return cast.person.client


def test_the_person_reads_what_was_sent_at_once(cast):
    html = send(cast).get(cast.link).content.decode()
    assert [word for word in PERSONAL if word not in html] == []


@pytest.mark.parametrize(("now", "told"), [(1000, "10 days"), (10, "10 days"), (5, "5 days")])
def test_the_page_tells_the_period_after_which_the_copy_really_goes(cast, settings, now, told):
    settings.REQUEST_KEPT_DAYS = settings.REQUEST_KEPT_AT_MOST_DAYS = 10
    client = send(cast)
    settings.REQUEST_KEPT_DAYS = settings.REQUEST_KEPT_AT_MOST_DAYS = now
    html = client.get(cast.link).content.decode()
    assert f"It is kept {told} after the request is closed, {told} at the most." in html


def test_another_browser_sees_how_far_it_is_and_nothing_personal(cast, client: Client):
    send(cast)
    html = client.get(cast.link).content.decode()
    assert cast.request.reference in html
    assert [word for word in (*PERSONAL, "Center 0", NCT) if word in html] == []


def test_name_and_age_open_the_copy_in_another_browser(cast, client: Client):
    assert client.post(f"{cast.link}copy/", WHO)["Location"] == cast.link
    assert AuditEvent.objects.filter(action="read", actor="whoever has the link").count() == 1
    assert MARIA.email in client.get(cast.link).content.decode()


@pytest.mark.parametrize("wrong", [{"age": "41"}, {"first_name": "Mario"}, {"age": "old"}, {"first_name": ""}])
def test_whoever_does_not_know_them_is_told_and_sees_nothing(cast, client: Client, wrong):
    page = client.post(f"{cast.link}copy/", {**WHO, **wrong})
    assert (page.status_code, "<title>Error: " in page.content.decode()) == (422, True)
    assert client.post(f"{cast.link}download/").status_code == 302
    assert MARIA.email not in client.get(cast.link).content.decode()


def test_guessing_ends_after_five_tries_from_wherever(cast):
    answers = [Client().post(f"{cast.link}copy/", {**WHO, "age": str(age)}).status_code for age in range(10, 17)]
    assert answers == [422] * 5 + [429] * 2
    assert Client().post(f"{cast.link}copy/", WHO).status_code == 429
    assert AuditEvent.objects.filter(action="refused").count() == 5


def test_the_cookie_of_one_request_opens_no_other(cast, client: Client):
    client.post(f"{cast.link}copy/", WHO)
    other = cast.ask_anew()
    url = f"/requests/{services.link_of(other)}/"
    client.cookies["request"]["path"] = "/"
    assert MARIA.email not in client.get(url).content.decode()


def test_the_copy_holds_everything_of_the_person_and_nothing_of_the_staff(cast):
    client = send(cast)
    services.move(request=cast.request, to=Status.IN_REVIEW, seen="new", user=cast.coordinator)
    assert cast.note.text == NOTE
    page = client.post(f"{cast.link}download/", {"as": "data"})
    copy = json.loads(page.content)
    assert page["Content-Disposition"] == f'attachment; filename="request-{cast.request.reference}.json"'
    assert copy["person"]["email"] == MARIA.email
    assert copy["consent"]["text"] == cast.request.consent_text
    answers = {row["question"]: row["answer"] for row in copy["questions"]["answers"]}
    assert answers["Do you have canarycoma?"] == "Yes"
    assert (copy["status"], copy["questions"]["age"]) == ("Being looked at", 40.0)
    del copy["consent"]
    assert [word for word in ("Notecanary", "coordinator") if word in json.dumps(copy)] == []
    assert AuditEvent.objects.filter(action="exported", actor="the person").count() == 1


def test_the_copy_can_be_read_on_a_phone(cast):
    page = send(cast).post(f"{cast.link}download/")
    text = page.content.decode()
    assert page["Content-Disposition"] == f'attachment; filename="request-{cast.request.reference}.txt"'
    assert "\n  First name: Maria\n" in text
    assert "\n    Question: Do you have canarycoma?\n    Answer: Yes\n" in text
    assert "\n  Age: 40\n" in text
    assert ("{" in text, "+00:00" in text, "None" in text) == (False, False, False)


def test_taking_it_back_asks_once_and_leaves_nothing_personal(cast):
    client = send(cast)
    assert client.get(f"{cast.link}withdraw/").status_code == 200
    assert ContactRequest.objects.get().status == "new"
    assert client.post(f"{cast.link}withdraw/")["Location"] == cast.link
    html = client.get(cast.link).content.decode()
    assert "Withdrawn" in html
    assert [word for word in PERSONAL if word in html] == []
    assert client.post(f"{cast.link}download/").status_code == 302
    assert client.post(f"{cast.link}withdraw/").status_code == 302


def test_erasing_cuts_the_link_and_gives_the_same_page_as_a_wrong_one(cast):
    client = send(cast)
    assert "Your request is erased" in client.post(f"{cast.link}erase/").content.decode()
    gone, wrong = client.get(cast.link), client.get("/requests/wrong/")
    assert (gone.status_code, gone.content) == (404, wrong.content)
    assert Screening.objects.get().token_hash is not None


@pytest.mark.parametrize("page", ["", "copy/", "withdraw/", "erase/"])
def test_pages_behind_the_link_are_kept_by_no_cache_and_no_search_engine(cast, client: Client, page):
    response = client.get(f"{cast.link}{page}")
    assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("no-store", "noindex")
    assert '<meta name="robots" content="noindex">' in response.content.decode()


@pytest.mark.parametrize("status", [status for status in Status if status not in (Status.NEW, Status.WITHDRAWN)])
def test_every_status_is_told_in_plain_words(cast, client: Client, status):
    ways = {
        Status.IN_REVIEW: [],
        Status.CONTACTED: [Status.CONTACTED],
        Status.APPOINTMENT: [Status.APPOINTMENT],
        Status.HANDED_OVER: [Status.CONTACTED, Status.HANDED_OVER],
        Status.NOT_A_MATCH: [Status.NOT_A_MATCH],
        Status.NOT_RECRUITING: [Status.NOT_RECRUITING],
        Status.UNREACHABLE: [Status.UNREACHABLE],
    }
    seen = Status.NEW
    for step in [Status.IN_REVIEW, *ways[status]]:
        services.move(request=cast.request, to=step, seen=seen, user=cast.coordinator)
        seen = step
    title, text = STATUS_WORDS[status]
    html = client.get(cast.link).content.decode()
    assert f"<h1>{title}</h1>" in html
    assert text in html


def test_no_answer_yet_is_said_when_it_is_overdue(cast, client: Client):
    assert "No answer yet" not in client.get(cast.link).content.decode()
    long_ago = timezone.now() - timedelta(days=10)
    ContactRequest.objects.filter(pk=cast.request.pk).update(since=long_ago)
    assert "No answer yet" in client.get(cast.link).content.decode()


def test_the_person_learns_that_it_was_opened(cast, client: Client):
    assert "Still to come: </span>Opened by the study center" in client.get(cast.link).content.decode()
    cast.signed_in(cast.coordinator).get(cast.screen)
    assert "Done: </span>Opened by the study center" in client.get(cast.link).content.decode()


def test_reading_the_page_by_link_changes_nothing(cast, client: Client, django_assert_num_queries):
    before = ContactRequest.objects.values().get(pk=cast.request.pk)
    with django_assert_num_queries(2):
        client.get(cast.link)
    assert ContactRequest.objects.values().get() == before


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("waiting", "We are checking the address of the study center"),
        ("queued", "The email to the study center is on its way."),
        ("failed", "did not get through yet"),
        ("sent", "The study center can now get in touch with you."),
    ],
)
def test_what_became_of_the_mail_is_told_where_it_explains_why_nobody_calls(cast, client: Client, state, said):
    mails = RequestMail.objects.filter(request=cast.request, kind="center")
    if state in ("failed", "sent"):
        mails.update(state="sending", claim="0" * 32)
    mails.update(state=state, sent_at=timezone.now() if state == "sent" else None)
    assert said in client.get(cast.link).content.decode()


def test_a_closed_request_tells_only_what_happened(cast, client: Client):
    services.move(request=cast.request, to=Status.NOT_A_MATCH, seen="new", user=cast.coordinator)
    html = client.get(cast.link).content.decode()
    assert "Still to come" not in html
    assert "Opened by the study center" not in html
    assert "look at other trials" in html


def test_a_center_that_was_not_reached_is_not_to_be_called(client: Client):
    cast = Cast(confirmed=False)
    ContactRequest.objects.filter(pk=cast.request.pk).update(since=timezone.now() - timedelta(days=10))
    html = client.get(cast.link).content.decode()
    assert "We have not reached this center yet." in html
    assert "call the center" not in html
    assert "Still to come: </span>The study center has it" in html
