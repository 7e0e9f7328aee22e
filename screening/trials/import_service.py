"""Stores registry records: a batch is one transaction, and a bad record costs nothing but itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db import DatabaseError, OperationalError, ProgrammingError, connection, transaction
from django.db.models import JSONField, Value
from django.utils import timezone

from screening.registry.errors import RecordError
from screening.registry.reader import read_study
from screening.registry.records import Study
from screening.registry.sources import SourceRecord
from screening.trials import labels
from screening.trials.centers import store_centers
from screening.trials.columns import trial_columns
from screening.trials.models import Condition, RegistryRecord, Treatment, Trial
from screening.trials.question_import import update_questions


class Outcome(StrEnum):
    """What became of a record."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of the record of `origin` ("file#17"); `problem` says why it was refused, "" otherwise."""

    origin: str
    nct_id: str
    outcome: Outcome
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """A record that could be read."""

    origin: str
    record: dict[str, object]
    study: Study

    def result(self, outcome: Outcome, problem: str = "") -> Result:
        return Result(self.origin, self.study.nct_id, outcome, problem)


def import_batch(*, records: Sequence[SourceRecord], dry_run: bool = False) -> list[Result]:
    """Store `records` and tell what became of each (refused ones first); with `dry_run` all is undone at the end.

    Raises OperationalError where the database itself fails, ProgrammingError where it was never set up; what earlier
    batches stored stays.
    """
    refused, received = _read(records)
    with transaction.atomic():
        results = [result for round_ in _rounds(received) for result in _store_safely(round_)]
        transaction.set_rollback(dry_run)
    return refused + results


def _read(records: Iterable[SourceRecord]) -> tuple[list[Result], list[Received]]:
    refused, received = [], []
    for found in records:
        if found.record is None:
            refused.append(Result(found.origin, "", Outcome.REFUSED, found.error.problem if found.error else ""))
            continue
        try:
            received.append(Received(found.origin, found.record, read_study(found.record)))
        except RecordError as error:
            refused.append(Result(found.origin, "", Outcome.REFUSED, str(error)))
    return refused, received


def _rounds(received: Iterable[Received]) -> Iterator[list[Received]]:
    """Split so that no trial comes twice in a round; a later record of a trial comes in a later round."""
    rounds: list[dict[str, Received]] = []
    for item in received:
        for known in rounds:
            if item.study.nct_id not in known:
                known[item.study.nct_id] = item
                break
        else:
            rounds.append({item.study.nct_id: item})
    return (list(known.values()) for known in rounds)


def _store_safely(batch: Sequence[Received]) -> list[Result]:
    """Store all at once; where the database refuses that, one by one."""
    try:
        with transaction.atomic():
            results = _store(batch)
            # What the database would check only at the end of the transaction must fail here, beside its record.
            connection.check_constraints()
            return results
    except (OperationalError, ProgrammingError):
        raise  # the database is away, or its tables are missing: no fault of a record
    except DatabaseError as error:
        if len(batch) == 1:
            return [batch[0].result(Outcome.REFUSED, _first_line(error))]
        return [result for item in batch for result in _store_safely([item])]


def _first_line(error: Exception) -> str:
    return f"the database refuses it: {str(error).partition(chr(10))[0]}"


def _store(batch: Sequence[Received]) -> list[Result]:
    known = _known(batch)
    results = [item.result(_outcome(item.study, known.get(item.study.nct_id))) for item in batch]
    news = [
        item for item, result in zip(batch, results, strict=True) if result.outcome in (Outcome.NEW, Outcome.CHANGED)
    ]
    if news:
        _write(news)
    return results


def _known(batch: Sequence[Received]) -> dict[str, Trial]:
    numbers = [item.study.nct_id for item in batch]
    trials = Trial.objects.select_for_update().filter(nct_id__in=numbers).order_by("nct_id")
    return {trial.nct_id: trial for trial in trials.only("nct_id", "sha256", "updated_on")}


def _outcome(study: Study, trial: Trial | None) -> Outcome:
    if trial is None:
        return Outcome.NEW
    return Outcome.UNCHANGED if trial.sha256 == study.sha256 or _is_older(study, trial) else Outcome.CHANGED


def _is_older(study: Study, trial: Trial) -> bool:
    # An old download must not undo a newer one, and two versions in one file must not replace each other each time.
    return bool(study.last_updated and trial.updated_on and study.last_updated.first < trial.updated_on)


def _write(news: Sequence[Received]) -> None:
    keys = _write_trials(news)
    studies = {keys[item.study.nct_id]: item.study for item in news}
    _write_labels(studies)
    store_centers({key: study.locations for key, study in studies.items()})
    _keep_raw(news, keys)
    update_questions(studies)


def _keep_raw(news: Sequence[Received], keys: Mapping[str, int]) -> None:
    # As expressions: Django would send plain values as arrays, and escape whole records once more, which is slow.
    rows = [
        RegistryRecord(
            trial_id=keys[item.study.nct_id],
            sha256=item.study.sha256,
            raw=Value(item.record, output_field=JSONField()),
        )
        for item in news
    ]
    RegistryRecord.objects.bulk_create(rows, ignore_conflicts=True)


def _write_trials(news: Sequence[Received]) -> dict[str, int]:
    """Insert or update the trials' own rows in one statement; return their keys by NCT number."""
    now = timezone.now()
    columns = [trial_columns(item.study) for item in news]
    rows = [
        Trial(nct_id=item.study.nct_id, sha256=item.study.sha256, changed_at=now, **values)
        for item, values in zip(news, columns, strict=True)
    ]
    Trial.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["nct_id"],
        update_fields=["sha256", "changed_at", *columns[0]],
    )
    return {row.nct_id: row.pk for row in rows}


def _write_labels(studies: Mapping[int, Study]) -> None:
    conditions = {trial: study.conditions for trial, study in studies.items()}
    treatments = {trial: tuple(item.name for item in study.interventions) for trial, study in studies.items()}
    labels.link(Trial.conditions.through, "condition_id", _label_keys(Condition, conditions))
    labels.link(Trial.treatments.through, "treatment_id", _label_keys(Treatment, treatments))


def _label_keys(model: type[labels.L], names: Mapping[int, Sequence[str]]) -> dict[int, list[int]]:
    """The keys of each trial's labels, in the registry's order."""
    keys = labels.get_or_create(model, (name for found in names.values() for name in found))
    return {trial: [keys[slug] for slug in labels.by_slug(found)] for trial, found in names.items()}
