"""Trees to test with: short builders, labelled trees of real trials, and random ones."""

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from screening.criteria.tree import (
    ONE_OF_SEVERAL,
    AgeRange,
    Answerer,
    Item,
    Limits,
    Logic,
    Population,
    Reply,
    Role,
    Section,
    Sex,
    Topic,
    Tree,
)
from screening.eligibility.person import Answer, Person
from screening.eligibility.sheet import Sheet

TREES = Path(__file__).parent / "trees"
LABELLED = tuple(sorted(path.stem for path in TREES.glob("NCT*.json")))

persons = st.builds(
    Person,
    age=st.none() | st.integers(0, 100) | st.floats(0, 100),
    sex=st.sampled_from([None, Sex.FEMALE, Sex.MALE]),
)
limits = st.builds(
    Limits,
    min_age=st.none() | st.sampled_from([0.5, 18, 40]),
    max_age=st.none() | st.sampled_from([1.5, 17, 75]),
    sex=st.sampled_from(Sex),
)
ranges = st.builds(
    AgeRange, low=st.none() | st.integers(0, 90), high=st.none() | st.integers(0, 90), low_inclusive=st.booleans()
)


def criterion(id: int, parent: int | None = None, *, out: bool = False, **more: Any) -> Item:  # noqa: A002
    """A criterion, of the exclusion list if `out`, that fits with the usual answer."""
    section, fits_if = (Section.EXCLUSION, Reply.NO) if out else (Section.INCLUSION, Reply.YES)
    defaults = {"section": section, "role": Role.CRITERION, "text": f"criterion {id}", "fits_if": fits_if}
    return Item(id=id, parent=parent, **(defaults | more))


def group(id: int, parent: int | None = None, *, out: bool = False, **more: Any) -> Item:  # noqa: A002
    """A group, of the exclusion list if `out`."""
    section = Section.EXCLUSION if out else Section.INCLUSION
    return Item(id=id, parent=parent, **({"section": section, "role": Role.GROUP, "text": f"group {id}"} | more))


def sheet(*items: Item, **limit: Any) -> Sheet:
    """A sheet of these items and the registry's limits."""
    return Sheet(Tree(items), Limits(**limit))


def says(**answers: str) -> dict[int, Answer]:
    """Answers by criterion: says(q1="yes", q2="unsure")."""
    return {int(name[1:]): Answer(answer) for name, answer in answers.items()}


def labelled(nct_id: str, **over: Any) -> Tree:
    """A real trial's tree as made by hand, each item changed by `over`."""
    return Tree(tuple(_read(record, over) for record in json.loads((TREES / f"{nct_id}.json").read_text())["items"]))


def _read(record: dict[str, Any], over: dict[str, Any]) -> Item:
    fields = {
        "id": record["id"],
        "parent": record["parent"],
        "section": Section(record["section"]),
        "role": Role(record["role"]),
        "text": record["text"],
        "logic": Logic(record["logic"]) if record["logic"] else None,
        "min": record.get("min"),
        "negated": record["negated"],
        "fits_if": Reply(record["fits_if"]) if record["fits_if"] else None,
        "applies_to": Sex(record["applies_to"]),
        "topic": Topic(record["topic"]),
        "answerer": Answerer(record["answerer"]),
    }
    return Item(**(fields | over))


@st.composite
def plain_trees(draw: st.DrawFn, most: int = 14) -> Tree:
    """Trees of nesting, sections, logic, minimum and sex, in which each failing answer rules out by itself."""
    items: list[Item] = []
    for number in range(1, draw(st.integers(0, most)) + 1):
        items.append(draw(_plain_item(number, items)))
    return Tree(tuple(items))


