"""Reads the words that name some of a trial's people: "Inclusion criteria for healthy volunteers", "Part B: donors"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from .text import word_set


class Kind(StrEnum):
    """What a label tells: people that know themselves in it, a name that needs such beside it, a bare "Part B", all."""

    PEOPLE = "people"
    NAMED = "named"
    PART = "part"
    EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Label:
    """`words` as a person may read them; `core` tells the label from others; `parts`: "cohort 2". `heads`: a section's.

    `contrast`: it names people with whom others are compared, who care for others, or who give: nobody is both.
    `donors`: those who give.
    """

    kind: Kind
    words: str
    core: frozenset[str]
    parts: frozenset[str] = frozenset()
    heads: bool = False
    contrast: bool = False
    donors: bool = False


FOR_EVERYBODY = Label(Kind.EVERYBODY, "", frozenset(), heads=True)

_SECTION = re.compile(
    r"\W*(?P<before>(?:[\w'’/&(),-]+\s+){0,8}?)\(?(?:non[- ]?)?"
    r"(?:in-?clusions?|ex-?clusions?|eligibility|ineligibility|selection|entry)"
    r"(?:\s*(?:/|and|&|or)\s*(?:non-?)?(?:in|ex)clusions?)?\s*-?(?P<criteria>criteri\w*|requirements?)?\)?"
    r"\s*(?P<behind>\S.*)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:[-–—:]\s*|\(|(?:for|of|among)\b)", re.IGNORECASE)
_NUMBER = r"(?:\d{1,2}[a-z]?|[a-h]|[ivx]{1,4})"
_PARTS = re.compile(
    r"\b(?P<what>cohort|part|arm|group|phase|panel|sub-?stud(?:y|ie)|study|stage|module)s?\s*#?"
    rf"(?P<first>{_NUMBER})\b(?P<more>(?:\s*(?:,|/|&|and|or)\s*(?:(?:cohort|part|arm|group)s?\s*)?{_NUMBER}\b)*)",
    re.IGNORECASE,
)
_PART_NAMES = re.compile(
    r"\b(?:cohorts?|parts?|arms?|phases?|sub-?stud(?:y|ies)|expansion|escalation)\b", re.IGNORECASE
)
_MORE = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_STATES = re.compile(
    r"[<>≤≥=.;!?]|\b(?:must|should|will|is|are|was|were|has|have|had|can|cannot|may|be|been|not|no|willing|able|unable"
    r"|agree\w*|meet\w*|following|below|these|least|within|unless|if|any|one|capable|required?)\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"\b(?:all|both|every|everyone|each|common|general|overall|either)\b", re.IGNORECASE)
_CUT = re.compile(r"\b(?:with|without|who|whose|on|from|receiving|undergoing|having|in|of|at|aged)\b", re.IGNORECASE)
_PROCEDURE = re.compile(
    r"\b(?:random\w*|treat\w*|therap\w*|surg\w*|mri|enrol\w*|screening|periods?|phases?|visits?|stud(?:y|ies)|parts?"
    r"|run-in|extension|biops\w*|transplant\w*|imaging|pet|scans?|intervention\w*|history|histories|safety"
    r"|comorbid\w*|trial|participation|inclusion|exclusion|use|administration|donations?|procedures?|tests?|testing|dosing)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"^(?:[\s:,;–—-]|(?:for|in|the|only|and|of|additional|key|main|specific|study)\b)+"
    r"|(?:[\s:,;–—-]|\b(?:for|in|the|only|and|of|with|from|specific)\b)+$",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"\(\s*(?:only)?\s*\)")
_ANYBODY = word_set("patient participant subject volunteer individual person people")
_CONTRAST = word_set(
    "healthy normal control donor caregiver carer parent mother father relative sibling spouse partner recipient "
    "clinician physician doctor nurse provider staff student teacher companion informant family"
)
_PEOPLE = (
    _ANYBODY
    | _CONTRAST
    | word_set("adult child infant adolescent woman man survivor user smoker member contact veteran twin resident case")
)
# Who is told by age and sex already is not asked again.
_AGE_AND_SEX = word_set(
    "adult child infant adolescent woman man male female pediatric paediatric elderly older young younger pregnant "
    "nursing lactating breastfeeding childbearing potential premenopausal postmenopausal fertile newborn neonate teen "
    "reproductive age"
)
# "Cases" is the study's word, not one in which somebody knows themselves.
_UNTOLD = frozenset({frozenset({"case"})})
_STOP = word_set("for of the with and or in a an who to only among group study arm cohort part specific additional")
_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "people": "person", "diabetes": "diabetes"}
_KEPT_WORDS = _PEOPLE | _AGE_AND_SEX | _STOP | word_set("without diabetes type disease healthy other from on at")
_JOINED = re.compile(r"\s+(?:and|or|&)\s+|\s*[/,]\s*", re.IGNORECASE)
_MOST_WORDS = 14
_MOST_LEADING = 90


def section_label(text: str, heading: bool) -> Label | None:
    """Whom a heading of a section is for; None where it says something else than people, EVERYBODY where nothing.

    `heading` tells that the text is known to be one, so that it need not name "criteria".
    """
    match = _SECTION.match(text)
    if match is None or not (heading or match["criteria"]):
        return None
    before, behind = match["before"].strip(), (match["behind"] or "").strip()
    opened = _BEHIND.match(behind)
    rest = _without_ends(behind[opened.end() :] if opened else behind)
    if rest and not opened:
        return None
    words = _without_ends(f"{before} {rest}")
    if not words:
        return FOR_EVERYBODY
    return _read(words, heads=True, named=bool(rest) and not before)


def bare_label(text: str) -> Label | None:
    """Whom a line that is nothing but a label names; None for any other line."""
    words = _without_ends(text)
    return _read(words, heads=False, named=False) if words else None


def leading_label(text: str) -> Label | None:
    """Whom a criterion that begins with a label is for: "For healthy volunteers: ...", "Cohort 2: ..."."""
    head, colon, rest = text.partition(":")
    if not colon or not rest.strip() or len(head) > _MOST_LEADING:
        return None
    return section_label(head, heading=False) or bare_label(head)


def joined_in(label: Label) -> tuple[Label, ...]:
    """The labels that one label joins ("patients and controls"); none for a label of one population."""
    pieces = [bare_label(piece) for piece in _JOINED.split(label.words)]
    found = tuple(piece for piece in pieces if piece and piece.kind in (Kind.PEOPLE, Kind.PART))
    return found if len(found) == len(pieces) > 1 else ()


def _read(words: str, *, heads: bool, named: bool) -> Label | None:
    parts = _parts(words)
    shown = _without_ends(_EMPTY_BRACKETS.sub(" ", _PARTS.sub(" ", words)))
    if ":" in shown or _STATES.search(shown) or len(shown.split()) > _MOST_WORDS:
        return None
    tokens = _tokens(shown)
    if _EVERYBODY.search(shown):
        return Label(Kind.EVERYBODY, shown, frozenset(), heads=heads)
    core = frozenset(tokens) - _STOP - _ANYBODY or frozenset(tokens) & {"patient"}
    head = _head(shown)
    contrast = bool(_CONTRAST.intersection(head))
    kind = _kind(shown, core, head, parts=bool(parts), contrast=contrast, named=named)
    if kind is None:
        return FOR_EVERYBODY if heads and head and _ANYBODY.issuperset(head) else None
    donors = head[-1:] == ["donor"]
    return Label(kind, "" if kind is Kind.PART else _readable(shown), core, parts, heads, contrast, donors)


def _kind(
    shown: str, core: frozenset[str], head: list[str], *, parts: bool, contrast: bool, named: bool
) -> Kind | None:
    """What a label is that names somebody; "Patients in Part B" are told by nothing but the number of the part."""
    part = parts or bool(_PART_NAMES.search(shown))
    told = bool(core) and not core <= _AGE_AND_SEX and core not in _UNTOLD
    people = bool(head) and head[-1] in _PEOPLE
    if people and told and not (part and core == {"patient"}) and (contrast or not _PART_NAMES.search(shown)):
        return Kind.PEOPLE
    if part or core in _UNTOLD:
        return Kind.PART
    return Kind.NAMED if named and told and not _PROCEDURE.search(shown) else None


def _head(shown: str) -> list[str]:
    """The words up to the noun that carries the label: "patients" in "patients with migraine"."""
    head = _CUT.split(re.sub(r"\([^()]*\)", " ", shown), maxsplit=1)[0] or shown
    return [token for token in _tokens(head) if token not in {"group", "only", "the", "and"}]


def _parts(words: str) -> frozenset[str]:
    found: set[str] = set()
    for match in _PARTS.finditer(words):
        what = match["what"].lower().replace("-", "")
        numbers = [match["first"], *_MORE.findall(match["more"])]
        found.update(f"{what} {number.lower()}" for number in numbers)
    return frozenset(found)


def _tokens(words: str) -> list[str]:
    return [_singular(word) for word in re.findall(r"[^\W_]+", re.sub(r"['’]s\b", "", words.lower()))]


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word  # noqa: PLR2004


def _without_ends(words: str) -> str:
    """Without the punctuation and small words around it, and without a bracket that stands around the whole."""
    before = None
    while words != before:
        before = words
        words = _LOOSE.sub("", words.strip())
        if words.startswith("(") and words.endswith(")") and words.count("(") == 1:
            words = words[1:-1]
        elif words.count(")") > words.count("("):
            words = words.rstrip(") ")
    return words


def _readable(words: str) -> str:
    """In sentence case, as far as the words are common ones: "HEALTHY VOLUNTEERS" becomes "Healthy volunteers"."""
    lowered = [_lowered(word) for word in words.split()]
    text = " ".join(lowered)
    return text[:1].upper() + text[1:]


def _lowered(word: str) -> str:
    common = _singular(word.lower().strip("(),")) in _KEPT_WORDS
    return word.lower() if common and (word.isupper() or word.istitle()) else word
