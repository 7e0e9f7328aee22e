"""Question patterns: how a criterion begins, and the question that its words then make."""

import re
from collections.abc import Callable

from screening.criteria.context import Context
from screening.criteria.noun_phrases import is_noun_phrase
from screening.criteria.phrases import lower_first, second_person
from screening.criteria.set_phrases import status_question
from screening.criteria.text import after, small
from screening.criteria.topic_words import DISEASE, LAB, MEDICATION, SURGERY, TREATMENT, TUMOR
from screening.criteria.tree import Section, Topic

_PARTICIPLES = (
    r"(?:received|had|been|undergone|taken|used|participated|donated|failed|recovered|experienced|progressed"
    r"|completed|shown|achieved|consumed|suffered|demonstrated|developed|given|started|stopped|met|lost|tried"
    r"|attempted|previously|"
    r"already|ever|required|not)"
)
_HEALTH = frozenset(
    {Topic.DIAGNOSIS, Topic.HEALTH_CONDITION, Topic.MENTAL, Topic.SUBSTANCE_USE, Topic.TEST_RESULT, Topic.PREGNANCY}
)
_TIMED = re.compile(
    r"(?:within|in|during|over|for) (?:the )?(?:past|last|previous|preceding|prior|recent|\d|at least|less|one"
    r"|two|three"
    r"|four|five|six|twelve|\w+ \()|\bago\b|\d+ \w+ (?:before|prior)"
)


def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), template) for pattern, template in _TEMPLATES)


