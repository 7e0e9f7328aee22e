"""The cast of the access tests: a person with a request, the staff of its place, staff of another, an administrator."""

import re
from functools import cached_property
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from screening.contacts import place_services, services
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.note_models import CoordinatorNote
from screening.contacts.note_services import write_note
from screening.contacts.place_models import Assignment, SiteAddress
from screening.contacts.services import Who
from screening.questionnaire.models import Screening
from screening.trials.models import StudyCenter, Trial
from tests.common.staff import make_staff, sign_in
from tests.factories import make_centers
from tests.questionnaire.trials import NCT, PLAIN, Walker, make_trial

MARIA = Who("Maria", "Lopezcanary", "maria@canary.example", "+12125550143", message="Canarymessage, call me.")
# What Maria types into the form.
CONTACT = {
    "on_behalf": "self",
    "first_name": MARIA.first_name,
    "last_name": MARIA.last_name,
    "email": MARIA.email,
    "phone": "(212) 555-0143",
    "preferred_way": "either",
    "preferred_time": "any",
    "message": MARIA.message,
    "consent": "on",
}
NOTE = "Notecanary: sounded tired on the phone."


class Cast:
    """A trial with two centers at two places; Maria has asked the first, of which an address is confirmed."""

    def __init__(self, *, items: Any = PLAIN, nct_id: str = NCT, confirmed: bool = True, **trial: Any) -> None:
        self.trial: Trial = make_trial(items, nct_id=nct_id, approved=True, **trial)
        self.center, self.other_center = (self.center_of(row) for row in make_centers(self.trial, 2))
        self.administrator = make_staff("administrator", is_superuser=True)
        self.coordinator = self.staff("coordinator", self.center)
        self.colleague = self.staff("colleague", self.center)
        self.caller = self.staff("caller", self.center, Assignment.Role.CONTACT_ONLY)
        self.stranger = self.staff("stranger", self.other_center)
        if confirmed:
            self.confirm()

    def center_of(self, row: StudyCenter) -> StudyCenter:
        """The center as the database has it."""
        return StudyCenter.objects.select_related("site", "trial").get(pk=row.pk)

    def staff(self, name: str, center: StudyCenter, role: str = Assignment.Role.COORDINATOR) -> User:
        """Somebody who works at the place of a center."""
        user = make_staff(name)
        Assignment.objects.create(user=user, site=center.site, role=role)
        return user

    def confirm(self, center: StudyCenter | None = None, **changed: Any) -> SiteAddress:
        """Confirm an address of a center's place."""
        site = (center or self.center).site
        given = {"trial": None, "name": "Study office", "email": "office@hospital.example", "how": "Called.", **changed}
        address, _ = place_services.confirm_address(site=site, user=self.administrator, **given)
        return address

    @cached_property
    def person(self) -> Walker:
        """Maria with her browser, who has a result."""
        walker, self._screening = self._answered()
        return walker

    @property
    def screening(self) -> Screening:
        """What her browser opens."""
        self.person  # noqa: B018 she answers when she is first needed
        return Screening.objects.get(pk=self._screening)

    def _answered(self, **answers: str) -> tuple[Walker, int]:
        """Somebody in a new browser goes to the result; with the key of the screening."""
        known = set(Screening.objects.values_list("pk", flat=True))
        walker = Walker(self.trial.nct_id).tell().to_check(**answers)
        if walker.url.endswith("/stop/"):
            walker.send().to_check(**answers)
        walker.send()
        return walker, Screening.objects.exclude(pk__in=known).get().pk

    @cached_property
    def request(self) -> ContactRequest:
        """Her request."""
        return self.ask()

    def ask(self, center: StudyCenter | None = None, who: Who = MARIA) -> ContactRequest:
        """Maria asks a center."""
        return services.request_contact(screening=self.screening, center=center or self.center, who=who)

    def ask_anew(self, center: StudyCenter | None = None, who: Who = MARIA, **answers: str) -> ContactRequest:
        """Somebody else answers the questions in another browser, and asks."""
        _, screening = self._answered(**answers)
        return services.request_contact(
            screening=Screening.objects.get(pk=screening), center=center or self.center, who=who
        )

    @cached_property
    def note(self) -> CoordinatorNote:
        """A note of the coordinator for herself."""
        return write_note(request=self.request, author=self.coordinator, text=NOTE, shared=False)

    def filled(self, center: StudyCenter | None = None, **changed: str) -> dict[str, str]:
        """What Maria's browser sends when she has opened the form and filled it in."""
        url = f"/trials/{self.trial.nct_id}/contact/{(center or self.center).pk}/"
        found = re.search(r'name="seen" value="(\w+)"', self.person.client.get(url).content.decode())
        return {**CONTACT, "seen": found[1] if found else "", **changed}

    @property
    def link(self) -> str:
        """Where Maria's private page is."""
        return f"/requests/{services.link_of(self.request)}/"

    @property
    def screen(self) -> str:
        """Where the request's screen is."""
        return f"/admin/screening/contactrequest/{self.request.pk}/change/"

    def mail(self, kind: str = RequestMail.Kind.CENTER) -> RequestMail:
        """A mail of her request as it is now."""
        return RequestMail.objects.get(request=self.request, kind=kind)

    @staticmethod
    def signed_in(user: User) -> Client:
        """A browser in which `user` has signed in with a second factor."""
        return sign_in(Client(), user)
