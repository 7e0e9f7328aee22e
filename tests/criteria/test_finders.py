"""Fast searches find what the bare patterns find: small letters of equal length, needs that no match can lack."""

import re
from itertools import chain

import pytest

from screening.criteria import roles, sections, sense, topic_words, topics
from screening.criteria.asking.phrases import phrase_of
from screening.criteria.text import Finder, finder, small
from tests.criteria.conftest import labelled_texts, pitfall_texts

_LINES = [
    small(line) for text in chain(labelled_texts().values(), pitfall_texts().values()) for line in text.splitlines()
]
_FINDERS = {
    f"{module.__name__}.{name}": found
    for module in (roles, sections, sense, topic_words, topics)
    for name, found in vars(module).items()
    if isinstance(found, Finder)
}


@pytest.mark.parametrize("name", _FINDERS)
def test_a_finder_agrees_with_its_pattern(name):
    found = _FINDERS[name]
    whole = re.compile(found.pattern.pattern, re.IGNORECASE)
    assert [bool(found.search(line)) for line in _LINES] == [bool(whole.search(line)) for line in _LINES]


@pytest.mark.parametrize("text", ["Women", "\u0130STANBUL", "di\u017feas\u0131s", "\u212aelvin", "\u03a3\u03c2"])
def test_small_letters_keep_places(text):
    assert len(small(text)) == len(text)


def test_small_letters_equal_what_a_search_without_case_takes_for_equal():
    assert small("\u0130nfect\u0131on\u017f") == "infections"


def test_a_finder_without_needs_always_searches():
    assert finder(r"\d").found("ECOG 2") is True


def test_a_finder_reads_any_letters():
    assert finder("must not", "must").found("MUST NOT") is True


def test_a_long_run_of_signs_is_read_at_once():
    assert phrase_of("Asthma" + "," * 5000 + " x").main == "Asthma" + "," * 5000 + " x"


def test_loose_words_and_signs_at_the_end_are_left_out():
    assert phrase_of("Asthma; and/or, AND").main == "Asthma"
