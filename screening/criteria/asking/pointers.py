"""Questions that point to words below them: where one is shown by itself, the trial's words must stand beside it."""

import re

# How the line of the help begins that holds the words.
POINTED_TO = "The trial "

_POINTS = re.compile(
    r"\b(?:below|these|this true for you\?|this rule leave you out\?|the trial says here|the trial states here"
    r"|asks for here\?)"
)


def points(question: str) -> bool:
    """Whether a question says too little without the words that it points to."""
    return _POINTS.search(question) is not None
