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
    question = _both_halves(question)
    question = _verb_of_noun(_of_one(question) if question.startswith("Are you ") else question)
    if " who " not in question or _OTHER_PERSON.search(question.lower()):
        return question
    question = _WHO_DID.sub(r", and have you \g<late>", _WHO_DOES.sub(r", and do you \g<verb> ", question))
    return " ".join(_WHO.sub(_and_you, question).split())


# One person is asked: "Are you healthy children?" asks whether you are a healthy child.
_MEMBERS = {"women": "woman", "men": "man", "children": "child", "adults": "adult", "volunteers": "volunteer"}
_ARE_MANY = re.compile(
    r"^Are you (?P<how>(?!an? |the |one |among |able |willing |in |of "
    r"|with )(?:[\w-]+,? ){0,3})(?P<many>wom[ae]n|men|children"
    r"|adults|volunteers|(?:ex-|non-?)?smokers)(?=[ ,?(])"
)
_OR_MANY = re.compile(
    r"(?<= or )(?P<how>(?:[\w-]+ ){0,2})(?P<many>women|men|children|adults|volunteers|ex-smokers)(?=[ ,?)])"
)


def _of_one(question: str) -> str:
    match = _ARE_MANY.match(question)
    if match is None:
        return question
    rest = _OR_MANY.sub(_one_of, question[match.end() :])
    return f"Are you {_one_of(match)}{rest}"


def _one_of(match: re.Match[str]) -> str:
    one = _MEMBERS.get(match["many"], match["many"].removesuffix("s"))
    said = f"{match['how']}{one}"
    return f"{'an' if said[0].lower() in 'aeio' else 'a'} {said}"


# What one takes is not had; what one used is no part of a program.
_TAKES = re.compile(
    r"^Are you having, or have you had, (?=[^?,;]*\b(?:inhibitors?|inducers?|drugs?|medicines?|medications?|steroids?"
    r"|corticosteroids?|opioids?|antibiotics?|blockers?|agonists?|antagonists?|tablets?|supplements?)\?$)"
)
_OR_USE = re.compile(r"^(?P<part>Have you (?:ever )?taken part in [^?;]+?),? or use of (?=[a-z])")


# Of two forms that exclude each other nobody has both.
_OPPOSED = re.compile(
    r"(?<=\b)(?P<one>episodic|acute|primary|mild|moderate|unilateral|type 1|type I|early)(?P<rest>,? )and "
    r"(?=(?:chronic|secondary|moderate|severe|bilateral|type 2|type II|advanced)\b)"
)
_NOW_TOO = re.compile(
    r"^Are you (?:having, or have you had|taking, or have you taken), (?=(?:any )?(?:other )?concurrent )"
)
_HAVE_DONE = re.compile(r"^Do you have (?=(?:reached|achieved|attained|completed|begun|met)\b)")
_HAVE_BEEN = re.compile(r"^Do you (?P<also>also |already |previously )?have been ")


def _verb_of_noun(question: str) -> str:
    question = _OPPOSED.sub(r"\g<one>\g<rest>or ", question) if " and " in question else question
    question = _HAVE_DONE.sub("Have you ", question)
    question = _HAVE_BEEN.sub(r"Have you \g<also>been ", _NOW_TOO.sub("Are you now having ", question))
    return _OR_USE.sub(r"\g<part>, or used ", _TAKES.sub("Are you taking, or have you taken, ", question))


def _both_halves(question: str) -> str:
    """The second half turned to "you" as well."""
    if " and " in question:
        question = _AND_DO.sub(r", and do you \g<verb>", question) if _STATE_OF.match(question) else question
        question = _DOES_TOO.sub(r"\g<verb>", question)
    if " or at " in question:
        question = _OR_AT_RISK.sub(", or are you at ", question)
    if not names_one(question, _OR_ELSE) or not question.startswith(("Do you ", "Have you ")):
        return question
    return _OR_WITH.sub(", or do you have ", _OR_ON.sub(r", or are you \g<on> ", question))


_OR_ELSE = (
    " or on ", " or with ", " or known ", " or taking ", " or receiving ", " or under ", " or is ", " or are ",
    " or currently ", " or now ",
)  # fmt: skip
_OR_AT_RISK = re.compile(r",? or at (?=(?:\w+ )?risk\b)")
_LIST_OF_THREE = re.compile(
    r"(?:Do you (?:now )?(?:have|take|use|need)|Have you (?:ever )?(?:had|taken|used)|Are you (?:now )?(?:taking"
    r"|having|allergic to)|Do you have, or "
    r"have you (?:ever )?had,) (?:(?!\b(?:that|which|who|if|when|combin\w+|both|with|between|are you|do you|as|by"
    r"|per|or|cannot)\b)[^?;()])*?, "
    r"(?:(?!\b(?:that|which|who|if|when|with|between|are you|do you|have you|as|by|per|or|cannot"
    r"|the)\b)[^?;(),])*?(?P<and>,? and )(?!need|have|has|are|is|do\b|not\b)[^?,;]*\?$"
)


def any_of(question: str) -> str:
    """ "Do you have A, B and C", where each of them leaves people out, asks for any: "A, B or C"."""
    match = _LIST_OF_THREE.match(question) if " and " in question and "," in question else None
    if match:
        return f"{question[: match.start('and')]} or {question[match.end('and') :]}"
    bare = _BARE_LIST.match(question)
    return f"{question[: bare.start('last')]} or{question[bare.end('last') :]}" if bare else question


