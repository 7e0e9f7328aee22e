"""The app's configuration, and the admin site that insists on a second factor."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.core.checks import register
from django.core.management import call_command
from django.db.models.signals import post_migrate

from screening.common.checks import replies_reach_somebody


class ScreeningConfig(AppConfig):
    name = "screening"

    def ready(self) -> None:
        post_migrate.connect(make_cache_table, sender=self)
        register(replies_reach_somebody)


def make_cache_table(using: str, **_: object) -> None:
    """The cache is a table without a model: no migration makes it."""
    call_command("createcachetable", database=using, verbosity=0)


class StaffAdminConfig(AdminConfig):
    default_site = "screening.common.accounts.StaffAdminSite"
