"""The app's configuration, and the admin site that insists on a second factor."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class ScreeningConfig(AppConfig):
    name = "screening"
    default_auto_field = "django.db.models.BigAutoField"


class StaffAdminConfig(AdminConfig):
    default_site = "screening.common.accounts.StaffAdminSite"
