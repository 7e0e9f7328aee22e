"""The queue: what waits at the places of whoever looks, filters, counts, search, and actions on several at once."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from screening.common.models import AuditEvent
from screening.contacts import queue as queues
from screening.contacts import queue_presenters, services
from screening.contacts.audit import note_requests
from screening.contacts.desk import team_at_work
from screening.contacts.errors import RequestProblem, TakenAlready
from screening.contacts.models import ContactRequest
from screening.contacts.queries import Team
from screening.contacts.queue import Filters
from screening.contacts.status import CLOSED, Status

LONGEST_WORDS = 100
Act = Callable[[ContactRequest, Team], None]


def claim(request: ContactRequest, team: Team) -> None:
    """Give a request that nobody has to oneself. Raises RequestProblem."""
    if request.assigned_to_id not in (None, team.user.pk):
        raise TakenAlready
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
        return act(http, team)
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
    note_requests(AuditEvent.Action.FOUND, *shown, user=team.user)
    if len(found) == 1:
        return HttpResponseRedirect(reverse("admin:screening_contactrequest_change", args=[found[0].pk]))
    context = queue_presenters.search_context(http, team, words, shown, more=len(found) > len(shown))
    return render(http, "admin/screening/contactrequest/search.html", context)


def act(http: HttpRequest, team: Team) -> HttpResponse:
    """Do something with each ticked request; what cannot be done is said, and stops none of the others.

    What closes requests is shown once more before it is done: their people read it at once.
    """
    name = http.POST.get("action", "")
    words, do = ACTIONS.get(name, ("", None))
    picked = queues.pick(team, http.POST.getlist("pick"))
    if do is None or not picked:
        messages.warning(http, "Nothing was changed: tick at least one request and choose what to do.")
        return _back(http)
    if name in Status.values and Status(name) in CLOSED and not http.POST.get("sure"):
        context = queue_presenters.sure_context(http, team, picked, action=name, words=words)
        return render(http, "admin/screening/contactrequest/sure.html", context)
    _report(http, words, [(request.reference, _try(do, request, team)) for request in picked])
    return _back(http)


def _back(http: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(f"{http.path}?{http.GET.urlencode()}" if http.GET else http.path)


def _try(do: Act, request: ContactRequest, team: Team) -> str:
    try:
        do(request, team)
    except RequestProblem as problem:
        return str(problem)
    return ""


def _report(http: HttpRequest, words: str, results: list[tuple[str, str]]) -> None:
    """One message for what was changed, and one for each reason why something was not."""
    by_problem: dict[str, list[str]] = {}
    for reference, problem in results:
        by_problem.setdefault(problem, []).append(reference)
    if changed := by_problem.pop("", []):
        messages.success(http, f"{words}: {len(changed)} request{'' if len(changed) == 1 else 's'} changed.")
    for problem, references in by_problem.items():
        messages.warning(http, f"{', '.join(references)} not changed. {problem}")
