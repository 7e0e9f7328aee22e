"""Error pages that say what to do next."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from screening.common.middleware import LOST, database_is_away


def expired_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose page is too old or was opened without cookies: nothing was changed, open it again."""
    return render(request, "403_csrf.html", {"page_path": request.path}, status=403)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that cannot be read. Django's own view reads it once more to look for a CSRF token, and fails."""
    return HttpResponse(render_to_string("400.html"), status=400)


def failed(request: HttpRequest) -> HttpResponse:
    """Whatever no view and no middleware dealt with; Django calls this while it handles the exception.

    The database can be away where no view is to blame: the session of staff is read and written around all of them.
    """
    error = sys.exc_info()[1]
    if isinstance(error, LOST):
        return database_is_away(error)
    return HttpResponse(render_to_string("500.html"), status=500)
