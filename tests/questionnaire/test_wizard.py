"""The way through the questions over HTTP."""

import pytest

from screening.criteria.tree import Limits, Logic, Section, Sex, Topic
from tests.questionnaire.trials import NCT, Walker, add_version, criterion, excluding, group, make_trial

pytestmark = pytest.mark.django_db

OTHER = "NCT07654321"


def test_the_whole_way_leads_from_the_opt_in_to_a_result() -> None:
    make_trial()
    walker = Walker().begin()
    assert walker.url == walker.address("questions/basics")
    walker.send(age="40", sex="female")
    assert walker.heading() == "Your condition"
    assert walker.questions() == ["q1", "q2"]
    walker.to_check()
    assert (walker.url, walker.heading()) == (walker.address("questions/check"), "Check your answers")
    walker.send()
    assert (walker.url, walker.heading()) == (walker.address("result"), "May be a match")
    assert walker.stored() == {1: "yes", 2: "yes", 3: "no", 4: "yes", 5: "yes"}


def test_a_page_says_where_it_stands() -> None:
    make_trial()
    walker = Walker().tell()
    assert walker.title() == f"Page 2 of 4: Your condition · {NCT} · trialscreen"
    assert '<progress value="2" max="4"' in walker.html


def test_nothing_is_chosen_beforehand() -> None:
    make_trial()
    assert Walker().tell().chosen() == {}


def test_jumping_ahead_leads_to_the_question_that_is_due() -> None:
    make_trial()
    walker = Walker().tell()
    walker.open(walker.address("questions/tests"))
    assert walker.url == walker.address("questions/diagnosis")


def test_sending_a_page_ahead_stores_nothing() -> None:
    make_trial()
    walker = Walker().tell()
    walker.send(walker.address("questions/tests"), q4="yes", q5="yes", **{f"{NCT}-current_step": "tests"})
    assert (walker.url, walker.stored()) == (walker.address("questions/diagnosis"), {})


def test_the_check_page_waits_for_all_answers() -> None:
    make_trial()
    walker = Walker().tell()
    walker.open(walker.address("questions/check"))
    assert walker.url == walker.address("questions/diagnosis")


def test_back_keeps_the_answers_and_shows_them() -> None:
    make_trial()
    walker = Walker().tell().answer(q2="unsure")
    assert f'href="{walker.address("questions/diagnosis")}">Back' in walker.html
    walker.open(walker.address("questions/diagnosis"))
    assert walker.chosen() == {"q1": "yes", "q2": "unsure"}


def test_a_reload_and_the_same_answers_again_change_nothing() -> None:
    make_trial()
    walker = Walker().tell()
    page, hidden = walker.url, walker.hidden()
    for _ in range(2):
        walker.send(page, **hidden, q1="yes", q2="yes")
        assert walker.url == walker.address("questions/medicines")
    assert walker.stored() == {1: "yes", 2: "yes"}


def test_a_missing_answer_is_named_and_what_was_chosen_stays() -> None:
    make_trial()
    walker = Walker().tell().send(q1="yes")
    assert walker.status == 422
    assert walker.title().startswith("Error: Page 2 of 4")
    assert '<a href="#q2">Question 2: choose Yes, No or Not sure.</a>' in walker.html
    assert (walker.chosen(), walker.stored()) == ({"q1": "yes"}, {})


def test_a_forged_answer_is_refused_and_changes_nothing() -> None:
    make_trial()
    walker = Walker().tell().send(q1="perhaps", q2="yes")
    assert (walker.status, walker.stored()) == (422, {})


def test_a_forged_question_is_ignored() -> None:
    make_trial()
    walker = Walker().tell().send(q1="yes", q2="yes", q3="yes", q999="yes", age="3")
    assert (walker.status, walker.stored(), walker.screening().age) == (200, {1: "yes", 2: "yes"}, 40)


def test_a_forged_step_gets_a_clear_page() -> None:
    make_trial()
    walker = Walker().tell()
    walker.open(walker.address("questions/nowhere"))
    assert (walker.status, walker.heading()) == (404, "There is no such page")
    walker.tell()
    walker.send(walker.address("questions/diagnosis"), q1="yes", q2="yes", **{f"{NCT}-current_step": "nowhere"})
    assert (walker.status, walker.stored()) == (404, {})


def test_a_form_without_its_step_gets_a_clear_page() -> None:
    make_trial()
    walker = Walker().tell()
    response = walker.client.post(walker.url, {"version": "1", "q1": "yes", "q2": "yes"})
    assert (response.status_code, walker.stored()) == (404, {})


def test_another_version_of_the_questions_is_not_taken() -> None:
    make_trial()
    walker = Walker().tell().send(version="2", q1="yes", q2="yes")
    assert (walker.status, walker.heading(), walker.stored()) == (409, "This page is out of date", {})
    assert f'href="{walker.address("questions/diagnosis")}"' in walker.html


