"""What a criterion is about (the page of the questionnaire) and who can answer it without new tests."""

import re

from screening.criteria import labs
from screening.criteria.text import Finder, finder
from screening.criteria.topic_words import (
    ALLERGY,
    AT_SITE,
    COMPLY,
    CONSENT,
    DISEASE,
    INVESTIGATOR,
    LAB,
    LOGISTICS,
    MEDICATION,
    MENTAL,
    PERFORMANCE,
    PREGNANCY,
    QUESTIONNAIRE,
    RECORD_DIAGNOSIS,
    SITE_MEASURE,
    SUBSTANCE,
    SURGERY,
    TREATMENT,
    TUMOR,
    words,
)
from screening.criteria.tree import Answerer, Section, Topic

_AGE = finder(
    r"\bage[ds]?\b|\byears? (?:old|of age)\b|\b(?:years|yrs) (?:and|or) (?:older|over|above|younger)|(?<!last "
    r")(?<!past )(?<!previous )\d\s*-?(?:years|yrs|y/?o)\b\W*$|\bmonths (?:old|of age)\b"
    r"|\badults?\b(?=\W*$)|\b(?:under|over|older than|younger than|below|above) (?:the age of )?\d{1,2}\b\W*(?:$"
    r"|years)|^\W*(?:≥|>|>=)\s*\d{2}\W*(?:years|yrs|$)",
    "age|year|yrs|y/o|yo|month|adult|under |over |older than|younger than|below |above |≥|>",
)
_SEX = re.compile(
    r"\W*(?:(?:both |all |any |either )?(?:males?|females?|men|women|sexe?s?|genders?|and|or|patients?|subjects?"
    r"|participants?|volunteers?|healthy|adult|gender|sex|only)\b[\s:,/.;]*)+\W*$"
)


def topic_of(text: str, section: Section) -> Topic:
    """What a criterion is about."""
    text = text.lower()
    for test in _SPECIAL:
        found = test(text)
        if found is not None:
            return found
    if section is Section.EXCLUSION:
        return _excluded(text)
    return _included(text)


def answerer_of(text: str, topic: Topic, section: Section) -> Answerer:
    """Who can answer a criterion of this topic."""
    text = text.lower()
    if topic is Topic.CONSENT:
        return _consent_answerer(text)
    if topic is Topic.PERFORMANCE_STATUS:
        return Answerer.PATIENT if "decubitus" in text else Answerer.RECORDS
    if _at_a_visit(text, topic, section):
        return Answerer.SITE
    if topic is Topic.TEST_RESULT:
        return Answerer.PATIENT if _BODY_SIZE.match(text) else Answerer.RECORDS
    return _by_words(text, topic)


_BODY_SIZE = re.compile(r"\W*(?:\w+ ){0,8}?(?:bmi|body mass index|(?:body )?weight)\b")
_MEASURED = {Topic.TEST_RESULT, Topic.DIAGNOSIS, Topic.HEALTH_CONDITION}


def _at_a_visit(text: str, topic: Topic, section: Section) -> bool:
    """Whether only the study team can tell: a test that it makes, its judgement, its questionnaires."""
    if topic is Topic.PREGNANCY and section is not Section.EXCLUSION and _PREGNANCY_TEST.search(text[:_OPENING]):
        return True
    if INVESTIGATOR.search(text):
        return True
    if topic not in _MEASURED:
        return False
    return bool(QUESTIONNAIRE.search(text) or (AT_SITE.search(text) and SITE_MEASURE.search(text)))


_PREGNANCY_TEST = re.compile(r"negative\b.{0,60}\btest|pregnancy test|test(?:ed)? negative")
_OPENING = 140


_NUMBERS = re.compile(
    r"[<>≥≤]\s*\d|\bgrade\b|\bclass (?:i|1|2|3|4)|prolong\w+ qt|\bqtc?\b|defined (?:as|by)|abnormal|viral "
    r"load|\bnyha\b|\bimaging\b"
)


def _by_words(text: str, topic: Topic) -> Answerer:
    if topic is Topic.DIAGNOSIS:
        return Answerer.RECORDS if RECORD_DIAGNOSIS.search(text) else Answerer.PATIENT
    if topic is Topic.HEALTH_CONDITION:
        numbers = _NUMBERS.search(text)
        return Answerer.RECORDS if numbers else Answerer.PATIENT
    if topic is Topic.MEDICATION and re.search(r"\bcyp\d|p450|half-?li[fv]e|drug interaction|prohibited", text):
        return Answerer.RECORDS
    if topic is Topic.OTHER and re.search(r"\bhla\b|donor", text):
        return Answerer.RECORDS
    return Answerer.PATIENT


