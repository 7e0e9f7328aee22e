"""Words about patients turned to the one who is asked: "you" for the person, signs in words, points in time."""

import re
from functools import lru_cache

from screening.criteria.asking.rewriter import Rewriter
from screening.criteria.quantities import spoken
from screening.criteria.text import names_one, word_set

_SECOND_PERSON = (
    (
        "his|her|patient|subject|participant",
        re.compile(
            r"\b(?:his/her|his or her|her or his|his/hers|his|the (?:patient|subject|participant)['’]?s|the (?:patients"
            r"|subjects|participants)['’])(?=\s)",
            re.IGNORECASE,
        ),
        "your",
    ),
    (
        "their",
        re.compile(
            r"\btheir(?! (?:excipient|metabolite|component|ingredient|derivative|analog|combination|equivalent"
            r"|formulation"
            r"|use|effect|constituent|compound|severity|respective|cause|onset|nature|extent|duration|location"
            r"|site|size))",
            re.IGNORECASE,
        ),
        "your",
    ),
    ("her|she|he|him", re.compile(r"\b(?:him/her|he/she|she/he|he or she)\b", re.IGNORECASE), "you"),
    (
        "unwilling|unable|willing|able",
        re.compile(
            r"\b(unwilling|unable|willing|able) to (?=(?:or|and)(?:/or)? (?:unwilling|unable|willing|able) to\b)",
            re.IGNORECASE,
        ),
        r"\1 ",
    ),
    (
        "who",
        re.compile(
            r",? or (?:adults|patients|women|men|those|subjects|participants) of (?:reproductive|child-?bearing) "
            r"(?:potential|age) who are ",
            re.IGNORECASE,
        ),
        ", or, if you can have children, are you ",
    ),
    (
        "who",
        re.compile(r",? or (?:(?:patients|those|subjects|participants) )?who (?:are|is) ", re.IGNORECASE),
        ", or are you ",
    ),
    (
        "who",
        re.compile(
            r",? or (?:(?:patients|those|subjects|participants) )?who (?:have|has|had) (?=(?:been|not|had|taken"
            r"|previously"
            r"|undergone|\w+ed)\b)",
            re.IGNORECASE,
        ),
        ", or have you ",
    ),
    (
        "have|has",
        re.compile(
            r"(?<=[a-z)]),? or (?:have|has) (?=(?:been|participated|received|had|taken|undergone|used|shown"
            r"|given|\w+ed)\b)",
            re.IGNORECASE,
        ),
        ", or have you ",
    ),
    (
        "are",
        re.compile(
            r"(?<=[a-z]),? (?:and/)?or are (?=(?:\w+ing"
            r"|suspected|expected|planned|unable|unwilling|likely|scheduled)\b)",
            re.IGNORECASE,
        ),
        ", or are you ",
    ),
    ("is|are", re.compile(r",? or (?:is|are) (?=\w+ing\b)", re.IGNORECASE), ", or are you "),
    (
        "is|are",
        re.compile(
            r",? or (?:is|are) (?=(?:the|an?)? ?(?:relative|spouse|family|employee|member|close|immediate"
            r"|dependent)\b)",
            re.IGNORECASE,
        ),
        ", or are you ",
    ),
    ("agrees", re.compile(r",? or agrees? to (?=\w)", re.IGNORECASE), ", or do you agree to "),
    ("agrees", re.compile(r",? and agrees to (?=\w)", re.IGNORECASE), ", and do you agree to "),
    (
        "pregnan",
        re.compile(
            r",? or (?:anticipates?|plans?|planning|intends?|intending) "
            r"(?:a pregnancy|to become pregnant|becoming pregnant)",
            re.IGNORECASE,
        ),
        ", or planning to become pregnant",
    ),
    (
        "pregnant|feeding|lactating|nursing",
        re.compile(
            r"\b(?P<x>pregnant|breast-?\s?feeding|lactating|nursing) (?:female )?(?:women|woman|patients?|subjects?"
            r"|participants?"
            r"|females?|mothers?)(?=\W*$|,| or\b)",
            re.IGNORECASE,
        ),
        r"\g<x>",
    ),
    (
        "mellitus|disease|syndrome|disorder|infection|cancer|carcinoma|failure",
        re.compile(r"\b(Mellitus|Disease|Syndrome|Disorder|Infection|Cancer|Carcinoma|Failure)\b"),
        lambda match: match[1].lower(),
    ),
    (
        "another|other",
        re.compile(r"\b(?P<a>an?other) (?:research|study|trial) (?:participant|subject)\b", re.IGNORECASE),
        r"\g<a> person in the study",
    ),
    (
        "prevent|putting|puts|put|place|placing|expos|make|making|render|endanger|preclud|exclude|limit|affect|harm"
        "|disqualif|jeopard|allow|risk|benefit|suitable|unsafe",
        re.compile(
            r"\b(?P<v>prevent(?:s|ing)?|put(?:s|ting)?|place[sd]?|placing|expose[sd]?|make[s]?|making|render(?:s|ing)?"
            r"|endanger(?:s|ing)?|preclude[sd]?|precluding|exclude[sd]?|limit(?:s|ing)?|affect(?:s|ing)?|harm(?:s|ing)?"
            r"|disqualify|disqualif(?:ies|ying)|jeopardi[sz]e[sd]?|allow(?:s|ing)?|risk (?:to|for)|benefit (?:to|for)"
            r"|harmful (?:to|for)|suitable for|unsafe for) (?:the |a |an |any |study |trial )*(?:patient"
            r"|subject|participant"
            r"|individual)s?\b(?! (?:with|who|in|of|aged|age|safety|from the))(?!['’])",
            re.IGNORECASE,
        ),
        r"\g<v> you",
    ),
    (
        "patient|subject|participant",
        re.compile(
            r"(?<!or )(?<!and )\b(?:the )?(?P<x>safety|health|condition|monitoring|welfare|compliance"
            r"|participation|life"
            r"|well-being) of (?:the )?"
            r"(?:patient|subject|participant)s?\b",
            re.IGNORECASE,
        ),
        r"your \g<x>",
    ),
    (
        "your",
        re.compile(r"\b(?:an?|the) (?P<how>(?:\w+ ){1,2})your (?P<x>condition|health|safety|life)\b"),
        r"your \g<how>\g<x>",
    ),
    ("willingness", re.compile(r"(?<=understand )and willingness to "), "and willing to "),
    (
        "patient|subject|participant",
        re.compile(r"\bthe (?:patient|subject|participant)s?\b", re.IGNORECASE),
        "you",
    ),
    (
        "patients|patient|subject|subjects|participant|participants",
        re.compile(r"\b(?:patient|subject|participant)(?:['’]s|s['’])(?= \w)", re.IGNORECASE),
        "your",
    ),
    ("you|patient|subject|participant", re.compile(r"\byou (?:is|was|has)\b", re.IGNORECASE), "you are"),
)
_PLAINER = (
    ("prior", re.compile(r"\bprior to\b", re.IGNORECASE), "before"),
    (
        "before|prior",
        re.compile(
            r"\bbefore (?:the |your |study |trial )*(?:registration|enrol+ment|study entry|entry|inclusion|joining)"
            r"(?: (?:in|into|onto|on|to) (?:the|this) (?:study|trial))?(?=[,;.)?]|$| and\b| or\b| except\b)",
            re.IGNORECASE,
        ),
        "before you join the trial",
    ),
    (
        "before|prior",
        re.compile(
            r"\bbefore (?:(?:the |your )?(?:start|starting|initiation|beginning|receiving|first dose"
            r"|first administration)"
            r"(?: of)? )?(?:the |your )?(?:first dose of )?(?:the )?(?:study|trial|protocol"
            r"|investigational) (?:drug|treatment|therapy"
            r"|medication|product|agent|intervention)(?: administration| initiation)?(?=[,;.)?]|$| and\b| or\b"
            r"| except\b)"
            r"|\bbefore (?:the )?first dose(?=[,;.)?]|$)",
            re.IGNORECASE,
        ),
        "before the trial treatment starts",
    ),
    ("ae", re.compile(r"(?<!CTC )(?<!CTCAE )\bAE(s?)\b"), r"adverse event\1"),
    (
        "patient",
        re.compile(r"\bpatients?['’]?s? (?=(?:safety|self-assessment|participation|compliance)\b)"),
        "your ",
    ),
    (
        "who",
        re.compile(r"\bWHO (?=(?:\d{4} )?(?:criteria|classification|diagnos|definition|standard))"),
        "World Health Organization ",
    ),
    ("subsequent", re.compile(r"\bsubsequent to\b", re.IGNORECASE), "after"),
    (
        "visit",
        re.compile(
            r"\b(?:enrolment|enrollment|randomi[sz]ation|registration|screening|inclusion|baseline) visit\b",
            re.IGNORECASE,
        ),
        "first study visit",
    ),
    ("utili", re.compile(r"\butili[sz]", re.IGNORECASE), "us"),
    ("breast", re.compile(r"\bbreast[- ]?feeding\b", re.IGNORECASE), "breastfeeding"),
    ("grade", re.compile(r"\b(?:≥|>=)\s*(?=Grade)", re.IGNORECASE), "at least "),
    ("grade", re.compile(r"(?<!/)>\s*(?=Grade)", re.IGNORECASE), "more than "),
)
_WITH_OR_WITHOUT = re.compile(r"\s*\+/-\s*")
_SAID_TO_YOU = Rewriter((*_SECOND_PERSON, *_PLAINER))

