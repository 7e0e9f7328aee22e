"""Notes in the audit what was done with requests and no trigger sees: who read, found or exported them."""

from django.contrib.auth.models import User

from screening.common.audit import note_event
from screening.common.models import AuditEvent
from screening.contacts.models import ContactRequest


def note_requests(
    action: AuditEvent.Action,
    *requests: ContactRequest,
    user: User | None = None,
    by: str = "",
    subject: str = "request",
    reason: str = "",
) -> None:
    """One event for each of `requests`; see `note_event`. One statement."""
    events = [(one.pk, one.reference, one.site_id) for one in requests]
    note_event(action=action, subject=subject, events=events, user=user, by=by, reason=reason)
