"""The whole way of a text: nothing raises, nothing is lost, and questions keep their form."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screening.criteria.parser import parse
from screening.criteria.tree import AgeRange, Limits, Role, Section, Tree
from screening.criteria.wording import MOST_WORDS
from tests.criteria.conftest import labelled_texts, pitfall_texts, texts_in

TEXTS = labelled_texts() | texts_in("labelled-more") | texts_in("labelled-other") | pitfall_texts()
SNIPPETS = st.sampled_from(
    [
        "Inclusion Criteria:",
        "Exclusion Criteria:",
        "\n",
        "\n\n",
        "* ",
        "1. ",
        "  * ",
        "(1) ",
        "a) ",
        "\\>",
        "&amp;gt;",
        "&#10;",
        "Note: ",
        " one of the following:",
        "Age ≥ 18 years",
        "No prior chemotherapy",
        "(",
        ")",
        "[",
        "\\*",
        "\t",
        "\r\n",
        "\u200b",
        "\xa0",
        "\x00",
        "Patients who are pregnant",
        "must not",
        "such as",
        "； ",
        "：",
        "and/or ",
        "18~75",
        "..",
        "-",
    ]
)
HOSTILE = st.one_of(
    st.text(max_size=400), st.lists(st.one_of(SNIPPETS, st.text(max_size=12)), max_size=60).map("".join)
)


def check_coverage(text: str, tree: Tree) -> None:
    counts = [0] * len(text)
    for start, end in [span for item in tree.items for span in item.spans] + list(tree.outside):
        assert 0 <= start < end <= len(text)
        for position in range(start, end):
            counts[position] += 1
    assert all(count == 1 for count, character in zip(counts, text, strict=True) if not character.isspace())


def check_shape(tree: Tree) -> None:
    assert [item.id for item in tree.items] == list(range(1, len(tree.items) + 1))
    for item in tree.items:
        assert item.parent is None or item.parent < item.id
        assert item.same_as is None or item.same_as < item.id
        asked = item.role is Role.CRITERION
        assert bool(item.question) == asked
        assert (item.fits_if is not None) == asked
        if asked:
            assert item.question.endswith("?")
            assert len(item.question.split()) <= MOST_WORDS


@settings(deadline=None, max_examples=150)
@given(HOSTILE)
def test_hostile_texts_never_raise_and_lose_nothing(text):
    tree = parse(text)
    check_coverage(text, tree)
    check_shape(tree)


TORN = st.tuples(
    st.sampled_from(sorted(TEXTS)),
    st.lists(st.tuples(st.floats(0, 1), SNIPPETS), max_size=8),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
    st.sampled_from([str, str.upper, str.lower, lambda text: text.replace("\n", " ")]),
)


@settings(deadline=None, max_examples=150)
@given(TORN)
def test_torn_registry_texts_never_raise_and_lose_nothing(torn):
    nct_id, inserted, ends, change = torn
    text = TEXTS[nct_id]
    start, end = sorted(int(part * len(text)) for part in ends)
    text = text[start:end]
    for part, snippet in inserted:
        place = int(part * len(text))
        text = text[:place] + snippet + text[place:]
    text = change(text)
    tree = parse(text)
    check_coverage(text, tree)
    check_shape(tree)


@pytest.mark.parametrize("nct_id", sorted(TEXTS))
def test_registry_texts_lose_nothing(nct_id):
    tree = parse(TEXTS[nct_id])
    check_coverage(TEXTS[nct_id], tree)
    check_shape(tree)


@pytest.mark.parametrize(
    "piece",
    [
        "a) ",
        "(",
        "men ",
        "and/or ",
        "no ",
        "* ",
        "following: ",
        "\\",
        "&amp;",
        "Inclusion: ",
        "1. x ",
        "not ",
        "<3 ",
        "pregnant or ",
        "\n",
    ],
)
def test_long_repetitions_take_linear_time(piece):
    started = time.process_time()
    parse(piece * 4000)
    assert time.process_time() - started < 5


def test_an_empty_text_is_an_empty_tree():
    assert parse("") == Tree(())


def test_a_text_without_headings_is_read_as_inclusion_and_marked():
    tree = parse("* Adults with asthma\n* No prior surgery")
    assert [item.section for item in tree.items] == [Section.INCLUSION, Section.INCLUSION]
    assert tree.assumed == ("no section headings: read as inclusion",)


def test_the_registry_settles_what_over_18_means():
    (item,) = parse("Inclusion Criteria:\n\n* Age > 18 years", Limits(min_age=18)).items
    assert item.known_age == AgeRange(low=18, low_inclusive=True)
    (item,) = parse("Inclusion Criteria:\n\n* Age > 18 years", Limits(min_age=19)).items
    assert item.known_age == AgeRange(low=18, low_inclusive=False)


ENDLESS = ["* one of the following:\n", "LABEL\n\n", "Any of:\n\n* x\n\n", "(1) x (2) any of: a) y b) z "]


@pytest.mark.parametrize("line", ENDLESS)
def test_endless_lead_ins_do_not_nest_endlessly(line):
    text = "Inclusion Criteria:\n\n" + line * 1500
    check_coverage(text, parse(text))


def test_endless_indents_do_not_nest_endlessly():
    text = "Inclusion Criteria:\n\n" + "".join(" " * depth + "* x\n" for depth in range(1500))
    tree = parse(text)
    check_coverage(text, tree)
    check_shape(tree)
