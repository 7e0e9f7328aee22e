"""One plain, positively worded question for each criterion, and honest fall-backs where the rules do not reach."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from screening.criteria.glossary import terms_in
from screening.criteria.phrases import Phrase, phrase_of
from screening.criteria.positive import positive, without_subject
from screening.criteria.rewordings import reworded
from screening.criteria.sense import Wording
from screening.criteria.set_phrases import set_question
from screening.criteria.templates import Context, by_rules
from screening.criteria.text import names_one, small, word_set
from screening.criteria.tree import Reply, Section
from screening.criteria.whole_clauses import by_clause

MOST_WORDS = 40
MOST_QUOTED = 33
_ASSUMED = "wording"
_TOO_LONG = "too long for one question"
_MORE = "more than one condition"
_OWN_CONDITION = re.compile(
    r"\b(?:excluded|ineligible|not (?:be )?eligible|must|should|required|not (?:allowed|permitted))\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the phrase behind it, and the reason why a person should look at it ("" where it is sure)."""

    question: str
    phrase: Phrase
    assumed: str = ""
    measure: str = ""


def ask(text: str, context: Context) -> Asked:
    """The question for a criterion's words. Never empty, ends in "?", at most `MOST_WORDS` words."""
    asked = _asked(text, context)
    if asked.assumed == _TOO_LONG or not _several_conditions(text):
        return asked
    return replace(asked, assumed=_MORE)


def _asked(text: str, context: Context) -> Asked:
    phrase = phrase_of(text)
    usual = set_question(text, context.topic, context.negated)
    if usual:
        return Asked(usual.question, Phrase("", extra=usual.extra), measure=usual.label)
    stated = without_subject(phrase.main)
    words = positive(stated, context.wording, context.negated)
    if words == stated and context.wording is not Wording.PLAIN and _turns(context):
        return _as_it_stands(text, text, context)
    if context.negated and _ILLUSTRATED_LACK.match(stated):
        return _as_it_stands(text, text, context)
    for question, excepted in _tried(words, context):
        phrase = replace(phrase, excepted=excepted)
        return Asked(_opened(question), phrase, _MORE if _asks_more(phrase.extra) else "")
    return _as_it_stands(words, text, context)


def _turns(context: Context) -> bool:
    """Whether the words say the opposite of what their question must ask: they must change on the way to it."""
    return context.negated or (context.wording is Wording.BANNED and context.section is not Section.EXCLUSION)


# "Cannot swallow, such as diarrhea": the examples are of the lack; beside the ability they would mean nothing.
_ILLUSTRATED_LACK = re.compile(r"(?:can ?not|lacks?|absence|without)\b.{0,200}\b(?:such as|including)\b", re.IGNORECASE)


def _tried(words: str, context: Context) -> Iterator[tuple[str, str]]:
    """The questions that the rules make and that read well, the best first; and what the help must except."""
    for excepted, main in ((("", words)), *_excepting(words)):
        for question in _readings(main, context):
            joined = _joined(question)
            whole = f"{joined[:-1]}, other than what is named below?" if excepted else joined
            if _sound(whole, context.wording is Wording.PLAIN and not context.negated):
                yield whole, excepted


def _readings(words: str, context: Context) -> Iterator[str]:
    yield from filter(None, (by_rules(words, context),))
    again = reworded(words)
    if again != words:
        yield from filter(None, (by_rules(again, context),))
    yield from filter(None, (by_clause(again, context),))


def _asks_more(extra: str) -> bool:
    """Whether what follows the first sentence is a condition of its own, which the question does not ask."""
    return bool(_OWN_CONDITION.search(extra) or _COMPARES.search(_BRACKETS.sub(" ", extra)))


_COMPARES = re.compile(r"[<>≥≤]|\b(?:at least|(?:more|less|greater) than) \d")
_BRACKETS = re.compile(r"\([^()]*\)")
_EXCEPT = re.compile(
    r",?\s+(?:\(?(?:with the )?exceptions? (?:of|for|are)|except(?:ing)?(?: for)?|excluding|other than|unless it is)\s+"
    r"(?P<list>(?!without|if |when |those )[^()]{15,400})$",
    re.IGNORECASE,
)


