"""The demo's mailbox: the messages that the site wrote to files instead of sending them to anybody (rules 17)."""

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

LOOPBACK = frozenset({"127.0.0.1", "::1", "::ffff:127.0.0.1"})
# Django's file backend ends each message with a line of dashes.
BETWEEN_MESSAGES = re.compile(rb"^-{79}$\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mail:
    """One message as the page shows it; `name` stands in its address, `html` is source text and never rendered."""

    name: str
    subject: str
    sender: str
    to: str
    date: str
    text: str
    html: str


def mailbox(request: HttpRequest) -> HttpResponse:
    """The list, newest first."""
    _only_here(request)
    return render(request, "pages/demo_mail.html", {"mails": _mails()})


def mail(request: HttpRequest, name: str) -> HttpResponse:
    """One message. The name is looked up in the list and never becomes a path."""
    _only_here(request)
    for found in _mails():
        if found.name == name:
            return render(request, "pages/demo_mail_message.html", {"mail": found})
    raise Http404


def _only_here(request: HttpRequest) -> None:
    """Raises Http404 outside the demo, and for whoever is not at this machine."""
    if not settings.DEMO or request.META.get("REMOTE_ADDR") not in LOOPBACK:
        raise Http404


def _mails() -> list[Mail]:
    folder = Path(settings.EMAIL_FILE_PATH)
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
    return [mail for file in files for mail in _mails_in(file)][::-1]


def _mails_in(file: Path) -> list[Mail]:
    parts = [part.strip() for part in BETWEEN_MESSAGES.split(file.read_bytes())]
    return [_mail(f"{file.stem}-{number}", part) for number, part in enumerate(filter(None, parts), start=1)]


def _mail(name: str, source: bytes) -> Mail:
    message = message_from_bytes(source, policy=policy.default)
    return Mail(
        name=name,
        subject=str(message["Subject"] or ""),
        sender=str(message["From"] or ""),
        to=str(message["To"] or ""),
        date=str(message["Date"] or ""),
        text=_part(message, "plain"),
        html=_part(message, "html"),
    )


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    return str(part.get_content()) if part else ""
