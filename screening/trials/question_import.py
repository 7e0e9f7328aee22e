"""Makes new versions of questions when a registry update changes what they were read from; staff's words survive."""

from collections.abc import Iterable, Mapping

from django.db.models import Max
from django.utils import timezone

from screening.criteria.many import parse_all
from screening.criteria.tree import Limits, Sex, Tree
from screening.registry.records import Study
from screening.trials.carry_over import carry_over
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import next_number
from screening.trials.sheets import limits_of, row_from

Status = QuestionSet.Status
ROWS_AT_ONCE = 1000
LOST = "The registry changed the criterion of this edited question:"


def limits_from(study: Study) -> Limits:
    """The registry's structured limits, ages in years."""
    return Limits(
        min_age=study.min_age.years if study.min_age else None,
        max_age=study.max_age.years if study.max_age else None,
        sex=Sex(study.sex.lower()),
        healthy_volunteers=study.healthy_volunteers,
    )


def update_questions(studies: Mapping[int, Study]) -> None:
    """Publish a new version for each trial (by its key) whose criteria or limits are no longer those published.

    The trials' rows are locked by the caller. A staff draft is rebuilt on the new text. Seven statements, and four for
    each draft.
    """
    published = {found.trial_id: found for found in _sets(studies, status=Status.PUBLISHED)}
    stale = {trial: study for trial, study in studies.items() if _differs(study, published.get(trial))}
    if not stale:
        return
    found_trees = parse_all([(study.criteria, limits_from(study)) for study in stale.values()])
    trees = dict(zip(stale, found_trees, strict=True))
    superseded = {trial: found for trial, found in published.items() if trial in stale}
    _publish(stale, trees, superseded)
    for draft in _sets(stale, status=Status.DRAFT, origin="staff"):
        _rebuild(draft, stale[draft.trial_id], trees[draft.trial_id])


def _sets(trials: Iterable[int], **conditions: str) -> Iterable[QuestionSet]:
    return QuestionSet.objects.filter(trial_id__in=list(trials), **conditions).order_by("trial_id")


def _differs(study: Study, published: QuestionSet | None) -> bool:
    return published is None or published.criteria != study.criteria or limits_of(published) != limits_from(study)


def _publish(stale: Mapping[int, Study], trees: Mapping[int, Tree], superseded: Mapping[int, QuestionSet]) -> None:
    numbers = _latest_numbers(stale)
    versions = [
        _filled(QuestionSet(trial_id=trial, number=numbers.get(trial, 0) + 1, origin="import"), study, trees[trial])
        for trial, study in stale.items()
    ]
    QuestionSet.objects.bulk_create(versions)
    edited = _versions_with_edits(superseded.values())
    rows = []
    for version in versions:
        new = [row_from(item, version) for item in trees[version.trial_id].items]
        if before := superseded.get(version.trial_id):
            carry_over(edited.get(before.pk, ()), new)
        rows += new
    Question.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
    _replace(superseded.values(), versions)


def _replace(superseded: Iterable[QuestionSet], versions: Iterable[QuestionSet]) -> None:
    QuestionSet.objects.filter(pk__in=[version.pk for version in superseded]).update(status=Status.SUPERSEDED)
    QuestionSet.objects.filter(pk__in=[version.pk for version in versions]).update(
        status=Status.PUBLISHED, published_at=timezone.now()
    )


def _filled(version: QuestionSet, study: Study, tree: Tree) -> QuestionSet:
    limits = limits_from(study)
    version.criteria = study.criteria
    version.record_sha256 = study.sha256
    version.sex = limits.sex.value
    version.min_age_years, version.max_age_years = limits.min_age, limits.max_age
    version.healthy_volunteers = limits.healthy_volunteers
    version.assumed = list(tree.assumed)
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


def _rebuild(draft: QuestionSet, study: Study, tree: Tree) -> None:
    """Put a staff draft on the new text. Wording that lost its criterion is kept in the draft's remarks."""
    old = list(draft.questions.order_by("item"))
    new = [row_from(item, draft) for item in tree.items]
    lost = carry_over(old, new)
    draft.questions.all().delete()
    Question.objects.bulk_create(new, batch_size=ROWS_AT_ONCE)
    remarks = [remark for remark in draft.assumed if remark.startswith(LOST)]
    _filled(draft, study, tree)
    draft.assumed += remarks + [f"{LOST} “{row.question or row.text}”" for row in lost]
    draft.number = next_number(draft.trial_id)
    draft.save()
