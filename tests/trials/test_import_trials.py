"""The import command: sources, counts, report, exit codes, interruption and going on."""

import gzip
import io
import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from screening.trials.import_run import BATCH
from screening.trials.models import Trial
from tests.factories import SAMPLE, all_rows, nct, record

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data_folder(settings, tmp_path):
    settings.DATA_DIR = tmp_path / "data"
    return settings.DATA_DIR


def run(*arguments: str, **options: object) -> tuple[int, str]:
    """Run the command; return its exit code and what it said."""
    said = io.StringIO()
    try:
        call_command("import_trials", *arguments, stdout=said, stderr=said, **options)
    except SystemExit as stop:
        return int(str(stop.code)), said.getvalue()
    except CommandError as error:
        return error.returncode, f"{said.getvalue()}{error}"
    return 0, said.getvalue()


def lines(*records):
    return b"".join(json.dumps(made).encode() + b"\n" for made in records)


def wide(number):
    return record(number, identification={"briefTitle": "x" * 501})


def test_one_file_of_each_kind(tmp_path):
    (tmp_path / "one.json").write_text(json.dumps(record(1)))
    (tmp_path / "list.json").write_text(json.dumps([record(2)]))
    (tmp_path / "page.json").write_text(json.dumps({"studies": [record(3)]}))
    (tmp_path / "lines.jsonl.gz").write_bytes(gzip.compress(lines(record(4))))
    with ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("folder/five.json", json.dumps(record(5)))
    assert run(str(tmp_path)) == (0, "5 new, 0 changed, 0 unchanged, 0 refused.\n")
    assert sorted(Trial.objects.values_list("nct_id", flat=True)) == [nct(number) for number in range(1, 6)]


def test_the_same_file_again_changes_no_row(tmp_path):
    path = tmp_path / "studies.jsonl"
    path.write_bytes(lines(*[record(number) for number in range(1, 6)]))
    run(str(path))
    before = all_rows()
    assert run(str(path)) == (0, "0 new, 0 changed, 5 unchanged, 0 refused.\n")
    assert all_rows() == before


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(lines(record(1)))))
    assert run("-") == (0, "1 new, 0 changed, 0 unchanged, 0 refused.\n")


def test_refused_records_are_named_in_the_report(tmp_path, data_folder):
    path = tmp_path / "studies.jsonl"
    path.write_bytes(lines(record(1), wide(2)) + b"{broken\n" + lines({"no": "protocol"}))
    report = tmp_path / "report.jsonl"
    code, said = run(str(path), report=report)
    assert code == 1
    assert said == f"1 new, 0 changed, 0 unchanged, 3 refused.\nRefused records are named in {report}\n"
    written = [json.loads(line) for line in report.read_text().splitlines()]
    assert sorted(line["origin"] for line in written) == [f"{path}#2", f"{path}#3", f"{path}#4"]
    assert {line["nct_id"] for line in written} == {"", nct(2)}
    assert all(line["problem"] for line in written)
    assert not data_folder.exists()


def test_the_report_is_made_below_the_data_folder_and_only_when_needed(tmp_path, data_folder):
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_bytes(lines(record(1)))
    bad.write_bytes(lines(wide(2)))
    run(str(good))
    assert not data_folder.exists()
    run(str(bad))
    (report,) = (data_folder / "imports").iterdir()
    assert len(report.read_text().splitlines()) == 1


def test_a_missing_file_is_refused_and_the_others_are_read(tmp_path):
    path = tmp_path / "studies.jsonl"
    path.write_bytes(lines(record(1)))
    code, said = run(str(tmp_path / "missing.json"), str(path))
    assert (code, said.splitlines()[0]) == (1, "1 new, 0 changed, 0 unchanged, 1 refused.")


def test_a_dry_run_changes_nothing(tmp_path):
    path = tmp_path / "studies.jsonl"
    path.write_bytes(lines(record(1), record(2)))
    before = all_rows()
    expected = "Dry run, nothing was changed. It would be: 2 new, 0 changed, 0 unchanged, 0 refused.\n"
    assert run(str(path), dry_run=True) == (0, expected)
    assert all_rows() == before


