"""Nesting: by indent, by marker style, by lead-ins at the same indent, and inside one line."""

from screening.criteria.parser import parse
from screening.criteria.tree import Logic, Role, Section


def shape(text):
    """Each item as (text, text of its parent)."""
    tree = parse("Inclusion Criteria:\n\n" + text)
    return [(item.text, tree.by_id[item.parent].text if item.parent else None) for item in tree.items]


def test_deeper_bullets_stand_under_the_bullet_above():
    assert shape("* Any of:\n\n  * A rash\n  * A cough\n* Fever") == [
        ("Any of:", None),
        ("A rash", "Any of:"),
        ("A cough", "Any of:"),
        ("Fever", None),
    ]


def test_another_style_at_the_same_indent_opens_a_list_under_a_lead_in():
    assert shape("1. One of these:\na) rash\nb) cough\n2. Fever") == [
        ("One of these:", None),
        ("rash", "One of these:"),
        ("cough", "One of these:"),
        ("Fever", None),
    ]


def test_lines_without_marker_go_on_with_their_bullet():
    assert shape("* Rash that\n  goes on\n\n  and on\n* Fever") == [("Rash that goes on and on", None), ("Fever", None)]


def test_hard_wrapped_texts_of_the_old_layout():
    assert shape(
        "          -  Positive test for the virus by\n             molecular methods\n\n          -  Fever"
    ) == [
        ("Positive test for the virus by molecular methods", None),
        ("Fever", None),
    ]


def test_a_paragraph_takes_the_bullets_after_it():
    assert shape("* Fever\n\nLaboratory values (28 days)\n\n* Hemoglobin > 9 g/dL\n* Platelets > 100 G/L") == [
        ("Fever", None),
        ("Laboratory values (28 days)", None),
        ("Hemoglobin > 9 g/dL", "Laboratory values (28 days)"),
        ("Platelets > 100 G/L", "Laboratory values (28 days)"),
    ]


def test_a_full_sentence_takes_nothing():
    assert shape("Patients must have asthma.\n\n* Fever") == [("Patients must have asthma.", None), ("Fever", None)]


def test_notes_stand_under_the_item_that_they_explain():
    assert shape("* Contraception\n\nNote: pills count.\n\n* Fever") == [
        ("Contraception", None),
        ("Note: pills count.", "Contraception"),
        ("Fever", None),
    ]


def test_inline_lists_with_a_lead_in_make_children():
    assert shape("* One of the following: (1) rash, (2) cough, or (3) fever") == [
        ("One of the following:", None),
        ("rash,", "One of the following:"),
        ("cough, or", "One of the following:"),
        ("fever", "One of the following:"),
    ]


def test_inline_lists_without_a_lead_in_make_siblings():
    assert shape("* 1. Rash; 2. Cough; 3. Fever") == [("Rash;", None), ("Cough;", None), ("Fever", None)]


def test_numbers_inside_a_numbered_list_do_not_split_it():
    assert shape("1. Grade 1. 2. line therapy allowed for some\n2. Fever") == [
        ("Grade 1. 2. line therapy allowed for some", None),
        ("Fever", None),
    ]


def test_logic_and_minimum_of_groups():
    tree = parse(
        "Inclusion Criteria:\n\n* At least two of the following:\n\n  * Rash\n  * Cough\n  * Fever\n* All of the "
        "following:\n\n  * Pain\n  * Nausea"
    )
    groups = [(item.logic, item.min) for item in tree.items if item.role is Role.GROUP]
    assert groups == [(Logic.ANY, 2), (Logic.ALL, None)]


def test_examples_leave_the_item_to_be_asked_itself():
    tree = parse("Exclusion Criteria:\n\n* Severe illness such as:\n\n  * Heart failure\n  * Stroke")
    assert (tree.items[0].role, tree.items[0].logic) == (Role.CRITERION, Logic.EXAMPLES)


def test_permissions_and_remarks_are_notes():
    tree = parse(
        "Inclusion Criteria:\n\n* Asthma\n* Patients with treated eczema are eligible\n* Other criteria may "
        "apply\n\nExclusion Criteria:\n\n* N/A"
    )
    assert [item.role for item in tree.items] == [Role.CRITERION, Role.NOTE, Role.NOTE, Role.NOTE]


def test_a_closing_link_belongs_to_neither_list():
    tree = parse("Exclusion Criteria:\n\n* Asthma\n\nhttps://example.org/survey")
    assert (tree.items[-1].section, tree.items[-1].role) == (Section.OTHER, Role.NOTE)
