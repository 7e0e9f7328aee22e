"""Trials are listed with the state of their questions, found, filtered and read; registry data cannot be edited."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from screening.trials.admin_details import described
from screening.trials.models import Condition, Trial
from screening.trials.question_models import QuestionSet
from screening.trials.question_services import start_draft
from tests.common.staff import make_staff

from .desk import coordinator, make_trial

pytestmark = pytest.mark.django_db
LIST = "/admin/screening/trial/"


@pytest.fixture
def trial():
    return make_trial()


@pytest.fixture
def staff(trial):
    return coordinator()


def listed(client, **query):
    rows = client.get(LIST, query).context["cl"].result_list
    return [row.nct_id for row in rows]


def test_list_tells_the_state_of_the_questions(staff, trial):
    page = staff.get(LIST).content.decode()
    assert "Version 1, unreviewed" in page
    assert '<td class="field-to_check">1</td>' in page
    start_draft(trial=trial, user=make_staff("other"))
    QuestionSet.objects.filter(number=1).update(approved_by="A. Board", approved_at="2026-01-31")
    assert "Version 1, approved 2026-01-31, draft open" in staff.get(LIST).content.decode()


def test_list_takes_as_many_queries_for_one_trial_as_for_three(staff):
    with CaptureQueriesContext(connection) as for_one:
        assert listed(staff) == ["NCT01234567"]
    make_trial(nct_id="NCT00000001")
    make_trial(nct_id="NCT00000002")
    with CaptureQueriesContext(connection) as for_three:
        assert len(listed(staff)) == 3
    assert len(for_one) == len(for_three)


@pytest.mark.parametrize("words", ["nct01234567", "canaries", "canarycoma"])
def test_trial_is_found_by_number_title_or_condition(staff, trial, words):
    make_trial(nct_id="NCT09999999")
    Trial.objects.filter(nct_id="NCT09999999").update(brief_title="Something else")
    trial.conditions.add(Condition.objects.create(name="Canarycoma", slug="canarycoma"))
    assert listed(staff, q=words) == ["NCT01234567"]


def test_filters_tell_apart_what_the_questions_wait_for(staff, trial):
    approved, drafted = make_trial(nct_id="NCT00000001"), make_trial(nct_id="NCT00000002")
    Trial.objects.create(nct_id="NCT00000003", brief_title="Bare", sha256="b" * 64, changed_at=timezone.now())
    approved.question_sets.update(approved_by="A. Board", approved_at="2026-01-31")
    start_draft(trial=drafted, user=make_staff("other"))
    found = {
        state: set(listed(staff, questions=state)) for state in ("unreviewed", "approved", "draft", "check", "none")
    }
    assert found == {
        "unreviewed": {"NCT01234567", "NCT00000002"},
        "approved": {"NCT00000001"},
        "draft": {"NCT00000002"},
        "check": {"NCT01234567", "NCT00000001", "NCT00000002"},
        "none": {"NCT00000003"},
    }


def test_detail_shows_the_record_and_leads_on(staff, trial):
    page = staff.get(f"{LIST}{trial.pk}/change/").content.decode()
    assert "Start: 2026-01 (estimated)" in page
    assert "Known allergy to &lt;b&gt;seeds&lt;/b&gt;" in page
    for address in ("questions/", "questions/history/", "record/"):
        assert f'href="/admin/screening/trial/{trial.pk}/{address}"' in page
    assert f'href="/trials/{trial.nct_id}/"' in page


def test_registry_data_is_changed_by_nobody(trial):
    client = coordinator("head", permissions=["view_trial", "add_trial", "change_trial", "delete_trial"])
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.post(f"{LIST}{trial.pk}/change/", {"brief_title": "Other"}).status_code == 403
    assert client.post(f"{LIST}{trial.pk}/delete/", {"post": "yes"}).status_code == 403


def test_structured_data_is_described_in_lines_and_escaped():
    assert described({"start_date": {"date": "2026-01", "kind": None}, "none": ""}) == (
        '<ul class="described"><li>Start date: Date: 2026-01</li></ul>'
    )
    assert described([{"name": "<b>"}]) == '<ul class="described"><li>Name: &lt;b&gt;</li></ul>'
    assert described(None) == described([]) == "-"


@pytest.mark.parametrize("model", ["questionevent", "questionsetevent"])
def test_events_can_be_read_and_nothing_else(trial, model):
    rights = [f"{right}_{model}" for right in ("view", "add", "change", "delete")]
    client = coordinator("auditor", permissions=rights)
    start_draft(trial=trial, user=make_staff("other"))
    trial.question_sets.get(status="draft").questions.filter(item=1).update(help="New")
    event = client.get(f"/admin/screening/{model}/").context["cl"].result_list[0]
    assert client.get(f"/admin/screening/{model}/{event.pk}/change/").status_code == 200
    assert client.post(f"/admin/screening/{model}/{event.pk}/change/", {}).status_code == 403
    assert client.post(f"/admin/screening/{model}/{event.pk}/delete/", {"post": "yes"}).status_code == 403
