"""What the queue and the search show: rows without a name, counts on top, filters that can be taken away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from screening.contacts.models import ContactRequest
from screening.contacts.place_models import Queue
from screening.contacts.queries import Team
from screening.contacts.queue import QUEUES, TABS, Counts, Filters, Page, site_choices, trial_choices
from screening.contacts.status import CLOSED, WAITING
from screening.contacts.waiting import days_waited, is_overdue
from screening.questionnaire.models import Screening

Context = dict[str, Any]
FLAGS = {"mine": "Mine", "overdue": "Overdue", "mail": "Mail needs a look"}


@dataclass(frozen=True, slots=True)
class Row:
    """A request in the list; what may not be seen or does not apply is ""."""

    key: int
    reference: str
    url: str
    trial: str
    trial_title: str
    center: str
    status: str
    verdict: str
    second_look: bool
    waited: str
    overdue: bool
    unopened: bool
    assigned_to: str
    mail_trouble: bool
    name: str = ""


def row_of(request: Any, team: Team, now: datetime, *, name: str = "") -> Row:
    """One line of the list."""
    sees = team.sees_answers(request.site_id)
    return Row(
        key=request.pk,
        reference=request.reference,
        url=reverse("admin:screening_contactrequest_change", args=[request.pk]),
        trial=request.trial.nct_id,
        trial_title=request.trial.brief_title,
        center=request.center_name,
        status=request.get_status_display(),
        verdict=request.get_verdict_display() if sees else "",
        second_look=sees and request.queue == Queue.SECOND,
        waited=waited_words(request, now),
        overdue=is_overdue(request, now),
        unopened=request.opened_at is None and request.status in WAITING,
        assigned_to=request.assigned_to.get_username() if request.assigned_to else "",
        mail_trouble=getattr(request, "mail_trouble", False),
        name=name,
    )


def waited_words(request: ContactRequest, now: datetime) -> str:
    """How many working days an open request has stood as it stands."""
    if request.status in CLOSED:
        return ""
    days = days_waited(request, now)
    return "today" if days == 0 else f"{days} working day{'' if days == 1 else 's'}"


def queue_context(http: HttpRequest, team: Team, filters: Filters, page: Page, *, now: datetime) -> Context:
    """The rows with what leads to the pages around, and the filters."""
    return {
        **_frame(http, "Contact requests"),
        **_filters(team, filters),
        "rows": [row_of(request, team, now) for request in page.requests],
        "next_query": filters.query(after=page.after) if page.after else "",
        "previous_query": filters.query(before=page.before) if page.before else "",
        "first_query": filters.query(),
        "page_query": http.GET.urlencode(),
        "answer_days": settings.REQUEST_ANSWER_DAYS,
    }


def tabs_context(filters: Filters, counts: Counts) -> Context:
    """The tabs and the queues with how many requests each holds."""
    return {
        "tabs": [
            {"title": title, "query": filters.query(tab=tab), "count": counts.tabs[tab], "current": tab == filters.tab}
            for tab, (title, _) in TABS.items()
        ],
        "queues": [
            {"title": title, "query": filters.query(queue=key), "count": counts.queues[key], "current": is_current}
            for key, title in QUEUES.items()
            for is_current in [key == filters.queue]
        ],
    }


def _filters(team: Team, filters: Filters) -> Context:
    """What one can filter by; two queries, for the trials and (for an administrator) the places."""
    trials, sites = trial_choices(team), site_choices(team)
    return {
        "filters": filters,
        "trials": trials,
        "sites": sites,
        "verdicts": Screening.Outcome.choices if team.sees_any_answers else [],
        "flags": [(name, words, getattr(filters, name)) for name, words in FLAGS.items()],
        "active": list(_active(filters, dict(trials), dict(sites))),
        "clear_query": Filters(tab=filters.tab, queue=filters.queue).query(),
    }


def _active(filters: Filters, trials: dict[str, str], sites: dict[str, str]) -> Iterator[Context]:
    """Each filter that narrows the list, with the address of the list without it."""
    for name in filters.active:
        value = getattr(filters, name)
        words = {
            "site": sites.get(str(value), "a place"),
            "trial": trials.get(str(value), "a trial"),
            "verdict": dict(Screening.Outcome.choices).get(str(value), ""),
        }
        yield {"text": words.get(name) or FLAGS[name], "query": filters.without(name).query()}


def search_context(
    http: HttpRequest, team: Team, words: str, found: Sequence[ContactRequest], *, more: bool
) -> Context:
    """What a search found; here names are shown."""
    now = timezone.now()
    return {
        **_frame(http, "Search in the requests"),
        "words": words,
        "rows": [
            row_of(one, team, now, name=f"{one.first_name} {one.last_name}".strip() or "Withdrawn") for one in found
        ],
        "more": more,
        "queue_url": http.path,
    }


def sure_context(
    http: HttpRequest, team: Team, picked: Sequence[ContactRequest], *, action: str, words: str
) -> Context:
    """What is shown before several requests are closed at once."""
    now = timezone.now()
    return {
        **_frame(http, f"{words}: close {len(picked)} request{'' if len(picked) == 1 else 's'}?"),
        "rows": [row_of(one, team, now) for one in picked],
        "action": action,
        "words": words,
        "page_query": http.GET.urlencode(),
        "queue_url": http.path,
    }


def _frame(http: HttpRequest, title: str) -> Context:
    return {**admin.site.each_context(http), "opts": ContactRequest._meta, "title": title}
