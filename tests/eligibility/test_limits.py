"""Registry limits: completed years, fractions, and nothing said."""

import pytest

from screening.criteria.tree import Limits, Sex
from screening.eligibility.limits import LimitFinding, LimitKind, age_finding, limit_findings, sex_finding
from screening.eligibility.person import Person
from screening.eligibility.truth import Truth

Y, N, U = Truth.YES, Truth.NO, Truth.UNSURE


@pytest.mark.parametrize(
    ("low", "high", "age", "expected"),
    [
        (18, None, 17.99, N),
        (18, None, 18, Y),
        (None, 75, 75, Y),
        (None, 75, 75.99, Y),
        (None, 75, 76, N),
        (None, 1, 1.9, Y),
        (None, 1.5, 1.5, Y),
        (None, 1.5, 1.6, N),
        (None, 0.5, 0.5, Y),
        (None, 0.5, 0.6, N),
        (0, 0, 0, Y),
        (0, 0, 0.1, N),
        (18, 75, None, U),
        (None, None, 40, U),
    ],
)
def test_age(low, high, age, expected):
    assert age_finding(Limits(low, high), Person(age)) is expected


@pytest.mark.parametrize(
    ("limit", "sex", "expected"),
    [
        (Sex.ALL, None, Y),
        (Sex.ALL, Sex.MALE, Y),
        (Sex.FEMALE, Sex.FEMALE, Y),
        (Sex.FEMALE, Sex.MALE, N),
        (Sex.MALE, None, U),
        (Sex.MALE, Sex.ALL, U),
    ],
)
def test_sex(limit, sex, expected):
    assert sex_finding(Limits(sex=limit), Person(sex=sex)) is expected


def test_only_what_the_registry_states_is_found():
    assert limit_findings(Limits(), Person(40, Sex.MALE)) == ()
    assert limit_findings(Limits(18, None, Sex.FEMALE), Person(40)) == (
        LimitFinding(LimitKind.AGE, Y),
        LimitFinding(LimitKind.SEX, U),
    )
