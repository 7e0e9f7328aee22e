"""A tree as it stands for one of the populations that its text addresses: what is for others decides nothing."""

from collections.abc import Set
from dataclasses import replace

from screening.criteria.tree import LEAD_INS, ONE_OF_SEVERAL, Item, Logic, Population, Role, Section, Tree

SURE_READINGS = ("", "wording")


def for_population(tree: Tree, population: int | None) -> Tree:
    """The tree for whoever chose `population` (1 is the first). Any other number, or None: nobody knows which.

    Items that are only for other populations become notes. Where nobody knows, they stay, and failing one of them
    rules nobody out. What is about people whom the trial does not treat (section "other", such as donors) decides only
    for those who chose it.
    """
    if not tree.populations:
        return tree
    held = [one.items for one in tree.populations]
    bound = _removable(tree, frozenset[int]().union(*held))
    if population is None or not 1 <= population <= len(held):
        return replace(tree, items=tuple(_doubted(item) if item.id in bound else item for item in tree.items))
    chosen = tree.populations[population - 1]
    told = [_told(item, chosen) for item in tree.items]
    aside = _aside(tree, told, bound - held[population - 1])
    return replace(tree, items=tuple(replace(item, role=Role.NOTE) if item.id in aside else item for item in told))


def _removable(tree: Tree, bound: Set[int]) -> Set[int]:
    """Those of `bound` without which all above them keep their sense: every lead-in above requires all below it.

    The parser binds no others; this keeps the promise for any tree.
    """
    found: set[int] = set()
    requiring: set[int] = set()
    for item in tree.items:
        free = item.parent is None or item.parent in requiring
        if item.id in bound and (free or item.parent in found):
            found.add(item.id)
        if free and _requires_all(item):
            requiring.add(item.id)
    return found


def _requires_all(item: Item) -> bool:
    """Whether a person has to get past everything below a lead-in, however much that is."""
    usual = Logic.ANY if item.section is Section.EXCLUSION else Logic.ALL
    return item.role in LEAD_INS and not item.min and item.logic in (None, usual)


def _doubted(item: Item) -> Item:
    return replace(item, assumed=ONE_OF_SEVERAL) if item.assumed in SURE_READINGS else item


def _told(item: Item, chosen: Population) -> Item:
    """The item, now that it is known who asks: nothing is doubtful about for whom it is, and its own list counts."""
    if item.assumed == ONE_OF_SEVERAL:
        item = replace(item, assumed="")
    if item.section is not Section.OTHER:
        return item
    if item.id in chosen.inclusion:
        return replace(item, section=Section.INCLUSION)
    return replace(item, section=Section.EXCLUSION) if item.id in chosen.exclusion else item


def _aside(tree: Tree, told: list[Item], foreign: Set[int]) -> Set[int]:
    """What has no part for the person: items of others, and lead-ins that are left with nothing below them.

    A heading of others stays where the outline has hung something for the person below it.
    """
    aside: set[int] = set()
    alive: set[int] = set()
    for item in reversed(told):
        below = [child.id for child in tree.children.get(item.id, ())]
        lead_in = item.role in LEAD_INS and item.logic is not Logic.EXAMPLES
        emptied = lead_in and not alive.intersection(below)
        if (item.id in foreign and (emptied or not lead_in)) or (emptied and aside.intersection(below)):
            aside.add(item.id)
        elif item.role is not Role.NOTE and item.section is not Section.OTHER:
            alive.add(item.id)
    return aside
