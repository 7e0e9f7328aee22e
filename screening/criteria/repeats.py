"""Criteria that ask for the same fact again: linked to the first, so that a person answers once."""

from dataclasses import replace

from screening.criteria.asking.pointers import points
from screening.criteria.tree import AgeRange, Item, Role

# Statements whose Yes is the No of another one, each as it stands in questions; the longer ones first.
_OPPOSITES = (
    ("are you unwilling or unable to ", "are you willing and able to "),
    ("are you unable or unwilling to ", "are you willing and able to "),
    ("are you able and willing to ", "are you willing and able to "),
    ("are you unable to ", "are you able to "),
    ("are you unwilling to ", "are you willing to "),
    ("would you refuse to ", "are you willing to "),
    ("do you refuse to ", "are you willing to "),
)
_STARTS = tuple(start for start, _ in _OPPOSITES)
_ONLY_ORDER = "are you able and willing to "


def linked(items: list[Item]) -> list[Item]:
    """The items, each criterion that repeats an earlier one carrying its id. Only certain repetitions count."""
    first: dict[str, tuple[int, bool]] = {}
    ages: dict[AgeRange, int] = {}
    result: list[Item] = []
    for item in items:
        result.append(_linked(item, first, ages) if item.role is Role.CRITERION else item)
    return result


def _linked(item: Item, first: dict[str, tuple[int, bool]], ages: dict[AgeRange, int]) -> Item:
    question, turned = _fact(item.question)
    key = _key(question, item)
    same, opposite = _same_age(item.known_age, ages) if item.known_age is not None else _same(key, turned, first)
    if same is not None:
        return replace(item, same_as=same, same_as_opposite=opposite)
    first.setdefault(key, (item.id, turned))
    if item.known_age is not None:
        ages.setdefault(item.known_age, item.id)
    return item


def _same_age(known: AgeRange, ages: dict[AgeRange, int]) -> tuple[int | None, bool]:
    if known in ages:
        return ages[known], False
    opposite = ages.get(_complement(known))
    return opposite, opposite is not None


def _same(key: str, turned: bool, first: dict[str, tuple[int, bool]]) -> tuple[int | None, bool]:
    same, same_turned = first.get(key, (None, False))
    return same, same is not None and turned is not same_turned


def _fact(question: str) -> tuple[str, bool]:
    """What a question asks for, in small letters, and whether its Yes says that it is not so: "unable" as "able"."""
    asked = question.lower()
    for start, other in _OPPOSITES if asked.startswith(_STARTS) else ():
        if asked.startswith(start):
            return other + asked.removeprefix(start), start != _ONLY_ORDER
    return asked, False


def _key(question: str, item: Item) -> str:
    """Equal words asked of the same people; the items of a group are read in its context, and stay apart."""
    pointed = item.text.lower() if points(item.question) else ""
    return f"{question}|{pointed}|{item.applies_to}|{item.parent or ''}"


def _complement(ages: AgeRange) -> AgeRange:
    """The ages outside a range that is open at one end."""
    if ages.low is None and ages.high is not None:
        return AgeRange(low=ages.high, low_inclusive=not ages.high_inclusive)
    if ages.high is None and ages.low is not None:
        return AgeRange(high=ages.low, high_inclusive=not ages.low_inclusive)
    return AgeRange(-1, -1)
