"""What several kinds of pages ask of HTTP."""

from typing import TypeVar

from django.http import HttpResponseBase
from django.views.decorators.http import require_http_methods

R = TypeVar("R", bound=HttpResponseBase)

# Decorator of a page with a form: to read it, and to send it.
read_or_send = require_http_methods(["GET", "HEAD", "POST"])


def private(response: R) -> R:
    """A page about one person: kept by no cache and no search engine."""
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
