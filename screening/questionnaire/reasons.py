"""The reasons behind a stored verdict: which items played which part; no words, those stay with the questions."""

from collections.abc import Iterable, Iterator
from itertools import chain

from screening.eligibility.explain import Explanation, Reason, explain
from screening.questionnaire.standing import Standing

StoredReason = dict[str, int | str | None]


def explanation_of(standing: Standing) -> Explanation:
    """Why the answers that count lead to the verdict."""
    return explain(standing.askable.sheet, standing.person, standing.reach.counted)


def reasons_of(standing: Standing) -> list[StoredReason]:
    """Each reason as {"item": id or None for a registry limit, "kind", "truth", "answer" or None}, groups first."""
    found = explanation_of(standing)
    parts = (found.limits, found.against, found.confirm, found.open, found.met, found.team)
    return [_stored(reason) for reason in _with_members(chain.from_iterable(parts))]


def _with_members(reasons: Iterable[Reason]) -> Iterator[Reason]:
    for reason in reasons:
        yield reason
        yield from _with_members(reason.members)


def _stored(reason: Reason) -> StoredReason:
    return {
        "item": reason.item.id if reason.item else None,
        "kind": reason.kind.value,
        "truth": reason.truth.value,
        "answer": reason.answer.value if reason.answer else None,
    }
