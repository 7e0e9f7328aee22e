"""The pages of trials as a browser gets them."""

import re

import pytest

from tests.factories import imported, make_centers, make_trial, nct, record, sample

pytestmark = pytest.mark.django_db


def shown(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_list_counts_and_shows_recruiting_trials(client):
    imported(record(1), record(2, status={"overallStatus": "COMPLETED"}))
    page = shown(client.get("/trials/"))
    assert "1 trial listed as looking for people" in page
    assert 'href="/trials/NCT00000001/"' in page
    assert 'href="/trials/NCT00000002/"' not in page
    assert "2 trials" in shown(client.get("/trials/?show=all"))


def test_an_nct_number_leads_straight_to_its_trial(client):
    response = client.get("/trials/", {"q": " nct00000001 "})
    assert (response.status_code, response["Location"]) == (302, "/trials/NCT00000001/")


def test_an_empty_result_says_what_to_change(client):
    page = shown(client.get("/trials/", {"q": "gout"}))
    assert "0 trials listed as looking for people" in page
    assert 'href="?q=gout&amp;show=all"' in page


def test_a_place_shows_the_nearest_center(client):
    imported(record(1))
    assert "Nearest center: New York, 6 miles" in shown(client.get("/trials/", {"place": "10029"}))


def test_an_unknown_zip_code_is_an_error_and_the_trials_are_shown(client):
    imported(record(1))
    response = client.get("/trials/", {"place": "99999"})
    page = shown(response)
    assert response.status_code == 422
    assert "<title>Error: " in page
    assert '<a href="#search-place">We do not know this ZIP code.' in page
    assert "1 trial listed as looking for people" in page


def test_a_country_counts_its_centers(client):
    imported(record(1))
    assert "1 study center in the United States" in shown(client.get("/trials/", {"place": "usa"}))


@pytest.mark.parametrize("place", ["Boston", "France", "Atlantis"])
def test_a_place_without_any_center_is_an_error(client, place):
    imported(record(1))
    response = client.get("/trials/", {"place": place})
    assert response.status_code == 422
    assert '<a href="#search-place">We know no study center there.' in shown(response)


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%F0%28", "q='%3A*", "page=x", "page=-1", "page=999", "show=x", "q=" + "a" * 300]
)
def test_no_query_breaks_the_list(client, query):
    imported(record(1))
    assert client.get(f"/trials/?{query}").status_code in {200, 422}


def test_the_list_takes_as_many_queries_for_one_trial_as_for_three(client, django_assert_num_queries):
    imported(record(1))
    with django_assert_num_queries(4):
        client.get("/trials/", {"q": "asthma", "place": "10029"})
    imported(record(2), record(3))
    with django_assert_num_queries(4):
        client.get("/trials/", {"q": "asthma", "place": "10029"})


def test_long_lists_come_in_pages(client):
    imported(*[record(number) for number in range(1, 24)])
    first, second = shown(client.get("/trials/?q=asthma")), shown(client.get("/trials/?q=asthma&page=2"))
    assert (first.count('class="trial"'), second.count('class="trial"')) == (20, 3)
    assert 'href="?q=asthma&amp;page=2"' in first


@pytest.mark.parametrize("address", ["/conditions/asthma/", "/treatments/albuterol/"])
def test_browsing(client, address, django_assert_num_queries):
    imported(record(1))
    with django_assert_num_queries(5):
        assert "1 trial listed as looking for people" in shown(client.get(address))
    imported(record(2), record(3))
    with django_assert_num_queries(5):
        assert "3 trials listed as looking for people" in shown(client.get(address))


@pytest.mark.parametrize("address", ["/conditions/gout/", "/treatments/gout/", "/trials/NCT99999999/"])
def test_what_is_not_here_is_a_helpful_404(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert 'role="search"' in shown(response)


def test_an_address_in_small_letters_leads_to_the_one_in_capitals(client):
    response = client.get("/trials/nct00000001/")
    assert (response.status_code, response["Location"]) == (301, "/trials/NCT00000001/")


def test_the_page_of_the_model_trial(client, settings):
    settings.ASK_UNREVIEWED_QUESTIONS = True
    imported(sample()[0])
    page = shown(client.get("/trials/NCT03304080/", {"near": "10029"}))
    for words in (
        "its end date, July 9, 2023, has passed",
        "Icahn School of Medicine at Mount Sinai",
        "Phase 1 and phase 2",
        'href="/conditions/breast-neoplasms/"',
        'href="/treatments/palbociclib/"',
        "See if this trial may fit you",
        "Unreviewed:",
        "Platelet Count ≥ 75,000/ mm3",
        "(10 km)",
        "How to participate",
        'rel="noopener noreferrer">See NCT03304080 in the registry',
    ):
        assert words in page
    assert page.count("See if this trial may fit you") == 1


def test_the_page_takes_as_many_queries_for_one_center_as_for_254(client, django_assert_num_queries):
    for number, count in ((1, 1), (2, 254)):
        make_centers(make_trial(number), count)
        with django_assert_num_queries(5):
            assert client.get(f"/trials/{nct(number)}/?near=10029&centers=all").status_code == 200


def test_all_centers_are_a_link_away_and_the_place_stays(client):
    make_centers(make_trial(), 12)
    page = shown(client.get("/trials/NCT00000001/", {"near": "10029"}))
    assert "10 of 12 study centers" in page
    assert 'href="?near=10029&amp;centers=all#centers"' in page
    assert "12 study centers" in shown(client.get("/trials/NCT00000001/", {"centers": "all"}))


@pytest.mark.parametrize("query", [{"near": "99999"}, {"near": "France"}, {"country": "Atlantis"}, {"near": "\x00"}])
def test_a_place_that_we_do_not_know_is_an_error_on_the_page(client, query):
    make_centers(make_trial(), 2)
    response = client.get("/trials/NCT00000001/", query)
    assert response.status_code == 422
    assert "<title>Error: " in shown(response)


def test_nothing_of_the_registry_runs_in_the_page(client):
    evil = "<script>alert(1)</script>"
    imported(
        record(
            1,
            identification={"briefTitle": evil},
            description={"briefSummary": evil, "detailedDescription": "[x](javascript:alert(1))"},
            conditions={"conditions": [evil]},
            eligibility={"eligibilityCriteria": evil},
            contactsLocations={"locations": [{"facility": evil, "contacts": [{"email": '"><script>@example.org'}]}]},
        )
    )
    page = client.get("/trials/NCT00000001/").content.decode()
    assert re.findall(r"<script(?! type=\"module\" src=)", page) == []
    assert re.findall(r'href="javascript:', page) == []


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_pages_are_only_read(client, method):
    assert getattr(client, method)("/trials/").status_code == 405


@pytest.mark.django_db
def test_public_pages_travel_compressed(client):
    page = client.get("/trials/", headers={"accept-encoding": "gzip"})
    assert page["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in page["Vary"]
