"""Tells items that hold for only some of a trial's people: a cohort, a part of the study, whoever fulfils an "if".

Where nobody is asked which of these describes them, failing such an item must rule nobody out.
"""

import re

from .population_labels import Kind, leading_label
from .tree import Role, Topic

ONLY_FOR_SOME = "only for some people"

_PARTS = (
    r"(?:cohorts?|parts?|arms?|groups?|phases?|populations?|cases|controls?|sub-?stud(?:y|ies)|expansion|escalation)"
)
_BEGINS = re.compile(
    rf"(?:only )?(?:for|in)\b[^.;:]{{0,60}}\b{_PARTS}\b"
    rf"|{_PARTS}\s*(?:[a-z]|\d+|[ivx]+)\b\s*(?:[:(,&/-]|and\b|only\b)"
    r"|if\b",
    re.IGNORECASE,
)
_HEADS = re.compile(rf"\b{_PARTS}\b|\bonly\b|\b(?:in|ex)clusion criteria\b|\bdonors?\b|^or$", re.IGNORECASE)
_FOR_ALL = re.compile(r"\b(?:characteristics|medical|general|main|other|common)\b", re.IGNORECASE)


def reason(text: str, role: Role, topic: Topic) -> str:
    """ONLY_FOR_SOME where the words of a criterion or heading say so, or where a heading names no topic; else ""."""
    if role is Role.CRITERION:
        return ONLY_FOR_SOME if _BEGINS.match(text) or _names_some(text) else ""
    if role is not Role.HEADING:
        return ""
    names_a_part = bool(_HEADS.search(text) or _BEGINS.match(text))
    return ONLY_FOR_SOME if names_a_part or (topic is Topic.OTHER and not _FOR_ALL.search(text)) else ""


def _names_some(text: str) -> bool:
    """Whether a criterion begins with a label for some people: "For healthy volunteers: ..."; not just "Patients:"."""
    label = leading_label(text) if ":" in text else None
    if label is None or label.kind is not Kind.PEOPLE:
        return False
    return label.core != {"patient"} or text[:4].lower() == "for "
