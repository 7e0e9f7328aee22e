"""Section headings: which lines say "inclusion" or "exclusion" for what follows, and which only look as if they did."""

import re
from dataclasses import dataclass

from screening.criteria.lines import Line
from screening.criteria.text import Source, finder, names_one, small, word_set
from screening.criteria.tree import Section

_KIND = (
    r"(?P<kind>non[- ]?(?:inclusion|eligibility)|in-?clusions?|ex-?clusions?|contra-?indications?"
    r"|eligibility|ineligibility|selection|entry"
    r"|discontinuation|withdrawal|termination)"
)
_SECOND = r"(?:\s*(?:/|and|&|or|,)\s*(?P<second>non[- ]?inclusion|inclusions?|exclusions?))?"
_WORD = r"[\w/&'’()\-,#]+"
_HEADING = re.compile(
    rf"(?P<prefix>(?:{_WORD}\s+){{0,7}}?){_KIND}{_SECOND}\s*[- ]?(?P<criteria>crit\w*|requirements?|factors?)?"
    rf"(?P<suffix>(?:\s*[-–(/]\s*{_WORD})?(?:\s+{_WORD}){{0,10}}?)\s*(?P<end>[:：;.\-–]+|$)",
    re.IGNORECASE,
)
_TURNED = re.compile(
    rf"crit\w+\s+(?:for|of)\s+(?P<kind>inclusion|exclusion){_SECOND}\s*(?P<end>[:：.]|$)", re.IGNORECASE
)
_EXCLUDE = re.compile(r"(?P<kind>excluded?|not included|included?)\s*(?P<end>[:：])", re.IGNORECASE)
_NO_HEADING = re.compile(
    r"\b(?:meets?|meeting|met|fulfil\w*|satisf\w*|not|may|will|must|should|shall|can|apply|applies|is|are|was"
    r"|were|have|has"
    r"|with|without|another|than|if|who|whose|per|listed|above|below|during|any|one)\b",
    re.IGNORECASE,
)
_GENERIC = word_set(
    "angiographic imaging radiographic radiological radiologic procedural anatomical anatomic echocardiographic "
    "electrocardiographic laboratory "
    "key main major minor general generic specific basic study trial patient patients subject subjects "
    "participant participants list of the and for all additional other further primary principal important "
    "following criteria at screening baseline common core protocol brief abbreviated summary selected these are "
    "as follows include includes overall full clinical inclusion exclusion in no individuals volunteers intraoperative "
    "preoperative operative"
)
_SENTENCE = re.compile(
    r"\b(?P<out>exclu\w+|ineligible|not (?:be )?(?:eligible|included|enrolled|enter\w*|participate)|non-inclusion)\b"
    r"|\b(?P<into>inclu\w+|eligible|enrolled|meet|met|fulfil\w*|satisfy|participate|enter)\b",
    re.IGNORECASE,
)
_BOILERPLATE = word_set(
    "a an all any and are as at be been before being but by can cannot comply complies considered considering "
    "consideration criteria criterion criterium conditions condition determined do does drug each eligible "
    "eligibility either enrolled enrolment enrollment enter entry every exclude excluded excluding exclusion "
    "first following follows for from fulfil fulfill fulfilled fulfills fulfilling has have he her his if in "
    "include included inclusion individual individuals ineligible into is it its listed may meet meeting meets "
    "met must need needs not of on one or order our participant participants participate participating "
    "participation patient patients people person persons prior protocol randomized randomization randomised "
    "required requirements satisfied satisfies satisfy screening selected shall she should study subject subjects "
    "such that the their them these they this those to trial true unless volunteer volunteers was were who whom "
    "will with below above administration baseline present presence apply applies women men adults candidates "
    "list recruited recruitment so also only show shows showing clinical presenting disqualified "
    "disqualify entering disqualifying"
)
_ANSWERS = re.compile(
    r"(?:all |the )?(?:answers?|questions?|responses?) (?:below )?must (?:all )?be \W*(?:yes|no)\b[^.]{0,60}\.?$",
    re.IGNORECASE,
)
_LIST_BELOW = finder(r"\b(?:following|below)\b", "following|below")
_LONGEST = 110
# One of these stands in each heading; most lines are told apart by this alone.
_NAMED = ("clu", "ligib", "selection", "entry", "discontin", "withdraw", "terminat", "contra")
_SHORTEST_PREAMBLE = 2
_MOST_SPECIFIC = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading. `end` is where it stops on its line; `cohort` tells that it also names a population."""

    section: Section
    end: int
    mixed: bool = False
    cohort: bool = False


def heading_of(source: Source, line: Line) -> Heading | None:
    """The section heading that this line is or begins with; None for any other line."""
    text = source.text[line.body : line.end]
    if not names_one(small(text[:_LONGEST]), _NAMED):
        return None
    found = (_TURNED.match(text), _EXCLUDE.match(text), _HEADING.match(text[:_LONGEST]))
    match = next((match for match in found if match and _is_heading(match, text, line.marker is not None)), None)
    if match is None:
        return None
    named = match.groupdict()
    extra = _specific(f"{named.get('prefix') or ''} {named.get('suffix') or ''}")
    return Heading(
        section=_section(match["kind"]),
        end=line.body + match.end(),
        mixed=bool(named.get("second")),
        cohort=bool(extra),
    )


def is_preamble(text: str, excluding: bool = False) -> bool:
    """Whether a lead-in only says that the criteria below must be met, or must not: "All of the following apply:".

    Under inclusion "any of the following" adds something; `excluding` tells that the list is one of exclusions.
    """
    if "must" in text and _ANSWERS.match(text):
        return True
    if not _closes(text) and not _LIST_BELOW.found(text):
        return False
    words = re.findall(r"[a-z]+", text.lower())
    if len(words) < _SHORTEST_PREAMBLE or not _BOILERPLATE.issuperset(words):
        return False
    chosen = re.search(r"\b(?:one|either|least|any)\b", text, re.IGNORECASE)
    return not chosen or excluding or preamble_section(text) is Section.EXCLUSION


_PEOPLE = word_set(
    "patient patients control controls donor donors recipient recipients participant participants subject subjects "
    "volunteer volunteers cohort part arm group phase stage substudy sub-study study population caregiver caregivers "
    "parents children adults adolescents infants relatives clinicians physicians nurses cases"
)
_LONGEST_POPULATION = 60
_MOST_POPULATION_WORDS = 6
_LONGEST_NAME = 3  # of a part: "Part B", "Group III"


def is_population(text: str) -> bool:
    """Whether a line only names people or a part of the study: "PATIENTS", "Healthy controls:", "Sub-study B"."""
    words = re.findall(r"[\w-]+", text.lower()) if len(text) <= _LONGEST_POPULATION else []
    if not words or len(words) > _MOST_POPULATION_WORDS or text.endswith((".", ";", ",")):
        return False
    named = len(words) > 1 and words[-2] in _PEOPLE and len(words[-1]) <= _LONGEST_NAME
    return words[-1] in _PEOPLE or named


def preamble_section(text: str) -> Section | None:
    """The section that a preamble announces by its sense, for texts without proper headings."""
    found = [match.lastgroup for match in _SENTENCE.finditer(text)]
    if "out" in found:
        return Section.EXCLUSION
    return Section.INCLUSION if found else None


def _closes(text: str) -> bool:
    return text.rstrip().endswith((":", "："))


def _is_heading(match: re.Match[str], text: str, bulleted: bool) -> bool:
    named = match.groupdict()
    prefix, suffix = named.get("prefix") or "", named.get("suffix") or ""
    whole = match.end() >= len(text.rstrip())
    colon = match["end"][:1] in {":", "："} if match["end"] else False
    if "criteria" in named and not named["criteria"]:
        named_kind = match["kind"].lower()
        if named_kind.startswith("contra") and bulleted:
            return False
        plain = not prefix.strip() and not suffix.strip() and named_kind not in {"selection", "entry", "withdrawal"}
        return plain and (whole or colon)
    population = re.match(r"\W*for\b", suffix, re.IGNORECASE)
    if _NO_HEADING.search(prefix) or (_NO_HEADING.search(suffix) and not population):
        return False
    if population and not (colon or whole):
        return False
    if not whole and not colon:
        return False
    return whole or len(_specific(prefix + " " + suffix)) <= _MOST_SPECIFIC


def _specific(words: str) -> list[str]:
    return [word for word in re.findall(r"[a-z0-9][\w-]*", words.lower()) if word not in _GENERIC]


def _section(kind: str) -> Section:
    kind = kind.lower().replace("-", "").replace(" ", "")
    if kind.startswith(("noninc", "nonelig", "ex", "ineli", "notinc", "contra")):
        return Section.EXCLUSION
    if kind in {"discontinuation", "withdrawal", "termination"}:
        return Section.OTHER
    return Section.INCLUSION
