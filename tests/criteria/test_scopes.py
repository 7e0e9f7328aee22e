"""Which populations a text addresses, and which items are for each: asked about only where there is no doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.criteria.parser import parse
from screening.criteria.populations import ONLY_FOR_SOME
from screening.criteria.scopes import ASKED_FIRST, NOT_TOLD_APART
from screening.criteria.tree import ONE_OF_SEVERAL, Role, Section
from tests.criteria.conftest import pitfall_texts

TWO_LISTS = """Inclusion Criteria:

* Able to consent

Healthy volunteers:

* Body mass index between 18 and 30

Participants with type 1 diabetes:

* Type 1 diabetes for at least 1 year

Exclusion Criteria:

Healthy volunteers:

* Any chronic disease

Participants with type 1 diabetes:

* Severe hypoglycemia in the last 6 months
"""
OWN_SECTIONS = """PATIENTS

Inclusion Criteria:

* Cluster headache

Exclusion Criteria:

* Dementia

CONTROLS

Inclusion Criteria:

* Age 18 or older

Exclusion Criteria:

* Any headache
"""


def held(text):
    """The criteria of each population, by its label."""
    tree = parse(text)
    texts = {item.id: item.text for item in tree.items if item.role is Role.CRITERION}
    return {
        one.label: [texts[key] for key in one.inclusion + one.exclusion if key in texts] for one in tree.populations
    }


def test_lists_for_two_populations_in_one_section():
    assert held(TWO_LISTS) == {
        "Healthy volunteers": ["Body mass index between 18 and 30", "Any chronic disease"],
        "Participants with type 1 diabetes": [
            "Type 1 diabetes for at least 1 year",
            "Severe hypoglycemia in the last 6 months",
        ],
    }
    assert parse(TWO_LISTS).assumed == (ASKED_FIRST,)


def test_what_names_a_population_is_a_heading_and_marked():
    marked = [item for item in parse(TWO_LISTS).items if item.assumed == ONE_OF_SEVERAL]
    assert len(marked) == 4
    assert {(item.role, item.question) for item in marked} == {(Role.HEADING, "")}


def test_two_populations_with_sections_of_their_own():
    assert held(OWN_SECTIONS) == {
        "Patients": ["Cluster headache", "Dementia"],
        "Controls": ["Age 18 or older", "Any headache"],
    }


def test_labels_of_sections_are_joined_by_what_they_say():
    found = held(
        "Inclusion criteria for Hodgkin's lymphoma patients:\n\n* Lymphoma\n\n"
        "Inclusion criteria for healthy volunteers:\n\n* No disease\n\n"
        "Exclusion criteria for Hodgkin patients:\n\n* Dementia\n\n"
        "Exclusion criteria for healthy controls:\n\n* Smoker\n"
    )
    assert found == {
        "Hodgkin's lymphoma patients": ["Lymphoma", "Dementia"],
        "Healthy volunteers": ["No disease", "Smoker"],
    }


def test_a_label_for_two_holds_for_both_and_one_for_all_for_nobody_in_particular():
    text = (
        "Inclusion Criteria for patients with migraine:\n\n* Migraine\n\n"
        "Inclusion Criteria for healthy controls:\n\n* No headache\n\n"
        "Exclusion Criteria for patients with migraine and healthy controls:\n\n* Pregnancy\n\n"
        "Exclusion Criteria for all participants:\n\n* Dementia\n"
    )
    found = held(text)
    assert found == {
        "Patients with migraine": ["Migraine", "Pregnancy"],
        "Healthy controls": ["No headache", "Pregnancy"],
    }


def test_a_number_of_the_study_stands_for_the_people_named_with_it():
    found = held(
        "Part 1 (Healthy Volunteers) Inclusion Criteria:\n\n* Body mass index 18 to 32\n\n"
        "Part 2 (Patients with NASH) Inclusion Criteria:\n\n* Biopsy-proven NASH\n\n"
        "Exclusion Criteria for Part 1:\n\n* Smoking\n\nExclusion Criteria for Part 2:\n\n* Cirrhosis\n"
    )
    assert found == {
        "Healthy volunteers": ["Body mass index 18 to 32", "Smoking"],
        "Patients with NASH": ["Biopsy-proven NASH", "Cirrhosis"],
    }


def test_a_criterion_that_begins_with_a_label_belongs_to_these_people():
    found = held(TWO_LISTS.replace("* Able to consent", "* For healthy volunteers: no medication"))
    assert "For healthy volunteers: no medication" in found["Healthy volunteers"]


@pytest.mark.parametrize(
    "text",
    [
        # A part of the study says nothing to a patient.
        "Part A:\n\nInclusion Criteria:\n\n* Asthma\n\nPart B:\n\nInclusion Criteria:\n\n* Asthma\n",
        # Conditions that some of the patients have besides: nobody is one or the other.
        "Inclusion Criteria:\n\nPatients with hepatitis B:\n\n* Treated\n\nPatients with hepatitis C:\n\n* Cured\n",
        # Who is told by age and sex is not asked again.
        "Inclusion Criteria:\n\nWomen:\n\n* Not pregnant\n\nMen:\n\n* Contraception\n",
        # Topics are no people.
        "DISEASE CHARACTERISTICS:\n\n* Carcinoma\n\nPATIENT CHARACTERISTICS:\n\n* Age 18 or older\n",
        # One label alone.
        "Inclusion Criteria:\n\n* Asthma\n\nHealthy control inclusion criteria:\n\n* No asthma\n",
        # A label that is part of another.
        "Inclusion criteria for patients:\n\n* Adult\n\nInclusion criteria for patients with asthma:\n\n* Asthma\n",
        # The same people twice, in two parts of the study.
        "Part A: healthy volunteers\n\nInclusion Criteria:\n\n* Adult\n\n"
        "Part B: healthy volunteers\n\nInclusion Criteria:\n\n* Smoker\n\n"
        "Part C: patients with asthma\n\nInclusion Criteria:\n\n* Asthma\n",
    ],
)
def test_in_doubt_nobody_is_asked(text):
    assert parse(text).populations == ()


def test_a_part_of_the_study_with_its_own_sections_rules_nobody_out_and_is_shown_to_staff(pitfall):
    tree = pitfall("NCT05513820")
    roots = [item for item in tree.items if item.parent is None]
    assert {item.assumed for item in roots} == {ONLY_FOR_SOME}
    assert tree.assumed == (NOT_TOLD_APART,)


def test_a_list_for_controls_beside_a_list_for_everybody_rules_nobody_out():
    tree = parse("Inclusion Criteria:\n\n* Asthma\n\nHealthy control inclusion criteria:\n\n* No asthma\n")
    assert next(item for item in tree.items if "control" in item.text).assumed == ONLY_FOR_SOME


def test_a_heading_for_all_of_them_holds_for_everybody():
    tree = parse(TWO_LISTS + "\nBoth groups:\n\n* Dementia\n* Pregnancy\n")
    both = next(item for item in tree.items if item.text == "Both groups:")
    assert both.assumed == ""
    assert both.id not in {key for one in tree.populations for key in one.inclusion + one.exclusion}


def test_six_populations(pitfall):
    tree = pitfall("NCT01660776")
    assert [one.label for one in tree.populations] == [
        "DLBCL patients",
        "Non-small cell lung cancer patients",
        "Hodgkin's lymphoma patients",
        "Metastatic breast cancer or with lymph node involvement",
        "Patients with immune thrombocytopenia (ITP)",
        "Healthy volunteers",
    ]
    hodgkin = tree.populations[2]
    assert [tree.by_id[key].text for key in hodgkin.exclusion] == [
        "Non-inclusion criteria for Hodgkin patients :",
        "Non Hodgkin's lymphoma",
    ]
    bound = {key for one in tree.populations for key in one.inclusion + one.exclusion}
    assert next(item.id for item in tree.items if item.text.startswith("Pregnant women")) not in bound


def test_a_list_that_says_none_asks_nothing(pitfall):
    item = next(item for item in pitfall("NCT01660776").items if item.text.endswith("patients : None"))
    assert (item.role, item.question) == (Role.NOTE, "")


def test_a_donor_and_the_patient_who_is_called_recipient_in_the_other_list(pitfall):
    tree = pitfall("NCT00353860")
    patient, donor = tree.populations
    assert (patient.label, donor.label) == ("Patient", "Donors")
    texts = {item.id: item.text for item in tree.items}
    assert "EXCLUSION CRITERIA - RECIPIENT:" in [texts[key] for key in patient.exclusion]
    assert {tree.by_id[key].section for key in donor.inclusion + donor.exclusion} == {Section.OTHER}
    assert next(item for item in tree.items if item.text == "Weight less than 18 kg.").fits_if == "no"


@pytest.mark.parametrize("nct_id", sorted(pitfall_texts()))
def test_populations_hold_what_is_there_and_are_none_or_several(nct_id):
    tree = parse(pitfall_texts()[nct_id])
    assert len(tree.populations) != 1
    for one in tree.populations:
        assert one.label
        assert set(one.inclusion + one.exclusion) <= set(tree.by_id)
        assert one.inclusion or one.exclusion


LINES = (
    "Inclusion Criteria:",
    "Exclusion Criteria:",
    "PATIENTS",
    "Healthy volunteers:",
    "Inclusion criteria for patients with asthma:",
    "Exclusion criteria for donors:",
    "Part B",
    "* Age 18 or older",
    "* For healthy volunteers: no disease",
    "",
    "  * deeper",
    "1. Patients:",
)


@given(st.lists(st.sampled_from(LINES), max_size=16))
def test_any_order_of_labels_is_read_and_loses_no_item(lines):
    tree = parse("\n".join(lines))
    assert len(tree.populations) != 1
    assert all(set(one.inclusion + one.exclusion) <= set(tree.by_id) for one in tree.populations)
    assert all(bool(item.question) is (item.role is Role.CRITERION) for item in tree.items)
