"""The pages that belong to no trial: home, what is kept of people, how well the site can be used."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from screening.common.words import days_in_words
from screening.trials.queries import popular_conditions

CONDITIONS_AT_HOME = 18


@require_safe
@gzip_page
def home(request: HttpRequest) -> HttpResponse:
    """The search box, what this is, and the conditions with the most trials."""
    return render(request, "pages/home.html", {"conditions": popular_conditions(CONDITIONS_AT_HOME)})


@require_safe
@gzip_page
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept, why, for how long (the deployment's own figures), and how to delete it."""
    periods = {
        "idle_hours": settings.SCREENING_IDLE_HOURS,
        "kept_days": settings.SCREENING_KEPT_DAYS,
        "request_kept": days_in_words(settings.REQUEST_KEPT_DAYS),
        "request_at_most": days_in_words(settings.REQUEST_KEPT_AT_MOST_DAYS),
    }
    return render(request, "pages/privacy.html", periods)


@require_safe
@gzip_page
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement: the aim, what was checked, how to report a barrier."""
    return render(request, "pages/accessibility.html")
