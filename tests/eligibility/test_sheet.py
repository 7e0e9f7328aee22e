"""What is derived from a tree once."""

import pytest

from screening.criteria.tree import Answerer, Limits, Tree
from screening.eligibility.sheet import Sheet

from .forest import criterion, group, sheet

SMALL = sheet(group(1), criterion(2, 1), criterion(3, answerer=Answerer.SITE), criterion(4, same_as=2))


def test_roots_children_and_questions():
    assert (SMALL.roots, SMALL.children[1], SMALL.questions, SMALL.team_questions) == ((1, 3, 4), (2,), (2,), (3,))


def test_a_question_knows_the_criteria_that_use_its_fact():
    assert SMALL.uses == {2: ((2, False), (4, False)), 3: ((3, False),)}


def test_structure_is_derived_once():
    assert SMALL.nodes is SMALL.nodes


def test_without_limits_the_registry_states_none():
    assert Sheet(Tree(())) == Sheet(Tree(()), Limits())


def test_an_unknown_item_is_an_error():
    with pytest.raises(KeyError):
        SMALL.item(99)
