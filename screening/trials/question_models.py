"""The versions of a trial's questions: one row for each item of its criteria tree, frozen once published."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from screening.common.audit import audited, changed
from screening.trials.models import Trial

# A verdict is replayed from these years later (rules 12): once published they never change.
WHAT_A_VERDICT_STANDS_ON = (
    "trial",
    "number",
    "criteria",
    "record_sha256",
    "sex",
    "min_age_years",
    "max_age_years",
    "healthy_volunteers",
    "populations",
    "published_at",
)
APPROVAL = ("approved_by", "approved_at", "ethics_reference")


@audited(pghistory.InsertEvent("created"), pghistory.DeleteEvent("discarded"))
class QuestionSet(models.Model):
    """One version of a trial's questions, with the limits that the registry gave in structured fields.

    An import publishes a version by itself, unreviewed: `approved_at` is empty until a named person approves it
    (rules 1). A draft is what staff edit; publishing it supersedes the version before.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", "Draft"
        PUBLISHED = "published", "Published"
        SUPERSEDED = "superseded", "Superseded"

    trial = models.ForeignKey(Trial, on_delete=models.PROTECT, related_name="question_sets")
    number = models.PositiveIntegerField("version")
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    criteria = models.TextField(blank=True, help_text="The eligibility text that these questions were read from.")
    record_sha256 = models.CharField(max_length=64)
    sex = models.CharField(max_length=6, choices=Trial.Sex, default=Trial.Sex.ALL)
    min_age_years = models.FloatField(null=True, blank=True)
    max_age_years = models.FloatField(null=True, blank=True)
    healthy_volunteers = models.BooleanField(null=True, blank=True)
    assumed = models.JSONField(default=list, blank=True, help_text="What the reading of the whole text assumes.")
    populations = models.JSONField(
        default=list, blank=True, help_text="Whom the text addresses, where a person is asked which describes them."
    )
    origin = models.CharField(max_length=20, choices=[("import", "Import"), ("staff", "Staff")], default="import")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.CharField("approver", max_length=200, blank=True)
    approved_at = models.DateField("approved on", null=True, blank=True)
    ethics_reference = models.CharField("ethics-board reference", max_length=200, blank=True)

    class Meta:
        app_label = "screening"
        ordering = ["trial_id", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["trial", "number"], name="question_set_number_once"),
            models.UniqueConstraint(
                fields=["trial"], condition=Q(status="published"), name="question_set_one_published"
            ),
            # An import makes its version beside the draft that staff work on.
            models.UniqueConstraint(
                fields=["trial"], condition=Q(status="draft", origin="staff"), name="question_set_one_draft"
            ),
            models.CheckConstraint(
                condition=Q(status="draft", published_at__isnull=True)
                | (~Q(status="draft") & Q(published_at__isnull=False)),
                name="question_set_published_has_time",
            ),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True, approved_by="")
                | (Q(approved_at__isnull=False) & ~Q(approved_by="")),
                name="question_set_approval_is_whole",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="status_moves_forward",
                field="status",
                transitions=[("draft", "published"), ("published", "superseded")],
            ),
            pgtrigger.Protect(
                name="published_is_frozen",
                operation=pgtrigger.Update,
                condition=changed(*WHAT_A_VERDICT_STANDS_ON) & ~pgtrigger.Q(old__status="draft"),
            ),
            pgtrigger.Protect(
                name="approval_is_kept",
                operation=pgtrigger.Update,
                condition=changed(*APPROVAL) & pgtrigger.Q(old__approved_at__isnull=False),
            ),
            pgtrigger.Protect(
                name="published_is_kept", operation=pgtrigger.Delete, condition=pgtrigger.Q(old__status__df="draft")
            ),
        ]

    def __str__(self) -> str:
        return f"Version {self.number} ({self.get_status_display().lower()})"


FROZEN = """
    IF EXISTS (SELECT FROM screening_questionset AS version WHERE version.status <> 'draft' AND version.id {these}) THEN
        RAISE EXCEPTION 'trialscreen: published questions never change; edit a draft instead';
    END IF;
"""
OLD_IS_DRAFT = FROZEN.format(these="= OLD.question_set_id")
NEW_IS_DRAFT = FROZEN.format(these="= NEW.question_set_id")
ADDED_ARE_DRAFTS = FROZEN.format(these="IN (SELECT question_set_id FROM added)")


@audited()
class Question(models.Model):
    """One item of the criteria tree of a version: a criterion with its plain question, or a group, heading or note.

    `item` is the item's id in reading order, by which answers and reasons name their criterion (rules 8); `text` is
    the trial's own wording. Fields have the meaning of `screening.criteria.tree.Item`.
    """

    question_set = models.ForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="questions")
    item = models.PositiveIntegerField("criterion")
    parent = models.PositiveIntegerField(null=True, blank=True)
    section = models.CharField(max_length=10)
    role = models.CharField(max_length=10)
    logic = models.CharField(max_length=10, blank=True)
    minimum = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField("the trial's own words")
    spans = models.JSONField(default=list)
    negated = models.BooleanField(null=True, blank=True)
    fits_if = models.CharField(max_length=3, blank=True)
    applies_to = models.CharField(max_length=6, default="all")
    topic = models.CharField(max_length=20)
    answerer = models.CharField(max_length=10)
    question = models.CharField(max_length=1000, blank=True)
    help = models.TextField(blank=True)
    assumed = models.TextField(blank=True, help_text="Why a person should look at this reading.")
    known_age = models.JSONField(null=True, blank=True)
    known_sex = models.CharField(max_length=6, blank=True)
    same_as = models.PositiveIntegerField(null=True, blank=True)
    same_as_opposite = models.BooleanField(default=False)
    hidden = models.BooleanField(default=False, help_text="Not asked and not counted; its words are still shown.")
    edited = models.BooleanField(default=False, help_text="The wording is a person's, not the parser's.")

    class Meta:
        app_label = "screening"
        ordering = ["question_set_id", "item"]
        constraints = [
            models.UniqueConstraint(fields=["question_set", "item"], name="question_item_once"),
            models.CheckConstraint(
                condition=(Q(role="criterion") & Q(fits_if__in=["yes", "no"]) & ~Q(question=""))
                | (~Q(role="criterion") & Q(fits_if="")),
                name="question_criterion_is_askable",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                # Once a statement, not once a row: an import inserts thousands.
                name="frozen_insert",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="added"),
                func=f"{ADDED_ARE_DRAFTS} RETURN NULL;",
            ),
            pgtrigger.Trigger(
                name="frozen_update",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=f"{OLD_IS_DRAFT} {NEW_IS_DRAFT} RETURN NEW;",
            ),
            pgtrigger.Trigger(
                name="frozen_delete",
                when=pgtrigger.Before,
                operation=pgtrigger.Delete,
                func=f"{OLD_IS_DRAFT} RETURN OLD;",
            ),
        ]

    def __str__(self) -> str:
        return self.question or self.text
