"""The main job in a real browser, on real trials: from the search box to an answer and its reasons."""

import random

import pytest
from playwright.sync_api import Browser, Page, expect

from screening.questionnaire.models import Answer, Screening
from tests.e2e.checks import (
    answer_to_the_end,
    assert_accessible,
    assert_error_page,
    assert_no_sideways_scroll,
    begin,
    fill_basics,
    questions,
)

pytestmark = pytest.mark.django_db(transaction=True)

BREAST_CANCER = "NCT03304080"
VERDICTS = ("May be a match", "May be a match, some things to find out", "May not be a match")


def other_trials(sample_records: dict[str, dict]) -> list[str]:
    """Three further trials of the sample, drawn and not picked, the same ones each run."""
    return random.Random(7).sample(sorted(set(sample_records) - {BREAST_CANCER}), 3)


def criteria_of(record: dict) -> str:
    return str(record["protocolSection"]["eligibilityModule"]["eligibilityCriteria"])


def look(page: Page) -> None:
    assert_accessible(page)
    assert_no_sideways_scroll(page)


@pytest.mark.parametrize("number", range(4))
def test_from_the_search_box_to_an_answer(page: Page, site, sample_records, number):
    nct_id = [BREAST_CANCER, *other_trials(sample_records)][number]
    page.set_viewport_size({"width": 320, "height": 800})
    address = site(nct_id)
    page.goto(address)
    look(page)
    page.get_by_label("What are you looking for?").fill(nct_id.lower())
    page.get_by_role("button", name="Find trials").click()
    assert page.url == f"{address}/trials/{nct_id}/"
    look(page)
    page.get_by_role("link", name="See if this trial may fit you").first.click()
    look(page)
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Begin").click()
    look(page)
    fill_basics(page)
    titles = answer_to_the_end(page, random.Random(number), look)
    assert len(titles) > 1
    see_the_result(page)
    change_an_answer(page, random.Random(number))
    clear_everything(page)


def see_the_result(page: Page) -> None:
    page.get_by_role("button", name="See my result").click()
    outcome = Screening.Outcome(Screening.objects.get().outcome)
    expect(page.get_by_role("heading", level=1)).to_have_text(outcome.label, use_inner_text=True)
    expect(page.get_by_text("Only the study team can decide.")).to_be_visible()
    look(page)
    sheet = page.get_by_role("link", name="Sheet to take to your doctor")
    if sheet.count():
        sheet.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Sheet to take to your doctor")
        look(page)
        page.go_back()


def change_an_answer(page: Page, rng: random.Random) -> None:
    page.get_by_role("link", name="Change my answers").first.click()
    page.get_by_role("link", name="Change").nth(3).click()  # the first three are age, sex and place
    look(page)
    questions(page)[0].locator("input[value=unsure]").check()
    page.get_by_role("button", name="Save").click()
    answer_to_the_end(page, rng)
    assert Answer.objects.filter(value="unsure").exists()


def clear_everything(page: Page) -> None:
    page.get_by_role("link", name="Clear my responses").click()
    look(page)
    page.get_by_role("button", name="Yes, delete my answers").click()
    look(page)
    assert (Screening.objects.count(), Answer.objects.count()) == (0, 0)
    assert [cookie["name"] for cookie in page.context.cookies() if cookie["name"] == "screening"] == []


def test_each_error_state_names_the_field_and_focuses_it(page: Page, site):
    address = site(BREAST_CANCER)
    page.goto(f"{address}/trials/{BREAST_CANCER}/questions/")
    page.get_by_role("button", name="Begin").click()
    assert_error_page(page)
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("How old are you?").fill("abc")
    page.get_by_role("button", name="Continue").click()
    assert_error_page(page)
    fill_basics(page)
    page.get_by_role("button", name="Continue").click()
    assert_error_page(page)


