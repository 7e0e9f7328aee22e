"""What changes a screening."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from screening.eligibility.person import Answer as Reply
from screening.questionnaire import queries, services
from screening.questionnaire.about import About
from screening.questionnaire.models import Answer, Screening
from screening.trials.question_models import QuestionSet
from screening.trials.sheets import AskableSheet, published_sheet
from tests.questionnaire.trials import NCT, make_trial

pytestmark = pytest.mark.django_db

FITTING = {1: Reply.YES, 2: Reply.YES, 3: Reply.NO, 4: Reply.YES, 5: Reply.YES}


@pytest.fixture
def begun() -> tuple[Screening, AskableSheet]:
    """Somebody who has told age and sex."""
    make_trial()
    screening, _ = services.start_screening(question_set=QuestionSet.objects.select_related("trial").get())
    askable = published_sheet(screening.question_set_id)
    services.save_about(screening=screening, askable=askable, about=About(40, "female"))
    return screening, askable


def test_every_screening_has_a_token_of_its_own_with_256_bits() -> None:
    question_set = make_trial().question_sets.get()
    tokens = {services.start_screening(question_set=question_set)[1] for _ in range(5)}
    assert (len(tokens), {len(token) for token in tokens}) == (5, {43})


def test_a_token_opens_its_screening_for_its_trial_only(begun: tuple[Screening, AskableSheet]) -> None:
    question_set = QuestionSet.objects.get()
    screening, token = services.start_screening(question_set=question_set)
    now = timezone.now()
    stored = queries.live_screening(token=token, nct_id=NCT, now=now)
    assert stored is not None
    assert (stored.screening, stored.screening.trial.brief_title) == (screening, "A study of canaries")
    assert queries.live_screening(token=token, nct_id="NCT00000009", now=now) is None
    assert queries.live_screening(token=token + "x", nct_id=NCT, now=now) is None
    assert queries.live_screening(token=token, nct_id=NCT, now=now + timedelta(days=2)) is None


def test_answers_are_stored_with_their_time_and_replaced(begun: tuple[Screening, AskableSheet]) -> None:
    screening, askable = begun
    with time_machine.travel(timezone.now() + timedelta(hours=1), tick=False):
        services.save_answers(screening=screening, askable=askable, answers={1: Reply.YES, 2: Reply.NO})
    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=False):
        services.save_answers(screening=screening, askable=askable, answers={2: Reply.UNSURE})
        later = timezone.now()
    rows = list(Answer.objects.order_by("question__item").values_list("question__item", "value", "answered_at"))
    assert [(item, value) for item, value, _ in rows] == [(1, "yes"), (2, "unsure")]
    assert rows[1][2] == later > rows[0][2]


def test_finishing_stores_the_verdict_with_its_reasons(begun: tuple[Screening, AskableSheet]) -> None:
    screening, askable = begun
    services.save_answers(screening=screening, askable=askable, answers={**FITTING, 2: Reply.UNSURE})
    services.finish(screening=screening, askable=askable)
    stored = Screening.objects.get()
    assert (stored.outcome, stored.finished_at is not None) == ("open", True)
    assert {"item": 2, "kind": "open", "truth": "unsure", "answer": "unsure"} in stored.reasons
    assert {"item": None, "kind": "limit", "truth": "yes", "answer": None} in stored.reasons
    assert {reason["item"] for reason in stored.reasons} == {None, 1, 2, 3, 4, 5, 6}


def test_nobody_finishes_while_a_question_is_due(begun: tuple[Screening, AskableSheet]) -> None:
    screening, askable = begun
    with pytest.raises(services.QuestionsLeft):
        services.finish(screening=screening, askable=askable)
    assert Screening.objects.get().outcome == ""


def test_a_stored_verdict_can_be_replayed(begun: tuple[Screening, AskableSheet]) -> None:
    screening, askable = begun
    for answers in (FITTING, {1: Reply.NO}, {1: Reply.UNSURE}, {4: Reply.NO}):
        services.save_answers(screening=screening, askable=askable, answers={**FITTING, **answers})
        services.finish(screening=screening, askable=askable)
        stored = Screening.objects.get()
        assert queries.replay(stored).outcome == stored.outcome


def test_a_change_after_the_end_is_decided_again_at_once(begun: tuple[Screening, AskableSheet]) -> None:
    screening, askable = begun
    services.save_answers(screening=screening, askable=askable, answers=FITTING)
    services.finish(screening=screening, askable=askable)
    services.save_answers(screening=screening, askable=askable, answers={1: Reply.NO})
    stored = Screening.objects.get()
    assert (stored.outcome, queries.replay(stored).outcome) == ("no_match", "no_match")
    services.save_about(screening=screening, askable=askable, about=About(17, "female"))
    assert [reason["truth"] for reason in Screening.objects.get().reasons if reason["item"] is None] == ["no"]


def test_what_was_kept_by_choice_stays_as_long_after_a_change(begun: tuple[Screening, AskableSheet]) -> None:
    screening, askable = begun
    services.save_answers(screening=screening, askable=askable, answers=FITTING)
    services.finish(screening=screening, askable=askable)
    services.keep(screening=screening)
    until = Screening.objects.get().expires_at
    services.save_answers(screening=screening, askable=askable, answers={1: Reply.UNSURE})
    stored = Screening.objects.get()
    assert (stored.kept, stored.expires_at) == (True, until)


def test_who_has_not_finished_has_nothing_to_keep(begun: tuple[Screening, AskableSheet]) -> None:
    screening, _ = begun
    with pytest.raises(services.QuestionsLeft):
        services.keep(screening=screening)


def test_nothing_is_stored_for_a_screening_that_was_cleared_meanwhile(begun: tuple[Screening, AskableSheet]) -> None:
    screening, askable = begun
    services.clear(screening=Screening.objects.get())
    changes: list[Callable[[], None]] = [
        lambda: services.save_answers(screening=screening, askable=askable, answers=FITTING),
        lambda: services.save_about(screening=screening, askable=askable, about=About(40, "male")),
        lambda: services.go_on(screening=screening),
        lambda: services.finish(screening=screening, askable=askable),
        lambda: services.keep(screening=screening),
    ]
    for change in changes:
        with pytest.raises(services.ScreeningGone):
            change()
    assert Answer.objects.count() == 0
