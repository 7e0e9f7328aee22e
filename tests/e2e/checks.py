"""What every page must pass in a real browser, and the steps that the tests of the main path share."""

import random

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

axe = Axe()


def assert_accessible(page: Page) -> None:
    """No finding of axe (WCAG 2.2 AA and its best practices) on the page as it stands."""
    page.wait_for_load_state()
    found = axe.run(page).response["violations"]
    report = [f"{v['id']}: {v['help']} {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found]
    assert report == [], f"{page.url}: {report}"


def assert_no_sideways_scroll(page: Page) -> None:
    """Nothing is wider than the window."""
    width, window = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert width <= window, f"{page.url} is {width} px wide in a window of {window} px"


def assert_error_page(page: Page) -> None:
    """An invalid form: "Error: " in the title, focus on the summary, and its first link focuses the field."""
    assert page.title().startswith("Error: ")
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    link = summary.get_by_role("link").first
    target = link.get_attribute("href")
    link.click()
    expect(page.locator(target)).to_be_focused()
    assert_accessible(page)


def begin(page: Page, site: str, nct_id: str) -> None:
    """From the trial's page to the first question."""
    page.goto(f"{site}/trials/{nct_id}/")
    page.get_by_role("link", name="See if this trial may fit you").first.click()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Begin").click()


def fill_basics(page: Page, age: str = "52", sex: str = "female") -> None:
    """The page about age, sex and place."""
    page.get_by_label("How old are you?").fill(age)
    page.locator(f"input[name=sex][value={sex}]").check()
    page.get_by_role("button", name="Continue").click()


def questions(page: Page) -> list[Locator]:
    """The question fieldsets of the page."""
    return page.locator("fieldset:has(input[value=unsure])").all()


def answer_to_the_end(page: Page, rng: random.Random, look=lambda page: None, most_pages: int = 60) -> list[str]:
    """Answer by chance until the answers can be checked, keep going where one speaks against; the titles seen."""
    titles = []
    for _ in range(most_pages):
        look(page)
        titles.append(page.title())
        if "/questions/check/" in page.url:
            return titles
        if "/questions/stop/" in page.url:
            page.get_by_role("button", name="Keep going").click()
            continue
        if "/questions/which-describes-you/" in page.url:
            rng.choice(page.locator("input[name=population]").all()).check()
        for fieldset in questions(page):
            fieldset.locator(f"input[value={rng.choice(['yes', 'no', 'unsure'])}]").check()
        page.get_by_role("button", name="Continue").click()
    raise AssertionError(f"no end after {most_pages} pages: {titles}")
