"""Criteria that are always said in the same few ways (age, values, pregnancy, consent), and their questions."""

import re
from dataclasses import dataclass

from screening.criteria import labs
from screening.criteria.asking.age_words import age_words as unusual_age
from screening.criteria.asking.ages import aged
from screening.criteria.asking.second_person import lower_first
from screening.criteria.quantities import age_range
from screening.criteria.text import after, names_one, small, word_set
from screening.criteria.tree import AgeRange, Topic


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """A question, words in brackets after a value, and the name under which a report shows the value."""

    question: str
    extra: str = ""
    label: str = ""


def age_words(ages: AgeRange) -> str:
    """An age range after "Are you": "18 or older", "between 18 and 75 years old"."""
    low, high = _age(ages.low), _age(ages.high)
    if ages.low is not None and ages.high is not None:
        end = f"{low} or older and younger than {high}"
        return (
            end
            if not ages.high_inclusive
            else f"between {low} and {high} years old"
            if min(ages.low, ages.high) >= 1
            else f"between {low} and {high} old"
        )
    if ages.low is not None:
        return f"{low} or older" if ages.low_inclusive else f"older than {low}"
    return f"{high} or younger" if ages.high_inclusive else f"younger than {high}"


def _age(years: float | None) -> str:
    if years is None:
        return ""
    if years >= 1:
        return f"{years:g}"
    return f"{round(years * 12)} months" if years * 12 >= 1 else f"{round(years * 365.2425)} days"


_AGE_FIRST = re.compile(
    r"\W*(?:[≥>]=?\s*)?\d{1,2}\W{0,3}(?:to |and |- )?\W?(?:\d{1,2}\s*)?-?\s?(?:years?|yrs)\b", re.IGNORECASE
)
_NO_CONSENT = re.compile(
    r"\W*(?:absence|lack|no|without|missing|not having) ?(?:of )?(?:a |an |the |any )?(?:signed |written "
    r"|informed |valid )*consent"
    r"(?: form)?\W*$",
    re.IGNORECASE,
)
_BANNED = re.compile(r"\s(?:are|were|will be|is|must be) (?:excluded|not (?:eligible|allowed|included))\W*$")
_BANS = ("excluded", "eligible", "allowed", "included")


def set_question(text: str, topic: Topic, negated: bool) -> SetQuestion | None:
    """The question of a criterion that is said in one of the usual ways; None for all others."""
    asked = _age_question(text, topic, negated)
    if asked is not None:
        return asked
    compared = labs.comparison(text)
    if compared is not None and not negated:
        return SetQuestion(_lab_question(compared), compared.extra, compared.measure.label)
    if topic is Topic.CONSENT and (_NO_CONSENT.match(text) if negated else _only_consent(text)):
        return SetQuestion(_CONSENT)
    said = _BANNED.sub("", text) if text[-14:].rstrip(" .;,").endswith(_BANS) else text
    for pattern, question in _SAID_ALIKE.get(topic, ()):
        if pattern.match(said):
            return SetQuestion(question)
    return None


def _age_question(text: str, topic: Topic, negated: bool) -> SetQuestion | None:
    ages = age_range(text) if topic is Topic.AGE else None
    if ages is not None:
        return SetQuestion(f"Are you {age_words(ages)}?")
    about_age = topic is Topic.AGE or (topic is Topic.DIAGNOSIS and _AGE_FIRST.match(text))
    beside = aged(text) if about_age and not negated else None
    if beside is None:
        unusual = unusual_age(text) if topic is Topic.AGE and not negated else ""
        return SetQuestion(f"Are you {unusual}?") if unusual else None
    verb = "Were you" if _THEN.search(beside[2]) else "Are you"
    return SetQuestion(" ".join(f"{verb} {beside[0]}{age_words(beside[1])}{beside[2]}?".split()))


_THEN = re.compile(r"^ (?:at|on|by) [^,]*\b(?:diagnosis|onset|transplant)")


def _lab_question(compared: labs.Comparison) -> str:
    said = compared.measure.said
    verb = "Are" if " and " in said or said == "triglycerides" else "Is"
    kind = f" ({compared.measure.kind})" if compared.measure.kind else ""
    amount = (
        f"{compared.bound.amount()} {compared.value}"
        if "times" in compared.value
        else compared.bound.said(compared.value)
    )
    return f"{verb} your {said}{kind} {amount}?"


_CONSENT = "Are you willing to sign an informed consent form?"
# Words that an item may be made of which says nothing but that people consent in writing.
_CONSENT_WORDS = word_set(
    "a able aged all an and any are as available be been before being by can consent consented consents date dated"
    " document entering entry form forms free freely from full fully give given giving has have having he icf in"
    " informed"
    " into is legal legally authorized representative their must obtained of older on or own participant participants"
    " participate participating participation patient patients person personally prior procedure procedures provide"
    " provided provides providing provision research screening she shall should sign signature signed signing signs"
    " study"
    " subject subjects the they this to trial volunteer volunteered voluntarily"
    " voluntary was were who will willing willingness written years your you 18 agree agrees agreed"
    " those freely granted start express acceptance enrollment recruited acquired completed read understood understand"
    " specific any irb approved institutional review board enrollment enrolment registration his her his/her after"
)
_GIVEN = word_set("informed written sign signed signs signing signature icf")


