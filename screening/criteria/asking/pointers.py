"""Questions that point to words below them: where one is shown by itself, the trial's words must stand beside it."""

import re

from screening.criteria.text import names_one

# How the line of the help begins that holds the words.
POINTED_TO = "The trial "

_POINTS = re.compile(
    r"\b(?:below(?! (?:the|your|a|an|average|normal|\d)\b)|these|this true for you\?|this rule leave you out\?"
    r"|the trial says here|the trial states here"
    r"|asks for here\?|leaves people out here\?)"
)

_SIGNS = ("below", "these", "true for you?", "leave you out?", " here")


def points(question: str) -> bool:
    """Whether a question says too little without the words that it points to."""
    return names_one(question, _SIGNS) and _POINTS.search(question) is not None