def _excepting(words: str) -> tuple[tuple[str, str], ...]:
    """Words too long for a question, parted before the list of what does not count."""
    match = _EXCEPT.search(words) if len(words.split()) > _MOST_UNPARTED else None
    return ((match["list"], words[: match.start()]),) if match and not _OWN_CONDITION.search(match["list"]) else ()


_MOST_UNPARTED = 30
_WHO = re.compile(
    r"(?<! or)(?<! and)(?:,? and)?,? who (?:(?P<have>have|has) (?=(?:previously |recently |already |ever )?(?:been|not|had|taken|undergone|(?!advanced)\w+ed)\b)|(?:have|has)\b|(?P<are>are|is)\b)"
)
_OTHER_PERSON = re.compile(
    r"\b(?:partner|spouse|parent|caregiver|donor|relative|person|someone|provider|physician|doctor|member|child|friend"
    r"|mother|father|sibling|those|wom[ae]n|m[ae]n)s?\b|/men"
)


def _joined(question: str) -> str:
    """ "Do you have a cancer who have received" asks two things of one person: "and have you received"."""
    question = _EVENT.sub(r"Have you had \g<x>", question)
    question = _PARENTHESIS.sub(lambda match: match.group().replace("; ", ", "), question)
    question = _COLON_LIST.sub(r"\g<before> (\g<list>)?", question)
    if ";" in question:
        question = _OR_DOING.sub(", or are you ", question).replace("; or ", ", or ")
    if " or " in question and not _INNER.search(question):
        question = _OR_DOES.sub(_or_do_you, question)
    if " and " in question and not _INNER.search(question):
        question = _AND_HAS.sub(", and have you ", question)
        question = _AND_IS.sub(", and are you ", question)
    if " who " not in question or _OTHER_PERSON.search(question.lower()):
        return question
    return " ".join(_WHO.sub(_and_you, question).split())


# What is over cannot be had now: "Do you have a stroke within 6 months" is asked of the past.
_EVENT = re.compile(
    r"^Do you have (?P<x>(?![^?]*\b(?:ldh|level|count|current|currently|planned|scheduled|expected|upcoming|anticipated|active|ongoing"
    r"|(?:within|in) [\w ()]{1,20} (?:after|following|of (?:birth|diagnosis)))\b)(?:[^?()]|\([^()]*\))*\b(?:occurr(?:ed|ing)|(?:within|in|during|over)"
    r" (?:the )?(?:past|last|previous|preceding|prior|\d+ (?:days?|weeks?|months?|years?)|(?:one|two|three|four|five|six|twelve)"
    r" (?:\(\d+\) )?(?:days|weeks|months?|years?)))\b)"
)
_PARENTHESIS = re.compile(r"\([^()]*\)")
_COLON_LIST = re.compile(r"(?P<before>^(?:\w\S* ){5,30}[a-z]\w+)\s?: ?(?P<list>[a-z][^:;()<>≥≤]{5,120})\?$")
_INNER = re.compile(r"\b(?:that|which|who|whose|where|if|when)\b")
_OR_DOING = re.compile(r"; or (?=(?:currently )?(?:taking|receiving|undergoing|using)\b)")
_OR_DOES = re.compile(r",? or (?P<verb>requires|needs|plans|has) (?=(?:to|an?|at|any|the)\b)")


def _or_do_you(match: re.Match[str]) -> str:
    return f", or do you {'have' if match['verb'] == 'has' else match['verb'].removesuffix('s')} "


_AND_HAS = re.compile(
    r"(?<=[a-z]),? and (?:has|have) (?=(?:been|received|had|taken|undergone|used|provided|signed|given)\b)"
)
_AND_IS = re.compile(r"(?<=[a-z]),? and (?:is|are) (?=(?:\w+ing|able|willing)\b)")


