"""Makes new versions of questions when a registry update changes what they were read from; staff's words survive."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Max
from django.utils import timezone

from screening.criteria.many import parse_all
from screening.criteria.tree import Limits, Tree
from screening.registry.records import Study
from screening.trials.carry_over import carry_over
from screening.trials.limits import limits_from
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import next_number
from screening.trials.sheets import limits_of, row_from, stored_populations

Status = QuestionSet.Status
ROWS_AT_ONCE = 1000
# The remarks of a draft that keep staff's words whose criterion is gone.
LOST = "The registry changed the criterion of this edited question:"
READ_OTHERWISE = "The criterion of this edited question is read in another way now:"


@dataclass(frozen=True, slots=True)
class Source:
    """What a version of questions is read from: the criteria and limits of a registry record, and its hash."""

    criteria: str
    limits: Limits
    record_sha256: str


def update_questions(studies: Mapping[int, Study]) -> None:
    """Publish a new version for each trial (by its key) whose criteria or limits are no longer those published.

    The trials' rows are locked by the caller. A staff draft is rebuilt on the new text. Seven statements, and four for
    each draft.
    """
    published = published_versions(studies)
    sources = {trial: Source(study.criteria, limits_from(study), study.sha256) for trial, study in studies.items()}
    stale = {trial: source for trial, source in sources.items() if _differs(source, published.get(trial))}
    if stale:
        publish_readings(stale, trees_of(list(stale.values())), published)


def published_versions(trials: Iterable[int]) -> dict[int, QuestionSet]:
    """The published version of each of the trials that has one."""
    return {found.trial_id: found for found in _sets(trials, status=Status.PUBLISHED)}


def trees_of(sources: Sequence[Source]) -> dict[Source, Tree]:
    """What the parser of today reads in each source."""
    return dict(zip(sources, parse_all([(source.criteria, source.limits) for source in sources]), strict=True))


def publish_readings(
    sources: Mapping[int, Source], trees: Mapping[Source, Tree], published: Mapping[int, QuestionSet]
) -> None:
    """Publish a new version for each trial of `sources`, in place of the `published` one; rebuild the staff's drafts.

    The trials' rows are locked by the caller.
    """
    superseded = {trial: version for trial, version in published.items() if trial in sources}
    _publish(sources, trees, superseded)
    for draft in _sets(sources, status=Status.DRAFT, origin="staff"):
        source = sources[draft.trial_id]
        _rebuild(draft, source, trees[source])


def new_rows(version: QuestionSet, tree: Tree, before: Iterable[Question]) -> tuple[list[Question], list[Question]]:
    """The rows (not saved) of a version, with staff's wording of the version `before`; and whose wording was lost."""
    rows = [row_from(item, version) for item in tree.items]
    return rows, carry_over(before, rows)


def _sets(trials: Iterable[int], **conditions: str) -> Iterable[QuestionSet]:
    return QuestionSet.objects.filter(trial_id__in=list(trials), **conditions).order_by("trial_id")


def _differs(source: Source, published: QuestionSet | None) -> bool:
    return published is None or published.criteria != source.criteria or limits_of(published) != source.limits


def _publish(
    sources: Mapping[int, Source], trees: Mapping[Source, Tree], superseded: Mapping[int, QuestionSet]
) -> None:
    numbers = _latest_numbers(sources)
    versions = [
        _filled(QuestionSet(trial_id=trial, number=numbers.get(trial, 0) + 1, origin="import"), source, trees[source])
        for trial, source in sources.items()
    ]
    QuestionSet.objects.bulk_create(versions)
    edited = _versions_with_edits(superseded.values())
    rows = []
    for version in versions:
        before = superseded.get(version.trial_id)
        kept = edited.get(before.pk, []) if before else []
        rows += new_rows(version, trees[sources[version.trial_id]], kept)[0]
    Question.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    _replace(superseded.values(), versions)


def _replace(superseded: Iterable[QuestionSet], versions: Iterable[QuestionSet]) -> None:
    QuestionSet.objects.filter(pk__in=[version.pk for version in superseded]).update(status=Status.SUPERSEDED)
    QuestionSet.objects.filter(pk__in=[version.pk for version in versions]).update(
        status=Status.PUBLISHED, published_at=timezone.now()
    )


def _filled(version: QuestionSet, source: Source, tree: Tree) -> QuestionSet:
    limits = source.limits
    version.criteria = source.criteria
    version.record_sha256 = source.record_sha256
    version.sex = limits.sex.value
    version.min_age_years, version.max_age_years = limits.min_age, limits.max_age
    version.healthy_volunteers = limits.healthy_volunteers
    version.assumed = list(tree.assumed)
    version.populations = stored_populations(tree)
    return version


def _latest_numbers(trials: Iterable[int]) -> dict[int, int]:
    sets = QuestionSet.objects.filter(trial_id__in=list(trials)).order_by()
    return dict(sets.values("trial_id").annotate(latest=Max("number")).values_list("trial_id", "latest"))


def _versions_with_edits(versions: Iterable[QuestionSet]) -> dict[int, list[Question]]:
    """All rows of those versions in which staff edited something, by the version's key."""
    edited = Question.objects.filter(question_set__in=[version.pk for version in versions], edited=True)
    rows: dict[int, list[Question]] = {}
    for row in Question.objects.filter(question_set__in=edited.values("question_set")).order_by("item"):
        rows.setdefault(row.question_set_id, []).append(row)
    return rows


def _rebuild(draft: QuestionSet, source: Source, tree: Tree) -> None:
    """Put a staff draft on the new text. Wording that lost its criterion is kept in the draft's remarks."""
    new, lost = new_rows(draft, tree, list(draft.questions.order_by("item")))
    draft.questions.all().delete()
    Question.objects.bulk_create(new, batch_size=ROWS_AT_ONCE)
    remarks = [remark for remark in draft.assumed if keeps_lost_words(remark)]
    why = READ_OTHERWISE if draft.criteria == source.criteria else LOST
    _filled(draft, source, tree)
    draft.assumed += remarks + [f"{why} “{row.question or row.text}”" for row in lost]
    draft.number = next_number(draft.trial_id)
    draft.save()


def keeps_lost_words(remark: str) -> bool:
    """Whether a remark of a version keeps staff's words; the others are what its reading assumes."""
    return remark.startswith((LOST, READ_OTHERWISE))
