"""Staff change wording in a draft, publish it, approve it; nothing typed is lost, and two people do not overwrite."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from screening.trials.question_models import QuestionSet

from .desk import coordinator, make_trial

pytestmark = pytest.mark.django_db


@pytest.fixture
def trial():
    return make_trial()


@pytest.fixture
def staff(trial):
    return coordinator()


def url(trial, name, **parts):
    return reverse(f"admin:trial_{name}", kwargs={"trial_id": trial.pk, **parts})


def start(client, trial):
    assert client.post(url(trial, "draft_start")).url == url(trial, "questions")
    return trial.question_sets.get(status="draft")


def opened(client, trial, item=1):
    """The edit form of an item as a browser would send it back."""
    form = client.get(url(trial, "question_edit", item=item)).context["form"]
    values = {name: form[name].value() for name in ("question", "help", "topic", "seen")}
    return values | ({"hidden": "on"} if form["hidden"].value() else {})


def send(client, trial, form, item=1, **changed):
    return client.post(url(trial, "question_edit", item=item), {**form, **changed})


def test_draft_is_a_copy_and_is_started_once(staff, trial):
    draft = start(staff, trial)
    assert start(staff, trial) == draft
    assert (draft.number, draft.origin, draft.questions.count()) == (2, "staff", 5)
    assert draft.created_by == User.objects.get(username="coordinator")


def test_change_is_kept_in_the_draft_only(staff, trial):
    draft = start(staff, trial)
    response = send(
        staff, trial, opened(staff, trial), question=" Do you sing? ", help="Aloud.", topic="other", hidden="on"
    )
    assert response.url == f"{url(trial, 'questions')}#item-1"
    row = draft.questions.get(item=1)
    assert (row.question, row.help, row.topic, row.hidden, row.edited) == (
        "Do you sing?",
        "Aloud.",
        "other",
        True,
        True,
    )
    assert trial.question_sets.get(number=1).questions.get(item=1).question == "Is it true: Confirmed canarycoma?"


def test_saving_without_a_change_changes_nothing(staff, trial):
    draft = start(staff, trial)
    send(staff, trial, opened(staff, trial))
    assert not draft.questions.filter(edited=True).exists()


def test_save_and_next_leads_to_the_next_reading_to_check(staff, trial):
    start(staff, trial)
    assert send(staff, trial, opened(staff, trial), next="1").url == url(trial, "question_edit", item=3)


def test_refused_wording_is_named_and_kept(staff, trial):
    draft = start(staff, trial)
    typed = "You are eligible for this new treatment. Hurry!"
    response = send(staff, trial, opened(staff, trial), question=typed, help="It is safe.")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Error: " in page
    assert 'href="#id_question"' in page
    assert 'href="#id_help"' in page
    assert "“eligible”, “new treatment”, “hurry”" in page
    assert typed in page
    assert not draft.questions.filter(edited=True).exists()


def test_criterion_is_never_left_without_a_question(staff, trial):
    start(staff, trial)
    response = send(staff, trial, opened(staff, trial), question="  ")
    assert (response.status_code, "question" in response.context["form"].errors) == (422, True)


def test_group_needs_no_question(staff, trial):
    start(staff, trial)
    assert send(staff, trial, opened(staff, trial, 2), item=2, help="Either will do.").status_code == 302


def test_second_person_sees_the_first_ones_words_and_keeps_their_own(staff, trial):
    draft = start(staff, trial)
    colleague = coordinator("colleague")
    mine, theirs = opened(staff, trial), opened(colleague, trial)
    send(colleague, trial, theirs, question="Theirs?")
    response = send(staff, trial, mine, question="Mine?")
    page = response.content.decode()
    assert (response.status_code, "Theirs?" in page, "Mine?" in page) == (422, True, True)
    assert draft.questions.get(item=1).question == "Theirs?"
    again = {name: response.context["form"][name].value() for name in mine}
    assert send(staff, trial, again).status_code == 302
    assert draft.questions.get(item=1).question == "Mine?"


def test_two_people_on_two_questions_do_not_disturb_each_other(staff, trial):
    draft = start(staff, trial)
    colleague = coordinator("colleague")
    mine, theirs = opened(staff, trial, 1), opened(colleague, trial, 4)
    assert send(colleague, trial, theirs, item=4, question="Four?").status_code == 302
    assert send(staff, trial, mine, item=1, question="One?").status_code == 302
    assert draft.questions.filter(edited=True).count() == 2


@pytest.mark.parametrize("end", ["draft_discard", "draft_publish"])
def test_what_was_typed_survives_the_end_of_the_draft(staff, trial, end):
    start(staff, trial)
    form = opened(staff, trial)
    address = url(trial, end)
    seen = staff.get(address).context.get("form")
    staff.post(address, {"seen": seen["seen"].value()} if seen else {})
    response = send(staff, trial, form, question="Still here?")
    page = response.content.decode()
    assert (response.status_code, "Still here?" in page, "start a new draft" in page) == (422, True, True)


def test_without_a_draft_the_edit_page_leads_back(staff, trial):
    assert staff.get(url(trial, "question_edit", item=1)).url == url(trial, "questions")
    assert staff.get(url(trial, "question_edit", item=77)).status_code == 404


def test_publishing_shows_the_changes_first_and_makes_a_new_version(staff, trial):
    draft = start(staff, trial)
    send(staff, trial, opened(staff, trial), question="Do you sing?")
    page = staff.get(url(trial, "draft_publish"))
    assert [(c.item, c.before, c.after) for c in page.context["changes"]] == [
        (1, "Is it true: Confirmed canarycoma?", "Do you sing?")
    ]
    assert draft.status == "draft"
    staff.post(url(trial, "draft_publish"), {"seen": page.context["form"]["seen"].value()})
    states = dict(trial.question_sets.values_list("number", "status"))
    assert states == {1: "superseded", 2: "published"}


def test_draft_that_moved_is_shown_again_before_it_is_published(staff, trial):
    draft = start(staff, trial)
    seen = staff.get(url(trial, "draft_publish")).context["form"]["seen"].value()
    send(staff, trial, opened(staff, trial), question="Changed meanwhile?")
    response = staff.post(url(trial, "draft_publish"), {"seen": seen})
    assert (response.status_code, "Changed meanwhile?" in response.content.decode()) == (422, True)
    draft.refresh_from_db()
    assert draft.status == "draft"
    assert (
        staff.post(url(trial, "draft_publish"), {"seen": response.context["form"]["seen"].value()}).status_code == 302
    )


def test_draft_is_discarded_after_asking_once(staff, trial):
    start(staff, trial)
    assert staff.get(url(trial, "draft_discard")).status_code == 200
    assert trial.question_sets.count() == 2
    staff.post(url(trial, "draft_discard"))
    assert [version.number for version in trial.question_sets.all()] == [1]
    assert staff.post(url(trial, "draft_discard")).status_code == 404


def test_approval_is_recorded_once_with_all_that_it_needs(staff, trial):
    address = url(trial, "questions_approval", number=1)
    assert staff.post(address, {"approver": "", "ethics_reference": "EB-1", "on": "2026-01-31"}).status_code == 422
    whole = {"approver": "A. Board", "ethics_reference": "EB-1", "on": "2026-01-31"}
    assert staff.post(address, whole).url == url(trial, "questions")
    version = QuestionSet.objects.get()
    assert (version.approved_by, str(version.approved_at), version.ethics_reference) == (
        "A. Board",
        "2026-01-31",
        "EB-1",
    )
    assert staff.post(address, {**whole, "approver": "Somebody else"}).status_code == 422
    assert "approved by A. Board on 31 January 2026 (EB-1)" in staff.get(url(trial, "questions")).content.decode()


def test_draft_cannot_be_approved_nor_a_day_to_come(staff, trial):
    start(staff, trial)
    whole = {"approver": "A. Board", "ethics_reference": "EB-1", "on": "2026-01-31"}
    assert staff.post(url(trial, "questions_approval", number=2), whole).status_code == 422
    assert staff.post(url(trial, "questions_approval", number=1), {**whole, "on": "2999-01-01"}).status_code == 422


def test_new_version_starts_without_the_approval_of_the_one_before(staff, trial):
    whole = {"approver": "A. Board", "ethics_reference": "EB-1", "on": "2026-01-31"}
    staff.post(url(trial, "questions_approval", number=1), whole)
    start(staff, trial)
    seen = staff.get(url(trial, "draft_publish")).context["form"]["seen"].value()
    staff.post(url(trial, "draft_publish"), {"seen": seen})
    assert trial.question_sets.get(status="published").approved_at is None


def test_trial_without_questions_says_so(staff):
    trial = make_trial(nct_id="NCT00000009", published=False)
    trial.question_sets.get().delete()
    assert staff.get(url(trial, "questions")).status_code == 404
    staff.post(url(trial, "draft_start"))
    assert trial.question_sets.count() == 0


POSTS = ["draft_start", "draft_publish", "draft_discard"]


@pytest.mark.parametrize("name", POSTS)
def test_nobody_else_changes_anything(client, staff, trial, name):
    start(staff, trial)
    reader = coordinator("reader", permissions=["view_trial", "view_questionset"])
    assert [reader.post(url(trial, name)).status_code, client.post(url(trial, name)).status_code] == [403, 302]
    assert trial.question_sets.filter(status="draft").count() == 1
