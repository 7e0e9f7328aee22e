"""Nobody is led to change a medicine in order to fit: each page where one might says so (rules 7)."""

import pytest

from tests.questionnaire.trials import Walker, make_trial

pytestmark = pytest.mark.django_db
WORDS = "Do not change any treatment because of"


def test_question_pages_the_stop_and_the_result_say_not_to_change_a_treatment() -> None:
    make_trial()
    walker = Walker().tell()
    pages = [walker.html]
    walker.answer(q1="yes", q2="yes")
    pages.append(walker.html)
    walker.answer(q3="yes")
    assert walker.url.endswith("/stop/")
    pages.append(walker.html)
    pages.append(Walker().to_result().html)
    assert [WORDS in html for html in pages] == [True] * 4