def _and_you(match: re.Match[str]) -> str:
    return ", and have you " if match["have"] else ", and are you " if match["are"] else ", and do you have "


_SENTENCES = re.compile(r"(?<=[a-z)\]\d][.;])\s+(?=[A-Z])")
_STATES = re.compile(
    r"\b(?:must|should|shall|no|not|without|excluded|(?:in)?eligible|required?|requires|have|has|are|is|at least|more than"
    r"|less than)\b|[<>≥≤]"
)
_SEVERAL, _STATING = 3, 2


def _several_conditions(text: str) -> bool:
    """Whether a text of three sentences or more states conditions in two of them: one answer cannot meet both."""
    sentences = _SENTENCES.split(text) if len(text) > MOST_QUOTED else []
    return len(sentences) >= _SEVERAL and sum(_STATES.search(one) is not None for one in sentences) >= _STATING


_THIRD_PERSON = word_set(
    "patient patients subject subjects participant participants eligible ineligible excluded must should shall he she "
    "his her himself herself they them permitted no not without never none nor neither"
)
_UNSOUND = re.compile(
    r"[<>≥≤=:;\"]|\.\s|\(\s*\)|[([][^)\]]*\?$|\b(?:study will|(?<!which )(?<!that )will be|are allowed|see (?:below|above|appendix)"
    r"|or (?:has|requires|needs)|have have|had had"
    r"|(?:had|have|are|is|you) (?:prior|previous|no|of|and|or|with|to|who))\b"
    r"|,? and (?:has|is|are|have|was|had)\b(?! you)|\bthose(?: who|[,?])|\b(?:are|is|have|has) (?:are|is|have|has)\b|\bgender\b"
    r"|\byou have (?:suffered|possess\w*|owns?|failed|undergone|been|provided|used|received|refused|denied|consented|agreed"
    r"|accepted|couldn|unable|unwilling|willing|able|eligible|morbidly|there|it|this|these|appear|involved in|need|test|experience|report|use|take|meet|live|want|plan|require|suffer|undergo|receive|exhibit|display|develop|complain|consume|smoke|drink|participate|refuse|receipt of"
    r"|(?:known|diagnosed|currently|previously) (?:to|with|is|are|in|an?|undergone|been|participat\w+|tak\w+|receiv\w+)|hiv[ -]positive"
    r"|there\w*)\b|\btaken receipt of|\byou hypersensitivity|\b(?:advanced|metastatic|unresectable) (?:\([^)]*\) )?that\b|\bneed to be\b"
)
_NOT_OF_IT = re.compile(
    r"\b(?:that|which) (?:(?:does|do|did|is|are|was|were|has|have|can|could|may|would|will|might)(?: be)? not|cannot)\b"
)
# Beside one of these, "without" would deny twice.
_DENIES = re.compile(
    r"\b(?:un\w+|in(?:ability|capable|adequate|sufficient)|not|no|never|lack\w*|fail\w*|except|absence|refus\w*)\b"
)
# A second verb after "that" says more about the same thing: "that is progressing or requires active treatment".
_SAID_OF_IT = re.compile(r"\b(?:that|which) [^,;?]{2,80} (?:or|and) (?:has|requires|needs|is|are|have|was)\b")
_TWICE = re.compile(r"\b(\w+) \1\b")
_SURE_WITH = re.compile(
    r"\bnot compatible\b|\bis not possible\b|\bwilling not to\b|\bwith(?:/| or | and/or )without\b|\bnot (?:controlled|adequately|taking|using|responding|limited|be cured)\b|\b(?:has|have"
    r"|are|is) not\b|\bagree not\b|\band not (?:father|be|become|have|use|take|donate)\b|\bno longer\b|\bnon-"
)


