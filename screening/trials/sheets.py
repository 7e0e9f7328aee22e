"""Between the stored questions and the pure packages: rows to a sheet that can be decided about, and a tree to rows."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache

from screening.criteria.glossary import terms_in
from screening.criteria.glossary_terms import Term
from screening.criteria.tree import AgeRange, Answerer, Item, Limits, Logic, Reply, Role, Section, Sex, Topic, Tree
from screening.eligibility.journey import Page, pages, team_pages
from screening.eligibility.sheet import Sheet
from screening.trials.question_models import Question, QuestionSet

KEPT_IN_MEMORY = 256


@dataclass(frozen=True, slots=True)
class AskableSheet:
    """One version of a trial's questions, ready to be asked: nothing in it depends on a person.

    `question_ids` maps an item's id to the primary key of its row; `terms` to the definitions that its words need.
    """

    question_set_id: int
    number: int
    sheet: Sheet
    question_ids: Mapping[int, int]
    terms: Mapping[int, tuple[Term, ...]]
    pages: tuple[Page, ...]
    team_pages: tuple[Page, ...]

    @property
    def all_pages(self) -> tuple[Page, ...]:
        """Those of the ordinary journey, then those of the study team."""
        return self.pages + self.team_pages

    @property
    def questions_count(self) -> int:
        """How many questions there are at most, those about age, sex and place not counted."""
        return sum(len(page.items) for page in self.pages)


def limits_of(question_set: QuestionSet) -> Limits:
    """The structured limits that a version was made with."""
    return Limits(
        min_age=question_set.min_age_years,
        max_age=question_set.max_age_years,
        sex=Sex(question_set.sex),
        healthy_volunteers=question_set.healthy_volunteers,
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
    tree = Tree(tuple(item_from(row) for row in kept), assumed=tuple(question_set.assumed))
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


def load(question_set_id: int) -> AskableSheet:
    """Read a version from the database: two queries. Raises QuestionSet.DoesNotExist."""
    question_set = QuestionSet.objects.get(pk=question_set_id)
    return askable(question_set, question_set.questions.order_by("item"))


@lru_cache(maxsize=KEPT_IN_MEMORY)
def published_sheet(question_set_id: int) -> AskableSheet:
    """`load` for a version that is published or superseded.

    Such a version never changes (a trigger refuses it), so each process reads it once and keeps the latest used ones.
    """
    return load(question_set_id)
