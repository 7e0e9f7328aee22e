"""The command that reads criteria without a database: each kind of input, a line a trial, plain words for the rest."""

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from screening.criteria.parser import parse
from screening.criteria.tree import Limits, Sex
from screening.management.commands import parse_criteria
from tests.factories import CRITERIA, SAMPLE, nct, record

ROOT = Path(__file__).parent.parent.parent
WORDS = ["Diagnosis of asthma", "Use of an inhaler for 3 months or more", "Current smoker"]


def run(*arguments: str) -> tuple[int, list[dict], str]:
    """Run the command; return its exit code, what it printed and what it said."""
    printed, said, code = io.StringIO(), io.StringIO(), 0
    try:
        call_command("parse_criteria", *arguments, stdout=printed, stderr=said)
    except SystemExit as stop:
        code = int(str(stop.code))
    return code, [json.loads(line) for line in printed.getvalue().splitlines()], said.getvalue()


def manage(*arguments: str, data: Path, **environment: str) -> subprocess.CompletedProcess:
    given = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = [sys.executable, str(ROOT / "manage.py"), "parse_criteria", *arguments]
    return subprocess.run(
        command, env={**given, "DATA_DIR": str(data), **environment}, capture_output=True, text=True, check=False
    )


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))


def words(found: dict) -> list[str]:
    return [item["text"] for item in found["items"]]


def lines(*records: dict) -> bytes:
    return b"".join(json.dumps(made).encode() + b"\n" for made in records)


