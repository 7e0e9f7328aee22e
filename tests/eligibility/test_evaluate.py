"""Verdicts: agreement with the benchmark's rule, gentleness where an answer may be wrong, totality and monotony."""

import random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from screening.criteria.tree import AgeRange, Answerer, Limits, Logic, Reply, Role, Section, Sex
from screening.eligibility.evaluate import Outcome, evaluate
from screening.eligibility.journey import reachable
from screening.eligibility.limits import LimitFinding, LimitKind
from screening.eligibility.person import Answer, Person
from screening.eligibility.sheet import Sheet
from screening.eligibility.truth import Truth

from .forest import LABELLED, answers_to, criterion, group, labelled, persons, plain_trees, says, sheet, sheets
from .reference import is_emptied, verdict

SAME = {Truth.YES: Outcome.MATCH, Truth.NO: Outcome.NO_MATCH, Truth.UNSURE: Outcome.OPEN}
NOBODY = Person()
WOMAN, MAN = Person(40, Sex.FEMALE), Person(40, Sex.MALE)


def outcome(of, person=NOBODY, **answers):
    return evaluate(of, person, says(**answers)).outcome


@pytest.mark.parametrize("nct_id", LABELLED)
def test_agrees_with_the_benchmark_on_real_trials(nct_id):
    tree = labelled(nct_id, answerer=Answerer.PATIENT)
    chance = random.Random(nct_id)
    for _ in range(300):
        sex = chance.choice([Sex.FEMALE, Sex.MALE])
        answers = nearly_fitting(tree, chance)
        assert evaluate(Sheet(tree, Limits()), Person(sex=sex), answers).outcome is SAME[verdict(tree, answers, sex)]


def nearly_fitting(tree, chance):
    criteria = [item for item in tree.items if item.role is Role.CRITERION]
    answers = {item.id: Answer(item.fits_if) for item in criteria}
    for item in chance.sample(criteria, chance.choice([0, 1, 3])):
        answers[item.id] = chance.choice(list(Answer))
    return answers


@given(st.data(), plain_trees(), st.sampled_from([Sex.FEMALE, Sex.MALE]))
def test_agrees_with_the_benchmark_on_random_trees(data, tree, sex):
    assume(not any(is_emptied(item, tree, sex) for item in tree.items))
    answers = data.draw(answers_to(tree))
    assert evaluate(Sheet(tree, Limits()), Person(sex=sex), answers).outcome is SAME[verdict(tree, answers, sex)]


@pytest.mark.parametrize(
    ("out", "fits_if", "answer", "expected"),
    [
        (False, Reply.YES, "yes", Outcome.MATCH),
        (False, Reply.YES, "no", Outcome.NO_MATCH),
        (False, Reply.NO, "yes", Outcome.NO_MATCH),
        (False, Reply.NO, "no", Outcome.MATCH),
        (True, Reply.YES, "yes", Outcome.MATCH),
        (True, Reply.YES, "no", Outcome.NO_MATCH),
        (True, Reply.NO, "yes", Outcome.NO_MATCH),
        (True, Reply.NO, "no", Outcome.MATCH),
        (False, Reply.YES, "unsure", Outcome.OPEN),
        (False, Reply.NO, "unsure", Outcome.OPEN),
        (True, Reply.YES, "unsure", Outcome.OPEN),
        (True, Reply.NO, "unsure", Outcome.OPEN),
    ],
)
def test_section_by_negation_by_answer(out, fits_if, answer, expected):
    assert outcome(sheet(criterion(1, out=out, fits_if=fits_if)), q1=answer) is expected


@pytest.mark.parametrize(
    "item",
    [
        criterion(1, answerer=Answerer.RECORDS),
        criterion(1, answerer=Answerer.SITE),
        criterion(1, assumed="logic"),
        criterion(1, fits_if=None),
    ],
)
def test_an_answer_that_may_be_wrong_rules_nobody_out(item):
    found = evaluate(sheet(item), NOBODY, says(q1="no"))
    assert (found.outcome, found.by_item, found.confirm) == (Outcome.OPEN, {1: Truth.UNSURE}, frozenset({1}))


def test_a_doubtful_wording_is_no_doubtful_meaning():
    assert outcome(sheet(criterion(1, assumed="wording")), q1="no") is Outcome.NO_MATCH


