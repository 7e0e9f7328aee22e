"""Labels that name people, as registry texts write them, and lines that only look like them."""

import pytest

from screening.criteria.population_labels import Kind, bare_label, joined_in, leading_label, section_label


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Inclusion criteria for patients with migraine:", "Patients with migraine"),
        ("INCLUSION CRITERIA - DONORS:", "Donors"),
        ("Healthy Volunteers Inclusion Criteria", "Healthy volunteers"),
        ("Inclusion Criteria (Healthy Volunteers):", "Healthy volunteers"),
        ("Part 2 (Patients with NASH) Inclusion Criteria:", "Patients with NASH"),
        ("Non-inclusion criteria for Hodgkin patients :", "Hodgkin patients"),
        ("Patient Inclusion Criteria:", "Patient"),
        ("Healthy Control Group Inclusion Criteria:", "Healthy control group"),
        ("Key Exclusion Criteria for Participants With Type 1 Diabetes", "Participants with type 1 diabetes"),
    ],
)
def test_a_section_that_is_for_some_people(heading, words):
    label = section_label(heading, heading=True)
    assert label is not None
    assert (label.kind, label.words) == (Kind.PEOPLE, words)


@pytest.mark.parametrize(
    "heading",
    [
        "Inclusion Criteria:",
        "General inclusion criteria :",
        "Exclusion Criteria for all participants",
        "Subject Inclusion Criteria",
        "Common exclusion criteria for both groups:",
    ],
)
def test_a_section_that_is_for_everybody(heading):
    label = section_label(heading, heading=True)
    assert label is not None
    assert label.kind is Kind.EVERYBODY


@pytest.mark.parametrize(
    "heading",
    [
        "Exclusion criteria related to stem cell transplant:",
        "Exclusion criteria for medical history and comorbidities:",
        "Intraoperative Exclusion Criteria:",
        "Clinic Inclusion Criteria:",
        "Inclusion criteria for women of childbearing potential:",
        "Inclusion criteria for randomization:",
        "Patients must meet the inclusion criteria",
    ],
)
def test_a_section_about_something_else_than_people(heading):
    assert section_label(heading, heading=True) is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("PATIENTS", "Patients"),
        ("Controls:", "Controls"),
        ("HEALTHY VOLUNTEERS:", "Healthy volunteers"),
        ("Cohort A: Healthy adults", "Healthy adults"),
        ("Group A (normal individuals)", "Normal individuals"),
        ("Part B: Patients with Parkinson's Disease", "Patients with Parkinson's disease"),
        ("For participants with type 1 diabetes:", "Participants with type 1 diabetes"),
        ("Family members of patients with ALS", "Family members of patients with ALS"),
    ],
)
def test_a_line_that_names_people(line, words):
    label = bare_label(line)
    assert label is not None
    assert (label.kind, label.words) == (Kind.PEOPLE, words)


@pytest.mark.parametrize("line", ["Cohort 2", "Part B:", "Patients in Part B only", "Prospective substudy", "Cases:"])
def test_a_name_that_says_nothing_to_a_person(line):
    label = bare_label(line)
    assert label is not None
    assert label.kind is Kind.PART


@pytest.mark.parametrize(
    "line",
    [
        "DISEASE CHARACTERISTICS:",
        "PATIENT CHARACTERISTICS:",
        "Hepatic:",
        "Women of childbearing potential:",
        "Adults:",
        "Patients must have:",
        "Patients with any of the following:",
        "Healthy volunteers aged 18 or older.",
        "Pediatric participants",
    ],
)
def test_a_line_that_names_no_population(line):
    label = bare_label(line)
    assert label is None or label.kind is Kind.EVERYBODY


def test_a_criterion_may_begin_with_a_label():
    assert leading_label("For healthy volunteers: BMI 18 to 30").words == "Healthy volunteers"
    assert leading_label("Cohorts 1 and 2: no prior treatment").parts == {"cohort 1", "cohort 2"}
    assert leading_label("Healthy volunteers:") is None
    assert leading_label("Adequate organ function: creatinine normal") is None


def test_people_who_compare_or_give_are_told_apart_from_patients():
    assert bare_label("Patients with a matched donor").donors is False
    assert bare_label("Related donors").donors
    assert bare_label("Healthy controls").contrast
    assert not bare_label("Patients with asthma").contrast


def test_a_label_may_join_two():
    label = section_label("Exclusion criteria for patients with migraine and healthy controls:", heading=True)
    assert [piece.words for piece in joined_in(label)] == ["Patients with migraine", "Healthy controls"]
    assert joined_in(bare_label("Patients with asthma")) == ()
