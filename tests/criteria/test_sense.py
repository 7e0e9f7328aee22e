"""The truth table: section, negation and requirement decide which answer gets a person past a criterion."""

import pytest

from screening.criteria.parser import parse
from screening.criteria.sense import TRUTH, Wording, bans, sense_of
from screening.criteria.sexes import restricts_to
from screening.criteria.tree import Reply, Section, Sex

INCLUSION, EXCLUSION = Section.INCLUSION, Section.EXCLUSION
YES, NO = Reply.YES, Reply.NO


@pytest.mark.parametrize(
    ("text", "section", "negated", "fits_if"),
    [
        ("Metastatic breast cancer", INCLUSION, False, YES),
        ("No prior chemotherapy", INCLUSION, True, NO),
        ("Patients without active infection", INCLUSION, True, NO),
        ("Negative pregnancy test", INCLUSION, True, NO),
        ("Not participating in a clinical trial", INCLUSION, True, NO),
        ("HER2 negative disease", INCLUSION, False, YES),
        ("No more than 2 prior regimens", INCLUSION, False, YES),
        ("Stage III disease and not a candidate for surgery", INCLUSION, False, YES),
        ("Children are excluded from this study", INCLUSION, False, NO),
        ("Pregnant women", EXCLUSION, False, NO),
        ("Patients unwilling to comply", EXCLUSION, False, NO),
        ("No effective contraception taken", EXCLUSION, True, YES),
        ("Absence of a suitable donor", EXCLUSION, True, YES),
        ("Lack of internet access", EXCLUSION, True, YES),
        ("Must not be receiving CYP3A4 inhibitors", EXCLUSION, True, NO),
        ("No known HIV or hepatitis B infection", EXCLUSION, True, NO),
        ("No prior malignancy is allowed", EXCLUSION, True, NO),
        ("At least 7 days must have elapsed since chemotherapy", EXCLUSION, False, YES),
        ("Non-small cell lung cancer", EXCLUSION, False, NO),
    ],
)
def test_sense_of_a_criterion(text, section, negated, fits_if):
    sense = sense_of(text, section)
    assert (sense.negated, sense.fits_if) == (negated, fits_if)


def test_the_truth_table_is_complete():
    assert set(TRUTH) == {(section, wording) for section in Section for wording in Wording}


def test_a_ban_above_turns_the_sense_of_an_inclusion_item():
    assert bans("Patients must not have any of the following:")
    assert not bans("Eligible if she is not pregnant, not breastfeeding, and at least one of the following applies:")
    assert not bans("Women who are not of childbearing potential (ie, meet at least one of the following criteria):")
    assert not bans("A patient who does not have measurable disease but has at least one of the following conditions:")
    assert not bans("Must not be pregnant, and one of the following applies:")
    assert bans("A patient who has measurable disease but does not have any of the following conditions:")
    assert sense_of("Liver disease", INCLUSION, ban=True).fits_if is NO
    assert sense_of("Liver disease", EXCLUSION, ban=True).fits_if is NO


@pytest.mark.parametrize(
    ("text", "pregnancy", "sex"),
    [
        ("Pregnant or breastfeeding", True, Sex.FEMALE),
        ("Women of childbearing potential must use contraception", True, Sex.FEMALE),
        ("Men must agree to use a condom", True, Sex.MALE),
        ("Agree to practice effective contraception", True, Sex.ALL),
        ("Male or female patients", False, Sex.ALL),
        ("Women or men with breast cancer", False, Sex.ALL),
    ],
)
def test_whom_the_words_restrict_an_item_to(text, pregnancy, sex):
    assert restricts_to(text, pregnancy) is sex


@pytest.mark.parametrize(
    "text",
    [
        "Relapsed leukemia that has exhausted, or is ineligible for, available therapeutic options",
        "Patients who are ineligible for standard therapies",
        "Locally advanced disease that cannot be resected by surgery",
    ],
)
def test_a_state_that_an_inclusion_list_asks_for_is_no_ban(text):
    item = parse(f"Inclusion Criteria:\n\n* {text}\n* Age 18 or older").items[0]
    assert item.fits_if == "yes"