class Interrupted(io.RawIOBase):
    """Standard input on which somebody presses Ctrl-C after the given bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1, /) -> bytes:
        if data := self._data.read(size):
            return data
        raise KeyboardInterrupt


def test_an_interrupted_import_keeps_its_batches_and_goes_on(monkeypatch, tmp_path):
    records = [record(number) for number in range(1, 221)]
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Interrupted(lines(*records))))
    code, said = run("-")
    stored = Trial.objects.count()
    assert code == 130
    assert stored in range(BATCH, 220, BATCH)
    assert said.splitlines()[1:] == [f"{stored} new, 0 changed, 0 unchanged, 0 refused."]
    path = tmp_path / "studies.jsonl"
    path.write_bytes(lines(*records))
    assert run(str(path)) == (0, f"{220 - stored} new, 0 changed, {stored} unchanged, 0 refused.\n")


def test_an_import_stops_when_the_database_fails_and_loses_nothing_before(tmp_path):
    path = tmp_path / "studies.jsonl"
    path.write_bytes(lines(record(1)))
    run(str(path))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 1")
        code, said = run(str(SAMPLE))
        cursor.execute("SET LOCAL statement_timeout = 0")
    assert code == 2
    assert said.splitlines()[0] == "0 new, 0 changed, 0 unchanged, 0 refused."
    assert "The import stopped: canceling statement due to" in said
    assert [trial.nct_id for trial in Trial.objects.all()] == [nct(1)]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((), "at least one PATH"),
        (("--fetch",), "NCT numbers or --query"),
        (("--fetch", "--query", "asthma", "NCT00000001"), "both"),
        (("--query", "asthma"), "--query needs --fetch"),
        (("--fetch", "NCT1"), "not an NCT number"),
        (("--fetch", "--query", " "), "query is empty"),
    ],
)
def test_wrong_arguments_are_named(arguments, problem):
    code, said = run(*arguments)
    assert code == 2
    assert problem in said


class Registry(ThreadingHTTPServer):
    """A local server that answers as the registry's API does, in pages of one; `fails_at` refuses a page."""

    fails_at = ""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.records = [record(number) for number in range(1, 4)]
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def page(self, query: dict[str, list[str]]) -> dict[str, object] | None:
        token = query.get("pageToken", ["0"])[0]
        self.asked.append(token)
        if token == self.fails_at:
            return None
        if "filter.ids" in query:
            wanted = query["filter.ids"][0].split(",")
            found = [
                made for made in self.records if made["protocolSection"]["identificationModule"]["nctId"] in wanted
            ]
            return {"studies": found, "totalCount": len(found)}
        at = int(token)
        page: dict[str, object] = {"studies": self.records[at : at + 1], "totalCount": len(self.records)}
        return page if at + 1 == len(self.records) else {**page, "nextPageToken": str(at + 1)}


class Answer(BaseHTTPRequestHandler):
    """Sends one page, or 400 for the page that is refused."""

    server: Registry

    def do_GET(self) -> None:
        page = self.server.page(parse_qs(urlsplit(self.path).query))
        body = json.dumps(page).encode()
        self.send_response(400 if page is None else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing on standard error."""


@pytest.fixture
def registry() -> Iterator[Registry]:
    with Registry() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_records_are_fetched_by_number_and_unknown_ones_are_named(registry, data_folder):
    code, said = run("--fetch", nct(1), nct(9), base_url=registry.url)
    assert (code, said.splitlines()[0]) == (1, "1 new, 0 changed, 0 unchanged, 1 refused.")
    (report,) = (data_folder / "imports").iterdir()
    assert json.loads(report.read_text()) == {
        "origin": nct(9),
        "nct_id": nct(9),
        "problem": "the registry does not know this number",
    }


def test_a_query_is_fetched_page_by_page(registry, data_folder):
    assert run("--fetch", query="asthma", base_url=registry.url) == (
        0,
        "3 new, 0 changed, 0 unchanged, 0 refused.\n",
    )
    assert not list(data_folder.glob("imports/position-*"))


def test_an_interrupted_download_goes_on_where_it_stopped(registry, data_folder):
    registry.fails_at = "2"
    code, said = run("--fetch", query="asthma", base_url=registry.url)
    assert code == 2
    assert "The import stopped: " in said
    assert Trial.objects.count() == 2
    assert len(list(data_folder.glob("imports/position-*"))) == 1
    registry.fails_at = ""
    registry.asked.clear()
    assert run("--fetch", query="asthma", base_url=registry.url) == (
        0,
        "1 new, 0 changed, 0 unchanged, 0 refused.\n",
    )
    assert registry.asked == ["2"]
    assert not list(data_folder.glob("imports/position-*"))


def test_a_dry_run_keeps_no_position(registry, data_folder):
    run("--fetch", query="asthma", base_url=registry.url, dry_run=True)
    assert not data_folder.exists()
    assert Trial.objects.count() == 0


def test_a_database_that_was_never_set_up_refuses_no_record_and_says_what_to_do(tmp_path):
    (tmp_path / "one.json").write_bytes(lines(record(1)))
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE screening_trial RENAME TO elsewhere")
    code, said = run(str(tmp_path / "one.json"))
    assert code == 2
    assert "run manage.py migrate" in said
    assert "1 refused" not in said
