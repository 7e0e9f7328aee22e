"""What an item does: criterion, group, heading or note; and how its children decide it."""

import pytest

from screening.criteria.parser import read_tree
from screening.criteria.tree import Logic, Reply, Role


def roles(section, text):
    return [item.role for item in read_tree(f"{section} Criteria:\n\n* Asthma\n{text}").items[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "Patients with stable brain metastases are eligible",
        "Histologic confirmation of malignant cells is not required",
        "The subject can be either in an active period or not",
        "General anxiety disorder can be present as long as it is not the main one",
        "The above information is not intended to contain all considerations relevant to participation",
        "According to the design there will not be any exclusion criteria",
        "One half of the sample will be recruited via social media",
        "A female subject is considered to be of childbearing potential unless she is surgically sterile",
        "A negative COVID-19 test result is defined as at least one negative PCR test",
        "Examples of effective contraception are the pill and the coil",
        "Highly effective birth control methods include: the pill, the coil",
        "None",
        "See Disease Characteristics",
    ],
)
def test_what_explains_permits_or_points_elsewhere_is_a_note(text):
    assert roles("Inclusion", f"* {text}") == [Role.NOTE]


@pytest.mark.parametrize(
    "text",
    [
        "White cell count ≤ 30 (hydroxyurea may be used to lower it",
        "Bilirubin ≤ 1.5 × ULN（for patients with Gilbert syndrome 3 × ULN should be permitted）",
        "Untreated brain metastases: patients whose metastases are stable are eligible",
        "Heart failure, infarction, angina, long QT, stents, stroke, right bundle branch block was allowed",
        "Any disease which, in the opinion of the investigator, may have put the subject at risk",
        "Known allergy to the drug. The above information was not intended to contain all considerations",
    ],
)
def test_a_condition_beside_a_permission_is_a_criterion(text):
    assert roles("Exclusion", f"* {text}") == [Role.CRITERION]


def test_exceptions_below_a_criterion_are_notes():
    assert roles("Exclusion", "* Toxicity, with the following exceptions:\n\n  * Hair loss\n  * Fatigue") == [
        Role.CRITERION,
        Role.NOTE,
        Role.NOTE,
    ]


def test_a_thing_named_without_a_colon_is_asked_and_illustrated():
    tree = read_tree("Exclusion Criteria:\n\n* implanted devices\n\n  * pacemakers\n  * pumps")
    assert (tree.items[0].role, tree.items[0].logic) == (Role.CRITERION, Logic.EXAMPLES)


@pytest.mark.parametrize(
    ("lead", "logic"),
    [
        ("Either or both of the following:", Logic.ANY),
        ("All of these findings:", Logic.ALL),
        ("Leukemia after one or more regimens and", Logic.ALL),
        ("Cluster history must include:", Logic.ALL),
        ("Disease status", Logic.ANY),
        ("Performance status", Logic.ALL),
        ("Relapsed or refractory leukemia, defined as:", Logic.ANY),
        ("Relapsed and refractory leukemia, defined as:", Logic.ALL),
        ("Adequate liver or kidney function:", Logic.ALL),
        ("Skin findings of men or women:", Logic.ALL),
    ],
)
def test_how_a_lead_in_joins_its_children(lead, logic):
    tree = read_tree(f"Inclusion Criteria:\n\n1. {lead}\n\n   * Rash\n   * Cough")
    assert tree.items[0].logic is logic


def test_one_item_for_each_cohort_is_a_choice_between_them():
    text = "Inclusion Criteria:\n\n* Prior treatment:\n\n  * Cohort 1: one prior treatment\n  * Cohorts 2 and 3: {}"
    first, *rest = (read_tree(text.format(last)).items[0] for last in ("none", "none\n  * Age over 18"))
    assert (first.role, first.logic) == (Role.GROUP, Logic.ANY)
    assert [item.logic for item in rest] == [Logic.ALL]


def test_what_makes_half_of_the_people_eligible_is_a_condition():
    lead = "A female participant is eligible if she is not breastfeeding, and one of the following conditions applies:"
    text = f"Inclusion Criteria:\n\n* Asthma\n* {lead}\n\n  * Past menopause OR\n  * Using the pill"
    group, *below = read_tree(text).items[1:]
    assert (group.role, group.logic) == (Role.GROUP, Logic.ANY)
    assert [(item.role, item.fits_if) for item in below] == [(Role.CRITERION, Reply.YES)] * 2


def test_a_condition_with_more_of_it_below_is_no_heading():
    text = "Inclusion Criteria:\n\n* Histologically confirmed lymphoma\n\n  * Stage IV disease\n* Measurable: none"
    assert (read_tree(text).items[0].role, read_tree(text).items[0].logic) == (Role.GROUP, Logic.ALL)


def test_what_a_ban_permits_after_a_semicolon_does_not_take_the_ban_away():
    text = "Use of warfarin; low-dose aspirin (up to 100 mg a day) is permitted"
    assert roles("Exclusion", f"* {text}") == [Role.CRITERION]


@pytest.mark.parametrize(
    "lead",
    [
        "Brain metastases. Participants with treated metastases are permitted if all of the following are true:",
        "Active infection, unless the following criteria are met:",
        "Osteoporosis. If in doubt, the following subjects may have a scan:",
    ],
)
def test_who_is_let_in_below_an_exclusion_does_not_hide_it(lead):
    tree = read_tree(f"Exclusion Criteria:\n\n* {lead}\n\n  * Stable for 6 weeks\n  * No steroids")
    assert [item.role for item in tree.items] == [Role.CRITERION, Role.NOTE, Role.NOTE]
    assert tree.items[0].fits_if is Reply.NO


def test_women_who_may_be_enrolled_if_are_asked_and_who_just_may_are_not():
    text = (
        "* Women past childbearing may be enrolled. Past childbearing is defined as past menopause.\n"
        "* Women of childbearing potential may be enrolled if the participant:\n\n"
        "  * has used the pill for 30 days, and\n  * agrees to use it for 60 days."
    )
    assert roles("Inclusion", text) == [Role.NOTE, Role.GROUP, Role.CRITERION, Role.CRITERION]


def test_limits_for_each_age_are_a_choice_between_them():
    text = "* Creatinine by age as follows:\n\n  * 1 to < 2 years: 0.6 mg/dL\n  * 2 to < 6 years: 0.8 mg/dL"
    assert read_tree(f"Inclusion Criteria:\n\n{text}").items[0].logic is Logic.ANY


def test_a_title_of_one_word_is_no_condition():
    assert roles("Inclusion", "\nDiagnosis\n\n* Anemia") == [Role.HEADING, Role.CRITERION]
