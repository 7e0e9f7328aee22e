"""Two tabs at the same moment: whatever comes first, nothing is torn."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection

from screening.eligibility.person import Answer as Reply
from screening.questionnaire import services
from screening.questionnaire.models import Answer, Screening
from screening.questionnaire.queries import replay
from screening.trials.sheets import AskableSheet, published_sheet
from tests.questionnaire.trials import Walker, make_trial

pytestmark = pytest.mark.django_db(transaction=True)

ALL = {1: Reply.YES, 2: Reply.YES, 3: Reply.NO, 4: Reply.YES, 5: Reply.YES}


def at_once(*actions: Callable[[], None]) -> list[str]:
    """Run all at the same moment, each on a connection of its own; the names of what they raise."""
    barrier, raised = Barrier(len(actions)), list[str]()

    def run(action: Callable[[], None]) -> None:
        barrier.wait()
        try:
            action()
        except services.ScreeningGone as error:
            raised.append(type(error).__name__)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[action]) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def begun() -> tuple[int, AskableSheet]:
    """The key of a screening that has told age and sex."""
    make_trial()
    screening = Walker().tell().screening()
    return screening.pk, published_sheet(screening.question_set_id)


def test_the_same_page_sent_twice_is_stored_once() -> None:
    key, askable = begun()

    def save() -> None:
        services.save_answers(screening=Screening.objects.get(pk=key), askable=askable, answers=ALL)

    assert at_once(save, save, save) == []
    assert Answer.objects.count() == len(ALL)


def test_a_result_always_fits_the_answers_that_are_stored() -> None:
    key, askable = begun()

    def finish() -> None:
        services.finish(screening=Screening.objects.get(pk=key), askable=askable)

    for reply, outcome in (
        (Reply.YES, "match"),
        (Reply.NO, "no_match"),
        (Reply.UNSURE, "open"),
        (Reply.NO, "no_match"),
    ):
        before_the_end = Screening.objects.get(pk=key)
        before_the_end.finished_at = None

        def change(mine: Screening = before_the_end, reply: Reply = reply) -> None:
            services.save_answers(screening=mine, askable=askable, answers={**ALL, 1: reply})

        if reply is Reply.YES:
            change()
        at_once(finish, change)
        stored = Screening.objects.get(pk=key)
        assert stored.outcome == replay(stored).outcome.value == outcome


def test_clearing_while_answers_are_stored_leaves_nothing() -> None:
    for _ in range(5):
        key, askable = begun()
        mine = Screening.objects.get(pk=key)

        def save(mine: Screening = mine, askable: AskableSheet = askable) -> None:
            services.save_answers(screening=mine, askable=askable, answers=ALL)

        def clear(mine: Screening = mine) -> None:
            services.clear(screening=mine)

        at_once(save, clear)
        assert (Screening.objects.count(), Answer.objects.count()) == (0, 0)
        mine.trial.question_sets.all().update(status="superseded")
        mine.trial.__class__.objects.filter(pk=mine.trial_id).update(nct_id=f"NCT{mine.pk:08d}")
