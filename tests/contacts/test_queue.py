"""The queue: whose requests, in which order, counted, filtered, paged and searched, at a fixed cost."""

import re
from datetime import timedelta
from itertools import count

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from screening.common.models import AuditEvent
from screening.contacts import queue as queues
from screening.contacts import services
from screening.contacts.models import ContactRequest
from screening.contacts.queue import Filters
from screening.contacts.services import Who
from screening.contacts.status import Status
from screening.questionnaire.models import Screening
from tests.common.staff import make_staff
from tests.contacts.cast import MARIA

pytestmark = pytest.mark.django_db
QUEUE = "/admin/screening/contactrequest/"


def references(html):
    return re.findall(r'change/">([A-Z0-9]{3}-[A-Z0-9]{3})</a>', html)


def listed(client, query=""):
    page = client.get(f"{QUEUE}?{query}")
    assert page.status_code == 200
    return references(page.content.decode())


def multiply(cast, number, **changed):
    """Copies of Maria's request with references of their own, each asked an hour before the one before."""
    made, known = [], ContactRequest.objects.count()
    for at in range(number):
        screening = Screening.objects.get(pk=cast.request.screening_id)
        screening.pk = None
        screening._state.adding = True
        screening.save()
        copy = ContactRequest.objects.get(pk=cast.request.pk)
        copy.pk, copy.origin, copy.link_hash, copy.screening = None, None, None, screening
        copy.reference = f"{known + at:03}-XYW".translate(str.maketrans("01258", "ACDEF"))
        copy.since = cast.request.since - timedelta(hours=at + 1)
        for name, value in changed.items():
            setattr(copy, name, value)
        copy._state.adding = True
        copy.save()
        made.append(copy)
    return made


@pytest.fixture
def desk(cast):
    """The queue of the request's own coordinator."""
    assert cast.request.pk
    return cast.signed_in(cast.coordinator)


def test_each_sees_the_requests_of_their_places_only(cast):
    here, there = cast.request, cast.ask(cast.other_center)
    users = (cast.coordinator, cast.caller, cast.stranger, cast.administrator)
    seen = [set(listed(cast.signed_in(user), "tab=all")) for user in users]
    assert seen == [{here.reference}, {here.reference}, {there.reference}, {here.reference, there.reference}]


def test_the_longest_waiting_comes_first(cast, desk):
    older, oldest = multiply(cast, 2)
    assert listed(desk) == [oldest.reference, older.reference, cast.request.reference]


def test_no_name_stands_in_the_list(cast, desk):
    html = desk.get(QUEUE).content.decode()
    assert [word for word in ("Maria", MARIA.last_name, MARIA.email, "555") if word in html] == []


def test_wait_and_overdue_are_shown(cast, desk):
    ContactRequest.objects.update(since=timezone.now() - timedelta(days=14))
    html = desk.get(QUEUE).content.decode()
    assert "10 working days" in html
    assert '<strong class="flag flag--late">overdue</strong>' in html
    assert listed(desk, "overdue=1") == [cast.request.reference]
    ContactRequest.objects.update(since=timezone.now())
    assert listed(desk, "overdue=1") == []


def test_tabs_count_and_hold_what_they_say(cast, desk):
    multiply(cast, 2)
    services.move(request=cast.request, to=Status.CONTACTED, seen="new", user=cast.coordinator)
    html = desk.get(QUEUE).content.decode()
    counts = dict(re.findall(r'>([A-Z][a-z ]+) <span class="tabs__count">(\d+)</span>', html))
    assert counts == {
        "Waiting for an answer": "2",
        "New": "2",
        "In review": "0",
        "Contacted": "1",
        "Appointment": "0",
        "Closed": "0",
        "All": "3",
    }
    assert listed(desk, "tab=contacted") == [cast.request.reference]
    assert listed(desk, "tab=nonsense") == listed(desk)


def test_filters_by_place_trial_verdict_mine_mail_and_queue(cast):
    unlikely = cast.ask_anew(q3="yes")
    other = cast.ask_anew(cast.other_center, q1="unsure")
    administrator = cast.signed_in(cast.administrator)
    services.assign(request=unlikely, to=cast.administrator, seen=None, user=cast.administrator)
    assert listed(administrator, f"queue=both&site={cast.center.site_id}") == [unlikely.reference]
    assert listed(administrator, f"queue=both&trial={cast.trial.pk}") == [unlikely.reference, other.reference]
    assert listed(administrator, "queue=both&trial=999999") == []
    assert listed(administrator, "queue=both&verdict=no_match") == [unlikely.reference]
    assert listed(administrator, "queue=both&mine=1") == [unlikely.reference]
    assert listed(administrator, "queue=both&mail=1") == [other.reference]  # nobody confirmed an address there
    assert listed(administrator, "queue=second") == [unlikely.reference]
    assert listed(administrator) == [other.reference]
    for query in (
        "site=x",
        "trial=-1",
        "verdict=y",
        "queue=z",
        f"site={'9' * 30}",
        "after=a~b",
        "before=~",
        "after=9~1",
    ):
        assert listed(administrator, query) == [other.reference]


