"""What stays of screenings whose time is over: counts and a proof, nothing else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from screening.common.models import Deletion
from screening.questionnaire import retention
from screening.questionnaire.models import Answer, AnswerCount, Screening
from tests.questionnaire.trials import Walker, make_trial

pytestmark = pytest.mark.django_db


def tallies() -> dict[int, tuple[int, int, int]]:
    """Yes, No and Not sure by item."""
    return {row.question.item: (row.yes, row.no, row.unsure) for row in AnswerCount.objects.select_related("question")}


def test_expired_screenings_leave_only_counts_and_a_proof() -> None:
    make_trial()
    Walker().to_result(q2="unsure")
    Walker().to_result()
    later = timezone.now() + timedelta(hours=25)
    assert retention.delete_expired(now=later) == 2
    assert (Screening.objects.count(), Answer.objects.count()) == (0, 0)
    assert tallies() == {1: (2, 0, 0), 2: (1, 0, 1), 3: (0, 2, 0), 4: (2, 0, 0), 5: (2, 0, 0)}
    assert list(Deletion.objects.values_list("kind", "rows")) == [("screening", 2)]


def test_counts_add_up_and_a_second_run_finds_nothing() -> None:
    make_trial()
    later = timezone.now() + timedelta(hours=25)
    for _ in range(2):
        Walker().to_result()
        assert retention.delete_expired(now=later) == 1
    assert retention.delete_expired(now=later) == 0
    assert tallies()[1] == (2, 0, 0)
    assert Deletion.objects.count() == 2


def test_many_are_deleted_in_batches_with_the_same_statements_each(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: object
) -> None:
    make_trial()
    for _ in range(5):
        Walker().tell()
    monkeypatch.setattr(retention, "BATCH", 2)
    assert retention.delete_expired(now=timezone.now() + timedelta(hours=25)) == 5
    assert list(Deletion.objects.order_by("id").values_list("rows", flat=True)) == [2, 2, 1]


def test_what_is_still_kept_stays() -> None:
    make_trial()
    walker = Walker().to_result()
    walker.send(walker.address("result/keep"))
    Walker().tell()
    assert retention.delete_expired(now=timezone.now() + timedelta(hours=25)) == 1
    assert Screening.objects.get().kept
    assert retention.delete_expired(now=timezone.now() + timedelta(days=31)) == 1


def test_what_was_cleared_leaves_no_trace() -> None:
    make_trial()
    walker = Walker().to_result()
    walker.open(walker.address("questions/clear")).send()
    assert retention.delete_expired(now=timezone.now() + timedelta(days=99)) == 0
    assert (AnswerCount.objects.count(), Deletion.objects.count()) == (0, 0)
