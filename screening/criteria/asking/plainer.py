"""Everyday words for exact synonyms: what a doctor calls hypertension, a patient calls high blood pressure.

Only words that mean the same wherever they stand; the medical words follow MedlinePlus and the plain language
thesaurus of the National Library of Medicine and the CDC ("Everyday Words for Public Health Communication").
"""

import re

from screening.criteria.asking.everyday_words import EVERYDAY
from screening.criteria.asking.rewriter import Rewriter

_ORGAN_NOUN = (
    r"(?:diseases?|function(?:s|ing)?|failure|impairments?|dysfunction|insufficiency|transplant(?:s|ation)?|disorders?"
    r"|problems?|toxicit(?:y|ies)|damage|injur(?:y|ies)|conditions?|surger(?:y|ies)|abnormalit(?:y|ies)|symptoms?"
    r"|illness(?:es)?|tests?)\b"
)
_ORGAN = rf"(?=(?:(?:, |,? or |,? and |/|,? and/or )[a-z]+){{0,4}} (?:or liver )?{_ORGAN_NOUN})"
_STARTS = (
    r"(?:study |trial |the )*(?:enrol+ment|registration|randomi[sz]ation|study entry|trial entry|inclusion|screening"
    r"|entry(?= in|\?|,|$)|study inclusion|recruitment|consent|study start|baseline)(?: visit| period)?"
    r"(?: (?:in|into|to) (?:the|this) (?:study|trial))?(?=[?,;.)]| and | or |$)"
)
_DOCTOR = r"(?:(?:the|an|study|site|treating|principal|responsible|local) )*(?:investigators?|researchers?)(?:\(s\))?"
_UNIT = r"(?:days?|weeks?|months?|years?|hours?)"
_NUMBER = r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|eight|ten|twelve)(?: \(\d+\))?"

