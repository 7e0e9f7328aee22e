"""Ages and comparisons."""

import pytest

from screening.criteria.labs import comparison
from screening.criteria.parser import parse
from screening.criteria.quantities import age_range, bound_of, says_only_age, spoken
from screening.criteria.tree import AgeRange, Limits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Age ≥ 18 years", AgeRange(low=18)),
        ("Women or men 18 years and older", AgeRange(low=18)),
        ("Is between the ages of 18 and 75 years.", AgeRange(low=18, high=75)),
        ("Age：18~75 years;", AgeRange(low=18, high=75)),
        ("Under 18 years of age", AgeRange(high=18, high_inclusive=False)),
        ("Age ≥12 months and <16 years", AgeRange(low=1, high=16, high_inclusive=False)),
        ("Age of onset of migraine before 50 years of age", None),
        ("18 years or older with asthma", None),
        ("Back pain for at least 12 months", None),
    ],
)
def test_age_ranges(text, expected):
    assert age_range(text) == expected


@pytest.mark.parametrize(
    ("relation", "low", "inclusive"),
    [
        ("≥", True, True),
        ("=<", False, True),
        (">", True, False),
        ("no more than", False, True),
        ("not less than", True, True),
        ("below", False, False),
    ],
)
def test_relations(relation, low, inclusive):
    bound = bound_of(relation)
    assert (bound.low, bound.inclusive) == (low, inclusive)


@pytest.mark.parametrize(
    ("text", "said", "value", "extra"),
    [
        ("Absolute Neutrophil Count (ANC) ≥ 1,500/mm3", "absolute neutrophil count", "1,500/mm3", ""),
        ("Hg >9 g/dL", "hemoglobin", "9 g/dL", ""),
        (
            "Total Bilirubin ≤1.5 x upper limits of normal (ULN)",
            "total bilirubin",
            "1.5 times the upper limit of normal",
            "",
        ),
        (
            "Serum AST ≤ 2.5 x ULN (≤ 5 x ULN with liver metastasis)",
            "AST",
            "2.5 times the upper limit of normal",
            "≤ 5 x ULN with liver metastasis",
        ),
        ("Ejection fraction > 50%", "ejection fraction", "50%", ""),
    ],
)
def test_laboratory_values(text, said, value, extra):
    found = comparison(text)
    assert (found.measure.said, found.value, found.extra) == (said, value, extra)


@pytest.mark.parametrize(
    "text", ["Platelets ≥ 100,000 and no transfusion", "At least 3 attacks a week", "Serum rhubarb > 3 mg"]
)
def test_what_is_no_single_comparison(text):
    assert comparison(text) is None


def test_signs_are_said_in_words():
    assert spoken("pain ≥ 4 or <3 days") == "pain at least 4 or less than 3 days"


@pytest.mark.parametrize(
    "text",
    [
        "Minimum age of 18 years",
        "Equal to or older than 18 years of age",
        "Age to be ≥ 19 years old",
        "Aged 18-70 years, gender is not limited",
    ],
)
def test_an_age_limit_in_any_words_is_settled_by_the_registrys_own(text):
    item = parse(f"Inclusion Criteria:\n\n* {text}\n* Asthma", Limits(min_age=18)).items[0]
    assert item.known_age is not None


@pytest.mark.parametrize("text", ["More than 5 years of education", "Smoking for 10 years", "Age"])
def test_years_of_something_else_are_no_age_limit(text):
    assert not says_only_age(text)
