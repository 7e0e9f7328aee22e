"""The download is tried against a real server that behaves, and misbehaves, like the registry's API."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from screening.registry.client import BEGUN_AGAIN, Client, RefusedError, Transport, retry_after
from screening.registry.cursor import OTHER_QUERY, Cursor
from screening.registry.errors import CursorError, FetchError
from screening.registry.query import query_parameters
from tests.registry.conftest import minimal_record

STUDIES = [minimal_record(number) for number in range(1, 8)]


@dataclass
class Registry:
    """A local server's records, page tokens and planned faults; each fault (status, headers, body) is used once."""

    url: str = ""
    faults: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    expired: set[str] = field(default_factory=set)
    asked: list[dict[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    waits: list[float] = field(default_factory=list)
    silence: float = 0.0

    def answer(self, parameters: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        self.asked.append(parameters)
        if self.faults:
            return self.faults.pop(0)
        token = parameters.get("pageToken", "t0")
        if token in self.expired:
            return 400, {}, b"`pageToken` parameter has\nincorrect value"
        ids = parameters.get("filter.ids")
        found = [s for s in STUDIES if not ids or identifier(s) in ids.split(",")]
        start, size = int(token[1:]), int(parameters["pageSize"])
        page: dict[str, object] = {"studies": found[start : start + size]}
        if start == 0:
            page["totalCount"] = len(found)
        if start + size < len(found):
            page["nextPageToken"] = f"t{start + size}"
        return 200, {}, json.dumps(page).encode()

    def client(self, **transport) -> Client:
        patient = Transport(timeout=5.0, tries=3, sleep=self.waits.append, chance=lambda: 1.0)
        return Client(self.url, page_size=3, transport=replace(patient, **transport))


def identifier(record):
    return record["protocolSection"]["identificationModule"]["nctId"]


def numbers(pages):
    return [int(identifier(item.record)[3:]) for page in pages for item in page.records]


@pytest.fixture
def registry() -> Iterator[Registry]:
    state = Registry()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            parts = urlsplit(self.path)
            assert parts.path == "/api/v2/studies"
            state.agents.add(self.headers["User-Agent"])
            status, headers, body = state.answer({k: v[0] for k, v in parse_qs(parts.query).items()})
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            time.sleep(state.silence)
            self.wfile.write(body)

        def log_message(self, *args):
            """Keep the test's output quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    state.url = f"http://127.0.0.1:{server.server_port}/api/v2"
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


def test_all_pages_of_a_query_come_in_order(registry):
    pages = list(registry.client().search("breast cancer"))
    assert numbers(pages) == [1, 2, 3, 4, 5, 6, 7]
    assert [page.cursor.count for page in pages] == [3, 6, 7]
    assert [page.cursor.next_page for page in pages] == ["t3", "t6", ""]
    assert [page.total for page in pages] == [7, None, None]
    assert pages[1].records[0].origin == f"{registry.url}#4"
    assert registry.asked[0] == {"query.term": "breast cancer", "format": "json", "countTotal": "true", "pageSize": "3"}
    assert registry.agents == {"trialscreen (clinical trial screening)"}


def test_a_download_goes_on_where_it_stopped(registry):
    client = registry.client()
    first = next(client.search("query.cond=asthma"))
    rest = list(client.search("query.cond=asthma", Cursor.from_json(first.cursor.to_json())))
    assert numbers(rest) == [4, 5, 6, 7]
    assert rest[-1].cursor == Cursor("query.cond=asthma", "", 7)


def test_a_finished_download_begins_anew(registry):
    assert len(numbers(registry.client().search("a", Cursor("query.term=a", "", 7)))) == 7


def test_the_position_of_another_query_is_not_used(registry):
    pages = list(registry.client().search("a", Cursor("query.term=b", "t3", 3)))
    assert len(numbers(pages)) == 7
    assert [page.notice for page in pages] == [OTHER_QUERY, "", ""]


def test_an_expired_position_begins_again_with_a_notice(registry):
    registry.expired = {"t3"}
    pages = registry.client().search("a", Cursor("query.term=a", "t3", 3))
    page = next(pages)
    assert (page.notice, page.cursor.count) == (BEGUN_AGAIN, 3)
    with pytest.raises(RefusedError):
        next(pages)


def test_a_refused_query_says_what_the_registry_says(registry):
    registry.expired = {"t0"}
    with pytest.raises(RefusedError) as refused:
        next(registry.client().search("a"))
    assert str(refused.value).endswith("HTTP 400 Bad Request: `pageToken` parameter has incorrect value")
    assert registry.waits == []


PASSING = [
    (429, {"Retry-After": "7"}, b""),
    (500, {}, b"oops"),
    (503, {"Retry-After": "soon"}, b""),
    (200, {"Content-Length": "1000"}, b'{"studies": ['),
    (200, {}, b'{"studies": ['),
    (200, {}, b'{"studies": [NaN]}'),
    (200, {}, b"\xff"),
]


@pytest.mark.parametrize("fault", PASSING)
def test_a_passing_failure_is_tried_again(registry, fault):
    registry.faults = [fault]
    assert numbers(registry.client().search("a")) == [1, 2, 3, 4, 5, 6, 7]
    assert registry.waits == [7.0 if fault[0] == 429 else 1.0]


def test_the_pauses_double_and_vary_and_the_servers_wish_is_bounded(registry):
    registry.faults = [(500, {}, b"")] * 3 + [(429, {"Retry-After": "99999"}, b"")]
    next(registry.client(tries=5, chance=lambda: 0.0).search("a"))
    assert registry.waits == [0.5, 1.0, 2.0, 300.0]


def test_after_the_last_try_the_reason_is_told(registry):
    registry.faults = [(503, {}, b"")] * 3
    with pytest.raises(FetchError) as failed:
        next(registry.client().search("a"))
    assert str(failed.value).endswith("no usable answer after 3 tries; the last: HTTP 503 Service Unavailable")
    assert len(registry.waits) == 2


def test_a_server_that_falls_silent_is_tried_again(registry):
    registry.silence = 0.3
    with pytest.raises(FetchError) as failed:
        next(registry.client(timeout=0.1, tries=2).search("a"))
    assert str(failed.value).endswith("no usable answer after 2 tries; the last: TimeoutError: timed out")


def test_a_refusal_without_its_explanation_is_told(registry):
    registry.silence = 0.3
    registry.faults = [(403, {}, b"because")]
    with pytest.raises(FetchError) as failed:
        next(registry.client(timeout=0.1).search("a"))
    assert str(failed.value).endswith("HTTP 403 Forbidden: no explanation")


def test_a_server_that_is_not_there_is_tried_again():
    waits: list[float] = []
    client = Client("http://127.0.0.1:9", transport=Transport(tries=2, sleep=waits.append))
    with pytest.raises(FetchError) as failed:
        next(client.search("a"))
    assert "after 2 tries; the last: URLError" in str(failed.value)
    assert len(waits) == 1


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ((404, {}, b""), "HTTP 404 Not Found: no explanation"),
        ((200, {}, b"[]"), "the answer is no page of studies"),
        ((200, {}, b'{"studies": 5}'), "the answer is no page of studies"),
    ],
)
def test_other_failures_are_final(registry, fault, message):
    registry.faults = [fault]
    with pytest.raises(FetchError) as failed:
        next(registry.client().search("a"))
    assert str(failed.value).endswith(message)
    assert registry.waits == []


def test_a_page_that_repeats_itself_ends_the_download(registry):
    registry.faults = [(200, {}, b'{"studies": [], "nextPageToken": "x"}')] * 2
    with pytest.raises(FetchError) as failed:
        list(registry.client().search("a"))
    assert str(failed.value).endswith("the registry repeats a page, the download cannot go on")


def test_a_redirection_to_another_scheme_is_not_followed(registry):
    registry.faults = [(302, {"Location": "ftp://127.0.0.1/x"}, b"")]
    with pytest.raises(FetchError):
        next(registry.client(tries=1).search("a"))


def test_what_is_no_object_on_a_page_is_an_error_in_its_place(registry):
    registry.faults = [(200, {}, json.dumps({"studies": [5, STUDIES[0]]}).encode())]
    records = next(registry.client().search("a")).records
    assert str(records[0].error) == f"{registry.url}#1: a number, not an object"
    assert records[1].record == STUDIES[0]


def test_nct_numbers_come_in_batches_and_unknown_ones_are_named(registry):
    wanted = ["NCT00000001", " nct00000002 ", "NCT99999999", "NCT00000005", "NCT00000001"]
    pages = list(registry.client().by_ids(wanted))
    assert numbers(pages) == [1, 2, 5]
    assert [page.missing for page in pages] == [("NCT99999999",), ()]
    assert [page.cursor.next_page for page in pages] == ["3", ""]
    assert [page.cursor.count for page in pages] == [2, 3]
    assert [asked["filter.ids"] for asked in registry.asked] == ["NCT00000001,NCT00000002,NCT99999999", "NCT00000005"]


def test_an_address_names_at_most_a_hundred_numbers(registry):
    client = replace(registry.client(), page_size=1000)
    pages = list(client.by_ids(f"NCT{number:08}" for number in range(1, 152)))
    assert [len(asked["filter.ids"].split(",")) for asked in registry.asked] == [100, 51]
    assert [(len(page.records), len(page.missing), page.total) for page in pages] == [(7, 93, 151), (0, 51, 151)]


def test_a_list_of_nct_numbers_goes_on_where_it_stopped(registry):
    wanted = [f"NCT{number:08}" for number in range(1, 8)]
    client = registry.client()
    first = next(client.by_ids(wanted))
    assert numbers(client.by_ids(wanted, first.cursor)) == [4, 5, 6, 7]
    other = list(client.by_ids(wanted[:2], first.cursor))
    assert (numbers(other), other[0].notice) == ([1, 2], OTHER_QUERY)


@pytest.mark.parametrize("place", ["x", "-1", "700"])
def test_a_position_beyond_the_list_counts_as_none(registry, place):
    assert numbers(registry.client().by_ids(["NCT00000001"], Cursor("NCT00000001", place, 5))) == [1]


def test_what_is_no_nct_number_is_not_asked_for(registry):
    with pytest.raises(FetchError) as failed:
        next(registry.client().by_ids(["NCT00000001", "12"]))
    assert str(failed.value) == "'12': not an NCT number"
    assert registry.asked == []


@pytest.mark.parametrize(
    ("text", "parameters"),
    [
        (" breast cancer ", (("query.term", "breast cancer"),)),
        ("AREA[Phase]PHASE3 x=1", (("query.term", "AREA[Phase]PHASE3 x=1"),)),
        ("query.cond=a%20b&filter.overallStatus=X", (("filter.overallStatus", "X"), ("query.cond", "a b"))),
    ],
)
def test_a_query_is_words_or_parameters(text, parameters):
    assert query_parameters(text) == parameters


@pytest.mark.parametrize(
    ("text", "message"), [(" ", "The query is empty."), ("pageSize=5", "The query must not set pageSize.")]
)
def test_a_query_that_cannot_be_asked_is_refused(text, message):
    with pytest.raises(FetchError) as refused:
        query_parameters(text)
    assert str(refused.value) == message


@pytest.mark.parametrize("url", ["ftp://example.org", "file:///etc/passwd", "example.org", "https://"])
def test_only_http_addresses_are_asked(url):
    with pytest.raises(FetchError) as refused:
        Client(url)
    assert str(refused.value) == f"{url!r} is not an http or https address"


@pytest.mark.parametrize("size", [0, 1001])
def test_the_size_of_a_page_is_bounded(size):
    with pytest.raises(FetchError) as refused:
        Client(page_size=size)
    assert str(refused.value) == "The page size must be from 1 to 1000."


@pytest.mark.parametrize("text", ["", "[]", "5", "{}", '{"query": 5}', '{"query": "a", "count": "1"}', '{"x": 1}'])
def test_a_broken_saved_position_is_refused(text):
    with pytest.raises(CursorError) as refused:
        Cursor.from_json(text)
    assert str(refused.value) == "A saved position of an interrupted download cannot be read."


def test_retry_after_may_be_a_date():
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    wait = retry_after(moment)
    assert wait is not None
    assert 50 < wait <= 60
    assert retry_after(moment.replace("GMT", "-0000")) is not None
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0
    assert retry_after("") is None
