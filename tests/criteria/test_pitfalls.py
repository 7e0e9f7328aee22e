"""Real texts on which parsers fail, and what must come out."""

import pytest

from screening.criteria.parser import parse
from screening.criteria.tree import AgeRange, Limits, Logic, Reply, Role, Section
from tests.criteria.conftest import pitfall_texts


def find(tree, start):
    return next(item for item in tree.items if item.text.startswith(start))


def below(tree, start):
    return [item.text for item in tree.children.get(find(tree, start).id, ())]


def test_one_mixed_list_is_read_by_sense(pitfall):
    tree = pitfall("NCT00091676")
    assert {item.section for item in tree.items} == {Section.INCLUSION}
    assert find(tree, "Diagnosis of indolent").fits_if is Reply.YES
    assert find(tree, "No HIV antibodies").fits_if is Reply.NO
    assert find(tree, "No unrelated neoplasm").fits_if is Reply.NO
    assert all(item.assumed for item in tree.items)
    assert tree.assumed == ("one list for inclusion and exclusion: read by sense",)


def test_non_inclusion_is_exclusion(pitfall):
    tree = pitfall("NCT01660776")
    assert find(tree, "HIV positive").section is Section.EXCLUSION
    assert find(tree, "Lymphoma other than DLBCL").section is Section.EXCLUSION
    headings = [item.text for item in tree.items if item.role is Role.HEADING and item.section is Section.INCLUSION]
    assert "Inclusion criteria for DLBCL patients :" in headings
    assert find(tree, "No social security").fits_if is Reply.YES


def test_two_sub_studies_with_both_sections_each(pitfall):
    tree = pitfall("NCT05513820")
    assert [item.section for item in tree.items if item.role is Role.CRITERION] == [
        Section.INCLUSION,
        Section.EXCLUSION,
        Section.INCLUSION,
        Section.EXCLUSION,
    ]


def test_a_patient_is_not_judged_by_the_list_for_donors(pitfall):
    tree = pitfall("NCT00353860")
    assert find(tree, "HLA 6/6 identical").section is Section.OTHER
    assert find(tree, "ECOG performance status of 0 or 1").section is Section.INCLUSION


def test_an_exclusion_list_written_as_requirements(pitfall):
    tree = pitfall("NCT00126594")
    item = find(tree, "Patients must not have uncontrolled hypertension")
    assert (item.question, item.fits_if) == ("Do you have uncontrolled high blood pressure?", Reply.NO)
    assert find(tree, "No prior malignancy is allowed").fits_if is Reply.NO


def test_six_criteria_in_one_bullet(pitfall):
    tree = pitfall("NCT03531931")
    assert find(tree, "Age：18~75 years").known_age == AgeRange(low=18, high=75)
    assert find(tree, "Subjects with pathologically").role is Role.CRITERION
    assert find(tree, "Survival expectation≥ 3 months").parent is None


def test_a_flat_list_under_at_least_one_of(pitfall):
    tree = pitfall("NCT04346355")
    group = find(tree, "Presence of exaggerated")
    assert (group.role, group.logic) == (Role.GROUP, Logic.ANY)
    assert len(tree.children[group.id]) == 3
    assert find(tree, "Patients with respiratory distress").section is Section.EXCLUSION


def test_old_topic_labels_and_flat_lists(pitfall):
    tree = pitfall("NCT00227773")
    assert find(tree, "Meets 1 of the following").logic is Logic.ANY
    assert len(below(tree, "Meets 1 of the following")) == 3
    assert below(tree, "The following tumor types are excluded") == [
        "Small cell lung cancer",
        "Medullary thyroid cancer",
        "Paraganglioma",
        "Pheochromocytoma",
    ]
    assert find(tree, "Paraganglioma").fits_if is Reply.NO
    assert find(tree, "DISEASE CHARACTERISTICS:").role is Role.HEADING


def test_an_empty_section_makes_no_item(pitfall):
    tree = pitfall("NCT02327572")
    assert all(item.section is Section.INCLUSION and item.text for item in tree.items)


def test_prose_without_bullets(pitfall):
    tree = pitfall("NCT00001148")
    assert find(tree, "Children and adolescents only rarely").fits_if is Reply.NO
    assert find(tree, "Patients of all races").role is Role.NOTE


def test_entities_escaped_twice_are_decoded(pitfall):
    assert "HBV DNA > 500 IU/mL" in find(pitfall("NCT06390982"), "Untreated chronic hepatitis B").text


def test_a_sentence_between_heading_and_list_is_preamble(pitfall):
    tree = pitfall("NCT00737789")
    assert tree.items[0].text == "Aged over 18 years."
    wash_out = find(tree, "The following treatment will be forbidden")
    assert len(tree.children[wash_out.id]) >= 5
    assert find(tree, "Known significant hepatic").parent is None


def test_age_in_months_and_in_years(pitfall):
    tree = parse(pitfall_texts()["NCT02324231"], Limits(min_age=1, max_age=18))
    assert find(tree, "Age ≥12 months").known_age == AgeRange(low=1, high=18, high_inclusive=False)
    assert find(tree, "Infants <1 years old").known_age == AgeRange(high=1, high_inclusive=False)


@pytest.mark.parametrize("start", ["Under 18 years", "Denial of written consent"])
def test_facts_in_both_lists_are_asked_once(pitfall, start):
    item = find(pitfall("NCT04344951"), start)
    assert item.same_as_opposite
