"""Reads screenings: the one that a browser's token opens, its answers, and the trial that questions are asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import DEFAULT_DB_ALIAS

from screening.common.tokens import token_hash
from screening.eligibility.evaluate import Verdict
from screening.eligibility.person import Answer as Reply
from screening.questionnaire.models import Answer, Screening
from screening.questionnaire.standing import Standing, person_of
from screening.trials.models import Condition, Trial
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet, published_sheet

# Everything about the trial that the pages of the questionnaire show.
TRIAL_FIELDS = ("id", "nct_id", "brief_title", "status")
TRIAL_COLUMNS = ("trial_id", "trial_nct_id", "trial_brief_title", "trial_status")
VERSION_FIELDS = ("id", "number", "approved_at")
VERSION_COLUMNS = ("question_set_id", "version_number", "version_approved_at")

# Every request begins with this. Written by hand: Django needs 1.6 ms of processor time for the same in two queries,
# most of it to build the SQL, and this takes 0.45 ms.
LIVE_SCREENING = """
    SELECT screening.*,
           trial.nct_id AS trial_nct_id, trial.brief_title AS trial_brief_title, trial.status AS trial_status,
           version.number AS version_number, version.approved_at AS version_approved_at,
           (SELECT json_object_agg(answer.question_id, answer.value)
            FROM screening_answer AS answer WHERE answer.screening_id = screening.id) AS said
    FROM screening_screening AS screening
    JOIN screening_trial AS trial ON trial.id = screening.trial_id
    JOIN screening_questionset AS version ON version.id = screening.question_set_id
    WHERE screening.token_hash = %s AND trial.nct_id = %s AND screening.expires_at > %s
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """A screening (its trial and version hold what the pages show) and its answers by the key of their question."""

    screening: Screening
    said: Mapping[int, Reply]


def live_screening(*, token: str, nct_id: str, now: datetime) -> Stored | None:
    """What `token` opens for that trial; None where there is nothing or its time is over. One query."""
    for row in Screening.objects.raw(LIVE_SCREENING, [token_hash(token), nct_id, now]):
        more = vars(row)
        row.trial = Trial.from_db(DEFAULT_DB_ALIAS, TRIAL_FIELDS, [more[name] for name in TRIAL_COLUMNS])
        row.question_set = QuestionSet.from_db(
            DEFAULT_DB_ALIAS, VERSION_FIELDS, [more[name] for name in VERSION_COLUMNS]
        )
        return Stored(row, {int(question): Reply(value) for question, value in (more["said"] or {}).items()})
    return None


def said_in(screening: Screening) -> dict[int, Reply]:
    """All stored answers by the key of their question. One query."""
    rows = Answer.objects.filter(screening=screening).order_by().values_list("question_id", "value")
    return {question: Reply(value) for question, value in rows}


def standing_of(screening: Screening, askable: AskableSheet, said: Mapping[int, Reply]) -> Standing:
    """Where the person stands with these answers (by the key of their question)."""
    askable = askable_for(screening, askable)
    return Standing(
        askable,
        person_of(screening),
        {item: said[key] for item, key in askable.question_ids.items() if key in said},
        knows_basics=screening.age is not None and bool(screening.sex),
        knows_scope=screening.population is not None,
    )


def askable_for(screening: Screening, askable: AskableSheet) -> AskableSheet:
    """The version as it stands for the population that the person chose, if they did."""
    population = screening.population or None
    if not askable.populations or askable.sheet.population == population:
        return askable
    return published_sheet(askable.question_set_id, population)


def count_unfinished(question_sets: Iterable[int]) -> int:
    """How many screenings of these versions (by key) are still being answered. One query."""
    return Screening.objects.filter(question_set__in=list(question_sets), finished_at=None).count()


def replay(screening: Screening) -> Verdict:
    """The verdict again, from the stored answers and the exact version of the questions that was asked (rules 12)."""
    askable = published_sheet(screening.question_set_id)
    return standing_of(screening, askable, said_in(screening)).verdict


def published_questions(nct_id: str) -> QuestionSet | None:
    """The published version of a trial's questions, with the trial; None where there is no such trial or version."""
    return (
        QuestionSet.objects.select_related("trial")
        .only("number", "approved_at", "trial__sha256", *(f"trial__{name}" for name in TRIAL_FIELDS))
        .filter(trial__nct_id=nct_id, status=QuestionSet.Status.PUBLISHED)
        .first()
    )


def trial_exists(nct_id: str) -> bool:
    """Whether there is a trial of that number."""
    return Trial.objects.filter(nct_id=nct_id).exists()


def first_condition(trial: Trial) -> Condition | None:
    """The condition that the registry names first."""
    link = trial.conditions.through._default_manager.filter(trial_id=trial.pk).order_by("pk")[:1]
    return Condition.objects.filter(pk__in=link.values("condition_id")).first()
