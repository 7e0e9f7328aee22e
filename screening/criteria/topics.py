"""What a criterion is about (the page of the questionnaire) and who can answer it without new tests."""

import re

from screening.criteria.tree import Answerer, Section, Topic


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(parts)})", re.IGNORECASE)


_CONSENT = _words(
    r"informed[ -]consent", r"written consent", r"\bconsents?\b", r"sign(?:ed|s)? (?:an? |the )?(?:\w+ ){0,3}(?:consent|form|icf)", r"\bassent\b", r"\bicf\b",
    r"hipaa", r"denial of", r"legally authorized",
)
_COMPLY = _words(
    r"compl(?:y|iance|iant|ying)\b", r"non-?complian", r"cooperat", r"adher(?:e|ence)\b", r"(?:willing|able|agrees?|ability|inability|unable|unwilling|capable|willingness)\b"
    r".{0,40}\b(?:follow|return|attend|complet|participat|record|visit|use the|keep|understand|refrain|read|questionnaire|diary|study|protocol|procedures)",
    r"speak", r"fluent", r"english", r"read and (?:write|understand)", r"literate", r"vulnerable", r"guardian", r"legal capacity", r"unable to (?:understand|give|read|follow|communicate)",
    r"judicial|legal protection|tutorship|curatorship|under guardianship", r"unwilling", r"language", r"follow-up visits", r"understands? and accept",
)
_LOGISTICS = _words(
    r"insurance", r"social security", r"smart ?phone", r"internet", r"iphone", r"android", r"e-?mail", r"mobile (?:app|phone)", r"resid(?:e|es|ent|ing)\b", r"lives? (?:in|within)",
    r"(?:participat\w+|enrol\w*|enrollment|involvement|included) (?:in|into) (?:an?y? ?)?(?:other |another |an ?other )?(?:\w+[ -]){0,4}(?:stud(?:y|ies)|trials?|research|investigation)",
    r"(?:another|other) (?:\w+ ){0,4}(?:clinical )?(?:trial|study)\b", r"clinical trials?\b.{0,30}\b(?:participat|enrol)", r"employee", r"relative of", r"primary care at", r"travel", r"transport",
    r"device study", r"access to", r"member of the same household", r"email",
)
_PREGNANCY = _words(
    r"pregnan", r"breast-?\s?feed", r"lactat", r"nursing (?:mother|wom|female)", r"\bnursing\b", r"contracep", r"birth control", r"child-?\s?bearing", r"wocbp", r"\bcondom", r"postmenopaus",
    r"menopaus", r"tubal ligation", r"uterus", r"hysterectom", r"fertile", r"father a child", r"reproductive potential", r"donate sperm", r"amenorrh",
)
_SUBSTANCE = _words(
    r"alcohol", r"drug abuse", r"substance (?:use|abuse|dependen|misuse)", r"smok", r"tobacco", r"cigarette", r"nicotine", r"addict", r"illicit", r"illegal drugs", r"recreational drug", r"cannabis",
    r"opioid use disorder", r"drug (?:dependen|addict|use\b)", r"cocaine", r"vaping",
)
_MENTAL = _words(
    r"psychiatr", r"mental", r"depress", r"suicid", r"schizophren", r"bipolar", r"psychos[ie]s", r"psychotic", r"dementia", r"cognitive", r"anxi(?:ety|ous)", r"demential", r"claustrophob",
    r"post-?traumatic stress", r"autism", r"eating disorder", r"panic", r"psycholog",
)
_PERFORMANCE = _words(
    r"ecog", r"karnofsky", r"performance (?:status|score)", r"zubrod", r"lansky", r"life[- ]expectancy", r"expected (?:life|survival)", r"survival (?:time|expectation|expectancy)?.{0,15}(?:[>≥]|at least|more than|months)",
    r"life span", r"kps\b", r"who performance", r"\bps\b ?[0-9≤<]", r"decubitus", r"predicted survival", r"estimated survival",
)
_SURGERY = _words(
    r"surg(?:ery|ical|eries)", r"transplant(?:ation)?\b", r"resection", r"ectomy\b", r"\w+ectomy", r"operation", r"vagotomy", r"endarterectomy", r"allograft", r"bypass", r"arthroplast", r"arthrodesis", r"spinal fusion",
)
_LAB = _words(
    r"h(?:a?e)?moglobin", r"\bhgb?\b", r"\bhb\b", r"platelet", r"neutrophil", r"\banc\b", r"leu[ck]ocyte", r"\bwbc\b", r"white blood", r"lymphocyte count", r"creatinine", r"bilirubin", r"\balt\b", r"\bast\b", r"sgot", r"sgpt",
    r"aminotransferase", r"transaminase", r"alkaline phosphatase", r"albumin", r"\binr\b", r"\bptt?\b", r"aptt", r"prothrombin", r"\begfr\b", r"\bgfr\b", r"glomerular", r"clearance", r"ejection fraction", r"\blvef\b",
    r"\bqtc?", r"hba1c", r"a1c\b", r"\bbmi\b", r"body mass", r"body weight", r"\bweight\b", r"\bpsa\b", r"proteinuria", r"urine protein", r"\bldh\b", r"lactate dehydrogenase", r"calcium", r"potassium", r"sodium", r"glucose",
    r"cholesterol", r"triglycerid", r"\bldl\b", r"ferritin", r"estradiol", r"testosterone", r"\btsh\b", r"serum", r"uln\b", r"upper limit of normal", r"(?:bone )?marrow function", r"organ function", r"(?:renal|kidney|hepatic|liver|cardiac|hematologic\w*|haematologic\w*) function",
    r"laboratory", r"lab values", r"blood pressure", r"\bdlco\b", r"\bfev1?\b", r"saturation", r"spirometry", r"viral load", r"blood counts?", r"echocardiogra", r"\becg\b", r"electrocardiogra", r"\bscore\b", r"\bscale\b", r"questionnaire score",
    r"\bmri\b", r"\bct\b", r"x-?rays?\b", r"radiograph", r"imaging", r"\bscan\b", r"ultraso", r"colonoscop", r"seropositiv", r"antibod(?:y|ies)", r"antigen", r"test result", r"positive (?:response|test)", r"biomarker", r"functions? of (?:important|major|vital) organs",
    r"index\b", r"intraocular pressure", r"visual acuity", r"block\b",
)
_AGE = re.compile(
    r"\bage[ds]?\b|\byears? (?:old|of age)\b|\b(?:years|yrs) (?:and|or) (?:older|over|above|younger)|\d\s*(?:years|yrs|y/?o)\b(?!.{0,12}(?:prior|before|ago|history|since|survival|after))|\bmonths (?:old|of age)\b"
    r"|\badults?\b(?=\W*$)|\b(?:under|over|older than|younger than|below|above) (?:the age of )?\d{1,2}\b\W*(?:$|years)|^\W*(?:≥|>|>=)\s*\d{2}\W*(?:years|yrs|$)",
    re.IGNORECASE,
)
_SEX = re.compile(r"\W*(?:(?:both |all |any |either )?(?:males?|females?|men|women|sexe?s?|genders?|and|or|,|/|\s|patients?|subjects?|participants?|volunteers?|healthy|adult|gender|sex)\b[\s:,/.;]*)+\W*$", re.IGNORECASE)
_TUMOR = _words(
    r"histolog", r"cytolog", r"patholog", r"biops", r"stage\b", r"metasta", r"measurable", r"recist", r"recurren", r"relaps", r"refractory", r"newly diagnosed", r"de novo", r"\w*carcinoma", r"adenocarcinoma", r"lymphoma",
    r"leuk[a]?emia", r"myeloma", r"tumou?rs?\b", r"cancer", r"\bher-?2", r"egfr", r"\balk\b", r"mutation", r"\bER\b", r"receptor", r"malignan", r"sarcoma", r"glioma", r"blastoma", r"lesions?\b", r"\bmds\b", r"\baml\b", r"\bcml\b", r"\bnsclc\b",
    r"histology", r"disease progression", r"progressive disease", r"grade\b", r"blasts?\b", r"remission",
)
_RECORD_DIAGNOSIS = _words(
    r"histolog", r"cytolog", r"patholog", r"biops", r"\bstage\b", r"stages\b", r"measurable", r"recist", r"mutation", r"\bher-?2", r"\bpd-?l1", r"receptor", r"grade\b", r"immunohisto", r"\bihc\b", r"\bfish\b", r"genotyp", r"karyotyp", r"blasts?\b",
    r"radiolog", r"radiograph", r"imaging", r"\bmri\b", r"\bct\b", r"morpholog", r"cytogenetic", r"marker", r"\btnm\b", r"\bT[1-4]", r"expression", r"criteria (?:for|of)", r"classification", r"class (?:i|1)", r"confirmed", r"documented", r"histology", r"translocation",
    r"resectab", r"unresectab", r"driver", r"involvement", r"positive\b", r"evidence of", r"disease progression", r"\bnyha\b", r"new york heart", r"risk\b",
)
_TREATMENT = _words(
    r"chemotherap", r"radiother", r"radiation", r"immunotherap", r"(?:systemic|prior|previous|anti-?cancer|antineoplastic|endocrine|hormon\w+|targeted|biologic(?:al)?|line|induction|adjuvant|salvage|gene|cell|antileukemic) (?:\w+ )?(?:therap|treatment)",
    r"previously (?:treated|received|untreated)", r"prior (?:\w+[ -]){0,4}(?:treatment|therapy|exposure|use|regimen)", r"previous (?:\w+[ -]){0,4}(?:treatment|therapy|exposure|use|regimen)", r"pre-?treated", r"treated with", r"received", r"inadequate response",
    r"lines? of", r"na[iï]ve", r"failure (?:of|to)", r"failed", r"treatment-na", r"regimens?\b", r"progressed (?:on|after)", r"transplant", r"car[- ]?t", r"neuromodulation", r"treatment (?:initiation|for)", r"untreated",
)
_MEDICATION = _words(
    r"medication", r"medicine", r"\bdrugs?\b", r"inhibitors?", r"inducers?", r"anticoagul", r"antibiotic", r"steroids?\b", r"corticosteroid", r"prednis", r"immunosuppress", r"insulin", r"aspirin", r"nsaid", r"warfarin", r"vaccin", r"supplement",
    r"herbal", r"concomitant", r"concurrent (?:use|treatment|therapy|administration)", r"co-?administration", r"currently (?:taking|receiving|using|on)", r"taking", r"use of", r"using", r"receiving", r"wash-?\s?out", r"investigational (?:agent|drug|product|therap)",
    r"dose\b", r"opioid", r"botulinum", r"injection", r"antidepress", r"antipsychotic", r"laxative", r"therapy with", r"treatment with", r"grapefruit", r"antiviral", r"G-?CSF", r"growth factors?", r"blood transfusion", r"transfusion",
)
_ALLERGY = _words(r"allerg", r"hypersensitiv", r"anaphyla", r"intoleran", r"idiosyncra")
_DISEASE = _words(
    r"disease", r"disorder", r"syndrome", r"infect", r"hiv\b", r"hepatitis", r"diabet", r"heart", r"cardiac", r"cardiovascular", r"hypertens", r"stroke", r"seizure", r"epilep", r"asthma", r"condition", r"illness", r"history of", r"failure", r"impair",
    r"\w+itis\b", r"\w+osis\b", r"\w+emia\b", r"\w+pathy\b", r"pain", r"bleeding", r"implant", r"pacemaker", r"contraindicat", r"headache", r"injur", r"trauma", r"ulcer", r"symptom", r"tubercul", r"covid", r"fever", r"malignan", r"cancer", r"tumou?r", r"angina", r"infarct",
)
_INVESTIGATOR = _words(
    r"(?:opinion|judg[e]?ment|discretion|determin\w+|deemed|decision|judged|assessed|considered|view|evaluation) (?:of|by) (?:the |a |an |their )?(?:\w+ )?(?:investigators?|physicians?|clinicians?|pi\b|study|sponsor|researcher|doctor|treating|principal|medical)",
    r"investigator['’]?s?['’]? (?:opinion|judg|discretion|decision)", r"(?:investigator|physician|researcher|sponsor|clinician)s? (?:believes?|considers?|judges?|deems?|determines?|thinks?|feels?)", r"judg\w+ by", r"deemed (?:un)?(?:suitable|relevant|by)", r"unsuitable",
    r"not suitable", r"inappropriate", r"according to the investigator", r"unacceptable to the", r"by the investigator", r"in the investigators? opinion", r"compromised\b",
)
_AT_SITE = _words(r"(?:at|during|in) (?:the )?(?:screening|baseline|run-?in|randomi[sz]ation)(?: (?:visit|period|and))?", r"test spots?", r"at (?:enrol(?:l)?ment|inclusion)\b.{0,20}test")
_SITE_MEASURE = _words(r"score", r"scale", r"test\b", r"\becg\b", r"questionnaire", r"examination", r"\bNRS\b", r"index", r"bsa\b", r"assessment", r"\bmri\b", r"body surface", r"stools?", r"question #")


