"""What is often said and fits no opening: scans that showed something, durations, organs that work, judgements."""

import re
from collections.abc import Callable

from screening.criteria.asking.said_often_rows import ROWS
from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.context import Context
from screening.criteria.text import names_one, small
from screening.criteria.tree import Reply, Section, Topic

_NAMES = re.compile(r"\{(\w+)\}")


def said_often(words: str, context: Context) -> str | None:
    """The question for words that are said often; None where they are none of these."""
    plain = second_person(words).rstrip(" .;,")
    lowered = small(plain)
    for place in _places(lowered):
        if place >= _FIRST_RULE:
            found = _RULES[place - _FIRST_RULE][1](plain, lowered, context)
            if found:
                return found
            continue
        match = ROWS[place][1].fullmatch(lowered)
        if match:
            return _filled(ROWS[place][2], match, plain)
    return None


_START = 4


def _places(lowered: str) -> list[int]:
    """The rows and rules that the words can fit, in their order."""
    words = lowered.replace("/", " ").replace("-", " ").replace("(", " ").split()
    starts = _STARTS.intersection([word[:_START] for word in words])
    return sorted({place for start in starts for place in _BY_START[start]}) if starts else []


def _filled(question: str, match: re.Match[str], plain: str) -> str:
    def said(name: re.Match[str]) -> str:
        if name[1] not in match.re.groupindex or match[name[1]] is None:
            return ""
        value = plain[match.start(name[1]) : match.end(name[1])]
        if name[1] == "how":
            return value.upper()
        return value if match.start(name[1]) else lower_first(value)  # within a sentence a capital is a name's

    asked = " ".join(_NAMES.sub(said, question).split())
    return (
        asked.replace(" a MRI scan", " an MRI scan")
        .replace(" a X-RAY scan", " an X-ray")
        .replace(" ,", ",")
        .replace(" ?", "?")
    )


_STABLE = re.compile(
    r"(?:on |have |has |with |having |must be on )?(?:an? )?stable (?:on )?(?P<x>[\w ,/()-]*?(?P<noun>weight|dos(?:e"
    r"|es|age)|regimens?|medicines?|medications?"
    r"|treatments?|therap(?:y|ies)|diet)\b(?: (?:of|for (?!at least|\d|the |more|a min|over|one|two|three"
    r"|four)) ?[\w ,/-]{2,60}?)?)(?P<t> (?:for|over|during|since|within|in) .+)?"
)


def _stable(plain: str, lowered: str, context: Context) -> str | None:
    match = _STABLE.fullmatch(lowered) if "stable " in lowered and context.section is Section.INCLUSION else None
    if match is None:
        return None
    x = plain[match.start("x") : match.end("x")].strip()
    verb = "Have" if match["noun"].endswith("s") else "Has"
    when = plain[match.start("t") : match.end("t")] if match["t"] else ""
    return f"{verb} your {x} been stable{when}?"


_ORGAN_WORDS = (
    ("kidneys", "renal|kidney|kidneys"),
    ("liver", "hepatic|liver"),
    ("heart", "cardiac|heart|cardiovascular"),
    ("lungs", "pulmonary|lung|respiratory"),
    ("bone marrow", "bone marrow|marrow|hematologic|haematologic|hematological|haematological|hematopoietic"),
    ("blood clotting", "coagulation"),
    (
        "organs",
        "|organ|major|main|vital|important|end|end organ|end-organ|vital organ|major organ|main organ|important organ"
        "|organ and marrow|organ and bone marrow",
    ),
)
_ORGANS = {word: organ for organ, words in _ORGAN_WORDS for word in words.split("|")}
_ADEQUATE = re.compile(
    r"(?:must |should |have |has |having |with |an? |evidence of )*(?:adequate|sufficient|good|normal|acceptable"
    r"|appropriate) "
    r"(?P<x>[a-z, /-]{0,90}?) ?(?:organ )?functions?(?: reserve)?"
)
_PARTED = re.compile(r", and |, |/| and ")


def _organs(plain: str, lowered: str, _: Context) -> str | None:
    match = _ADEQUATE.fullmatch(lowered) if "function" in lowered else None
    if match is None:
        return None
    named = (
        [match["x"]] if match["x"] in _ORGANS else [one.removesuffix(" function") for one in _PARTED.split(match["x"])]
    )
    said = list(dict.fromkeys(_ORGANS.get(one.strip(), "?") for one in named))
    if "?" in said:
        return None
    both = " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    verb = "Do" if len(said) > 1 or said[0].endswith("s") else "Does"
    how = " normally" if "normal " in lowered else " well enough"
    return f"{verb} your {both} work{how}?"