_TEMPLATES: tuple[tuple[str, str], ...] = (
    (
        r"(?:must|should|shall|will|can|need to|needs to|required to)\s+(?:also )?(?:be |have been )"
        r"(?P<how>able and willing|willing and able|able|willing) to\s+(?P<x>.+)",
        "Are you {how} to {x}?",
    ),
    (
        r"(?:are |is |be |must be )?(?P<how>willing and able|able and willing|unable or unwilling|unwilling or "
        r"unable|unwilling|unable|not willing|not able|willing|able)(?: to or (?:unable|unwilling))? to\s+(?P<x>.+)",
        "Are you {how} to {x}?",
    ),
    (r"(?:stated )?willingness (?:and (?:ability|able) )?to\s+(?P<x>.+)", "Are you willing to {x}?"),
    (
        r"(?:ability|have (?:the )?ability|having the ability)(?: and willingness)? to\s+(?P<x>.+)",
        "Are you able to {x}?",
    ),
    (r"(?:inability|incapacity)(?: or unwillingness)? to\s+(?P<x>.+)", "Are you unable to {x}?"),
    (r"unwillingness(?: or inability)? to\s+(?P<x>.+)", "Are you unwilling to {x}?"),
    (r"(?:capable|incapable) of\s+(?P<x>.+)", "Are you {0} of {x}?"),
    (r"(?:must |should |will |shall |to )?agrees? (?P<not>not )?to\s+(?P<x>.+)", "Do you agree {not}to {x}?"),
    (r"(?:must|should|shall|will) have (?P<x>" + _PARTICIPLES + r"\b.+)", "Have you {x}?"),
    (r"(?:must|should|shall|will|need to|needs to) have (?P<x>.+)", "Do you have {x}?"),
    (r"(?:must|should|shall|will|can|need to|needs to) be\s+(?P<x>.+)", "Are you {x}?"),
    (
        r"be (?P<x>(?:on|in|at|under|able|a|an|the|using|taking|receiving|scheduled|treated|planned|available)\b.+)",
        "Are you {x}?",
    ),
    (
        r"(?:must|should|shall|will) (?:also )?(?P<x>(?:use|practi[cs]e|continue|refrain|avoid|commit|complete"
        r"|follow|comply"
        r"|consent|sign|wear|attend|return|provide)\b.+)",
        "Do you agree to {x}?",
    ),
    (r"(?:must|should|shall|need to|needs to) (?P<x>[a-z]+ .+)", "Do you {x}?"),
    (r"currently (?:is|are) (?P<x>.+)", "Are you currently {x}?"),
    (r"(?:regular |reliable )?access to (?P<x>.+)", "Do you have access to {x}?"),
    (r"can (?P<x>[a-z]+ .+)", "Can you {x}?"),
    (
        r"(?P<x>(?:in (?:good|general\w*|stable|complete|first|second|remission)|(?:surgically )?sterile"
        r"|(?:post|pre)-?menopausal"
        r"|overweight|obese|ambulatory|immunocompromised|right-handed|fluent|literate|healthy|available|capable)\b.*)",
        "Are you {x}?",
    ),
    (
        r"(?:an? )?(?P<x>(?:\w+ ){0,2}(?:member|employee|resident|prisoner|smoker|user|relative|owner|citizen|nurse"
        r"|student)\b.*)",
        "Are you {article} {x}?",
    ),
    (
        r"(?:have|has|had|having) (?:had |been )?(?:an? )?(?:known |previous |prior |documented |medical |personal "
        r"|significant |past |clinical )*histor(?:y|ies) (?:of|with)\s+(?P<x>.+)",
        "HISTORY",
    ),
    (
        r"(?:an? |any |known |previous |prior |documented |medical |personal |significant |past |clinical "
        r")*histor(?:y|ies) of\s+(?P<x>(?!or\b).+)",
        "HISTORY",
    ),
    (r"(?:has|have|had|having) (?P<x>" + _PARTICIPLES + r"\b.+)", "Have you {x}?"),
    (
        r"(?:who )?(?:previously|ever) (?P<x>(?:received|had|undergone|taken|used|treated|diagnosed|participated"
        r"|failed)\b.+)",
        "PAST",
    ),
    (
        r"(?P<x>(?:received|undergone|underwent|participated|participation|completed|failed|experienced|consumed"
        r"|donated|had)\b.+)",
        "PAST",
    ),
    (r"(?:has|have|having|with|had)(?: an?| any)? (?:prior|previous) (?P<x>.+)", "PRIOR"),
    (r"(?:has|have|having|with|presented with|presenting with|suffering from) (?P<x>.+)", "Do you have {x}?"),
    (r"(?:is|are|was|were|being) (?P<x>(?:currently )?(?!excluded|allowed).+)", "Are you {x}?"),
    (
        r"(?P<x>(?:currently |presently )?(?:pregnant|lactating|nursing|breastfeeding|receiving|taking|using"
        r"|undergoing|on|participating|enrolled|treated|being|hospitali[sz]ed|scheduled|implanted|planning|smoking"
        r"|living|suffering|requiring|needing|under)\b.+)",
        "Are you {x}?",
    ),
    (r"(?P<x>unwilling|unable|incapable|allergic)\b(?P<y>.+)", "Are you {x}{y}?"),
    (r"(?:newly |previously |recently )?diagnosed with (?P<x>.+)", "Have you been diagnosed with {x}?"),
    (
        r"(?:an? |the |known |reported |active |current |established |clinical |primary |documented |confirmed "
        r"|definite )*diagnosis of (?P<x>.+)",
        "Have you been diagnosed with {x}?",
    ),
    (
        r"(?:an? )?(?:histologically|cytologically|pathologically|histologic\w*|cytologic\w*|pathologic\w*"
        r"|biopsy)(?:\s*(?:-|/|and|or|and/or|,)+\s*(?:histologically|cytologically|pathologically))*[- "
        r"]*(?:confirmed|proven|documented|verified|confirmation of|diagnosed)(?: diagnosis of)?\s+(?P<x>.+)",
        "Do you have {x}, confirmed by a tissue or cell test (such as a biopsy)?",
    ),
    (
        r"(?:known |documented )?(?:allerg(?:y|ies|ic)|hypersensitivity)(?: or (?:allergy|hypersensitivity"
        r"|intolerance|sensitivity))?(?: reactions?)? to\s+(?P<x>.+)",
        "Are you allergic to {x}?",
    ),
    (r"(?:any |the )?(?:evidence|signs?|presence|existence|suspicion) of\s+(?P<x>.+)", "Do you have {word} {x}?"),
    (
        r"(?:any )?(?:prior|previous|past|earlier)(?: or (?:current|concurrent|concomitant|planned))?\s+(?P<x>.+)",
        "PRIOR",
    ),
    (r"(?:current or (?:prior|previous|past)|current and past)\s+(?P<x>.+)", "Do you have, or have you had, {x}?"),
    (r"(?:any |known )?(?:current|concurrent|ongoing|concomitant|present)(?:ly)?\s+(?P<x>.+)", "CURRENT"),
    (
        r"(?:chronic |regular |daily |recent |current |concurrent |any |the |excessive )*(?:use|intake|consumption"
        r"|administration|co-administration) (?:of|with)\s+(?P<x>.+)",
        "USE",
    ),
    (r"(?:treatment|treated|therapy|medication) with\s+(?P<x>.+)", "TREATED"),
    (
        r"(?:currently )?(?:participation|enrollment|enrolment|involvement|participating|participated|enrolled) "
        r"(?:in|into)\s+(?P<x>.+)",
        "PART",
    ),
    (r"plan(?:s|ning|ned)? (?:to|on|for)\s+(?P<x>.+)", "Do you plan {to} {x}?"),
    (
        r"(?P<x>(?:requires?|needs?|lives?|owns?|speaks?|wears?|smokes?|drinks?|takes?|uses?|understands?|resides?"
        r"|belongs?|meets?)\b.+)",
        "BASE",
    ),
    (r"(?:english|spanish|french|german)[- ]speaking\b(?P<x>.*)", "Do you speak {lang}{x}?"),
)
_PREPARED = _rules()
# The same patterns in one, a group each: its number tells the first that can fit, for half of all criteria none.
_OPENINGS = re.compile("|".join(f"({re.sub('[?]P<[a-z]+>', '?:', pattern)})" for pattern, _ in _TEMPLATES))
_Shape = Callable[[str, Context], str]


