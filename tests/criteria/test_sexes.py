"""Whom an item is restricted to."""

import pytest

from screening.criteria.sexes import restricts_to
from screening.criteria.tree import Sex


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("Age: 18 to 75 years old (man or female)", Sex.ALL),
        ("Non-pregnant adults regardless of gender", Sex.ALL),
        ("Vulnerable persons (pregnant women, children, prisoners)", Sex.ALL),
        ("Pediatric patients (under 6 years old); pregnant women", Sex.ALL),
        ("Agreement, if female of child bearing potential or if male with such a partner, to contraception", Sex.ALL),
        ("Patients of childbearing/fathering potential must agree to contraception", Sex.ALL),
        ("A male of childbearing potential must agree to use barrier contraception", Sex.MALE),
        ("Individuals capable of making their partner pregnant: use of condoms", Sex.MALE),
        ("Individuals who are capable of becoming pregnant: use of contraception", Sex.FEMALE),
        ("Gestational diabetes", Sex.FEMALE),
        ("At most 92 days postpartum", Sex.FEMALE),
        ("Medically acceptable contraception, if female of child-bearing potential", Sex.FEMALE),
    ],
)
def test_whom_words_restrict_an_item_to(text, sex):
    assert restricts_to(text, pregnancy_topic=True) is sex
