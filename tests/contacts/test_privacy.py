"""The canary: what a person tells a center stands in no address, log, title, mail, queue, job or page of others."""

import logging

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from screening.common.log import DiscreetFormatter, discreet
from screening.contacts import mail_services, services
from screening.contacts.models import ContactRequest, RequestMail
from tests.contacts.cast import MARIA
from tests.questionnaire.trials import NCT

pytestmark = pytest.mark.django_db
CANARIES = (
    "Lopezcanary",
    "maria@canary",
    "5550143",
    "555-0143",
    "Canarymessage",
    "canarizumab",
    "no_match",
    "May not be",
)


def quiet():
    """Django's own loggers of queries and templates tell what no deployment logs."""
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    logging.getLogger("django.template").setLevel(logging.INFO)


def test_nothing_of_the_person_leaves_by_mail_address_log_title_or_job(cast, caplog, mailoutbox):
    caplog.set_level(logging.DEBUG)
    quiet()
    walker = cast.person
    walker.send(f"/trials/{NCT}/contact/{cast.center.pk}/", **cast.filled())
    cast.request = ContactRequest.objects.get()
    walker.open(f"{cast.link}copy/").open(cast.link)
    desk = cast.signed_in(cast.coordinator)
    queue = reverse("admin:screening_contactrequest_changelist")
    titles = [desk.get(url).content.decode().partition("</title>")[0] for url in (queue, cast.screen)]
    for mail in RequestMail.objects.all():
        mail_services.send(mail_id=mail.pk)
    services.withdraw(request=cast.request)
    for mail in RequestMail.objects.filter(state="queued"):
        mail_services.send(mail_id=mail.pk)
    jobs = str(list(ProcrastinateJob.objects.values_list("args", "queueing_lock")))
    mails = [str(mail.message()) for mail in mailoutbox]
    said = "\n".join([*walker.seen, walker.title(), *titles, caplog.text, jobs, *mails])
    recipients = {address for mail in mailoutbox for address in mail.to}
    assert (len(mails), recipients) == (3, {"office@hospital.example", MARIA.email})
    said = said.replace(f"To: {MARIA.email}", "")
    assert [canary for canary in CANARIES if canary in said] == []


def test_the_private_link_stands_in_no_other_page_and_no_log(cast, client: Client, caplog):
    token = cast.link.split("/")[2]
    page = client.get(cast.link).content.decode()
    assert token in page  # its own buttons
    assert token not in cast.signed_in(cast.coordinator).get(cast.screen).content.decode()
    assert token not in str(ContactRequest.objects.values().get())
    record = logging.LogRecord("django.request", logging.ERROR, "", 0, "Internal Server Error: %s", (cast.link,), None)
    assert DiscreetFormatter("%(message)s").format(record) == "Internal Server Error: /requests/…/"
    assert discreet(f"{cast.link}copy/?x=1") == "/requests/…/copy/"


def test_a_row_that_the_database_refuses_is_not_quoted_in_the_log(cast):
    with pytest.raises(DatabaseError) as refused, connection.cursor() as cursor:
        cursor.execute("UPDATE screening_contactrequest SET first_name = '' WHERE id = %s", [cast.request.pk])
    assert "Lopezcanary" in str(refused.value)
    info = (type(refused.value), refused.value, refused.tb)
    text = DiscreetFormatter().formatException(info)
    assert "request_is_whole_or_nobody" in text
    assert [canary for canary in CANARIES if canary in text] == []


def test_pages_with_people_on_them_are_kept_by_no_cache(cast):
    desk = cast.signed_in(cast.coordinator)
    for url in (cast.screen, reverse("admin:screening_contactrequest_changelist")):
        assert "no-store" in desk.get(url)["Cache-Control"]


def test_the_privacy_page_tells_the_periods(client: Client, settings):
    settings.REQUEST_KEPT_DAYS, settings.REQUEST_KEPT_AT_MOST_DAYS = 365, 730
    html = client.get(reverse("pages:privacy")).content.decode()
    assert "12 months after the request is closed" in html
    assert "24 months" in html
