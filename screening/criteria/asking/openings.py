"""Criteria told by their first word: a verb, a participle, a state or a kind of person, and the question it opens."""

import re

from screening.criteria.asking.articles import article
from screening.criteria.asking.second_person import lower_first, second_person
from screening.criteria.context import Context
from screening.criteria.text import small, word_set
from screening.criteria.tree import Section

_ADVERBS = word_set(
    "currently recently previously regularly already actively presently also habitually frequently usually always"
    " newly still continuously voluntarily"
)
_VERBS = word_set(
    "abuse accept agree anticipate attend believe belong breastfeed carry chew complain consume cooperate depend drink"
    " drive eat endorse enjoy exercise exhibit expect experience express feel follow have identify intend keep "
    "lack live"
    " maintain meet move need own participate perform plan play possess practice practise prefer present read receive"
    " refuse rely report require reside show sleep smoke speak spend suffer take tolerate travel understand undergo use"
    " wake walk want wear weigh wish work write accompany display"
)
_DONE = word_set(
    "experienced tested failed completed received participated undergone had used taken developed suffered donated"
    " attempted progressed relapsed responded recovered stopped started consumed smoked lost gained opted shown"
    " demonstrated achieved travelled traveled given worked requested manifested passed"
)
_BEEN_DONE = word_set("treated diagnosed operated identified exposed admitted vaccinated immunized randomized tried")
_STATES = word_set(
    "incarcerated imprisoned detained institutionalized hospitalized hospitalised enrolled affiliated registered"
    " scheduled pregnant lactating breastfeeding sterile postmenopausal premenopausal menopausal healthy ambulatory"
    " non-ambulatory claustrophobic obese overweight literate fluent allergic intolerant seropositive seronegative"
    " hiv-positive immunocompromised immunosuppressed bedridden wheelchair-bound eligible ineligible suitable "
    "unsuitable"
    " fit medically clinically skeletally resident insured edentulous able unable willing unwilling capable incapable"
    " dependent addicted infected unresponsive resistant refractory blind deaf deprived economically legally mentally"
    " physically cognitively non-compliant noncompliant uncooperative awake alert married employed retired homeless"
    " involved engaged covered equipped"
    " right-handed available unavailable responsible periodontally asymptomatic symptomatic proficient"
)
_STATE_AFTER = word_set(
    "healthy stable mature disadvantaged competent able fit incompetent unstable impaired suitable incapable unfit ill"
    " sensitive free ready eligible willing unable capable obese protected disabled handicapped"
)
_BARE_ADVERBS = word_set(
    "medically clinically skeletally economically legally mentally physically cognitively periodontally"
)
_PERSON = re.compile(
    r"(?:an? )?(?P<kind>(?:[a-z0-9'./-]+ ){0,5}?)(?P<who>prisoner|smoker|employee|athlete|student|inmate|resident|user"
    r"|member|relative|nurse|worker|drinker|carrier|candidate|owner|veteran|driver|beneficiary)(?P<s>s?)\b(?P<rest>.*)"
)
_NO_KIND = re.compile(r"\b(?:patients?|subjects?|of|by|with|not|no|any|all|other|than|for)\b")
_NOUNS_IN_ING = word_set(
    "bleeding swelling itching breathing screening imaging walking hearing feeling finding wheezing scarring vomiting"
    " underlying existing ongoing pre-existing preexisting remaining missing failing during being including excluding"
    " following according understanding training sequencing staging nursing functioning coming tingling non-bleeding"
    " opening testing binding housing persisting recurring presenting straining sleeping meaning fasting resting"
    " increasing decreasing worsening fluctuating measuring lasting pending using learning building"
)
_STATIVE = {
    "owning": "own", "possessing": "have", "having": "have", "accepting": "accept", "agreeing": "agree",
    "signing": "sign", "speaking": "speak", "smoking": "smoke", "needing": "need", "requiring": "need",
    "understanding": "understand", "meeting": "meet", "belonging": "belong", "reporting": "report",
    "wishing": "wish", "wanting": "want", "refusing": "refuse", "knowing": "know", "lacking": "lack",
}  # fmt: skip
_PEOPLE_LAST = re.compile(
    r"^(?:any |all |an? )?(?P<x>[^,;:()]{3,60}?)[ -](?:patients?|subjects?|participants?|individuals?|cases|people)\W*$"
)
_SAYS_AN_ILLNESS = re.compile(
    r"(?:\w*(?:itis|osis|emia|oma|pathy|opia|ectomy|trophy)|diabetes|dm|cancer|failure|disease|syndrome|disorder|injury"
    r"|headache|migraines?|infection|stroke|hypertension|asthma|epilepsy|depression|leuka?emia|lymphoma|aml|nsclc|hiv"
    r"|lesions?|tumou?rs?|pain|fractures?|mds|hepatitis)$"
)
_KNOWN_STATE = re.compile(
    r"(?:[a-z]+(?:phobic|ulatory|compliant|pausal|suppressed|compromised|positive|morbid)|obese)$"
)
_BE = re.compile(r"(?:to|must|should|will|have to|has to|need to|needs to) be (?=\w)|(?:are|is) to be ")
_ARE = re.compile(r"(?:are|is|were|was) (?=\w)")


