"""What the pages of the questionnaire show, except the result."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from screening.criteria.scopes import ASKED_FIRST
from screening.eligibility.journey import Page
from screening.eligibility.person import Answer
from screening.questionnaire.about import asks_for_unit, in_units
from screening.questionnaire.forms import NOT_SURE_WHICH, POPULATION, StepForm, can_skip, field_name
from screening.questionnaire.models import Screening
from screening.questionnaire.places import COUNTRIES
from screening.questionnaire.question_views import QuestionView, views_for
from screening.questionnaire.services import idle_until
from screening.questionnaire.standing import BASICS, SCOPE
from screening.questionnaire.visits import Visit
from screening.trials.plain_words import RECRUITING
from screening.trials.question_import import keeps_lost_words
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet, published_sheet

BASICS_TITLE = "First, about you"
SCOPE_TITLE = "Who this trial is for"
WHICH = "Which describes you?"
ANSWER_WORDS = {Answer.YES: "Yes", Answer.NO: "No", Answer.UNSURE: "Not sure", None: "Not answered"}
SECONDS_A_QUESTION = 15
# Whoever changes one answer from the check page comes back to it.
RETURN, CHECK = "return", "check"
ON_CHECK = f"?{RETURN}={CHECK}"

Context = dict[str, Any]


def start_context(question_set: QuestionSet, visit: Visit | None) -> Context:
    """The page before the first question."""
    askable = published_sheet(question_set.pk)
    return {
        "trial": question_set.trial,
        "recruiting": question_set.trial.status == RECRUITING,
        "questions_count": askable.questions_count,
        "asks_scope": bool(askable.populations),
        "is_doubtful": _is_doubtful(askable),
        "minutes": minutes(askable),
        "idle_hours": settings.SCREENING_IDLE_HOURS,
        "kept_days": settings.SCREENING_KEPT_DAYS,
        "unreviewed": question_set.approved_at is None,
        "continue_url": continue_url(visit) if visit else "",
        "clear_url": visit.url("clear") if visit else "",
    }


def _is_doubtful(askable: AskableSheet) -> bool:
    """Whether the whole text left a doubt that no question of ours settles, such as one list for both sections."""
    return any(not keeps_lost_words(remark) and remark != ASKED_FIRST for remark in askable.sheet.tree.assumed)


def minutes(askable: AskableSheet) -> int:
    """About how long the questions take, age, sex and place included; at least 1."""
    return max(1, round((askable.questions_count + 3) * SECONDS_A_QUESTION / 60))


def continue_url(visit: Visit) -> str:
    """Where somebody who comes back goes on."""
    if visit.screening.finished_at:
        return visit.url("result")
    return visit.url("stop") if visit.is_stopped else visit.step_url(visit.standing.due)


def frame(visit: Visit) -> Context:
    """What every page of a begun questionnaire shows."""
    return {
        "trial": visit.trial,
        "version": visit.askable.number,
        "unreviewed": visit.screening.question_set.approved_at is None,
        "kept": kept_words(visit.screening),
        "clear_url": visit.url("clear"),
    }


def kept_words(screening: Screening) -> str:
    """Until when the answers are kept, in plain words."""
    if screening.expires_at and screening.expires_at > idle_until(timezone.now()):
        return f"We keep your answers until {date_format(screening.expires_at, 'F j, Y')} and then delete them."
    hours = settings.SCREENING_IDLE_HOURS
    return f"We delete your answers {hours} hour{'' if hours == 1 else 's'} after you last saved or opened a page."


def step_context(*, visit: Visit, form: StepForm, step: str, before: str | None, returns_to_check: bool) -> Context:
    """A step of the wizard; `before` is the step that Back leads to."""
    page = visit.standing.page(step)
    back = visit.step_url(before) if before else visit.url("start")
    return {
        **frame(visit),
        **_progress(visit, step, page),
        "step": step,
        "step_field": f"{visit.trial.nct_id}-current_step",
        "returns_to_check": returns_to_check,
        "back_url": visit.url("check") if returns_to_check or _is_for_team(visit, step) else back,
        "errors": [{"id": control, "text": text} for control, text in form.errors.items()],
        "page_errors": bool(form.errors),
        "basics": basics_view(visit.askable, form) if step == BASICS else None,
        "scope": scope_view(visit.askable, form) if step == SCOPE else None,
        "questions": shown_questions(visit, page.items, form) if page else (),
        "can_skip_tests": can_skip(page),
    }


def _is_for_team(visit: Visit, step: str) -> bool:
    return step not in visit.standing.order


def _progress(visit: Visit, step: str, page: Page | None) -> Context:
    title = page.title if page else SCOPE_TITLE if step == SCOPE else BASICS_TITLE
    if _is_for_team(visit, step):
        return {"title": title, "head": title, "number": 0, "total": 0}
    number, total = visit.standing.order.index(step) + 1, len(visit.standing.order)
    return {"title": title, "head": f"Page {number} of {total}: {title}", "number": number, "total": total}


def shown_questions(visit: Visit, items: Sequence[int], form: StepForm) -> list[QuestionView]:
    """The questions of a page with what this person entered."""
    views, numbers = views_for(visit.askable), visit.standing.numbers
    return [
        {
            **views[item],
            "number": numbers[item],
            "value": form.value(field_name(item)),
            "error": form.errors.get(field_name(item), ""),
        }
        for item in items
    ]


def basics_view(askable: AskableSheet, form: StepForm) -> Context:
    """The step with age, sex and place."""
    fields = ("age", "unit", "sex", "country", "zip")
    return {
        "value": {name: form.value(name) for name in fields},
        "error": {name: form.errors[name] for name in fields if name in form.errors},
        "units": ("years", "months", "weeks", "days") if asks_for_unit(askable.sheet.limits) else (),
        "sexes": Screening.Sex.choices,
        "countries": COUNTRIES,
    }


def scope_view(askable: AskableSheet, form: StepForm) -> Context:
    """The step that asks which of the trial's populations describes the person."""
    return {**scope_choices(askable), "value": form.value(POPULATION), "error": form.errors.get(POPULATION, "")}


