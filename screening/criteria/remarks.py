"""Remarks on a whole list, which decide nothing: "Other criteria may apply", "Not meeting the inclusion criteria"."""

import re

from screening.criteria.text import finder, names_one, small

_NO_CONTENT = finder(
    r"\b(?:other|additional|further|more)\b.{0,60}\bcriteria\b.{0,40}\b(?:may |might |will )?appl(?:y|ies)\b"
    r"|\bnot all (?:inclusion|exclusion)|(?:not|non|n't|unable to|fail\w*(?: to)?)[- ]*(?:be |have )?(?:meet\w*"
    r"|met|fulfil\w*|satisf\w*|match\w*)"
    r"\s+(?:\w+\s+){0,4}?(?:inclusion|eligibility|entry|enrolment|enrollment)\s*(?:/\s*exclusion)?\s*(?:criteri"
    r"|requirement)"
    r"|\bwill be recruited (?:from|via|through|by)\b|\brequirements for human \w+\b.{0,30}\bmet\b"
    r"|\b(?:no|not be any|not any|are no) (?:specific |other )?(?:inclusion|exclusion) criteria\b"
    r"|not intended to (?:contain|include) all|\b(?:we will|will undergo an? [^.;]{0,60}\btest)\b"
    r"|contact the "
    r"(?:investigator|site|study) for more information|\bnot (?:included|covered) in the inclusion criteria",
    "criteri|requirement|recruited|not all |we will|will undergo|not intended|contact the",
)


def has_no_content(text: str) -> bool:
    """Whether the words only point to criteria elsewhere."""
    found = _NO_CONTENT.search(small(text))
    return found is not None and _SENTENCE.search(text, 0, found.start()) is None


_SENTENCE = re.compile(r"[a-z)\d][.;]\s+[A-Z]")


def stands_alone(text: str) -> bool:
    """A remark on the whole list ("Additional criteria may apply"), under no item."""
    if not names_one(small(text), _NEEDED):
        return False
    return has_no_content(text) or _NOTE_ONLY.match(text) is not None or closes(text)


# One of these stands in each such remark.
_NEEDED = (
    "criteri", "requirement", "recruited", "not all ", "we will", "will undergo", "not intended", "contact the",
    "information", "left blank", "http",
)  # fmt: skip


def closes(text: str) -> bool:
    """A remark or link after the last list."""
    return _LAST_WORDS.match(text) is not None


_LAST_WORDS = re.compile(
    r"https?://\S+$|the (?:above information|information (?:listed|above))\b"
    r"|(?:note\W+)?(?:other )?(?:protocol|additional)\S* .{0,30}\binclusion ?(?:/|and|or"
    r"|&) ?exclusion criteria\b.{0,40}$",
    re.IGNORECASE,
)
_NOTE_ONLY = re.compile(r"\W*intentionally left blank", re.IGNORECASE)
