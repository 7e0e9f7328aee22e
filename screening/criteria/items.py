"""Items of the tree from the nodes of the outline: role, sense, topic, question and help of each."""

import re
from dataclasses import dataclass, field

from screening.criteria import helps, populations, quantities, roles, sense, topics, wording
from screening.criteria.outline import Node
from screening.criteria.templates import Context
from screening.criteria.text import Source
from screening.criteria.tree import AgeRange, Answerer, Item, Limits, Reply, Role, Section, Sex, Topic

_MIXED = "one list for inclusion and exclusion"
_WRONG_LIST = "says the opposite of the list it stands in"


@dataclass(frozen=True, slots=True)
class _Above:
    """What an item takes from the one it stands under."""

    item: Item
    ban: bool
    sex: Sex


@dataclass(slots=True)
class _Reading:
    source: Source
    limits: Limits
    items: list[Item] = field(default_factory=list)


def items_of(source: Source, nodes: list[Node], limits: Limits) -> list[Item]:
    """All items in reading order, numbered from 1."""
    reading = _Reading(source, limits)
    waiting: list[tuple[Node, _Above | None, bool]] = []
    before: Section | None = None
    roots: list[tuple[Node, _Above | None, bool]] = []
    for node in nodes:
        roots.append((node, None, node.section is not before))
        before = node.section
    waiting.extend(reversed(roots))
    while waiting:
        node, above, first = waiting.pop()
        below = _read(reading, node, above, first)
        waiting.extend((child, below or above, False) for child in reversed(node.children))
    _last_words(reading)
    return reading.items


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


def _read(reading: _Reading, node: Node, above: _Above | None, first: bool) -> _Above | None:
    """Add the item of a node; what its children take from it (None for an empty node, which is no item)."""
    text = node.text
    if not text:
        return None
    part = roles.Part(Role.NOTE) if above and above.item.role is Role.NOTE else roles.part_of(node, first)
    item = _item(reading, node, above, part)
    reading.items.append(item)
    inherited = above.sex if above else Sex.ALL
    sex = item.applies_to if item.applies_to is not Sex.ALL and part.role is not Role.HEADING else inherited
    return _Above(item, ban=bool(above and above.ban) or sense.bans(text), sex=sex)


def _item(reading: _Reading, node: Node, above: _Above | None, part: roles.Part) -> Item:
    text = node.text
    topic, answerer = _about(node, above, part.role)
    restricted = sense.restricts_to(text, topic is Topic.PREGNANCY)
    sex = above.sex if above and restricted is Sex.ALL else restricted
    parent = None if above is None or roles.stands_alone(text) else above.item.id
    bare = Item(
        id=len(reading.items) + 1,
        parent=parent,
        section=node.section,
        role=part.role,
        text=text,
        logic=part.logic,
        min=part.minimum,
        applies_to=sex,
        topic=topic,
        answerer=answerer,
        spans=tuple(span for piece in node.pieces if (span := reading.source.span(piece.start, piece.end))),
        assumed=populations.reason(text, part.role, topic),
    )
    return _asked(reading, node, above, bare) if part.role is Role.CRITERION else bare


def _about(node: Node, above: _Above | None, role: Role) -> tuple[Topic, Answerer]:
    """Topic and answerer; where the words do not tell, those of the item above."""
    if role is Role.NOTE and roles.stands_alone(node.text):
        return Topic.OTHER, Answerer.SITE
    topic = topics.topic_of(node.text, node.section)
    if above and _taken_over(topic, above.item):
        topic = above.item.topic
    answerer = topics.answerer_of(node.text, topic, node.section)
    return topic, _answerer_below(above.item, topic, answerer) if above else answerer


def _answerer_below(above: Item, topic: Topic, answerer: Answerer) -> Answerer:
    """Findings under a lead-in need what the lead-in needs: the records, or the study team."""
    if above.answerer is Answerer.SITE and topic is Topic.TEST_RESULT:
        return Answerer.SITE
    finding = topic in {Topic.DIAGNOSIS, Topic.SURGERY} and above.topic is topic
    return Answerer.RECORDS if finding and above.answerer is Answerer.RECORDS else answerer


