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
    assert len(source.text) == len(source.starts) == len(source.ends)
    assert list(source.starts) == sorted(source.starts)
    assert all(0 <= start < end <= len(original) for start, end in zip(source.starts, source.ends, strict=True))


def test_white_space_is_folded():
    assert fold("  a \n b ") == "a b"
