"""The same fact in both lists is asked once, also where one of them says the opposite."""

import pytest

from screening.criteria.parser import parse


def link(wanted: str, excluded: str) -> tuple[int | None, bool]:
    tree = parse(f"Inclusion Criteria:\n\n* {wanted}\n\nExclusion Criteria:\n\n* {excluded}")
    return tree.items[1].same_as, tree.items[1].same_as_opposite


@pytest.mark.parametrize(
    ("wanted", "excluded", "opposite"),
    [
        ("Age ≥ 18 years", "Under 18 years", True),
        ("Signed informed consent", "Refusal to sign the informed consent form", True),
        ("Able to swallow tablets", "Unable to swallow tablets", True),
        ("Willing to complete a diary", "Unwilling to complete a diary", True),
        ("Willing and able to complete a diary", "Unwilling or unable to complete a diary", True),
        ("Able and willing to complete a diary", "Unable or unwilling to complete a diary", True),
        ("Not pregnant", "Pregnancy", False),
        ("No history of stroke", "History of stroke", False),
        ("Patients without active infection", "Active infection", False),
    ],
)
def test_a_fact_in_both_lists_is_asked_once(wanted, excluded, opposite):
    assert link(wanted, excluded) == (1, opposite)


@pytest.mark.parametrize(
    ("wanted", "excluded"),
    [
        ("Able to swallow tablets", "Unable to swallow liquids"),
        ("Age ≥ 18 years", "Age > 75 years"),
        ("History of stroke", "History of seizure"),
        ("Able to complete a diary", "Unwilling or unable to complete a diary"),
    ],
)
def test_other_facts_are_asked_as_well(wanted, excluded):
    assert link(wanted, excluded) == (None, False)


def test_items_of_a_group_are_read_in_its_context_and_stay_apart():
    tree = parse(
        "Exclusion Criteria:\n\n* Surgery\n* Planned treatment with any of the following:\n\n  * Surgery\n  * Radiation"
    )
    assert all(item.same_as is None for item in tree.items)
