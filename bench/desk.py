"""The coordinators' desk with 10,000 open requests: what the queue, the search, a request's screen and a move cost.

Run it with `.venv/bin/python bench/desk.py`. It makes a hundred requests by the services that serve real people, copies
them in bulk, signs staff in over HTTP with password and code, and prints median and 95th percentile of each page, and
how many queries pages need with a hundred and with all requests. With `--explain` it prints the queue's statements
with their plans. Targets: the queue under 300 ms, a request's screen under 200 ms, on two cores.
"""

import argparse
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import quantiles
from typing import Any
from urllib.parse import urlencode

from desk_requests import FIRST_NAMES, LAST_NAMES, NEW, Seed, tidy
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wizard import HIDDEN, Patient, Server, our_server, spent

NCT = "NCT03304080"
PAGES_DOWN = 40
NEXT = re.compile(r'<a href="(\?[^"]+)" rel="next">')
# What every row is looked at for, and nobody is called.
NOBODY = "Xanthippe"


@dataclass
class Desk(Patient):
    """The browser of a member of staff."""

    title: str = ""
    token: str = ""
    deep: str = ""

    def open(self, url: str) -> None:
        """A page; its token is kept for the forms that follow."""
        self.get(url)
        self.token = dict(HIDDEN.findall(self.html)).get("csrfmiddlewaretoken", self.token)

    def send(self, url: str, **values: str) -> str:
        """A form; returns where it leads, "" where it shows a page at once."""
        body = urlencode({**values, "csrfmiddlewaretoken": self.token})
        return self.request("POST", url, body).headers.get("Location", "")

    def sign_in(self, login: Any) -> None:
        """Password, then what the authenticator app shows. Raises RuntimeError where that does not open the desk."""
        from screening.common.demo import current_totp_code

        self.open(reverse("account_login"))
        self.open(self.send(self.url, login=login.username, password=login.password))
        self.open(self.send(self.url, code=current_totp_code(login.totp_secret)))
        self.open(queue())
        if self.url != queue():
            raise RuntimeError(f"{login.username} is not signed in but at {self.url}.")

    def go_down(self) -> int:
        """Follow "Next" from the first page; returns how many times, fewer than PAGES_DOWN where the list ends."""
        self.open(queue())
        self.deep = self.url
        for steps in range(PAGES_DOWN):
            following = NEXT.search(self.html)
            if not following:
                return steps
            self.open(queue() + following[1].replace("&amp;", "&"))
            self.deep = self.url
        return PAGES_DOWN

    def move(self, key: int) -> None:
        """Take a new request into review, to the page that says so. Raises RuntimeError where it is refused."""
        self.get(self.send(reverse("admin:request_move", args=[key]), to="in_review", seen=NEW))
        if "The request is now: In review." not in self.html:
            raise RuntimeError(f"Request {key} was not moved.")


def queue(**filters: str) -> str:
    """The address of the queue."""
    return reverse("admin:screening_contactrequest_changelist", query=filters or None)


def screen(key: int) -> str:
    """The address of a request's screen."""
    return reverse("admin:screening_contactrequest_change", args=[key])


def print_sizes() -> None:
    """What there is now."""
    from django.db.models import Count

    from screening.common.models import AuditEvent
    from screening.contacts.models import ContactRequest, RequestMail
    from screening.questionnaire.models import Answer

    found = ContactRequest.objects.aggregate(
        places=Count("site", distinct=True),
        trials=Count("trial", distinct=True),
        open_=Count("pk"),
        closed=Count("closed_at"),
    )
    print(
        f"{found['open_'] - found['closed']} open requests and {found['closed']} closed ones, of {found['trials']} "
        f"trials at {found['places']} places; {RequestMail.objects.count()} mails, {Answer.objects.count()} answers, "
        f"{AuditEvent.objects.count()} audit events"
    )


