"""The truth test: which answer to the plain, positive question gets a person past a criterion."""

import re
from enum import Enum
from typing import NamedTuple

from screening.criteria.text import after, finder, names_one, small
from screening.criteria.tree import Reply, Section

_SUBJECT = (
    r"(?:(?:for|in) )?(?:there (?:is|are|was|were|has been|have been|must be|should be)\s+)?(?:(?:the "
    r"|all |any |an? |those |such )*(?:eligible |study |adult |enrolled |sexually active |fertile "
    r"|female |male |healthy |potentially |and )*(?:patients?|subjects?|participants?|individuals?"
    r"|persons?|people|those|volunteers?"
    r"|candidates?|wom[ae]n|m[ae]n|females?|males?|they"
    r"|child(?:ren)?)\b[,']?\s*(?:of (?:child[- ]?bearing|reproductive) "
    r"(?:potential|age)\s*)?,?\s*(?:only,?\s*)?)?"
)
_VERB = (
    r"(?:(?:who|that|with|must|should|shall|will|may|can|have|has|had|is|are|was|were|be|being|currently|known|a|any|to"
    r"|do|does|did|also|previously|considered)\b\s*){0,5}"
)
_LEADING_NO = re.compile(
    rf"{_SUBJECT}{_VERB}(?P<word>no\b|not\b|never\b|without\b|(?:can|could|do|does|did)(?:n['’]t| not)\b"
    r"|non[- ]?(?=previously|pregnant|smok|lactat|treated|participants?\b|english|literate|surgical candidate|nursing)"
    rf"|cannot\b|none\b|nor\b|neither\b|absence\b|lack(?:s|ing)?\b|free (?:of|from)\b"
    r"|negative for\b|negative (?:\(?[\w-]+\)? ){0,6}?(?:pregnancy|hcg|β|beta|test for pregnancy)"
    r"|exclusion of\b|test(?:ed|s|ing)? negative\b)",
    re.IGNORECASE,
)
_NOT_ABSENT = re.compile(
    r"(?:no|not) (?:more|less|greater|older|younger|fewer|later|longer|limited|only|restricted|earlier|exceed\w*"
    r"|lower|higher|sooner)\b"
    r"|no (?:increase|decrease) in|not (?:controlled|adequately|well|(?:eligible|fit"
    r"|suitable) for|responsive|responding|amenable|(?:a )?(?:suitable )?candidates? for)"
    r"|without (?:regard)|no(?:t"
    r"|n)? (?:good|stable)|lack of (?:response|efficacy|effect|improvement)"
    r"|non-?pregnant (?:and non-?\w+ |,? ?non-?\w+ )?(?:adults?|wom[ae]n|females?|participants?|patients?|subjects?)"
    r"|non-?\w+ (?:\(or|or (?:ex|former))\b|no longer\b|no\.? \d|non-?(?:small|hodgkin|invasive"
    r"|alcoholic|metastatic|melanoma|insulin|muscle|ischemic|st)",
    re.IGNORECASE,
)
# "Ineligible for transplant" is a state that a list may ask for; "ineligible for the study" is a ban.
_FOR_THE_STUDY = (
    r"(?!,? (?:for|to (?:receive|undergo|have))\b(?! (?:the |this )?(?:study|trial|protocol|enrol|participation)))"
)
_BAN = finder(
    r"\bmust not\b|\bshould not\b|\b(?:is|are|was|will be|be) (?:not (?:allowed|permitted|acceptable"
    rf"|eligible{_FOR_THE_STUDY})|excluded|prohibited|ineligible{_FOR_THE_STUDY}|forbidden)\b"
    r"|\bno\b[^.;]{1,120}\b(?:is|are) (?:allowed|permitted)\b|\b(?:may|will) ?not (?:be )?(?:have|receive|be)\b"
    r"|\b(?:may|can|will|could) ?not (?:be )?(?:participate|enrol\w*|included|enter|eligible)\b"
    rf"|\bwill be excluded\b|\bso are excluded\b|\bexcluded from\b|\bnot be eligible\b{_FOR_THE_STUDY}|^exclude\b",
    "not|exclude|prohibited|ineligible|forbidden|allowed|permitted",
)
_REQUIRE = finder(
    r"\b(?:must (?:have|be|agree|wait|elapse)|have elapsed|should have|(?:is|are|be) required to)\b"
    r"|at least \d+ \w+ (?:must "
    r")?have elapsed",
    "must|elapsed|should have|required to",
)
_GOOD_THING = re.compile(
    r"\b(?:consent|contracepti\w+|birth control|insurance|social security|affiliation|access|donor|internet"
    r"|smartphone|telephone|understanding|ability"
    r"|willing\w*|availab\w+|capacity|caregiver|complian\w+|cooperat\w+|adheren\w+|measurable|evidence of "
    r"(?:response|efficacy)|indication|response to"
    r"|documentation|measurable disease|tissue|histolog\w+|fluen\w+|speak|capable|able to|signed|diagnosis|legal "
    r"capacity|health (?:care )?coverage"
    r"|gene mutation|tumou?r-specific|uterus|normal|adequate|suitable|accessible|patent(?! foramen)"
    r"|willingness|knowledge|possibility|venous|phone|follow-?up|informed)\b",
    re.IGNORECASE,
)


