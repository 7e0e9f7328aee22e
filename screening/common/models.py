"""Models that belong to no domain: the audit, mail on its way, accounts that end, the proof of a deletion."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

APPEND_ONLY = [
    pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
    pgtrigger.Trigger(
        name="never_emptied",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func="RAISE EXCEPTION 'trialscreen: this table is append-only';",
    ),
]


class Deletion(models.Model):
    """One run of a retention rule that deleted something: what kind, how many rows, why, when; never which person."""

    kind = models.CharField(max_length=40)
    reason = models.CharField(max_length=200)
    rows = models.PositiveIntegerField()
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        app_label = "screening"
        ordering = ["-at", "-id"]
        constraints = [models.CheckConstraint(condition=models.Q(rows__gt=0), name="deletion_has_rows")]
        triggers = APPEND_ONLY

    def __str__(self) -> str:
        return f"{self.rows} {self.kind}, {self.at:%Y-%m-%d %H:%M}"


class AuditEvent(models.Model):
    """Who did or read what, when (21 CFR 11.10(e)); see `screening.common.audit`.

    It outlives the people it tells of: it holds references, states and names of staff, never what somebody said, wrote
    or answered. `changes` maps a column to its old and new value.
    """

    class Action(models.TextChoices):
        ADDED = "added", "Added"
        CHANGED = "changed", "Changed"
        DELETED = "deleted", "Deleted"
        READ = "read", "Read"
        REFUSED = "refused", "Tried to read"
        FOUND = "found", "Found by name"
        OPENED_NOTES = "opened_notes", "Opened private notes"
        EXPORTED = "exported", "Exported"
        SENT_AGAIN = "sent_again", "Sent again"

    at = models.DateTimeField(db_index=True)
    actor = models.CharField("by", max_length=150, blank=True, help_text="Empty: the site itself.")
    actor_key = models.BigIntegerField("account", null=True, blank=True)
    action = models.CharField(max_length=12, choices=Action)
    subject = models.CharField("what", max_length=30)
    object_key = models.BigIntegerField(null=True, blank=True)
    reference = models.CharField(max_length=40, blank=True, db_index=True)
    site_key = models.BigIntegerField("place", null=True, blank=True)
    changes = models.JSONField(default=dict, blank=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        app_label = "screening"
        ordering = ["-id"]
        triggers = APPEND_ONLY

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.subject} {self.reference}".strip()


class MailState(models.TextChoices):
    """Where a mail is on its way."""

    WAITING = "waiting", "Waiting for a confirmed address"
    QUEUED = "queued", "Queued"
    SENDING = "sending", "Being sent"
    SENT = "sent", "Sent"
    UNCLEAR = "unclear", "Not certain"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Not sent"


# The way of a mail. UNCLEAR: the mail server took the text, and nobody learned whether it kept it.
MAIL_MOVES = (
    ("waiting", "queued"),
    ("waiting", "cancelled"),
    ("queued", "sending"),
    ("queued", "waiting"),
    ("queued", "cancelled"),
    ("sending", "queued"),
    ("sending", "waiting"),
    ("sending", "sent"),
    ("sending", "failed"),
    ("sending", "unclear"),
    ("sending", "cancelled"),
    ("unclear", "sent"),
    ("unclear", "failed"),
    ("unclear", "queued"),
    ("unclear", "cancelled"),
    ("failed", "queued"),
    ("failed", "waiting"),
    ("failed", "cancelled"),
    ("sent", "queued"),
)


# What a person has to look at; in the order of the index that finds it.
MAIL_TROUBLE = (MailState.FAILED.value, MailState.UNCLEAR.value, MailState.WAITING.value)


class OutgoingMail(models.Model):
    """A mail to be sent: the row is the truth, the job that sends it a nudge; `screening.common.outbox` moves it.

    `claim` names the worker's attempt that has it. `handed_over_at` is set just before the mail server is told that
    the text is complete: until then nothing can have been sent, from then on nobody knows until the server answers.
    """

    state = models.CharField(max_length=9, choices=MailState, default=MailState.QUEUED)
    number = models.PositiveIntegerField(default=1, help_text="How many times it was asked for.")
    attempts = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField()
    claim = models.UUIDField(null=True, blank=True)
    claimed_at = models.DateTimeField(null=True, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=500, blank=True, help_text="Why it failed, for staff.")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(state="sending", claim__isnull=False) | (~Q(state="sending")),
                name="%(class)s_sending_is_claimed",
            ),
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(sent_at__isnull=False), name="%(class)s_sent_has_time"
            ),
        ]


class StaffExpiry(models.Model):
    """The day on which a member of staff is let in for the last time (rules 13); no row: no end."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_expiry")
    last_day = models.DateField(help_text="From the day after, the account cannot sign in.")

    class Meta:
        app_label = "screening"
        verbose_name = "end of the account"
        verbose_name_plural = "end of the account"

    def __str__(self) -> str:
        return f"{self.last_day:%Y-%m-%d}"
