"""What every page of the wording review starts with: the one check of who may, and the trial with its versions."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet

Status = QuestionSet.Status


@dataclass(frozen=True, slots=True)
class Desk:
    """A trial and all versions of its questions, newest first."""

    trial: Trial
    versions: tuple[QuestionSet, ...]

    @property
    def draft(self) -> QuestionSet | None:
        """The version that staff work on."""
        return self._with(Status.DRAFT)

    @property
    def published(self) -> QuestionSet | None:
        """The version that is asked now."""
        return self._with(Status.PUBLISHED)

    def _with(self, status: QuestionSet.Status) -> QuestionSet | None:
        return next((version for version in self.versions if version.status == status), None)

    def version(self, number: int) -> QuestionSet:
        """The version of that number. Raises Http404."""
        for version in self.versions:
            if version.number == number:
                return version
        raise Http404

    def address(self, page: str = "questions", **parts: int) -> str:
        """Where a page of this trial's wording review is."""
        return reverse(f"admin:trial_{page}", kwargs={"trial_id": self.trial.pk, **parts})

    def context(self, request: HttpRequest, title: str, **more: object) -> dict[str, object]:
        """What the templates of the admin and of the wording review need."""
        own = {"opts": Trial._meta, "desk": self, "trial": self.trial, "draft": self.draft, "published": self.published}
        return {**admin.site.each_context(request), **own, "title": title, "subtitle": str(self.trial), **more}


def at_desk(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator: hand a page of the wording review the desk of the trial instead of the trial's key.

    Raises PermissionDenied for staff who may not change questions, Http404 for a trial that is not there. That the
    session belongs to active staff with a second factor is checked before, by the admin site.
    """

    @wraps(view)
    def page(request: HttpRequest, trial_id: int, **parts: int) -> HttpResponse:
        return view(request, desk_for(request, trial_id), **parts)

    return page


def desk_for(request: HttpRequest, trial_id: int) -> Desk:
    """See `at_desk`."""
    if not request.user.has_perm("screening.change_questionset"):
        raise PermissionDenied
    trial = get_object_or_404(Trial.objects.defer("search_text"), pk=trial_id)
    return Desk(trial, tuple(trial.question_sets.select_related("created_by").order_by("-number")))


def rows_of(version: QuestionSet | None) -> list[Question]:
    """The items of a version in reading order; none for no version."""
    return list(version.questions.order_by("item")) if version else []
