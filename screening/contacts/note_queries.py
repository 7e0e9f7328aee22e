"""Who may read a private note: its author, and the coordinators of the place where it is shared. Nobody else."""

from django.db.models import Prefetch, Q, QuerySet

from screening.contacts.models import ContactRequest
from screening.contacts.note_models import CoordinatorNote, NoteVersion
from screening.contacts.queries import Role, Team


def readable(team: Team, request: ContactRequest) -> QuerySet[CoordinatorNote]:
    """The notes on `request` that this person may read, newest first. Being an administrator opens none."""
    mine = Q(author=team.user)
    if team.roles.get(request.site_id) == Role.COORDINATOR:
        mine |= Q(shared=True)
    return _whole(request.notes.filter(mine))


def writable(team: Team, request: ContactRequest, key: int) -> CoordinatorNote | None:
    """A note on `request` that this person may change: their own."""
    return request.notes.filter(author=team.user, pk=key).first()


def with_reason(request: ContactRequest) -> QuerySet[CoordinatorNote]:
    """All notes on `request`, for an administrator whose reason was recorded."""
    return _whole(request.notes.all())


def _whole(notes: QuerySet[CoordinatorNote]) -> QuerySet[CoordinatorNote]:
    versions = Prefetch("versions", queryset=NoteVersion.objects.order_by("-until", "-pk"))
    return notes.select_related("author").prefetch_related(versions).order_by("-written_at", "-pk")
