"""What the tests of the questionnaire share: questions may be asked unreviewed, as in the demo."""

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def asks_unreviewed(settings: Settings) -> None:
    """Whether unreviewed questions may be asked is up to the deployment; tests that say otherwise set it back."""
    settings.ASK_UNREVIEWED_QUESTIONS = True
