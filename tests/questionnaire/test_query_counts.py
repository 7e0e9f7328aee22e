"""No request of the questionnaire takes more than eight queries, whatever the size of the trial."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from screening.criteria.tree import Item, Topic
from tests.questionnaire.trials import Walker, criterion, make_trial

pytestmark = pytest.mark.django_db

MOST = 8
TOPICS = (Topic.DIAGNOSIS, Topic.MEDICATION, Topic.TEST_RESULT, Topic.SURGERY, Topic.LOGISTICS)


def criteria(size: int) -> list[Item]:
    """So many criteria on all kinds of pages."""
    return [criterion(key, topic=TOPICS[key % len(TOPICS)]) for key in range(1, size + 1)]


@contextmanager
def counted(counts: dict[str, int], name: str) -> Iterator[None]:
    """Remember the queries of one request (savepoints of the test's own transaction are not counted)."""
    with CaptureQueriesContext(connection) as captured:
        yield
    counts[name] = sum("SAVEPOINT" not in query["sql"] for query in captured.captured_queries)


def count_all(nct_id: str) -> dict[str, int]:
    """The queries of each kind of request, on the way of somebody who answers Yes to everything but one."""
    counts: dict[str, int] = {}
    walker = Walker(nct_id).tell()
    page = {**walker.hidden(), **dict.fromkeys(walker.questions(), "yes")}

    def request(name: str, send: Callable[[], object]) -> None:
        with counted(counts, name):
            send()

    client = walker.client
    request("GET start", lambda: client.get(walker.address("questions")))
    request("GET step", lambda: client.get(walker.url))
    request("POST step", lambda: client.post(walker.url, page))
    request("POST step with errors", lambda: client.post(walker.url, walker.hidden()))
    request(
        "POST basics",
        lambda: client.post(
            walker.address("questions/basics"),
            {"version": "1", f"{nct_id}-current_step": "basics", "age": "41", "sex": "male"},
        ),
    )
    walker.open(walker.url).to_check(q2="unsure", q3="yes")
    request("GET check", lambda: client.get(walker.url))
    request("POST check", lambda: client.post(walker.url, {"version": "1"}))
    request("GET result", lambda: client.get(walker.address("result")))
    request("GET sheet", lambda: client.get(walker.address("result/sheet")))
    request("POST step after the result", lambda: client.post(walker.address("questions/diagnosis"), page))
    request("POST keep", lambda: client.post(walker.address("result/keep")))
    walker.open(walker.address("questions/diagnosis")).send(**dict.fromkeys(walker.questions(), "no"))
    assert walker.url.endswith("/stop/")
    request("GET stop", lambda: client.get(walker.url))
    request("POST stop", lambda: client.post(walker.url, {"version": "1"}))
    request("GET clear", lambda: client.get(walker.address("questions/clear")))
    request("POST clear", lambda: client.post(walker.address("questions/clear")))
    return counts


def test_the_size_of_a_trial_costs_no_query() -> None:
    counts = {}
    for nct_id, size in (("NCT00000010", 10), ("NCT00000060", 60)):
        make_trial(criteria(size), nct_id=nct_id)
        counts[size] = count_all(nct_id)
    assert counts[10] == counts[60]
    assert {name: count for name, count in counts[60].items() if count > MOST} == {}
    assert counts[60]["POST step"] + counts[60]["GET step"] <= MOST
