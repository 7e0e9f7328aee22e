"""Criteria too long or too knotted for one question: a short question names their subject and points to the words."""

import re

from screening.criteria.asking.lists import LISTED, Shortened
from screening.criteria.context import Context
from screening.criteria.quantities import spoken
from screening.criteria.sense import Wording
from screening.criteria.text import small
from screening.criteria.topic_words import LAB
from screening.criteria.tree import Section, Topic

_COMPARES = re.compile(
    r"(?:[<>≥≤＞＜]\s?=?|\b(?:at least|(?:more|less|greater|lower|higher) than))\s?\d[\d.,]*(?!\s*(?:years|yrs"
    r"|y/?o|months"
    r"|weeks|days|hours|\d))"
)
_SIGNED = re.compile(
    r"[<>≥≤＞＜]\s?=?\s?[\d.,]+\s?(?:[x×*⋅]|times|ULN|mg|g/|/|m?mol|[µμu]mol|%|U/|IU|K/|cells|mL|ms|mm|bpm|kg|10"
    r"|s\b|seconds)"
)
# Values that somebody should have reached and has not: to meet them would mean the opposite.
_MISSED = re.compile(r"\b(?:not (?:yet )?|fail\w* to )(?:reach|achiev|met\b|meet|attain)", re.IGNORECASE)
_LEAST_VALUES = 2
_ALLOWS = re.compile(
    r"\b(?:allow\w*|permitt\w*|eligible|excluded?|excluding|exclusion|except\w*|unless|note|acceptable|must|should|may"
    r"(?! (?:interfere|affect|compromise|limit|prevent|increase|cause|impair|influence|make|put|preclude|be harmed))"
    r"|not applicable|however|but|can be|provided that|other than|will be)\b|\bif\b.*\bthen\b",
    re.IGNORECASE,
)
_JOIN = re.compile(r"; ?|, or |, (?!which|that|in |as |with )")
_OR = re.compile(r"\bor\b|;|；")
_AND = re.compile(r"\band\b")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_FIRST = re.compile(r"; ?|, | or ")
_RELATED = re.compile(r"\b(?:which|that|who|whose|in case|if|when|where|because|believes?|considers?)\b")
_LEAST_PARTS = 3
_SHORT = 14
_MOST_ANY = 120


def alternatives(text: str, context: Context) -> Shortened | None:
    """ "Do any of these apply to you?", where a criterion names alternatives of which each is enough."""
    plain = context.wording is Wording.PLAIN and context.section is Section.EXCLUSION
    if not plain or context.negated or _ALLOWS.search(text):
        return None
    bare = _BRACKETED.sub(" ", small(text))
    length = len(text.split())
    joins = len(_JOIN.findall(bare)) + (bare.count(" or ") - bare.count(", or ") if length > _SHORT else 0)
    if not _OR.search(bare) or joins < _LEAST_PARTS - 1 or length > _MOST_ANY:
        return None
    first = _FIRST.search(bare)
    if first and _RELATED.search(bare, 0, first.start()):
        return None
    return Shortened("Do any of these apply to you?", "", text)


def separate(text: str, context: Context) -> Shortened | None:
    """ "Do any of these apply to you?", for several exclusions in one line: "Known stroke; Active infection"."""
    plain = context.wording is Wording.PLAIN and context.section is Section.EXCLUSION and not context.negated
    if not plain or ";" not in text or _ALLOWS.search(text) or len(text.split()) > _MOST_ANY:
        return None
    return Shortened("Do any of these apply to you?", "", text) if _NEXT_ONE.search(text) else None


_NEXT_ONE = re.compile(
    r"[a-z)]; (?=(?:Any|Known|Active|History|Prior|Previous|Current|Presence|Use|Severe|Uncontrolled)\b)"
)


