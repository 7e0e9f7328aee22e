"""What every page of the coordinators' desk starts with: the one check of who may see which request or place."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from screening.contacts.errors import RequestProblem
from screening.contacts.models import ContactRequest
from screening.contacts.queries import Team, team_of
from screening.trials.site_models import Site

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Case:
    """A request before somebody who may see it."""

    request: ContactRequest
    team: Team

    @property
    def sees_answers(self) -> bool:
        """Whether verdict and answers are shown."""
        return self.team.sees_answers(self.request.site_id)

    @property
    def url(self) -> str:
        """The request's own screen."""
        return reverse("admin:screening_contactrequest_change", args=[self.request.pk])

    @property
    def move_url(self) -> str:
        """Where a change of status is sent."""
        return reverse("admin:request_move", args=[self.request.pk])

    @property
    def assign_url(self) -> str:
        """Where it is sent who has the request."""
        return reverse("admin:request_assign", args=[self.request.pk])

    def context(self, http: HttpRequest, title: str, **more: Any) -> dict[str, Any]:
        """What the templates of the admin and of the desk need."""
        own = {"opts": ContactRequest._meta, "case": self, "request_": self.request, "team": self.team}
        return {**admin.site.each_context(http), **own, "title": title, **more}


def at_request(view: View) -> View:
    """Decorator: hand a page the Case of the request instead of its key.

    Raises PermissionDenied for staff without any place, Http404 for a request of other places and for none alike. That
    the session belongs to active staff with a second factor is checked before, by the admin site.
    """

    @wraps(view)
    def page(http: HttpRequest, request_id: int, **parts: Any) -> HttpResponse:
        team = team_at_work(http)
        found = (
            team.requests().select_related("trial", "site", "assigned_to", "screening").filter(pk=request_id).first()
        )
        if found is None:
            raise Http404
        return view(http, Case(found, team), **parts)

    return page


def at_site(view: View) -> View:
    """Decorator: hand a page the place and the team instead of the place's key; raises as `at_request`."""

    @wraps(view)
    def page(http: HttpRequest, site_id: int, **parts: Any) -> HttpResponse:
        team = team_at_work(http)
        site = team.sites().filter(pk=site_id).first()
        if site is None:
            raise Http404
        return view(http, site, team, **parts)

    return page


def team_at_work(http: HttpRequest) -> Team:
    """The team of the session. Raises PermissionDenied where no place is assigned."""
    team = my_team(http)
    if not team.works_here:
        raise PermissionDenied
    return team


def my_team(http: HttpRequest) -> Team:
    """What the session's account works on; read once a request."""
    known: Team | None = getattr(http, "_contacts_team", None)
    if known is None:
        known = team_of(http.user)
        http._contacts_team = known  # type: ignore[attr-defined]
    return known


def site_context(http: HttpRequest, site: Site, title: str, **more: Any) -> dict[str, Any]:
    """What the templates of a place's pages need."""
    return {**admin.site.each_context(http), "opts": Site._meta, "site": site, "title": title, **more}


def done(http: HttpRequest, url: str, words: str) -> HttpResponse:
    """Say what was done, and go on."""
    messages.success(http, words)
    return HttpResponseRedirect(url)


def refused(http: HttpRequest, url: str, problem: RequestProblem, extra: str = "") -> HttpResponse:
    """Say kindly why something was not done, and show how it stands now."""
    messages.warning(http, f"{problem} {extra}".strip())
    return HttpResponseRedirect(url)
