"""What the steps' forms take and refuse."""

from collections.abc import Mapping, Sequence

import pytest
from django.utils.datastructures import MultiValueDict

from screening.criteria.tree import Item, Limits, Logic, Topic, Tree
from screening.eligibility.journey import pages, team_pages
from screening.eligibility.person import Answer, Person
from screening.eligibility.sheet import Sheet
from screening.questionnaire.about import About
from screening.questionnaire.forms import BasicsForm, OptInForm, PageForm, StepForm
from screening.questionnaire.standing import Standing
from screening.trials.sheets import AskableSheet
from tests.questionnaire.trials import PLAIN, criterion, group


def standing(items: Sequence[Item] = PLAIN) -> Standing:
    """Somebody who has answered nothing."""
    sheet = Sheet(Tree(tuple(items)), Limits())
    keys = {item.id: item.id for item in items}
    return Standing(AskableSheet(1, 1, sheet, keys, {}, pages(sheet), team_pages(sheet)), Person(40))


def filled(form: type[StepForm], values: Mapping[str, str], step: str = "", items: Sequence[Item] = PLAIN) -> StepForm:
    """The form of a step with these values, validated."""
    stands = standing(items)
    data = MultiValueDict({name: [value] for name, value in values.items()})
    made = form(data=data, standing=stands, page=stands.page(step))
    made.is_valid()
    return made


def test_three_answers_are_taken() -> None:
    form = filled(PageForm, {"q1": "yes", "q2": "unsure"}, "diagnosis")
    assert (form.errors, form.cleaned_data) == ({}, {1: Answer.YES, 2: Answer.UNSURE})


@pytest.mark.parametrize("value", ["", "YES", "true", "1", "maybe", "<script>"])
def test_nothing_else_is_taken(value: str) -> None:
    form = filled(PageForm, {"q1": value, "q2": "no"}, "diagnosis")
    assert form.errors == {"q1": "Question 1: choose Yes, No or Not sure."}


def test_fields_of_other_pages_are_ignored() -> None:
    form = filled(PageForm, {"q1": "yes", "q2": "no", "q3": "yes", "q999": "no", "other": "x"}, "diagnosis")
    assert form.cleaned_data == {1: Answer.YES, 2: Answer.NO}


def test_the_study_teams_questions_may_stay_empty() -> None:
    form = filled(PageForm, {}, "study-team")
    assert (form.errors, form.cleaned_data) == ({}, {})
    assert filled(PageForm, {"q6": "what"}, "study-team").errors == {"q6": "Question 1: choose Yes, No or Not sure."}


def test_a_decided_group_needs_no_further_answer_but_an_open_one_does() -> None:
    items = (group(1, Logic.ANY, "One of:"), criterion(2, parent=1), criterion(3, parent=1))
    assert filled(PageForm, {"q2": "yes"}, "diagnosis", items).errors == {}
    assert list(filled(PageForm, {"q2": "no"}, "diagnosis", items).errors) == ["q3"]
    assert list(filled(PageForm, {"q2": "unsure"}, "diagnosis", items).errors) == ["q3"]


def test_a_whole_page_of_tests_can_be_answered_with_not_sure() -> None:
    assert filled(PageForm, {"q4": "yes", "unsure_all": "1"}, "tests").cleaned_data == {
        4: Answer.UNSURE,
        5: Answer.UNSURE,
    }
    items = (criterion(1, topic=Topic.DIAGNOSIS),)
    assert list(filled(PageForm, {"unsure_all": "1"}, "diagnosis", items).errors) == ["q1"]


@pytest.mark.parametrize(
    ("values", "about"),
    [
        ({"age": "54", "sex": "female"}, About(54, "female")),
        ({"age": " 54 ", "sex": "unsaid", "country": "France"}, About(54, "unsaid", "France")),
        ({"age": "95", "sex": "male", "zip": "02139"}, About(90, "male", "United States", "021")),
        ({"age": "6", "unit": "months", "sex": "male"}, About(0.5, "male")),
        ({"age": "1,5", "sex": "male"}, About(1.5, "male")),
        ({"age": "54", "sex": "male", "country": "France", "zip": "75001"}, About(54, "male", "France")),
        ({"age": "54", "sex": "male", "zip": "021"}, About(54, "male", "United States", "021")),
    ],
)
def test_basics_are_read(values: dict[str, str], about: About) -> None:
    form = filled(BasicsForm, values)
    assert (form.errors, form.cleaned_data) == ({}, about)


@pytest.mark.parametrize(
    ("values", "controls"),
    [
        ({}, ["age", "sex"]),
        ({"age": "-1", "sex": "male"}, ["age"]),
        ({"age": "121", "sex": "male"}, ["age"]),
        ({"age": "nan", "sex": "male"}, ["age"]),
        ({"age": "1e1", "sex": "male"}, ["age"]),
        ({"age": "٤٥", "sex": "male"}, ["age"]),
        ({"age": "5", "unit": "moons", "sex": "male"}, ["unit"]),
        ({"age": "5", "sex": "other"}, ["sex"]),
        ({"age": "5", "sex": "male", "country": "Atlantis"}, ["country"]),
        ({"age": "5", "sex": "male", "zip": "0213"}, ["zip"]),
        ({"age": "5", "sex": "male", "zip": "abcde"}, ["zip"]),
    ],
)
def test_wrong_basics_are_named(values: dict[str, str], controls: list[str]) -> None:
    form = filled(BasicsForm, values)
    assert (list(form.errors), form.cleaned_data) == (controls, None)


def test_a_step_without_a_clean_method_takes_nothing() -> None:
    with pytest.raises(NotImplementedError):
        filled(StepForm, {})


def test_the_opt_in_has_to_be_ticked() -> None:
    assert OptInForm({"agree": "on"}).is_valid()
    assert not OptInForm({}).is_valid()
