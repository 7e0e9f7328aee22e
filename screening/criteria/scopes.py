"""Says of each item for whom it is, where a text has lists for several populations, so that a person can be asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .population_groups import Groups, Scope
from .population_labels import Kind, Label, joined_in
from .population_marks import NOTHING_FOLLOWS, Mark, Stand, begins_with, marks_of
from .populations import ONLY_FOR_SOME
from .text import Source
from .tree import ONE_OF_SEVERAL, Item, Logic, Population, Role, Section

ASKED_FIRST = "several populations: the person is asked first which of them describes them"
NOT_TOLD_APART = "several populations that nobody is asked about: what names only some of them rules nobody out"
_SURE = ("", "wording")
_OVERRULED = (*_SURE, ONLY_FOR_SOME)


@dataclass(frozen=True, slots=True)
class Scoped:
    """The items with what is said of their people, the populations that a person is asked about, and any remark."""

    items: list[Item]
    populations: tuple[Population, ...] = ()
    assumed: tuple[str, ...] = ()


def scoped(source: Source, headings: Sequence[tuple[int, int]], items: list[Item]) -> Scoped:
    """Find the populations of a text; `headings` are the ranges of its section headings in the cleaned text."""
    marks = marks_of(source, headings, items)
    groups = Groups([mark for mark in marks if mark.label])
    if not any(mark.item or (mark.label and mark.label.words) for mark in groups.marks):
        return Scoped(items)
    walk = _Walk(groups, _unlabelled_exclusions(marks) > 1)
    for mark in marks:
        walk.take(mark)
    remark = ASKED_FIRST if groups.offered else NOT_TOLD_APART
    told = groups.offered or groups.several
    return Scoped(walk.items, tuple(walk.populations()), (remark,) if told else ())


def _unlabelled_exclusions(marks: Sequence[Mark]) -> int:
    return sum(
        mark.item is None and mark.excludes and mark.label is not None and not mark.label.words for mark in marks
    )


@dataclass(slots=True)
class _Walk:
    """Goes through a text; `outer` and `section` are the labels in force, `scopes` for whom each item is.

    `follow`: each exclusion heading without a label goes on with the people of the inclusion heading before it.
    `carriers`: headings that carry a label in force; whatever the outline hangs below them may be for others already.
    `free`: headings with nothing but headings above.
    """

    groups: Groups
    follow: bool
    items: list[Item] = field(default_factory=list)
    outer: Label | None = None
    section: Label | None = None
    scopes: dict[int, Scope] = field(default_factory=dict)
    excluding: set[int] = field(default_factory=set)
    giving: set[int] = field(default_factory=set)
    carriers: set[int] = field(default_factory=set)
    free: set[int] = field(default_factory=set)

    def take(self, mark: Mark) -> None:
        """The next heading or item of the text."""
        if mark.stand is Stand.SECTION and mark.label:
            unlabelled = mark.item is None and not mark.label.words and not mark.label.parts
            if not (unlabelled and (self.outer or (self.follow and mark.excludes))):
                self.section = mark.label
                self.outer = None if mark.label.words else self.outer
        elif mark.stand is Stand.BEFORE:
            self.outer, self.section = mark.label, None
        if mark.item:
            self._item(mark, mark.item)

    def _item(self, mark: Mark, item: Item) -> None:
        inherited = self._inherited(item)
        own = self._own(mark, item, inherited)
        scope = self.groups.scope(own) if own else inherited
        if own and mark.stand in (Stand.SECTION, Stand.BEFORE):
            self.carriers.add(item.id)
        if scope is not None and not (item.role is Role.NOTE and item.section is Section.OTHER):
            self.scopes[item.id] = scope
        if item.section is Section.EXCLUSION:
            self.excluding.add(item.id)
        if self._is_for_donors(item, own):
            self.giving.add(item.id)
            item = replace(item, section=Section.OTHER)
        item = self._said(item, own, mark.stand)
        if item.role is Role.HEADING and self._is_free(item):
            self.free.add(item.id)
        self.items.append(item)

    def _inherited(self, item: Item) -> Scope | None:
        """For whom an item is by where it stands: below another one, or after a label."""
        if item.parent is not None and item.parent not in self.carriers and item.parent in self.scopes:
            return self.scopes[item.parent]
        label = self.section or self.outer
        return self.groups.scope(label) if label else None

    def _own(self, mark: Mark, item: Item, inherited: Scope | None) -> Label | None:
        """The label that an item carries itself, as far as it does not contradict where the item stands."""
        if mark.stand in (Stand.SECTION, Stand.BEFORE):
            return mark.label
        if mark.stand is Stand.ABOVE and inherited is None:
            return mark.label
        label = begins_with(item) if self.groups.offered and self._is_free(item) else None
        scope = self.groups.scope(label) if label else None
        return label if scope and inherited in (None, scope) else None

    def _is_for_donors(self, item: Item, own: Label | None) -> bool:
        """Whether an item is about whoever gives; a patient must not be judged by it."""
        if own is None and item.parent in self.giving and item.parent not in self.carriers:
            return True
        label = own or self.section or self.outer
        return label is not None and label.donors and not joined_in(label)

    def _is_free(self, item: Item) -> bool:
        """Whether nothing but headings stands above it, so that it can be taken out for those whom it is not for."""
        return item.parent is None or item.parent in self.free

    def _said(self, item: Item, own: Label | None, stand: Stand | None) -> Item:
        """The item as it is asked and shown to staff, now that it is known for whom it is."""
        scope = self.scopes.get(item.id)
        if scope is None:
            return replace(item, assumed="") if self._is_for_all(item, own) else item
        if own and stand in (Stand.BEFORE, Stand.ABOVE) and (scope or stand is Stand.BEFORE):
            item = _heading(item, excluding=item.id in self.excluding)
        if own and stand is Stand.SECTION and item.role is Role.CRITERION and NOTHING_FOLLOWS.match(item.text):
            return _without_question(item, Role.NOTE)
        if scope and own and item.assumed in _OVERRULED:
            return replace(item, assumed=ONE_OF_SEVERAL)
        nobody_told = not scope and item.parent is None and item.role is not Role.NOTE
        return replace(item, assumed=ONLY_FOR_SOME) if nobody_told and item.assumed in _SURE else item

    def _is_for_all(self, item: Item, own: Label | None) -> bool:
        """Whether a heading that seemed to be for some is for all of those who are asked about: "Both groups:"."""
        names_all = own is not None and own.kind is Kind.EVERYBODY
        return names_all and bool(self.groups.offered) and (item.role, item.assumed) == (Role.HEADING, ONLY_FOR_SOME)

    def populations(self) -> Iterator[Population]:
        """Those that a person is asked about, each with its items."""
        for index, label in enumerate(self.groups.offered):
            held = [item for item, scope in self.scopes.items() if index in scope]
            yield Population(
                label.words,
                tuple(item for item in held if item not in self.excluding),
                tuple(item for item in held if item in self.excluding),
            )


def _heading(item: Item, *, excluding: bool) -> Item:
    """A line that only names people decides nothing itself, whatever it was taken for."""
    return replace(_without_question(item, Role.HEADING), logic=Logic.ANY if excluding else Logic.ALL, min=None)


def _without_question(item: Item, role: Role) -> Item:
    return replace(
        item,
        role=role,
        negated=None,
        fits_if=None,
        question="",
        help="",
        known_age=None,
        known_sex=None,
        same_as=None,
        same_as_opposite=False,
    )
