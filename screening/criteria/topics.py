"""What a criterion is about (the page of the questionnaire) and who can answer it without new tests."""

import re

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
    RECORD_DIAGNOSIS,
    SITE_MEASURE,
    SUBSTANCE,
    SURGERY,
    TREATMENT,
    TUMOR,
    words,
)
from screening.criteria.text import word_set
from screening.criteria.tree import Answerer, Section, Topic

_AGE = re.compile(
    r"\bage[ds]?\b|\byears? (?:old|of age)\b|\b(?:years|yrs) (?:and|or) (?:older|over|above|younger)|(?<!last "
    r")(?<!past )(?<!previous )\d\s*-?(?:years|yrs|y/?o)\b\W*$|\bmonths (?:old|of age)\b"
    r"|\badults?\b(?=\W*$)|\b(?:under|over|older than|younger than|below|above) (?:the age of )?\d{1,2}\b\W*(?:$"
    r"|years)|^\W*(?:≥|>|>=)\s*\d{2}\W*(?:years|yrs|$)",
)
_SEX = re.compile(
    r"\W*(?:(?:both |all |any |either )?(?:males?|females?|men|women|sexe?s?|genders?|and|or|patients?|subjects?"
    r"|participants?|volunteers?|healthy|adult|gender|sex)\b[\s:,/.;]*)+\W*$"
)


def topic_of(text: str, section: Section, disease: frozenset[str] = frozenset()) -> Topic:
    """What a criterion is about; `disease` holds words of the disease studied, as the inclusion list names it."""
    text = text.lower()
    for test in _SPECIAL:
        found = test(text)
        if found is not None:
            return found
    if section is Section.EXCLUSION:
        return _excluded(text, disease)
    return _included(text)


def answerer_of(text: str, topic: Topic, section: Section) -> Answerer:
    """Who can answer a criterion of this topic."""
    text = text.lower()
    if topic is Topic.CONSENT:
        return _consent_answerer(text)
    if topic is Topic.PERFORMANCE_STATUS:
        return Answerer.PATIENT if re.search(r"decubitus", text) else Answerer.RECORDS
    if (
        topic is Topic.PREGNANCY
        and re.search(r"negative\b.{0,60}\btest|pregnancy test|test(?:ed)? negative", text[:140])
        and section is not Section.EXCLUSION
    ):
        return Answerer.SITE
    if INVESTIGATOR.search(text):
        return Answerer.SITE
    if (
        AT_SITE.search(text)
        and SITE_MEASURE.search(text)
        and topic in {Topic.TEST_RESULT, Topic.DIAGNOSIS, Topic.HEALTH_CONDITION}
    ):
        return Answerer.SITE
    if topic is Topic.TEST_RESULT:
        return (
            Answerer.PATIENT
            if re.match(r"\W*(?:\w+ ){0,8}?(?:bmi|body mass index|(?:body )?weight)\b", text)
            else Answerer.RECORDS
        )
    return _bywords(text, topic)


def disease_words(texts: list[str]) -> frozenset[str]:
    """The words that name the disease studied: those of the inclusion items about a diagnosis."""
    words: set[str] = set()
    for text in texts:
        words.update(word[:9] for word in re.findall(r"[a-z]{6,}", text.lower()) if word not in _COMMON)
    return frozenset(words)


_COMMON = word_set(
    "patients patient subjects subject participants participant diagnosis diagnosed disease diseases disorder "
    "history confirmed histologically cytologically according criteria documented clinical evidence measurable "
    "defined treatment therapy months before screening following including within advanced previously chronic "
    "severe symptoms associated syndrome without international society classification should moderate active"
)


def _bywords(text: str, topic: Topic) -> Answerer:
    if topic is Topic.DIAGNOSIS:
        return Answerer.RECORDS if RECORD_DIAGNOSIS.search(text) else Answerer.PATIENT
    if topic is Topic.HEALTH_CONDITION:
        numbers = re.search(
            r"[<>≥≤]\s*\d|\bgrade\b|\bclass (?:i|1|2|3|4)|prolong\w+ qt|\bqtc?\b|defined (?:as|by)|abnormal|viral "
            r"load|\bnyha\b|\bimaging\b",
            text,
        )
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


def _age_or_sex(text: str) -> Topic | None:
    if _SEX.match(text):
        return Topic.SEX
    found = _AGE.search(text)
    if (
        found
        and found.start() < _AGE_BEGINS
        and len(text.split()) <= _AGE_WORDS
        and not words("diagnos|consent|willing|agree|lansky|pregnan|onset").search(text)
    ):
        return Topic.AGE
    return None


