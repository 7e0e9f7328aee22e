"""Criteria that no rule can turn into a plain question: asked in the trial's own words, and marked for a person."""

import re

from screening.criteria.asking.made import Asked
from screening.criteria.asking.phrases import Phrase
from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.context import Context
from screening.criteria.sense import Wording
from screening.criteria.tree import Reply, Section

AS_IT_STANDS = "wording"
TOO_LONG = "too long for one question"
# A ban or an absence that could not be taken out of the words: too easily answered the wrong way round.
IN_DOUBT = "a ban in words that could not be turned"
MOST_QUOTED = 33
_MOST_IN_QUESTION = 14
_TWICE = 2  # no question denies twice; the trial's words below it may
_DENIES = re.compile(
    r"\b(?:no|not|never|none|neither|nor|without|cannot|unable|unwilling|lacks?|absence|excluded)\b|n['’]t\b",
    re.IGNORECASE,
)
_STRAIGHT = "Is this true for you"
_OUT = "Does this rule leave you out"
_IN = "Do you meet what the trial asks for here"
_STAYS_IN = "Are you free of what leaves people out here"
WORD_FOR_WORD = (_STRAIGHT, "Is this true of", _OUT, _IN, _STAYS_IN)


def as_it_stands(words: str, text: str, context: Context, person: str = "") -> Asked:
    """The criterion asked word for word, in a frame in which Yes still means what `fits_if` says.

    `person` is who it is about, where that is somebody else than the one who is asked. Words whose absence was taken
    away are no longer the trial's: they stand without quotation marks.
    """
    lacking = context.section is Section.EXCLUSION and context.fits_if is Reply.YES
    stripped = context.negated and words != text and context.wording is not Wording.BANNED and not lacking
    straight = stripped or (not context.negated and context.wording is not Wording.BANNED)
    frame = f"Is this true of {person}" if person and straight else _STRAIGHT if straight else _turned(context)
    said = _verbatim(second_person(words) if stripped else text)
    length = len(said.split())
    assumed = TOO_LONG if length > MOST_QUOTED else AS_IT_STANDS if straight else IN_DOUBT
    if length > _MOST_IN_QUESTION or len(_DENIES.findall(said)) >= (_TWICE if straight else 1):
        return Asked(f"{frame}?", Phrase(""), assumed, said=said, intro="The trial asks about" if stripped else "")
    return Asked(f"{frame}: {lower_first(said)}?" if stripped else f'{frame}: "{said}"?', Phrase(""), assumed)


def _turned(context: Context) -> str:
    if context.fits_if is Reply.NO:
        return _OUT
    return _STAYS_IN if context.section is Section.EXCLUSION else _IN


def _verbatim(words: str) -> str:
    """The words, their own quotation marks made single: they stand between double ones."""
    return " ".join(words.split()).rstrip(".;, ").replace('"', "'").replace("“", "'").replace("”", "'")
