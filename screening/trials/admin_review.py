"""Pages on which staff read: a trial's criteria beside the registry's text, their history, the registry record."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from screening.trials.admin_desk import Desk, at_desk, rows_of
from screening.trials.admin_history import happenings
from screening.trials.admin_presenters import review
from screening.trials.question_models import QuestionSet

HAPPENINGS_PER_PAGE = 50


@require_safe
@at_desk
def questions(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The version that staff work on: the draft, else the published one. Raises Http404 where there is none."""
    version = desk.draft or desk.published
    if version is None:
        raise Http404
    return _review_page(request, desk, version)


@require_safe
@at_desk
def version(request: HttpRequest, desk: Desk, number: int) -> HttpResponse:
    """Any version, to be read."""
    return _review_page(request, desk, desk.version(number))


def _review_page(request: HttpRequest, desk: Desk, shown: QuestionSet) -> HttpResponse:
    rows = rows_of(shown)
    compared = rows_of(desk.published) if shown.status == QuestionSet.Status.DRAFT else []
    page = review(shown, rows, compared)
    context = desk.context(
        request,
        "Wording review",
        version=shown,
        review=page,
        editable=shown == desk.draft,
        only_to_check=request.GET.get("show") == "check",
    )
    return render(request, "admin/screening/trial/review.html", context)


@require_safe
@at_desk
def history(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Who changed what, newest first."""
    page = Paginator(happenings(desk.trial), HAPPENINGS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "admin/screening/trial/history.html", desk.context(request, "History", page=page))


@require_safe
@at_desk
def record(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The registry record as it was received last. Raises Http404."""
    latest = desk.trial.records.order_by("-received_at", "-pk").first()
    if latest is None:
        raise Http404
    return JsonResponse(latest.raw, safe=False, json_dumps_params={"indent": 2, "ensure_ascii": False})
