"""The one or two short lines under a question: what belongs to it, where to find a value, and the wash-out warning."""

import re

from screening.criteria.asking.made import Asked
from screening.criteria.asking.second_person import second_person
from screening.criteria.asking.tidy import says_nothing_new, tidy
from screening.criteria.context import Context
from screening.criteria.quantities import spoken
from screening.criteria.tree import Answerer, Item, Section, Topic

KEEP_TREATMENT = "Do not change any treatment because of this."
_WASH_OUT = re.compile(
    r"wash-?\s?out|\b(?:within|in the (?:last|past|previous)|prior to|before|elapsed|since|weeks?|days|months?"
    r"|currently|concurrent|concomitant|stable dose)\b",
    re.IGNORECASE,
)
_ECOG = "ECOG runs from 0 (fully active) to 5. A doctor gives this score."
_MOST_EXAMPLES = 150
_MOST_EXTRA = 150
_MOST_LEAD = 22
PART_OF = "Asked as part of:"
CUT = "\u2026"


def help_for(item: Item, asked: Asked, context: Context) -> str:
    """The help of a criterion, lines parted by a line break; "" where the question says all."""
    lines = [
        _said(asked),
        asked.note,
        _where(item, asked),
        _excepted(asked),
        _examples(asked),
        _also(asked),
        _part_of(context),
        _enough(context),
        _keep(item),
    ]
    return "\n".join(line for line in lines if line)


def _said(asked: Asked) -> str:
    """The words that the question points to: the first line, so that nobody answers without them."""
    if not asked.said:
        return ""
    if not asked.intro:
        said = asked.said.rstrip(" .;,")
        return f"The trial says: \u201c{said}\u201d."
    listed = asked.said.startswith("- ")
    said = asked.said.rstrip(" .;,") if listed else tidy(asked.said)
    return f"{asked.intro}:\n{said}." if listed else f"{asked.intro}: {said}."


def _where(item: Item, asked: Asked) -> str:
    if asked.measure:
        return f"Look on your test report, under \u201c{asked.measure}\u201d."
    if "ECOG" in asked.question:
        return _ECOG
    if item.topic is Topic.DIAGNOSIS and item.answerer is Answerer.RECORDS:
        return "Your doctor's letter or your test reports may say this."
    return ""


def _excepted(asked: Asked) -> str:
    """What the question leaves out; always in full, for the question points to it."""
    # An exception of the exception does not count either.
    excepted = _BESIDES.sub("; ", asked.phrase.excepted)
    return f"Not asked about here: {tidy(second_person(excepted))}." if excepted else ""


_BESIDES = re.compile(r",? (?:and )?with the exceptions? of ")


# A mere reference tells nobody more.
_REFERENCE = re.compile(
    r"(?:as )?(?:refer to|see|according to|as per|per|by|specified by|defined by|described in|specified in"
    r"|defined in|in"
    r" accordance with) (?:the )?(?:study |current )?(?:appendi\w+|section|protocol|recist|annex|inclusion|table)"
    r"[\w .()-]{0,24}|upper limit of normal|uln|(?:\d+ )?lbs\.?",
    re.IGNORECASE,
)


def _also(asked: Asked) -> str:
    extra = asked.phrase.extra
    if not extra:
        return ""
    if len(extra.split()) > _MOST_EXTRA:
        return "The trial says more about this: see its own words."
    whole = re.fullmatch(r"[\s;.]*\(([^()]*(?:\([^()]*\)[^()]*)*)\)[\s;.:]*", extra)
    words = tidy(spoken(whole[1] if whole else extra))
    if _REFERENCE.fullmatch(words) or says_nothing_new(words, asked.question):
        return ""
    return f"The trial adds: {words}."


def _examples(asked: Asked) -> str:
    named, meant = asked.phrase.examples, asked.phrase.meaning
    if not named and not meant:
        return ""
    if len(named.split()) > _MOST_EXAMPLES:
        return "The trial's own words give examples."
    lines = (("For example", named), ("That means", meant))
    return "\n".join(f"{how}: {tidy(second_person(words))}." for how, words in lines if tidy(words))


# Headings that tell nothing about whom or what the items below them are.
_EMPTY_HEADING = re.compile(
    r"[\W\d]*(?:(?:key|main|major|general|specific|other|common|additional|further|disease|medical|therapeutic"
    r"|inclusion"
    r"|exclusion|eligibility|criteria|criterion|characteristics|requirements|and|the|for|of|list)\b[\W\d]*)+",
    re.IGNORECASE,
)


def _part_of(context: Context) -> str:
    """What stands above the item, in the trial's own words: it often says whom or what the item is about."""
    if not context.heading and not context.lead:
        return ""
    heading = "" if _EMPTY_HEADING.fullmatch(context.heading) else context.heading
    above = [f"\u201c{_shortened(one)}\u201d" for one in (heading, context.lead) if one]
    return f"{PART_OF} {', '.join(above)}." if above else ""


def _shortened(lead: str) -> str:
    words = lead.rstrip(": ").split()
    return " ".join(words) if len(words) <= _MOST_LEAD else f"{' '.join(words[:_MOST_LEAD])} {CUT}"


def _enough(context: Context) -> str:
    """That others of its group count too: nobody need fear for a single No."""
    if not context.one_of:
        return ""
    if context.one_of == 1:
        return "One of several: it is enough if one of them is true of you."
    return f"One of several: it is enough if {context.one_of} of them are true of you."


# What nobody can stop or change for a trial, or would not: it is over, or no treatment at all.
_NO_TREATMENT = re.compile(
    r"\b(?:donat\w+ (?:of )?(?:blood|plasma)|(?:blood|plasma) donations?|donated|grapefruit|sun\w*burn|tan(?:ning)?"
    r"|transplant\w*|vaccin\w+|immuni[sz]ation|caffeine|alcohol|transfusion\w*|operation|surgery)\b",
    re.IGNORECASE,
)
_TREATS = re.compile(
    r"\b(?:therap\w+|treat\w+|medic\w+|drugs?|inhibitors?|steroids?|cortico\w+|immunosuppress\w+|chemo\w+)\b",
    re.IGNORECASE,
)


def _keep(item: Item) -> str:
    """Nobody should stop or change a treatment in order to fit."""
    washed_out = item.topic in {Topic.MEDICATION, Topic.PRIOR_TREATMENT} and _WASH_OUT.search(item.text)
    if not washed_out and not (item.section is Section.EXCLUSION and item.topic is Topic.MEDICATION):
        return ""
    return "" if _NO_TREATMENT.search(item.text) and not _TREATS.search(item.text) else KEEP_TREATMENT
