"""The moves between statuses: the dict says which there are, and the database refuses every other."""

import itertools

import pytest
from django.db import ProgrammingError, transaction
from django.utils import timezone

from screening.contacts import services
from screening.contacts.models import ContactRequest
from screening.contacts.status import CLOSED, MOVE_WORDS, OPEN, TRANSITIONS, Status, next_steps

STATUSES = list(Status)
ALLOWED = [(old, new) for old in STATUSES for new in STATUSES if new in TRANSITIONS[old]]
REFUSED = [(old, new) for old, new in itertools.permutations(STATUSES, 2) if new not in TRANSITIONS[old]]


def test_every_status_is_open_or_closed_and_has_its_moves():
    assert set(TRANSITIONS) == set(STATUSES) == OPEN | CLOSED
    assert not OPEN & CLOSED


def test_a_person_may_withdraw_whatever_the_status():
    assert {old for old in STATUSES if Status.WITHDRAWN in TRANSITIONS[old]} == set(STATUSES) - {Status.WITHDRAWN}


def test_staff_have_a_button_for_every_move_but_the_withdrawal():
    offered = {(old, new) for old in STATUSES for new in next_steps(old)}
    assert offered == {(old, new) for old, new in ALLOWED if new is not Status.WITHDRAWN}
    assert Status.WITHDRAWN not in MOVE_WORDS


@pytest.mark.django_db
def test_the_database_refuses_every_other_move(cast):
    request = cast.request
    stored = ContactRequest.objects.filter(pk=request.pk)
    for old in set(STATUSES) - {Status.WITHDRAWN}:
        with transaction.atomic():
            bring_to(stored, old)
            for new in (new for before, new in REFUSED if before is old):
                with pytest.raises(ProgrammingError, match="Invalid transition"), transaction.atomic():
                    stored.update(status=new)
            transaction.set_rollback(True)
    assert stored.get().status == Status.NEW


def bring_to(stored, status):
    """By the shortest way of allowed moves, past the services."""
    ways = {Status.NEW: [Status.NEW]}
    while status not in ways:
        ways |= {new: [*way, new] for way in list(ways.values()) for new in TRANSITIONS[way[-1]] if new not in ways}
    for step in ways[status][1:]:
        stored.update(status=step, closed_at=timezone.now() if step in CLOSED else None)


@pytest.mark.django_db
def test_nothing_leaves_a_withdrawn_request(cast):
    services.withdraw(request=cast.request)
    for status in set(STATUSES) - {Status.WITHDRAWN}:
        with pytest.raises(ProgrammingError, match="Invalid transition"), transaction.atomic():
            ContactRequest.objects.filter(pk=cast.request.pk).update(status=status)