def test_a_passing_answer_counts_whoever_should_know_it():
    records = sheet(criterion(1, answerer=Answerer.RECORDS), criterion(2, answerer=Answerer.SITE, assumed="logic"))
    assert outcome(records, q1="yes", q2="yes") is Outcome.MATCH


def test_a_group_whose_logic_is_assumed_rules_nobody_out():
    either = sheet(group(1, logic=Logic.ANY, assumed="logic"), criterion(2, 1), criterion(3, 1))
    found = evaluate(either, NOBODY, says(q2="no", q3="no"))
    assert (found.outcome, found.by_item[1], found.confirm) == (Outcome.OPEN, Truth.UNSURE, frozenset({1}))


def test_words_for_the_other_sex_are_left_out():
    both = sheet(criterion(1), criterion(2, out=True, applies_to=Sex.FEMALE))
    assert outcome(both, MAN, q1="yes", q2="yes") is Outcome.MATCH
    assert outcome(both, WOMAN, q1="yes", q2="yes") is Outcome.NO_MATCH


def test_words_for_one_sex_rule_nobody_out_whose_sex_is_not_known():
    women = sheet(criterion(1, out=True, applies_to=Sex.FEMALE))
    assert (outcome(women, q1="yes"), outcome(women, q1="no")) == (Outcome.OPEN, Outcome.MATCH)


def test_a_group_with_nothing_for_this_sex_is_left_out():
    birth = sheet(criterion(1), group(2), criterion(3, 2, applies_to=Sex.FEMALE))
    found = evaluate(birth, MAN, says(q1="yes"))
    assert (found.outcome, found.by_item) == (Outcome.MATCH, {1: Truth.YES})


def test_the_sex_that_is_known_is_compared_and_never_left_out():
    women = sheet(criterion(1, known_sex=Sex.FEMALE, applies_to=Sex.FEMALE))
    assert [outcome(women, who) for who in (WOMAN, MAN, NOBODY)] == [Outcome.MATCH, Outcome.NO_MATCH, Outcome.OPEN]


def test_the_age_that_is_known_decides_and_an_answer_to_it_does_not():
    adults = sheet(criterion(1, known_age=AgeRange(low=18)))
    found = [outcome(adults, Person(age), q1="no") for age in (17.9, 18, None)]
    assert found == [Outcome.NO_MATCH, Outcome.MATCH, Outcome.OPEN]


def test_an_excluded_age_is_turned_round():
    adults = sheet(criterion(1, out=True, known_age=AgeRange(high=18, high_inclusive=False)))
    assert [outcome(adults, Person(age)) for age in (17, 18)] == [Outcome.NO_MATCH, Outcome.MATCH]


def test_registry_limits_rule_out_besides_the_prose():
    limited = sheet(criterion(1), min_age=18, max_age=75, sex=Sex.FEMALE)
    found = [evaluate(limited, who, says(q1="yes")) for who in (Person(75.9, Sex.FEMALE), Person(76, Sex.MALE), NOBODY)]
    assert [verdict.outcome for verdict in found] == [Outcome.MATCH, Outcome.NO_MATCH, Outcome.OPEN]
    assert found[1].limit_findings == (LimitFinding(LimitKind.AGE, Truth.NO), LimitFinding(LimitKind.SEX, Truth.NO))


def test_prose_that_contradicts_the_registry_s_age_is_for_the_study_team():
    prose = criterion(1, known_age=AgeRange(high=65))
    assert outcome(sheet(prose, max_age=75), Person(70)) is Outcome.OPEN
    assert outcome(sheet(prose), Person(70)) is Outcome.NO_MATCH


def test_an_age_inside_a_group_is_the_group_s_own():
    cohorts = sheet(group(1, logic=Logic.ANY), criterion(2, 1, known_age=AgeRange(high=65)), max_age=75)
    assert outcome(cohorts, Person(70)) is Outcome.NO_MATCH


def test_an_age_below_a_heading_is_the_trial_s():
    headed = sheet(group(1, role=Role.HEADING), criterion(2, 1, known_age=AgeRange(high=65)), max_age=75)
    assert outcome(headed, Person(70)) is Outcome.OPEN


