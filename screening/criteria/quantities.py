"""Numbers in criteria: comparisons with their units said in plain words, and criteria that are nothing but an age."""

import re
from dataclasses import dataclass

from screening.criteria.tree import AgeRange

NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.·]\d+)?"
RELATION = (
    r"≥|>\s?=|=\s?>|≤|<\s?=|=\s?<|>|<|＞|＜|(?:is |are |of |was |must be |should be )?(?:greater|more|higher"
    r"|larger|older) than (?:or equal(?: to)?)?|(?:is |are |must be )?(?:less|lower|fewer|younger|smaller) than "
    r"(?:or equal(?: to)?)?"
    r"|(?:of |is |are )?at least|(?:of )?a minimum of|no(?:t)? (?:less|lower) than|no(?:t)? (?:more|greater"
    r"|higher) than|not exceeding|above|below|over|under|exceeding|up to|equal to or (?:greater|more|higher) "
    r"than|equal to or (?:less|lower) than"
)
_UNIT_YEARS = {"y": 1.0, "m": 12.0, "w": 52.1775, "d": 365.2425}


@dataclass(frozen=True, slots=True)
class Bound:
    """One side of a comparison: `low` for "at least" and "more than", `inclusive` where the value itself counts."""

    low: bool
    inclusive: bool

    def said(self, value: str) -> str:
        """The bound after "Is your ... ", for a value with its unit: "75,000/mm3 or higher"."""
        if self.inclusive:
            return f"{value} or {'higher' if self.low else 'lower'}"
        return f"{'higher' if self.low else 'lower'} than {value}"

    def amount(self) -> str:
        """The bound before a number in running text: "at least", "more than"."""
        return {
            (True, True): "at least",
            (True, False): "more than",
            (False, True): "at most",
            (False, False): "less than",
        }[self.low, self.inclusive]


def bound_of(relation: str) -> Bound:
    """What a relation sign or phrase means."""
    words = " ".join(relation.lower().split())
    signs = words.replace(" ", "")
    if signs in {"≥", ">=", "=>"}:
        return Bound(low=True, inclusive=True)
    if signs in {"≤", "<=", "=<"}:
        return Bound(low=False, inclusive=True)
    if signs in {">", "<", "＞", "＜"}:
        return Bound(low=signs in {">", "＞"}, inclusive=False)
    return _worded(words)


def _worded(words: str) -> Bound:
    turned = re.search(r"\bnot?\b", words) is not None
    low = re.search(r"greater|more|higher|larger|older|least|minimum|above|over|exceeding", words) is not None
    inclusive = turned or re.search(r"equal|least|minimum|up to", words) is not None
    return Bound(low=low != turned, inclusive=inclusive)


_SIGNED = re.compile(rf"(?P<sign>≥|>\s?=|=\s?>|≤|<\s?=|=\s?<|＞|＜|>|<)\s*(?=(?:{NUMBER}))")


def spoken(text: str) -> str:
    """Signs before numbers in words: "≥ 10 mg" becomes "at least 10 mg"."""
    said = _SIGNED.sub(lambda match: f" {bound_of(match['sign']).amount()} ", text)
    if "uln" in said.lower():
        said = _MULTIPLE.sub(r"\1 times the upper limit of normal", said)
    return _BLANKS.sub(" ", said).replace("( ", "(").strip()


_BLANKS = re.compile(r"\s{2,}")


_MULTIPLE = re.compile(r"(\d)\s*(?:[x×]|times)\s*(?:the )?I?ULN\b", re.IGNORECASE)
_AGE_FILL = (
    r"(?:(?:the |a )?(?:male|female|males|females|men|women|infants?|patients?|subjects?|participants?|adults?"
    r"|individuals?|persons?|people|volunteers?|healthy|children|boys|girls|adult|or|and|and/or|/|,|of either "
    r"sex|of both sexes|either|both|genders?|sexes"
    r"|who are|who is|is|are|must be|should be|be|between|the|ages?|aged|aging|ranging|range|in|at|from|of|with"
    r"|an|old|years|year|a|all|any|inclusive|:|：|-)\s*)*"
)
_UNIT = r"(?:years?|yrs?\.?|y\.?o\.?|y/o|y|months?|mos?|weeks?|wks?|days?)"
_TAIL = (
    r"(?:\s*[-\s]?(?:of age|old|age|inclusive|\(inclusive\)|at (?:the )?(?:time of )?(?:study |the "
    r")?(?:recruitment|screening|enrol+ment|inclusion|baseline|entry|consent|signing (?:the )?(?:informed "
    r")?consent|informed "
    r"consent|registration|start of screening)"
    r"(?: visit| in the study| into the study| date)?|on (?:the )?day of \w+|(?:and|or) (?:older|over|above|more"
    r"|greater|up|higher|younger|under|less|below)|in age|both inclusive|,|\.|;|\)|limits included|at start of "
    r"(?:the )?(?:study|screening visit|screening)|at the start of screening visit))*\W*$"
)
_BETWEEN = re.compile(
    rf"\W*{_AGE_FILL}(?P<low>\d{{1,3}}(?:\.5)?)\s*(?P<low_unit>{_UNIT})?\s*(?:old|of age)?\s*(?:-|–|—|~|to|and"
    rf"|through|up to|until)\s*(?:the age of |age )?(?P<sign>[<≤]|less than |under "
    rf")?\s*(?P<high>\d{{1,3}}(?:\.5)?)\s*-?\s*(?P<unit>{_UNIT})?{_TAIL}",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"\W*?{_AGE_FILL}(?P<relation>{RELATION}|≧|≦)\s*(?:the )?(?:age of |age |aged )?(?:or equal to "
    rf")?(?P<value>\d{{1,3}})\s*-?\s*(?P<unit>{_UNIT})?{_TAIL}",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"\W*{_AGE_FILL}(?P<value>\d{{1,3}})\s*-?\s*(?P<unit>{_UNIT})?\s*(?:-?\s?old|of age)?,?\s*(?:(?P<plus>\+)"
    rf"|(?:and|or)\s+(?P<way>older|over|above|more|greater|up|higher|younger|under|less|below)){_TAIL}",
    re.IGNORECASE,
)
_TWO_SIGNS = re.compile(
    rf"\W*{_AGE_FILL}(?P<first>≥|>=|>)\s*(?P<low>\d{{1,3}})\s*(?P<low_unit>{_UNIT})?(?:\s*(?:of age|old))?\s*(?:and"
    rf"|to|,|but|-|&)?\s*(?P<second>≤|<=|<)\s*(?P<high>\d{{1,3}})\s*(?P<unit>{_UNIT})?{_TAIL}",
    re.IGNORECASE,
)
_SAYS_AGE = re.compile(
    r"\bage[ds]?\b|\baging\b|years? old|\byears?\b|\byrs?\b|year-old|y/o|\bmonths?\b|\badults?\b|older|younger",
    re.IGNORECASE,
)
_LONGEST_AGE = 130
_OLDEST = 130


