"""Criteria that ask for the same fact again: linked to the first, so that a person answers once."""

from dataclasses import replace

from screening.criteria.asking.pointers import points
from screening.criteria.tree import AgeRange, Item, Role, Topic

_CONSENT = "Are you willing to sign an informed consent form?"
_OPPOSITE = {"Would you refuse to sign an informed consent form?": _CONSENT}


def linked(items: list[Item]) -> list[Item]:
    """The items, each criterion that repeats an earlier one carrying its id. Only certain repetitions count."""
    first: dict[str, int] = {}
    ages: dict[AgeRange, int] = {}
    result: list[Item] = []
    for item in items:
        result.append(_linked(item, first, ages) if item.role is Role.CRITERION else item)
    return result


def _linked(item: Item, first: dict[str, int], ages: dict[AgeRange, int]) -> Item:
    same, opposite = _same(item, first, ages)
    if same is not None:
        return replace(item, same_as=same, same_as_opposite=opposite)
    first.setdefault(_key(item.question, item), item.id)
    if item.known_age is not None and item.topic is Topic.AGE:
        ages.setdefault(item.known_age, item.id)
    return item


def _same(item: Item, first: dict[str, int], ages: dict[AgeRange, int]) -> tuple[int | None, bool]:
    if item.known_age is not None:
        if item.known_age in ages:
            return ages[item.known_age], False
        turned = ages.get(_complement(item.known_age))
        return turned, turned is not None
    same = first.get(_key(item.question, item))
    if same is not None:
        return same, False
    opposite = _OPPOSITE.get(item.question)
    turned = first.get(_key(opposite, item)) if opposite else None
    return turned, turned is not None


def _key(question: str, item: Item) -> str:
    """Equal words asked of the same people; the items of a group are read in its context, and stay apart."""
    pointed = item.text.lower() if points(question) else ""
    return f"{question.lower()}|{pointed}|{item.applies_to}|{item.parent or ''}"


def _complement(ages: AgeRange) -> AgeRange:
    """The ages outside a range that is open at one end."""
    if ages.low is None and ages.high is not None:
        return AgeRange(low=ages.high, low_inclusive=not ages.high_inclusive)
    if ages.high is None and ages.low is not None:
        return AgeRange(high=ages.low, high_inclusive=not ages.low_inclusive)
    return AgeRange(-1, -1)
