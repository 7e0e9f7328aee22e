"""The admin of what belongs to no domain: read-only lists, staff's accounts, the audit, the proof of deletion."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.urls import URLPattern, path
from django.utils import timezone

from screening.common.audit import note_event
from screening.common.models import AuditEvent, Deletion, StaffExpiry

# Generic for the type checker only: at run time Django's class takes no parameter.
if TYPE_CHECKING:
    AnyModelAdmin = admin.ModelAdmin[Any]
else:
    AnyModelAdmin = admin.ModelAdmin


class ReadOnlyAdmin(AnyModelAdmin):
    """Rows to be read: nothing is added, changed or deleted by hand."""

    actions = None

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Only what the list offers: an address of one's own making could ask what the list does not show."""
        filters = (getattr(one, "parameter_name", one) for one in self.list_filter)
        offered = {self.date_hierarchy, *filters}
        return lookup.partition("__")[0] in offered and super().lookup_allowed(lookup, value, request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


Page = tuple[str, Callable[..., Any], str]


def pages_below(model_admin: AnyModelAdmin, key: str, prefix: str, pages: Iterable[Page]) -> list[URLPattern]:
    """Pages of our own below one thing of a model's admin, each (route, view, name), behind the admin site's check.

    `key` is the name of the view's argument that gets the thing's key; names begin with `prefix`.
    """
    return [
        path(f"<int:{key}>/{route}", model_admin.admin_site.admin_view(view), name=f"{prefix}_{name}")
        for route, view, name in pages
    ]


@admin.register(Deletion)
class DeletionAdmin(ReadOnlyAdmin):
    """What the retention rules deleted: the rows that prove it (rules 5)."""

    list_display = ["at", "kind", "rows", "reason"]
    list_filter = ["kind"]
    date_hierarchy = "at"


# allauth's own pages show the secret of an authenticator app, and addresses that nobody manages here.
admin.site.unregister(Authenticator)
admin.site.unregister(EmailAddress)


class AuditedAccounts(AnyModelAdmin):
    """What an administrator does to accounts and second factors goes into the append-only audit."""

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._note(request, AuditEvent.Action.ADDED, [obj])
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        self._note(request, AuditEvent.Action.CHANGED, [obj], construct_words(message))
        return super().log_change(request, obj, message)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        self._note(request, AuditEvent.Action.DELETED, queryset)
        return super().log_deletions(request, queryset)

    def _note(self, request: HttpRequest, action: AuditEvent.Action, objects: Any, what: str = "") -> None:
        name = str(self.opts.verbose_name)[:30]
        events = [(one.pk, getattr(one, "user", one).get_username()[:40], None) for one in objects]
        note_event(user=cast("User", request.user), action=action, subject=name, events=events, reason=what)


def construct_words(message: Any) -> str:
    """What a form changed, as Django words it for its own log."""
    text = message if isinstance(message, str) else LogEntry(change_message=json.dumps(message)).get_change_message()
    return text[:500]


@admin.register(Authenticator)
class AuthenticatorAdmin(AuditedAccounts, ReadOnlyAdmin):
    """Who has a second factor. Deleting it lets somebody who lost a phone set up a new one."""

    list_display = ["user", "type", "created_at", "last_used_at"]
    list_select_related = ["user"]
    fields = ["user", "type", "created_at", "last_used_at"]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return AnyModelAdmin.has_delete_permission(self, request, obj)


ACCOUNT_DAYS = 365
_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)[.\d]*\+00:00$")
EXPORT_COLUMNS = (
    "at",
    "actor",
    "actor_key",
    "action",
    "subject",
    "reference",
    "object_key",
    "site_key",
    "changes",
    "reason",
)


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnlyAdmin):
    """Who changed or read what about a person's request: for administrators, with filters and export."""

    list_display = ["at", "by", "action", "subject", "reference", "what_changed", "reason"]
    list_filter = ["action", "subject", "at"]
    search_fields = ["reference", "actor"]
    search_help_text = "Reference, or name of an account"
    date_hierarchy = "at"
    show_full_result_count = False
    list_per_page = 100
    ordering = ["-id"]
    sortable_by = ()

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.is_superuser)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_superuser)

    @admin.display(description="by")
    def by(self, event: AuditEvent) -> str:
        return event.actor or "The site"

    @admin.display(description="old and new value")
    def what_changed(self, event: AuditEvent) -> str:
        return "; ".join(
            f"{name.replace('_id', ' (number)').replace('_', ' ')}: {_shown(old)} → {_shown(new)}"
            for name, (old, new) in event.changes.items()
        )

    def get_urls(self) -> list[URLPattern]:
        export = self.admin_site.admin_view(self.export)
        return [path("export/", export, name="auditevent_export"), *super().get_urls()]

    def export(self, request: HttpRequest) -> HttpResponseBase:
        """The events of the list as it is filtered, as CSV; that they were exported is an event itself."""
        # The list of the same address: its filters are Django's own.
        if not self.has_view_permission(request):
            raise PermissionDenied
        events = self.get_changelist_instance(request).get_queryset(request)
        note_event(
            user=cast("User", request.user),
            action=AuditEvent.Action.EXPORTED,
            subject="audit",
            events=[(None, "", None)],
        )
        response = StreamingHttpResponse(_csv(events), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="audit-{timezone.now():%Y%m%d-%H%M}.csv"'
        response["Cache-Control"] = "no-store"
        return response


def _shown(value: object) -> str:
    """A value in the list; times to the second."""
    return "nothing" if value in (None, "") else _TIME.sub(r"\1 \2", str(value))


class _Echo:
    """What csv writes to: it hands each line back, so that an export of any size needs no memory."""

    def write(self, line: str) -> str:
        return line


def _csv(events: QuerySet[AuditEvent]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield writer.writerow(EXPORT_COLUMNS)
    for row in events.values_list(*EXPORT_COLUMNS).iterator(2000):
        yield writer.writerow([_cell(value) for value in row])


def _cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula."""
    text = json.dumps(value) if isinstance(value, dict) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


class StaffExpiryForm(forms.ModelForm):  # type: ignore[type-arg]
    """A year from now is proposed, and taken when nobody says otherwise; emptied, the account has no end."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.fields["last_day"].initial = timezone.localdate() + timedelta(days=ACCOUNT_DAYS)

    def has_changed(self) -> bool:
        if self.instance.pk is None:
            # What is proposed counts as entered: Django would take a form that is left as it was for an empty one.
            return bool(self.data.get(self.add_prefix("last_day")))
        return super().has_changed()


class StaffExpiryInline(admin.StackedInline):  # type: ignore[type-arg]
    """The last day of an account."""

    model = StaffExpiry
    form = StaffExpiryForm


admin.site.unregister(User)


@admin.register(User)
class StaffUserAdmin(AuditedAccounts, UserAdmin):  # type: ignore[type-arg]
    """Django's own, with the end of the account; what is changed here opens or closes doors, so it is audited."""

    inlines = [StaffExpiryInline]
    # Plain lists: Django's two-sided ones have fields without a label.
    filter_horizontal = ()
    readonly_fields = ["last_login", "date_joined"]
