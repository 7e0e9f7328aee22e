"""Error pages that say what to do next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def expired_page(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose page is too old or was opened without cookies: nothing was changed, open it again."""
    return render(request, "403_csrf.html", {"page_path": request.path}, status=403)
