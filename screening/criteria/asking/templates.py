"""Question patterns: how a criterion begins, and the question that its words then make."""

import re

from screening.criteria.asking.nouns import noun_question
from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.asking.set_phrases import status_question
from screening.criteria.asking.shapes import SHAPES
from screening.criteria.context import Context
from screening.criteria.text import after, small

_PARTICIPLES = (
    r"(?:received|had|been|undergone|taken|used|participated|donated|failed|recovered|experienced|progressed"
    r"|completed|shown|achieved|consumed|suffered|demonstrated|developed|given|started|stopped|met|lost|tried"
    r"|attempted|previously|exceeded|tested|responded|enrolled|exhibited|abused|smoked|travell?ed|lived"
    r"|discontinued|initiated"
    r"|changed|switched|worked|signed|provided|consented|requested|opted|refused|declined|manifested|attended|resided|"
    r"already|ever|required|not)"
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
    (
        r"(?:stated )?(?:willingness (?:and|/) ?(?:ability|able)|(?:the )?ability and willingness) to\s+(?P<x>.+)",
        "Are you willing and able to {x}?",
    ),
    (r"(?:stated )?willingness to\s+(?P<x>.+)", "Are you willing to {x}?"),
    (r"(?:ability|have (?:the )?ability|having the ability) to\s+(?P<x>.+)", "Are you able to {x}?"),
    (
        r"(?:(?:inability|incapacity|unability)(?: to)?(?: or |/)unwillingness|unwillingness(?: to)?(?: or "
        r"|/)(?:inability"
        r"|incapacity)) to\s+(?P<x>.+)",
        "Are you unable or unwilling to {x}?",
    ),
    (r"(?:and )?(?:inability|incapacity|unability) to\s+(?P<x>.+)", "Are you unable to {x}?"),
    (r"unwillingness to\s+(?P<x>.+)", "Are you unwilling to {x}?"),
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
    (r"can (?P<x>[a-z]+,? .+)", "Can you {x}?"),
    (
        r"(?P<x>(?:in (?:good|general\w*|stable|complete|first|second|remission)|(?:surgically )?sterile"
        r"|(?:post|pre)-?menopausal"
        r"|overweight|obese|ambulatory|immunocompromised|right-handed|fluent|literate|healthy|available|capable)\b.*)",
        "Are you {x}?",
    ),
    (
        r"(?:(?:is|are|currently|be) ){0,2}(?:an? )?(?P<x>(?!is |are |currently |the )(?:\w+ ){0,2}(?:member"
        r"|employee|resident|prisoner|smoker|user|relative|owner|citizen|nurse"
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
    (r"(?P<x>(?:treatment|chemotherapy|therapy|drug|biologic|insulin)[- ]na[iï]ve\b.*)", "Are you {x}?"),
    (
        r"(?:an? |any |known )?(?:history (?:or|and|and/or) (?:current |active )?(?:diagnosis|presence"
        r"|evidence)|(?:past|prior"
        r"|previous) or (?:current|present|active)(?: diagnosis)?|(?:current|present|active) (?:or|and/or) "
        r"(?:past|prior"
        r"|previous|history)(?: diagnosis)?|presence or history|history or current diagnosis) of (?P<x>.+)",
        "Do you have, or have you ever had, {x}?",
    ),
    (
        r"(?:current|ongoing|active|present) (?:or|and/or|and) (?:previous|prior|past|recent) (?:participation"
        r"|enrol\w+) in "
        r"(?P<x>.+)",
        "PART_BEFORE",
    ),
    (
        r"(?:current|ongoing|active|present) (?:or|and/or|and) planned (?:participation|enrol\w+) in (?P<x>.+)",
        "PART_LATER",
    ),
    (
        r"(?:(?:current|ongoing|active|present) (?:or|and/or|and) (?:prior|previous|past|recent)|(?:prior"
        r"|previous|past) "
        r"(?:or|and/or|and) (?:current|present)) (?:use|intake) of (?P<x>.+)",
        "Do you use, or have you used, {x}?",
    ),
    (r"(?:current|present|active) or recent (?:history of )?(?P<x>.+)", "Do you have, or have you recently had, {x}?"),
    (r"(?:test(?:s|ed|ing)? |is |are |was |were )*positive for (?P<x>.+)", "Have you tested positive for {x}?"),
    (r"(?:the )?availability of (?P<x>.+)", "AVAILABLE"),
    (r"(?:prior |previous |recent |known )*exposure to (?P<x>.+)", "EXPOSED"),
    (
        r"(?:present|presents|presenting|exhibiting|showing) (?:with )?(?P<x>(?:an?|the|with|contra|symp"
        r"|signs)\w*\b.+)",
        "Do you have {x}?",
    ),
    (r"treated (?P<x>(?:with|by|for)\b.+)", "Have you been treated {x}?"),
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
        r"(?P<x>(?:requires?|needs?|lives?(?= (?:in|within|at|near|with|alone|on|outside|less|more"
        r"|close)\b)|owns?|speaks?|wears?|smokes?|drinks?|takes?|uses?|understands?|resides?"
        r"|belongs?|meets?)\b.+)",
        "BASE",
    ),
    (r"(?:english|spanish|french|german)[- ]speaking\b(?P<x>.*)", "Do you speak {lang}{x}?"),
)
_PREPARED = _rules()
# The same patterns in one, a group each: its number tells the first that can fit, for half of all criteria none.
_OPENINGS = re.compile("|".join(f"({re.sub('[?]P<[a-z]+>', '?:', pattern)})" for pattern, _ in _TEMPLATES))


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
    return noun_question(plain, context)


_ARTICLE = re.compile(r"(?:any|the) ")
_TO = re.compile(r"\w+ to\b")
_ON = re.compile(r"\w+ on\b")


def _filled(template: str, match: re.Match[str], plain: str, context: Context) -> str | None:
    named = {name: value or "" for name, value in match.groupdict().items()}
    named["how"] = named.get("how", "").lower()
    shape = SHAPES.get(template)
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
