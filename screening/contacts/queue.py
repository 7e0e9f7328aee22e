"""The coordinators' queue: which requests it shows, page by page, at the same cost whatever their number."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from screening.common.models import MAIL_TROUBLE
from screening.common.tokens import as_reference
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.names import folded
from screening.contacts.place_models import Queue
from screening.contacts.queries import Team, is_key
from screening.contacts.status import CLOSED, OPEN, WAITING, Status
from screening.contacts.waiting import overdue
from screening.questionnaire.models import Screening
from screening.trials.models import Trial
from screening.trials.site_models import Site

PAGE = 50
MOST_FOUND = 50
MOST_WORDS = 5
MOST_CHOICES = 300

# The tabs on top of the queue, each with the statuses that it holds; the first is what one comes to work on.
TABS: Mapping[str, tuple[str, frozenset[Status]]] = {
    "waiting": ("Waiting for an answer", WAITING),
    **{status.value: (status.label, frozenset({status})) for status in Status if status in OPEN},
    "closed": ("Closed", CLOSED),
    "all": ("All", frozenset(Status)),
}
QUEUES: Mapping[str, str] = {**dict(Queue.choices), "both": "Both"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the queue is shown; "" or False: everything. `tab` is a key of TABS, `queue` of QUEUES."""

    tab: str = "waiting"
    queue: str = "main"
    site: str = ""
    trial: str = ""
    verdict: str = ""
    mine: bool = False
    overdue: bool = False
    mail: bool = False

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Filters":
        """From an address; what makes no sense there counts as not given."""
        return cls(
            tab=_choice(given.get("tab", ""), TABS) or "waiting",
            site=_key(given.get("site", "")),
            trial=_key(given.get("trial", "")),
            verdict=_choice(given.get("verdict", ""), Screening.Outcome.values),
            queue=_choice(given.get("queue", ""), QUEUES) or "main",
            mine=bool(given.get("mine")),
            overdue=bool(given.get("overdue")),
            mail=bool(given.get("mail")),
        )

    def query(self, **changed: str) -> str:
        """The query string of the list with these filters, some of them changed."""
        given = {one.name: getattr(self, one.name) for one in fields(self)}
        kept = {name: "1" if value is True else value for name, value in {**given, **changed}.items() if value}
        return urlencode({name: value for name, value in kept.items() if value != getattr(Filters(), name, "")})

    def without(self, name: str) -> "Filters":
        """The same without one of them."""
        return replace(self, **{name: getattr(Filters(), name)})

    @property
    def active(self) -> tuple[str, ...]:
        """The names of those that narrow the tab."""
        return tuple(one.name for one in fields(self) if one.name not in ("tab", "queue") and getattr(self, one.name))


def _key(text: str) -> str:
    return text if is_key(text) else ""


def _choice(text: str, allowed: Collection[str]) -> str:
    return text if text in allowed else ""


@dataclass(frozen=True, slots=True)
class Page:
    """Some requests of the queue; `after` and `before` are the marks of the pages around, "" where there is none."""

    requests: tuple[ContactRequest, ...]
    after: str = ""
    before: str = ""


def matching(team: Team, filters: Filters, now: datetime) -> QuerySet[ContactRequest]:
    """The requests of every tab and queue that the other filters let through; each knows its `shown_queue`."""
    wanted = Q()
    if filters.site:
        wanted &= Q(site_id=filters.site)
    if filters.trial:
        wanted &= Q(trial_id=filters.trial)
    if filters.verdict:
        wanted &= Q(verdict=filters.verdict) & team.with_answers()
    if filters.mine:
        wanted &= Q(assigned_to=team.user)
    if filters.overdue:
        wanted &= overdue(now)
    if filters.mail:
        wanted &= Q(_mail_trouble())
    return team.requests().filter(wanted).annotate(shown_queue=_shown_queue(team))


def _mail_trouble() -> Exists:
    """Whether a mail of the request needs a look."""
    return Exists(RequestMail.objects.filter(request=OuterRef("pk"), state__in=MAIL_TROUBLE))


