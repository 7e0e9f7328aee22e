"""The asking order."""

from screening.criteria.tree import Role, Topic
from screening.eligibility.order import MOST_ON_A_PAGE, TOPICS, Sheaf, packed

from .forest import criterion, group, sheet


def test_bundles_are_never_torn():
    assert list(packed([(1, 2, 3), (4, 5, 6), (7, 8), (9,)])) == [(1, 2, 3), (4, 5, 6, 7, 8), (9,)]


def test_nothing_to_ask_makes_no_page():
    assert list(packed([])) == []


def test_a_group_that_does_not_fit_on_a_page_is_asked_by_the_topics_of_its_parts():
    parts = [criterion(key, 1, topic=Topic.MEDICATION) for key in range(2, 2 + MOST_ON_A_PAGE)]
    large = sheet(group(1, topic=Topic.DIAGNOSIS), *parts, criterion(9, 1, topic=Topic.SURGERY))
    assert large.sheaves == (Sheaf(Topic.MEDICATION, (2, 3, 4, 5, 6)), Sheaf(Topic.SURGERY, (9,)))


def test_what_stands_below_a_heading_goes_by_its_own_topic():
    headed = sheet(
        group(1, role=Role.HEADING, topic=Topic.SURGERY),
        criterion(2, 1, topic=Topic.MENTAL),
        criterion(3, 1, topic=Topic.DIAGNOSIS),
    )
    assert headed.sheaves == (Sheaf(Topic.DIAGNOSIS, (3,)), Sheaf(Topic.MENTAL, (2,)))


def test_every_topic_has_a_place():
    for topic in Topic:
        (sheaf,) = sheet(criterion(1, topic=topic)).sheaves
        assert sheaf.topic in TOPICS
