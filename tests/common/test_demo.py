"""The demo prints a login that works, and the same one at each start."""

import json
import stat

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from screening.common.demo import current_totp_code, ensure_demo_login

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings, tmp_path):
    settings.DEMO, settings.DATA_DIR = True, tmp_path
    return tmp_path


def test_printed_login_opens_the_admin_with_the_app_or_a_recovery_code(client, demo):
    login = ensure_demo_login()
    for code in (current_totp_code(login.totp_secret), login.recovery_codes[0]):
        client.post(reverse("account_login"), {"login": login.username, "password": login.password})
        assert client.post(reverse("mfa_authenticate"), {"code": code}).url == "/admin/"
        client.post("/admin/logout/")


def test_later_starts_print_the_same_and_mend_what_was_changed(demo):
    first = ensure_demo_login()
    assert ensure_demo_login() == first
    user = User.objects.get()
    user.set_password("something else")
    user.is_active = False
    user.save()
    Authenticator.objects.filter(type="totp").delete()
    assert ensure_demo_login() == first
    user.refresh_from_db()
    assert (user.is_active, user.is_superuser, user.check_password(first.password)) == (True, True, True)
    assert Authenticator.objects.get(type="totp").data == {"secret": first.totp_secret}


def test_used_up_recovery_codes_are_replaced(demo):
    first = ensure_demo_login()
    Authenticator.objects.filter(type="recovery_codes").update(data={"seed": "x", "used_mask": 2**10 - 1})
    codes = ensure_demo_login().recovery_codes
    assert (len(codes), set(codes).isdisjoint(first.recovery_codes)) == (10, True)


def test_kept_login_is_for_its_owner_only(demo):
    login = ensure_demo_login()
    path = demo / "demo-login.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text()) == {"password": login.password, "totp_secret": login.totp_secret}


def test_only_the_demo_has_one(settings):
    settings.DEMO = False
    with pytest.raises(ImproperlyConfigured):
        ensure_demo_login()
    assert not User.objects.exists()
