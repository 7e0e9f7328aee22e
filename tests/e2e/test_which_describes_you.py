"""The page that asks which of a trial's people somebody is, for patients and controls, in a real browser."""

import random

import pytest
from playwright.sync_api import Browser, Page, expect

from screening.questionnaire.models import Screening
from tests.e2e.checks import (
    answer_to_the_end,
    assert_accessible,
    assert_error_page,
    assert_no_sideways_scroll,
    begin,
    fill_basics,
)
from tests.factories import imported_trial, record

pytestmark = pytest.mark.django_db(transaction=True)

CRITERIA = """PATIENTS

Inclusion Criteria:

* Episodic cluster headache

Exclusion Criteria:

* Changes in preventive medication within 7 days before the study

CONTROLS

Inclusion Criteria:

* Body mass index between 18 and 30

Exclusion Criteria:

* Any headache on more than 1 day a month
"""


@pytest.fixture
def trial(live_server, settings) -> tuple[str, str]:
    """The site's address, and the number of a trial that has rules for patients and others for controls."""
    settings.ASK_UNREVIEWED_QUESTIONS = True
    made = imported_trial(record(7, eligibility={"eligibilityCriteria": CRITERIA}))
    return str(live_server.url), made.nct_id


def test_the_page_names_its_error_and_leads_on(page: Page, trial, screenshots):
    page.set_viewport_size({"width": 360, "height": 800})
    begin(page, *trial)
    fill_basics(page)
    group = page.get_by_role("group", name="Which describes you?")
    expect(group.get_by_role("radio")).to_have_count(3)
    assert_accessible(page)
    assert_no_sideways_scroll(page)
    page.get_by_role("button", name="Continue").click()
    assert_error_page(page)
    assert_no_sideways_scroll(page)
    page.screenshot(path=screenshots / "which-describes-you.png", full_page=True)
    group.get_by_label("Controls").check()
    page.get_by_role("button", name="Continue").click()
    answer_to_the_end(page, random.Random(3), assert_accessible)
    expect(page.get_by_text("Which describes you?", exact=True)).to_be_visible()
    page.get_by_role("button", name="See my result").click()
    expect(page.get_by_text("You told us: Controls.")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Change this").click()
    expect(page.get_by_label("Controls")).to_be_checked()


def test_it_is_chosen_with_the_keyboard_and_without_scripts(browser: Browser, trial):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    begin(page, *trial)
    fill_basics(page)
    page.locator("#population").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#population-2")).to_be_checked()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "which-describes-you" not in url)
    assert Screening.objects.get().population == 2
    context.close()