def topic_of(text: str, section: Section, disease: frozenset[str] = frozenset()) -> Topic:
    """What a criterion is about; `disease` holds words of the disease studied, as the inclusion list names it."""
    for test in _SPECIAL:
        found = test(text)
        if found is not None:
            return found
    if section is Section.EXCLUSION:
        return _excluded(text, disease)
    return _included(text)


def answerer_of(text: str, topic: Topic, section: Section) -> Answerer:
    """Who can answer a criterion of this topic."""
    if topic is Topic.CONSENT:
        return _consent_answerer(text)
    if topic is Topic.PERFORMANCE_STATUS:
        return Answerer.PATIENT if re.search(r"decubitus", text, re.IGNORECASE) else Answerer.RECORDS
    if topic is Topic.PREGNANCY and re.search(r"negative\b.{0,60}\btest|pregnancy test|test(?:ed)? negative", text[:140], re.IGNORECASE) and section is not Section.EXCLUSION:
        return Answerer.SITE
    if _INVESTIGATOR.search(text):
        return Answerer.SITE
    if _AT_SITE.search(text) and _SITE_MEASURE.search(text) and topic in {Topic.TEST_RESULT, Topic.DIAGNOSIS, Topic.HEALTH_CONDITION}:
        return Answerer.SITE
    if topic is Topic.TEST_RESULT:
        return Answerer.PATIENT if re.match(r"\W*(?:\w+ ){0,8}?(?:bmi|body mass index|(?:body )?weight)\b", text, re.IGNORECASE) else Answerer.RECORDS
    return _by_words(text, topic)


