"""The public pages of trials: search, browse by condition or treatment, and the trial's own page."""

from collections.abc import Callable
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from screening.trials import presenters, queries
from screening.trials.card_presenters import Card, card
from screening.trials.forms import NearForm, SearchForm
from screening.trials.models import Condition, Treatment, Trial
from screening.trials.places import Place

TRIALS_ON_A_PAGE = 20


@require_safe
@gzip_page
def trial_list(request: HttpRequest) -> HttpResponse:
    """Search over all trials; an NCT number leads straight to its trial."""
    form = SearchForm(request.GET)
    if nct_id := queries.nct_number(form.words):
        return redirect("trials:detail", nct_id)
    found = queries.search(form.words, recruiting_only=form.recruiting_only)
    return _results(request, form, found, "trials/list.html")


@require_safe
@gzip_page
def condition(request: HttpRequest, slug: str) -> HttpResponse:
    """The trials that study one condition."""
    return _browse(request, queries.condition(slug), queries.trials_of_condition)


@require_safe
@gzip_page
def treatment(request: HttpRequest, slug: str) -> HttpResponse:
    """The trials that give or do one treatment."""
    return _browse(request, queries.treatment(slug), queries.trials_of_treatment)


@require_safe
@gzip_page
def trial_detail(request: HttpRequest, nct_id: str) -> HttpResponse:
    """Everything about one trial, its study centers by distance, and the way to its questions."""
    if nct_id != nct_id.upper():
        return HttpResponsePermanentRedirect(reverse("trials:detail", args=[nct_id.upper()]))
    trial = queries.trial_page(nct_id)
    if trial is None:
        return render(request, "trials/not_found.html", {"nct_id": nct_id}, status=404)
    form = NearForm(request.GET, countries=_countries(trial))
    page = presenters.trial_page(
        trial,
        questions=queries.published_questions(trial),
        place=form.place,
        all_centers=request.GET.get("centers") == "all",
        today=timezone.localdate(),
    )
    context = {
        "trial": page,
        "form": form,
        "all_query": _query(request, centers="all"),
        "page_errors": bool(form.errors),
    }
    return render(request, "trials/detail.html", context, status=422 if form.errors else 200)


def _countries(trial: Trial) -> list[str]:
    return sorted({center.country for center in trial.centers.all() if center.country})


def _browse(
    request: HttpRequest, label: Condition | Treatment | None, trials_of: Callable[..., QuerySet[Trial]]
) -> HttpResponse:
    if label is None:
        return render(request, "trials/not_found.html", status=404)
    form = SearchForm(request.GET)
    found = trials_of(label.slug, recruiting_only=form.recruiting_only)
    return _results(request, form, found, "trials/browse.html", name=label.name)


def _results(
    request: HttpRequest, form: SearchForm, found: QuerySet[Trial], template: str, **more: str
) -> HttpResponse:
    page = Paginator(found, TRIALS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "cards": _cards(page, form.near, timezone.localdate()),
        "other_query": _other_query(request, form),
        "page_errors": bool(form.errors),
        **more,
    }
    return render(request, template, context, status=422 if form.errors else 200)


def _cards(page: Page[Trial], place: Place | None, today: date) -> list[Card]:
    trials = list(page.object_list)
    centers = queries.centers_of(trials)
    return [card(trial, centers[trial.pk], place, today) for trial in trials]


def _other_query(request: HttpRequest, form: SearchForm) -> str:
    """The query string of the same list with the switch between recruiting and all trials turned."""
    query = request.GET.copy()
    query.pop("page", None)
    query["show"] = "all" if form.recruiting_only else "recruiting"
    return f"?{query.urlencode()}"


def _query(request: HttpRequest, **changed: str) -> str:
    query = request.GET.copy()
    for name, value in changed.items():
        query[name] = value
    return query.urlencode()
