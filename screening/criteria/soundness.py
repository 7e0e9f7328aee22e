"""Whether a question reads as one: what the rules made is asked only where nothing of the third person is left."""

import re

from screening.criteria.text import names_one, small, word_set

MOST_WORDS = 40
_THIRD_PERSON = word_set(
    "patient patients subject subjects participant participants eligible ineligible excluded must should shall he she "
    "his her himself herself they them permitted no not without never none nor neither"
)
_UNSOUND = re.compile(
    r"[<>≥≤=:;\"]|\.\s|\(\s*\)|[([][^)\]]*\?$|\b(?:study will|(?<!which )(?<!that )will be|are allowed|see (?:below"
    r"|above|appendix)"
    r"|or (?:has|requires|needs)|have have|had had"
    r"|(?:had|have|are|is|you) (?:prior|previous|no|of|and|or|with|to|who))\b"
    r"|,? and (?:has|is|are|have|was|had)\b(?! you)|\bthose(?: who|[,?])|\b(?:are|is|have|has) (?:are|is|have"
    r"|has)\b|\bgender\b"
    r"|\byou have (?:suffered|possess\w*|owns?|failed|undergone|been|provided|used|received|refused|denied"
    r"|consented|agreed"
    r"|accepted|couldn|unable|unwilling|willing|able|eligible|morbidly|there|it|this|these|appear|involved in|need"
    r"|test|experience|report|use|take|meet|live|want|plan|require|suffer|undergo|receive|exhibit|display|develop"
    r"|complain|consume|smoke|drink|participate|refuse|receipt of"
    r"|(?:known|diagnosed|currently|previously) (?:to|with|is|are|in|an?|undergone|been|participat\w+|tak\w+"
    r"|receiv\w+)|hiv[ -]positive"
    r"|there\w*)\b|\btaken receipt of|\byou hypersensitivity|\b(?:advanced|metastatic"
    r"|unresectable) (?:\([^)]*\) )?that\b|\bneed to be\b|\bhave positive for\b"
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
    r"\bnot compatible\b|\bis not possible\b|\bwilling not to\b|\bwith(?:/| or | and/or )without\b"
    r"|\bnot (?:controlled|adequately|taking|using|responding|limited|be cured)\b|\b(?:has|have"
    r"|are|is) not\b|\bagree not\b|\band not (?:father|be|become|have|use|take|donate)\b|\bno longer\b|\bnon-"
)


def sound(question: str, plain: bool = True) -> bool:
    """Whether a question reads as one: short enough, in the second person, without leftovers of the third.

    `plain`: its criterion states a fact as it is; else a second "without" would deny what is turned already.
    """
    if len(question.split()) > MOST_WORDS or question.count("(") != question.count(")"):
        return False
    question = small(question)
    related = names_one(question, (" that ", " which "))
    question = _SAID_OF_IT.sub(" ", question) if related else question
    if names_one(question, ("no", "with")):
        question = _SURE_WITH.sub(" ", question)
    question = _NOT_OF_IT.sub(" ", question) if plain and related else question
    if plain and "without" in question and _DENIES.search(question) is None:
        question = question.replace("without", " ", 1)
    words = re.findall(r"\w+", question)
    if not _THIRD_PERSON.isdisjoint(words) or _UNSOUND.search(question):
        return False
    return not any(map(str.__eq__, words, words[1:])) or _TWICE.search(question) is None
