"""The mails of a request: which ones there are, when they are queued, and how one is sent."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from screening.common import outbox
from screening.common.audit import note_event
from screening.common.mail import Letter
from screening.common.models import AuditEvent, MailState
from screening.common.queue import enqueue
from screening.contacts import emails
from screening.contacts.errors import NothingToSend
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.place_models import SiteAddress
from screening.contacts.queries import address_of
from screening.contacts.status import Status

Kind = RequestMail.Kind
SEND = "contacts.send_mail"
# What the place may have read, or may yet read: only then has it to be told that the request is withdrawn.
PERHAPS_READ = (MailState.SENDING, MailState.SENT, MailState.UNCLEAR)


def write_first(*, request: ContactRequest) -> None:
    """Queue the mail to the place (it waits where no address is confirmed) and the receipt to the person."""
    state = MailState.QUEUED if address_of(request) else MailState.WAITING
    _add(request, Kind.CENTER, state)
    if request.email:
        _add(request, Kind.RECEIPT, MailState.QUEUED)


def write_withdrawal(*, request: ContactRequest) -> None:
    """Stop what was not sent yet, and tell the place where it may know of the request."""
    outbox.cancel(RequestMail.objects.filter(request=request))
    # A reason can quote what the mail server said of the person's address.
    RequestMail.objects.filter(request=request, kind=Kind.RECEIPT).update(problem="")
    # One that a person had sent again may have been read the first time, whatever has become of it since.
    perhaps = Q(state__in=PERHAPS_READ) | Q(number__gt=1, address__isnull=False)
    was_mailed = RequestMail.objects.filter(perhaps, request=request, kind=Kind.CENTER).exists()
    if was_mailed or request.opened_at:
        _add(request, Kind.WITHDRAWN, MailState.QUEUED)


def _add(request: ContactRequest, kind: str, state: MailState) -> None:
    mail = RequestMail.objects.create(request=request, kind=kind, state=state, next_try_at=timezone.now())
    if state == MailState.QUEUED:
        _nudge(mail.pk)


def _nudge(key: int, at: datetime | None = None) -> None:
    enqueue(SEND, at=at, lock=f"request-mail-{key}", mail_id=key)


@transaction.atomic
def release_waiting(*, address: SiteAddress) -> int:
    """Queue the mails that waited for an address that is now confirmed; returns how many."""
    waiting = RequestMail.objects.filter(state=MailState.WAITING, request__site_id=address.site_id)
    if address.trial_id is not None:
        waiting = waiting.filter(request__trial_id=address.trial_id)
    return _release(waiting)


def _release(waiting: QuerySet[RequestMail]) -> int:
    keys = list(waiting.select_for_update(of=("self",)).values_list("pk", flat=True))
    RequestMail.objects.filter(pk__in=keys).update(
        state=MailState.QUEUED, next_try_at=timezone.now(), attempts=0, problem=""
    )
    for key in keys:
        _nudge(key)
    return len(keys)


@transaction.atomic
def send_again(*, mail: RequestMail, user: User) -> None:
    """Send a mail once more because a person says so. Raises NothingToSend."""
    withdrawn = Q(request__status=Status.WITHDRAWN)
    gone = RequestMail.objects.filter(withdrawn, pk=mail.pk).exclude(kind=Kind.WITHDRAWN).exists()
    if gone or not outbox.queue_again(mail):
        raise NothingToSend
    request = mail.request
    note_event(
        user=user,
        action=AuditEvent.Action.SENT_AGAIN,
        subject="mail",
        events=[(mail.pk, request.reference, request.site_id)],
    )
    _nudge(mail.pk)


def send(*, mail_id: int) -> MailState | None:
    """One attempt to send a mail; see `outbox.send`. A failed one is tried again later."""
    state = outbox.send(RequestMail, mail_id, _letter)
    if state == MailState.QUEUED:
        _nudge(mail_id, RequestMail.objects.filter(pk=mail_id).values_list("next_try_at", flat=True).first())
    return state


def _letter(mail: RequestMail) -> Letter | None:
    """The letter as it is to be sent now; None where it has no address to go to.

    Raises LostClaim where the request was withdrawn since the mail was claimed.
    """
    request = ContactRequest.objects.select_related("trial").get(pk=mail.request_id)
    if request.status == Status.WITHDRAWN and mail.kind != Kind.WITHDRAWN:
        raise outbox.LostClaim
    if mail.kind == Kind.RECEIPT:
        return emails.receipt(request, mail)
    address = _address(request, mail)
    if address is None:
        return None
    RequestMail.objects.filter(pk=mail.pk).update(address=address)
    return (
        emails.to_center(request, mail, address)
        if mail.kind == Kind.CENTER
        else emails.withdrawal(request, mail, address)
    )


def _address(request: ContactRequest, mail: RequestMail) -> SiteAddress | None:
    """Where it goes: a withdrawal to whoever got the request, everything else to the address in use."""
    if mail.kind == Kind.WITHDRAWN:
        told = request.mails.filter(kind=Kind.CENTER).select_related("address").first()
        if told and told.address:
            return told.address
    return address_of(request)


@transaction.atomic
def _release_forgotten() -> None:
    """Mails still wait where the address was confirmed while they were written, or came with a merged place."""
    usable = SiteAddress.objects.filter(
        Q(trial=None) | Q(trial=OuterRef("request__trial_id")), site=OuterRef("request__site_id"), retired_at=None
    )
    _release(RequestMail.objects.filter(Exists(usable), state=MailState.WAITING))


def sweep(*, now: datetime) -> None:
    """Find what was left behind: mails of dead workers, mails that wait beside an address, mails without a job."""
    _release_forgotten()
    outbox.recover(RequestMail, now)
    for key in outbox.due(RequestMail, now):
        _nudge(key)