def _only_consent(text: str) -> bool:
    words = frozenset(re.findall(r"[\w/]+", text.lower()))
    if "able" in words and "willing" not in words:
        return False
    return "consent" in words and not _GIVEN.isdisjoint(words) and words <= _CONSENT_WORDS


_WHOLE: tuple[tuple[Topic, re.Pattern[str], str], ...] = tuple(
    (topic, re.compile(pattern, re.IGNORECASE), question)
    for topic, pattern, question in (
        (
            Topic.SEX,
            r"\W*(?:adult |healthy |all )*(?:women|females?)(?: (?:patients|subjects|participants))?(?: only)?\W*$",
            "Are you female?",
        ),
        (
            Topic.SEX,
            r"\W*(?:adult |healthy |all )*(?:men|males?)(?: (?:patients|subjects|participants))?(?: only)?\W*$",
            "Are you male?",
        ),
        (
            Topic.PREGNANCY,
            r"\W*(?:(?:patients?|subjects?|participants?|women|females?|are|is|who|currently|known to be|the|either"
            r"|any|must|not|be|non|no|female)\s+)*"
            r"(?:pregnan\w+|(?:pregnant|nursing|lactating|breast-?\s?feeding)(?:\s+(?:women|females?|patients?"
            r"|subjects?|mothers?))?)(?:[,/\s]|or|and)*(?:(?:women|are|is|currently|who)\s+)*"
            r"(?:breast-?\s?feeding|lactati(?:on|ng)|nursing)\s*(?:women|woman|mothers?|females?|patients?"
            r"|subjects?|participants?)?\W*$",
            "Are you pregnant or breastfeeding?",
        ),
        (
            Topic.PREGNANCY,
            r"\W*(?:(?:patients?|subjects?|participants?|women|females?|are|is|who|currently|known|to|be|the|not|non"
            r"|no|current|must|female)[\s-]+)*(?:pregnancy|pregnant)(?:\s+(?:women|woman|females?|patients?"
            r"|subjects?))?\W*$",
            "Are you pregnant?",
        ),
        (
            Topic.PREGNANCY,
            r"\W*(?:breast-?\s?feeding|lactation|lactating|nursing)(?:\s+(?:women|mothers?|females?))?\W*$",
            "Are you breastfeeding?",
        ),
        (
            Topic.PREGNANCY,
            r"\W*(?:a )?negative (?:serum |urine |blood |or |\(\w+\) )*pregnancy test(?: (?:within|at|prior|before"
            r"|during|in)\b.{0,60})?\W*$|\W*(?:women|females?)[\w\s,-]{0,50}must have a? ?negative (?:serum |urine "
            r"|or )*pregnancy test\W*$",
            "Is your pregnancy test positive?",
        ),
        (
            Topic.PREGNANCY,
            r"\W*(?:(?:patients?|subjects?|participants?|the|has|have|must|a)\s+)*negative (?:serum |urine |blood "
            r"|or )*pregnancy"
            r" test[^,;.]{0,60},? if [^,;.]{0,30}(?:child-?\s?bearing|reproductive) (?:potential|age)\W*$",
            "Is your pregnancy test positive?",
        ),
        (
            Topic.CONSENT,
            r"\W*(?:(?:patients?|subjects?|participants?|the|must|have|has|having|a|be|able|to|and|willing|of"
            r"|willingness|ability|capable|who|provided?|providing|provides?|give|given|giving|sign\w*|obtain\w*"
            r"|voluntar\w+|volunteered|provision|of|availability|in|this|trial|study|participat\w+|they|is|are|has"
            r"|been|an|can|will|understand|understanding|date|dated)\s+)*"
            r"(?:signed |written |the |an? |voluntary |irb[- ]approved |approved |and |dated )*(?:informed |written "
            r")+consent(?: form| document)?(?: \(icf\))?(?: (?:obtained|provided|given|signed|is obtained|must be "
            r"obtained|form signed))?(?:,? (?:prior to|before|after|according|in accordance|approved by|for "
            r"participation"
            r"|for the study|from the patient)\b(?!.*\b(?:able|willing|agree|must be (?:able|willing)"
            r"|capable)\b).*)?\W*$",
            "Are you willing to sign an informed consent form?",
        ),
        (
            Topic.CONSENT,
            r"\W*(?:denial|refusal|refus\w+|denied|declin\w+|unwilling\w*)\s*(?:of|to|the|give|sign|provide|an"
            r"|\s)*(?:written |signed |the |an? )*(?:informed )?consent(?: form)?\W*$",
            "Would you refuse to sign an informed consent form?",
        ),
        (
            Topic.CONSENT,
            r"\W*(?:signed )?(?:written )?(?:informed )?consent (?:was )?not (?:obtained|given|signed)\W*$",
            "Would you refuse to sign an informed consent form?",
        ),
        (
            Topic.SEX,
            r"\W*(?:both (?:sexes|genders)|both male and female|(?:fe)?males? (?:or|and|/) ?(?:fe)?males?"
            r"|(?:wo)?men (?:or|and) "
            r"(?:wo)?men)(?: patients| subjects| participants| are eligible)?\W*$",
            "Are you a woman or a man?",
        ),
        (
            Topic.HEALTH_CONDITION,
            r"\W*(?:known |positive |history of |active )*(?:hiv|human immunodeficiency virus(?: "
            r"\(hiv\))?)[\s-]*(?:positiv\w*|infection|infected(?: patients)?)?\W*$",
            "Do you have HIV?",
        ),
    )
)
_SAID_ALIKE = {
    topic: tuple((pattern, question) for about, pattern, question in _WHOLE if about is topic)
    for topic in (Topic.SEX, Topic.PREGNANCY, Topic.CONSENT, Topic.HEALTH_CONDITION)
}


