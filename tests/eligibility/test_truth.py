"""The truth tables, all of them."""

from itertools import product

import pytest

from screening.eligibility.truth import Truth, all_of, any_of, at_least, negate, reached

Y, N, U = Truth.YES, Truth.NO, Truth.UNSURE

AND = {(Y, Y): Y, (Y, N): N, (Y, U): U, (N, Y): N, (N, N): N, (N, U): N, (U, Y): U, (U, N): N, (U, U): U}
OR = {(Y, Y): Y, (Y, N): Y, (Y, U): Y, (N, Y): Y, (N, N): N, (N, U): U, (U, Y): Y, (U, N): U, (U, U): U}
AT_LEAST_TWO = {
    (Y, Y, Y): Y, (Y, Y, N): Y, (Y, Y, U): Y, (Y, N, N): N, (Y, N, U): U, (Y, U, U): U,
    (N, N, N): N, (N, N, U): N, (N, U, U): U, (U, U, U): U,
}  # fmt: skip


def resolutions(values):
    return product(*[(Y, N) if value is U else (value,) for value in values])


@pytest.mark.parametrize(("value", "opposite"), [(Y, N), (N, Y), (U, U)])
def test_negation(value, opposite):
    assert negate(value) is opposite


@pytest.mark.parametrize(("values", "result"), list(AND.items()))
def test_all_of_two(values, result):
    assert all_of(values) is result


@pytest.mark.parametrize(("values", "result"), list(OR.items()))
def test_any_of_two(values, result):
    assert any_of(values) is result


@pytest.mark.parametrize("values", AT_LEAST_TWO)
def test_at_least_two_of_three(values):
    assert at_least(2, values) is AT_LEAST_TWO[values]


def test_nothing_at_all():
    assert (all_of([]), any_of([]), at_least(0, []), at_least(1, [])) == (Y, N, Y, N)


@pytest.mark.parametrize("n", range(5))
def test_unsure_means_that_both_answers_are_still_possible(n):
    for size in range(4):
        for values in product([Y, N, U], repeat=size):
            possible = {at_least(n, sure) for sure in resolutions(values)}
            assert at_least(n, values) is (U if len(possible) == 2 else possible.pop())


@pytest.mark.parametrize("values", list(product([Y, N, U], repeat=3)))
def test_all_and_any_are_duals(values):
    assert all_of(values) is negate(any_of(negate(value) for value in values))


def test_counts_say_the_same_as_values():
    assert reached(2, sure=1, possible=3) is at_least(2, [Y, U, U, N])
