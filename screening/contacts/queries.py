"""Which requests and places somebody may see, and what their pages read; the only way for a view to get at one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from screening.common.tokens import token_hash
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.place_models import Assignment, Routing, SiteAddress
from screening.contacts.status import Status
from screening.questionnaire.models import Screening
from screening.trials.models import StudyCenter, Trial
from screening.trials.site_models import Site

Role = Assignment.Role
# Digits of a key that certainly fits into a bigint.
LONGEST_KEY = 18


@dataclass(frozen=True)
class Team:
    """A member of staff and the places that they work for; an administrator sees every place."""

    user: User
    is_administrator: bool
    assignments: tuple[Assignment, ...]

    @cached_property
    def roles(self) -> Mapping[int, Role]:
        """The role by the key of the place."""
        return {one.site_id: Role(one.role) for one in self.assignments}

    @property
    def works_here(self) -> bool:
        """Whether there is any place to work for."""
        return self.is_administrator or bool(self.assignments)

    def requests(self) -> QuerySet[ContactRequest]:
        """All requests that this person may see."""
        everything = ContactRequest.objects.all()
        return everything if self.is_administrator else everything.filter(site_id__in=list(self.roles))

    def sites(self) -> QuerySet[Site]:
        """All places whose address book this person may see and change."""
        if self.is_administrator:
            return Site.objects.all()
        return Site.objects.filter(pk__in=[site for site, role in self.roles.items() if role == Role.COORDINATOR])

    def sees_answers(self, site_id: int) -> bool:
        """Whether verdict and answers are shown; a contact-only role sees neither (rules 13)."""
        return self.is_administrator or self.roles.get(site_id) == Role.COORDINATOR

    @property
    def sees_any_answers(self) -> bool:
        """Whether there is any place of which verdict and answers are shown."""
        return self.is_administrator or Role.COORDINATOR in self.roles.values()

    def with_answers(self) -> Q:
        """The condition for requests of which the verdict may be asked for."""
        if self.is_administrator:
            return Q()
        return Q(site_id__in=[site for site in self.roles if self.sees_answers(site)])


def is_key(text: str) -> bool:
    """Whether `text` of an address or a form can be the key of a row."""
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_KEY


def team_of(user: Any) -> Team:
    """What `user` works on. One query, none for an administrator."""
    if user.is_superuser:
        return Team(user, is_administrator=True, assignments=())
    found = Assignment.objects.filter(user=user).select_related("site").order_by("site__name", "site__city", "pk")
    return Team(user, is_administrator=False, assignments=tuple(found))


def colleagues(site_id: int) -> QuerySet[User]:
    """Who may be given a request of a place: its active staff whose account has not ended."""
    staff = User.objects.filter(assignments__site_id=site_id, is_active=True, is_staff=True)
    return staff.exclude(staff_expiry__last_day__lt=timezone.localdate()).order_by("username")


def request_of_link(token: str) -> ContactRequest | None:
    """The request that a private link opens."""
    found = ContactRequest.objects.select_related("trial", "site")
    return found.filter(link_hash=token_hash(token)).first()


def requests_of(screening: Screening) -> list[ContactRequest]:
    """What was sent from a screening of a browser and not taken back, oldest first."""
    sent = ContactRequest.objects.filter(origin=screening).exclude(status=Status.WITHDRAWN)
    return list(sent.order_by("created_at", "pk"))


def sent_to(center: StudyCenter, sent: Sequence[ContactRequest]) -> ContactRequest | None:
    """The one of `sent` that went to the place of a center; several centers of a trial can be one place."""
    return next((one for one in sent if one.site_id == center.site_id), None)


def center_of(trial: Trial, key: int) -> StudyCenter | None:
    """A study center of a trial."""
    found = StudyCenter.objects.filter(trial_id=trial.pk, pk=key).first()
    if found:
        found.trial = trial
    return found


def centers_of(trial: Trial) -> list[StudyCenter]:
    """The trial's study centers in the registry's order."""
    return list(StudyCenter.objects.filter(trial_id=trial.pk).order_by("position"))


def addresses_of(trial: Trial, sites: list[int]) -> dict[int, SiteAddress]:
    """The confirmed address by place that a request about `trial` goes to. One query.

    One for this trial goes before the one for all trials.
    """
    in_use = SiteAddress.objects.filter(Q(trial=trial) | Q(trial=None), site_id__in=sites, retired_at=None)
    ordered = sorted(in_use, key=lambda address: address.trial_id is not None)
    return {address.site_id: address for address in ordered}


def address_of(request: ContactRequest) -> SiteAddress | None:
    """The confirmed address that mail about `request` goes to; None where nobody has confirmed one."""
    return addresses_of(request.trial, [request.site_id]).get(request.site_id)


def routing_of(trial: Trial) -> Routing:
    """The trial's routing; the defaults (not stored) where nobody has set it."""
    return Routing.objects.filter(trial=trial).first() or Routing(trial=trial)


def mails_of(request: ContactRequest) -> list[RequestMail]:
    """The mails of a request, oldest first, with the address that they went to."""
    return list(request.mails.select_related("address").order_by("pk"))
