"""Questions too hard to read: their heart is asked, and the help says in full what the trial means."""

import re

from screening.criteria.asking.lists import WINDOW, Shortened
from screening.criteria.text import after, word_set

_STATE = re.compile(
    r"(?P<opener>Do you have, or have you (?:ever |recently )?had,|Are you having, or have you had,|Do you "
    r"take, or have you taken,"
    r"|Are you taking part, or have you taken part, in|Do you (?:now )?(?:have|need|take|use)|Have you (?:ever "
    r")?(?:had|taken(?! part)|used|been treated with"
    r"|been diagnosed with|had treatment with|taken part in)|Are you (?:now )?(?:taking part in|taking"
    r"|receiving|using|having|on)"
    r"|Are you allergic to) (?P<x>.+)\?$"
)
_DOING = re.compile(
    r"(?P<opener>Are you (?:willing|able|unable|unwilling)(?:(?: and| or) (?:willing|able|unable|unwilling))? to"
    r"|Do you agree to|Do you plan to|Would you be able to|Can you) (?P<x>.+)\?$"
)
_END = re.compile(
    r",? (?:\(|that|which|who|in|on|at|for|with|without|to|from|by|due|because|caused|within|before|after|during"
    r"|needing|involving|affecting|causing|as|despite|other|under|over|linked|related|where|when|defined|confirmed"
    r"|considered|is|are|was|has|unless|except|including|treated|leading|resulting|other|likely|suitable|based"
    r"|indicative|secondary|amenable|characteri[sz]ed|manifested|not|whose|like|(?:or|and) (?:who|have|has|are"
    r"|is|those|do|does))\b| \(| - |;"
)
_EMPTY = word_set(
    "condition conditions disease diseases disorder disorders illness illnesses history any other evidence presence"
    " inadequate response reason reasons factor factors problem problems abnormality abnormalities signs symptoms "
    "one two three more than"
    " least following that it treatment therapy least type kind all both either known a an the degree level grade"
    " and or active current use cases case receipt types forms"
)
_MOST_HEAD = 6
_LEAST_LEFT = 4
MEANT = "The trial means"


def shorter(question: str) -> Shortened | None:
    """The question for the first thing that it names, "as described below"; None where it names none."""
    doing = _DOING.match(question)
    if doing:
        return Shortened(f"{doing['opener']} do what is described below?", MEANT, doing["x"])
    match = _STATE.match(question)
    if _PARTS.search(match["x"] if match else question):
        return Shortened("Do any of these apply to you?", "", question)
    if match is None:
        return None
    x = match["x"]
    heads = (head for head in beginnings(x) if len(x.split()) - len(head.split()) >= _LEAST_LEFT)
    head, said = next(((head, found) for head in heads if (found := pointer(x[len(head) :]))), ("", ""))
    if not head:
        return None
    window = WINDOW.search(x)
    between = x[len(head) : window.start()] if window and window.start() >= len(head) else ","
    when = window.group() if window and "," not in between and " or " not in between else ""
    return Shortened(f"{match['opener']} {head}{when}, {said}?", MEANT, x)


_PARTS = re.compile(r", or (?:are|have|do) you ")
_LOOSE = word_set(
    "or and to of the a an and/or any either both as than that which confirmed according tested at in on under "
    "not no only"
    " those must being having treated previously over less more who whose adequate if there is are it for by "
    "from during"
    " before after within mri ct scan score index x-ray ultrasound radiograph tomography examination imaging "
    "body age like"
    " willingness ability inability unwillingness known some due such with without while except pregnant person "
    "people one / and/or / lactating women men patient "
    "patients subject"
)
_NO_START = _LOOSE - word_set("a an the any less more either both previously adequate")
_VERB_IN = re.compile(
    r"\b(?:is|are|was|were|has|have|known to|regards?|believes?|considers?|responded|should|must|may|can|will"
    r"|would|might|could|opted|believe|that)\b"
)
_VERB_LAST = re.compile(r"(?:ly|ed|ing|able|ible|al|ic|ous|ary|ory|ive)$")
_NOUNS_LIKE_VERBS = word_set(
    "antibiotic anesthetic clinic topic cosmetic diuretic narcotic analgesic antipsychotic plastic panic traffic"
    " withdrawal survival hospital trial individual removal infundibulum artery history memory surgery salary "
    "capillary category"
    " injury biopsy therapy chemical adhesive relative preventive sedative laxative abusive meal seal renal "
    "animal metal oral"
    " bleeding swelling breathing itching family need vomiting scarring wheezing hearing screening smoking "
    "drinking feeling"
    " anomaly seed bed disability tremor belly sibling training counseling staging numbness eating"
)
# "Severe unilateral orbital, supraorbital" is no thing: its noun comes after the list.
_SPLIT_LIST = re.compile(r", (?!and |or )[^,]*$")


