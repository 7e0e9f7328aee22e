"""Criterion words made ready for a positive question: without their subject and the absence that they state."""

import re

from screening.criteria.sense import Wording
from screening.criteria.text import after

_SUBJECT = re.compile(
    r"\W*(?:(?:the |all |any |those |eligible |adult |such |female |male |fertile |sexually active "
    r")*(?:patients?|subjects?|participants?|individuals?|persons?|people|volunteers?|candidates?|women or men"
    r"|men or women|men and women|those|women|men|females?|males?)\b"
    r"(?: of (?:child-?\s?bearing|reproductive) (?:potential|age)(?: and men)?)?,?\s*)(?=(?:who|that|with"
    r"|without|must|should|shall|will|has|have|had|having|is|are|was|were|be|being|requir\w+|need\w*|agree\w*"
    r"|receiving|taking|undergo\w*|known|unable|unwilling|able|willing|on|in|under|treated|diagnosed|currently"
    r"|previously|not|no|cannot|can|may|did|do|does|suffer\w*|allergic|present\w+|participat\w+|using|planning"
    r"|scheduled|meet\w*|fulfil\w*)\b)",
    re.IGNORECASE,
)


_LABEL = re.compile(
    r"(?:[A-Z]{3,}(?: [A-Z]+)*|Wash-?out|Note|(?!(?:If|For|In|Cohorts?|Parts?|Arms?|Groups?|Phases?|Stage|Grade"
    r"|Type|Only)\b)"
    r"[A-Z][a-z/-]+(?: [a-z]+){0,2} ?(?:therapy|function|history|disease|panel|treatment|status|marrow"
    r"|medications?)?):\s*"
    r"(?=[A-Za-z0-9])(?!(?:i{1,3}|[a-d1-9])[.)])"
)
_RELATIVE = re.compile(r"(?:[Ww]ho|[Tt]hat)\s*,?\s+")
_SUBJECT_WHO = re.compile(r"(?:patients?|subjects?|participants?),?\s+who,?\s+", re.IGNORECASE)


def without_subject(words: str) -> str:
    """The words without "Patients who", "The participant" before them."""
    for start in (_LABEL, _SUBJECT, _RELATIVE, _SUBJECT_WHO):
        words = after(start, words)
    return words


_NEGATIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (
            r"(?:there (?:is|are)|with|has|have|having|must have|should have|had|documented|shows?)?\s*no (?:known "
            r"|documented )?(?=(?:history|prior|previous|current|concurrent|evidence|active|other|significant|\w))",
            "",
        ),
        (r"(?:must|should|shall|can(?= )|may|will|do|does|did) ?not (?:currently )?(?=\w)", "must "),
        (r"cannot (?=\w)", "can "),
        (r"(?:has|have|had) (?:not|never) (?=\w)", "have "),
        (r"(?:is|are|was|were) (?:currently )?not (?=\w)", "are "),
        (r"not (?=(?:an?|the) )", "are "),
        (r"not (?:be |being )?(?=\w)", ""),
        (r"never (?=\w)", "have "),
        (r"(?:patients |are |is |be )?without (?:any )?(?=\w)", "with "),
        (r"(?:absence|lack) of (?:a |an |any )?(?=\w)", ""),
        (r"lacks? (?=\w)", ""),
        (r"(?:are |is |be )?free (?:of|from) (?=\w)", "with "),
        (r"non[- ](?=\w)|non(?=(?:previously|pregnant|smok|lactat|treated|nursing))", ""),
        (r"none (?=(?:previous|prior|known|of)\b)", ""),
        (r"negative for (?:the )?(?=\w)", "positive for "),
        (
            r"(?:must |should |will |need to )?(?:with |have |has |having )?(?:an? )?negative (?=(?:serum|urine"
            r"|blood|plasma|β|beta|hcg|pregnancy)\b)",
            "positive ",
        ),
    )
)


_NOT_ADMITTED = re.compile(
    r",?\s+(?:can ?not|may not|will not|should not)(?: be)?(?: allowed to| able to)?"
    r" (?:participate|enrol\w*|included|enter|eligible)(?: in(?:to)? (?:the|this) (?:study|trial))?\W*$",
    re.IGNORECASE,
)


_WERE_EXCLUDED = re.compile(r",? (?:was|were)(?: also)? excluded$")
_EXCLUDED_IF = re.compile(
    r"(?:exclud(?:e|ing)|exclusion of)(?: (?:all|any|those))? (?:individuals|patients|subjects|participants"
    r"|people|those)"
    r"(?: who,?(?: within [^,]{4,30},)?(?= (?:have|are|had|were)\b)|(?= with\b))\s*"
    r"|(?:(?:patients|subjects|participants|individuals|people|women|you) )?(?:are|were|will be) excluded (?:if"
    r"|when) (?:they|you) "
    r"(?=(?:are|have|had|take|use|could|can|were)\b)",
    re.IGNORECASE,
)


def positive(words: str, wording: Wording, negated: bool) -> str:
    """The words with the absence that they state taken away; as they are where they state none."""
    if not negated and wording is not Wording.BANNED:
        return _WERE_EXCLUDED.sub("", words) if words.endswith("excluded") else words
    words = _NOT_ADMITTED.sub("", words)
    words = after(_EXCLUDED_IF, words)
    stripped = re.sub(
        r"\s*,?\s*(?:is|are|was|were|will be) (?:not )?(?:excluded|allowed|permitted|eligible|prohibited"
        r"|acceptable)(?: from "
        r"(?:the|this) (?:study|trial)[^,;]*)?\W*$",
        "",
        words,
        flags=re.IGNORECASE,
    )
    for pattern, plain in _NEGATIONS:
        match = pattern.match(stripped)
        if match:
            return plain + _either(stripped[match.end() :])
    return _either(stripped)


def _either(words: str) -> str:
    """ "no X nor Y" is "X or Y" when asked positively."""
    return (
        re.sub(r",?\s+\b(?:and no|nor|or no|and not|no)\s+(?:evidence of )?", " or ", words)
        if re.search(r"\b(?:nor|and no|or no)\b", words)
        else words
    )


Rule = tuple[re.Pattern[str], str]
