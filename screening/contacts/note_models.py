"""Private notes of coordinators on a request; who may read one is decided in `note_queries` alone."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from screening.common.audit import trail
from screening.contacts.models import OF_REQUEST, ContactRequest


class CoordinatorNote(models.Model):
    """What a coordinator wrote down: for the author alone, or shared with the team of the request's place.

    It goes with its request, versions and all. The audit says that it was written, changed or shared, not what it says.
    """

    request = models.ForeignKey(ContactRequest, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=4000)
    shared = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        app_label = "screening"
        ordering = ["request_id", "-written_at", "-id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="note_says_something")]
        triggers = [
            trail(
                "note",
                ("author_id", "shared", "changed_at"),
                reference=OF_REQUEST.format(column="r.reference"),
                site=OF_REQUEST.format(column="r.site_id"),
            )
        ]

    def __str__(self) -> str:
        return f"Note {self.pk}"


class NoteVersion(models.Model):
    """What a note said before it was changed."""

    note = models.ForeignKey(CoordinatorNote, on_delete=models.CASCADE, related_name="versions")
    text = models.TextField(max_length=4000)
    shared = models.BooleanField()
    until = models.DateTimeField(help_text="When it was replaced.")

    class Meta:
        app_label = "screening"
        ordering = ["note_id", "-until", "-id"]

    def __str__(self) -> str:
        return f"Version of note {self.note_id}"
