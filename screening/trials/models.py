"""A trial as the registry describes it, with its study centers, conditions and treatments."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q
from django.urls import reverse


class Label(models.Model):
    """A name that trials share and that people browse by; `slug` stands in the address."""

    name = models.CharField(max_length=500)
    slug = models.SlugField(max_length=120, unique=True)

    class Meta:
        abstract = True
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Condition(Label):
    """What a trial studies (`conditionsModule.conditions`); names that differ in case or spacing only are one."""

    class Meta(Label.Meta):
        app_label = "screening"


class Treatment(Label):
    """What a trial gives or does (`armsInterventionsModule.interventions`)."""

    class Meta(Label.Meta):
        app_label = "screening"


class Trial(models.Model):
    """One registry record as the pages show it; field names and values are the registry's (API v2)."""

    class Sex(models.TextChoices):
        ALL = "all", "All"
        FEMALE = "female", "Female"
        MALE = "male", "Male"

    nct_id = models.CharField("NCT number", max_length=11, unique=True)
    brief_title = models.CharField(max_length=500)
    official_title = models.TextField(blank=True)
    acronym = models.CharField(max_length=100, blank=True)
    secondary_ids = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    status = models.CharField(max_length=40, blank=True)
    why_stopped = models.TextField(blank=True)
    study_type = models.CharField(max_length=40, blank=True)
    phases = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    design = models.JSONField(default=dict, blank=True, help_text="Purpose, allocation, model and masking.")
    enrollment = models.PositiveIntegerField(null=True, blank=True)
    enrollment_kind = models.CharField(max_length=20, blank=True)
    dates = models.JSONField(default=dict, blank=True, help_text="Each date as text, with its precision and kind.")
    ends_on = models.DateField(null=True, blank=True, help_text="The latest day that the completion date can mean.")
    updated_on = models.DateField(null=True, blank=True)
    sponsor = models.CharField(max_length=500, blank=True)
    collaborators = ArrayField(models.CharField(max_length=500), default=list, blank=True)
    summary = models.TextField(blank=True)
    description = models.TextField(blank=True)
    keywords = ArrayField(models.CharField(max_length=500), default=list, blank=True)
    interventions = models.JSONField(default=list, blank=True)
    criteria = models.TextField(blank=True, help_text="The registry's eligibility criteria, word for word.")
    sex = models.CharField(max_length=6, choices=Sex, default=Sex.ALL)
    gender_description = models.TextField(blank=True)
    min_age = models.CharField(max_length=20, blank=True, help_text="As written, with its unit.")
    max_age = models.CharField(max_length=20, blank=True, help_text="As written, with its unit.")
    min_age_years = models.FloatField(null=True, blank=True)
    max_age_years = models.FloatField(null=True, blank=True)
    healthy_volunteers = models.BooleanField(null=True, blank=True)
    central_contacts = models.JSONField(default=list, blank=True)
    officials = models.JSONField(default=list, blank=True)
    conditions = models.ManyToManyField(Condition, related_name="trials", blank=True)
    treatments = models.ManyToManyField(Treatment, related_name="trials", blank=True)
    sha256 = models.CharField(max_length=64, help_text="Hash of the registry record in canonical JSON.")
    imported_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(help_text="When an import last brought something new.")
    search_text = models.TextField(blank=True, help_text="What the search looks in, beside the title.")
    search = models.GeneratedField(
        expression=SearchVector("brief_title", config="english", weight="A")
        + SearchVector("search_text", config="english", weight="C"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        app_label = "screening"
        ordering = ["-updated_on", "nct_id"]
        indexes = [
            GinIndex(fields=["search"], name="trial_search"),
            models.Index(fields=["status", "-updated_on", "nct_id"], name="trial_by_status"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(nct_id__regex=r"^NCT[0-9]{8}$"), name="trial_nct_id_is_one"),
            models.CheckConstraint(condition=Q(sex__in=["all", "female", "male"]), name="trial_sex_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.nct_id} {self.brief_title}"

    def get_absolute_url(self) -> str:
        return reverse("trials:detail", args=[self.nct_id])


class RegistryRecord(models.Model):
    """A raw record as it was received; each that ever came is kept, so that any verdict can be replayed."""

    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, related_name="records")
    sha256 = models.CharField(max_length=64)
    raw = models.JSONField()
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "screening"
        ordering = ["-received_at", "-id"]
        constraints = [models.UniqueConstraint(fields=["trial", "sha256"], name="record_kept_once")]

    def __str__(self) -> str:
        return f"{self.trial_id} {self.sha256[:12]}"


class StudyCenter(models.Model):
    """A place where a trial takes part (`contactsLocationsModule.locations`); `status` is blank where not given."""

    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, related_name="centers")
    site = models.ForeignKey("screening.Site", on_delete=models.PROTECT, related_name="centers", verbose_name="place")
    position = models.PositiveIntegerField()
    facility = models.CharField(max_length=500)
    status = models.CharField(max_length=40, blank=True)
    city = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=200, blank=True)
    zip = models.CharField(max_length=40, blank=True)
    country = models.CharField(max_length=100, blank=True, db_index=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    contacts = models.JSONField(default=list, blank=True)

    class Meta:
        app_label = "screening"
        ordering = ["trial_id", "position"]
        constraints = [
            # Checked at the end of a transaction: one statement moves several centers.
            models.UniqueConstraint(
                fields=["trial", "position"], name="center_position_once", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="center_has_both_coordinates_or_none",
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.facility, self.city, self.country) if part)
