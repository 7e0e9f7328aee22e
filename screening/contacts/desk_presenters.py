"""What the screen of a request shows: who and how to reach, the verdict and why, mails, history, next steps."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from typing import Any
from urllib.parse import quote

from django.contrib.auth.models import User
from django.utils.formats import date_format

from screening.common.models import AuditEvent, MailState
from screening.contacts.desk import Case
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.place_models import Queue
from screening.contacts.queue_presenters import waited_words
from screening.contacts.status import CLOSED, MOVE_WORDS, Status, next_steps
from screening.contacts.waiting import is_overdue
from screening.criteria.tree import Answerer
from screening.eligibility.explain import Explanation, Reason
from screening.eligibility.person import Answer
from screening.eligibility.truth import Truth
from screening.questionnaire.models import Screening
from screening.questionnaire.outcomes import text_of, words_of
from screening.questionnaire.presenters import ANSWER_WORDS, age_words, population_words
from screening.questionnaire.queries import said_in, standing_of
from screening.questionnaire.reasons import explanation_of
from screening.trials.sheets import AskableSheet, published_sheet

Context = dict[str, Any]

# What may be sent once more.
AGAIN = frozenset({MailState.SENT, MailState.FAILED, MailState.UNCLEAR})
NOT_CHANGES = (
    AuditEvent.Action.READ,
    AuditEvent.Action.REFUSED,
    AuditEvent.Action.FOUND,
    AuditEvent.Action.OPENED_NOTES,
)
MOST_EVENTS = 100
FOR_WHOM = {
    ContactRequest.Behalf.SELF: "themselves",
    ContactRequest.Behalf.CHILD: "their child",
    ContactRequest.Behalf.OTHER: "someone they care for",
}


def summary_context(case: Case, now: datetime) -> Context:
    """Where the request stands and what may be done with it."""
    request = case.request
    return {
        "status": Status(request.status).label,
        "waited": waited_words(request, now),
        "is_overdue": is_overdue(request, now),
        "is_closed": request.status in CLOSED,
        "withdrawn": request.status == Status.WITHDRAWN,
        "verdict": request.get_verdict_display() if case.sees_answers else "",
        "second_look": case.sees_answers and request.queue == Queue.SECOND,
        **_steps(Status(request.status)),
        "is_mine": request.assigned_to_id == case.team.user.pk,
    }


def _steps(status: Status) -> Context:
    """The buttons: what goes on, and apart from it what closes the request."""
    words = {**MOVE_WORDS, Status.IN_REVIEW: "Reopen" if status in CLOSED else MOVE_WORDS[Status.IN_REVIEW]}
    steps = next_steps(status)
    return {
        "steps": [{"value": step.value, "words": words[step]} for step in steps if step not in CLOSED],
        "endings": [{"value": step.value, "words": words[step]} for step in steps if step in CLOSED],
    }


def reach_rows(request: ContactRequest) -> list[Context]:
    """Who asks and how to reach them."""
    found = [
        ("Name", f"{request.first_name} {request.last_name}".strip(), ""),
        ("The request is for", FOR_WHOM[ContactRequest.Behalf(request.on_behalf)], ""),
        ("Phone", request.phone.as_international if request.phone else "", f"tel:{request.phone}"),
        ("Email", request.email, f"mailto:{quote(request.email, safe='@')}"),
        ("Wants to be reached by", request.get_preferred_way_display(), ""),
        ("A good time", request.get_preferred_time_display(), ""),
        ("Message", request.message, ""),
    ]
    return [{"term": term, "text": text, "link": link} for term, text, link in found if text]


def answers_context(case: Case) -> Context | None:
    """Age, sex and place, and every reason: what speaks against or is open first, then what is met.

    None for whoever may not see answers, and where they are deleted.
    """
    screening = case.request.screening
    if screening is None or not case.sees_answers:
        return None
    standing = standing_of(screening, published_sheet(screening.question_set_id), said_in(screening))
    found = explanation_of(standing)
    return {
        "about": _about(screening, standing.askable),
        "sections": [section for section in _sections(standing.askable, found) if section["items"]],
        "version": standing.askable.number,
    }


def _about(screening: Screening, askable: AskableSheet) -> list[Context]:
    zip3 = f", ZIP {screening.zip3}…" if screening.zip3 else ""
    rows = [
        ("Age", age_words(screening.age)),
        ("Sex at birth", screening.get_sex_display()),
        ("Lives in", f"{screening.country}{zip3}"),
        ("Which describes them", population_words(screening, askable)),
        ("Answered on", date_format(screening.active_at, "j F Y")),
    ]
    return [{"term": term, "text": text} for term, text in rows if text]


def _sections(askable: AskableSheet, found: Explanation) -> Iterator[Context]:
    records = [reason for reason in found.open if _is_for_records(reason)]
    others = [reason for reason in found.open if not _is_for_records(reason)]

    def section(name: str, title: str, reasons: Iterable[Reason], *, folded: bool = False) -> Context:
        items = [_reason(askable, reason) for reason in reasons]
        return {"id": name, "title": title, "items": items, "folded": folded}

    yield section("against", "Speaks against it", chain(_limits(found, Truth.NO), found.against))
    yield section("records", "To verify from records", chain(found.confirm, records))
    yield section("open", "Still open", chain(_limits(found, Truth.UNSURE), others))
    yield section("team", "Only the study team can tell", found.team, folded=True)
    yield section("met", "Met, by what the person said", chain(_limits(found, Truth.YES), found.met), folded=True)


def _limits(found: Explanation, truth: Truth) -> list[Reason]:
    return [reason for reason in found.limits if reason.truth is truth]


def _is_for_records(reason: Reason) -> bool:
    if reason.members:
        return any(_is_for_records(member) for member in reason.members)
    return reason.item is not None and reason.item.answerer is Answerer.RECORDS


def _reason(askable: AskableSheet, reason: Reason) -> Context:
    """The question, what the person answered, and the trial's own words; of a group each member's answer."""
    parts = [f"{text_of(one)} {_answer(one)}" for one in _leaves(reason)] if reason.members else []
    text, words = text_of(reason), words_of(askable, reason)
    return {
        "text": text,
        "answer": "" if reason.members or reason.item is None else _answer(reason),
        "parts": parts,
        "words": "" if words in text else words,
    }


def _leaves(reason: Reason) -> Iterator[Reason]:
    for member in reason.members:
        yield from _leaves(member) if member.members else [member]


def _answer(reason: Reason) -> str:
    return ANSWER_WORDS[Answer(reason.answer) if reason.answer else None]


def mail_rows(request: ContactRequest, mails: Iterable[RequestMail]) -> list[Context]:
    """The mails with their state, and whether one may be sent again."""
    return [_mail(request, mail) for mail in mails]


def _mail(request: ContactRequest, mail: RequestMail) -> Context:
    gone = request.status == Status.WITHDRAWN and mail.kind != RequestMail.Kind.WITHDRAWN
    return {
        "key": mail.pk,
        "what": mail.get_kind_display(),
        "state": mail.get_state_display(),
        "kind": mail.state,
        "to": mail.address.email if mail.address else "",
        "at": mail.sent_at,
        "next": mail.next_try_at if mail.state == MailState.QUEUED and mail.attempts else None,
        "problem": mail.problem,
        "again": mail.state in AGAIN and not gone,
        "needs_address": mail.state == MailState.WAITING,
    }


def history_rows(request: ContactRequest, mails: Iterable[RequestMail]) -> list[Context]:
    """What was done with the request, newest first; who read it is for administrators, in the audit. Two queries."""
    # Since it was sent: a reference that is free again may name another request one day.
    events = AuditEvent.objects.filter(reference=request.reference, at__gte=request.created_at)
    shown = list(events.exclude(action__in=NOT_CHANGES).exclude(subject="note")[:MOST_EVENTS])
    named = dict(User.objects.filter(pk__in=_accounts(shown)).values_list("pk", "username"))
    kinds = {mail.pk: mail.get_kind_display() for mail in mails}
    rows = ({"at": one.at, "who": one.actor or "the site", "what": event_words(one, named, kinds)} for one in shown)
    return [row for row in rows if row["what"]]


def _accounts(events: Iterable[AuditEvent]) -> set[int]:
    """The accounts that changes of an assignment name."""
    changes = (event.changes.get("assigned_to_id") or [] for event in events)
    return {key for key in chain.from_iterable(changes) if key}


def event_words(event: AuditEvent, named: dict[int, str], kinds: dict[int, str]) -> str:
    """An event in a sentence; "" for one that says nothing to a coordinator.

    `named` and `kinds` tell the name of an account and the kind of a mail by its key.
    """
    if event.action == AuditEvent.Action.EXPORTED:
        return "A copy was downloaded"
    if event.subject == "mail":
        return _mail_words(event, kinds.get(event.object_key or 0, "Mail"))
    if event.action == AuditEvent.Action.ADDED:
        return "Request sent"
    return ". ".join(_change_words(event.changes, named))


def _change_words(changes: dict[str, Any], named: dict[int, str]) -> Iterator[str]:
    if "status" in changes:
        old, new = (Status(value).label for value in changes["status"])
        yield f"{old} → {new}"
    if "assigned_to_id" in changes:
        key = changes["assigned_to_id"][1]
        yield f"Given to {named.get(key, 'an account that is gone')}" if key else "Given back to the team"
    if "opened_at" in changes and changes["opened_at"][0] is None:
        yield "First opened"


def _mail_words(event: AuditEvent, kind: str) -> str:
    if event.action == AuditEvent.Action.SENT_AGAIN:
        return f"{kind}: sent again by hand"
    state = (event.changes.get("state") or [None])[-1]
    return "" if state in (None, MailState.SENDING) else f"{kind}: {MailState(state).label.lower()}"
