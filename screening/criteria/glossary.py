"""Plain words for the medical terms of eligibility texts, and the finder that tells which of them a text uses."""

from dataclasses import dataclass, field
from functools import cache, lru_cache

from screening.criteria.glossary_bones_and_spine import BONES_AND_SPINE
from screening.criteria.glossary_cancers import CANCERS
from screening.criteria.glossary_conditions import CONDITIONS
from screening.criteria.glossary_drugs import DRUGS
from screening.criteria.glossary_examinations import EXAMINATIONS
from screening.criteria.glossary_immune_and_infections import IMMUNE_AND_INFECTIONS
from screening.criteria.glossary_lab_tests import LAB_TESTS
from screening.criteria.glossary_markers import MARKERS
from screening.criteria.glossary_mind_and_nerves import MIND_AND_NERVES
from screening.criteria.glossary_research import RESEARCH
from screening.criteria.glossary_scores import SCORES
from screening.criteria.glossary_terms import Term
from screening.criteria.glossary_treatments import TREATMENTS
from screening.criteria.glossary_words import WORDS_IN_MEMORY, forms, keys_of, words_of

TERMS: tuple[Term, ...] = (
    *LAB_TESTS,
    *EXAMINATIONS,
    *SCORES,
    *MARKERS,
    *CANCERS,
    *CONDITIONS,
    *MIND_AND_NERVES,
    *BONES_AND_SPINE,
    *IMMUNE_AND_INFECTIONS,
    *DRUGS,
    *TREATMENTS,
    *RESEARCH,
)


@dataclass(slots=True)
class _Start:
    """What may begin with a word: the term that it is by itself, and the longer names by their second word.

    Of a longer name, the words after the second are kept; the longest names come first.
    """

    alone: Term | None = None
    longer: dict[str, list[tuple[tuple[str, ...], Term]]] = field(default_factory=dict)


def terms_in(text: str) -> tuple[Term, ...]:
    """The terms that a text uses, each once, in the order of their first use. Linear in the length of the text.

    The longest name wins ("creatinine clearance" before "creatinine"). Short abbreviations count in capitals only.
    """
    found: dict[str, Term] = {}
    words = words_of(text)
    taken = 0
    for place, word in enumerate(words):
        if place < taken or (start := _start(word)) is None:
            continue
        term, taken = _longest(start, words, place + 1)
        if term is not None:
            found.setdefault(term.name, term)
    return tuple(found.values())


def _longest(start: _Start, words: list[str], place: int) -> tuple[Term | None, int]:
    """The longest name that goes on at `place`, and where it ends."""
    best, end = start.alone, place
    if not start.longer or place == len(words):
        return best, end
    for key in forms(words[place]):
        for rest, term in start.longer.get(key, ()):
            if place + len(rest) >= end and (not rest or _go_on(words, place + 1, rest)):
                best, end = term, place + 1 + len(rest)
                break
    return best, end


def _go_on(words: list[str], place: int, rest: tuple[str, ...]) -> bool:
    following = words[place : place + len(rest)]
    return len(following) == len(rest) and all(key in forms(word) for key, word in zip(rest, following, strict=True))


@lru_cache(maxsize=WORDS_IN_MEMORY)
def _start(word: str) -> _Start | None:
    """What may begin with a word of a text. An abbreviation comes before a word of the same letters."""
    exact, folded = forms(word)
    abbreviation, ordinary = _index().get(exact), _index().get(folded)
    if abbreviation is None or ordinary is None or abbreviation is ordinary:
        return abbreviation or ordinary
    longer = abbreviation.longer | ordinary.longer
    for key in abbreviation.longer.keys() & ordinary.longer.keys():
        longer[key] = sorted(abbreviation.longer[key] + ordinary.longer[key], key=lambda way: -len(way[0]))
    return _Start(abbreviation.alone or ordinary.alone, longer)


@cache
def _index() -> dict[str, _Start]:
    """The names of all terms by their first word."""
    index: dict[str, _Start] = {}
    names = ((keys_of(name), term) for term in TERMS for name in (term.name, *term.aliases))
    for keys, term in sorted(names, key=lambda entry: -len(entry[0])):
        start = index.setdefault(keys[0], _Start())
        if len(keys) > 1:
            start.longer.setdefault(keys[1], []).append((keys[2:], term))
        else:
            start.alone = term
    return index