_BARE_SIGN = re.compile(
    r"\s?(?P<sign>[≥≤<>]=?)\s*(?=(?:the |institutional |local |grade |class |ctc|nci|level |uln|upper|lower"
    r"|lln|[IV]{1,3}\b|stage |one |two |three |four ))",
    re.IGNORECASE,
)
_SAID_SIGN = {"≥": "at least", ">=": "at least", "≤": "at most", "<=": "at most", ">": "more than", "<": "less than"}


def signs_said(text: str) -> str:
    """Signs before words said as words: "≥ grade 2", "≤ institutional upper limit of normal"."""
    said = _BARE_SIGN.sub(lambda match: f" {_SAID_SIGN.get(match['sign'], match['sign'])} ", text)
    return said.replace("( ", "(")


_SIGNS = ("<", ">", "≥", "≤", "＞", "＜", "=")


@lru_cache(maxsize=16)  # several rules ask for the same words one after the other
def second_person(words: str) -> str:
    """The words with "you" for the person, signs said in words, and a few plainer words."""
    if names_one(words, _SIGNS) or "uln" in words.lower():
        words = signs_said(spoken(words))
    if "+/-" in words:
        words = _WITH_OR_WITHOUT.sub(" with or without ", words)
    return " ".join(_SAID_TO_YOU(words).split())


_NAMES = word_set(
    "Hodgkin Parkinson Alzheimer Crohn Gilbert Guillain-Barre Burkitt Verbiest Cushing Raynaud Sjogren Down "
    "Karnofsky Fitzpatrick English Spanish French German Botox I Norwegian Danish Medicare Child-Pugh Wilson "
    "Addison Marfan Ann Philadelphia Barrett Graves Hashimoto Huntington Lyme Paget Turner Tourette Chinese"
)


def lower_first(words: str) -> str:
    """The first letter small, unless the word is an abbreviation or a name."""
    first = words.split(" ", 1)[0]
    coded = first[1:] != first[1:].lower() or any(character.isdigit() for character in first)
    named = first in _NAMES or first.rstrip("'s’") in _NAMES
    return words if coded or named or first[1:2] == "-" else words[:1].lower() + words[1:]
