"""Middleware of the project: names the member of staff in the audit, and says kindly that the database is away."""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from pghistory.middleware import HistoryMiddleware

logger = logging.getLogger(__name__)

STAFF_PATHS = ("/admin/", "/staff/")
LAST_SEEN = "last_seen"
SEEN_AGAIN_SECONDS = 60
LOST = (OperationalError, InterfaceError)


def database_is_away(error: Exception) -> HttpResponse:
    """503 with Retry-After (seconds). The log names the kind of error only: its text can hold what was sent."""
    logger.error("The database does not answer: %s", type(error).__name__)
    return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": "60"})


class StaffHistoryMiddleware(HistoryMiddleware):  # type: ignore[misc]
    """pghistory's middleware on staff pages only.

    It looks up the user and lengthens each statement that writes; a patient has no user and writes nothing audited.
    """

    get_response: Callable[[HttpRequest], HttpResponseBase]

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        """Who and from which address of ours; the name stands beside the id so that an event can be read alone."""
        return {**super().get_context(request), "username": request.user.get_username()}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(STAFF_PATHS):
            response: HttpResponseBase = super().__call__(request)
            return response
        return self.get_response(request)


class IdleSignOutMiddleware:
    """Puts off the end of a session while its owner is there: once a minute, so that most pages write nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if request.path.startswith(STAFF_PATHS) and SESSION_KEY in request.session:
            now = int(time.time())
            if now - request.session.get(LAST_SEEN, 0) >= SEEN_AGAIN_SECONDS:
                request.session[LAST_SEEN] = now
        return response


class LostDatabaseMiddleware:
    """Turns a lost database into a page that says what happened and what to do; the request changed nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """See `database_is_away`; nothing where the error is another one."""
        return database_is_away(error) if isinstance(error, LOST) else None
