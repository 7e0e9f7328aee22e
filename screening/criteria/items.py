"""Items of the tree from the nodes of the outline: role, sense, topic and answerer of each."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from screening.criteria import populations, quantities, remarks, roles, sense, sexes, topics
from screening.criteria.about import Place
from screening.criteria.context import Context
from screening.criteria.outline import Node
from screening.criteria.text import Source
from screening.criteria.tree import AgeRange, Answerer, Item, Limits, Logic, Reply, Role, Section, Sex, Topic

_MIXED = "one list for inclusion and exclusion"
_WRONG_LIST = "says the opposite of the list it stands in"


class _Above(NamedTuple):
    """What an item takes from the one it stands under."""

    item: Item
    ban: bool
    sex: Sex
    heading: str = ""


class Reading(NamedTuple):
    """An item without its question; `context` is what the question is made from, None for all but criteria."""

    item: Item
    context: Context | None = None


@dataclass(slots=True)
class _Work:
    source: Source
    limits: Limits
    readings: list[Reading] = field(default_factory=list)


def items_of(source: Source, nodes: list[Node], limits: Limits) -> list[Reading]:
    """All items in reading order, numbered from 1."""
    work = _Work(source, limits)
    waiting: list[tuple[Node, _Above | None, bool]] = []
    before: Section | None = None
    roots: list[tuple[Node, _Above | None, bool]] = []
    for node in nodes:
        roots.append((node, None, node.section is not before))
        before = node.section
    waiting.extend(reversed(roots))
    while waiting:
        node, above, first = waiting.pop()
        below = _read(work, node, above, first)
        waiting.extend((child, below or above, False) for child in reversed(node.children))
    _last_words(work)
    return work.readings


def outside(source: Source, items: list[Item], ranges: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans of headings and preamble, and of bare markers: all that is visible and stands in no item."""
    covered = bytearray(len(source.original))
    for item in items:
        for start, end in item.spans:
            covered[start:end] = b"\x01" * (end - start)
    found = [span for start, end in ranges if (span := source.span(start, end))]
    for start, end in found:
        covered[start:end] = b"\x01" * (end - start)
    return tuple(sorted([*found, *_uncovered(source.original, covered)]))


def _uncovered(original: str, covered: bytearray) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = covered.find(0)
    while start >= 0:
        end = covered.find(1, start)
        end = len(covered) if end < 0 else end
        between = original[start:end]
        if not between.isspace():
            spans.extend((start + word.start(), start + word.end()) for word in re.finditer(r"\S+", between))
        start = covered.find(0, end)
    return spans


def _read(work: _Work, node: Node, above: _Above | None, first: bool) -> _Above | None:
    """Add the item of a node; what its children take from it (None where there are none, or no words)."""
    text = node.text
    if not text:
        return None
    part = roles.Part(Role.NOTE) if above and _only_explains(above) else roles.part_of(node, first)
    reading = _reading(work, node, above, part, first)
    work.readings.append(reading)
    if not node.children:
        return None
    item = reading.item
    inherited = above.sex if above else Sex.ALL
    sex = item.applies_to if item.applies_to is not Sex.ALL and part.role is not Role.HEADING else inherited
    heading = text if part.role is not Role.GROUP else above.heading if above else ""
    return _Above(item, ban=bool(above and above.ban) or sense.bans(text), sex=sex, heading=heading)


def _reading(work: _Work, node: Node, above: _Above | None, part: roles.Part, first: bool) -> Reading:
    text = node.text
    topic, answerer = topics.topic_and_answerer(text, _place(node, above, part.role, first))
    restricted = sexes.restricts_to(text, topic is Topic.PREGNANCY)
    sex = above.sex if above and restricted is Sex.ALL else restricted
    parent = None if above is None or remarks.stands_alone(text) else above.item.id
    spans = tuple(span for piece in node.pieces if (span := work.source.span(piece.start, piece.end)))
    about = _Described(len(work.readings) + 1, parent, spans, topic, answerer, sex)
    made = _criterion if part.role is Role.CRITERION else _other
    return made(work, node, above, part, about)


def _only_explains(above: _Above) -> bool:
    """Whether what stands below an item decides nothing: notes, and the exceptions that a criterion names."""
    return above.item.role is Role.NOTE or (above.item.role is Role.CRITERION and above.item.logic is None)