def disease_words(texts: list[str]) -> frozenset[str]:
    """The words that name the disease studied: those of the inclusion items about a diagnosis."""
    words: set[str] = set()
    for text in texts:
        words.update(word[:9] for word in re.findall(r"[a-z]{6,}", text.lower()) if word not in _COMMON)
    return frozenset(words)


_COMMON = frozenset(
    "patients patient subjects subject participants participant diagnosis diagnosed disease diseases disorder history confirmed histologically cytologically "
    "according criteria documented clinical evidence measurable defined treatment therapy months before screening following including within advanced "
    "previously chronic severe symptoms associated syndrome without international society classification should moderate active".split()
)


def _by_words(text: str, topic: Topic) -> Answerer:
    if topic is Topic.DIAGNOSIS:
        return Answerer.RECORDS if _RECORD_DIAGNOSIS.search(text) else Answerer.PATIENT
    if topic is Topic.HEALTH_CONDITION:
        numbers = re.search(r"[<>≥≤]\s*\d|\bgrade\b|\bclass (?:i|1|2|3|4)|prolong\w+ qt|\bqtc?\b|defined (?:as|by)|abnormal|viral load|\bnyha\b|\bimaging\b", text, re.IGNORECASE)
        return Answerer.RECORDS if numbers else Answerer.PATIENT
    if topic is Topic.MEDICATION and re.search(r"\bcyp\d|p450|half-?li[fv]e|drug interaction|prohibited", text, re.IGNORECASE):
        return Answerer.RECORDS
    if topic is Topic.OTHER and re.search(r"\bhla\b|donor", text, re.IGNORECASE):
        return Answerer.RECORDS
    return Answerer.PATIENT


