"""Criteria that no rule can turn into a plain question: asked in the trial's own words, and marked for a person."""

from screening.criteria.asking.made import Asked
from screening.criteria.asking.phrases import Phrase
from screening.criteria.context import Context
from screening.criteria.sense import Wording
from screening.criteria.tree import Reply

AS_IT_STANDS = "wording"
TOO_LONG = "too long for one question"
# A ban or an absence that could not be taken out of the words: too easily answered the wrong way round.
IN_DOUBT = "a ban in words that could not be turned"
MOST_QUOTED = 33
_MOST_IN_QUESTION = 14
_STRAIGHT = "Is this true for you"
_TURNED = {Reply.NO: "Does this rule leave you out", Reply.YES: "Do you meet what the trial asks for here"}


def as_it_stands(words: str, text: str, context: Context, person: str = "") -> Asked:
    """The criterion asked word for word, in a frame in which Yes still means what `fits_if` says.

    `person` is who it is about, where that is somebody else than the one who is asked.
    """
    stripped = context.negated and words != text and context.wording is not Wording.BANNED
    quoted = " ".join((words if stripped else text).split()).rstrip(".;, ")
    quoted = quoted.replace('"', "'").replace("“", "'").replace("”", "'")
    straight = stripped or (not context.negated and context.wording is not Wording.BANNED)
    frame = f"Is this true of {person}" if person and straight else _STRAIGHT if straight else _TURNED[context.fits_if]
    length = len(quoted.split())
    assumed = TOO_LONG if length > MOST_QUOTED else AS_IT_STANDS if straight else IN_DOUBT
    if length <= _MOST_IN_QUESTION:
        return Asked(f'{frame}: "{quoted}"?', Phrase(""), assumed)
    return Asked(f"{frame}?", Phrase(""), assumed, said=quoted, intro="The trial asks about" if stripped else "")
