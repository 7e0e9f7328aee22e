"""Fetches records from the public ClinicalTrials.gov API v2, page by page; the only module that opens the network."""

import json
import random
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any, NoReturn
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit

from screening.registry.cursor import Cursor, ids_done, resumed
from screening.registry.errors import FetchError, SourceError
from screening.registry.node import kind_of, quote
from screening.registry.query import query_parameters
from screening.registry.reader import is_nct_id
from screening.registry.sources import SourceRecord

BASE_URL = "https://clinicaltrials.gov/api/v2"
# The registry cuts larger pages down to this number.
_LARGEST_PAGE = 1000
# More NCT numbers make an address longer than servers take.
_LARGEST_BATCH = 100
BEGUN_AGAIN = "The registry no longer knows the saved position: the download begins again at the first page."
_TOO_MANY_REQUESTS = 429
_BAD_REQUEST = 400
_SERVER_ERRORS = 500
_LONGEST_WAIT = 300.0
_LONGEST_EXPLANATION = 300
_HANDLERS = (
    urllib.request.ProxyHandler,
    urllib.request.HTTPHandler,
    urllib.request.HTTPSHandler,
    urllib.request.HTTPDefaultErrorHandler,
    urllib.request.HTTPRedirectHandler,
    urllib.request.HTTPErrorProcessor,
    urllib.request.UnknownHandler,
)


class RefusedError(FetchError):
    """The registry refused the request (HTTP 400)."""


