"""Every record of the sample is read, what is missing is tolerated, what is wrong is refused with its path."""

import copy
import hashlib
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.registry.errors import RecordError
from screening.registry.reader import canonical_sha256, read_study
from screening.registry.records import Age, Contact, Intervention, Study
from tests.registry.conftest import minimal_record


def changed(record, path, value):
    """Return a copy of `record` with `value` at the dotted `path`; numbers in it are places in lists."""
    record = copy.deepcopy(record)
    *parents, last = path.split(".")
    place = record
    for key in parents:
        place = place[int(key)] if isinstance(place, list) else place.setdefault(key, {})
    place[int(last) if isinstance(place, list) else last] = value
    return record


def test_every_record_of_the_sample_is_read(sample_records):
    studies = [read_study(record) for record in sample_records]
    assert len({study.nct_id for study in studies}) == 61
    assert {study.status for study in studies} == {"RECRUITING"}
    assert min(len(study.criteria) for study in studies) > 100
    assert max(len(study.locations) for study in studies) > 100


def test_the_sample_holds_the_oddities_of_the_registry(sample_records):
    studies = [read_study(record) for record in sample_records]
    ages = [study.min_age for study in studies]
    assert {age.unit for age in ages if age} == {"years", "months", "days"}
    assert None in ages
    assert any(not study.central_contacts for study in studies)
    assert any(study.healthy_volunteers for study in studies)


def test_the_fields_of_a_study_are_the_registrys(full_record):
    study = read_study(full_record)
    assert study.nct_id == "NCT03304080"
    assert study.brief_title.startswith("Anastrozole, Palbociclib")
    assert study.conditions == ("Breast Neoplasms", "Breast Diseases")
    assert study.phases == ("PHASE1", "PHASE2")
    assert study.interventions[0] == Intervention("DRUG", "Trastuzumab")
    assert study.sponsor == "Icahn School of Medicine at Mount Sinai"
    assert study.completion is not None
    assert (study.completion.text, study.completion.kind) == ("2023-07-09", "estimated")
    assert study.criteria.startswith("Inclusion Criteria:\n\n* Women or men with metastatic breast cancer")


def test_a_record_with_number_and_title_is_enough():
    record = minimal_record()
    assert read_study(record) == Study("NCT00000001", "Trial 1", canonical_sha256(record))


def test_null_counts_as_missing():
    record = changed(minimal_record(), "protocolSection.statusModule", None)
    assert read_study(record).status == ""


def test_the_official_title_stands_in_for_a_missing_brief_one():
    record = changed(minimal_record(), "protocolSection.identificationModule.officialTitle", "Official")
    assert read_study(changed(record, "protocolSection.identificationModule.briefTitle", " ")).brief_title == "Official"


def test_unknown_words_of_the_registry_are_kept():
    record = changed(minimal_record(), "protocolSection.statusModule.overallStatus", "SLEEPING")
    assert read_study(record).status == "SLEEPING"


def test_other_numbers_of_a_trial_come_once_each():
    record = minimal_record()
    record["protocolSection"]["identificationModule"] |= {
        "orgStudyIdInfo": {"id": "ABC"},
        "secondaryIdInfos": [{"id": "2020-1"}, {"id": "ABC"}, {}],
        "nctIdAliases": ["NCT00000009"],
    }
    assert read_study(record).secondary_ids == ("ABC", "2020-1", "NCT00000009")


def test_an_observational_model_stands_for_the_model_of_the_trial():
    record = changed(minimal_record(), "protocolSection.designModule.designInfo.observationalModel", "COHORT")
    assert read_study(record).intervention_model == "COHORT"


def test_characters_that_the_database_refuses_are_taken_out():
    record = changed(minimal_record(), "protocolSection.identificationModule.briefTitle", "A\x00B \ud800 C\x00")
    assert read_study(record).brief_title == "AB \N{REPLACEMENT CHARACTER} C"


def test_identical_locations_are_kept_once_in_order():
    places = [{"facility": "A", "city": "X"}, {"facility": "B"}, {"facility": "A", "city": "X"}, {"facility": "A"}]
    record = changed(minimal_record(), "protocolSection.contactsLocationsModule.locations", places)
    found = [(location.facility, location.city) for location in read_study(record).locations]
    assert found == [("A", "X"), ("B", ""), ("A", "")]


def test_half_a_point_on_the_map_is_no_place():
    record = changed(
        minimal_record(), "protocolSection.contactsLocationsModule.locations", [{"geoPoint": {"lat": 40.7}}]
    )
    location = read_study(record).locations[0]
    assert (location.latitude, location.longitude) == (None, None)


def test_contacts_that_say_nothing_are_left_out():
    contacts = [{"role": "CONTACT"}, {}, {"phone": "555"}]
    record = changed(minimal_record(), "protocolSection.contactsLocationsModule.centralContacts", contacts)
    assert read_study(record).central_contacts == (Contact("", phone="555"),)


def test_age_limits_keep_their_units():
    record = changed(minimal_record(), "protocolSection.eligibilityModule.minimumAge", "6 Months")
    record = changed(record, "protocolSection.eligibilityModule.maximumAge", "N/A")
    study = read_study(record)
    assert (study.min_age, study.max_age) == (Age(6, "months"), None)


MODULES = "protocolSection."


