"""The second half of the main job in a real browser: from the result to a request, to a mail, to the coordinator."""

import random
import re

import pytest
from django.contrib.auth.models import User
from django.test import override_settings
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from screening.contacts import mail_services, place_services
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.note_models import CoordinatorNote
from screening.contacts.place_models import Assignment
from screening.trials.models import Trial
from screening.trials.site_models import Site
from tests.common.smtp import PostOffice, mail_settings, post_office
from tests.common.staff import PASSWORD, code_of, make_staff
from tests.e2e.checks import (
    answer_to_the_end,
    assert_accessible,
    assert_error_page,
    assert_no_sideways_scroll,
    begin,
    fill_basics,
)
from tests.e2e.test_main_path import press_and_load, tab_to

pytestmark = pytest.mark.django_db(transaction=True)
BREAST_CANCER = "NCT03304080"
NOTE = "Notecanary: call in the evening."


def look(page: Page) -> None:
    assert_accessible(page)
    assert_no_sideways_scroll(page)


def drawn(sample_records: dict[str, dict]) -> str:
    """A trial with several centers, drawn and not picked, the same one each run."""
    many = [
        nct_id
        for nct_id, record in sample_records.items()
        if len(record["protocolSection"].get("contactsLocationsModule", {}).get("locations", [])) > 1
    ]
    return random.Random(11).choice(sorted(many))


def to_result(page: Page, address: str, nct_id: str) -> None:
    begin(page, address, nct_id)
    fill_basics(page)
    answer_to_the_end(page, random.Random(1))
    page.get_by_role("button", name="See my result").click()
    page.wait_for_url("**/result/")


def fill_request(page: Page) -> None:
    page.get_by_label("For myself").check()
    page.get_by_label("Your first name").fill("Maria")
    page.get_by_label("Your last name").fill("Lopezcanary")
    page.get_by_label("Email", exact=False).first.fill("maria@canary.example")
    page.locator("#id_phone").fill("+1 212 555 0143")
    page.get_by_label("Either one").check()
    page.get_by_label("A message to the study team").fill("Canarymessage, call after five.")
    page.get_by_role("checkbox").check()


def sign_in(page: Page, address: str, user: User) -> None:
    """Through password and second factor to the page that asked for it."""
    page.goto(address)
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("textbox").fill(code_of(user))
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(re.compile("/admin/"))


def assigned(name: str, site_id: int) -> User:
    user = make_staff(name)
    Assignment.objects.create(user=user, site_id=site_id)
    return user


def link_in(office: PostOffice, recipient: str) -> str:
    """The only link in the text of the one mail that came for `recipient`."""
    (mail,) = office.to(recipient)
    (found,) = re.findall(r"https?://\S+", mail.text())
    return str(found)


@pytest.mark.parametrize("number", range(2))
def test_from_the_result_to_the_coordinator_and_back(page: Page, browser: Browser, site, sample_records, number):
    nct_id = [BREAST_CANCER, drawn(sample_records)][number]
    page.set_viewport_size({"width": 320, "height": 800})
    address = site(nct_id)
    ask(page, address, nct_id)
    request, private = ContactRequest.objects.get(), page.url
    back_and_reload(page)
    page.goto(private)

    coordinator = assigned("coordinator", request.site_id)
    office = confirm_and_send(request, address)
    assert link_in(office, "maria@canary.example") == private
    desk = browser.new_context().new_page()
    sign_in(desk, link_in(office, "office@hospital.example"), coordinator)
    work_on(desk, request)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Being looked at")
    assert NOTE not in page.content()

    stranger_sees_nothing(browser, address, request)
    withdraw(page)
    desk.reload()
    expect(desk.get_by_text("took this request back")).to_be_visible()
    assert CoordinatorNote.objects.count() == 0
    desk.context.close()


