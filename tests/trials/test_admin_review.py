"""Staff read a trial's criteria beside the registry's own text, see what to check, and what was changed by whom."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from screening.criteria.tree import Topic
from screening.trials.admin_presenters import changes_between, pieces, review
from screening.trials.question_models import Question
from screening.trials.question_services import edit_question, start_draft
from tests.common.staff import make_staff, sign_in

from .desk import TEXT, coordinator, item, make_trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial():
    return make_trial()


@pytest.fixture
def staff():
    return coordinator()


def shown(client, trial, name="questions", query=None, **parts):
    response = client.get(reverse(f"admin:trial_{name}", kwargs={"trial_id": trial.pk, **parts}, query=query))
    assert response.status_code == 200
    return response.content.decode()


def test_tree_stands_beside_the_registrys_text_and_each_item_leads_to_its_words(staff, trial):
    page = shown(staff, trial)
    for number in (1, 2, 3, 4, 5):
        assert f'id="item-{number}"' in page
        assert f'href="#words-{number}"' in page
        assert f'<mark id="words-{number}">' in page


def test_registrys_text_is_shown_word_for_word_and_never_as_markup(staff, trial):
    page = shown(staff, trial)
    source = re.findall(r'<div class="registry-text".*?</div>', page, re.DOTALL)[0]
    text = re.sub(r'<a class="back".*?</a>', "", source)
    assert re.sub(r"<[^>]+>", "", text).replace("&lt;", "<").replace("&gt;", ">") == TEXT


def test_pieces_are_the_text_whatever_the_spans_say():
    rows = [Question(item=1, spans=[[0, 5], [3, 9]]), Question(item=2, spans=[[900, 950], [9, 4], [20, 30]])]
    assert "".join(piece.text for piece in pieces(TEXT, rows)) == TEXT
    assert [(piece.item, piece.first) for piece in pieces(TEXT, rows)] == [
        (1, True),
        (1, False),
        (None, False),
        (2, True),
        (None, False),
    ]


def test_meaning_of_the_answers_is_said_in_words(trial):
    version = trial.question_sets.get()
    sections = review(version, list(version.questions.all())).sections
    found = {
        node.row.item: node.meaning for section in sections for top in section.items for node in (top, *top.children)
    }
    assert found == {
        1: "Yes means: meets this criterion. No means: this rules the trial out.",
        2: "",
        3: "Yes means: meets this criterion. No means: does not meet this criterion.",
        4: "Yes means: meets this criterion. No means: does not meet this criterion, to be confirmed with records.",
        5: "No means: meets this criterion. Yes means: this rules the trial out.",
    }


def test_sections_groups_and_facts_are_named(staff, trial):
    page = shown(staff, trial)
    for words in (
        "Inclusion criteria",
        "Exclusion criteria",
        "Group: any of these",
        "Answered from records",
        "Diagnosis",
    ):
        assert words in page


def test_readings_to_check_stand_first_and_can_be_shown_alone(staff, trial):
    page = shown(staff, trial)
    assert "1 to check" in page
    assert page.index("Read as an alternative.") < page.index('id="item-1"')
    only = shown(staff, trial, query={"show": "check"})
    assert len(re.findall("item--aside", only)) == 4


def test_draft_shows_what_differs_from_the_published_version(staff, trial):
    draft = start_draft(trial=trial, user=make_staff("other"))
    row = draft.questions.get(item=1)
    edit_question(question=row, wording="Do you have it?", help_text="", topic=Topic.OTHER, hidden=False)
    page = shown(staff, trial)
    assert "Version 2 (draft)" in page
    assert "Question was: <del>Is it true: Confirmed canarycoma?</del>" in page
    changes = changes_between(trial.question_sets.get(number=1).questions.all(), draft.questions.all())
    assert [(change.item, change.what, change.before, change.after) for change in changes] == [
        (1, "Question", "Is it true: Confirmed canarycoma?", "Do you have it?"),
        (1, "Topic", "Diagnosis", "Other"),
    ]


def test_every_version_stays_readable(staff, trial):
    start_draft(trial=trial, user=make_staff("other"))
    assert "Version 1 (published)" in shown(staff, trial, "questions_version", number=1)
    assert "Version 2 (draft)" in shown(staff, trial, "questions_version", number=2)


def test_registry_record_can_be_read(staff, trial):
    response = staff.get(reverse("admin:trial_record", args=[trial.pk]))
    assert response.json() == {"protocolSection": {"name": "canaries"}}


def test_preview_shows_the_draft_as_patients_will_see_it(staff, trial):
    draft = start_draft(trial=trial, user=make_staff("other"))
    edit_question(
        question=draft.questions.get(item=1), wording="Do you sing?", help_text="", topic=Topic.DIAGNOSIS, hidden=False
    )
    edit_question(question=draft.questions.get(item=5), wording="Seeds?", help_text="", topic=Topic.OTHER, hidden=True)
    page = shown(staff, trial, "questions_preview", number=2)
    assert page.count("question__legend") == 3
    assert "Do you sing?" in page
    assert "Seeds?" not in page


@pytest.mark.parametrize("page", ["questions", "questions_history", "record"])
def test_only_staff_with_the_permission_and_a_second_factor_get_in(page, trial):
    address = reverse(f"admin:trial_{page}", args=[trial.pk])
    stranger, reader = Client(), coordinator("reader", permissions=["view_trial"])
    half = sign_in(Client(), make_staff("half", permissions=["change_questionset"], second_factor=False))
    assert [client.get(address).status_code for client in (stranger, reader, half)] == [302, 403, 302]


def test_right_that_is_taken_away_ends_at_once(trial):
    client = coordinator()
    Permission.objects.get(codename="change_questionset").user_set.clear()
    assert client.get(reverse("admin:trial_questions", args=[trial.pk])).status_code == 403


def test_trial_or_version_that_is_not_there_is_not_found(staff, trial):
    assert staff.get("/admin/screening/trial/0/questions/").status_code == 404
    assert staff.get(f"/admin/screening/trial/{trial.pk}/questions/versions/7/").status_code == 404
    assert staff.get(f"/admin/screening/trial/{trial.pk}/questions/versions/7/preview/").status_code == 404


def test_number_of_queries_is_the_same_for_10_and_60_criteria():
    staff = coordinator()
    counts = []
    for size in (10, 60):
        items = [item(key, f"Criterion {key}") for key in range(1, size + 1)]
        trial = make_trial(items, nct_id=f"NCT{size:08}")
        start_draft(trial=trial, user=make_staff(f"other{size}"))
        counts.append(queries(staff, reverse("admin:trial_questions", args=[trial.pk])))
    assert counts[0] == counts[1] <= 14


def queries(client, address):
    with CaptureQueriesContext(connection) as counted:
        assert client.get(address).status_code == 200
    return len(counted)


def test_number_of_queries_of_the_list_is_the_same_for_1_and_3_trials():
    staff, counts = coordinator(), []
    for number in (1, 2, 3):
        make_trial(nct_id=f"NCT{number:08}")
        counts.append(queries(staff, reverse("admin:screening_trial_changelist")))
    assert counts[0] == counts[2] <= 14


def test_history_tells_who_changed_what(trial, staff):
    start = reverse("admin:trial_draft_start", args=[trial.pk])
    staff.post(start)
    address = reverse("admin:trial_question_edit", args=[trial.pk, 1])
    seen = staff.get(address).context["form"]["seen"].value()
    form = {"question": "Do you sing?", "help": "", "topic": "diagnosis", "seen": seen}
    assert staff.post(address, form).status_code == 302
    happened = staff.get(reverse("admin:trial_questions_history", args=[trial.pk])).context["page"].object_list
    told = [(one.who, one.what, [(c.what, c.before, c.after) for c in one.changes]) for one in happened]
    assert (
        "coordinator",
        "Criterion 1 of version 2 changed",
        [("Question", "Is it true: Confirmed canarycoma?", "Do you sing?")],
    ) in told
    assert ("coordinator", "Version 2 created", []) in told
    assert ("Import", "Version 1 changed", [("Status", "draft", "published")]) in told
