"""The pages around the wizard, and who gets which."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.http import HttpRequest, HttpResponseBase
from django.test import RequestFactory
from django.utils import timezone
from pytest_django import Settings

from screening.common.tokens import token_hash
from screening.criteria.tree import AgeRange, Logic
from screening.questionnaire import services
from screening.questionnaire.consent import CONSENT_TEXT, CONSENT_VERSION
from screening.questionnaire.models import Answer, Screening
from screening.questionnaire.visits import questionnaire_page
from screening.trials.models import Trial
from tests.questionnaire.trials import NCT, Browser, Walker, criterion, group, make_trial

pytestmark = pytest.mark.django_db

PAGES = ("questions/basics", "questions/check", "questions/stop", "questions/clear", "result", "result/sheet")


def test_the_start_page_says_what_a_person_has_to_know(settings: Settings) -> None:
    make_trial()
    settings.SCREENING_IDLE_HOURS, settings.SCREENING_KEPT_DAYS = 7, 11
    html = Walker().open(f"/trials/{NCT}/questions/").html
    for words in (
        "up to 5 questions about your health",
        "about 2 minutes",
        "No one at the trial sees your answers",
        "7 hours after",
        "11 days",
        "If the trial does not fit",
        "It is your choice",
        "no medical advice",
        CONSENT_TEXT,
        "not yet reviewed by a person",
    ):
        assert words in html, words


def test_nothing_begins_without_the_opt_in() -> None:
    make_trial()
    walker = Walker().open(f"/trials/{NCT}/questions/")
    assert "checked" not in walker.html
    walker.send()
    assert (walker.status, Screening.objects.count()) == (422, 0)
    assert '<a href="#id_agree">Tick the box if you want to answer the questions.</a>' in walker.html
    assert walker.title().startswith("Error: ")


def test_the_opt_in_is_stored_with_its_version_and_the_token_only_as_a_hash() -> None:
    make_trial()
    walker = Walker().begin()
    screening, cookie = walker.screening(), walker.client.jar[f"/trials/{NCT}/", "screening"]
    assert screening.consent_version == CONSENT_VERSION
    assert screening.token_hash == token_hash(cookie.value)
    assert screening.record_sha256 == "a" * 64
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")


def test_with_https_the_token_travels_by_https_only(settings: Settings) -> None:
    settings.HTTPS = True
    make_trial()
    assert Walker().begin().client.jar[f"/trials/{NCT}/", "screening"]["secure"] is True


def test_who_has_begun_can_go_on_or_clear() -> None:
    make_trial()
    walker = Walker().tell().answer().open(f"/trials/{NCT}/questions/")
    assert f'href="{walker.address("questions/medicines")}">Go on' in walker.html
    assert f'href="{walker.address("questions/clear")}">Clear my responses and start again' in walker.html


def test_an_old_start_page_does_not_wipe_what_was_answered() -> None:
    make_trial()
    walker = Walker().tell().answer()
    walker.send(walker.address("questions"), agree="on")
    assert (walker.url, walker.stored()) == (walker.address("questions/medicines"), {1: "yes", 2: "yes"})


def test_unreviewed_questions_are_not_asked_where_the_deployment_says_so(settings: Settings) -> None:
    settings.ASK_UNREVIEWED_QUESTIONS = False
    make_trial()
    walker = Walker().begin()
    assert (walker.status, walker.heading()) == (403, "The questions for this trial are not open yet")
    assert Screening.objects.count() == 0


def test_approved_questions_are_asked_without_the_remark(settings: Settings) -> None:
    settings.ASK_UNREVIEWED_QUESTIONS = False
    make_trial(approved=True)
    walker = Walker().open(f"/trials/{NCT}/questions/")
    assert (walker.status, "not yet reviewed" in walker.html) == (200, False)
    assert "not yet reviewed" not in walker.tell().html


def test_a_trial_without_a_version_is_not_open_and_an_unknown_trial_is_not_there() -> None:
    make_trial()
    Trial.objects.create(nct_id="NCT00000001", brief_title="Bare", sha256="b" * 64, changed_at=timezone.now())
    assert Walker("NCT00000001").open("/trials/NCT00000001/questions/").status == 403
    assert Walker("NCT00000002").open("/trials/NCT00000002/questions/").status == 404


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_sees_no_page_of_somebody_else(page: str) -> None:
    make_trial()
    Walker().to_result()
    stranger = Walker()
    stranger.open(stranger.address(page))
    assert (stranger.status, stranger.heading()) == (404, "Your answers are no longer here")


@pytest.mark.parametrize(
    "page", ["questions/basics", "questions/check", "questions/stop", "questions/clear", "result/keep"]
)
def test_a_stranger_changes_nothing(page: str) -> None:
    make_trial()
    person = Walker().to_result()
    before = Screening.objects.values().get()
    stranger = Walker()
    stranger.send(stranger.address(page), version="1", age="5", sex="male")
    assert stranger.status == 404
    assert Screening.objects.values().get() == before
    assert len(person.stored()) == 5


def test_a_made_up_token_opens_nothing() -> None:
    make_trial()
    walker = Walker().to_result()
    walker.client.jar[f"/trials/{NCT}/", "screening"].set("screening", "x" * 43, "x" * 43)
    walker.open(walker.address("result"))
    assert (walker.status, walker.heading()) == (410, "Your answers are no longer here")


def test_a_lost_cookie_in_the_middle_gets_a_clear_page_and_changes_nothing() -> None:
    make_trial()
    walker = Walker().tell()
    walker.client.jar.clear()
    walker.send(q1="yes", q2="yes")
    assert (walker.status, walker.stored()) == (404, {})
    assert f'href="{walker.address("questions")}">Start again' in walker.html


def test_after_the_idle_time_the_answers_are_gone() -> None:
    make_trial()
    with time_machine.travel("2026-03-01 10:00Z", tick=False) as clock:
        walker = Walker().tell()
        clock.shift(timedelta(hours=24, seconds=1))
        walker.answer()
        assert (walker.status, walker.heading()) == (410, "Your answers are no longer here")
        assert walker.stored() == {}


def test_each_visit_puts_the_end_off_but_writes_at_most_every_five_minutes() -> None:
    make_trial()
    with time_machine.travel("2026-03-01 10:00Z", tick=False) as clock:
        walker = Walker().tell()
        first = walker.screening().expires_at
        clock.shift(timedelta(minutes=4))
        walker.open(walker.url)
        assert walker.screening().expires_at == first
        clock.shift(timedelta(minutes=2))
        walker.open(walker.url)
        assert walker.screening().expires_at == first + timedelta(minutes=6)


def test_the_check_page_shows_every_answer_with_a_way_to_change_it() -> None:
    make_trial()
    html = re.sub(r"\s+", " ", Walker().tell(zip="02139").to_check(q2="unsure").html)
    for question, answer, place in (
        ("Age", "40 years", "questions/basics/?return=check#age"),
        ("Sex at birth", "Female", "questions/basics/?return=check#sex"),
        ("Where you live", "United States, ZIP 021…", "questions/basics/?return=check#country"),
        ("Do you have canarycoma?", "Yes", "questions/diagnosis/?return=check#q1"),
        ("Is criterion 2 true for you?", "Not sure", "questions/diagnosis/?return=check#q2"),
        ("Does the investigator agree?", "Not answered", "questions/study-team/?return=check#q6"),
    ):
        row = html[html.index(f"<dt>{question}</dt>") :].partition("</div>")[0]
        assert f">{answer}</dd>" in row
        assert place in row
        heard = f": {question}" if answer == "Not answered" else f" your answer to: {question}"
        assert f'<span class="visually-hidden">{heard}</span>' in row
    assert "What the study team will check with you" in html
    assert "Clear my responses" in html


def test_clearing_asks_once_and_then_leaves_nothing() -> None:
    make_trial()
    walker = Walker().to_result()
    walker.open(walker.address("questions/clear"))
    assert (walker.heading(), Screening.objects.count()) == ("Clear your responses?", 1)
    walker.send()
    assert (walker.status, walker.heading()) == (200, "Your responses are deleted")
    assert (Screening.objects.count(), Answer.objects.count()) == (0, 0)
    assert (f"/trials/{NCT}/", "screening") not in walker.client.jar


def test_the_result_gives_each_reason_in_the_trials_own_words() -> None:
    make_trial()
    walker = Walker().to_result(q2="unsure", q5="no")
    assert walker.heading() == "May be a match, some things to find out"
    sections = re.findall(r'<section class="section[^"]*" id="([^"]+)"', walker.html)
    assert sections == ["confirm", "open", "next", "met", "team"]
    for words in ("You answered Not sure.", "You answered No. This has to be checked with your records"):
        assert words in walker.html
    assert "Histologically confirmed canarycoma" in walker.html
    assert "Only the study team can decide." in walker.html


@pytest.mark.parametrize("answers", [{}, {"q2": "unsure"}, {"q1": "unsure", "q3": "unsure"}])
def test_no_result_promises_anything(answers: dict[str, str]) -> None:
    make_trial()
    html = Walker().to_result(**answers).html.lower()
    for word in ("you qualify", "eligible", "congratulations", "hurry", "guarantee"):
        assert word not in html


def test_the_result_waits_for_the_check_page() -> None:
    make_trial()
    walker = Walker().tell().to_check()
    for page in ("result", "result/sheet"):
        walker.open(walker.address(page))
        assert walker.url == walker.address("questions/check")


def test_a_change_after_the_result_changes_the_result() -> None:
    make_trial()
    walker = Walker().to_result()
    walker.open(walker.address("questions/diagnosis") + "?return=check").send(q1="yes", q2="unsure")
    assert walker.screening().outcome == "open"
    walker.open(walker.address("result"))
    assert walker.heading() == "May be a match, some things to find out"


def test_the_sheet_asks_the_doctor_for_what_is_open_and_names_nobody() -> None:
    make_trial()
    walker = Walker().to_result(q2="unsure", q4="unsure", q5="no")
    assert f'href="{walker.address("result/sheet")}"' in walker.html
    walker.open(walker.address("result/sheet"))
    assert walker.html.count('<p class="sheet__need">') == 3
    assert "Is your hemoglobin 9 g/dL or more?" in walker.html
    assert (NCT in walker.html, "A study of canaries" in walker.html) == (True, True)
    assert "40 years" not in walker.html


def test_a_group_stands_in_the_result_with_the_words_of_its_parts() -> None:
    items = (group(1, Logic.ANY, "One of these:"), criterion(2, parent=1), criterion(3, parent=1))
    make_trial(items)
    walker = Walker().to_result(q2="unsure", q3="unsure")
    assert "One of these:\nCriterion 2 of the trial\nCriterion 3 of the trial" in walker.html


def test_a_result_can_be_kept_for_longer() -> None:
    make_trial()
    with time_machine.travel("2026-03-01 10:00Z", tick=False):
        walker = Walker().to_result()
        assert "Keep my answers for 30 days" in walker.html
        walker.send(walker.address("result/keep"))
        assert walker.url == walker.address("result")
        assert walker.screening().expires_at.isoformat() == "2026-03-31T10:00:00+00:00"
        assert "We keep your answers until March 31, 2026" in walker.html
        assert "Keep my answers for 30 days" not in walker.html


def test_only_a_result_can_be_kept() -> None:
    make_trial()
    walker = Walker().tell()
    walker.send(walker.address("result/keep"))
    assert walker.screening().kept is False


def test_no_page_of_the_questionnaire_is_stored_or_indexed() -> None:
    make_trial()
    walker = Walker().to_result()
    for page in ("questions", *PAGES, "questions/nowhere"):
        response = walker.client.get(walker.address(page))
        assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("no-store", "noindex"), page
    assert Browser().get(walker.address("result"))["Cache-Control"] == "no-store"


def test_the_stop_page_is_for_who_needs_it_only() -> None:
    make_trial()
    walker = Walker().tell()
    walker.open(walker.address("questions/stop"))
    assert walker.url == walker.address("questions/diagnosis")


def test_the_sheet_gives_the_trials_words_once_where_the_question_only_points_to_them() -> None:
    make_trial(
        [criterion(1, question="Is what the trial says here true for you?", text="A long rule", assumed="wording")]
    )
    walker = Walker().to_result(q1="unsure")
    assert "Is what the trial says here true for you? “A long rule”" in walker.html
    walker.open(walker.address("result/sheet"))
    assert walker.html.count("A long rule") == 1


def test_a_finish_that_another_tab_overtook_leads_back_to_what_is_due(rf: RequestFactory) -> None:
    @questionnaire_page
    def overtaken(request: HttpRequest, nct_id: str) -> HttpResponseBase:
        raise services.QuestionsLeft

    response = overtaken(rf.post("/"), nct_id=NCT)
    assert (response.status_code, response["Location"]) == (302, f"/trials/{NCT}/questions/check/")


def test_the_stop_page_leads_back_to_the_page_that_was_answered_last() -> None:
    make_trial()
    walker = Walker().tell().answer(q1="no", q2="yes")
    assert walker.url == walker.address("questions/stop")
    assert f'class="back-link" href="{walker.address("questions/diagnosis")}"' in walker.html


def test_the_result_counts_its_parts_and_puts_the_next_steps_before_what_fits() -> None:
    make_trial()
    walker = Walker().to_result(q2="unsure", q5="no")
    jumps = walker.html[walker.html.index('aria-label="On this page"') :].partition("</nav>")[0]
    assert re.findall(r'href="#(\w+)">([^<]+)<', jumps) == [
        ("confirm", "What has to be checked first (1)"),
        ("open", "What is still open (1)"),
        ("next", "What you can do next"),
        ("met", "What fits (4)"),
        ("team", "What the study team will check with you (1)"),
    ]


def test_each_line_that_opens_has_a_name_of_its_own() -> None:
    make_trial()
    html = Walker().tell().html
    names = re.findall(r"<summary><span>(.*?)</span></summary>", html)
    heard = [name.replace('<span class="visually-hidden">', "").replace("</span>", "") for name in names]
    assert heard == [
        "What does this mean? (question 1)",
        "The trial’s own words (question 1)",
        "The trial’s own words (question 2)",
    ]


def test_a_fact_from_the_first_page_is_not_called_an_answer() -> None:
    make_trial([criterion(1, known_age=AgeRange(18)), criterion(2)])
    html = Walker().to_result().html
    assert html.count("This comes from what you told us first, about you.") == 1


def test_the_page_that_asks_before_clearing_has_one_way_to_clear() -> None:
    make_trial()
    walker = Walker().tell()
    walker.open(walker.address("questions/clear"))
    assert "clear your responses</a>" not in walker.html
