"""Everything that is kept of a person and a request, for the person: no note and no name of staff is in it."""

import re
from collections.abc import Iterator
from typing import Any

from django.db import transaction

from screening.common.models import AuditEvent
from screening.contacts.audit import note_requests
from screening.contacts.link_presenters import STATUS_WORDS
from screening.contacts.models import ContactRequest
from screening.contacts.services import THE_PERSON
from screening.contacts.status import Status
from screening.questionnaire.presenters import population_words
from screening.questionnaire.question_views import wording
from screening.trials.sheets import published_sheet

_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[:.\d]*\+00:00$")


@transaction.atomic
def exported(request: ContactRequest) -> dict[str, Any]:
    """The request as plain data, JSON's own types only; that it was exported is audited."""
    note_requests(AuditEvent.Action.EXPORTED, request, by=THE_PERSON)
    return {
        "reference": request.reference,
        "trial": {"nct_id": request.trial.nct_id, "title": request.trial.brief_title},
        "study_center": request.center_name,
        "sent_at": request.created_at.isoformat(),
        "status": STATUS_WORDS[Status(request.status)][0],
        "person": {
            "for": request.get_on_behalf_display(),
            "first_name": request.first_name,
            "last_name": request.last_name,
            "email": request.email,
            "phone": str(request.phone),
            "to_be_reached_by": request.get_preferred_way_display(),
            "good_time": request.get_preferred_time_display(),
            "message": request.message,
        },
        "consent": {
            "version": request.consent_version,
            "text": request.consent_text,
            "given_at": request.consented_at.isoformat(),
        },
        "questions": _questions(request),
        "mails": [{"what": mail.get_kind_display(), "state": mail.get_state_display()} for mail in request.mails.all()],
    }


def _questions(request: ContactRequest) -> dict[str, Any]:
    """What was answered about the trial, with the version of the questions."""
    screening = request.screening
    if screening is None:
        return {}
    askable = published_sheet(screening.question_set_id)
    item_of = {key: item for item, key in askable.question_ids.items()}
    answers = [
        {
            "question": wording(askable.sheet.item(item_of[answer.question_id])),
            "answer": answer.get_value_display(),
            "answered_at": answer.answered_at.isoformat(),
        }
        for answer in screening.answers.order_by("question_id")
    ]
    return {
        "version": askable.number,
        "consent_version": screening.consent_version,
        "consented_at": screening.consented_at.isoformat(),
        "age": screening.age,
        "sex_at_birth": screening.get_sex_display(),
        "country": screening.country,
        "zip_code_begins_with": screening.zip3,
        "which_describes_you": population_words(screening, askable),
        "answers": answers,
        "result": request.get_verdict_display(),
    }


def as_text(data: dict[str, Any]) -> str:
    """What `exported` gives, to be read on any phone."""
    return "\n".join(_lines(data)) + "\n"


def _lines(data: dict[str, Any], level: int = 0) -> Iterator[str]:
    indent = "  " * level
    for name, value in data.items():
        title = name.replace("_", " ").capitalize()
        if isinstance(value, dict):
            yield from ("", f"{indent}{title}", *_lines(value, level + 1))
        elif isinstance(value, list):
            yield from ("", f"{indent}{title}")
            for row in value:
                yield from ("", *_lines(row, level + 1))
        elif value not in ("", None):
            yield f"{indent}{title}: {_readable(value)}"


def _readable(value: object) -> str:
    """A time to the minute, a whole number without its decimals."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    found = _TIME.match(str(value))
    return f"{found[1]} {found[2]} UTC" if found else str(value)
