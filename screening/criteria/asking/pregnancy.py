"""Pregnancy, breastfeeding and birth control named together, in whatever words and order: one plain question."""

import re

from screening.criteria.asking.lists import Shortened
from screening.criteria.asking.second_person import second_person
from screening.criteria.context import Context
from screening.criteria.sense import Wording
from screening.criteria.text import small
from screening.criteria.tree import Reply, Section, Topic

# What tells why, or how it is found out, and adds nothing to be asked.
_NOTE = re.compile(
    r"\s\(?(?:note|comment)s?\b ?:.*$|\s\*.*$|[.;]\s+(?:a )?(?:(?:serum|urine|blood"
    r"|negative) )*pregnancy tests? (?:must|should|will|is|has"
    r"|needs)\b.*$|,? (?:because|due to|as (?:this|the|there|there's))\b.*$"
    r"|,? as (?:verified|confirmed|determined|shown|evidenced) by (?:a )?(?:[a-z]+ ){0,3}?tests?\b"
    r"|\bat (?:the )?time of \w+"
    r"|[.;]\s+because\b.*$"
)
_BRACKETS = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]|\([^()]*\)")
_NO_BRACKET = re.compile(
    r"\((?!as |because |due )[^()]*\b(?:not|within|last|past|months?|unless|except|unwilling|refus\w+)\b"
)
_PARTS = re.compile(
    r"\s*(?:[,;/]|\b(?:and/or|or|and(?= (?:breast|lactat|nursing|pregnan|women|mothers|females|plan))))\s*"
)
_PEOPLE_WORDS = (
    "patients? subjects? participants? individuals? wom[ae]n females? mothers? those any all the an? is are be been who"
    " that adult males? known and age: years to currently current with have has either if confirmed evidence of during"
    " status period child-?bearing reproductive potential ages? only fertile or already documented participating being"
    " state in for"
)
# Each word whole, and none given back: a line of them must not be read in many ways.
_PEOPLE = rf"(?:\b(?:{'|'.join(dict.fromkeys(_PEOPLE_WORDS.split()))}|child bearing)(?!\w) ?)*+"
_PREGNANT = re.compile(rf"\W*{_PEOPLE}(?:pregnant|pregnancy|gravid|gestation|known pregnancy) ?{_PEOPLE}\W*")
_FEEDING = re.compile(
    rf"\W*{_PEOPLE}(?:breast-?\s?feed(?:ing|s)?|breast-?\s?fed|nursing|lactating|lactation) ?{_PEOPLE}"
    r"(?P<unwilling>(?:and )?(?:unwilling|not willing) to (?:stop|discontinue|interrupt) (?:breast-?\s?feeding"
    r"|nursing))?\W*"
)
_TEST = re.compile(
    rf"\W*{_PEOPLE}(?:(?:test(?:s|ed|ing)? )?positive (?:for )?(?:(?:serum|urine|blood|or|on|hcg|beta-hcg|β-hcg"
    rf"|in the) )*(?:pregnancy(?: tests?)?"
    rf"|hcg(?: test)?|β-?hcg)(?: results?)?) ?{_PEOPLE}\W*"
)
_MAY_BE = re.compile(
    rf"\W*{_PEOPLE}(?:may be|might be|possibly|suspected(?: to be)?|think they may be)(?: pregnant| pregnancy)?\W*"
)
_PLANNING = re.compile(
    rf"\W*{_PEOPLE}(?:plan(?:s|ning|ned)?|intend(?:s|ing)?|inten(?:t|tion)|desir(?:e|es|ing)|wish(?:es|ing)?"
    rf"|try(?:ing)?|thinking|expect(?:s|ing)?"
    r"|anticipat\w+|considering|attempting)\b(?: (?:to|on|of|about|for|a|be|being|become|becoming|get|getting|have"
    r"|having|conceive|conceiving|pregnant"
    r"|pregnancy|pregnancies|child(?:ren)?|fertility|reproduc\w+))*(?P<when>(?: (?:during|within|in|while|before"
    r"|until|for|at any time|throughout)\b[^,;()]*)?)\W*"
)
_UNPROTECTED = re.compile(
    rf"\W*{_PEOPLE}(?P<how>(?:(?:are |is )?(?:unwilling(?:ness)?|unable|inability|not (?:willing|able|agreeing)"
    rf"|refus\w+|disagree\w*)(?: or (?:unwilling(?:ness)?|unable"
    r"|inability|not willing))?(?: to)?)|(?:do(?:es)? |are |is )?not (?:currently )?(?:using|use|practi[cs]\w+"
    r"|taking)|without|using no|non-?use of|no)"
    r" (?:\w+ ){0,7}?(?:contracepti\w+|birth control)(?P<rest>(?:(?<!if )(?!pregnan|breast-?feed|lactat"
    r"|nursing)[^;/]|(?<=if )pregnan)*)"
)
_SAYS = re.compile(r"contracept|birth control")
_NOBODY = re.compile(rf"\W*{_PEOPLE}\W*")
_AFTER_BIRTH = re.compile(
    rf"\W*{_PEOPLE}(?:less than |<|within )?(?P<time>\d+ (?:weeks|months)) (?:post-?partum|after (?:birth"
    rf"|delivery))(?: per patient report)?\W*"
)
_EXCLUDED = re.compile(r",? (?:are|will be|were) (?:also )?excluded(?: from (?:the|this) (?:study|trial))?$")
_ARE_OR = re.compile(r"\b(?:are|is) or (?=(?:plan|intend|wish|want|try|hope)\w* )")
_MOST = 420
_SHORT = 24