def _consent_answerer(text: str) -> Answerer:
    if CONSENT.search(text):
        return Answerer.SITE
    return Answerer.SITE if re.search(r"investigator|foreseeable|run-in", text) else Answerer.PATIENT


_AGE_BEGINS = 60
_AGE_WORDS = 24
_SHORT = 12


_NOT_AGE = words("diagnos|consent|willing|agree|lansky|pregnan|onset")
_WHEN_SIGNED = re.compile(r"(?:at the )?time of (?:signing )?(?:the )?(?:informed )?(?:consent|assent)(?:/consent)?")


def _age_or_sex(text: str) -> Topic | None:
    text = _without_signing(text)
    if _SEX.match(text):
        return Topic.SEX
    if len(text.split()) > _AGE_WORDS:
        return None
    found = _AGE.search(text)
    return Topic.AGE if found and found.start() < _AGE_BEGINS and not _NOT_AGE.search(text) else None


def _without_signing(text: str) -> str:
    """The words without "at the time of informed consent", which says when, not what."""
    return _WHEN_SIGNED.sub("", text) if "time of" in text else text


def _compared(text: str) -> Topic | None:
    return Topic.TEST_RESULT if labs.comparison(text) and "weight loss" not in text else None


def _consent(text: str) -> Topic | None:
    text = _without_signing(text)[:_OPENING]
    if CONSENT.search(text) and not re.search(r"time of (?:\w+ )?(?:consent|assent)|withdr[ae]w\w* consent", text):
        return Topic.CONSENT
    return None


def _pregnancy(text: str) -> Topic | None:
    opening = text[:150]
    return Topic.PREGNANCY if PREGNANCY.search(opening) and not re.search(r"non-?child-?bearing", opening) else None


def _performance(text: str) -> Topic | None:
    return Topic.PERFORMANCE_STATUS if PERFORMANCE.search(text[:160]) else None


def _judged(text: str) -> Topic | None:
    if _ANY_REASON.search(text) and INVESTIGATOR.search(text):
        named = re.search(r"medical (?:condition|history)|disease|illness|disorder", text)
        return Topic.HEALTH_CONDITION if named else Topic.OTHER
    return None


_ANY_REASON = finder(
    r"\bany (?:other )?(?:condition|reason|cause|medical|circumstance|disease|finding)|unsuitable|not suitable for"
    r"|any other (?:reason|condition|cause)",
    "any |suitable",
)


def _allergy(text: str) -> Topic | None:
    return Topic.HEALTH_CONDITION if ALLERGY.search(text[:90]) else None


_KNOWN_WORDS = (
    (
        Topic.OTHER,
        words(
            r"donated blood|(?:\w+-)?(?:matched|identical|unrelated|suitable) (?:\w+ )*donor|hla[- ]",
            "donated blood|donor|hla",
        ),
    ),
    (Topic.MEDICATION, words(r"psychiatric (?:drugs|medications?)", "psychiatric ")),
    (
        Topic.HEALTH_CONDITION,
        words(
            r"(?:concomitant|concurrent|co-?existing|underlying) (?:\w+ )?(?:condition|disease|illness|malignan"
            r"|disorder)",
            "concomitant|concurrent|existing|underlying",
        ),
    ),
    (Topic.LOGISTICS, finder(r"(?:participat\w+|enrol\w+) in (?:\w+[ -]){0,7}(?:stud|trial)", "participat|enrol")),
    (
        Topic.TEST_RESULT,
        finder(
            r"\b(?:score|scale|index|surface area)\b.{0,30}(?:[<>≥≤=]|at least|less than|more than)"
            r"|[≥>≤<].{0,8}body surface",
            "score|scale|index|surface",
        ),
    ),
    (
        Topic.CONSENT,
        finder(r"(?:willing\w* to|agrees? not to|lack of understanding)\b", "willing|agree|lack of"),
    ),
)


def _known_word(opening: str) -> Topic | None:
    return next((topic for topic, told in _KNOWN_WORDS if told.search(opening)), None)


_LOCKED_UP = finder(r"\bprisoner|incarcerat|detained|imprison", "prisoner|incarcerat|detained|imprison")


def _life(text: str) -> Topic | None:
    """Substance use, mental health, willingness, everyday matters: told by a word near the beginning."""
    known = _known_word(text[:_OPENING])
    if known is not None:
        return known
    opening = text[:110]
    if _LOCKED_UP.search(opening):
        return Topic.OTHER
    if SUBSTANCE.search(opening[:80]) and not MENTAL.search(opening[:25]):
        return Topic.SUBSTANCE_USE
    if MENTAL.search(opening[:70]) and not re.search(r"unstable|uncontrolled intercurrent|including", opening[:40]):
        return Topic.MENTAL
    if LOGISTICS.search(opening) and not re.search(r"investigational (?:agent|therap)", opening):
        return Topic.LOGISTICS
    return (
        Topic.CONSENT
        if COMPLY.search(opening) and not re.search(r"swallow|tolerate|oral medication", opening)
        else None
    )