class Wording(Enum):
    """How a criterion speaks of its fact."""

    PLAIN = "plain"  # "Pregnancy", "Age over 18"
    ABSENT = "absent"  # "No prior chemotherapy"
    BANNED = "banned"  # "Must not be receiving X", "Pregnant women are excluded"
    REQUIRED = "required"  # "At least 7 days must have elapsed", in an exclusion list


# fits_if by section and wording; under exclusion an absence of something bad is a requirement put in the wrong list.
TRUTH: dict[tuple[Section, Wording], Reply] = {
    (Section.INCLUSION, Wording.PLAIN): Reply.YES,
    (Section.INCLUSION, Wording.ABSENT): Reply.NO,
    (Section.INCLUSION, Wording.BANNED): Reply.NO,
    (Section.INCLUSION, Wording.REQUIRED): Reply.YES,
    (Section.EXCLUSION, Wording.PLAIN): Reply.NO,
    (Section.EXCLUSION, Wording.ABSENT): Reply.YES,
    (Section.EXCLUSION, Wording.BANNED): Reply.NO,
    (Section.EXCLUSION, Wording.REQUIRED): Reply.YES,
    (Section.OTHER, Wording.PLAIN): Reply.YES,
    (Section.OTHER, Wording.ABSENT): Reply.NO,
    (Section.OTHER, Wording.BANNED): Reply.NO,
    (Section.OTHER, Wording.REQUIRED): Reply.YES,
}


_BAN_ABOVE = finder(
    r"\b(?:must|should|may|can|do|does|will|have|has|are|is) ?not\b(?! be considered)"
    r"(?:(?!\bbut (?:has|have|is|are|must)\b|\band (?:at least|one|either|meets?)\b|\bie\b|\bi\.e\.)[^.;:]){0,120}"
    r"\b(?:following|any of|these|below)\b"
    r"[^.;:]{0,60}[.:]?\s*$"
    r"|\b(?:no|none|without|absence|free)\b(?: of| from)?(?: any)?(?: of)?(?: the)?(?: one of)? "
    r"following\b[^.;:]{0,60}[.:]?\s*$"
    r"|\bfollowing\b[^.;:]{0,80}\b(?:excluded|not (?:allowed|permitted|eligible)|prohibited|forbidden)\b",
    "following|any of|these|below",
)


class Sense(NamedTuple):
    """`negated`: the words state an absence. `fits_if`: the answer to the positive question that gets past.

    `wrong_list` tells that the words contradict the list they stand in ("No known HIV" under exclusion).
    """

    wording: Wording
    negated: bool
    fits_if: Reply
    wrong_list: bool = False


