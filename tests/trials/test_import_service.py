"""Importing: what is stored, what is left alone, and how a bad record costs nothing but itself."""

import copy

import pytest

from screening.registry.sources import read_records
from screening.trials.import_service import Outcome, import_batch
from screening.trials.models import Condition, RegistryRecord, StudyCenter, Treatment, Trial
from screening.trials.question_models import Question, QuestionSet
from tests.factories import SAMPLE, all_rows, imported, imported_trial, nct, record, sample

pytestmark = pytest.mark.django_db


def outcomes(results):
    return [result.outcome for result in results]


def numbers():
    return list(Trial.objects.order_by("nct_id").values_list("nct_id", flat=True))


def test_a_record_becomes_a_trial_with_all_that_belongs_to_it():
    trial = imported_trial(record(1))
    assert trial.brief_title == "Trial 1 of asthma"
    assert [made.name for made in trial.conditions.all()] == ["Asthma"]
    assert [made.name for made in trial.treatments.all()] == ["Albuterol"]
    assert [center.facility for center in trial.centers.all()] == ["General Hospital"]
    assert [kept.raw for kept in trial.records.all()] == [record(1)]
    (questions,) = trial.question_sets.all()
    assert (questions.status, questions.number, questions.origin) == ("published", 1, "import")
    assert (questions.record_sha256, questions.approved_at) == (trial.sha256, None)
    texts = list(questions.questions.filter(role="criterion").values_list("text", flat=True))
    assert texts == ["Diagnosis of asthma", "Use of an inhaler for 3 months or more", "Current smoker"]


def test_the_whole_sample_is_imported_and_again_changes_no_row():
    found = list(read_records(SAMPLE))
    assert outcomes(import_batch(records=found)) == [Outcome.NEW] * len(sample())
    before = all_rows()
    assert outcomes(import_batch(records=found)) == [Outcome.UNCHANGED] * len(sample())
    assert all_rows() == before
    assert Trial.objects.count() == RegistryRecord.objects.count() == len(sample())
    assert QuestionSet.objects.filter(status="published").count() == len(sample())


def test_a_changed_record_updates_its_trial_in_place():
    before = imported_trial(record(1))
    center = StudyCenter.objects.get()
    (result,) = imported(record(1, identification={"briefTitle": "Another title"}))
    after = Trial.objects.get()
    assert (result.outcome, after.pk, after.brief_title) == (Outcome.CHANGED, before.pk, "Another title")
    assert after.imported_at == before.imported_at
    assert after.changed_at > before.changed_at
    assert StudyCenter.objects.get() == center
    assert after.records.count() == 2


def test_the_same_record_in_another_order_of_keys_is_unchanged():
    imported(record(1))
    turned = {"protocolSection": dict(reversed(record(1)["protocolSection"].items()))}
    assert outcomes(imported(turned)) == [Outcome.UNCHANGED]


def test_an_older_version_does_not_undo_a_newer_one():
    newer = record(1)
    older = record(1, status={"lastUpdatePostDateStruct": {"date": "2025-01-01"}, "overallStatus": "WITHDRAWN"})
    assert outcomes(imported(newer, older)) == [Outcome.NEW, Outcome.UNCHANGED]
    assert Trial.objects.get().status == "RECRUITING"


def test_two_versions_in_one_file_change_nothing_the_second_time():
    older = record(1, status={"lastUpdatePostDateStruct": {"date": "2025-01-01"}})
    assert outcomes(imported(older, record(1))) == [Outcome.NEW, Outcome.CHANGED]
    before = all_rows()
    assert outcomes(imported(older, record(1))) == [Outcome.UNCHANGED] * 2
    assert all_rows() == before


def test_a_record_that_cannot_be_read_is_named_and_the_others_stored():
    bad = record(2, eligibility={"sex": "OTHER"})
    results = imported(record(1), bad, record(3))
    (refused,) = [result for result in results if result.outcome is Outcome.REFUSED]
    assert refused.origin == "test#2"
    assert refused.problem == "protocolSection.eligibilityModule.sex: 'OTHER' is not one of ALL, FEMALE, MALE"
    assert numbers() == [nct(1), nct(3)]


@pytest.mark.parametrize(
    "bad",
    [
        record(2, identification={"briefTitle": "x" * 501}),
        record(2, other={"text": "a\x00b"}),
        record(2, conditions={"conditions": ["Of the bad one"]}, identification={"acronym": "x" * 101}),
    ],
    ids=["too long", "unstorable", "with labels"],
)
def test_a_record_that_the_database_refuses_costs_only_itself(bad):
    results = imported(record(1), bad, record(3))
    assert outcomes(results) == [Outcome.NEW, Outcome.REFUSED, Outcome.NEW]
    assert results[1].nct_id == nct(2)
    assert results[1].problem.startswith("the database refuses it: ")
    assert numbers() == [nct(1), nct(3)]
    assert QuestionSet.objects.filter(status="published").count() == 2
    assert not Condition.objects.filter(name="Of the bad one").exists()


def test_a_bad_update_leaves_the_trial_as_it_was():
    imported(record(1), record(2))
    before = all_rows()
    bad = record(1, identification={"briefTitle": "x" * 501})
    assert outcomes(imported(bad, record(2))) == [Outcome.REFUSED, Outcome.UNCHANGED]
    assert all_rows() == before


def test_a_dry_run_says_what_would_be_and_changes_nothing():
    imported(record(1), record(2))
    before = all_rows()
    changed = record(2, identification={"briefTitle": "Changed"})
    bad = record(4, identification={"briefTitle": "x" * 501})
    results = imported(record(1), changed, record(3), bad, dry_run=True)
    assert outcomes(results) == [Outcome.UNCHANGED, Outcome.CHANGED, Outcome.NEW, Outcome.REFUSED]
    assert all_rows() == before


def test_a_batch_takes_the_same_number_of_queries_whatever_its_size(django_assert_max_num_queries):
    with django_assert_max_num_queries(40) as few:
        imported(record(1))
    with django_assert_max_num_queries(40) as many:
        imported(*[record(number) for number in range(2, 42)])
    assert len(many) <= len(few)


def test_labels_that_differ_in_case_only_are_shared():
    imported(record(1), record(2, conditions={"conditions": ["ASTHMA"]}))
    assert (Condition.objects.count(), Treatment.objects.count()) == (1, 1)
    assert Condition.objects.get().trials.count() == 2


def test_nothing_of_the_record_is_changed_by_importing_it():
    made = record(1)
    given = copy.deepcopy(made)
    imported(made)
    assert made == given


def test_no_question_is_lost_between_the_parser_and_the_database():
    imported(*sample()[:10])
    assert Question.objects.filter(role="criterion", question="").count() == 0
    assert Question.objects.filter(role="criterion").count() > 100
