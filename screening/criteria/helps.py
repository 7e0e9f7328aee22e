"""The one or two short lines under a question: what belongs to it, where to find a value, and the wash-out warning."""

import re

from screening.criteria.asking.made import Asked
from screening.criteria.asking.second_person import second_person
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


def help_for(item: Item, asked: Asked, lead: str) -> str:
    """The help of a criterion, lines parted by a line break; "" where the question says all."""
    lines = [
        _said(asked),
        _where(item, asked),
        _excepted(asked),
        _examples(asked),
        _also(asked),
        _part_of(item, lead),
        _keep(item),
    ]
    return "\n".join(line for line in lines if line)


def _said(asked: Asked) -> str:
    """The words that the question points to: the first line, so that nobody answers without them."""
    if not asked.said:
        return ""
    said = asked.said.rstrip(" .;,")
    listed = f"\n{said}" if said.startswith("- ") else f" {said}"
    return f"{asked.intro}:{listed}." if asked.intro else f"The trial says: \u201c{said}\u201d."


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
    return f"Not asked about here: {second_person(asked.phrase.excepted).rstrip('.')}." if asked.phrase.excepted else ""


def _also(asked: Asked) -> str:
    extra = asked.phrase.extra
    if not extra:
        return ""
    if len(extra.split()) > _MOST_EXTRA:
        return "The trial says more about this: see its own words."
    whole = re.fullmatch(r"\(([^()]*)\)", extra)
    return f"The trial adds: {spoken(whole[1] if whole else extra).rstrip('.')}."


def _examples(asked: Asked) -> str:
    examples = asked.phrase.examples
    if not examples or len(examples.split()) > _MOST_EXAMPLES:
        return "The trial's own words give examples." if examples else ""
    return f"For example: {second_person(examples).rstrip('.')}."


def _part_of(item: Item, lead: str) -> str:
    if not lead or len(lead.split()) > _MOST_LEAD:
        return ""
    return f"Asked as part of: \u201c{lead.rstrip(': ')}\u201d."


def _keep(item: Item) -> str:
    """Nobody should stop or change a treatment in order to fit."""
    if item.topic in {Topic.MEDICATION, Topic.PRIOR_TREATMENT} and _WASH_OUT.search(item.text):
        return KEEP_TREATMENT
    return KEEP_TREATMENT if item.section is Section.EXCLUSION and item.topic is Topic.MEDICATION else ""
