"""The source text cleaned, each character still knowing its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.criteria.text import fold, read


@pytest.mark.parametrize(
    ("original", "expected"),
    [
        ("a \\> b", "a > b"),
        ("&amp;gt; 5", "> 5"),
        ("&#8805;5", "≥5"),
        ("a&foo;b", "a&foo;b"),
        ("a\r\nb", "a\nb"),
        ("a\u200bb", "ab"),
        ("a\xa0b", "a b"),
        ("\\w", "\\w"),
        ("R&D; x", "R&D; x"),
    ],
)
def test_cleaning(original, expected):
    assert read(original).text == expected


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200))
def test_places_are_in_order_and_inside_the_original(original):
    source = read(original)
    places = range(len(source.text))
    starts = [source.start(place) for place in places]
    assert starts == sorted(starts)
    assert all(0 <= starts[place] < source.end(place) <= len(original) for place in places)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(["a", " ", "\n", "\\>", "&amp;gt;", "\u200b", "\t", "\r\n", "&x;"]), max_size=40))
def test_places_lead_back_to_the_cleaned_text(pieces):
    original = "".join(pieces)
    source = read(original)
    for position in range(len(original) + 1):
        starts = [place for place in range(len(source.text)) if source.start(place) >= position]
        assert source.cleaned(position) == (starts[0] if starts else len(source.text))


def test_white_space_is_folded():
    assert fold("  a \n b ") == "a b"
