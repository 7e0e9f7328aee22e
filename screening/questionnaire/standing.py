"""Where a person stands: the open pages, the one that is due and the verdict, computed from what is stored."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from screening.criteria.tree import Sex
from screening.eligibility.evaluate import Outcome, Verdict, evaluate
from screening.eligibility.journey import Page, Reach, reachable
from screening.eligibility.person import Answer, Person
from screening.questionnaire.models import Screening
from screening.trials.sheets import AskableSheet

BASICS = "basics"
SCOPE = "which-describes-you"

SEXES = {"female": Sex.FEMALE, "male": Sex.MALE}


def person_of(screening: Screening) -> Person:
    """What the person told before the trial's own questions."""
    return Person(age=screening.age, sex=SEXES.get(screening.sex))


@dataclass(frozen=True)
class Standing:
    """A sheet, a person and all stored answers by item; the rest follows from them.

    `knows_basics`: age and sex have been asked. `knows_scope`: so has which of the trial's populations describes the
    person, where it has any. `answers` may hold some to questions that are no longer asked: they stay stored and do
    not count.
    """

    askable: AskableSheet
    person: Person
    answers: Mapping[int, Answer] = field(default_factory=dict)
    knows_basics: bool = True
    knows_scope: bool = True

    @cached_property
    def reach(self) -> Reach:
        """Which questions are asked and which answers count."""
        return reachable(self.askable.sheet, self.person, self.answers)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages of the ordinary journey, each with the questions that are asked of this person only."""
        return _with(self.reach.asked, self.askable.pages)

    @cached_property
    def team_pages(self) -> tuple[Page, ...]:
        """The same for what only the study team can decide."""
        return _with(self.reach.team, self.askable.team_pages)

    @cached_property
    def numbers(self) -> Mapping[int, int]:
        """The number of each question that is asked; those of the study team are counted by themselves."""
        ordinary = chain.from_iterable(page.items for page in self.pages)
        team = chain.from_iterable(page.items for page in self.team_pages)
        return dict(chain(_numbered(ordinary), _numbered(team)))

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The steps of the ordinary journey, in asking order."""
        scope = (SCOPE,) if self.asks_scope else ()
        return (BASICS, *scope, *(page.slug for page in self.pages))

    @cached_property
    def due(self) -> str | None:
        """The first step with a question that is not answered yet; None when all are."""
        if not self.knows_basics:
            return BASICS
        if self.asks_scope and not self.knows_scope:
            return SCOPE
        return next((page.slug for page in self.pages if not self.is_answered(page)), None)

    @cached_property
    def verdict(self) -> Verdict:
        """What the answers that count mean."""
        return evaluate(self.askable.sheet, self.person, self.reach.counted)

    @property
    def asks_scope(self) -> bool:
        """Whether the trial has populations of which one has to be chosen."""
        return bool(self.askable.populations)

    @property
    def is_ruled_out(self) -> bool:
        """Whether something already speaks against the trial."""
        return self.knows_basics and self.verdict.outcome is Outcome.NO_MATCH

    def is_answered(self, page: Page) -> bool:
        """Whether each question of an open page has an answer."""
        return all(item in self.answers for item in page.items)

    def page(self, slug: str) -> Page | None:
        """The open page of that name."""
        return next((page for page in (*self.pages, *self.team_pages) if page.slug == slug), None)

    def page_of(self, question: int) -> str:
        """The step on which a question is asked; the first step for what is told there."""
        for page in self.askable.all_pages:
            if question in page.items:
                return page.slug
        return BASICS

    def is_reached(self, slug: str) -> bool:
        """Whether a step may be opened: it is not beyond the one that is due."""
        if slug in self.order:
            return self.due is None or self.order.index(slug) <= self.order.index(self.due)
        return self.due is None and any(page.slug == slug for page in self.team_pages)

    def knows(self, slug: str) -> bool:
        """Whether the version has a step of that name, open or not, for whichever population."""
        own = any(page.slug == slug for page in self.askable.all_pages)
        return own or slug in self.askable.slugs or slug == BASICS or (slug == SCOPE and self.asks_scope)

    def with_answers(self, answers: Mapping[int, Answer]) -> "Standing":
        """The same person after more answers."""
        return replace(self, answers={**self.answers, **answers})

    def with_person(self, person: Person) -> "Standing":
        """The same answers after age and sex were told."""
        return replace(self, person=person, knows_basics=True)

    def with_askable(self, askable: AskableSheet) -> "Standing":
        """The same answers after the person told which population describes them: `askable` is as it stands for it."""
        return replace(self, askable=askable, knows_scope=True)


def _with(asked: frozenset[int], pages: Iterable[Page]) -> tuple[Page, ...]:
    kept = ((page, tuple(item for item in page.items if item in asked)) for page in pages)
    return tuple(replace(page, items=items) for page, items in kept if items)


def _numbered(items: Iterable[int]) -> Iterator[tuple[int, int]]:
    return ((item, number) for number, item in enumerate(items, start=1))