def test_a_new_version_leaves_who_has_begun_with_the_old_one() -> None:
    trial = make_trial()
    walker = Walker().tell()
    add_version(trial, [criterion(1, question="Is this new?")], number=2)
    walker.answer()
    assert walker.questions() == ["q3"]
    assert walker.screening().question_set.number == 1


def test_two_trials_in_two_tabs_do_not_mix() -> None:
    make_trial()
    make_trial(nct_id=OTHER)
    first = Walker().tell()
    second = Walker(OTHER, first.client).tell(age="50")
    first.answer(q1="unsure")
    second.answer()
    assert first.stored() == {1: "unsure", 2: "yes"}
    assert second.stored() == {1: "yes", 2: "yes"}
    assert (first.screening().age, second.screening().age) == (40, 50)


def test_no_test_results_answers_the_whole_page_with_not_sure() -> None:
    make_trial()
    walker = Walker().tell().answer().answer()
    assert "I don’t have my test results" in walker.html
    walker.send(unsure_all="1")
    assert walker.url == walker.address("questions/check")
    assert walker.stored() == {1: "yes", 2: "yes", 3: "no", 4: "unsure", 5: "unsure"}


def test_only_pages_of_test_results_offer_that() -> None:
    make_trial()
    walker = Walker().tell()
    assert "I don’t have my test results" not in walker.html
    walker.send(unsure_all="1")
    assert (walker.status, walker.stored()) == (422, {})


def test_a_changed_answer_leads_back_to_the_check_page() -> None:
    make_trial()
    walker = Walker().tell().to_check()
    assert f'href="{walker.address("questions/diagnosis")}?return=check#q2"' in walker.html
    walker.open(walker.address("questions/diagnosis") + "?return=check")
    walker.send(q1="yes", q2="unsure")
    assert walker.url == walker.address("questions/check")
    assert walker.stored()[2] == "unsure"


def test_a_change_that_opens_questions_leads_to_them_and_then_back_to_check() -> None:
    items = (
        criterion(1),
        criterion(2, applies_to=Sex.FEMALE, topic=Topic.PREGNANCY),
        criterion(3, topic=Topic.LOGISTICS),
    )
    make_trial(items)
    walker = Walker().tell(sex="male").to_check(q3="yes")
    assert walker.stored() == {1: "yes", 3: "yes"}
    walker.open(walker.address("questions/basics") + "?return=check").send(age="40", sex="female")
    assert (walker.url, walker.questions()) == (walker.address("questions/pregnancy") + "?return=check", ["q2"])
    walker.answer()
    assert walker.url == walker.address("questions/check")


def test_questions_for_the_other_sex_are_not_asked_and_not_counted() -> None:
    make_trial((criterion(1), criterion(2, applies_to=Sex.FEMALE, topic=Topic.PREGNANCY)))
    walker = Walker().tell(sex="male")
    assert "Page <b>2</b> of <b>2</b>" in walker.html
    assert walker.to_check().stored() == {1: "yes"}


ONE_OF_TWO = (
    group(1, Logic.ANY, "One of the following:"),
    criterion(2, parent=1),
    criterion(3, parent=1),
    criterion(4, topic=Topic.LOGISTICS),
)


def test_the_words_of_a_group_lead_its_questions_in() -> None:
    make_trial(ONE_OF_TWO)
    assert Walker().tell().html.count('<span class="question__lead">One of the following:</span>') == 2


def test_what_another_answer_of_the_page_makes_needless_may_stay_empty() -> None:
    make_trial(ONE_OF_TWO)
    walker = Walker().tell().send(q2="yes")
    assert (walker.status, walker.questions(), walker.stored()) == (200, ["q4"], {2: "yes"})


def test_a_change_that_opens_questions_of_the_same_page_asks_them() -> None:
    make_trial(ONE_OF_TWO)
    walker = Walker().tell().send(q2="yes").to_check()
    walker.open(walker.address("questions/diagnosis") + "?return=check")
    assert walker.questions() == ["q2"]
    walker.send(q2="no")
    assert (walker.url, walker.questions()) == (
        walker.address("questions/diagnosis") + "?return=check",
        ["q2", "q3"],
    )


def test_an_answer_out_of_reach_stays_stored_and_does_not_count() -> None:
    make_trial(ONE_OF_TWO)
    walker = Walker().tell().send(q2="no", q3="unsure").to_check()
    walker.open(walker.address("questions/diagnosis") + "?return=check").send(q2="yes", q3="unsure")
    assert walker.stored() == {2: "yes", 3: "unsure", 4: "yes"}
    walker.send()
    assert walker.screening().outcome == "match"


