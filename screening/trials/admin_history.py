"""Who changed what in the questions of a trial, read from the append-only events that the database wrote."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from operator import attrgetter
from typing import Any

from django.apps import apps
from django.db.models import Model

from screening.trials.admin_presenters import Change, worded
from screening.trials.models import Trial

# Named by their models, because pghistory makes the classes when the app is loaded.
SET_EVENTS = "screening.QuestionSetEvent"
QUESTION_EVENTS = "screening.QuestionEvent"
TOLD = {
    SET_EVENTS: ("status", "approved_by", "approved_at", "ethics_reference"),
    QUESTION_EVENTS: ("question", "help", "topic", "hidden"),
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One change of a version or of one of its questions."""

    at: datetime
    who: str
    what: str
    changes: tuple[Change, ...] = ()


def happenings(trial: Trial) -> list[Happening]:
    """Everything that was written about the versions of `trial`, newest first; two queries."""
    sets = list(_events(SET_EVENTS).filter(trial_id=trial.pk).defer("criteria"))
    numbers = {event.pgh_obj_id: event.number for event in sets}
    questions = _events(QUESTION_EVENTS).filter(question_set_id__in=numbers).defer("text", "spans")
    told = chain(_told(SET_EVENTS, sets, numbers), _told(QUESTION_EVENTS, questions, numbers))
    return sorted(told, key=attrgetter("at"))[::-1]


def _events(name: str) -> Any:
    return apps.get_model(name)._default_manager.order_by("pgh_id")


def _told(name: str, events: Iterable[Any], numbers: dict[int, int]) -> Iterator[Happening]:
    """An update wrote two events, the row as it was and as it became; both are told as one."""
    halves: dict[int, dict[str, Any]] = {}
    for event in events:
        version = event.number if name == SET_EVENTS else numbers.get(event.question_set_id)
        if event.pgh_label not in {"before", "after"}:
            yield Happening(event.pgh_created_at, who(event), f"Version {version} {event.pgh_label}")
            continue
        pair = halves.setdefault(event.pgh_obj_id, {})
        pair[event.pgh_label] = event
        if len(pair) == len({"before", "after"}):
            del halves[event.pgh_obj_id]
            yield _update(name, pair["before"], pair["after"], version)


def _update(name: str, old: Any, new: Any, version: int | None) -> Happening:
    item = getattr(new, "item", 0)
    fields = [(field, getattr(old, field), getattr(new, field)) for field in TOLD[name]]
    changes = tuple(
        Change(item, str(new._meta.get_field(field).verbose_name).capitalize(), worded(field, was), worded(field, now))
        for field, was, now in fields
        if was != now
    )
    what = f"Criterion {item} of version {version} changed" if item else f"Version {version} changed"
    return Happening(new.pgh_created_at, who(new), what, changes)


def who(event: Model) -> str:
    """The member of staff that the event names; an import has none."""
    context = getattr(event, "pgh_context", None) or {}
    return str(context.get("username") or context.get("user") or "Import")
