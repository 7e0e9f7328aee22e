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
from screening.criteria.tree import Reply
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
    words = positive(without_subject(phrase.main), context.wording, context.negated)
    for question, excepted in _tried(words, context):
        phrase = replace(phrase, excepted=excepted)
        return Asked(_opened(question), phrase, _MORE if _OWN_CONDITION.search(phrase.extra) else "")
    return _as_it_stands(words, text, context)


def _tried(words: str, context: Context) -> Iterator[tuple[str, str]]:
    """The questions that the rules make and that read well, the best first; and what the help must except."""
    for excepted, main in ((("", words)), *_excepting(words)):
        for form in dict.fromkeys((main, reworded(main))):
            for rule in (by_rules, by_clause):
                question = rule(form, context)
                if question is not None:
                    question = f"{_joined(question)[:-1]}, other than what is named below?" if excepted else _joined(question)
                    if _sound(question):
                        yield question, excepted


_EXCEPT = re.compile(
    r",?\s+(?:\(?(?:with the )?exceptions? (?:of|for|are)|except(?:ing)?(?: for)?|excluding|other than|unless it is)\s+"
    r"(?P<list>[^()]{15,400})$",
    re.IGNORECASE,
)


def _excepting(words: str) -> tuple[tuple[str, str], ...]:
    """Words too long for a question, parted before the list of what does not count."""
    match = _EXCEPT.search(words) if len(words.split()) > _MOST_UNPARTED and "xcept" in words else None
    return ((match["list"], words[: match.start()]),) if match and not _OWN_CONDITION.search(match["list"]) else ()


_MOST_UNPARTED = 30
_WHO = re.compile(r",? who (?P<verb>have|has|are|is) (?=\w)")
_OTHER_PERSON = re.compile(
    r"\b(?:partner|spouse|parent|caregiver|donor|relative|person|someone|provider|physician|doctor|member|child|friend"
    r"|mother|father|sibling)s?\b"
)


def _joined(question: str) -> str:
    """ "Do you have a cancer who have received" asks two things of one person: "and have you received"."""
    if " who " not in question or _OTHER_PERSON.search(question.lower()):
        return question
    return _WHO.sub(lambda match: f", and {'have' if match['verb'].startswith('ha') else 'are'} you ", question)


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
    "his her himself herself they them unless permitted no not without never none nor neither"
)
_UNSOUND = re.compile(
    r"[<>≥≤=:;\"]|\.\s|\(\s*\)|[([][^)\]]*\?$|\b(?:study will|will be|are allowed|see (?:below|above|appendix)"
    r"|or (?:has|requires|needs)|have have|had had"
    r"|(?:had|have|are|is|you) (?:prior|previous|no|of|and|or|with|to|who))\b"
    r"|,? and (?:has|is|are|have|was|had)\b(?! you)"
)
_TWICE = re.compile(r"\b(\w+) \1\b")
_SURE_WITH = re.compile(
    r"\bwith or without\b|\bnot (?:controlled|adequately|taking|using|responding|limited|be cured)\b|\b(?:has|have"
    r"|are|is) not\b|\bagree not\b|\band not (?:father|be|become|have|use|take|donate)\b|\bno longer\b|\bnon-"
)


def _sound(question: str) -> bool:
    """Whether a question reads as one: short enough, in the second person, without leftovers of the third."""
    if len(question.split()) > MOST_WORDS or question.count("(") != question.count(")"):
        return False
    question = small(question)
    if names_one(question, ("no", "with")):
        question = _SURE_WITH.sub(" ", question)
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
    return question


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
