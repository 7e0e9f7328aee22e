"""A contact request: somebody who may fit asks a study center for contact; and the mails that it causes."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from phonenumber_field.modelfields import PhoneNumberField

from screening.common.audit import changed, trail
from screening.common.models import MAIL_MOVES, MAIL_TROUBLE, OutgoingMail
from screening.contacts.place_models import Queue, SiteAddress
from screening.contacts.status import CLOSED, Status, pairs
from screening.questionnaire.models import Screening
from screening.trials.models import StudyCenter, Trial
from screening.trials.site_models import Site

CLOSED_VALUES = sorted(status.value for status in CLOSED)
# What says who somebody is or what they wrote. All of it goes when they withdraw; nothing of it is ever audited.
PERSONAL = ("first_name", "last_name", "searched_as", "email", "phone", "message")
_NOBODY = Q(**dict.fromkeys(PERSONAL, "")) & Q(screening=None)


class ContactRequest(models.Model):
    """One person's request to one place. Found by its person through a link, of which only a hash is stored.

    `screening` is a frozen copy of what was answered when it was sent: later changes in the browser are not told to
    anybody. `origin` is the screening of the browser, for as long as that is kept.
    """

    class Way(models.TextChoices):
        EITHER = "either", "Either one"
        EMAIL = "email", "Email"
        PHONE = "phone", "Phone"

    class Time(models.TextChoices):
        ANY = "any", "Any time"
        MORNING = "morning", "In the morning"
        AFTERNOON = "afternoon", "In the afternoon"
        EVENING = "evening", "In the evening"

    class Behalf(models.TextChoices):
        SELF = "self", "For myself"
        CHILD = "child", "For my child"
        OTHER = "other", "For someone else I care for"

    reference = models.CharField(max_length=7, unique=True)
    link_seed = models.CharField(max_length=32)
    link_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)
    trial = models.ForeignKey(Trial, on_delete=models.PROTECT, related_name="requests")
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="requests", verbose_name="place")
    center = models.ForeignKey(StudyCenter, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    center_name = models.CharField(max_length=810, help_text="As it was when the person chose it.")
    origin = models.ForeignKey(Screening, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    screening = models.OneToOneField(Screening, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    verdict = models.CharField(max_length=8, choices=Screening.Outcome, blank=True)
    queue = models.CharField(max_length=6, choices=Queue, default=Queue.MAIN)
    status = models.CharField(max_length=14, choices=Status, default=Status.NEW)
    since = models.DateTimeField(help_text="When somebody began to wait for what comes next.")
    created_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True, help_text="When staff of the place first read it.")
    closed_at = models.DateTimeField(null=True, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    first_name = models.CharField(max_length=100, blank=True)
    last_name = models.CharField(max_length=100, blank=True)
    searched_as = models.CharField(max_length=400, blank=True, help_text="The name as `names.folded` writes it.")
    email = models.EmailField(blank=True)
    phone = PhoneNumberField(blank=True)
    preferred_way = models.CharField(max_length=6, choices=Way, default=Way.EITHER)
    preferred_time = models.CharField(max_length=9, choices=Time, default=Time.ANY)
    on_behalf = models.CharField(max_length=5, choices=Behalf, default=Behalf.SELF)
    message = models.TextField(max_length=1000, blank=True)
    kept_days = models.PositiveIntegerField(help_text="Days after closing, as the person was told.")
    at_most_days = models.PositiveIntegerField(help_text="Days after sending, as the person was told.")
    consent_version = models.CharField(max_length=20)
    consent_text = models.TextField()
    consented_at = models.DateTimeField()

    class Meta:
        app_label = "screening"
        ordering = ["since", "id"]
        indexes = [
            models.Index(fields=["since", "id"], condition=Q(closed_at=None), name="request_open"),
            models.Index(fields=["status", "since", "id"], name="request_by_status"),
            models.Index(fields=["site", "status", "since", "id"], name="request_by_site"),
            models.Index(fields=["trial", "site"], name="request_by_trial"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["origin", "site"], condition=~Q(status=Status.WITHDRAWN), name="request_once_a_place"
            ),
            models.CheckConstraint(
                condition=Q(status__in=CLOSED_VALUES, closed_at__isnull=False)
                | (~Q(status__in=CLOSED_VALUES) & Q(closed_at=None)),
                name="request_closed_has_time",
            ),
            models.CheckConstraint(
                condition=(Q(status=Status.WITHDRAWN) & _NOBODY & Q(verdict="", queue=Queue.MAIN))
                | (
                    ~Q(status=Status.WITHDRAWN)
                    & ~Q(first_name="")
                    & (~Q(email="") | ~Q(phone=""))
                    & Q(screening__isnull=False)
                    & ~Q(verdict="")
                ),
                name="request_is_whole_or_nobody",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="what_was_agreed_is_kept",
                operation=pgtrigger.Update,
                condition=changed("reference", "consent_version", "consent_text", "kept_days", "at_most_days"),
            ),
            pgtrigger.FSM(name="status_moves", field="status", transitions=pairs()),
            trail(
                "request",
                ("status", "assigned_to_id", "site_id", "center_id", "opened_at"),
                reference="now_row ->> 'reference'",
                site="(now_row ->> 'site_id')::bigint",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


OF_REQUEST = "SELECT {column} FROM screening_contactrequest AS r WHERE r.id = (now_row ->> 'request_id')::bigint"


class RequestMail(OutgoingMail):
    """A mail that a request causes; one row for each kind, sent again from the same row."""

    class Kind(models.TextChoices):
        CENTER = "center", "To the study center"
        RECEIPT = "receipt", "Receipt to the person"
        WITHDRAWN = "withdrawn", "Withdrawal, to the study center"

    request = models.ForeignKey(ContactRequest, on_delete=models.CASCADE, related_name="mails")
    kind = models.CharField(max_length=9, choices=Kind)
    address = models.ForeignKey(SiteAddress, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(OutgoingMail.Meta):
        app_label = "screening"
        ordering = ["request_id", "id"]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(state__in=["queued", "sending"]), name="mail_under_way"),
            models.Index(fields=["request"], condition=Q(state__in=MAIL_TROUBLE), name="mail_trouble"),
        ]
        constraints = [
            *OutgoingMail.Meta.constraints,
            models.UniqueConstraint(fields=["request", "kind"], name="mail_once_a_kind"),
        ]
        triggers = [
            pgtrigger.FSM(name="state_moves", field="state", transitions=list(MAIL_MOVES)),
            trail(
                "mail",
                ("kind", "state", "number", "address_id"),
                reference=OF_REQUEST.format(column="r.reference"),
                site=OF_REQUEST.format(column="r.site_id"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_state_display()}"
