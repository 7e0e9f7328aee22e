"""A screening and its answers: what one person said to one version of a trial's questions, and nothing about who."""

import pgtrigger
from django.db import models
from django.db.models import Q

from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet


class Screening(models.Model):
    """One way through a trial's questions.

    Found by the hash of a random token that only the person's browser holds. Of the place only the country and the
    first three digits of a US ZIP code are kept, of the age at most 90 (the limits of 45 CFR 164.514(b)(2)).
    A frozen copy, which stands behind a contact request, has neither token nor time to end: it goes with the request.
    """

    class Sex(models.TextChoices):
        FEMALE = "female", "Female"
        MALE = "male", "Male"
        UNSAID = "unsaid", "I would rather not say"

    class Outcome(models.TextChoices):
        MATCH = "match", "May be a match"
        OPEN = "open", "May be a match, some things to find out"
        NO_MATCH = "no_match", "May not be a match"

    token_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    trial = models.ForeignKey(Trial, on_delete=models.PROTECT, related_name="screenings")
    question_set = models.ForeignKey(QuestionSet, on_delete=models.PROTECT, related_name="screenings")
    record_sha256 = models.CharField(max_length=64, help_text="Hash of the registry record at the start.")
    consent_version = models.CharField(max_length=20)
    consented_at = models.DateTimeField()
    age = models.FloatField("age in years", null=True, blank=True)
    sex = models.CharField("sex at birth", max_length=6, choices=Sex, blank=True)
    country = models.CharField(max_length=100, blank=True)
    zip3 = models.CharField("first three digits of the ZIP code", max_length=3, blank=True)
    population = models.PositiveSmallIntegerField(
        "which of the trial's populations",
        null=True,
        blank=True,
        help_text="As the version numbers them, from 1; 0: not sure, or none of them; empty: not asked.",
    )
    went_on = models.BooleanField(default=False, help_text="Kept going after an answer spoke against the trial.")
    started_at = models.DateTimeField(auto_now_add=True)
    active_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    reasons = models.JSONField(default=list, blank=True)
    kept = models.BooleanField(default=False, help_text="The person chose to keep a finished screening for longer.")
    expires_at = models.DateTimeField(db_index=True, null=True, blank=True)

    class Meta:
        app_label = "screening"
        ordering = ["-started_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True, outcome="") | (Q(finished_at__isnull=False) & ~Q(outcome="")),
                name="screening_finished_has_outcome",
            ),
            models.CheckConstraint(
                condition=Q(token_hash=None, expires_at=None) | Q(token_hash__isnull=False, expires_at__isnull=False),
                name="screening_frozen_has_no_browser",
            ),
            models.CheckConstraint(
                condition=Q(kept=False) | Q(finished_at__isnull=False), name="screening_kept_is_over"
            ),
            models.CheckConstraint(
                condition=Q(age__isnull=True) | Q(age__range=(0, 90)), name="screening_age_is_not_identifying"
            ),
            models.CheckConstraint(condition=Q(zip3="") | Q(zip3__regex=r"^[0-9]{3}$"), name="screening_zip3_is_three"),
            models.CheckConstraint(
                condition=Q(sex__in=["", "female", "male", "unsaid"]), name="screening_sex_is_known"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="frozen_is_kept", operation=pgtrigger.Update, condition=pgtrigger.Q(old__token_hash__isnull=True)
            )
        ]

    def __str__(self) -> str:
        return f"Screening {self.pk}"


class Answer(models.Model):
    """What the person answered to one question, and when."""

    class Value(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No"
        UNSURE = "unsure", "Not sure"

    screening = models.ForeignKey(Screening, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    value = models.CharField(max_length=6, choices=Value)
    answered_at = models.DateTimeField()

    class Meta:
        app_label = "screening"
        ordering = ["screening_id", "question_id"]
        constraints = [
            models.UniqueConstraint(fields=["screening", "question"], name="answer_once_a_question"),
            models.CheckConstraint(condition=Q(value__in=["yes", "no", "unsure"]), name="answer_is_one_of_three"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="frozen_is_kept",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func="""
                    IF EXISTS (
                        SELECT FROM screening_screening AS s WHERE s.id = OLD.screening_id AND s.token_hash IS NULL
                    ) THEN RAISE EXCEPTION 'trialscreen: answers that were sent to a study center never change';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return self.get_value_display()


class AnswerCount(models.Model):
    """How often a question of deleted screenings was answered each way; shown with cells under 5 suppressed."""

    question = models.OneToOneField(Question, on_delete=models.CASCADE, related_name="answer_count")
    yes = models.PositiveIntegerField(default=0)
    no = models.PositiveIntegerField(default=0)
    unsure = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "screening"

    def __str__(self) -> str:
        return f"Answers to question {self.question_id}"
