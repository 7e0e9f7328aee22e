"""The wizard's pages of any version for staff: what a patient will see, before it is published. Nothing is stored."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from screening.common.accounts import staff_page
from screening.eligibility.journey import Page
from screening.questionnaire.presenters import scope_choices
from screening.questionnaire.question_views import question_views
from screening.trials.admin_desk import Desk, at_desk
from screening.trials.sheets import AskableSheet, load


@staff_page("screening/trial/<int:trial_id>/questions/versions/<int:number>/preview/", name="trial_questions_preview")
@require_safe
@at_desk
def preview(request: HttpRequest, desk: Desk, number: int) -> HttpResponse:
    """All pages of a version one below the other, made as the questionnaire makes them."""
    version = desk.version(number)
    ready = load(version.pk)
    context = {
        "trial": desk.trial,
        "version": version,
        "back_url": desk.address("questions_version", number=number),
        "total": len(ready.pages),
        "scope": scope_choices(ready),
        "pages": list(_shown(ready, ready.pages, 1)),
        "team_pages": list(_shown(ready, ready.team_pages, ready.questions_count + 1)),
    }
    return render(request, "admin/screening/trial/preview.html", context)


def _shown(ready: AskableSheet, pages: tuple[Page, ...], number: int) -> Iterator[dict[str, Any]]:
    """Each page with its title and its questions, counted from `number`."""
    views = question_views(ready)
    for page in pages:
        questions = [{**views[item], "number": count} for count, item in enumerate(page.items, start=number)]
        number += len(questions)
        yield {"title": page.title, "questions": questions}
