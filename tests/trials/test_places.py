"""ZIP codes, countries and distances."""

import pytest

from screening.trials.places import (
    Point,
    coordinates,
    country_name,
    distance_km,
    same_country,
    zip3_centroid,
)

NEW_YORK, LOS_ANGELES = Point(40.7128, -74.0060), Point(34.0522, -118.2437)


def test_a_zip_code_has_a_place():
    assert coordinates(" 10029 ") == coordinates("10029-1234") == Point(40.7918, -73.9447)


@pytest.mark.parametrize("text", ["", "99999", "1002", "100290", "abcde", "１００２９", "\x00", "10029-12"])
def test_what_is_no_zip_code_has_none(text):
    assert coordinates(text) is None


def test_three_digits_stand_for_their_middle():
    middle = zip3_centroid("100")
    assert middle is not None
    assert distance_km(middle, NEW_YORK) < 20


@pytest.mark.parametrize("prefix", ["", "1", "10", "1002", "000", "abc"])
def test_what_is_no_prefix_has_no_middle(prefix):
    assert zip3_centroid(prefix) is None


def test_distance_is_that_of_the_great_circle():
    # Widely published figure for the two city centers: about 3,936 km.
    assert round(distance_km(NEW_YORK, LOS_ANGELES)) == 3936
    assert distance_km(NEW_YORK, NEW_YORK) == 0


def test_the_other_side_of_the_earth_is_half_way_round():
    assert round(distance_km(Point(0, 0), Point(0, 180))) == 20015


def test_people_and_the_registry_name_countries_in_several_ways():
    assert country_name(" usa ") == "United States"
    assert same_country("Russian Federation", "russia")
    assert not same_country("Niger", "Nigeria")
