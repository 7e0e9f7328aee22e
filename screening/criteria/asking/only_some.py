"""Criteria for some people only ("If on insulin: ..."): the question begins with whom it is for."""

import re
from typing import NamedTuple

from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.context import Context
from screening.criteria.sense import Wording, is_absent
from screening.criteria.text import small

_PART = r"(?:cohorts?|parts?|arms?|groups?|phases?|sub-?sample|sub-?study|expansion|escalation)"
_LABEL = re.compile(
    rf"(?P<who>(?:[\w/-]+ ){{0,3}}{_PART}\b[\w ,/&()-]{{0,40}}?|(?:only )?(?:for|in) (?!the (?:last|past)"
    rf"|case)[^:.;]{{3,90}}?)"
    r"\s?[:：]\s*(?P<rest>\S.{7,})$",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"(?:only )?for (?P<who>(?:the )?(?:\w+ )?(?:patients|subjects|participants|women|men|those|females|males"
    r"|individuals|children"
    r"|people)\b[^,:.;]{0,100}), (?P<rest>(?!and |or )\S.{7,})$",
    re.IGNORECASE,
)
_IF = re.compile(r"if (?P<who>[^,:.;]{5,120})[,:] (?:then )?(?P<rest>(?!and |or )\S.{7,})$", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:the )?(?:patients|subjects|participants|individuals)\b(?! with known)", re.IGNORECASE)
_YOU = re.compile(r"^(?:the |a )?(?:patient|subject|participant)s? (?=[a-z])", re.IGNORECASE)
_MOST_WHO = 14


class ForSome(NamedTuple):
    """How a question begins that says whom the criterion is for, and the words of the criterion."""

    sentence: str
    rest: str


def for_some(words: str, context: Context) -> ForSome | None:
    """Whom a plain criterion is only for, and the rest of its words; None where it names nobody."""
    if context.wording is Wording.BANNED or context.negated:
        return None
    start = small(words[:12])
    match = _IF.match(words) if start.startswith("if ") else _LABEL.match(words) or _FOR.match(words)
    if match is None or is_absent(match["rest"]) or len(match["who"].split()) > _MOST_WHO:
        return None
    return ForSome(_sentence(match, start.startswith("if ")), match["rest"])


_CONDITIONAL = re.compile(
    r"\W*(?:if|in cases? of|in the case|for (?:those|patients|participants|subjects|people|females?|males?|wom[ae]n"
    r"|m[ae]n"
    r"|all oral)|when)\b",
    re.IGNORECASE,
)


def conditional(text: str) -> bool:
    """Whether the words begin with a condition that need not be met by everybody."""
    return _CONDITIONAL.match(text) is not None


def _sentence(match: re.Match[str], conditional: bool) -> str:
    """How a question begins that is for some people only."""
    who = " ".join(match["who"].split()).strip(" ,")
    if conditional:
        return f"Only if {_condition(who)}:"
    who = re.sub(r"^(?:only )?(?:for|in) ", "", who, flags=re.IGNORECASE)
    who = _PEOPLE.sub("people", who)
    named = who[:1].isupper() and re.match(_PART, who, re.IGNORECASE) is None
    return f"This is only for {who if named else lower_first(who)}."


_BEARING = re.compile(
    r"(?:(?:the |a )?(?:patient|subject|participant) is )?(?:an? )?(?:wom[ae]n|females?)\b.{0,20}"
    r"(?:child-?\s?bearing|reproductive) (?:potential|age)",
    re.IGNORECASE,
)
_SAID_OF_YOU = re.compile(r"(?:you |your )", re.IGNORECASE)
_STATE = re.compile(
    r"(?:currently |already )?(?:on|taking|receiving|using|pregnant|female|male|in|under|prescribed|treated"
    r"|diagnosed|able"
    r"|willing)\b",
    re.IGNORECASE,
)


def _condition(who: str) -> str:
    if _BEARING.match(who):
        return "you can become pregnant"
    said = second_person(_YOU.sub("you ", who)).replace("you is ", "you are ").replace("you has ", "you have ")
    if _SAID_OF_YOU.match(said):
        return lower_first(said)
    return f"you are {lower_first(said)}" if _STATE.match(said) else lower_first(said)
