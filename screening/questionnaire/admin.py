"""What staff may know of answers: how often a question was answered each way, small numbers suppressed (rules 4)."""

from django.contrib import admin

from screening.common.admin import ReadOnlyAdmin
from screening.questionnaire.models import AnswerCount

SMALLEST_SHOWN = 5


def shown(count: int) -> str:
    """A count as text; what could point to a person is not told."""
    return str(count) if count >= SMALLEST_SHOWN else f"fewer than {SMALLEST_SHOWN}"


@admin.register(AnswerCount)
class AnswerCountAdmin(ReadOnlyAdmin):
    """Answers of screenings that are deleted; columns cannot be sorted, or the order would tell what is suppressed."""

    list_display = ["trial", "version", "criterion", "question", "said_yes", "said_no", "said_unsure"]
    list_display_links = None
    fields = ["trial", "version", "criterion", "question", "said_yes", "said_no", "said_unsure"]
    list_select_related = ["question__question_set__trial"]
    search_fields = ["question__question_set__trial__nct_id", "question__question"]
    ordering = ["question__question_set__trial__nct_id", "-question__question_set__number", "question__item"]
    sortable_by = ()

    @admin.display(description="trial")
    def trial(self, row: AnswerCount) -> str:
        return row.question.question_set.trial.nct_id

    @admin.display(description="version")
    def version(self, row: AnswerCount) -> int:
        return row.question.question_set.number

    @admin.display(description="criterion")
    def criterion(self, row: AnswerCount) -> int:
        return row.question.item

    @admin.display(description="Yes")
    def said_yes(self, row: AnswerCount) -> str:
        return shown(row.yes)

    @admin.display(description="No")
    def said_no(self, row: AnswerCount) -> str:
        return shown(row.no)

    @admin.display(description="Not sure")
    def said_unsure(self, row: AnswerCount) -> str:
        return shown(row.unsure)
