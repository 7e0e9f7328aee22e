"""The address book of places: confirming an address, and no longer using one."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from screening.common.audit import note_event
from screening.common.models import AuditEvent
from screening.contacts.errors import AddressInUse, AskedBoth
from screening.contacts.mail_services import release_waiting
from screening.contacts.place_models import Assignment, SiteAddress
from screening.trials.models import Trial
from screening.trials.site_models import Site


@transaction.atomic
def confirm_address(
    *, site: Site, trial: Trial | None, name: str, email: str, how: str, user: User
) -> tuple[SiteAddress, int]:
    """Add an address that `user` has checked; mails that waited for one are sent. Returns how many those are.

    Raises AddressInUse where the place has one for this trial (or for all) already.
    """
    list(Site.objects.select_for_update().filter(pk=site.pk).values_list("pk"))
    if SiteAddress.objects.filter(site=site, trial=trial, retired_at=None).exists():
        raise AddressInUse
    address = SiteAddress.objects.create(site=site, trial=trial, name=name, email=email, how=how, confirmed_by=user)
    return address, release_waiting(address=address)


@transaction.atomic
def retire_address(*, address: SiteAddress) -> None:
    """Send no more mail there. Doing it twice does it once."""
    SiteAddress.objects.filter(pk=address.pk, retired_at=None).update(retired_at=timezone.now())


@transaction.atomic
def merge_sites(*, site: Site, into: Site, user: User) -> None:
    """Make `site` one with `into`: centers, ways of writing, requests and staff move, and `site` is no more.

    Addresses of `site` that `into` has none for are moved; the others are retired, so that it stays plain where mail
    goes; mails that waited for one are queued. Who works at either place then works at both. Raises AskedBoth.
    """
    list(Site.objects.select_for_update().filter(pk__in=[site.pk, into.pk]).order_by("pk").values_list("pk"))
    if site.requests.filter(origin__in=into.requests.exclude(origin=None).values("origin")).exists():
        raise AskedBoth
    taken = set(into.addresses.filter(retired_at=None).values_list("trial_id", flat=True))
    for address in site.addresses.filter(retired_at=None):
        if address.trial_id in taken:
            retire_address(address=address)
    _join_assignments(site, into)
    for rows in (site.addresses, site.assignments, site.names, site.centers, site.requests):
        rows.all().update(site=into)
    for address in into.addresses.filter(retired_at=None):
        release_waiting(address=address)
    events = [(site.pk, str(site)[:40], into.pk)]
    note_event(user=user, action=AuditEvent.Action.CHANGED, subject="place", events=events, reason=f"One with {into}")
    site.delete()


def _join_assignments(site: Site, into: Site) -> None:
    """Of somebody who works at both places the stricter role stays: nobody gets to see more than before."""
    at_both = set(site.assignments.values_list("user_id", flat=True))
    both = into.assignments.filter(user_id__in=at_both)
    strict = site.assignments.filter(role=Assignment.Role.CONTACT_ONLY).values("user_id")
    both.filter(user_id__in=strict).update(role=Assignment.Role.CONTACT_ONLY)
    site.assignments.filter(user_id__in=list(both.values_list("user_id", flat=True))).delete()
