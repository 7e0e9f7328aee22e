"""From the result to the request: centers by distance, a form with its errors, and one request however often sent."""

import re

import pytest
from django.test import Client

from screening.contacts.models import ContactRequest
from screening.contacts.queries import request_of_link
from screening.questionnaire.models import Screening
from screening.trials.models import StudyCenter, Trial
from tests.contacts.cast import CONTACT
from tests.factories import make_centers
from tests.questionnaire.trials import NCT, Walker

pytestmark = pytest.mark.django_db
CHOOSE = f"/trials/{NCT}/contact/"


def form_of(cast):
    return f"{CHOOSE}{cast.center.pk}/"


def names(html):
    return re.findall(r"<h3>(Center \d)</h3>", html)


def test_the_result_leads_to_the_centers(cast):
    walker = cast.person
    assert f'href="{CHOOSE}"' in walker.html
    assert "Contact a study center" in walker.html
    assert names(walker.open(CHOOSE).html) == ["Center 0", "Center 1"]


def test_without_a_result_there_is_nobody_to_ask(cast, client: Client):
    assert client.get(CHOOSE).status_code == 404
    walker = Walker().tell()
    page = walker.client.get(CHOOSE)
    assert (page.status_code, "First the questions" in page.content.decode()) == (403, True)


def test_an_address_in_small_letters_leads_to_the_page(cast):
    assert cast.person.client.get(CHOOSE.lower())["Location"] == CHOOSE


def test_open_centers_come_first_then_the_nearest(cast):
    StudyCenter.objects.filter(pk=cast.center.pk).update(status="COMPLETED", latitude=40.8, longitude=-73.9)
    far = {"facility": "Center 5", "latitude": 34.0, "longitude": -118.2, "status": "RECRUITING"}
    StudyCenter.objects.filter(pk=cast.other_center.pk).update(**far)
    Screening.objects.filter(pk=cast.screening.pk).update(zip3="100", country="United States")
    html = cast.person.open(CHOOSE).html
    assert names(html) == ["Center 0", "Center 5"]
    assert "the nearest first" in html
    assert names(cast.person.open(f"{CHOOSE}?near=90001").html) == ["Center 5", "Center 0"]


def test_an_unknown_zip_code_is_said_beside_the_field(cast):
    page = cast.person.client.get(f"{CHOOSE}?near=00000")
    assert (page.status_code, "We do not know this ZIP code" in page.content.decode()) == (422, True)


def test_five_centers_first_and_the_rest_on_demand(cast):
    StudyCenter.objects.filter(trial=cast.trial).delete()
    make_centers(cast.trial, 9)
    assert len(names(cast.person.open(CHOOSE).html)) == 5
    assert len(names(cast.person.open(f"{CHOOSE}?centers=all").html)) == 9


def test_a_trial_without_centers_says_whom_to_ask(cast):
    StudyCenter.objects.filter(trial=cast.trial).delete()
    assert "The registry lists no study center" in cast.person.open(CHOOSE).html


def test_who_is_contacted_is_named_where_somebody_checked_it(cast):
    html = cast.person.open(CHOOSE).html
    assert html.count("Who is contacted: Study office") == 1
    assert html.count("once we have checked its address") == 1


@pytest.mark.parametrize("count", [1, 3, 12])
def test_the_list_takes_as_many_queries_for_one_center_as_for_twelve(cast, count, django_assert_num_queries):
    walker = cast.person
    StudyCenter.objects.filter(trial=cast.trial).delete()
    make_centers(cast.trial, count)
    with django_assert_num_queries(5):
        walker.client.get(f"{CHOOSE}?centers=all")


def test_the_consent_stands_on_the_page_word_for_word_and_is_not_ticked(cast):
    html = cast.person.open(form_of(cast)).html
    assert "I want to be contacted by the study team of Center 0, Town 0, United States" in html
    assert re.search(r'<input type="checkbox" name="consent"[^>]*checked', html) is None
    cast.person.send(form_of(cast), **cast.filled())
    assert ContactRequest.objects.get().consent_text in html


def test_sending_leads_to_the_private_page_with_the_reference(cast):
    walker = cast.person.send(form_of(cast), **cast.filled())
    request = ContactRequest.objects.get()
    assert walker.heading() == "We have your request"
    assert request.reference in walker.html
    assert request_of_link(walker.url.split("/")[2]) == request
    assert (request.email, str(request.phone)) == ("maria@canary.example", "+12125550143")