def _place(node: Node, above: _Above | None, role: Role, first: bool) -> Place:
    over = above.item if above else None
    return Place(node.section, role, first, over.topic if over else None, over.answerer if over else None)


class _Described(NamedTuple):
    id: int
    parent: int | None
    spans: tuple[tuple[int, int], ...]
    topic: Topic
    answerer: Answerer
    sex: Sex


def _other(_: _Work, node: Node, __: _Above | None, part: roles.Part, about: _Described) -> Reading:
    """A group, heading or note."""
    return Reading(
        Item(
            id=about.id,
            parent=about.parent,
            section=node.section,
            role=part.role,
            text=node.text,
            logic=part.logic,
            min=part.minimum,
            applies_to=about.sex,
            topic=about.topic,
            answerer=about.answerer,
            spans=about.spans,
            assumed=populations.reason(node.text, part.role, about.topic),
        )
    )


def _criterion(work: _Work, node: Node, above: _Above | None, part: roles.Part, about: _Described) -> Reading:
    """A criterion with its sense, and what its question is made from."""
    text, section = node.text, node.section
    ban = bool(above and above.ban)
    read = sense.sense_of(text, section, ban)
    # The "must not" of a lead-in holds for some of its lines only, more often than not.
    turned = ban and section is Section.INCLUSION and not read.negated and read.fits_if is Reply.NO
    doubt = (_MIXED if node.mixed else "") or (_WRONG_LIST if read.wrong_list or turned else "")
    item = Item(
        id=about.id,
        parent=about.parent,
        section=section,
        role=Role.CRITERION,
        text=text,
        logic=part.logic,
        negated=read.negated,
        fits_if=read.fits_if,
        applies_to=about.sex,
        topic=about.topic,
        answerer=about.answerer,
        spans=about.spans,
        assumed=doubt or populations.reason(text, Role.CRITERION, about.topic),
        known_age=_known_age(about, node, read, work.limits),
        known_sex=about.sex if about.topic is Topic.SEX else None,
    )
    return Reading(item, _context(above, item, read))


def _context(above: _Above | None, item: Item, read: sense.Sense) -> Context:
    """What the wording of its question must know of a criterion."""
    return Context(
        item.section,
        item.topic,
        read.wording,
        read.negated,
        read.fits_if,
        above.item.text if above and above.item.role is Role.GROUP else "",
        item.answerer,
        above.heading if above else "",
        _enough(above, item) if above else 0,
    )


def _enough(above: _Above, item: Item) -> int:
    """How many members of the group above an item are enough to get in; 0 where each of them counts."""
    group, asked_for = above.item, item.section is Section.INCLUSION and item.fits_if is Reply.YES
    enough = group.role is Role.GROUP and group.logic is Logic.ANY and item.parent == group.id
    return (group.min or 1) if enough and asked_for and not above.ban else 0


def _known_age(about: _Described, node: Node, read: sense.Sense, limits: Limits) -> AgeRange | None:
    """The ages that answer Yes to an item about nothing but age, "over 18" settled by the registry's own limits."""
    if about.topic is not Topic.AGE:
        return None
    ages = None if read.negated else quantities.age_range(node.text)
    if ages is None and _is_the_registrys_limit(about, node, read, limits):
        return AgeRange(limits.min_age, limits.max_age)
    if ages is None or node.section is not Section.INCLUSION or read.fits_if is not Reply.YES:
        return ages
    low_inclusive = ages.low_inclusive or ages.low == limits.min_age
    return AgeRange(ages.low, ages.high, low_inclusive, ages.high_inclusive)


def _is_the_registrys_limit(about: _Described, node: Node, read: sense.Sense, limits: Limits) -> bool:
    """Whether an age limit, in words that we cannot read, is the one that the registry gives in numbers besides."""
    given = limits.min_age is not None or limits.max_age is not None
    stands_alone = about.parent is None and node.section is Section.INCLUSION and read.fits_if is Reply.YES
    return given and stands_alone and quantities.says_only_age(node.text)


def _last_words(work: _Work) -> None:
    """Closing remarks and links after the last list belong to neither section."""
    for place in range(len(work.readings) - 1, -1, -1):
        item = work.readings[place].item
        if item.parent is not None or not remarks.closes(item.text):
            return
        work.readings[place] = Reading(
            Item(
                item.id,
                None,
                Section.OTHER,
                Role.NOTE,
                item.text,
                topic=Topic.OTHER,
                answerer=Answerer.SITE,
                spans=item.spans,
            )
        )
