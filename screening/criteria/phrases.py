"""Criterion words made ready for a question: side remarks set apart, the third person turned into "you"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from screening.criteria.quantities import spoken
from screening.criteria.text import names_one, small, word_set

_SENTENCE = re.compile(r"[.;](?<=[\w)%\]”\"].)\s+(?=[A-Z(*≥])(?<!\be\.g\.\s)(?<!\beg\.\s)(?<!\bi\.e\.\s)(?<!\bvs\.\s)")
_PAREN = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z0-9/&-]{0,9}s?\d?")
_EXAMPLE_WORDS = re.compile(
    r"(?:e\.?\s?g\.?|for example|for instance|such as|including(?: but not limited to)?|includes?|i\.?\s?e\.?|eg"
    r"|ie)[,:]?\s+",
    re.IGNORECASE,
)
_TRAILING_LIST = re.compile(
    r",?\s+(?P<how>such as:?|including:?,? but not limited to[,:]?|including|includes|for example,?"
    r"|e\.?g\.?,?)\s+(?P<list>[^;]{12,})$",
    re.IGNORECASE,
)
_LISTING = ("such as", "includ", "for example", "e.g", " eg")
# Words after a list that belong to what it illustrates: cut off with it, the question would ask of anything.
_LISTED = 3
_AFTER_LIST = re.compile(
    r"[<>≥≤]|\b(?:at least|(?:more|less|greater) than|up to)\b|\b(?:deemed|judged|considered|likely|investigators?"
    r"|opinion|within \d|in the (?:last|past|previous)"
    r"|(?:that|which) (?:may|might|would|could|will|in)|requiring|unless|except)\b"
)
_SECOND_PERSON = (
    (
        ("his ", "his/", "the patient", "the subject", "the participant"),
        re.compile(
            r"\b(?:his/her|his or her|her or his|his/hers|his|the (?:patient|subject|participant)['’]?s|the (?:patients"
            r"|subjects|participants)['’])(?=\s)",
            re.IGNORECASE,
        ),
        "your",
    ),
    (
        ("their",),
        re.compile(
            r"\btheir(?=\s+(?:abilit|participat|safety|health|diabetes|asthma|pain|migraine|headache|blood|baby"
            r"|child|recurrent|refractory|prior|previous|own|illness|disease|condition|doctor|physician|parent"
            r"|partner|consent|cancer|symptom|study|medication|current|usual|home|smart|phone|ability|primary|legal"
            r"|sexual|head))",
            re.IGNORECASE,
        ),
        "your",
    ),
    (("/her", "/she", "/he", "or she"), re.compile(r"\b(?:him/her|he/she|she/he|he or she)\b", re.IGNORECASE), "you"),
    (
        (" to or", " to and"),
        re.compile(
            r"\b(unwilling|unable|willing|able) to (?=(?:or|and)(?:/or)? (?:unwilling|unable|willing|able) to\b)",
            re.IGNORECASE,
        ),
        r"\1 ",
    ),
    (
        ("who are ",),
        re.compile(
            r",? or (?:adults|patients|women|men|those|subjects|participants) of (?:reproductive|child-?bearing) "
            r"(?:potential|age) who are ",
            re.IGNORECASE,
        ),
        ", or, if you can have children, are you ",
    ),
    (
        ("who are ", "who is "),
        re.compile(r",? or (?:(?:patients|those|subjects|participants) )?who (?:are|is) ", re.IGNORECASE),
        ", or are you ",
    ),
    (
        ("who ha",),
        re.compile(
            r",? or (?:(?:patients|those|subjects|participants) )?who (?:have|has|had) (?=(?:been|not|had|taken"
            r"|previously"
            r"|undergone|\w+ed)\b)",
            re.IGNORECASE,
        ),
        ", or have you ",
    ),
    (
        (" or ha",),
        re.compile(
            r"(?<=[a-z]),? or (?:have|has) (?=(?:been|participated|received|had|taken|undergone|used|\w+ed)\b)",
            re.IGNORECASE,
        ),
        ", or have you ",
    ),
    (
        (" or are ",),
        re.compile(
            r"(?<=[a-z]),? or are (?=(?:\w+ing|expected|planned|unable|unwilling|likely|scheduled)\b)", re.IGNORECASE
        ),
        ", or are you ",
    ),
    ((" or is ", " or are "), re.compile(r",? or (?:is|are) (?=\w+ing\b)", re.IGNORECASE), ", or are you "),
    (
        ("pregnan",),
        re.compile(
            r",? or (?:anticipates?|plans?|planning|intends?|intending) "
            r"(?:a pregnancy|to become pregnant|becoming pregnant)",
            re.IGNORECASE,
        ),
        ", or planning to become pregnant",
    ),
    (
        ("pregnant ", "feeding ", "lactating ", "nursing "),
        re.compile(
            r"\b(?P<x>pregnant|breast-?\s?feeding|lactating|nursing) (?:female )?(?:women|woman|patients?|subjects?"
            r"|participants?"
            r"|females?|mothers?)(?=\W*$|,| or\b)",
            re.IGNORECASE,
        ),
        r"\g<x>",
    ),
    (
        ("mellitus", "disease", "syndrome", "disorder", "infection", "cancer", "carcinoma", "failure"),
        re.compile(r"\b(Mellitus|Disease|Syndrome|Disorder|Infection|Cancer|Carcinoma|Failure)\b"),
        lambda match: match[1].lower(),
    ),
    (
        ("the patient", "the subject", "the participant"),
        re.compile(r"\bthe (?:patient|subject|participant)s?\b", re.IGNORECASE),
        "you",
    ),
    (("you is", "you was", "you has"), re.compile(r"\byou (?:is|was|has)\b", re.IGNORECASE), "you are"),
)
_PLAINER = (
    (("prior to",), re.compile(r"\bprior to\b", re.IGNORECASE), "before"),
    (
        (
            "before registration",
            "before enrol",
            " entry",
            "before inclusion",
            "before joining",
            "before study",
            "before the",
            "before trial",
        ),
        re.compile(
            r"\bbefore (?:the |your |study |trial )*(?:registration|enrol+ment|study entry|entry|inclusion|joining)"
            r"(?: (?:in|into|onto|on|to) (?:the|this) (?:study|trial))?(?=[,;.)?]|$| and\b| or\b| except\b)",
            re.IGNORECASE,
        ),
        "before you join the trial",
    ),
    (
        (
            "drug",
            "first dose",
            "study t",
            "study m",
            "study p",
            "trial t",
            "trial m",
            "trial p",
            "protocol",
            "investigational",
            "intervention",
        ),
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
    ((" ae",), re.compile(r"(?<!CTC )(?<!CTCAE )\bAE(s?)\b"), r"adverse event\1"),
    (
        ("patient",),
        re.compile(r"\bpatients?['’]?s? (?=(?:safety|self-assessment|participation|compliance)\b)"),
        "your ",
    ),
    (
        ("who cr", "who cl", "who di", "who de", "who st", "who 2"),
        re.compile(r"\bWHO (?=(?:\d{4} )?(?:criteria|classification|diagnos|definition|standard))"),
        "World Health Organization ",
    ),
    (("subsequent to",), re.compile(r"\bsubsequent to\b", re.IGNORECASE), "after"),
    (
        (" visit",),
        re.compile(
            r"\b(?:enrolment|enrollment|randomi[sz]ation|registration|screening|inclusion|baseline) visit\b",
            re.IGNORECASE,
        ),
        "first study visit",
    ),
    (("utili",), re.compile(r"\butili[sz]", re.IGNORECASE), "us"),
    (("breast",), re.compile(r"\bbreast[- ]?feeding\b", re.IGNORECASE), "breastfeeding"),
    (("+/-",), re.compile(r"\s*\+/-\s*"), " with or without "),
    (("grade",), re.compile(r"\b(?:≥|>=)\s*(?=Grade)", re.IGNORECASE), "at least "),
    (("grade",), re.compile(r"(?<!/)>\s*(?=Grade)", re.IGNORECASE), "more than "),
)
_PLAIN = (*_SECOND_PERSON, *_PLAINER)
_LONG_PAREN = 4
_MOST_DECIDING = 12
# Words in brackets that narrow the criterion: a question without them would ask something else.
_DECIDES = re.compile(
    r"[<>≥≤=]|\d|^(?:except|excluding|other than|unless|without|only|not|with)\b|greater|less than|more than",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The main words of a criterion; `examples`, `extra` and `excepted` are side remarks that belong into the help."""

    main: str
    examples: str = ""
    extra: str = ""
    excepted: str = ""


