"""Turns an operator's words into parameters of the ClinicalTrials.gov API v2."""

import re
from urllib.parse import parse_qsl

from screening.registry.errors import FetchError

_PARAMETER = re.compile(r"[a-zA-Z]+(\.[a-zA-Z]+)?=")
_OWN_PARAMETERS = frozenset({"format", "fields", "pageSize", "pageToken", "countTotal"})


def query_parameters(text: str) -> tuple[tuple[str, str], ...]:
    """Return API parameters from an operator's words: "breast cancer", or "query.cond=asthma&filter.overallStatus=...".

    Raises FetchError for an empty query, and for parameters that the client sets itself.
    """
    text = text.strip()
    if not text:
        raise FetchError("The query is empty.")
    if not _PARAMETER.match(text):
        return (("query.term", text),)
    parameters = tuple(sorted(parse_qsl(text, keep_blank_values=True)))
    reserved = [name for name, _ in parameters if name in _OWN_PARAMETERS]
    if reserved:
        raise FetchError(f"The query must not set {', '.join(reserved)}.")
    return parameters
