"""Tells how hard a question is to read, as a US school grade: for the bench, and for the tests that hold a floor.

The grade is Flesch-Kincaid's: 0.39 * words / sentences + 11.8 * syllables / words - 15.59 (Kincaid, Fishburne, Rogers,
Chissom: Derivation of New Readability Formulas for Navy Enlisted Personnel, 1975).

Syllables are counted by rule. The libraries for it were tried on the words of the sample's questions, against the CMU
Pronouncing Dictionary: textstat fetches a dictionary when it runs; hyphenation (pyphen) is right for 91 % of the
words, syllables' estimate for 86 %, the rule below for 98 %.
"""

import re
from functools import lru_cache

from screening.criteria.glossary import terms_in
from screening.criteria.glossary_terms import Term

_WORD = re.compile(r"[^\W_]+(?:['\u2019.,/+-]+[^\W_]+)*")
_SENTENCE_ENDS = re.compile(r"[.?!:](?=\s+[\"\u201c'A-Z0-9]|[\"\u201d')]*\s*$)")
_VOWELS = re.compile(r"[aeiouy]+")
# Written and not spoken: "made", "used", "types", "largely", "treatment that involves".
_SILENT = re.compile(
    r"(?:[^aeiouyl]|[aeiouyr]l)e$|[^aeiouylszxcg]es$|[aeiouy]les$|[^aeioudty]ed$|(?<=[^aeiouyl])e(?:ly|ments?|ful|less)$"
)
# Vowels that stand together and are spoken apart: "diabetes", "video", "trying", "manual", "medium", "patient" not.
_APART = re.compile(
    r"(?<![cstgx])i[ao](?!u)|eo(?!u)|[aeiouy]ing\b|(?<![qg])u[ao]|i(?:um|us)$|(?<![cst])ie(?:n|t)|sm$|(?<![cgstx])iou"
    r"|e(?=act(?:i|$))|oe(?=[tl])"
)
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_LONGEST_SPELT = 5


def grade(question: str, *, all_words: bool = False) -> float:
    """The Flesch-Kincaid grade of a text; 0 for a text without words.

    A word of a medical name that the glossary explains beside the question counts as one syllable: the question is
    no harder for a name that the trial cannot do without. With `all_words` it counts as any other.
    """
    words = _WORD.findall(question)
    if not words:
        return 0.0
    explained = frozenset() if all_words else _explained(question)
    spoken = sum(1 if word.casefold() in explained else syllables(word) for word in words)
    return 0.39 * len(words) / _sentences(question) + 11.8 * spoken / len(words) - 15.59


def words_in(text: str) -> int:
    """How many words a text has, as `grade` counts them."""
    return len(_WORD.findall(text))


def syllables(word: str) -> int:
    """How many syllables a word has: an abbreviation as it is spelt ("HIV": 3), a number one, joined words theirs."""
    return sum(_syllables(part) for part in re.split(r"\W+", _POSSESSIVE.sub("", word)) if part)


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    if word.isupper() and 1 < len(word) <= _LONGEST_SPELT:
        return len(word) + 2 * word.count("W")
    small = word.lower()
    found = len(_VOWELS.findall(small)) + len(_APART.findall(small)) - len(_SILENT.findall(small))
    return max(found, 1)


def _sentences(text: str) -> int:
    return max(len(_SENTENCE_ENDS.findall(text)), 1)


def _explained(question: str) -> frozenset[str]:
    """The words of the names by which the question calls terms of the glossary."""
    found = (name for term in terms_in(question) for name in _names(term) if _says(question, name))
    return frozenset(word for name in found for word in _WORD.findall(_plural(name)))


def _names(term: Term) -> tuple[str, ...]:
    return (term.name, *term.aliases)


def _says(question: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}(?:s|es)?(?!\w)", question, re.IGNORECASE) is not None


def _plural(name: str) -> str:
    """The words of a name, and the last one in the plural besides."""
    small = name.casefold()
    return f"{small} {_WORD.findall(small)[-1]}s"