def by_rules(words: str, context: Context) -> str | None:
    """The question that the first fitting pattern makes of the words; None where none fits."""
    plain = second_person(words)
    special = status_question(plain)
    if special:
        return special
    opening = _OPENINGS.match(small(plain))
    for pattern, template in _PREPARED[opening.lastindex - 1 :] if opening and opening.lastindex else ():
        match = pattern.match(plain)
        if match and match.end() == len(plain):
            return _filled(template, match, plain, context)
    return _noun(plain, context)


_ARTICLE = re.compile(r"(?:any|the) ")
_TO = re.compile(r"\w+ to\b")
_ON = re.compile(r"\w+ on\b")


def _filled(template: str, match: re.Match[str], plain: str, context: Context) -> str | None:
    named = {name: value or "" for name, value in match.groupdict().items()}
    named["how"] = named.get("how", "").lower()
    shape = _SHAPES.get(template)
    if shape:
        return shape(lower_first(named["x"]), context)
    first = after(_ARTICLE, plain.lower()).split(" ", maxsplit=1)[0]
    word = {
        "presence": "",
        "existence": "",
        "suspicion": "a suspicion of",
        "sign": "a sign of",
        "signs": "signs of",
    }.get(first, "evidence of")
    article = "an" if named.get("x", "")[:1].lower() in {"a", "e", "i", "o"} else "a"
    to = "to" if _TO.match(plain) else "on" if _ON.match(plain) else ""
    named["x"] = lower_first(named.get("x", "")) if template.startswith(("Have", "Do", "Are")) else named.get("x", "")
    question = template.format(
        first, word=word, to=to, article=article, lang=plain[:1].upper() + re.split(r"[- ]", plain[1:])[0], **named
    )
    if "biops" in named["x"]:
        question = question.replace(" (such as a biopsy)", "")
    return " ".join(question.split())


def _history(x: str, _: Context) -> str:
    kept = re.match(
        r"(?:non-?complian|smok|alcohol|drug|substance|inadequate|poor|use|abuse|treatment|therapy|intoleran"
        r"|hypersensitiv|allerg|exposure|prior|noncompl|active|use\b|a |an )",
        x,
        re.IGNORECASE,
    )
    if kept:
        return f"Do you have a history of {x}?"
    return f"Have you {'' if _timed(x) else 'ever '}had {x}?"


def _timed(x: str) -> bool:
    return _TIMED.search(small(x)) is not None


def _past(x: str, _: Context) -> str:
    x = re.sub(r"^underwent", "undergone", x)
    x = re.sub(r"^participation", "taken part", x)
    return (
        f"Have you {'' if _timed(x) else 'ever '}{x}?"
        if not x.startswith(("treated", "diagnosed"))
        else f"Have you been {x}?"
    )


def _prior(x: str, _: Context) -> str:
    if re.match(r"(?:participation|enrol\w+) in", x):
        return f"Have you taken part in {x.split(' in ', 1)[1]}?"
    if re.match(r"(?:use|intake|exposure) (?:of|to)", x):
        return f"Have you {'' if _timed(x) else 'ever '}used {re.split(' (?:of|to) ', x, maxsplit=1)[1]}?"
    return f"Have you {'' if _timed(x) else 'ever '}had {x}?"


