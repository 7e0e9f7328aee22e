"""The cookie by which a browser shows that it may see what was sent, not only how far it is."""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from screening.contacts.models import ContactRequest

COOKIE = "request"
SALT = "screening.contacts.copy"
SECONDS = 60 * 60


def allow_copy(response: HttpResponseBase, *, request: ContactRequest, token: str) -> None:
    """Let this browser see what was sent, for an hour."""
    response.set_cookie(
        COOKIE,
        signing.dumps(request.pk, salt=SALT),
        max_age=SECONDS,
        path=reverse("contacts:status", args=[token]),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def may_copy(http: HttpRequest, request: ContactRequest) -> bool:
    """Whether this browser may see what was sent."""
    try:
        return bool(signing.loads(http.COOKIES.get(COOKIE, ""), salt=SALT, max_age=SECONDS) == request.pk)
    except signing.BadSignature:
        return False
