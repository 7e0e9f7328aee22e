"""The demo's desk: two coordinators of different places, and some requests in different states.

All of it is made by the services that serve real people; only the time at which somebody asked is set back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from screening.common.audit import acting
from screening.contacts import note_services, place_services, services
from screening.contacts.models import ContactRequest
from screening.contacts.place_models import Assignment
from screening.contacts.services import Who
from screening.contacts.status import Status
from screening.criteria.tree import Answerer, Item, Reply
from screening.eligibility.person import Answer
from screening.questionnaire import services as questionnaire
from screening.questionnaire.about import About
from screening.questionnaire.models import Screening
from screening.questionnaire.queries import said_in, standing_of
from screening.trials.models import StudyCenter, Trial
from screening.trials.places import UNITED_STATES
from screening.trials.plain_words import RECRUITING
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet, published_sheet
from screening.trials.sites import is_named

COORDINATORS = ("carla", "omar")
FIRST_TRIAL = "NCT03304080"
MOST_PAGES = 100
NOTES = (
    ("Called, no answer. Try in the evening.", False),
    ("Pathology report is requested from her hospital.", True),
)

# How somebody of the demo answers a question.
Answers = Callable[[Item], Answer]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the demo; `days_ago` they asked."""

    who: Who
    age: float
    sex: str
    answers: Answers
    days_ago: int


def fitting(item: Item) -> Answer:
    """What gets past the criterion."""
    return Answer.NO if item.fits_if is Reply.NO else Answer.YES


def without_records(item: Item) -> Answer:
    """Fitting, but nothing is known of what stands in records."""
    return Answer.UNSURE if item.answerer is Answerer.RECORDS else fitting(item)


def not_fitting(item: Item) -> Answer:
    """What speaks against it, where an ordinary person can know it."""
    return Answer.NO if fitting(item) is Answer.YES else Answer.YES


PEOPLE = (
    Person(Who("Maria", "Lopez", "maria.lopez@example.org", "+12125550143"), 52, "female", without_records, 6),
    Person(Who("Grace", "Kim", "", "+12125550187", preferred_way="phone"), 61, "female", fitting, 1),
    Person(
        Who("Ruth", "Adler", "ruth.adler@example.org", on_behalf="other", message="I ask for my sister."),
        47,
        "female",
        not_fitting,
        2,
    ),
    Person(Who("Peter", "Novak", "peter.novak@example.org"), 58, "male", without_records, 0),
    Person(Who("Ines", "Costa", "ines.costa@example.org"), 44, "female", fitting, 9),
    Person(Who("Tom", "Baker", "tom.baker@example.org", preferred_time="evening"), 66, "male", without_records, 3),
)


@transaction.atomic
def make_desk(coordinators: Sequence[User], administrator: User) -> int:
    """Places, addresses and requests for the demo's accounts; returns how many requests, 0 where there are some."""
    if ContactRequest.objects.exists():
        return 0
    centers = _centers()
    if not centers:
        return 0
    for user, center in zip(coordinators, centers, strict=False):
        Assignment.objects.get_or_create(user=user, site_id=center.site_id)
        place_services.confirm_address(
            site=center.site,
            trial=None,
            name="Study office",
            email=f"study-office-{center.site_id}@example.org",
            how="Called the study office (demo).",
            user=administrator,
        )
    if len(centers) > len(coordinators):
        # Nobody has confirmed an address of this one: its request waits.
        Assignment.objects.get_or_create(user=coordinators[-1], site_id=centers[-1].site_id)
    made = [_ask(person, centers[number % len(centers)]) for number, person in enumerate(PEOPLE)]
    _work_on(made, coordinators)
    return len(made)


def _centers() -> list[StudyCenter]:
    """Three centers at places of their own: of the first trial, and of two others that look for people."""
    asked = Trial.objects.filter(status=RECRUITING, question_sets__status=QuestionSet.Status.PUBLISHED)
    trials = sorted(asked.order_by("nct_id"), key=lambda trial: trial.nct_id != FIRST_TRIAL)
    found: dict[int, StudyCenter] = {}
    for trial in trials:
        centers = trial.centers.select_related("site", "trial").filter(country=UNITED_STATES)
        named = (center for center in centers if is_named(center.facility) and center.site_id not in found)
        if center := next(named, None):
            found[center.site_id] = center
        if len(found) == len(COORDINATORS) + 1:
            break
    return list(found.values())


def _ask(person: Person, center: StudyCenter) -> ContactRequest:
    """Through the questions to the request, as in a browser."""
    version = center.trial.question_sets.get(status=QuestionSet.Status.PUBLISHED)
    askable = published_sheet(version.pk)
    screening, _ = questionnaire.start_screening(question_set=version)
    about = About(age=person.age, sex=person.sex, country=UNITED_STATES, zip3="100")
    questionnaire.save_about(screening=screening, askable=askable, about=about)
    _answer(screening, askable, person.answers)
    questionnaire.finish(screening=screening, askable=askable)
    request = services.request_contact(screening=screening, center=center, who=person.who)
    asked = timezone.now() - timedelta(days=person.days_ago)
    ContactRequest.objects.filter(pk=request.pk).update(created_at=asked, since=asked, consented_at=asked)
    return request


def _answer(screening: Screening, askable: AskableSheet, answers: Answers) -> None:
    """Page by page, until no question is due."""
    if askable.populations:
        questionnaire.save_population(screening=screening, askable=askable, population=0)
    for _ in range(MOST_PAGES):
        standing = standing_of(screening, askable, said_in(screening))
        page = standing.page(standing.due) if standing.due else None
        if page is None:
            return
        given = {item: answers(askable.sheet.item(item)) for item in page.items}
        questionnaire.save_answers(screening=screening, askable=askable, answers=given)


def _work_on(requests: Sequence[ContactRequest], coordinators: Sequence[User]) -> None:
    """What has been done so far: one is in review with notes, one has an appointment, one was withdrawn."""
    first, last = coordinators[0], coordinators[-1]
    reviewed, appointed, withdrawn = requests[0], requests[4], requests[5]
    with acting(first.username, first.pk):
        services.open_request(request=reviewed)
        services.move(request=reviewed, to=Status.IN_REVIEW, seen=Status.NEW, user=first)
        for text, shared in NOTES:
            note_services.write_note(request=reviewed, author=first, text=text, shared=shared)
    with acting(last.username, last.pk):
        services.open_request(request=appointed)
        services.move(request=appointed, to=Status.CONTACTED, seen=Status.NEW, user=last)
        services.move(request=appointed, to=Status.APPOINTMENT, seen=Status.CONTACTED, user=last)
    services.withdraw(request=withdrawn)
