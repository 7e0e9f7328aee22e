"""Decides a trial for one person: past every criterion, some open, or one failed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from .limits import LimitFinding, limit_findings
from .person import Answer, Person
from .sheet import Answers, Sheet
from .tally import Tally, tally
from .truth import Truth


class Outcome(StrEnum):
    """What the answers say; only the study team decides."""

    MATCH = "match"
    OPEN = "open"
    NO_MATCH = "no_match"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome with all that led to it.

    `by_item`: whether the person gets past the item, for each item that decides and applies to the person.
    `facts`: the answer that decides a criterion, in the sense of the criterion's own question.
    `confirm`: items that fail and rule nobody out before somebody has looked at the records.
    `pending`: undecided items of which nothing is open but what only the study team can decide.
    """

    outcome: Outcome
    by_item: Mapping[int, Truth]
    limit_findings: tuple[LimitFinding, ...]
    facts: Mapping[int, Answer]
    confirm: frozenset[int]
    pending: frozenset[int]


def evaluate(sheet: Sheet, person: Person, answers: Answers) -> Verdict:
    """The verdict on the answers that count (`journey.reachable`); answers to anything that is not asked are ignored.

    Where no criterion is known to be met, because only the study team can answer, the outcome is OPEN.

    Total: defined for any tree and any answers. Monotone: when a question that is unanswered or Not sure becomes Yes or
    No, NO_MATCH stays NO_MATCH. MATCH stays MATCH, unless the question is the study team's (`sheet.team_questions`):
    such a one counts as pending while it is open, and an answer to it that speaks against makes the outcome OPEN.
    """
    told = tally(sheet, person, answers)
    pending = _pending(told)
    findings = limit_findings(sheet.limits, person)
    roots = [Truth.YES if key in pending else told.truth[key] for key in sheet.roots if key in told.truth]
    if Truth.YES not in told.truth.values():
        roots.append(Truth.UNSURE)
    return Verdict(
        outcome=_outcome(roots, [finding.truth for finding in findings]),
        by_item={key: told.truth[key] for key in sheet.nodes if key in told.truth},
        limit_findings=findings,
        facts=told.facts,
        confirm=frozenset(told.against),
        pending=pending,
    )


def _outcome(roots: list[Truth], limits: list[Truth]) -> Outcome:
    together = roots + limits
    if Truth.NO in together:
        return Outcome.NO_MATCH
    return Outcome.OPEN if not roots or Truth.UNSURE in together else Outcome.MATCH


def _pending(told: Tally) -> frozenset[int]:
    """An open question of the team's, or a group of which every undecided child is pending."""
    pending: set[int] = set()
    for key, node in reversed(told.sheet.nodes.items()):
        if told.truth.get(key) is not Truth.UNSURE or key in told.against:
            continue
        if node.is_leaf:
            waits = _waits_for_team(told, key)
        else:
            waits = _all_pending((c for c in node.children if told.truth.get(c) is Truth.UNSURE), pending)
        if waits:
            pending.add(key)
    return frozenset(pending)


def _waits_for_team(told: Tally, key: int) -> bool:
    unanswered = told.facts.get(key, Answer.UNSURE) is Answer.UNSURE
    return unanswered and told.sheet.is_for_team(told.sheet.sources[key].question)


def _all_pending(children: Iterable[int], pending: set[int]) -> bool:
    undecided = tuple(children)
    return bool(undecided) and all(child in pending for child in undecided)