def _shown_queue(team: Team) -> Any:
    """The queue; for whoever may not see the verdict all is one queue, or its name would tell."""
    blind = [site for site in team.roles if not team.sees_answers(site)]
    return Case(When(site_id__in=blind, then=Value(Queue.MAIN)), default=F("queue")) if blind else F("queue")


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requests each tab holds (of the queue that is shown), and each queue (of the tab that is shown)."""

    tabs: Mapping[str, int]
    queues: Mapping[str, int]


def counts(found: QuerySet[Any], filters: Filters) -> Counts:
    """Count what `matching` found. One query."""
    rows = found.order_by().values_list("status", "shown_queue").annotate(count=Count("pk"))
    counted = [(status, queue, count) for status, queue, count in rows]

    def total(statuses: frozenset[Status], queue: str) -> int:
        return sum(count for status, in_, count in counted if status in statuses and queue in ("both", in_))

    return Counts(
        tabs={tab: total(statuses, filters.queue) for tab, (_, statuses) in TABS.items()},
        queues={queue: total(TABS[filters.tab][1], queue) for queue in QUEUES},
    )


def page(found: QuerySet[Any], filters: Filters, *, after: str = "", before: str = "") -> Page:
    """One page of a tab, the longest waiting first. One query; its cost does not grow with the pages before it."""
    rows = _rows(found).filter(_of(TABS[filters.tab][1]))
    if filters.queue != "both":
        rows = rows.filter(shown_queue=filters.queue)
    if mark := _mark(before):
        since, key = mark
        earlier = rows.filter(Q(since__lt=since) | Q(pk__lt=key), since__lte=since).order_by("-since", "-pk")
        taken = list(earlier[: PAGE + 1])
        shown = taken[:PAGE][::-1]
        return _page(shown, has_before=len(taken) > PAGE, has_after=True)
    mark = _mark(after)
    if mark:
        rows = rows.filter(_later(*mark))
    taken = list(rows.order_by("since", "pk")[: PAGE + 1])
    return _page(taken[:PAGE], has_before=bool(mark), has_after=len(taken) > PAGE)


def _later(since: datetime, key: int) -> Q:
    """The condition for what comes after a request in the list.

    `since__gte` says no more than the rest, but it is what an index can begin at.
    """
    return Q(since__gte=since) & (Q(since__gt=since) | Q(pk__gt=key))


def _of(statuses: frozenset[Status]) -> Q:
    """The condition for a tab, in the words of the partial index where it holds open requests only."""
    wanted = Q() if len(statuses) == len(Status) else Q(status__in=sorted(statuses))
    return wanted & Q(closed_at=None) if statuses <= OPEN else wanted


def _page(shown: list[ContactRequest], *, has_before: bool, has_after: bool) -> Page:
    if not shown:
        return Page(())
    first, last = shown[0], shown[-1]
    return Page(tuple(shown), after=mark_of(last) if has_after else "", before=mark_of(first) if has_before else "")


def _rows(found: QuerySet[Any]) -> QuerySet[Any]:
    """With what a row shows, and nothing that says who somebody is."""
    rows: QuerySet[Any] = (
        found.select_related("trial", "assigned_to")
        .only(
            "reference", "status", "since", "verdict", "queue", "site_id", "center_name", "closed_at", "opened_at",
            "trial__nct_id", "trial__brief_title", "assigned_to__username",
        )
        .annotate(mail_trouble=_mail_trouble())
    )  # fmt: skip
    return rows


def mark_of(request: ContactRequest) -> str:
    """Where a page ends or begins."""
    return f"{request.since.isoformat()}~{request.pk}"


def _mark(text: str) -> tuple[datetime, int] | None:
    when, _, key = text.partition("~")
    try:
        since = parse_datetime(when)
    except ValueError:
        return None
    return (since, int(key)) if since and timezone.is_aware(since) and is_key(key) else None


def find(team: Team, words: str) -> list[ContactRequest]:
    """Requests of that reference or, else, of people whose name holds all `words`, newest first.

    MOST_FOUND + 1 at most, so that the caller knows whether there are more.
    """
    named = team.requests().select_related("trial", "assigned_to").order_by("-created_at", "-pk")
    if (reference := as_reference(words)) and (found := list(named.filter(reference=reference))):
        return found
    wanted = Q()
    for word in folded(words.replace("\x00", "")).split()[:MOST_WORDS]:
        wanted &= Q(searched_as__contains=word)
    return list(named.filter(wanted)[: MOST_FOUND + 1]) if wanted else []


def trial_choices(team: Team) -> list[tuple[str, str]]:
    """The trials that there are requests for, as (key, text). One query."""
    asked = team.requests().filter(trial=OuterRef("pk")).order_by()
    trials = Trial.objects.filter(Exists(asked)).only("nct_id", "brief_title").order_by("nct_id")
    return [(str(trial.pk), f"{trial.nct_id} {trial.brief_title[:60]}") for trial in trials[:MOST_CHOICES]]


def site_choices(team: Team) -> list[tuple[str, str]]:
    """The places to choose from, as (key, text). One query for an administrator, else none."""
    if not team.is_administrator:
        return [(str(one.site_id), str(one.site)) for one in team.assignments]
    asked = ContactRequest.objects.filter(site=OuterRef("pk")).order_by()
    return [(str(site.pk), str(site)) for site in Site.objects.filter(Exists(asked))[:MOST_CHOICES]]


def pick(team: Team, keys: list[str]) -> list[ContactRequest]:
    """The requests that were ticked in the list, as far as they may be seen."""
    wanted: list[Any] = [key for key in keys if is_key(key)]
    ticked = team.requests().filter(pk__in=wanted).select_related("trial", "assigned_to")
    return list(ticked.order_by("since", "pk")[:PAGE])


def next_waiting(team: Team, request: ContactRequest) -> ContactRequest | None:
    """Of the main queue, and not with somebody else: what has waited longest after `request`; else what has at all."""
    waiting: QuerySet[Any] = matching(team, Filters(), timezone.now()).filter(_of(WAITING))
    mine: QuerySet[Any] = waiting.filter(shown_queue=Queue.MAIN)
    mine = mine.filter(Q(assigned_to=None) | Q(assigned_to=team.user)).exclude(pk=request.pk).order_by("since", "pk")
    return mine.filter(_later(request.since, request.pk)).first() or mine.first()
