"""Finds the JSON objects in a stream of bytes, however they are wrapped: one, a list, a page of the API, or lines.

A broken object never hides the next one where its beginning can be found. At most one object (`LONGEST` bytes) is held
in memory, never the whole file.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from screening.registry.node import kind_of
from screening.registry.splitter import is_page, split_objects
from screening.registry.stream import Stream

# The largest records of the registry, with results, take some megabytes.
LONGEST = 16 * 1024 * 1024
_HEAD = 64 * 1024
_BOM = b"\xef\xbb\xbf"
_BLANK = b" \t\r\n"
_OBJECT_ON_A_LINE = re.compile(rb"^\{", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a place of a document: a record, or the problem that prevents one. `number` counts from 1."""

    number: int
    record: dict[str, object] | None = None
    problem: str = ""


def find_records(stream: Stream) -> Iterator[Found] | None:
    """Return the records of `stream` (lazily), numbered by line or by place in the list; None where it is no JSON."""
    if stream.peek(len(_BOM)) == _BOM:
        stream.skip(len(_BOM))
    skipped = _skip_blank_lines(stream)
    head = stream.peek(_HEAD)
    if not head.startswith((b"{", b"[")):
        return _in_lines(stream, skipped) if _OBJECT_ON_A_LINE.search(head) else None
    return _in_lines(stream, skipped) if _is_lines(stream) else _in_document(stream)


def _skip_blank_lines(stream: Stream) -> int:
    """Leave out the white space at the beginning; return the number of line breaks in it."""
    head = stream.peek(_HEAD)
    blank = head[: len(head) - len(head.lstrip(_BLANK))]
    stream.skip(len(blank))
    return blank.count(b"\n")


def _is_lines(stream: Stream) -> bool:
    """Tell JSON lines from a document that is spread over lines: a broken first line must not decide it alone."""
    head = stream.peek(_HEAD)
    if head.startswith(b"[") or is_page(head):
        return False
    line = stream.peek_line(LONGEST).rstrip(_BLANK)
    following = head.partition(b"\n")[2].lstrip(_BLANK)
    return not line.endswith((b"[", b":", b"{", b",")) or following.startswith(b"{")


def _in_lines(stream: Stream, number: int) -> Iterator[Found]:
    while line := stream.read_line(LONGEST):
        number += 1
        if len(line) == LONGEST and not line.endswith(b"\n"):
            _skip_line(stream)
            yield Found(number, problem=f"the line is longer than {LONGEST} bytes")
        elif line.strip(_BLANK):
            yield _parsed(number, line)


def _skip_line(stream: Stream) -> None:
    while (piece := stream.read_line(LONGEST)) and not piece.endswith(b"\n"):
        pass


def _in_document(stream: Stream) -> Iterator[Found]:
    for number, part in enumerate(split_objects(stream, LONGEST), start=1):
        yield Found(number, problem=part) if isinstance(part, str) else _parsed(number, part)


def _parsed(number: int, raw: bytes) -> Found:
    try:
        record = json.loads(raw.decode("utf-8"), parse_constant=_refuse_constant)
    except RecursionError:
        return Found(number, problem="nested too deeply")
    except ValueError as error:
        return Found(number, problem=f"broken JSON: {error}")
    if not isinstance(record, dict):
        return Found(number, problem=f"{kind_of(record)}, not an object")
    return Found(number, record)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
