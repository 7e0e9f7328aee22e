"""What every test stands on: the embedded PostgreSQL (or the server of DATABASE_URL) and the cast of people."""

import pytest

from trialscreen import embedded


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Start the embedded database before pytest-django makes the test database in it."""
    embedded.start_if_chosen()
