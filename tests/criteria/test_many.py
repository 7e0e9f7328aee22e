"""Many texts are read on several processors into the same trees as one by one."""

import multiprocessing

from screening.criteria.many import WORTH_A_PROCESS, parse_all
from screening.criteria.parser import parse
from screening.criteria.tree import Limits, Sex

TEXT = "Inclusion Criteria:\n\n* Age {} or older\n* No prior chemotherapy\n\nExclusion Criteria:\n\n* Pregnancy"
TEXTS = [(TEXT.format(age), Limits(min_age=age, sex=Sex.FEMALE)) for age in range(18, 18 + 2 * WORTH_A_PROCESS)]


def test_many_texts_give_the_same_trees_in_the_same_order():
    assert parse_all(TEXTS) == [parse(text, limits) for text, limits in TEXTS]


def test_a_few_texts_are_read_here():
    assert parse_all(TEXTS[:3]) == [parse(text, limits) for text, limits in TEXTS[:3]]


def test_a_process_that_the_system_ends_loses_nothing():
    expected = parse_all(TEXTS)
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    assert parse_all(TEXTS) == expected
    assert parse_all(TEXTS) == expected


def test_nothing_gives_nothing():
    assert parse_all([]) == []
