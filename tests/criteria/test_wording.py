"""Questions: plain, positive, in the second person; and honest where the rules do not reach."""

import pytest

from screening.criteria.parser import parse
from screening.criteria.tree import Reply, Role, Sex

INCLUSION = [
    (
        "No prior systemic treatment for metastatic breast cancer",
        "Have you ever had systemic treatment for metastatic breast cancer?",
        "no",
    ),
    ("Women or men 18 years and older", "Are you 18 or older?", "yes"),
    ("Platelet Count ≥ 75,000/ mm3", "Is your platelet count (a blood test) 75,000/mm3 or higher?", "yes"),
    (
        "Total Bilirubin ≤1.5 x upper limits of normal (ULN)",
        "Is your total bilirubin (a blood test) at most 1.5 times the upper limit of normal?",
        "yes",
    ),
    ("Subject must have type 1 or type 2 diabetes.", "Do you have type 1 or type 2 diabetes?", "yes"),
    ("Participant has regular access to the internet", "Do you have regular access to the internet?", "yes"),
    ("Patients must be able to swallow pills", "Are you able to swallow pills?", "yes"),
    ("Ability to read English", "Are you able to read English?", "yes"),
    ("Signed informed consent", "Are you willing to sign an informed consent form?", "yes"),
    ("Lives in the United States.", "Do you live in the United States?", "yes"),
    ("Negative urine pregnancy test", "Is your pregnancy test positive?", "no"),
    ("Patients without active infection", "Do you have active infection?", "no"),
    ("Not pregnant or nursing", "Are you pregnant or breastfeeding?", "no"),
]
EXCLUSION = [
    ("Pregnancy or lactation", "Are you pregnant or breastfeeding?", "no"),
    ("Must not be receiving any strong CYP3A4 inhibitor", "Are you receiving any strong CYP3A4 inhibitor?", "no"),
    ("Patients must not have uncontrolled hypertension", "Do you have uncontrolled hypertension?", "no"),
    ("History of stroke", "Have you ever had stroke?", "no"),
    (
        "Prior treatment with any investigational drug within the preceding 2 weeks",
        "Have you had treatment with any investigational drug within the preceding 2 weeks?",
        "no",
    ),
    ("Major surgery within 4 weeks", "Have you had major surgery within 4 weeks?", "no"),
    (
        "Patients unwilling to or unable to comply with the protocol",
        "Are you unwilling or unable to comply with the protocol?",
        "no",
    ),
    ("Known hypersensitivity to gold", "Are you allergic to gold?", "no"),
    ("Hemoglobin < 9 g/dL", "Is your hemoglobin (a blood test) lower than 9 g/dL?", "no"),
]


def only(text, heading):
    (item,) = parse(f"{heading} Criteria:\n\n* {text}").items
    return item


@pytest.mark.parametrize(("text", "question", "fits_if"), INCLUSION)
def test_inclusion_questions(text, question, fits_if):
    item = only(text, "Inclusion")
    assert (item.question, item.fits_if) == (question, fits_if)


@pytest.mark.parametrize(("text", "question", "fits_if"), EXCLUSION)
def test_exclusion_questions(text, question, fits_if):
    item = only(text, "Exclusion")
    assert (item.question, item.fits_if) == (question, fits_if)


def test_what_cannot_be_reworded_is_asked_as_it_stands():
    item = only("Pathology whose level correlates to primary symptoms", "Inclusion")
    assert item.question == 'Is this true for you: "Pathology whose level correlates to primary symptoms"?'
    assert item.assumed == "wording"


def test_words_too_many_for_a_question_are_left_to_the_page():
    item = only("Whoever has " + "one of many things and " * 20 + "more", "Exclusion")
    assert item.question == "Is what the trial says here true for you?"
    assert (item.assumed, item.fits_if) == ("wording", Reply.NO)


def test_a_ban_that_cannot_be_reworded_asks_if_the_rule_leaves_one_out():
    item = only("Children only rarely have it, and so are excluded from this study", "Inclusion")
    assert item.question.startswith("Does this rule leave you out: ")
    assert item.fits_if is Reply.NO


def test_examples_and_long_brackets_go_into_the_help():
    item = only("Liver disease such as cirrhosis or chronic hepatitis", "Exclusion")
    assert item.question == "Do you have liver disease?"
    assert item.help == "For example: cirrhosis or chronic hepatitis."


def test_wash_out_questions_say_that_no_treatment_should_change():
    item = only("Use of opioids within 4 weeks before enrollment", "Exclusion")
    assert "Do not change any treatment because of this." in item.help.split("\n")


def test_values_say_where_to_look():
    item = only("Platelets ≥ 100,000/mm3", "Inclusion")
    assert item.help == "Look on your test report, under “Platelets”."


def test_the_same_fact_in_both_lists_is_asked_once():
    tree = parse(
        "Inclusion Criteria:\n\n* Age 18 or older\n* Written informed consent\n\nExclusion Criteria:\n\n* Under "
        "18 years of age\n* Denial of written consent"
    )
    age, consent, young, denial = tree.items
    assert (young.same_as, young.same_as_opposite) == (age.id, True)
    assert (denial.same_as, denial.same_as_opposite) == (consent.id, True)


def test_no_question_speaks_of_patients_or_denies_twice(showcase):
    for item in showcase.items:
        if item.role is Role.CRITERION and not item.assumed:
            words = set(item.question.lower().replace("?", "").split())
            assert not words & {"patients", "subjects", "participants", "no", "without", "never"}


def test_the_showcase_reads_well(showcase):
    asked = [item for item in showcase.items if item.role is Role.CRITERION]
    assert sum(item.assumed == "wording" for item in asked) <= 3
    questions = {item.text[:30]: item.question for item in asked}
    assert questions["Uncontrolled brain metastases"] == "Do you have uncontrolled brain metastases?"
    assert questions["Transthoracic echocardiogram w"] == "Is your ejection fraction (a heart scan) higher than 50%?"
    men = next(item for item in asked if item.applies_to is Sex.MALE)
    assert men.question.startswith("Do you agree to use a condom and not father a child")
