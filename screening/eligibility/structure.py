"""Which items of a tree decide, under what, and for whom: computed once for a tree, because every answer needs it."""

from dataclasses import dataclass

from screening.criteria.tree import Item, Logic, Role, Section, Sex, Tree

EVERYBODY = frozenset({Sex.FEMALE, Sex.MALE})


@dataclass(frozen=True, slots=True)
class Node:
    """An item that decides. `parent` and `children` are ids of items that decide; `audience`: the sexes it is about.

    `at_root`: nothing but headings stands above it, so failing it fails the trial.
    """

    item: Item
    parent: int | None
    children: tuple[int, ...]
    audience: frozenset[Sex]
    at_root: bool

    @property
    def is_leaf(self) -> bool:
        """Whether it is decided by a fact about the person and not by its children."""
        return is_leaf(self.item)


def is_leaf(item: Item) -> bool:
    """A criterion, or whatever its children only illustrate."""
    return item.role is Role.CRITERION or item.logic is Logic.EXAMPLES


def needed(item: Item, size: int) -> int:
    """How many of `size` children a person has to get past in order to get past the group.

    An exclusion that n true children trigger is passed with size - n + 1 children passed.
    """
    excluding = item.section is Section.EXCLUSION
    if item.min:
        return size - item.min + 1 if excluding else item.min
    logic = item.logic or (Logic.ANY if excluding else Logic.ALL)
    return 1 if (logic is Logic.ANY) is not excluding else size


def deciding(tree: Tree) -> dict[int, Node]:
    """The nodes by id, in reading order. Notes, section "other" and all that stands below a leaf decide nothing.

    A parent that is missing, or does not stand before its child, makes the child a root; so there are no circles.
    """
    items = {item.id: item for item in tree.items}
    parents = _parents(tree)
    below = _below(parents)
    audiences = _audiences(items, parents, below)
    return {
        key: Node(
            items[key],
            parent,
            tuple(child for child in below[key] if audiences[child]),
            audiences[key],
            _at_root(parent, items, parents),
        )
        for key, parent in parents.items()
        if audiences[key]
    }


def _parents(tree: Tree) -> dict[int, int | None]:
    """The deciding parent of each item that decides."""
    seen: dict[int, Item] = {}
    parents: dict[int, int | None] = {}
    for item in tree.items:
        parent = item.parent if item.parent in seen else None
        open_above = parent is None or (parent in parents and not is_leaf(seen[parent]))
        if open_above and _decides(item) and not (parent is None and _is_empty(item, tree)):
            parents[item.id] = parent
        seen[item.id] = item
    return parents


def _decides(item: Item) -> bool:
    return item.role is not Role.NOTE and item.section is not Section.OTHER


def _is_empty(item: Item, tree: Tree) -> bool:
    """A lead-in with nothing below it, which has nothing to decide."""
    return not is_leaf(item) and not tree.children.get(item.id)


def _below(parents: dict[int, int | None]) -> dict[int, list[int]]:
    below: dict[int, list[int]] = {key: [] for key in parents}
    for key, parent in parents.items():
        if parent is not None:
            below[parent].append(key)
    return below


def _audiences(
    items: dict[int, Item], parents: dict[int, int | None], below: dict[int, list[int]]
) -> dict[int, frozenset[Sex]]:
    """Whom each item is about: its own words, those above it and, for a group, at least one of those below it."""
    audiences: dict[int, frozenset[Sex]] = {}
    for key, parent in parents.items():
        audiences[key] = _own_audience(items[key]) & (EVERYBODY if parent is None else audiences[parent])
    for key in reversed(parents):
        if below[key]:
            audiences[key] &= frozenset[Sex]().union(*(audiences[child] for child in below[key]))
    return audiences


def _own_audience(item: Item) -> frozenset[Sex]:
    """A criterion that is nothing but a sex is about everybody: it is there to be compared."""
    if item.applies_to is Sex.ALL or item.known_sex is not None:
        return EVERYBODY
    return frozenset({item.applies_to})


def _at_root(parent: int | None, items: dict[int, Item], parents: dict[int, int | None]) -> bool:
    while parent is not None:
        if items[parent].role is not Role.HEADING:
            return False
        parent = parents[parent]
    return True
