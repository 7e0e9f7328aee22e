"""Criterion words made ready for a question: side remarks set apart, the third person turned into "you"."""

import re
from dataclasses import dataclass

from screening.criteria.quantities import spoken
from screening.criteria.text import word_set

_SENTENCE = re.compile(r"(?<=[\w)%\]”\"])[.;]\s+(?=[A-Z(*≥])(?<!\be\.g\.\s)(?<!\bi\.e\.\s)(?<!\bvs\.\s)")
_PAREN = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z0-9/&-]{0,9}s?\d?")
_EXAMPLE_WORDS = re.compile(
    r"(?:e\.?\s?g\.?|for example|for instance|such as|including(?: but not limited to)?|includes?|i\.?\s?e\.?|eg"
    r"|ie)[,:]?\s+",
    re.IGNORECASE,
)
_TRAILING_LIST = re.compile(
    r",?\s+(?P<how>such as|including,? but not limited to,?|including|includes|for example,?"
    r"|e\.g\.,?)\s+(?P<list>[^;()]{12,})$",
    re.IGNORECASE,
)
_SECOND_PERSON = (
    (
        re.compile(
            r"\b(?:his/her|his or her|her or his|his/hers|his|the (?:patient|subject|participant)['’]?s|the (?:patients"
            r"|subjects|participants)['’])(?=\s)",
            re.IGNORECASE,
        ),
        "your",
    ),
    (
        re.compile(
            r"\btheir(?=\s+(?:abilit|participat|safety|health|diabetes|asthma|pain|migraine|headache|blood|baby"
            r"|child|recurrent|refractory|prior|previous|own|illness|disease|condition|doctor|physician|parent"
            r"|partner|consent|cancer|symptom|study|medication|current|usual|home|smart|phone|ability|primary|legal"
            r"|sexual|head))",
            re.IGNORECASE,
        ),
        "your",
    ),
    (re.compile(r"\b(?:him/her|he/she|she/he|he or she)\b", re.IGNORECASE), "you"),
    (
        re.compile(
            r"\b(unwilling|unable|willing|able) to (?=(?:or|and)(?:/or)? (?:unwilling|unable|willing|able) to\b)",
            re.IGNORECASE,
        ),
        r"\1 ",
    ),
    (
        re.compile(
            r",? or (?:adults|patients|women|men|those|subjects|participants) of (?:reproductive|child-?bearing) "
            r"(?:potential|age) who are ",
            re.IGNORECASE,
        ),
        ", or, if you can have children, are you ",
    ),
    (
        re.compile(r",? or (?:(?:patients|those|subjects|participants) )?who (?:are|is) ", re.IGNORECASE),
        ", or are you ",
    ),
    (
        re.compile(
            r",? or (?:(?:patients|those|subjects|participants) )?who (?:have|has|had) (?=(?:been|not|had|taken"
            r"|undergone|\w+ed)\b)",
            re.IGNORECASE,
        ),
        ", or have you ",
    ),
    (
        re.compile(
            r"(?<=[a-z]) or (?:have|has) (?=(?:been|participated|received|had|taken|undergone|used|\w+ed)\b)",
            re.IGNORECASE,
        ),
        " or have you ",
    ),
    (
        re.compile(
            r"(?<=[a-z]),? or are (?=(?:\w+ing|expected|planned|unable|unwilling|likely|scheduled)\b)", re.IGNORECASE
        ),
        ", or are you ",
    ),
    (re.compile(r",? or (?:is|are) (?=\w+ing\b)", re.IGNORECASE), ", or are you "),
    (
        re.compile(
            r",? or (?:anticipates?|plans?|planning|intends?|intending) "
            r"(?:a pregnancy|to become pregnant|becoming pregnant)",
            re.IGNORECASE,
        ),
        ", or planning to become pregnant",
    ),
    (
        re.compile(r"\b(Mellitus|Disease|Syndrome|Disorder|Infection|Cancer|Carcinoma|Failure)\b"),
        lambda match: match[1].lower(),
    ),
    (re.compile(r"\bthe (?:patient|subject|participant)s?\b", re.IGNORECASE), "you"),
    (re.compile(r"\byou (?:is|was|has)\b", re.IGNORECASE), "you are"),
)
_PLAINER = (
    (re.compile(r"\bprior to\b", re.IGNORECASE), "before"),
    (re.compile(r"\bsubsequent to\b", re.IGNORECASE), "after"),
    (
        re.compile(
            r"\b(?:enrolment|enrollment|randomi[sz]ation|registration|screening|inclusion|baseline) visit\b",
            re.IGNORECASE,
        ),
        "first study visit",
    ),
    (re.compile(r"\butili[sz]", re.IGNORECASE), "us"),
    (re.compile(r"\bbreast[- ]?feeding\b", re.IGNORECASE), "breastfeeding"),
    (re.compile(r"\s*\+/-\s*"), " with or without "),
    (re.compile(r"\b(?:≥|>=)\s*(?=Grade)", re.IGNORECASE), "at least "),
    (re.compile(r"(?<!/)>\s*(?=Grade)", re.IGNORECASE), "more than "),
)
_LONG_PAREN = 4
_MOST_DECIDING = 12
# Words in brackets that narrow the criterion: a question without them would ask something else.
_DECIDES = re.compile(
    r"[<>≥≤=]|\d|^(?:except|excluding|other than|unless|without|only|not|with)\b|greater|less than|more than",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The main words of a criterion; `examples` and `extra` are side remarks that belong into the help."""

    main: str
    examples: str = ""
    extra: str = ""


def phrase_of(text: str) -> Phrase:
    """Take a criterion apart: its first sentence without long brackets, its examples, the rest."""
    sentences = _SENTENCE.split(text, maxsplit=1)
    main, extra = sentences[0], sentences[1:]
    examples: list[str] = []
    main = _without_brackets(main, examples, extra)
    trailing = _TRAILING_LIST.search(main)
    if trailing and trailing.start() > 0:
        examples.insert(0, trailing["list"])
        main = main[: trailing.start()]
    return Phrase(_trim(main), _trim("; ".join(examples)), " ".join(extra).strip())


def second_person(words: str) -> str:
    """The words with "you" for the person, signs said in words, and a few plainer words."""
    words = spoken(words)
    for pattern, plain in (*_SECOND_PERSON, *_PLAINER):
        words = pattern.sub(plain, words)
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


_LOOSE_END = re.compile(r"(?:[\s,;:.。；^°†‡*]+|\s(?:and/or|and|or))*$", re.IGNORECASE)
_OPEN_END = re.compile(
    r",?\s(?:such as|including(?:,? but (?:is )?not limited to)?|for example|e\.g\.?|as follows|the following)$",
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
    words = _LOOSE_END.sub("", " ".join(words.split()))
    words = _LOOSE_END.sub("", _OPEN_END.sub("", words))
    return re.sub(r"\s+([,;.])", r"\1", words)