def _sound(question: str, plain: bool = True) -> bool:
    """Whether a question reads as one: short enough, in the second person, without leftovers of the third.

    `plain`: its criterion states a fact as it is; else a second "without" would deny what is turned already.
    """
    if len(question.split()) > MOST_WORDS or question.count("(") != question.count(")"):
        return False
    question = _SAID_OF_IT.sub(" ", small(question))
    if names_one(question, ("no", "with")):
        question = _SURE_WITH.sub(" ", question)
    question = _NOT_OF_IT.sub(" ", question) if plain else question
    if plain and "without" in question and _DENIES.search(question) is None:
        question = question.replace("without", " ", 1)
    words = re.findall(r"\w+", question)
    if not _THIRD_PERSON.isdisjoint(words) or _UNSOUND.search(question):
        return False
    return not any(map(str.__eq__, words, words[1:])) or _TWICE.search(question) is None


# Abbreviations that mean one thing wherever they stand ("LDH" may be an enzyme or a lumbar disc herniation).
_CAPITALS = re.compile(
    r"(?<![\w(-])(?:NSCLC|SCLC|COPD|AML|MDS|CLL|CML|HBV|HCV|ULN|GVHD|GvHD|HSCT|DKA|OAB|CNS|LVEF|CKD|DVT|T1DM"
    r"|T2DM)(?![\w)-])"
)
_MOST_OPENED = 2
_WORDS = {
    "bilateral oophorectomy": "removal of both ovaries",
    "oophorectomy": "removal of an ovary",
    "hysterectomy": "removal of the womb",
    "mastectomy": "removal of a breast",
    "splenectomy": "removal of the spleen",
    "nephrectomy": "removal of a kidney",
    "myocardial infarction": "heart attack",
    "cerebrovascular accident": "stroke",
    "hypertension": "high blood pressure",
    "dyspnea": "shortness of breath",
}
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b(?! \()")


def _opened(question: str) -> str:
    """The question with its first abbreviations written out, as long as it stays short enough."""
    opened = 0
    for match in reversed(list(_CAPITALS.finditer(question))[:_MOST_OPENED]):
        term = next(iter(terms_in(match.group())), None)
        if term is None or not term.name[0].islower() or term.name in question.lower():
            continue
        longer = f"{question[: match.end()]} ({term.name}){question[match.end() :]}"
        if len(longer.split()) <= MOST_WORDS and opened < _MOST_OPENED:
            question, opened = longer, opened + 1
    word = _WORD.search(question)
    if word is None or question.count("(", 0, word.start()) != question.count(")", 0, word.start()):
        return question
    if _WORDS[word.group()] in question or question[: word.start()].endswith(_PARTS):
        return question
    longer = f"{question[: word.end()]} ({_WORDS[word.group()]}){question[word.end() :]}"
    return longer if len(longer.split()) <= MOST_WORDS else question


_PARTS = ("pulmonary ", "portal ", "pulmonary arterial ", "intracranial ", "ocular ", "partial ", "(", "-")


def _as_it_stands(words: str, text: str, context: Context) -> Asked:
    """The criterion asked word for word, in a frame in which Yes still means what `fits_if` says."""
    stripped = context.negated and words != text and context.wording is not Wording.BANNED
    quoted = " ".join((words if stripped else text).split()).rstrip(".;, ")
    quoted = quoted.replace('"', "'").replace("“", "'").replace("”", "'")
    straight = stripped or (not context.negated and context.wording is not Wording.BANNED)
    frame = "Is this true for you" if straight else _TURNED[context.fits_if]
    if len(quoted.split()) <= MOST_QUOTED:
        return Asked(f'{frame}: "{quoted}"?', Phrase(""), _ASSUMED)
    straight = straight and not stripped
    return Asked(_LONG if straight else _LONG_TURNED[context.fits_if], Phrase(""), _TOO_LONG)


_LONG = "Is what the trial says here true for you?"
_TURNED = {Reply.NO: "Does this rule leave you out", Reply.YES: "Do you meet what the trial asks for here"}
_LONG_TURNED = {
    Reply.NO: "Does the rule that the trial states here leave you out?",
    Reply.YES: "Do you meet what the trial asks for here?",
}
