"""Trials for tests: registry records of the test's own making, imported as real ones are, or single rows."""

import copy
import gzip
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils import timezone

from screening.criteria.tree import Item, Reply, Role, Section, Topic
from screening.registry.sources import SourceRecord
from screening.trials.import_service import Result, import_batch
from screening.trials.models import StudyCenter, Trial
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import publish
from screening.trials.sheets import row_from
from screening.trials.sites import give_sites

SAMPLE = Path(__file__).parents[1] / "sample_data" / "studies.jsonl.gz"
CRITERIA = """Inclusion Criteria:

* Diagnosis of asthma
* Use of an inhaler for 3 months or more

Exclusion Criteria:

* Current smoker
"""


@lru_cache(maxsize=1)
def sample() -> tuple[dict[str, Any], ...]:
    """The records of the sample data; not to be changed."""
    return tuple(json.loads(line) for line in gzip.decompress(SAMPLE.read_bytes()).splitlines())


def record(number: int = 1, **modules: dict[str, Any]) -> dict[str, Any]:
    """A small registry record; `modules` are laid over its own ("status={"overallStatus": "COMPLETED"}")."""
    given: dict[str, dict[str, Any]] = {
        "identification": {"nctId": nct(number), "briefTitle": f"Trial {number} of asthma"},
        "status": {"overallStatus": "RECRUITING", "lastUpdatePostDateStruct": {"date": "2026-05-01"}},
        "conditions": {"conditions": ["Asthma"], "keywords": ["wheezing"]},
        "armsInterventions": {"interventions": [{"type": "DRUG", "name": "Albuterol"}]},
        "eligibility": {"eligibilityCriteria": CRITERIA, "sex": "ALL", "minimumAge": "18 Years"},
        "contactsLocations": {"locations": [location("General Hospital")]},
    }
    for name, changed in modules.items():
        given[name] = {**given.get(name, {}), **changed}
    return {"protocolSection": {f"{name}Module": copy.deepcopy(module) for name, module in given.items()}}


def nct(number: int) -> str:
    """The NCT number of `record(number)`."""
    return f"NCT{number:08}"


def location(facility: str, **changed: Any) -> dict[str, Any]:
    """A location of a registry record, in New York unless told otherwise."""
    point = {"lat": 40.71427, "lon": -74.00597}
    return {"facility": facility, "city": "New York", "country": "United States", "geoPoint": point, **changed}


def imported(*records: dict[str, Any], dry_run: bool = False) -> list[Result]:
    """Import `records` as one batch."""
    found = [SourceRecord(f"test#{number}", made) for number, made in enumerate(records, start=1)]
    return import_batch(records=found, dry_run=dry_run)


def imported_trial(made: dict[str, Any]) -> Trial:
    """Import one record and return its trial."""
    (result,) = imported(made)
    return Trial.objects.get(nct_id=result.nct_id)


def make_trial(number: int = 1, **columns: Any) -> Trial:
    """A trial's row without centers and questions."""
    values = {"brief_title": f"Trial {number}", "status": "RECRUITING", "sha256": "0" * 64, **columns}
    return Trial.objects.create(nct_id=nct(number), changed_at=timezone.now(), **values)


def make_centers(trial: Trial, count: int, **columns: Any) -> list[StudyCenter]:
    """Study centers of a trial, each in a town of its own."""
    values = {"country": "United States", "latitude": 40.0, "longitude": -74.0, **columns}
    centers = [
        StudyCenter(trial=trial, position=at, facility=f"Center {at}", city=f"Town {at}", **values)
        for at in range(count)
    ]
    give_sites(centers)
    return StudyCenter.objects.bulk_create(centers)


def criterion(key: int, text: str, **fields: Any) -> Item:
    """A criterion under inclusion, met by Yes."""
    question = fields.pop("question", f"Is this true for you: {text}?")
    return Item(
        key,
        None,
        Section.INCLUSION,
        Role.CRITERION,
        text,
        fits_if=Reply.YES,
        topic=Topic.OTHER,
        question=question,
        **fields,
    )


def make_questions(trial: Trial, *items: Item, published: bool = True, **columns: Any) -> QuestionSet:
    """A version of a trial's questions, published unless told otherwise."""
    number = trial.question_sets.count() + 1
    version = QuestionSet.objects.create(trial=trial, number=number, record_sha256=trial.sha256, **columns)
    Question.objects.bulk_create([row_from(item, version) for item in items])
    if published:
        publish(question_set=version)
    return version


def all_rows() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of ours, with the transaction that wrote it: a row written again differs."""
    rows = {}
    with connection.cursor() as cursor:
        for model in apps.get_app_config("screening").get_models(include_auto_created=True):
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT xmin::text, ctid::text, t::text FROM {table} t ORDER BY 2")
            rows[model._meta.db_table] = cursor.fetchall()
    return rows
