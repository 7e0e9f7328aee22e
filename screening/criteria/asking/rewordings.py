"""Openings of criteria that the question patterns do not know, put into words that they know; the sense stays."""

import re

from screening.criteria.asking.positive import without_subject
from screening.criteria.text import names_one, small

Rewording = tuple[tuple[str, ...], re.Pattern[str], str]


def _table(rows: tuple[tuple[str, str, str], ...]) -> tuple[Rewording, ...]:
    return tuple((tuple(needs.split("|")), re.compile(rf"\W*{old}", re.IGNORECASE), new) for needs, old, new in rows)


_PEOPLE = r"(?:patients?|subjects?|participants?|individuals?|persons?|people|volunteers?|those|anyone|candidates?)"
_KINDS = r"(?:the |all |any |those |other |adult |eligible |such |study |female |male |potential )*"
_ANYBODY = rf"{_KINDS}(?:{_PEOPLE}|wom[ae]n|females?|m[ae]n|males?)"
# In this order, each at the beginning of the words; what one row leaves is read by the next.
_OPENINGS = _table(
    (
        ("only", r"for (?:wom[ae]n|females?|m[ae]n|males?)(?: only)?\s*[:,]\s*", ""),
        (
            "renal|hepatic|cardiac|function|hematolog|haematolog|chemistry|labor",
            (
                r"(?:adequate )?(?:renal|hepatic|cardiac|kidney|liver|heart|bone marrow|marrow|ha?ematolog\w*|chemistry"
                r"|laboratory(?: values)?)(?: functions?)?\s*[:：]\s*(?=\S)"
            ),
            "",
        ),
        (
            "who |that ",
            rf"{_ANYBODY},? who,? (?=(?:currently |previously |recently |are |is |have |has |had |were |was )*\w)",
            "",
        ),
        (" at | on | in | under ", rf"{_ANYBODY} (?=(?:at (?:high |increased )?risk|under)\b)", "are "),
        (
            "unwilling|unable|refus|willing",
            rf"{_ANYBODY}[\s/]+(?:parents )?(?=(?:unwilling|unable|willing|able)\b)",
            "",
        ),
        ("refus", rf"(?:{_ANYBODY} )?(?:refusing|refuses|refused|refuse) to ", "must refuse to "),
        (
            "consent|agree",
            rf"(?:{_ANYBODY} |you )?(?:consents|consented|agreed|agreeing|agreement) to (?=\w)",
            "agree to ",
        ),
        (
            "ing ",
            rf"{_ANYBODY} (?:who are )?(?=(?:already |currently |regularly |still |also )*(?:practicing|attending"
            r"|breast-?feeding|lactating|nursing|performing|awaiting|wearing|following|seeking|consuming|abusing"
            r"|smoking|living|residing|working|receiving|having|intending|expecting)\b)",
            "are ",
        ),
        ("are |having", r"are (?:already |currently )*having (?=\w)", "have "),
        (
            "receiv|used|under|develop|experienc|fail|complet|respond|donat|participat",
            rf"{_ANYBODY} (?:who )?(?:have |has |had )?(?P<late>recently |previously |already )?(?:had )?"
            r"(?=(?:received|used|undergone|developed|experienced|failed|completed|responded|donated|participated)\b)",
            r"have \g<late>",
        ),
        (
            "hospital|operat|admitted|treated|scheduled|diagnos|enrol|exposed|infected|dependent|addicted",
            rf"{_ANYBODY} (?=(?:recently |previously |already |currently |not )*(?:hospitali[sz]ed|operated|admitted"
            r"|treated|scheduled|diagnosed|enrolled|exposed|infected|dependent|addicted|eligible)\b)",
            "been ",
        ),
        ("been ", r"been (?P<x>(?:currently )?(?:scheduled|dependent|addicted|infected|eligible)\b)", r"are \g<x>"),
        ("been ", r"been (?=\w)", "have been "),
        ("whose", rf"{_ANYBODY} whose (?P<x>[\w\s-]{{2,60}}?) (?P<verb>is|are) ", r"your \g<x> \g<verb> "),
        ("allerg|hypersens", r"(?:are )?(?:an? )?hypersensitivity to (?=\w)", "allergic to "),
        (
            "hypersens|allerg",
            r"(?:have |has |with )?(?:an? )?(?:known |severe |serious )?(?:hypersensitivity|allergy"
            r"|allergies) to (?=\w)",
            "allergic to ",
        ),
        (
            "past|present|current",
            r"(?:past or (?:present|current)|(?:present|current) or past) (?=\w)",
            "current or past ",
        ),
        ("all ", r"all (?=(?:other|cases of|types of|forms of)\b)", "any "),
        ("in case|in the case|in cases", r"in (?:the )?cases? of (?=\w)", ""),
        ("posses|own", r"(?:possess(?:es|ion of)?|owns?|ownership of) (?=(?:an?|the|either|your)\b)", "have "),
        ("inability|failure|ability", r"an? (?P<x>inability|ability) to (?=\w)", r"\g<x> to "),
        ("to have", r"to have (?=\w)", "have "),
        ("be ", r"be (?=(?:literate|fluent|willing|capable)\b)", "are "),
        (
            "there ",
            r"there (?:is|are) (?:currently )?(?=(?!no\b)\w)(?!(?:patients|subjects|other reasons|participants)\b)",
            "have ",
        ),
        ("wanting", r"wanting to (?=\w)", "must want to "),
        ("proficient", r"proficient in (?=\w)", "are proficient in "),
        ("suffer|accompan", r"suffer(?:ed|s|ing) from (?=\w)(?!or\b)", "have "),
        (
            "that|which",
            r"(?=(?!(?:has|have|is|are|with|patients?|subjects?|unable|history|no|not|presence|known|if|in|when"
            r"|medications?"
            r"|treatment|current|prior|previous|evidence|there|must|should|all|risk|people|those|individuals)\b)"
            r"(?:[\w,/()-]+ ){0,6}?(?:conditions?(?:\(s\))?|factors?|circumstances?|situations?|reasons?|diseases?"
            r"|illness(?:es)?"
            r"|problems?|disorders?|abnormality),? (?:(?!is|are|must)\w+ ){0,3}?(?:that|which)\b)",
            "have ",
        ),
        (
            "diagnosed",
            r"(?:patholog|histolog|cytolog|clinic)\w+(?: (?:or|and|/) \w+)? diagnosed (?:with|as) ",
            "diagnosed with ",
        ),
        ("affiliat", r"affiliated (?=(?:with|to|at)\b)", "are affiliated "),
        (
            "breast|pregnan|undergoing",
            rf"{_ANYBODY} (?:already )?(?=(?:breast-?feeding|pregnant|undergoing)\b)",
            "are ",
        ),
        ("expectancy", r"(?P<x>(?:less|more) than [\w ]{3,20}?) (?:of )?life expectancy", r"life expectancy \g<x>"),
        ("fail", r"failure to (?=(?:respond|achieve|tolerate|improve|recover)\b)", "have failed to "),
        (
            "lifetime|current|past",
            r"(?:current or (?:lifetime|prior|past|previous)|past or current|lifetime) history of ",
            "history of ",
        ),
        ("obese", r"(?=(?:morbidly|severely) obese\b)", "are "),
        (
            "within ",
            r"(?P<t>within (?:the )?\d[^,;:.]{4,60}), (?:there (?:were|was) |had |have |has )?(?P<x>(?!no\b"
            r"|any patient)[^;:.]+)$",
            r"\g<x> \g<t>",
        ),
        ("diagnos", r"(?P<x>diagnos(?:is of|ed with) [\w -]{3,60}?) patients$", r"\g<x>"),
        ("possessing", r"possessing (?=\w)", "have "),
        ("involved", r"involved in (?=\w)", "are involved in "),
        ("receipt", r"(?:prior |previous )?receipt of (?=\w)", "have received "),
        ("known", r"known to have (?=\w)", "have "),
        ("known", r"known to be (?=\w)", "are "),
        (
            "affected|expected|preparing|fit ",
            rf"{_ANYBODY} (?:who are )?(?=(?:affected by|expected to|preparing for|fit for|eligible for)\b)",
            "are ",
        ),
        (
            "patient",
            r"(?P<x>(?!diagnos|with\b|history|patients)(?:[\w-]+ ){0,4}(?:cancer|diabetes|headache|migraine"
            r"|insomnia|disease|syndrome|leuka?emia|lymphoma|nsclc"
            r"|carcinoma|hypertension)) patients?(?=\W*$| with\b| meeting\b)",
            r"with \g<x>",
        ),
        ("hiv", r"(?:known )?hiv[- ]positive(?: patients?| subjects?)?(?=\W*$)", "are HIV-positive"),
        ("hiv", r"(?:known )?hiv[- ]positive(?=,? or\b)", "HIV infection"),
        ("capacity", r"(?:the )?capacity to (?=\w)", "able to "),
        (
            "confirm|existing",
            r"(?:an? )?(?:existing|confirm(?:ed)?|clear|definite|definitive) diagnosis of ",
            "diagnosis of ",
        ),
    )
)
# Half of all criteria begin in none of these ways: one look tells that.
_ANY_OPENING = re.compile("|".join(f"(?:{re.sub('[?]P<[a-z]+>', '?:', old.pattern)})" for _, old, _ in _OPENINGS))
_ABOVE = re.compile(r"(?:≥|>=)\s*(?=(?:level|ctc|ctcae|nci)\b)", re.IGNORECASE)
_IN_PEOPLE = re.compile(
    r"\b(?:in|for) (?:the |those )?(?:patients|subjects|participants|those) with (?=\w)", re.IGNORECASE
)


def reworded(words: str) -> str:
    """The words with an opening that the question patterns know. Linear: every row is tried once, at the start."""
    judged = _JUDGED.match(words) if "nvestigator" in words else None
    if judged:
        return f"{_known(words[judged.end() :])}, in the opinion of the investigator"
    return _known(words)


_JUDGED = re.compile(
    r"(?:in|by|per|at|according to) (?:the )?(?:(?:opinion|judge?ment|view|discretion"
    r"|decision) of (?:the )?(?:\w+ )?investigators?"
    r"|investigators?['’]?s?['’]? (?:opinion|judge?ment|view|discretion|decision)),?\s+",
    re.IGNORECASE,
)


def _known(words: str) -> str:
    lowered = small(words)
    for needs, old, new in _OPENINGS if _ANY_OPENING.match(lowered) else ():
        if names_one(lowered, needs):
            match = old.match(words)
            if match:
                words = match.expand(new).replace("  ", " ") + words[match.end() :]
                lowered = small(words)
    words = without_subject(words).replace(" Within ", " within ")
    words = _ABOVE.sub("at least ", words) if "≥" in words or ">=" in words else words
    return _IN_PEOPLE.sub("if you have ", words) if " with " in words else words
