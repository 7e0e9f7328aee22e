"""Criteria that name many things: a short question asks for any of these, the help names each in the trial's words."""

import re
from typing import NamedTuple

from screening.criteria.asking.second_person import lower_first
from screening.criteria.context import Context
from screening.criteria.sense import Wording
from screening.criteria.text import small
from screening.criteria.topic_words import DISEASE, MEDICATION, SURGERY, TREATMENT, TUMOR
from screening.criteria.tree import Section, Topic


class Shortened(NamedTuple):
    """A short question and the words that it points to, with how the help introduces them."""

    question: str
    intro: str
    words: str


LISTED = "The trial names"
_OPENED = re.compile(
    r"(?P<opener>Do you have, or have you (?:ever |recently )?had,|Are you having, or have you had,|Do you "
    r"take, or have you taken,"
    r"|Do you (?:now )?(?:have|take|use|need)|Have you (?:ever )?(?:had (?:treatment|therapy) with"
    r"|had|taken|used|been treated with"
    r"|been diagnosed with)|Are you (?:now )?(?:taking|receiving|using|having"
    r"|on)|Are you "
    r"allergic to)"
    r" (?P<x>.+)\?$"
)
_SEPARATOR = re.compile(
    r"\([^()]*\)|\[[^\[\]]*\]|(?P<sep>[,;] (?:and/or |or |and )?(?!with |in |that |which |as )| (?:and/or|or"
    r"|and) )(?!\d|about|at least|within|whichever|until|more|less|older|higher|greater|equal|without|not\b"
    r"|their|its|your)"
)
_RELATED = re.compile(
    r"\b(?:that|which|who|whose|if|when|unless|except|other than|based|confirmed by|according|in case|as well "
    r"as)\b|, with\b"
)
WINDOW = re.compile(r" (?:in|during|over) the (?:last|\d+) [^,;()?]{3,60}$")
_ADJECTIVE = re.compile(r"(?:.*[a-z](?:al|ic|ive|ous|ar|ary|ed|able|ible)|poor|severe|acute|active|old|new)$")
# "And other drugs of this kind": each of them is meant, not all of them together.
_OPEN_LIST = re.compile(r"(?:any )?(?:other|similar|related)\b|etc")
# What is excepted stands in the list as well: nobody may be asked of "any of these" then.
_EXCEPTS = re.compile(r"\b(?:except\w*|excluding|unless|other than)\b")
_PARTS = re.compile(r"\b(?:are|have|do|is|were|has) you\b")
_BARE_WORDS = 4
_MANY_BY_OR = 5
_MEMBERS, _MOST_SHORT, MANY = 3, 9, 3


def lifted(question: str, context: Context) -> Shortened | None:
    """The question for any of the things that it lists; None where one short question holds all of them."""
    if len(question.split()) <= _MOST_SHORT and question.count(",") < MANY:
        return None
    match = _OPENED.match(question)
    if match is None or _EXCEPTS.search(match["x"]):
        return None
    x = match["x"]
    listed = _members(x)
    if listed is None:
        return None
    members, last = listed
    window = WINDOW.search(x)
    bare = window is not None and all(len(member.split()) <= _BARE_WORDS for member in members[:-1])
    when = window.group() if window and bare else ""
    return Shortened(f"{match['opener']} {_these(match['opener'], x, last, context)}{when}?", LISTED, x)


def _members(x: str) -> tuple[list[str], str] | None:
    """The members of a list and the word before its last one; None where it is none, or "and" and "or" change."""
    members, words, position = [], set(), 0
    for match in _SEPARATOR.finditer(x):
        if match["sep"] is None:
            continue
        members.append(x[position : match.start()])
        position = match.end()
        words.add(match["sep"].strip(",; "))
    members.append(x[position:])
    joins = words - {""}
    related = _RELATED.search(x, 0, position) or _PARTS.search(x)
    if (not joins and len(members) <= _MEMBERS) or "includ" in x or "such as" in x:
        return None
    if len(members) < _MEMBERS or len(joins) > 1 or related or _adjectives(members):
        return None
    if len(members) < _MANY_BY_OR and not any(sign in x for sign in ",;"):
        return None
    last = next(iter(joins), "")
    return members, "or" if _OPEN_LIST.match(members[-1]) else last


def _adjectives(members: list[str]) -> bool:
    """Whether what is listed are words before one noun: "renal, hepatic or cardiac disease"."""
    return any(" " not in member and _ADJECTIVE.match(member) for member in members[1:-1])


def _these(opener: str, x: str, last: str, context: Context) -> str:
    several = _kind(opener, small(x), context)
    if last == "and" and context.wording is Wording.PLAIN and not context.negated:
        return f"all of these{several}" if context.section is Section.INCLUSION else f"any of these{several}"
    return f"any of these{several}"


def _kind(opener: str, x: str, context: Context) -> str:
    """What the listed things are, where their words leave no doubt."""
    if opener.endswith(" with"):
        return ""
    treated = MEDICATION.search(x) or TREATMENT.search(x) or SURGERY.search(x)
    ill = DISEASE.search(x) or TUMOR.search(x)
    if "tak" in opener and context.topic is Topic.MEDICATION:
        return " medicines"
    if not treated and ill and context.topic in {Topic.HEALTH_CONDITION, Topic.DIAGNOSIS, Topic.MENTAL}:
        return " health problems" if opener.startswith(("Do you", "Have you")) else ""
    if treated and not ill and context.topic is Topic.PRIOR_TREATMENT and opener.startswith("Have you"):
        return " treatments"
    return " operations" if SURGERY.search(x) and not ill and context.topic is Topic.SURGERY else ""


_COLON = re.compile(
    r"(?P<head>[^:]{6,240}?\b(?:following|these|below|any of|one of|either|both "
    r"of)\b[^:.;]{0,80}):\s*(?P<list>\S.{3,})$"
)
_FOLLOWING = re.compile(r"\b(?P<of>of )?(?:the )?following(?: (?:criteria|conditions))?(?=\W*$)|\b(?:the )?following\b")


# "Following treatment" is after it; only "the following" is a list.
_AFTERWARDS = re.compile(
    r"(?<!the )\bfollowing (?:[\w-]+ ){0,3}(?:therapy|treatment|surgery|chemotherapy|radiotherapy"
    r"|transplant\w*|exposure)\b"
)


def led(words: str) -> tuple[str, str] | None:
    """Words before a colon and the list after it, "the following" said as "these"; None where no list is led in."""
    if ":" not in words:
        return None
    match = _COLON.match(words)
    if match is None or _AFTERWARDS.search(match["head"]):
        return None
    head = _FOLLOWING.sub(lambda found: f"{found['of'] or ''}these", match["head"]).strip()
    head = head if "these" in head else f"{head} these"
    return lower_first(head), match["list"]
