"""Noun phrases without a verb of their own, and what one asks of each: an illness one has, an operation one had."""

import re

from screening.criteria.asking.noun_phrases import is_noun_phrase
from screening.criteria.asking.second_person import lower_first
from screening.criteria.asking.shapes import had, timed
from screening.criteria.context import Context
from screening.criteria.topic_words import DISEASE, LAB, MEDICATION, SURGERY, TREATMENT, TUMOR
from screening.criteria.tree import Section, Topic

_HEALTH = frozenset(
    {Topic.DIAGNOSIS, Topic.HEALTH_CONDITION, Topic.MENTAL, Topic.SUBSTANCE_USE, Topic.TEST_RESULT, Topic.PREGNANCY}
)
_BESIDES = frozenset({Topic.PRIOR_TREATMENT, Topic.CONSENT, Topic.LOGISTICS, Topic.OTHER, Topic.PERFORMANCE_STATUS})


def noun_question(plain: str, context: Context) -> str | None:
    """Noun phrases without a verb of their own: "Uncontrolled hypertension", "Major surgery within 4 weeks"."""
    lowered = plain.lower()
    if not plain or not is_noun_phrase(lowered):
        return None
    x = lower_first(plain)
    medicine = context.topic is Topic.MEDICATION
    if _PLANNED.search(lowered) or lowered.startswith(_NEEDS) or (medicine and _ill(lowered)):
        return f"Do you have {x}?"
    if medicine:
        return _medicine(x, context) if MEDICATION.search(lowered) or "use" in context.lead else None
    return _done(x, lowered, context) or _state(x, lowered, context)


def _done(x: str, lowered: str, context: Context) -> str | None:
    """What was done to a person, or happened to one, and is over."""
    found = SURGERY.search(lowered) if context.topic is not Topic.PRIOR_TREATMENT else TREATMENT.search(lowered)
    end = _NO_HEAD.search(lowered)
    within = min(end.start(), _EARLY) if end else _EARLY
    if (
        found
        and found.start() < within
        and "untreated" not in lowered
        and not DISEASE.match(lowered)
        and not _ill(lowered)
    ):
        ahead = context.section is Section.INCLUSION and context.topic is Topic.SURGERY and not timed(x)
        return f"Are you having, or have you had, {x}?" if ahead else _had(x)
    if _EVENTS.match(lowered) and not _AT_RISK.search(lowered):
        return _had(x)
    past = context.section is Section.EXCLUSION and "history" in context.lead.lower()
    return f"Have you ever had {x}?" if past else None


_ONGOING = re.compile(r"\b(?:ongoing|concurrent|concomitant)\b,? ?(?!or\b|and\b|/)")
_A_DAY = re.compile(r"\d ?(?:mg|g|mcg|µg|units?)(?:/kg)?(?:/| per | a )d(?:ay)?\b")


def _had(x: str) -> str:
    ongoing = _ONGOING.search(x)
    if ongoing and not timed(x):
        return f"Are you now having {' '.join((x[: ongoing.start()] + x[ongoing.end() :]).split())}?"
    return had(x)


_PLANNED = re.compile(r"\b(?:planned|scheduled|upcoming|anticipated)\b")
_NEEDS = ("indication", "clinical indication", "need for", "requirement", "contraindication", "candidate")
_ILL_LAST = re.compile(
    r"(?:\w*(?:itis|osis|emia|oma|pathy)|diabetes(?: mellitus)?|cancer|failure|disease|syndrome|disorder|injury"
    r"|headaches?"
    r"|migraines?|infections?|hypertension|asthma|epilepsy|depression|leuka?emia|lymphoma|abuse|dependence|addiction"
    r"|abnormalit(?:y|ies)|problems?|habituation|overuse|intolerance|diseases|disorders"
    r"|metastas[ie]s|illness(?:es)?|conditions?|impairments?"
    r"|symptoms)$"
)
_OF_IT = re.compile(
    r" (?:of|in|on|with|that|which|for|needing|requiring|who|within|during|at|by|due|not|to|from)\b|[,(]"
)


def _ill(lowered: str) -> bool:
    """Whether the head of a phrase names an illness: nobody takes or uses that."""
    if lowered.startswith("failure"):
        return False
    end = _OF_IT.search(lowered)
    return _ILL_LAST.search((lowered[: end.start()] if end else lowered).strip(" .;")) is not None


_EARLY = 45
_NO_HEAD = re.compile(r" (?:needing|requiring|not|with|that|which|in whom|suitable|compatible|despite)\b")
# What happens and is over: nobody "has" a stroke.
_EVENTS = re.compile(
    r"(?:an? |any |recent |acute |severe |previous |prior |documented |ischa?emic |ha?emorrhagic |major |symptomatic )*"
    r"(?:strokes?|heart attacks?|myocardial infarctions?|cerebrovascular (?:accidents?|events?)|transient ischa?emic"
    r" attacks?|relapses?|re-?operations?|suicide attempts?|suicidal behaviou?r|bone marrow transplant\w*|concussions?"
    r"|cardiac arrest|(?:psychiatric )?hospitali[sz]ations?|blood transfusions?|vaccinations?|miscarriages?|whiplash)\b"
)
_AT_RISK = re.compile(r"\b(?:risk|current|active|planned|scheduled|refractory)\b")


def _medicine(x: str, context: Context) -> str:
    if re.search(r"\bhistory\b", context.lead, re.IGNORECASE):
        return f"Do you take, or have you taken, {x}?"
    if timed(x):
        done = re.search(r"hsct|transplant|therap|surgery|radiation|infusion|injection|transfusion", x, re.IGNORECASE)
        return f"Have you {'had' if done else 'taken'} {x}?"
    if _A_DAY.search(x):
        return f"Are you taking {x}?"
    taken = re.search(r"\b(?:use|medicat|drug|taking|follow)", context.lead, re.IGNORECASE)
    return f"Do you take {x}?" if taken else f"Are you having, or have you had, {x}?"


def _state(x: str, small: str, context: Context) -> str | None:
    """Something that a person has, where the words name an illness, a finding or a device."""
    if context.topic not in _HEALTH:
        return f"Do you have {x}?" if context.topic in _BESIDES and _ill(small) else None
    if context.topic is Topic.TEST_RESULT and _AMOUNT.search(small.partition("(")[0]) and not _NAMED.search(small):
        return None
    known = context.section is Section.EXCLUSION or DISEASE.search(small) or TUMOR.search(small) or LAB.search(small)
    return f"Do you have {x}?" if known else None


_AMOUNT = re.compile(r"\b(?:at least|at most|(?:more|less|greater|higher|lower) than|between|above|below|within) \d")
_NAMED = re.compile(r"defin|obes")
