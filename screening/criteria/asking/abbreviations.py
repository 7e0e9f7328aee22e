"""Abbreviations that a trial's own text explains: opened at their first use in a question, or below its quotation."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from screening.criteria.asking.soundness import MOST_WORDS
from screening.criteria.glossary import terms_in
from screening.criteria.text import small, word_set

_IN_BRACKETS = re.compile(r"\((?P<short>[A-Z][A-Za-z]{0,4}[A-Z])s?\)")
_SPELT_AFTER = re.compile(r"\b(?P<short>[A-Z]{2,6}) \((?P<long>[a-z][a-z -]{5,60})\)")
_NAMED = re.compile(r"[A-Za-z][\w'’]*")
_LITTLE = word_set("of and the for in to or with a an by on")
_MOST_SPELT = 80
_USED = re.compile(r"(?<![\w(/-])[A-Z][A-Za-z]{0,4}[A-Z](?![\w)-])(?! \()")
_MOST_OPENED = 2
# They stand beside numbers and are known by no other name, or everybody knows them.
_KEPT = word_set("ECOG BMI MRI CT HIV AIDS DNA RNA IV UK US USA FDA RECIST CTCAE NCI WHO DSM ICHD BP ID ICF COVID")


def defined_in(texts: Iterable[str]) -> dict[str, str]:
    """What the abbreviations of a text stand for, by its own words: "cluster headache (CH)". Linear."""
    whole = "\n".join(texts)
    found: dict[str, str] = {}
    for match in _IN_BRACKETS.finditer(whole) if "(" in whole else ():
        if match["short"] in _KEPT:
            continue
        before = whole[max(0, match.start() - _MOST_SPELT) : match.start()].rsplit("\n", 1)[-1]
        spelt = _spelt_before(before, match["short"])
        if spelt:
            found.setdefault(match["short"], spelt)
    for match in _SPELT_AFTER.finditer(whole) if "(" in whole else ():
        if _initials(match["long"].replace("-", " ").split()) == match["short"].lower():
            found.setdefault(match["short"], match["long"])
    _add_likely(whole, found)
    return found


# Those that mean one thing where the text says that thing in full as well, though nowhere beside them.
_LIKELY = {
    "CH": "cluster headache", "CCH": "chronic cluster headache", "ECH": "episodic cluster headache",
    "CM": "chronic migraine", "UI": "urinary incontinence", "SUI": "stress urinary incontinence",
    "TBI": "traumatic brain injury", "LBP": "low back pain", "LDH": "lumbar disc herniation", "FM": "fibromyalgia",
    "DDD": "degenerative disc disease", "EF": "ejection fraction", "GVHD": "graft versus host disease",
    "NTG": "nitroglycerin", "T1D": "type 1 diabetes", "T2D": "type 2 diabetes",
}  # fmt: skip


def _add_likely(whole: str, found: dict[str, str]) -> None:
    used = [short for short in _LIKELY if short in whole and short not in found]
    lowered = small(whole) if used else ""
    found.update((short, _LIKELY[short]) for short in used if _LIKELY[short] in lowered)


def _initials(words: list[str]) -> str:
    return "".join(word[0].lower() for word in words if word not in _LITTLE)


def _spelt_before(before: str, short: str) -> str:
    """The words right before the bracket whose initials the abbreviation is."""
    words = list(_NAMED.finditer(before))
    for count in range(len(short), min(len(words), len(short) + 2) + 1):
        taken = words[-count:]
        names = [match.group() for match in taken if match.group() not in _LITTLE]
        if len(names) == len(short) and _initials(names) == short.lower() and taken[0].group() not in _LITTLE:
            return _in_small_letters(" ".join(before[taken[0].start() :].split()))
    return ""


def _in_small_letters(spelt: str) -> str:
    """Capitals that only show the initials are dropped."""
    words = spelt.split()
    return " ".join(word if word[1:] != word[1:].lower() else word.lower() for word in words)


@cache
def _explained(short: str) -> bool:
    """Whether the page explains it beside the question anyhow."""
    return next(iter(terms_in(short)), None) is not None


def opened_by(question: str, defined: Mapping[str, str]) -> str:
    """The question with the first abbreviations that the text defines written out, as long as it stays short enough."""
    if not defined or '"' in question:
        return question
    count = 0
    for match in list(_USED.finditer(question)):
        spelt = defined.get(match.group())
        if spelt is None or count == _MOST_OPENED or _explained(match.group()) or spelt in question.lower():
            continue
        place = question.index(match.group(), match.start())  # what stood before it may have grown
        longer = f"{question[:place]}{spelt} ({match.group()}){question[place + len(match.group()) :]}"
        if len(longer.split()) <= MOST_WORDS:
            question, count = longer, count + 1
    return question


def explained_below(question: str, defined: Mapping[str, str]) -> str:
    """A line that explains the abbreviations of a quotation, which is never altered; "" where there are none."""
    if not defined or '"' not in question:
        return ""
    shorts = dict.fromkeys(match.group() for match in _USED.finditer(question))
    lowered = question.lower()
    told = [
        f"{short} means {defined[short]}"
        for short in shorts
        if short in defined and not _explained(short) and defined[short].lower() not in lowered
    ]
    return f"{'; '.join(told[:_MOST_OPENED])}." if told else ""