def test_the_whole_way_with_the_keyboard_only(page: Page, site, sample_records):
    nct_id = min(
        sample_records,
        key=lambda nct: len(sample_records[nct]["protocolSection"]["eligibilityModule"]["eligibilityCriteria"]),
    )
    address = site(nct_id)
    page.goto(address)
    tab_to(page, "#q, [name=q]")
    page.keyboard.type(nct_id)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/trials/{nct_id}/")
    tab_to(page, "a[href$='/questions/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/")
    tab_to(page, "input[type=checkbox]")
    page.keyboard.press("Space")
    tab_to(page, "main button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/basics/")
    tab_to(page, "#age")
    page.keyboard.type("52")
    tab_to(page, "input[name=sex]")
    page.keyboard.press("Space")
    tab_to(page, "main button[type=submit]")
    press_and_load(page, "Enter")
    for _ in range(40):
        if page.url.endswith("/questions/check/"):
            break
        for _ in questions(page):
            tab_to(page, "input[value=yes]:not(:checked)")
            page.keyboard.press("ArrowDown")
        tab_to(page, "main button[type=submit]")
        press_and_load(page, "Enter")
    tab_to(page, "main button[type=submit]")
    press_and_load(page, "Enter")
    assert page.locator("h1").inner_text().replace("\n", " ") in VERDICTS


def press_and_load(page: Page, key: str) -> None:
    with page.expect_navigation():
        page.keyboard.press(key)


def tab_to(page: Page, selector: str, most: int = 120) -> None:
    """Press Tab until the focus is on `selector`; every stop must show where it is."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            """(selector) => {
                const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
                const around = getComputedStyle(at.closest('label') || at);
                const ringed = style.outlineStyle !== 'none' || around.outlineStyle !== 'none';
                return {here: at.matches(selector), ringed, what: at.outerHTML.slice(0, 120),
                        inside: box.bottom > 0 && box.top < innerHeight};
            }""",
            selector,
        )
        assert focused["ringed"], f"no visible focus on {focused['what']}"
        assert focused["inside"], f"focus out of sight on {focused['what']}"
        if focused["here"]:
            return
    raise AssertionError(f"{selector} cannot be reached with Tab on {page.url}")


def test_the_whole_way_with_scripting_off(browser: Browser, site):
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        begin(page, site(BREAST_CANCER), BREAST_CANCER)
        page.get_by_role("button", name="Continue").click()
        assert page.title().startswith("Error: ")
        fill_basics(page)
        answer_to_the_end(page, random.Random(1))
        page.get_by_role("button", name="See my result").click()
        assert page.locator("h1").inner_text().replace("\n", " ") in VERDICTS
    finally:
        context.close()


def test_two_tabs_on_two_trials_keep_their_answers_apart(page: Page, site, sample_records):
    other = other_trials(sample_records)[0]
    address = site(BREAST_CANCER, other)
    second = page.context.new_page()
    begin(page, address, BREAST_CANCER)
    begin(second, address, other)
    fill_basics(page, age="52", sex="female")
    fill_basics(second, age="33", sex="male")
    page.reload()
    assert f"/trials/{BREAST_CANCER}/" in page.url
    ages = dict(Screening.objects.values_list("trial__nct_id", "age"))
    assert ages == {BREAST_CANCER: 52.0, other: 33.0}


def test_back_and_reload_keep_answers(page: Page, site):
    begin(page, site(BREAST_CANCER), BREAST_CANCER)
    fill_basics(page)
    for fieldset in questions(page):
        fieldset.locator("input[value=unsure]").check()
    page.get_by_role("button", name="Continue").click()
    page.go_back()
    page.reload()
    assert [fieldset.locator("input:checked").input_value() for fieldset in questions(page)] == ["unsure"] * len(
        questions(page)
    )
    page.get_by_role("link", name="Back").first.click()
    expect(page.get_by_label("How old are you?")).to_have_value("52")


def test_public_pages_are_light_and_ask_nobody_else(page: Page, site):
    address = site(BREAST_CANCER)
    asked: list[tuple[str, str, int]] = []

    def note(response) -> None:
        sizes = response.request.sizes()
        asked.append((response.url, response.request.resource_type, sizes["responseBodySize"]))

    page.on("response", note)
    for path in ("/", "/trials/", f"/trials/{BREAST_CANCER}/", f"/trials/{BREAST_CANCER}/questions/", "/privacy/"):
        asked.clear()
        page.goto(address + path, wait_until="networkidle")
        assert [url for url, _, _ in asked if not url.startswith(address)] == []
        assert [kind for _, kind, _ in asked].count("stylesheet") <= 1
        assert [kind for _, kind, _ in asked if kind in {"font", "image"}] == []
        assert sum(size for _, kind, size in asked if kind != "other") < 60_000