def test_contact_only_learns_no_verdict_by_filter_count_or_queue(cast):
    unlikely = cast.ask_anew(q3="yes")
    caller = cast.signed_in(cast.caller)
    html = caller.get(QUEUE).content.decode()
    assert references(html) == [unlikely.reference]
    assert "second look</span>" not in html
    assert "Second look (0)" in html
    assert "may not" not in html.lower()
    assert listed(caller, "queue=second") == []
    assert listed(caller, "verdict=no_match") == listed(caller, "verdict=match") == []


@pytest.mark.parametrize("direction", ["forth", "forth and back"])
def test_pages_hold_each_request_once_in_order(cast, desk, monkeypatch, direction):
    monkeypatch.setattr(queues, "PAGE", 3)
    made = multiply(cast, 9)
    same_moment = made[3].since
    ContactRequest.objects.filter(pk__in=[one.pk for one in made[2:7]]).update(since=same_moment)
    expected = list(ContactRequest.objects.order_by("since", "pk").values_list("reference", flat=True))
    pages, query = [], ""
    for _ in count():
        html = desk.get(f"{QUEUE}?{query}").content.decode()
        pages.append(references(html))
        following = re.search(r'href="\?([^"]+)" rel="next"', html)
        if not following:
            break
        query = following[1].replace("&amp;", "&")
    assert [one for page in pages for one in page] == expected
    if direction == "forth and back":
        back = [pages[-1]]
        while previous := re.search(r'href="\?([^"]+)" rel="prev"', html):
            html = desk.get(f"{QUEUE}?{previous[1].replace('&amp;', '&')}").content.decode()
            back.insert(0, references(html))
        assert back == pages


def test_a_request_that_comes_in_shifts_no_page(cast, desk, monkeypatch):
    monkeypatch.setattr(queues, "PAGE", 2)
    multiply(cast, 3)
    first = desk.get(QUEUE).content.decode()
    multiply_one = multiply(cast, 1, since=cast.request.since - timedelta(days=30), reference="WWW-WWW")
    query = re.search(r'href="\?([^"]+)" rel="next"', first)[1].replace("&amp;", "&")
    second = listed(desk, query)
    assert (len(second), multiply_one[0].reference in second, set(second) & set(references(first))) == (2, False, set())


@pytest.mark.parametrize("who", ["coordinator", "administrator"])
def test_the_queue_takes_seven_queries_whatever_it_holds(cast, who):
    assert cast.request.pk
    client = cast.signed_in(getattr(cast, who))
    taken = []
    for size in (1, 3, 60):
        multiply(cast, size - ContactRequest.objects.count())
        client.get(QUEUE)
        with CaptureQueriesContext(connection) as captured:
            assert len(listed(client)) == min(size, queues.PAGE)
        taken.append(len(captured))
    assert taken == [7, 7, 7]


def test_search_by_reference_in_any_spelling_leads_to_the_request(cast, desk):
    spelled = cast.request.reference.lower().replace("-", " ")
    assert desk.post(QUEUE, {"words": spelled})["Location"] == cast.screen


def test_search_by_name_shows_names_and_is_audited(cast, desk):
    namesake = cast.ask_anew(who=Who("Mariana", "Silva", "silva@canary.example"))
    stranger = cast.ask_anew(cast.other_center, who=Who("Maria", "Elsewhere", "else@canary.example"))
    html = desk.post(QUEUE, {"words": "maria"}).content.decode()
    assert references(html) == [namesake.reference, cast.request.reference]
    assert ("Maria Lopezcanary" in html, "Elsewhere" in html) == (True, False)
    found = AuditEvent.objects.filter(action="found").order_by("pk")
    assert [(event.actor, event.reference) for event in found] == [
        ("coordinator", namesake.reference),
        ("coordinator", cast.request.reference),
    ]
    assert desk.post(QUEUE, {"words": stranger.reference}).status_code == 200


@pytest.mark.parametrize("words", ["", "   ", "nobody", "%", "_", "\x00", "x" * 500, "'; DROP TABLE"])
def test_a_search_that_finds_nothing_says_so(cast, desk, words):
    page = desk.post(QUEUE, {"words": words})
    assert (page.status_code, "No request of your places" in page.content.decode()) == (200, True)


