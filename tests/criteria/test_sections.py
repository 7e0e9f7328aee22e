"""Section headings, and lines that only look like them."""

import pytest

from screening.criteria import text
from screening.criteria.lines import lines_of
from screening.criteria.sections import heading_of, is_preamble
from screening.criteria.tree import Section


def heading(line):
    source = text.read(line)
    return heading_of(source, lines_of(source)[0])


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Inclusion Criteria:", Section.INCLUSION),
        ("* EXCLUSION CRITERIA", Section.EXCLUSION),
        ("Key Exclusion Criteria:", Section.EXCLUSION),
        ("General non-inclusion criteria :", Section.EXCLUSION),
        ("Criteria for exclusion:", Section.EXCLUSION),
        ("Inclusion/ Exclusion Criteria:", Section.INCLUSION),
        ("Withdrawal criteria:", Section.OTHER),
        ("Exclusion:", Section.EXCLUSION),
    ],
)
def test_headings(line, section):
    assert heading(line).section is section


@pytest.mark.parametrize(
    "line",
    [
        "Inclusion in another clinical trial",
        "with the exclusion of non-melanoma skin cancer",
        "Other protocol-defined inclusion/exclusion criteria may apply",
        "Those who do not fulfill the inclusion criteria",
        "Not meeting inclusion criteria",
    ],
)
def test_lines_that_only_look_like_headings(line):
    assert heading(line) is None


def test_a_population_in_a_heading_makes_a_cohort():
    assert heading("Inclusion criteria for DLBCL patients :").cohort
    assert not heading("Inclusion criteria for all patients:").cohort


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Patients must meet all of the following criteria:", True),
        ("The subject will be excluded from the study if:", True),
        ("Patients must meet one of the following criteria:", False),
        ("Patients with asthma who meet all of the following criteria:", False),
    ],
)
def test_preambles(words, expected):
    assert is_preamble(words) is expected
