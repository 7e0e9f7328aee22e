"""Flat lists stand under the line that introduces them, and nothing else does; empty lead-ins are set aside."""

import pytest

from screening.criteria.parser import read_tree
from tests.criteria.test_outline import shape


def test_items_that_go_on_with_the_sentence_of_their_lead_in():
    lead = "Participants in all parts must have:"
    assert shape(f"* {lead}\n* measurable disease\n* a life expectancy of 3 months\n* Fever") == [
        (lead, None),
        ("measurable disease", lead),
        ("a life expectancy of 3 months", lead),
        ("Fever", None),
    ]


def test_items_that_end_in_or_stand_under_the_line_with_a_colon_before_them():
    lead = "If female, the subject is:"
    assert shape(f"* {lead}\n* Past menopause or,\n* Sterile; or\n* Using the pill\n* Fever") == [
        (lead, None),
        ("Past menopause or,", lead),
        ("Sterile; or", lead),
        ("Using the pill", lead),
        ("Fever", None),
    ]


@pytest.mark.parametrize("lead", ["Group A (healthy): Meet all the items 1 ~ 2 below", "Group B: meet any of 1 to 2"])
def test_a_paragraph_that_points_to_the_items_below_needs_no_colon(lead):
    assert shape(f"{lead}\n\n1. Rash\n2. Cough\n\nThis is not one of them.\n\n* Fever") == [
        (lead, None),
        ("Rash", lead),
        ("Cough", lead),
        ("This is not one of them.", None),
        ("Fever", None),
    ]


def test_the_next_letter_of_the_list_around_does_not_stand_among_bullets():
    text = "a. Men:\n\n* Condoms\n\nPLUS either:\n\n* Abstinence OR\n* Sterility\n\nb. Women:\n\n* The pill"
    assert ("b. Women:", "PLUS either:") not in shape(text)
    assert ("Sterility", "PLUS either:") in shape(text)
    assert ("Women:", None) in shape(text)


def test_a_bullet_of_one_word_with_a_colon_names_what_follows():
    assert shape("* Hepatic:\n* Bilirubin < 2\n* ALT < 3\n* Renal: creatinine < 2") == [
        ("Hepatic:", None),
        ("Bilirubin < 2", "Hepatic:"),
        ("ALT < 3", "Hepatic:"),
        ("Renal: creatinine < 2", None),
    ]


def test_what_is_for_men_does_not_stand_under_what_is_for_women():
    assert shape("* A female must use contraception.\n\n  * A male must use condoms.") == [
        ("A female must use contraception.", None),
        ("A male must use condoms.", None),
    ]


@pytest.mark.parametrize(
    "preamble",
    [
        "Patients are eligible to be included in the study only if they meet all of the following criteria:",
        "All answers must be NO to be eligible for the study.",
        "Any subject who shows any of the following criteria should be excluded from this clinical study:",
        "Participants who meet any of the following criteria will be disqualified from entering the study:",
    ],
)
def test_a_lead_in_that_adds_nothing_is_no_item(preamble):
    tree = read_tree(f"Exclusion Criteria:\n\n{preamble}\n\n* Rash\n* Cough")
    assert [(item.text, item.parent) for item in tree.items] == [("Rash", None), ("Cough", None)]


def test_a_population_stands_above_both_of_its_sections():
    text = "Inclusion Criteria:\n\n* Adult\n\nExclusion Criteria:\n\n* Pregnancy\n\n"
    tree = read_tree(f"PATIENTS\n\n{text}CONTROLS\n\n{text}")
    parents = [(item.text, tree.by_id[item.parent].text if item.parent else None) for item in tree.items]
    assert parents == [
        ("PATIENTS", None),
        ("Adult", "PATIENTS"),
        ("Pregnancy", "PATIENTS"),
        ("CONTROLS", None),
        ("Adult", "CONTROLS"),
        ("Pregnancy", "CONTROLS"),
    ]