_SPECIAL = (_compared, _age_or_sex, _performance, _consent, _pregnancy, _judged, _allergy, _life)


def _excluded(text: str) -> Topic:
    topic = _first_named(text, EXCLUDED)
    if topic is None:
        return Topic.DIAGNOSIS if _studied(text) else Topic.HEALTH_CONDITION
    if topic is Topic.TEST_RESULT and _STATE.search(text[:_EARLY]):
        return Topic.HEALTH_CONDITION
    if topic is Topic.PRIOR_TREATMENT and _TAKEN_NOW.search(text[:_EARLY]):
        return Topic.MEDICATION
    if topic is Topic.HEALTH_CONDITION and _studied(text):
        return Topic.DIAGNOSIS
    return topic


_STATE = re.compile(r"prolong|history|uncontrolled|dysfunction|high blood pressure|\bqt syndrome|weight loss")
_TAKEN_NOW = re.compile(r"current|concurrent|concomitant|ongoing|receiving|taking|investigational")
_OTHER_DISEASE = re.compile(
    r"\bother\b|second|another|history of (?:other|any)|prior malignan|concurrent|previous malignan|active malignan"
)
_OF_THE_STUDY = re.compile(r"metasta|leptomening|\bcns\b|histolog|small cell|\bher-?2|mutation|progress")
_OTHER_ILLNESS = re.compile(
    r"\bhiv\b|human immunodeficiency|hepatitis|(?:prior|concurrent|second|other) (?:or concurrent )?malignan|comorbid"
    r"|cardiac disease|intercurrent|good health|\bhealthy\b"
)
_DIAGNOSED = re.compile(
    r"diagnos|histolog|cytolog|patholog\w+ (?:confirm|proven)|biops|\bstage\b|measurable|recist|metasta|\bmutation"
    r"|relapsed|refractory"
)
_TREATED = re.compile(
    r"(?:\w+ ){0,3}?(?:no |not )?(?:have |has |been |had )?(?:any )?(?:prior|previous\w*|received|failed|failure"
    r"|inadequate|treatment|na[iï]ve|progressed)\b"
)
_ABSENT = re.compile(r"\W*(?:\w+ ){0,2}?(?:no|without|absence|free)\b")
_WASHED_OUT = re.compile(r"current|concurrent|stable|\bon\b|weeks? from|elapsed|wash")
_EARLY = 60
EXCLUDED = (
    (Topic.SURGERY, (SURGERY,)),
    (Topic.PRIOR_TREATMENT, (TREATMENT,)),
    (Topic.MEDICATION, (MEDICATION,)),
    (Topic.TEST_RESULT, (LAB,)),
    (Topic.HEALTH_CONDITION, (DISEASE,)),
)
INCLUDED = (
    (Topic.PRIOR_TREATMENT, (TREATMENT,)),
    (Topic.TEST_RESULT, (LAB,)),
    (Topic.MEDICATION, (MEDICATION,)),
    (Topic.SURGERY, (SURGERY,)),
    (Topic.DIAGNOSIS, (TUMOR, DISEASE)),
)


def _first_named(text: str, table: tuple[tuple[Topic, tuple[Finder, ...]], ...]) -> Topic | None:
    """The topic whose word comes first; None where there is none near the beginning."""
    opening = text[:_OPENING]
    places = [(min(_at(pattern, opening) for pattern in patterns), topic) for topic, patterns in table]
    place, topic = min(places, key=lambda entry: entry[0])
    return topic if place <= len(opening) else None


def _studied(text: str) -> bool:
    """Whether an exclusion concerns the disease studied: its spread, kind or proof."""
    return bool(_OF_THE_STUDY.search(text[:_OPENING])) and not _OTHER_DISEASE.search(text[:_EARLY])


def _included(text: str) -> Topic:
    if _OTHER_ILLNESS.search(text[:_EARLY]):
        return Topic.HEALTH_CONDITION
    treated = _TREATED.match(text) and TREATMENT.search(text[:_EARLY])
    if _DIAGNOSED.search(text[:_OPENING]) and not treated:
        return Topic.DIAGNOSIS
    topic = _first_named(text, INCLUDED) or Topic.DIAGNOSIS
    if topic is Topic.DIAGNOSIS and _ABSENT.match(text) and not re.search(r"mutation|metasta", text):
        return Topic.HEALTH_CONDITION
    if topic is Topic.PRIOR_TREATMENT and _WASHED_OUT.search(text[:_EARLY]):
        return Topic.MEDICATION
    return topic


def _at(pattern: Finder, text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else len(text) + 1
