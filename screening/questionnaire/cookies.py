"""The cookie that holds a screening's token; its path is the trial's, so that two trials in two tabs never mix."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

COOKIE = "screening"


def token_in(request: HttpRequest) -> str:
    """The token that this browser holds for the trial of the address; "" for none."""
    return request.COOKIES.get(COOKIE, "")


def set_token(response: HttpResponseBase, *, token: str, nct_id: str) -> None:
    """Give the browser the token. The server decides earlier than the cookie when the time is over."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=timedelta(days=settings.SCREENING_KEPT_DAYS) + timedelta(hours=settings.SCREENING_IDLE_HOURS),
        path=path_of(nct_id),
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def forget_token(response: HttpResponseBase, *, nct_id: str) -> None:
    """Take the token out of the browser."""
    response.delete_cookie(COOKIE, path=path_of(nct_id), samesite="Lax")


def path_of(nct_id: str) -> str:
    """Below which addresses the browser sends the token."""
    return reverse("trials:detail", args=[nct_id])
