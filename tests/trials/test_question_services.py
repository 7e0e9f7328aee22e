"""Drafts, edits, publication and approval of a trial's questions."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, transaction
from django.utils import timezone

from screening.criteria.tree import Topic
from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet
from screening.trials.question_services import (
    QuestionsRefused,
    WordingRefused,
    approve,
    discard_draft,
    edit_question,
    publish,
    publish_draft,
    start_draft,
)
from tests.factories import criterion, make_questions, make_trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor")


@pytest.fixture
def trial() -> Trial:
    trial = make_trial()
    make_questions(trial, criterion(1, "Asthma"), criterion(2, "Use of effective contraception"))
    return trial


@pytest.fixture
def draft(trial, editor) -> QuestionSet:
    return start_draft(trial=trial, user=editor)


def edit(question: Question, wording: str = "Do you have asthma?", **changed) -> Question:
    given = {"help_text": "", "topic": Topic.DIAGNOSIS, "hidden": False, **changed}
    return edit_question(question=question, wording=wording, **given)


def test_a_draft_is_a_copy_of_the_published_version(trial, draft, editor):
    published = trial.question_sets.get(status="published")
    assert (draft.number, draft.status, draft.origin, draft.created_by) == (2, "draft", "staff", editor)
    assert [row.text for row in draft.questions.all()] == [row.text for row in published.questions.all()]
    assert published.questions.count() == 2


def test_there_is_one_draft_a_trial(trial, draft):
    assert start_draft(trial=trial, user=User.objects.create_user("other")) == draft


def test_a_trial_without_questions_has_no_draft(editor):
    with pytest.raises(QuestionsRefused, match="no questions yet"):
        start_draft(trial=make_trial(2), user=editor)


def test_an_edit_is_marked_as_a_persons(draft):
    row = edit(draft.questions.get(item=1), " Do you have asthma? ", help_text="Ask your doctor.", hidden=True)
    row.refresh_from_db()
    assert (row.question, row.help, row.topic, row.hidden, row.edited) == (
        "Do you have asthma?",
        "Ask your doctor.",
        "diagnosis",
        True,
        True,
    )


def test_saving_without_a_change_marks_nothing(draft):
    row = draft.questions.get(item=1)
    assert not edit(row, row.question, topic=Topic(row.topic)).edited


def test_forbidden_words_are_refused_and_named(draft):
    with pytest.raises(WordingRefused) as refusal:
        edit(draft.questions.get(item=1), "Hurry: are you eligible?")
    assert refusal.value.words == ("eligible", "hurry")
    assert str(refusal.value) == "Please write it without “eligible”, “hurry”."


def test_forbidden_words_are_refused_in_the_help_too(draft):
    with pytest.raises(WordingRefused):
        edit(draft.questions.get(item=1), help_text="It is safe.")


def test_the_trials_own_term_may_be_used(draft):
    assert edit(draft.questions.get(item=2), "Do you use effective birth control?").edited


def test_a_criterion_keeps_a_question(draft):
    with pytest.raises(QuestionsRefused, match="needs a question"):
        edit(draft.questions.get(item=1), "  ")


def test_published_questions_are_not_edited(trial, draft):
    published = trial.question_sets.get(status="published")
    with pytest.raises(QuestionsRefused, match="published and cannot be changed"):
        edit(published.questions.get(item=1))
    with pytest.raises(DatabaseError, match="published questions never change"), transaction.atomic():
        published.questions.update(question="Changed behind the services")


def test_publishing_supersedes_the_version_before(trial, draft, editor):
    before = trial.question_sets.get(status="published")
    edit(draft.questions.get(item=1))
    after = publish_draft(draft=draft, user=editor)
    before.refresh_from_db()
    assert (before.status, after.status) == ("superseded", "published")
    assert after.published_at is not None


def test_a_draft_with_forbidden_words_is_not_published(trial, draft, editor):
    draft.questions.filter(item=1).update(question="You qualify?", edited=True)
    with pytest.raises(WordingRefused, match=r"you qualify.*criterion 1"):
        publish_draft(draft=draft, user=editor)
    assert trial.question_sets.get(status="published").number == 1


def test_words_of_the_parser_do_not_stop_a_publication(trial, draft, editor):
    draft.questions.filter(item=1).update(question="Are you eligible for surgery?")
    assert publish_draft(draft=draft, user=editor).status == "published"


def test_a_version_is_published_once(draft, editor):
    publish_draft(draft=draft, user=editor)
    with pytest.raises(QuestionsRefused):
        publish_draft(draft=draft, user=editor)
    with pytest.raises(QuestionsRefused):
        discard_draft(draft=draft)


def test_a_discarded_draft_is_gone_with_its_questions(trial, draft):
    discard_draft(draft=draft)
    assert trial.question_sets.count() == 1
    with pytest.raises(QuestionsRefused, match="does not exist any more"):
        discard_draft(draft=draft)


def test_an_approval_names_who_when_and_the_boards_reference(trial):
    published = trial.question_sets.get(status="published")
    approved = approve(question_set=published, approver=" Dr. A ", ethics_reference="IRB 7", on=date(2026, 1, 2))
    assert (approved.approved_by, approved.ethics_reference, approved.approved_at) == (
        "Dr. A",
        "IRB 7",
        date(2026, 1, 2),
    )
    with pytest.raises(QuestionsRefused, match="approved already"):
        approve(question_set=published, approver="Dr. B", ethics_reference="IRB 8", on=date(2026, 1, 3))


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"approver": " "}, "approver's name"),
        ({"ethics_reference": ""}, "ethics board's reference"),
        ({"on": timezone.localdate() + timedelta(days=2)}, "in the future"),
    ],
)
def test_an_approval_is_whole(trial, changed, problem):
    given = {"approver": "Dr. A", "ethics_reference": "IRB 7", "on": date(2026, 1, 2), **changed}
    with pytest.raises(QuestionsRefused, match=problem):
        approve(question_set=trial.question_sets.get(), **given)


def test_a_draft_is_not_approved(draft):
    with pytest.raises(QuestionsRefused, match="Only the published version"):
        approve(question_set=draft, approver="Dr. A", ethics_reference="IRB 7", on=date(2026, 1, 2))


def test_publishing_needs_no_version_before():
    trial = make_trial(3)
    version = make_questions(trial, criterion(1, "Asthma"), published=False)
    publish(question_set=version)
    assert trial.question_sets.get().status == "published"
