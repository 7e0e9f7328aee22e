"""Which question tells the fact that a criterion needs, because the same fact is never asked for twice."""

from collections.abc import Mapping
from dataclasses import dataclass

from screening.criteria.tree import Answerer, Item, Sex

from .structure import Node


@dataclass(frozen=True, slots=True)
class Source:
    """The criterion that is asked on behalf of another one; `opposite`: with Yes and No swapped."""

    question: int
    opposite: bool = False


def is_known(item: Item) -> bool:
    """Whether the age or the sex already given decides it."""
    return item.known_age is not None or item.known_sex is not None


def sources(nodes: Mapping[int, Node], items: Mapping[int, Item]) -> dict[int, Source]:
    """The source of each leaf by its id, in reading order.

    Among criteria that ask for one fact the one is asked that reaches most people: what is known anyway first, then
    what a person can answer before what only the study team can, then what is about both sexes. A criterion for which
    none of the others is asked (they are about the other sex) is asked itself.
    """
    classes: dict[int, list[tuple[Node, bool]]] = {}
    for node in nodes.values():
        if node.is_leaf:
            origin, opposite = _origin(node.item, items)
            classes.setdefault(origin, []).append((node, opposite))
    found: dict[int, Source] = {}
    for members in classes.values():
        found.update(_shared(sorted(members, key=_rank)))
    return {key: found[key] for key in nodes if key in found}


def _origin(item: Item, items: Mapping[int, Item]) -> tuple[int, bool]:
    """The first criterion of the chain of `same_as`, and whether it says the opposite."""
    opposite = False
    visited = {item.id}
    while item.same_as is not None and item.same_as in items and item.same_as not in visited:
        opposite ^= item.same_as_opposite
        item = items[item.same_as]
        visited.add(item.id)
    return item.id, opposite


def _rank(member: tuple[Node, bool]) -> tuple[bool, bool, int]:
    node, _ = member
    return not is_known(node.item), node.item.answerer is Answerer.SITE, -len(node.audience)


def _shared(members: list[tuple[Node, bool]]) -> dict[int, Source]:
    asked: list[tuple[int, frozenset[Sex], bool]] = []
    found: dict[int, Source] = {}
    for node, opposite in members:
        for question, audience, turned in asked:
            if node.audience <= audience and not is_known(node.item):
                found[node.item.id] = Source(question, opposite is not turned)
                break
        else:
            asked.append((node.item.id, node.audience, opposite))
            found[node.item.id] = Source(node.item.id)
    return found
