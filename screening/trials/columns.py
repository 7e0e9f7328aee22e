"""From a registry record to the columns of a trial and of its study centers; nothing here touches the database."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from screening.registry.records import Age, Contact, Intervention, Location, PartialDate, Study

CENTER_COLUMNS = ("facility", "status", "city", "state", "zip", "country", "latitude", "longitude", "contacts")


def trial_columns(study: Study) -> dict[str, Any]:
    """The values of a trial's columns by name, all but the number, the hash and the times of import."""
    return {
        **_texts(study),
        **_lists(study),
        "design": {
            "purpose": study.primary_purpose,
            "allocation": study.allocation,
            "model": study.intervention_model,
            "masking": study.masking,
        },
        "enrollment": study.enrollment,
        "dates": _dates(study),
        "ends_on": ends_on(study),
        "updated_on": study.last_updated.first if study.last_updated else None,
        "sex": study.sex.lower(),
        "min_age": age_text(study.min_age),
        "max_age": age_text(study.max_age),
        "min_age_years": study.min_age.years if study.min_age else None,
        "max_age_years": study.max_age.years if study.max_age else None,
        "healthy_volunteers": study.healthy_volunteers,
        "search_text": search_text(study),
    }


def _texts(study: Study) -> dict[str, str]:
    names = (
        "brief_title",
        "official_title",
        "acronym",
        "status",
        "why_stopped",
        "study_type",
        "enrollment_kind",
        "sponsor",
        "summary",
        "description",
        "criteria",
        "gender_description",
    )
    return {name: getattr(study, name) for name in names}


def _lists(study: Study) -> dict[str, list[Any]]:
    return {
        "secondary_ids": list(study.secondary_ids),
        "phases": list(study.phases),
        "collaborators": list(study.collaborators),
        "keywords": list(study.keywords),
        "interventions": [_intervention(intervention) for intervention in study.interventions],
        "central_contacts": contacts(study.central_contacts),
        "officials": contacts(study.officials),
    }


def _intervention(intervention: Intervention) -> dict[str, Any]:
    return {**asdict(intervention), "other_names": list(intervention.other_names)}


def contacts(people: Iterable[Contact]) -> list[dict[str, str]]:
    """Contacts as they are stored: only what is given."""
    return [{name: value for name, value in asdict(person).items() if value} for person in people]


def _dates(study: Study) -> dict[str, dict[str, str]]:
    named: dict[str, PartialDate | None] = {
        "start": study.start,
        "primary_completion": study.primary_completion,
        "completion": study.completion,
        "first_posted": study.first_posted,
        "last_updated": study.last_updated,
    }
    return {
        name: {"text": found.text, "precision": found.precision, "kind": found.kind}
        for name, found in named.items()
        if found
    }


def ends_on(study: Study) -> date | None:
    """The latest day that the completion date can mean; of the primary completion where the registry gives no other."""
    end = study.completion or study.primary_completion
    return end.last if end else None


def age_text(age: Age | None) -> str:
    """An age limit with its unit ("18 years", "1 month"), "" where there is none."""
    if age is None:
        return ""
    unit = age.unit.removesuffix("s") if age.value == 1 else age.unit
    return f"{age.value:g} {unit}"


def search_text(study: Study) -> str:
    """What the full-text search looks in, beside the title."""
    treatments = [name for item in study.interventions for name in (item.name, *item.other_names)]
    parts = (
        study.nct_id,
        study.acronym,
        *study.conditions,
        *study.keywords,
        *treatments,
        *study.condition_ancestors,
        study.official_title,
        *study.secondary_ids,
    )
    return "\n".join(dict.fromkeys(part for part in parts if part))


def center_columns(location: Location) -> dict[str, Any]:
    """The values of a study center's columns by name, all but its trial and position."""
    values = {name: getattr(location, name) for name in CENTER_COLUMNS}
    return {**values, "contacts": contacts(location.contacts)}
