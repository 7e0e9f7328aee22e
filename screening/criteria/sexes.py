"""Whom the words of an item restrict it to: women, men, or nobody."""

import re

from screening.criteria.text import after, finder, names_one, small
from screening.criteria.tree import Sex

_FEMALE = re.compile(
    r"\b(?:women|woman|females?|girls?|mothers?|pregnan\w*|breast-?\s?feed\w*|lactat\w*|nursing|menopaus\w*"
    r"|postmenopaus\w*|child-?\s?bearing|wocbp"
    r"|uterus|ovar\w+|oophorectomy|hysterectomy|tubal ligation|menstrua\w+|menstrual|amenorrh\w+|hcg)\b",
    re.IGNORECASE,
)
_FEMALE_SUBJECT = finder(
    r"\b(?:women|woman|females?|girls?|mothers?|wocbp|(?:patients|participants|subjects) (?:of"
    r"|with) child-?bearing(?!/)"
    r"|(?:capable of becoming|can become|become) pregnant)\b",
    "women|woman|female|girl|mother|wocbp|bearing|pregnant",
)
_MALE_SUBJECT = re.compile(r"\b(?:men|man|males?|boys?|fathers?)\b(?! (?:partner|condom))", re.IGNORECASE)
_BOTH = finder(
    r"\b(?:both (?:sexes|genders)|either sex|any (?:sex|gender)|(?:fe)?males? (?:or|and"
    r"|/) ?(?:fe)?males?|m[ae]n (?:or|and) (?:fe)?males?|males? (?:or|and) wom[ae]n"
    r"|(?:wo)?men (?:or|and|/) ?(?:wo)?men|male/female|(?:regardless|irrespective) of (?:gender|sex)"
    r"|gender is not|no gender|(?:(?:child-?\s?)?bearing|pregnant)\s?(?:/|or)\s?(?:child )?fathering"
    r"|vulnerable (?:persons?|pop\w+|people|subjects?))\b",
    "fathering|man or|man and|male or|male and|of gender|of sex|gender is|no gender|vulnerable|sexes|genders"
    "|either sex|any sex|any gender|male|men or|men and|men /",
)
_PREGNANT = finder(
    r"\b(?:pregnan\w*|breast-?\s?feed\w*|lactat\w*|nursing|child-?\s?bearing|wocbp|menopaus\w*|postmenopaus\w*)\b",
    "pregnan|breast|lactat|nursing|child|wocbp|menopaus",
)
_CONTRACEPTION = re.compile(r"\bcontracep\w+|\bbirth control\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?<!male )(?<!women )\b(?:patients|participants|adults|subjects) (?:who refuse|of reproductive|who are not"
    r"|with)|\b(?:fertile|sexually active) (?:patients|participants|subjects)",
    re.IGNORECASE,
)


_ONLY_FEMALE = finder(
    r"\bgestational diabetes|\bpost-?partum\b|\bgestation\b|\bfetal demise|\bmiscarriages?\b"
    r"|\bif (?:a )?(?:female|woman)\b|\bfemale (?:subjects|patients|participants) (?:should|must)\b"
    r"|\bonly (?:applicable )?(?:applies )?(?:to|for) (?:only )?(?:to )?(?:fe|wo)m\w+|\b(?:fe"
    r"|wo)m\w+(?: \w+)? only\b",
    "only|gestation|female|partum|demise|miscarr|woman",
)
# One of these stands in each text that is for one sex only.
_OF_A_SEX = (
    " man", "woman", " men", "women", "male", "girl", "boy", "mother", "father", "pregnan", "breast", "lactat",
    "nursing", "bearing", "wocbp", "menopaus", "gestation", "partum", "demise", "miscarr", "sperm", "condom",
    "vasectom", "partner",
)  # fmt: skip
_OPENING_WORDS = 7
_MOST_OPENING = 200
# "Children under 6; pregnant women": others are named before the women.
_OTHERS_FIRST = re.compile(
    r"\W*(?:(?!(?:fe)?male|wom[ae]n|m[ae]n\b|pregnan)[\w()-]+\s+){0,6}(?:patients|children|minors"
    r"|infants|adults)\b[^;,:.]{0,40}"
    r"[;,] ?(?:and |or )?(?:pregnan|lactat|breast|women|female)",
    re.IGNORECASE,
)
_OWN_PARTNER = re.compile(r"\bmak(?:e|ing) (?:their|a|your) partners? pregnant\b", re.IGNORECASE)
_IF_EITHER = re.compile(r"\bif (?:a )?(?:female|woman)\b.{0,80}\bif (?:a )?(?:male|man)\b", re.IGNORECASE)
_LABEL = re.compile(r"[^:]{3,40}:\s")


def restricts_to(text: str, pregnancy_topic: bool) -> Sex:
    """Whom the words restrict an item to."""
    if not names_one(f" {small(text)}", _OF_A_SEX) or _BOTH.found(text):
        return Sex.ALL
    opening = " ".join((after(_LABEL, text) if ":" in text else text).split(None, _OPENING_WORDS)[:_OPENING_WORDS])
    if _OTHERS_FIRST.match(text[:_MOST_OPENING]) or _IF_EITHER.search(text):
        return Sex.ALL
    if _ONLY_FEMALE.found(text) or (_FEMALE_SUBJECT.found(opening) and not _separate_men(text)):
        return Sex.FEMALE
    if _only_male(text, opening):
        return Sex.MALE
    return _bare_pregnancy(text, opening) if pregnancy_topic and _PREGNANT.found(text) else Sex.ALL


def _only_male(text: str, opening: str) -> bool:
    if _OWN_PARTNER.search(text) or (_MALE_FIRST.match(text) and not _FEMALE_SUBJECT.found(text)):
        return True
    return bool(_MALE_SUBJECT.search(opening) and not _FEMALE.search(opening))


_MALE_FIRST = re.compile(
    rf"\W*(?:(?:a|an|any|for|if|all|fertile|adult|sexually|active|non-?\w*|sterile|the) )*{_MALE_SUBJECT.pattern}",
    re.IGNORECASE,
)


def _separate_men(text: str) -> bool:
    """Whether men are addressed on their own beside the women."""
    rest = re.sub(r"\bmale (?:sexual )?partners?|\bmale condoms?|whose male \w+", "", text, flags=re.IGNORECASE)
    return bool(_MALE_SUBJECT.search(rest) or _OTHERS.search(rest))


def _bare_pregnancy(text: str, opening: str) -> Sex:
    about = _PREGNANT.found(opening) and not re.match(r"\W*(?:allerg|risk|no contra)", opening, re.IGNORECASE)
    if (
        not about
        or _OTHERS.search(text)
        or re.search(r"\b(?:contraindication|partners? of|female partners?)\b", text, re.IGNORECASE)
    ):
        return Sex.ALL
    if _CONTRACEPTION.search(text) and not re.search(r"child-?\s?bearing|^\W*post-?menopaus", text, re.IGNORECASE):
        return Sex.ALL
    return Sex.ALL if _separate_men(text) and _MALE_SUBJECT.search(text) else Sex.FEMALE
