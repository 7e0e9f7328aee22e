"""Answer counts are read with small numbers suppressed, everywhere in the admin."""

import pytest

from screening.questionnaire.admin import shown
from screening.questionnaire.models import AnswerCount
from screening.trials.question_models import Question
from tests.trials.desk import coordinator, make_trial

pytestmark = pytest.mark.django_db
LIST = "/admin/screening/answercount/"


@pytest.mark.parametrize(("count", "text"), [(0, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (321, "321")])
def test_counts_under_five_are_not_told(count, text):
    assert shown(count) == text


def test_list_and_detail_tell_no_small_number():
    make_trial()
    counts = AnswerCount.objects.create(question=Question.objects.get(item=1), yes=4, no=17, unsure=0)
    rights = ["view_answercount", "change_answercount", "delete_answercount"]
    client = coordinator("statistician", permissions=rights)
    for address in (LIST, f"{LIST}{counts.pk}/change/"):
        page = client.get(address).content.decode()
        assert (page.count("fewer than 5"), ">17<" in page, ">4<" in page) == (2, True, False)
    assert client.post(f"{LIST}{counts.pk}/delete/", {"post": "yes"}).status_code == 403


def test_order_cannot_be_used_to_learn_what_is_suppressed():
    make_trial()
    for item, count in ((1, 4), (3, 1), (4, 3)):
        AnswerCount.objects.create(question=Question.objects.get(item=item), yes=count)
    client = coordinator("statistician", permissions=["view_answercount"])
    rows = client.get(f"{LIST}?o=5").context["cl"].result_list
    assert [row.question.item for row in rows] == [1, 3, 4]
