"""Eligibility prose to a tree of criteria with plain questions: the whole way of a text on one screen."""

from screening.criteria import clauses, items, leads, outline, repeats, text
from screening.criteria.tree import Limits, Tree

_NO_LIMITS = Limits()


def parse(eligibility: str, limits: Limits = _NO_LIMITS) -> Tree:
    """Read a registry's eligibility text. Never raises; every visible character stands in one span of the tree.

    `limits` are the registry's structured fields: they settle whether "over 18" means 18 or 19, and the sex.
    """
    source = text.read(eligibility)
    drawn = outline.build(source)
    nodes = leads.adopt(clauses.split(source, drawn.roots))
    nodes, preamble = leads.without_preamble(nodes)
    found = repeats.linked(items.items_of(source, nodes, limits))
    spans = items.outside(source, found, [*drawn.outside, *preamble])
    return Tree(tuple(found), spans, _assumed(drawn))


def _assumed(drawn: outline.Outline) -> tuple[str, ...]:
    """Why a person should look at the whole text."""
    reasons = []
    if not drawn.headed and drawn.roots:
        reasons.append("no section headings: read as inclusion")
    if drawn.mixed:
        reasons.append("one list for inclusion and exclusion: read by sense")
    return tuple(reasons)