def by_opening(words: str, context: Context) -> str | None:
    """The question that the first word opens; None where it is none that the tables know."""
    plain = _without_people(second_person(words))
    lowered = small(plain)
    standing = _STANDING.match(lowered)
    if standing:
        return f"Are you {lower_first(plain)}?"
    for pattern, opener in _NAMED if _ANY_NAMED.match(lowered) else ():
        match = pattern.match(lowered)
        if match:
            return f"{opener} {lower_first(plain[match.end() :])}?"
    be = _BE.match(lowered) or _ARE.match(lowered)
    if be:
        return f"Are you {plain[be.end() :]}?" if _may_be(lowered[be.end() :]) else None
    first = re.match(r"[a-z-]+", lowered)
    if first is None:
        return None
    adverb = first.group() in _ADVERBS
    second = re.match(r"[a-z-]+", lowered[first.end() + 1 :]) if adverb else None
    word = second.group() if second else first.group()
    start = first.end() + 1 if second else 0
    return (
        _verb(word, plain, start, context)
        or _participle(word, plain, lowered)
        or _state(word, plain, lowered)
        or _person(plain, lowered)
        or _people(plain, lowered)
    )


_ANYBODY = re.compile(
    r"(?:the |all |any |those |other |such |study |eligible |major |minor )*(?:patients?|subjects?"
    r"|participants?|individuals?"
    r"|persons?|people|volunteers?|those|anyone|adults?(?= (?:unable|who|unwilling|able|lacking)))[,:]? "
    r"(?:(?:who|that),? )?(?!with |\()",
    re.IGNORECASE,
)


def _without_people(plain: str) -> str:
    match = _ANYBODY.match(plain)
    return plain[match.end() :] if match else plain


_STANDING = re.compile(
    r"(?:in (?:legal|police|good|poor|remission|custody|prison|jail|need|the (?:first|second|third|luteal"
    r"|follicular)|the"
    r" habit|a (?:stable|committed)|acute|critical|complete|partial|bouts?)|under (?:legal|guardianship|the "
    r"(?:care|legal"
    r"|influence)|judicial|tutorship|curatorship|arrest|regular|follow)|on (?:dialysis|ha?emodialysis|stable|a stable"
    r"|the waiting|parental|anticoag|chronic|long|oral|insulin|active|preventive|continuous|sick)|of (?:legal|full) age"
    r"|at (?:high |increased |significant |low |imminent )*risk|stable on|an? (?:adult|woman|man|male|female"
    r"|child|student"
    r"|minor)|out of)\b"
)
_NAMED = tuple(
    (re.compile(pattern), opener)
    for pattern, opener in (
        (r"(?:self-?reports?|report|diary|record) of (?:having )?(?=\w)", "Do you have"),
        (r"(?:acceptance|agreement|consent) to (?=[a-z]+ )(?!the |a )", "Do you agree to"),
        (r"(?:acceptance) of (?=\w)", "Do you accept"),
        (r"consent for (?=\w)", "Do you agree to"),
        (r"(?:affiliation|affiliated) (?=(?:with|to)\b)", "Are you affiliated"),
        (r"(?:an? )?indication for (?=\w)", "Do you have an indication for"),
        (
            r"adults?(?: patients?| subjects?| participants?| volunteers?)? (?=(?:\([^()]*\) )?(?:with|who have"
            r"|who are|undergoing|diagnosed)\b)",
            "Are you an adult",
        ),
        (r"adult (?:patients?|subjects?|participants?) (?=\w)", "Are you an adult"),
        (r"did (?=[a-z]+ )", "Did you do"),
        (r"(?:able|ability|possession of and ability) to (?=\w)", "Are you able to"),
        (r"possession of (?=\w)", "Do you have"),
        (r"expect(?:s|ed|ing)? to (?=\w)", "Do you expect to"),
        (r"(?:non-?adherence|non-?compliance) (?:to|with) (?=\w)", "Do you fail to keep to"),
        (
            r"(?=(?:sufficient|adequate|good|basic|enough) (?:understanding|knowledge|command|proficiency|literacy)\b)",
            "Do you have",
        ),
        (r"fully recovered from (?=\w)", "Have you fully recovered from"),
        (r"provide (?=\w)", "Can you provide"),
        (r"(?:test|monitor|check)s? (?=(?:their|your|the|blood) )", "Do you test"),
        (r"had (?:a |any )?(?:prior|previous) (?=\w)", "Have you ever had"),
        (r"equipped with (?=\w)", "Do you have"),
        (r"implanted with (?=\w)", "Have you been implanted with"),
        (r"(?:planned|scheduled) to (?=\w)", "Are you planned to"),
        (
            r"(?=(?:one|two|three|four|\d+|at least (?:one|two|three|four|\d+)|an?) (?:or more )?(?:prior "
            r"|previous |intensive "
            r"|full )*(?:cycles?|courses?|lines?|doses?)\b)",
            "Have you had",
        ),
    )
)


