"""The desk in the admin: requests for the coordinators of their place, places with their address books, routing."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from screening.common.admin import AnyModelAdmin, ReadOnlyAdmin, pages_below
from screening.common.models import MailState
from screening.contacts import admin_notes, admin_queue, admin_request, admin_sites
from screening.contacts.desk import my_team
from screening.contacts.models import ContactRequest
from screening.contacts.place_models import Assignment, Routing
from screening.contacts.status import WAITING
from screening.trials.site_models import Site


@admin.register(ContactRequest)
class ContactRequestAdmin(ReadOnlyAdmin):
    """The queue and the screen of a request: pages of our own in the place of Django's list and form."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return my_team(request).works_here

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return my_team(request).works_here

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return admin_queue.queue(request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        return admin_request.screen(request, request_id=admin_request.key_of(object_id))

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        return admin_request.screen(request, request_id=admin_request.key_of(object_id))

    def get_urls(self) -> list[URLPattern]:
        pages = [
            ("next/", admin_request.following, "next"),
            ("move/", admin_request.move, "move"),
            ("assign/", admin_request.assign, "assign"),
            ("mails/<int:mail_id>/again/", admin_request.send_again, "mail_again"),
            ("notes/add/", admin_notes.add, "note_add"),
            ("notes/open/", admin_notes.open_all, "notes_open"),
            ("notes/<int:note_id>/", admin_notes.change, "note_change"),
            ("notes/<int:note_id>/delete/", admin_notes.delete, "note_delete"),
        ]
        return pages_below(self, "request_id", "request", pages) + super().get_urls()


class AssignmentInline(admin.StackedInline):  # type: ignore[type-arg]
    """Who works on the requests of a place."""

    model = Assignment
    extra = 1

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Only staff can be chosen: nobody else gets into the admin."""
        if db_field.name == "user":
            kwargs["queryset"] = User.objects.filter(is_staff=True).order_by("username")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class AttentionFilter(admin.SimpleListFilter):
    """Places where an administrator has something to do."""

    title = "what is missing"
    parameter_name = "missing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("staff", "Requests, and nobody works here"),
            ("address", "Requests that wait for an address"),
            ("waiting", "Requests that wait for an answer"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Site]) -> QuerySet[Site]:
        asked = ContactRequest.objects.filter(site=OuterRef("pk"), closed_at=None)
        conditions = {
            "staff": Q(Exists(asked), assignments=None),
            "address": Q(Exists(asked.filter(mails__state=MailState.WAITING))),
            "waiting": Q(Exists(asked.filter(status__in=WAITING))),
        }
        return queryset.filter(conditions.get(self.value() or "", Q()))


@admin.register(Site)
class SiteAdmin(AnyModelAdmin):
    """Places: administrators say who works there, coordinators keep the address book."""

    list_display = ["__str__", "centers_count", "staff_count", "address_book"]
    list_filter = [AttentionFilter]
    search_fields = ["name", "city", "names__written"]
    search_help_text = "Name or city, as any trial writes them"
    show_full_result_count = False
    fields = ["name", "city", "state", "country", "book", "written"]
    readonly_fields = ["book", "written"]
    inlines = [AssignmentInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Site]:
        return (
            my_team(request)
            .sites()
            .annotate(
                centers_total=Count("centers", distinct=True),
                staff_total=Count("assignments", distinct=True),
            )
            .order_by(Case(When(name="", then=1), default=0), "name", "city", "pk")
        )

    def has_module_permission(self, request: HttpRequest) -> bool:
        return my_team(request).works_here

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        team = my_team(request)
        return team.works_here and (obj is None or team.sites().filter(pk=obj.pk).exists())

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return my_team(request).is_administrator

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[Any]:
        return self.inlines if my_team(request).is_administrator else []

    @admin.display(description="trials here")
    def centers_count(self, site: Any) -> int:
        return int(site.centers_total)

    @admin.display(description="staff")
    def staff_count(self, site: Any) -> int:
        return int(site.staff_total)

    @admin.display(description="address book")
    def address_book(self, site: Site) -> SafeString:
        return format_html(
            '<a href="{}">Address book<span class="visually-hidden"> of {}</span></a>',
            reverse("admin:site_book", args=[site.pk]),
            site,
        )

    @admin.display(description="addresses")
    def book(self, site: Site) -> SafeString:
        return format_html('<a href="{}">Open the address book</a>', reverse("admin:site_book", args=[site.pk]))

    @admin.display(description="written in the registry as")
    def written(self, site: Site) -> str:
        return "; ".join(name.written for name in site.names.all()) or "Hidden by the sponsor"

    def get_urls(self) -> list[URLPattern]:
        pages = [
            ("addresses/", admin_sites.book, "book"),
            ("addresses/<int:address_id>/stop/", admin_sites.stop, "address_stop"),
            ("merge/", admin_sites.merge, "merge"),
        ]
        return pages_below(self, "site_id", "site", pages) + super().get_urls()


@admin.register(Routing)
class RoutingAdmin(AnyModelAdmin):
    """Which verdicts of a trial go to which queue; a trial that is not listed has the defaults."""

    list_display = ["trial", "match", "open", "no_match"]
    list_select_related = ["trial"]
    raw_id_fields = ["trial"]
    search_fields = ["trial__nct_id", "trial__brief_title"]
    search_help_text = "NCT number or title"