def scope_choices(askable: AskableSheet) -> Context:
    """What a person chooses from; empty where the trial's text addresses everybody alike."""
    labels = [one.label for one in askable.populations]
    choices = [{"value": str(number), "label": label} for number, label in enumerate(labels, start=1)]
    if not choices:
        return {}
    return {
        "choices": [*choices, {"value": "0", "label": NOT_SURE_WHICH}],
        "compares": any("control" in label.lower() for label in labels),
    }


def check_context(visit: Visit) -> Context:
    """Every answer with a way to change it, and what the study team will check."""
    standing = visit.standing
    return {
        **frame(visit),
        "basics": list(basics_rows(visit)),
        "parts": [{"title": page.title, "rows": _rows(visit, page)} for page in standing.pages],
        "team": [row for page in standing.team_pages for row in _rows(visit, page)],
        "team_url": visit.step_url(standing.team_pages[0].slug) if standing.team_pages else "",
        "finished": visit.screening.finished_at is not None,
        "back_url": visit.step_url(standing.order[-1]),
    }


def _rows(visit: Visit, page: Page) -> list[Context]:
    views = views_for(visit.askable)
    return [
        {
            "question": views[item]["wording"],
            "answer": ANSWER_WORDS[visit.standing.answers.get(item)],
            "change_url": change_url(visit, item),
            "change": "" if item in visit.standing.answers else "Answer",
        }
        for item in page.items
    ]


def change_url(visit: Visit, question: int) -> str:
    """The address at which an answer is changed; after that the person comes back to check."""
    step = visit.standing.page_of(question)
    place = "age" if step == BASICS else field_name(question)
    return f"{visit.step_url(step)}{ON_CHECK}#{place}"


def basics_rows(visit: Visit) -> Iterator[Context]:
    """Age, sex, place and, where it is asked, the population as rows to check."""
    screening = visit.screening
    url = visit.step_url(BASICS) + ON_CHECK
    yield {"question": "Age", "answer": age_words(screening.age), "change_url": f"{url}#age"}
    yield {"question": "Sex at birth", "answer": screening.get_sex_display(), "change_url": f"{url}#sex"}
    place = f"{screening.country}, ZIP {screening.zip3}…" if screening.zip3 else screening.country
    yield {"question": "Where you live", "answer": place or "Not answered", "change_url": f"{url}#country"}
    if visit.standing.asks_scope:
        yield {
            "question": WHICH,
            "answer": population_words(screening, visit.askable) or "Not answered",
            "change_url": f"{visit.step_url(SCOPE)}{ON_CHECK}#{POPULATION}",
        }


def population_words(screening: Screening, askable: AskableSheet) -> str:
    """What the person chose of the trial's populations, in its words; "" where nothing was chosen or asked."""
    if screening.population is None or not askable.populations:
        return ""
    labels = (NOT_SURE_WHICH, *(one.label for one in askable.populations))
    return labels[screening.population] if screening.population < len(labels) else NOT_SURE_WHICH


def age_words(age: float | None) -> str:
    """An age as it is shown to the person."""
    if age is None:
        return "Not answered"
    number, unit = in_units(age)
    return f"{number} {unit[:-1] if number == '1' else unit}"
