"""The journey: every question on one page, none asked twice, moot ones skipped, and always an end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.criteria.tree import AgeRange, Answerer, Logic, Role, Sex, Topic
from screening.eligibility.evaluate import evaluate
from screening.eligibility.facts import is_known
from screening.eligibility.journey import Page, Reach, due, open_pages, pages, reachable, team_pages
from screening.eligibility.person import Answer, Person
from screening.eligibility.sheet import Sheet
from screening.eligibility.truth import Truth

from .forest import LABELLED, answers_to, criterion, group, labelled, persons, says, sheet, sheets

NOBODY = Person()
WOMAN, MAN = Person(40, Sex.FEMALE), Person(40, Sex.MALE)
EITHER = sheet(group(1, logic=Logic.ANY), criterion(2, 1), criterion(3, 1), criterion(4))


def slugs(of):
    return [page.slug for page in of]


def test_pages_follow_the_topics_and_not_the_text():
    mixed = sheet(
        criterion(1, topic=Topic.MEDICATION),
        criterion(2, topic=Topic.PERFORMANCE_STATUS),
        criterion(3, topic=Topic.DIAGNOSIS),
        criterion(4, topic=Topic.TEST_RESULT),
    )
    assert pages(mixed) == (
        Page("diagnosis", Topic.DIAGNOSIS, "Your condition", (3,)),
        Page("medicines", Topic.MEDICATION, "Medicines you take", (1,)),
        Page("tests", Topic.TEST_RESULT, "Your test results", (2, 4)),
    )


def test_a_long_topic_is_split_and_numbered():
    long = sheet(*[criterion(key, topic=Topic.DIAGNOSIS) for key in range(1, 7)])
    assert [(page.slug, page.title, page.items) for page in pages(long)] == [
        ("diagnosis", "Your condition, part 1", (1, 2, 3, 4, 5)),
        ("diagnosis-2", "Your condition, part 2", (6,)),
    ]


def test_a_group_stays_together_on_its_own_topic_s_page():
    grouped = sheet(
        *[criterion(key, topic=Topic.DIAGNOSIS) for key in (1, 2, 3)],
        group(4, topic=Topic.DIAGNOSIS),
        *[criterion(key, 4, topic=Topic.MEDICATION) for key in (5, 6, 7)],
    )
    assert [page.items for page in pages(grouped)] == [(1, 2, 3), (5, 6, 7)]
    assert {page.topic for page in pages(grouped)} == {Topic.DIAGNOSIS}


def test_a_group_about_nothing_in_particular_goes_with_its_first_question():
    grouped = sheet(group(1), criterion(2, 1, topic=Topic.SURGERY), criterion(3, 1))
    assert slugs(pages(grouped)) == ["operations"]


def test_what_the_team_decides_is_on_pages_of_its_own():
    team = sheet(*[criterion(key, answerer=Answerer.SITE) for key in range(1, 7)], criterion(7))
    assert (slugs(pages(team)), slugs(team_pages(team))) == (["other"], ["study-team", "study-team-2"])


def test_age_sex_and_repeated_facts_are_never_asked():
    known = sheet(
        criterion(1, known_age=AgeRange(low=18)),
        criterion(2, known_sex=Sex.FEMALE),
        criterion(3),
        criterion(4, same_as=3),
    )
    assert reachable(known, WOMAN, says(q1="no", q2="no", q4="no")) == Reach(
        asked=frozenset({3}), counted={}, moot=frozenset(), team=frozenset()
    )


def test_questions_for_the_other_sex_are_not_asked_and_do_not_count():
    women = sheet(criterion(1), criterion(2, applies_to=Sex.FEMALE))
    reach = reachable(women, MAN, says(q1="yes", q2="yes"))
    assert (sorted(reach.asked), reach.counted) == ([1], says(q1="yes"))
    assert reachable(women, NOBODY, {}).asked == {1, 2}


def test_a_question_is_moot_once_its_group_is_decided():
    reach = reachable(EITHER, NOBODY, says(q2="yes", q3="no"))
    assert (sorted(reach.asked), sorted(reach.moot), reach.counted) == ([2, 4], [3], says(q2="yes"))


def test_a_later_answer_makes_no_earlier_question_moot():
    assert reachable(EITHER, NOBODY, says(q3="yes")).asked == {2, 3, 4}


def test_earlier_means_earlier_in_asking_order():
    parts = criterion(2, 1, topic=Topic.MEDICATION), criterion(3, 1, topic=Topic.DIAGNOSIS)
    headed = sheet(group(1, role=Role.HEADING, logic=Logic.ANY), *parts)
    assert sorted(reachable(headed, NOBODY, says(q2="yes", q3="yes")).moot) == [2]


def test_a_team_answer_makes_no_question_of_the_journey_moot():
    team = sheet(group(1, logic=Logic.ANY), criterion(2, 1, answerer=Answerer.SITE), criterion(3, 1))
    assert reachable(team, NOBODY, says(q2="yes")).asked == {3}
    assert reachable(team, NOBODY, says(q2="yes", q3="yes")).moot == {2}


def test_an_answer_counts_again_when_the_earlier_one_is_taken_back():
    assert reachable(EITHER, NOBODY, says(q2="unsure", q3="no")).counted == says(q2="unsure", q3="no")


def test_a_question_is_not_moot_while_its_fact_is_needed_elsewhere():
    shared = sheet(group(1, logic=Logic.ANY), criterion(2, 1), criterion(3, 1), criterion(4, same_as=3))
    assert reachable(shared, NOBODY, says(q2="yes")).asked == {2, 3}


def test_ruled_out_people_may_keep_going():
    assert reachable(sheet(criterion(1), criterion(2)), NOBODY, says(q1="no")).asked == {1, 2}


def test_the_age_already_given_makes_questions_moot():
    adult = sheet(group(1, logic=Logic.ANY), criterion(2, 1, known_age=AgeRange(low=18)), criterion(3, 1))
    assert [sorted(reachable(adult, Person(age), {}).asked) for age in (30, 10)] == [[], [3]]


def test_pages_without_a_question_for_this_person_are_left_out():
    women = sheet(criterion(1), criterion(2, applies_to=Sex.FEMALE, topic=Topic.PREGNANCY))
    assert (slugs(open_pages(women, MAN, {})), slugs(open_pages(women, WOMAN, {}))) == (
        ["other"],
        ["pregnancy", "other"],
    )


def test_due_is_the_first_page_that_is_not_answered():
    two = sheet(criterion(1, topic=Topic.DIAGNOSIS), criterion(2))
    found = [due(two, NOBODY, answers) for answers in ({}, says(q2="yes"), says(q1="unsure"), says(q1="no", q2="no"))]
    assert found == ["diagnosis", "diagnosis", "other", None]


def test_jumping_ahead_leads_back_to_what_is_due():
    two = sheet(criterion(1, topic=Topic.DIAGNOSIS), criterion(2))
    assert due(two, NOBODY, says(q2="yes")) == "diagnosis"


@given(sheets(40))
def test_each_question_is_on_one_page_and_pages_are_short(anything):
    every = pages(anything) + team_pages(anything)
    asked = [key for page in every for key in page.items]
    assert sorted(asked) == sorted(anything.all_questions)
    assert len(set(asked)) == len(asked)
    assert {key for key, source in anything.sources.items() if source.question == key} - set(asked) == {
        key for key in anything.sources if is_known(anything.item(key))
    }
    assert all(1 <= len(page.items) <= 5 for page in every)
    assert len({page.slug for page in every}) == len(every)


@given(st.data(), sheets(), persons)
def test_the_journey_ends_and_asks_nothing_twice(data, anything, person):
    answers: dict[int, Answer] = {}
    asked: list[int] = []
    while (slug := due(anything, person, answers)) is not None:
        page = next(page for page in open_pages(anything, person, answers) if page.slug == slug)
        new = [key for key in page.items if key not in answers]
        answered = data.draw(st.lists(st.sampled_from(new), min_size=1, unique=True))
        answers |= {key: data.draw(st.sampled_from(Answer)) for key in answered}
        asked += answered
    assert len(asked) == len(set(asked))
    assert reachable(anything, person, answers).asked <= set(answers)


@given(st.data(), sheets(), persons)
def test_answers_count_only_where_they_are_asked(data, anything, person):
    answers = data.draw(answers_to(anything.tree))
    reach = reachable(anything, person, answers)
    assert set(reach.counted) == (reach.asked | reach.team) & set(answers)
    assert not reach.moot & (reach.asked | reach.team)
    assert reachable(anything, person, reach.counted) == reach


@given(st.data(), sheets(), persons)
def test_a_question_is_moot_only_below_a_decided_group(data, anything, person):
    answers = data.draw(answers_to(anything.tree))
    reach = reachable(anything, person, answers)
    decided = evaluate(anything, person, reach.counted).by_item
    for question in reach.moot:
        for used, _ in anything.uses[question]:
            if used in decided:
                above = [decided[key] for key in ancestors(anything, used)]
                assert {Truth.YES, Truth.NO} & set(above)


def ancestors(anything, key):
    while (key := anything.nodes[key].parent) is not None:
        yield key


@pytest.mark.parametrize("nct_id", LABELLED)
def test_real_trials_are_asked_in_few_pages(nct_id):
    real = Sheet(labelled(nct_id))
    assert due(real, WOMAN, dict.fromkeys(real.questions, Answer.UNSURE)) is None
    assert len(pages(real)) <= 13


@pytest.mark.parametrize(("size", "limit"), [(60, 0.001), (300, 0.010)])
def test_is_quick(size, limit):
    long = sheet(
        group(1, logic=Logic.ANY, out=True),
        *[criterion(key, 1 if key % 2 else None, out=True) for key in range(2, size)],
    )
    answers = dict.fromkeys(long.questions, Answer.NO)
    reachable(long, WOMAN, answers)
    assert min(seconds(lambda: reachable(long, WOMAN, answers)) for _ in range(30)) < limit


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
