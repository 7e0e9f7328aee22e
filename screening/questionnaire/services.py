"""Everything that changes a screening, each thing in one transaction."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Greatest
from django.utils import timezone

from screening.common.tokens import token_hash
from screening.eligibility.person import Answer as Reply
from screening.questionnaire.about import About
from screening.questionnaire.consent import CONSENT_VERSION
from screening.questionnaire.models import Answer, Screening
from screening.questionnaire.queries import said_in, standing_of
from screening.questionnaire.reasons import reasons_of
from screening.questionnaire.standing import Standing
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet

TOUCHED_AFTER = timedelta(minutes=5)
UNFINISHED: Mapping[str, Any] = {"finished_at": None, "outcome": "", "reasons": [], "kept": False}


class ScreeningGone(Exception):
    """The screening was deleted while the person was on a page of it; nothing was stored."""


class QuestionsLeft(Exception):
    """The screening cannot be finished: a question is still due."""


def idle_until(now: datetime) -> datetime:
    """Until when answers are kept of whoever does nothing more."""
    return now + timedelta(hours=settings.SCREENING_IDLE_HOURS)


@transaction.atomic
def start_screening(*, question_set: QuestionSet) -> tuple[Screening, str]:
    """Begin, after the opt-in. Returns the screening and the token (256 random bits) that only the browser keeps."""
    token = secrets.token_urlsafe(32)
    now = timezone.now()
    screening = Screening.objects.create(
        token_hash=token_hash(token),
        trial=question_set.trial,
        question_set=question_set,
        record_sha256=question_set.trial.sha256,
        consent_version=CONSENT_VERSION,
        consented_at=now,
        active_at=now,
        expires_at=idle_until(now),
    )
    return screening, token


@transaction.atomic
def save_about(*, screening: Screening, askable: AskableSheet, about: About) -> None:
    """Store age, sex and place. Raises ScreeningGone."""
    was_finished = _write(screening, **asdict(about))
    if was_finished:
        _decide_again(screening, askable)


@transaction.atomic
def save_population(*, screening: Screening, askable: AskableSheet, population: int) -> None:
    """Store which of the trial's populations describes the person; 0 for "not sure". Raises ScreeningGone.

    Answers stay; those that the population is not asked for do not count.
    """
    was_finished = _write(screening, population=population)
    if was_finished:
        _decide_again(screening, askable)


@transaction.atomic
def save_answers(*, screening: Screening, askable: AskableSheet, answers: Mapping[int, Reply]) -> None:
    """Store answers by item, each with its time; one given before is replaced. Raises ScreeningGone."""
    was_finished = _write(screening)
    now = screening.active_at
    Answer.objects.bulk_create(
        [
            Answer(screening=screening, question_id=askable.question_ids[item], value=value, answered_at=now)
            for item, value in answers.items()
        ],
        update_conflicts=True,
        unique_fields=["screening", "question"],
        update_fields=["value", "answered_at"],
    )
    if was_finished:
        _decide_again(screening, askable)


@transaction.atomic
def go_on(*, screening: Screening) -> None:
    """Remember that the person keeps going although an answer speaks against the trial. Raises ScreeningGone."""
    _write(screening, went_on=True)


def touch(*, screening: Screening) -> None:
    """Keep the answers for longer because the person is here. Raises ScreeningGone.

    At most every five minutes, so that opening a page hardly ever writes.
    """
    if timezone.now() - screening.active_at > TOUCHED_AFTER:
        _write(screening)


@transaction.atomic
def finish(*, screening: Screening, askable: AskableSheet) -> None:
    """Store the verdict with its reasons. Raises ScreeningGone, or QuestionsLeft when a question is still due."""
    _write(screening)
    standing = standing_of(screening, askable, said_in(screening))
    if standing.due is not None:
        raise QuestionsLeft(standing.due)
    _set(screening, **_finished(standing, screening.active_at))


@transaction.atomic
def keep(*, screening: Screening) -> None:
    """Keep a finished screening for longer, by the person's choice. Raises ScreeningGone, QuestionsLeft."""
    _write(screening)
    if screening.finished_at is None:
        raise QuestionsLeft
    until = screening.active_at + timedelta(days=settings.SCREENING_KEPT_DAYS)
    _set(screening, kept=True, expires_at=until)


@transaction.atomic
def clear(*, screening: Screening) -> None:
    """Delete the screening with all its answers; nothing of it stays."""
    # Locked first, or an answer that is being stored at this moment would still point to it.
    for locked in Screening.objects.select_for_update().filter(pk=screening.pk):
        locked.delete()


@transaction.atomic
def freeze(*, screening: Screening) -> Screening:
    """Copy a finished screening with its answers, for whoever the person sends it to.

    The copy is opened by no browser, ends by no time and is never changed; `discard_frozen` deletes it.
    Raises ScreeningGone, QuestionsLeft.
    """
    source = Screening.objects.select_for_update().filter(pk=screening.pk, expires_at__gt=timezone.now()).first()
    if source is None:
        raise ScreeningGone
    if source.finished_at is None:
        raise QuestionsLeft
    answers = list(source.answers.all())
    started_at, source.pk, source.token_hash = source.started_at, None, token_hash(secrets.token_urlsafe(32))
    source._state.adding = True
    source.save()
    for answer in answers:
        answer.pk, answer.screening = None, source
    Answer.objects.bulk_create(answers)
    # Last: from here on the database refuses every change.
    _set(source, token_hash=None, expires_at=None, started_at=started_at)
    return source


def discard_frozen(*, keys: Iterable[int]) -> None:
    """Delete frozen copies by key. Their answers are not counted: the screening they were made of is."""
    Screening.objects.filter(pk__in=list(keys), token_hash=None).delete()


def _write(screening: Screening, **fields: Any) -> bool:
    """Update the row, which also locks it, and put off its end. Returns whether it is finished.

    Raises ScreeningGone where the row is no longer there.
    """
    now = timezone.now()
    changed = {"active_at": now, "expires_at": Greatest(F("expires_at"), Value(idle_until(now))), **fields}
    live = Screening.objects.filter(pk=screening.pk, expires_at__gt=now)
    if not live.filter(finished_at__isnull=screening.finished_at is None).update(**changed):
        # Gone, or finished or reopened in another tab since it was read.
        if not live.update(**changed):
            raise ScreeningGone
        screening.finished_at = live.values_list("finished_at", flat=True).get()
    _remember(screening, **{**changed, "expires_at": max(screening.expires_at or now, idle_until(now))})
    return screening.finished_at is not None


def _decide_again(screening: Screening, askable: AskableSheet) -> None:
    """After a change to a finished screening: a new verdict, or none while a new question is due."""
    standing = standing_of(screening, askable, said_in(screening))
    fields = UNFINISHED if standing.due is not None else _finished(standing, screening.active_at)
    _set(screening, **fields)


def _finished(standing: Standing, now: datetime) -> Mapping[str, Any]:
    return {"finished_at": now, "outcome": standing.verdict.outcome.value, "reasons": reasons_of(standing)}


def _set(screening: Screening, **fields: Any) -> None:
    Screening.objects.filter(pk=screening.pk).update(**fields)
    _remember(screening, **fields)


def _remember(screening: Screening, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(screening, name, value)
