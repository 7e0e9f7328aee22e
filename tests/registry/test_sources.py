"""Every format is read one record at a time, and no broken part hides the rest."""

import gzip
import io
import json
import sys
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.registry.documents import LONGEST
from screening.registry.sources import Progress, SourceRecord, read_records
from tests.registry.conftest import SAMPLE, minimal_record

RECORDS = [minimal_record(number) for number in range(1, 4)]
LIST = json.dumps(RECORDS).encode()
LINES = b"".join(json.dumps(record).encode() + b"\n" for record in RECORDS)
PAGE = json.dumps({"totalCount": 3, "studies": RECORDS, "nextPageToken": "a[{"}).encode()


def results(source):
    return list(read_records(source))


def read(data):
    return results(io.BytesIO(data))


def told(found, origin="input"):
    """Return the titles that were read, and the errors without the origin's name, in order."""
    return [str(item.error).removeprefix(origin) if item.error else title(item.record) for item in found]


def title(record):
    return record["protocolSection"]["identificationModule"]["briefTitle"]


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


ALL = ["Trial 1", "Trial 2", "Trial 3"]


@pytest.mark.parametrize(
    "data",
    [
        LIST,
        LINES,
        PAGE,
        LINES.rstrip(b"\n"),
        LINES.replace(b"\n", b"\r\n"),
        LINES.replace(b"\n", b"\n\n"),
        b"\n " + LINES,
        b"\xef\xbb\xbf" + LIST,
        json.dumps(RECORDS, indent=2).encode(),
        json.dumps({"studies": RECORDS}, indent=1).encode(),
        json.dumps({"nextPageToken": "x", "studies": RECORDS}, indent=0).encode(),
        b"[\n" + LINES.replace(b"}\n{", b"},\n{") + b"]\n",
        b'{"studies": [\n' + LINES.replace(b"}\n{", b"},\n{") + b"]}\n",
        b"\n".join(json.dumps(record, indent=2).encode() for record in RECORDS),
        b"\n".join(json.dumps({"studies": [record]}).encode() for record in RECORDS),
    ],
)
@pytest.mark.parametrize("pack", [bytes, gzip.compress, lambda data: zipped({"a.json": data})])
def test_every_wrapping_gives_the_same_records(data, pack):
    assert [item.record for item in read(pack(data))] == RECORDS


@pytest.mark.parametrize("indent", [None, 2])
def test_one_study_is_a_source(indent):
    assert read(json.dumps(RECORDS[0], indent=indent).encode()) == [SourceRecord("input#1", RECORDS[0])]


@pytest.mark.parametrize("data", [b"[]", b'{"studies": []}', b"[\n]\n"])
def test_an_empty_list_holds_nothing_and_is_no_error(data):
    assert read(data) == []


def test_the_sample_is_read_from_its_folder_without_a_word_about_the_readme():
    progress = Progress()
    found = list(read_records(SAMPLE.parent, progress))
    assert [item.error for item in found] == [None] * 61
    assert found[0].origin == f"{SAMPLE}#1"
    assert progress.done == progress.total == sum(file.stat().st_size for file in SAMPLE.parent.iterdir())


def test_a_folder_is_read_recursively_in_the_order_of_names(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.json").write_bytes(json.dumps(RECORDS[2]).encode())
    (tmp_path / "a.zip").write_bytes(
        zipped(
            {
                "y.txt": LIST[:0] + json.dumps(RECORDS[1]).encode(),
                "x.json.gz": gzip.compress(json.dumps(RECORDS[0]).encode()),
            }
        )
    )
    (tmp_path / ".hidden.json").write_bytes(b"nonsense")
    (tmp_path / "notes.txt").write_bytes(b"nonsense")
    found = results(tmp_path)
    assert told(found) == ALL
    assert [item.origin for item in found] == [
        f"{tmp_path}/a.zip!/x.json.gz#1",
        f"{tmp_path}/a.zip!/y.txt#1",
        f"{tmp_path}/b/one.json#1",
    ]


def test_standard_input_is_unpacked_too(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(LIST))))
    found = results("-")
    assert told(found) == ALL
    assert found[2].origin == "standard input#3"


