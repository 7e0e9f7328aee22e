"""Waiting times: how long ago a treatment must have been, and what to answer for those who never had it."""

import re
from typing import NamedTuple

from screening.criteria.asking.articles import article
from screening.criteria.asking.second_person import second_person
from screening.criteria.context import Context
from screening.criteria.sense import Wording
from screening.criteria.text import names_one, small


class Waited(NamedTuple):
    """The question, whether it holds all that the criterion says, and how to answer who never had the treatment."""

    question: str
    whole: bool
    note: str


_NUMBER = r"(?:\d+(?:\.\d+)?|one|two|three|four|six|eight|twelve)(?: ?\(\d+\))?"
_TIME = rf"{_NUMBER}[ -](?:days?|weeks?|months?|years?|hours?)(?: or \d+ (?:\([^()]*\) )?half-lives)?"
_LEAST = r"at least|more than|less than|greater than|a minimum of|minimum(?: of)?|over|under|fewer than"
_ELAPSED = re.compile(
    rf"\W*(?:[a-z /-]{{3,40}}: )?(?:(?:patients?|subjects?|participants?|you|there) )?(?:(?:must|should|need to"
    rf"|has to|have to) )?"
    rf"(?:have |be |been )?(?P<how>{_LEAST})? ?(?P<time>{_TIME})(?P<aside> \([^()]{{1,60}}\))?"
    r"(?P<passed> (?:must|should|need to)? ?(?:have|has|be)? ?(?:elapsed|passed|gone by))?(?: later)?"
    r",? (?:since|from|after|out from|post|following|between)(?P<rest> .+)",
)
_SINCE = re.compile(
    r"(?:the |your |any (?:other )?(?:type |kind |form )of |any |a |an |last |most recent |prior |previous "
    r"|receiving |having "
    r"(?:had )?|receipt of )*"
    r"(?:(?P<end>completion|end|discontinuation|termination|cessation|receipt|last (?:dose|cycle|course"
    r"|administration|infusion)"
    r"|(?:last |final )?(?:dose|cycle|administration|infusion)) of (?:any (?:type|kind|form) of |the |your |any "
    r"|all |prior |previous |last )*)?"
)
_GOES_ON = re.compile(
    r"[;.:]|, (?:with|except|unless|which|that|who|whichever|and must|and have|if|prior|before|provided|or \d"
    r"|including|such"
    r"|or at|and (?:at|an?|more|\d)|excluding|other|depend)|\s\((?!\w+\))|\b(?:with the exception|except|unless|if"
    r"|provided|prior to|before|until|to the|and must|and have|and be"
    r"|whichever|other than|must|should|who|which|that|was|were|is|are)\b"
)
_NO_EVENT = re.compile(
    r"\s*(?:the )?(?:birth|diagnosis|onset|now|screening|enrol|randomi|baseline|joining|study|trial|start|injury|first"
    r"|study drug|treatment start|hypoglyc|delivery|bouts?|attacks?)\b"
)
_EVERY = re.compile(r"\b(?:per|every|each) ")
_RECOVERED = re.compile(r",? and (?:must )?(?:be|have|are|having) (?:been )?fully recovered$")
_TRIAL = re.compile(r"(?:other |another )?(?:clinical |drug |investigational |experimental )*(?:trial|study)")
_HOW = {
    "": "at least", "greater than": "more than", "a minimum of": "at least", "minimum of": "at least",
    "minimum": "at least", "over": "more than", "under": "less than", "fewer than": "less than",
}  # fmt: skip
_LONGEST = 600
_OPENING = 200
_TIMES = ("day", "week", "month", "year", "hour")
_SINCES = (" since ", " from ", " after ", "elapsed", "passed", " post", " following")
_LEAST_X = 3


def waiting(text: str, context: Context) -> Waited | None:
    """The question for a waiting time; None where the words are none."""
    if context.negated or context.wording not in {Wording.PLAIN, Wording.REQUIRED}:
        return None
    start = small(text)[:_OPENING]
    if not names_one(start, _TIMES) or not names_one(start, _SINCES):
        return None
    said = second_person(text[:_LONGEST].replace("≥", "at least ").replace(">", "more than ").replace("  ", " "))
    match = _ELAPSED.match(small(said))
    if match is None or _NO_EVENT.match(match["rest"]) or not (match["how"] or match["passed"]):
        return None
    return _asked(said, match, context, len(text) > _LONGEST)


def _asked(said: str, match: re.Match[str], context: Context, cut: bool) -> Waited | None:
    start = match.start("rest") + 1
    start += _SINCE.match(match["rest"][1:]).end()  # type: ignore[union-attr]  # it may match nothing, never fails
    behind = said[start:].rstrip(" .;,")
    end = _GOES_ON.search(behind)
    x = (behind[: end.start()] if end else behind).strip(" ,")
    if len(x) < _LEAST_X or _EVERY.search(x):
        return None
    how = _HOW.get(match["how"] or "", match["how"])
    recovered = _RECOVERED.search(behind) if end else None
    if recovered:
        behind = behind[: recovered.start()]
    whole = not cut and (end is None or not behind[end.start() :].strip(" .,;"))
    had = f"were in {article(x)} {x}" if _TRIAL.fullmatch(x) else f"had {x}"
    recovery = ", and have you fully recovered" if recovered else ""
    return Waited(
        f"Have {how} {match['time']} passed since you last {had}{recovery}?",
        whole,
        f"Answer {context.fits_if.value.capitalize()} if you never had any.",
    )
