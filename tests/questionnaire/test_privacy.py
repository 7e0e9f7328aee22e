"""The canary: what a person tells stands in no address, no log, no title and no mail."""

import logging

import pytest

from tests.questionnaire.trials import Walker, make_trial

pytestmark = pytest.mark.django_db


def test_no_answer_no_age_and_no_place_in_address_log_or_title(caplog: pytest.LogCaptureFixture) -> None:
    make_trial()
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    logging.getLogger("django.template").setLevel(logging.INFO)
    walker, titles = Walker().begin(), []
    walker.send(age="71", sex="female", country="Iceland", zip="99")
    walker.send(age="71", sex="female", country="United States", zip="88901")
    for _ in range(5):
        titles.append(walker.title())
        walker.answer(**dict.fromkeys(walker.questions(), "unsure"))
    walker.open(walker.address("questions/nowhere")).open(walker.address("result"))
    walker.open(walker.address("result/sheet")).open(walker.address("questions/clear")).send()
    said = "\n".join([*walker.seen, *titles, caplog.text])
    for canary in ("71", "female", "Iceland", "889", "unsure", "Not sure"):
        assert canary not in said.replace("NCT01234567", ""), canary


def test_the_token_stands_in_no_address_and_on_no_page() -> None:
    make_trial()
    walker = Walker().tell()
    token = walker.client.jar[walker.address("questions").removesuffix("questions/"), "screening"].value
    walker.to_check()
    assert token not in walker.html + " ".join(walker.seen)
