"""Questions of two parts put into one sentence to one person, and what is over put into the past."""

import re

from screening.criteria.text import names_one

_WHO = re.compile(
    r"(?<! or)(?<! and)(?:,? and)?,? who (?:(?P<have>have|has) (?=(?:previously |recently |already |ever )?(?:been"
    r"|not|had|taken|undergone|(?!advanced)\w+ed)\b)|(?:have|has)\b|(?P<are>are|is)\b)"
)
_OTHER_PERSON = re.compile(
    r"\b(?:partner|spouse|parent|caregiver|donor|relative|person|someone|provider|physician|doctor|member|child|friend"
    r"|mother|father|sibling|those|wom[ae]n|m[ae]n)s?\b|/men"
)


def joined(question: str) -> str:
    """ "Do you have a cancer who have received" asks two things of one person: "and have you received"."""
    question = _in_the_past(question)
    if ":" in question:
        question = _COLON_LIST.sub(r"\g<before> (\g<list>)?", question)
    if ";" in question:
        question = _PARENTHESIS.sub(lambda match: match.group().replace("; ", ", "), question)
        question = _OR_DOING.sub(", or are you ", question).replace("; or ", ", or ")
    if (" or " in question or " and " in question) and not _INNER.search(question):
        question = _of_one_person(question)
    if " and " in question and _STATE_OF.match(question):
        question = _AND_DO.sub(r", and do you \g<verb>", question)
    if " who " not in question or _OTHER_PERSON.search(question.lower()):
        return question
    return " ".join(_WHO.sub(_and_you, question).split())


def _in_the_past(question: str) -> str:
    if question.startswith("Do you have ") and names_one(question, _TIMES):
        return _EVENT.sub(r"Have you had \g<x>", question)
    if question.startswith("Have you ") and names_one(question, (" prior ", " previous ")):
        return _HAD_PRIOR.sub(r"\1", question)
    return question


def _of_one_person(question: str) -> str:
    question = _OR_DOES.sub(_or_do_you, question)
    question = _AND_HAS.sub(", and have you ", question)
    question = _AND_DOES.sub(lambda match: f", and do you {match['verb'].removesuffix('s')} ", question)
    return _AND_IS.sub(", and are you ", question)


# What is over cannot be had now: "Do you have a stroke within 6 months" is asked of the past.
_EVENT = re.compile(
    r"^Do you have (?P<x>(?![^?]*\b(?:ldh|level|count|current|currently|planned|scheduled|expected|upcoming"
    r"|anticipated|active|ongoing"
    r"|(?:within|in) [\w ()]{1,20} (?:after|following|of (?:birth|diagnosis)))\b)(?:[^?()]"
    r"|\([^()]*\))*\b(?:occurr(?:ed|ing)|(?:within|in|during|over)"
    r" (?:the )?(?:past|last|previous|preceding|prior|\d+ (?:days?|weeks?|months?|years?)|(?:one|two|three|four"
    r"|five|six|twelve)"
    r" (?:\(\d+\) )?(?:days|weeks|months?|years?)))\b)"
)
_HAD_PRIOR = re.compile(r"^(Have you (?:ever |previously )?had )(?:an? |any )?(?:prior|previous) ")
_TIMES = ("occur", "within ", "in ", "during ", "over ")
_PARENTHESIS = re.compile(r"\([^()]*\)")
_COLON_LIST = re.compile(r"(?P<before>^(?:\w\S* ){5,30}[a-z]\w+)\s?: ?(?P<list>[a-z][^:;()<>≥≤]{5,120})\?$")
_INNER = re.compile(r"\b(?:that|which|who|whose|where|if|when)\b")
_OR_DOING = re.compile(r"; or (?=(?:currently )?(?:taking|receiving|undergoing|using)\b)")
_OR_DOES = re.compile(
    r",? or (?P<verb>requires|needs|plans|has|have(?= an?\b| any\b| the\b)) (?=(?:to|an?|at|any|the|known"
    r"|current|active|severe"
    r"|access)\b)"
)


def _or_do_you(match: re.Match[str]) -> str:
    return f", or do you {'have' if match['verb'] in {'has', 'have'} else match['verb'].removesuffix('s')} "


_AND_HAS = re.compile(
    r"(?<=[a-z]),? and (?:has|have) (?=(?:been|received|had|taken|undergone|used|provided|signed|given)\b)"
)
_STATE_OF = re.compile(r"Are you (?!willing|able|unable|unwilling|capable|likely|planning)")
_AND_DO = re.compile(r"(?<=[a-z]),? and (?P<verb>agree to|own|have access|have a|use|take|understand)(?= )")
_AND_DOES = re.compile(r"(?<=[a-z]),? and (?P<verb>needs|requires|uses|takes|wants|plans) ")
_AND_IS = re.compile(r"(?<=[a-z]),? and (?:is|are) (?=(?:\w+ing|able|willing)\b)")


def _and_you(match: re.Match[str]) -> str:
    return ", and have you " if match["have"] else ", and are you " if match["are"] else ", and do you have "
