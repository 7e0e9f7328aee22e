"""How staff sign in: allauth with a password and a second factor, and an admin site that insists on both."""

import time
from collections.abc import Callable
from typing import Any, TypeVar, cast

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin import site as default_site
from django.contrib.auth.models import User
from django.contrib.auth.views import LogoutView, redirect_to_login
from django.dispatch import receiver
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path, reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import RedirectView

from screening.common.models import StaffExpiry

View = TypeVar("View", bound=Callable[..., HttpResponse])

SECOND_FACTOR_NEEDED = "Staff pages need a second step at sign-in. Please set it up now."


class StaffAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by administrators: nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """To the page that says so where the account has ended: allauth itself looks at `is_active` only."""
        if _has_ended(user):
            clear_login(request)
            response: HttpResponse = self.respond_user_inactive(request, user)
            return response
        kept: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return kept

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not right after signing in: allauth itself would ask for the same password twice in a row."""
        needed: bool = super().is_reauthentication_required(app=app, **kwargs)
        return needed and not _signed_in_just_now(self.request)


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's check of the password, which lets nobody in whose account has ended (rules 13)."""

    def user_can_authenticate(self, user: User) -> bool:
        return super().user_can_authenticate(user) and not _has_ended(user)

    def get_user(self, user_id: int) -> User | None:
        """The account of a session with its end: one query for both, on each request of staff."""
        user = User.objects.select_related("staff_expiry").filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None


def _has_ended(user: User) -> bool:
    try:
        return bool(user.staff_expiry.last_day < timezone.localdate())
    except StaffExpiry.DoesNotExist:
        return False


class StaffMfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Draws the key of the authenticator app on a white ground, so that it can be scanned in dark colours too."""

    def build_totp_svg(self, url: str) -> str:
        picture: str = super().build_totp_svg(url)
        return picture.replace("<path ", '<rect width="100%" height="100%" fill="#fff"/><path ', 1)


def _signed_in_just_now(request: HttpRequest) -> bool:
    since = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
    return any(record["at"] > since for record in get_authentication_records(request, request.user))


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session was opened with a second factor that its owner still has; asked once a request."""
    known: bool | None = getattr(request, "_second_factor", None)
    if known is None:
        records = get_authentication_records(request, request.user)
        used = any(record.get("method") == "mfa" for record in records)
        known = used and bool(is_mfa_enabled(request.user, [Authenticator.Type.TOTP]))
        request._second_factor = known  # type: ignore[attr-defined]
    return known


@receiver(authenticator_added, dispatch_uid="second_factor_counts_at_once")
def count_new_second_factor(request: HttpRequest, authenticator: Authenticator, **_: object) -> None:
    """Setting up the app took a code from it: the session has shown its second factor, as if signed in with it."""
    if authenticator.type == Authenticator.Type.TOTP:
        record_authentication(request, request.user, "mfa", id=authenticator.pk, type=authenticator.type)


class StaffAdminSite(AdminSite):
    """The admin for staff who signed in with a second factor; who has none yet is sent to set one up."""

    site_header = "trialscreen"
    site_title = "trialscreen"
    index_title = "Staff"
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.pages: list[URLPattern | URLResolver] = []

    def has_permission(self, request: HttpRequest) -> bool:
        return super().has_permission(request) and has_second_factor(request)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Django's, without the list of all models: only its sidebar shows that, and it asks for every permission."""
        return {
            "site_title": self.site_title,
            "site_header": self.site_header,
            "site_url": self.site_url,
            "has_permission": self.has_permission(request),
            "available_apps": [],
            "is_popup": False,
            "is_nav_sidebar_enabled": self.enable_nav_sidebar,
            "log_entries": self.get_log_entries(request),
        }

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Send to allauth's sign-in, or to the set-up of the second factor where only that is missing.

        Raises Http404 for an account that is no member of staff: to it, there is no such page.
        """
        if self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index"))
        if not request.user.is_authenticated:
            return redirect_to_login(request.GET.get("next") or reverse("admin:index"), reverse("account_login"))
        if not super().has_permission(request):
            raise Http404
        return _to_second_factor(request)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        """Signing out and changing the password are allauth's, as signing in is."""
        own: list[URLPattern | URLResolver] = [
            path("logout/", LogoutView.as_view(next_page=reverse_lazy("account_login")), name="logout"),
            path(
                "password_change/", RedirectView.as_view(pattern_name="account_change_password"), name="password_change"
            ),
        ]
        return own + self.pages + list(super().get_urls())


def _to_second_factor(request: HttpRequest) -> HttpResponse:
    """To the set-up, or, where the second factor exists but this session has not shown it, to showing it."""
    if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
        return redirect_to_login(reverse("admin:index"), reverse("mfa_reauthenticate"))
    messages.info(request, SECOND_FACTOR_NEEDED)
    return HttpResponseRedirect(reverse("mfa_activate_totp"))


def staff_page(route: str, name: str) -> Callable[[View], View]:
    """Decorator: put a view that belongs to no ModelAdmin below the admin's address, behind the same check."""

    def register(view: View) -> View:
        site = cast("StaffAdminSite", default_site)
        site.pages.append(path(route, site.admin_view(view), name=name))
        return view

    return register
