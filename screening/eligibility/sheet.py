"""What is decided about: a trial's criteria with its registry limits, and the structure that every answer needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from screening.criteria.tree import Answerer, Item, Limits, Tree

from .facts import Source, is_known, sources
from .order import Sheaf, sheaves
from .person import Answer
from .scope import for_population
from .structure import Node, deciding

Answers = Mapping[int, Answer]


@dataclass(frozen=True)
class Sheet:
    """The criteria of one trial. Everything else is derived from the fields, once, when it is first needed.

    `population`: which of the tree's populations describes the person, 1 for the first; None where nobody knows.
    """

    tree: Tree
    limits: Limits = field(default_factory=Limits)
    population: int | None = None

    @cached_property
    def scope(self) -> Tree:
        """The tree as it stands for that population."""
        return for_population(self.tree, self.population)

    @cached_property
    def nodes(self) -> dict[int, Node]:
        """The items that decide, by id, in reading order."""
        return deciding(self.scope)

    @cached_property
    def roots(self) -> tuple[int, ...]:
        """The deciding items that stand under no other one."""
        return tuple(key for key, node in self.nodes.items() if node.parent is None)

    @cached_property
    def children(self) -> Mapping[int, tuple[int, ...]]:
        """The deciding children of each deciding item."""
        return {key: node.children for key, node in self.nodes.items()}

    @cached_property
    def sources(self) -> Mapping[int, Source]:
        """For each criterion the question that tells its fact."""
        return sources(self.nodes, self.scope.by_id)

    @cached_property
    def uses(self) -> Mapping[int, tuple[tuple[int, bool], ...]]:
        """For each question the criteria that it tells the fact of; True: with Yes and No swapped."""
        uses: dict[int, list[tuple[int, bool]]] = {}
        for key, source in self.sources.items():
            uses.setdefault(source.question, []).append((key, source.opposite))
        return {question: tuple(used) for question, used in uses.items()}

    @cached_property
    def sheaves(self) -> tuple[Sheaf, ...]:
        """The questions of the ordinary journey, five or fewer in a sheaf, in asking order."""
        return sheaves(self.nodes, frozenset(key for key in self._asked if not self.is_for_team(key)))

    @cached_property
    def questions(self) -> tuple[int, ...]:
        """The questions of the ordinary journey, in asking order."""
        return tuple(key for sheaf in self.sheaves for key in sheaf.items)

    @cached_property
    def team_questions(self) -> tuple[int, ...]:
        """The questions that only the study team can answer, in reading order."""
        return tuple(key for key in self._asked if self.is_for_team(key))

    @cached_property
    def all_questions(self) -> tuple[int, ...]:
        """Every question once: those of the ordinary journey, then the study team's."""
        return self.questions + self.team_questions

    @cached_property
    def known(self) -> tuple[int, ...]:
        """The criteria that the age or the sex already given decides."""
        return tuple(key for key in self.sources if is_known(self.item(key)))

    def item(self, key: int) -> Item:
        """The item of that id; KeyError if there is none."""
        return self.scope.by_id[key]

    def is_for_team(self, key: int) -> bool:
        """Whether only the study team can answer this question."""
        return self.item(key).answerer is Answerer.SITE

    @property
    def _asked(self) -> tuple[int, ...]:
        return tuple(
            key for key, source in self.sources.items() if source.question == key and not is_known(self.item(key))
        )
