"""The addresses of the staff's sign-in: of allauth's pages those that are needed, and no other.

There is no sign-up, no social account and no management of addresses.
"""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.http import HttpRequest, HttpResponseBase
from django.urls import path, re_path
from django.views.decorators.cache import never_cache

View = Callable[..., HttpResponseBase]


def form_page(view: View) -> View:
    """allauth shows a refused form again with status 200; here it is 422, as on every other page."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if request.method == "POST" and response.status_code == HTTPStatus.OK:
            response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return response

    return answer


urlpatterns = [
    path("login/", form_page(account.login), name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", form_page(account.reauthenticate), name="account_reauthenticate"),
    path("password/change/", form_page(account.password_change), name="account_change_password"),
    path("password/reset/", form_page(account.password_reset), name="account_reset_password"),
    path("password/reset/sent/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        form_page(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("password/reset/done/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("second-factor/", mfa.index, name="mfa_index"),
    path("second-factor/authenticate/", form_page(mfa.authenticate), name="mfa_authenticate"),
    path("second-factor/reauthenticate/", form_page(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("second-factor/app/set-up/", form_page(totp.activate_totp), name="mfa_activate_totp"),
    path("second-factor/app/remove/", form_page(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("second-factor/codes/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "second-factor/codes/new/",
        form_page(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
]

for pattern in urlpatterns:
    # Keys and recovery codes stand on some of these pages: no browser and no proxy keeps any of them.
    pattern.callback = never_cache(pattern.callback)
