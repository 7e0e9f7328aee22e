"""Says why a verdict came out as it did, at the level at which a person can do something about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from screening.criteria.tree import Answerer, Item, Topic

from .evaluate import Outcome, Verdict, evaluate
from .limit_words import limit_words
from .limits import LimitFinding
from .person import Answer, Person
from .sheet import Answers, Sheet
from .structure import needed
from .truth import Truth

NOT_FOR_THE_DOCTOR = (Topic.LOGISTICS, Topic.CONSENT)


class Kind(StrEnum):
    """The part that a reason plays."""

    AGAINST = "against"
    CONFIRM = "confirm"
    OPEN = "open"
    MET = "met"
    TEAM = "team"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Reason:
    """One criterion, group or registry limit and what it means for the verdict.

    `item` is None for a limit. `answer` is in the sense of the item's own question, None where nothing was answered and
    for groups. `label` are words to show: the question, else the trial's own words. `to_find_out`: worth a line on the
    sheet for the doctor. `members`: in a group of which some suffice, those that make it what it is.
    """

    item: Item | None
    kind: Kind
    truth: Truth
    answer: Answer | None
    label: str
    to_find_out: bool = False
    members: tuple["Reason", ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """All reasons, each in one place, in reading order.

    `against`: what rules the trial out. `confirm`: speaks against it and has to be confirmed first. `open`: unanswered
    or Not sure. `met`: no obstacle. `team`: only the study team can tell. `limits`: the registry's age and sex.
    """

    outcome: Outcome
    against: tuple[Reason, ...]
    confirm: tuple[Reason, ...]
    open: tuple[Reason, ...]
    met: tuple[Reason, ...]
    team: tuple[Reason, ...]
    limits: tuple[Reason, ...]


def explain(sheet: Sheet, person: Person, answers: Answers) -> Explanation:
    """The reasons behind `evaluate(sheet, person, answers)`; give it the answers that count."""
    verdict = evaluate(sheet, person, answers)
    walk = _Reasons(sheet, verdict)
    reasons = [reason for key in sheet.roots if key in verdict.by_item for reason in walk.of(key)]

    def those(kind: Kind) -> tuple[Reason, ...]:
        return tuple(reason for reason in reasons if reason.kind is kind)

    return Explanation(
        outcome=verdict.outcome,
        against=those(Kind.AGAINST),
        confirm=those(Kind.CONFIRM),
        open=those(Kind.OPEN),
        met=those(Kind.MET),
        team=those(Kind.TEAM),
        limits=tuple(_of_limit(sheet, finding) for finding in verdict.limit_findings),
    )


def ruled_out_by(sheet: Sheet, person: Person, answers: Answers) -> tuple[Reason, ...]:
    """What already rules the trial out, limits first; empty unless the outcome is NO_MATCH."""
    found = explain(sheet, person, answers)
    return tuple(reason for reason in found.limits if reason.truth is Truth.NO) + found.against


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Walks down from an item to the reasons for its truth."""

    sheet: Sheet
    verdict: Verdict

    def of(self, key: int) -> Iterator[Reason]:
        """The reasons for one item: its own, or its children's where each of them is required by itself."""
        node = self.sheet.nodes[key]
        if node.is_leaf:
            yield self._leaf(key)
            return
        members = tuple(reason for child in self._responsible(key) for reason in self.of(child))
        if members and not self._is_doubtful(key) and self._needs_all(key):
            yield from members
        else:
            yield self._group(key, members)

    def _leaf(self, key: int) -> Reason:
        item, kind = self.sheet.item(key), self._kind_of_leaf(key)
        return Reason(
            item=item,
            kind=kind,
            truth=self.verdict.by_item[key],
            answer=self.verdict.facts.get(key),
            label=item.question or item.text,
            to_find_out=kind in (Kind.OPEN, Kind.CONFIRM) and _is_for_doctor(item),
        )

    def _kind_of_leaf(self, key: int) -> Kind:
        truth = self.verdict.by_item[key]
        if truth is not Truth.UNSURE:
            return Kind.MET if truth is Truth.YES else Kind.AGAINST
        if key in self.verdict.confirm:
            return Kind.CONFIRM
        return Kind.TEAM if key in self.verdict.pending else Kind.OPEN

    def _group(self, key: int, members: tuple[Reason, ...]) -> Reason:
        item, truth = self.sheet.item(key), self.verdict.by_item[key]
        return Reason(
            item=item,
            kind=self._kind_of_group(key, members),
            truth=truth,
            answer=None,
            label=item.question or item.text,
            to_find_out=truth is Truth.UNSURE and any(member.to_find_out for member in members),
            members=members,
        )

    def _kind_of_group(self, key: int, members: Iterable[Reason]) -> Kind:
        truth = self.verdict.by_item[key]
        if truth is not Truth.UNSURE:
            return Kind.MET if truth is Truth.YES else Kind.AGAINST
        if self._is_doubtful(key):
            return Kind.CONFIRM
        kinds = {member.kind for member in members}
        return next((kind for kind in (Kind.OPEN, Kind.CONFIRM, Kind.TEAM) if kind in kinds), Kind.OPEN)

    def _responsible(self, key: int) -> Iterator[int]:
        """The children that share the group's truth; in a group that fails and is to be confirmed, those that fail."""
        wanted = Truth.NO if self._is_doubtful(key) else self.verdict.by_item[key]
        return (child for child in self._children(key) if self.verdict.by_item[child] is wanted)

    def _is_doubtful(self, key: int) -> bool:
        """Whether the children fail the group, which rules nobody out before somebody has confirmed it."""
        return key in self.verdict.confirm

    def _needs_all(self, key: int) -> bool:
        size = len(self._children(key))
        return needed(self.sheet.item(key), size) == size

    def _children(self, key: int) -> tuple[int, ...]:
        return tuple(child for child in self.sheet.children[key] if child in self.verdict.by_item)


def _is_for_doctor(item: Item) -> bool:
    """Age and sex, travel and consent are no questions for a doctor; nor is what only the study team can tell."""
    if item.known_age is not None or item.known_sex is not None:
        return False
    return item.answerer is not Answerer.SITE and item.topic not in NOT_FOR_THE_DOCTOR


def _of_limit(sheet: Sheet, finding: LimitFinding) -> Reason:
    label = limit_words(sheet.limits, finding.kind)
    return Reason(item=None, kind=Kind.LIMIT, truth=finding.truth, answer=None, label=label)
