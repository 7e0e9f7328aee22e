"""What every test stands on: the embedded PostgreSQL (or the server of DATABASE_URL) and the collected static files."""

import os
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from screening.common.models import AuditEvent, Deletion
from tests.contacts.cast import Cast
from trialscreen import embedded

# The same function at a hundredth of its cost: tests sign in hundreds of times.
settings.PASSWORD_HASHERS = ["tests.hasher.QuickArgon2"]
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


def _has_own_database() -> bool:
    """Whether a test database was made: none is for a run in which no test needs it."""
    return connection.settings_dict["NAME"].startswith("test_")


@pytest.fixture(scope="session", autouse=True)
def tables_can_be_emptied(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Tests that commit are cleaned up by TRUNCATE, which the append-only tables refuse in every other database."""
    if not _has_own_database():
        return
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for model in (AuditEvent, Deletion):
            (trigger,) = (one for one in model._meta.triggers if one.name == "never_emptied")
            cursor.execute(f"ALTER TABLE {model._meta.db_table} DISABLE TRIGGER {trigger.get_pgid(model)}")


@pytest.fixture(scope="session", autouse=True)
def nobody_left_in_the_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """End every other session before the database is dropped.

    The browser's event loop gives tests another context than the fixtures that drop the database: an idle connection
    that Django keeps for that context is out of their reach.
    """
    yield
    if not _has_own_database():
        return  # the others' sessions are those of this run's other workers
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture
def cast(db: None) -> Cast:
    """Everybody who has to do with a contact request, and those who have not."""
    return Cast()
