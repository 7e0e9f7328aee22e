"""The queue: what waits at the places of whoever looks, filters, counts, search, and actions on several at once."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from screening.common.audit import note_event
from screening.common.models import AuditEvent
from screening.contacts import queue as queues
from screening.contacts import queue_presenters, services
from screening.contacts.desk import team_at_work
from screening.contacts.errors import RequestProblem
from screening.contacts.models import ContactRequest
from screening.contacts.queries import Team
from screening.contacts.queue import Filters
from screening.contacts.status import Status

LONGEST_WORDS = 100
Act = Callable[[ContactRequest, Team], None]


def claim(request: ContactRequest, team: Team) -> None:
    """Give a request to oneself. Raises RequestProblem."""
    services.assign(request=request, to=team.user, seen=request.assigned_to_id, user=team.user)


def moving(to: Status) -> Act:
    """The action that brings requests to a status."""

    def move(request: ContactRequest, team: Team) -> None:
        services.move(request=request, to=to, seen=request.status, user=team.user)

    return move


ACTIONS: Mapping[str, tuple[str, Act]] = {
    "claim": ("Give them to me", claim),
    "in_review": ("Take them into review", moving(Status.IN_REVIEW)),
    "contacted": ("We spoke", moving(Status.CONTACTED)),
    "not_recruiting": ("We no longer recruit", moving(Status.NOT_RECRUITING)),
    "unreachable": ("Could not be reached", moving(Status.UNREACHABLE)),
}


def queue(http: HttpRequest) -> HttpResponse:
    """The list (GET), a search by name or reference, or an action on what is ticked (POST).

    A search is a POST, so that no name of a person gets into an address.
    """
    team = team_at_work(http)
    filters = Filters.read(http.GET.dict())
    if http.method == "POST" and "action" in http.POST:
        return act(http, team, filters)
    if http.method == "POST":
        return search(http, team)
    now = timezone.now()
    found = queues.matching(team, filters, now)
    shown = queues.page(found, filters, after=http.GET.get("after", ""), before=http.GET.get("before", ""))
    context = {
        **queue_presenters.queue_context(http, team, filters, shown, now=now),
        **queue_presenters.tabs_context(filters, queues.counts(found, filters)),
        "actions": [(name, words) for name, (words, _) in ACTIONS.items()],
    }
    return render(http, "admin/screening/contactrequest/queue.html", context)


def search(http: HttpRequest, team: Team) -> HttpResponse:
    """Requests by name or reference; that they were found by name is a reading, and audited."""
    words = http.POST.get("words", "").strip()[:LONGEST_WORDS]
    found = queues.find(team, words)
    shown = found[: queues.MOST_FOUND]
    note_event(
        user=team.user,
        action=AuditEvent.Action.FOUND,
        subject="request",
        events=[(one.pk, one.reference, one.site_id) for one in shown],
    )
    if len(found) == 1 and not http.POST.get("stay"):
        return HttpResponseRedirect(reverse("admin:screening_contactrequest_change", args=[found[0].pk]))
    context = queue_presenters.search_context(http, team, words, shown, more=len(found) > len(shown))
    return render(http, "admin/screening/contactrequest/search.html", context)


def act(http: HttpRequest, team: Team, filters: Filters) -> HttpResponse:
    """Do something with each ticked request; what cannot be done is said for each, and stops none of the others."""
    back = HttpResponseRedirect(f"{http.path}?{http.GET.urlencode()}" if http.GET else http.path)
    _, do = ACTIONS.get(http.POST.get("action", ""), ("", None))
    picked = queues.pick(team, http.POST.getlist("pick"))
    if do is None or not picked:
        messages.warning(http, "Nothing was changed: tick at least one request and choose what to do.")
        return back
    _report(http, [(request, _try(do, request, team)) for request in picked])
    return back


def _try(do: Act, request: ContactRequest, team: Team) -> str:
    try:
        do(request, team)
    except RequestProblem as problem:
        return str(problem)
    return ""


def _report(http: HttpRequest, results: list[tuple[Any, str]]) -> None:
    changed = sum(not problem for _, problem in results)
    if changed:
        messages.success(http, f"{changed} request{'' if changed == 1 else 's'} changed.")
    for request, problem in results:
        if problem:
            messages.warning(http, f"{request.reference} was not changed. {problem}")
