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
    if ":" in words:
        words = after(_LABEL, words)
    for start in (_SUBJECT, _RELATIVE, _SUBJECT_WHO):
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
    r"(?: who,?(?:(?P<when> (?:within|in|during) [^,]{4,30}),)?(?= (?:have|are|had|were)\b)|(?= with\b))\s*"
    r"|(?:(?:patients|subjects|participants|individuals|people|women|you) )?(?:are|were|will be) excluded (?:if"
    r"|when) (?:they|you) "
    r"(?=(?:are|have|had|take|use|could|can|were)\b)",
    re.IGNORECASE,
)


def positive(words: str, wording: Wording, negated: bool, *, lacks: bool = False) -> str:
    """The words with the absence that they state taken away; as they are where they state none.

    `lacks`: what is absent is something that people should have, so that they need all of it.
    """
    if not negated and wording is not Wording.BANNED:
        return _WERE_EXCLUDED.sub("", words) if words.endswith("excluded") else words
    words = _NOT_ADMITTED.sub("", words)
    excluded = _EXCLUDED_IF.match(words)
    if excluded:
        # When it was belongs to what was: "who, within the past week, have had X".
        words = words[excluded.end() :].strip() + (excluded["when"] or "")
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
            rest = stripped[match.end() :]
            # "With no menstruation and FSH in this range": only the first half is denied.
            if _SECOND_HALF.search(rest):
                return words
            return plain + (_either(rest) if lacks else _any_of(_either(rest), stripped))
    return _either(stripped)


_SECOND_HALF = re.compile(
    r",? (?:and|but) (?:(?:is|are|was|were|has|have|must|should|will|can|the|with|who|willing|able|agrees?|having"
    r"|completed"
    r"|received|at least|level|a level|an? \w+ (?:level|count)|serum|adequate|stable|capable)\b(?! (?:not|no)\b)"
    r"|[^,;()]{0,60}(?:[<>≥≤]|\bin the \w+ range|\bis in\b))",
    re.IGNORECASE,
)
_AND = re.compile(r"(?<=[a-z)]),? and (?!/|or\b)(?=[a-z])")
_ONE_THING = re.compile(
    r"\b(?:head and neck|signs? and symptoms?|nature and extent|safety and|risks? and benefits?|ear, nose"
    r"|willing and able"
    r"|able and willing|between|both|from \S+ and|understand and|follow and|internet access and|access and|comply"
    r"|read and|written and|written|according|physical therapy and|approved and|drug and alcohol|alcohol and drug)\b"
    r"|\b(?:that|which|who|if|when|in order|to the)\b",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(
    r"\W*(?:(?:there|patients?|subjects?|participants?|with|has|have|had|having|must|should|is|are|documented|known"
    r"|shows?)"
    r"\s+)*(?:no|none|not|never|without|absence of|free (?:of|from)|non-?\w*)\b",
    re.IGNORECASE,
)


def _any_of(rest: str, whole: str) -> str:
    """ "No injury and no defect" denies each of them: asked positively, either is enough."""
    if " and " not in rest or _ONE_THING.search(rest) or not _OF_THINGS.match(whole):
        return rest
    return _AND.sub(" or ", rest)


def _either(words: str) -> str:
    """ "no X nor Y" is "X or Y" when asked positively."""
    return (
        re.sub(
            r",?\s+\b(?:and non?-?|and without|nor|or non?-?|and not|no)(?:\s+|(?<=-))(?:evidence of )?", " or ", words
        )
        if re.search(r"\b(?:nor|and no|or no|and non|or non|and without)\b", words)
        else words
    )