def test_the_same_fact_decides_both_lists():
    both = sheet(criterion(1), criterion(2, out=True, same_as=1, same_as_opposite=True))
    assert evaluate(both, NOBODY, says(q1="yes", q2="yes")).facts == {1: Answer.YES, 2: Answer.NO}
    assert (outcome(both, q1="yes"), outcome(both, q1="no")) == (Outcome.MATCH, Outcome.NO_MATCH)


def test_examples_are_not_evaluated():
    example = sheet(criterion(1, logic=Logic.EXAMPLES), criterion(2, 1))
    assert evaluate(example, NOBODY, says(q1="yes", q2="no")).by_item == {1: Truth.YES}


def test_notes_and_other_sections_decide_nothing():
    silent = sheet(criterion(1), criterion(2, role=Role.NOTE), criterion(3, section=Section.OTHER), group(4))
    assert evaluate(silent, NOBODY, says(q1="yes", q2="no", q3="no")).by_item == {1: Truth.YES}


@pytest.mark.parametrize("silent", [sheet(), sheet(criterion(1, role=Role.NOTE)), sheet(min_age=18)])
def test_nothing_that_decides_leaves_it_open(silent):
    assert outcome(silent, WOMAN) is Outcome.OPEN


def test_what_only_the_team_can_tell_keeps_nothing_open():
    consent = sheet(criterion(1), criterion(2, answerer=Answerer.SITE))
    found = evaluate(consent, NOBODY, says(q1="yes"))
    assert (found.outcome, found.pending) == (Outcome.MATCH, frozenset({2}))


def test_a_group_is_pending_when_all_that_is_open_in_it_is_the_team_s():
    mixed = sheet(group(1), criterion(2, 1), criterion(3, 1, answerer=Answerer.SITE))
    assert (outcome(mixed, q2="yes"), outcome(mixed, q2="unsure")) == (Outcome.MATCH, Outcome.OPEN)


def test_a_doubtful_group_that_fails_is_not_pending():
    doubtful = sheet(group(1, assumed="logic"), criterion(2, 1), criterion(3, 1, answerer=Answerer.SITE))
    found = evaluate(doubtful, NOBODY, says(q2="no"))
    assert (found.outcome, found.confirm, found.pending) == (Outcome.OPEN, frozenset({1}), frozenset({3}))


def test_a_team_answer_that_speaks_against_opens_the_outcome():
    assert outcome(sheet(criterion(1, answerer=Answerer.SITE)), q1="no") is Outcome.OPEN


@given(st.data(), sheets(), persons)
def test_is_total_and_pure(data, anything, person):
    answers = data.draw(answers_to(anything.tree))
    found = evaluate(anything, person, answers)
    assert evaluate(Sheet(anything.tree, anything.limits, anything.population), person, dict(answers)) == found
    assert set(found.by_item) <= set(anything.nodes)


@given(st.data(), sheets(), persons)
def test_is_monotone(data, anything, person):
    answers = data.draw(answers_to(anything.tree))
    unsure = [key for key in anything.all_questions if answers.get(key, Answer.UNSURE) is Answer.UNSURE]
    assume(unsure)
    question = data.draw(st.sampled_from(unsure))
    before = evaluate(anything, person, answers)
    after = evaluate(anything, person, answers | {question: data.draw(st.sampled_from([Answer.YES, Answer.NO]))})
    assert {key: after.by_item[key] for key, truth in before.by_item.items() if truth is not Truth.UNSURE} == {
        key: truth for key, truth in before.by_item.items() if truth is not Truth.UNSURE
    }
    if before.outcome is Outcome.NO_MATCH:
        assert after.outcome is Outcome.NO_MATCH
    if before.outcome is Outcome.MATCH:
        allowed = {Outcome.MATCH, Outcome.OPEN} if anything.is_for_team(question) else {Outcome.MATCH}
        assert after.outcome in allowed


@given(st.data(), sheets(), persons)
def test_answers_that_do_not_count_change_no_verdict(data, anything, person):
    answers = data.draw(answers_to(anything.tree))
    counted = reachable(anything, person, answers).counted
    assert evaluate(anything, person, counted).outcome is evaluate(anything, person, answers).outcome


def test_nothing_but_the_study_teams_criteria_leaves_the_outcome_open():
    only_team = sheet(criterion(1, answerer=Answerer.SITE), criterion(2, answerer=Answerer.SITE))
    assert outcome(only_team) is Outcome.OPEN
