"""How hard a question is to read, told quickly: whether its details should go into the help.

After Flesch-Kincaid's formula (Kincaid, Fishburne, Rogers, Chissom: Derivation of New Readability Formulas for Navy
Enlisted Personnel, 1975), with syllables told by groups of vowels.
"""

import re
from functools import cache

from screening.criteria.glossary import TERMS

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"[^aeiouyl]e\b|[^aeioudty]ed\b")
_APART = re.compile(r"(?<![cstgx])i[ao]|eo|[aeiouy]ing\b|(?<![qg])ua")
_WORD = re.compile(r"[^\W\d_]+")


def grade(question: str) -> float:
    """The approximate school grade of a question of one sentence; names that the glossary explains count as easy."""
    words = question.split()
    if not words:
        return 0.0
    easy = _easy()
    hard = " ".join([word for word in _WORD.findall(question.lower()) if word not in easy])
    spoken = len(_VOWELS.findall(hard)) + len(_APART.findall(hard)) - len(_SILENT.findall(hard))
    spoken += max(0, len(words) - hard.count(" ") - 1)
    return 0.39 * len(words) + 11.8 * spoken / len(words) - 15.59


@cache
def _easy() -> frozenset[str]:
    names = " ".join(" ".join((term.name, *term.aliases)) for term in TERMS).lower()
    return frozenset(_WORD.findall(names))