def ask(page: Page, address: str, nct_id: str) -> None:
    """From the first question to the private page."""
    to_result(page, address, nct_id)
    page.locator(f"a[href='/trials/{nct_id}/contact/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Contact a study center")
    look(page)
    page.get_by_role("link", name=re.compile("Ask this center")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ask to be contacted")
    look(page)
    fill_request(page)
    page.get_by_role("button", name="Send my request").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your request")
    look(page)


def back_and_reload(page: Page) -> None:
    """Back to the form, which by now leads to the request; reloading and sending it again make no other."""
    private = page.url
    page.go_back()
    page.reload()
    assert page.url == private
    assert ContactRequest.objects.count() == 1


def confirm_and_send(request: ContactRequest, address: str) -> PostOffice:
    """A person confirms the place's address; only then the mail goes there, through a real server."""
    assert RequestMail.objects.get(kind="center").state == "waiting"
    with post_office() as office, override_settings(BASE_URL=address, **mail_settings(office.port)):
        place_services.confirm_address(
            site=request.site,
            trial=request.trial,
            name="Study office",
            email="office@hospital.example",
            how="Called.",
            user=make_staff("administrator", is_superuser=True),
        )
        for mail in RequestMail.objects.filter(state="queued"):
            mail_services.send(mail_id=mail.pk)
    return office


def work_on(desk: Page, request: ContactRequest) -> None:
    """The coordinator reads the request, writes a note, and takes it into review."""
    expect(desk.get_by_role("heading", name=f"Request {request.reference}")).to_be_visible()
    expect(desk.get_by_text("Maria Lopezcanary")).to_be_visible()
    look(desk)
    desk.get_by_label("Note", exact=True).fill(NOTE)
    desk.get_by_role("button", name="Save the note").click()
    expect(desk.get_by_text(NOTE)).to_be_visible()
    desk.get_by_role("button", name="Take into review").click()
    expect(desk.get_by_text("The request is now: In review.")).to_be_visible()


def withdraw(page: Page) -> None:
    """The person takes the request back."""
    page.get_by_role("link", name="Withdraw my request").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Withdraw your request?")
    look(page)
    page.get_by_role("button", name="Yes, withdraw it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Withdrawn")
    look(page)


def test_each_error_of_the_form_names_its_field_and_focuses_it(page: Page, site):
    address = site(BREAST_CANCER)
    to_result(page, address, BREAST_CANCER)
    page.goto(f"{address}/trials/{BREAST_CANCER}/contact/")
    page.get_by_role("link", name=re.compile("Ask this center")).first.click()
    page.get_by_role("button", name="Send my request").click()
    assert_error_page(page)
    fill_request(page)
    page.locator("#id_phone").fill("12")
    page.get_by_role("button", name="Send my request").click()
    assert_error_page(page)
    assert page.get_by_label("Your first name").input_value() == "Maria"
    assert not ContactRequest.objects.exists()


def stranger_sees_nothing(browser: Browser, address: str, request: ContactRequest) -> None:
    """The coordinator of another place: by page, by search, by guess."""
    other = Trial.objects.first().centers.exclude(site_id=request.site_id).first()
    stranger = make_staff("stranger")
    elsewhere = other.site if other else Site.objects.create(name="Elsewhere")
    Assignment.objects.create(user=stranger, site=elsewhere)
    page = browser.new_context().new_page()
    queue = f"{address}{reverse('admin:screening_contactrequest_changelist')}"
    sign_in(page, queue, stranger)
    expect(page.get_by_text("Nobody is waiting in this list.")).to_be_visible()
    for words in (request.reference, "Lopezcanary"):
        page.goto(queue)
        page.get_by_label("Reference or name").fill(words)
        page.get_by_role("button", name="Find").click()
        expect(page.get_by_text("No request of your places")).to_be_visible()
    guess = page.goto(f"{address}{reverse('admin:screening_contactrequest_change', args=[request.pk])}")
    assert guess is not None
    assert guess.status == 404
    page.context.close()


@pytest.fixture
def asked(page: Page, site) -> tuple[str, ContactRequest]:
    """The site's address and a request that somebody has sent."""
    address = site(BREAST_CANCER)
    to_result(page, address, BREAST_CANCER)
    page.goto(f"{address}/trials/{BREAST_CANCER}/contact/")
    page.get_by_role("link", name=re.compile("Ask this center")).first.click()
    fill_request(page)
    page.get_by_role("button", name="Send my request").click()
    return address, ContactRequest.objects.get()


def test_the_private_page_in_another_browser(browser: Browser, page: Page, asked):
    other = browser.new_context().new_page()
    other.set_viewport_size({"width": 320, "height": 800})
    other.goto(page.url)
    look(other)
    assert "Lopezcanary" not in other.content()
    other.get_by_role("link", name="See what you sent").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("See what you sent")
    look(other)
    other.get_by_role("button", name="Show what I sent").click()
    assert_error_page(other)
    other.get_by_label("Your first name").fill("maria")
    other.get_by_label("The age entered in the questions").fill("52")
    other.get_by_role("button", name="Show what I sent").click()
    expect(other.get_by_text("Maria Lopezcanary")).to_be_visible()
    with other.expect_download() as copy:
        other.get_by_role("button", name="Download a copy", exact=True).click()
    assert copy.value.suggested_filename.startswith("request-")
    other.get_by_role("link", name="Erase everything").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Erase everything?")
    look(other)
    other.get_by_role("button", name="Yes, erase everything").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Your request is erased")
    look(other)
    other.goto(page.url)
    expect(other.get_by_role("heading", level=1)).to_have_text("This link opens nothing")
    look(other)
    other.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_is_accessible_at_320_px(browser: Browser, asked, scheme):
    address, request = asked
    page = browser.new_context(color_scheme=scheme, reduced_motion="reduce").new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    administrator = make_staff("administrator", is_superuser=True)
    sign_in(page, f"{address}{reverse('admin:screening_contactrequest_changelist')}", administrator)
    look(page)
    page.get_by_text("Filter", exact=True).click()
    look(page)
    page.get_by_label("Reference or name").fill("lopez")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("heading", name="Private notes")).to_be_visible()
    page.goto(f"{address}{reverse('admin:screening_contactrequest_change', args=[request.pk])}")
    look(page)
    page.get_by_role("link", name="Read the notes of others").click()
    expect(page.get_by_role("heading", name="Private notes of others")).to_be_visible()
    page.get_by_role("button", name="Record the reason and read").click()
    assert_error_page(page)
    page.get_by_label("Why do you need to read them?").fill("A complaint was made.")
    page.get_by_role("button", name="Record the reason and read").click()
    expect(page.get_by_text("Your reason is recorded.")).to_be_visible()
    look(page)
    names = ("site_book", "site_merge")
    for url in [reverse(f"admin:{name}", args=[request.site_id]) for name in names]:
        page.goto(f"{address}{url}")
        look(page)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_load_state()
    assert_error_page(page)
    for name in ("screening_auditevent_changelist", "screening_site_changelist"):
        page.goto(f"{address}{reverse(f'admin:{name}')}")
        assert_accessible(page)
    page.context.close()


