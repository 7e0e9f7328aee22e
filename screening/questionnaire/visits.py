"""Fetch and check: what a request of the questionnaire is about, or the page that says why it cannot be served."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from screening.common.http import private
from screening.questionnaire import queries, services
from screening.questionnaire.cookies import token_in
from screening.questionnaire.models import Screening
from screening.questionnaire.refusals import Refusal, no_answers, not_open, other_version, refuse
from screening.questionnaire.standing import Standing
from screening.trials.models import Trial
from screening.trials.queries import may_be_asked
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet, published_sheet

VERSION = "version"


@dataclass
class Visit:
    """One request of somebody who has a screening. `standing` is replaced when something is stored."""

    screening: Screening
    standing: Standing

    @property
    def askable(self) -> AskableSheet:
        """The version of the questions, as it stands for this person."""
        return self.standing.askable

    @property
    def trial(self) -> Trial:
        """The trial that is asked about."""
        return self.screening.trial

    def url(self, name: str) -> str:
        """The address of a page of the questionnaire other than a step."""
        return reverse(f"questionnaire:{name}", args=[self.trial.nct_id])

    def step_url(self, step: str | None) -> str:
        """The address of a step; the check page after the last one."""
        if step is None:
            return self.url("check")
        return reverse("questionnaire:step", args=[self.trial.nct_id, step])

    @property
    def is_stopped(self) -> bool:
        """Whether an answer speaks against the trial and the person has not yet chosen to keep going."""
        return self.standing.is_ruled_out and not self.screening.went_on


def fetch_screening(request: HttpRequest, nct_id: str) -> queries.Stored:
    """What this browser's token opens for this trial. Raises Refusal: no token, an unknown or an expired one."""
    token = token_in(request)
    if not token:
        raise no_answers(nct_id, status=404)
    stored = queries.live_screening(token=token, nct_id=nct_id, now=timezone.now())
    if stored is None:
        raise no_answers(nct_id, status=410)
    return stored


def fetch_visit(request: HttpRequest, nct_id: str) -> Visit:
    """The screening with its questions and answers, kept for longer because the person is here. Raises Refusal."""
    stored = fetch_screening(request, nct_id)
    screening = stored.screening
    if request.method == "GET":
        services.touch(screening=screening)
    standing = queries.standing_of(screening, published_sheet(screening.question_set_id), stored.said)
    return Visit(screening, standing)


def fetch_questions(nct_id: str) -> QuestionSet:
    """The questions that may be asked about a trial now. Raises Refusal where there are none, Http404 for no trial."""
    question_set = queries.published_questions(nct_id)
    if question_set is None and not queries.trial_exists(nct_id):
        raise Http404
    if question_set is None or not may_be_asked(question_set):
        raise not_open(nct_id)
    return question_set


def check_version(request: HttpRequest, visit: Visit, step: str | None) -> None:
    """Raises Refusal when the form that was sent shows another version of the questions than is asked."""
    if request.POST.get(VERSION) != str(visit.askable.number):
        raise other_version(visit.trial.nct_id, visit.step_url(step))


def questionnaire_page(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Decorator of every view here: address in capitals, refusals as pages, kept by no cache and no search engine."""

    @wraps(view)
    def page(request: HttpRequest, nct_id: str, **kwargs: str) -> HttpResponseBase:
        if nct_id != nct_id.upper():
            return HttpResponseRedirect(request.path.replace(nct_id, nct_id.upper(), 1))
        try:
            response = view(request, nct_id=nct_id, **kwargs)
        except Refusal as refusal:
            response = refuse(request, refusal)
        except services.ScreeningGone:
            response = refuse(request, no_answers(nct_id, status=410))
        except services.QuestionsLeft:
            # An answer was changed in another tab meanwhile; the check page leads to what is due.
            response = HttpResponseRedirect(reverse("questionnaire:check", args=[nct_id]))
        return private(response)

    return page
