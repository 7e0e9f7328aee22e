"""The only door for mail: makes a message of text and HTML, and hands it to the mail server in two steps.

SMTP has one moment that nobody can look into: the end of the text was sent and the server has not yet answered. All
that fails before it was surely not delivered and may be tried again; what fails in it is unclear. So the text is sent
first, then whoever asked is told (`before_handover`, which may still refuse), and only then its end.
"""

import re
import select
import smtplib
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parseaddr
from functools import partial
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends import smtp
from django.template.loader import render_to_string

END_OF_TEXT = b"\r\n.\r\n"
_LEADING_DOT = re.compile(rb"(?m)^\.")
GO_ON = 354
TAKEN = range(200, 300)
REFUSED = range(400, 600)
FOR_GOOD = range(500, 600)
OURS = (smtplib.SMTPAuthenticationError, smtplib.SMTPConnectError, smtplib.SMTPHeloError, smtplib.SMTPSenderRefused)


class MailProblem(Exception):
    """The mail was not sent."""


class NotSent(MailProblem):
    """The mail server could not be reached or asks to come again later; nothing was delivered."""


class RefusedForGood(MailProblem):
    """The mail server refuses this message or its recipient, and will the next time."""


class Unclear(MailProblem):
    """The whole message was sent, and the server gave no answer that says whether it took it."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message: `name` is the template below templates/emails/, `identity` what makes its Message-ID its own."""

    name: str
    to: str
    identity: str
    context: dict[str, Any] = field(default_factory=dict)

    def message(self) -> EmailMultiAlternatives:
        """Subject, text and HTML; replies go to the operator, whose mailbox is read."""
        context = {**self.context, "operator_name": settings.OPERATOR_NAME, "operator_email": settings.OPERATOR_EMAIL}
        subject, text, html = (
            render_to_string(f"emails/{self.name}.{kind}", context) for kind in ("subject.txt", "txt", "html")
        )
        message = EmailMultiAlternatives(
            " ".join(subject.split()),
            text.strip() + "\n",
            to=[self.to],
            reply_to=[settings.OPERATOR_EMAIL] if settings.OPERATOR_EMAIL else None,
            headers={"Message-ID": self._message_id(), "Auto-Submitted": "auto-generated"},
        )
        message.attach_alternative(html, "text/html")
        return message

    def _message_id(self) -> str:
        """The same for each attempt: a server that sees it twice can tell."""
        domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
        return f"<{self.identity}@{domain}>"


def deliver(letter: Letter, before_handover: Callable[[], None]) -> None:
    """Send `letter`. Raises NotSent, RefusedForGood or Unclear, and whatever `before_handover` raises."""
    if not letter.to.isprintable():
        # Validators let a vertical tab through, at which the header would break into two lines.
        raise RefusedForGood("The address holds a character that no address can have.")
    if settings.EMAIL_BACKEND.endswith("filebased.EmailBackend") and not settings.DEMO:
        # A file that nobody sends is no mail, and would keep what the person may have erased since.
        raise RefusedForGood("This installation has no mail server yet: its operator has to set EMAIL_HOST.")
    message = letter.message()
    if f"{smtp.EmailBackend.__module__}.EmailBackend" != settings.EMAIL_BACKEND:
        # Files and memory: they take a message whole or not at all.
        before_handover()
        message.send()
        return
    backend = _TwoStepBackend(before_handover)
    try:
        backend.send_messages([message])
    except (smtplib.SMTPException, OSError) as error:
        if not backend.accepted:  # what goes wrong while saying goodbye is no problem of the message
            raise _problem(error) from error


class _TwoStepBackend(smtp.EmailBackend):
    """Django's backend for one message; `accepted` once the server took it."""

    def __init__(self, before_handover: Callable[[], None]) -> None:
        super().__init__()
        self.before_handover = before_handover
        self.accepted = False

    @property
    def connection_class(self) -> Any:
        return partial(_TwoStepSMTP, self)

    def open(self) -> bool | None:
        """As the parent's, which would keep a connection whose encryption or password the server refused."""
        try:
            return super().open()
        except Exception:
            self.close()
            raise


class _TwoStepSMTP(smtplib.SMTP):
    """smtplib's client, which stops once before the end of the text."""

    def __init__(self, backend: _TwoStepBackend, *args: Any, **options: Any) -> None:
        self.backend = backend
        super().__init__(*args, **options)

    def data(self, msg: Any) -> tuple[int, bytes]:
        """As the parent's, in two steps; `msg` is bytes with CRLF, which Django's backend made."""
        try:
            return self._data(bytes(msg))
        except BaseException:
            # Not a polite goodbye, which would become part of the text: a text without its end is thrown away.
            self.close()
            raise

    def _data(self, text: bytes) -> tuple[int, bytes]:
        self.putcmd("data")
        code, answer = self.getreply()
        if code != GO_ON:
            raise smtplib.SMTPDataError(code, answer)
        self.send(_LEADING_DOT.sub(b"..", text))
        if self._has_spoken():
            raise smtplib.SMTPServerDisconnected("The server ended the connection before the end of the message.")
        self.backend.before_handover()
        code, answer = self._end()
        self.backend.accepted = code in TAKEN
        if not self.backend.accepted and code not in REFUSED:
            raise Unclear("The mail server did not say whether it took the message.")
        return code, answer

    def _has_spoken(self) -> bool:
        """Whether the server says something, or left, while it should listen."""
        return self.sock is None or bool(select.select([self.sock], [], [], 0)[0])

    def _end(self) -> tuple[int, bytes]:
        try:
            self.send(END_OF_TEXT)
            return self.getreply()
        except (smtplib.SMTPException, OSError) as error:
            raise Unclear("The connection was lost while the mail server took the message.") from error


def _problem(error: Exception) -> MailProblem:
    """What an error of smtplib means; its text names no recipient, or the reason would outlive the person's data."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, answer = next(iter(error.recipients.values()))
        return _by_code(code, answer, "The mail server does not accept the address")
    if isinstance(error, smtplib.SMTPResponseException):
        # Each of these is about us and not about this message: the operator can mend it, and it is tried again.
        if isinstance(error, OURS):
            return NotSent(f"The mail server does not let us in (code {error.smtp_code}).")
        return _by_code(error.smtp_code, error.smtp_error, "The mail server does not accept the message")
    return NotSent(f"The mail server cannot be reached ({type(error).__name__}).")


def _by_code(code: int, answer: bytes | str, said: str) -> MailProblem:
    kind = RefusedForGood if code in FOR_GOOD else NotSent
    return kind(f"{said} (code {code}).")
