"""Writing, changing and deleting private notes, and opening them with a reason."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from screening.common.models import AuditEvent
from screening.contacts.audit import note_requests
from screening.contacts.errors import RequestClosed
from screening.contacts.models import ContactRequest
from screening.contacts.note_models import CoordinatorNote, NoteVersion
from screening.contacts.status import Status


@transaction.atomic
def write_note(*, request: ContactRequest, author: User, text: str, shared: bool) -> CoordinatorNote:
    """Add a note. Raises RequestClosed for a withdrawn request, about whose person nothing may be kept."""
    current = ContactRequest.objects.select_for_update().only("status").get(pk=request.pk)
    if current.status == Status.WITHDRAWN:
        raise RequestClosed
    now = timezone.now()
    return CoordinatorNote.objects.create(
        request=request, author=author, text=text, shared=shared, written_at=now, changed_at=now
    )


@transaction.atomic
def change_note(*, note: CoordinatorNote, text: str, shared: bool) -> None:
    """Replace what a note says or who reads it; what it was before is kept with it.

    Raises CoordinatorNote.DoesNotExist where it was deleted meanwhile.
    """
    stored = CoordinatorNote.objects.select_for_update().get(pk=note.pk)
    if (stored.text, stored.shared) == (text, shared):
        return
    now = timezone.now()
    NoteVersion.objects.create(note=stored, text=stored.text, shared=stored.shared, until=now)
    stored.text, stored.shared, stored.changed_at = text, shared, now
    stored.save(update_fields=["text", "shared", "changed_at"])


@transaction.atomic
def delete_note(*, note: CoordinatorNote) -> None:
    """Delete a note with all that it said before."""
    CoordinatorNote.objects.filter(pk=note.pk).delete()


@transaction.atomic
def open_notes(*, request: ContactRequest, user: User, reason: str) -> None:
    """Record why an administrator opens all notes of a request, before they are shown."""
    note_requests(AuditEvent.Action.OPENED_NOTES, request, user=user, subject="note", reason=reason)
