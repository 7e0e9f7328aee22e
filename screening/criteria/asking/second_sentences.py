"""Sentences after the first that exclude or demand something themselves: the question asks for them too."""

import re

from screening.criteria.context import Context
from screening.criteria.tree import Reply

_EXCLUDES = re.compile(
    r"\b(?:excluded?|not (?:be )?(?:eligible|allowed|permitted|included|enrolled)|ineligible|exclusionary)\b",
    re.IGNORECASE,
)
_OR = re.compile(r"[\s;,.]*or\b", re.IGNORECASE)
_ALLOWS = re.compile(
    r"\b(?:(?:is|are|be|will be) (?:allowed|permitted|eligible|acceptable|included|enrolled|admitted)|may (?:be"
    r"|still|participate|enrol)"
    r"|can (?:be|still)|not (?:be )?excluded|unless|except|provided)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:Do|Are|Have|Is|Does|Did|Has|Were|Can) ")
_ENDS = re.compile(r"\b(?:below|these)\b")
# A question as long as that takes no more.
_LONGEST = 26


def asking_more(question: str, extra: str, context: Context) -> str:
    """The question with what the further sentences want put into it; "" where it is best left as it is."""
    if "because" in extra or not _ASKS.match(question) or _ENDS.search(question) or len(question.split()) > _LONGEST:
        return ""
    if context.fits_if is Reply.NO:
        if _ALLOWS.search(extra):
            return f"{question[:-1]}, as described below?"
        more = _EXCLUDES.search(extra) or _OR.match(extra)
        return f"{question[:-1]}, or is anything else below true of you?" if more else ""
    if _ALLOWS.search(extra) or context.negated:
        return ""
    return f"{question[:-1]}, and is all else below true of you?"
