"""Laboratory values and other measures: how a trial writes them, how a person says them, where a report shows them.

Facts (what is measured, in what kind of test) after MedlinePlus "Lab Tests"; the words are our own.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from screening.criteria.quantities import NUMBER, RELATION, Bound, bound_of
from screening.criteria.text import small


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: `said` after "your", the `kind` of test, and the `label` under which a report lists it."""

    said: str
    kind: str
    label: str
    pattern: str


_BLOOD = "a blood test"
_URINE = "a urine test"
_HEART = "a heart scan"
MEASURES = (
    Measure(
        "absolute neutrophil count",
        _BLOOD,
        "Neutrophils or ANC",
        r"absolute neutrophils?(?: count)?|neutrophils?(?: count)?|anc|granulocytes?(?: count)?|absolute granulocyte "
        r"count",
    ),
    Measure("platelet count", _BLOOD, "Platelets", r"platelets?(?: counts?)?|plt|thrombocytes?(?: count)?"),
    Measure("hemoglobin", _BLOOD, "Hemoglobin or Hb", r"ha?emoglobin(?: level)?|hgb?|hb|hemoglobin \(hgb?\)"),
    Measure(
        "white blood cell count",
        _BLOOD,
        "White blood cells, WBC or leukocytes",
        r"white blood cells?(?: counts?)?|wbc(?: counts?)?|leu[ck]ocytes?(?: counts?)?",
    ),
    Measure("lymphocyte count", _BLOOD, "Lymphocytes", r"(?:absolute )?lymphocytes?(?: counts?)?"),
    Measure("CD4 count", _BLOOD, "CD4", r"cd4\+?(?: t[- ]cell)?(?: counts?)?"),
    Measure("total bilirubin", _BLOOD, "Bilirubin, total", r"(?:total |serum )*bilirubin(?: levels?)?"),
    Measure("direct bilirubin", _BLOOD, "Bilirubin, direct", r"(?:direct|conjugated) bilirubin"),
    Measure(
        "ALT and AST",
        _BLOOD,
        "ALT and AST (liver values)",
        r"(?:serum )?(?:alt|ast|sgot|sgpt)(?:\s*\(\w+\))?\s*(?:and/or|and|or|/|&|,)\s*(?:alt|ast|sgot"
        r"|sgpt)(?:\s*\(\w+\))?|(?:serum )?(?:amino)?transaminases?(?: levels?)?|(?:liver )?transaminases"
        r"|ast\s?\(sgot\)\s?/\s?alt\s?\(sgpt\)",
    ),
    Measure(
        "ALT",
        _BLOOD,
        "ALT or SGPT",
        r"(?:serum )?(?:alanine (?:amino)?trans(?:aminase|ferase)|alanine aminotransferase|alt|sgpt"
        r"|gpt)(?:\s*\(sgpt\))?",
    ),
    Measure(
        "AST",
        _BLOOD,
        "AST or SGOT",
        r"(?:serum )?(?:aspartate (?:amino)?trans(?:aminase|ferase)|aspartate aminotransferase|ast|sgot"
        r"|got)(?:\s*\(sgot\))?",
    ),
    Measure("alkaline phosphatase", _BLOOD, "Alkaline phosphatase or ALP", r"alkaline phosphatase|alk phos|alp"),
    Measure("creatinine", _BLOOD, "Creatinine", r"(?:serum |plasma )?creatinine(?: levels?| concentration)?|scr|cr"),
    Measure(
        "creatinine clearance",
        "a test of the kidneys",
        "Creatinine clearance or CrCl",
        r"(?:calculated |estimated |measured )?creatinine clearance(?: rate)?|crcl|ccr",
    ),
    Measure("eGFR", "a blood test of the kidneys", "eGFR or GFR", r"(?:estimated )?glomerular filtration rate|e?gfr"),
    Measure("albumin", _BLOOD, "Albumin", r"(?:serum )?albumin(?: levels?)?"),
    Measure("INR", "a blood test of clotting", "INR", r"(?:international normali[sz]ed ratio|inr)"),
    Measure("prothrombin time (PT)", "a blood test of clotting", "PT", r"prothrombin time|pt"),
    Measure("aPTT", "a blood test of clotting", "aPTT or PTT", r"(?:activated )?partial thromboplastin time|a?ptt"),
    Measure("LDH", _BLOOD, "LDH", r"lactate dehydrogenase|ldh"),
    Measure(
        "HbA1c",
        "a blood test of long-term blood sugar",
        "HbA1c or A1c",
        r"(?:glycated |glycosylated )?ha?emoglobin a1c|hba1c(?: levels?)?|a1c|hgba1c|glycated ha?emoglobin",
    ),
    Measure(
        "fasting blood sugar",
        _BLOOD,
        "Glucose, fasting",
        r"fasting (?:serum |plasma |blood )*glucose|fasting blood sugar|fpg",
    ),
    Measure("blood sugar", _BLOOD, "Glucose", r"(?:serum |plasma |blood )*glucose|blood sugar"),
    Measure("serum calcium", _BLOOD, "Calcium", r"(?:serum |corrected )*calcium"),
    Measure("potassium", _BLOOD, "Potassium", r"(?:serum )?potassium"),
    Measure("sodium", _BLOOD, "Sodium", r"(?:serum )?sodium"),
    Measure("triglycerides", _BLOOD, "Triglycerides", r"(?:fasting |serum )*triglycerides?"),
    Measure("LDL cholesterol", _BLOOD, "LDL", r"ldl(?:[- ]c(?:holesterol)?)?"),
    Measure("C-reactive protein", _BLOOD, "CRP", r"(?:serum )?(?:hs-?)?crp|c-reactive protein"),
    Measure("ferritin", _BLOOD, "Ferritin", r"(?:serum )?ferritin"),
    Measure("TSH", "a blood test of the thyroid", "TSH", r"tsh|thyroid[- ]stimulating hormone"),
    Measure("PSA", _BLOOD, "PSA", r"psa|prostate[- ]specific antigen"),
    Measure("testosterone", _BLOOD, "Testosterone", r"(?:serum |total )*testosterone(?: levels?)?"),
    Measure("estradiol", _BLOOD, "Estradiol", r"(?:serum |baseline )*o?estradiol(?: levels?)?"),
    Measure(
        "ejection fraction",
        _HEART,
        "Ejection fraction, EF or LVEF",
        r"(?:left ventricular |cardiac )?ejection fraction|lvef|ef",
    ),
    Measure("QTc", "a heart tracing, ECG", "QTc", r"qtc?f?(?: interval)?(?: \(qtc?\))?|corrected qt(?: interval)?"),
    Measure("FEV1", "a breathing test", "FEV1", r"fev1|forced expiratory volume(?: in (?:one|1) second)?"),
    Measure("DLCO", "a breathing test", "DLCO", r"dlco"),
    Measure("oxygen saturation", "a clip on the finger", "SpO2", r"(?:oxygen|o2) saturation|spo2"),
    Measure("urine protein", _URINE, "Protein, urine", r"(?:24[- ]hour )?urin(?:e|ary) protein|proteinuria"),
    Measure(
        "urine protein/creatinine ratio",
        _URINE,
        "Protein/creatinine ratio",
        r"urin(?:e|ary) protein[:/ ]+(?:to )?creatinine ratio",
    ),
    Measure("body mass index (BMI)", "", "", r"(?:body mass index|bmi)"),
    Measure("weight", "", "", r"(?:total )?(?:body )?weight"),
    Measure("systolic blood pressure", "the upper number", "", r"systolic (?:blood pressure|bp)|sbp"),
    Measure("diastolic blood pressure", "the lower number", "", r"diastolic (?:blood pressure|bp)|dbp"),
)
_BY_NAME = re.compile("|".join(f"({measure.pattern})" for measure in MEASURES), re.IGNORECASE)
_COMPARED = re.compile(rf"(?:\b(?:is|are|level|count|value|of)\s+)?(?P<relation>{RELATION})\s*(?P<value>{NUMBER})")
_DIGIT = re.compile(r"\d")
_MAY_COMPARE = re.compile(r"(?:[≥≤<>=＞＜]|than|equal|to|least|of|exceeding|above|below|over|under)\s*\d")
_FILL = re.compile(
    r"(?:patients?|subjects?|participants?|women|men|adults|have|has|had|having|must|should|an?|the|with|who"
    r"|baseline|screening|level of|levels of|known|total body(?= weight))\s+",
    re.IGNORECASE,
)
_UNIT_WORD = re.compile(
    r"(?:[x×*]|10(?:\^?\d{1,2}|[⁹³])?|\^?\d?/?(?:mm|cumm|cu|[munpkµμ]?g|[mdµμ]?l|mcl|mcL|%|mmol|[µμu]mol"
    r"|[munpµμ]?iu|u|k|cells?|msecs?|ms|mmhg|hg|kgs?|lbs?|pounds|min(?:utes?)?|m|1\.73|points?|seconds?|sec"
    r"|litres?|liters?"
    r"|giga|hours?|meq|microliters?|gpt|predicted|normal|times?|fold|the|of|institutional|laboratory|local|site"
    r"|uln|iuln|\(uln\)|upper|limits?|range|reference|value|ratio)(?:[/^.²³⁹\d]*(?:mm|[mdµμ]?l|mcl|h(?:our)?s?"
    r"|min(?:ute)?s?|m|kg|g|1\.73|cells?|mol|mmol|microliters?)?[/^.²³\d]*)*"
    r"|/)$",
    re.IGNORECASE,
)
_REST = re.compile(r"[\s,;.]*(?P<paren>\([^()]*\))?[\s,;.]*$")
_MOST_TEXT = 220
_MOST_UNIT_WORDS = 12


