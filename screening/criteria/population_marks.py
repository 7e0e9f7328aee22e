"""Where a text names some of its people: its headings and items in reading order, each with the label it carries."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .population_labels import FOR_EVERYBODY, Label, bare_label, leading_label, section_label
from .text import Source, fold
from .tree import LEAD_INS, Item, Role, Section

_LONGEST = 110
_EXCLUDES = re.compile(r"exclu|ineligib|non[- ]?(?:inc|elig)", re.IGNORECASE)
_CRITERIA = re.compile(r"criteri|requirement", re.IGNORECASE)
NOTHING_FOLLOWS = re.compile(r"[^:]*:\W*(?:none|nil|n/?a|not applicable)\W*$", re.IGNORECASE)


class Stand(StrEnum):
    """How a label stands: heading a section, before the sections of its own people, above their items."""

    SECTION = "section"
    BEFORE = "before"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Mark:
    """An item, or (None) a section heading that is no item. `excludes`: the heading is one of exclusions."""

    item: Item | None
    label: Label | None = None
    stand: Stand | None = None
    excludes: bool = False


def marks_of(source: Source, headings: Sequence[tuple[int, int]], items: Sequence[Item]) -> list[Mark]:
    """All section headings (`headings` are their ranges in the cleaned text) and all items, as they stand."""
    starts: list[int] = []
    for item in items:
        starts.append(item.spans[0][0] if item.spans else starts[-1] if starts else 0)
    behind: dict[int, list[Mark]] = {}
    for start, end in headings:
        if span := source.span(start, end):
            behind.setdefault(bisect_left(starts, span[0]), []).append(_heading(source.text[start:end]))
    by_id = {item.id: item for item in items}
    parents = {item.parent for item in items}
    marks: list[Mark] = []
    for place, item in enumerate(items):
        marks += behind.get(place, ())
        follows = next(iter(behind.get(place + 1, ())), None)
        before_sections = follows is not None and not follows.excludes and not _is_bulleted(source, item)
        marks.append(_of_item(item, before_sections, item.id in parents and _stands_free(item, by_id)))
    return marks + behind.get(len(items), [])


def begins_with(item: Item) -> Label | None:
    """The label that a criterion begins with; None where it begins with none."""
    return leading_label(item.text) if item.role is not Role.NOTE else None


def _heading(text: str) -> Mark:
    label = section_label(fold(text), heading=True) or FOR_EVERYBODY
    return Mark(None, label, Stand.SECTION, bool(_EXCLUDES.search(text)))


def _of_item(item: Item, before_sections: bool, above: bool) -> Mark:
    """`before_sections`: an inclusion heading follows at once; `above`: items stand below it, and no group above."""
    text = item.text
    if len(text) > _LONGEST or item.role is Role.NOTE:
        return Mark(item)
    if label := _of_section(item):
        return Mark(item, label, Stand.SECTION, item.section is Section.EXCLUSION)
    if not before_sections and not above:
        return Mark(item)
    label = bare_label(text)
    if label is None:
        return Mark(item)
    stand = Stand.BEFORE if before_sections else Stand.ABOVE
    return Mark(item, label, stand, stand is Stand.ABOVE and item.section is Section.EXCLUSION)


def _of_section(item: Item) -> Label | None:
    """The label of a heading of a section that is an item, or of one that says at once that nothing follows."""
    if "ri" not in item.text.lower() or not _CRITERIA.search(item.text):
        return None
    heading = item.role is Role.HEADING
    label = section_label(item.text, heading=False) if heading else leading_label(item.text)
    return label if label and label.heads and (heading or NOTHING_FOLLOWS.match(item.text)) else None


def _is_bulleted(source: Source, item: Item) -> bool:
    return bool(item.spans) and not source.original.startswith(item.text[:1], item.spans[0][0])


def _stands_free(item: Item, by_id: Mapping[int, Item]) -> bool:
    """Whether nothing but headings stands above it."""
    parent = item.parent
    while parent is not None:
        if by_id[parent].role is not Role.HEADING:
            return False
        parent = by_id[parent].parent
    return item.role in LEAD_INS