_ANY_NAMED = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _NAMED))


def _may_be(rest: str) -> bool:
    word = rest.partition(" ")[0].strip(",")
    return word in _STATES or word in _ADVERBS or word.endswith(("ed", "ing", "ble")) or word in {
        "at", "in", "on", "under", "between", "a", "an", "over", "able", "from", "of", "free", "the", "aged",
    }  # fmt: skip


def _verb(word: str, plain: str, start: int, context: Context) -> str | None:
    base = _base(word)
    before = f"{lower_first(plain[:start])}" if start else ""
    rest = plain[start + len(word) :]
    if (base == "live" and not _WHERE.match(rest)) or rest.startswith((" of ", " exposure")):
        return None  # "live vaccines", "display of aggression": no verb
    if base:
        said = "have" if base in {"possess", "suffer"} else base
        rest = re.sub(r"^ from\b", "", rest) if base == "suffer" else rest
        return f"Do you {before}{said}{rest}?"
    if word in _STATIVE:
        return f"Do you {before}{_STATIVE[word]}{rest}?"
    if word.endswith("ing") and word not in _NOUNS_IN_ING and " " in plain[start:].strip():
        return f"Are you {before}{word}{rest}?" if context.section is not Section.OTHER else None
    return None


_WHERE = re.compile(r" (?:in|within|at|near|with|alone|on|outside|independently|less|more|close|together|by|around)\b")


def _base(word: str) -> str | None:
    """The verb in the form after "Do you"; None for a word that is no verb of the table."""
    for base in (word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"):
        if base in _VERBS:
            return "have" if base == "has" else base
    return None


def _participle(word: str, plain: str, lowered: str) -> str | None:
    if word in _DONE:
        return f"Have you {lower_first(plain)}?"
    return f"Have you been {lower_first(plain)}?" if word in _BEEN_DONE else None


def _state(word: str, plain: str, lowered: str) -> str | None:
    if word in _BARE_ADVERBS:
        second = re.search(r"[a-z]+", lowered[len(word) + 1 :])
        return f"Are you {lower_first(plain)}?" if second and second.group() in _STATE_AFTER else None
    if word not in _STATES:
        return None
    if word in {"refractory", "resistant", "infected", "symptomatic", "asymptomatic", "fit", "suitable"}:
        after = lowered[lowered.index(word) + len(word) :].lstrip()
        return (
            f"Are you {lower_first(plain)}?" if after.startswith(("to ", "for ", "with ", "by ")) or not after else None
        )
    after = lowered[lowered.index(word) + len(word) :].lstrip(" ,")
    ends = not after or after.startswith(_AFTER_STATE)
    return f"Are you {lower_first(plain)}?" if ends else None


_AFTER_STATE = (
    "or ", "and ", "at ", "in ", "on ", "with ", "by ", "for ", "to ", "of ", "(", "during ", "after ", "from ",
    "before ",
    "who", "as ", "within ", "under ", "against ", "enough", "because", "due ", "through",
)  # fmt: skip


def _person(plain: str, lowered: str) -> str | None:
    match = _PERSON.match(lowered)
    if match is None or _NO_KIND.search(match["kind"]) or (match["rest"] and match["rest"][0] not in " ,("):
        return None
    kind = plain[match.start("kind") : match.end("kind")]
    kind = kind if kind[:2].isupper() or kind[:4] in {"U.S."} or not kind else lower_first(kind)
    who = match["who"]
    rest = plain[match.end("s") :]
    return f"Are you {article(kind or who)} {kind}{who}{rest}?"


def _people(plain: str, lowered: str) -> str | None:
    """ "Renal failure patients" have it; "claustrophobic patients" are so."""
    match = _PEOPLE_LAST.match(lowered)
    if match is None:
        return None
    x = lower_first(plain[match.start("x") : match.end("x")])
    last = match["x"].rsplit(" ", 1)[-1]
    if _SAYS_AN_ILLNESS.match(last):
        return f"Do you have {x}?"
    return f"Are you {x}?" if _KNOWN_STATE.match(last) or last in _STATES else None


_BIRTH_CONTROL = re.compile(r"contracept|birth control", re.IGNORECASE)
_METHOD = re.compile(
    r"(?:an? )?(?:\w+[ -]){0,3}(?:contracepti\w+|condoms?|diaphragm|sponge|device|iud|ius|barrier|progest\w+"
    r"|pills?|implants?"
    r"|steriliz?s?ation|vasectom\w+|ligation|occlusion|patch|ring|abstinence|injections?|spermicide)\b"
)


def used(words: str, context: Context) -> str | None:
    """A method of birth control that stands below its lead-in by itself: one uses it."""
    if not context.lead or not _BIRTH_CONTROL.search(context.lead) or context.negated:
        return None
    plain = second_person(words)
    return f"Do you use {lower_first(plain).rstrip(' ,')}?" if _METHOD.match(small(plain)) else None