@st.composite
def _plain_item(draw: st.DrawFn, number: int, before: list[Item]) -> Item:
    lead_ins = [item for item in before if item.role in (Role.GROUP, Role.HEADING)]
    parent = draw(st.sampled_from([None, *before, *lead_ins * 5]))
    section = draw(st.sampled_from([Section.INCLUSION, Section.EXCLUSION, Section.OTHER]))
    if parent is not None and Section.OTHER in (section, parent.section):
        section = parent.section
    role = draw(st.sampled_from([Role.CRITERION, Role.CRITERION, Role.GROUP, Role.GROUP, Role.HEADING, Role.NOTE]))
    lead_in = role in (Role.GROUP, Role.HEADING)
    return Item(
        id=number,
        parent=parent.id if parent else None,
        section=section,
        role=role,
        text=f"item {number}",
        logic=draw(st.sampled_from([None, Logic.ALL, Logic.ANY])) if lead_in else None,
        min=draw(st.sampled_from([None, None, 1, 2, 3])) if lead_in else None,
        fits_if=draw(st.sampled_from(Reply)) if role is Role.CRITERION else None,
        applies_to=draw(st.sampled_from([Sex.ALL, Sex.ALL, Sex.FEMALE, Sex.MALE])),
        topic=draw(st.sampled_from(Topic)),
    )


@st.composite
def trees(draw: st.DrawFn, most: int = 14) -> Tree:
    """Trees with everything that an item can carry, well-formed or not."""
    items: list[Item] = []
    for plain in draw(plain_trees(most)).items:
        items.append(draw(_rich_item(plain, items)))
    return Tree(tuple(items))


@st.composite
def _rich_item(draw: st.DrawFn, plain: Item, before: list[Item]) -> Item:
    if plain.role is not Role.CRITERION:
        assumed, logic = draw(st.sampled_from(["", "", "logic"])), draw(st.sampled_from([plain.logic, Logic.EXAMPLES]))
        return _copy(plain, assumed=assumed, logic=logic, section=draw(st.sampled_from([plain.section, Section.OTHER])))
    criteria = [item.id for item in before if item.role is Role.CRITERION]
    return _copy(
        plain,
        parent=draw(st.sampled_from([plain.parent, plain.parent, 99])),
        fits_if=draw(st.sampled_from([plain.fits_if, plain.fits_if, None])),
        answerer=draw(st.sampled_from([Answerer.PATIENT, Answerer.PATIENT, Answerer.RECORDS, Answerer.SITE])),
        assumed=draw(st.sampled_from(["", "", "", "wording", "logic"])),
        known_age=draw(st.sampled_from([None, None, None, draw(ranges)])),
        known_sex=draw(st.sampled_from([None, None, None, None, Sex.FEMALE, Sex.MALE])),
        same_as=draw(st.none() | st.sampled_from(criteria)) if criteria else None,
        same_as_opposite=draw(st.booleans()),
    )


def _copy(item: Item, **over: Any) -> Item:
    fields = {name: getattr(item, name) for name in Item.__slots__}
    return Item(**(fields | over))


def sheets(most: int = 14) -> st.SearchStrategy[Sheet]:
    """Any tree with any limits, for any of its populations, for nobody in particular or for one that it has not."""
    return st.builds(Sheet, trees(most) | populated(most), limits, st.sampled_from([None, None, 1, 2, 9]))


@st.composite
def populated(draw: st.DrawFn, most: int = 14) -> Tree:
    """Any tree that addresses two or three populations, whichever items are for them."""
    tree = draw(trees(most))
    ids = [item.id for item in tree.items]
    some = st.lists(st.sampled_from(ids), unique=True) if ids else st.just([])
    labels = ("Patients", "Controls", "Donors")[: draw(st.integers(2, 3))]
    populations = [Population(label, tuple(draw(some)), tuple(draw(some))) for label in labels]
    marked = frozenset(draw(some))
    items = [_copy(item, assumed=ONE_OF_SEVERAL) if item.id in marked else item for item in tree.items]
    return Tree(tuple(items), populations=tuple(populations))


def answers_to(tree: Tree) -> st.SearchStrategy[dict[int, Answer]]:
    """Answers to some of a tree's items, whether or not they are ever asked."""
    often_definite = st.sampled_from([Answer.YES, Answer.YES, Answer.NO, Answer.NO, Answer.UNSURE])
    return st.fixed_dictionaries({}, optional={item.id: often_definite for item in tree.items})
