"""How staff sign in: allauth with a password and a second factor, and an admin site that insists on both."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


class StaffAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by administrators: nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session was opened with a second factor, as allauth recorded it in the session."""
    return any(record.get("method") == "mfa" for record in get_authentication_records(request))


class StaffAdminSite(AdminSite):
    """The admin for staff who signed in with a second factor; who has none yet is sent to set one up."""

    site_header = "trialscreen"
    site_title = "trialscreen"
    index_title = "Staff"

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and has_second_factor(request)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Send to allauth's sign-in, or to the set-up of the second factor where only that is missing."""
        target = request.GET.get("next") or reverse("admin:index")
        if request.user.is_authenticated and not has_second_factor(request):
            return HttpResponseRedirect(reverse("mfa_activate_totp"))
        return redirect_to_login(target, reverse("account_login"))
