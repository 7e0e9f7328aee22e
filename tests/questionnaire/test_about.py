"""Age and place are kept no finer than is needed."""

import pytest

from screening.criteria.tree import Limits
from screening.questionnaire.about import asks_for_unit, in_units, in_years, kept_zip3
from screening.questionnaire.places import COUNTRIES


@pytest.mark.parametrize(
    ("number", "unit", "words"),
    [
        (0, "years", ("0", "years")),
        (54, "years", ("54", "years")),
        (18, "months", ("18", "months")),
        (24, "months", ("2", "years")),
        (10, "weeks", ("10", "weeks")),
        (5, "days", ("5", "days")),
        (120, "years", ("90", "years")),
    ],
)
def test_an_age_comes_back_as_it_was_told(number: float, unit: str, words: tuple[str, str]) -> None:
    assert in_units(in_years(number, unit)) == words


@pytest.mark.parametrize(
    ("number", "unit", "years"), [(54.37, "years", 54), (16571, "days", 45), (12.5, "years", 12.5)]
)
def test_of_a_grown_up_only_whole_years_are_kept(number: float, unit: str, years: float) -> None:
    assert in_years(number, unit) == years


def test_a_fraction_that_is_whole_in_no_unit_stays_in_years() -> None:
    assert in_units(0.123456) == ("0.123456", "years")


@pytest.mark.parametrize(
    ("limits", "asks"),
    [
        (Limits(), False),
        (Limits(min_age=18), False),
        (Limits(min_age=2, max_age=12), False),
        (Limits(min_age=0.5), True),
        (Limits(min_age=18, max_age=1.5), True),
        (Limits(min_age=0), True),
    ],
)
def test_a_unit_is_asked_for_where_a_limit_is_below_two_years(limits: Limits, asks: bool) -> None:
    assert asks_for_unit(limits) is asks


@pytest.mark.parametrize(("entered", "kept"), [("", ""), ("02139", "021"), ("021391234", "021"), ("036", "000")])
def test_of_a_zip_code_three_digits_are_kept_where_enough_people_live(entered: str, kept: str) -> None:
    assert kept_zip3(entered) == kept


def test_each_country_is_there_once_with_a_name() -> None:
    assert len(set(COUNTRIES)) == len(COUNTRIES)
    assert [name for name in COUNTRIES if name != name.strip() or not name] == []
