"""A study center that stays keeps its row, whatever the registry does to the list around it."""

import pytest

from screening.trials.models import StudyCenter
from tests.factories import imported, location, record

pytestmark = pytest.mark.django_db


def stored(*locations, update):
    """Import a trial with `locations`; return its centers' keys by name, in the registry's order."""
    date = {"date": f"2026-05-{update:02}"}
    imported(record(1, contactsLocations={"locations": list(locations)}, status={"lastUpdatePostDateStruct": date}))
    return list(StudyCenter.objects.order_by("position").values_list("facility", "pk"))


def test_a_new_center_in_front_moves_the_others_and_keeps_them():
    before = dict(stored(location("A"), location("B"), update=1))
    after = stored(location("New"), location("B"), location("A"), update=2)
    assert [name for name, _ in after] == ["New", "B", "A"]
    assert {name: key for name, key in after if name != "New"} == before


def test_a_renamed_center_at_the_same_address_is_the_same():
    before = stored(location("Old name", zip="10029"), update=1)
    after = stored(location("New name", zip="10029"), update=2)
    assert [key for _, key in after] == [key for _, key in before]


def test_another_center_of_the_same_town_is_not():
    ((_, before),) = stored(location("One", zip="10029"), update=1)
    ((_, after),) = stored(location("Other", zip="10001"), update=2)
    assert after != before


def test_centers_of_one_name_are_told_apart_by_their_order():
    before = stored(location("Same", zip="1"), location("Same", zip="2"), update=1)
    after = stored(location("Same", zip="1"), location("Same", zip="2", status="RECRUITING"), update=2)
    assert after == before
    assert list(StudyCenter.objects.order_by("position").values_list("status", flat=True)) == ["", "RECRUITING"]


def test_a_center_that_left_is_gone():
    before = dict(stored(location("A"), location("B"), update=1))
    assert stored(location("B"), update=2) == [("B", before["B"])]
