"""What the pages of the questionnaire show, except the result."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from screening.eligibility.journey import Page
from screening.eligibility.person import Answer
from screening.questionnaire.about import asks_for_unit, in_units
from screening.questionnaire.forms import StepForm, can_skip, field_name
from screening.questionnaire.models import Screening
from screening.questionnaire.places import COUNTRIES
from screening.questionnaire.question_views import QuestionView, published_views
from screening.questionnaire.services import idle_until
from screening.questionnaire.standing import BASICS
from screening.questionnaire.visits import Visit
from screening.trials.plain_words import RECRUITING
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet, published_sheet

BASICS_TITLE = "First, about you"
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
        "minutes": minutes(askable),
        "idle_hours": settings.SCREENING_IDLE_HOURS,
        "kept_days": settings.SCREENING_KEPT_DAYS,
        "unreviewed": question_set.approved_at is None,
        "continue_url": continue_url(visit) if visit else "",
        "clear_url": visit.url("clear") if visit else "",
    }


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
        "basics": basics_view(visit.askable, form) if page is None else None,
        "questions": shown_questions(visit, page.items, form) if page else (),
        "can_skip_tests": can_skip(page),
    }


def _is_for_team(visit: Visit, step: str) -> bool:
    return step not in visit.standing.order


def _progress(visit: Visit, step: str, page: Page | None) -> Context:
    title = page.title if page else BASICS_TITLE
    if _is_for_team(visit, step):
        return {"title": title, "head": title, "number": 0, "total": 0}
    number, total = visit.standing.order.index(step) + 1, len(visit.standing.order)
    return {"title": title, "head": f"Page {number} of {total}: {title}", "number": number, "total": total}


def shown_questions(visit: Visit, items: Sequence[int], form: StepForm) -> list[QuestionView]:
    """The questions of a page with what this person entered."""
    views, numbers = published_views(visit.askable.question_set_id), visit.standing.numbers
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
    views = published_views(visit.askable.question_set_id)
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
    """Age, sex and place as rows to check."""
    screening = visit.screening
    url = visit.step_url(BASICS) + ON_CHECK
    yield {"question": "Age", "answer": age_words(screening.age), "change_url": f"{url}#age"}
    yield {"question": "Sex at birth", "answer": screening.get_sex_display(), "change_url": f"{url}#sex"}
    place = f"{screening.country}, ZIP {screening.zip3}…" if screening.zip3 else screening.country
    yield {"question": "Where you live", "answer": place or "Not answered", "change_url": f"{url}#country"}


def age_words(age: float | None) -> str:
    """An age as it is shown to the person."""
    if age is None:
        return "Not answered"
    number, unit = in_units(age)
    return f"{number} {unit[:-1] if number == '1' else unit}"
