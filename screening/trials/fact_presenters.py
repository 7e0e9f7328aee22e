"""The facts of a trial in plain words, term beside description: below its title, its details, who can take part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format

from screening.trials.card_presenters import age_text, phase_text
from screening.trials.models import Trial
from screening.trials.plain_words import (
    ALLOCATIONS,
    MASKINGS,
    PHASE_MEANINGS,
    PURPOSES,
    RECRUITING,
    SEXES,
    STUDY_TYPES,
    readable,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A term with its description."""

    term: str
    description: str


def head_facts(trial: Trial, today: date) -> tuple[Fact, ...]:
    """What stands below the title."""
    return _given(
        Fact("End date", _end_text(trial, today)),
        Fact(_participants_term(trial), f"{trial.enrollment:,}" if trial.enrollment else ""),
        Fact("Sponsor", trial.sponsor),
        Fact("Phase", phase_text(trial.phases)),
        Fact("Age", age_text(trial)),
        Fact("Sex", SEXES[trial.sex]),
        Fact("Healthy volunteers", _healthy_text(trial.healthy_volunteers)),
        Fact("Updated on", day_text(trial.updated_on) if trial.updated_on else ""),
    )


def _given(*facts: Fact) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.description)


def _participants_term(trial: Trial) -> str:
    return "Participants needed" if trial.status in (RECRUITING, "NOT_YET_RECRUITING") else "Participants"


def _end_text(trial: Trial, today: date) -> str:
    if trial.ends_on is None:
        return ""
    remaining = (trial.ends_on - today).days
    if remaining < 0:
        return f"{end_text(trial)} (has passed)"
    about = "" if _end(trial).get("precision", "day") == "day" else "about "
    return f"{end_text(trial)} ({about}{remaining:,} day{'' if remaining == 1 else 's'} left)"


def end_text(trial: Trial) -> str:
    """The completion date as precise as the registry gives it: "April 2026" is no day."""
    return _date_text(_end(trial)) or (day_text(trial.ends_on) if trial.ends_on else "")


def _end(trial: Trial) -> Mapping[str, str]:
    return trial.dates.get("completion") or trial.dates.get("primary_completion") or {}


def _healthy_text(taken: bool | None) -> str:
    return {True: "Can take part", False: "Cannot take part", None: ""}[taken]


def limit_facts(trial: Trial) -> tuple[Fact, ...]:
    """Who can take part, by the registry's structured fields."""
    return _given(
        Fact("Age", age_text(trial)),
        Fact("Sex", SEXES[trial.sex]),
        Fact("About sex or gender", trial.gender_description),
        Fact("Healthy volunteers", _healthy_text(trial.healthy_volunteers)),
    )


def detail_facts(trial: Trial) -> tuple[Fact, ...]:
    """Identifiers, design and dates."""
    design: Mapping[str, str] = trial.design
    return _given(
        Fact("NCT number", trial.nct_id),
        Fact("Other numbers", ", ".join(trial.secondary_ids)),
        Fact("Short name", trial.acronym),
        Fact("Kind of study", worded(STUDY_TYPES, trial.study_type)),
        Fact("What the phase means", _phase_meaning(trial.phases)),
        Fact("Purpose", worded(PURPOSES, design.get("purpose", ""))),
        Fact("How groups are chosen", ALLOCATIONS.get(design.get("allocation", ""), "")),
        Fact("Who knows which group", worded(MASKINGS, design.get("masking", ""))),
        Fact("Start", _dated(trial, "start")),
        Fact("End", _dated(trial, "completion")),
        Fact("Sponsor", trial.sponsor),
        Fact("Together with", ", ".join(trial.collaborators)),
    )


def worded(table: Mapping[str, str], code: str) -> str:
    """The words that `table` has for a code, or the code made readable; "" for none."""
    return table.get(code, readable(code)) if code else ""


def _phase_meaning(phases: Sequence[str]) -> str:
    meanings = [PHASE_MEANINGS[phase] for phase in phases if phase in PHASE_MEANINGS]
    return "; ".join(meanings).capitalize()


def _dated(trial: Trial, name: str) -> str:
    """A date, marked where it is planned."""
    given: Mapping[str, str] = trial.dates.get(name) or {}
    shown = _date_text(given)
    return f"{shown} (planned)" if shown and given.get("kind") == "estimated" else shown


def _date_text(given: Mapping[str, str]) -> str:
    """A date with the precision that the registry gives: a day, a month or a year."""
    if not given.get("text"):
        return ""
    parts = [int(part) for part in given["text"].split("-")]
    day = date(*[*parts, 1, 1][:3])
    return date_format(day, {"day": "F j, Y", "month": "F Y"}.get(given.get("precision", ""), "Y"))


def day_text(day: date) -> str:
    """A day as "July 9, 2023"."""
    return date_format(day, "F j, Y")
