"""One plain, positively worded question for each criterion, and honest fall-backs where the rules do not reach."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from screening.criteria.context import Context
from screening.criteria.joining import joined
from screening.criteria.opened_words import opened
from screening.criteria.phrases import Phrase, phrase_of
from screening.criteria.positive import positive, without_subject
from screening.criteria.rewordings import reworded
from screening.criteria.sense import Wording
from screening.criteria.set_phrases import set_question
from screening.criteria.soundness import MOST_WORDS, sound
from screening.criteria.templates import by_rules
from screening.criteria.tree import Reply, Section
from screening.criteria.whole_clauses import by_clause

MOST_QUOTED = 33
AS_IT_STANDS = "wording"
_TOO_LONG = "too long for one question"
_MORE = "more than one condition"
_OWN_CONDITION = re.compile(
    r"\b(?:excluded|ineligible|not (?:be )?eligible|must|should|required|not (?:allowed|permitted))\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the phrase behind it, and the reason why a person should look at it ("" where it is sure)."""

    question: str
    phrase: Phrase
    assumed: str = ""
    measure: str = ""


def ask(text: str, context: Context) -> Asked:
    """The question for a criterion's words. Never empty, ends in "?", at most `MOST_WORDS` words."""
    asked = _asked(text, context)
    if asked.assumed == _TOO_LONG or not _several_conditions(text):
        return asked
    return replace(asked, assumed=_MORE)


def _asked(text: str, context: Context) -> Asked:
    phrase = phrase_of(text)
    usual = set_question(text, context.topic, context.negated)
    if usual:
        return Asked(usual.question, Phrase("", extra=usual.extra), measure=usual.label)
    stated = without_subject(phrase.main)
    words = positive(stated, context.wording, context.negated)
    if words == stated and context.wording is not Wording.PLAIN and _turns(context):
        return _as_it_stands(text, text, context)
    if context.negated and _ILLUSTRATED_LACK.match(stated):
        return _as_it_stands(text, text, context)
    for question, excepted in _tried(words, context):
        phrase = replace(phrase, excepted=excepted) if excepted else phrase
        return Asked(opened(question), phrase, _MORE if _asks_more(phrase.extra) else "")
    return _as_it_stands(words, text, context)


def _turns(context: Context) -> bool:
    """Whether the words say the opposite of what their question must ask: they must change on the way to it."""
    return context.negated or (context.wording is Wording.BANNED and context.section is not Section.EXCLUSION)


# "Cannot swallow, such as diarrhea": the examples are of the lack; beside the ability they would mean nothing.
_ILLUSTRATED_LACK = re.compile(r"(?:can ?not|lacks?|absence|without)\b.{0,200}\b(?:such as|including)\b", re.IGNORECASE)


def _tried(words: str, context: Context) -> Iterator[tuple[str, str]]:
    """The questions that the rules make and that read well, the best first; and what the help must except."""
    plain = context.wording is Wording.PLAIN and not context.negated
    for question in _readings(words, context):
        if sound(whole := joined(question), plain):
            yield whole, ""
    for excepted, main in _excepting(words):
        for question in _readings(main, context):
            if sound(whole := f"{joined(question)[:-1]}, other than what is named below?", plain):
                yield whole, excepted


def _readings(words: str, context: Context) -> Iterator[str]:
    if len(words.split()) > _MOST_READ:
        return
    yield from filter(None, (by_rules(words, context),))
    again = reworded(words)
    if again != words:
        yield from filter(None, (by_rules(again, context),))
    yield from filter(None, (by_clause(again, context),))


def _asks_more(extra: str) -> bool:
    """Whether what follows the first sentence is a condition of its own, which the question does not ask."""
    return bool(_OWN_CONDITION.search(extra) or _COMPARES.search(_BRACKETS.sub(" ", extra)))


_COMPARES = re.compile(r"[<>≥≤]|\b(?:at least|(?:more|less|greater) than) \d")
_BRACKETS = re.compile(r"\([^()]*\)")
_EXCEPT = re.compile(
    r",?\s+(?:\(?(?:with the )?exceptions? (?:of|for|are)|except(?:ing)?(?: for)?|excluding|other than|unless it is)\s+"
    r"(?P<list>(?!without|if |when |those )[^()]{15,400})$",
    re.IGNORECASE,
)


def _excepting(words: str) -> tuple[tuple[str, str], ...]:
    """Words too long for a question, parted before the list of what does not count."""
    match = _EXCEPT.search(words) if len(words.split()) > _MOST_UNPARTED else None
    return ((match["list"], words[: match.start()]),) if match and not _OWN_CONDITION.search(match["list"]) else ()


_MOST_UNPARTED = 30
_MOST_READ = MOST_WORDS + 15  # no rule drops more words than that


_SENTENCES = re.compile(r"(?<=[a-z)\]\d][.;])\s+(?=[A-Z])")
_STATES = re.compile(
    r"\b(?:must|should|shall|no|not|without|excluded|(?:in)?eligible|required?|requires|have|has|are|is|at least"
    r"|more than"
    r"|less than)\b|[<>≥≤]"
)
_SEVERAL, _STATING = 3, 2


def _several_conditions(text: str) -> bool:
    """Whether a text of three sentences or more states conditions in two of them: one answer cannot meet both."""
    sentences = _SENTENCES.split(text) if text.count(".") + text.count(";") >= _STATING else []
    return len(sentences) >= _SEVERAL and sum(_STATES.search(one) is not None for one in sentences) >= _STATING


def _as_it_stands(words: str, text: str, context: Context) -> Asked:
    """The criterion asked word for word, in a frame in which Yes still means what `fits_if` says."""
    stripped = context.negated and words != text and context.wording is not Wording.BANNED
    quoted = " ".join((words if stripped else text).split()).rstrip(".;, ")
    quoted = quoted.replace('"', "'").replace("“", "'").replace("”", "'")
    straight = stripped or (not context.negated and context.wording is not Wording.BANNED)
    frame = "Is this true for you" if straight else _TURNED[context.fits_if]
    if len(quoted.split()) <= MOST_QUOTED:
        return Asked(f'{frame}: "{quoted}"?', Phrase(""), AS_IT_STANDS if straight else IN_DOUBT)
    straight = straight and not stripped
    return Asked(_LONG if straight else _LONG_TURNED[context.fits_if], Phrase(""), _TOO_LONG)


# A ban or an absence that could not be taken out of the words: too easily answered the wrong way round.
IN_DOUBT = "a ban in words that could not be turned"
_LONG = "Is what the trial says here true for you?"
_TURNED = {Reply.NO: "Does this rule leave you out", Reply.YES: "Do you meet what the trial asks for here"}
_LONG_TURNED = {
    Reply.NO: "Does the rule that the trial states here leave you out?",
    Reply.YES: "Do you meet what the trial asks for here?",
}
