"""A tree as plain data: the keys of the labelled trees, the places of its words in the verbatim text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.criteria.parser import parse
from screening.criteria.records import record_of
from screening.criteria.text import fold, read
from tests.criteria.conftest import labelled_texts, trees_in

KEYS = [
    *("id", "parent", "section", "role", "logic", "text", "negated", "fits_if", "applies_to", "topic", "answerer"),
    *("question", "help", "span", "spans", "assumed"),
]
LISTS = (
    "Inclusion Criteria:\r\n\r\n1. Age \\>= 18 years\r\n2. At least two of the following:\r\n"
    "   * Cough\r\n   * Fever\r\n   * Pain"
)


def items_of(text):
    return record_of(parse(text), "NCT00000001", text)["items"]


def test_the_keys_are_those_of_the_labelled_trees_and_more_in_a_fixed_order():
    record = record_of(parse(LISTS), "NCT00000001", LISTS)
    assert list(record) == ["nct_id", "items", "assumed"]
    assert [list(item) for item in record["items"] if "min" not in item] == [KEYS] * 4
    (group,) = (item for item in record["items"] if "min" in item)
    assert list(group) == [*KEYS[:5], "min", *KEYS[5:]]
    labelled = {key for items in trees_in("labelled").values() for item in items for key in item}
    assert labelled <= {*KEYS, "min"}


def test_it_is_plain_data():
    record = record_of(parse(LISTS), "NCT00000001", LISTS)
    assert json.loads(json.dumps(record)) == record
    assert {type(value) for item in record["items"] for value in item.values()} <= {str, int, bool, list, type(None)}


def test_only_criteria_have_a_question():
    for text in labelled_texts().values():
        for item in items_of(text):
            assert bool(item["question"]) == (item["role"] == "criterion")


def test_the_span_is_the_items_own_words_without_marker():
    assert [LISTS[slice(*item["span"])] for item in items_of(LISTS)] == [
        "Age \\>= 18 years",
        "At least two of the following:",
        "Cough",
        "Fever",
        "Pain",
    ]


def test_words_that_equal_their_marker_are_found_behind_it():
    text = "Inclusion Criteria:\n\n1. 1\n2. b"
    assert [text[slice(*item["span"])] for item in items_of(text)] == ["1", "b"]
    assert items_of(text)[0]["span"] == [24, 25]


@pytest.mark.parametrize("nct_id", list(labelled_texts()))
def test_the_text_at_a_span_is_the_item(nct_id):
    text = labelled_texts()[nct_id]
    for item in items_of(text):
        start, end = item["span"]
        assert item["spans"][0][0] <= start < end <= item["spans"][-1][1]
        if len(item["spans"]) == 1:
            assert fold(read(text[start:end]).text) == item["text"]


@pytest.mark.parametrize("text", ["", " \r\n ", "\ufeff"])
def test_a_text_without_words_has_no_items(text):
    assert items_of(text) == []


@given(st.text(alphabet="ab 1.)(*-\n\\&;<>:,", max_size=200))
def test_any_text_becomes_data(text):
    record = record_of(parse(text), "", text)
    for item in record["items"]:
        start, end = item["span"]
        assert 0 <= start < end <= len(text)
    json.dumps(record)
