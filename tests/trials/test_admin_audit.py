"""The database itself refuses what must never be: a rewritten audit, a changed published question, a step back."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from screening.common.models import Deletion
from screening.trials.question_services import approve, start_draft
from tests.common.staff import make_staff

from .desk import make_trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial():
    """A published version with a draft in which one question was changed."""
    trial = make_trial()
    draft = start_draft(trial=trial, user=make_staff())
    draft.questions.filter(item=1).update(question="Do you sing?")
    return trial


def refused(sql, *values):
    """Whether the database refuses a statement, whoever sends it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)
    except DatabaseError:
        return True
    return False


EVENTS = ["QuestionEvent", "QuestionSetEvent"]


@pytest.mark.parametrize("name", EVENTS)
def test_events_cannot_be_changed_or_deleted(trial, name):
    table = apps.get_model("screening", name)._meta.db_table
    event = first(name)
    assert refused(f"UPDATE {table} SET pgh_label = 'other' WHERE pgh_id = %s", event.pk)
    assert refused(f"UPDATE {table} SET pgh_context = NULL WHERE pgh_id = %s", event.pk)
    assert refused(f"DELETE FROM {table} WHERE pgh_id = %s", event.pk)
    assert first(name).pgh_label == event.pgh_label


def first(name):
    return apps.get_model("screening", name)._default_manager.order_by("pgh_id").first()


def test_update_leaves_the_old_and_the_new_value(trial):
    events = apps.get_model("screening", "QuestionEvent")._default_manager.order_by("-pgh_label")
    assert [(event.pgh_label, event.question) for event in events] == [
        ("before", "Is it true: Confirmed canarycoma?"),
        ("after", "Do you sing?"),
    ]


def test_published_questions_cannot_be_changed_deleted_or_added_to(trial):
    row = trial.question_sets.get(number=1).questions.get(item=1)
    copied = ", ".join(field.column for field in row._meta.fields if field.column not in {"id", "item"})
    assert refused("UPDATE screening_question SET question = 'Other?' WHERE id = %s", row.pk)
    assert refused("DELETE FROM screening_question WHERE id = %s", row.pk)
    assert refused(
        f"INSERT INTO screening_question (item, {copied}) SELECT 99, {copied} FROM screening_question WHERE id = %s",
        row.pk,
    )
    assert not refused(
        "UPDATE screening_question SET question = 'Other?' WHERE question_set_id = %s", draft_of(trial).pk
    )


def test_published_question_cannot_be_moved_to_a_draft(trial):
    row = trial.question_sets.get(number=1).questions.get(item=1)
    assert refused(
        "UPDATE screening_question SET question_set_id = %s, item = 99 WHERE id = %s", draft_of(trial).pk, row.pk
    )


def test_draft_question_cannot_be_moved_into_a_published_version(trial):
    row = draft_of(trial).questions.get(item=1)
    published = trial.question_sets.get(number=1)
    assert refused("UPDATE screening_question SET question_set_id = %s, item = 99 WHERE id = %s", published.pk, row.pk)


def draft_of(trial):
    return trial.question_sets.get(status="draft")


@pytest.mark.parametrize(("number", "status"), [(1, "draft"), (2, "superseded")])
def test_status_moves_forward_only(trial, number, status):
    version = trial.question_sets.get(number=number)
    assert refused("UPDATE screening_questionset SET status = %s WHERE id = %s", status, version.pk)


def test_superseded_version_never_returns(trial):
    published = trial.question_sets.get(number=1)
    assert not refused("UPDATE screening_questionset SET status = 'superseded' WHERE id = %s", published.pk)
    for status in ("published", "draft"):
        assert refused("UPDATE screening_questionset SET status = %s WHERE id = %s", status, published.pk)


def test_published_version_cannot_be_deleted(trial):
    assert refused("DELETE FROM screening_questionset WHERE id = %s", trial.question_sets.get(number=1).pk)


def test_two_versions_are_never_published_at_once(trial):
    now = "UPDATE screening_questionset SET status = 'published', published_at = now() WHERE id = %s"
    assert refused(now, draft_of(trial).pk)


@pytest.mark.parametrize(
    "change", ["criteria = 'other'", "sex = 'male'", "min_age_years = 3", "record_sha256 = 'b'", "number = 9"]
)
def test_what_a_verdict_stands_on_never_changes_once_published(trial, change):
    version = trial.question_sets.get(number=1)
    assert refused(f"UPDATE screening_questionset SET {change} WHERE id = %s", version.pk)


def test_a_recorded_approval_is_never_rewritten(trial):
    version = trial.question_sets.get(number=1)
    approve(question_set=version, approver="A. Board", ethics_reference="EB-1", on=timezone.localdate())
    assert refused("UPDATE screening_questionset SET approved_by = 'B. Board' WHERE id = %s", version.pk)
    assert refused("UPDATE screening_questionset SET approved_by = '', approved_at = NULL WHERE id = %s", version.pk)


def test_the_proof_of_a_deletion_is_never_rewritten():
    proof = Deletion.objects.create(kind="screening", reason="idle", rows=3)
    assert refused("UPDATE screening_deletion SET rows = 1 WHERE id = %s", proof.pk)
    assert refused("DELETE FROM screening_deletion WHERE id = %s", proof.pk)
