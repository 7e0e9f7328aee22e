"""Whoever says which of a trial's people they are is judged by what is for them, nobody by what may be for others."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from screening.criteria.tree import ONE_OF_SEVERAL, Answerer, Logic, Population, Role, Section, Tree
from screening.eligibility.evaluate import Outcome, evaluate
from screening.eligibility.explain import explain
from screening.eligibility.journey import pages, reachable
from screening.eligibility.person import Person
from screening.eligibility.scope import for_population
from screening.eligibility.sheet import Sheet

from .forest import answers_to, criterion, group, limits, persons, populated, says

NOBODY = Person()


def heading(id, **more):  # noqa: A002
    return group(id, role=Role.HEADING, assumed=ONE_OF_SEVERAL, **more)


# For everybody 1; for patients 3 and, in the other list, 7; for controls 5 and 8, which has no heading above.
ITEMS = (
    criterion(1),
    heading(2),
    criterion(3, 2),
    heading(4),
    criterion(5, 4),
    heading(6, out=True),
    criterion(7, 6, out=True),
    criterion(8, out=True),
)
POPULATIONS = (Population("Patients", (2, 3), (6, 7)), Population("Controls", (4, 5), (8,)))
TREE = Tree(ITEMS, populations=POPULATIONS)


def outcome(population, **answers):
    return evaluate(Sheet(TREE, population=population), NOBODY, says(**answers)).outcome


def test_a_patient_is_asked_what_is_for_patients_and_for_everybody():
    assert set(Sheet(TREE, population=1).questions) == {1, 3, 7}
    assert set(Sheet(TREE, population=2).questions) == {1, 5, 8}


def test_who_does_not_know_is_asked_everything():
    for unknown in (None, 0, 3, -1):
        assert set(Sheet(TREE, population=unknown).questions) == {1, 3, 5, 7, 8}


def test_what_is_for_the_person_can_rule_them_out():
    assert outcome(1, q1="yes", q3="no", q7="no") is Outcome.NO_MATCH
    assert outcome(1, q1="yes", q3="yes", q7="yes") is Outcome.NO_MATCH
    assert outcome(2, q1="yes", q5="yes", q8="yes") is Outcome.NO_MATCH


def test_what_is_for_others_does_not_count():
    assert outcome(1, q1="yes", q3="yes", q7="no", q5="no", q8="yes") is Outcome.MATCH
    assert outcome(2, q1="yes", q5="yes", q8="no", q3="no", q7="yes") is Outcome.MATCH


def test_nobody_is_ruled_out_by_what_may_be_for_others():
    assert outcome(None, q1="yes", q3="no", q5="no", q7="yes", q8="yes") is Outcome.OPEN
    assert outcome(None, q1="no") is Outcome.NO_MATCH


def test_what_fails_while_nobody_knows_has_to_be_confirmed():
    found = explain(Sheet(TREE), NOBODY, says(q1="yes", q3="yes", q5="yes", q7="no", q8="yes"))
    assert [reason.item.id for reason in found.confirm] == [8]


def test_a_fact_for_two_populations_is_asked_once_of_each_and_once_of_who_does_not_know():
    items = (heading(1), criterion(2, 1), heading(3), criterion(4, 3, same_as=2))
    tree = Tree(items, populations=(Population("Patients", (1, 2)), Population("Controls", (3, 4))))
    assert [Sheet(tree, population=number).questions for number in (None, 1, 2)] == [(2,), (2,), (4,)]


def test_a_heading_without_anything_left_below_it_keeps_nothing_open():
    items = (criterion(1), group(2, role=Role.HEADING), heading(3, parent=2), criterion(4, 3))
    tree = Tree(items, populations=(Population("Patients", (3, 4)), Population("Controls", (1,))))
    assert evaluate(Sheet(tree, population=2), NOBODY, says(q1="yes")).outcome is Outcome.MATCH


def test_a_heading_of_others_stays_where_the_person_has_something_below_it():
    items = (heading(1), criterion(2, 1), criterion(3, 1))
    tree = Tree(items, populations=(Population("Patients", (1, 2)), Population("Controls", (3,))))
    assert evaluate(Sheet(tree, population=2), NOBODY, says(q3="no")).outcome is Outcome.NO_MATCH


def test_other_doubts_about_a_reading_stay():
    items = (heading(1), criterion(2, 1, assumed="more than one condition"))
    tree = Tree(items, populations=(Population("Patients", (1, 2)), Population("Controls", ())))
    assert evaluate(Sheet(tree, population=1), NOBODY, says(q2="no")).outcome is Outcome.OPEN


def test_donors_are_judged_by_their_own_lists_and_nobody_else_is():
    aside = {"section": Section.OTHER}
    items = (criterion(1), heading(2, **aside), criterion(3, 2, **aside), criterion(4, out=True))
    items = (*items[:3], replace(items[3], section=Section.OTHER))
    tree = Tree(items, populations=(Population("Patient", (1,)), Population("Donor", (2, 3), (4,))))
    assert Sheet(tree).questions == Sheet(tree, population=1).questions == (1,)
    assert set(Sheet(tree, population=2).questions) == {3, 4}
    assert evaluate(Sheet(tree, population=2), NOBODY, says(q3="yes", q4="yes")).outcome is Outcome.NO_MATCH


def test_only_what_can_be_taken_out_without_harm_is_taken_out():
    items = (group(1, logic=Logic.ANY), criterion(2, 1), criterion(3, 1))
    tree = Tree(items, populations=(Population("Patients", (2,)), Population("Controls", (3,))))
    assert Sheet(tree, population=1).questions == (2, 3)


def test_a_tree_for_everybody_is_left_as_it_is():
    tree = Tree(ITEMS)
    assert for_population(tree, 1) is tree


@given(populated(), st.sampled_from([None, 1, 2, 3]))
def test_no_item_is_lost_and_none_is_made(tree, population):
    scope = for_population(tree, population)
    assert [(item.id, item.text, item.spans) for item in scope.items] == [
        (item.id, item.text, item.spans) for item in tree.items
    ]


@given(st.data(), populated(), limits, persons, st.sampled_from([1, 2, 3]))
def test_telling_who_one_is_turns_no_verdict_round(data, tree, limit, person, population):
    """What ruled somebody out before still does, and what fitted is not turned into what does not."""
    if population > len(tree.populations):
        return
    tree = replace(tree, items=tuple(item for item in tree.items if item.section is not Section.OTHER))
    answers = data.draw(answers_to(tree))
    unknown = evaluate(Sheet(tree, limit), person, answers).outcome
    known = evaluate(Sheet(tree, limit, population), person, answers).outcome
    if unknown is Outcome.NO_MATCH:
        assert known is Outcome.NO_MATCH
    if unknown is Outcome.MATCH:
        assert known is not Outcome.NO_MATCH


@given(st.data(), populated(), persons, st.sampled_from([1, 2]))
def test_a_choice_asks_nothing_that_is_only_for_others(data, tree, person, population):
    sheet = Sheet(tree, population=population)
    answers = data.draw(answers_to(tree))
    asked = reachable(sheet, person, answers).asked
    assert asked <= {key for page in pages(sheet) for key in page.items}
    own = tree.populations[population - 1]
    free = for_population(tree, population)
    for key in asked:
        assert free.by_id[key].role is not Role.NOTE or key in own.inclusion + own.exclusion


def test_team_questions_of_others_are_left_out():
    items = (heading(1), criterion(2, 1, answerer=Answerer.SITE), heading(3), criterion(4, 3))
    tree = Tree(items, populations=(Population("Patients", (1, 2)), Population("Controls", (3, 4))))
    assert Sheet(tree, population=2).team_questions == ()