_WHEN: tuple[tuple[str, str, str], ...] = (
    ("prior to", r"\bprior to\b", "before"),
    ("preceding", r"\bpreceding\b(?= the\b)", "before"),
    ("inclusion", r"\bbefore inclusion\b", "before you join the trial"),
    ("before|prior|preceding", rf"\bbefore (?:the )?(?:time of |date of )?{_STARTS}", "before you join the trial"),
    (
        "enrol|regis|rando|study|trial|inclu|scree|entry|recru|conse|basel",
        rf"\bat (?:the )?(?:time of |start of |moment of )?{_STARTS}",
        "when you join the trial",
    ),
    (
        "enrol|regis|rando|study|trial|inclu|scree|entry|recru|conse|basel",
        rf"(?<=days |eeks |nths |ears |ours |week |onth )of {_STARTS}",
        "of joining the trial",
    ),
    ("most", rf"\bat most (?:the )?(?P<t>{_NUMBER}[ -]{_UNIT}) (?=before\b)", r"in the \g<t> "),
    ("within", rf"\bwithin (?:the )?(?:last|past|previous|preceding|prior) (?=(?:{_NUMBER} )?{_UNIT})", "in the last "),
    ("within", rf"\bwithin (?:the )?(?P<t>{_NUMBER}[ -]{_UNIT}) (?=before\b)", r"in the \g<t> "),
    (
        "within",
        r"(?P<a>\b(?:plan|intend|expect|hope|wish|scheduled|likely)(?:s|ed|ing)? to\b(?:(?!\b(?:or"
        r"|and) (?:have|are|had)\b)[^?.;]){1,120}?)"
        rf"\bwithin (?P<t>{_NUMBER}[ -]{_UNIT})(?=\?)",
        r"\g<a>in the next \g<t>",
    ),
    ("within", rf"(?<=\w )\bwithin (?P<t>{_NUMBER}[ -]{_UNIT})(?=\?)", r"in the last \g<t>"),
    (
        "past|previous|preceding|prior",
        rf"\bin the (?:past|previous|preceding|prior) (?=(?:{_NUMBER} )?{_UNIT})",
        "in the last ",
    ),
    ("during", rf"\bduring the (?:last|past|previous|preceding|prior) (?=(?:{_NUMBER} )?{_UNIT})", "in the last "),
)
_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "investigator",
        rf"\bin (?:the )?(?:opinion|judge?ment|view|discretion) of {_DOCTOR}",
        "in the study doctor's view",
    ),
    (
        "investigator",
        rf"\b(?:in|by|per|at|according to) {_DOCTOR}['’]?s?['’]? (?:opinion|judge?ment|view|discretion)",
        "in the study doctor's view",
    ),
    (
        "investigator",
        rf"\b(?:as )?(?:judged|determined|assessed|considered|deemed|evaluated) by {_DOCTOR}",
        "in the study doctor's view",
    ),
    (
        "investigator",
        r"\b(?:the )?(?:site |study |principal )?investigator(?P<s>s?)\b(?! of)",
        r"the study doctor\g<s>",
    ),
    ("physician", r"\bphysician", "doctor"),
    ("study ", r"\bstudy (?:drug|medication|agent)(?P<s>s?)\b", r"study medicine\g<s>"),
    (
        "investigational",
        r"\binvestigational (?=(?:\w+ )?(?:drugs?|agents?|products?|medic\w+|devices?|treatments?|therap\w+"
        r"|vaccines?|procedures?|compounds?|interventions?|study|trial|studies|trials)\b)",
        "experimental ",
    ),
    ("myocardial infarction", r"\bmyocardial infarction", "heart attack"),
    ("cerebrovascular accident", r"\bcerebrovascular accident(?:s? \(cva\))?", "stroke"),
    ("cerebral vascular", r"\bcerebral vascular accident", "stroke"),
    ("malignan", r"\bha?ematolog(?:ic|ical) malignanc(?:y|ies)\b", "blood cancer"),
    ("malignan", r"\bmalignant (?:disease|tumou?r|neoplasm)(?P<s>s?)\b", r"cancer\g<s>"),
    ("malignan", r"(?<!low )(?<!grade )(?<!of )\bmalignancies\b", "cancers"),
    ("malignan", r"(?<!low )(?<!grade )(?<!degree of )\bmalignancy\b", "cancer"),
    ("renal", rf"\brenal{_ORGAN}", "kidney"),
    ("hepatic", rf"\bhepatic{_ORGAN}", "liver"),
    ("cardiac", rf"\bcardiac{_ORGAN}", "heart"),
    ("pulmonary", rf"(?<!obstructive )\bpulmonary{_ORGAN}", "lung"),
    (
        "cardiovascular",
        r"\bcardiovascular (?=(?:diseases?|disorders?|conditions?|illness(?:es)?|problems?)\b)",
        "heart or blood vessel ",
    ),
    (
        "psychiatric",
        r"\bpsychiatric (?=(?:diseases?|disorders?|conditions?|illness(?:es)?|problems?)\b)",
        "mental health ",
    ),
    ("oral", r"\boral contraceptives?\b(?: pills?)?", "birth control pills"),
    ("contracept", r"\bcontraceptive (?:methods?|measures?)\b", "birth control"),
    (
        "contracept",
        r"(?P<n>\b(?:\d|two|one|three) (?:\w+ ){0,3}(?:methods?|forms?) of )contraception\b",
        r"\g<n>birth control",
    ),
    ("contracept", r"\b(?:methods?|forms?) of contraception\b", "birth control"),
    ("contracept", r"\bcontracepti(?:on|ves?)\b(?! pill)", "birth control"),
    ("lactating", r"\blactating\b", "breastfeeding"),
    ("pregnant", r"(?<=pregnant or )nursing\b|(?<=pregnant, )nursing\b", "breastfeeding"),
    (
        "hypersensitiv",
        r"\b(?:allergy or hypersensitivity|hypersensitivity or allergy|hypersensitivity|hypersensitivities)"
        r" to\b",
        "allergy to",
    ),
    ("hypersensitiv", r"\bhypersensitivity reaction(?P<s>s?)\b", r"allergic reaction\g<s>"),
    ("diabetes mellitus", r"\bdiabetes mellitus\b", "diabetes"),
    ("medication", r"\bmedication(?P<s>s?)\b", r"medicine\g<s>"),
    ("discontinu", r"\bdiscontinued\b", "stopped"),
    ("discontinu", r"\bdiscontinuing\b", "stopping"),
    ("discontinu", r"\bdiscontinue\b", "stop"),
    ("initiat", r"\binitiated\b", "started"),
    ("initiat", r"\b(?:the )?initiation of\b", "the start of"),
    ("initiat", r"\binitiating\b", "starting"),
    ("initiat", r"\binitiate\b", "start"),
    ("requir", r"\brequiring\b", "needing"),
    ("requir", r"\brequires\b", "needs"),
    ("requir", r"(?<=that )required\b|(?<=which )required\b", "needed"),
    ("requir", r"\brequire\b", "need"),
    ("participa", r"\bparticipating in\b|\bparticipation in\b", "taking part in"),
    ("participa", r"\bparticipate in\b", "take part in"),
    ("participa", r"^(?P<h>have you (?:ever |recently )?)participated in\b", r"\g<h>taken part in"),
    ("participa", r"\bhave you participated in\b", "have you taken part in"),
    ("utili", r"\butili[sz]e\b", "use"),
    ("physical", r"\bphysical examination", "body check-up"),
    ("illicit", r"\billicit\b", "illegal"),
    ("approximately", r"\bapproximately\b", "about"),
    ("specimen", r"\bspecimen", "sample"),
    ("surgical", r"\bsurgical (?:procedure|intervention)(?P<s>s?)\b", r"operation\g<s>"),
    ("individuals", r"\bindividuals\b", "people"),
    ("comply", r"\bcomply with\b", "follow"),
    ("complian", r"\bcompliance with\b", "following"),
    ("adhere", r"\badhere to\b", "keep to"),
    ("refrain", r"\brefrain from\b", "avoid"),
    (
        "duration",
        r"\b(?:for the|throughout the) (?:entire |whole )?duration of (?:the|this) (?P<w>study|trial)",
        r"for the whole \g<w>",
    ),
    ("throughout", r"\bthroughout the (?:entire |whole )?(?P<w>study|trial)\b", r"for the whole \g<w>"),
    ("per ", r"(?<=\d )?\bper (?=(?:day|week|month|year)\b)", "a "),
    ("associated", r"\bassociated with\b", "linked to"),
    ("demonstrat", r"\bdemonstrated\b", "shown"),
    ("additional", r"\b(?:an )?additional (?=(?:cancer|disease|condition|illness)s?\b)", "other "),
    ("intend", r"\bintending to\b", "planning to"),
    ("intend", r"\bintend to\b", "plan to"),
    ("hypoglyc", r"\bhypogly?ca?emia\b", "low blood sugar"),
    ("hyperglyc", r"\bhypergly?ca?emia\b", "high blood sugar"),
    ("dyspn", r"\bdyspno?ea\b", "shortness of breath"),
    ("syncope", r"\bsyncope\b", "fainting"),
    ("alopecia", r"\balopecia\b(?! (?:areata|totalis))", "hair loss"),
    ("pruritus", r"\bpruritus\b", "itching"),
    ("dysphagia", r"\bdysphagia\b", "trouble swallowing"),
    ("hospitali", r"\bhospitali[sz]ation(?P<s>s?)\b", r"hospital stay\g<s>"),
    (
        "concomitant",
        r"(?:^|(?<=have )|(?<=any )|(?<=take )|(?<=using )|(?<=with )|(?<=need )|(?<=of ))concomitant "
        r"(?=(?:medicines?|drugs?|treatments?|therap(?:y|ies)|diseases?|illness(?:es)?"
        r"|conditions?|disorders?)\b)",
        "other ",
    ),
    ("concomitantly", r"\bconcomitantly\b", "at the same time"),
    ("concurrent", r"\bconcurrently\b", "at the same time"),
    (
        "child|bearing",
        r"^are you (?:an? )?(?:female|woman) of child-?\s?bearing (?:potential|age)\b",
        "Are you able to become pregnant",
    ),
    (
        "child|bearing",
        r"\b(?:fe)?(?P<w>male|wom[ae]n)s? of child-?\s?bearing (?:potential|age)\b",
        "women who can become pregnant",
    ),
    ("subsequent", r"\bsubsequently\b", "later"),
    ("physiological", r"\bphysiologic(?:al)?\b", "bodily"),
    ("individual", r"\ban individual\b", "a person"),
    ("prior", r"^(?P<h>Have you (?:ever )?had )(?:a |any )?(?:prior|previous) ", r"\g<h>"),
    ("previously", r"^Have you previously ", "Have you ever "),
    ("received", r"^Have you (?P<e>ever )?received ", r"Have you \g<e>had "),
    ("received", r"\b(?P<h>,? or )received (?=\w)", r"\g<h>had "),
    ("undergone", r"^Have you (?P<e>ever )?undergone ", r"Have you \g<e>had "),
    ("experienced", r"^Have you (?P<e>ever )?experienced ", r"Have you \g<e>had "),
    ("undergoing", r"^Are you (?P<e>currently )?undergoing ", r"Are you \g<e>having "),
    ("currently", r"^(?P<h>Are you|Do you) currently ", r"\g<h> now "),
    ("affiliated", r"^are you affiliated (?:with|to|at)\b", "Do you belong to"),
    ("operative", r"\b(?:surgical|operative) interventions?\b", "operations"),
    ("cardiac arr", r"\bcardiac arr?h?ythmia(?P<s>s?)\b", r"heart rhythm problem\g<s>"),
    ("cardiac", r"\bcardiac (?=(?:pacemaker|events?|rhythm|involvement|stent|valve|device|risk|clinical)\b)", "heart "),
    ("ongoing", r"^do you have (?:an? )?ongoing,? ", "Do you now have "),
    ("known", r"^do you have (?:an? |any )?known (?!or |and |to )", "Do you have "),
    ("comorbid", r"(?:(?<= any )|(?<= have )|(?<= of )|(?<= with ))co-?morbidities\b", "other health problems"),
    ("comorbid", r"\bco-?morbidities\b", "health problems"),
    ("comorbid", r"\bco-?morbid (?:medical )?(?P<w>condition|disease|illness|disorder)", r"other \g<w>"),
    ("medical", r"\bmedical condition(?P<s>s?)\b", r"health problem\g<s>"),
    ("study participation", r"\bstudy participation\b", "taking part in the study"),
    ("interfer", r"\binterferes with\b", "gets in the way of"),
    ("interfer", r"\binterfere with\b", "get in the way of"),
    ("interfer", r"\binterfering with\b", "getting in the way of"),
    ("preclud", r"\bpreclude(?P<s>s?)\b", r"prevent\g<s>"),
    ("prophyla", r"\bprophylaxis of\b", "prevention of"),
    ("prophyla", r"\bprophylactic\b", "preventive"),
    ("consumed", r"^have you consumed\b", "Have you eaten or drunk"),
    ("occurr", r"\boccurring\b", "that happened"),
    ("evidence of", r"^do you have evidence of\b", "Do you have signs of"),
    ("sufficient", r"(?<!in)\bsufficient\b", "enough"),
    ("assistance", r"\bassistance\b", "help"),
    ("agent", r"\bexperimental agent(?P<s>s?)\b", r"experimental drug\g<s>"),
    ("hiv", r"^are you hiv[- ]positive(?=\?$)", "Do you have HIV"),
    ("regarding", r"\bregarding\b", "about"),
    ("order", r"\bin order to\b", "to"),
)
_BLOOD_PRESSURE = re.compile(r"\b(?:arterial |systemic )?hypertension\b", re.IGNORECASE)
# Beside these words "hypertension" is another illness, in the lung, the liver, the skull or the eye.
_OTHER_PRESSURE = ("pulmonary", "portal", "intracranial", "ocular", "intraocular", "venous", "lung")


_EVERYDAY = Rewriter((*_WHEN, *_WORDS, *EVERYDAY))


def plainer(question: str) -> str:
    """The question in everyday words. Linear: each row is tried only where its word occurs."""
    said = _EVERYDAY(question)
    if said is not question and _ARTICLE.search(said):
        said = _AN.sub("a ", _A.sub("an ", said))
    question = said
    lowered = question.lower()
    if "hypertension" in lowered and not any(word in lowered for word in _OTHER_PRESSURE):
        question = _BLOOD_PRESSURE.sub("high blood pressure", question)
    return question


_ARTICLE = re.compile(r"\b(?:a [aeio]|an [b-df-gj-np-tv-wyz])")
_A = re.compile(r"\ba (?=(?!one\b|once\b|eu)[aeio][a-z])")
_AN = re.compile(r"\ban (?=[b-df-gj-np-tv-wyz][a-z]{2})")
