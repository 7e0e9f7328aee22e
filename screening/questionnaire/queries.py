"""Reads screenings: the one that a browser's token opens, its answers, and the trial that questions are asked for."""

import hashlib
from datetime import datetime

from screening.eligibility.evaluate import Verdict
from screening.eligibility.person import Answer as Reply
from screening.questionnaire.models import Answer, Screening
from screening.questionnaire.standing import Standing, person_of
from screening.trials.models import Condition, Trial
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet, published_sheet

# Everything about the trial that the pages of the questionnaire show.
TRIAL_FIELDS = ("nct_id", "brief_title", "status")

OWN_FIELDS = tuple(field.attname for field in Screening._meta.concrete_fields if field.attname != "token_hash")
RELATED_FIELDS = (*(f"trial__{name}" for name in TRIAL_FIELDS), "question_set__number", "question_set__approved_at")


def token_hash(token: str) -> str:
    """What is stored of a token: 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def live_screening(*, token: str, nct_id: str, now: datetime) -> Screening | None:
    """The screening that `token` opens for that trial, unless there is none or its time is over. One query."""
    return (
        Screening.objects.select_related("trial", "question_set")
        .only(*OWN_FIELDS, *RELATED_FIELDS)
        .filter(token_hash=token_hash(token), trial__nct_id=nct_id, expires_at__gt=now)
        .first()
    )


def answers_of(screening: Screening, askable: AskableSheet) -> dict[int, Reply]:
    """All stored answers by item. One query."""
    items = {key: item for item, key in askable.question_ids.items()}
    rows = Answer.objects.filter(screening=screening).order_by().values_list("question_id", "value")
    return {items[question]: Reply(value) for question, value in rows}


def standing_of(screening: Screening, askable: AskableSheet) -> Standing:
    """Where the person stands by what is stored now."""
    return Standing(
        askable,
        person_of(screening),
        answers_of(screening, askable),
        knows_basics=screening.age is not None and bool(screening.sex),
    )


def replay(screening: Screening) -> Verdict:
    """The verdict again, from the stored answers and the exact version of the questions that was asked (rules 12)."""
    return standing_of(screening, published_sheet(screening.question_set_id)).verdict


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
