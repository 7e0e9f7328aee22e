"""What an item is about (the page of the questionnaire) and who can answer it without new tests."""

import re

from screening.criteria.about import Place, about
from screening.criteria.quantities import age_range
from screening.criteria.text import names_one, small
from screening.criteria.tree import Answerer, Role, Topic

_SEX = re.compile(
    r"\W*(?:(?:both |all |any |either )?(?:males?|females?|men|women|sexe?s?|genders?|and|or|patients?|subjects?"
    r"|participants?|volunteers?|healthy|adult|gender|sex|only)\b[\s:,/.;]*)+\W*$"
)


def _may_be_an_age(text: str) -> bool:
    return len(text) < _LONGEST_AGE and names_one(small(text), _AGE_WORDS) and _DIGIT.search(text) is not None


_LONGEST_SEX = 80
_LONGEST_AGE = 60
_DIGIT = re.compile(r"\d")


def topic_and_answerer(text: str, place: Place) -> tuple[Topic, Answerer]:
    """What an item is about, and who can answer it.

    What is said in numbers or in nothing but a sex is certain; all else goes by the points of its words.
    """
    topic, answerer = about(text, place)
    if place.role is not Role.CRITERION:
        return topic, answerer
    if len(text) < _LONGEST_SEX and _SEX.match(small(text)):
        return Topic.SEX, Answerer.PATIENT
    if topic is not Topic.AGE and _may_be_an_age(text) and age_range(text) is not None:
        return Topic.AGE, Answerer.PATIENT
    return topic, answerer


_AGE_WORDS = ("age", "year", "yrs", "old", "y/o", "month", "adult", "younger")
