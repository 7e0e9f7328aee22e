"""The hand-labelled trees: figures may not fall below what the parser has reached."""

import random

import pytest

from bench.scorer import ratio, score_trial
from screening.criteria.parser import parse
from screening.criteria.records import record_of
from tests.criteria.conftest import labelled_texts, labelled_trees

FLOORS = {
    "section": 0.995,
    "role": 0.99,
    "parent": 0.99,
    "logic": 0.97,
    "fits_if": 0.985,
    "applies_to": 0.985,
    "topic": 0.86,
    "answerer": 0.89,
}


@pytest.fixture(scope="module")
def rows():
    texts, trees = labelled_texts(), labelled_trees()
    return [
        score_trial(trees[nct_id], record_of(parse(text), nct_id, text)["items"], random.Random(nct_id))
        for nct_id, text in texts.items()
    ]


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_agreement_of_paired_items(rows, name, floor):
    right = sum(row["agree"][name][0] for row in rows)
    assert ratio(right, sum(row["agree"][name][1] for row in rows)) >= floor


def test_items_are_found_with_their_words(rows):
    totals = {
        key: sum(row[key] for row in rows) for key in ("exact", "paired", "gold", "predicted", "covered", "words")
    }
    assert ratio(2 * totals["exact"], totals["gold"] + totals["predicted"]) >= 0.98
    assert ratio(2 * totals["paired"], totals["gold"] + totals["predicted"]) >= 0.985
    assert ratio(totals["covered"], totals["words"]) >= 0.998


def test_verdicts_agree(rows):
    assert sum(row["verdict"] for row in rows) / len(rows) >= 0.97


def test_whole_trees_agree(rows):
    assert sum(row["tree_exact"] for row in rows) / len(rows) >= 0.9
