"""Keeps out of every log line what opens something, says who somebody is, or what somebody looked for."""

import logging
import re
from collections.abc import Iterator
from typing import Any

# The private link of a request.
_PRIVATE = re.compile(r"(/requests/)[^/\s?\"']+")
LEFT_OUT = "(left out)"


def discreet(text: str) -> str:
    """An address without its query, and without the token of a private link."""
    return _PRIVATE.sub(r"\1…", text.partition("?")[0])


class DiscreetFormatter(logging.Formatter):
    """Django names the path when a page fails, and the database quotes the whole row that it refuses: both are cut."""

    def format(self, record: logging.LogRecord) -> str:
        return _PRIVATE.sub(r"\1…", super().format(record))

    def formatException(self, ei: Any) -> str:  # noqa: N802 the name is logging's
        text = super().formatException(ei)
        for detail in _details(ei[1]):
            text = text.replace(detail, LEFT_OUT)
        return text


def _details(error: BaseException | None) -> Iterator[str]:
    """What the database said in detail, of an error and of those behind it."""
    while error is not None:
        if detail := getattr(getattr(error, "diag", None), "message_detail", None):
            yield detail
        error = error.__cause__ or error.__context__
