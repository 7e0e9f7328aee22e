"""The benchmark's rule for a verdict, said once more and independently: what `evaluate` has to agree with."""

from screening.criteria.tree import Item, Logic, Reply, Role, Section, Sex, Tree
from screening.eligibility.person import Answer
from screening.eligibility.truth import Truth, all_of, any_of, at_least, negate

DECIDING = (Role.CRITERION, Role.GROUP, Role.HEADING)


def verdict(tree: Tree, answers: dict[int, Answer], sex: Sex) -> Truth:
    """YES: past every root that applies, NO: failed one, else UNSURE."""
    results = [
        passes(item, tree, answers, sex)
        for item in tree.items
        if item.parent not in tree.by_id
        and item.role in DECIDING
        and item.section is not Section.OTHER
        and applies(item, sex)
        and (item.role is Role.CRITERION or tree.children.get(item.id))
    ]
    return all_of(results) if results else Truth.UNSURE


def passes(item: Item, tree: Tree, answers: dict[int, Answer], sex: Sex) -> Truth:
    """Whether a person of that sex gets past the item."""
    below = [child for child in deciding_children(item, tree) if applies(child, sex)]
    if item.role is Role.CRITERION or not below:
        return leaf(item, answers.get(item.id, Answer.UNSURE))
    values = [passes(child, tree, answers, sex) for child in below]
    excluding = item.section is Section.EXCLUSION
    true = [negate(value) if excluding else value for value in values]
    if item.min:
        value = at_least(item.min, true)
    elif (item.logic or (Logic.ANY if excluding else Logic.ALL)) is Logic.ANY:
        value = any_of(true)
    else:
        value = all_of(true)
    return negate(value) if excluding else value


def leaf(item: Item, answer: Answer) -> Truth:
    """Whether one answer gets past one criterion; a lead-in without children is never answered."""
    if answer is Answer.UNSURE or item.role is not Role.CRITERION:
        return Truth.UNSURE
    return Truth.YES if (answer is Answer.YES) is (item.fits_if is Reply.YES) else Truth.NO


def deciding_children(item: Item, tree: Tree) -> list[Item]:
    """The children that decide a group."""
    return [child for child in tree.children.get(item.id, ()) if child.role in DECIDING]


def applies(item: Item, sex: Sex) -> bool:
    """Whether the words are about that sex."""
    return item.applies_to in (Sex.ALL, sex)


def is_emptied(item: Item, tree: Tree, sex: Sex) -> bool:
    """Whether all children of a group are about the other sex; `evaluate` leaves it out, the benchmark does not."""
    children = deciding_children(item, tree)
    return bool(children) and not any(applies(child, sex) for child in children)