def seen_queries(desk: Desk, url: str) -> list[dict[str, str]]:
    """The queries of a page for somebody whose session was touched just now."""
    client = Client(HTTP_HOST="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = desk.cookies[settings.SESSION_COOKIE_NAME]
    client.get(url)
    with CaptureQueriesContext(connection) as seen:
        response = client.get(url)
    if response.status_code != 200:
        raise RuntimeError(f"{url}: {response.status_code}")
    return list(seen.captured_queries)


def print_queries(desks: Sequence[Desk], key: int) -> None:
    """How many queries the queue and a request's screen need, BEGIN and COMMIT counted."""
    for desk in desks:
        listed, shown = len(seen_queries(desk, queue())), len(seen_queries(desk, screen(key)))
        print(f"  queries, {desk.title}: {listed} for the queue, {shown} for a request's screen that was read before")


def explain(desk: Desk, url: str) -> None:
    """The statements of a page, the slowest first, with the plans of those that read requests."""
    print(f"\n{desk.title}, {url}")
    with connection.cursor() as cursor:
        for query in sorted(seen_queries(desk, url), key=lambda one: -float(one["time"])):
            sql = query["sql"]
            print(f"\n{float(query['time']) * 1000:.0f} ms: {sql if 'contactrequest' in sql else sql[:150]}")
            if sql.startswith("SELECT") and "contactrequest" in sql:
                cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {sql}")
                print(*(f"    {line}" for (line,) in cursor.fetchall()), sep="\n")


def timed(call: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def spread(calls: Iterable[Callable[[], object]]) -> str:
    """Median and 95th percentile of calls."""
    cuts = quantiles([timed(call) for call in calls], n=20)
    return f"{cuts[9]:6.0f} {cuts[18]:6.0f}"


def print_pages(desks: Sequence[Desk], times: int) -> None:
    """The queue as everybody has it, page by page and filter by filter, and the search."""
    from screening.contacts.models import ContactRequest
    from screening.contacts.queue import TABS

    one = ContactRequest.objects.filter(closed_at=None, site__assignments__user__username="few").order_by("pk")[0]
    lists = {f"tab {tab}": queue(tab=tab) for tab in TABS} | {
        "both queues, all": queue(queue="both", tab="all"),
        "filter overdue": queue(overdue="1"),
        "filter mine": queue(mine="1", tab="all"),
        "filter verdict": queue(verdict="open"),
        "filter one trial": queue(trial=str(one.trial_id)),
        "filter mail": queue(mail="1"),
        "all filters": queue(mail="1", overdue="1", verdict="open", trial=str(one.trial_id)),
    }
    searches = {
        "a first name": FIRST_NAMES[0],
        "a whole name": f"{FIRST_NAMES[7]} {LAST_NAMES[6]}",
        "nobody": NOBODY,
        "a reference": one.reference,
    }
    downs = ", ".join(str(desk.go_down()) for desk in desks)
    print_line("first page", [spread([partial(desk.get, queue())] * times) for desk in desks])
    print_line(f"{downs} pages down", [spread([partial(desk.get, desk.deep)] * times) for desk in desks])
    for title, url in lists.items():
        print_line(title, [spread([partial(desk.get, url)] * times) for desk in desks])
    for title, words in searches.items():
        print_line(
            f"search for {title}",
            [spread([partial(desk.send, queue(), words=words)] * times) for desk in desks],
        )


def print_screens(desks: Sequence[Desk], times: int) -> None:
    """A request's screen, read by its place for the first time and again, and a move with the screen after it."""
    from screening.contacts.models import ContactRequest

    new = ContactRequest.objects.filter(status=NEW).order_by("?")
    few = list(new.filter(site__assignments__user__username="few").values_list("pk", flat=True)[:times])
    others = list(new.exclude(pk__in=few).values_list("pk", flat=True)[: 2 * times])
    parts = list(zip(desks, (others[:times], few, others[times:]), strict=True))
    for title in ("request, first time", "request, again"):
        print_line(title, [spread(partial(desk.get, screen(key)) for key in mine) for desk, mine in parts])
    print_line("move and see it", [spread(partial(desk.move, key) for key in mine) for desk, mine in parts])


def print_line(title: str, figures: Sequence[str]) -> None:
    """A row of the table."""
    print(f"{title:32}", *figures, sep="  ", flush=True)


def print_processor_time(server: Server, desk: Desk, times: int) -> None:
    """What the first page of the queue takes of web and database."""
    before = server.cpu_seconds()
    for _ in range(times):
        desk.get(queue())
    web, database = (seconds * 1000 / times for seconds in spent(server, before))
    print(f"server processor time of the first page: web {web:.1f} ms, database {database:.1f} ms")


def main() -> None:
    """Make the requests, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--open", type=int, default=10_000, help="how many open requests (default: %(default)s)")
    parser.add_argument("--closed", type=int, default=10_000, help="how many closed ones (default: %(default)s)")
    parser.add_argument("--times", type=int, default=60, help="how many times each page is opened")
    parser.add_argument("--explain", action="store_true", help="print the statements of the queue with their plans")
    parser.add_argument("--port", type=int, default=8732)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        # A database of its own, whatever the environment names: thousands of made-up people belong into no other.
        os.environ["DATA_DIR"] = folder
        os.environ.pop("DATABASE_URL", None)
        with our_server(NCT, options.port, options.workers) as server:
            measure(server, options)


def measure(server: Server, options: argparse.Namespace) -> None:
    """The same queries with a hundred requests and with all of them, then the time of each page."""
    from screening.contacts.status import CLOSED, OPEN

    seed = Seed()
    desks = [Desk(server.host, NCT, title=title) for title in ("20 places", "2 places", "administrator")]
    start = time.perf_counter()
    for desk, login in zip(desks, seed.begin(), strict=True):
        desk.sign_in(login)
    print_sizes()
    print_queries(desks, seed.seen_by_all().pk)
    seed.multiply(options.open - len(seed.real), sorted(OPEN))
    seed.multiply(options.closed, sorted(CLOSED))
    tidy()
    print_sizes()
    print_queries(desks, seed.seen_by_all().pk)
    print(f"made in {time.perf_counter() - start:.0f} s")
    print_line("\nmedian and 95th percentile, ms", [f"{desk.title:>13}" for desk in desks])
    print_pages(desks, options.times)
    print_screens(desks, options.times)
    print_processor_time(server, desks[0], options.times)
    if options.explain:
        for desk in (desks[0], desks[-1]):
            for url in (queue(), desk.deep, queue(tab="all", queue="both")):
                explain(desk, url)


if __name__ == "__main__":
    main()