def age_range(text: str) -> AgeRange | None:
    """The ages that meet a criterion which is about nothing but age; None for all others."""
    if (
        len(text) > _LONGEST_AGE
        or not _SAYS_AGE.search(text)
        or re.search(
            r"\bonset|diagnos|duration|history|per week|previous|last|past|menopaus|ago\b", text, re.IGNORECASE
        )
    ):
        return None
    for words in dict.fromkeys((text, _ASIDE.sub("", text), _ANY_SEX.sub(" ", text).strip(" ,;.") + " ")):
        found = _only_age(words)
        if found is not None:
            return found
    return None


_AGE_WORD = re.compile(
    r"a|above|adults?|age[ds]?|an|and|any|are|at|be|being|below|between|both|by|consent|days?|either|enroll?ment|equal"
    r"|females?|from|gender|greater|ha(?:s|ve)|higher?|include[ds]?|including|inclusive|informed|is|less|limit(?:ed)?"
    r"|lower|males?|maximum|m[ae]n|minimum|months?|more|must|no|not|of|older|old|on|or|over|participants?|patients?"
    r"|screening|sex|should|signing|subjects?|than|that|the|time|to|under|upper|up|visit|weeks?|who|wom[ae]n|years?"
    r"|younger|yrs?"
)


def says_only_age(text: str) -> bool:
    """Whether `text` holds a number and no word but those that tell an age limit, whatever their order."""
    found = re.findall(r"[^\W\d_]+", text.lower())
    tells = any(word.startswith(("age", "year", "yr", "old")) for word in found)
    return tells and bool(re.search(r"\d", text)) and all(map(_AGE_WORD.fullmatch, found))


_ANY_SEX = re.compile(
    r"[,;(]?\s*\b(?:and |of )?(?:(?:both )?(?:(?:fe)?males?|(?:wo)?men)(?: patients| subjects)?\s?(?:and|or"
    r"|/)\s?(?:(?:fe)?males?"
    r"|(?:wo)?men)(?: patients| subjects| participants)?|(?:regardless|irrespective) of (?:gender|sex)|no (?:gender"
    r"|sex) "
    r"limit\w*|(?:either|any|both|all) (?:sex|gender)(?:es|s)?)\b\)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()\d]*\)")


def _only_age(text: str) -> AgeRange | None:
    for pattern, read in ((_TWO_SIGNS, _two_signs), (_BETWEEN, _between), (_ONE, _one), (_OPEN, _open)):
        match = pattern.match(text)
        if match:
            return read(match)
    return None


def _years(value: str, unit: str | None) -> float:
    return float(value) / _UNIT_YEARS[(unit or "y")[0].lower()]


def _ends(match: re.Match[str]) -> tuple[float, float]:
    """The lower and the upper age; one without a unit has that of the other."""
    low = _years(match["low"], match["low_unit"] or match["unit"])
    return low, _years(match["high"], match["unit"] or match["low_unit"])


def _two_signs(match: re.Match[str]) -> AgeRange | None:
    low, high = _ends(match)
    return AgeRange(low, high, match["first"] != ">", match["second"] != "<") if low < high else None


def _between(match: re.Match[str]) -> AgeRange | None:
    low, high = _ends(match)
    exclusive = (match["sign"] or "").strip().lower() in {"<", "less than", "under"}
    return AgeRange(low, high, high_inclusive=not exclusive) if low < high < _OLDEST else None


def _one(match: re.Match[str]) -> AgeRange | None:
    bound = bound_of(match["relation"].replace("≧", "≥").replace("≦", "≤"))
    tail = match.group()[match.end("value") :].lower()
    inclusive = bound.inclusive or re.search(r"\b(?:and|or) (?:older|over|above|younger|under)", tail) is not None
    age = _years(match["value"], match["unit"])
    return AgeRange(low=age, low_inclusive=inclusive) if bound.low else AgeRange(high=age, high_inclusive=inclusive)


def _open(match: re.Match[str]) -> AgeRange | None:
    age = _years(match["value"], match["unit"])
    upward = match["plus"] or match["way"].lower() in {"older", "over", "above", "more", "greater", "up", "higher"}
    return AgeRange(low=age) if upward else AgeRange(high=age)
