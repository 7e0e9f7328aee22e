"""The admin of what belongs to no domain: read-only lists, staff's second factors, the proof of deletion."""

from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.http import HttpRequest

from screening.common.models import Deletion

# Generic for the type checker only: at run time Django's class takes no parameter.
if TYPE_CHECKING:
    AnyModelAdmin = admin.ModelAdmin[Any]
else:
    AnyModelAdmin = admin.ModelAdmin


class ReadOnlyAdmin(AnyModelAdmin):
    """Rows to be read: nothing is added, changed or deleted by hand."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Deletion)
class DeletionAdmin(ReadOnlyAdmin):
    """What the retention rules deleted: the rows that prove it (rules 5)."""

    list_display = ["at", "kind", "rows", "reason"]
    list_filter = ["kind"]
    date_hierarchy = "at"


# allauth's own pages show the secret of an authenticator app, and addresses that nobody manages here.
admin.site.unregister(Authenticator)
admin.site.unregister(EmailAddress)


@admin.register(Authenticator)
class AuthenticatorAdmin(ReadOnlyAdmin):
    """Who has a second factor. Deleting it lets somebody who lost a phone set up a new one."""

    list_display = ["user", "type", "created_at", "last_used_at"]
    list_select_related = ["user"]
    fields = ["user", "type", "created_at", "last_used_at"]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return AnyModelAdmin.has_delete_permission(self, request, obj)
