"""The screen of a request: what is on it for whom, what can be done there, and two people at once."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from screening.common.models import AuditEvent, MailState
from screening.contacts import services
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.services import Who
from screening.criteria.tree import Answerer, Topic
from tests.contacts.cast import MARIA, Cast
from tests.questionnaire.trials import criterion

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(cast):
    """The browser of the request's own coordinator."""
    return cast.signed_in(cast.coordinator)


def sections(html):
    """The questions of each section of reasons, by its title."""
    titled = re.split(r"<h3>([^<(]+) \(\d+\)</h3>", html)[1:]
    return {
        title: re.findall(r'reasons__question">([^<]*?)\s*(?:<strong class="answer">([^<]*)</strong>)?</p>', part)
        for title, part in zip(titled[::2], titled[1::2], strict=True)
    }


def test_who_and_how_to_reach_them(cast, desk):
    html = desk.get(cast.screen).content.decode()
    for words in ("Maria Lopezcanary", "mailto:maria@canary.example", "tel:+12125550143", "Canarymessage, call me."):
        assert words in html
    assert "themselves" in html


def test_what_speaks_against_or_is_open_comes_before_what_is_met(cast, desk):
    request = cast.ask_anew(q1="unsure", q3="yes", q5="no")
    html = desk.get(f"/admin/screening/contactrequest/{request.pk}/change/").content.decode()
    assert list(sections(html)) == [
        "Speaks against it",
        "To verify from records",
        "Still open",
        "Only the study team can tell",
        "Met, by what the person said",
    ]
    assert sections(html)["Speaks against it"] == [("Do you take canarizumab?", "Yes")]
    assert sections(html)["Still open"] == [("Do you have canarycoma?", "Not sure")]
    assert "Histologically confirmed canarycoma" in html
    assert "40 years" in html


def test_contact_only_sees_how_to_reach_but_no_verdict_and_no_answer(cast):
    cast.ask_anew(q3="yes")
    request = ContactRequest.objects.get()
    html = cast.signed_in(cast.caller).get(f"/admin/screening/contactrequest/{request.pk}/change/").content.decode()
    assert MARIA.email in html
    for words in ("canarizumab", "canarycoma", "May not be", "second look", "40 years", "Female"):
        assert words.lower() not in html.lower().replace("a study of canaries", ""), words


def test_reading_is_audited_and_the_first_reading_of_the_place_is_remembered(cast, desk):
    cast.signed_in(cast.administrator).get(cast.screen)
    assert ContactRequest.objects.get().opened_at is None
    desk.get(cast.screen)
    opened = ContactRequest.objects.get().opened_at
    desk.get(cast.screen)
    assert (opened is not None, ContactRequest.objects.get().opened_at) == (True, opened)
    read = AuditEvent.objects.filter(action="read").order_by("pk")
    assert [(event.actor, event.reference) for event in read] == [
        (name, cast.request.reference) for name in ("administrator", "coordinator", "coordinator")
    ]


def test_only_allowed_steps_are_buttons(cast, desk):
    html = desk.get(cast.screen).content.decode()
    assert re.findall(r'name="to" value="([a-z_]+)">', html) == [
        "in_review",
        "contacted",
        "not_a_match",
        "not_recruiting",
        "me",
    ]
    services.withdraw(request=cast.request)
    html = desk.get(cast.screen).content.decode()
    assert re.findall(r'name="to" value', html) == []
    assert "took this request back" in html


def test_a_step_is_made_by_its_button(cast, desk):
    url = f"/admin/screening/contactrequest/{cast.request.pk}/move/"
    page = desk.post(url, {"to": "in_review", "seen": "new"}, follow=True)
    html = page.content.decode()
    assert "The request is now: In review." in html
    assert "New → In review. Given to coordinator" in html


@pytest.mark.parametrize("to", ["nonsense", ""])
def test_a_forged_step_is_no_step(cast, desk, to):
    url = f"/admin/screening/contactrequest/{cast.request.pk}/move/"
    assert desk.post(url, {"to": to, "seen": "new"}).status_code == 404
    page = desk.post(url, {"to": "withdrawn", "seen": "new"}, follow=True)
    assert "cannot go from its present status" in page.content.decode()
    assert ContactRequest.objects.get().status == "new"


def test_the_second_of_two_coordinators_is_told_kindly_who_was_faster(cast, desk):
    url = f"/admin/screening/contactrequest/{cast.request.pk}/move/"
    colleague = cast.signed_in(cast.colleague)
    colleague.post(url, {"to": "not_a_match", "seen": "new"})
    page = desk.post(url, {"to": "in_review", "seen": "new"}, follow=True)
    html = page.content.decode()
    assert "Somebody else has changed this request" in html
    assert "colleague made it: Not a match." in html
    assert (page.status_code, ContactRequest.objects.get().status) == (200, "not_a_match")