def test_a_text_file_is_named_by_its_name(tmp_path):
    (tmp_path / "NCT00000001.txt").write_text(CRITERIA)
    code, (found,), said = run(str(tmp_path / "NCT00000001.txt"))
    assert (code, said, found["nct_id"], words(found)) == (0, "", "NCT00000001", WORDS)
    assert found["items"][0]["question"].endswith("asthma?")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("one.json", json.dumps(record(1)).encode()),
        ("indented.json", json.dumps(record(1), indent=2).encode()),
        ("list.json", json.dumps([record(1)]).encode()),
        ("page.json", json.dumps({"studies": [record(1)], "nextPageToken": "x"}).encode()),
        ("lines.jsonl", lines(record(1))),
        ("packed.json.gz", gzip.compress(lines(record(1)), mtime=0)),
        ("with-mark.json", b"\xef\xbb\xbf" + lines(record(1))),
        ("by-content.txt", lines(record(1))),
        ("NCT00000001.txt", CRITERIA.encode()),
        ("NCT00000001.txt.gz", gzip.compress(CRITERIA.encode(), mtime=0)),
        ("NCT00000001", CRITERIA.encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_kind_of_file(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    code, (found,), _ = run(str(tmp_path / name))
    assert (code, found["nct_id"], words(found)) == (0, nct(1), WORDS)


def test_a_record_is_read_with_its_limits_and_a_text_without(tmp_path, monkeypatch):
    given = []
    monkeypatch.setattr(parse_criteria, "parse", lambda *arguments: given.append(arguments) or parse(*arguments))
    limits = {"sex": "FEMALE", "minimumAge": "18 Years", "maximumAge": "6 Months", "healthyVolunteers": False}
    (tmp_path / "one.json").write_text(json.dumps(record(1, eligibility=limits)))
    (tmp_path / "NCT00000002.txt").write_text(CRITERIA)
    run(str(tmp_path / "one.json"), str(tmp_path / "NCT00000002.txt"))
    assert given == [(CRITERIA, Limits(18.0, 0.5, Sex.FEMALE, False)), (CRITERIA,)]


def test_a_record_needs_nothing_but_number_and_criteria(tmp_path):
    made = {
        "protocolSection": {
            "identificationModule": {"nctId": nct(1)},
            "eligibilityModule": {"eligibilityCriteria": f"\n {CRITERIA}"},
            "contactsLocationsModule": "not what it should be",
        }
    }
    (tmp_path / "one.json").write_text(json.dumps(made))
    code, (found,), _ = run(str(tmp_path / "one.json"))
    assert (code, words(found)) == (0, WORDS)
    verbatim = made["protocolSection"]["eligibilityModule"]["eligibilityCriteria"]
    assert [verbatim[slice(*item["span"])] for item in found["items"]] == WORDS


def test_line_ends_and_byte_order_mark_of_a_text(tmp_path):
    path = tmp_path / "NCT00000001.txt"
    path.write_bytes(b"\xef\xbb\xbf" + CRITERIA.replace("\n", "\r\n").encode())
    _, (found,), _ = run(str(path))
    verbatim = CRITERIA.replace("\n", "\r\n")
    assert words(found) == WORDS == [verbatim[slice(*item["span"])] for item in found["items"]]


def test_prose_that_begins_with_a_bracket_is_prose(tmp_path):
    (tmp_path / "NCT00000001.txt").write_text(f"[Part A]\n\n{CRITERIA}")
    code, (found,), _ = run(str(tmp_path / "NCT00000001.txt"))
    assert (code, words(found)[-1]) == (0, "Current smoker")


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_a_text_without_criteria_has_no_items(tmp_path, text):
    (tmp_path / "NCT00000001.txt").write_text(text)
    code, (found,), _ = run(str(tmp_path / "NCT00000001.txt"))
    assert (code, found["nct_id"], found["items"]) == (0, "NCT00000001", [])


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_holds_records(monkeypatch, arguments):
    standard_input(monkeypatch, lines(record(1), record(2)))
    code, found, _ = run(*arguments)
    assert (code, [one["nct_id"] for one in found]) == (0, [nct(1), nct(2)])


@pytest.mark.parametrize(("arguments", "number"), [((), ""), (("--nct-id", "NCT00000009"), "NCT00000009")])
def test_standard_input_holds_text(monkeypatch, arguments, number):
    standard_input(monkeypatch, CRITERIA.encode())
    code, (found,), _ = run(*arguments)
    assert (code, found["nct_id"], words(found)) == (0, number, WORDS)


def test_a_broken_record_costs_nothing_but_itself(tmp_path):
    path = tmp_path / "studies.jsonl"
    path.write_bytes(lines(record(1)) + b'{"broken\n' + lines({"no": "number"}, record(2)))
    code, found, said = run(str(path))
    assert (code, [one["nct_id"] for one in found]) == (1, [nct(1), nct(2)])
    assert [line.partition(": ")[0] for line in said.splitlines()[:2]] == [f"{path}#2", f"{path}#3"]
    assert "broken JSON" in said
    assert "the NCT number is missing" in said
    assert said.splitlines()[-1].startswith("2 were not read: see above.")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("prose.json", CRITERIA.encode(), "holds no registry data"),
        ("empty.json", b"", "is empty"),
        ("latin.txt", "Fièvre".encode("latin-1"), "save it in that encoding"),
        ("cut.txt.gz", gzip.compress(CRITERIA.encode(), mtime=0)[:-12], "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_next_one_is_read(tmp_path, name, data, problem):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "NCT00000001.txt").write_text(CRITERIA)
    code, (found,), said = run(str(tmp_path / name), str(tmp_path / "missing.txt"), str(tmp_path / "NCT00000001.txt"))
    assert (code, found["nct_id"]) == (1, "NCT00000001")
    assert problem in said.splitlines()[0]
    assert f"{tmp_path / 'missing.txt'}: cannot be opened: No such file" in said


def test_a_folder_gives_its_records_and_texts_and_nothing_else(tmp_path):
    (tmp_path / "NCT00000001.txt").write_text(CRITERIA)
    (tmp_path / "README.md").write_text("What is here.")
    (tmp_path / "two.json").write_text(json.dumps(record(2)))
    code, found, _ = run(str(tmp_path))
    assert (code, [one["nct_id"] for one in found]) == (0, [nct(1), nct(2)])


def test_each_line_is_one_for_every_reader(tmp_path):
    (tmp_path / "a.txt").write_text("Inclusion Criteria:\n\n* Fever \u2265 38 \N{DEGREE SIGN}C \u2028\x85 and cough")
    printed = io.StringIO()
    call_command("parse_criteria", str(tmp_path / "a.txt"), stdout=printed)
    assert len(printed.getvalue().splitlines()) == 1
    assert printed.getvalue().isascii()


def test_no_database_is_started_or_asked(tmp_path):
    (tmp_path / "a.txt").write_text(CRITERIA)
    done = manage(str(tmp_path / "a.txt"), data=tmp_path / "data")
    assert (done.returncode, done.stderr, words(json.loads(done.stdout))) == (0, "", WORDS)
    assert not (tmp_path / "data" / "postgres").exists()
    done = manage(str(tmp_path / "a.txt"), data=tmp_path / "data", DATABASE_URL="postgres://nobody@127.0.0.1:1/none")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_has_had_enough_ends_it_quietly(tmp_path):
    many = tmp_path / "many.jsonl"
    many.write_bytes(gzip.decompress(SAMPLE.read_bytes()) * 3)
    command = [sys.executable, str(ROOT / "manage.py"), "parse_criteria", str(many)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "DATA_DIR": str(tmp_path)}
    ) as process:
        assert json.loads(process.stdout.readline())["nct_id"].startswith("NCT")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