@dataclass(frozen=True, slots=True)
class Comparison:
    """A criterion that compares one measure with one value; `extra` are words in brackets after it."""

    measure: Measure
    bound: Bound
    value: str
    extra: str = ""


@lru_cache(maxsize=64)
def comparison(text: str) -> Comparison | None:
    """Read "Platelet count ≥ 75,000/mm3"; None where the words say more than that, or the measure is not known."""
    match = _compared(small(text)) if len(text) < _MOST_TEXT and _DIGIT.search(text) else None
    if match is None:
        return None
    measure = _measure(_name(text[: match.start()]))
    unit, after = _unit(text[match.end() :])
    rest = _REST.match(after)
    if measure is None or rest is None:
        return None
    return Comparison(
        measure, bound_of(match["relation"]), _value(match["value"], unit), (rest["paren"] or "").strip("()")
    )


@lru_cache(maxsize=64)  # topic and question ask for the same words one after the other
def _compared(text: str) -> re.Match[str] | None:
    return _COMPARED.search(text) if _MAY_COMPARE.search(text) else None


def _name(before: str) -> str:
    name = before.strip(" :,")
    for _ in range(_MOST_UNIT_WORDS):
        match = _FILL.match(name)
        if match is None:
            break
        name = name[match.end() :]
    return name