def test_what_the_study_team_checks_can_be_answered_from_the_check_page() -> None:
    make_trial()
    walker = Walker().tell()
    walker.open(walker.address("questions/study-team"))
    assert walker.url == walker.address("questions/diagnosis")
    walker.to_check()
    walker.open(walker.address("questions/study-team"))
    assert (walker.questions(), walker.heading()) == (["q6"], "What the study team will check with you")
    walker.send()
    assert (walker.url, 6 in walker.stored()) == (walker.address("questions/check"), False)
    walker.open(walker.address("questions/study-team")).send(q6="yes")
    assert (walker.url, walker.stored()[6]) == (walker.address("questions/check"), "yes")


def test_examples_and_notes_help_with_their_question() -> None:
    example = criterion(1, logic=Logic.EXAMPLES, text="Heart disease, such as:")
    make_trial((example, criterion(2, parent=1, text="Angina"), criterion(3, parent=1, text="Arrhythmia")))
    walker = Walker().tell()
    assert "The trial names as examples: Angina; Arrhythmia." in walker.html
    assert walker.questions() == ["q1"]


def test_answers_from_records_say_that_they_rule_nothing_out() -> None:
    make_trial()
    walker = Walker().tell().answer().answer()
    assert walker.html.count("never rules this trial out by itself") == 2


def test_the_age_can_be_told_in_months_where_the_trial_is_for_small_children() -> None:
    make_trial(limits=Limits(min_age=0.5, max_age=5))
    walker = Walker().begin()
    assert '<option value="months">Months</option>' in walker.html
    walker.send(age="18", unit="months", sex="male")
    assert walker.screening().age == 1.5
    walker.open(walker.address("questions/basics"))
    assert '<option value="months" selected>Months</option>' in walker.html


def test_adults_are_not_asked_for_a_unit() -> None:
    make_trial()
    assert 'name="unit"' not in Walker().begin().html


def test_of_the_place_only_the_country_and_three_digits_are_kept() -> None:
    make_trial()
    screening = Walker().tell(zip="02139-1234").screening()
    assert (screening.country, screening.zip3) == ("United States", "021")


def test_wrong_basics_are_named_and_stored_nowhere() -> None:
    make_trial()
    walker = Walker().begin().send(age="old", country="Atlantis", zip="12")
    assert walker.status == 422
    for control in ("age", "sex", "country", "zip"):
        assert f'<a href="#{control}">' in walker.html
    assert walker.screening().age is None


def test_a_trial_without_questions_ends_after_the_basics() -> None:
    make_trial(())
    walker = Walker().tell()
    assert walker.url == walker.address("questions/check")
    assert walker.send().heading() == "May be a match, some things to find out"


def test_a_lower_case_address_leads_to_the_upper_case_one() -> None:
    make_trial()
    walker = Walker().tell()
    response = walker.client.get(walker.url.replace(NCT, NCT.lower()))
    assert (response.status_code, response["Location"]) == (302, walker.url)


def test_an_answer_that_rules_out_leads_to_the_kind_stop_page_once() -> None:
    make_trial()
    walker = Walker().tell().answer(q1="no")
    assert (walker.url, walker.heading()) == (walker.address("questions/stop"), "This trial may not fit you")
    assert "Do you have canarycoma?" in walker.html
    assert "Histologically confirmed canarycoma" in walker.html
    assert 'href="/conditions/canarycoma/"' in walker.html
    walker.open(walker.address("questions/medicines"))
    assert walker.url == walker.address("questions/stop")
    walker.send()
    assert (walker.url, walker.screening().went_on) == (walker.address("questions/medicines"), True)
    assert walker.to_check().url == walker.address("questions/check")
    assert walker.send().heading() == "May not be a match"


def test_from_the_stop_page_the_answer_can_be_changed() -> None:
    make_trial()
    walker = Walker().tell().answer(q1="no")
    walker.open(walker.address("questions/diagnosis"))
    assert walker.chosen() == {"q1": "no", "q2": "yes"}
    walker.answer(q1="unsure")
    assert walker.url == walker.address("questions/medicines")


def test_an_age_outside_the_limits_stops_kindly_too() -> None:
    make_trial()
    walker = Walker().tell(age="80")
    assert walker.url == walker.address("questions/stop")
    assert "This trial is for people from 18 years to 75 years old." in walker.html
    assert f'href="{walker.address("questions/basics")}?return=check"' in walker.html


def test_nothing_stops_who_is_not_sure_or_answers_from_records() -> None:
    make_trial()
    walker = Walker().to_result(q1="unsure", q3="unsure", q4="no")
    assert walker.heading() == "May be a match, some things to find out"


def test_an_exclusion_rules_out_with_yes() -> None:
    make_trial((excluding(1), criterion(2, topic=Topic.LOGISTICS, section=Section.INCLUSION)))
    assert Walker().tell().answer(q1="yes").url == f"/trials/{NCT}/questions/stop/"