_JUDGES = re.compile(
    r"\b(?:investigators?|researchers?|study doctors?|doctors?|physicians?|principal investigator|the pi|surgeons?)\b"
)
_UNSUITED = re.compile(
    r"\b(?:unsuitable|inappropriate|ineligible|inadequate|not (?:be )?(?:\w+ )?(?:suitable|appropriate|eligible"
    r"|adequate|fit|included"
    r"|being included|a (?:good|suitable|appropriate) candidate)|unfit|(?:think|believe|consider"
    r"|judge)s? [\w ]{0,12}inappropriate)\b"
)
_NAMED = re.compile(
    r"\b(?:disease|diseases|disorder|infection|cancer|pregnan|allerg|abuse|such as|including|e\.g|consent)\b"
)
_MOST_JUDGED = 30


def _judged(plain: str, lowered: str, context: Context) -> str | None:
    """That the study team thinks somebody unsuited, for whatever reason."""
    if context.fits_if is not Reply.NO or len(lowered.split()) > _MOST_JUDGED:
        return None
    if not _JUDGES.search(lowered) or not _UNSUITED.search(lowered) or _NAMED.search(lowered):
        return None
    return "Does the study doctor think that this trial is not right for you?"


_DIRECT = re.compile(
    r"(?P<x>(?:the |your )?(?:[a-z-]+ ){0,2}(?:attacks|symptoms|headaches|bouts)) (?P<verb>respond|occur|last"
    r"|improve|worsen|begin|start) (?P<rest>.+)"
)
_HAVE_BEEN = re.compile(
    r"(?P<x>(?:the |your )?(?:[a-z-]+ ){0,3}(?:attacks|symptoms|headaches|pain|headache|weight|dose|medication"
    r"|medicine|treatment|disease|condition"
    r"|regimen)) (?P<verb>has|have) (?P<rest>(?:been|lasted|persisted|progressed|failed|remained|started"
    r"|improved) (?!excluded).+)"
)


def _of_yours(plain: str, lowered: str, _: Context) -> str | None:
    """What is said of the attacks, the symptoms or the treatment of a person."""
    match = _DIRECT.fullmatch(lowered) or _HAVE_BEEN.fullmatch(lowered)
    if match is None or names_one(match["rest"], (" not ", " no ", "excluded", "patients")):
        return None
    x = plain[match.start("x") : match.end("x")]
    x = x if match["x"].startswith(("the ", "your ")) else f"your {lower_first(x)}"
    rest = plain[match.start("rest") :]
    if match.re is _DIRECT:
        return f"Do {x} {match['verb']} {rest}?"
    return f"{match['verb'].capitalize()} {x} {rest}?"


_NOW_OR_BEFORE = re.compile(
    r"(?:current|ongoing|active|concurrent|present)(?:,? (?:or|and/or)) (?:recent|previous|prior"
    r"|past)(?: \((?P<t>[^()]{3,40})\))? "
    r"(?P<x>(?!use\b|intake\b|participation\b|enrol|history\b|or\b|diagnosis of\b).+)"
)
_TREATED = {Topic.MEDICATION, Topic.PRIOR_TREATMENT, Topic.SURGERY}


def _now_or_before(plain: str, lowered: str, context: Context) -> str | None:
    """ "Ongoing or recent (within 5 years) X": what one has, or had."""
    match = _NOW_OR_BEFORE.fullmatch(lowered) if lowered.startswith(("curr", "ongo", "acti", "conc", "pres")) else None
    if match is None:
        return None
    x = plain[match.start("x") :].removeprefix("evidence of ").removeprefix("treatment with ")
    ill = "evidence of" in lowered or context.topic not in _TREATED
    when = f" {match['t']}" if match["t"] else ""
    return f"Do you have, or have you had{when}, {x}?" if ill else f"Are you having, or have you had{when}, {x}?"


_Rule = Callable[[str, str, Context], str | None]
_RULES: tuple[tuple[str, _Rule], ...] = (
    ("stable", _stable),
    ("function|functions", _organs),
    ("investigator|researcher|doctor|physician|surgeon|pi", _judged),
    ("attacks|symptoms|headache|bouts|pain|weight|dose|medication|treatment|disease|condition|regimen", _of_yours),
    ("current|ongoing|active|concurrent|present", _now_or_before),
)
_FIRST_RULE = len(ROWS)


def _by_start() -> dict[str, list[int]]:
    """Which rows and rules a word can open the way to, by its first letters."""
    found: dict[str, list[int]] = {}
    needs = [*(needs for needs, _, _ in ROWS), *(tuple(named.split("|")) for named, _ in _RULES)]
    for place, words in enumerate(needs):
        for word in words:
            found.setdefault(word[:_START], []).append(place)
    return found


_BY_START = _by_start()
_STARTS = frozenset(_BY_START)
