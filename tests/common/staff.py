"""Members of staff for the tests, who sign in through the real pages with real codes."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from screening.common.demo import current_totp_code

PASSWORD = "correct horse battery"


def make_staff(username="coordinator", *, permissions=(), second_factor=True, **fields) -> User:
    """A member of staff with the given permissions (codenames), by default with an authenticator app."""
    user = User.objects.create_user(username, f"{username}@example.org", PASSWORD, **{"is_staff": True, **fields})
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    if second_factor:
        TOTP.activate(user, generate_totp_secret())
        RecoveryCodes.activate(user)
    return user


def code_of(user: User) -> str:
    """What the authenticator app of `user` shows now."""
    return current_totp_code(Authenticator.objects.get(user=user, type="totp").data["secret"])


def enter_password(client: Client, user: User, password: str = PASSWORD, **query):
    """Send the sign-in form."""
    return client.post(reverse("account_login", query=query or None), {"login": user.username, "password": password})


def sign_in(client: Client, user: User) -> Client:
    """Password, then code, where there is a second factor."""
    response = enter_password(client, user)
    if response.url == reverse("mfa_authenticate"):
        client.post(response.url, {"code": code_of(user)})
    return client