def sense_of(text: str, section: Section, ban: bool = False) -> Sense:
    """Read the sense of a criterion; `ban` turns it ("must not have any of the following:" above it)."""
    wording, negated, wrong = _wording(text, section)
    fits_if = TRUTH[section, wording]
    if ban and section is not Section.EXCLUSION:
        fits_if = Reply.NO if fits_if is Reply.YES else Reply.YES
    return Sense(wording, negated, fits_if, wrong)


def bans(text: str) -> bool:
    """Whether a lead-in turns the sense of what it introduces."""
    return _BAN_ABOVE.found(text)


def _wording(text: str, section: Section) -> tuple[Wording, bool, bool]:
    """How the words speak, whether they state an absence, and whether they contradict the list they stand in."""
    absent = is_absent(text)
    if section is Section.EXCLUSION:
        return _excluding(text, absent)
    absent = absent or (" no " in text and _HOLDS_NO.match(text) is not None)
    if absent:
        return Wording.ABSENT, True, False
    main = _main_words(text)
    banned = _BAN.found(main) and not _ASKED_TOO.search(main)
    return (Wording.BANNED if banned else Wording.PLAIN), False, False


_HOLDS_NO = re.compile(
    r"(?:[^.;:]{0,80}, )?(?:the )?(?:[\w-]+ ){1,4}(?:contains?|shows?|harbou?rs?|reveals?) no\b"
    r"|\W*(?:\w+ ){0,2}(?:has|have|had) (?:received|had|taken|undergone|used) no\b",
    re.IGNORECASE,
)
_ASKED_TOO = re.compile(r"\bmust (?:have|be|agree|use)\b|\bwilling\b", re.IGNORECASE)


# Under exclusion: whoever does not have, do or meet something ("Patients who do not smoke", "Cells do not express X").
_DENIED = re.compile(
    r"\W*(?:[\w ]{3,20}:\s)?(?:(?:all|any|the|those|adult|female|male|potentially|fertile|sexually"
    r"|active|and|healthy)\s+)*"
    r"(?:patients?|subjects?|participants?|cases?|people|individuals?|volunteers?|wom[ae]n|m[ae]n"
    r"|(?:fe)?males?|persons?)\b"
    r"(?:(?: (?:with|of|from) [^,;.()]{1,60}?)? who\b| (?:that|which)\b|,)?,?(?: (?:are|is|were|was|do"
    r"|does|did|have|has|had|can|could|will))?"
    r" ?(?:not|without|cannot)\b(?! only)"
    r"|\W*(?!.{0,80}\b(?:that|which|who|whose|or)\b)[\w -]{3,60}?\b(?:(?:has|have) not (?:yet )?been|do(?:es)? not) \w"
    r"|\W*who can no longer\b|\W*[\w-]+(?: [\w-]+)? without known\b|\W*\w+ functions? not \w"
    r"|[^,;:.]{3,50}\bwhose [\w ]{3,40} (?:can ?not|is not|are not|has not|have not)\b"
    r"|[^,;]{0,60}\b(?:child-?\s?bearing|fertile|sexually active)[^,;]{0,40} (?:and|but|who) (?:is "
    r"|are |do(?:es)? )?not\b",
    re.IGNORECASE,
)


_UNSUITED = re.compile(r"\bnot (?:be )?(?:\w+ )?(?:suitable|eligible|fit|appropriate|candidates?)\b", re.IGNORECASE)
# Words that say nothing but that what follows is excluded.
_EXCLUDING_THEM = re.compile(r"\W*(?:exclusion of|excluding|exclude)\b", re.IGNORECASE)
# "Cannot swallow, with malabsorption, or any other condition": the lack is one of several things.
_LISTED_TOO = re.compile(
    r"\bas well as\b|^\W*(?:an? )?(?:pregnan|lactat|nursing|breast)|,\s*(?:with|or (?:any|other|has"
    r"|have|is)|has|have)\b|[,/] ?(?:or )?pregnan",
    re.IGNORECASE,
)


def _denies(first: str) -> bool:
    if not names_one(small(first), ("not", "without")) or " as well as " in first:
        return False
    if _UNSUITED.search(first) or _LISTED_TOO.search(first):
        return False
    return _DENIED.match(first) is not None and not _BAN.found(first)


