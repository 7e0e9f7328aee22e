"""Ages with something beside them: at the time of an operation, or together with an illness or a state."""

import re

from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.quantities import age_range
from screening.criteria.text import after
from screening.criteria.tree import AgeRange

_WHEN = re.compile(
    r",? (?P<when>(?:at|on|by) (?:the )?(?:time|day|date|start|moment|beginning) of [^,;:.()]{3,60})(?P<end>\W*)$",
    re.IGNORECASE,
)
_SEX = re.compile(
    r"[,;(]?\s*\b(?:(?:no |any |either |both |all )(?:gender|sex)(?:es|s)?(?: limit(?:ation)?s?)?"
    r"|(?:gender|sex) (?:is )?(?:not|un)\s?(?:limited|restricted)|(?:regardless|irrespective) of (?:gender|sex)"
    r"|(?:fe)?males? (?:and|or|/) ?(?:fe)?males?(?: patients| subjects| participants)?|(?:wo)?m[ae]n (?:and|or) "
    r"(?:wo)?m[ae]n|male/female)\b\)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")
_FILLER = re.compile(
    r"\W*(?:(?:patients?|subjects?|participants?|population|individuals?|the|an?|all|any|have|has|to|be|must|should|is"
    r"|are|were|with|adults?|ages?|aged|pediatric|paediatric|young|child(?:ren)?|adolescents?|minimum|limit"
    r"|patient's|who"
    r"|and|of|from|range)\b['’s]*[\s:,]*)+",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?P<low>\d{1,3})\s*(?:years?|yrs?)?\s*(?:of age|old)?\s*(?:-|–|~|to|and|en|up to|until)+\s*(?P<high>\d{1,3})"
    r"\s*-?\s*(?:years?|yrs?|y\.?o\.?)?(?: ?(?:old|of age|inclusive))*\W*$",
    re.IGNORECASE,
)
_LOW_AND_HIGH = re.compile(
    r"(?:at least|≥|>=)\s?(?P<low>\d{1,3})\s*(?:years?|yrs?)?(?: of age| old)?,? (?:but|and) (?:not? (?:older"
    r"|more) than|≤|<=|at most)"
    r"\s?(?P<high>\d{1,3})\s*(?:years?|yrs?)?(?: of age| old)?(?:,? inclusive,?)?\W*$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"^(?P<age>[^,;]*?\d+[^,;a-z]*?\s*(?:years?|yrs?|y/?o)?(?: ?-?old| of age| of life)?(?:,? (?:and|or) "
    r"(?:older|over|above|younger))?\)?),?\s+(?P<how>with|diagnosed with|diagnosed as|and skeletally|that are"
    r"|who are|and"
    r" are|and with)\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_JOIN = {
    "with": "and do you have",
    "and with": "and do you have",
    "diagnosed with": "and have you been diagnosed with",
    "diagnosed as": "and have you been diagnosed with",
    "and skeletally": "and are you skeletally",
    "that are": "and are you",
    "who are": "and are you",
    "and are": "and are you",
}
_MATURE = re.compile(r"^skeletally mature(?: adults?)?(?: subjects?)?(?:,| and)?\s*", re.IGNORECASE)
_OLDER = re.compile(r"\bequal to or older than |^(?:all )?ages? from (?=\d+ years?(?: old)?\W*$)", re.IGNORECASE)
_NO_PLURAL = re.compile(r"(?<=\d )year (?=or older)")
_MINIMUM = re.compile(r"\bminimum(?: age)?(?: of)?(?= \d)", re.IGNORECASE)
_LONGEST = 160


def aged(text: str) -> tuple[str, AgeRange, str] | None:
    """An age with something beside it: the words before it, the ages, the words after it; None where none is read."""
    if len(text) > _LONGEST:
        return None
    mature = _MATURE.match(text)
    words = text[mature.end() :] if mature else text
    words = _OLDER.sub("at least ", words)
    words = _NO_PLURAL.sub("years ", words)
    words = _MINIMUM.sub("at least", _SEX.sub(" ", words).strip())
    before = "skeletally mature and " if mature else ""
    match = _WHEN.search(words)
    when = f" {match['when']}" if match else ""
    ages = _ages(words[: match.start()] if match else words)
    if ages is not None:
        return before, ages, f" {second_person(when.strip())}" if when else ""
    match = _REST.match(words)
    ages = _ages(match["age"]) if match else None
    if match is None or ages is None:
        return None
    rest = second_person(match["rest"]).rstrip(" .;,")
    return before, ages, f", {_JOIN[match['how'].lower()]} {lower_first(rest)}"


def _ages(words: str) -> AgeRange | None:
    bare = _ASIDE.sub(" ", words)
    core = after(_FILLER, bare)
    for said in (words, bare.strip(), core):
        found = age_range(said) or age_range(f"aged {said}")
        if found:
            return found
    both = _LOW_AND_HIGH.match(after(_FILLER, words))
    if both and int(both["low"]) < int(both["high"]):
        return AgeRange(float(both["low"]), float(both["high"]))
    match = _NUMBERS.match(core)
    if match and int(match["low"]) < int(match["high"]):
        return AgeRange(float(match["low"]), float(match["high"]))
    return None
