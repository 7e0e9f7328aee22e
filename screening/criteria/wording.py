"""One plain, positively worded question for each criterion, and honest fall-backs where the rules do not reach."""

import re
from dataclasses import dataclass

from screening.criteria.glossary import terms_in
from screening.criteria.phrases import Phrase, phrase_of
from screening.criteria.positive import positive, without_subject
from screening.criteria.sense import Wording
from screening.criteria.set_phrases import set_question
from screening.criteria.templates import Context, by_rules
from screening.criteria.text import names_one, small, word_set
from screening.criteria.tree import Reply

MOST_WORDS = 40
MOST_QUOTED = 33
_ASSUMED = "wording"
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
    phrase = phrase_of(text)
    usual = set_question(text, context.topic, context.negated)
    if usual:
        return Asked(usual.question, Phrase("", extra=usual.extra), measure=usual.label)
    words = positive(without_subject(phrase.main), context.wording, context.negated)
    question = by_rules(words, context)
    if question is not None and _sound(question):
        return Asked(_opened(question), phrase, _MORE if _OWN_CONDITION.search(phrase.extra) else "")
    return _as_it_stands(words, text, context)


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
    return Asked(_LONG if straight else _LONG_TURNED[context.fits_if], Phrase(""), _ASSUMED)


_LONG = "Is what the trial says here true for you?"
_TURNED = {Reply.NO: "Does this rule leave you out", Reply.YES: "Do you meet what the trial asks for here"}
_LONG_TURNED = {
    Reply.NO: "Does the rule that the trial states here leave you out?",
    Reply.YES: "Do you meet what the trial asks for here?",
}
