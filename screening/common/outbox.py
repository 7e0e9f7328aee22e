"""Moves a mail from queued to sent, so that no crash and no second worker loses or doubles it.

Each step is one statement of its own that names the claim which may take it; see docs/adr/0012.
"""

import logging
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

from django.db.models import F, Manager, Q
from django.utils import timezone

from screening.common.mail import Letter, MailProblem, NotSent, RefusedForGood, Unclear, deliver
from screening.common.models import MailState, OutgoingMail

logger = logging.getLogger(__name__)

# Longer than the slowest conversation with a mail server (EMAIL_TIMEOUT for each of its answers).
LEASE = timedelta(minutes=5)
# How long after a failed attempt the next one follows; after the last, a person decides.
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440))
# What the server may still have said of a mail that the sweep has made UNCLEAR; see MAIL_MOVES.
LATE = (MailState.SENT, MailState.FAILED, MailState.QUEUED)
NOBODY_KNOWS = "The mail server took the text, but nobody knows whether it kept it. Ask before you send it again."

M = TypeVar("M", bound=OutgoingMail)


class LostClaim(Exception):
    """Somebody else has taken over or cancelled this mail: this attempt must not go on."""


def send(model: type[M], key: int, write: Callable[[M], Letter | None]) -> MailState | None:
    """Make one attempt to send mail `key`, unless another worker has it or it is not due.

    `write` makes the letter, or returns None where there is no address (the mail waits then). Returns the state that
    the mail is in afterwards, None where this attempt did not get it.
    """
    mail = _claim(model, key)
    if mail is None:
        return None
    try:
        state = _attempt(mail, write)
    except LostClaim:
        return None
    return state


def _attempt(mail: M, write: Callable[[M], Letter | None]) -> MailState:
    try:
        letter = write(mail)
        if letter is None:
            return _settle(mail, MailState.WAITING)
        deliver(letter, lambda: _hand_over(mail))
    except RefusedForGood as problem:
        return _settle(mail, MailState.FAILED, problem=str(problem))
    except Unclear:
        return _settle(mail, MailState.UNCLEAR, problem=NOBODY_KNOWS)
    except NotSent as problem:
        return _again(mail, str(problem))
    except (LostClaim, MailProblem):
        raise
    except Exception as error:
        # A fault of ours must not leave the mail claimed: it is tried again, and in the end shown to a person.
        # The error's own words can quote the person's address: only its kind and place are logged.
        where = "".join(traceback.format_tb(error.__traceback__))
        logger.error(
            "Mail %s %s could not be written (%s):\n%s", mail._meta.model_name, mail.pk, type(error).__name__, where
        )
        return _again(mail, f"The message could not be written ({type(error).__name__}).")
    return _settle(mail, MailState.SENT, sent_at=timezone.now())


def _mails(model: type[M]) -> Manager[M]:
    return model._default_manager


def _claim(model: type[M], key: int) -> M | None:
    now, claim = timezone.now(), uuid4()
    due = _mails(model).filter(pk=key, state=MailState.QUEUED, next_try_at__lte=now)
    taken = due.update(
        state=MailState.SENDING,
        claim=claim,
        claimed_at=now,
        handed_over_at=None,
        attempts=F("attempts") + 1,
    )
    # It may be cancelled or deleted already.
    return _mails(model).filter(pk=key, claim=claim).first() if taken else None


def _hand_over(mail: OutgoingMail) -> None:
    """From here on nobody knows whether the mail was sent until the server answers. Raises LostClaim."""
    mine = _mails(type(mail)).filter(pk=mail.pk, claim=mail.claim, state=MailState.SENDING)
    if not mine.update(handed_over_at=timezone.now()):
        raise LostClaim


def _settle(mail: OutgoingMail, state: MailState, **fields: Any) -> MailState:
    """Write how the attempt ended. Raises LostClaim where it is no longer ours to say."""
    changed = {"state": state, "claim": None, "claimed_at": None, "problem": "", **fields}
    # UNCLEAR: our own sweep gave up on this attempt, which now may know better.
    mine = (MailState.SENDING, MailState.UNCLEAR) if state in LATE else (MailState.SENDING,)
    if not _mails(type(mail)).filter(pk=mail.pk, claim=mail.claim, state__in=mine).update(**changed):
        raise LostClaim
    return state


def _again(mail: OutgoingMail, problem: str) -> MailState:
    if mail.attempts > len(BACK_OFF):
        return _settle(mail, MailState.FAILED, problem=f"{problem} It was tried {mail.attempts} times.")
    next_try = timezone.now() + BACK_OFF[mail.attempts - 1]
    return _settle(mail, MailState.QUEUED, problem=problem, next_try_at=next_try, handed_over_at=None)


def recover(model: type[M], now: datetime) -> None:
    """Take mails back from workers that died: to be sent again where nothing can have been sent, else unclear."""
    lost = _mails(model).filter(state=MailState.SENDING, claimed_at__lt=now - LEASE)
    lost.filter(handed_over_at=None).update(state=MailState.QUEUED, claim=None, claimed_at=None, next_try_at=now)
    # The claim stays: should that worker live after all, it may still say that the server answered.
    lost.filter(handed_over_at__isnull=False).update(state=MailState.UNCLEAR, problem=NOBODY_KNOWS)


def due(model: type[M], now: datetime) -> list[int]:
    """The keys of mails that should be sent now, the longest waiting first."""
    mails = _mails(model).filter(state=MailState.QUEUED, next_try_at__lte=now).order_by("next_try_at", "pk")
    return list(mails.values_list("pk", flat=True)[:1000])


def queue_again(mail: OutgoingMail) -> bool:
    """Have a mail that ended (or waits for an address) sent once more; False where it is on its way already."""
    ended = (MailState.WAITING, MailState.SENT, MailState.UNCLEAR, MailState.FAILED)
    changed = (
        _mails(type(mail))
        .filter(pk=mail.pk, state__in=ended)
        .update(
            state=MailState.QUEUED,
            number=F("number") + 1,
            attempts=0,
            next_try_at=timezone.now(),
            claim=None,
            claimed_at=None,
            handed_over_at=None,
            problem="",
        )
    )
    return bool(changed)


def cancel(mails: Any) -> None:
    """Stop those of `mails` (a queryset) that cannot have been sent; a worker that has one of them lets go of it."""
    stoppable = Q(state__in=(MailState.WAITING, MailState.QUEUED)) | Q(state=MailState.SENDING, handed_over_at=None)
    mails.filter(stoppable).update(state=MailState.CANCELLED, claim=None, claimed_at=None, problem="")