def test_double_click_back_and_reload_make_one_request(cast):
    walker = cast.person
    first = walker.send(form_of(cast), **cast.filled()).url
    assert walker.client.post(form_of(cast), CONTACT, follow=True).redirect_chain[-1][0] == first
    assert walker.client.get(form_of(cast), follow=True).redirect_chain[-1][0] == first
    assert ContactRequest.objects.count() == 1
    assert "You have asked this center." in walker.open(CHOOSE).html


def test_a_center_that_is_gone_or_of_another_trial_is_refused(cast):
    for key in (0, 10**17):
        page = cast.person.client.post(f"{CHOOSE}{key}/", cast.filled())
        assert (page.status_code, "no longer listed" in page.content.decode()) == (404, True)


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        ({"first_name": " "}, "id_first_name", "Enter your first name."),
        ({"on_behalf": ""}, "id_on_behalf_0", "Choose who this is for."),
        ({"email": "", "phone": ""}, "id_email", "Give an email address or a phone number"),
        ({"email": "maria"}, "id_email", "Enter an email address such as"),
        ({"email": '"a\x0bb"@canary.example'}, "id_email", "Enter an email address such as"),
        ({"phone": "12"}, "id_phone", "We cannot read this phone number"),
        ({"phone": "", "preferred_way": "phone"}, "id_phone", "You want to be reached by phone"),
        ({"email": "", "preferred_way": "email"}, "id_email", "You want to be reached by email"),
        ({"preferred_way": ""}, "id_preferred_way_0", "Choose how you want to be reached."),
        ({"consent": ""}, "id_consent", "Tick the box if you want us to send this"),
        ({"message": "x" * 1001}, "id_message", "at most 1000 characters"),
    ],
)
def test_what_is_missing_is_said_with_a_link_to_its_field_and_nothing_is_sent(cast, changed, field, said):
    page = cast.person.client.post(form_of(cast), {**cast.filled(), **changed})
    html = page.content.decode()
    assert page.status_code == 422
    assert "<title>Error: " in html
    assert re.search(rf'<a href="#{field}">[^<]*{re.escape(said)}', html), re.findall(r'<a href="#id[^<]*<', html)
    assert f'id="{field}"' in html
    assert not ContactRequest.objects.exists()


def test_one_way_to_be_reached_is_enough(cast):
    cast.person.client.post(form_of(cast), {**cast.filled(), "email": "", "preferred_way": "phone"})
    assert (ContactRequest.objects.get().email, ContactRequest.objects.get().mails.count()) == ("", 1)


@pytest.mark.parametrize(
    ("country", "typed", "kept"),
    [
        ("Germany", "030 901820", "+4930901820"),
        ("Iceland", "+354 551 1166", "+3545511166"),
        ("", "212 555 0143", "+12125550143"),
    ],
)
def test_a_phone_number_is_read_as_where_the_person_lives(cast, country, typed, kept):
    Screening.objects.filter(pk=cast.screening.pk).update(country=country, zip3="")
    cast.person.client.post(form_of(cast), {**cast.filled(), "phone": typed})
    assert str(ContactRequest.objects.get().phone) == kept


def test_an_unlikely_match_may_ask_and_is_told_so(cast):
    walker = Walker().tell().to_check(q3="yes")
    walker.send().to_check(q3="yes").send()
    assert "Ask a study center all the same" in walker.html
    assert "may not be a match" in walker.open(CHOOSE).html
    cast.person = walker
    walker.send(form_of(cast), **cast.filled())
    assert (ContactRequest.objects.get().verdict, ContactRequest.objects.get().queue) == ("no_match", "second")


def test_forms_sent_without_a_token_against_forgery_are_refused(cast):
    walker = cast.person
    walker.client.handler.enforce_csrf_checks = True
    assert walker.client.post(form_of(cast), cast.filled()).status_code == 403
    assert not ContactRequest.objects.exists()


