"""What the tests of the questionnaire share: unreviewed questions may be asked, no version stays in memory."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from screening.questionnaire.question_views import published_views
from screening.trials.sheets import published_sheet


@pytest.fixture(autouse=True)
def asks_unreviewed(settings: Settings) -> None:
    """As in the demo."""
    settings.ASK_UNREVIEWED_QUESTIONS = True


@pytest.fixture(autouse=True)
def no_versions_in_memory() -> Iterator[None]:
    """A rolled back test leaves keys behind that the next one may use for something else."""
    yield
    published_sheet.cache_clear()
    published_views.cache_clear()