class Pipe(io.BytesIO):
    """Bytes that cannot be searched, as of a pipe."""

    def seekable(self):
        return False


def test_a_zip_from_a_pipe_is_read():
    assert told(results(Pipe(zipped({"a.json": LIST})))) == ALL


def test_a_zip_in_a_zip_is_read_and_endless_packing_is_refused():
    data = LIST
    for _ in range(4):
        data = zipped({"in.zip": data})
    assert told(read(data)) == ALL
    assert told(read(gzip.compress(data))) == ["!/in.zip!/in.zip!/in.zip: packed more than 4 times"]


def test_a_broken_line_in_the_middle_stands_in_its_place():
    lines = LINES.splitlines(keepends=True)
    lines[1] = lines[1][:40] + b"\n"
    found = read(b"".join(lines))
    assert [item.origin for item in found] == ["input#1", "input#2", "input#3"]
    assert [item.error is None for item in found] == [True, False, True]
    assert str(found[1].error).startswith("input#2: broken JSON: ")


@pytest.mark.parametrize("first", [b'{"protocolSection": {"id', b'{"a": 1,', b"nonsense", b"\xff\xfe"])
def test_a_broken_first_line_does_not_hide_the_others(first):
    assert told(read(first + b"\n" + LINES))[1:] == ALL


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"[1]", "#2: a list, not an object"),
        (b"5", "#2: a number, not an object"),
        (b'{"a": NaN}', "#2: broken JSON: NaN is no JSON"),
        (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, "#2: nested too deeply"),
    ],
)
def test_a_line_that_is_no_record_says_why(line, problem):
    first, rest = LINES.split(b"\n", 1)
    assert told(read(first + b"\n" + line + b"\n" + rest)) == ["Trial 1", problem, "Trial 2", "Trial 3"]


def test_a_line_beyond_all_measure_is_left_out():
    first, rest = LINES.split(b"\n", 1)
    data = first + b'\n{"a": "' + b"x" * (LONGEST * 2) + b'"}\n' + rest
    assert told(read(data)) == ["Trial 1", f"#2: the line is longer than {LONGEST} bytes", "Trial 2", "Trial 3"]


def test_a_record_beyond_all_measure_is_left_out():
    one, two, three = (json.dumps(record).encode() for record in RECORDS)
    data = b"[\n" + b",\n".join([one, b'{"a": "' + b"x" * (LONGEST * 2) + b'"}', two, three]) + b"\n]"
    assert told(read(data)) == ["Trial 1", f"#2: the record has no end within {LONGEST} bytes", "Trial 2", "Trial 3"]


def test_lists_in_lists_are_looked_into_but_not_without_end():
    assert told(read(b"[[" + LIST + b"], []]")) == ALL
    assert told(read(b"[" * 100_000)) == ["#1: the end of the list is missing"]


def test_bytes_that_are_no_text_spoil_their_line_only():
    assert [item.error is None for item in read(LINES.replace(b"Trial 2", b"Trial \xff"))] == [True, False, True]


@pytest.mark.parametrize("broken", [b'{"a": {"b": 1', b'{"a": "b', b"{broken}", b'{"a": ' + b"[" * 100_000])
@pytest.mark.parametrize("indent", [b"", b"  "])
def test_a_broken_record_of_a_list_does_not_hide_the_next(broken, indent):
    one, two, three = (indent + json.dumps(record).encode() for record in RECORDS)
    found = read(b"[\n" + b",\n".join([one, indent + broken, two, three]) + b"\n]\n")
    assert [item.error is None for item in found] == [True, False, True, True]


def test_what_is_no_object_in_a_list_is_an_error_in_its_place():
    data = b"[" + json.dumps(RECORDS[0]).encode() + b', 5, "x", ' + json.dumps(RECORDS[1]).encode() + b"]"
    assert told(read(data)) == ["Trial 1", "#2: not an object", "Trial 2"]


def test_what_follows_a_list_is_an_error():
    assert told(read(LIST + b" null")) == [*ALL, "#4: not an object"]


