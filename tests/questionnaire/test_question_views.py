"""A question with all that helps to answer it."""

from screening.criteria.tree import Answerer, Item, Limits, Logic, Role, Section, Tree
from screening.eligibility.journey import pages, team_pages
from screening.eligibility.sheet import Sheet
from screening.questionnaire.question_views import RECORDS_REMARK, own_words, question_views
from screening.trials.sheets import AskableSheet
from tests.questionnaire.trials import criterion, group


def askable(*items: Item) -> AskableSheet:
    """A version with these items."""
    sheet = Sheet(Tree(items), Limits())
    return AskableSheet(1, 1, sheet, {item.id: item.id for item in items}, {}, pages(sheet), team_pages(sheet))


def note(key: int, parent: int, text: str) -> Item:
    """An explanation below a criterion."""
    return Item(key, parent, Section.INCLUSION, Role.NOTE, text)


def test_a_question_stands_in_the_words_of_all_groups_above_it() -> None:
    inner = Item(2, 1, Section.INCLUSION, Role.GROUP, "Hepatic:", logic=Logic.ALL)
    views = question_views(askable(group(1, Logic.ALL, "Part B:"), inner, criterion(3, parent=2)))
    assert views[3]["lead_in"] == "Part B: Hepatic:"


def test_help_examples_and_notes_stand_together() -> None:
    views = question_views(
        askable(
            criterion(1, logic=Logic.EXAMPLES, help="A Yes means now."),
            criterion(2, parent=1, text="Angina"),
            criterion(3, parent=1, text="Stroke"),
            note(4, 1, "Treated angina is allowed."),
        )
    )
    assert views[1]["help"] == (
        "A Yes means now.\nThe trial names as examples: Angina; Stroke.\nThe trial adds: Treated angina is allowed."
    )


def test_only_answers_from_records_carry_the_remark() -> None:
    views = question_views(askable(criterion(1), criterion(2, answerer=Answerer.RECORDS)))
    assert [views[item]["remark"] for item in (1, 2)] == ["", RECORDS_REMARK]


def test_a_question_for_two_criteria_shows_the_words_of_both() -> None:
    version = askable(criterion(1, text="No asthma"), criterion(2, text="Free of asthma", same_as=1))
    assert own_words(version, 1) == "No asthma\nFree of asthma"
    assert list(question_views(version)) == [1]


def test_a_question_that_only_points_to_the_trials_words_shows_them() -> None:
    pointing = criterion(1, question="Is what the trial says here true for you?", text="A long rule", assumed="wording")
    views = question_views(askable(pointing, criterion(2)))
    assert [(views[item]["quote"], views[item]["words"]) for item in (1, 2)] == [
        ("“A long rule”", ""),
        ("", views[2]["words"]),
    ]
    assert views[1]["wording"] == "Is what the trial says here true for you? “A long rule”"


def test_words_of_a_group_that_the_help_quotes_are_not_said_twice() -> None:
    quoting = criterion(2, parent=1, help="Asked as part of: “Laboratory values”.")
    assert question_views(askable(group(1, Logic.ALL, "Laboratory values:"), quoting))[2]["lead_in"] == ""


def test_words_of_a_group_that_the_help_cuts_short_stand_in_full_above_it_only() -> None:
    lead = "Any of the following, as far as known, measured in the last four weeks:"
    cut = criterion(2, parent=1, help="A blood test.\nAsked as part of: “Any of the following, as far as …”.")
    view = question_views(askable(group(1, Logic.ALL, lead), cut))[2]
    assert (view["lead_in"], view["help"]) == (lead, "A blood test.")


def test_a_question_that_points_to_its_help_stands_in_a_list_with_those_words() -> None:
    question = "Do your test results meet all of these limits?"
    pointing = criterion(
        1, question=question, help="The trial asks for:\n- Hb 9\n- ANC 1.5.\nAsk your doctor.", text="x"
    )
    view = question_views(askable(pointing))[1]
    assert view["wording"] == f"{question} The trial asks for: - Hb 9 - ANC 1.5."
    assert view["quote"] == ""