def test_somebody_who_sends_too_often_is_asked_to_wait(cast, settings):
    settings.ACCOUNT_RATE_LIMITS = {"contact_request": "1/h/key"}
    cast.person.client.post(form_of(cast), cast.filled())
    page = cast.person.client.post(f"{CHOOSE}{cast.other_center.pk}/", cast.filled(cast.other_center))
    assert (page.status_code, "Please wait a little" in page.content.decode()) == (429, True)
    assert ContactRequest.objects.count() == 1


@pytest.mark.parametrize(
    "name", ["Maria\r\n\r\nSign in: evil", "www.evil.example", "https://evil.example", "a@b", "M\u202earia", "evil.com"]
)
def test_a_name_that_could_pass_for_more_in_a_mail_is_refused(cast, name):
    page = cast.person.client.post(form_of(cast), cast.filled(first_name=name))
    written = ContactRequest.objects.values_list("first_name", flat=True)
    assert (page.status_code, list(written)) in [(422, []), (302, ["Maria Sign in: evil"])]
    assert "\n" not in "".join(written)


@pytest.mark.parametrize(
    "name", ["Åsa", "Mary Ann", "O'Neil", "Jean-Luc", "J. R.", "Nguyễn", "Dr.Miller", "Smith 2nd", "王", "Þóra"]
)
def test_real_names_are_taken(cast, name):
    cast.person.client.post(form_of(cast), cast.filled(first_name=name))
    assert ContactRequest.objects.get().first_name == name


def test_what_changed_since_the_page_was_opened_is_shown_before_it_is_sent(cast):
    walker, opened = cast.person, cast.filled()
    walker.open(walker.address("questions/diagnosis")).send(q1="no", q2="yes")
    page = walker.client.post(form_of(cast), opened)
    html = page.content.decode()
    assert (page.status_code, "Something has changed since you opened this page" in html) == (422, True)
    assert "may not be a match" in html
    assert not ContactRequest.objects.exists()
    walker.client.post(form_of(cast), cast.filled())
    assert ContactRequest.objects.get().verdict == "no_match"


def test_a_center_that_was_renamed_meanwhile_is_shown_before_anything_is_sent(cast):
    opened = cast.filled()
    StudyCenter.objects.filter(pk=cast.center.pk).update(facility="Another Hospital")
    page = cast.person.client.post(form_of(cast), opened)
    assert (page.status_code, "study team of Another Hospital" in page.content.decode()) == (422, True)


def test_opening_the_form_again_shows_no_copy_to_whoever_uses_the_browser_later(cast):
    walker = cast.person
    walker.client.post(form_of(cast), cast.filled())
    walker.client.jar = {key: one for key, one in walker.client.jar.items() if key[1] != "request"}
    walker.open(form_of(cast))
    assert ContactRequest.objects.get().reference in walker.html
    assert "maria@canary.example" not in walker.html


def test_one_address_gets_no_flood_of_receipts(cast, settings):
    settings.ACCOUNT_RATE_LIMITS = {"receipt": "1/d/key"}
    cast.person.client.post(form_of(cast), cast.filled())
    page = cast.person.client.post(f"{CHOOSE}{cast.other_center.pk}/", cast.filled(cast.other_center))
    assert (page.status_code, ContactRequest.objects.count()) == (429, 1)


def test_a_finished_trial_says_so_before_anybody_is_asked(cast):
    Trial.objects.filter(pk=cast.trial.pk).update(status="COMPLETED")
    for url in (CHOOSE, form_of(cast)):
        assert "This trial is finished. It takes no new people." in cast.person.open(url).html


def test_a_zip_code_that_was_typed_goes_along(cast):
    html = cast.person.open(f"{CHOOSE}?near=90210").html
    assert "nearest to 90210 first" in html
    assert f'href="{form_of(cast)}?near=90210"' in html
    form = cast.person.open(f"{form_of(cast)}?near=90210").html
    assert "2,4" in form
    assert f'href="{CHOOSE}?near=90210"' in form


def test_a_center_whose_name_is_hidden_is_called_by_its_town(cast):
    StudyCenter.objects.filter(pk=cast.center.pk).update(facility="Research Site", city="Ponta Delgada")
    assert "<h3>The study center in Ponta Delgada, United States</h3>" in cast.person.open(CHOOSE).html
    html = cast.person.open(form_of(cast)).html
    assert "The study center in Ponta Delgada, United States" in html
    assert "the study team of the study center in Ponta Delgada, United States about" in html