# "Do you have A, B, C?", without "or": any of them.
_PIECE = r"[\w'/-]+(?: [\w'/()-]+){0,4}"
_BARE_LIST = re.compile(
    r"(?:Do you have|Have you (?:ever )?had) (?!.*\b(?:or|and|that|which|who|with|without|if|as|by|per|but|except"
    rf"|other)\b)(?:{_PIECE}, )+{_PIECE}(?P<last>,) {_PIECE}\?$"
)


_WINDOW = (
    r"(?:within|in|during) (?:the )?(?:last|past|previous|prior|preceding|\d+ (?:days?|weeks?|months?|years?|hours?)\b)"
)
_NOW_IN_WINDOW = re.compile(
    rf"^(?:Are you (?:now )?(?P<doing>receiving|taking|using|having)|Do you (?P<do>receive|take"
    rf"|use)) (?P<x>(?:(?!\b(?:or|and|if|that|which"
    rf"|who|planned|will|need)\b)[^?;])+?) (?P<both>(?:at the same time |currently |now "
    rf"|concurrently )?or )?(?P<when>{_WINDOW}(?:(?! or )[^?])*\?)$"
)
_DONE = {"receiv": "had", "tak": "taken", "us": "used", "hav": "had"}


def _window(match: re.Match[str]) -> str:
    """ "Are you receiving X in the last week" is asked of the past, "now or in the last week" of both."""
    verb = match["doing"] or match["do"]
    done = _DONE[verb.removesuffix("ing").removesuffix("e")]
    if match["both"]:
        return f"Are you {match['doing'] or 'taking'} {match['x']}, or have you {done} any {match['when']}"
    return f"Have you {done} {match['x']} {match['when']}"


def _in_the_past(question: str) -> str:
    if question.startswith(("Are you ", "Do you ")) and names_one(question, ("within ", " in ", "during ")):
        question = _NOW_IN_WINDOW.sub(_window, question)
    if question.startswith("Do you have ") and names_one(question, _TIMES):
        return _EVENT.sub(r"Have you had \g<x>", question)
    if question.startswith("Have you ") and names_one(question, (" prior ", " previous ")):
        return _HAD_PRIOR.sub(r"\1", question)
    return question


def _of_one_person(question: str) -> str:
    if names_one(question, (" or has ", " or have ", " or needs ", " or requires ", " or plans ")):
        question = _OR_DOES.sub(_or_do_you, question)
    if " and " not in question:
        return question
    if names_one(question, (" and has ", " and have ")):
        question = _AND_HAS.sub(", and have you ", question)
    if names_one(question, (" and is ", " and are ")):
        question = _AND_IS.sub(", and are you ", question)
    return _AND_DOES.sub(lambda match: f", and do you {match['verb'].removesuffix('s')} ", question)


# What is over cannot be had now: "Do you have a stroke within 6 months" is asked of the past.
_EVENT = re.compile(
    r"^Do you have (?P<x>(?:(?=(?:other |any )?active (?:cancers?|malignanc\w+|tumou?rs?)\b(?![^?]*\b(?:that|which"
    r"|requir)))|(?![^?]*\b(?:ldh|level|count|current|currently|planned|scheduled|expected|upcoming"
    r"|anticipated|active|ongoing"
    r"|(?:within|in) [\w ()]{1,20} (?:after|following|of (?:birth|diagnosis)))\b))(?:[^?()]"
    r"|\([^()]*\))*\b(?:occurr(?:ed|ing)|(?:within|in|during|over)"
    r" (?:the )?(?:past|last|previous|preceding|prior|\d+ (?:days?|weeks?|months?|years?)|(?:one|two|three|four"
    r"|five|six|twelve)"
    r" (?:\(\d+\) )?(?:days|weeks|months?|years?))|(?:less|fewer) than \d+ \w+ (?:before|prior))\b)"
)
_HAD_PRIOR = re.compile(r"^(Have you (?:ever |previously )?had )(?:an? |any )?(?:prior|previous) ")
_TIMES = (" than ", "occur", "within ", "in ", "during ", "over ")
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
# "Have you had bariatric surgery or on dialysis": the second half has its own verb.
_OR_ON = re.compile(
    r",? or (?:is |are )?(?:currently |now )?(?P<on>on(?= (?:\S+ ){0,3}(?:therap|treatment|dialysis|medic|drugs?\b"
    r"|anticoag|warfarin|blood"
    r"|insulin|steroid|cortico|oxygen|chemo|immunosup|long-term))|taking|receiving|under(?= treatment| care"
    r"| regular)) (?=[a-z])"
)
_OR_WITH = re.compile(
    r"(?<!with),? or (?:with|known) (?=(?:any |an? )?(?:known|confirmed|severe|active|bleeding|ongoing|history"
    r"|diagnosis|coagulation|disease)\b)"
)
_WHO_DOES = re.compile(r" who (?P<verb>(?:already |currently )?(?:receive|take|use|need|require|suffer from)) ")
_WHO_DID = re.compile(
    r",? who (?P<late>(?:previously |recently |already )?(?=(?:progressed|relapsed|received|failed|experienced"
    r"|responded|developed"
    r"|completed|recovered)\b))"
)
# "Do you speak and reads": what comes after "and" is done by the same person.
_DOES_TOO = re.compile(
    r"(?<=and )(?P<verb>read|write|speak|understand|accept|sign|provide|live|own|complete|agree|use|take|need"
    r"|want)s(?= )"
)
_AND_IS = re.compile(r"(?<=[a-z]),? and (?:is|are) (?=(?:\w+ing|able|willing)\b)")


def _and_you(match: re.Match[str]) -> str:
    return ", and have you " if match["have"] else ", and are you " if match["are"] else ", and do you have "
