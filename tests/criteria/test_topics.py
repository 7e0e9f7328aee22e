"""Topics and who can answer."""

import pytest

from screening.criteria.about import Place, features
from screening.criteria.topics import topic_and_answerer
from screening.criteria.tree import Answerer, Role, Section, Topic


@pytest.mark.parametrize(
    ("text", "section", "topic", "answerer"),
    [
        ("Age ≥ 18 years", Section.INCLUSION, Topic.AGE, Answerer.PATIENT),
        ("Male or female", Section.INCLUSION, Topic.SEX, Answerer.PATIENT),
        ("Histologically confirmed NSCLC", Section.INCLUSION, Topic.DIAGNOSIS, Answerer.RECORDS),
        ("Diagnosed with chronic insomnia", Section.INCLUSION, Topic.DIAGNOSIS, Answerer.PATIENT),
        ("ECOG performance status 0-1", Section.INCLUSION, Topic.PERFORMANCE_STATUS, Answerer.RECORDS),
        ("Platelets ≥ 100,000/mm3", Section.INCLUSION, Topic.TEST_RESULT, Answerer.RECORDS),
        ("Signed informed consent", Section.INCLUSION, Topic.CONSENT, Answerer.SITE),
        ("Willing to comply with study procedures", Section.INCLUSION, Topic.CONSENT, Answerer.PATIENT),
        ("Owns a smartphone", Section.INCLUSION, Topic.LOGISTICS, Answerer.PATIENT),
        ("Pregnant or breastfeeding", Section.EXCLUSION, Topic.PREGNANCY, Answerer.PATIENT),
        ("Currently taking warfarin", Section.EXCLUSION, Topic.MEDICATION, Answerer.PATIENT),
        ("Prior chemotherapy for this cancer", Section.EXCLUSION, Topic.PRIOR_TREATMENT, Answerer.PATIENT),
        ("Major surgery within 4 weeks", Section.EXCLUSION, Topic.SURGERY, Answerer.PATIENT),
        ("Alcohol or drug abuse", Section.EXCLUSION, Topic.SUBSTANCE_USE, Answerer.PATIENT),
        ("Schizophrenia or bipolar disorder", Section.EXCLUSION, Topic.MENTAL, Answerer.PATIENT),
        ("Uncontrolled diabetes", Section.EXCLUSION, Topic.HEALTH_CONDITION, Answerer.PATIENT),
        (
            "Unsuitable for any other reason in the opinion of the investigator",
            Section.EXCLUSION,
            Topic.OTHER,
            Answerer.SITE,
        ),
    ],
)
def test_topic_and_answerer(text, section, topic, answerer):
    assert topic_and_answerer(text, Place(section)) == (topic, answerer)


def test_an_age_is_an_age_wherever_it_stands():
    below = Place(Section.INCLUSION, Role.CRITERION, False, Topic.DIAGNOSIS, Answerer.RECORDS)
    assert topic_and_answerer("Between 18 and 75 years old", below) == (Topic.AGE, Answerer.PATIENT)


def test_a_word_without_a_known_sign_still_has_a_topic():
    assert topic_and_answerer("Xyzzy", Place(Section.EXCLUSION))[0] in Topic


def test_a_label_that_says_for_whom_does_not_count():
    place = Place(Section.INCLUSION)
    assert features("For subjects aged 6 and older: platelets", place) == features("platelets", place)


def test_only_the_beginning_of_a_long_text_is_read():
    place = Place(Section.EXCLUSION)
    long = "stroke " * 100
    assert features(long, place) == features(long * 50, place)
