"""What an item does (criterion, group, heading or note) and how its children decide it."""

import re
from typing import NamedTuple

from screening.criteria import remarks
from screening.criteria.leads import is_label
from screening.criteria.outline import Node
from screening.criteria.text import finder, names_one, small
from screening.criteria.tree import Logic, Role, Section

_NOTE = re.compile(
    r"\W*(?:(?:please )?notes?\b\s*[:.\-–]|please note|nb\b|n\.b\.|\[?intentionally left blank|(?:n/?a|none|not "
    r"applicable|nil|no exclusion"
    r" criteria|not provided|not specified|no restrictions?|to be determined|tbd|unspecified)\W*$|https?://\S+$"
    r"|(?:wo)?m[ae]n:?\s*crcl\s*=|(?:crcl|egfr|gfr) ?(?:\([^()]*\))? ?= ?\(|see (?:inclusion|disease|above"
    r"|protocol|appendix|section)\b[^,;]*$)",
    re.IGNORECASE,
)
# "Postmenopausal is defined as ...", "A negative test result is defined as ...", "Examples include ...".
_EXPLAINS = ("defined", "considered", "examples", "will be recruited")
_EXPLAINED = re.compile(
    r"\W*(?:an? |the )?(?!patients?\b|participants?\b)(?:[\w()/-]+ ){0,5}?"
    r"(?:child-?\s?bearing|(?:post-?)?menopaus\w*|sterile|test results?|measurable disease|female subject)"
    r"(?: [\w()/-]+){0,3}? (?:is|are|will be) (?:defined|considered)\b|\W*examples? (?:of\b|includes?\b|are\b)",
    re.IGNORECASE,
)
# What counts as contraception, explained: "Highly effective methods of birth control include: ..."
_METHODS = re.compile(
    r"\W*(?:(?:medically|highly|examples? of|the|other|most)\s+)*(?:acceptable|effective|adequate"
    r"|reliable|recommended|approved|permitted)\b"
    r"(?: \w+){0,6}? (?:contracepti\w+|birth control)(?: \w+)?\s*(?:methods?\s*)?(?::|includes?\b|are\b|is\b)",
    re.IGNORECASE,
)
_PERMISSION = finder(
    r"\b(?:(?:is|are|will be|be|would be|remains?)\s+(?:also\s+|still\s+|therefore\s+)?(?:allowed|permitted"
    r"|acceptable|permissible|eligible(?!\s*:)"
    r"|not excluded|not (?:an? )?exclu\w+|not considered)|(?:may|can|could)\s+(?:also\s+"
    r"|still\s+)?(?:be\s+(?:enrolled|included|eligible|allowed"
    r"|permitted|considered|entered|used|given|re-?screened|rescreened|recruited|either|present|signed)"
    r"|participate|enrol|enter|take "
    r"part|continue|receive|have|remain)"
    r"|(?:do|does|need|should|will) not (?:be )?(?:need to be |have to be )?(?:exclude\w*|constitute|preclude)"
    r"|not an exclusion|consideration should be given"
    r"|\ballowed (?:if|\(|as long|provided|except|unless|for\b)|\b(?:is|are) not required\b"
    r"|\bnot required\W*$|(?:permitted|allowed|eligible|acceptable)\W*$)",
    "may|can|could|allow|required|permi|eligible|accept|exclu|consider|constitute|preclude",
)
_NOTE_BEGINS = frozenset("nNpPtThHsSwWmMcCeEgGuU[*(^-–—•°'\"")
_NO_PERMISSION = re.compile(
    r"\b(?:not|no|only|never|neither|nor|unless otherwise|must|cannot)\s+(?:\w+\s+){0,3}?(?:allowed|permitted"
    r"|eligible|acceptable|enrolled|included"
    r"|participate|be considered)|\b(?:may|can)\s*not\b|\bmust\b|\bis defined as\b|\bwho (?:may|can)\b|\bthat "
    r"(?:may|can|could)\b|\bto be eligible\b"
    r"|\bineligible\b|\bno\b[^.;]*\b(?:allowed|permitted)\b|\bprior to\b[^.;]*\bmust\b|\b(?:which"
    r"|that),[^.;]{0,60},\s*(?:may|can|could)\b"
    r"|\bare willing",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\b(?<!must )(?:such as|includ(?:e|es|ing)(?:,? but (?:is |are )?not (?:limited|restricted) to)?"
    r"|e\.?g\.?|for example"
    r"|for instance"
    r"|in accordance with [^:]*criteria(?: \([^)]*\))?|(?:is|are) defined as"
    r"|excludes)\s*[,:.]*\s*(?:the following|those|any of)?\s*[:.]*$",
    re.IGNORECASE,
)
_EXCEPTS = re.compile(
    r"\b(?:exceptions?(?: (?:of|are|is|include))?|except(?: for)?|excluding)\s*[,:.]*\s*(?:the following)?\s*[:：.]*$",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"\.\s+[^.:]{3,100}\b(?:is|are|be) (?:not )?considered\b[^.:]{0,200}\b(?:following|if|when)\b[^.:]*:?$",
    re.IGNORECASE,
)
_ANY = re.compile(
    r"\b(?:any(?: one)? of|(?:one|1)(?: or more| or both)?(?: \(1\))? of|at least (?:one|1)\b|(?:≥|>=)\s*(?:one"
    r"|1)\b(?!\d)|either|one or more|and/or"
    r"|(?:one|1) (?:the )?following|any (?:the )?following)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all(?: of)?(?: the)? (?:following|these|criteria|below)|all of|each of|both of|every one)\b", re.IGNORECASE
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_MIN = re.compile(
    r"(?:\b(?:at least|minimum(?: of)?)\s+|≥\s*|>=\s*)?\b(?P<number>two|three|four|five"
    r"|[2-5])\b(?:\s*\(\d\))?(?P<more> or more)?\s+(?:or more )?"
    r"(?:of )?(?:the |these )?(?:following|criteria|below)",
    re.IGNORECASE,
)
_GROUP_WORDS = re.compile(
    r"\b(?:following|values?|tests?|parameters?|requirements?|adequate|defined|as follows|below|any of|one of"
    r"|either|all of|if|who|must|are|is|specified|history|contraindic\w+|prohibited|taking|planning"
    r"|use of|treatments? with|treated|receiving)\b",
    re.IGNORECASE,
)
_TOPIC_LABEL = re.compile(
    r"\b(?:cohort|part|arm|group|phase|stage|module|characteristics|therapy|function|criteria|periods?)\b",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """Role, logic and, with logic `any`, the number of children that must be true."""

    role: Role
    logic: Logic | None = None
    minimum: int | None = None


def part_of(node: Node, first: bool) -> Part:
    """The part that an item plays; `first` tells that it opens its section, where "... are eligible" is a condition."""
    text = node.text
    if node.children and not _all_notes(node):
        return _lead(node)
    if node.children and not node.bulleted and node.children[0].bulleted and is_label(text):
        return Part(Role.HEADING, _default(node))
    if is_note(node, first):
        return Part(Role.NOTE)
    if node.cohort or (not node.bulleted and is_label(text) and text.endswith(":")) or _bare_label(node):
        return Part(Role.HEADING, _default(node))
    return Part(Role.CRITERION)


def is_note(node: Node, first: bool) -> bool:
    """Whether the words explain or permit and so decide nothing."""
    text = node.text
    if (
        node.footnote
        or (text[:1] in _NOTE_BEGINS and _NOTE.match(text))
        or remarks.has_no_content(text)
        or not (text[:1].isalnum() or any(map(str.isalnum, text)))
    ):
        return True
    if names_one(small(text), _EXPLAINS) and _EXPLAINED.match(text):
        return True
    if ("ontracep" in text or "irth control" in text) and _METHODS.match(text):
        return True
    if (
        first
        or not _PERMISSION.found(text)
        or _NO_PERMISSION.search(_DEFINED.sub(" ", text))
        or _ASKS_OF_A_SEX.match(text)
    ):
        return False
    return not _conditions_besides(text)


# "... may be enrolled. Childbearing potential is defined as ...": the second sentence only explains the first.
_DEFINED = re.compile(r"(?<=[\w)][.])\s+[A-Z][^.;]{0,120}?\bis defined as\b.*")
# "A female participant is eligible to participate if she is not pregnant": the condition of half of the people.
_ASKS_OF_A_SEX = re.compile(
    r"\W*(?:(?:an?|all|any|only) )*(?:(?:fe)?males?|(?:wo)?m[ae]n)\b[^.;:]{0,80}\b(?:(?:is|are"
    r"|will be) eligible|(?:may|can) be"
    r" (?:enrolled|included)|(?:may|can) (?:participate|enrol\w*|enter))\b[^.;:]{0,60}\b(?:if|when|provided(?: that)?)"
    r" (?:she|he|they|the (?:participant|subject|patient)s?)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_OPEN_BRACKET = re.compile(r"[(（][^()（）]*$")
_MOST_PERMITTED = 5  # commas: more are a list of conditions, of which the last one is permitted


# "Untreated brain metastases: patients whose ... are stable are eligible": the label is the condition.
_LABELLED = re.compile(r"(?!note|exception|allowed|permitted)[A-Z][^:.;]{12,80}:\s", re.IGNORECASE)


def _conditions_besides(text: str) -> bool:
    """Whether the permission stands beside a condition: one bullet is one item, decided by its first sentence."""
    first_sentence = _FIRST_SENTENCE.split(text)[0]
    if _LABELLED.match(first_sentence):
        return True
    found = _PERMISSION.search(small(first_sentence))
    if found and first_sentence.count(",", 0, found.start()) > _MOST_PERMITTED:
        return True
    outside = _OPEN_BRACKET.sub("", _BRACKETS.sub("", _BRACKETS.sub("", first_sentence)))
    return not _PERMISSION.found(outside.split("; ")[0])


def _all_notes(node: Node) -> bool:
    return all(is_note(child, first=False) for child in node.children)


def _lead(node: Node) -> Part:
    text = node.text
    if _EXCEPTS.search(text) or (node.section is Section.EXCLUSION and _PERMITS_BELOW.match(text)):
        return Part(Role.CRITERION)
    if _DEFINES.search(text) or (_EXAMPLES.search(text) and not re.search(r"\bfollowing\b", text[:40], re.IGNORECASE)):
        return Part(Role.CRITERION, Logic.EXAMPLES)
    if (node.cohort or is_heading(text)) and not _one_of_these_holds(node):
        if _names_a_thing(node):
            return Part(Role.CRITERION, Logic.EXAMPLES)
        return Part(Role.HEADING, _logic(node)[0])
    if _permits(node):
        return Part(Role.NOTE)
    logic, minimum = _logic(node)
    return Part(Role.GROUP, logic, minimum)


# "Brain metastases. Patients with treated metastases are permitted if all of the following are true:", "Active
# infection, unless the following criteria are met:" and "Osteoporosis. ... the following subjects may have a scan:"
# exclude by their first words; below stands who is let in, or who is examined.
_PERMITS_BELOW = re.compile(
    r"[^.;:]{5,200}?(?:\.\s+[A-Z][^.;]{0,160}\b(?:are|is|will be|may be|can be) (?:also )?(?:permitted|allowed|eligible"
    r"|enrolled|included)\b[^.;]{0,80}\b(?:if|provided|when|as long as)\b[^.;]*"
    r"|\.\s+[A-Z][^.;]{0,160}\bfollowing (?:subjects|patients|participants|people) (?:may|can|should|will|must)"
    r" (?:have|undergo|be (?:tested|screened|evaluated|examined))\b[^.;]*"
    r"|,? unless\b[^.;]*\b(?:following|below|criteria|conditions)\b[^.;]*)\W*$"
)


def _one_of_these_holds(node: Node) -> bool:
    """Whether states are named that exclude each other, by their name ("Disease status") or one for each cohort."""
    if node.section is Section.EXCLUSION or len(node.children) == 1:
        return False
    if _ONE_OR_THE_OTHER.match(node.text):
        return True
    if all(_FOR_AN_AGE.match(child.text) for child in node.children):
        return True
    cohorts = all(_FOR_COHORTS.match(child.text) for child in node.children)
    return is_label(node.text) and (cohorts or _STATUS.search(node.text) is not None)


_STATUS = re.compile(r"\b(?:disease|treatment|mutation\w*|menopausal|remission) status\W*$", re.IGNORECASE)
# A limit for each age: "1 to < 2 years: 0.6 mg/dL".
_FOR_AN_AGE = re.compile(
    r"(?:age[sd]? )?(?:[<>≥≤]=? ?)?\d+[^:;.]{0,24}\b(?:months?|years?)\b[^:;.]{0,16}:", re.IGNORECASE
)
_FOR_COHORTS = re.compile(r"(?:cohorts?|arms?|parts?|groups?) [\dA-Z]\b[^:]{0,30}:", re.IGNORECASE)


def _names_a_thing(node: Node) -> bool:
    """Whether a bullet of an exclusion list states something, without a colon, and what is below it gives examples."""
    return (
        node.section is Section.EXCLUSION
        and node.bulleted
        and not node.cohort
        and node.text[:1].islower()
        and not node.text.endswith(":")
    )


def _permits(node: Node) -> bool:
    first = _FIRST_SENTENCE.split(node.text)[0]
    return _MAY.search(first) is not None and not (_NO_PERMISSION.search(node.text) or _ASKS_OF_A_SEX.match(first))


_MAY = re.compile(r"\bmay (?:have|be|receive|also)\b|\bcan (?:have|receive|also)\b|\bare (?:allowed|permitted)\b")
_FIRST_SENTENCE = re.compile(r"(?<=[\w)%])[.;]\s+(?=[A-Z(])")


def is_heading(text: str) -> bool:
    """Whether a lead-in only names a topic: "Hepatic:", "CARDIAC FUNCTION:", "Part B"."""
    if not is_label(text) or _STATES.match(text):
        return False
    bare = re.sub(r"\([^()]*\)", "", text)
    if text.upper() == text or _TOPIC_LABEL.search(bare):
        return not re.search(
            r"\b(?:adequate|following|values?|specified|history|contraindic\w+|diagnos\w+)\b", bare, re.IGNORECASE
        )
    return not _GROUP_WORDS.search(bare)


# "Histologically confirmed lymphoma" is a condition, with more of it below.
_STATES = re.compile(r"\W*(?:\w+ly )?(?:confirmed|proven|documented|measurable|evaluable)\b[^:]*$", re.IGNORECASE)


def _bare_label(node: Node) -> bool:
    """A population named on a line of its own, before the headings that it rules."""
    return not node.bulleted and bool(
        re.fullmatch(r"[\w -]{0,30}\b(?:sub-?study|cohort|part|arm|group)\b[\w :-]{0,12}", node.text, re.IGNORECASE)
    )


def _default(node: Node) -> Logic:
    return Logic.ANY if node.section is Section.EXCLUSION else Logic.ALL


def _logic(node: Node) -> tuple[Logic, int | None]:
    text = node.text
    number = _MIN.search(text)
    if number and not re.search(r"\bboth\b", text, re.IGNORECASE):
        count = _NUMBERS[number["number"].lower()]
        return (Logic.ALL, None) if count >= len(node.children) else (Logic.ANY, count)
    if _ANY_OR_ALL.search(text):
        return Logic.ANY, None
    if _ALL.search(text) or _ENDS_IN_AND.search(text):
        return Logic.ALL, None
    joined = "or" if _ANY.search(text) else _joined(node)
    if joined:
        return (Logic.ANY if joined == "or" else Logic.ALL), None
    return Logic.ANY if _one_of_these_holds(node) else _default(node), None


# "Relapsed or refractory leukemia, defined as:" names two states; what stands below tells them apart. People of either
# sex, organs and tests are no states: "Liver or kidney function:", "Men or women who:".
_ONE_OR_THE_OTHER = re.compile(
    r"(?!.*\b(?:functions?|values?|laborator\w+|organs?|tests?|parameters?|requirements?|criteria|(?:fe|wo)?m[ae]n|"
    r"(?:fe)?males?|patients?|participants?|subjects?|who|must|ha(?:ve|s)|are|is)\b)"
    r"[^:,.;]{3,60} or [^:,.;]{3,60}(?:, (?:as )?defined (?:as|by|below))?:\W*$",
    re.IGNORECASE,
)


_ANY_OR_ALL = re.compile(r"\b(?:either|one) (?:or|and/or) both\b|\bone or more\b(?!.*\band\s*:?$)", re.IGNORECASE)
_ENDS_IN_AND = re.compile(r"\band\s*:?$", re.IGNORECASE)


def _joined(node: Node) -> str:
    """The word that joins the children: the last word of one of them, or the first of the last."""
    for child in node.children[:-1]:
        last = re.search(r"\b(and|or)\W*$", child.text, re.IGNORECASE)
        if last:
            return "or" if "and/or" in child.text[-8:].lower() else last[1].lower()
    first = re.match(r"(or|and)\b", node.children[-1].text, re.IGNORECASE) if len(node.children) > 1 else None
    return first[1].lower() if first else ""
