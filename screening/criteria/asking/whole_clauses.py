"""Criteria that the opening patterns do not reach: whole clauses turned round, values and states without a verb."""

import re

from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.context import Context
from screening.criteria.sense import Wording
from screening.criteria.text import small
from screening.criteria.topic_words import LAB
from screening.criteria.tree import Topic

_AMOUNT = (
    r"(?:at least|at most|more than|less than|greater than|lower than|higher than|equal to|between|above"
    r"|below|of(?= \d))\b"
)
_MEASURE = re.compile(
    rf"(?:an? |the )?(?P<name>(?!(?:at|in|on|of|if|for|no|not|with|within|from|more|less|grade|over|under|any|all"
    rf"|poor|short|presence|evidence|history|patients?|severe"
    rf"|uncontrolled|abnormal|terminal|adequate)\b)"
    rf"[\w/+.'’-]+(?: (?!{_AMOUNT}|or |and/or )[\w/+.'’-]+){{0,7}}?),? (?P<amount>{_AMOUNT}.*\d.*)"
)
_MANY = re.compile(
    r"\b(?:transaminases|platelets|neutrophils|leukocytes|leucocytes|enzymes|levels|counts|values)$|\band\b"
)
_ONE_FIGURE = re.compile(r"\b(?:score|index|scale|rate|level|count|ratio)$")
_MUST_BE = re.compile(r" (?:must|should) be ")
_NO_VALUE = re.compile(r"\b(?:with|on|for|following|in|by|to|as|from)$|\b(?:involvement|loss|impairment|narrowing)\b")
_MEASURED_NAME = re.compile(r"(?:\w+ ){0,3}(?:frequency|duration|score|level|count|rate|intensity|scale|index)\b")
_UNIT = re.compile(r"\d ?(?:%|mg|g/|ml|mm|µ|u/l|iu|x? ?uln|times the upper limit)")
_LIST = re.compile(r"[,;] ")
_SHORT_LIST = 1
_CLAUSE = re.compile(
    r"(?P<name>(?:the |your |an? |all |these |any )?(?:(?!(?:that|which|who|whose|if|when|unless|there|it|this|is"
    r"|are|was"
    r"|were|has|have|can|you|must|should|will|and)\b)[\w/'’+-]+ ){1,9}?)"
    r"(?P<verb>is|are|was|were|can) (?P<rest>(?!no\b|not\b)[^;:]+)"
)
_NO_SUBJECT = re.compile(
    r"^(?:upon|in|at|on|formerly|currently|previously|after|before|during|for|to|by|with|as|since|while|not|no"
    r"|those|age"
    r"|ages|gender|sex|patients?|subjects?|participants?|women|men|both|other|expect\w+|medications?|investigators?"
    r"|children|males?|females?)\b|\b(?!advanced)\w+ed\b|\b(?:patients?|subjects?|participants?|effects)\b"
)
_LOOSE_COMMA = re.compile(r", (?!\w+(?:, \w+)*,? or )")
_SECOND_CLAUSE = re.compile(
    r"[,;] (?:and )?(?:the |there |it |you |patients|subjects|or (?:is|are|has|have)\b)|\b(?:and|or|but) (?:is|are|was"
    r"|were|has|have|can|the \w+ (?:is|are|has|have|was))\b"
    r"|\b(?:excluded|eligible|ineligible|enrolled|included|allowed|permitted|performed|required|accepted|acceptable"
    r"|will|may|shall|considered|defined|should|must)\b"
)
_ELAPSED = re.compile(
    r"(?:(?:must |should )?be |you must be )?(?P<time>(?:at least |more than )?\d+ (?:days?|weeks?|months?"
    r"|years?|hours?)"
    r"(?: or \d+ [\w-]+)?)(?: must have| have| has)?(?: elapsed| passed)?(?: later)? (?:since|from|after)(?: the)? "
    r"(?P<since>.+)"
)
_ONE = re.compile(
    r"at least (?:one|two|three|four|five|six|seven|eight|ten|\d+|an?) (?!(?:\w+ )?(?:cycles?|courses?|lines?"
    r"|doses?|years?)\b|days?\b|weeks?\b|months?\b|years?\b|hours?\b|of\b).+"
)
_STATE_WORDS = re.compile(
    r"\b(?:\w*(?:thenia|plasia|penia|phagia|esia|opia|axia|algia|oma|omas|osis|itis|emia|pathy|plegia|trophy"
    r"|o?edema|rrhea|uria|phobia|philia|pnea)|pain|attacks?"
    r"|stenosis|herniat(?:ion|ed)\b.*|hernia|degeneration|instability|fractures?|lesions?|deficits?|congestion"
    r"|swelling|sweating|constipation|obstruction|compression|deformity|dysfunction|abnormalit(?:y|ies)|phenomenon"
    r"|lacrimation|injection|insufficiency|symptoms?|disc|discs|nerves?|mutations?|expression|disease|cancer"
    r"|involvement|neuralgia|weakness|numbness|fatigue|insomnia|nausea|vomiting|bleeding|rearrangements?|fusions?"
    r"|amplification|deletion|movements|formation|changes|ptosis|miosis|breath|vision|malaise|infiltration|tear"
    r"|defect|spasm|stiffness|tremor|ulcers?|wounds?|attack|rhinitis|smartphone|phone|migraines?|diabetes"
    r"|restlessness|agitation|anxiety|depression|insurance|coverage|cover)\b"
)
_OTHER_VERBS = re.compile(
    r"\b(?:is|are|was|were|must|should|will|shall|may|can|cannot|could|has|have|had|does|do|did|who|patients?|you"
    r"|subjects?|participants?|agrees?|be|shows?|received|eligible|excluded|unable|unwilling|unresponsive|using|spoke"
    r"|ineffective|failed|undergoing|treated|operated|performed|cases?|gender|sex|age|aged|years|courses?|cycles?"
    r"|treatment|therapy|children|infants|possess\w*|owns?|ownership|user|correlates?|exists?|couldn|confirms?)\b"
    r"|[:<>≥≤=;]"
)
_TAIL = re.compile(r",? (?:that|which|in which|where|caused by|due to|requiring|affecting|associated with)\b.*")
_MOST_STATE = 25


