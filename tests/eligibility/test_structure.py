"""What decides in a tree, and for whom."""

import pytest

from screening.criteria.tree import Logic, Role, Section, Sex, Tree
from screening.eligibility.structure import EVERYBODY, deciding, needed

from .forest import criterion, group

WOMEN = frozenset({Sex.FEMALE})


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (group(1), 4),
        (group(1, logic=Logic.ALL), 4),
        (group(1, logic=Logic.ANY), 1),
        (group(1, logic=Logic.ANY, min=3), 3),
        (group(1, out=True), 4),
        (group(1, out=True, logic=Logic.ANY), 4),
        (group(1, out=True, logic=Logic.ALL), 1),
        (group(1, out=True, logic=Logic.ANY, min=3), 2),
    ],
)
def test_how_many_of_four_children_have_to_be_passed(item, expected):
    assert needed(item, 4) == expected


def test_what_decides_nothing_is_left_out_with_all_below_it():
    tree = Tree(
        (
            criterion(1, role=Role.NOTE),
            criterion(2, 1),
            criterion(3, section=Section.OTHER),
            criterion(4),
            criterion(5, 4),
            group(6),
            group(7),
            group(8, 7),
        )
    )
    assert {key: node.children for key, node in deciding(tree).items()} == {4: (), 7: (8,), 8: ()}


def test_a_parent_that_does_not_stand_before_makes_a_root():
    tree = Tree((group(1, 2), group(2, 1), criterion(3, 99), criterion(4, 2)))
    assert {key: node.parent for key, node in deciding(tree).items()} == {1: None, 2: 1, 3: None, 4: 2}


def test_the_audience_comes_from_above_and_below():
    tree = Tree(
        (
            group(1, applies_to=Sex.FEMALE),
            criterion(2, 1),
            criterion(3, 1, applies_to=Sex.MALE),
            group(4),
            criterion(5, 4, applies_to=Sex.FEMALE),
            criterion(6, applies_to=Sex.FEMALE, known_sex=Sex.FEMALE),
        )
    )
    found = {key: node.audience for key, node in deciding(tree).items()}
    assert found == {1: WOMEN, 2: WOMEN, 4: WOMEN, 5: WOMEN, 6: EVERYBODY}


def test_only_headings_above_leave_an_item_at_the_root():
    tree = Tree((group(1, role=Role.HEADING), criterion(2, 1), group(3, 1), criterion(4, 3)))
    assert [key for key, node in deciding(tree).items() if node.at_root] == [1, 2, 3]
