"""Staff get into the admin with a password and a second factor, and by no other way."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from screening.common.demo import current_totp_code
from screening.common.models import AuditEvent, StaffExpiry

from .staff import PASSWORD, code_of, enter_password, make_staff, sign_in

pytestmark = pytest.mark.django_db
ADMIN, LOGIN = "/admin/", "/staff/login/"


def landing(client):
    """Where somebody ends who opens the admin."""
    return client.get(ADMIN, follow=True).redirect_chain[-1][0]


def test_stranger_is_asked_to_sign_in(client):
    assert landing(client) == f"{LOGIN}?next=/admin/"


def test_password_alone_does_not_open_the_admin(client):
    user = make_staff()
    assert enter_password(client, user).url == reverse("mfa_authenticate")
    assert landing(client) == reverse("mfa_authenticate")


def test_password_and_code_open_the_admin(client):
    assert sign_in(client, make_staff()).get(ADMIN).status_code == 200


def test_person_is_led_back_to_the_page_that_asked(client):
    user = make_staff(is_superuser=True)
    enter_password(client, user, next="/admin/auth/user/")
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(user)}).url == "/admin/auth/user/"


def test_next_never_leads_to_another_site(client):
    user = make_staff()
    enter_password(client, user, next="https://elsewhere.example/")
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(user)}).url == ADMIN


def test_recovery_code_works_once(client):
    user = make_staff()
    code = RecoveryCodes.activate(user).get_unused_codes()[0]
    enter_password(client, user)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).url == ADMIN
    client.post("/admin/logout/")
    enter_password(client, user)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 422


def test_code_works_once(client):
    user = make_staff()
    code = code_of(user)
    enter_password(client, user)
    client.post(reverse("mfa_authenticate"), {"code": code})
    client.post("/admin/logout/")
    enter_password(client, user)
    assert client.post(reverse("mfa_authenticate"), {"code": code}).status_code == 422


def test_wrong_password_and_unknown_name_get_the_same_answer(client):
    user = make_staff()
    wrong = enter_password(client, user, "not the password")
    unknown = enter_password(client, User(username="nobody"))
    errors = [response.context["form"].errors.as_text() for response in (wrong, unknown)]
    assert (wrong.status_code, unknown.status_code, errors[0]) == (422, 422, errors[1])
    assert "Error: Staff sign-in" in wrong.content.decode()


@pytest.mark.django_db(transaction=True)
def test_staff_without_second_factor_sets_one_up_and_is_in(client):
    user = make_staff(second_factor=False)
    assert enter_password(client, user).url == ADMIN
    assert landing(client) == reverse("mfa_activate_totp")
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200, "the password was given a moment ago and is not asked for again"
    code = current_totp_code(page.context["form"].secret)
    response = client.post(reverse("mfa_activate_totp"), {"code": code})
    assert response.url == reverse("mfa_view_recovery_codes")
    assert len(client.get(response.url).context["unused_codes"]) == 10
    assert client.get(ADMIN).status_code == 200


def test_wrong_code_sets_nothing_up(client):
    user = make_staff(second_factor=False)
    enter_password(client, user)
    client.get(reverse("mfa_activate_totp"))
    assert client.post(reverse("mfa_activate_totp"), {"code": "000000"}).status_code == 422
    assert not Authenticator.objects.filter(user=user).exists()


def test_second_factor_set_up_elsewhere_does_not_open_an_older_session(client):
    user = make_staff(second_factor=False)
    enter_password(client, user)
    make_staff("other")
    Authenticator.objects.update(user=user)
    assert landing(client).startswith(reverse("mfa_reauthenticate"))
    assert client.post(reverse("mfa_reauthenticate"), {"code": code_of(user), "next": ADMIN}).url == ADMIN
    assert client.get(ADMIN).status_code == 200


def test_removed_second_factor_closes_the_admin_at_once(client):
    user = make_staff()
    sign_in(client, user)
    Authenticator.objects.filter(user=user).delete()
    assert landing(client) == reverse("mfa_activate_totp")


def test_closed_account_is_out_at_once(client):
    user = make_staff()
    sign_in(client, user)
    User.objects.update(is_active=False)
    assert landing(client) == f"{LOGIN}?next=/admin/"


@pytest.mark.parametrize("second_factor", [True, False])
def test_account_that_is_no_staff_finds_nothing(client, second_factor):
    user = make_staff(is_staff=False, second_factor=second_factor)
    sign_in(client, user)
    assert client.get(ADMIN, follow=True).status_code == 404


def test_failed_tries_are_limited(client):
    user = make_staff()
    statuses = [enter_password(client, user, "wrong").status_code for _ in range(5)]
    assert statuses == [422] * 5
    refused = enter_password(client, user)
    assert refused.status_code == 422, "the right password is refused too, after five wrong ones"
    assert "Too many failed login attempts" in refused.content.decode()


def test_failed_codes_are_limited(client):
    user = make_staff()
    enter_password(client, user)
    for _ in range(5):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(user)}).status_code == 422


def test_many_requests_from_one_address_are_refused_with_a_page(client):
    for _ in range(30):
        client.post(LOGIN, {})
    refused = client.post(LOGIN, {})
    assert (refused.status_code, "Too many tries" in refused.content.decode()) == (429, True)


def test_forgotten_password_is_reset_by_mail_and_the_code_is_still_asked(client):
    user = make_staff()
    response = client.post(reverse("account_reset_password"), {"email": user.email})
    assert response.url == reverse("account_reset_password_done")
    assert mail.outbox[0].subject == "Reset your password"
    link = re.findall(r"/staff/password/reset/key/\S+", str(mail.outbox[0].body))[0]
    page = client.get(link, follow=True)
    new = "another horse battery"
    done = client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert done.url == reverse("account_reset_password_from_key_done")
    assert enter_password(client, user, new).url == reverse("mfa_authenticate")
    assert "This link has ended" in client.get(link, follow=True).content.decode()


def test_unknown_address_gets_the_same_answer_and_no_mail(client):
    response = client.post(reverse("account_reset_password"), {"email": "nobody@example.org"})
    assert (response.url, mail.outbox) == (reverse("account_reset_password_done"), [])


def test_password_is_changed_in_the_session(client):
    user = make_staff()
    sign_in(client, user)
    assert client.get("/admin/password_change/").url == reverse("account_change_password")
    new = "another horse battery"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post(reverse("account_change_password"), form).status_code == 302
    user.refresh_from_db()
    assert user.check_password(new)


def test_new_recovery_codes_replace_the_old_ones(client):
    user = make_staff()
    old = RecoveryCodes.activate(user).get_unused_codes()
    sign_in(client, user)
    assert client.post(reverse("mfa_generate_recovery_codes"), {}).url == reverse("mfa_view_recovery_codes")
    assert set(RecoveryCodes.activate(user).get_unused_codes()).isdisjoint(old)


PAGES = [
    "mfa_index",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_deactivate_totp",
    "account_change_password",
    "account_reauthenticate",
    "mfa_reauthenticate",
    "account_logout",
]


@pytest.mark.parametrize("name", PAGES)
def test_own_pages_open_after_sign_in_and_ask_for_it_before(client, name):
    assert client.get(reverse(name)).status_code == 302
    sign_in(client, make_staff())
    assert client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", ["account_signup", "account_email", "account_set_password", "mfa_trust"])
def test_what_is_not_needed_has_no_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_admin_shows_no_secret_of_an_authenticator_app(client):
    user = make_staff(is_superuser=True)
    sign_in(client, user)
    app = Authenticator.objects.get(user=user, type="totp")
    page = client.get(f"/admin/mfa/authenticator/{app.pk}/change/").content.decode()
    assert (app.data["secret"] in page, "TOTP" in page) == (False, True)


def test_pages_that_can_show_a_key_or_recovery_codes_are_kept_by_no_cache(client):
    sign_in(client, make_staff())
    for name in PAGES:
        assert "no-store" in client.get(reverse(name))["Cache-Control"], name


def test_half_an_hour_idle_signs_out_and_using_the_site_does_not(client):
    now = timezone.now()
    sign_in(client, make_staff())
    statuses = []
    for minutes in (20, 40, 71):
        with time_machine.travel(now + timedelta(minutes=minutes), tick=False):
            statuses.append(client.get(ADMIN).status_code)
    assert statuses == [200, 200, 302]


def test_an_account_is_let_in_on_its_last_day_and_not_after(client):
    user = make_staff(is_superuser=True)
    expiry = StaffExpiry.objects.create(user=user, last_day=timezone.localdate())
    assert sign_in(client, user).get("/admin/").status_code == 200
    StaffExpiry.objects.filter(pk=expiry.pk).update(last_day=timezone.localdate() - timedelta(days=1))
    assert client.get("/admin/").status_code == 302
    assert enter_password(Client(), user).url == reverse("account_inactive")


def test_a_year_is_proposed_as_the_end_of_an_account(client):
    sign_in(client, make_staff(is_superuser=True))
    html = client.get(f"/admin/auth/user/{make_staff('other').pk}/change/").content.decode()
    proposed = timezone.localdate() + timedelta(days=365)
    assert f'name="staff_expiry-0-last_day" value="{proposed}"' in html


def test_the_proposed_end_is_stored_and_an_emptied_one_is_none(client):
    sign_in(client, make_staff(is_superuser=True))
    for typed in (f"{timezone.localdate() + timedelta(days=365)}", ""):
        user = make_staff(f"other{len(typed)}")
        url = f"/admin/auth/user/{user.pk}/change/"
        form = client.get(url).context["adminform"].form
        data = {name: form.initial[name] for name in ("username", "first_name", "last_name", "email")}
        data |= {"staff_expiry-TOTAL_FORMS": 1, "staff_expiry-INITIAL_FORMS": 0, "staff_expiry-0-last_day": typed}
        data |= {"staff_expiry-0-user": user.pk, "is_active": "on", "is_staff": "on"}
        data |= {"date_joined_0": "2026-01-01", "date_joined_1": "00:00", "last_login_0": "", "last_login_1": ""}
        assert client.post(url, data).status_code == 302
        assert StaffExpiry.objects.filter(user=user).count() == bool(typed)


def test_what_an_administrator_does_to_an_account_is_audited(client):
    administrator, user = make_staff("administrator", is_superuser=True), make_staff("other")
    sign_in(client, administrator)
    new = {"password1": "another long pass", "password2": "another long pass", "usable_password": "true"}
    client.post(f"/admin/auth/user/{user.pk}/password/", new)
    app = Authenticator.objects.get(user=user, type="totp")
    client.post(f"/admin/mfa/authenticator/{app.pk}/delete/", {"post": "yes"})
    events = AuditEvent.objects.order_by("pk").values_list("actor", "action", "subject", "reference")
    assert list(events) == [
        ("administrator", "changed", "user", "other"),
        ("administrator", "deleted", "authenticator", "other"),
    ]


def test_a_page_within_the_minute_writes_no_session(client):
    with time_machine.travel("2026-03-02 08:00:00Z", tick=False) as clock:
        sign_in(client, make_staff(is_superuser=True))
        client.get(ADMIN)
        before = Session.objects.get().session_data
        clock.shift(59)
        client.get(ADMIN)
        assert Session.objects.get().session_data == before
        clock.shift(2)
        client.get(ADMIN)
        assert Session.objects.get().session_data != before
