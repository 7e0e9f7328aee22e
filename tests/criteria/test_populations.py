"""What holds for only some of the people is marked, so that failing it rules nobody out."""

import pytest

from screening.criteria.parser import parse
from screening.criteria.populations import ONLY_FOR_SOME


def assumed_of(*lines: str) -> dict[str, str]:
    tree = parse("Inclusion Criteria:\n\n" + "\n".join(lines))
    return {item.text: item.assumed for item in tree.items}


@pytest.mark.parametrize(
    "text",
    [
        "Cohort 2: Participant has had at least one prior systemic treatment",
        "Cohorts 1 and 2: Documented EGFR exon 20 insertion mutation",
        "For participants in Part B: relapsed disease",
        "If currently on medication, a stable dose for 4 weeks",
        "For healthy volunteers: body mass index between 18 and 30",
        "For patients: diagnosis of lupus",
        "Patients with asthma: hospital stay in the last 4 weeks",
    ],
)
def test_a_criterion_for_some_is_marked(text):
    assert assumed_of(f"* {text}")[text] == ONLY_FOR_SOME


@pytest.mark.parametrize(
    "text",
    [
        "Women of childbearing potential: negative pregnancy test",
        "Adequate organ function: creatinine below 1.5 mg/dl",
        "Part of a couple",
        "Group therapy in the last 4 weeks",
        "For at least 3 months, stable disease",
    ],
)
def test_words_that_only_look_alike_are_not(text):
    assert assumed_of(f"* {text}")[text] != ONLY_FOR_SOME


def test_a_heading_that_names_a_part_of_the_study_is_marked_and_one_that_names_a_topic_is_not():
    found = assumed_of(
        "For participants of the Escalation Part only:",
        "",
        "* Relapsed disease",
        "* Age 18 or older",
        "",
        "Cardiac function:",
        "",
        "* Ejection fraction above 50%",
    )
    assert found["For participants of the Escalation Part only:"] == ONLY_FOR_SOME
    assert found["Cardiac function:"] == ""
