"""What the project keeps of a registry record: frozen dataclasses in the field's terms.

Source of each field: ClinicalTrials.gov API v2, `protocolSection` (and `derivedSection` where said). Empty text is "",
an unknown number or date is None; nothing is invented.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A registry date: "2023-07-09" (precision "day"), "2023-07" ("month") or "2023" ("year").

    `first` is the earliest and `last` the latest day that it can mean. `kind` is "actual", "estimated" or "".
    """

    text: str
    precision: str
    first: date
    last: date
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A central contact, a location's contact or an overall official (`affiliation` is set for officials only)."""

    name: str
    role: str = ""
    phone: str = ""
    phone_ext: str = ""
    email: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """A study center as the registry lists it (`contactsLocationsModule.locations`); `status` is "" where not given."""

    facility: str
    status: str = ""
    city: str = ""
    state: str = ""
    zip: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Intervention:
    """What is studied (`armsInterventionsModule.interventions`)."""

    kind: str
    name: str
    description: str = ""
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Age:
    """An age limit as written: value and unit ("years", "months", "weeks", "days", "hours", "minutes")."""

    value: float
    unit: str

    @property
    def years(self) -> float:
        """The limit in years, a fraction for the smaller units."""
        return (
            self.value
            / {"years": 1, "months": 12, "weeks": 52.1775, "days": 365.2425, "hours": 8765.82, "minutes": 525949.2}[
                self.unit
            ]
        )


@dataclass(frozen=True, slots=True)
class Study:
    """One registry record. `sha256` is the hash of the record in canonical JSON (sorted keys, no white space)."""

    nct_id: str
    brief_title: str
    sha256: str
    official_title: str = ""
    acronym: str = ""
    secondary_ids: tuple[str, ...] = ()
    status: str = ""
    why_stopped: str = ""
    study_type: str = ""
    phases: tuple[str, ...] = ()
    primary_purpose: str = ""
    allocation: str = ""
    intervention_model: str = ""
    masking: str = ""
    enrollment: int | None = None
    enrollment_kind: str = ""
    start: PartialDate | None = None
    primary_completion: PartialDate | None = None
    completion: PartialDate | None = None
    first_posted: PartialDate | None = None
    last_updated: PartialDate | None = None
    sponsor: str = ""
    sponsor_class: str = ""
    collaborators: tuple[str, ...] = ()
    summary: str = ""
    description: str = ""
    conditions: tuple[str, ...] = ()
    condition_ancestors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    criteria: str = ""
    sex: str = "ALL"
    gender_based: bool = False
    gender_description: str = ""
    min_age: Age | None = None
    max_age: Age | None = None
    healthy_volunteers: bool | None = None
    central_contacts: tuple[Contact, ...] = ()
    officials: tuple[Contact, ...] = ()
    locations: tuple[Location, ...] = ()
