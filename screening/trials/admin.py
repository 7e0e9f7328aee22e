"""Trials in the admin: what was imported, in which state their questions are, and the way to the wording review."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import URLPattern, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from screening.common.admin import ReadOnlyAdmin, pages_below
from screening.trials import admin_edit, admin_review
from screening.trials.admin_details import dated, described
from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet

DRAFT = QuestionSet.objects.filter(trial=OuterRef("pk"), status=QuestionSet.Status.DRAFT)
TO_CHECK = Question.objects.exclude(assumed="").filter(question_set=OuterRef("current__pk")).order_by()
# For the shown rows alone: a join would count all trials before the first page is cut off (15,000: 0.8 s, not 0.1 s).
CHECKS = Subquery(TO_CHECK.values("question_set").annotate(count=Count("pk")).values("count"))


class QuestionsFilter(admin.SimpleListFilter):
    """Trials by what their questions wait for."""

    title = "questions"
    parameter_name = "questions"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("unreviewed", "Unreviewed"),
            ("approved", "Approved"),
            ("draft", "Draft open"),
            ("check", "Some to check"),
            ("none", "No questions"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Trial]) -> QuerySet[Trial]:
        conditions = {
            "unreviewed": Q(current__isnull=False, current__approved_at__isnull=True),
            "approved": Q(current__approved_at__isnull=False),
            "draft": Q(has_draft=True),
            "check": Q(Exists(TO_CHECK)) | (Q(current__isnull=False) & ~Q(current__assumed=[])),
            "none": Q(current__isnull=True),
        }
        return queryset.filter(conditions.get(self.value() or "", Q()))


@admin.register(Trial)
class TrialAdmin(ReadOnlyAdmin):
    """Registry data is shown as it came and changed by imports only."""

    list_display = ["nct_id", "brief_title", "status", "questions", "to_check", "changed_on", "imported_on"]
    list_filter = [QuestionsFilter, "status", "changed_at"]
    search_fields = ["nct_id", "brief_title", "conditions__name"]
    search_help_text = "NCT number, title or condition"
    show_full_result_count = False
    list_per_page = 50
    readonly_fields = [
        "described_dates",
        "described_design",
        "described_interventions",
        "described_contacts",
        "described_officials",
        "described_centers",
        "own_criteria",
    ]
    fieldsets = [
        (None, {"fields": ["nct_id", "brief_title", "official_title", "acronym", "secondary_ids"]}),
        ("Status", {"fields": ["status", "why_stopped", "described_dates", "ends_on", "updated_on"]}),
        (
            "Design",
            {"fields": ["study_type", "phases", "described_design", "enrollment", "enrollment_kind"]},
        ),
        (
            "What it is about",
            {"fields": ["conditions", "keywords", "described_interventions", "summary", "description"]},
        ),
        (
            "Who can take part",
            {"fields": ["sex", "gender_description", "min_age", "max_age", "healthy_volunteers", "own_criteria"]},
        ),
        (
            "People and places",
            {"fields": ["sponsor", "collaborators", "described_contacts", "described_officials", "described_centers"]},
        ),
        ("Import", {"fields": ["imported_at", "changed_at", "sha256"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Trial]:
        published = FilteredRelation("question_sets", condition=Q(question_sets__status=QuestionSet.Status.PUBLISHED))
        trials: QuerySet[Trial] = (
            super()
            .get_queryset(request)
            .defer("search_text", "search")
            .annotate(
                current=published,
                current_number=F("current__number"),
                current_approved_at=F("current__approved_at"),
                has_draft=Exists(DRAFT),
                checks=Coalesce(CHECKS, 0),
            )
        )
        return trials

    @admin.display(description="questions")
    def questions(self, trial: Any) -> SafeString | str:
        if trial.current_number is None:
            return "None"
        state = f"approved {trial.current_approved_at}" if trial.current_approved_at else "unreviewed"
        return format_html(
            '<a href="{}">Version {}, {}{}</a>',
            reverse("admin:trial_questions", args=[trial.pk]),
            trial.current_number,
            state,
            ", draft open" if trial.has_draft else "",
        )

    @admin.display(description="to check")
    def to_check(self, trial: Any) -> int:
        return int(trial.checks)

    @admin.display(description="changed", ordering="changed_at")
    def changed_on(self, trial: Trial) -> str:
        return date_format(trial.changed_at, "j M Y")

    @admin.display(description="imported", ordering="imported_at")
    def imported_on(self, trial: Trial) -> str:
        return date_format(trial.imported_at, "j M Y")

    @admin.display(description="dates")
    def described_dates(self, trial: Trial) -> SafeString:
        return described({name: dated(date) for name, date in trial.dates.items()})

    @admin.display(description="design")
    def described_design(self, trial: Trial) -> SafeString:
        return described(trial.design)

    @admin.display(description="interventions")
    def described_interventions(self, trial: Trial) -> SafeString:
        return described(trial.interventions)

    @admin.display(description="central contacts")
    def described_contacts(self, trial: Trial) -> SafeString:
        return described(trial.central_contacts)

    @admin.display(description="officials")
    def described_officials(self, trial: Trial) -> SafeString:
        return described(trial.officials)

    @admin.display(description="study centers")
    def described_centers(self, trial: Trial) -> SafeString:
        return described([f"{center} {center.status}".strip() for center in trial.centers.all()])

    @admin.display(description="eligibility criteria")
    def own_criteria(self, trial: Trial) -> SafeString:
        return format_html('<div class="registry-text">{}</div>', trial.criteria)

    def get_urls(self) -> list[URLPattern]:
        """The pages of the wording review, each behind the check of the admin site and of `at_desk`."""
        pages = [
            ("questions/", admin_review.questions, "questions"),
            ("questions/versions/<int:number>/", admin_review.version, "questions_version"),
            ("questions/versions/<int:number>/approval/", admin_edit.approval, "questions_approval"),
            ("questions/history/", admin_review.history, "questions_history"),
            ("questions/draft/start/", admin_edit.start, "draft_start"),
            ("questions/draft/publish/", admin_edit.publish, "draft_publish"),
            ("questions/draft/discard/", admin_edit.discard, "draft_discard"),
            ("questions/draft/<int:item>/", admin_edit.edit, "question_edit"),
            ("record/", admin_review.record, "record"),
        ]
        return pages_below(self, "trial_id", "trial", pages) + super().get_urls()
