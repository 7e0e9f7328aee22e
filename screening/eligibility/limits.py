"""The registry's structured age and sex limits, which hold besides the prose and win over it."""

from dataclasses import dataclass
from enum import StrEnum

from screening.criteria.tree import Limits, Sex

from .person import Person
from .truth import Truth


class LimitKind(StrEnum):
    """What a structured limit is about."""

    AGE = "age"
    SEX = "sex"


@dataclass(frozen=True, slots=True)
class LimitFinding:
    """Whether a person is inside one of the registry's limits."""

    kind: LimitKind
    truth: Truth


def limit_findings(limits: Limits, person: Person) -> tuple[LimitFinding, ...]:
    """A finding for each limit that the registry states; none where it states none."""
    findings = []
    if has_age_limit(limits):
        findings.append(LimitFinding(LimitKind.AGE, age_finding(limits, person)))
    if limits.sex is not Sex.ALL:
        findings.append(LimitFinding(LimitKind.SEX, sex_finding(limits, person)))
    return tuple(findings)


def has_age_limit(limits: Limits) -> bool:
    """Whether the registry states a lowest or a highest age."""
    return limits.min_age is not None or limits.max_age is not None


def age_finding(limits: Limits, person: Person) -> Truth:
    """Whether the age is inside the stated limits; UNSURE without an age or without a limit.

    Whole years are completed years: a highest age of 75 holds until the 76th birthday. Fractions (months, weeks, days)
    are compared as they are. Source: ClinicalTrials.gov, data element definitions, "Age Limits".
    """
    if person.age is None or not has_age_limit(limits):
        return Truth.UNSURE
    if limits.min_age is not None and person.age < limits.min_age:
        return Truth.NO
    return Truth.YES if limits.max_age is None or _at_most(person.age, limits.max_age) else Truth.NO


def _at_most(age: float, highest: float) -> bool:
    whole = highest >= 1 and highest == int(highest)
    return age < highest + 1 if whole else age <= highest


def sex_finding(limits: Limits, person: Person) -> Truth:
    """Whether the trial takes people of this sex; UNSURE where the person would rather not say."""
    if limits.sex is Sex.ALL:
        return Truth.YES
    if not person.sex_known:
        return Truth.UNSURE
    return Truth.YES if limits.sex is person.sex else Truth.NO
