"""Who may open which address: every named URL of the project, for each kind of visitor, with the expected status.

A new address fails here until somebody has said who may open it.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from screening.common.models import AuditEvent
from screening.contacts.models import ContactRequest
from screening.contacts.place_models import Routing, SiteAddress
from screening.contacts.services import link_of
from screening.trials.models import Trial
from screening.trials.question_services import start_draft
from tests.common.staff import make_staff, sign_in
from tests.contacts.cast import Cast
from tests.questionnaire.trials import NCT, Walker, make_trial

pytestmark = pytest.mark.django_db

OPEN, MOVED, REFUSED, GONE, METHOD = 200, 302, 403, 404, 405

# What a visitor without an account gets; the same for everybody who is no member of staff with a second factor.
PUBLIC = {
    "pages:home": OPEN,
    "pages:privacy": OPEN,
    "pages:accessibility": OPEN,
    "pages:alive": OPEN,
    "pages:ready": 503,  # no worker runs here
    "pages:demo_mail": GONE,  # not the demo
    "pages:demo_mail_message": GONE,
    "trials:list": OPEN,
    "trials:detail": OPEN,
    "trials:condition": OPEN,
    "trials:treatment": GONE,  # this trial has none
    "account_login": OPEN,
    "account_logout": MOVED,
    "account_inactive": OPEN,
    "account_reauthenticate": MOVED,
    "account_change_password": MOVED,
    "account_reset_password": OPEN,
    "account_reset_password_done": OPEN,
    "account_reset_password_from_key": OPEN,  # says that the link is no longer good
    "account_reset_password_from_key_done": OPEN,
    "mfa_index": MOVED,
    "mfa_authenticate": MOVED,
    "mfa_reauthenticate": MOVED,
    "mfa_activate_totp": MOVED,
    "mfa_deactivate_totp": MOVED,
    "mfa_view_recovery_codes": MOVED,
    "mfa_generate_recovery_codes": MOVED,
}

# The questionnaire: somebody else's browser, and the person's own (who has answered nothing yet).
QUESTIONNAIRE = {
    "questionnaire:start": (OPEN, OPEN),
    "questionnaire:step": (GONE, OPEN),
    "questionnaire:check": (GONE, MOVED),
    "questionnaire:stop": (GONE, MOVED),
    "questionnaire:clear": (GONE, OPEN),
    "questionnaire:result": (GONE, MOVED),
    "questionnaire:sheet": (GONE, MOVED),
    "questionnaire:keep": (METHOD, METHOD),
}

# On the way to a request: somebody else's browser, and that of a person who has a result and has not asked yet.
ASKING = {
    "contacts:choose": (GONE, OPEN),
    "contacts:ask": (GONE, OPEN),
}

# Behind the private link: a wrong one, the right one in another browser, and in that of its person.
LINK = {
    "contacts:status": (GONE, OPEN, OPEN),
    "contacts:copy": (GONE, OPEN, MOVED),
    "contacts:download": (GONE, METHOD, METHOD),
    "contacts:withdraw": (GONE, OPEN, OPEN),
    "contacts:erase": (GONE, OPEN, OPEN),
}

# The desk (GET): a colleague who sees no answers, staff of another place, the request's own coordinator, an
# administrator. Staff without any place get 403 everywhere.
DESK = {
    "admin:screening_contactrequest_changelist": (OPEN, OPEN, OPEN, OPEN),
    "admin:screening_contactrequest_change": (OPEN, GONE, OPEN, OPEN),
    "admin:screening_contactrequest_history": (OPEN, GONE, OPEN, OPEN),
    "admin:screening_contactrequest_add": (REFUSED, REFUSED, REFUSED, REFUSED),
    "admin:screening_contactrequest_delete": (REFUSED, REFUSED, REFUSED, REFUSED),
    "admin:request_next": (MOVED, GONE, MOVED, MOVED),
    "admin:request_move": (METHOD, METHOD, METHOD, METHOD),
    "admin:request_assign": (METHOD, METHOD, METHOD, METHOD),
    "admin:request_mail_again": (METHOD, METHOD, METHOD, METHOD),
    "admin:request_note_add": (OPEN, GONE, OPEN, OPEN),
    "admin:request_note_change": (GONE, GONE, OPEN, GONE),
    "admin:request_note_delete": (GONE, GONE, OPEN, GONE),
    "admin:request_notes_open": (REFUSED, GONE, REFUSED, OPEN),
    "admin:screening_site_changelist": (OPEN, OPEN, OPEN, OPEN),
    "admin:screening_site_change": (MOVED, MOVED, OPEN, OPEN),
    "admin:screening_site_history": (MOVED, MOVED, OPEN, OPEN),
    "admin:screening_site_add": (REFUSED, REFUSED, REFUSED, REFUSED),
    "admin:screening_site_delete": (REFUSED, REFUSED, REFUSED, REFUSED),
    "admin:site_book": (GONE, GONE, OPEN, OPEN),
    "admin:site_address_stop": (METHOD, METHOD, METHOD, METHOD),
    "admin:site_merge": (GONE, GONE, REFUSED, OPEN),
    "admin:screening_routing_changelist": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_routing_change": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_routing_history": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_routing_add": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_routing_delete": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_auditevent_changelist": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_auditevent_change": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_auditevent_history": (REFUSED, REFUSED, REFUSED, OPEN),
    "admin:screening_auditevent_add": (REFUSED, REFUSED, REFUSED, REFUSED),
    "admin:screening_auditevent_delete": (REFUSED, REFUSED, REFUSED, REFUSED),
    "admin:auditevent_export": (REFUSED, REFUSED, REFUSED, OPEN),
}
# What the desk does (POST), for the same four.
DESK_ACTIONS = {
    "admin:request_move": ({"to": "in_review", "seen": "new"}, (MOVED, GONE, MOVED, MOVED)),
    "admin:request_assign": ({"to": "me", "seen": ""}, (MOVED, GONE, MOVED, MOVED)),
    "admin:request_mail_again": ({}, (MOVED, GONE, MOVED, MOVED)),
    "admin:request_note_add": ({"text": "Hello", "shared": "me"}, (MOVED, GONE, MOVED, MOVED)),
    "admin:request_note_change": ({"text": "Hello", "shared": "me"}, (GONE, GONE, MOVED, GONE)),
    "admin:request_note_delete": ({}, (GONE, GONE, MOVED, GONE)),
    "admin:request_notes_open": ({"reason": "A complaint was made."}, (REFUSED, GONE, REFUSED, OPEN)),
    "admin:site_address_stop": ({}, (GONE, GONE, MOVED, MOVED)),
}
DESK_MODELS = ("contactrequest", "site", "routing", "auditevent")

ARGUMENTS: dict[str, Any] = {
    "nct_id": NCT,
    "step": "basics",
    "slug": "canarycoma",
    "name": "1.eml",
    "uidb36": "1",
    "key": "a-b",
    "token": "wrong",
    "center_id": "1",
}


def named_patterns(patterns: list[Any] | None = None, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Each named address of the project with its namespace; the admin's are told by their own rule below."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from named_patterns(pattern.url_patterns, inner)
        elif pattern.name:
            yield f"{namespace}{pattern.name}", pattern


def address_of(name: str, pattern: URLPattern) -> str:
    wanted = pattern.pattern.regex.groupindex or {}
    return reverse(name, kwargs={key: ARGUMENTS[key] for key in wanted})


SITE = {name: pattern for name, pattern in named_patterns() if not name.startswith("admin:")}
ADMIN = {name: pattern for name, pattern in named_patterns() if name.startswith("admin:")}


def test_every_address_of_the_site_is_in_the_matrix():
    assert sorted(SITE) == sorted({**PUBLIC, **QUESTIONNAIRE, **ASKING, **LINK})


def test_every_address_of_the_desk_is_in_the_matrix():
    ours = re.compile(rf"admin:(request_|site_|auditevent_|screening_({'|'.join(DESK_MODELS)})_)")
    assert sorted(name for name in ADMIN if ours.match(name)) == sorted(DESK)


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_public_address_for_a_stranger(client: Client, name):
    make_trial(approved=True)
    response = client.get(address_of(name, SITE[name]))
    assert response.status_code == PUBLIC[name]


@pytest.mark.parametrize("name", sorted(QUESTIONNAIRE))
def test_questionnaire_for_a_stranger_and_for_its_own_person(client: Client, name):
    make_trial(approved=True)
    walker = Walker()
    walker.begin()
    address = address_of(name, SITE[name])
    statuses = (client.get(address).status_code, walker.client.get(address).status_code)
    assert statuses == QUESTIONNAIRE[name]


@pytest.mark.parametrize("name", sorted(ASKING))
def test_asking_for_a_stranger_and_for_a_person_with_a_result(client: Client, cast, name):
    address = reverse(name, kwargs={"nct_id": NCT, **({"center_id": cast.center.pk} if name.endswith("ask") else {})})
    statuses = (client.get(address).status_code, cast.person.client.get(address).status_code)
    assert statuses == ASKING[name]


@pytest.mark.parametrize("name", sorted(LINK))
def test_private_link_when_wrong_in_another_browser_and_for_its_person(client: Client, cast, name):
    person = cast.person.client
    person.post(f"/trials/{NCT}/contact/{cast.center.pk}/", cast.filled())
    right = reverse(name, args=[link_of(ContactRequest.objects.get())])
    statuses = tuple(
        browser.get(address).status_code
        for browser, address in ((client, reverse(name, args=["wrong"])), (client, right), (person, right))
    )
    assert statuses == LINK[name]


def desk_address(name: str, cast: Cast) -> str:
    keys = {
        "request_id": cast.request.pk,
        "note_id": cast.note.pk,
        "mail_id": cast.mail().pk,
        "site_id": cast.center.site_id,
        "address_id": SiteAddress.objects.get().pk,
        "object_id": {
            "contactrequest": cast.request.pk,
            "site": cast.center.site_id,
            "routing": Routing.objects.get_or_create(trial=cast.trial)[0].pk,
            "auditevent": AuditEvent.objects.last().pk,
        }.get(name.split("_")[1], 0) if name.startswith("admin:screening") else 0,
    }  # fmt: skip
    return reverse(name, kwargs={key: keys[key] for key in ADMIN[name].pattern.regex.groupindex})


@pytest.mark.parametrize("name", sorted(DESK))
def test_page_of_the_desk_for_each_kind_of_staff(cast, name):
    address = desk_address(name, cast)
    four = (cast.caller, cast.stranger, cast.coordinator, cast.administrator)
    assert tuple(cast.signed_in(user).get(address).status_code for user in four) == DESK[name]
    # Django's own history leads whoever may not see the thing back to the start.
    refused = {MOVED, METHOD} if name.endswith("_history") else {REFUSED, METHOD}
    assert cast.signed_in(make_staff("newcomer")).get(address).status_code in refused | {REFUSED}
    assert Client().get(address).status_code in {MOVED, METHOD}


@pytest.mark.parametrize("name", sorted(DESK_ACTIONS))
@pytest.mark.parametrize("who", range(4))
def test_action_of_the_desk_for_each_kind_of_staff(cast, name, who):
    data, expected = DESK_ACTIONS[name]
    user = (cast.caller, cast.stranger, cast.coordinator, cast.administrator)[who]
    assert cast.signed_in(user).post(desk_address(name, cast), data).status_code == expected[who]


def test_a_coordinator_opens_the_desk_and_nothing_else_of_the_admin(cast):
    client = cast.signed_in(cast.coordinator)
    given = admin_arguments(cast.trial)
    opened = set()
    for name, pattern in ADMIN.items():
        keys = {key: given[key] for key in pattern.pattern.regex.groupindex}
        address = desk_address(name, cast) if name in DESK else reverse(name, kwargs=keys)
        if name != "admin:logout" and client.get(address).status_code == OPEN:
            opened.add(name)
    own = {name for name, statuses in DESK.items() if statuses[2] == OPEN}
    of_all_staff = {"admin:index", "admin:jsi18n", "admin:app_list", "admin:password_change_done"}
    assert opened - own == of_all_staff
    assert own <= opened


def admin_arguments(trial: Trial) -> dict[str, Any]:
    return {
        "object_id": trial.pk, "trial_id": trial.pk, "id": 1, "number": 1, "item": 1, "app_label": "screening",
        "content_type_id": 1, "url": "x", "request_id": 1, "note_id": 1, "mail_id": 1, "site_id": 1, "address_id": 1,
    }  # fmt: skip


def admin_addresses(trial: Trial) -> list[tuple[str, str]]:
    given = admin_arguments(trial)
    return [
        (name, reverse(name, kwargs={key: given[key] for key in pattern.pattern.regex.groupindex}))
        for name, pattern in ADMIN.items()
        if name != "admin:logout"
    ]


@pytest.mark.parametrize("visitor", ["anonymous", "no staff", "no second factor"])
def test_no_address_of_the_admin_opens_without_staff_and_a_second_factor(client: Client, visitor):
    trial = make_trial()
    if visitor == "no staff":
        sign_in(client, make_staff("patient", is_staff=False))
    elif visitor == "no second factor":
        sign_in(client, make_staff("colleague", second_factor=False, is_superuser=True))
    opened = {}
    for name, address in admin_addresses(trial):
        response = client.get(address)
        if response.status_code not in {302, 404, 405}:
            opened[name] = response.status_code
        if response.status_code == MOVED:
            assert response["Location"].startswith(("/admin/login/", "/staff/")), (name, response["Location"])
    # The admin's own sign-in says to whoever is signed in already that this account may not come in.
    assert {name: status for name, status in opened.items() if name != "admin:login"} == {}


def test_staff_without_permissions_see_no_trial_and_no_wording(client: Client):
    trial = make_trial()
    start_draft(trial=trial, user=make_staff("author", is_superuser=True))
    sign_in(client, make_staff("newcomer"))
    open_to_all_staff = {"admin:index", "admin:password_change", "admin:password_change_done", "admin:jsi18n"}
    opened = {name for name, address in admin_addresses(trial) if client.get(address).status_code == OPEN}
    assert opened <= open_to_all_staff


def test_nobody_adds_or_deletes_trials_or_changes_the_audit(client: Client):
    trial = make_trial()
    sign_in(client, make_staff("administrator", is_superuser=True))
    refused = [
        reverse("admin:screening_trial_add"),
        reverse("admin:screening_trial_delete", args=[trial.pk]),
        reverse("admin:screening_questionevent_add"),
        reverse("admin:screening_questionsetevent_add"),
        reverse("admin:screening_deletion_add"),
    ]
    assert [client.get(address).status_code for address in refused] == [403] * len(refused)


def test_the_matrix_is_not_run_in_the_demo():
    assert settings.DEMO is False
