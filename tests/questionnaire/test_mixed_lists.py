"""A text that lists who can and who cannot take part in one list says so, and no answer to it rules anybody out."""

import pytest

from screening.questionnaire.models import Screening
from tests.criteria.conftest import pitfall_texts
from tests.factories import imported_trial, record
from tests.questionnaire.trials import Walker

pytestmark = pytest.mark.django_db


@pytest.fixture
def walker() -> Walker:
    trial = imported_trial(record(1, eligibility={"eligibilityCriteria": pitfall_texts()["NCT00091676"]}))
    return Walker(trial.nct_id)


def test_the_person_is_told_that_the_reading_is_in_doubt(walker: Walker) -> None:
    walker.open(walker.address("questions"))
    assert "could not read all of this trial’s text with certainty" in walker.html


@pytest.mark.parametrize("value", ["yes", "no"])
def test_no_answer_rules_anybody_out(walker: Walker, value: str) -> None:
    walker.tell()
    for _ in range(20):
        if not walker.questions():
            break
        assert walker.html.count("never rules this trial out by itself") == len(walker.questions())
        walker.send(**dict.fromkeys(walker.questions(), value))
    assert walker.url == walker.address("questions/check")
    walker.send()
    assert walker.screening().outcome == Screening.Outcome.OPEN
    assert "This has to be checked with your records or the study team." in walker.html
