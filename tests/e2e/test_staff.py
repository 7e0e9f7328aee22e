"""Staff in a real browser: in with password and code, through the wording review, by keyboard and without scripting."""

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from screening.trials.models import Trial
from tests.common.staff import PASSWORD, code_of, make_staff
from tests.e2e.checks import assert_accessible, assert_error_page, assert_no_sideways_scroll

pytestmark = pytest.mark.django_db(transaction=True)
TRIAL = "NCT03304080"


@pytest.fixture
def address(site):
    return site(TRIAL)


def sign_in(page: Page, address: str, look=lambda page: None) -> None:
    """Through the sign-in pages into the admin."""
    user = make_staff(is_superuser=True)
    page.goto(f"{address}/admin/")
    look(page)
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    look(page)
    page.get_by_role("textbox").fill(code_of(user))
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Staff", exact=True)).to_be_visible()


def look(page: Page) -> None:
    assert_accessible(page)
    assert_no_sideways_scroll(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_way_through_the_wording_review_is_accessible(page: Page, address, scheme):
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    sign_in(page, address, look)
    page.goto(f"{address}/admin/screening/trial/")
    assert_accessible(page)
    page.get_by_role("link", name="Version 1, unreviewed").click()
    page.get_by_role("button", name="Start a draft").click()
    look(page)
    page.get_by_role("link", name="Change criterion 1", exact=True).click()
    look(page)
    page.get_by_label("Question").fill("You are eligible, hurry!")
    page.get_by_role("button", name="Save in the draft").click()
    assert_error_page(page)
    page.get_by_label("Question").fill("Do you have breast cancer that has spread?")
    page.get_by_role("button", name="Save in the draft").click()
    page.get_by_role("link", name="See the changes and publish").click()
    look(page)
    page.get_by_role("link", name="Preview as a patient").click()
    look(page)
    expect(page.get_by_text("Do you have breast cancer that has spread?")).to_be_visible()
    page.go_back()
    page.get_by_role("button", name="Publish version 2").click()
    expect(page.get_by_text("Version 2 is published.")).to_be_visible()
    page.get_by_role("link", name="History").click()
    look(page)


def test_no_page_breaks_the_content_security_policy(page: Page, address):
    broken: list[str] = []
    page.on("console", lambda message: broken.append(f"{page.url} {message.text}") if message.type == "error" else None)
    sign_in(page, address)
    trial = Trial.objects.get()
    admin = [f"screening_{model}_changelist" for model in ("trial", "answercount", "deletion", "questionevent")]
    names = [*admin, "auth_user_changelist", "auth_user_add", "auth_group_add", "mfa_authenticator_changelist"]
    own = ["trial_questions", "trial_questions_history"]
    addresses = [reverse(f"admin:{name}") for name in names]
    addresses += [reverse(f"admin:{name}", args=[trial.pk]) for name in [*own, "screening_trial_change"]]
    addresses += [reverse(name) for name in ("mfa_index", "mfa_view_recovery_codes", "account_change_password")]
    for one in addresses:
        page.goto(f"{address}{one}")
    assert broken == []


def test_item_leads_to_its_words_and_back_without_scripting(browser: Browser, address):
    page = browser.new_context(java_script_enabled=False).new_page()
    sign_in(page, address)
    page.goto(f"{address}{reverse('admin:trial_questions', args=[Trial.objects.get().pk])}")
    page.locator("#item-20 .item__number").first.click()
    expect(page.locator("mark:target")).to_be_in_viewport()
    page.locator("mark:target .back").click()
    expect(page.locator("#item-20")).to_be_in_viewport()
    page.context.close()


def test_question_is_changed_by_keyboard_alone(page: Page, address):
    sign_in(page, address)
    trial = Trial.objects.get()
    page.goto(f"{address}{reverse('admin:trial_questions', args=[trial.pk])}")
    page.get_by_role("button", name="Start a draft").press("Enter")
    page.get_by_role("link", name="Change criterion 1", exact=True).press("Enter")
    field = page.get_by_label("Question")
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("By keyboard?")
    for _ in ("help", "topic", "hidden", "save"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Criterion 1 is saved in the draft.")).to_be_visible()
