"""The states of a contact request and the moves between them: the only place that says what may follow what."""

from collections.abc import Mapping
from types import MappingProxyType

from django.db.models import TextChoices


class Status(TextChoices):
    """What has become of a request, in the words of the desk."""

    NEW = "new", "New"
    IN_REVIEW = "in_review", "In review"
    CONTACTED = "contacted", "Contacted"
    APPOINTMENT = "appointment", "Appointment"
    HANDED_OVER = "handed_over", "With the study team"
    NOT_A_MATCH = "not_a_match", "Not a match"
    NOT_RECRUITING = "not_recruiting", "No longer recruiting"
    UNREACHABLE = "unreachable", "Could not be reached"
    WITHDRAWN = "withdrawn", "Withdrawn"


WAITING = frozenset({Status.NEW, Status.IN_REVIEW})
CLOSED = frozenset(
    {Status.HANDED_OVER, Status.NOT_A_MATCH, Status.NOT_RECRUITING, Status.UNREACHABLE, Status.WITHDRAWN}
)
OPEN = frozenset(Status) - CLOSED

_ENDS = frozenset({Status.NOT_A_MATCH, Status.NOT_RECRUITING, Status.WITHDRAWN})
_REOPENED = frozenset({Status.IN_REVIEW, Status.WITHDRAWN})

TRANSITIONS: Mapping[Status, frozenset[Status]] = MappingProxyType(
    {
        Status.NEW: _ENDS | {Status.IN_REVIEW, Status.CONTACTED},
        Status.IN_REVIEW: _ENDS | {Status.CONTACTED, Status.APPOINTMENT, Status.UNREACHABLE},
        Status.CONTACTED: _ENDS | {Status.APPOINTMENT, Status.HANDED_OVER, Status.UNREACHABLE},
        Status.APPOINTMENT: _ENDS | {Status.CONTACTED, Status.HANDED_OVER, Status.UNREACHABLE},
        Status.HANDED_OVER: _REOPENED,
        Status.NOT_A_MATCH: _REOPENED,
        Status.NOT_RECRUITING: _REOPENED,
        Status.UNREACHABLE: _REOPENED,
        Status.WITHDRAWN: frozenset(),
    }
)

# What a button says that makes the move. Only the person withdraws.
MOVE_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        Status.IN_REVIEW: "Take into review",
        Status.CONTACTED: "We spoke",
        Status.APPOINTMENT: "Appointment made",
        Status.HANDED_OVER: "Now with the study team",
        Status.NOT_A_MATCH: "Not a match",
        Status.NOT_RECRUITING: "We no longer recruit",
        Status.UNREACHABLE: "Could not be reached",
    }
)


def next_steps(status: Status) -> tuple[Status, ...]:
    """What staff may make of a request in `status`, in the order of the buttons."""
    return tuple(step for step in MOVE_WORDS if step in TRANSITIONS[status])


def pairs() -> list[tuple[str, str]]:
    """Every allowed move, for the guard in the database."""
    return [(old.value, new.value) for old, following in TRANSITIONS.items() for new in sorted(following)]
