"""A trial as its page shows it: facts in plain words, prose, centers by distance, and what a person can do next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from screening.trials.card_presenters import country_in_text, distance_text, is_outdated, status_tag
from screening.trials.fact_presenters import Fact, detail_facts, end_text, head_facts, limit_facts, worded
from screening.trials.models import Condition, Treatment, Trial
from screening.trials.places import Place
from screening.trials.plain_words import INTERVENTION_KINDS, RECRUITING, ROLES, status_words
from screening.trials.prose import as_html, criteria_html
from screening.trials.queries import CenterAt, may_be_asked, nearest_centers
from screening.trials.question_models import QuestionSet

CENTERS_AT_FIRST = 10
REGISTRY_PAGE = "https://clinicaltrials.gov/study/"


@dataclass(frozen=True, slots=True)
class Person:
    """A contact or an official as the registry gives it; what is not given is ""."""

    name: str
    role: str
    phone: str
    email: str
    affiliation: str


@dataclass(frozen=True, slots=True)
class Center:
    """A study center in the list."""

    name: str
    place: str
    distance: str
    status: str
    is_open: bool
    contacts: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A condition or treatment with the address of its list."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Intervention:
    """What is given or done, with the registry's description."""

    name: str
    kind: str
    other_names: str
    description: SafeString


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page that the section navigation leads to."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of taking part."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TrialPage:
    """Everything that templates/trials/detail.html shows."""

    nct_id: str
    title: str
    official_title: str
    status: str
    is_open: bool
    may_join: bool
    closed: str
    why_stopped: str
    head: tuple[Fact, ...]
    summary: SafeString
    description: SafeString
    details: tuple[Fact, ...]
    conditions: tuple[Label, ...]
    treatments: tuple[Label, ...]
    interventions: tuple[Intervention, ...]
    limits: tuple[Fact, ...]
    criteria: SafeString
    centers: tuple[Center, ...]
    centers_count: int
    centers_order: str
    contacts: tuple[Person, ...]
    officials: tuple[Person, ...]
    sections: tuple[Section, ...]
    steps: tuple[Step, ...]
    questions_url: str
    no_questions: str
    is_unreviewed: bool
    registry_url: str


STEPS = (
    Step(
        "Connect with a study center",
        "Call or write to a study center on this page. They can tell you more and answer questions.",
    ),
    Step(
        "Further checks by the study team",
        "The study team asks about your health and may do some tests. Only they can decide if the trial fits you.",
    ),
    Step(
        "Informed consent",
        "You get all facts about the trial in writing. Take your time and ask. You sign only if you want to take part.",
    ),
    Step(
        "Take part, then results",
        "You have the visits and tests of the trial. You can leave at any time. Later you may get a summary of what "
        "was found.",
    ),
)


ASK_TEXT = "Answer the questions. Then you can ask a study center to contact you."
OR_CALL = " Or call or write to one on this page."
NO_CONTACT_STEP = Step(
    STEPS[0].title,
    "The registry gives no phone number or email address for this trial. Your doctor can help you to reach the sponsor "
    "or a study center.",
)


def trial_page(
    trial: Trial, *, questions: QuestionSet | None, place: Place | None, all_centers: bool, today: date
) -> TrialPage:
    """The page of a trial that comes with its conditions, treatments and centers; `questions` is what may be asked."""
    asked = may_be_asked(questions)
    closed = closed_text(trial, today)
    centers = sorted(trial.centers.all(), key=lambda center: center.status != RECRUITING)
    ordered = nearest_centers(centers, place)
    shown = ordered if all_centers else ordered[:CENTERS_AT_FIRST]
    return TrialPage(
        nct_id=trial.nct_id,
        title=trial.brief_title,
        official_title=trial.official_title if trial.official_title != trial.brief_title else "",
        status=status_tag(trial, today),
        is_open=not closed,
        may_join=trial.status == RECRUITING,
        closed=closed,
        why_stopped=trial.why_stopped,
        head=head_facts(trial, today),
        summary=as_html(trial.summary),
        description=as_html(trial.description),
        details=detail_facts(trial),
        conditions=_labels("trials:condition", trial.conditions.all()),
        treatments=_labels("trials:treatment", trial.treatments.all()),
        interventions=tuple(_intervention(item) for item in trial.interventions),
        limits=limit_facts(trial),
        criteria=criteria_html(trial.criteria),
        centers=tuple(center_view(item) for item in shown),
        centers_count=len(ordered),
        centers_order=_order_text(place),
        contacts=people(trial.central_contacts),
        officials=people(trial.officials),
        sections=_sections(trial),
        steps=(_first_step(trial, asked=asked), *STEPS[1:]),
        questions_url=reverse("questionnaire:start", args=[trial.nct_id]) if asked else "",
        no_questions="" if asked else _why_no_questions(trial, questions),
        is_unreviewed=asked and questions is not None and questions.approved_at is None,
        registry_url=f"{REGISTRY_PAGE}{trial.nct_id}",
    )