def phrase_of(text: str) -> Phrase:
    """Take a criterion apart: its first sentence without long brackets, its examples, the rest."""
    sentences = _SENTENCE.split(text, maxsplit=1)
    main, extra = sentences[0], sentences[1:]
    examples: list[str] = []
    main = _without_brackets(main, examples, extra)
    trailing = _TRAILING_LIST.search(main) if names_one(small(main), _LISTING) else None
    if (
        trailing
        and trailing.start() > 0
        and main.count(",", 0, trailing.start()) < _LISTED
        and trailing["list"].count("(") == trailing["list"].count(")")
        and not _AFTER_LIST.search(small(trailing["list"]))
    ):
        examples.insert(0, trailing["list"])
        main = main[: trailing.start()]
    return Phrase(_trim(main), _trim("; ".join(examples)), " ".join(extra).strip())


@lru_cache(maxsize=16)  # one set of words is read by several rules
def second_person(words: str) -> str:
    """The words with "you" for the person, signs said in words, and a few plainer words."""
    words = spoken(words)
    lowered = small(words)
    for needs, pattern, plain in _PLAIN:
        if names_one(lowered, needs):
            words = pattern.sub(plain, words)
            lowered = small(words)
    return " ".join(words.split())


def lower_first(words: str) -> str:
    """The first letter small, unless the word is an abbreviation or a name."""
    first = words.split(" ", 1)[0]
    coded = first[1:] != first[1:].lower() or any(character.isdigit() for character in first)
    named = first in _NAMES or first.rstrip("'s’") in _NAMES
    return words if coded or named or first[1:2] == "-" else words[:1].lower() + words[1:]


