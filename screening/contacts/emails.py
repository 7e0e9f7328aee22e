"""The mails about a request, one function a message. None holds a health answer or a verdict.

Only the study team reads the trial's title in a mail: a receipt may reach somebody else than the person.
"""

from typing import Any

from django.conf import settings
from django.urls import reverse

from screening.common.mail import Letter
from screening.common.models import MailState
from screening.common.tokens import link_token
from screening.contacts.models import ContactRequest, RequestMail
from screening.contacts.place_models import SiteAddress


def to_center(request: ContactRequest, mail: RequestMail, address: SiteAddress) -> Letter:
    """To the study team: that somebody asks, about which trial; who it is stands behind the staff's sign-in."""
    context = {"request": request, "address": address, "url": _absolute(_desk_url(request))}
    return _letter("center", address.email, mail, context)


def withdrawal(request: ContactRequest, mail: RequestMail, address: SiteAddress) -> Letter:
    """To the study team: the person took the request back."""
    return _letter("withdrawn", address.email, mail, {"request": request, "address": address})


def receipt(request: ContactRequest, mail: RequestMail) -> Letter:
    """To the person: that it was sent, and the private link.

    It does not name them, the trial's title or their message: anybody may have typed this address.
    """
    context = {
        "request": request,
        "url": _absolute(reverse("contacts:status", args=[link_token(request.link_seed)])),
        "days": settings.REQUEST_ANSWER_DAYS,
        "waits": request.mails.filter(kind=RequestMail.Kind.CENTER, state=MailState.WAITING).exists(),
    }
    return _letter("receipt", request.email, mail, context)


def _letter(name: str, to: str, mail: RequestMail, context: dict[str, Any]) -> Letter:
    # The reference is no secret; the key tells a mail from the others of its request.
    identity = f"{context['request'].reference}.{mail.kind}.{mail.number}".lower()
    return Letter(name=f"contacts/{name}", to=to, identity=identity, context=context)


def _desk_url(request: ContactRequest) -> str:
    return reverse("admin:screening_contactrequest_change", args=[request.pk])


def _absolute(path: str) -> str:
    return f"{settings.BASE_URL.rstrip('/')}{path}"
