"""What differs between two versions of questions: items by their words, and each kind of change by its name."""

from dataclasses import replace

import pytest

from screening.criteria.tree import Answerer, Logic, Reply, Role, Section, Topic
from screening.trials.question_diff import _ASPECTS, difference, tally
from screening.trials.question_models import Question, QuestionSet
from screening.trials.sheets import row_from
from tests.factories import criterion

SET = QuestionSet()
OLD = [criterion(1, "Asthma"), criterion(2, "Cough"), criterion(3, "Fever")]


def rows(*items):
    return [row_from(item, SET) for item in items]


def changed(*items):
    """The aspects of each change between `OLD` and `items`, by the new item's words."""
    found = difference(rows(*OLD), rows(*items))
    assert (found.added, found.removed) == ((), ())
    return {change.new.text: change.aspects for change in found.changed}


def test_equal_versions_do_not_differ():
    assert difference(rows(*OLD), rows(*OLD)) is None
    assert difference([], []) is None


@pytest.mark.parametrize(
    ("fields", "aspects"),
    [
        ({"question": "Do you cough?"}, ("question",)),
        ({"fits_if": Reply.NO, "negated": True}, ("sense",)),
        ({"role": Role.NOTE, "fits_if": None, "question": ""}, ("question", "sense", "role")),
        ({"section": Section.EXCLUSION}, ("section",)),
        ({"logic": Logic.EXAMPLES}, ("logic",)),
        ({"topic": Topic.MENTAL}, ("topic",)),
        ({"answerer": Answerer.SITE}, ("who can answer",)),
        ({"assumed": "wording"}, ("assumption",)),
        ({"help": "Ask."}, ("help",)),
        ({"parent": 1}, ("parent",)),
        ({"same_as": 1}, ("repeats",)),
        ({"spans": ((0, 5),)}, ("own words",)),
    ],
)
def test_each_change_has_its_name(fields, aspects):
    assert changed(OLD[0], replace(OLD[1], **fields), OLD[2]) == {"Cough": aspects}


def test_numbers_that_only_moved_are_no_change():
    found = difference(
        rows(OLD[0], replace(OLD[1], parent=1)),
        rows(criterion(1, "Pain"), replace(OLD[0], id=2), replace(OLD[1], id=3, parent=2)),
    )
    assert ([row.text for row in found.added], found.removed, found.changed) == (["Pain"], (), ())


def test_items_with_the_same_words_are_told_apart_by_their_place():
    twice = [criterion(1, "Cough"), criterion(2, " cough ")]
    found = difference(rows(*twice), rows(twice[0]))
    assert [row.item for row in found.removed] == [2]
    assert difference(rows(*twice), rows(*twice)) is None


def test_another_order_alone_is_a_difference_without_items():
    found = difference(rows(*OLD[:2]), rows(replace(OLD[1], id=1), replace(OLD[0], id=2)))
    assert (found.added, found.removed, found.changed) == ((), (), ())


def test_changes_are_counted_by_name():
    found = difference(rows(*OLD), rows(*[replace(item, question="Do you?", help="x") for item in OLD]))
    assert tally(found.changed) == {"question": 3, "help": 3}


def test_each_column_of_a_question_has_a_name_for_its_changes():
    named = {column for columns in _ASPECTS.values() for column in columns}
    places = {"id", "question_set", "item", "parent", "same_as", "same_as_opposite"}
    assert named | places == {field.name for field in Question._meta.concrete_fields}
