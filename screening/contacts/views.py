"""The way from a result to a request: choose a study center, say who you are, agree, send."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from screening.common.http import read_or_send
from screening.common.limits import is_too_often
from screening.contacts import presenters, queries, services
from screening.contacts.cookies import allow_copy
from screening.contacts.errors import NoSuchCenter, RequestProblem, TooManyCenters
from screening.contacts.forms import ContactForm
from screening.contacts.models import ContactRequest
from screening.questionnaire.refusals import Refusal
from screening.questionnaire.visits import Visit, fetch_visit, questionnaire_page
from screening.trials.forms import NearForm
from screening.trials.models import StudyCenter

ALL = "all"


def finished_visit(request: HttpRequest, nct_id: str) -> Visit:
    """The screening of this browser with its result. Raises Refusal where there is none yet."""
    try:
        visit = fetch_visit(request, nct_id)
    except Refusal as refusal:
        raise no_result(refusal.status, reverse("questionnaire:start", args=[nct_id])) from refusal
    if visit.screening.finished_at is None:
        raise no_result(403, visit.url("check"))
    return visit


def no_result(status: int, url: str) -> Refusal:
    """Somebody who has no result to send."""
    return Refusal(
        status,
        "First the questions",
        "A study center needs to know what you answered, so that it can tell you more. Answer the questions about this "
        "trial first. If you do not want that, you can reach a center by yourself: the page of the trial says how.",
        url,
        "Go to the questions",
    )


def cannot(problem: RequestProblem, nct_id: str, *, status: int) -> Refusal:
    """A request that is not made, with the reason."""
    url = reverse("contacts:choose", args=[nct_id])
    return Refusal(status, "Nothing was sent", str(problem), url, "See the study centers")


@questionnaire_page
@require_safe
def choose(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """The trial's study centers, the nearest first, each with a way to ask it."""
    visit = finished_visit(request, nct_id)
    centers = queries.centers_of(visit.trial)
    form = NearForm(request.GET, countries=sorted({center.country for center in centers if center.country}))
    context = presenters.choose_context(
        visit,
        centers,
        form=form,
        sent=queries.requests_of(visit.screening),
        everything=request.GET.get("centers") == ALL,
        query=request.GET.copy(),
    )
    return render(request, "contacts/choose.html", context, status=422 if form.errors else 200)


@questionnaire_page
@read_or_send
def ask(request: HttpRequest, nct_id: str, center_id: str) -> HttpResponseBase:
    """Who asks and how to reach them; sending it makes one request, however often it is sent."""
    visit = finished_visit(request, nct_id)
    center = queries.center_of(visit.trial, int(center_id))
    if center is None:
        raise cannot(NoSuchCenter(), nct_id, status=404)
    sent = queries.sent_to(center, queries.requests_of(visit.screening))
    if sent is not None:
        return to_link(sent, opens_copy=request.method == "POST")
    near = NearForm(request.GET, countries=[center.country] if center.country else [])
    shown = presenters.ask_context(visit, center, place=near.place, query=request.GET)
    form = ContactForm(
        request.POST if request.method == "POST" else None,
        country=visit.screening.country or center.country,
        consent=shown["consent"],
        shown=presenters.fingerprint(visit, shown),
    )
    if request.method != "POST" or not form.is_valid():
        context = {**shown, "form": form, "page_errors": bool(form.errors)}
        return render(request, "contacts/ask.html", context, status=422 if form.errors else 200)
    return send(request, visit, center, form)


def send(request: HttpRequest, visit: Visit, center: StudyCenter, form: ContactForm) -> HttpResponse:
    """Make the request. Raises Refusal where too many were made."""
    nct_id = visit.trial.nct_id
    email = form.who.email.casefold()
    if is_too_often(request, "contact_request") or (email and is_too_often(request, "receipt", of=email)):
        raise Refusal(
            429,
            "Please wait a little",
            "Too many requests came from your network or with this email. Nothing was sent. Try again tomorrow.",
            reverse("contacts:ask", args=[nct_id, center.pk]),
            "Open the form again",
        )
    try:
        made = services.request_contact(screening=visit.screening, center=center, who=form.who)
    except TooManyCenters as problem:
        raise cannot(problem, nct_id, status=409) from problem
    return to_link(made, opens_copy=True)


def to_link(made: ContactRequest, *, opens_copy: bool) -> HttpResponse:
    """To the private page of a request; who has just sent it may read it in full."""
    token = services.link_of(made)
    response = HttpResponseRedirect(reverse("contacts:status", args=[token]))
    if opens_copy:
        allow_copy(response, request=made, token=token)
    return response
