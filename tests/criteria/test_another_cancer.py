"""In a trial for a cancer, "prior malignancy" is asked of another one; elsewhere of any."""

import pytest

from screening.criteria.parser import parse

TEXT = "Inclusion Criteria:\n\n* Confirmed {}\n\nExclusion Criteria:\n\n* {}"


@pytest.mark.parametrize(
    ("diagnosis", "history", "question"),
    [
        ("lung cancer", "Malignancy within 5 years", "Have you had another cancer in the last 5 years?"),
        ("asthma", "Malignancy within 5 years", "Have you had cancer in the last 5 years?"),
        ("lymphoma", "Active malignancy", "Do you have another active cancer?"),
        ("multiple myeloma", "Malignancies within 5 years", "Have you had other cancers in the last 5 years?"),
        ("lung cancer", "Small cell lung cancer", "Do you have small cell lung cancer?"),
        ("lung cancer", "Other malignancy within 5 years", "Have you had another cancer in the last 5 years?"),
    ],
)
def test_prior_cancer_is_another_one_where_the_trial_is_for_cancer(diagnosis, history, question):
    assert parse(TEXT.format(diagnosis, history)).items[-1].question == question


def test_the_cancer_that_a_trial_asks_for_is_never_another_one():
    assert "another" not in parse("Inclusion Criteria:\n\n* Diagnosis of cancer").items[0].question
