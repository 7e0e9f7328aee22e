"""Texts whose line ends, markers or indents were lost on the way into the registry: lists are found again."""

import pytest

from screening.criteria.parser import read_tree
from screening.criteria.tree import Section
from tests.criteria.test_outline import shape


def texts(text):
    return [item.text for item in read_tree("Inclusion Criteria:\n\n" + text).items]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("* ① rash; ② cough", ["rash;", "cough"]),
        ("① rash\n② cough", ["rash", "cough"]),
        ("1、Rash\n2、Cough", ["Rash", "Cough"]),
        ("1). Rash\n2). Cough", ["Rash", "Cough"]),
        ("（1）Rash\n（2）Cough", ["Rash", "Cough"]),
        ("* Rash • Cough that lasts • Fever", ["Rash", "Cough that lasts", "Fever"]),
        ("\\- Rash. - Cough that lasts. - Fever", ["Rash.", "Cough that lasts.", "Fever"]),
        ("1. Rash 2) Cough\n3. Fever", ["Rash 2) Cough", "Fever"]),
        ("7. Rash (BMI > 30), 8) cough\n9) fever", ["Rash (BMI > 30),", "cough", "fever"]),
        (
            "24. Tumor of the spine 25. Known alcohol abuse\n25. Prison",
            ["Tumor of the spine", "Known alcohol abuse", "Prison"],
        ),
    ],
)
def test_items_of_one_list(text, items):
    assert texts(text) == items


@pytest.mark.parametrize(
    "text",
    [
        "One (1) or two (2) symptomatic discs",
        "Migraine (diagnosis 1.1) or chronic migraine (diagnosis 1.3)",
        "Clearance < 25 ml • min-1 ;active liver disease",
        "Grade 2. Toxicity of any kind",
        "Stable - not worse - for a month",
        "A score of 3 - Moderate",
    ],
)
def test_what_only_looks_like_a_marker(text):
    assert texts(f"* {text}") == [text]


def test_a_list_inside_a_list_inside_one_line():
    lead = "Organs work within 14 days:"
    assert shape(f"* {lead} (1) a. hemoglobin ≥ 90; b. platelets ≥ 80; (2) tests: a. bilirubin < 1.5; b. ALT < 2") == [
        (lead, None),
        ("hemoglobin ≥ 90;", lead),
        ("platelets ≥ 80;", lead),
        ("tests:", lead),
        ("bilirubin < 1.5;", "tests:"),
        ("ALT < 2", "tests:"),
    ]


def test_roman_numbers_without_signs_between():
    lead = "Taking any of the following:"
    assert shape(f"1. {lead}\n\n   i. Steroids (planned) ii. Chemotherapy iii. Opioids or iv. Insulin") == [
        (lead, None),
        ("Steroids (planned)", lead),
        ("Chemotherapy", lead),
        ("Opioids or", lead),
        ("Insulin", lead),
    ]


def test_the_outer_list_goes_on_inside_the_last_item_of_an_inner_one():
    text = "1. Organs:\n\n   1. Liver works\n   2. Lungs work; 6. Women use the pill; 7. Consent is given\n2. Fever"
    assert shape(text)[2:] == [
        ("Lungs work;", "Organs:"),
        ("Women use the pill;", None),
        ("Consent is given", None),
        ("Fever", None),
    ]


def test_numbers_below_a_bullet_that_begin_after_one_stand_beside_it():
    assert shape("* Rash\n\n  4. Cough\n\n  5. Fever") == [("Rash", None), ("Cough", None), ("Fever", None)]


def test_the_next_number_of_the_own_list_is_no_child():
    assert shape("4. Any of these:\n\n   * Rash\n\n   5. Cough") == [
        ("Any of these:", None),
        ("Rash", "Any of these:"),
        ("Cough", None),
    ]


def test_a_heading_right_after_a_sentence_opens_its_section():
    tree = read_tree("Inclusion Criteria:\n\n* Approved by the board (MAB) Exclusion Criteria:\n* Low disc height")
    assert [item.section for item in tree.items] == [Section.INCLUSION, Section.EXCLUSION]


def test_a_line_that_is_nothing_but_or_closes_the_item_above():
    assert texts("* Rash\n\nOR\n\n* Cough") == ["Rash OR", "Cough"]


def test_a_line_in_small_letters_goes_on_with_an_unfinished_bullet():
    assert texts("* Unable to have a scan with\n\nbecause of an allergy\n\n* Fever") == [
        "Unable to have a scan with because of an allergy",
        "Fever",
    ]