def _excluding(text: str, absent: bool) -> tuple[Wording, bool, bool]:
    first = _first_clause(text)
    if _EXCLUDING_THEM.match(text):
        return Wording.BANNED, False, False
    if absent and _LISTED_TOO.search(first):
        absent = False
    if not absent and _denies(first):
        return Wording.ABSENT, True, False
    if _BAN.found(first):
        return Wording.BANNED, absent, False
    if absent:
        return (Wording.ABSENT, True, False) if _lacks_good(text) else (Wording.BANNED, True, True)
    required = _REQUIRE.found(_BRACKET.sub(" ", first)) and not re.search(r"\bwho\b|\bif\b", first)
    return (Wording.REQUIRED, False, True) if required else (Wording.PLAIN, False, False)


# One of these stands in each text that states an absence.
_ABSENCES = (
    " no", "without", "never", "cannot", "can not", "n't", "n’t", "neither", "absence", "lack", "free ", "negative",
    "exclusion of", ":no", "(no",
)  # fmt: skip
_ANSWER_NO = re.compile(r"\banswers? (?:must|should|has to) be \W*no\b", re.IGNORECASE)


def is_absent(text: str) -> bool:
    """Whether the words as a whole state an absence, and nothing beside it."""
    if "nswer" in text and _ANSWER_NO.search(text):
        return True
    if not names_one(f" {small(text)}", _ABSENCES):
        return False
    bare = after(_TOPIC_NAMED, text) if ":" in text else text
    match = _LEADING_NO.match(bare)
    if match is None:
        return False
    rest = bare[match.start("word") :]
    if _NOT_ABSENT.match(rest):
        return False
    return not re.search(
        r"\b(?:and|but)\s+(?:\w+\s+){0,2}?(?:agree\w*|willing|must\b(?! not)|be willing|able|ha(?:ve"
        r"|s) a(?! negative)|meets?|(?:is|are|be) (?:on|using|willing|practi[cs]ing))\b"
        r"|, and [^,;.]{3,60}(?:[>≥]|\bat least|\b(?:greater|more) than) ?\d"
        r"|,\s*(?:or )?(?:has|have|suffers?)\b|\bbut (?:has|have|having|with)\b(?! (?:had )?(?:no|not|never)\b)"
        r"|\bor (?:a |on )?(?:stable|controlled|treated|resolved|cured)\b|[.;]\s.{0,120}\b(?:must\b(?! not)|agree to)",
        rest,
        re.IGNORECASE,
    )


_TOPIC_NAMED = re.compile(r"(?:\w+ ){0,2}\w+:\s+(?=(?:no|not|absence|without)\b)")


def _lacks_good(text: str) -> bool:
    """Under exclusion: whether what is missing is something that people should have, so that its lack excludes."""
    first = re.split(r"[,;.]", text)[0]
    if re.match(r"\W*no\b.*\b(?:known|history|prior|previous|active|evidence of)\b", first, re.IGNORECASE):
        return False
    if re.match(r"\W*no\b", first, re.IGNORECASE):
        return bool(_GOOD_THING.search(first))
    return _REQUIRED_LACK.match(first) is None


# Requirements that stand in the list of exclusions: "Not have neuropathy", "Absence of uncontrolled hypertension".
_REQUIRED_LACK = re.compile(
    r"\W*(?:(?:not|never) (?:have|be)\b|be free\b|(?:absence of|free (?:of|from)) (?:any )?"
    r"(?:uncontrolled|active|serious|severe|known|(?:clinically )?significant|acute|other)\b)",
    re.IGNORECASE,
)


def _first_clause(text: str) -> str:
    return _CLAUSE_END.split(text, maxsplit=1)[0]


def _main_words(text: str) -> str:
    return _BRACKET.sub(" ", _first_clause(text))


_CLAUSE_END = re.compile(r"[.;](?<=[a-z)].)\s+(?=[A-Z(p])")
_BRACKET = re.compile(r"\([^()]*\)")