def _consent_answerer(text: str) -> Answerer:
    if _CONSENT.search(text):
        return Answerer.SITE
    return Answerer.SITE if re.search(r"investigator|foreseeable|run-in", text, re.IGNORECASE) else Answerer.PATIENT


def _age_or_sex(text: str) -> Topic | None:
    if _SEX.match(text):
        return Topic.SEX
    if _AGE.search(text[:60]) and len(text.split()) <= 24 and not _words("diagnos", "consent", "willing", "agree", "lansky", "pregnan", "onset").search(text):
        return Topic.AGE
    return None


def _consent(text: str) -> Topic | None:
    if _CONSENT.search(text) and not re.search(r"time of (?:\w+ )?(?:consent|assent)|withdr[ae]w\w* consent", text, re.IGNORECASE):
        return Topic.CONSENT
    return None


def _pregnancy(text: str) -> Topic | None:
    opening = text[:150]
    return Topic.PREGNANCY if _PREGNANCY.search(opening) and not re.search(r"non-?child-?bearing", opening, re.IGNORECASE) else None


def _performance(text: str) -> Topic | None:
    return Topic.PERFORMANCE_STATUS if _PERFORMANCE.search(text[:160]) else None


def _judged(text: str) -> Topic | None:
    if re.search(r"\bany (?:other )?(?:condition|reason|cause|medical|circumstance|disease|finding)|otherwise unsuitable|unsuitable|not suitable for|any other (?:reason|condition|cause)", text, re.IGNORECASE) and _INVESTIGATOR.search(text):
        named = re.search(r"medical (?:condition|history)|disease|illness|disorder", text, re.IGNORECASE)
        return Topic.HEALTH_CONDITION if named else Topic.OTHER
    return None


