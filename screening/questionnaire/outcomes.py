"""What the result, the kind stop and the sheet for the doctor show."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.conf import settings
from django.urls import reverse

from screening.eligibility.explain import Kind, Reason, ruled_out_by
from screening.eligibility.person import Answer
from screening.eligibility.truth import Truth
from screening.questionnaire.presenters import ON_CHECK, change_url, frame
from screening.questionnaire.queries import first_condition
from screening.questionnaire.question_views import only_points, own_words, wording
from screening.questionnaire.reasons import explanation_of
from screening.questionnaire.standing import BASICS
from screening.questionnaire.visits import Visit

Context = dict[str, Any]

OUTCOMES = {
    "match": ("May be a match", "Nothing in your answers speaks against this trial."),
    "open": (
        "May be a match, some things to find out",
        "Nothing in your answers rules this trial out. Some things are still open or have to be checked.",
    ),
    "no_match": (
        "May not be a match",
        "At least one thing that you told us speaks against this trial. If you think that something is not right, "
        "you can change your answers or ask the study team.",
    ),
}
ANSWERED = {Answer.YES: "You answered Yes.", Answer.NO: "You answered No.", Answer.UNSURE: "You answered Not sure."}
TO_CONFIRM = "This has to be checked with your records, and does not rule the trial out by itself."


def result_context(visit: Visit) -> Context:
    """The result with its reasons, each in one place."""
    title, text = OUTCOMES[visit.screening.outcome]
    return {
        **frame(visit),
        "outcome": visit.screening.outcome,
        "title": title,
        "text": text,
        "sections": [section for section in _sections(visit) if section["items"]],
        "to_find_out": bool(sheet_items(visit)),
        "is_kept": visit.screening.kept,
        "kept_days": settings.SCREENING_KEPT_DAYS,
        "urls": {name: visit.url(name) for name in ("check", "sheet", "keep", "clear")},
        "other_trials_url": other_trials_url(visit),
    }


def _sections(visit: Visit) -> Iterator[Context]:
    found = explanation_of(visit.standing)

    def limits(truth: Truth) -> Iterator[Reason]:
        return (reason for reason in found.limits if reason.truth is truth)

    yield _section(visit, "against", "What speaks against it", chain(limits(Truth.NO), found.against))
    yield _section(visit, "confirm", "What has to be checked with your records", found.confirm)
    yield _section(visit, "open", "What is still open", chain(limits(Truth.UNSURE), found.open))
    yield _section(visit, "met", "What fits", chain(limits(Truth.YES), found.met))
    yield _section(visit, "team", "What the study team will check with you", found.team)


def _section(visit: Visit, name: str, title: str, reasons: Iterable[Reason]) -> Context:
    return {"id": name, "title": title, "items": [reason_view(visit, reason) for reason in reasons]}


def reason_view(visit: Visit, reason: Reason) -> Context:
    """A reason as components/criteria.html shows it."""
    return {
        "text": _text(reason),
        "remark": _remark(reason),
        "words": _words(visit, reason),
        "change_url": _change_url(visit, reason),
    }


def _text(reason: Reason) -> str:
    return wording(reason.item) if reason.item and not reason.members else reason.label


def _remark(reason: Reason) -> str:
    said = ANSWERED[reason.answer] if reason.answer else ""
    if reason.kind is Kind.CONFIRM:
        return f"{said} {TO_CONFIRM}".strip()
    if reason.kind is Kind.OPEN and not reason.members:
        return said or "You have not answered this."
    return said


def _words(visit: Visit, reason: Reason) -> str:
    """The trial's own words; of a group its lead-in, then those of the members that make it what it is."""
    if reason.item is None:
        return ""
    if not reason.members:
        return own_words(visit.askable, reason.item.id)
    return "\n".join((reason.item.text, *(_words(visit, member) for member in reason.members)))


def _change_url(visit: Visit, reason: Reason) -> str:
    if reason.kind is Kind.TEAM or reason.truth is Truth.YES:
        return ""
    if reason.item is None:
        return visit.step_url(BASICS) + ON_CHECK
    if reason.members:
        return _change_url(visit, reason.members[0])
    source = visit.askable.sheet.sources.get(reason.item.id)
    return change_url(visit, source.question if source else reason.item.id)


def stop_context(visit: Visit) -> Context:
    """What already speaks against the trial, and the ways on."""
    standing = visit.standing
    reasons = ruled_out_by(standing.askable.sheet, standing.person, standing.reach.counted)
    return {
        **frame(visit),
        "items": [reason_view(visit, reason) for reason in reasons],
        "all_answered": standing.due is None,
        "other_trials_url": other_trials_url(visit),
    }


def other_trials_url(visit: Visit) -> str:
    """Trials of the condition that the registry names first; all trials where it names none."""
    condition = first_condition(visit.trial)
    return reverse("trials:condition", args=[condition.slug]) if condition else reverse("trials:list")


def sheet_context(visit: Visit) -> Context:
    """The sheet to take to the doctor."""
    return {**frame(visit), "items": sheet_items(visit), "back_url": visit.url("result")}


def sheet_items(visit: Visit) -> list[Context]:
    """Each open item that a doctor can help with: what is needed, and the trial's own words."""
    found = explanation_of(visit.standing)
    wanted = (reason for reason in chain(found.open, found.confirm) if reason.to_find_out)
    return [_needed(visit, reason) for reason in wanted]


def _needed(visit: Visit, reason: Reason) -> Context:
    """What a doctor is asked for; just the trial's words where the question does no more than point to them."""
    words = _words(visit, reason)
    if reason.item and only_points(reason.item):
        return {"text": words, "words": ""}
    return {"text": _text(reason), "words": words}
