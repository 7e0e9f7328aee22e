"""The populations of a trial's text are stored with each version of its questions, and shown to staff."""

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, transaction
from django.urls import reverse

from screening.criteria.parser import parse
from screening.criteria.scopes import ASKED_FIRST
from screening.trials import question_reread
from screening.trials.question_diff import Difference
from screening.trials.question_models import QuestionSet
from screening.trials.question_reread import read_again
from screening.trials.question_services import start_draft
from screening.trials.sheets import load, populations_from, published_sheet
from tests.factories import all_rows, imported, imported_trial, record

from .desk import coordinator

pytestmark = pytest.mark.django_db

CRITERIA = """PATIENTS

Inclusion Criteria:

* Diagnosis of asthma

Exclusion Criteria:

* Current smoker

CONTROLS

Inclusion Criteria:

* Body mass index between 18 and 30

Exclusion Criteria:

* Any disease of the lung
"""
MIXED = "Inclusion/Exclusion Criteria:\n\n* Diagnosis of asthma\n* No current smoking\n"


@pytest.fixture
def trial():
    return imported_trial(record(1, eligibility={"eligibilityCriteria": CRITERIA}))


def version(trial):
    return trial.question_sets.get(status="published")


def shown(trial, name="questions", **parts):
    page = reverse(f"admin:trial_{name}", kwargs={"trial_id": trial.pk, **parts})
    return coordinator().get(page).content.decode()


def test_what_is_stored_is_what_was_read(trial):
    read = parse(CRITERIA)
    assert [one.label for one in read.populations] == ["Patients", "Controls"]
    assert populations_from(version(trial)) == load(version(trial).pk).populations == read.populations


def test_importing_the_same_record_again_changes_no_row(trial):
    before = all_rows()
    imported(record(1, eligibility={"eligibilityCriteria": CRITERIA}))
    assert all_rows() == before


def test_reading_again_finds_no_difference_until_the_populations_are_others(trial, monkeypatch):
    def differences():
        return [found.difference for batch in read_again() for found in batch]

    assert differences() == [None]
    monkeypatch.setattr(question_reread, "stored_populations", lambda tree: [])
    assert differences() == [Difference((), (), ())]


def test_a_published_version_keeps_them(trial):
    with pytest.raises(DatabaseError), transaction.atomic():
        QuestionSet.objects.filter(trial=trial).update(populations=[])
    assert len(version(trial).populations) == 2


def test_a_version_made_before_there_were_populations_is_asked_as_before(trial):
    old = QuestionSet.objects.create(trial=trial, number=9, record_sha256="b" * 64)
    assert load(old.pk).populations == ()


def test_a_draft_keeps_them(trial):
    draft = start_draft(trial=trial, user=User.objects.create_user("editor"))
    assert draft.populations == version(trial).populations != []


def test_each_choice_has_its_own_pages_of_the_same_version(trial):
    whole = published_sheet(version(trial).pk)
    patient, control = (published_sheet(version(trial).pk, number) for number in (1, 2))
    asked = [{page.slug for page in one.all_pages} for one in (whole, patient, control)]
    assert whole.slugs == patient.slugs == asked[0] | asked[1] | asked[2]
    assert (patient.questions_count, control.questions_count, whole.questions_count) == (2, 2, 4)
    assert published_sheet(version(trial).pk, 1) is patient


def test_staff_see_that_there_are_several_and_which_items_are_for_whom(trial):
    page = shown(trial)
    assert ASKED_FIRST in page
    assert "Each person is asked first which of these describes them:" in page
    assert page.count("<li>Only for: Controls</li>") == 3
    assert "This names some of the people." in page


def test_staff_see_the_question_in_the_preview(trial):
    page = shown(trial, "questions_preview", number=1)
    assert "Which describes you?" in page
    assert "<span>Controls</span>" in page


def test_staff_see_that_one_list_serves_for_both_sections_and_each_item_of_it():
    trial = imported_trial(record(2, eligibility={"eligibilityCriteria": MIXED}))
    page = shown(trial)
    assert "one list for inclusion and exclusion: read by sense" in page
    assert page.count("One list serves for inclusion and exclusion: check the sense.") >= 2


@pytest.mark.parametrize("criteria", [CRITERIA, MIXED])
def test_such_a_trial_is_among_those_to_check(criteria):
    trial = imported_trial(record(3, eligibility={"eligibilityCriteria": criteria}))
    page = coordinator().get(reverse("admin:screening_trial_changelist"), {"questions": "check"}).content.decode()
    assert trial.nct_id in page