def by_clause(words: str, context: Context) -> str | None:
    """The question that a whole clause, a value or a bare state makes; None where none of the rules is sure."""
    plain = second_person(words)
    lowered = small(plain)
    for rule in (_elapsed, _value, _turned, _must_be, _state):
        question = rule(plain, lowered, context)
        if question:
            return " ".join(question.split())
    return None


def _elapsed(plain: str, lowered: str, _: Context) -> str | None:
    match = _ELAPSED.fullmatch(lowered)
    if match is None or (_OTHER_VERBS.search(match["since"]) and " you " not in match["since"]):
        return None
    time = match["time"]
    if not time.startswith(("at least", "more than")) and " elapsed" not in lowered and " passed" not in lowered:
        return None
    return f"Have {time} passed since {plain[match.start('since') :]}?"


def _value(plain: str, lowered: str, context: Context) -> str | None:
    """ "Serum creatinine at most 1.5 mg/dL" is asked as "Is your serum creatinine at most 1.5 mg/dL?"."""
    measured = context.topic in {Topic.TEST_RESULT, Topic.PERFORMANCE_STATUS}
    if not measured and not _UNIT.search(lowered) and not _MEASURED_NAME.match(lowered) and not plain[:3].isupper():
        return None
    plain = _MUST_BE.sub(" ", plain, count=1)
    match = _MEASURE.fullmatch(small(plain))
    if match is None or _OTHER_VERBS.search(match["name"]) or _SECOND_CLAUSE.search(small(plain)):
        return None
    if _NO_VALUE.search(match["name"]) or not (
        measured or _MEASURED_NAME.match(lowered) or LAB.search(match["name"]) or plain[:3].isupper()
    ):
        return None
    name = plain[match.start("name") : match.end("name")].removesuffix(" of")
    name = name if re.match(r"\S+[ /]+[A-Z][a-z]", name) else lower_first(name)
    amount = plain[match.start("amount") :].removeprefix("of ")
    if len(_LIST.findall(amount)) > _SHORT_LIST:
        return f"Do your test results show {name} {amount}?"
    many = _MANY.search(match["name"]) and not _ONE_FIGURE.search(match["name"])
    return f"{'Are' if many else 'Is'} your {name} {amount}?"


def _turned(plain: str, lowered: str, context: Context) -> str | None:
    """ "The wound is infected" is asked as "Is the wound infected?"."""
    match = _CLAUSE.fullmatch(lowered)
    if match is None or context.wording is not Wording.PLAIN or _SECOND_CLAUSE.search(match["rest"]):
        return None
    if _NO_SUBJECT.search(match["name"]) or _LOOSE_COMMA.search(match["rest"]) or "unknown" in match["rest"]:
        return None
    name = lower_first(plain[: match.end("name")].strip())
    rest = plain[match.start("rest") :]
    return f"{match['verb'].capitalize()} {name} {rest}?"


_MUST = re.compile(
    r"(?P<name>(?:(?!(?:that|which|who|whose|if|when|unless|there|it|this|patients?|subjects?|participants?"
    r"|women|men|children"
    r"|males?|females?|for|in|at|on|with|after|before|during|all|no|not|must|should"
    r"|investigators?)\b)[\w/'’()+-]+ ){1,10}?)"
    r"(?:must|should|shall) (?:also )?be (?P<rest>(?!no\b|not\b|performed|done|given|used|explained"
    r"|informed|excluded|a\b|an\b)[^;:]+)"
)
_PLURAL = re.compile(r"(?:[^s\W]|[aeo]e)s$|\b(?:and|data|criteria)\b")


def _must_be(plain: str, lowered: str, context: Context) -> str | None:
    """ "The lesion must be located in the lung" is asked as "Is the lesion located in the lung?"."""
    match = _MUST.fullmatch(lowered)
    if match is None or context.wording is Wording.BANNED or _SECOND_CLAUSE.search(match["rest"]):
        return None
    name = lower_first(plain[: match.end("name")].strip())
    verb = "Are" if _PLURAL.search(small(name)) and not name.endswith(("is", "us", "ss")) else "Is"
    named = name if re.match(r"(?:the|your|an?|at|any|one|two|both)\b|[A-Z]", name) else f"the {name}"
    return f"{verb} {named} {plain[match.start('rest') :]}?"


def _state(plain: str, lowered: str, context: Context) -> str | None:
    """A finding, sign or thing that a person has, where a word of the phrase says that it is one."""
    if context.topic not in _HAD or len(lowered.split()) > _MOST_STATE:
        return None
    head = _TAIL.sub("", lowered)
    if _ONE.fullmatch(head) and not _OTHER_VERBS.search(head):
        return f"Do you have {lower_first(plain)}?"
    if _OTHER_VERBS.search(head) or not _STATE_WORDS.search(head) or head.startswith(_NO_NOUN):
        return None
    return f"Do you have {lower_first(plain)}?"


_HAD = {Topic.DIAGNOSIS, Topic.HEALTH_CONDITION, Topic.MENTAL, Topic.TEST_RESULT, Topic.LOGISTICS}
_NO_NOUN = (
    "in ",
    "at ",
    "on ",
    "for ",
    "if ",
    "no ",
    "not ",
    "with",
    "without",
    "of ",
    "to ",
    "from ",
    "by ",
    "after ",
)