def _unit(after: str) -> tuple[str, str]:
    """The unit at the beginning of the words after a number, and what follows it."""
    words = re.split(r"(\s+)", after, maxsplit=2 * _MOST_UNIT_WORDS)
    taken = 0
    for word in words:
        if word.strip() and not _UNIT_WORD.match(word.rstrip(",;.")) and not _glued(word):
            break
        taken += 1
    return "".join(words[:taken]).strip(" ,;."), "".join(words[taken:])


def _glued(word: str) -> bool:
    """Units and "x ULN" written without blanks: "×10^9/L", "xULN", "×(ULN)"."""
    return (
        re.fullmatch(r"(?:[x×]\s?)?(?:10[\^⁹]?\d{0,2}(?:/[a-zA-Zµμ]{1,3})?|\(?i?uln\)?)[;,.；]?", word, re.IGNORECASE)
        is not None
    )


def _measure(name: str) -> Measure | None:
    bare = " ".join(name.lower().replace(":", " ").split())
    without = " ".join(re.sub(r"\([^()]*\)", " ", bare).split())
    for candidate in (bare, without, without.rsplit(" with ", 1)[-1]):
        match = _BY_NAME.fullmatch(candidate.strip(" ,"))
        if match and match.lastindex:
            return MEASURES[match.lastindex - 1]
    return None


def _value(number: str, unit: str) -> str:
    words = " ".join(unit.split())
    if not words:
        return number
    if re.search(r"uln|upper", words, re.IGNORECASE):
        return f"{number} times the upper limit of normal"
    glued = words.startswith(("/", "%", "^"))
    return f"{number}{words.replace('/ ', '/')}" if glued else f"{number} {words.replace('/ ', '/')}"