@pytest.mark.parametrize(
    "text", ["Patients with asthma are ineligible for the study", "Pregnant women are not eligible", "Must not smoke"]
)
def test_a_ban_in_an_inclusion_list_stays_one(text):
    item = parse(f"Inclusion Criteria:\n\n* {text}\n* Age 18 or older").items[0]
    assert item.fits_if == "no"


def test_a_ban_that_cannot_be_turned_rules_nobody_out():
    text = "Medications known to predispose to Torsades de Pointes are prohibited throughout the treatment period"
    item = parse(f"Exclusion Criteria:\n\n* {text}").items[0]
    assert item.question.startswith("Does this rule leave you out")
    assert item.assumed not in {"", "wording"}


def test_a_ban_that_is_only_taken_over_from_a_lead_in_rules_nobody_out():
    text = "Inclusion Criteria:\n\n* Must not do any of the following:\n\n  * Agrees to use the pill"
    assert [item.assumed for item in parse(text).items if item.parent] == ["says the opposite of the list it stands in"]


@pytest.mark.parametrize(
    "text",
    [
        "Patients who do not smoke",
        "No normal segment of the artery in which the flow can be measured",
        "Lack of cooperation",
        "Non-English speaking patients",
        "Primitive cells do not express CD19",
        "The toxicity of earlier therapy has not been alleviated",
        "Female patients with child-bearing potential who do not agree to use contraception",
        "Lung function not compatible with surgery",
        "Patients whose diagnosis cannot be confirmed",
        "Any case not needing a bone graft",
        "Test group: subjects who could not collect a sample",
    ],
)
def test_a_lack_that_excludes_is_met_by_having_it(text):
    read = sense_of(text, Section.EXCLUSION)
    assert (read.negated, read.fits_if) == (True, Reply.YES)


@pytest.mark.parametrize(
    "text",
    [
        "Psychotic state not controlled by treatment",
        "Patient with metallic implants not compatible with MRI",
        "Subjects with hypertension that cannot be well controlled",
        "Subject is not suitable for the study in the judgment of the investigator",
        "Women without contraception/pregnant/breast-feeding",
        "Patients cannot swallow pills, with malabsorption, or any other condition of the gut",
        "Exclusion of individuals with communication barriers",
        "Not have neuropathy of grade 2 or greater",
        "Absence of uncontrolled hypertension",
        "Stenosis that requires surgery other than that required to implant the device",
        "Known EGFR mutations (non-squamous subjects must have confirmed status)",
    ],
)
def test_what_only_looks_like_a_lack_excludes_by_itself(text):
    assert sense_of(text, Section.EXCLUSION).fits_if is Reply.NO


@pytest.mark.parametrize(
    ("text", "fits_if"),
    [
        ("There were no acute complications", Reply.NO),
        ("Tested negative for COVID-19", Reply.NO),
        ("The tumor contains no common EGFR mutations", Reply.NO),
        ("Has received no systemic therapy", Reply.NO),
        ("A woman must have a negative highly sensitive pregnancy test", Reply.NO),
        ("For women of child bearing potential only, must have a negative pregnancy test", Reply.NO),
        ("Must be non lactating and have a negative pregnancy test", Reply.NO),
        ('Do you drive when drowsy? Answer must be "No"', Reply.NO),
        ("No preventive treatment or stable preventive treatment for 2 weeks", Reply.YES),
        ("Not responsive to conservative treatment", Reply.YES),
        ("Not eligible for stem cell transplant", Reply.YES),
        ("Women must have a negative pregnancy test and agree to use contraception", Reply.YES),
        ("Non-pregnant adults", Reply.YES),
        ("Not having been tested, but having a parent with Huntington's disease", Reply.YES),
        ("No dyspnea at rest, no exercise intolerance, and pulse oximetry > 94%", Reply.YES),
        ("No stroke, but has had no heart attack either", Reply.NO),
    ],
)
def test_absences_among_the_requirements(text, fits_if):
    assert sense_of(text, Section.INCLUSION).fits_if is fits_if
