"""Whether words name a thing, with no verb of their own: only then "Do you have" may stand before them."""

import re

from screening.criteria.text import word_set


def is_noun_phrase(lowered: str) -> bool:
    """Whether words in small letters are one noun phrase; what a relative pronoun adds to it may hold verbs."""
    if _NO_NOUN.match(lowered):
        return False
    head = _RELATIVE.search(lowered) if "which" in lowered or "that" in lowered or "where" in lowered else None
    before = lowered[: head.start()] if head and not _NEW_SENSE.search(lowered, head.end()) else lowered
    if not _VERBS.isdisjoint(before.replace(",", " ").replace("(", " ").replace(")", " ").replace(";", " ").split()):
        return False
    return _SIGNS.search(before) is None


# What stands after a relative pronoun says more about the same thing, unless it begins to rule.
_RELATIVE = re.compile(r"(?<=[a-z)]),? (?:that|(?:in |for |of )?which|where)\b")
_NEW_SENSE = re.compile(
    r"\b(?:must|should|shall|excluded|eligible|ineligible|patients|subjects|participants|allowed)\b|[;:]"
)
_VERBS = word_set(
    "is are was were must should will shall may can cannot could has have had does do did who patient patients subject"
    " subjects participant participants agree agrees require requires meet meets received undergo confirm "
    "confirms occur"
    " occurs show shows showed indicate indicates demonstrate demonstrates present presents continue correlate "
    "correlates"
    " exist exists possess possesses possessing own owns revealed suggests suggested declines declined refuses refused"
)
_SIGNS = re.compile(r"[<>≥≤=:]|(?<!to )\bbe\b|(?<!the )\blasts?\b")
_NO_NOUN = re.compile(
    r"(?:children|adults?|adolescents?|infants|males?|females?|women|men|age|ages|aged|no|not|for|if|in"
    r"|at(?! least (?:level|grade|ctc\w*|one|two|three|\d+ (?!days?|weeks?|months?|years?|hours?|prior|of)))|on"
    r"|any (?:of|one|(?:\w+ )?(?:gender|sex|case|patient|person|adult|individual|woman|man|child))|all|either|when"
    r"|between|only|previously|fulfil|meeting|use|using)\b|[\d≥≤<>%]"
)
