"""The wizard on formtools' NamedUrlWizardView: age, sex and place, which people describe you, the trial's own pages.

formtools 2.7 breaks on POST when `get_form_list` is overridden, so `setup` gives each request its steps; its `get`
opens any step however far ahead, so `_elsewhere` says first where the person belongs.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from formtools.wizard.views import NamedUrlWizardView

from screening.questionnaire import presenters
from screening.questionnaire.forms import BasicsForm, PageForm, ScopeForm, StepForm
from screening.questionnaire.refusals import not_open, unknown_page
from screening.questionnaire.standing import BASICS, SCOPE
from screening.questionnaire.visits import check_version, fetch_visit
from screening.trials.queries import may_be_asked


class QuestionsWizard(NamedUrlWizardView):  # type: ignore[misc]
    """Shows and takes one step at a time."""

    storage_name = "screening.questionnaire.storage.ScreeningStorage"
    template_name = "questionnaire/questions.html"
    http_method_names = ("get", "head", "post", "options")
    request: HttpRequest
    kwargs: dict[str, str]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Fetch and check, then give formtools the steps of this trial. Raises Refusal."""
        super().setup(request, *args, **kwargs)
        self.visit = fetch_visit(request, kwargs["nct_id"])
        self._check(kwargs["step"])
        slugs = [page.slug for page in self.visit.askable.all_pages]
        self.form_list: dict[str, type[StepForm]] = {
            BASICS: BasicsForm,
            **({SCOPE: ScopeForm} if self.visit.standing.asks_scope else {}),
            **dict.fromkeys(slugs, PageForm),
        }
        self.condition_dict: Mapping[str, Callable[[QuestionsWizard], bool]] = {
            slug: partial(_is_open, slug) for slug in slugs
        }

    def _check(self, step: str) -> None:
        nct_id = self.visit.trial.nct_id
        if not may_be_asked(self.visit.screening.question_set):
            raise not_open(nct_id)
        if not self.visit.standing.knows(step):
            raise unknown_page(nct_id)
        if self.request.method == "POST":
            check_version(self.request, self.visit, step)
            if self.request.POST.get(f"{self.get_prefix(self.request, nct_id)}-current_step") != step:
                raise unknown_page(nct_id)

    def get_prefix(self, request: HttpRequest, nct_id: str, **kwargs: str) -> str:
        """The trial's id, or two tabs on two trials would mix."""
        return nct_id

    def get(self, request: HttpRequest, *args: Any, **kwargs: str) -> HttpResponseBase:
        """Show a step, or lead to the one that is due."""
        if url := self._elsewhere(kwargs["step"]):
            return HttpResponseRedirect(url)
        self.storage.attach(self.visit, kwargs["step"])
        response: HttpResponseBase = super().get(request, *args, **kwargs)
        return response

    def post(self, request: HttpRequest, *args: Any, **kwargs: str) -> HttpResponseBase:
        """Store a step and lead on, or show it again with its errors."""
        if not self.visit.standing.is_reached(kwargs["step"]):
            return HttpResponseRedirect(self.visit.step_url(self.visit.standing.due))
        self.storage.attach(self.visit, kwargs["step"])
        response: HttpResponseBase = super().post(request, *args, **kwargs)
        return response

    def _elsewhere(self, step: str) -> str:
        """Where to go instead of a step that lies ahead or is not asked any more; "" when it may be opened."""
        standing = self.visit.standing
        if not standing.is_reached(step):
            return self.visit.step_url(standing.due)
        page = standing.page(step)
        untouched = page is not None and not any(item in standing.answers for item in page.items)
        if self.visit.is_stopped and (untouched or (step == SCOPE and not standing.knows_scope)):
            return self.visit.url("stop")
        return ""

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        """What a step's form has to know beside the data."""
        return {"standing": self.visit.standing, "page": self.visit.standing.page(step or self.steps.current)}

    def process_step(self, form: StepForm) -> Any:
        """What is stored of a step: what its form has read."""
        return form.cleaned_data

    def render_next_step(self, form: StepForm, **kwargs: Any) -> HttpResponse:
        """Lead on after a step was stored."""
        return HttpResponseRedirect(self._next_url(self.steps.next if form.page else self._after(self.steps.current)))

    def render_done(self, form: StepForm, **kwargs: Any) -> HttpResponse:
        """Lead on after the last step; what is stored was validated when it was stored."""
        return self.render_next_step(form, **kwargs)

    def _after(self, step: str) -> str | None:
        """The step after one that is no page of questions: which pages there are may follow from what it told."""
        order = self.visit.standing.order
        return next(iter(order[order.index(step) + 1 :]), None)

    def _next_url(self, following: str | None) -> str:
        standing = self.visit.standing
        if self.visit.is_stopped:
            return self.visit.url("stop")
        if self._returns_to_check():
            return self.visit.step_url(standing.due) + (presenters.ON_CHECK if standing.due else "")
        if standing.due and (following is None or not standing.is_reached(following)):
            return self.visit.step_url(standing.due)
        return self.visit.step_url(following)

    def _returns_to_check(self) -> bool:
        sent = self.request.POST if self.request.method == "POST" else self.request.GET
        return sent.get(presenters.RETURN) == presenters.CHECK

    def get_context_data(self, form: StepForm, **kwargs: Any) -> dict[str, Any]:
        """What the template shows; formtools' own context holds nothing more that it needs."""
        return presenters.step_context(
            visit=self.visit,
            form=form,
            step=self.steps.current,
            before=self.steps.prev,
            returns_to_check=self._returns_to_check(),
        )

    def render(self, form: StepForm | None = None, **kwargs: Any) -> HttpResponse:
        """The page of a step; 422 with errors."""
        response: HttpResponse = super().render(form, **kwargs)
        if form is not None and form.errors:
            response.status_code = 422
        return response


def _is_open(slug: str, wizard: QuestionsWizard) -> bool:
    """Whether a step is one of the person's, by what is stored; those of the study team only for who went there."""
    standing = wizard.visit.standing
    if slug in standing.order:
        return True
    team = [page.slug for page in standing.team_pages]
    return slug in team and wizard.kwargs["step"] in team