def _taken_over(topic: Topic, above: Item) -> bool:
    """Whether an item is about what the one above it is about: signs under a diagnosis, words that tell nothing."""
    if topic is Topic.OTHER:
        return True
    signs = {Topic.MEDICATION, Topic.HEALTH_CONDITION, Topic.PRIOR_TREATMENT}
    return above.topic is Topic.DIAGNOSIS and above.section is Section.INCLUSION and topic in signs


def _asked(reading: _Reading, node: Node, above: _Above | None, item: Item) -> Item:
    """The criterion with its sense, question and help."""
    read = sense.sense_of(item.text, item.section, bool(above and above.ban))
    lead = above.item.text if above and above.item.role is Role.GROUP else ""
    # The "must not" of a lead-in holds for some of its lines only, more often than not.
    required = item.section is Section.INCLUSION and not read.negated
    turned = required and read.fits_if is Reply.NO and bool(above and above.ban)
    context = Context(item.section, item.topic, read.wording, read.negated, read.fits_if, lead)
    asked = wording.ask(item.text, context)
    doubt = (_MIXED if node.mixed else "") or (_WRONG_LIST if read.wrong_list or turned else "") or item.assumed
    # Words that are merely asked as they stand can rule somebody out; a doubt about their meaning goes first.
    reason = doubt or asked.assumed if asked.assumed in {"", wording.AS_IT_STANDS} else asked.assumed
    return Item(  # written out: `replace` takes three times as long
        id=item.id,
        parent=item.parent,
        section=item.section,
        role=item.role,
        text=item.text,
        logic=item.logic,
        min=item.min,
        negated=read.negated,
        fits_if=read.fits_if,
        applies_to=item.applies_to,
        topic=item.topic,
        answerer=item.answerer,
        question=asked.question,
        spans=item.spans,
        help=helps.help_for(item, asked, lead),
        assumed=reason,
        known_age=_known_age(item, read, reading.limits),
        known_sex=_known_sex(item),
    )


def _known_age(item: Item, read: sense.Sense, limits: Limits) -> AgeRange | None:
    """The ages that answer Yes to an item about nothing but age, "over 18" settled by the registry's own limits."""
    ages = quantities.age_range(item.text) if not read.negated and item.topic is Topic.AGE else None
    if ages is None and _is_the_registrys_limit(item, read, limits):
        return AgeRange(limits.min_age, limits.max_age)
    if ages is None or item.section is not Section.INCLUSION or read.fits_if is not Reply.YES:
        return ages
    low_inclusive = ages.low_inclusive or ages.low == limits.min_age
    return AgeRange(ages.low, ages.high, low_inclusive, ages.high_inclusive)


def _is_the_registrys_limit(item: Item, read: sense.Sense, limits: Limits) -> bool:
    """Whether an age limit, in words that we cannot read, is the one that the registry gives in numbers besides."""
    given = limits.min_age is not None or limits.max_age is not None
    stands_alone = item.parent is None and item.section is Section.INCLUSION and read.fits_if is Reply.YES
    return given and stands_alone and item.topic is Topic.AGE and quantities.says_only_age(item.text)


def _known_sex(item: Item) -> Sex | None:
    """The sex of an item that is nothing but a sex."""
    if item.topic is not Topic.SEX:
        return None
    return item.applies_to


def _last_words(reading: _Reading) -> None:
    """Closing remarks and links after the last list belong to neither section."""
    for place in range(len(reading.items) - 1, -1, -1):
        item = reading.items[place]
        if item.parent is not None or not roles.closes(item.text):
            return
        reading.items[place] = Item(
            item.id,
            None,
            Section.OTHER,
            Role.NOTE,
            item.text,
            topic=Topic.OTHER,
            answerer=Answerer.SITE,
            spans=item.spans,
        )
