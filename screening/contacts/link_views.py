"""The private page of a request, for whoever holds its link: how far it is, a copy, taking it back, erasing it."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from screening.common.http import private, read_or_send
from screening.common.limits import is_too_often
from screening.common.models import AuditEvent
from screening.contacts import link_presenters, queries, services
from screening.contacts.audit import note_requests
from screening.contacts.cookies import allow_copy, may_copy
from screening.contacts.export import as_text, exported
from screening.contacts.forms import CopyForm
from screening.contacts.models import ContactRequest
from screening.contacts.status import Status

View = Callable[..., HttpResponseBase]


def link_page(view: View) -> Callable[[HttpRequest, str], HttpResponseBase]:
    """Decorator of every view here: the request instead of the token; kept by no cache and no search engine.

    A wrong link and one that was erased get the same answer.
    """

    @wraps(view)
    def page(http: HttpRequest, token: str) -> HttpResponseBase:
        request = queries.request_of_link(token)
        if request is None:
            return private(render(http, "contacts/no_link.html", status=404))
        return private(view(http, request, token))

    return page


def _to_status(token: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("contacts:status", args=[token]))


@link_page
@require_safe
def status(http: HttpRequest, request: ContactRequest, token: str) -> HttpResponseBase:
    """How far the request is and what can be done; what was sent only where this browser has shown that it may."""
    open_copy = request.status != Status.WITHDRAWN and may_copy(http, request)
    return render(http, "contacts/status.html", link_presenters.status_context(request, token, open_copy=open_copy))


@link_page
@read_or_send
def copy(http: HttpRequest, request: ContactRequest, token: str) -> HttpResponseBase:
    """Ask for two things that were entered, then show what was sent."""
    if request.status == Status.WITHDRAWN or may_copy(http, request):
        return _to_status(token)
    form = CopyForm(http.POST if http.method == "POST" else None, request=request)
    if http.method == "POST":
        if is_too_often(http, "request_copy", of=request.reference):
            return render(http, "contacts/wait.html", link_presenters.frame(request, token), status=429)
        fits = form.is_valid()
        note_requests(AuditEvent.Action.READ if fits else AuditEvent.Action.REFUSED, request, by="whoever has the link")
        if fits:
            response = _to_status(token)
            allow_copy(response, request=request, token=token)
            return response
    context = {**link_presenters.frame(request, token), "form": form, "page_errors": bool(form.errors)}
    return render(http, "contacts/copy.html", context, status=422 if form.errors else 200)


@link_page
@require_POST
def download(http: HttpRequest, request: ContactRequest, token: str) -> HttpResponseBase:
    """Everything that is kept of the person and this request: a file to be read, or one for other programs."""
    if request.status == Status.WITHDRAWN or not may_copy(http, request):
        return HttpResponseRedirect(reverse("contacts:copy", args=[token]))
    data, kind = exported(request), "json" if http.POST.get("as") == "data" else "txt"
    response: HttpResponse = (
        JsonResponse(data, json_dumps_params={"indent": 2, "ensure_ascii": False})
        if kind == "json"
        else HttpResponse(as_text(data), content_type="text/plain; charset=utf-8")
    )
    response["Content-Disposition"] = f'attachment; filename="request-{request.reference}.{kind}"'
    return response


@link_page
@read_or_send
def withdraw(http: HttpRequest, request: ContactRequest, token: str) -> HttpResponseBase:
    """Ask once, then take the request back."""
    if http.method != "POST" and request.status != Status.WITHDRAWN:
        return render(http, "contacts/withdraw.html", link_presenters.frame(request, token))
    services.withdraw(request=request)
    return _to_status(token)


@link_page
@read_or_send
def erase(http: HttpRequest, request: ContactRequest, token: str) -> HttpResponseBase:
    """Ask once, then take it back and forget it, this link included."""
    if http.method != "POST":
        return render(http, "contacts/erase.html", link_presenters.frame(request, token))
    services.forget(request=request)
    return render(http, "contacts/erased.html")
