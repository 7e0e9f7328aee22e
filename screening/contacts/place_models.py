"""Who works for a place, which of its addresses mail may go to, and how a trial's requests are routed."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from screening.common.audit import changed, trail
from screening.trials.models import Trial
from screening.trials.site_models import Site


class Assignment(models.Model):
    """A member of staff works on the requests of a place. Without one, no request of it is seen."""

    class Role(models.TextChoices):
        COORDINATOR = "coordinator", "Coordinator"
        CONTACT_ONLY = "contact_only", "Contact only: sees no answers"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="assignments")
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="assignments", verbose_name="place")
    role = models.CharField(max_length=12, choices=Role, default=Role.COORDINATOR)

    class Meta:
        app_label = "screening"
        ordering = ["site_id", "user_id"]
        constraints = [models.UniqueConstraint(fields=["user", "site"], name="assignment_once")]
        triggers = [
            trail(
                "assignment",
                ("user_id", "site_id", "role"),
                reference="SELECT username FROM auth_user WHERE auth_user.id = (now_row ->> 'user_id')::bigint",
                site="(now_row ->> 'site_id')::bigint",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.site}"


class SiteAddress(models.Model):
    """An address of a place's study team. Each was confirmed by a person: there are no others (rules 17).

    `trial` is empty where it serves every trial there. One that is no longer used is retired, never changed: mails
    tell to which address they went.
    """

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="addresses", verbose_name="place")
    trial = models.ForeignKey(Trial, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, help_text="Who reads it: a person or an office.")
    email = models.EmailField()
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(auto_now_add=True)
    how = models.CharField("how it was checked", max_length=200)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "screening"
        ordering = ["site_id", "trial_id", "id"]
        constraints = [
            # One a trial, and one for the trials that have none of their own: it is always plain who gets a mail.
            models.UniqueConstraint(
                fields=["site", "trial"],
                condition=Q(retired_at=None),
                nulls_distinct=False,
                name="address_one_in_use",
            ),
            models.CheckConstraint(condition=~Q(email="") & ~Q(how=""), name="address_is_whole"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="confirmed_is_kept",
                operation=pgtrigger.Update,
                condition=changed("trial", "name", "email", "confirmed_by", "confirmed_at", "how")
                | (changed("retired_at") & pgtrigger.Q(old__retired_at__isnull=False)),
            ),
            trail(
                "address",
                ("site_id", "trial_id", "name", "email", "how", "retired_at"),
                reference="now_row ->> 'email'",
                site="(now_row ->> 'site_id')::bigint",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>"


class Queue(models.TextChoices):
    """Where the requests of a verdict go."""

    MAIN = "main", "Main queue"
    SECOND = "second", "Second look"


class Routing(models.Model):
    """Which verdicts of a trial go to which queue; a trial without a row has the defaults of these columns."""

    trial = models.OneToOneField(Trial, on_delete=models.CASCADE, related_name="routing")
    match = models.CharField("may be a match", max_length=6, choices=Queue, default=Queue.MAIN)
    open = models.CharField("some things to find out", max_length=6, choices=Queue, default=Queue.MAIN)
    no_match = models.CharField("may not be a match", max_length=6, choices=Queue, default=Queue.SECOND)

    class Meta:
        app_label = "screening"
        triggers = [
            trail(
                "routing",
                ("match", "open", "no_match"),
                reference="SELECT t.nct_id FROM screening_trial AS t WHERE t.id = (now_row ->> 'trial_id')::bigint",
                site="NULL::bigint",
            )
        ]

    def __str__(self) -> str:
        return f"Routing of {self.trial.nct_id}"

    def queue_of(self, verdict: str) -> Queue:
        """The queue for a Screening.Outcome."""
        return Queue(getattr(self, verdict))