def test_no_page_of_the_desk_breaks_the_content_security_policy(browser: Browser, asked):
    address, request = asked
    page = browser.new_context().new_page()
    broken: list[str] = []
    page.on("console", lambda message: broken.append(f"{page.url} {message.text}") if message.type == "error" else None)
    sign_in(page, f"{address}{reverse('admin:index')}", make_staff("administrator", is_superuser=True))
    lists = ("contactrequest", "site", "routing", "auditevent")
    addresses = [reverse(f"admin:screening_{name}_changelist") for name in lists]
    addresses += [reverse("admin:screening_contactrequest_change", args=[request.pk])]
    addresses += [
        reverse("admin:screening_site_change", args=[request.site_id]),
        reverse("admin:screening_routing_add"),
    ]
    addresses += [reverse("admin:site_book", args=[request.site_id])]
    for one in addresses:
        page.goto(f"{address}{one}")
    assert broken == []
    page.context.close()


def test_the_request_is_sent_with_the_keyboard_only(page: Page, site):
    address = site(BREAST_CANCER)
    to_result(page, address, BREAST_CANCER)
    tab_to(page, f"main a[href='/trials/{BREAST_CANCER}/contact/']")
    press_and_load(page, "Enter")
    tab_to(page, "main .centers a.button")
    press_and_load(page, "Enter")
    tab_to(page, "#id_on_behalf_0")
    page.keyboard.press("Space")
    for field, words in (("first_name", "Maria"), ("email", "maria@canary.example")):
        tab_to(page, f"#id_{field}")
        page.keyboard.type(words)
    tab_to(page, "#id_preferred_way_0")
    page.keyboard.press("Space")
    tab_to(page, "#id_consent")
    page.keyboard.press("Space")
    tab_to(page, "main button[type=submit]")
    press_and_load(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your request")


def test_the_request_is_worked_on_with_the_keyboard_only(browser: Browser, asked):
    address, request = asked
    page = browser.new_context().new_page()
    queue = reverse("admin:screening_contactrequest_changelist")
    sign_in(page, f"{address}{queue}?queue=both", assigned("coordinator", request.site_id))
    tab_to(page, ".queue tbody th a")
    press_and_load(page, "Enter")
    tab_to(page, "button[value=in_review]")
    press_and_load(page, "Enter")
    expect(page.get_by_text("The request is now: In review.")).to_be_visible()
    tab_to(page, "#note_text")
    page.keyboard.type(NOTE)
    tab_to(page, ".notes .desk-form button")
    press_and_load(page, "Enter")
    assert CoordinatorNote.objects.get().text == NOTE
    page.context.close()


def test_the_whole_way_without_scripting(browser: Browser, site):
    page = browser.new_context(java_script_enabled=False).new_page()
    address = site(BREAST_CANCER)
    to_result(page, address, BREAST_CANCER)
    page.goto(f"{address}/trials/{BREAST_CANCER}/contact/")
    page.get_by_role("link", name=re.compile("Ask this center")).first.click()
    fill_request(page)
    page.get_by_role("button", name="Send my request").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your request")
    desk = browser.new_context(java_script_enabled=False).new_page()
    request = ContactRequest.objects.get()
    url = reverse("admin:screening_contactrequest_change", args=[request.pk])
    sign_in(desk, f"{address}{url}", assigned("coordinator", request.site_id))
    desk.get_by_text("Close this request").click()
    desk.get_by_role("button", name="Not a match").click()
    expect(desk.get_by_text("The request is now: Not a match.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Not a match")
    page.context.close()
    desk.context.close()


def test_all_are_ticked_at_once_and_closing_them_is_asked_once_more(browser: Browser, asked):
    address, request = asked
    page = browser.new_context().new_page()
    queue = reverse("admin:screening_contactrequest_changelist")
    sign_in(page, f"{address}{queue}?queue=both", assigned("coordinator", request.site_id))
    page.get_by_label("Tick all on this page").check()
    expect(page.get_by_label(f"Tick {request.reference}")).to_be_checked()
    page.get_by_label("With the ticked ones:").select_option("We no longer recruit")
    page.get_by_role("button", name="Do it").click()
    expect(page.get_by_role("button", name="Yes, close 1 request")).to_be_visible()
    look(page)
    page.get_by_role("button", name="Yes, close 1 request").click()
    expect(page.get_by_text("1 request changed.")).to_be_visible()
    page.context.close()