def test_actions_on_several_change_what_they_can_and_say_what_they_cannot(cast, desk):
    moved, new = multiply(cast, 2)
    services.move(request=moved, to=Status.NOT_A_MATCH, seen="new", user=cast.colleague)
    picked = [moved.pk, new.pk, cast.request.pk, 10**12, "x"]
    page = desk.post(f"{QUEUE}?tab=all", {"action": "in_review", "pick": picked}, follow=True)
    assert page.redirect_chain == [(f"{QUEUE}?tab=all", 302)]
    assert "Take them into review: 3 requests changed." in page.content.decode()
    services.move(request=moved, to=Status.NOT_A_MATCH, seen="in_review", user=cast.colleague)
    html = desk.post(QUEUE, {"action": "contacted", "pick": [moved.pk, new.pk]}, follow=True).content.decode()
    assert "We spoke: 1 request changed." in html
    assert f"{moved.reference} not changed. A request cannot go from its present status" in html


def test_closing_several_is_asked_once_more(cast, desk):
    (other,) = multiply(cast, 1)
    sent = {"action": "not_recruiting", "pick": [other.pk, cast.request.pk]}
    html = desk.post(QUEUE, sent).content.decode()
    assert references(html) == [other.reference, cast.request.reference]
    assert "Yes, close 2 requests" in html
    assert set(ContactRequest.objects.values_list("status", flat=True)) == {"new"}
    assert "2 requests changed." in desk.post(QUEUE, {**sent, "sure": "1"}, follow=True).content.decode()
    assert set(ContactRequest.objects.values_list("status", flat=True)) == {"not_recruiting"}


def test_claiming_several_takes_nothing_from_a_colleague(cast, desk):
    services.assign(request=cast.request, to=cast.colleague, seen=None, user=cast.colleague)
    page = desk.post(QUEUE, {"action": "claim", "pick": [cast.request.pk]}, follow=True)
    assert f"{cast.request.reference} not changed. Somebody else of the team has it." in page.content.decode()
    assert ContactRequest.objects.get().assigned_to == cast.colleague


def test_the_next_request_is_the_one_that_waits_longest_after_this(cast, desk):
    older, oldest = multiply(cast, 2)
    services.assign(request=older, to=cast.colleague, seen=None, user=cast.colleague)

    def after(request):
        return desk.get(f"{QUEUE}{request.pk}/next/")["Location"]

    assert after(oldest) == cast.screen
    assert after(cast.request) == f"{QUEUE}{oldest.pk}/change/"
    services.move(request=oldest, to=Status.CONTACTED, seen="new", user=cast.coordinator)
    assert after(cast.request) == QUEUE


@pytest.mark.parametrize(
    "typed", ["nguyen", "NGUYỄN", "garcia", "muller", "o'brien", "obrien", "brien lukasz", "soren"]
)
def test_names_are_found_without_their_accents(cast, desk, typed):
    for first, last in (("Linh", "Nguyễn"), ("Ana", "García"), ("Łukasz", "O’Brien"), ("Søren", "Müller")):
        cast.ask_anew(who=Who(first, last, f"{first.encode().hex()}@canary.example"))
    # One is found: the search leads straight to it.
    assert desk.post(QUEUE, {"words": typed}).status_code == 302


def test_actions_do_not_reach_other_places(cast):
    stranger = cast.signed_in(cast.stranger)
    page = stranger.post(QUEUE, {"action": "claim", "pick": [cast.request.pk]}, follow=True)
    assert "Nothing was changed" in page.content.decode()
    assert ContactRequest.objects.get().assigned_to is None


def test_claiming_several_gives_them_to_oneself(cast, desk):
    desk.post(QUEUE, {"action": "claim", "pick": [cast.request.pk]})
    assert ContactRequest.objects.get().assigned_to == cast.coordinator
    assert listed(desk, "mine=1") == [cast.request.reference]


def test_an_empty_queue_says_so(cast):
    client = cast.signed_in(cast.stranger)
    assert "Nobody is waiting in this list." in client.get(QUEUE).content.decode()
    assert "No request fits these filters." in client.get(f"{QUEUE}?overdue=1").content.decode()


def test_filters_survive_the_address_and_can_be_taken_away_one_by_one():
    filters = Filters.read({"tab": "new", "mine": "1", "site": "7", "verdict": "open"})
    assert filters == Filters(tab="new", mine=True, site="7", verdict="open")
    assert Filters.read(dict(pair.split("=") for pair in filters.query().split("&"))) == filters
    assert filters.without("mine").query() == "tab=new&site=7&verdict=open"
    assert Filters().query() == ""


def test_staff_without_a_place_are_told_that_they_may_not(cast):
    client = cast.signed_in(make_staff("newcomer"))
    assert client.get(QUEUE).status_code == 403
    assert "Contact requests" not in client.get(reverse("admin:index")).content.decode()
