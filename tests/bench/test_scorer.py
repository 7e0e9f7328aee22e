"""The scorer: a tree agrees with itself in everything, and each kind of mistake costs its own figure."""

from bench.scorer import figures
from screening.criteria.parser import parse
from screening.criteria.records import record_of

TEXT = """Inclusion Criteria:

* Adults with asthma
* At least two of the following:
  * Wheezing
  * Cough
  * Fever

Exclusion Criteria:

* Current smoker
"""


def tree():
    return record_of(parse(TEXT), "NCT1", TEXT)["items"]


def test_a_tree_agrees_with_itself():
    assert set(figures({"NCT1": tree()}, {"NCT1": tree()}).values()) == {1.0}


def test_a_trial_without_a_prediction_counts_as_nothing_found():
    found = figures({"NCT1": tree()}, {})
    assert (found["exact_f1"], found["coverage"], found["tree_exact"]) == (0.0, 0.0, 0.0)


def test_a_wrong_number_of_alternatives_is_a_wrong_logic():
    other = tree()
    (group,) = (item for item in other if item["role"] == "group")
    assert group["min"] == 2
    del group["min"]
    found = figures({"NCT1": tree()}, {"NCT1": other})
    assert found["logic"] < 1 == found["fits_if"]
    assert found["verdict"] < 1


def test_a_turned_answer_costs_verdicts():
    other = tree()
    other[-1]["fits_if"] = "yes"
    found = figures({"NCT1": tree()}, {"NCT1": other})
    assert found["fits_if"] < 1 == found["role"]
    assert found["verdict"] < 1
