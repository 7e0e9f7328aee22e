"""A registry record's columns."""

from datetime import date

from screening.registry.reader import read_study
from screening.registry.records import Age
from screening.trials.columns import age_text, center_columns, trial_columns
from tests.factories import location, record, sample


def columns_of(made):
    return trial_columns(read_study(made))


def test_the_columns_of_the_first_sample_record():
    columns = columns_of(sample()[0])
    assert columns["phases"] == ["PHASE1", "PHASE2"]
    assert columns["ends_on"] == date(2023, 7, 9)
    assert columns["updated_on"] == date(2021, 7, 9)
    assert (columns["min_age"], columns["min_age_years"], columns["max_age"]) == ("18 years", 18.0, "")
    assert [item["name"] for item in columns["interventions"]] == [
        "Trastuzumab",
        "Anastrozole",
        "Pertuzumab",
        "Palbociclib",
    ]


def test_a_month_ends_with_its_last_day():
    dates = {"completionDateStruct": {"date": "2027-02", "type": "ESTIMATED"}}
    columns = columns_of(record(status=dates))
    assert columns["ends_on"] == date(2027, 2, 28)
    assert columns["dates"]["completion"] == {"text": "2027-02", "precision": "month", "kind": "estimated"}


def test_the_primary_completion_stands_in_for_a_missing_end():
    columns = columns_of(record(status={"primaryCompletionDateStruct": {"date": "2027-02-03"}}))
    assert columns["ends_on"] == date(2027, 2, 3)


def test_ages_are_written_with_their_unit():
    ages = [Age(18, "years"), Age(1, "years"), Age(6, "months"), Age(2.5, "weeks"), None]
    assert [age_text(age) for age in ages] == ["18 years", "1 year", "6 months", "2.5 weeks", ""]


def test_the_search_looks_in_numbers_conditions_keywords_and_treatments():
    assert columns_of(record(7))["search_text"].splitlines() == ["NCT00000007", "Asthma", "wheezing", "Albuterol"]


def test_a_center_keeps_only_what_its_contacts_give():
    contacts = [{"name": "A. Nurse", "role": "CONTACT", "phone": "555-0101"}]
    (found,) = read_study(record(contactsLocations={"locations": [location("X", contacts=contacts)]})).locations
    assert center_columns(found)["contacts"] == [{"name": "A. Nurse", "role": "CONTACT", "phone": "555-0101"}]
