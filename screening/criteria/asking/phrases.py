"""Criterion words taken apart: the main words, and the side remarks that belong into the help."""

import re
from dataclasses import dataclass

from screening.criteria.text import names_one, small

_SENTENCE = re.compile(r"[.;](?<=[\w)%\]”\"].)\s+(?=[A-Z(*≥])(?<!\be\.g\.\s)(?<!\beg\.\s)(?<!\bi\.e\.\s)(?<!\bvs\.\s)")
_PAREN = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z0-9/&-]{0,9}s?\d?")
_EXAMPLE_WORDS = re.compile(
    r"(?:e\.?\s?g\.?|for example|for instance|such as|including(?:,? but not limited to)?|includes?|eg)[,:]*\s+",
    re.IGNORECASE,
)
_MEANING_WORDS = re.compile(r"(?:i\.?\s?e\.?|that is|meaning|namely|which means)[,:]*\s+", re.IGNORECASE)
_TRAILING_LIST = re.compile(
    r"(?P<which>,? (?:which|that|these|this))?,?\s+(?P<how>such as:?|including:?,? but not limited to[,:]?|including"
    r"|includes?|for example,?"
    r"|e\.?g\.?,?)\s+(?P<list>[^;]{12,})$",
    re.IGNORECASE,
)
_LISTING = ("such as", "includ", "for example", "e.g", " eg")
# Words after a list that belong to what it illustrates: cut off with it, the question would ask of anything.
_LISTED = 3
_AFTER_LIST = re.compile(
    r"^(?:in|at|during|within) |\b(?:or|and) (?:those|patients|individuals|people|subjects)\b"
    r"|\bas well as\b|,? but (?:no|not)\b"
    r"|[<>≥≤]|\b(?:harbou?ring|carrying|positive for|at least|(?:more|less|greater) than"
    r"|up to)\b|\b(?:deemed|judged|considered|likely|investigators?"
    r"|opinion|within|in the (?:last|past|previous)|during|prior to|before|ago|excluding|other than|at the time"
    r"|(?:that|which) (?:may|might|would|could|will|in)|requiring|unless|except)\b"
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
    """The main words of a criterion; the rest are side remarks that belong into the help.

    `examples` illustrate it, `meaning` says it in other words ("i.e."), `extra` adds something, `excepted` does not
    count.
    """

    main: str
    examples: str = ""
    extra: str = ""
    excepted: str = ""
    meaning: str = ""


# How the study comes to know it is nothing to ask about.
_BY_REPORT = re.compile(
    r",? (?:per|by|based on|according to) (?:patient|participant|subject"
    r"|self)[’'s]*[- ]reports?(?: and evaluation of [\w ]{3,40})?(?=\W*$|,)",
    re.IGNORECASE,
)
_HALF_WIDTH = str.maketrans("；：（），。", ";:(),.")


def phrase_of(text: str) -> Phrase:
    """Take a criterion apart: its first sentence without long brackets, its examples, the rest."""
    text = text if text.isascii() else text.translate(_HALF_WIDTH)
    text = _BY_REPORT.sub("", text) if "report" in text else text
    sentences = _SENTENCE.split(text, maxsplit=1) if ". " in text or "; " in text else [text]
    main, extra = sentences[0], sentences[1:]
    examples: list[str] = []
    meaning: list[str] = []
    main = _without_brackets(main, examples, meaning, extra)
    main = _without_source(main, extra)
    trailing = _TRAILING_LIST.search(main) if names_one(small(main), _LISTING) else None
    if (
        trailing
        and trailing.start() > 0
        and main.count(",", 0, trailing.start()) < _LISTED
        and trailing["list"].count("(") == trailing["list"].count(")")
        and not _AFTER_LIST.search(small(trailing["list"]))
    ):
        (meaning if trailing["which"] else examples).insert(0, trailing["list"])
        main = main[: trailing.start()]
    if not examples and not meaning:
        return Phrase(_trim(main), extra=" ".join(extra).strip())
    named, meant = _trim("; ".join(examples)), _trim("; ".join(meaning))
    return Phrase(_trim(main), named, " ".join(extra).strip(), meaning=meant)


_LOOSE_SIGNS = frozenset(" ,;:.。；^°†‡*")
_LOOSE_WORDS = (" and/or", " and", " or")
_LONGEST_LOOSE = 7
_OPEN_WORDS = (" as", "including", "to", "example", "e.g", "e.g.", " eg", "follows", "following")
_OPEN_END = re.compile(
    r",?\s(?:such as|(?:specifically )?including(?:,? but (?:is )?not (?:limited|restricted) to)?|for example"
    r"|e\.?g\.?|as follows|(?:including )?(?:at least |any )?(?:(?:one|two|1|2) (?:or more )?)?(?:of )?the following)$",
    re.IGNORECASE,
)


_SOURCE = re.compile(
    r",?\s(?P<source>(?:(?:as )?(?:defined|described|classified|specified|outlined|graded) (?:by|in|according "
    r"to|per|using)"
    r"|according to|as per|in accordance with) (?:the |current |local |latest |international |new )*(?=[A-Z\d]|[a-z ]*"
    r"(?:criteria|classification|guidelines?|definition|protocol|standards?|label|version))[^<>≥≤;:]{3,140}"
    r"|(?:per|using|based on) (?=[^<>≥≤;:]{0,80}(?:criteria|classification|guidelines?|protocol|RECIST|DSM|ICD"
    r"|WHO|staging"
    r"|ICHD|IHS))[^<>≥≤;:]{3,120})$"
)
_MEASURED = re.compile(
    r"\b(?:at least|more than|less than|at most|and|or|who|which|that|within|must|should|for)\b", re.IGNORECASE
)
_SOURCES = (
    "defined",
    "described",
    "determined",
    "assessed",
    "accord",
    " per ",
    "based on",
    "using",
    "classified",
    "specified",
)


def _without_source(main: str, extra: list[str]) -> str:
    """The words without the classification that a diagnosis goes by, where nothing else is said beside it."""
    match = _SOURCE.search(main) if names_one(main, _SOURCES) else None
    if match is None or _MEASURED.search(match["source"]) or len(main[: match.start()].split()) < _LEAST_LEFT:
        return main
    extra.append(f"({match['source']})")
    return main[: match.start()]


_LEAST_LEFT = 3


def _without_brackets(main: str, examples: list[str], meaning: list[str], extra: list[str]) -> str:
    if "(" not in main and "[" not in main:
        return main
    kept: list[str] = []
    position = 0
    for match in _PAREN.finditer(main):
        inside = match["inside"].strip()
        kept.append(main[position : match.start()])
        kept.append(_bracket(match.group(), inside, examples, meaning, extra))
        position = match.end()
    return "".join(kept) + main[position:]


def _bracket(whole: str, inside: str, examples: list[str], meaning: list[str], extra: list[str]) -> str:
    """What stays of a bracket in the question: short conditions do, abbreviations and lists do not."""
    listed = _EXAMPLE_WORDS.match(inside)
    if listed:
        examples.append(inside[listed.end() :])
        return ""
    meant = _MEANING_WORDS.match(inside)
    if meant:
        meaning.append(inside[meant.end() :])
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
    if not words:
        return ""
    words = _closed(" ".join(words.split()))
    words = _closed(_OPEN_END.sub("", words) if small(words).endswith(_OPEN_WORDS) else words)
    return words.replace(" ,", ",").replace(" ;", ";").replace(" .", ".")


def _closed(words: str) -> str:
    """The words, folded, without signs and "and" or "or" at their end."""
    end = len(words)
    if words[-1:].isalnum() and not words[-_LONGEST_LOOSE:].lower().endswith(_LOOSE_WORDS):
        return words
    while end:
        tail = words[max(0, end - _LONGEST_LOOSE) : end].lower()
        if tail[-1] in _LOOSE_SIGNS:
            end -= 1
        elif tail.endswith(_LOOSE_WORDS):
            end -= len(tail) - tail.rindex(" ")
        else:
            break
    return words[:end]
