"""Whether words name a thing, with no verb of their own: only then "Do you have" may stand before them."""

import re


def is_noun_phrase(lowered: str) -> bool:
    """Whether words in small letters are one noun phrase; what a relative pronoun adds to it may hold verbs."""
    head = _RELATIVE.search(lowered)
    before = lowered[: head.start()] if head and not _NEW_SENSE.search(lowered, head.end()) else lowered
    return _VERBS.search(before) is None


# What stands after a relative pronoun says more about the same thing, unless it begins to rule.
_RELATIVE = re.compile(r"(?<=[a-z)]),? (?:that|(?:in |for |of )?which|where)\b")
_NEW_SENSE = re.compile(
    r"\b(?:must|should|shall|excluded|eligible|ineligible|patients|subjects|participants|allowed)\b|[;:]"
)
_VERBS = re.compile(
    r"\b(?:is|are|was|were|must|should|will|shall|may|can|cannot|could|has|have|had|does|do|did|who|patients?"
    r"|subjects?|participants?|agrees?|requires?|meets?|received|undergo|(?<!to )be|confirms?|occurs?|(?<!the )lasts?"
    r"|shows?|indicates?|demonstrates?|presents?|continue|correlates?|exists?|possess\w*|owns?)\b|^(?:children"
    r"|adults?|adolescents?|infants|males?"
    r"|females?|women|men|age|ages|aged|no|not|for|if"
    r"|in|at(?! least (?:level|grade|ctc\w*|one|two|three|\d+ (?!days?|weeks?|months?|years?|hours?|prior|of)))|on"
    r"|any (?:of|one|(?:\w+ )?(?:gender|sex|case|patient|person|adult|individual|woman|man|child))|all|either|when"
    r"|between|only|previously|fulfil|meeting|use|using|[\d≥≤<>%])\b|[<>≥≤=]|:",
)
