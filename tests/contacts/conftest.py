"""What the tests of contacts share: questions may be asked unreviewed, and mail goes to memory unless a test says."""

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def asks_unreviewed(settings: Settings) -> None:
    """As in the demo."""
    settings.ASK_UNREVIEWED_QUESTIONS = True
