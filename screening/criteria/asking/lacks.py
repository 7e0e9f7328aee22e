"""What is lacking, where the lack leaves people out: "Cells do not express X" is asked as "Do cells express X?"."""

import re

from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.context import Context
from screening.criteria.text import small
from screening.criteria.tree import Reply, Section

_CLAUSE = re.compile(
    r"(?P<name>(?:the |your |any |all )?(?:(?!(?:that|which|who|whose|if|when|or|and|patients?|subjects?"
    r"|participants?|you"
    r"|not|no|women|men|those|individuals|people|cases?|children)\b)[\w/'’+-]+ ){1,9}?)"
    r"(?P<verb>do|does|did|is|are|was|were|has|have|can)(?: not|not) (?P<yet>yet )?(?P<rest>[^;:,.()]{3,90})\W*"
)
_WHOSE = re.compile(
    r"\W*(?:all |any |the )?(?:patients?|subjects?|participants?|those|individuals"
    r"|people) whose (?P<name>[\w /-]{3,50}?) "
    r"(?P<verb>is|are|has|have|can|could|do|does)(?: not|not) (?P<rest>[^;:.]{3,120})\W*"
)
_CASES = re.compile(
    r"\W*(?:all |any )?(?:cases?|patients?) not (?P<verb>needing|requiring|described in"
    r"|covered by) (?P<rest>[^;:.]{3,90})\W*"
)
_POSSIBLE = re.compile(r"\W*no (?:possibility|opportunity|way) (?:to|of) (?P<rest>[^;:.]{3,90})\W*")
_THERE = re.compile(
    r"\W*(?:absence|lack) of (?:an? |any )?(?P<rest>(?:[\w-]+ ){0,6}donors?|(?:[\w-]+ ){0,3}caregivers?)\W*"
)
_OTHERS = (
    (
        re.compile(r"\W*lack of (?:cooperation|co-operation|compliance)\W*"),
        "Are you willing to follow the study's rules?",
    ),
    (re.compile(r"\W*(?:lack of|no) (?:motivation|interest)\W*"), "Do you want to take part?"),
    (re.compile(r"\W*no (?:informed )?consent\W*"), "Are you willing to sign an informed consent form?"),
)
_WITHOUT = re.compile(
    r"(?P<name>(?!patients?|subjects?|participants?|those|people"
    r"|without)(?:[\w/-]+ ){1,4})without (?:any )?(?P<rest>known "
    r"[^,;:.()]{3,60}|[^,;:.()]{3,40}(?:mutations?|rearrangements?|expression))\W*"
)
_MOST = 220
_DOUBT = re.compile(r"\b(?:not|no|never|without|unless|except|or are|or is|and are|and is)\b")


def lacking(text: str, context: Context) -> str:
    """The positive question for a lack that leaves people out; "" where the words are none that the rules know."""
    if not context.negated or context.fits_if is not Reply.YES or context.section is not Section.EXCLUSION:
        return ""
    if len(text) > _MOST:
        return ""
    plain = second_person(text)
    lowered = small(plain)
    for pattern, question in _OTHERS:
        if pattern.fullmatch(lowered):
            return question
    return _by_clause(plain, lowered) or _by_noun(plain, lowered)


def _by_clause(plain: str, lowered: str) -> str:
    match = _WHOSE.fullmatch(lowered)
    if match and not _DOUBT.search(match["rest"]):
        verb = "can" if match["verb"] == "could" else match["verb"]
        return f"{verb.capitalize()} your {plain[match.start('name') : match.end('name')]} {_rest(plain, match)}?"
    match = _CLAUSE.fullmatch(lowered)
    if match is None or _DOUBT.search(match["rest"]):
        return ""
    name = lower_first(plain[match.start("name") : match.end("name")].strip())
    return f"{match['verb'].capitalize()} {name} {_rest(plain, match)}?"


def _rest(plain: str, match: re.Match[str]) -> str:
    return plain[match.start("rest") : match.end("rest")].strip(" .;,")


def _by_noun(plain: str, lowered: str) -> str:
    for pattern, opener in ((_POSSIBLE, "Is it possible to"), (_THERE, "Is there")):
        match = pattern.fullmatch(lowered)
        if match and not _DOUBT.search(match["rest"]):
            rest = _rest(plain, match)
            return f"{opener} {rest}?" if pattern is _POSSIBLE else f"Is there a {rest.removesuffix('s')} for you?"
    match = _CASES.fullmatch(lowered)
    if match:
        need = match["verb"] in {"needing", "requiring"}
        return f"Do you need {_rest(plain, match)}?" if need else f"Is your case {match['verb']} {_rest(plain, match)}?"
    match = _WITHOUT.fullmatch(lowered)
    if match and not _DOUBT.search(match["rest"]):
        name = plain[match.start("name") : match.end("name")].strip()
        return f"Do you have {lower_first(name)} with {_rest(plain, match).removeprefix('known ')}?"
    return ""