@pytest.mark.parametrize(
    ("path", "value", "problem"),
    [
        ("identificationModule.nctId", "NCT1", "'NCT1' is not an NCT number"),
        ("identificationModule.nctId", "nct00000001", "'nct00000001' is not an NCT number"),
        ("identificationModule.nctId", None, "the NCT number is missing"),
        ("identificationModule.nctId", 1, "a number, not text"),
        ("identificationModule.briefTitle", "\x00", "the trial has no title"),
        ("eligibilityModule.minimumAge", "abc", "'abc' is not an age"),
        ("eligibilityModule.sex", "BOTH", "'BOTH' is not one of ALL, FEMALE, MALE"),
        ("eligibilityModule.healthyVolunteers", "yes", "'yes' is not true or false"),
        ("eligibilityModule.genderBased", [], "a list is not true or false"),
        ("statusModule.startDateStruct.date", "soon", "'soon' is not a date"),
        ("designModule.enrollmentInfo.count", -1, "-1 is not a whole number from 0 to 2147483647"),
        ("designModule.enrollmentInfo.count", True, "True is not a whole number from 0 to 2147483647"),
        ("designModule.phases", "PHASE1", "text, not a list"),
    ],
)
def test_what_is_wrong_is_refused_with_its_path(path, value, problem):
    with pytest.raises(RecordError) as refused:
        read_study(changed(minimal_record(), MODULES + path, value))
    assert str(refused.value) == f"{MODULES}{path}: {problem}"


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("a clinic", "[1]: text, not an object"),
        ({"geoPoint": {"lat": 91, "lon": 0}}, "[1].geoPoint.lat: 91 is not between -90 and 90 degrees"),
        ({"geoPoint": {"lat": "1", "lon": 0}}, "[1].geoPoint.lat: '1' is not a number of degrees"),
        ({"contacts": [{"phone": 5}]}, "[1].contacts[0].phone: a number, not text"),
    ],
)
def test_the_place_in_a_list_is_named(location, message):
    path = "protocolSection.contactsLocationsModule.locations"
    with pytest.raises(RecordError) as refused:
        read_study(changed(minimal_record(), path, [{}, location]))
    assert str(refused.value) == path + message


@pytest.mark.parametrize(("value", "kind"), [([], "a list"), (None, "nothing"), ("x", "text"), (True, "true or false")])
def test_only_an_object_is_a_record(value, kind):
    with pytest.raises(RecordError) as refused:
        read_study(value)
    assert str(refused.value) == f"the record is {kind}, not an object"


def test_a_long_wrong_value_is_shown_shortened():
    with pytest.raises(RecordError) as refused:
        read_study(changed(minimal_record(), "protocolSection.eligibilityModule.minimumAge", "x" * 1000))
    assert str(refused.value) == f"protocolSection.eligibilityModule.minimumAge: '{'x' * 59}... is not an age"


def test_nesting_beyond_the_stack_is_refused():
    record: dict[str, object] = minimal_record()
    for _ in range(100_000):
        record = {"a": record}
    with pytest.raises(RecordError) as refused:
        read_study(record)
    assert str(refused.value) == "the record is nested too deeply"


def test_the_hash_does_not_depend_on_the_order_of_keys():
    expected = hashlib.sha256(b'{"a":[1,2.5],"b":"\\u00e9"}').hexdigest()
    assert canonical_sha256({"b": "é", "a": [1, 2.5]}) == expected
    assert canonical_sha256({"a": [1, 2.5], "b": "é"}) == expected


def test_an_infinite_number_has_no_hash():
    with pytest.raises(RecordError) as refused:
        canonical_sha256({"a": float("inf")})
    assert str(refused.value) == "the record holds a value that JSON cannot express"


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def paths_of(value, path=""):
    """Yield the dotted path of every value inside `value`."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield f"{path}{key}"
        yield from paths_of(inner, f"{path}{key}.")


@given(value=ANY_JSON)
def test_any_json_is_read_or_refused(value):
    read_or_refused(value)


@given(data=st.data(), value=ANY_JSON)
def test_a_record_with_anything_in_any_place_is_read_or_refused(sample_records, data, value):
    record = sample_records[data.draw(st.integers(0, 60))]
    read_or_refused(changed(record, data.draw(st.sampled_from(sorted(paths_of(record)))), value))


def read_or_refused(value):
    try:
        texts = strings_of(asdict(read_study(value)))
    except RecordError as error:
        texts = [str(error)]
    assert [text for text in texts if "\0" in text or text.encode("utf-8", "ignore").decode("utf-8") != text] == []


def strings_of(value):
    """Return all texts inside `value`."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return [text for item in inner for text in strings_of(item)]


def test_the_hash_is_blind_to_the_registrys_release_date():
    record = {"protocolSection": {}, "derivedSection": {"miscInfoModule": {"versionHolder": "2024-12-16"}}}
    later = {"protocolSection": {}, "derivedSection": {"miscInfoModule": {"versionHolder": "2024-12-17"}}}
    changed = {"protocolSection": {"x": 1}, "derivedSection": {"miscInfoModule": {"versionHolder": "2024-12-16"}}}
    assert canonical_sha256(record) == canonical_sha256(later)
    assert canonical_sha256(record) != canonical_sha256(changed)