def _consent(text: str) -> Topic | None:
    if CONSENT.search(text) and not re.search(r"time of (?:\w+ )?(?:consent|assent)|withdr[ae]w\w* consent", text):
        return Topic.CONSENT
    return None


def _pregnancy(text: str) -> Topic | None:
    opening = text[:150]
    return Topic.PREGNANCY if PREGNANCY.search(opening) and not re.search(r"non-?child-?bearing", opening) else None


def _performance(text: str) -> Topic | None:
    return Topic.PERFORMANCE_STATUS if PERFORMANCE.search(text[:160]) else None


def _judged(text: str) -> Topic | None:
    if re.search(
        r"\bany (?:other )?(?:condition|reason|cause|medical|circumstance|disease|finding)|otherwise unsuitable"
        r"|unsuitable|not suitable for|any other (?:reason|condition|cause)",
        text,
    ) and INVESTIGATOR.search(text):
        named = re.search(r"medical (?:condition|history)|disease|illness|disorder", text)
        return Topic.HEALTH_CONDITION if named else Topic.OTHER
    return None


def _allergy(text: str) -> Topic | None:
    return Topic.HEALTH_CONDITION if ALLERGY.search(text[:90]) else None


def _life(text: str) -> Topic | None:
    """Substance use, mental health, willingness, everyday matters: told by a word near the beginning."""
    opening = text[:110]
    if re.search(r"\bprisoner|incarcerat|detained|imprison", opening):
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


_SPECIAL = (_age_or_sex, _consent, _performance, _pregnancy, _judged, _allergy, _life)


def _excluded(text: str, disease: frozenset[str]) -> Topic:
    opening = text[:110]
    places = {
        Topic.SURGERY: _at(SURGERY, opening),
        Topic.PRIOR_TREATMENT: _at(TREATMENT, opening),
        Topic.MEDICATION: _at(MEDICATION, opening),
        Topic.TEST_RESULT: _at(LAB, opening),
        Topic.HEALTH_CONDITION: _at(DISEASE, opening),
    }
    topic, place = min(places.items(), key=lambda entry: entry[1])
    if place > len(opening):
        return (
            Topic.DIAGNOSIS
            if _studied(text, disease)
            else Topic.HEALTH_CONDITION
            if len(text.split()) < _SHORT
            else Topic.OTHER
        )
    if topic is Topic.PRIOR_TREATMENT and re.search(
        r"current|concurrent|concomitant|ongoing|receiving|taking|investigational", opening[:45]
    ):
        return Topic.MEDICATION
    if topic is Topic.HEALTH_CONDITION and _studied(text, disease):
        return Topic.DIAGNOSIS
    return topic


def _studied(text: str, disease: frozenset[str]) -> bool:
    """Whether an exclusion concerns the disease studied: its stage, spread, kind or proof."""
    words = {word[:9] for word in re.findall(r"[a-z]{6,}", text[:120].lower())}
    if re.search(
        r"\bother\b|second|another|history of (?:other|any)|prior malignan|concurrent|previous malignan|active "
        r"malignan",
        text[:60],
    ):
        return False
    if re.search(r"metasta|leptomening|\bcns\b|histolog|small cell|\bher-?2|mutation|progress", text[:120]):
        return True
    return len(words & disease) >= 1 and not re.search(r"history|infect", text[:30])


def _included(text: str) -> Topic:
    opening = text[:130]
    if re.search(
        r"diagnos|histolog|cytolog|patholog\w+ (?:confirm|proven)|biops|\bstage\b|measurable|recist|metasta"
        r"|\bmutation|relapsed|refractory",
        opening,
    ):
        return Topic.DIAGNOSIS
    places = {
        Topic.PRIOR_TREATMENT: _at(TREATMENT, opening),
        Topic.TEST_RESULT: _at(LAB, opening),
        Topic.MEDICATION: _at(MEDICATION, opening),
        Topic.SURGERY: _at(SURGERY, opening),
        Topic.DIAGNOSIS: min(_at(TUMOR, opening), _at(DISEASE, opening)),
    }
    topic, place = min(places.items(), key=lambda entry: entry[1])
    if place > len(opening):
        return Topic.OTHER
    if (
        topic is Topic.DIAGNOSIS
        and re.match(r"\W*(?:\w+ ){0,2}?(?:no|without|absence)\b", text)
        and not TUMOR.search(text)
    ):
        return Topic.HEALTH_CONDITION
    if topic is Topic.PRIOR_TREATMENT and re.search(
        r"current|concurrent|stable|\bon\b|weeks? from|elapsed|wash", opening[:60]
    ):
        return Topic.MEDICATION
    return topic


def _at(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else len(text) + 1
