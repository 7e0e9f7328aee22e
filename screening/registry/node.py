"""A place in a JSON record that knows its own path, so that every refusal can name where it happened."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from screening.registry.errors import RecordError

_LONGEST_QUOTE = 60
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_KINDS = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list"}


def clean(text: str) -> str:
    """Return `text` without blank ends, NUL characters and halves of surrogate pairs: PostgreSQL stores neither."""
    return _UNSTORABLE.sub(lambda found: "" if found[0] == "\0" else "\N{REPLACEMENT CHARACTER}", text).strip()


def kind_of(value: object) -> str:
    """Name the JSON kind of `value` in words."""
    return "an object" if isinstance(value, Mapping) else _KINDS.get(type(value), "nothing")


def quote(value: object) -> str:
    """Show `value` in an error message: short, printable and on one line."""
    if not isinstance(value, str | int | float):
        return kind_of(value)
    shown = repr(value)
    return shown if len(shown) <= _LONGEST_QUOTE else f"{shown[:_LONGEST_QUOTE]}..."


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON value and its path; None stands for "not given", whether the key is missing or null."""

    value: object
    path: str = ""

    def refuse(self, problem: str) -> RecordError:
        """Return the error that says what is wrong here."""
        return RecordError(self.path, problem)

    def child(self, key: str) -> "Node":
        """Return the value under `key`; raise RecordError where this is not an object."""
        if self.value is None:
            return Node(None, self._below(key))
        if not isinstance(self.value, Mapping):
            raise self.refuse(f"{kind_of(self.value)}, not an object")
        return Node(self.value.get(key), self._below(key))

    def _below(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def at(self, *keys: str) -> "Node":
        """Return the value below this one along `keys`."""
        node = self
        for key in keys:
            node = node.child(key)
        return node

    def items(self) -> Iterator["Node"]:
        """Yield the items of a list, none where it is not given; raise RecordError where it is no list."""
        if self.value is None:
            return
        if not isinstance(self.value, list | tuple):
            raise self.refuse(f"{kind_of(self.value)}, not a list")
        for number, item in enumerate(self.value):
            yield Node(item, f"{self.path}[{number}]")

    def text(self) -> str:
        """Return clean text, "" where it is not given; raise RecordError where it is no text."""
        if self.value is None:
            return ""
        if not isinstance(self.value, str):
            raise self.refuse(f"{kind_of(self.value)}, not text")
        return clean(self.value)

    def texts(self) -> tuple[str, ...]:
        """Return the texts of a list, each once and in order, blank ones left out."""
        return distinct(item.text() for item in self.items())

    def flag(self) -> bool | None:
        """Return true, false, or None where it is not given; raise RecordError for anything else."""
        if self.value is None or isinstance(self.value, bool):
            return self.value
        raise self.refuse(f"{quote(self.value)} is not true or false")

    def count(self, largest: int) -> int | None:
        """Return a whole number from 0 to `largest`, None where it is not given; raise RecordError for others."""
        if self.value is None:
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, int) or not 0 <= self.value <= largest:
            raise self.refuse(f"{quote(self.value)} is not a whole number from 0 to {largest}")
        return self.value

    def degrees(self, largest: int) -> float | None:
        """Return an angle from -`largest` to `largest` degrees, None where it is not given; raise for others."""
        if self.value is None:
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.refuse(f"{quote(self.value)} is not a number of degrees")
        if not -largest <= self.value <= largest:  # also true of "not a number"
            raise self.refuse(f"{quote(self.value)} is not between -{largest} and {largest} degrees")
        return float(self.value)


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Return `texts` in order, each once, blank ones left out."""
    return tuple(dict.fromkeys(text for text in texts if text))