_NAMES = word_set(
    "Hodgkin Parkinson Alzheimer Crohn Gilbert Guillain-Barre Burkitt Verbiest Cushing Raynaud Sjogren Down "
    "Karnofsky Fitzpatrick English Spanish French German Botox I Norwegian Danish Medicare Child-Pugh Wilson "
    "Addison Marfan Ann Philadelphia Barrett Graves Hashimoto Huntington Lyme Paget Turner Tourette Chinese"
)


_LOOSE_SIGNS = frozenset(" ,;:.。；^°†‡*")
_LOOSE_WORDS = (" and/or", " and", " or")
_LONGEST_LOOSE = 7
_OPEN_WORDS = (" as", "including", "to", "example", "e.g", "e.g.", " eg", "follows", "following")
_OPEN_END = re.compile(
    r",?\s(?:such as|(?:specifically )?including(?:,? but (?:is )?not (?:limited|restricted) to)?|for example"
    r"|e\.?g\.?|as follows|(?:including )?(?:at least |any )?(?:(?:one|two|1|2) (?:or more )?)?(?:of )?the following)$",
    re.IGNORECASE,
)


def _without_brackets(main: str, examples: list[str], extra: list[str]) -> str:
    kept: list[str] = []
    position = 0
    for match in _PAREN.finditer(main):
        inside = match["inside"].strip()
        kept.append(main[position : match.start()])
        kept.append(_bracket(match.group(), inside, examples, extra))
        position = match.end()
    return "".join(kept) + main[position:]


def _bracket(whole: str, inside: str, examples: list[str], extra: list[str]) -> str:
    """What stays of a bracket in the question: short conditions do, abbreviations and lists do not."""
    listed = _EXAMPLE_WORDS.match(inside)
    if listed:
        examples.append(inside[listed.end() :])
        return ""
    if _ABBREVIATION.fullmatch(inside) or not inside:
        return ""
    if _DECIDES.search(inside) and len(inside.split()) <= _MOST_DECIDING:
        return whole
    if len(inside.split()) >= _LONG_PAREN:
        extra.append(f"({inside})")
        return ""
    return whole


def _trim(words: str) -> str:
    words = _closed(" ".join(words.split()))
    words = _closed(_OPEN_END.sub("", words) if small(words).endswith(_OPEN_WORDS) else words)
    return words.replace(" ,", ",").replace(" ;", ";").replace(" .", ".")


def _closed(words: str) -> str:
    """The words, folded, without signs and "and" or "or" at their end."""
    end = len(words)
    while end:
        tail = words[max(0, end - _LONGEST_LOOSE) : end].lower()
        if tail[-1] in _LOOSE_SIGNS:
            end -= 1
        elif tail.endswith(_LOOSE_WORDS):
            end -= len(tail) - tail.rindex(" ")
        else:
            break
    return words[:end]
