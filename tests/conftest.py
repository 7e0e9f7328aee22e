"""What every test stands on: the embedded PostgreSQL (or the server of DATABASE_URL) and the collected static files."""

import os

import pytest
from django.conf import settings
from django.core.management import call_command

from trialscreen import embedded

# Before anything makes the static storage, which remembers its folder; each parallel process has its own.
settings.STATIC_ROOT = settings.DATA_DIR / f"static-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Start the embedded database before pytest-django makes the test database in it."""
    embedded.start_if_chosen()


@pytest.fixture(scope="session", autouse=True)
def static_files(django_test_environment: None) -> None:
    """Collect the static files as a deployment does."""
    call_command("collectstatic", interactive=False, verbosity=0)
