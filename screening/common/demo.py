"""The demo's accounts: made on the first start, so that a stranger gets into the admin by what is printed."""

import json
import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

USERNAME = "demo"


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """All that is needed to sign in: `totp_secret` for an authenticator app, or one of the unused `recovery_codes`."""

    username: str
    password: str
    totp_secret: str
    recovery_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept in clear text, in the demo only, so that each start prints the same."""

    password: str
    totp_secret: str


@transaction.atomic
def ensure_demo_login(username: str = USERNAME, *, is_superuser: bool = True) -> DemoLogin:
    """Create an account of the demo (the administrator unless told otherwise), or put the existing one back in order.

    Raises ImproperlyConfigured outside the demo.
    """
    if not settings.DEMO:
        raise ImproperlyConfigured("Only the demo has accounts that are printed.")
    kept = _kept(username)
    user = _user(username, kept.password, is_superuser=is_superuser)
    _require_totp(user, kept.totp_secret)
    return DemoLogin(username, kept.password, kept.totp_secret, _recovery_codes(user))


def current_totp_code(secret: str) -> str:
    """The code that an authenticator app with `secret` (base32) shows now (RFC 6238)."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // app_settings.TOTP_PERIOD)))


def _kept(username: str) -> _Kept:
    name = "demo-login.json" if username == USERNAME else f"demo-login-{username}.json"
    path = Path(settings.DATA_DIR) / name
    if path.exists():
        return _Kept(**json.loads(path.read_text()))
    made = _Kept(password=secrets.token_urlsafe(12), totp_secret=generate_totp_secret())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(json.dumps(asdict(made)))
    return made


def _user(username: str, password: str, *, is_superuser: bool) -> User:
    rights = {"is_active": True, "is_staff": True, "is_superuser": is_superuser, "email": f"{username}@example.org"}
    user, _ = User.objects.update_or_create(username=username, defaults=rights)
    if not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
    return user


def _require_totp(user: User, secret: str) -> None:
    existing = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP)
    if any(one.data["secret"] == secret for one in existing):
        return
    existing.delete()
    TOTP.activate(user, secret)


def _recovery_codes(user: User) -> tuple[str, ...]:
    """The unused codes; new ones where all are used up."""
    unused = RecoveryCodes.activate(user).get_unused_codes()
    if not unused:
        Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).delete()
        unused = RecoveryCodes.activate(user).get_unused_codes()
    return tuple(unused)
