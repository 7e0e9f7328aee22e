"""The demo's mailbox shows what would have been sent, as text, in the demo only and on this machine only."""

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection
from django.urls import reverse

pytestmark = pytest.mark.django_db
MAILBOX = "/demo/mail/"


@pytest.fixture
def folder(settings, tmp_path):
    settings.DEMO, settings.EMAIL_FILE_PATH = True, tmp_path
    return tmp_path


def send(folder, *subjects, html=""):
    connection = get_connection("django.core.mail.backends.filebased.EmailBackend", file_path=folder)
    mails = [
        EmailMultiAlternatives(subject, f"Text of {subject}", "a@example.org", ["b@example.org"])
        for subject in subjects
    ]
    for mail in mails:
        if html:
            mail.attach_alternative(html, "text/html")
    connection.send_messages(mails)


def test_empty_mailbox_says_so(client, folder):
    assert "There is no message yet." in client.get(MAILBOX).content.decode()


def test_messages_are_listed_newest_first(client, folder):
    send(folder, "One", "Two")
    send(folder, "Three – with a dash")
    assert [mail.subject for mail in client.get(MAILBOX).context["mails"]] == ["Three – with a dash", "Two", "One"]


def test_message_is_shown_as_text(client, folder):
    send(folder, "Hello", html="<script>alert(1)</script><p>Hi</p>")
    found = client.get(MAILBOX).context["mails"][0]
    page = client.get(reverse("pages:demo_mail_message", args=[found.name])).content.decode()
    assert "Text of Hello" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


@pytest.mark.parametrize("name", ["nothing", "..", "..%2Fdemo-login", "%2Fetc%2Fpasswd"])
def test_name_that_is_no_message_is_not_found(client, folder, name):
    send(folder, "Hello")
    assert client.get(f"{MAILBOX}{name}/").status_code == 404


def test_other_machines_find_nothing(client, folder):
    assert client.get(MAILBOX, REMOTE_ADDR="192.0.2.1").status_code == 404


def test_forwarded_address_does_not_make_it_local(client, folder):
    assert client.get(MAILBOX, REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="127.0.0.1").status_code == 404


def test_only_the_demo_has_a_mailbox(client, folder, settings):
    settings.DEMO = False
    assert client.get(MAILBOX).status_code == 404
