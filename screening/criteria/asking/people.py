"""Criteria that begin with the people whom they are about: "Fertile males must ...", "Subjects taking X must ..."."""

import re
from typing import NamedTuple

from screening.criteria.asking.second_person import second_person
from screening.criteria.context import Context
from screening.criteria.sense import Wording
from screening.criteria.text import names_one, small
from screening.criteria.tree import Reply, Section, Topic


class People(NamedTuple):
    """Whom a criterion is about, as an "if" says it to one of them, and what it says of them."""

    clause: str
    rest: str


_WOMEN = r"(?:wom[ae]n|females?|girls?|wocbp|female (?:patients?|subjects?|participants?))"
_MEN = r"(?:m[ae]n|males?|male (?:patients?|subjects?|participants?|volunteers?))"
_ANY = r"(?:patients?|subjects?|participants?|individuals?|persons?|people|those|volunteers?|adults?)"
_ALL = r"(?:(?:for|in|all|any|the|a|adult|eligible|enrolled|potentially|healthy|premenopausal)\s+){0,3}"
_BEARING = (
    r" (?:(?:who are|that are|is|are|who have|with|having|of|in|at) ){0,2}(?:a )?(?:child-?\s?bearing"
    r"|reproductive)(?: (?:potential|age|capacity|years?))?(?: \([^()]{2,30}\))?(?: only)?"
)
_FATHERS = rf" (?:with (?:a )?(?:female )?(?:partners?|wom[ae]n|spouses?){_BEARING}|of reproductive potential)"
_OF_THEM = (
    r"[,:]?\s+(?:who |that )?(?=(?P<next>must|should|shall|will|agrees?|are|is|not|unable|unwilling|willing|have|has"
    r"|use|using|need|do|does|practi[cs]\w+|and (?:not|unwilling|do not|are not)|without)\b)"
)
_NAMED = tuple(
    (re.compile(rf"\W*{_ALL}{who}{_OF_THEM}"), clause)
    for who, clause in (
        (rf"(?:potentially )?(?:fertile|non-?sterile)(?: and sexually active)? {_WOMEN}", "you can become pregnant"),
        (rf"{_WOMEN}(?: {_ANY})?{_BEARING}", "you can become pregnant"),
        (rf"(?:fertile|non-?sterile)(?: and sexually active)? {_MEN}", "you can father a child"),
        (rf"(?:sexually active )?{_MEN}(?: {_ANY})?{_FATHERS}", "you can father a child"),
        (rf"sexually active {_MEN}", "you are a man who has sex"),
        (rf"sexually active {_WOMEN}", "you are a woman who has sex"),
        (rf"sexually active {_ANY}", "you are sexually active"),
        (rf"(?:(?:potentially )?fertile {_ANY}|{_ANY}{_BEARING})", "you can have children"),
    )
)
_DOING = re.compile(
    rf"\W*{_ALL}{_ANY} (?:who are |who have |who )?(?P<how>taking|on|using|receiving|with|having|treated with"
    rf"|known to have"
    r"|requiring|undergoing|under) (?P<x>(?:(?!\b(?:must|should|and|or|who|that|which|has|have|is|are"
    r"|not)\b)[^;:.,]){3,90}?) "
    r"(?P<verb>must|should|has been|have been|need to|needs to|are required to) (?=\w)"
)
_NO_PEOPLE = re.compile(
    r"\b(?:excluded|eligible|included|enrol\w*|measurable|histolog\w+|cytolog\w+|documented|have (?:a )?disease)\b"
)
_AT_END = re.compile(
    r"[,;]?\s*\(?(?:if|for|in|only if|for all)?\s*(?:a |the )?(?:subject is |patient is |participant is )?(?:an? )?"
    rf"(?:{_WOMEN}|female)(?: {_ANY})?{_BEARING}(?:\s*\)|\W*$)",
)
_NEEDED = ("fertil", "bearing", "reproductive", "active", "sterile", "wocbp")
_DO = {
    "taking": "you take", "on": "you are on", "using": "you use", "receiving": "you receive", "with": "you have",
    "having": "you have", "treated with": "you are treated with", "known to have": "you have", "requiring": "you need",
    "undergoing": "you are having", "under": "you are under",
}  # fmt: skip
_MOST_OPENING = 240


def leading(text: str, context: Context) -> People | None:
    """The people whom a criterion begins with, where it says something about them and nobody else."""
    lowered = small(text)[:_MOST_OPENING]
    if names_one(lowered, _NEEDED):
        for pattern, clause in _NAMED:
            match = pattern.match(lowered)
            if match:
                rest = re.sub(r"^and ", "", text[match.end() :])
                return None if _NO_PEOPLE.match(rest) or _ONLY_TESTED.search(small(rest)) else People(clause, rest)
    return _doing(text, lowered, context) or _at_end(text, lowered, context)


_ONLY_TESTED = re.compile(r"pregnancy test|\bhcg\b|\bpregnant\b|\bbreast|\blactat|\bnursing\b|test negative")


def _doing(text: str, lowered: str, context: Context) -> People | None:
    asks = context.fits_if is Reply.YES and not context.negated and context.wording is not Wording.BANNED
    if not asks or (" must " not in lowered and " should " not in lowered and " been " not in lowered):
        return None
    match = _DOING.match(lowered)
    if match is None or context.topic in {Topic.AGE, Topic.CONSENT} or _NO_PEOPLE.search(lowered, match.start("x")):
        return None
    x = second_person(text[match.start("x") : match.end("x")])
    return People(f"{_DO[match['how']]} {x}", text[match.start("verb") :])


def _at_end(text: str, lowered: str, context: Context) -> People | None:
    """ "Is using birth control, if female of child-bearing potential"."""
    if context.topic is not Topic.PREGNANCY or context.section is Section.OTHER or len(text) > _MOST_OPENING:
        return None
    match = _AT_END.search(lowered)
    if match is None or match.start() < _LEAST_BEFORE or text[match.end() :].strip(" .;)"):
        return None
    if _ONLY_TESTED.search(lowered) or " or " in lowered[max(0, match.start() - 4) : match.end()]:
        return None
    return People("you can become pregnant", text[: match.start()])


_LEAST_BEFORE = 15


def not_about_you(context: Context) -> str:
    """How to answer a question that is for others."""
    return f"Answer {context.fits_if.value.capitalize()} if this is not about you."
