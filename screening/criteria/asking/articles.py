"""The article before a thing that one can count: "Do you have an infection?"."""

import re

from screening.criteria.text import word_set

_OPENER = re.compile(
    r"(?P<opener>(?:Do you (?:now )?have|Have you (?:ever )?had|have you had|Is there|Do you need|Do you use|Do "
    r"you take|and do you have"
    r"|Are you having|Do you have, or have you had,)) (?P<words>[^?,;(]+)"
)
_END = re.compile(
    r" (?:that|which|who|of|in|on|at|for|with|without|to|from|by|or|and|due|because|caused|within|before|after|during"
    r"|needing|requiring|involving|affecting|causing|as|despite|other|under|over|linked|related|not|than|where|when"
    r"|about|against|between|defined|confirmed|treated|known|likely|considered|used|is|are|was|has)\b"
)
_DETERMINED = word_set(
    "a an the any some another no your his her this that these those each every more less most many few several both"
    " all at one two three four five six either enough such what how much which it its you if only evidence signs"
    " multiple various up over about between recurrent"
)
_COUNT = word_set(
    "infection disorder condition illness tumor tumour fracture stroke seizure attack transplant "
    "transplantation allergy"
    " contraindication history diagnosis lesion pacemaker implant device ulcer wound abnormality deformity mutation"
    " hernia cyst stent catheter clot aneurysm infarction indication smartphone phone account sample rash episode event"
    " problem plan score defect deficit deficiency disability complication addiction reaction injury operation "
    "procedure"
    " transfusion resection amputation uterus caregiver partner biopsy syndrome malformation mass nodule polyp fusion"
    " rearrangement amplification deletion coagulopathy neuropathy cardiomyopathy myopathy arrhythmia embolism"
    " thrombosis hemorrhage prosthesis graft colonoscopy mastectomy hysterectomy splenectomy computer telephone"
    " contusion burn scar tattoo regimen machine doctor diary intolerance abscess shunt stoma tube bleed stay "
    "dependence"
)
_NO_ARTICLE = word_set("thrombosis neuropathy coagulopathy transplantation dependence intolerance hemorrhage embolism")
_COUNTED = _COUNT - _NO_ARTICLE
_OTHER_ONE = word_set("cancer disease therapy treatment medicine drug study trial headache pain")
_VOWEL_SOUND = re.compile(r"(?:[aeio]|u(?!ni|se|su|ter|ti|ro|ri)|hour|honest|[AEFHILMNORSX](?=[A-Z0-9]))")
_LIKE_W = ("one", "eu", "ewe")


def with_article(question: str) -> str:
    """The question with "a" or "an" before its first thing, where that is one of many and has no article yet."""
    match = _OPENER.match(question)
    if match is None:
        return question
    words = match["words"]
    end = _END.search(words)
    named = (words[: end.start()] if end else words).split()
    last = named[-1].lower() if named else ""
    other = named[:1] == ["other"] and last in _OTHER_ONE
    if not named or (last not in _COUNTED and not other) or named[0].lower() in _DETERMINED or named[0][0].isdigit():
        return question
    start = match.start("words")
    if named[0].lower() == "other":
        return f"{question[:start]}an{words[0].lower()}{question[start + 1 :]}"
    return f"{question[:start]}{article(named[0])} {question[start:]}"


def article(word: str) -> str:
    """The indefinite article before a word, by its sound."""
    return "an" if _VOWEL_SOUND.match(word) and not word.lower().startswith(_LIKE_W) else "a"
