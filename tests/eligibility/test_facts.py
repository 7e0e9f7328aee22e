"""Which question tells which fact."""

from screening.criteria.tree import AgeRange, Answerer, Role, Section, Sex
from screening.eligibility.facts import Source

from .forest import criterion, group, sheet


def test_a_repeated_fact_is_told_by_its_first_question():
    chain = sheet(criterion(1), criterion(2, same_as=1, same_as_opposite=True), criterion(3, same_as=2))
    assert chain.sources == {1: Source(1), 2: Source(1, opposite=True), 3: Source(1, opposite=True)}


def test_two_opposites_are_the_same():
    chain = sheet(
        criterion(1), criterion(2, same_as=1, same_as_opposite=True), criterion(3, same_as=2, same_as_opposite=True)
    )
    assert chain.sources[3] == Source(1)


def test_a_first_question_that_is_not_asked_is_replaced_by_the_next():
    gone = sheet(
        criterion(1, section=Section.OTHER), criterion(2, same_as=1, same_as_opposite=True), criterion(3, same_as=1)
    )
    assert gone.sources == {2: Source(2), 3: Source(2, opposite=True)}


def test_a_question_for_everybody_is_asked_instead_of_one_for_women():
    wide = sheet(criterion(1, applies_to=Sex.FEMALE), criterion(2, same_as=1))
    assert wide.sources == {1: Source(2), 2: Source(2)}


def test_people_who_are_not_asked_the_one_are_asked_the_other():
    apart = sheet(criterion(1, applies_to=Sex.FEMALE), criterion(2, applies_to=Sex.MALE, same_as=1))
    assert apart.questions == (1, 2)


def test_a_person_is_asked_before_the_team():
    late = sheet(criterion(1, answerer=Answerer.SITE), criterion(2, same_as=1))
    assert (late.questions, late.team_questions) == ((2,), ())


def test_what_is_known_tells_its_repetitions():
    known = sheet(criterion(1), criterion(2, same_as=1, known_age=AgeRange(low=18)))
    assert (known.questions, known.known) == ((), (2,))


def test_a_circle_or_a_missing_item_ends_the_search():
    odd = sheet(criterion(1, same_as=2), criterion(2, same_as=1), criterion(3, same_as=99), group(4, role=Role.NOTE))
    assert set(odd.sources) == {1, 2, 3}