def _current(x: str, context: Context) -> str:
    if re.match(r"(?:participation|enrol\w+) in", x):
        return f"Are you taking part in {x.split(' in ', 1)[1]}?"
    if re.match(r"(?:use|intake) of|treatment with|therapy with", x):
        return f"Are you currently using {re.split(' (?:of|with) ', x, maxsplit=1)[1]}?"
    if re.match(
        r"(?:taking|receiving|using|undergoing|participating|pregnant|enrolled|hospitali|smoking|treated|on |in "
        r"|under|implanted|breast)",
        x,
    ):
        return f"Are you currently {x}?"
    if context.topic in {Topic.MEDICATION, Topic.PRIOR_TREATMENT}:
        return f"Are you currently having {x}?"
    return f"Do you currently have {x}?"


def _use(x: str, context: Context) -> str:
    if context.section is Section.EXCLUSION:
        x = x.replace(", and ", ", or ")
    return f"Have you used {x}?" if _timed(x) else f"Do you use {x}?"


def _treated(x: str, _: Context) -> str:
    return f"Have you had treatment with {x}?" if _timed(x) else f"Are you having, or have you had, treatment with {x}?"


def _part(x: str, _: Context) -> str:
    return f"Have you taken part in {x}?" if _timed(x) else f"Are you taking part, or have you taken part, in {x}?"


def _base(x: str, _: Context) -> str | None:
    verb, _space, rest = x.partition(" ")
    return f"Do you {verb.removesuffix('s').lower()} {rest}?"


_SHAPES: dict[str, Callable[[str, Context], str | None]] = {
    "HISTORY": _history,
    "PAST": _past,
    "PRIOR": _prior,
    "CURRENT": _current,
    "USE": _use,
    "TREATED": _treated,
    "PART": _part,
    "BASE": _base,
}


def _noun(plain: str, context: Context) -> str | None:
    """Noun phrases without a verb of their own: "Uncontrolled hypertension", "Major surgery within 4 weeks"."""
    lowered = small(plain)
    if not plain or not is_noun_phrase(lowered):
        return None
    x, lowered = lower_first(plain), plain.lower()
    if re.search(r"\b(?:planned|scheduled|upcoming|anticipated)\b", lowered):
        return f"Do you have {x}?"
    if context.topic is Topic.MEDICATION:
        return _medicine(x, context) if MEDICATION.search(lowered) or "use" in context.lead else None
    done = SURGERY.search(lowered) if context.topic is not Topic.PRIOR_TREATMENT else TREATMENT.search(lowered)
    if done and done.start() < _EARLY and "untreated" not in lowered and not DISEASE.match(lowered):
        return f"Have you {'' if _timed(x) else 'ever '}had {x}?"
    if context.section is Section.EXCLUSION and re.search(r"\bhistory\b", context.lead, re.IGNORECASE):
        return f"Have you ever had {x}?"
    return _state(x, lowered, context)


_EARLY = 45


def _medicine(x: str, context: Context) -> str:
    if re.search(r"\bhistory\b", context.lead, re.IGNORECASE):
        return f"Do you take, or have you taken, {x}?"
    if _timed(x):
        done = re.search(r"hsct|transplant|therap|surgery|radiation|infusion|injection|transfusion", x, re.IGNORECASE)
        return f"Have you {'had' if done else 'taken'} {x}?"
    taken = re.search(r"\b(?:use|medicat|drug|taking|follow)", context.lead, re.IGNORECASE)
    return f"Do you take {x}?" if taken else f"Are you having, or have you had, {x}?"


def _state(x: str, small: str, context: Context) -> str | None:
    """Something that a person has, where the words name an illness, a finding or a device."""
    if context.topic not in _HEALTH:
        return None
    if context.topic is Topic.TEST_RESULT and _AMOUNT.search(small.partition("(")[0]) and not _NAMED.search(small):
        return None
    known = context.section is Section.EXCLUSION or DISEASE.search(small) or TUMOR.search(small) or LAB.search(small)
    return f"Do you have {x}?" if known else None


_AMOUNT = re.compile(r"\b(?:at least|at most|(?:more|less|greater|higher|lower) than|between|above|below|within) \d")
_NAMED = re.compile(r"defin|obes")