def test_a_list_cut_off_says_so_and_keeps_what_was_whole():
    found = read(LIST[:-20])
    assert told(found)[:2] == ALL[:2]
    assert told(found)[2:] == [
        f"#3: the record has no end within {LONGEST} bytes",
        "#4: the end of the list is missing",
    ]


@pytest.mark.parametrize("data", [LIST, LINES])
def test_a_cut_gzip_keeps_what_was_whole(data):
    many = data if data is LIST else LINES * 400
    packed = gzip.compress(many)
    found = read(packed[: len(packed) - 12])
    assert str(found[-1].error) == "input: damaged, what follows cannot be read: the gzip data are cut off"
    assert told(found)[0] == "Trial 1"


def test_gzip_files_one_after_the_other_are_one():
    first, rest = LINES.split(b"\n", 1)
    packed = gzip.compress(first + b"\n") + gzip.compress(rest) + b"\0" * 100
    assert told(read(packed)) == ALL


def test_folders_and_hidden_files_of_an_archive_are_passed_over():
    members = {"a/": b"", "a/.b.json": b"x", "__MACOSX/b.json": b"x", "README": b"x", "a/b.json": LIST}
    assert [item.origin for item in read(zipped(members))] == [f"input!/a/b.json#{number}" for number in (1, 2, 3)]


def test_a_damaged_member_of_an_archive_does_not_hide_the_next():
    data = bytearray(zipped({"a.json": LIST * 50, "b.json": LIST}))
    data[60:70] = b"\xff" * 10
    found = told(read(bytes(data)))
    assert found[-3:] == ALL
    assert any(text.startswith("!/a.json: damaged") for text in found[:-3])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", ": is empty"),
        (b" \n", ": is empty"),
        (b"nct_id,title\n", ": holds no registry data (JSON, JSON lines, gzip or zip)"),
        (b"PK\x03\x04nonsense", ": the zip archive cannot be read: File is not a zip file"),
    ],
)
def test_what_holds_no_records_says_so(data, problem):
    assert told(read(data)) == [problem]


def test_a_file_that_does_not_exist_is_an_error_with_its_name(tmp_path):
    missing = tmp_path / "missing.json"
    assert told(results(missing), str(missing)) == [": cannot be opened: No such file or directory"]


@given(data=st.binary(max_size=200) | st.text('[]{}",:\\n \\\\"studies1', max_size=100).map(str.encode))
def test_any_bytes_are_read_or_refused(data):
    assert all((item.record is None) != (item.error is None) for item in read(data))


@given(at=st.integers(0, 10_000), junk=st.binary(max_size=4), kind=st.sampled_from([LIST, LINES, PAGE]))
def test_damaged_bytes_never_stop_the_reading(at, junk, kind):
    for data in (kind, gzip.compress(kind), zipped({"a.json": kind})):
        place = at % len(data)
        found = read(data[:place] + junk + data[place + 2 :])
        assert all((item.record is None) != (item.error is None) for item in found)


def test_progress_grows_to_the_size_of_the_file(tmp_path):
    file = tmp_path / "many.json.gz"
    file.write_bytes(gzip.compress(LINES * 20_000, compresslevel=0))
    progress = Progress()
    steps = {(progress.done, progress.total) for _ in read_records(file, progress)}
    assert max(steps) == (file.stat().st_size, file.stat().st_size)
    assert len(steps) > 5


def big_list(size):
    """Yield a list on one line with about `size` bytes."""
    yield b"["
    record = json.dumps(minimal_record() | {"text": 'a "quoted" {text]' * 500}).encode()
    for _ in range(size // len(record)):
        yield record + b", "
    yield json.dumps(minimal_record()).encode() + b"]"


@pytest.mark.parametrize("name", ["list", "junk"])
def test_memory_does_not_grow_with_the_size_of_the_file(tmp_path, name):
    file = tmp_path / name
    with file.open("wb") as out:
        out.writelines(
            big_list(40_000_000) if name == "list" else [b"[", (b'1, "' + b"x" * 300 + b'", ') * 30_000, b"2]"]
        )
    tracemalloc.start()
    count = sum(1 for _ in read_records(file))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count > 1000
    assert peak < 6_000_000
