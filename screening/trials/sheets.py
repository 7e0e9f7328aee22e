"""Between the stored questions and the pure packages: rows to a sheet that can be decided about, and a tree to rows."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import TypedDict

from screening.criteria.glossary import terms_in
from screening.criteria.glossary_terms import Term
from screening.criteria.tree import (
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
from screening.eligibility.journey import Page, pages, team_pages
from screening.eligibility.sheet import Sheet
from screening.trials.models import Trial
from screening.trials.question_models import Question, QuestionSet

KEPT_IN_MEMORY = 256


class StoredPopulation(TypedDict):
    """A `Population` as JSON."""

    label: str
    inclusion: list[int]
    exclusion: list[int]


@dataclass(frozen=True, slots=True)
class AskableSheet:
    """One version of a trial's questions, ready to be asked: of a person it depends on no more than the population.

    `question_ids` maps an item's id to the primary key of its row; `terms` to the definitions that its words need.
    `slugs` are those of the pages for every population that can be chosen.
    """

    question_set_id: int
    number: int
    sheet: Sheet
    question_ids: Mapping[int, int]
    terms: Mapping[int, tuple[Term, ...]]
    pages: tuple[Page, ...]
    team_pages: tuple[Page, ...]
    slugs: frozenset[str] = frozenset()

    @property
    def populations(self) -> tuple[Population, ...]:
        """Those that a person chooses from; none where the trial's text addresses everybody alike."""
        return self.sheet.tree.populations

    @property
    def all_pages(self) -> tuple[Page, ...]:
        """Those of the ordinary journey, then those of the study team."""
        return self.pages + self.team_pages

    @property
    def questions_count(self) -> int:
        """How many questions there are at most, those about age, sex and place not counted."""
        return sum(len(page.items) for page in self.pages)


def limits_of(stored: QuestionSet | Trial) -> Limits:
    """The structured limits that a version was made with, or that the registry gives a trial now."""
    return Limits(
        min_age=stored.min_age_years,
        max_age=stored.max_age_years,
        sex=Sex(stored.sex),
        healthy_volunteers=stored.healthy_volunteers,
    )


def item_from(row: Question) -> Item:
    """The tree's item of a stored row; a hidden row decides nothing, so it becomes a note."""
    return Item(
        id=row.item,
        parent=row.parent,
        section=Section(row.section),
        role=Role.NOTE if row.hidden else Role(row.role),
        text=row.text,
        logic=Logic(row.logic) if row.logic else None,
        min=row.minimum,
        negated=row.negated,
        fits_if=Reply(row.fits_if) if row.fits_if else None,
        applies_to=Sex(row.applies_to),
        topic=Topic(row.topic),
        answerer=Answerer(row.answerer),
        question=row.question,
        help=row.help,
        spans=tuple((start, end) for start, end in row.spans),
        assumed=row.assumed,
        known_age=AgeRange(**row.known_age) if row.known_age else None,
        known_sex=Sex(row.known_sex) if row.known_sex else None,
        same_as=row.same_as,
        same_as_opposite=row.same_as_opposite,
    )


def row_from(item: Item, question_set: QuestionSet) -> Question:
    """The row (not saved) that stores `item` in `question_set`."""
    return Question(
        question_set=question_set,
        item=item.id,
        parent=item.parent,
        section=item.section,
        role=item.role,
        logic=item.logic or "",
        minimum=item.min,
        text=item.text,
        spans=[list(span) for span in item.spans],
        negated=item.negated,
        fits_if=item.fits_if or "",
        applies_to=item.applies_to,
        topic=item.topic,
        answerer=item.answerer,
        question=item.question,
        help=item.help,
        assumed=item.assumed,
        known_age=asdict(item.known_age) if item.known_age else None,
        known_sex=item.known_sex or "",
        same_as=item.same_as,
        same_as_opposite=item.same_as_opposite,
    )


def askable(question_set: QuestionSet, rows: Iterable[Question]) -> AskableSheet:
    """Make `rows` (all questions of `question_set`, in reading order) ready to be asked."""
    kept = list(rows)
    tree = Tree(
        tuple(item_from(row) for row in kept),
        assumed=tuple(question_set.assumed),
        populations=populations_from(question_set),
    )
    sheet = Sheet(tree, limits_of(question_set))
    return AskableSheet(
        question_set_id=question_set.pk,
        number=question_set.number,
        sheet=sheet,
        question_ids={row.item: row.pk for row in kept},
        terms={item.id: terms_in(f"{item.question} {item.text}") for item in tree.items if item.role is Role.CRITERION},
        pages=pages(sheet),
        team_pages=team_pages(sheet),
    )


def for_population(ready: AskableSheet, population: int | None) -> AskableSheet:
    """The same version for whoever chose that population (1 is the first; None: nobody knows which)."""
    sheet = replace(ready.sheet, population=population)
    return replace(ready, sheet=sheet, pages=pages(sheet), team_pages=team_pages(sheet))


def populations_from(question_set: QuestionSet) -> tuple[Population, ...]:
    """The populations of a stored version."""
    return tuple(
        Population(stored["label"], tuple(stored["inclusion"]), tuple(stored["exclusion"]))
        for stored in question_set.populations
    )


def stored_populations(tree: Tree) -> list[StoredPopulation]:
    """The populations of a tree as a version stores them."""
    return [
        {"label": one.label, "inclusion": list(one.inclusion), "exclusion": list(one.exclusion)}
        for one in tree.populations
    ]


def load(question_set_id: int) -> AskableSheet:
    """Read a version from the database: two queries. Raises QuestionSet.DoesNotExist."""
    question_set = QuestionSet.objects.get(pk=question_set_id)
    return askable(question_set, question_set.questions.order_by("item"))


@lru_cache(maxsize=KEPT_IN_MEMORY)
def published_sheet(question_set_id: int, population: int | None = None) -> AskableSheet:
    """`load` for a version that is published or superseded, as it stands for one of its populations.

    Such a version never changes (a trigger refuses it), so each process reads it once and keeps the latest used ones.
    """
    if population is not None:
        return for_population(published_sheet(question_set_id), population)
    ready = load(question_set_id)
    choices = [ready, *(for_population(ready, number) for number in range(1, len(ready.populations) + 1))]
    return replace(ready, slugs=frozenset(page.slug for choice in choices for page in choice.all_pages))
