"""Questions: plain, positive, in the second person; and honest where the rules do not reach."""

import pytest

from screening.criteria.parser import parse
from screening.criteria.tree import AgeRange, Reply, Role, Sex

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
    ("Patients without active infection", "Do you have an active infection?", "no"),
    ("Not pregnant or nursing", "Are you pregnant or breastfeeding?", "no"),
]
EXCLUSION = [
    ("Pregnancy or lactation", "Are you pregnant or breastfeeding?", "no"),
    ("Must not be receiving any strong CYP3A4 inhibitor", "Are you receiving any strong CYP3A4 inhibitor?", "no"),
    ("Patients must not have uncontrolled hypertension", "Do you have uncontrolled high blood pressure?", "no"),
    ("History of stroke", "Have you ever had a stroke?", "no"),
    (
        "Prior treatment with any investigational drug within the preceding 2 weeks",
        "Have you had treatment with any experimental drug in the last 2 weeks?",
        "no",
    ),
    ("Major surgery within 4 weeks", "Have you had major surgery in the last 4 weeks?", "no"),
    (
        "Patients unwilling to or unable to comply with the protocol",
        "Are you unwilling or unable to follow the protocol?",
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
    assert item.question == "Is this true for you?"
    assert (item.assumed, item.fits_if) == ("too long for one question", Reply.NO)


def test_a_ban_that_cannot_be_reworded_asks_if_the_rule_leaves_one_out():
    text = "Children only rarely have it, and so are excluded from this study"
    item = only(text, "Inclusion")
    # Two denials in one sentence are hard to answer: the words stand below it.
    assert item.question == "Does this rule leave you out?"
    assert (text in item.help, item.fits_if) == (True, Reply.NO)


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


PLAIN = [
    ("e", "Pregnant or breastfeeding female patients.", "Are you pregnant or breastfeeding?", "no"),
    (
        "e",
        "Pregnant or breastfeeding women, or adults of reproductive potential who are not using effective birth "
        "control methods.",
        "Are you pregnant or breastfeeding, or, if you can have children, are you not using effective birth control "
        "methods?",
        "no",
    ),
    (
        "e",
        "Patients with a known additional malignancy that is progressing or requires active treatment.",
        "Do you have another cancer that is progressing or needs active treatment?",
        "no",
    ),
    (
        "e",
        "≥Level 3 AE related to anti-PD-1",
        "Do you have at least Level 3 adverse event related to anti-PD-1?",
        "no",
    ),
    (
        "e",
        "Active or uncontrolled serious infection (≥CTC AE grade 2 infection)",
        "Do you have active or uncontrolled serious infection (at least CTC AE grade 2 infection)?",
        "no",
    ),
    ("e", "Patients who are hypersensitivity to gold", "Are you allergic to gold?", "no"),
    ("e", "Known to be HIV-positive", "Do you have HIV?", "no"),
    (
        "e",
        "Prior bilateral oophorectomy",
        "Have you ever had bilateral oophorectomy (removal of both ovaries)?",
        "no",
    ),
    ("e", "Patients received wedge resection", "Have you had a wedge resection?", "no"),
    ("e", "Patients with other tumors in the past 5 years", "Have you had other tumors in the last 5 years?", "no"),
    (
        "e",
        "Major surgery within 4 weeks prior to registration",
        "Have you had major surgery in the 4 weeks before you join the trial?",
        "no",
    ),
    (
        "e",
        "Severe infection within 4 weeks prior to the first dose",
        "Have you had a severe infection in the 4 weeks before the trial treatment starts?",
        "no",
    ),
    (
        "e",
        "Within 7 days before the first dose of study drug, received a strong inhibitor",
        "Have you had a strong inhibitor in the 7 days before the trial treatment starts?",
        "no",
    ),
    (
        "e",
        "Subject is currently taking a sedative or has taken an opioid within 2 weeks",
        "Are you now taking a sedative, or have you taken an opioid in the last 2 weeks?",
        "no",
    ),
    ("e", "Patient cannot accept the conditions of the trial", "Can you accept the conditions of the trial?", "yes"),
    ("i", "Conservative methods are ineffective", "Are conservative methods ineffective?", "yes"),
    ("i", "Possesses a smartphone", "Do you have a smartphone?", "yes"),
    ("i", "Trigeminal neuralgia", "Do you have trigeminal neuralgia?", "yes"),
    ("i", "At least one measurable lesion", "Do you have at least one measurable lesion?", "yes"),
    ("i", "TBIL≤1.5 mg/dL", "Is your TBIL at most 1.5 mg/dL?", "yes"),
    (
        "i",
        "Patients with low back pain who have failed conservative care",
        "Do you have low back pain, and have you failed care without surgery?",
        "yes",
    ),
    (
        "i",
        "Negative serum or urine beta-HCG test in females of childbearing potential within 3 weeks of registration",
        "Only if you can become pregnant: have you had positive serum or urine beta-HCG test within 3 weeks of joining "
        "the trial?",
        "no",
    ),
    ("i", "Volunteer and sign informed consent", "Are you willing to sign an informed consent form?", "yes"),
    ("i", "Capacity to give informed consent", "Are you able to give informed consent?", "yes"),
]


@pytest.mark.parametrize(("section", "text", "question", "fits_if"), PLAIN)
def test_what_was_asked_word_for_word_is_asked_plainly(section, text, question, fits_if):
    item = only(text, "Inclusion" if section == "i" else "Exclusion")
    assert (item.question, item.fits_if, item.assumed) == (question, fits_if, "")


@pytest.mark.parametrize("text", ["Age ≥18, male or female.", "Age ≥ 18 years, regardless of gender"])
def test_an_age_for_either_sex_is_decided_by_the_age(text):
    item = only(text, "Inclusion")
    assert (item.question, item.known_age) == ("Are you 18 or older?", AgeRange(low=18))


@pytest.mark.parametrize(
    "text",
    [
        "Patients who cannot swallow, such as those with chronic diarrhea",
        "Any protected person (person deprived of liberty, pregnant woman)",
    ],
)
def test_a_question_that_would_say_something_else_is_not_made(text):
    assert only(text, "Exclusion").assumed in {"wording", "a ban in words that could not be turned"}


def test_words_after_a_list_that_belong_to_what_it_illustrates_stay():
    text = "Any other medical history, including laboratory results, deemed likely to interfere with the study"
    assert "deemed likely to get in the way" in only(text, "Exclusion").question


def test_a_list_of_exceptions_too_long_for_the_question_stands_in_the_help_in_full():
    kinds = "adequately treated basal cell or squamous cell skin cancer, cervical carcinoma in situ, " * 3
    item = only(f"Malignancy within 5 years before study entry except for {kinds}thyroid cancer", "Exclusion")
    assert item.question.endswith(", other than what is named below?")
    assert item.help.startswith(f"Not asked about here: {kinds}thyroid cancer.")


def test_three_sentences_with_two_conditions_are_marked():
    text = "Stable asthma. No attack must occur in the last month. Inhalers must be used daily."
    assert only(text, "Inclusion").assumed == "more than one condition"


def test_a_second_value_that_the_question_leaves_out_is_marked():
    item = only("Severe liver disease; Bilirubin > 3 mg/dL on two days", "Exclusion")
    assert (item.question, item.assumed) == ("Do you have severe liver disease?", "more than one condition")
