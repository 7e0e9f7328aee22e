"""The shape of a parsed eligibility text: one flat list of items in reading order, linked by `parent`.

The vocabulary (roles, logic, topics, answerers) is the one in which the labelled trees of the benchmark are written,
so that a prediction can be scored without translation.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Section(StrEnum):
    """What the text's own headings say about the items below them."""

    INCLUSION = "inclusion"
    EXCLUSION = "exclusion"
    OTHER = "other"


class Role(StrEnum):
    """What an item does: only a criterion is asked, only criteria and groups decide."""

    CRITERION = "criterion"
    GROUP = "group"
    HEADING = "heading"
    NOTE = "note"


class Logic(StrEnum):
    """How the children of an item decide it; `examples` only illustrate it, the item is asked itself."""

    ALL = "all"
    ANY = "any"
    EXAMPLES = "examples"


class Sex(StrEnum):
    """Whom the words of an item restrict it to; also the registry's `eligibilityModule.sex`."""

    ALL = "all"
    FEMALE = "female"
    MALE = "male"


class Topic(StrEnum):
    """What an item is about; the pages of the questionnaire are made of these."""

    AGE = "age"
    SEX = "sex"
    DIAGNOSIS = "diagnosis"
    PRIOR_TREATMENT = "prior_treatment"
    MEDICATION = "medication"
    HEALTH_CONDITION = "health_condition"
    SURGERY = "surgery"
    TEST_RESULT = "test_result"
    PERFORMANCE_STATUS = "performance_status"
    PREGNANCY = "pregnancy"
    SUBSTANCE_USE = "substance_use"
    MENTAL = "mental"
    CONSENT = "consent"
    LOGISTICS = "logistics"
    OTHER = "other"


class Answerer(StrEnum):
    """Who can answer without new tests: an ordinary adult, somebody with the records, only the study team."""

    PATIENT = "patient"
    RECORDS = "records"
    SITE = "site"


class Reply(StrEnum):
    """The two answers that a plain question knows beside "Not sure"."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Limits:
    """What the registry says in structured fields. Ages in years (smaller units as a fraction); None: no limit."""

    min_age: float | None = None
    max_age: float | None = None
    sex: Sex = Sex.ALL
    healthy_volunteers: bool | None = None


@dataclass(frozen=True, slots=True)
class AgeRange:
    """Ages in years that meet a criterion which is about nothing but age; None: open at that end."""

    low: float | None = None
    high: float | None = None
    low_inclusive: bool = True
    high_inclusive: bool = True

    def holds(self, age: float) -> bool:
        """Whether somebody of `age` (years; whole years count up to the next birthday) is inside.

        "Up to 75" keeps whoever is 75, until the 76th birthday: registry limits are in completed years.
        """
        if self.low is not None:
            lived = _comparable(age, self.low)
            if lived < self.low or (lived == self.low and not self.low_inclusive):
                return False
        if self.high is None:
            return True
        lived = _comparable(age, self.high)
        return lived < self.high or (lived == self.high and self.high_inclusive)


def _comparable(age: float, limit: float) -> float:
    """`age` in completed years where `limit` is in whole years, else to the day."""
    return float(int(age)) if limit >= 1 and limit == int(limit) else age


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of the text: a criterion, a group, a heading or a note.

    `spans` are half-open character ranges of the verbatim source that hold the item's own words and markers; the spans
    of all items, together with those of section headings and of the preamble, hold each non-blank character once.
    `assumed` is the reason why a person should look at this reading ("" where it is sure).
    `known_age` is set where the criterion is nothing but an age limit: it is decided by the age already given.
    `known_sex` is set where it is nothing but a sex ("Women"): decided by the sex already given.
    `same_as` is the id of an earlier criterion that asks for the same fact; `same_as_opposite`: Yes and No swapped.
    """

    id: int
    parent: int | None
    section: Section
    role: Role
    text: str
    logic: Logic | None = None
    min: int | None = None
    negated: bool | None = None
    fits_if: Reply | None = None
    applies_to: Sex = Sex.ALL
    topic: Topic = Topic.OTHER
    answerer: Answerer = Answerer.PATIENT
    question: str = ""
    help: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    assumed: str = ""
    known_age: AgeRange | None = None
    known_sex: Sex | None = None
    same_as: int | None = None
    same_as_opposite: bool = False


# The `assumed` of an item that names its population: in doubt only until the person has said which describes them.
ONE_OF_SEVERAL = "only for one of several populations"


# What introduces others: it has a part in the verdict by what is below it.
LEAD_INS = frozenset({Role.HEADING, Role.GROUP})


@dataclass(frozen=True, slots=True)
class Population:
    """Some of the people that a text addresses: words in which a person knows themselves, and the items for them.

    `inclusion` and `exclusion` are ids in reading order, lead-ins and headings included. An item may hold for more
    than one population; an item that is in none holds for everybody.
    """

    label: str
    inclusion: tuple[int, ...] = ()
    exclusion: tuple[int, ...] = ()

    @property
    def items(self) -> frozenset[int]:
        """The ids of all items that are for these people."""
        return frozenset(self.inclusion + self.exclusion)


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole eligibility text. `outside` are the spans of section headings and preamble, which are no items.

    `populations` are there only where a person can be asked which of them describes them: none, or two and more.
    """

    items: tuple[Item, ...]
    outside: tuple[tuple[int, int], ...] = ()
    assumed: tuple[str, ...] = ()
    populations: tuple[Population, ...] = ()
    children: Mapping[int | None, tuple[Item, ...]] = field(init=False, repr=False, compare=False)
    by_id: Mapping[int, Item] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[int | None, list[Item]] = {}
        for item in self.items:
            children.setdefault(item.parent, []).append(item)
        object.__setattr__(self, "children", {parent: tuple(below) for parent, below in children.items()})
        object.__setattr__(self, "by_id", {item.id: item for item in self.items})
