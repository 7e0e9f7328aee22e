"""What the result, the kind stop and the sheet for the doctor show."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.conf import settings
from django.urls import reverse

from screening.criteria.asking.pointers import points
from screening.eligibility.explain import Explanation, Kind, Reason, ruled_out_by
from screening.eligibility.person import Answer
from screening.eligibility.truth import Truth
from screening.questionnaire.presenters import ON_CHECK, change_url, frame, population_words
from screening.questionnaire.queries import first_condition
from screening.questionnaire.question_views import own_words, wording
from screening.questionnaire.reasons import explanation_of
from screening.questionnaire.standing import BASICS, SCOPE, Standing
from screening.questionnaire.visits import Visit
from screening.trials.sheets import AskableSheet

Context = dict[str, Any]

OUTCOME_TEXTS = {
    "match": "Nothing in your answers speaks against this trial.",
    "open": "Nothing in your answers rules this trial out. Some things are still open or have to be checked.",
    "no_match": (
        "At least one thing that you told us speaks against this trial. If you think that something is not right, "
        "you can change your answers or ask the study team."
    ),
}
JUMPS_FROM = 2
ANSWERED = {Answer.YES: "You answered Yes.", Answer.NO: "You answered No.", Answer.UNSURE: "You answered Not sure."}
FROM_BASICS = "This comes from what you told us first, about you."
ONLY_FOR_CHOSEN = "We looked only at the rules for these people, and at those for everybody."
FOR_ALL_CHOSEN = "So the rules that are for some people only cannot rule this trial out for you."
TO_CONFIRM = "This has to be checked with your records or the study team. It does not rule the trial out by itself."


def result_context(visit: Visit) -> Context:
    """The result with its reasons, each in one place."""
    found = explanation_of(visit.standing)
    deciding, others = _filled(_deciding(visit, found)), _filled(_others(visit, found))
    jumps = [*deciding, {"id": "next", "title": "What you can do next"}, *others]
    return {
        **frame(visit),
        "outcome": visit.screening.outcome,
        "title": visit.screening.get_outcome_display(),
        "text": OUTCOME_TEXTS[visit.screening.outcome],
        "told": _told(visit),
        "scope_url": visit.step_url(SCOPE) + ON_CHECK,
        "deciding": deciding,
        "others": others,
        "jumps": jumps if len(jumps) > JUMPS_FROM else [],
        "to_find_out": bool(_to_find_out(found)),
        "is_kept": visit.screening.kept,
        "kept_days": settings.SCREENING_KEPT_DAYS,
        "urls": {name: visit.url(name) for name in ("check", "sheet", "keep", "clear")},
        "contact_url": reverse("contacts:choose", args=[visit.trial.nct_id]),
        **_other_trials(visit),
    }


def _told(visit: Visit) -> str:
    """What the person chose of the trial's populations, and what came of it; "" where they were not asked."""
    chosen = population_words(visit.screening, visit.askable)
    if not chosen:
        return ""
    remark = ONLY_FOR_CHOSEN if visit.askable.sheet.population else FOR_ALL_CHOSEN
    return f"You told us: {chosen}. {remark}"


def _deciding(visit: Visit, found: Explanation) -> Iterator[Context]:
    """What decided the outcome, and what is still open: to be read before the next steps."""
    yield _section(visit, "against", "What speaks against it", chain(_limits(found, Truth.NO), found.against))
    yield _section(visit, "confirm", "What has to be checked first", found.confirm)
    yield _section(visit, "open", "What is still open", chain(_limits(found, Truth.UNSURE), found.open))


def _others(visit: Visit, found: Explanation) -> Iterator[Context]:
    yield _section(visit, "met", "What fits", chain(_limits(found, Truth.YES), found.met))
    yield _section(visit, "team", "What the study team will check with you", found.team)


def _limits(found: Explanation, truth: Truth) -> Iterator[Reason]:
    return (reason for reason in found.limits if reason.truth is truth)


def _filled(sections: Iterable[Context]) -> list[Context]:
    return [section for section in sections if section["items"]]


def _section(visit: Visit, name: str, title: str, reasons: Iterable[Reason]) -> Context:
    items = [reason_view(visit, reason) for reason in reasons]
    return {"id": name, "title": title, "items": items, "count": len(items)}


def reason_view(visit: Visit, reason: Reason) -> Context:
    """A reason as components/criteria.html shows it."""
    return {
        "text": text_of(reason),
        "remark": _remark(reason),
        "words": _words_beside(visit, reason),
        "change_url": _change_url(visit, reason),
    }


def text_of(reason: Reason) -> str:
    """What a reason is about: its question, or the words of a group."""
    return wording(reason.item) if reason.item and not reason.members else reason.label


def _remark(reason: Reason) -> str:
    said = _said(reason)
    if reason.kind is Kind.CONFIRM:
        return f"{said} {TO_CONFIRM}".strip()
    if reason.kind is Kind.OPEN and not reason.members:
        return said or "You have not answered this."
    return said


def _said(reason: Reason) -> str:
    if reason.answer is None:
        return ""
    item = reason.item
    comes_from_basics = item is not None and (item.known_age is not None or item.known_sex is not None)
    return FROM_BASICS if comes_from_basics else ANSWERED[reason.answer]


def words_of(askable: AskableSheet, reason: Reason) -> str:
    """The trial's own words; of a group its lead-in, then those of the members that make it what it is."""
    if reason.item is None:
        return ""
    if not reason.members:
        return own_words(askable, reason.item.id)
    return "\n".join((reason.item.text, *(words_of(askable, member) for member in reason.members)))


def _words_beside(visit: Visit, reason: Reason) -> str:
    """The trial's own words; "" where the text beside them quotes them already."""
    words = words_of(visit.askable, reason)
    return "" if words in text_of(reason) else words


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
        "back_url": visit.step_url(_step_before(standing)),
        **_other_trials(visit),
    }


def _step_before(standing: Standing) -> str:
    """The step that was answered last: the one before the step that is due."""
    at = standing.order.index(standing.due) if standing.due else len(standing.order)
    return standing.order[at - 1]


def _other_trials(visit: Visit) -> Context:
    """The way to the trials of the condition that the registry names first; to all trials where it names none."""
    condition = first_condition(visit.trial)
    url = reverse("trials:condition", args=[condition.slug]) if condition else reverse("trials:list")
    return {"other_trials_url": url, "has_condition": condition is not None}


def sheet_context(visit: Visit) -> Context:
    """The sheet to take to the doctor."""
    return {**frame(visit), "items": sheet_items(visit), "back_url": visit.url("result")}


def sheet_items(visit: Visit) -> list[Context]:
    """Each open item that a doctor can help with: what is needed, and the trial's own words."""
    return [_needed(visit, reason) for reason in _to_find_out(explanation_of(visit.standing))]


def _to_find_out(found: Explanation) -> list[Reason]:
    return [reason for reason in chain(found.open, found.confirm) if reason.to_find_out]


def _needed(visit: Visit, reason: Reason) -> Context:
    """What a doctor is asked for; just the trial's words where the question does no more than point to them."""
    words = words_of(visit.askable, reason)
    if reason.item and points(reason.item.question):
        return {"text": words, "words": ""}
    return {"text": text_of(reason), "words": words}
