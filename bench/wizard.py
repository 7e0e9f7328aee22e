"""A virtual patient who answers a trial's questions over HTTP, and what that costs.

Run it with `.venv/bin/python bench/wizard.py`. It prints the latency of a page submit (send, redirect, next page),
submits per second at 16 at once, processor time of the server per submit (web and database together) and queries per
page. With `--url` it measures a running server, of which processor time and queries cannot be seen from here.
"""

import argparse
import contextlib
import http.client
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, quantiles
from urllib.parse import urlencode, urlsplit

import django
import psutil
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from trialscreen import embedded

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample_data" / "studies.jsonl.gz"
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
RADIO = re.compile(r'<input type="radio" name="(q\d+)"')
AT_ONCE = 16


@dataclass
class Patient:
    """Walks from the opt-in to the result with Not sure, so that every page is shown. `submits`: seconds of each."""

    host: str
    nct_id: str
    cookies: dict[str, str] = field(default_factory=dict)
    submits: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    url: str = ""
    html: str = ""

    def request(self, method: str, url: str, body: str = "") -> http.client.HTTPResponse:
        """One request; the page goes to `html`. Raises RuntimeError where the server refuses."""
        connection = http.client.HTTPConnection(self.host, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body:
            headers |= {"Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, url, body, headers)
        response = connection.getresponse()
        self.html = response.read().decode()
        for cookie in response.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        if response.status >= 400:
            raise RuntimeError(f"{method} {url}: {response.status}")
        return response

    def get(self, url: str) -> None:
        """Open a page and follow where it leads."""
        while True:
            self.url = url
            url = self.request("GET", url).headers.get("Location", "")
            if not url:
                return

    def submit(self, **values: str) -> None:
        """Send the form of the page, and follow where it leads."""
        body = urlencode({**dict(HIDDEN.findall(self.html)), **values})
        target = self.request("POST", self.url.partition("?")[0], body).headers["Location"]
        self.get(target)

    def begin(self) -> None:
        """Opt in and tell age and sex."""
        self.get(f"/trials/{self.nct_id}/questions/")
        self.submit(agree="on")
        self.submit(age="50", sex="female")

    def answer(self) -> None:
        """All pages of questions, each timed; the last one leads to the page with all answers."""
        while not self.url.endswith("/check/"):
            names = dict.fromkeys(RADIO.findall(self.html), "unsure")
            start = time.perf_counter()
            self.submit(**names)
            if names:
                self.submits.append(time.perf_counter() - start)
                self.sizes.append(len(names))

    def walk(self) -> None:
        """The whole way to the result."""
        self.begin()
        self.answer()
        self.submit()


@dataclass(frozen=True)
class Server:
    """A server, and where it is ours its processes: gunicorn's and the database's first one."""

    host: str
    roots: tuple[psutil.Process, ...] = ()

    def cpu_seconds(self) -> tuple[float, ...]:
        """Processor time so far of web and database, processes that have ended included."""
        return tuple(sum(sum(one.cpu_times()[:4]) for one in [root, *root.children()]) for root in self.roots)


@contextlib.contextmanager
def our_server(nct_id: str, port: int, workers: int) -> Iterator[Server]:
    """Gunicorn with sync workers on the embedded database, with the sample trials imported."""
    os.environ.update(DJANGO_SETTINGS_MODULE="trialscreen.settings", DEMO="1", PORT=str(port), WEB_WORKERS=str(workers))
    embedded.start_if_chosen()
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("import_trials", str(SAMPLE), stdout=sys.stderr, stderr=sys.stderr)
    command = [sys.executable, "-m", "gunicorn", "-c", "python:trialscreen.gunicorn"]
    web = subprocess.Popen(command, cwd=ROOT, env=os.environ)
    try:
        host = f"127.0.0.1:{port}"
        wait_until_answers(host, nct_id)
        yield Server(host, (psutil.Process(web.pid), *databases(settings.EMBEDDED_POSTGRES)))
    finally:
        web.terminate()
        web.wait()


def databases(folder: Path | None) -> list[psutil.Process]:
    """The process of the embedded database, by the file in which it keeps its number."""
    return [psutil.Process(int((folder / "postmaster.pid").read_text().splitlines()[0]))] if folder else []


def wait_until_answers(host: str, nct_id: str) -> None:
    """Raises RuntimeError when the server does not answer within 20 seconds."""
    for _ in range(100):
        with contextlib.suppress(OSError):
            Patient(host, nct_id).get(f"/trials/{nct_id}/questions/")
            return
        time.sleep(0.2)
    raise RuntimeError(f"{host} does not answer.")


def one_patient(server: Server, nct_id: str, walks: int) -> None:
    """Latency and processor time of one person's submits."""
    for _ in range(3):
        Patient(server.host, nct_id).walk()
    patients, used = [Patient(server.host, nct_id) for _ in range(walks)], [0.0] * len(server.roots)
    for patient in patients:
        patient.begin()
        before = server.cpu_seconds()
        patient.answer()
        used = [sum(parts) for parts in zip(used, spent(server, before), strict=True)]
        patient.submit()
    times = [seconds * 1000 for patient in patients for seconds in patient.submits]
    pages = [size for patient in patients for size in patient.sizes]
    p50, p95 = quantiles(times, n=20)[9], quantiles(times, n=20)[18]
    print(f"{len(times)} submits of pages with {mean(pages):.1f} questions (most {max(pages)})")
    print(f"latency of a submit: p50 {p50:.1f} ms, p95 {p95:.1f} ms")
    if server.roots:
        web, database = (seconds * 1000 / len(times) for seconds in used)
        print(f"server processor time of a submit: {web + database:.1f} ms (web {web:.1f}, database {database:.1f})")


def spent(server: Server, before: tuple[float, ...]) -> tuple[float, ...]:
    """Processor time of web and database since then."""
    return tuple(now - then for now, then in zip(server.cpu_seconds(), before, strict=True))


def many_patients(server: Server, nct_id: str, seconds: float) -> None:
    """Submits per second of 16 people at once."""
    until = time.perf_counter() + seconds
    counts: list[int] = []

    def walk_on() -> None:
        while time.perf_counter() < until:
            patient = Patient(server.host, nct_id)
            patient.walk()
            counts.append(len(patient.submits) + 3)

    threads = [threading.Thread(target=walk_on) for _ in range(AT_ONCE)]
    start, before = time.perf_counter(), server.cpu_seconds()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took, used = time.perf_counter() - start, sum(spent(server, before))
    print(f"{AT_ONCE} at once: {sum(counts) / took:.0f} submits a second")
    if server.roots:
        print(f"  of {took:.1f} s on {os.cpu_count()} cores the server used {used:.1f} s")


def queries(nct_id: str) -> None:
    """Queries of each kind of request, counted in this process; BEGIN and COMMIT are counted too."""
    client, page = Client(), f"/trials/{nct_id}/questions/"
    url, values = page, {"agree": "on"}
    for name in ("start", "basics", "first page"):
        with CaptureQueriesContext(connection) as shown:
            html = client.get(url, HTTP_HOST="localhost").content.decode()
        values = values or {**dict.fromkeys(RADIO.findall(html), "unsure"), "age": "50", "sex": "female"}
        with CaptureQueriesContext(connection) as sent:
            response = client.post(url, {**dict(HIDDEN.findall(html)), **values}, HTTP_HOST="localhost")
        print(f"queries, {name}: {len(shown)} to show, {len(sent)} to send")
        url, values = response["Location"], {}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--url", help="a running server; without it one is started")
    parser.add_argument("--nct", default="NCT03304080", help="the trial whose questions are answered")
    parser.add_argument("--walks", type=int, default=20, help="how many times one person goes through")
    parser.add_argument("--seconds", type=float, default=10, help="how long 16 people go through")
    parser.add_argument("--port", type=int, default=8731)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    if options.url:
        measure(Server(urlsplit(options.url).netloc), options)
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.environ.setdefault("DATA_DIR", folder)
        with our_server(options.nct, options.port, options.workers) as server:
            measure(server, options)
            queries(options.nct)


def measure(server: Server, options: argparse.Namespace) -> None:
    """One person, then sixteen."""
    one_patient(server, options.nct, options.walks)
    many_patients(server, options.nct, options.seconds)


if __name__ == "__main__":
    main()
