"""The pages around the wizard: start, check your answers, the kind stop, result, sheet, keep and clear."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from screening.common.http import read_or_send
from screening.questionnaire import outcomes, presenters, services
from screening.questionnaire.cookies import forget_token, set_token
from screening.questionnaire.forms import OptInForm
from screening.questionnaire.refusals import Refusal
from screening.questionnaire.standing import BASICS
from screening.questionnaire.visits import (
    Visit,
    check_version,
    fetch_questions,
    fetch_screening,
    fetch_visit,
    questionnaire_page,
)


@questionnaire_page
@read_or_send
def start(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """What the questions are about, and the opt-in; who has begun already can go on."""
    question_set, visit = fetch_questions(nct_id), _begun(request, nct_id)
    if request.method == "POST" and visit:
        return HttpResponseRedirect(presenters.continue_url(visit))
    form = OptInForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        _, token = services.start_screening(question_set=question_set)
        response = HttpResponseRedirect(reverse("questionnaire:step", args=[nct_id, BASICS]))
        set_token(response, token=token, nct_id=nct_id)
        return response
    context = {**presenters.start_context(question_set, visit), "form": form, "page_errors": bool(form.errors)}
    return render(request, "questionnaire/start.html", context, status=422 if form.errors else 200)


def _begun(request: HttpRequest, nct_id: str) -> Visit | None:
    try:
        return fetch_visit(request, nct_id)
    except Refusal:
        return None


@questionnaire_page
@read_or_send
def check(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """Check your answers; sending it asks for the result."""
    visit = fetch_visit(request, nct_id)
    if visit.standing.due is not None:
        return HttpResponseRedirect(visit.step_url(visit.standing.due))
    if visit.is_stopped:
        return HttpResponseRedirect(visit.url("stop"))
    if request.method != "POST":
        return render(request, "questionnaire/check.html", presenters.check_context(visit))
    check_version(request, visit, None)
    services.finish(screening=visit.screening, askable=visit.askable)
    return HttpResponseRedirect(visit.url("result"))


@questionnaire_page
@read_or_send
def stop(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """Say kindly that something speaks against the trial; sending it keeps going."""
    visit = fetch_visit(request, nct_id)
    if not visit.is_stopped:
        return HttpResponseRedirect(visit.step_url(visit.standing.due))
    if request.method != "POST":
        return render(request, "questionnaire/stop.html", outcomes.stop_context(visit))
    check_version(request, visit, visit.standing.due)
    services.go_on(screening=visit.screening)
    return HttpResponseRedirect(visit.step_url(visit.standing.due))


@questionnaire_page
@require_safe
def result(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """The result with its reasons."""
    return _of_finished(fetch_visit(request, nct_id), request, "result")


@questionnaire_page
@require_safe
def sheet(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """The open items as a sheet to print and take to the doctor."""
    return _of_finished(fetch_visit(request, nct_id), request, "sheet")


def _of_finished(visit: Visit, request: HttpRequest, name: str) -> HttpResponse:
    if visit.screening.finished_at is None:
        return HttpResponseRedirect(visit.url("check"))
    present = outcomes.result_context if name == "result" else outcomes.sheet_context
    return render(request, f"questionnaire/{name}.html", present(visit))


@questionnaire_page
@require_POST
def keep(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """Keep a finished screening for longer."""
    screening = fetch_screening(request, nct_id).screening
    if screening.finished_at is not None:
        services.keep(screening=screening)
    return HttpResponseRedirect(reverse("questionnaire:result", args=[nct_id]))


@questionnaire_page
@read_or_send
def clear(request: HttpRequest, nct_id: str) -> HttpResponseBase:
    """Ask once, then delete everything."""
    visit = fetch_visit(request, nct_id)
    if request.method != "POST":
        context = {**presenters.frame(visit), "back_url": presenters.continue_url(visit)}
        return render(request, "questionnaire/clear.html", context)
    services.clear(screening=visit.screening)
    response = render(request, "questionnaire/cleared.html", {"trial": visit.trial})
    forget_token(response, nct_id=nct_id)
    return response
