"""Plain words for the medical terms of eligibility texts, and the finder that tells which of them a text uses."""

import re
from functools import cache

from screening.criteria.glossary_conditions import CONDITIONS
from screening.criteria.glossary_terms import Term
from screening.criteria.glossary_tests import TESTS
from screening.criteria.glossary_treatments import TREATMENTS

TERMS: tuple[Term, ...] = (*TESTS, *TREATMENTS, *CONDITIONS)
_WORD = re.compile(r"[A-Za-z0-9][\w+-]*")
_LONGEST_NAME = 6


def terms_in(text: str) -> tuple[Term, ...]:
    """The terms that a text uses, each once, in the order of their first use. Linear in the length of the text.

    The longest name wins ("creatinine clearance" before "creatinine"). Short abbreviations count in capitals only.
    """
    found: dict[str, Term] = {}
    words = [match.group() for match in _WORD.finditer(text)]
    place = 0
    while place < len(words):
        term, length = _longest(words, place)
        if term is not None:
            found.setdefault(term.name, term)
        place += length
    return tuple(found.values())


def _longest(words: list[str], place: int) -> tuple[Term | None, int]:
    for length in range(min(_LONGEST_NAME, len(words) - place), 0, -1):
        term = _lookup(words[place : place + length])
        if term is not None:
            return term, length
    return None, 1


def _lookup(words: list[str]) -> Term | None:
    exact, folded = _index()
    return exact.get(tuple(words)) or folded.get(_folded(words))


def _folded(words: list[str]) -> tuple[str, ...]:
    return (*(word.lower() for word in words[:-1]), words[-1].lower().removesuffix("s"))


@cache
def _index() -> tuple[dict[tuple[str, ...], Term], dict[tuple[str, ...], Term]]:
    """Abbreviations by their exact letters, words without regard to case and plural."""
    exact: dict[tuple[str, ...], Term] = {}
    folded: dict[tuple[str, ...], Term] = {}
    for term in TERMS:
        for name in (term.name, *term.aliases):
            words = _WORD.findall(name)
            if len(words) == 1 and any(character.isupper() for character in name[1:]):
                exact.setdefault(tuple(words), term)
            else:
                folded.setdefault(_folded(words), term)
    return exact, folded