_ECOG = re.compile(
    r"(?:an? |the )?(?:\w+ )?(?:(?:eastern cooperative oncology group|ecog|who|zubrod)\s*)+(?:(?:performance|physical"
    r"|behaviou?r|functional|general)(?: strength| condition)? )?(?:status"
    r"|score|ps)?(?: status)?(?: score)?(?: grade)?(?: scale)?\s*(?:of|is|:|=|must be"
    r"|score)?\s*(?P<v>.{1,30}?)(?: points?| \([^()]{3,60}\))?$",
    re.IGNORECASE,
)
_KPS = re.compile(
    r"(?:an? )?(?:karnofsky|kps|lansky)(?: performance)?(?: scale)?(?: status)?(?: score)?(?: \(kps\))?\s*(?:of|is"
    r"|:)?\s*(?P<v>(?:at least|more than|less than|at most|greater than or equal to|>).{1,12})$",
    re.IGNORECASE,
)
_LIFE = re.compile(
    r"(?:an? |the )?(?:estimated |expected |expecting |anticipated |predicted |minimum "
    r"|projected )*(?:life[- ]expectancy"
    r"|survival(?: (?:time|period))?|life ?span)\s*(?:is|of|:|time)?\s*(?P<v>(?:of )?(?:at least|more than"
    r"|greater than|less "
    r"than|at most|longer than|over|above|exceeding|a minimum of|(?=\d))\s?.{1,30}?)(?:,? (?:as )?(?:assessed"
    r"|determined|judged"
    r"|estimated|evaluated) by .{1,40})?$",
    re.IGNORECASE,
)


_STATUS = ("ecog", "eastern coop", "karnofsky", "kps", "lansky", "who ", "zubrod", "expectancy", "surviv", "life")
_HAVING = re.compile(r"(?:have|has|with|must have|having|be)\s+(?:an? )?", re.IGNORECASE)


def status_question(plain: str) -> str | None:
    """The question for a performance score or a life expectancy, from words in the second person."""
    if not names_one(small(plain), _STATUS):
        return None
    bare = after(_HAVING, plain)
    ecog = _ECOG.match(bare)
    if ecog and re.fullmatch(
        r"(?:(?:at most|at least|less than|more than|less than or equal to|of|between|to|or|and|,|-|–|~|≤|\s|[0-5])+)",
        ecog["v"].strip(),
    ):
        value = re.sub(r"^of ", "", ecog["v"].strip())
        return f"Is your ECOG performance status (how well you manage daily life) {_ecog_value(value)}?"
    loose = _loose_ecog(bare) if "ecog" in plain.lower() or "eastern coop" in plain.lower() else ""
    if loose:
        return f"Is your ECOG performance status (how well you manage daily life) {_ecog_value(loose)}?"
    kps = _KPS.match(bare)
    if kps:
        return f"Is your {bare.split()[0].capitalize()} performance score {kps['v'].strip()}?"
    life = _LIFE.match(bare)
    return (
        f"In your doctor's view, is your life expectancy {lower_first(re.sub('^of ', '', life['v']))}?"
        if life
        else None
    )


_ECOG_WORDS = re.compile(
    r"eastern cooperative oncology group|\b(?:ecog|ps|performance|physical|status|standards?|scores?|scoring"
    r"|fitness|scale"
    r"|grades?|points?|strength|the|an?|of|is|are|was|be|must|should|has|have|with|condition|general)\b|[=:()]",
    re.IGNORECASE,
)
_ECOG_LONGEST = 110


def _loose_ecog(words: str) -> str:
    """The value of an ECOG criterion that says nothing else, whatever the order of its words."""
    value = " ".join(_ECOG_WORDS.sub(" ", words).split()).strip(" .;,") if len(words) < _ECOG_LONGEST else ""
    value = value.replace("＜", "less than ").replace("lower than", "less than")
    return (
        value
        if re.fullmatch(
            r"(?:at (?:most|least)|less than|more than|between)? ?[0-5](?: ?(?:-|–|~|to|or|and|,) ?[0-5])*", value
        )
        else ""
    )


def _ecog_value(value: str) -> str:
    span = re.fullmatch(r"(\d)\s*(?:-|–|~|to)\s*(\d)", value)
    return f"between {span[1]} and {span[2]}" if span else value
