"""One plain question for a criterion."""

from screening.criteria.tree import Item, Tree


def with_questions(tree: Tree) -> Tree:
    return tree