def _allergy(text: str) -> Topic | None:
    return Topic.HEALTH_CONDITION if _ALLERGY.search(text[:90]) else None


def _life(text: str) -> Topic | None:
    """Substance use, mental health, willingness, everyday matters: told by a word near the beginning."""
    opening = text[:110]
    if re.search(r"\bprisoner|incarcerat|detained|imprison", opening, re.IGNORECASE):
        return Topic.OTHER
    if _SUBSTANCE.search(opening[:80]) and not _MENTAL.search(opening[:25]):
        return Topic.SUBSTANCE_USE
    if _MENTAL.search(opening[:70]) and not re.search(r"unstable|uncontrolled intercurrent|including", opening[:40], re.IGNORECASE):
        return Topic.MENTAL
    if _LOGISTICS.search(opening) and not re.search(r"investigational (?:agent|therap)", opening, re.IGNORECASE):
        return Topic.LOGISTICS
    return Topic.CONSENT if _COMPLY.search(opening) and not re.search(r"swallow|tolerate|oral medication", opening, re.IGNORECASE) else None


_SPECIAL = (_age_or_sex, _consent, _performance, _pregnancy, _judged, _allergy, _life)


def _excluded(text: str, disease: frozenset[str]) -> Topic:
    opening = text[:110]
    places = {
        Topic.SURGERY: _at(_SURGERY, opening),
        Topic.PRIOR_TREATMENT: _at(_TREATMENT, opening),
        Topic.MEDICATION: _at(_MEDICATION, opening),
        Topic.TEST_RESULT: _at(_LAB, opening),
        Topic.HEALTH_CONDITION: _at(_DISEASE, opening),
    }
    topic, place = min(places.items(), key=lambda entry: entry[1])
    if place > len(opening):
        return Topic.DIAGNOSIS if _studied(text, disease) else Topic.HEALTH_CONDITION if len(text.split()) < 12 else Topic.OTHER
    if topic is Topic.PRIOR_TREATMENT and re.search(r"current|concurrent|concomitant|ongoing|receiving|taking|investigational", opening[:45], re.IGNORECASE):
        return Topic.MEDICATION
    if topic is Topic.HEALTH_CONDITION and _studied(text, disease):
        return Topic.DIAGNOSIS
    return topic


def _studied(text: str, disease: frozenset[str]) -> bool:
    """Whether an exclusion concerns the disease studied: its stage, spread, kind or proof."""
    words = {word[:9] for word in re.findall(r"[a-z]{6,}", text[:120].lower())}
    if re.search(r"\bother\b|second|another|history of (?:other|any)|prior malignan|concurrent|previous malignan|active malignan", text[:60], re.IGNORECASE):
        return False
    if re.search(r"metasta|leptomening|\bcns\b|histolog|small cell|\bher-?2|mutation|progress", text[:120], re.IGNORECASE):
        return True
    return len(words & disease) >= 1 and not re.search(r"history|infect", text[:30], re.IGNORECASE)


def _included(text: str) -> Topic:
    opening = text[:130]
    if re.search(r"diagnos|histolog|cytolog|patholog\w+ (?:confirm|proven)|biops|\bstage\b|measurable|recist|metasta|\bmutation|relapsed|refractory", opening, re.IGNORECASE):
        return Topic.DIAGNOSIS
    places = {
        Topic.PRIOR_TREATMENT: _at(_TREATMENT, opening),
        Topic.TEST_RESULT: _at(_LAB, opening),
        Topic.MEDICATION: _at(_MEDICATION, opening),
        Topic.SURGERY: _at(_SURGERY, opening),
        Topic.DIAGNOSIS: min(_at(_TUMOR, opening), _at(_DISEASE, opening)),
    }
    topic, place = min(places.items(), key=lambda entry: entry[1])
    if place > len(opening):
        return Topic.OTHER
    if topic is Topic.DIAGNOSIS and re.match(r"\W*(?:\w+ ){0,2}?(?:no|without|absence)\b", text, re.IGNORECASE) and not _TUMOR.search(text):
        return Topic.HEALTH_CONDITION
    if topic is Topic.PRIOR_TREATMENT and re.search(r"current|concurrent|stable|\bon\b|weeks? from|elapsed|wash", opening[:60], re.IGNORECASE):
        return Topic.MEDICATION
    return topic


def _at(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.search(text)
    return match.start() if match else len(text) + 1