def pregnancy(text: str, context: Context) -> Shortened | None:
    """The question for a criterion that names nothing but these; None where it names something else."""
    excludes = context.section is Section.EXCLUSION and context.fits_if is Reply.NO
    if context.topic is not Topic.PREGNANCY or not excludes or len(text) > _MOST:
        return None
    if context.negated or context.wording is Wording.REQUIRED:
        return None
    lowered = small(" ".join(text.split()))
    if any(_NO_BRACKET.search(found.group()) for found in _BRACKETS.finditer(lowered)):
        return None
    bare = _BRACKETS.sub(" ", _NOTE.sub("", lowered))
    bare = _EXCLUDED.sub("", bare.strip(" .;"))
    bare = _ARE_OR.sub("pregnant or ", bare).replace(", during ", " during ").replace("self-reported ", "")
    bare = bare.replace("self reported ", "")
    asked = _question(" ".join(bare.split()))
    if not asked:
        return None
    said = text if len(text.split()) > _SHORT or _BRACKETS.search(text) else ""
    coded = {word.lower(): word for word in _CODED.findall(text)}
    asked = " ".join(coded.get(word, word) for word in asked.split())
    return Shortened(second_person(asked), "", said)


# Capitals inside a word are a name.
_CODED = re.compile(r"\b[\w-]*[A-Z0-9][\w-]*[A-Z][\w-]*\b")


def _question(bare: str) -> str:
    states: list[str] = []
    control = ""
    for part in _members(bare):
        state = _state(part)
        if state == "control":
            control = part
        elif not state:
            return ""
        else:
            states.append(state)
    return _composed(list(dict.fromkeys(states)), control)


def _members(bare: str) -> list[str]:
    """The things named; what is said of birth control goes to the end of the text and stays one."""
    start = next((found for found in (_UNPROTECTED.match(bare, place) for place in _starts(bare)) if found), None)
    others = f"{bare[: start.start()]}, {bare[start.end() :]}" if start else bare
    members = [part for part in _PARTS.split(others) if part and not _NOBODY.fullmatch(part)]
    return [*members, start.group()] if start else members


def _starts(bare: str) -> list[int]:
    return [0, *(match.end() for match in _PARTS.finditer(bare))] if _SAYS.search(bare) else []


_SIMPLY = (
    (_UNPROTECTED, "control"),
    (_TEST, "do you have a positive pregnancy test"),
    (_PREGNANT, "pregnant"),
    (_MAY_BE, "could you be pregnant"),
)


def _state(part: str) -> str:
    """What a part names, as the question says it; "" where it is something else."""
    simple = next((state for pattern, state in _SIMPLY if pattern.fullmatch(part)), "")
    if simple:
        return simple
    feeding = _FEEDING.fullmatch(part)
    if feeding:
        return "breastfeeding and unwilling to stop" if feeding["unwilling"] else "breastfeeding"
    birth = _AFTER_BIRTH.fullmatch(part)
    if birth:
        return f"did you give birth less than {birth['time']} ago"
    planning = _PLANNING.fullmatch(part)
    return f"do you plan to become pregnant{planning['when'].rstrip(' .;')}" if planning else ""


def _composed(states: list[str], control: str) -> str:
    are = [state for state in states if not state.startswith(("do ", "could ", "did "))]
    do = [state for state in states if state.startswith(("do ", "could ", "did "))]
    if not are and not do:
        return ""
    first = f"are you {', '.join(are[:-1])}{' or ' if len(are) > 1 else ''}{are[-1]}" if are else ""
    asked = ", or ".join([*([first] if first else []), *do])
    asked = f"{asked}, or, if you can have children, {_unprotected(control)}" if control else asked
    return f"{asked[:1].upper()}{asked[1:]}?"


def _unprotected(control: str) -> str:
    match = _UNPROTECTED.fullmatch(control)
    unwilling = match is not None and re.search(r"willing|refus|disagree|agreeing", match["how"])
    unable = match is not None and re.search(r"unable|inability|not able", match["how"])
    how = "unable or unwilling" if unwilling and unable else "unable" if unable else "unwilling"
    when = _WHEN.search(match["rest"]) if match else None
    time = f" {when.group().strip(' .;')}" if when else ""
    return f"are you {f'{how} to use' if unwilling or unable else 'not using'} birth control{time}"


_WHEN = re.compile(r"\b(?:during|for|until|while|throughout)\b(?! (?:a|the use|use)\b)[^,;()]{3,90}$")
