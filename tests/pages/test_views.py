"""The pages that belong to no trial say what is true of this deployment, and fetch nothing from elsewhere."""

import re

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from screening.pages.errors import failed

STATIC_PAGES = ["pages:privacy", "pages:accessibility"]


@pytest.mark.parametrize("name", STATIC_PAGES)
def test_a_page_asks_for_one_stylesheet_and_one_script_of_its_own(client, name):
    html = client.get(reverse(name)).content.decode()
    stylesheets, scripts = re.findall(r'<link rel="stylesheet" href="(.+?)"', html), re.findall(r'src="(.+?)"', html)
    assert [re.sub(r"\.[0-9a-f]{12}\.", ".", path) for path in stylesheets + scripts] == [
        "/static/css/site.css",
        "/static/js/site.js",
    ]


@pytest.mark.parametrize("name", STATIC_PAGES)
def test_a_page_has_no_inline_style_or_script(client, name):
    html = client.get(reverse(name)).content.decode()
    assert re.findall(r"<style| style=|<script(?! type=\"module\" src)| on\w+=", html) == []


@pytest.mark.parametrize("name", STATIC_PAGES)
def test_a_page_is_read_only(client, name):
    assert client.post(reverse(name)).status_code == 405


def test_the_privacy_page_names_the_periods_of_the_deployment(client, settings):
    settings.SCREENING_IDLE_HOURS, settings.SCREENING_KEPT_DAYS = 7, 1
    text = client.get(reverse("pages:privacy")).content.decode()
    assert "7 hours after you last saved or opened a page" in text
    assert "after 1 day, or 7 hours after your last visit" in text


def test_whoever_runs_the_site_is_named_where_help_is_offered(client, settings):
    settings.OPERATOR_NAME, settings.OPERATOR_EMAIL = "St. Anna Research Office", "help@example.org"
    text = client.get(reverse("pages:accessibility")).content.decode()
    assert text.count('href="mailto:help@example.org"') == 2
    settings.OPERATOR_NAME = settings.OPERATOR_EMAIL = ""
    assert "mailto:" not in client.get(reverse("pages:accessibility")).content.decode()


@pytest.mark.django_db
def test_the_home_page_searches_by_words_and_place(client):
    html = client.get(reverse("pages:home")).content.decode()
    form = re.search(r'<form class="search" action="(.+?)" method="get".+?</form>', html, re.DOTALL)
    assert form
    assert form[1] == reverse("trials:list")
    assert re.findall(r'<input[^>]+name="(\w+)"', form[0]) == ["q", "place"]


@pytest.mark.django_db
def test_an_unknown_address_is_answered_in_plain_words(client):
    response = client.get("/no-such-page/")
    assert response.status_code == 404
    assert "<h1>This page is not here</h1>" in response.content.decode()


def test_a_failure_is_answered_without_any_context():
    response = failed(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "<h1>Something went wrong on our side</h1>" in response.content.decode()


@pytest.mark.django_db
def test_a_form_that_cannot_be_read_is_answered_with_a_page():
    visitor = Client(enforce_csrf_checks=True)
    visitor.get("/staff/login/")  # sets the cookie without which the form is not even read
    form = "application/x-www-form-urlencoded; charset=utf-16"
    response = visitor.generic("POST", "/staff/login/", b"\xff\xfe", content_type=form)
    assert (response.status_code, "<h1>We could not read this request</h1>" in response.content.decode()) == (400, True)
