"""The registry's codes in plain words, as tables: statuses, phases, kinds of study, contacts' roles.

Source of the codes and their meaning: ClinicalTrials.gov API v2 (enumeration types) and its glossary.
"""

from dataclasses import dataclass
from types import MappingProxyType

RECRUITING = "RECRUITING"


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A status as a short tag, and as a sentence that says what it means for somebody who is looking."""

    tag: str
    sentence: str = ""


STATUSES = MappingProxyType(
    {
        RECRUITING: StatusWords("Looking for people"),
        "NOT_YET_RECRUITING": StatusWords("Not open yet", "This trial is planned. It does not take people yet."),
        "ENROLLING_BY_INVITATION": StatusWords(
            "By invitation only",
            "The study team chooses whom it asks to take part. You cannot ask to join by yourself.",
        ),
        "ACTIVE_NOT_RECRUITING": StatusWords("Closed to new people", "This trial goes on, but takes no new people."),
        "SUSPENDED": StatusWords("Paused", "This trial is paused. It may start again."),
        "TERMINATED": StatusWords("Stopped early", "This trial was stopped early. It takes no new people."),
        "COMPLETED": StatusWords("Finished", "This trial is finished. It takes no new people."),
        "WITHDRAWN": StatusWords("Cancelled", "This trial was cancelled before anybody took part."),
        "UNKNOWN": StatusWords(
            "Status not known",
            "Nobody has confirmed this trial's status for two years or more. It may be closed.",
        ),
        "AVAILABLE": StatusWords("Available", "This is no trial. A doctor can ask for this treatment for a patient."),
        "NO_LONGER_AVAILABLE": StatusWords("No longer available", "This treatment is no longer given in this way."),
        "TEMPORARILY_NOT_AVAILABLE": StatusWords("Paused", "This treatment is not given in this way at present."),
        "APPROVED_FOR_MARKETING": StatusWords("Closed", "This treatment can now be prescribed. The program is closed."),
        "WITHHELD": StatusWords("Not made public", "The registry does not show the status of this trial."),
    }
)
# The registry says that it recruits, but its end date has passed: true of about one such record in four.
OUTDATED = StatusWords("May be closed")
STATUS_NOT_GIVEN = StatusWords("Status not given", "The registry does not say if this trial takes people.")

PHASES = MappingProxyType(
    {
        "EARLY_PHASE1": "Early phase 1",
        "PHASE1": "Phase 1",
        "PHASE2": "Phase 2",
        "PHASE3": "Phase 3",
        "PHASE4": "Phase 4",
    }
)
PHASE_MEANINGS = MappingProxyType(
    {
        "EARLY_PHASE1": "a first look at very small amounts, in a few people",
        "PHASE1": "first tests in a small group, to find a dose and learn about side effects",
        "PHASE2": "tests in a larger group, to see if it may help",
        "PHASE3": "a comparison with other care in a large group",
        "PHASE4": "more is learned about a treatment that is already in use",
    }
)

STUDY_TYPES = MappingProxyType(
    {
        "INTERVENTIONAL": "A treatment or another step is tested",
        "OBSERVATIONAL": "People are observed, no treatment is assigned",
        "EXPANDED_ACCESS": "A treatment is given outside a trial",
    }
)

PURPOSES = MappingProxyType(
    {
        "TREATMENT": "Treatment",
        "PREVENTION": "Prevention",
        "DIAGNOSTIC": "Finding or naming an illness",
        "ECT": "Learning about education or training",
        "SUPPORTIVE_CARE": "Comfort and relief of symptoms",
        "SCREENING": "Early detection",
        "HEALTH_SERVICES_RESEARCH": "How care is given",
        "BASIC_SCIENCE": "How the body works",
        "DEVICE_FEASIBILITY": "A first test of a device",
        "OTHER": "Other",
    }
)

ALLOCATIONS = MappingProxyType(
    {
        "RANDOMIZED": "By chance (randomized)",
        "NON_RANDOMIZED": "Not by chance",
    }
)

MASKINGS = MappingProxyType(
    {
        "NONE": "Everybody knows who gets what",
        "SINGLE": "One party does not know who gets what",
        "DOUBLE": "Two parties do not know who gets what",
        "TRIPLE": "Three parties do not know who gets what",
        "QUADRUPLE": "Nobody involved knows who gets what",
    }
)

INTERVENTION_KINDS = MappingProxyType(
    {
        "BEHAVIORAL": "Behavior",
        "BIOLOGICAL": "Biological product or vaccine",
        "COMBINATION_PRODUCT": "Combination product",
        "DEVICE": "Device",
        "DIAGNOSTIC_TEST": "Test",
        "DIETARY_SUPPLEMENT": "Dietary supplement",
        "DRUG": "Drug",
        "GENETIC": "Gene or cell product",
        "PROCEDURE": "Procedure",
        "RADIATION": "Radiation",
        "OTHER": "Other",
    }
)

SEXES = MappingProxyType({"all": "All sexes", "female": "Women only", "male": "Men only"})

ROLES = MappingProxyType(
    {
        "CONTACT": "",
        "PRINCIPAL_INVESTIGATOR": "Lead doctor or researcher",
        "SUB_INVESTIGATOR": "Doctor or researcher",
        "STUDY_CHAIR": "Study chair",
        "STUDY_DIRECTOR": "Study director",
    }
)


def status_words(code: str) -> StatusWords:
    """The words of a status; one that we do not know is shown as the registry writes it."""
    return STATUSES.get(code) or (StatusWords(readable(code)) if code else STATUS_NOT_GIVEN)


def readable(code: str) -> str:
    """A code that has no words of ours: "SOME_CODE" to "Some code"."""
    return code.replace("_", " ").capitalize()