def _names_something(head: str) -> bool:
    words = head.lower().split()
    if (
        not 0 < len(words) <= _MOST_HEAD
        or words[0] in _NO_START
        or words[-1].strip(",") in _LOOSE
        or head.endswith(",")
    ):
        return False
    if head.count("(") != head.count(")"):
        return False
    if _VERB_IN.search(head.lower()) or (_VERB_LAST.search(words[-1]) and words[-1] not in _NOUNS_LIKE_VERBS):
        return False
    return any(word not in _EMPTY for word in words) and _SPLIT_LIST.search(head) is None


def beginnings(words: str) -> list[str]:
    """The first words of a criterion up to where it says more about what they name, the longest first."""
    found: list[str] = []
    for end in _BEGINS.finditer(words):
        head = words[: end.start()].strip(" ,;")
        if len(head.split()) > _MOST_HEAD + 1:
            break
        if len(head.split()) >= _LEAST_BEGINNING and _names_something(after(_WITH, head)):
            found.append(head)
    return found[::-1]


def pointer(left_out: str) -> str:
    """How a question points to what it leaves out: more on the same, or other things besides; "" where it must not.

    Other things and exceptions together cannot be asked of by "anything else".
    """
    if not _OTHERS.match(left_out) and not _OR_IS.match(_PARENTHESES.sub(" ", left_out)):
        return "as described below"
    return "" if _EXCEPTED.search(left_out) else OTHERS_TOO


OTHERS_TOO = "or anything else described below"
# What follows names other things, each of which is enough.
_OTHERS = re.compile(
    r"[,;] (?!(?:which|that|with|as|in|including|such|due|based|note|but)\b)[^;]*\bor\b"
    r"|,? or (?!(?:who|that|which|has|have|is|are)\b)"
)
# "Taking X or has Y": the second half is another thing, unless it says more about the first one.
_OR_IS = re.compile(
    r"(?:(?!\b(?:that|which|who|whose|if|when)\b)[^;])*?\bor (?:has|have|had|is|are|plans?|with|currently|previously)\b"
)
_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_EXCEPTED = re.compile(
    r"\b(?:except\w*|unless|allow\w*|permi\w+|eligible|exclud\w+|note|other than|acceptable)\b", re.IGNORECASE
)
_BEGINS = re.compile(rf"{_END.pattern}|[,;:]| or ")
_WITH = re.compile(r"(?:with|have|has|having) ", re.IGNORECASE)
_LEAST_BEGINNING = 2
_ASKS = re.compile(
    r"(?:Do you (?:now )?(?:have|take|use|need)|Have you (?:ever )?(?:had|taken|used|been|taken part)|Are you "
    r"(?:now )?(?:taking"
    r"|having|using|receiving|allergic|pregnant|able|unable|willing|unwilling|taking part|an adult|currently"
    r"|undergoing|scheduled|planning|at (?:high |increased )?risk|in (?:good|legal|poor)|under))\b"
)


def asks_of_a_thing(question: str) -> bool:
    """Whether a question asks for something that one has, had or takes: it may be said to be described below."""
    return _ASKS.match(question) is not None


_SINCE_WHEN = re.compile(
    r"(?P<between>(?:(?!\b(?:or|planned|scheduled|during the)\b)[^;:,]){0,60})\b(?P<when>(?:within|in|during) (?:the )?"
    r"(?:last |past |previous |prior |preceding )?(?:\d+|one|two|three|four|five|six|twelve)(?: \(\d+\))? "
    r"(?:days?|weeks?|months?|years?)\b(?: (?:prior to|before) (?:the |study |trial )*"
    r"(?:enrol\w+|randomi\w+|screening|inclusion"
    r"|registration|first dose|surgery|treatment|start)\b)?)"
)
_HAS = re.compile(r"(?:Do you (?:now )?have|Have you (?:ever )?had) (?P<x>[^?]+)\?$")


def in_window(question: str, rest: str) -> str:
    """The question with the time that the rest of the words gives: what was five years ago is not asked as what is."""
    window, asked = _SINCE_WHEN.match(rest), _HAS.match(question)
    return f"Have you had {asked['x']} {window['when']}?" if window and asked else question
