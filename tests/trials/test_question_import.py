"""A registry update and the questions: when they are made anew, and what of staff's work stays."""

import pytest
from django.contrib.auth.models import User

from screening.criteria.tree import Topic
from screening.trials.models import Trial
from screening.trials.question_import import LOST
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import discard_draft, edit_question, publish_draft, start_draft
from tests.factories import CRITERIA, imported, imported_trial, record

pytestmark = pytest.mark.django_db

WITH_ONE_MORE = CRITERIA.replace("* Current smoker", "* Pregnancy\n* Current smoker")
WITHOUT_SMOKER = CRITERIA.replace("* Current smoker", "* Pregnancy")


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor")


@pytest.fixture
def trial() -> Trial:
    return imported_trial(record(1))


def update(**eligibility):
    """The registry's next version of the trial, imported."""
    imported(record(1, eligibility=eligibility, status={"lastUpdatePostDateStruct": {"date": "2026-06-01"}}))


def published(trial: Trial) -> QuestionSet:
    return trial.question_sets.get(status="published")


def smoker(version: QuestionSet) -> Question:
    return version.questions.get(text="Current smoker")


def edit(version: QuestionSet, wording: str = "Do you smoke now?") -> None:
    edit_question(
        question=smoker(version), wording=wording, help_text="Any kind.", topic=Topic.SUBSTANCE_USE, hidden=False
    )


def test_an_update_of_other_fields_keeps_the_questions(trial):
    before = published(trial)
    imported(record(1, status={"overallStatus": "COMPLETED"}))
    assert published(trial) == before
    assert trial.question_sets.count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"eligibilityCriteria": WITH_ONE_MORE},
        {"sex": "FEMALE"},
        {"minimumAge": "21 Years"},
        {"maximumAge": "65 Years"},
        {"healthyVolunteers": True},
    ],
)
def test_new_criteria_or_limits_make_a_new_version(trial, changed):
    before = published(trial)
    update(**changed)
    after = published(trial)
    before.refresh_from_db()
    assert (before.status, before.number, after.number) == ("superseded", 1, 2)
    assert after.record_sha256 == Trial.objects.get().sha256 != before.record_sha256
    assert smoker(before).pk != smoker(after).pk


def test_a_new_version_needs_a_new_approval(trial):
    QuestionSet.objects.filter(pk=published(trial).pk).update(approved_by="Dr. A", approved_at="2026-05-01")
    update(sex="FEMALE")
    assert published(trial).approved_at is None


def test_edited_wording_survives_an_update(trial, editor):
    draft = start_draft(trial=trial, user=editor)
    edit(draft)
    publish_draft(draft=draft, user=editor)
    update(eligibilityCriteria=WITH_ONE_MORE)
    after = smoker(published(trial))
    assert published(trial).number == 3
    assert (after.question, after.help, after.topic, after.edited) == (
        "Do you smoke now?",
        "Any kind.",
        "substance_use",
        True,
    )


def test_wording_survives_a_second_update_too(trial, editor):
    draft = start_draft(trial=trial, user=editor)
    edit(draft)
    publish_draft(draft=draft, user=editor)
    update(eligibilityCriteria=WITH_ONE_MORE)
    update(eligibilityCriteria=WITH_ONE_MORE, sex="MALE")
    assert smoker(published(trial)).question == "Do you smoke now?"


def test_a_draft_is_rebuilt_on_the_new_text_and_keeps_its_edits(trial, editor):
    draft = start_draft(trial=trial, user=editor)
    edit(draft)
    update(eligibilityCriteria=WITH_ONE_MORE)
    draft.refresh_from_db()
    assert (draft.status, draft.created_by, draft.number) == ("draft", editor, published(trial).number + 1)
    assert draft.criteria == Trial.objects.get().criteria
    assert draft.questions.filter(text="Pregnancy").count() == 1
    assert smoker(draft).question == "Do you smoke now?"
    assert not smoker(published(trial)).edited


def test_wording_that_lost_its_criterion_is_kept_as_a_remark_of_the_draft(trial, editor):
    draft = start_draft(trial=trial, user=editor)
    edit(draft)
    update(eligibilityCriteria=WITHOUT_SMOKER)
    update(eligibilityCriteria=WITHOUT_SMOKER, sex="MALE")
    draft.refresh_from_db()
    assert [remark for remark in draft.assumed if remark.startswith(LOST)] == [f"{LOST} “Do you smoke now?”"]


def test_a_rebuilt_draft_can_be_published_or_discarded(trial, editor):
    draft = start_draft(trial=trial, user=editor)
    edit(draft)
    update(eligibilityCriteria=WITH_ONE_MORE)
    publish_draft(draft=draft, user=editor)
    assert published(trial) == draft
    discard_draft(draft=start_draft(trial=trial, user=editor))
    assert sorted(trial.question_sets.values_list("status", flat=True)) == ["published", "superseded", "superseded"]


def test_a_trial_without_criteria_has_a_version_that_asks_nothing():
    trial = imported_trial(record(2, eligibility={"eligibilityCriteria": ""}))
    assert published(trial).questions.count() == 0
