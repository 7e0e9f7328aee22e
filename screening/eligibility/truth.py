"""Three-valued truth (strong Kleene), because "Not sure" must never count as a Yes or as a No.

Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64: the strong tables.
"""

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """Whether something holds: it does, it does not, or it is not known."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


def negate(value: Truth) -> Truth:
    """The opposite; what is not known stays so."""
    if value is Truth.UNSURE:
        return value
    return Truth.NO if value is Truth.YES else Truth.YES


def all_of(values: Iterable[Truth]) -> Truth:
    """NO if one is NO, else UNSURE if one is; YES for none at all."""
    listed = tuple(values)
    return at_least(len(listed), listed)


def any_of(values: Iterable[Truth]) -> Truth:
    """YES if one is YES, else UNSURE if one is; NO for none at all."""
    return at_least(1, values)


def at_least(n: int, values: Iterable[Truth]) -> Truth:
    """YES if `n` or more are YES, NO if too few are left to get there, else UNSURE."""
    listed = tuple(values)
    return reached(n, sure=listed.count(Truth.YES), possible=len(listed) - listed.count(Truth.NO))


def reached(n: int, *, sure: int, possible: int) -> Truth:
    """`at_least` from counts: `sure` values are YES, `possible` ones are YES or UNSURE."""
    if sure >= n:
        return Truth.YES
    return Truth.NO if possible < n else Truth.UNSURE
