"""The append-only events of the wording review as read-only lists: the audit of all trials in one place."""

from typing import Any

from django.apps import apps
from django.contrib import admin

from screening.common.admin import ReadOnlyAdmin
from screening.trials.admin_history import QUESTION_EVENTS, SET_EVENTS, who


class EventAdmin(ReadOnlyAdmin):
    """When, who, what; the row as it was or as it became on its own page."""

    list_filter = ["pgh_label"]
    date_hierarchy = "pgh_created_at"
    ordering = ["-pgh_id"]
    show_full_result_count = False

    @admin.display(description="by")
    def actor(self, event: Any) -> str:
        return who(event)


class QuestionSetEventAdmin(EventAdmin):
    """Versions: started, published, superseded, approved."""

    list_display = ["pgh_created_at", "actor", "pgh_label", "trial", "number", "status", "approved_by"]
    list_select_related = ["trial"]
    search_fields = ["trial__nct_id"]


class QuestionEventAdmin(EventAdmin):
    """Questions: wording, help, topic, hidden."""

    list_display = ["pgh_created_at", "actor", "pgh_label", "item", "question", "topic", "hidden"]
    search_fields = ["question", "text"]


admin.site.register(apps.get_model(SET_EVENTS), QuestionSetEventAdmin)
admin.site.register(apps.get_model(QUESTION_EVENTS), QuestionEventAdmin)