def test_claim_hand_over_and_give_back(cast, desk):
    url = f"/admin/screening/contactrequest/{cast.request.pk}/assign/"
    page = desk.post(url, {"to": "me", "seen": ""}, follow=True)
    assert "The request is now with you." in page.content.decode()
    page = desk.post(url, {"to": cast.colleague.pk, "seen": cast.coordinator.pk}, follow=True)
    assert "The request is now with colleague." in page.content.decode()
    page = desk.post(url, {"to": "me", "seen": ""}, follow=True)
    assert "Somebody else has changed this request" in page.content.decode()
    page = desk.post(url, {"to": "", "seen": cast.colleague.pk}, follow=True)
    assert "back with the team" in page.content.decode()
    page = desk.post(url, {"to": cast.stranger.pk, "seen": ""}, follow=True)
    assert "does not work on the requests of this place" in page.content.decode()
    for forged in ({"to": "999999", "seen": ""}, {"to": "x", "seen": ""}, {"to": "me", "seen": "x"}):
        assert desk.post(url, forged).status_code == 404


def test_mails_are_shown_with_their_state_and_sent_again(cast, desk):
    html = desk.get(cast.screen).content.decode()
    assert "<strong>To the study center</strong>: Queued" in html
    RequestMail.objects.filter(pk=cast.mail().pk).update(state=MailState.SENDING, claim="0" * 32)
    RequestMail.objects.filter(pk=cast.mail().pk).update(state=MailState.FAILED, problem="No such mailbox.", claim=None)
    html = desk.get(cast.screen).content.decode()
    assert "No such mailbox." in html
    url = f"/admin/screening/contactrequest/{cast.request.pk}/mails/{cast.mail().pk}/again/"
    assert f'action="{url}"' in html
    assert "queued once more" in desk.post(url, follow=True).content.decode()
    assert cast.mail().state == "queued"
    assert "on its way already" in desk.post(url, follow=True).content.decode()
    assert AuditEvent.objects.filter(action="sent_again", actor="coordinator").count() == 1


def test_a_mail_of_another_request_is_not_found_here(cast, desk):
    other = cast.ask_anew(cast.other_center)
    mail = other.mails.first()
    url = f"/admin/screening/contactrequest/{cast.request.pk}/mails/{mail.pk}/again/"
    assert desk.post(url).status_code == 404


def test_a_place_without_an_address_leads_to_its_address_book():
    cast = Cast(confirmed=False)
    html = cast.signed_in(cast.coordinator).get(cast.screen).content.decode()
    assert "Nobody has confirmed an address of this place." in html
    assert f"/admin/screening/site/{cast.center.site_id}/addresses/" in html


@pytest.mark.parametrize("address", ["x", "0", "9" * 30, "1 OR 1=1"])
def test_addresses_that_are_no_request_are_not_found(cast, desk, address):
    assert desk.get(f"/admin/screening/contactrequest/{address}/change/").status_code == 404


@pytest.mark.parametrize("size", [5, 60])
def test_the_screen_takes_as_many_queries_for_a_small_trial_as_for_a_large_one(size):
    topics = (Topic.DIAGNOSIS, Topic.MEDICATION, Topic.TEST_RESULT)
    answerers = (Answerer.PATIENT, Answerer.RECORDS)
    items = [criterion(key, topic=topics[key % 3], answerer=answerers[key % 2]) for key in range(1, size + 1)]
    cast = Cast(items=items)
    client = cast.signed_in(cast.coordinator)
    client.get(cast.screen)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(cast.screen).status_code == 200
    assert len(captured) == 11


def test_what_people_type_is_shown_as_text(cast, desk):
    evil = Who("<script>alert(1)</script>", "<b>x</b>", "evil@canary.example", message="<img src=x onerror=alert(1)>")
    request = cast.ask_anew(who=evil)
    html = desk.get(f"/admin/screening/contactrequest/{request.pk}/change/").content.decode()
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_moves_after_the_person_withdrew_are_refused_kindly(cast, desk):
    services.withdraw(request=cast.request)
    url = f"/admin/screening/contactrequest/{cast.request.pk}/move/"
    page = desk.post(url, {"to": "in_review", "seen": "new"}, follow=True)
    html = page.content.decode()
    assert "Somebody else has changed this request" in html
    assert "the person made it: Withdrawn." in html
