"""Everything that changes a contact request, each thing in one transaction with the mails that it causes."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from screening.common.audit import acting
from screening.common.tokens import link_token, new_reference, new_seed, token_hash
from screening.contacts import mail_services
from screening.contacts.consent import CONTACT_CONSENT_VERSION, consent_text
from screening.contacts.errors import (
    MovedMeanwhile,
    MoveNotAllowed,
    NotOnTheTeam,
    RequestClosed,
    TooManyCenters,
)
from screening.contacts.models import PERSONAL, ContactRequest
from screening.contacts.names import folded
from screening.contacts.place_models import Queue
from screening.contacts.queries import colleagues, requests_of, routing_of, sent_to
from screening.contacts.status import CLOSED, TRANSITIONS, WAITING, Status
from screening.questionnaire.models import Screening
from screening.questionnaire.services import discard_frozen, freeze
from screening.trials.models import StudyCenter
from screening.trials.sites import center_title

THE_PERSON = "the person"
# Enough to try the centers around; more would be a way to flood them.
MOST_CENTERS = 5


@dataclass(frozen=True, slots=True)
class Who:
    """Who asks and how to reach them: an email address or a phone number (E.164) or both."""

    first_name: str
    last_name: str = ""
    email: str = ""
    phone: str = ""
    preferred_way: str = ContactRequest.Way.EITHER
    preferred_time: str = ContactRequest.Time.ANY
    on_behalf: str = ContactRequest.Behalf.SELF
    message: str = ""


def link_of(request: ContactRequest) -> str:
    """The token of the person's private link."""
    return link_token(request.link_seed)


@transaction.atomic
def request_contact(*, screening: Screening, center: StudyCenter, who: Who) -> ContactRequest:
    """Ask the place of `center` to contact somebody, with what `screening` says; call it after the consent.

    Whoever sends the same twice gets the first one back. Raises ScreeningGone or QuestionsLeft where there is no
    result to send, TooManyCenters.
    """
    # One at a time for each person: a second click waits here, and then finds the first one's request.
    list(Screening.objects.select_for_update().filter(pk=screening.pk).values_list("pk"))
    sent = requests_of(screening)
    if known := sent_to(center, sent):
        return known
    if len(sent) >= MOST_CENTERS:
        raise TooManyCenters
    with acting(THE_PERSON):
        request = _create(screening, center, who, timezone.now())
        mail_services.write_first(request=request)
    return request


def _create(screening: Screening, center: StudyCenter, who: Who, now: datetime) -> ContactRequest:
    frozen, seed, trial = freeze(screening=screening), new_seed(), center.trial
    request = ContactRequest(
        reference=_free_reference(),
        link_seed=seed,
        link_hash=token_hash(link_token(seed)),
        trial=trial,
        site_id=center.site_id,
        center=center,
        center_name=center_title(center),
        origin=screening,
        screening=frozen,
        verdict=frozen.outcome,
        queue=routing_of(trial).queue_of(frozen.outcome),
        since=now,
        created_at=now,
        kept_days=settings.REQUEST_KEPT_DAYS,
        at_most_days=settings.REQUEST_KEPT_AT_MOST_DAYS,
        consent_version=CONTACT_CONSENT_VERSION,
        consent_text=consent_text(center),
        consented_at=now,
        searched_as=folded(f"{who.first_name} {who.last_name}"),
        **{name: getattr(who, name) for name in Who.__slots__},
    )
    request.save(force_insert=True)
    return request


def _free_reference() -> str:
    while ContactRequest.objects.filter(reference=(drawn := new_reference())).exists():
        continue
    return drawn


@transaction.atomic
def open_request(*, request: ContactRequest) -> None:
    """Remember that staff of the place have read it; the first time counts."""
    ContactRequest.objects.filter(pk=request.pk, opened_at=None).update(opened_at=timezone.now())


@transaction.atomic
def move(*, request: ContactRequest, to: Status, seen: str, user: User) -> None:
    """Bring a request to status `to`; `seen` is the status that `user` had before their eyes.

    Whoever first takes a request that nobody has gets it. Raises MovedMeanwhile, MoveNotAllowed.
    """
    current = _locked(request)
    if current.status != seen:
        raise MovedMeanwhile
    if to is Status.WITHDRAWN or to not in TRANSITIONS[Status(current.status)]:
        raise MoveNotAllowed
    now = timezone.now()
    current.status = to
    current.closed_at = now if to in CLOSED else None
    # Whoever waits for a first answer has waited since they asked, through the review too.
    if not (Status(seen) in WAITING and to in WAITING):
        current.since = now
    if current.assigned_to_id is None:
        current.assigned_to = user
    current.save(update_fields=["status", "closed_at", "since", "assigned_to"])


@transaction.atomic
def assign(*, request: ContactRequest, to: User | None, seen: int | None, user: User) -> None:
    """Give a request to oneself, to a colleague of the place or to nobody; `seen` is the key of who had it before.

    Raises MovedMeanwhile, RequestClosed, NotOnTheTeam.
    """
    current = _locked(request)
    if current.assigned_to_id != seen:
        raise MovedMeanwhile
    if current.status in CLOSED:
        raise RequestClosed
    if to is not None and to != user and not colleagues(current.site_id).filter(pk=to.pk).exists():
        raise NotOnTheTeam
    current.assigned_to = to
    current.save(update_fields=["assigned_to"])


@transaction.atomic
def withdraw(*, request: ContactRequest) -> None:
    """Take a request back for its person: what names them and what they answered goes at once, the place is told.

    Notes go too: they are about the person. Doing it twice does it once.
    """
    current = _locked(request)
    if current.status == Status.WITHDRAWN:
        return
    with acting(THE_PERSON):
        mail_services.write_withdrawal(request=current)
        frozen, now = current.screening_id, timezone.now()
        for name in PERSONAL:
            setattr(current, name, "")
        current.status, current.closed_at, current.since = Status.WITHDRAWN, now, now
        # The queue would still tell the verdict.
        current.verdict, current.queue, current.screening, current.origin = "", Queue.MAIN, None, None
        current.save()
        current.notes.all().delete()
    if frozen:
        discard_frozen(keys=[frozen])


@transaction.atomic
def forget(*, request: ContactRequest) -> None:
    """Withdraw, and cut the private link as well: for its person the request is no more.

    The empty row goes with the next run of `retention` that finds the place told.
    """
    withdraw(request=request)
    with acting(THE_PERSON):
        ContactRequest.objects.filter(pk=request.pk).update(link_hash=None)


def _locked(request: ContactRequest) -> ContactRequest:
    """The row as it is now, kept from others until the end of the transaction."""
    return ContactRequest.objects.select_for_update().get(pk=request.pk)