class _PassingError(Exception):
    """A failure that may be over at the next try; `wait` is what the server asks for, in seconds."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Transport:
    """How to ask: seconds until a timeout, number of tries, first pause in seconds (doubled each time, with jitter)."""

    timeout: float = 60.0
    tries: int = 6
    pause: float = 1.0
    user_agent: str = "trialscreen (clinical trial screening)"
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random

    def get_json(self, url: str) -> Any:
        """Return the parsed JSON answer of `url` (http or https).

        Raises RefusedError for HTTP 400, FetchError for other refusals and after the last try.
        """
        reason = ""
        for attempt in range(self.tries):
            try:
                return self._ask(url)
            except _PassingError as failure:
                reason = str(failure)
                if attempt + 1 < self.tries:
                    self.sleep(self._wait(attempt, failure.wait))
        raise FetchError(f"{url}: no usable answer after {self.tries} tries; the last: {reason}")

    def _wait(self, attempt: int, asked: float | None) -> float:
        """Return seconds to wait: at least what the server asked for; the jitter keeps clients from acting as one."""
        backoff = self.pause * 2.0**attempt * (0.5 + self.chance() / 2)
        return min(max(backoff, asked or 0.0), _LONGEST_WAIT)

    def _ask(self, url: str) -> Any:
        try:
            with self._opener().open(url, timeout=self.timeout) as response:
                return json.loads(response.read().decode("utf-8"), parse_constant=_refuse_constant)
        except HTTPError as error:
            with error:
                raise _failure_of(url, error) from None
        except (OSError, HTTPException) as error:
            raise _PassingError(f"{type(error).__name__}: {error}") from None
        except (ValueError, RecursionError) as error:
            raise _PassingError(f"the answer is no JSON ({error})") from None

    def _opener(self) -> urllib.request.OpenerDirector:
        # Built by hand: the default one would follow a redirection to ftp.
        opener = urllib.request.OpenerDirector()
        for handler in _HANDLERS:
            opener.add_handler(handler())
        opener.addheaders = [("User-Agent", self.user_agent), ("Accept", "application/json")]
        return opener


def _failure_of(url: str, error: HTTPError) -> Exception:
    if error.code == _TOO_MANY_REQUESTS or error.code >= _SERVER_ERRORS:
        return _PassingError(f"HTTP {error.code} {error.reason}", retry_after(error.headers.get("Retry-After", "")))
    kind = RefusedError if error.code == _BAD_REQUEST else FetchError
    return kind(f"{url}: HTTP {error.code} {error.reason}: {_explanation(error)}")


def _explanation(error: HTTPError) -> str:
    try:
        text = error.read(_LONGEST_EXPLANATION).decode("utf-8", "replace")
    except (OSError, HTTPException):
        return "no explanation"
    return " ".join(text.split()) or "no explanation"


def retry_after(header: str) -> float | None:
    """Return the seconds that a Retry-After header asks for (a number or an HTTP date), None where it says nothing."""
    if header.strip().isdecimal():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of the registry. Save `cursor` when its records are stored: the next download goes on there.

    `total` is the number of records that the query matches (None where the registry does not say); `missing` are NCT
    numbers that it does not know; `notice` is a sentence for the operator, mostly "".
    """

    records: tuple[SourceRecord, ...]
    cursor: Cursor
    total: int | None = None
    missing: tuple[str, ...] = ()
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Client:
    """The registry's API at `base_url` (http or https), asked for `page_size` records at a time."""

    base_url: str = BASE_URL
    page_size: int = 100
    transport: Transport = field(default_factory=Transport)

    def __post_init__(self) -> None:
        """Raise FetchError for an address that is not http(s), and for a page size that the registry refuses."""
        if urlsplit(self.base_url).scheme not in ("http", "https") or not urlsplit(self.base_url).netloc:
            raise FetchError(f"{quote(self.base_url)} is not an http or https address")
        if not 1 <= self.page_size <= _LARGEST_PAGE:
            raise FetchError(f"The page size must be from 1 to {_LARGEST_PAGE}.")

    def search(self, query: str, resume: Cursor | None = None) -> Iterator[Page]:
        """Yield the pages of a query (see query_parameters), from `resume` on where it belongs to the same query.

        Where the registry refuses the saved position, it begins again at the first page and says so in `notice`.
        Raises FetchError when the registry gives no usable answer.
        """
        parameters = query_parameters(query)
        cursor, notice = resumed(urlencode(parameters), resume)
        begun_again = False
        while True:
            try:
                page = self._page(parameters, cursor, notice)
            except RefusedError:
                if begun_again or not cursor.next_page:
                    raise
                cursor, notice, begun_again = Cursor(cursor.query), BEGUN_AGAIN, True
                continue
            yield page
            cursor, notice = page.cursor, ""
            if not cursor.next_page:
                return

    def by_ids(self, nct_ids: Iterable[str], resume: Cursor | None = None) -> Iterator[Page]:
        """Yield the records of NCT numbers, a page for each batch; numbers unknown to the registry are in `missing`.

        Raises FetchError for what is no NCT number, and when the registry gives no usable answer.
        """
        wanted = list(dict.fromkeys(text.strip().upper() for text in nct_ids))
        wrong = [text for text in wanted if not is_nct_id(text)]
        if wrong:
            raise FetchError(f"{', '.join(map(quote, wrong))}: not an NCT number")
        cursor, notice = resumed(",".join(wanted), resume)
        size = min(self.page_size, _LARGEST_BATCH)
        for done in range(ids_done(cursor, len(wanted)), len(wanted), size):
            page = self._batch(wanted[done : done + size], cursor, notice)
            following = str(done + size) if done + size < len(wanted) else ""
            cursor, notice = Cursor(cursor.query, following, page.cursor.count), ""
            yield replace(page, cursor=cursor, total=len(wanted))

    def _page(self, parameters: tuple[tuple[str, str], ...], cursor: Cursor, notice: str) -> Page:
        asked = [*parameters, ("format", "json"), ("countTotal", "true"), ("pageSize", str(self.page_size))]
        if cursor.next_page:
            asked.append(("pageToken", cursor.next_page))
        url = f"{self.base_url.rstrip('/')}/studies?{urlencode(asked)}"
        answer = self.transport.get_json(url)
        if not isinstance(answer, Mapping) or not isinstance(answer.get("studies"), list):
            raise FetchError(f"{url}: the answer is no page of studies")
        studies, token, total = answer["studies"], answer.get("nextPageToken") or "", answer.get("totalCount")
        if not isinstance(token, str) or (token and token == cursor.next_page):
            raise FetchError(f"{url}: the registry repeats a page, the download cannot go on")
        records = tuple(self._record(number, item) for number, item in enumerate(studies, start=cursor.count + 1))
        following = Cursor(cursor.query, token, cursor.count + len(records))
        return Page(records, following, total if type(total) is int else None, notice=notice)

    def _batch(self, batch: list[str], cursor: Cursor, notice: str) -> Page:
        page = self._page((("filter.ids", ",".join(batch)),), Cursor(cursor.query, "", cursor.count), notice)
        received = {_nct_id(item.record) for item in page.records}
        missing = tuple(nct_id for nct_id in batch if nct_id not in received)
        return replace(page, missing=missing)

    def _record(self, number: int, item: object) -> SourceRecord:
        origin = f"{self.base_url}#{number}"
        if isinstance(item, dict):
            return SourceRecord(origin, item)
        return SourceRecord(origin, error=SourceError(origin, f"{kind_of(item)}, not an object"))


def _nct_id(record: dict[str, object] | None) -> object:
    """Return the number under which `record` came, None where it has none."""
    node: object = record
    for key in ("protocolSection", "identificationModule", "nctId"):
        node = node.get(key) if isinstance(node, Mapping) else None
    return node
