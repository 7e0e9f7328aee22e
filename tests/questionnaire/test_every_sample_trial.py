"""Every real trial gets questions that can be answered to the end: by somebody who answers at random.

`TRIALS_FILE=path python -m pytest tests/questionnaire/test_every_sample_trial.py` takes the records of another file.
"""

import os
import random
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from screening.questionnaire.models import Screening
from screening.questionnaire.queries import replay
from screening.trials.models import Trial
from tests.questionnaire.trials import Walker, answer_at_random

pytestmark = pytest.mark.django_db

SAMPLE = Path(os.environ.get("TRIALS_FILE") or settings.BASE_DIR / "sample_data" / "studies.jsonl.gz")


def test_every_trial_can_be_answered_to_the_end(tmp_path: Path) -> None:
    call_command("import_trials", str(SAMPLE), report=tmp_path / "refused")
    numbers = list(Trial.objects.order_by("nct_id").values_list("nct_id", flat=True))
    assert numbers
    for nct_id in numbers:
        walker = Walker(nct_id)
        answer_at_random(walker.begin(), random.Random(nct_id))
        screening = walker.screening()
        assert screening.outcome == replay(screening).outcome.value
        for page in ("questions/check", "result/sheet", "questions/clear"):
            assert walker.open(walker.address(page)).status == 200, (nct_id, page)
    assert Screening.objects.count() == len(numbers)
