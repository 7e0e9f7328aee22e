"""A real Chromium before the real site: pages are loaded, clicked, typed into and checked by axe."""

import gzip
import io
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as deployment
from django.core.cache import cache
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

# Playwright runs an event loop in this thread; the tests' own database access beside it is ordinary and sequential.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

SAMPLE = deployment.BASE_DIR / "sample_data" / "studies.jsonl.gz"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict) -> dict:
    """The system's Chromium where there is one, else Playwright's own; quiet, since nothing outside may be asked."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    return {**browser_type_launch_args, "args": quiet, **({"executable_path": found} if found else {})}


@pytest.fixture(scope="session")
def base_url() -> str:
    """Pages are opened by the live server's full address; there is no other."""
    return ""


@pytest.fixture(scope="session")
def sample_records() -> dict[str, dict]:
    """The project's own copy of the registry's records, by NCT number."""
    with gzip.open(SAMPLE, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return {record["protocolSection"]["identificationModule"]["nctId"]: record for record in records}


@pytest.fixture(autouse=True)
def limits_begin_anew(transactional_db: None) -> Iterator[None]:
    """What one sender may do is counted in a table that no test's clean-up knows."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def screenshots() -> Path:
    """Where a test leaves pictures for a person to look at."""
    folder = deployment.DATA_DIR / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def site(live_server, sample_records: dict[str, dict], tmp_path: Path, settings):
    """Import the named trials as an operator would, and give the site's address: site("NCT03304080") -> "http://..."."""
    settings.ASK_UNREVIEWED_QUESTIONS = True

    def with_trials(*nct_ids: str) -> str:
        path = tmp_path / "trials.jsonl"
        path.write_text("\n".join(json.dumps(sample_records[nct_id]) for nct_id in nct_ids))
        call_command("import_trials", str(path), verbosity=0, stdout=io.StringIO(), stderr=io.StringIO())
        return str(live_server.url)

    return with_trials


class SiteServer(LiveServer):
    """The live server without Django's handler for static files: WhiteNoise serves the collected ones, as deployed."""

    def __init__(self, address: str) -> None:
        super().__init__(address, start=False)
        self.thread.static_handler = lambda application: application
        self.start()


@pytest.fixture(scope="session")
def live_server(static_files: None, django_db_setup: None):
    """The whole site on a port of its own, for as long as the tests run; it ends before its database is dropped."""
    server = SiteServer("127.0.0.1")
    yield server
    server.stop()
