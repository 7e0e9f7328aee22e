"""Abbreviations and names of operations opened at their first use in a question, in brackets."""

import re

from screening.criteria.asking.soundness import MOST_WORDS
from screening.criteria.glossary import terms_in
from screening.criteria.text import names_one, word_set

# Abbreviations that mean one thing wherever they stand ("LDH" may be an enzyme or a lumbar disc herniation).
_NAMES = word_set("NSCLC SCLC COPD AML MDS CLL CML HBV HCV ULN GVHD GvHD HSCT DKA OAB CNS LVEF CKD DVT T1DM T2DM")
_CAPITALS = re.compile(rf"(?<![\w(-])(?:{'|'.join(sorted(_NAMES))})(?![\w)-])")
_ASIDE = str.maketrans("(),/?", "     ")
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
}
_KEYS = ("ectomy", "infarction", "cerebrovascular")
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b(?! \()")


def opened(question: str) -> str:
    """The question with its first abbreviations written out, as long as it stays short enough."""
    if not _NAMES.isdisjoint(question.translate(_ASIDE).split()):
        question = _abbreviations_opened(question)
    return _word_opened(question)


def _abbreviations_opened(question: str) -> str:
    for match in reversed(list(_CAPITALS.finditer(question))[:_MOST_OPENED]):
        term = next(iter(terms_in(match.group())), None)
        if term is None or not term.name[0].islower() or term.name in question.lower():
            continue
        longer = f"{question[: match.end()]} ({term.name}){question[match.end() :]}"
        if len(longer.split()) <= MOST_WORDS:
            question = longer
    return question


def _word_opened(question: str) -> str:
    """The first operation or event with a plain name beside it, but for names that are part of another one."""
    word = _WORD.search(question) if names_one(question, _KEYS) else None
    if word is None or question.count("(", 0, word.start()) != question.count(")", 0, word.start()):
        return question
    if _WORDS[word.group()] in question or question[: word.start()].endswith(_PARTS):
        return question
    longer = f"{question[: word.end()]} ({_WORDS[word.group()]}){question[word.end() :]}"
    return longer if len(longer.split()) <= MOST_WORDS else question


_PARTS = ("pulmonary ", "portal ", "pulmonary arterial ", "intracranial ", "ocular ", "partial ", "(", "-")