def values(text: str, context: Context, least: int = _LEAST_VALUES) -> Shortened | None:
    """ "Do your test results meet all of these limits?", for several values in one line."""
    if _SIGNED.search(text) is None or _MISSED.search(text) or context.negated or context.wording is Wording.BANNED:
        return None
    if len(_COMPARES.findall(text)) < least or not LAB.found(text):
        return None
    if context.section is Section.EXCLUSION:
        knotted = _AND.search(_BRACKETED.sub(" ", text)) and ";" not in text
        if knotted or context.wording is not Wording.PLAIN:
            return None
        return Shortened("Do your test results show any of these?", LISTED, _in_lines(text))
    either = "and/or" in text
    if either and ";" not in text.rstrip(" ;.") and len(_COMPARES.findall(text)) == _LEAST_VALUES:
        return Shortened(
            "Do your test results meet one of these limits, or both?", "The trial asks for", _in_lines(text)
        )
    joined = (
        "meet these limits"
        if either or _OR.search(_BRACKETED.sub(" ", text).replace(";", ","))
        else "meet all of these limits"
    )
    return Shortened(f"Do your test results {joined}?", "The trial asks for", _in_lines(text))


def _in_lines(text: str) -> str:
    """One value a line, signs in words, where semicolons part them."""
    return (
        "\n".join(f"- {spoken(one).strip()}" for one in _SEMICOLON.split(text) if one.strip(" ."))
        if ";" in text or "；" in text
        else spoken(text)
    )


_SEMICOLON = re.compile(r"[;；]\s*")
_BIRTH_CONTROL = re.compile(
    r"contracept|birth control|condom|abstinen|abstain|abstention|donat\w+ (?:sperm|eggs?|ova|oocytes)"
    r"|father\w* (?:a )?child"
)
_RULES = re.compile(
    r"\b(?:must|should|shall|will|agrees?|agreeing|agreement|willing|need to|required|requires?|have to)\b"
)
_STATES_MORE = re.compile(
    r"negative|test|postmenopaus|post-menopaus|not pregnant|nursing|lactat|breast|menopause|amenorrh"
)
_STAYS = re.compile(
    r"(?:[\w/,'’-]+ ){0,12}?(?:must |should |shall |will |is |are |be |being |to |must be |have to be )*"
    r"(?P<how>(?:willing|able|agrees?|ability|willingness)(?:(?: and| or|/) ?(?:willing|able|ability))?) (?:and "
    r"\w+ )?to\b"
)


def rules(text: str, context: Context) -> Shortened | None:
    """ "Do you agree to follow these birth control rules?", for the rules on contraception of a trial."""
    lowered = small(text)
    if context.section is Section.EXCLUSION or context.negated or not _BIRTH_CONTROL.search(lowered):
        return None
    if context.topic is not Topic.PREGNANCY or not _RULES.search(lowered):
        return None
    if _STATES_MORE.search(lowered):
        return Shortened(
            "Do you meet the rules below on pregnancy and birth control, as far as they are about you?", "", text
        )
    return Shortened("Do you agree to the birth control rules below, as far as they are about you?", "", text)


_CONSENT = re.compile(r"\bconsents?\b")
_GIVEN = re.compile(r"\b(?:sign\w*|written|provid\w+|giv\w+|given|obtain\w*|informed|inform)\b")


def consent(text: str, context: Context) -> Shortened | None:
    """Long words about the consent form: "Are you willing to sign a consent form, as described below?"."""
    plain = context.wording is Wording.PLAIN and context.section is Section.INCLUSION and not context.negated
    lowered = small(text)
    if not plain or context.topic is not Topic.CONSENT or not _CONSENT.search(lowered) or not _GIVEN.search(lowered):
        return None
    return Shortened("Are you willing to sign a consent form, as described below?", "", text)


def willing(words: str, context: Context) -> Shortened | None:
    """Long promises: "Are you willing to do what is described below?"."""
    if context.negated or context.wording is Wording.BANNED or context.section is Section.EXCLUSION:
        return None
    match = _STAYS.match(small(words))
    if match is None or context.topic is not Topic.CONSENT:
        return None
    how = match["how"].replace("willingness", "willing").replace("ability", "able")
    how = " and ".join(re.findall(r"willing|able", how)) or "willing"
    return Shortened(f"Are you {how} to do what is described below?", "", words)
