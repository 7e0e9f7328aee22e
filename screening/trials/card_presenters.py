"""A trial as a list shows it: a card with its title, status and the few facts that help to choose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from screening.trials.models import StudyCenter, Trial
from screening.trials.places import KM_PER_MILE, Place, same_country
from screening.trials.plain_words import OUTDATED, PHASES, RECRUITING, SEXES, readable, status_words
from screening.trials.queries import nearest_centers

CONDITIONS_ON_A_CARD = 3
WITH_ARTICLE = (
    "Bahamas",
    "Gambia",
    "Netherlands",
    "Philippines",
    "United Arab Emirates",
    "United Kingdom",
    "United States",
)


@dataclass(frozen=True, slots=True)
class Card:
    """What templates/components/trial_card.html shows."""

    url: str
    title: str
    status: str
    is_open: bool
    summary: str
    facts: tuple[str, ...]


def card(trial: Trial, centers: Sequence[StudyCenter], place: Place | None, today: date) -> Card:
    """The card of a trial whose conditions are prefetched; `centers` are its own."""
    facts = (
        "Its end date has passed" if is_outdated(trial, today) else "",
        phase_text(trial.phases),
        age_and_sex_text(trial),
        centers_text(centers, place),
    )
    return Card(
        url=_url(trial, place),
        title=trial.brief_title,
        status=status_tag(trial, today),
        is_open=trial.status == RECRUITING and not is_outdated(trial, today),
        summary=_conditions_text([condition.name for condition in trial.conditions.all()]),
        facts=tuple(fact for fact in facts if fact),
    )


def is_outdated(trial: Trial, today: date) -> bool:
    """Whether the registry says that the trial recruits although its end date has passed."""
    return trial.status == RECRUITING and trial.ends_on is not None and trial.ends_on < today


def status_tag(trial: Trial, today: date) -> str:
    """The trial's status in a word or two."""
    return OUTDATED.tag if is_outdated(trial, today) else status_words(trial.status).tag


def _url(trial: Trial, place: Place | None) -> str:
    """The trial's page; with the ZIP code that was typed, so that nobody types it again to sort the centers."""
    near = f"?{urlencode({'near': place.text})}" if place and place.point else ""
    return f"{trial.get_absolute_url()}{near}"


def _conditions_text(names: Sequence[str]) -> str:
    more = len(names) - CONDITIONS_ON_A_CARD
    shown = ", ".join(names[:CONDITIONS_ON_A_CARD])
    return f"{shown} and {more} more" if more > 0 else shown


def phase_text(phases: Sequence[str]) -> str:
    """ "Phase 1 and phase 2"; "" where the trial has none ("NA": not a trial of a drug)."""
    names = [PHASES.get(phase, readable(phase)) for phase in phases if phase != "NA"]
    return " and ".join([name if number == 0 else name.lower() for number, name in enumerate(names)])


def age_and_sex_text(trial: Trial) -> str:
    """The ages and the sex that the registry gives: "18 to 75 years, women only"."""
    ages = age_text(trial)
    return ages if trial.sex == Trial.Sex.ALL else f"{ages}, {SEXES[trial.sex].lower()}"


def age_text(trial: Trial) -> str:
    """The age limits with their units: "18 years and older", "6 months to 17 years", "Any age"."""
    low, high = trial.min_age, trial.max_age
    if low and high:
        value, _, unit = low.partition(" ")
        same_unit = high.partition(" ")[2].rstrip("s") == unit.rstrip("s")
        return f"{value if same_unit else low} to {high}"
    if low:
        return f"{low} and older"
    return f"Up to {high}" if high else "Any age"


def centers_text(centers: Sequence[StudyCenter], place: Place | None) -> str:
    """The nearest center where the place is known, else how many there are: in that country, or in all."""
    if place is None:
        return f"{_count_text(centers)}{_countries_text(centers)}" if centers else "No study center listed"
    if place.point is None:
        inside = [center for center in centers if same_country(center.country, place.country)]
        return f"{_count_text(inside) if inside else 'No study center'} in {country_in_text(place.country)}"
    nearest = next(iter(nearest_centers(centers, place)), None)
    if nearest is None or nearest.distance_km is None:
        return centers_text(centers, None)
    where = ", ".join(part for part in (nearest.center.city, nearest.center.state) if part)
    return f"Nearest center: {where or nearest.center.facility}, {distance_text(nearest.distance_km)}"


def _count_text(centers: Sequence[StudyCenter]) -> str:
    return f"{len(centers)} study center{'' if len(centers) == 1 else 's'}"


def _countries_text(centers: Sequence[StudyCenter]) -> str:
    countries = list(dict.fromkeys(center.country for center in centers if center.country))
    if not countries:
        return ""
    return f" in {country_in_text(countries[0])}" if len(countries) == 1 else f" in {len(countries)} countries"


def country_in_text(country: str) -> str:
    """A country as it stands in a sentence: "the United States"."""
    return f"the {country}" if country in WITH_ARTICLE or country.endswith("Republic") else country


def distance_text(distance_km: float) -> str:
    """A distance as people say it: "under 1 mile", "12 miles (19 km)"."""
    miles = round(distance_km / KM_PER_MILE)
    if miles < 1:
        return "under 1 mile"
    return f"{miles:,} mile{'' if miles == 1 else 's'} ({round(distance_km):,} km)"
