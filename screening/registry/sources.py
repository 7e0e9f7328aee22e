"""Reads registry records from what an operator has: files, folders, gzip and zip archives, or standard input.

Kinds are told by content, not by name. Records come one by one and name their origin; memory does not grow with size.
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO
from zipfile import ZipFile, ZipInfo

from screening.registry.documents import LONGEST, find_records
from screening.registry.errors import SourceError
from screening.registry.stream import CHUNK, DAMAGE, Stream, gunzip

_STANDARD_INPUT = "-"
STANDARD_INPUT = "standard input"  # its origin
_GZIP_MAGIC = b"\x1f\x8b"
_ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_DEEPEST_PACKING = 4
# Beside the data, a folder may hold a README; a file that claims to be data by its name is never passed over.
_RECORD_SUFFIXES = (".json", ".jsonl", ".ndjson")
_DATA_SUFFIXES = (*_RECORD_SUFFIXES, ".gz", ".zip")
# In prose a line may begin with a bracket ("[Part A]"), but not with one that holds JSON.
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{|\[\s*[\[\]{])|.*?^\{\s*\"", re.DOTALL | re.MULTILINE)
_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A record as the source holds it, or the error that stands in its place: exactly one of both.

    `origin` is "file#17": the place in a list, or the line of a file of lines, counted from 1; "archive.zip!/file#17".
    Who asks for texts too gets `text` in place of the record where a file holds prose; `origin` is then the file.
    """

    origin: str
    record: dict[str, object] | None = None
    error: SourceError | None = None
    text: str | None = None


@dataclass(slots=True)
class Progress:
    """Bytes read so far and in all (packed size, as on disk); `total` is None where it cannot be known."""

    done: int = 0
    total: int | None = None


class _CountedFile:
    """A binary file that adds what is read of it to a Progress."""

    def __init__(self, file: BinaryIO, progress: Progress) -> None:
        self._file = file
        self._progress = progress
        self.seek = file.seek
        self.tell = file.tell
        self.seekable = file.seekable

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self._progress.done += len(data)
        return data


@dataclass(frozen=True, slots=True)
class _Part:
    """A file, a member of an archive or a stream. `claimed`: it must hold records; `depth`: how often it is packed.

    `texts`: it may hold prose instead.
    """

    origin: str
    stream: Stream
    claimed: bool = True
    texts: bool = False
    file: _CountedFile | None = None
    depth: int = 0

    def failure(self, problem: str) -> SourceRecord:
        return _failure(self.origin, problem)


def read_records(
    source: str | Path | BinaryIO, progress: Progress | None = None, *, texts: bool = False
) -> Iterator[SourceRecord]:
    """Yield each record of `source`: a path (file or folder, read in the order of names), "-", or an open binary file.

    Never raises for bad input: an error stands in the place of what cannot be read, and what follows is still read.
    `progress` is kept up to date while the records are consumed. With `texts`, what is no JSON and does not claim to
    be by its name is given as text; in a folder or an archive, only what is named ".txt".
    """
    progress = progress or Progress()
    if not isinstance(source, str | Path):
        yield from _unpacked(_opened("input", source, progress, texts=texts))
    elif str(source) == _STANDARD_INPUT:
        yield from _unpacked(_opened(STANDARD_INPUT, sys.stdin.buffer, progress, texts=texts))
    else:
        yield from _from_path(Path(source), progress, texts=texts)


def _failure(origin: str, problem: str) -> SourceRecord:
    return SourceRecord(origin, error=SourceError(origin, problem))


def _opened(origin: str, file: BinaryIO, progress: Progress, *, claimed: bool = True, texts: bool = False) -> _Part:
    counted = _CountedFile(file, progress)
    return _Part(origin, Stream(_chunks(counted)), claimed, texts, counted if file.seekable() else None)


def _chunks(file: _CountedFile | IO[bytes]) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


def _from_path(path: Path, progress: Progress, *, texts: bool) -> Iterator[SourceRecord]:
    if not path.is_dir():
        progress.total = path.stat().st_size if path.is_file() else None
        yield from _from_file(path, progress, claimed=True, texts=texts and not _claims_records(path.name))
        return
    unreadable: list[OSError] = []
    files = _files_below(path, unreadable)
    yield from (_failure(str(error.filename), _reason(error)) for error in unreadable)
    progress.total = sum(size for _, size in files)
    done = 0
    for file, size in files:
        yield from _from_file(file, progress, claimed=_claims_data(file.name), texts=texts and _claims_text(file.name))
        # An archive's directory is read more than once: each file counts as its size in the end.
        done += size
        progress.done = done


