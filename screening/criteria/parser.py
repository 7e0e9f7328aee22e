"""Eligibility prose to a tree of criteria with plain questions: the whole way of a text on one screen."""

from dataclasses import dataclass

from screening.criteria import clauses, items, leads, outline, questions, scopes, text
from screening.criteria.tree import Item, Limits, Tree

_NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class _Read:
    source: text.Source
    drawn: outline.Outline
    preamble: list[tuple[int, int]]
    readings: list[items.Reading]


def parse(eligibility: str, limits: Limits = _NO_LIMITS) -> Tree:
    """Read a registry's eligibility text. Never raises; every visible character stands in one span of the tree.

    `limits` are the registry's structured fields: they settle whether "over 18" means 18 or 19.
    """
    read = _read(eligibility, limits)
    return _tree(read, questions.asked(read.readings))


def read_tree(eligibility: str, limits: Limits = _NO_LIMITS) -> Tree:
    """The same tree without questions and without the links between criteria that ask the same: half of the work."""
    read = _read(eligibility, limits)
    return _tree(read, [reading.item for reading in read.readings])


def _read(eligibility: str, limits: Limits) -> _Read:
    source = text.read(eligibility)  # escapes, entities and blanks
    drawn = outline.build(source)  # section headings set aside, lines nested
    nodes = leads.adopt(clauses.split(source, drawn.roots))  # inline lists apart, flat lists under their lead-in
    nodes, preamble = leads.without_preamble(nodes)
    return _Read(source, drawn, preamble, items.items_of(source, nodes, limits))  # role, logic, sense, topic


def _tree(read: _Read, found: list[Item]) -> Tree:
    outside = items.outside(read.source, found, [*read.drawn.outside, *read.preamble])
    told = scopes.scoped(read.source, read.drawn.outside, found)  # for whom each item is
    return Tree(tuple(told.items), outside, (*_assumed(read.drawn), *told.assumed), told.populations)


def _assumed(drawn: outline.Outline) -> tuple[str, ...]:
    """Why a person should look at the whole text."""
    reasons = []
    if not drawn.headed and drawn.roots:
        reasons.append("no section headings: read as inclusion")
    if drawn.mixed:
        reasons.append("one list for inclusion and exclusion: read by sense")
    return tuple(reasons)
