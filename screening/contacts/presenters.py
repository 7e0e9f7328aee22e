"""What the pages show on the way from a result to a request."""

import hashlib
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from screening.contacts.consent import consent_text
from screening.contacts.models import ContactRequest
from screening.contacts.place_models import SiteAddress
from screening.contacts.queries import addresses_of
from screening.contacts.services import MOST_CENTERS, link_of
from screening.questionnaire.models import Screening
from screening.questionnaire.presenters import frame
from screening.questionnaire.visits import Visit
from screening.trials.forms import NearForm
from screening.trials.models import StudyCenter, Trial
from screening.trials.places import UNITED_STATES, Place, same_country, zip3_centroid
from screening.trials.plain_words import RECRUITING
from screening.trials.presenters import center_view, closed_text
from screening.trials.queries import CenterAt, nearest_centers
from screening.trials.sites import center_title, is_named

CENTERS_AT_FIRST = 5
WHAT_IS_SENT = ("consent", "who", "answered")
NOT_CHECKED = "the study team, once we have checked its address"

Context = dict[str, Any]


def place_of(screening: Screening) -> Place | None:
    """Where the person said that they live: the middle of the three-digit ZIP area, else the country."""
    if screening.zip3:
        point = zip3_centroid(screening.zip3)
        return Place(f"ZIP {screening.zip3}…", UNITED_STATES, point) if point else Place("", UNITED_STATES)
    return Place(screening.country, screening.country) if screening.country else None


def choose_context(
    visit: Visit,
    centers: Sequence[StudyCenter],
    *,
    form: NearForm,
    sent: Sequence[ContactRequest],
    everything: bool,
    query: QueryDict,
) -> Context:
    """The study centers, open ones first, then by distance; those that were asked already say so."""
    typed = form.place
    place = typed or place_of(visit.screening)
    near = _typed_query(query)
    recruiting_first = sorted(centers, key=lambda center: center.status not in ("", RECRUITING))
    ordered = nearest_centers(recruiting_first, place)
    shown = ordered if everything else ordered[:CENTERS_AT_FIRST]
    addresses = addresses_of(visit.trial, [item.center.site_id for item in shown])
    asked = {one.site_id: one for one in sent}
    query["centers"] = "all"
    return {
        **frame(visit),
        "verdict": visit.screening.outcome,
        "form": form,
        "page_errors": bool(form.errors),
        "closed": _closed(visit.trial),
        "centers": [_center(visit, item, addresses, asked, near) for item in shown],
        "total": len(ordered),
        "order": _order(place, typed=typed is not None),
        "all_query": query.urlencode(),
        "sent": [_sent(one) for one in sent],
        "may_ask_more": len(sent) < MOST_CENTERS,
        "back_url": visit.url("result"),
        "trial_url": visit.trial.get_absolute_url(),
    }


def _center(
    visit: Visit, item: CenterAt, addresses: dict[int, SiteAddress], asked: dict[int, ContactRequest], near: str
) -> Context:
    center, address = item.center, addresses.get(item.center.site_id)
    named = is_named(center.facility)
    return {
        "view": center_view(item),
        "title": center.facility if named else center_title(center),
        "who": who_is_contacted(address),
        "url": reverse("contacts:ask", args=[visit.trial.nct_id, center.pk]) + near,
        "asked": center.site_id in asked,
    }


def who_is_contacted(address: SiteAddress | None) -> str:
    """Whom the mail goes to."""
    return address.name if address else NOT_CHECKED


def _closed(trial: Trial) -> str:
    """Why nobody may be able to join now; one query, for what the questionnaire does not read of a trial."""
    known = Trial.objects.only("status", "ends_on", "dates").get(pk=trial.pk)
    return closed_text(known, timezone.localdate())


def _typed_query(query: QueryDict) -> str:
    """What was typed about the place, for the address of the next page: nobody types it twice."""
    typed = {name: query[name] for name in ("near", "country") if query.get(name)}
    return f"?{urlencode(typed)}" if typed else ""


def _order(place: Place | None, *, typed: bool) -> str:
    if place is None:
        return ""
    if place.point is None:
        return f", those in {place.country} first" if place.country else ""
    return f", nearest to {place.text} first" if typed else ", the nearest first (about, from what you told us)"


def _sent(request: ContactRequest) -> Context:
    return {
        "reference": request.reference,
        "center": request.center_name,
        "at": request.created_at,
        "url": reverse("contacts:status", args=[link_of(request)]),
    }


def fingerprint(visit: Visit, shown: Context) -> str:
    """A short hash of what the page says is sent, to whom, and what is agreed to."""
    said = (visit.screening.outcome, visit.screening.finished_at, *(shown[name] for name in WHAT_IS_SENT))
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def ask_context(visit: Visit, center: StudyCenter, *, place: Place | None, query: QueryDict) -> Context:
    """What is sent to whom, beside the form; `place` is what was typed on the page before."""
    address = addresses_of(visit.trial, [center.site_id]).get(center.site_id)
    where = nearest_centers([center], place or place_of(visit.screening))[0]
    return {
        **frame(visit),
        "verdict_words": visit.screening.get_outcome_display(),
        "center": center_view(where),
        "title": center_title(center),
        "who": who_is_contacted(address),
        "consent": consent_text(center),
        "answered": len(visit.standing.answers),
        "abroad": bool(visit.screening.country) and not same_country(visit.screening.country, center.country),
        "answer_days": settings.REQUEST_ANSWER_DAYS,
        "closed": _closed(visit.trial),
        "back_url": reverse("contacts:choose", args=[visit.trial.nct_id]) + _typed_query(query),
    }
