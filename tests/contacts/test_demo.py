"""The demo's desk: made once by the real services, with two coordinators who see different requests."""

import pytest

from screening.contacts.demo import COORDINATORS, FIRST_TRIAL, make_desk
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.note_models import CoordinatorNote
from screening.contacts.queries import team_of
from screening.questionnaire.queries import replay
from tests.common.staff import make_staff
from tests.factories import imported, sample

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    """The sample trials that look for people, the demo's accounts, and their desk."""
    imported(*(record for record in sample() if "RECRUITING" in str(record["protocolSection"]["statusModule"])))
    administrator = make_staff("demo", is_superuser=True)
    coordinators = [make_staff(name) for name in COORDINATORS]
    assert make_desk(coordinators, administrator) == 6
    return administrator, coordinators


def test_requests_are_in_different_states_with_mails_and_notes(desk):
    statuses = sorted(ContactRequest.objects.values_list("status", flat=True))
    assert statuses == ["appointment", "in_review", "new", "new", "new", "withdrawn"]
    assert set(ContactRequest.objects.values_list("queue", flat=True)) == {"main", "second"}
    assert set(RequestMail.objects.values_list("state", flat=True)) == {"queued", "waiting", "cancelled"}
    assert sorted(CoordinatorNote.objects.values_list("shared", flat=True)) == [False, True]
    assert ContactRequest.objects.filter(trial__nct_id=FIRST_TRIAL).count() == 2


def test_each_verdict_follows_from_its_answers(desk):
    for request in ContactRequest.objects.exclude(screening=None):
        assert replay(request.screening).outcome.value == request.verdict


def test_the_coordinators_see_different_requests(desk):
    _, (carla, omar) = desk
    seen = [set(team_of(user).requests().values_list("pk", flat=True)) for user in (carla, omar)]
    assert (len(seen[0]), len(seen[1]), seen[0] & seen[1]) == (2, 4, set())


def test_nothing_is_made_twice(desk):
    administrator, coordinators = desk
    assert make_desk(coordinators, administrator) == 0
    assert ContactRequest.objects.count() == 6


def test_without_trials_there_is_nothing_to_ask_for():
    assert make_desk([make_staff(name) for name in COORDINATORS], make_staff("demo", is_superuser=True)) == 0
