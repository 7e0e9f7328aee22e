"""The registry's prose: readable paragraphs and lists, and never anything that runs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.trials.prose import as_html, criteria_html


def test_paragraphs_and_lists():
    text = "The drugs are:\n\n* Venetoclax\n* Chemotherapy\n\nThey are given *together*."
    assert as_html(text) == (
        "<p>The drugs are:</p>\n<ul>\n<li>Venetoclax</li>\n<li>Chemotherapy</li>\n</ul>\n"
        "<p>They are given <em>together</em>.</p>\n"
    )


def test_signs_that_the_registry_escapes_are_shown_plain():
    assert as_html(r"p\<0.001 and \>50%, \[ADP\], a \& b, \~3, 10\^6") == (
        "<p>p&lt;0.001 and &gt;50%, [ADP], a &amp; b, ~3, 10^6</p>\n"
    )


def test_text_that_was_wrapped_and_indented_by_hand_flows():
    text = "      This is a study that\n      goes on.\n\n        -  First\n           more\n\n        -  Second\n"
    html = as_html(text)
    assert "<code>" not in html
    assert "<p>This is a study that\ngoes on.</p>" in html
    assert re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", html)).strip() == (
        "This is a study that goes on. First more Second"
    )


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<javascript:alert(1)>",
        "![x](https://example.org/x.png)",
        "[x](mailto:a@example.org)",
        '[x](https://example.org/" onclick="alert(1))',
        "# Heading\n\n    code\n\n---\n\n> quote\n\n| a | b |",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_nothing_but_text_comes_of_what_could_run(text):
    html = as_html(text)
    assert set(re.findall(r"<\s*/?\s*([a-z0-9]+)", html, re.IGNORECASE)) <= {"p", "a"}
    assert re.findall(r'<a (?!href="https://)', html) == []
    assert re.findall(r"<[^>]*\son\w+=", html) == []


def test_links_lend_no_weight_and_give_no_window():
    assert as_html("[registry](https://example.org/a?b=1&c=2)") == (
        '<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer">registry</a></p>\n'
    )


@given(st.text(alphabet=st.sampled_from('<>"&*_-[]()!#`\\/ \n\tabc1.:'), max_size=200))
def test_any_text_gives_only_the_allowed_elements(text):
    found = set(re.findall(r"<(/?[a-z]+)", as_html(text)))
    assert {name.strip("/") for name in found} <= {"p", "br", "ul", "ol", "li", "em", "strong", "a"}


def test_deep_lists_lose_no_text():
    text = "\n".join(f"{'  ' * depth}* item{depth}" for depth in range(30))
    assert [f"item{depth}" in as_html(text) for depth in range(30)] == [True] * 30


def test_the_titles_of_the_two_lists_are_headings_word_for_word():
    text = "Inclusion Criteria:\n\n* Adults\n\nKEY EXCLUSION CRITERIA\n\n* None\n\nInclusion of others: none"
    assert criteria_html(text) == (
        "<h4>Inclusion Criteria:</h4>\n<ul>\n<li>Adults</li>\n</ul>\n"
        "<h4>KEY EXCLUSION CRITERIA</h4>\n<ul>\n<li>None</li>\n</ul>\n<p>Inclusion of others: none</p>\n"
    )
