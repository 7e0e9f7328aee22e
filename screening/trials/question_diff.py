"""What differs between two versions of a trial's questions, criterion by criterion, told in words for staff."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screening.trials.labels import normalised
from screening.trials.question_models import Question

Key = tuple[str, int]
_NOT_COMPARED = {"id", "question_set"}
_COLUMNS = tuple(field.name for field in Question._meta.concrete_fields if field.name not in _NOT_COMPARED)
# What a difference is called, and the columns that it is seen in; the most important first.
_ASPECTS = {
    "question": ("question",),
    "sense": ("negated", "fits_if"),
    "role": ("role",),
    "section": ("section",),
    "logic": ("logic", "minimum"),
    "who it applies to": ("applies_to",),
    "topic": ("topic",),
    "who can answer": ("answerer",),
    "known answer": ("known_age", "known_sex"),
    "assumption": ("assumed",),
    "help": ("help",),
    "staff's changes": ("edited", "hidden"),
    "own words": ("text", "spans"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One item in both versions; `aspects` names what differs ("question", "sense", "parent" ...)."""

    old: Question
    new: Question
    aspects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """The items that only one version has, and those that changed. All empty: the same items in another order."""

    added: tuple[Question, ...]
    removed: tuple[Question, ...]
    changed: tuple[Change, ...]


def difference(old: Sequence[Question], new: Sequence[Question]) -> Difference | None:
    """What differs between two whole versions, both in reading order; None where every column of every row is equal.

    An item of the one is the item of the other that has the same words, whatever their case and spacing; of several
    with the same words, the one in the same place among them. Numbers that only moved are no change.
    """
    if [_values(row) for row in old] == [_values(row) for row in new]:
        return None
    before, after = _Version(old), _Version(new)
    changes = (
        Change(row, after.rows[key], aspects)
        for key, row in before.rows.items()
        if key in after.rows and (aspects := _aspects(before, after, key))
    )
    return Difference(
        added=tuple(row for key, row in after.rows.items() if key not in before.rows),
        removed=tuple(row for key, row in before.rows.items() if key not in after.rows),
        changed=tuple(changes),
    )


def _values(row: Question) -> list[object]:
    return [getattr(row, name) for name in _COLUMNS]


class _Version:
    """The rows of a version by key, and the key of each item's number."""

    def __init__(self, rows: Iterable[Question]) -> None:
        seen: Counter[str] = Counter()
        self.rows: dict[Key, Question] = {}
        self.keys: dict[int | None, Key] = {}
        for row in rows:
            words = normalised(row.text)
            key = (words, seen[words])
            seen[words] += 1
            self.rows[key] = row
            self.keys[row.item] = key


def _aspects(before: _Version, after: _Version, key: Key) -> tuple[str, ...]:
    old, new = before.rows[key], after.rows[key]
    found = [name for name, columns in _ASPECTS.items() if any(getattr(old, c) != getattr(new, c) for c in columns)]
    if before.keys.get(old.parent) != after.keys.get(new.parent):
        found.append("parent")
    if _repeats(before, old) != _repeats(after, new):
        found.append("repeats")
    return tuple(found)


def _repeats(version: _Version, row: Question) -> tuple[Key | None, bool]:
    return version.keys.get(row.same_as), row.same_as_opposite


def tally(changes: Iterable[Change]) -> Counter[str]:
    """How many of the changes have each aspect."""
    return Counter(aspect for change in changes for aspect in change.aspects)
