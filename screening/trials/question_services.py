"""What may happen to a version of a trial's questions: draft, edit, discard, publish, approve."""

from collections.abc import Iterable
from datetime import date

import pghistory
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from screening.criteria.tree import Role, Topic
from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet
from screening.trials.wording_rules import offending_words


class QuestionsRefused(Exception):
    """What was asked of a version of questions is not possible; the message says why, for staff."""


class WordingRefused(QuestionsRefused):
    """Staff wording holds words that recruiting material must not use; `words` names them."""

    def __init__(self, words: Iterable[str], where: str = "") -> None:
        self.words = tuple(words)
        listed = ", ".join(f"“{word}”" for word in self.words)
        super().__init__(f"Please write it without {listed}{f' ({where})' if where else ''}.")


# ClinicalTrials.gov opened to the public on this day.
FIRST_REGISTRY_DAY = date(2000, 2, 29)


@transaction.atomic
def start_draft(*, trial: Trial, user: User) -> QuestionSet:
    """Return the trial's draft: the one that staff already work on, or a copy of the published version.

    Raises QuestionsRefused where the trial has no published version.
    """
    _lock(trial)
    if draft := _staff_draft(trial):
        return draft
    published = trial.question_sets.filter(status=QuestionSet.Status.PUBLISHED).first()
    if published is None:
        raise QuestionsRefused("This trial has no questions yet. Import it first.")
    with pghistory.context(user=user.pk):
        return _copy_as_draft(published, user)


def _staff_draft(trial: Trial) -> QuestionSet | None:
    """The draft of the trial that staff work on, if there is one."""
    return trial.question_sets.filter(status=QuestionSet.Status.DRAFT, origin="staff").first()


def _copy_as_draft(published: QuestionSet, user: User) -> QuestionSet:
    rows = list(published.questions.order_by("item"))
    draft = QuestionSet.objects.create(
        trial_id=published.trial_id,
        number=next_number(published.trial_id),
        criteria=published.criteria,
        record_sha256=published.record_sha256,
        sex=published.sex,
        min_age_years=published.min_age_years,
        max_age_years=published.max_age_years,
        healthy_volunteers=published.healthy_volunteers,
        assumed=published.assumed,
        populations=published.populations,
        origin="staff",
        created_by=user,
    )
    for row in rows:
        row.pk, row.question_set = None, draft
        row._state.adding = True
    Question.objects.bulk_create(rows)
    return draft


@transaction.atomic
def discard_draft(*, draft: QuestionSet) -> None:
    """Delete a draft with its questions. Raises QuestionsRefused for a version that is no draft any more."""
    draft = _locked_draft(draft)
    draft.questions.all().delete()
    draft.delete()


@transaction.atomic
def edit_question(*, question: Question, wording: str, help_text: str, topic: Topic, hidden: bool) -> Question:
    """Put staff's words on a question of a draft; return the stored row.

    Raises WordingRefused for forbidden words, QuestionsRefused where the version is no draft or a criterion would be
    left without a question.
    """
    _locked_draft(question.question_set)
    question = Question.objects.get(pk=question.pk)
    wording, help_text = wording.strip(), help_text.strip()
    if question.role == Role.CRITERION and not wording:
        raise QuestionsRefused("A criterion needs a question. Hide it if it should not be asked.")
    if words := offending_words(f"{wording} \n {help_text}", question.text):
        raise WordingRefused(words)
    changed = {"question": wording, "help": help_text, "topic": Topic(topic).value, "hidden": hidden}
    if any(getattr(question, name) != value for name, value in changed.items()):
        for name, value in {**changed, "edited": True}.items():
            setattr(question, name, value)
        question.save(update_fields=[*changed, "edited"])
    return question


@transaction.atomic
def publish_draft(*, draft: QuestionSet, user: User) -> QuestionSet:
    """Make a draft the version that is asked from now on; return it. It starts without an approval.

    Raises WordingRefused for forbidden words in what a person wrote, QuestionsRefused where it is no draft.
    """
    draft = _locked_draft(draft)
    for row in draft.questions.filter(edited=True):
        if words := offending_words(f"{row.question} \n {row.help}", row.text):
            raise WordingRefused(words, f"criterion {row.item}")
    with pghistory.context(user=user.pk):
        publish(question_set=draft)
    return draft


@transaction.atomic
def publish(*, question_set: QuestionSet) -> None:
    """Supersede the trial's published version, if any, and publish `question_set` (a draft) in its place."""
    now = timezone.now()
    QuestionSet.objects.filter(trial_id=question_set.trial_id, status=QuestionSet.Status.PUBLISHED).update(
        status=QuestionSet.Status.SUPERSEDED
    )
    question_set.status, question_set.published_at = QuestionSet.Status.PUBLISHED, now
    question_set.save(update_fields=["status", "published_at"])


@transaction.atomic
def approve(*, question_set: QuestionSet, approver: str, ethics_reference: str, on: date) -> QuestionSet:
    """Record who approved a published version, on which day, and the ethics board's reference (rules 1); return it.

    Raises QuestionsRefused where it is not published, was approved before, or the approval is not whole.
    """
    question_set = QuestionSet.objects.select_for_update().get(pk=question_set.pk)
    if problem := _approval_problem(question_set, approver, ethics_reference, on):
        raise QuestionsRefused(problem)
    question_set.approved_by = approver.strip()
    question_set.ethics_reference = ethics_reference.strip()
    question_set.approved_at = on
    question_set.save(update_fields=["approved_by", "ethics_reference", "approved_at"])
    return question_set


def _approval_problem(question_set: QuestionSet, approver: str, ethics_reference: str, on: date) -> str:
    if question_set.status != QuestionSet.Status.PUBLISHED:
        return "Only the published version can be approved."
    if question_set.approved_at is not None:
        return "This version has been approved already."
    if not approver.strip() or not ethics_reference.strip():
        return "An approval needs the approver's name and the ethics board's reference."
    if on > timezone.localdate():
        return "The day of the approval lies in the future."
    if on < FIRST_REGISTRY_DAY:
        return "Check the year of the approval: it lies before there was a registry."
    return ""


def next_number(trial_id: int) -> int:
    """The version number that the trial's next version gets."""
    latest = QuestionSet.objects.filter(trial_id=trial_id).aggregate(latest=Max("number"))["latest"]
    return (latest or 0) + 1


def _lock(trial: Trial) -> None:
    # One writer of versions a trial: an import and two members of staff may come at the same time.
    Trial.objects.select_for_update().only("pk").get(pk=trial.pk)


def _locked_draft(question_set: QuestionSet) -> QuestionSet:
    _lock(question_set.trial)
    try:
        current = QuestionSet.objects.select_related("trial").get(pk=question_set.pk)
    except QuestionSet.DoesNotExist:
        raise QuestionsRefused("This draft does not exist any more.") from None
    if current.status != QuestionSet.Status.DRAFT:
        raise QuestionsRefused("This version is published and cannot be changed. Start a draft instead.")
    return current