def _files_below(folder: Path, unreadable: list[OSError]) -> list[tuple[Path, int]]:
    """Return the regular files that are not hidden, sorted by path, with their sizes in bytes."""
    found = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = [Path(parent, name) for name in names if not name.startswith(".")]
        found += [(path, path.stat().st_size) for path in paths if path.is_file()]
    return sorted(found)


def _claims_data(name: str) -> bool:
    return name.lower().endswith(_DATA_SUFFIXES)


def _claims_records(name: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(_RECORD_SUFFIXES)


def _claims_text(name: str) -> bool:
    return name.lower().removesuffix(".gz").endswith(".txt")


def _reason(error: OSError) -> str:
    return f"cannot be opened: {error.strerror or error}"


def _from_file(path: Path, progress: Progress, *, claimed: bool, texts: bool) -> Iterator[SourceRecord]:
    try:
        file = path.open("rb")
    except OSError as error:
        yield _failure(str(path), _reason(error))
        return
    with file:
        yield from _unpacked(_opened(str(path), file, progress, claimed=claimed, texts=texts))


def _unpacked(part: _Part) -> Iterator[SourceRecord]:
    """Yield the records of `part`, whatever it is packed in."""
    head = part.stream.peek(len(_ZIP_MAGIC[0]))
    if not head.startswith((_GZIP_MAGIC, *_ZIP_MAGIC)):
        yield from _from_text(part)
    elif part.depth == _DEEPEST_PACKING:
        yield part.failure(f"packed more than {_DEEPEST_PACKING} times")
    elif head.startswith(_GZIP_MAGIC):
        inner = Stream(gunzip(part.stream))
        yield from _unpacked(replace(part, stream=inner, file=None, depth=part.depth + 1))
    else:
        yield from _from_zip(part)


def _from_zip(part: _Part) -> Iterator[SourceRecord]:
    """Yield the records of a zip archive; one that cannot be searched is copied to a temporary file first."""
    with tempfile.TemporaryFile() as copy:
        if part.file is None:
            while data := part.stream.read():
                copy.write(data)
        try:
            archive = ZipFile(part.file or copy)
        except DAMAGE as error:
            yield part.failure(f"the zip archive cannot be read: {part.stream.damage or error}")
            return
        with archive:
            for member in sorted(archive.infolist(), key=lambda info: info.filename):
                yield from _from_member(part, archive, member)


def _from_member(part: _Part, archive: ZipFile, member: ZipInfo) -> Iterator[SourceRecord]:
    path = PurePosixPath(member.filename)
    if member.is_dir() or any(name.startswith((".", "__MACOSX")) for name in path.parts):
        return
    origin = f"{part.origin}!/{member.filename}"
    stream = Stream(_member_chunks(archive, member))
    texts = part.texts and _claims_text(path.name)
    yield from _unpacked(_Part(origin, stream, _claims_data(path.name), texts, depth=part.depth + 1))


def _member_chunks(archive: ZipFile, member: ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as file:
        yield from _chunks(file)


def _from_text(part: _Part) -> Iterator[SourceRecord]:
    if part.texts and _JSON.match(part.stream.peek(_HEAD)) is None:
        yield _prose(part)
        return
    found = find_records(part.stream)
    if found is not None:
        for item in found:
            origin = f"{part.origin}#{item.number}"
            yield _failure(origin, item.problem) if item.problem else SourceRecord(origin, item.record)
    elif part.claimed and not part.stream.damage:
        empty = not part.stream.peek(1)
        yield part.failure("is empty" if empty else "holds no registry data (JSON, JSON lines, gzip or zip)")
    if part.stream.damage:
        yield part.failure(f"damaged, what follows cannot be read: {part.stream.damage}")


def _prose(part: _Part) -> SourceRecord:
    """The whole part as text; without its byte order mark, otherwise to the letter."""
    raw = part.stream.peek(LONGEST + 1)
    if part.stream.damage:
        return part.failure(f"damaged, cannot be read to the end: {part.stream.damage}")
    if len(raw) > LONGEST:
        return part.failure(f"the text is longer than {LONGEST} bytes")
    try:
        return SourceRecord(part.origin, text=raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return part.failure("is no text in UTF-8; save it in that encoding")