def _labels(view: str, found: Iterable[Condition] | Iterable[Treatment]) -> tuple[Label, ...]:
    return tuple(Label(label.name, reverse(view, args=[label.slug])) for label in found)


def _first_step(trial: Trial, *, asked: bool) -> Step:
    """How to reach a center: through the questions where they may be asked and there is a center to send them to."""
    reachable = _has_contacts(trial)
    if asked and trial.centers.all():
        return Step(STEPS[0].title, ASK_TEXT + OR_CALL if reachable else ASK_TEXT)
    return STEPS[0] if reachable else NO_CONTACT_STEP


def _has_contacts(trial: Trial) -> bool:
    """Whether somebody can be called or written to."""
    groups = [trial.central_contacts, *(center.contacts for center in trial.centers.all())]
    return any(person.get("phone") or person.get("email") for people_ in groups for person in people_)


def _order_text(place: Place | None) -> str:
    if place is None:
        return ""
    return ", nearest first" if place.point else f", those in {country_in_text(place.country)} first"


def closed_text(trial: Trial, today: date) -> str:
    """Why nobody can join now, in plain words; "" for a trial that looks for people and has not ended."""
    if trial.status != RECRUITING:
        return status_words(trial.status).sentence or "This trial may not take people now."
    if is_outdated(trial, today):
        return (
            f"The registry says that this trial looks for people. But its end date, {end_text(trial)}, "
            "has passed. Ask the study center if you can still join."
        )
    return ""


def _why_no_questions(trial: Trial, questions: QuestionSet | None) -> str:
    if questions is None:
        return (
            "The registry gives no criteria that we could ask you about. Ask a study center if the trial may fit you."
        )
    return (
        "You cannot answer questions for this trial here yet: they have not been reviewed. "
        "Ask a study center if the trial may fit you."
    )


def _intervention(stored: Mapping[str, Any]) -> Intervention:
    return Intervention(
        name=stored.get("name", ""),
        kind=worded(INTERVENTION_KINDS, stored.get("kind", "")),
        other_names=", ".join(stored.get("other_names", ())),
        description=as_html(stored.get("description", "")),
    )


def center_view(item: CenterAt) -> Center:
    """A study center as lists show it."""
    center = item.center
    return Center(
        name=center.facility or center.city or "Study center",
        place=", ".join(part for part in (center.city, center.state, center.zip, center.country) if part),
        distance=distance_text(item.distance_km) if item.distance_km is not None else "",
        status=status_words(center.status).tag if center.status else "",
        is_open=center.status == RECRUITING,
        contacts=people(center.contacts),
    )


def people(stored: Sequence[Mapping[str, str]]) -> tuple[Person, ...]:
    """Contacts as they are stored, in words."""
    return tuple(
        Person(
            name=found.get("name", ""),
            role=worded(ROLES, found.get("role", "")),
            phone=_phone_text(found),
            email=found.get("email", ""),
            affiliation=found.get("affiliation", ""),
        )
        for found in stored
    )


def _phone_text(found: Mapping[str, str]) -> str:
    phone, extension = found.get("phone", ""), found.get("phone_ext", "")
    return f"{phone}, extension {extension}" if phone and extension else phone


def _sections(trial: Trial) -> tuple[Section, ...]:
    named = (
        ("summary", "Summary", bool(trial.summary)),
        ("description", "Description", bool(trial.description)),
        ("details", "Details", True),
        ("eligibility", "Who can take part", True),
        ("centers", "Study centers", True),
        ("participate", "How to participate", True),
        ("contact", "Contact", bool(trial.central_contacts or trial.officials)),
    )
    return tuple(Section(id_, title) for id_, title, is_there in named if is_there)
