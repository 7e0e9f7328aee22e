"""The words by which a criterion tells what it is about: one pattern a topic, for texts in small letters."""

from screening.criteria.text import Finder, finder


def words(alternatives: str, needs: str = "") -> Finder:
    """Alternatives that begin at a word's start. Small letters only: matching without regard to case is far slower.

    `needs`: pieces of words, parted by bars, of which each match holds one; worth while where few criteria have one.
    """
    return finder(rf"\b(?:{alternatives})", needs)


CONSENT = words(
    r"informed[ -]consent|written consent|consents?\b"
    r"|sign(?:ed|s)? (?:an? |the )?(?:\w+ ){0,3}(?:consent|form|icf)|assent\b|icf\b|hipaa|denial of"
    r"|legally authorized",
    needs="consent|sign|assent|icf|hipaa|denial|legally",
)
COMPLY = words(
    r"compl(?:y|iance|iant|ying)\b|non-?complian|cooperat|adher(?:e|ence)\b"
    r"|(?:willing|able|agrees?|ability|inability|unable|unwilling|capable|willingness)\b.{0,40}\b(?:follow|return"
    r"|attend|complet|participat|record|visit|use the|keep|understand|refrain|read|questionnaire|diary|study|protocol"
    r"|procedures)"
    r"|speak|fluent|english|read and (?:write|understand)|literate|vulnerable|guardian|legal capacity"
    r"|unable to (?:understand|give|read|follow|communicate)"
    r"|judicial|legal protection|tutorship|curatorship|under guardianship|unwilling|language|follow-up visits"
    r"|understands? and accept"
)
LOGISTICS = words(
    r"insurance|social security|smart ?phone|internet|iphone|android|e-?mail|mobile (?:app|phone)"
    r"|resid(?:e|es|ent|ing)\b|lives? (?:in|within)"
    r"|(?:participat\w+|enrol\w*|enrollment|involvement|included) (?:in|into) (?:an?y? ?)?(?:other |another |an "
    r"?other )?(?:\w+[ -]){0,4}(?:stud(?:y|ies)|trials?|research|investigation)"
    r"|(?:another|other) (?:\w+ ){0,4}(?:clinical )?(?:trial|study)\b"
    r"|clinical trials?\b.{0,30}\b(?:participat|enrol)|employee|relative of|primary care at|travel|transport"
    r"|device study|access to|member of the same household|email",
    needs="insurance|social security|phone|internet|android|mail|mobile|resid|live|participat|enrol|"
    "involvement|included|other|trial|employee|relative of|primary care|travel|transport|device|access|"
    "household",
)
PREGNANCY = words(
    r"pregnan|breast-?\s?feed|lactat|nursing (?:mother|wom|female)|nursing\b|contracep|birth control"
    r"|child-?\s?bearing|wocbp|condom|postmenopaus|menopaus|tubal ligation|uterus|hysterectom|fertile"
    r"|father a child|reproductive potential|donate sperm|amenorrh",
    needs="pregnan|breast|lactat|nursing|contracep|birth control|child|wocbp|condom|menopaus|tubal|uterus|"
    "hysterectom|fertile|reproductive|sperm|amenorrh",
)
SUBSTANCE = words(
    r"alcohol|drug abuse|substance (?:use|abuse|dependen|misuse)|smok|tobacco|cigarette|nicotine|addict"
    r"|illicit|illegal drugs|recreational drug|cannabis|opioid use disorder|drug (?:dependen|addict|use\b)"
    r"|cocaine|vaping",
    needs="alcohol|abuse|substance|smok|tobacco|cigarette|nicotine|addict|illicit|illegal|drug|cannabis|opioid|"
    "cocaine|vaping",
)
MENTAL = words(
    r"psychiatr|mental|depress|suicid|schizophren|bipolar|psychos[ie]s|psychotic|dementia|cognitive"
    r"|anxi(?:ety|ous)|demential|claustrophob|post-?traumatic stress|autism|eating disorder|panic|psycholog",
    needs="psych|mental|depress|suicid|schizophren|bipolar|dementia|cognitive|anxi|claustrophob|traumatic|"
    "autism|eating disorder|panic",
)
PERFORMANCE = words(
    r"ecog|karnofsky|performance (?:status|score)|zubrod|lansky|life[- ]expectancy|expected (?:life|survival)"
    r"|survival (?:time|expectation|expectancy)?.{0,15}(?:[>≥]|at least|more than|months)|life span|kps\b"
    r"|who performance|ps\b ?[0-9≤<]|decubitus|predicted survival|estimated survival",
    needs="ecog|karnofsky|performance|zubrod|lansky|expectancy|expected|survival|life span|kps|ps|decubitus",
)
SURGERY = words(
    r"surg(?:ery|ical|eries)|transplant(?:ation)?\b|resection|ectomy\b|\w+ectomy|operation|vagotomy"
    r"|endarterectomy|allograft|bypass|arthroplast|arthrodesis|spinal fusion",
    needs="surg|transplant|resection|ectomy|operation|vagotomy|allograft|bypass|arthro|fusion",
)
LAB = words(
    r"h(?:a?e)?moglobin|hgb?\b|hb\b|platelet|neutrophil|anc\b|leu[ck]ocyte|wbc\b|white blood"
    r"|lymphocyte count|creatinine|bilirubin|alt\b|ast\b|sgot|sgpt|aminotransferase|transaminase"
    r"|alkaline phosphatase|albumin|inr\b|ptt?\b|aptt|prothrombin|egfr\b|gfr\b|glomerular|clearance"
    r"|ejection fraction|lvef\b|qtc?|hba1c|a1c\b|bmi\b|body mass|body weight|weight\b|psa\b"
    r"|proteinuria|urine protein|ldh\b|lactate dehydrogenase|calcium|potassium|sodium|glucose|cholesterol"
    r"|triglycerid|ldl\b|ferritin|estradiol|testosterone|tsh\b|serum|uln\b|upper limit of normal"
    r"|(?:bone )?marrow function|organ function"
    r"|(?:renal|kidney|hepatic|liver|cardiac|hematologic\w*|haematologic\w*) function|laboratory|lab values"
    r"|blood pressure|dlco\b|fev1?\b|saturation|spirometry|viral load|blood counts?|echocardiogra|ecg\b"
    r"|electrocardiogra|score\b|scale\b|questionnaire score|mri\b|ct\b|x-?rays?\b|radiograph|imaging"
    r"|scan\b|ultraso|colonoscop|seropositiv|antibod(?:y|ies)|antigen|test result|positive (?:response|test)"
    r"|biomarker|functions? of (?:important|major|vital) organs|index\b|intraocular pressure|visual acuity"
    r"|block\b"
)
TUMOR = words(
    r"histolog|cytolog|patholog|biops|stage\b|metasta|measurable|recist|recurren|relaps|refractory"
    r"|newly diagnosed|de novo|\w*carcinoma|adenocarcinoma|lymphoma|leuk[a]?emia|myeloma|tumou?rs?\b|cancer"
    r"|her-?2|egfr|alk\b|mutation|er\b|receptor|malignan|sarcoma|glioma|blastoma|lesions?\b|mds\b"
    r"|aml\b|cml\b|nsclc\b|histology|disease progression|progressive disease|grade\b|blasts?\b|remission"
)
RECORD_DIAGNOSIS = words(
    r"histolog|cytolog|patholog|biops|stage\b|stages\b|measurable|recist|mutation|her-?2|pd-?l1|receptor"
    r"|grade\b|immunohisto|ihc\b|fish\b|genotyp|karyotyp|blasts?\b|radiolog|radiograph|imaging|mri\b"
    r"|ct\b|morpholog|cytogenetic|marker|tnm\b|t[1-4]|expression"
    r"|class (?:i|1)|confirmed|documented|histology|translocation|resectab|unresectab|driver|involvement"
    r"|positive\b|evidence of|disease progression|nyha\b|new york heart|risk\b"
)
TREATMENT = words(
    r"chemotherap|radiother|radiation|immunotherap"
    r"|(?:systemic|prior|previous|anti-?cancer|antineoplastic|endocrine|hormon\w+|targeted|biologic(?:al)?|line"
    r"|induction|adjuvant|salvage|gene|cell|antileukemic) (?:\w+ )?(?:therap|treatment)"
    r"|previously (?:treated|received|untreated)"
    r"|prior (?:\w+[ -]){0,4}(?:treatment|therapy|exposure|use|regimen)"
    r"|previous (?:\w+[ -]){0,4}(?:treatment|therapy|exposure|use|regimen)|pre-?treated|treated with|received"
    r"|inadequate response|lines? of|na[iï]ve|failure (?:of|to)|failed|treatment-na|regimens?\b"
    r"|progressed (?:on|after)|transplant|car[- ]?t|neuromodulation|treatment (?:initiation|for)|untreated"
    r"|hsct\b"
)
MEDICATION = words(
    r"medication|medicine|drugs?\b|inhibitors?|inducers?|anticoagul|antibiotic|steroids?\b|corticosteroid"
    r"|prednis|immunosuppress|insulin|aspirin|nsaid|warfarin|vaccin|supplement|herbal|concomitant"
    r"|concurrent (?:use|treatment|therapy|administration)|co-?administration"
    r"|currently (?:taking|receiving|using|on)|taking|use of|using|receiving|wash-?\s?out"
    r"|investigational (?:agent|drug|product|therap)|dose\b|opioid|botulinum|injection|antidepress"
    r"|antipsychotic|laxative|therapy with|treatment with|grapefruit|antiviral|g-?csf|growth factors?"
    r"|blood transfusion|transfusion"
    r"|agents\b|retinoid|anti-?spasmodic|topical"
)
ALLERGY = words(
    r"allerg|hypersensitiv|anaphyla|intoleran|idiosyncra",
    needs="allerg|hypersensitiv|anaphyla|intoleran|idiosyncra",
)
QUESTIONNAIRE = words(
    r"question(?:naire)?s?\b|(?:bother )?rating\b|stress score|numerical rating|nrs\b|activity index",
    needs="question|rating|stress score|nrs|activity index",
)
DISEASE = words(
    r"disease|disorder|syndrome|infect|hiv\b|hepatitis|diabet|heart|cardiac|cardiovascular|hypertens|stroke"
    r"|seizure|epilep|asthma|condition|illness|failure|impair|\w+(?:itis\b|osis\b|emia\b|pathy\b|paresis)"
    r"|pain|bleeding|implant|pacemaker|contraindicat|headache|injur|trauma|ulcer|symptom|tubercul"
    r"|covid|fever|malignan|cancer|tumou?r|angina|infarct"
    r"|arrhythm|gvhd|graft[- ]versus|toxicit|reaction|stools?\b|catheter|incontinence|weight loss"
)
INVESTIGATOR = words(
    r"(?:opinion|judg[e]?ment|discretion|determin\w+|deemed|decision|judged|assessed|considered|view|evaluation) "
    r"(?:of|by) (?:the |a |an |their )?(?:\w+ )?(?:investigators?|physicians?|clinicians?|pi\b|study|sponsor"
    r"|researcher|doctor|treating|principal|medical)"
    r"|investigator['’]?s?['’]? (?:opinion|judg|discretion|decision)"
    r"|(?:investigator|physician|researcher|sponsor|clinician)s? (?:believes?|considers?|judges?|deems?|determines?"
    r"|thinks?|feels?)"
    r"|judg\w+ by|deemed (?:un)?(?:suitable|relevant|by)|unsuitable|not suitable|inappropriate"
    r"|according to the investigator|unacceptable to the|by the investigator|in the investigators? opinion"
    r"|compromised\b",
    needs="investigator|physician|researcher|sponsor|clinician|opinion|judg|discretion|determin|deemed|"
    "decision|assessed|considered|view|evaluation|suitable|inappropriate|unacceptable|compromised",
)
AT_SITE = words(
    r"(?:at|during|in) (?:the )?(?:screening|baseline|run-?in|randomi[sz]ation)(?: (?:visit|period|and))?"
    r"|test spots?|at (?:enrol(?:l)?ment|inclusion)\b.{0,20}test"
)
SITE_MEASURE = words(
    r"score|scale|test\b|ecg\b|questionnaire|examination|nrs\b|index|bsa\b|assessment|mri\b|body surface"
    r"|stools?|question #"
)
