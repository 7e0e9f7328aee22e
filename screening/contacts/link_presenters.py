"""What the private page of a request shows to its person."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from screening.common.models import MailState
from screening.common.words import days_in_words
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.status import CLOSED, WAITING, Status
from screening.contacts.waiting import is_overdue

Context = dict[str, Any]

STATUS_WORDS = {
    Status.NEW: ("We have your request", "The study center can now get in touch with you."),
    Status.IN_REVIEW: ("Being looked at", "The study team is looking at your request."),
    Status.CONTACTED: ("In contact", "The study team has been in touch with you."),
    Status.APPOINTMENT: ("Appointment", "You have an appointment with the study team."),
    Status.HANDED_OVER: ("In contact", "You and the study team are now in direct contact."),
    Status.NOT_A_MATCH: (
        "Not a match",
        "The study team looked at your request. They say that this trial is not a match. "
        "This says nothing about you or your care.",
    ),
    Status.NOT_RECRUITING: (
        "No new people",
        "This study center takes no new people now.",
    ),
    Status.UNREACHABLE: (
        "Could not reach you",
        "The study team tried to reach you and could not. You can call the center and read out your reference.",
    ),
    Status.WITHDRAWN: (
        "Withdrawn",
        "You withdrew this request. Your name, how to reach you, your answers and your message are deleted here.",
    ),
}
CHECKING = "We are checking the address of the study center. As soon as that is done your request goes there."
ON_ITS_WAY = "The email to the study center is on its way."
STUCK = "The email to the study center did not get through yet. The staff of this site can see that."
# Where the person may want to go from here.
LOOK_ELSEWHERE = frozenset({Status.NOT_A_MATCH, Status.NOT_RECRUITING, Status.UNREACHABLE})


def frame(request: ContactRequest, token: str) -> Context:
    """What every page behind the link shows."""
    return {
        "request_": request,
        "trial": request.trial,
        "withdrawn": request.status == Status.WITHDRAWN,
        "urls": {
            name: reverse(f"contacts:{name}", args=[token])
            for name in ("status", "copy", "download", "withdraw", "erase")
        },
    }


def status_context(request: ContactRequest, token: str, *, open_copy: bool) -> Context:
    """How far the request is; `open_copy` shows what was sent as well."""
    title, text = STATUS_WORDS[Status(request.status)]
    on_the_way = mail_words(request)
    return {
        **frame(request, token),
        "title": title,
        "text": on_the_way or text,
        "is_late": is_overdue(request, timezone.now()),
        "answer_days": settings.REQUEST_ANSWER_DAYS,
        "steps": _steps(request, reached=not on_the_way),
        "reached": not on_the_way,
        "look_elsewhere": request.status in LOOK_ELSEWHERE,
        "is_over": request.status in CLOSED,
        "open_copy": open_copy,
        "rows": sent_rows(request) if open_copy else [],
        # The shorter of what was promised and what holds now, as `retention` counts.
        "kept_for": days_in_words(min(request.kept_days, settings.REQUEST_KEPT_DAYS)),
        "at_most": days_in_words(min(request.at_most_days, settings.REQUEST_KEPT_AT_MOST_DAYS)),
        "trial_url": request.trial.get_absolute_url(),
        "centers_url": reverse("contacts:choose", args=[request.trial.nct_id]),
    }


def mail_words(request: ContactRequest) -> str:
    """What has become of the email to the center, where that explains why nobody calls; "" where it arrived."""
    if request.status != Status.NEW or request.opened_at:
        return ""
    mail = request.mails.filter(kind=RequestMail.Kind.CENTER).first()
    words = {
        MailState.WAITING: CHECKING,
        MailState.QUEUED: ON_ITS_WAY,
        MailState.SENDING: ON_ITS_WAY,
        MailState.FAILED: STUCK,
        MailState.UNCLEAR: STUCK,
    }
    return words.get(MailState(mail.state), "") if mail else ""


def _steps(request: ContactRequest, *, reached: bool) -> list[Context]:
    """What has happened, and what comes next; of a closed request only what happened.

    `reached`: the center knows of the request.
    """
    answered, withdrawn = request.status not in WAITING, request.status == Status.WITHDRAWN
    title = STATUS_WORDS[Status(request.status)][0] if answered else "An answer for you"
    steps: list[Context] = [
        {"title": "We have your request", "at": request.created_at, "done": True},
        {"title": "The study center has it", "at": None, "done": reached and not withdrawn},
        {"title": "Opened by the study center", "at": request.opened_at, "done": bool(request.opened_at)},
        {"title": "Looked at by the study team", "at": None, "done": request.status == Status.IN_REVIEW},
        {"title": title, "at": request.since if answered else None, "done": answered},
    ]
    return [step for step in steps if step["done"]] if answered else steps


def sent_rows(request: ContactRequest) -> list[Context]:
    """What the person entered, as rows to read."""
    found = [
        ("For whom", request.get_on_behalf_display()),
        ("Name", f"{request.first_name} {request.last_name}".strip()),
        ("Email", request.email),
        ("Phone", request.phone.as_international if request.phone else ""),
        ("To be reached by", request.get_preferred_way_display()),
        ("A good time", request.get_preferred_time_display()),
        ("Message", request.message),
        ("Result of the questions", request.get_verdict_display()),
    ]
    return [{"term": term, "description": value} for term, value in found if value]
