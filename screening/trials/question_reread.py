"""Reads stored trials again with the parser of today, and tells what would become of their questions, or stores it.

No version of the parser is stored beside the questions: what it reads is compared with what is stored, row by row, so
that a trial whose reading did not change keeps its version and its approval.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from screening.criteria.tree import Tree
from screening.trials.models import Trial
from screening.trials.question_diff import Difference, difference
from screening.trials.question_import import (
    Source,
    keeps_lost_words,
    new_rows,
    publish_readings,
    published_versions,
    trees_of,
)
from screening.trials.question_models import Question, QuestionSet
from screening.trials.sheets import limits_of, stored_populations

AT_ONCE = 50
_COLUMNS = ("nct_id", "criteria", "sex", "min_age_years", "max_age_years", "healthy_volunteers", "sha256")


@dataclass(frozen=True, slots=True)
class Reread:
    """A trial read again. `difference` is None where its published version would be made again as it is.

    `before` is the published version, if any; `kept` and `lost` count the questions that staff edited whose criterion
    is still there, and is not.
    """

    trial_id: int
    nct_id: str
    source: Source
    tree: Tree
    before: QuestionSet | None
    difference: Difference | None
    kept: int = 0
    lost: int = 0

    @property
    def ends_an_approval(self) -> bool:
        """Whether the questions would need a new approval (rules 1)."""
        return self.difference is not None and self.before is not None and self.before.approved_at is not None


def read_again(nct_ids: Sequence[str] = ()) -> Iterator[list[Reread]]:
    """Read all stored trials again, or those named, some at once; changes nothing. Three queries for each list."""
    trials = Trial.objects.filter(nct_id__in=nct_ids) if nct_ids else Trial.objects.all()
    last = 0
    while batch := list(trials.filter(pk__gt=last).order_by("pk").only(*_COLUMNS)[:AT_ONCE]):
        last = batch[-1].pk
        yield _compared(batch, {})


@transaction.atomic
def store(*, found: Reread) -> Reread:
    """Publish what was read, as an import would; return what was changed.

    It is compared once more under the trial's lock: an import or a member of staff may have come in between.
    """
    trial = Trial.objects.select_for_update().only(*_COLUMNS).get(pk=found.trial_id)
    (now,) = _compared([trial], {found.source: found.tree})
    if now.difference is not None:
        before = {now.trial_id: now.before} if now.before else {}
        publish_readings({now.trial_id: now.source}, {now.source: now.tree}, before)
    return now


def _compared(trials: Sequence[Trial], known: Mapping[Source, Tree]) -> list[Reread]:
    sources = {trial.pk: Source(trial.criteria, limits_of(trial), trial.sha256) for trial in trials}
    trees = {**known, **trees_of([source for source in sources.values() if source not in known])}
    published = published_versions(sources)
    rows = _rows_of(published.values())
    return [
        _reread(trial, sources[trial.pk], trees[sources[trial.pk]], published.get(trial.pk), rows) for trial in trials
    ]


def _rows_of(versions: Iterable[QuestionSet]) -> dict[int, list[Question]]:
    rows: dict[int, list[Question]] = {version.pk: [] for version in versions}
    for row in Question.objects.filter(question_set__in=list(rows)).order_by("question_set", "item"):
        rows[row.question_set_id].append(row)
    return rows


def _reread(
    trial: Trial, source: Source, tree: Tree, before: QuestionSet | None, rows: Mapping[int, list[Question]]
) -> Reread:
    old = rows[before.pk] if before else []
    new, lost = new_rows(before or QuestionSet(trial=trial), tree, old)
    found = difference(old, new)
    if found is None and (before is None or _assumes_otherwise(before, tree)):
        found = Difference((), (), ())
    edited = sum(row.edited for row in old)
    return Reread(trial.pk, trial.nct_id, source, tree, before, found, edited - len(lost), len(lost))


def _assumes_otherwise(version: QuestionSet, tree: Tree) -> bool:
    remarks = [remark for remark in version.assumed if not keeps_lost_words(remark)]
    return remarks != list(tree.assumed) or version.populations != stored_populations(tree)
